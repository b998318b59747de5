### Слова, которые программа ставит в книгу и раздаёт вместе с ней, по-русски.
###
### Глоссарий, одно название для одной вещи: как в program.ftl; выходные сведения, титульный лист, указатель, сноска,
### примечания (раздел со сносками), тетрадь, лист, корешок, скоба.
### Что разделено запятыми — список, и его порядок не меняется. Неразрывный пробел записывается { "\u00A0" }.

## Части книги

contents = Оглавление
# Часть со своим номером: «Часть II»
part-label = Часть { $number }
notes = Примечания
note = Сноска
# Сноска, отмеченная знаком (*, †), а не числом; примечания переводчика и редактора и чем они кончаются
starred-note = Сноска со знаком
note-of-translator = Примечание переводчика
note-of-translator-end = примеч. пер.
note-of-editor = Примечание редактора
note-of-editor-end = примеч. ред.
# Над примечаниями в конце книги: к каким страницам они относятся
notes-to-page = Примечания к с.{ "\u00A0" }{ $page }
notes-to-pages = Примечания к с.{ "\u00A0" }{ $first }–{ $last }
back-to-text = Вернуться к тексту
cover = Обложка
title-page = Титульный лист
colophon = Выходные сведения
body = Текст
pages = Страницы
page = Страница
opening = Начало
index = Указатель
# Имя его файла, из букв от a до z
index-file = ukazatel
# Отсылки внутри указателя
see = см.
see-also = см. также
# Между страницей и номером сноски на ней
note-on-page = { "\u00A0" }сн.{ "\u00A0" }

## Выходные сведения

edition = Издание
publisher = Издательство
place = Место издания
date = Дата
licence = Лицензия
isbn-print = ISBN (печатное издание)
isbn-epub = ISBN (электронная книга)
set-in = Шрифты
series = Серия
version = Версия
text-sum = Контрольная сумма текста (SHA-256)
role-editor = Редактор
role-translator = Переводчик
role-illustrator = Художник
role-compiler = Составитель
role-designer = Дизайнер

## Месяцы и времена года

months = январь, февраль, март, апрель, май, июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь
# Те же после числа: «20 января 1990»
months-after-day = января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря
seasons = весна, лето, осень, зима

## Заголовки врезок без названия; что стоит перед номером, который называет ссылка

callout-note = Примечание
callout-tip = Совет
callout-important = Важно
callout-warning = Предупреждение
callout-caution = Осторожно
callout-abstract = Аннотация
callout-question = Вопрос
callout-example = Пример
callout-quote = Цитата
# .many — когда ссылка называет несколько
reference-figure = Рисунок
    .many = Рисунки
reference-map = Карта
    .many = Карты
reference-plate = Иллюстрация
    .many = Иллюстрации
reference-table = Таблица
    .many = Таблицы
reference-equation = Формула
    .many = Формулы
reference-listing = Листинг
    .many = Листинги
reference-chapter = Глава
    .many = Главы
reference-section = Раздел
    .many = Разделы
# Между двумя последними, которые называет ссылка
reference-and = и
epigraph = Эпиграф
# Название страниц с одними картинками, для программ чтения
plates = Вклейка
# Буквы картинок, стоящих рядом: (а), (б)
panel-letters = абвгдежзиклмнопрстуфхцчшщэюя
keywords = Ключевые слова
to-cite = Как ссылаться на эту главу
# Внешние и внутренние кавычки: открывающая, закрывающая, открывающая, закрывающая
quotes = « » „ “

## Книга, которую раздают: её страница и плакат

skip = Перейти к тексту
files = Скачать книгу
file-reading = Читать в браузере
    .purpose = Ничего не нужно устанавливать, ни на телефон, ни на компьютер; после загрузки интернет не нужен.
file-epub = Электронная книга
    .purpose = Для телефонов, планшетов и электронных читалок; буквы можно увеличить, а текст прослушать.
file-pdf = PDF для экрана
    .purpose = Свёрстанные страницы: читать с экрана и ссылаться по страницам.
file-booklet = Брошюра для печати
    .purpose = Печатается с двух сторон, сгибается и скрепляется: масштаб 100 %, переворот по короткому краю.
file-press = Страницы для типографии
    .purpose = Отдельные страницы с выпуском под обрез и метками обреза.
file-press-cover = Обложка для типографии
    .purpose = Задняя сторона, корешок и передняя сторона одним куском.
file-poster = Плакат
    .purpose = Страница A4 с QR-кодом, чтобы повесить на стену или положить на стол.
file-cover = Изображение обложки
    .purpose = Для объявлений.
file-sums = Контрольные суммы файлов
    .purpose = Показывают, что ваши файлы целы и не изменены: sha256sum -c SHA256SUMS
kilobytes = { $count }{ "\u00A0" }КБ
megabytes = { NUMBER($count, minimumFractionDigits: 1) }{ "\u00A0" }МБ
share = Поделиться
share-address = Адрес книги:
share-files = Файлы можно передать как есть: по почте, сообщением или на флешке.
scan = Чтобы прочитать книгу, наведите камеру телефона на код.
qr-code = QR-код:
about = О книге

## Электронная книга: навигация и доступность

landmarks = Части книги
summary = Весь текст можно прослушать, увеличить и просмотреть по заголовкам.
summary-images = Каждое изображение, которое несёт смысл, описано словами.
summary-pages = Номера страниц соответствуют свёрстанному изданию.
summary-notes = Сноски связаны с текстом, а текст — со сносками.

## Сноски и список литературы

cite-volume = т.
cite-issue = №
cite-page = с.
cite-edition = изд.
# Номер издания; $digits — цифры того же числа
ordinal =
    { NUMBER($number, type: "ordinal") ->
       *[other] { $digits }-е
    }
cite-editor = ред.
cite-preparer = подгот.
cite-compiler = сост.
cite-translator = пер.
cite-others = и др.
same-book = там же
same-article = там же
same-thesis = там же
same-document = там же
same-place = там же
cite-accessed = дата обращения
thesis-doctoral = докторская диссертация
thesis-master = магистерская диссертация
matter-front = предисловие
matter-back = послесловие
category-documents = Архивные документы
category-books = Книги
category-articles = Статьи
category-press = Газеты
category-online = Электронные ресурсы

## Чем авторы размечают текст, строчными буквами (кроме таблиц); понятно в книге на любом языке

markup-tables = Таблица
markup-figures = Рис., Фото, Фотография, Иллюстрация, График
# Чья картинка, за картинкой: источник="…"
markup-credits = источник, фото
# Картинки рядом; страницы одних картинок
markup-figure-groups = рисунки, картинки, рядом
markup-plates = вклейка, вкладка
# Классы картинки: на отдельной странице, на всю страницу с вылетами, на оба поля; и число картинок на странице вклейки
markup-full-pages = на-всю-страницу
markup-bleeds = под-обрез
markup-over-margins = от-края-до-края
markup-per-page = на-странице
markup-boxes = врезка
markup-verses = стихи
markup-line-numbers = номера, нумерация
markup-first-numbers = начало
# Строки в начале главы
markup-subtitles = подзаголовок
markup-authors = автор, авторы
markup-affiliations = организация, учреждение
markup-translators = переводчик, переводчики
markup-abstracts = аннотация, резюме
markup-keywords = ключевые слова
markup-epigraphs = эпиграф
markup-chronologies = хронология
markup-glossaries = глоссарий
markup-figure-lists = рисунки, список рисунков
markup-map-lists = карты, список карт
markup-table-lists = таблицы, список таблиц
markup-letters = письмо
markup-datelines = дата, место и дата
markup-salutations = обращение
markup-signatures = подпись, прощание
markup-abbreviation-lists = сокращения, список сокращений
# Чем является глава: класс её названия или само название
markup-kind-keys = вид
markup-kind-dedication = посвящение
markup-kind-epigraph = эпиграф
markup-kind-foreword = вступительное слово
markup-kind-preface = предисловие
markup-kind-acknowledgments = благодарности
markup-kind-introduction = введение
markup-kind-prologue = пролог
markup-kind-epilogue = эпилог
markup-kind-conclusion = заключение
markup-kind-afterword = послесловие
markup-kind-appendix = приложение
markup-kind-abbreviations = сокращения
markup-kind-chronology = хронология
markup-kind-glossary = глоссарий, словарь
markup-kind-about-the-author = об авторе
markup-kind-colophon = колофон
markup-kind-other-titles = другие книги
markup-listings = библиография, литература
markup-indexes = указатель
markup-everything = все, всё
markup-by-category = по видам
markup-documents = архивы
markup-books = книги
markup-articles = статьи
markup-press = газеты
markup-online = онлайн, интернет
# Где в источнике стоят цитируемые слова; прописные буквы здесь важны
locator-page = с., стр.
locator-volume = т., том
locator-issue = №, вып.
locator-section = разд., п., ст.
locator-chapter = гл., глава
locator-folio = л., лл., лист
locator-column = стб., столбец
locator-line = стк., строка
locator-note = прим., сн.
# Как начинаются глаголы, которые называют говорящего
markup-speech = сказал, спросил, ответил, крикнул, прошептал, воскликнул, произнёс
# Слова, которые после дефиса в конце строки не продолжают слово
markup-joining = и, или, до
# Начало слова после числа градусов
markup-degrees = градус
# Единицы и функции, которые пишут со степенью
markup-powered = мм, см, дм, км, га, сек, sin, cos, tg, ctg, log, ln, lg

## Термины, которых требуют стили CSL: множественное число .many, сокращение .short, глагол .verb; порядок даты словами day, month, year

locale-code = ru-RU
date-order = day, month, year
term-accessed = дата обращения
term-and = и
term-and-others = и др.
term-at = на
term-edition = издание
    .short = изд.
term-et-al = и др.
term-from = от
term-ibid = там же
term-in = в
term-no-date = без даты
    .short = б. д.
term-online = онлайн
term-page = страница
    .many = страницы
    .short = с.
    .short-many = с.
term-volume = том
    .many = тома
    .short = т.
    .short-many = тт.
term-issue = номер
    .many = номера
    .short = №
    .short-many = №
term-folio = лист
    .many = листы
    .short = л.
    .short-many = л.
term-section = раздел
    .many = разделы
    .short = разд.
    .short-many = разд.
    .symbol = §
    .symbol-many = §§
term-chapter = глава
    .many = главы
    .short = гл.
    .short-many = гл.
term-column = столбец
    .many = столбцы
    .short = стб.
    .short-many = стб.
term-note = примечание
    .many = примечания
    .short = прим.
    .short-many = прим.
term-editor = редактор
    .many = редакторы
    .short = ред.
    .short-many = ред.
    .verb-short = под ред.
    .verb = под редакцией
term-translator = переводчик
    .many = переводчики
    .short = пер.
    .short-many = пер.
    .verb-short = пер.
    .verb = перевод
term-compiler = составитель
    .many = составители
    .short = сост.
    .short-many = сост.
    .verb = составление
    .verb-short = сост.
term-version = версия
    .short = верс.
term-retrieved = дата обращения
term-cited = цитируется по
term-available-at = доступно по адресу
term-internet = интернет
term-presented-at = представлено на
term-review-of = рецензия на
term-by = автор
term-on = на
term-interview = интервью
term-letter = письмо
term-personal-communication = личная переписка
term-manuscript = рукопись
term-forthcoming = готовится к изданию
term-in-press = в печати
term-circa = около
    .short = ок.
term-anonymous = аноним
    .short = анон.
term-no-place = без места
    .short = б. м.
term-no-publisher = без издательства
term-preprint = препринт
term-patent = патент
term-report = отчёт
term-thesis = диссертация
term-review = рецензия
term-software = программа
term-webpage = веб-страница
term-dataset = набор данных
term-map = карта
term-motion-picture = фильм
term-speech = выступление
term-original-work-published = первая публикация
term-special-issue = специальный выпуск
term-advance-online-publication = предварительная онлайн-публикация
term-scale = масштаб
term-number = номер
    .many = номера
    .short = №
    .short-many = №
term-number-of-pages = страница
    .many = страницы
    .short = с.
    .short-many = с.
term-number-of-volumes = том
    .many = тома
    .short = т.
    .short-many = т.
term-chapter-number = глава
    .many = главы
    .short = гл.
    .short-many = гл.
term-collection-number = номер
    .many = номера
    .short = №
    .short-many = №
term-part = часть
    .many = части
    .short = ч.
    .short-many = ч.
term-supplement = приложение
    .many = приложения
    .short = прил.
    .short-many = прил.
term-line = строка
    .many = строки
    .short = стк.
    .short-many = стк.
term-sub-verbo = статья
    .many = статьи
    .short = ст.
    .short-many = ст.
term-director = режиссёр
    .many = режиссёры
    .short = реж.
    .short-many = реж.
    .verb = режиссёр
term-illustrator = художник
    .many = художники
    .short = худ.
    .short-many = худ.
    .verb = художник
term-collection-editor = редактор серии
    .many = редакторы серии
    .short = ред. сер.
    .short-many = ред. сер.
term-editortranslator = редактор и переводчик
    .many = редакторы и переводчики
    .short = ред. и пер.
    .short-many = ред. и пер.
    .verb = под редакцией и в переводе
    .verb-short = ред. и пер.
term-interviewer =
    .verb = беседовал
term-recipient =
    .verb = кому
term-container-author =
    .verb = автор
term-ordinal = -е
term-ordinal-01 = -е
term-ordinal-02 = -е
term-ordinal-03 = -е
term-ordinal-04 = -е
term-ordinal-05 = -е
term-ordinal-06 = -е
term-ordinal-07 = -е
term-ordinal-08 = -е
term-ordinal-09 = -е
term-ordinal-10 = -е
term-ordinal-11 = -е
term-ordinal-12 = -е
term-ordinal-13 = -е

## Страница для копировального центра: название каждого шага и в .text то, что нужно сделать

leaflet-heading = Как напечатать эту брошюру
leaflet-counted =
    { $pages ->
        [one] { $pages } страница
        [few] { $pages } страницы
        [many] { $pages } страниц
       *[other] { $pages } страницы
    } + пустых { $blanks }
leaflet-figure = Три рисунка: лист, который переворачивают по короткому краю; стопка, согнутая посередине; брошюра, скреплённая по корешку.
leaflet-flip = переверните по короткому краю
leaflet-middle = согните посередине
leaflet-held =
    { $signatures ->
        [1] две скобы
       *[other] нитки или клей
    }
leaflet-paper = Бумага
    .text =
        { $sheets ->
            [one] { $sheets } лист
            [few] { $sheets } листа
            [many] { $sheets } листов
           *[other] { $sheets } листа
        } { $paper }, 80 г/м² (толщина { NUMBER($thickness, maximumFractionDigits: 2) } мм).
leaflet-cover = Обложка отдельно: «{ $cover }», 1 лист { $paper }, 200–250 г/м²; он охватывает остальные.
leaflet-print = Печать
    .text = Напечатайте файл «{ $file }» в альбомной ориентации и в масштабе 100 % (реальный размер); «вписать в страницу» должно быть выключено.
leaflet-shrunk = Страницы уже уменьшены до { $percent } %; принтер не должен уменьшать их ещё раз.
leaflet-sides = Две стороны
    .text = Печатайте с двух сторон, с переворотом по короткому краю. Если принтер печатает только на одной стороне, сначала напечатайте нечётные страницы файла, переверните стопку по короткому краю, вложите её снова и напечатайте чётные страницы.
leaflet-trial = Проба
    .text = Сначала напечатайте и согните только первый лист: страницы должны стоять оборотом друг к другу и все одинаково, верхом вверх.
leaflet-order = Порядок
    .text = Оставьте листы в том порядке, в котором они выходят: первый лист наружный, последний внутренний.
leaflet-signatures = Тетради
    .text = Разделите листы по порядку на тетради, их { $count }: листов { $sum }. Первый лист каждой тетради наружный.
leaflet-fold = Сгиб
    .text =
        { $signatures ->
            [1] Согните стопку
           *[other] Согните каждую тетрадь отдельно
        } посередине длинного края ({ NUMBER($half, maximumFractionDigits: 1) } мм), корешком { $side ->
            [right] вправо
           *[left] влево
        }.
leaflet-staple = Скобы
    .text = Поставьте снаружи две скобы на линию сгиба: на { NUMBER($above, maximumFractionDigits: 0) } и { NUMBER($below, maximumFractionDigits: 0) } мм ниже верхнего края страницы.
leaflet-thick = Листов { $sheets }: для обычного степлера это может быть слишком толсто; возьмите мощный.
leaflet-bind = Переплёт
    .text = Положите тетради друг на друга по порядку; сшейте или склейте их по корешку.
leaflet-cut = Обрезка
    .text = Обрежьте передний край ровно: внутренние листы выступают на { NUMBER($creep, maximumFractionDigits: 1) } мм, и страницы для этого сдвинуты внутрь.
leaflet-marks = Если на листах есть метки, режьте по ним.
