### Что программа говорит по-русски: командная строка, её справка и страница команды «matbaa serve».
###
### Глоссарий, одно слово для одной вещи: книга, рукопись, глава, сноска, источник (то, на что ссылаются), издание,
### обложка, корешок, лист, тетрадь, брошюра, типография, обрез, выпуск под обрез, сообщение (то, что находит check),
### ошибка, предупреждение, замечание, рисунок, электронная книга. Переменная стоит в именительном падеже:
### окончание к ней не приставляется, рядом с ней стоит слово, которое склоняется вместо неё.

## Насколько серьёзно сообщение и сколько их

level-error = ошибка
level-warning = предупреждение
level-note = замечание
level-hint = подсказка
count-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
    [many] { $count } ошибок
   *[other] { $count } ошибки
}
count-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
    [many] { $count } предупреждений
   *[other] { $count } предупреждения
}
count-notices = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
    [many] { $count } замечаний
   *[other] { $count } замечания
}

## Числа

count-files = { $count ->
    [one] { $count } файл
    [few] { $count } файла
    [many] { $count } файлов
   *[other] { $count } файла
}
count-pages = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
    [many] { $count } страниц
   *[other] { $count } страницы
}
count-words = { $count ->
    [one] { $count } слово
    [few] { $count } слова
    [many] { $count } слов
   *[other] { $count } слова
}
count-characters = { $count ->
    [one] { $count } знак
    [few] { $count } знака
    [many] { $count } знаков
   *[other] { $count } знака
}
count-notes = { $count ->
    [one] { $count } сноска
    [few] { $count } сноски
    [many] { $count } сносок
   *[other] { $count } сноски
}
count-works = { $count ->
    [one] { $count } источник
    [few] { $count } источника
    [many] { $count } источников
   *[other] { $count } источника
}
count-chapters = { $count ->
    [one] { $count } глава
    [few] { $count } главы
    [many] { $count } глав
   *[other] { $count } главы
}
count-tables = { $count ->
    [one] { $count } таблица
    [few] { $count } таблицы
    [many] { $count } таблиц
   *[other] { $count } таблицы
}
count-pictures = { $count ->
    [one] { $count } изображение
    [few] { $count } изображения
    [many] { $count } изображений
   *[other] { $count } изображения
}
count-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
    [many] { $count } часов
   *[other] { $count } часа
}
count-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
seconds = { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } с
milliseconds = { $count } мс
kilobytes = { $count } КБ
number = { $number }

## Что сделано

written = записан файл { $file }
nothing-written = книга не записана
would-replace = файл «{ $file }» относится к рукописи и не перезаписывается
broken-off = работа прервана
edition-named = издание «{ $name }»:
edition-unknown = издания «{ $name }» нет; в book.toml есть { $known }
notes-divided = разделённых сносок: { $count }
note-divided = с. { $page }: сноска { $mark } ({ $chapter })

## Шаги сборки: сделанные и текущие

step-load = папка прочитана
step-understand = текст разобран и проверен
step-proofread = язык проверен
step-typeset = страницы свёрстаны
step-write = файл собран
step-impose = страницы разложены по листам
doing-load = чтение папки
doing-understand = разбор и проверка текста
doing-proofread = проверка языка
doing-typeset = вёрстка страниц
doing-write = сборка файла
doing-impose = раскладка страниц по листам

## Файлы и папки, которые нельзя использовать

io-not-found = такого файла или папки нет
io-not-permitted = доступ запрещён: файл защищён или принадлежит не вам
io-busy = файл открыт в другой программе; закройте его там и попробуйте снова
io-exists = уже существует
io-folder = это папка, а не файл
io-not-folder = на месте папки стоит файл
io-read-only = с этого диска можно читать, но писать на него нельзя
io-disk-full = на диске нет места
io-name = файл не может так называться
io-damaged = содержимое повреждено
io-special = это не обычный файл; он не перезаписывается
io-other = операционная система сообщает: { $reason }

## matbaa check

check-sound = ошибок нет
proof-title = Замечания к тексту
check-slips = { $count ->
    [one] корректор отметил { $count } место: matbaa check
    [few] корректор отметил { $count } места: matbaa check
    [many] корректор отметил { $count } мест: matbaa check
   *[other] корректор отметил { $count } места: matbaa check
}
check-many = таких случаев: { $count }
check-of-them = из них { $parts }
check-about-link = ведут по адресу «{ $words }»: { $count }
check-about-file = называют файл «{ $words }»: { $count }
check-about-word = слово «{ $words }»: { $count }
check-hidden = не показано: { $count }
check-hidden-all = не показано: { $count }; все показывает --all
check-mended = { $count ->
    [one] исправлено { $count } место
    [few] исправлено { $count } места
    [many] исправлено { $count } мест
   *[other] исправлено { $count } места
}
check-left-alone = файл «{ $file }» изменился после чтения или записан не в UTF-8; он не тронут
ask-change = Написать «{ $better }»? (мест: { $count })
ask-letters = Поставить буквы языка? (слов: { $count })
ask-choice = [д]а, [н]ет, [в]се ({ $code }, осталось { $count }), [к]онец:
ask-unknown = Ответ не понят: введите д, н, в или к
ask-words-yes = д да
ask-words-no = н нет
ask-words-all = в все
ask-words-quit = к конец

## matbaa explain

explain-outcome = В книге: { $outcome }
explain-rule = Правило: { $rule }
rule-tdk = Справочник TDK (Yazım Kılavuzu): { $heading }
rule-azerbaijani = Орфографические нормы азербайджанского языка (Orfoqrafiya Normaları): { $heading }
explain-wrong = неверно:
explain-right = верно:
explain-switch-off =
    Чтобы отключить проверку, в book.toml:  [check] allow = ["{ $code }"]
    Чтобы отключить её в одном месте:  <!-- matbaa: allow { $code } -->
explain-error-stays = Отключить нельзя: пока ошибка не исправлена, книга не собирается.
explain-stays = Отключить нельзя; книга всё равно собирается.
explain-more = Подробнее об одном из них: matbaa explain T040
explain-near = кода «{ $code }» нет; возможно, имелся в виду «{ $nearest }»?
explain-unknown = кода «{ $code }» нет; все коды показывает matbaa explain

## matbaa stats

stats-book = Книга
stats-sourced = абзацы с источниками { $sourced }/{ $paragraphs } ({ $share } %)
stats-reading = время чтения без сносок: примерно { $time }
stats-paper = бумага: страниц { $pages }, из них пустых { $blanks } · листов с печатью на двух сторонах { $leaves } · брошюрой: листов { $sheets }, добавлено пустых страниц { $added }
stats-ebook = электронная книга: около { $size } КБ
stats-cover = обложка
stats-page = с. { $page }
stats-drawing = векторный рисунок
stats-sharpness = { NUMBER($dpi, useGrouping: "false") } dpi
stats-coarse = { NUMBER($dpi, useGrouping: "false") } dpi (для печати мало)
stats-size = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($height, maximumFractionDigits: 0) } мм
stats-idle = нет ни в одной сноске: { $keys }

## matbaa init

init-language = Язык
# С чего начинаются ответы, которые означают этот язык
init-language-names = рус, rus
# Имена файлов новой книги: главы, обложки
init-chapters = 01-nachalo.md, 02-primery.md, 90-istochniki.md
init-covers = perednyaya.svg, zadnyaya.svg
init-untitled = Книга без названия
init-someone = Имя Фамилия
    .sorted = Фамилия, Имя
init-cover-comment = Обложка для начала, формат A5. Измените её в графической программе или в текстовом редакторе; название на ней берётся не из book.toml.
init-blurb = Скажите здесь в нескольких строках,
    .second = о чём эта книга.
init-title = Название книги
init-author = Автор (если нет, оставьте пустым)
init-broken-off = работа прервана; ни один файл не записан
init-taken = файл «{ $file }» уже есть; ничего не записано. Выберите пустую папку: matbaa init ПАПКА
init-settings-taken = файл «{ $file }» уже есть и не перезаписан
init-begun = { $count ->
    [one] записан { $count } файл; главы лежат в папке manuscript. Дальше:
    [few] записано { $count } файла; главы лежат в папке manuscript. Дальше:
    [many] записано { $count } файлов; главы лежат в папке manuscript. Дальше:
   *[other] записано { $count } файла; главы лежат в папке manuscript. Дальше:
}
init-check = проверяет рукопись
init-epub = делает электронную книгу
init-pdf = делает книгу для печати

## matbaa import

import-losses = что не удалось сохранить как было:
import-first = впервые: { $place }
import-book-kept = файл book.toml уже был; он оставлен как есть
import-taken = уже есть: { $files }; ничего не перезаписано и не записано. Назовите другую папку: --into

## Чего нельзя сохранить при импорте, по видам; за каждым стоят число и первое место

loss-comment = комментарии опущены
loss-deletion = отмеченные удаления выполнены
loss-insertion = отмеченные вставки стали текстом
loss-hidden = скрытый текст опущен
loss-merged-cell = объединённые ячейки разделены; текст стоит в первой
loss-cell-blocks = абзацы и списки в ячейках стали строками
loss-nested-table = таблицы внутри таблиц стали строками
loss-layout-table = таблицы из одной ячейки стали текстом
loss-many-columns = больше 64 столбцов: остаток стоит в последней ячейке
loss-text-box = надписи поставлены после своих абзацев
loss-alt-missing = изображения без описания: впишите его в ![…]
loss-image-missing = изображения, которых нет в документе
loss-image-remote = изображения из интернета не загружены
loss-image-outside = изображения вне папки документа опущены
loss-image-format = изображения, которые нельзя показать (файлы сохранены): переведите их в PNG или SVG
loss-drawing = рисунки, диаграммы и внедрённые объекты опущены
loss-equation = от формул остались только знаки: запишите их заново в $…$
loss-underline = подчёркнутый текст стал обычным
loss-capitals = оформление «все прописные» снято
loss-colour = цвета и выделения маркером сняты
loss-alignment = абзацы по центру и по правому краю стали обычными
loss-tab = знаки табуляции стали пробелами
loss-page-break = разрывы страниц сняты
loss-symbol = символы, у которых нет буквы, опущены
loss-list-numerals = списки с буквами и римскими числами получили цифры
loss-heading-number = автоматические номера заголовков опущены
loss-contents = оглавления и указатели опущены (оглавление составляется заново)
loss-index-mark = метки указателя опущены
loss-cross-reference = перекрёстные ссылки стали текстом
loss-citation-field = ссылки менеджера библиографии стали текстом
loss-link = ссылки, по которым нельзя перейти, стали текстом
loss-header = колонтитулы опущены
loss-endnote = концевые сноски стали такими же, как остальные
loss-note-sign = собственные знаки сносок заменены номерами
loss-title-note = сноски к заголовкам перенесены в конец первого абзаца
loss-note-in-note = сноски внутри сносок поставлены после них
loss-note-missing = знаки, у которых нет сноски, опущены
loss-note-guess = строки, похожие на сноски, остались текстом: запишите их как [^1]
loss-heading-guess = строки, принятые за заголовки: просмотрите их
loss-verse-guess = короткие строки, принятые за стихи: просмотрите их
loss-quote-guess = абзацы с отступом, принятые за цитаты: просмотрите их
loss-front-text = текст до первого заголовка стал главой
loss-encoding = файл записан не в UTF-8; он прочитан в кодировке
loss-depth = слишком глубоко вложенное стало текстом
loss-broken-part = части документа, которые нельзя прочитать
loss-web-part = то, что бывает только на веб-страницах, опущено

## matbaa booklet, pdf --booklet, pdf --press, cover

sheets-source = файл «{ $file }» раскладывается по листам и не перезаписывается
sheets-pages = страниц { $pages } + пустых { $blanks }
sheets-of = { $sheets ->
    [one] { $sheets } лист { $paper }
    [few] { $sheets } листа { $paper }
    [many] { $sheets } листов { $paper }
   *[other] { $sheets } листа { $paper }
}
sheets-scale = страницы в масштабе { $percent } %
sheets-print = печатать в масштабе 100 %, альбомная ориентация, с двух сторон, переворот по короткому краю
instructions-file = instrukciya
shop-bleed = выпуск под обрез { NUMBER($bleed, maximumFractionDigits: 1) } мм
shop-inks = CMYK: { $profile }
cover-stapled = { NUMBER($width, maximumFractionDigits: 1) } + { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } мм, на скрепках: без корешка
cover-size = { NUMBER($width, maximumFractionDigits: 1) } + { NUMBER($spine, maximumFractionDigits: 1) } + { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } мм · корешок { NUMBER($spine, maximumFractionDigits: 1) } мм (страниц { $pages }, лист { NUMBER($thickness, maximumFractionDigits: 3) } мм)
cover-no-words = корешок без надписи
cover-enlarged = изображение увеличено до { $percent } %, чтобы дойти до края выпуска под обрез
cover-barcode = штрихкод ISBN

## matbaa dist

dist-no-address =
    замечание: плакат с QR-кодом не сделан; укажите в book.toml, где можно будет найти книгу:
    {"  [distribution]"}
      url = "https://…"
dist-stranger = в папке «{ $place }» лежит то, чего эта команда не делала: { $name }; папка не заменена

## matbaa watch и serve

desk-waiting = ожидание сохранения; Ctrl-C завершает работу
desk-served =
    книга доступна по этому адресу, только на этом компьютере: { $address }
    Ctrl-C завершает работу
desk-not-opened = открыть браузер не удалось; откройте адрес сами
desk-shown = показано страниц: { $pages } · { $time } мс
desk-stays = собрать книгу не удалось; показано последнее исправное состояние

## The start page: what the program says of it, and its own words

start-served =
    начальная страница — по этому адресу, только на этом компьютере: { $address }
    Программа завершится, когда закроют все её страницы; Ctrl-C завершает её сразу
start-by-enter = Enter открывает начальную страницу в браузере; Ctrl-C завершает работу.
start-no-folder = папки «{ $folder }» нет, или её нельзя прочитать
start-no-book = в папке «{ $folder }» нет книги: ни book.toml, ни глав вроде 01-nachalo.md
start-no-document = документ не выбран
start-taken = в папке «{ $folder }» уже есть файлы; выберите другое название или другое место
start-left-alone = { $files }: остаётся рядом с главами без изменений; перенесите его на странице книги
start-language-name = Русский
opening-lang = ru
opening-about = Делает из вашего текста электронную и печатную книгу.
opening-recent = Недавние книги
opening-new = Новая книга
opening-name = Название
opening-author = Автор (если нет — оставьте пустым)
opening-language = Язык книги
opening-place = Где создать её папку
opening-choose = Выбрать…
opening-begin = Начать книгу
opening-open = Открыть книгу
opening-open-hint = Папка книги: в ней лежит book.toml, главы вроде 01-nachalo.md или папка «manuscript».
opening-folder = Папка
opening-open-it = Открыть
opening-bring = Перенести документ
opening-bring-hint = Из Word, LibreOffice, Google Документов или с веб-страницы: .docx, .odt, .epub, .html, .txt; а также книгу в .zip или папку. Всё это можно перетащить на эту страницу.
opening-document = Документ
opening-no-document = { start-no-document }
opening-or-folder = Или папку
opening-bring-it = Перенести
opening-choose-folder = Выберите папку
opening-places = Места
opening-folders = Папки
opening-up = на уровень выше
opening-is-book = книга
opening-none = здесь нет папок
opening-cancel = Отмена
opening-choose-it = Выбрать эту папку
opening-brought = Документ перенесён
opening-to-book = Открыть книгу
opening-working = Одну минуту…
opening-lost = matbaa больше не отвечает. Запустите программу снова.
opening-sample = Посмотреть книгу-образец
opening-guide = Читать руководство
opening-kept-here = Ваши книги хранятся в этом браузере, на этом устройстве, и больше нигде. Время от времени забирайте рукопись файлом.
opening-not-kept = Этот браузер ничего не хранит для страниц (возможно, это приватное окно), поэтому начать здесь книгу нельзя.
opening-elsewhere = Эта книга открыта в другой вкладке или окне.
opening-use-here = Продолжить здесь
opening-taken-over = Эта книга открыта в другой вкладке или окне и продолжается там.
opening-remove = Убрать
opening-remove-really = Убрать эту книгу из браузера? Вернуть её будет нельзя.
opening-loading = matbaa загружается…
opening-no-room = В этом браузере не осталось места: последнее изменение не сохранено.

## Страница команды «matbaa serve»

page-lang = ru
page-desk = Рабочий стол автора
page-print = Печатная книга
page-ebook = Электронная книга
page-phone = Электронная книга на телефоне
page-findings = Сообщения
page-sheets = Листы брошюры
page-sheet = Лист
page-front = Лицо
page-back = Оборот
page-blank = пустая
page-page = Страница
page-pageless = Страница без номера
page-chapters = Глава
page-before = Назад
page-after = Вперёд
page-size = Масштаб
page-follow = Переходить к изменённой странице
page-error = { level-error }
page-warning = { level-warning }
page-note = { level-note }
page-hint = { level-hint }
page-none = Сообщений нет.
page-copied = Место скопировано
page-stays = { desk-stays }
page-broken = Собрать книгу пока не удалось; почему — сказано в сообщениях.
page-lost = Связь с matbaa прервана; идёт новая попытка.
page-made = Книга собрана заново
page-make = Собрать книги
page-making = Собираются электронная книга и PDF…
page-finished = Обе книги собраны
page-keep = Сохранить
page-home = Начальная страница
page-close = Закрыть
page-write = Писать
page-writing = Текст
page-chapter-list = Главы
page-add = Новая глава
page-rename = Переименовать
page-up = Выше
page-down = Ниже
page-delete = В корзину
page-bin = Корзина
page-bin-empty = Корзина пуста.
page-put-back = Вернуть
page-binned = Перемещено в корзину
page-outside = не в книге
page-chapter-title = Название главы
page-tools = Разметка
page-undo = Отменить
page-redo = Повторить
page-heading = Заголовок
page-emphasis = Выделение
page-strong = Полужирный
page-quotation = Цитата
page-list = Список
page-table = Таблица
page-picture = Изображение
page-a-note = Сноска
page-citation = Источник
page-reference = Отсылка
page-index-term = В указатель
page-find = Найти и заменить
page-find-what = Найти
page-replace-by = Заменить на
page-replace = Заменить
page-replace-all = Заменить все
page-found = найдено
page-show-there = Показать на странице
page-to-words = К словам этой страницы
page-versions = До и после
page-version-now = сейчас
page-version-none = Прежних версий пока нет.
page-version-second = сохранено рядом
page-bring-back = Вернуть этот текст
page-same = Оба одинаковы.
page-saved = Сохранено
page-saving = Сохраняется…
page-unsaved = Ещё не сохранено
page-offered = В этом браузере есть текст этой главы, который ещё не был сохранён.
page-take-it = Взять его
page-throw-away = Выбросить
page-changed-outside = Этот файл изменён в другом месте; показан новый текст. «Отменить» вернёт ваш.
page-two-hands = Этот файл одновременно изменён в другом месте. Оба текста сохранены.
page-keep-mine = Записать мой
page-keep-other = Взять другой
page-theirs = Другой текст
page-mine = Мой текст
page-notes = Сноски
page-fix = Исправить
page-mended = Исправлено
page-margin = Замечания к этой главе
page-alt = Что изображено? (для тех, кто не видит)
page-caption = Подпись (может быть пустой)
page-picture-file = Файл изображения
page-put-in = Вставить
page-cancel = Отмена
page-search-works = Искать в источниках
page-works = Источники
page-no-works = Источников с такими словами нет.
page-pages = Страницы
page-pages-short = с.
page-add-work = Добавить источник
page-work-kind = Вид
page-work-book = Книга
page-work-article = Статья
page-work-newspaper = Газета
page-work-web = Веб-страница
page-work-archive = Архивный документ
page-field-author = Автор (фамилия, имя)
page-field-title = Название
page-field-publisher = Издательство
page-field-location = Место
page-field-date = Дата (2026 или 2026-01-20)
page-field-journaltitle = Журнал или газета
page-field-volume = Том
page-field-number = Номер
page-field-pages = Страницы
page-field-url = Адрес
page-field-urldate = Дата обращения (2026-01-20)
page-field-library = Архив, фонд, шифр
page-refer-to = Отослать к
page-bring = Принести
page-bring-hint = Документ Word, LibreOffice или веб-страница (.docx, .odt, .html, .txt, .md, .zip). Станет главами после открытой; ничего не заменяется.
page-brought = Принесено
page-losses = Что не удалось сохранить как было
page-take = Забрать
page-take-epub = Электронная книга
page-take-pdf = Печатная книга (PDF)
page-take-booklet = Листы для складывания (PDF)
page-take-press = Файлы для типографии (PDF)
page-take-dist = Все файлы для раздачи (zip)
page-take-manuscript = Рукопись (zip)
page-share = Отправить
page-working = Минуту…
page-settings = О книге
page-save = Сохранить
page-authors = Авторы, по одному в строке
page-setting-title = Название
page-setting-subtitle = Подзаголовок
page-setting-language = Язык
page-setting-publisher = Издатель
page-setting-place = Место
page-setting-date = Дата
page-setting-rights = Права
page-setting-licence = Лицензия
page-setting-description = Описание
page-setting-cover-front = Лицевая обложка (файл)
page-setting-cover-back = Задняя обложка (файл)
page-setting-cover-alt = Что на обложке
page-setting-pdf-design = Вид
page-setting-pdf-size = Бумага
page-setting-pdf-notes = Место сносок
page-editions = Издания
page-cover = Обложка
page-cover-layout = Композиция
page-cover-palette = Цвета
page-cover-picture = Изображение
page-cover-title = Название
page-cover-subtitle = Подзаголовок
page-cover-author = Автор
page-cover-publisher = Издатель
page-cover-description = Текст на задней обложке
page-cover-front = Передняя обложка
page-cover-back = Задняя обложка
page-cover-no-picture = без изображения
page-cover-layout-plain = Простая
page-cover-layout-band = Изображение сверху
page-cover-layout-frame = В рамке
page-cover-layout-full = Изображение на всю обложку
page-cover-palette-linen = Льняная
page-cover-palette-burgundy = Бордовая
page-cover-palette-navy = Тёмно-синяя
page-cover-palette-forest = Тёмно-зелёная
page-cover-palette-black = Чёрная
page-cover-palette-sand = Песочная
page-not-now = Текст тем временем изменился; попробуйте ещё раз через мгновение.
page-usual = как обычно

## What the workshop of a book’s desk says

workshop-path = «{ $path }» — не файл рукописи, который можно писать здесь
workshop-link = «{ $path }» — ссылка на другое место; через неё не пишут
workshop-large = Файл «{ $path }» слишком велик
workshop-gone = Файла «{ $path }» больше нет
workshop-not-text = «{ $path }» — не текст в UTF-8; сохраните его как UTF-8 в программе, которая его писала
workshop-stale = Книга тем временем изменилась; попробуйте ещё раз
workshop-by-hand = Это нужно исправить вручную: правка изменила бы чтение текста вокруг
workshop-unordered = Порядок нельзя записать в book.toml; посмотрите там раздел [order]
workshop-picture = «{ $name }» — не изображение, которое показывают книги: PNG, JPEG, WebP, GIF, SVG или TIFF
workshop-untitled = Новая глава
workshop-settings = Это нельзя записать в book.toml
workshop-brought = Принесено: глав — { $chapters }, изображений — { $pictures }, сносок — { $notes }
workshop-left-out = пропущено: это не текст, не документ и не изображение

## Что не так с командной строкой

usage-error = ошибка: { $reason }
usage-no-command = нужна команда
usage-unknown-command = команды «{ $name }» нет
usage-unknown-option = здесь нет аргумента или параметра «{ $name }»
usage-no-value = параметру «{ $option }» нужно значение
usage-no-value-of = параметру «{ $option }» нужно значение, одно из: { $all }
usage-wrong-value = параметр «{ $option }» не может иметь значение «{ $value }»
usage-wrong-value-of = параметр «{ $option }» не может иметь значение «{ $value }», только одно из: { $all }
usage-refused = параметр «{ $option }» не может иметь значение «{ $value }»: { $why }
usage-no-number = это не число
usage-beyond = число не лежит между { NUMBER($least, useGrouping: "false") } и { NUMBER($most, useGrouping: "false") }
usage-beyond-unit = число не лежит между { NUMBER($least, useGrouping: "false") } и { NUMBER($most, useGrouping: "false") } { $unit }
usage-no-tag = это не языковой тег, такой как ru
usage-too-much = параметр «{ $option }» не принимает значения: «{ $value }»
usage-conflict = параметр «{ $option }» нельзя указать вместе с { $others }
usage-missing = не хватает: { $all }
usage-not-text = командная строка записана не в UTF-8
usage-other = командную строку не удалось понять
usage-nearest = возможно, имелось в виду: { $nearest }
usage-line = Использование: { $usage }
usage-more = Подробнее: --help

## Справка: её собственные слова

help-usage = Использование
help-commands = Команды
help-command = КОМАНДА
help-arguments = Аргументы
help-options = Параметры
help-options-in-usage = ПАРАМЕТРЫ
help-default = [по умолчанию: { $value }]
help-after =
    Рукопись — это папка с файлом book.toml и главами, например 01-nachalo.md.
    Код завершения: 0 — готово, 1 — ошибки в рукописи, 2 — неверный вызов или нечитаемые файлы.

## Заголовки страницы руководства (man), прописными

man-name = ИМЯ
man-synopsis = ВЫЗОВ
man-description = ОПИСАНИЕ
man-extra = ПРИМЕЧАНИЯ
man-version = ВЕРСИЯ
man-values = Возможные значения:

## Справка: что стоит на месте значения

help-value-ADDRESS = АДРЕС
help-value-CODE = КОД
help-value-DIR = ПАПКА
help-value-FILE = ФАЙЛ
help-value-FORM = ФОРМА
help-value-G = Г
help-value-MM = ММ
help-value-N = N
help-value-NAME = ИМЯ
help-value-PAGES = СТРАНИЦЫ
help-value-PATH = ПУТЬ
help-value-SHEETS = ЛИСТЫ
help-value-SHELL = ОБОЛОЧКА
help-value-SIZE = ФОРМАТ
help-value-TAG = ТЕГ
help-value-TITLE = НАЗВАНИЕ
help-value-V = V
help-value-WHEN = КОГДА

## Справка: что делает каждая команда

help-about-matbaa = Делает из рукописи в Markdown со сносками и источниками электронную книгу EPUB 3 и свёрстанный PDF
help-about-init = Начать книгу: папка с главами, источниками, обложками и шрифтами, из которой книга собирается сразу
help-about-epub = Записать электронную книгу (EPUB 3.3)
help-about-pdf = Записать свёрстанную книгу (PDF/A-3a, PDF/UA-1), её брошюру или страницы для типографии
help-about-cover = Записать обложку печатной книги одним куском: задняя сторона, корешок, передняя сторона
help-about-booklet = Разложить любой PDF брошюрой: по две страницы на стороне листа, чтобы согнуть и скрепить
help-about-watch = Собирать обе книги заново при каждом сохранении файла, пока не нажато Ctrl-C
help-about-serve = Показывать книгу в браузере, пока она пишется: развороты, электронная книга, сообщения, числа
help-about-start = Открыть в браузере начальную страницу: новая книга, папка, документ, недавние книги
help-about-import = Перенести рукопись из текстового процессора (DOCX, ODT, HTML, TXT) в главы и сноски
help-about-dist = Собрать папку для распространения: все книги, страница со ссылками, плакат с QR-кодом, контрольные суммы; и её zip
help-about-check = Искать ошибки в рукописи; без --fix ничего не меняет
help-about-explain = Объяснить, что значит код, такой как T040, с примером; без кода — перечислить все
help-about-stats = Сосчитать слова, страницы, бумагу, сноски и источники по главам
help-about-completions = Вывести дополнения для командной оболочки
help-about-man = Вывести страницу руководства (man)

## Справка: для чего каждый параметр; за именем команды — там, где у неё он значит своё

help-option-help = Показать эту справку
help-option-version = Показать версию
help-option-book = Книга: папка или отдельный текст, например kniga.md или kniga.docx
help-option-manuscript = Папка с book.toml и главами [по умолчанию: manuscript, иначе текущая папка]
help-option-start-folder = Папка книги, которую открыть сразу
help-option-no_open = Не открывать браузер, только назвать адрес
help-option-from = Записать book.toml для проекта другой программы с тем, что говорят его собственные настройки, и больше ничего
help-option-edition = Какое издание книги на нескольких языках, по имени или языковому тегу [по умолчанию: сама книга]
help-option-all_editions = Все издания по очереди
help-option-color = Когда использовать цвет: auto, always или never; auto считается с NO_COLOR
help-option-lang = Язык сообщений: { $languages } [по умолчанию: язык системы, иначе язык книги]
help-option-quiet = Показывать только ошибки
help-option-verbose = Говорить, что сделал каждый шаг и сколько времени это заняло
help-option-output = Куда записать книгу [по умолчанию: dist/НАЗВАНИЕ.epub или .pdf]
help-option-no_fonts = Не вкладывать шрифты: файл меньше, текст показывается шрифтами читателя
help-option-booklet = Вместо отдельных страниц записать листы, которые сгибают и скрепляют: dist/НАЗВАНИЕ-booklet.pdf
help-option-press = Записать отдельные страницы для типографии, с выпуском под обрез и метками: dist/НАЗВАНИЕ-press.pdf
help-option-pad = С --press: дополнить пустыми страницами до числа, кратного этому [по умолчанию: 4]
help-option-paper = Листы: a4 или a3 [по умолчанию: тот, на котором помещаются две страницы; большие страницы уменьшаются]
help-option-thickness = Толщина листа в мм, на которую внутренние страницы сдвигаются к сгибу [по умолчанию: 0.1]
help-option-signature = Складывать вместе не больше стольких листов, чтобы сшить или склеить тетради
help-option-cover_apart = Записать лист обложки в отдельный файл, для более плотной бумаги
help-option-instructions = Записать рядом с листами страницу, которая объясняет, как их печатать, сгибать и скреплять
help-option-bleed = Насколько краска заходит за линию обреза, в мм [по умолчанию: 3]
help-option-no_marks = Без меток обреза, сгиба и приводки
help-option-cmyk = Передать все цвета красками печатной машины, профиль которой назван в book.toml
help-option-cover-thickness = Толщина листа бумаги внутреннего блока в мм [по умолчанию: 0.1]
help-option-gsm = Плотность этой бумаги в г/м², по которой определяется её толщина
help-option-bulk = Пухлость этой бумаги в см³/г [по умолчанию: 1.25]
help-option-stapled = Книга скреплена скобами: у обложки нет корешка
help-option-booklet-file = PDF, который нужно разложить
help-option-booklet-output = Куда записать листы [по умолчанию: ФАЙЛ-booklet.pdf рядом с ним]
help-option-back_cover = Последняя страница — задняя сторона обложки: пустые страницы ставятся перед ней
help-option-right_to_left = PDF открывается с правого края, как арабские и еврейские книги [по умолчанию: как сказано в PDF]
help-option-import-file = Документ: .docx, .odt, .epub, .html или .txt
help-option-chapters = С чего начинается глава: заголовки, похожие на них строки или страницы [по умолчанию: первое, что найдётся]
help-option-into = Папка для глав, изображений и book.toml [по умолчанию: по имени ФАЙЛА]
help-option-language = Язык текста, например ru или en [по умолчанию: язык документа, иначе язык сообщений]
help-option-import-format = Как сообщить о том, что не удалось сохранить: text или json
help-option-init-folder = Папка, которую нужно заполнить; если её нет, она создаётся, и ни один файл в ней не заменяется
help-option-design = Как выглядят страницы: оформление программы, например классика, литература или поэзия
help-option-title = Название книги
help-option-author = Её автор
help-option-yes = Ничего не спрашивать, даже в терминале
help-option-init-lang = Язык книги и сообщений: { $languages } [по умолчанию: по ответу, иначе язык системы]
help-option-codes = Коды, такие как T040, прописными или строчными [по умолчанию: список всех]
help-option-format = Вид вывода: text или json
help-option-shell = bash, zsh, fish, powershell или elvish
help-option-check-format = Вид вывода: text, json, github для аннотаций или html для редактора
help-option-fix = Исправить в главах то, что можно исправить, не спрашивая, и показать изменения
help-option-strict = Предупреждения считать ошибками: ничего не записывается, код завершения 1
help-option-all = Показать все сообщения, а не только первые 20 каждого вида
help-option-dist-output = Папка, которую нужно собрать; zip ложится рядом с ней [по умолчанию: dist/НАЗВАНИЕ]
help-option-port = Порт этого компьютера [по умолчанию: любой свободный]
help-option-open = Открыть страницу в браузере
help-option-editor = Что открывает щелчок по сообщению, где {"{path}"}, {"{line}"} и {"{column}"} обозначают место: vscode://file/{"{path}"}:{"{line}"}:{"{column}"}
