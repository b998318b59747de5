### Əmr sətrinin, köməyinin və “matbaa serve” səhifəsinin Azərbaycan dilində sözləri.
###
### Lüğət, hər şeyə bir ad: kitab, əlyazma, fəsil, qeyd (sətiraltı), mənbə, nəşr (edition), üz qabığı, kök (spine), vərəq,
### kitabça, mətbəə, kəsim payı (bleed), səhv (finding), xəta (error), xəbərdarlıq, şəkil, şrift, işarə, cümlə, əlifba,
### söz, hərf, qovluq, fayl, parametr (option), arqument. Dəyişəndən sonra şəkilçi yazılmır: cümlə ona görə qurulur.

## Səhvin ağırlığı və səhvlərin sayı

level-error = xəta
level-warning = xəbərdarlıq
level-note = məlumat
level-hint = təklif
count-errors = { $count } xəta
count-warnings = { $count } xəbərdarlıq
count-notices = { $count } məlumat

## Rəqəmlər

count-files = { $count } fayl
count-pages = { $count } səhifə
count-words = { $count } söz
count-characters = { $count } simvol
count-notes = { $count } qeyd
count-works = { $count } mənbə
count-chapters = { $count } fəsil
count-tables = { $count } cədvəl
count-pictures = { $count } şəkil
count-hours = { $count } saat
count-minutes = { $count } dəqiqə
seconds = { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } san.
milliseconds = { $count } ms
kilobytes = { $count } kB
number = { $number }

## Görülən işlər

written = { $file } yazıldı
nothing-written = kitab yazılmadı
would-replace = “{ $file }” əlyazmanın öz faylıdır; üzərinə yazılmır
broken-off = yarımçıq dayandırıldı
edition-named = “{ $name }” nəşri:
edition-unknown = “{ $name }” adlı nəşr yoxdur; book.toml faylında bunlar var: { $known }
notes-divided = bölünən qeydlər: { $count }
note-divided = səh. { $page }: qeyd { $mark } ({ $chapter })

## Hazırlığın addımları: bitən və davam edən

step-load = qovluq oxundu
step-understand = mətn təhlil edildi və yoxlandı
step-proofread = dil yoxlandı
step-typeset = səhifələr düzüldü
step-write = fayl hazırlandı
step-impose = səhifələr vərəqlərə yerləşdirildi
doing-load = qovluq oxunur
doing-understand = mətn təhlil edilir və yoxlanır
doing-proofread = dil yoxlanır
doing-typeset = səhifələr düzülür
doing-write = fayl hazırlanır
doing-impose = səhifələr vərəqlərə yerləşdirilir

## İstifadə oluna bilməyən fayl və qovluqlar

io-not-found = belə fayl və ya qovluq yoxdur
io-not-permitted = buna icazə yoxdur; fayl qorunur və ya başqasınındır
io-busy = başqa proqramda açıqdır; orada bağlayıb yenidən cəhd edin
io-exists = artıq var
io-folder = fayl deyil, qovluqdur
io-not-folder = qovluq olmalı yerdə fayl var
io-read-only = bu diskə yazmaq olmur; o, yalnız oxunur
io-disk-full = diskdə yer qalmayıb
io-name = fayla belə ad vermək olmaz
io-damaged = içindəki verilənlər zədələnib
io-special = adi fayl deyil; üzərinə yazılmır
io-other = əməliyyat sisteminin bildirdiyi: { $reason }

## matbaa check

check-sound = xəta yoxdur
proof-title = Mətndəki tapıntılar
check-slips = dil yoxlaması { $count } yer göstərir: matbaa check
check-many = eyni növdən { $count } səhv
check-of-them = onlardan { $parts }
check-about-link = { $count } dənəsi “{ $words }” ünvanına aparır
check-about-file = { $count } dənəsinin yolu “{ $words }”
check-about-word = { $count } dənəsi “{ $words }”
check-hidden = { $count } dənəsi göstərilmədi
check-hidden-all = { $count } dənəsi göstərilmədi; hamısı üçün: --all
check-mended = { $count } yer düzəldildi
check-left-alone = “{ $file }” oxunandan sonra dəyişib və ya UTF-8 deyil; ona toxunulmadı
ask-change = “{ $better }” yazılsın? ({ $count } yerdə)
ask-letters = Əlifbanın öz hərfləri qoyulsun? ({ $count } sözdə)
ask-choice = [b]əli, [x]eyr, [h]amısı ({ $code }, qalan { $count }), [ç]ıx:
ask-unknown = Cavab anlaşılmadı: b, x, h və ya ç yazın
ask-words-yes = b bəli beli
ask-words-no = x xeyr
ask-words-all = h hamısı hamisi
ask-words-quit = ç c çıx cix

## matbaa explain

explain-outcome = Kitabda: { $outcome }
explain-rule = Qayda: { $rule }
rule-tdk = TDK Yazım Kılavuzu: { $heading }
rule-azerbaijani = Azərbaycan dilinin Orfoqrafiya Normaları: { $heading }
explain-wrong = səhv:
explain-right = düzgün:
explain-switch-off =
    Söndürmək üçün book.toml faylında:  [check] allow = ["{ $code }"]
    Yalnız bir yerdə söndürmək üçün:  <!-- matbaa: icazə { $code } -->
explain-error-stays = Söndürmək olmaz: düzəldilməyincə kitab hazırlanmır.
explain-stays = Söndürmək olmaz; kitab yenə də hazırlanır.
explain-more = Biri haqqında ətraflı: matbaa explain T040
explain-near = “{ $code }” adlı kod yoxdur; bəlkə, “{ $nearest }”?
explain-unknown = “{ $code }” adlı kod yoxdur; bütün kodlar: matbaa explain

## matbaa stats

stats-book = Kitab
stats-sourced = mənbəli abzas { $sourced }/{ $paragraphs } ({ $share }%)
stats-reading = oxuma müddəti: təxminən { $time }, qeydlərsiz
stats-paper = kağız: { $pages } səhifə, { $blanks } boş · hər iki üzü çap olunan { $leaves } vərəq · kitabça kimi { $sheets } vərəq, { $added } boş səhifə əlavə olunur
stats-ebook = e-kitab: təxminən { $size } kB
stats-cover = üz qabığı
stats-page = səh. { $page }
stats-drawing = rəsm
stats-sharpness = { NUMBER($dpi, useGrouping: "false") } dpi
stats-coarse = { NUMBER($dpi, useGrouping: "false") } dpi (çap üçün azdır)
stats-size = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($height, maximumFractionDigits: 0) } mm
stats-idle = heç bir qeyddə olmayan: { $keys }

## matbaa init

init-language = Dil
# Bu dili bildirən cavabların başlanğıcı
init-language-names = azər, azer
# Yeni kitabın fayllarının adları: fəsillər, üz qabıqları
init-chapters = 01-baslangic.md, 02-numuneler.md, 90-edebiyyat.md
init-covers = on-qabiq.svg, arxa-qabiq.svg
init-untitled = Adsız kitab
init-someone = Ad Soyad
    .sorted = Soyad, Ad
init-cover-comment = Üz qabığı nümunəsi, A5. Rəsm proqramında və ya mətn redaktorunda dəyişin; başlıq book.toml faylından alınmır.
init-blurb = Kitabı bir neçə sətirlə
    .second = burada təqdim edin.
init-title = Kitabın adı
init-author = Müəllif (yoxdursa, boş buraxın)
init-broken-off = imtina edildi; heç bir fayl yazılmadı
init-taken = “{ $file }” artıq var; heç bir fayl yazılmadı. Boş qovluq seçin: matbaa init QOVLUQ
init-settings-taken = “{ $file }” artıq var; üzərinə yazılmadı
init-begun = { $count } fayl yazıldı; fəsillər manuscript qovluğundadır. İndi:
init-check = əlyazmanı yoxlayır
init-epub = e-kitabı hazırlayır
init-pdf = çap olunacaq kitabı hazırlayır

## matbaa import

import-losses = olduğu kimi köçürülə bilməyənlər:
import-first = birincisi: { $place }
import-book-kept = book.toml var idi, olduğu kimi saxlanıldı
import-taken = artıq var: { $files }; üzərinə yazılmır, heç nə yazılmadı. --into ilə başqa qovluq göstərin

## Sənəddən olduğu kimi köçürülə bilməyənlər; ardınca sayı və ilk yeri gəlir

loss-comment = kənardakı şərhlər götürülmədi
loss-deletion = izlənən silmələr tətbiq edildi (silinən mətn götürülmədi)
loss-insertion = izlənən əlavələr mətnə daxil edildi
loss-hidden = gizli mətn götürülmədi
loss-merged-cell = birləşdirilmiş xanalar ayrıldı; mətn birincidədir
loss-cell-blocks = xanadakı abzas və siyahılar sətir oldu
loss-nested-table = cədvəl içindəki cədvəllər sətir oldu
loss-layout-table = bir xanalı cədvəllər adi mətn oldu
loss-many-columns = 64-dən çox sütun: artığı sonuncu xanadadır
loss-text-box = mətn qutuları bağlı olduqları abzasdan sonra qoyuldu
loss-alt-missing = təsviri olmayan şəkillər: ![…] içinə yazın
loss-image-missing = sənəddə olmayan şəkillər
loss-image-remote = internetdəki şəkillər endirilmədi
loss-image-outside = sənədin qovluğundan kənardakı şəkillər götürülmədi
loss-image-format = göstərilə bilməyən növdə şəkillər (faylı qalır): PNG və ya SVG-yə çevirin
loss-drawing = rəsm, qrafik və yerləşdirilmiş obyektlər götürülmədi
loss-equation = tənliklərin yalnız hərfləri götürüldü: $…$ içində yenidən yazın
loss-underline = altından xətt çəkilmiş mətn adi oldu
loss-capitals = böyük hərf tərtibatı götürüldü
loss-colour = rənglər və vurğular götürüldü
loss-alignment = ortaya və ya sağa düzülmüş abzaslar adi oldu
loss-tab = tabulyasiyalar boşluq oldu
loss-page-break = səhifə sonları götürüldü
loss-symbol = hərfi olmayan simvollar götürülmədi
loss-list-numerals = hərfli və ya Roma rəqəmli siyahılar rəqəmli oldu
loss-heading-number = başlıqların avtomatik nömrələri götürülmədi
loss-contents = mündəricat və göstərici götürülmədi (mündəricat yenidən qurulur)
loss-index-mark = göstərici işarələri götürülmədi
loss-cross-reference = çarpaz istinadlar adi mətn oldu
loss-citation-field = mənbə menecerinin istinadları adi mətn oldu
loss-link = izlənə bilməyən keçidlər adi mətn oldu
loss-header = yuxarı və aşağı kolontitullar götürülmədi
loss-endnote = son qeydlər adi qeyd oldu
loss-note-sign = qeydlərin öz işarələri rəqəm oldu
loss-title-note = başlıqdakı qeydlər birinci abzasın sonuna qoyuldu
loss-note-in-note = qeyd içindəki qeydlər həmin qeyddən sonra qoyuldu
loss-note-missing = qarşılığı olmayan qeyd işarələri götürülmədi
loss-note-guess = qeyd ola biləcək sətirlər mətndə qaldı: [^1] şəklində yazın
loss-heading-guess = başlıq sayılan sətirlər: yoxlayın
loss-verse-guess = şeir sayılan qısa sətirlər: yoxlayın
loss-quote-guess = sitat sayılan içəri çəkilmiş abzaslar: yoxlayın
loss-front-text = birinci başlıqdan əvvəlki mətn ayrıca fəsil oldu
loss-encoding = fayl UTF-8 deyil; bu kodlaşdırma ilə oxundu
loss-depth = çox dərin iç-içə quruluşlar adi mətn oldu
loss-broken-part = sənədin oxunmayan hissələri
loss-web-part = yalnız veb-səhifələrdə olan hissələr götürülmədi

## matbaa booklet, pdf --booklet, pdf --press, cover

sheets-source = “{ $file }” yerləşdiriləcək faylın özüdür; üzərinə yazılmır
sheets-pages = { $pages } səhifə + { $blanks } boş
sheets-of = { $sheets } vərəq { $paper }
sheets-scale = səhifələr { $percent }% ölçüdə
sheets-print = 100% miqyasda, üfüqi, hər iki üzə, qısa kənardan çevirərək çap edin
instructions-file = telimat
shop-bleed = kəsim payı { NUMBER($bleed, maximumFractionDigits: 1) } mm
shop-inks = CMYK: { $profile }
cover-stapled = { NUMBER($width, maximumFractionDigits: 1) } + { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } mm, məftil tikiş: kök yoxdur
cover-size = { NUMBER($width, maximumFractionDigits: 1) } + { NUMBER($spine, maximumFractionDigits: 1) } + { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } mm · kök { NUMBER($spine, maximumFractionDigits: 1) } mm ({ $pages } səhifə, vərəq { NUMBER($thickness, maximumFractionDigits: 3) } mm)
cover-no-words = kökdə yazı yoxdur
cover-enlarged = şəkil kəsim payına çatmaq üçün { $percent }% ölçüyə böyüdüldü
cover-barcode = ISBN ştrixkodu

## matbaa dist

dist-no-address =
    məlumat: QR kodlu afişa hazırlanmadı; kitabın olacağı ünvanı book.toml faylına yazın:
    {"  [distribution]"}
      url = "https://…"
dist-stranger = “{ $place }” içində bu əmrin yazmadığı bir şey var: { $name }; yerinə yenisi qoyulmadı

## matbaa watch və serve

desk-waiting = yadda saxlamağınız gözlənilir; Ctrl-C ilə dayandırılır
desk-served =
    kitab yalnız bu kompüterdə, bu ünvanda görünür: { $address }
    Ctrl-C ilə dayandırılır
desk-not-opened = brauzer açılmadı; ünvanı özünüz açın
desk-shown = { $pages } səhifə göstərilir · { $time } ms
desk-stays = kitab hazırlana bilmədi; son sağlam halı göstərilir

## The start page: what the program says of it, and its own words

start-served =
    başlanğıc səhifəsi bu ünvandadır, yalnız bu kompüterdə: { $address }
    Bütün səhifələri bağlananda proqram bitir; Ctrl-C dərhal bitirir
start-by-enter = Enter başlanğıc səhifəsini brauzerdə açır; Ctrl-C bitirir.
start-no-folder = “{ $folder }” qovluğu yoxdur və ya oxuna bilmir
start-no-book = “{ $folder }” qovluğunda kitab yoxdur: nə book.toml, nə də 01-baslangic.md kimi fəsillər var
start-no-document = sənəd seçilməyib
start-taken = “{ $folder }” qovluğunda artıq fayllar var; başqa ad və ya başqa yer seçin
start-left-alone = { $files }: fəsillərin yanında olduğu kimi qalıb; kitabın səhifəsindən gətirin
start-language-name = Azərbaycanca
opening-lang = az
opening-about = Mətninizdən e-kitab və çap kitabı hazırlayır.
opening-recent = Son kitablar
opening-new = Yeni kitab
opening-name = Kitabın adı
opening-author = Müəllif (yoxdursa, boş buraxın)
opening-language = Kitabın dili
opening-place = Qovluğun qoyulacağı yer
opening-choose = Seç…
opening-begin = Kitaba başla
opening-open = Kitab aç
opening-open-hint = Bir kitabın qovluğu: içində book.toml, 01-baslangic.md kimi fəsillər və ya “manuscript” qovluğu olur.
opening-folder = Qovluq
opening-open-it = Aç
opening-bring = Sənəd gətir
opening-bring-hint = Word, LibreOffice, Google Sənədlər və ya vebdən: .docx, .odt, .epub, .html, .txt; .zip kimi kitab və ya qovluq da olar. Hamısını bu səhifənin üzərinə buraxmaq olar.
opening-document = Sənəd
opening-no-document = { start-no-document }
opening-or-folder = Və ya qovluq
opening-bring-it = Gətir
opening-choose-folder = Qovluq seçin
opening-places = Yerlər
opening-folders = Qovluqlar
opening-up = yuxarı qovluq
opening-is-book = kitab
opening-none = burada qovluq yoxdur
opening-cancel = Ləğv et
opening-choose-it = Bu qovluğu seç
opening-brought = Sənəd gətirildi
opening-to-book = Kitabı aç
opening-working = Bir dəqiqə…
opening-lost = matbaa artıq cavab vermir. Yenidən başladın.
opening-sample = Nümunə kitaba baxın
opening-guide = Bələdçini oxuyun
opening-kept-here = Kitablarınız bu cihazda, bu brauzerdə saxlanılır; başqa heç yerdə yox. Arada əlyazmanı fayl kimi götürün.
opening-not-kept = Bu brauzer səhifələr üçün heç nə saxlamır (gizli pəncərə ola bilər); buna görə burada kitab başlamaq olmur.
opening-elsewhere = Bu kitab başqa vərəqdə və ya pəncərədə açıqdır.
opening-use-here = Burada davam et
opening-taken-over = Bu kitab başqa vərəqdə və ya pəncərədə açıldı; orada davam edir.
opening-remove = Sil
opening-remove-really = Bu kitab bu brauzerdən silinsin? Geri qaytarmaq olmaz.
opening-loading = matbaa yüklənir…
opening-no-room = Bu brauzerdə yer qalmayıb: son dəyişiklik saxlanıla bilmədi.

## “matbaa serve” səhifəsi

page-lang = az
page-desk = Yazı masası
page-print = Çap kitabı
page-ebook = E-kitab
page-phone = Telefonda e-kitab
page-findings = Aşkarlanan səhvlər
page-sheets = Kitabça vərəqləri
page-sheet = Vərəq
page-front = Ön üz
page-back = Arxa üz
page-blank = boş
page-page = Səhifə
page-pageless = Nömrəsiz səhifə
page-chapters = Fəsil
page-before = Əvvəlki
page-after = Növbəti
page-size = Miqyas
page-follow = Dəyişən səhifəyə keç
page-error = { level-error }
page-warning = { level-warning }
page-note = { level-note }
page-hint = { level-hint }
page-none = Səhv aşkarlanmadı.
page-copied = Yeri kopyalandı
page-stays = { desk-stays }
page-broken = Kitab hələ hazırlana bilmədi; səbəbləri aşkarlanan səhvlərdədir.
page-lost = Matbaa ilə əlaqə kəsildi; yenidən cəhd edilir.
page-made = Kitab yeniləndi
page-make = Kitabları hazırla
page-making = E-kitab və PDF hazırlanır…
page-finished = Hər iki kitab hazırdır
page-keep = Saxla
page-home = Başlanğıc səhifəsi
page-close = Bağla
page-write = Yaz
page-writing = Mətn
page-chapter-list = Fəsillər
page-add = Yeni fəsil
page-rename = Adını dəyiş
page-up = Yuxarı apar
page-down = Aşağı apar
page-delete = Səbətə at
page-bin = Səbət
page-bin-empty = Səbət boşdur.
page-put-back = Geri qoy
page-binned = Səbətə atıldı
page-outside = kitabda deyil
page-chapter-title = Fəslin başlığı
page-tools = İşarələr
page-undo = Geri al
page-redo = Təkrarla
page-heading = Başlıq
page-emphasis = Vurğu
page-strong = Qalın
page-quotation = Sitat
page-list = Siyahı
page-table = Cədvəl
page-picture = Şəkil
page-a-note = Qeyd
page-citation = Mənbə göstər
page-reference = İstinad
page-index-term = İndeks termini
page-find = Tap və əvəz et
page-find-what = Tap
page-replace-by = Əvəzinə
page-replace = Əvəz et
page-replace-all = Hamısını əvəz et
page-found = tapıldı
page-show-there = Səhifədə göstər
page-to-words = Bu səhifənin sözlərinə
page-versions = Əvvəl və sonra
page-version-now = indi
page-version-none = Hələ köhnə variant yoxdur.
page-version-second = yanında saxlandı
page-bring-back = Bu mətni geri qaytar
page-same = İkisi eynidir.
page-saved = Saxlandı
page-saving = Saxlanılır…
page-unsaved = Hələ saxlanmayıb
page-offered = Bu brauzerdə bu fəslin hələ saxlanmamış mətni var.
page-take-it = Onu götür
page-throw-away = At
page-changed-outside = Bu fayl başqa yerdə dəyişib; yeni mətni göstərilir. Geri al sizinkini qaytarır.
page-two-hands = Bu fayl eyni vaxtda başqa yerdə də dəyişib. Hər iki mətn saxlanılıb.
page-keep-mine = Mənimkini yaz
page-keep-other = O birini götür
page-theirs = O biri mətn
page-mine = Mənim mətnim
page-notes = Qeydlər
page-fix = Düzəlt
page-mended = Düzəldildi
page-margin = Bu fəsildəki tapıntılar
page-alt = Şəkildə nə var? (görməyənlər üçün)
page-caption = Şəkil altı (boş ola bilər)
page-picture-file = Şəkil faylı
page-put-in = Yerləşdir
page-cancel = İmtina
page-search-works = Mənbələrdə axtar
page-works = Mənbələr
page-no-works = Bu sözlərlə mənbə yoxdur.
page-pages = Səhifələr
page-pages-short = s.
page-add-work = Mənbə əlavə et
page-work-kind = Növ
page-work-book = Kitab
page-work-article = Məqalə
page-work-newspaper = Qəzet
page-work-web = Veb səhifə
page-work-archive = Arxiv sənədi
page-field-author = Müəllif (soyadı, adı)
page-field-title = Başlıq
page-field-publisher = Nəşriyyat
page-field-location = Yer
page-field-date = Tarix (2026 və ya 2026-01-20)
page-field-journaltitle = Jurnal və ya qəzet
page-field-volume = Cild
page-field-number = Nömrə
page-field-pages = Səhifələr
page-field-url = Ünvan
page-field-urldate = Oxunduğu gün (2026-01-20)
page-field-library = Arxiv, fond, şifr
page-refer-to = Hara istinad
page-bring = Gətir
page-bring-hint = Word, LibreOffice və ya veb sənədi (.docx, .odt, .html, .txt, .md, .zip). Açıq fəslin ardınca fəsil olur; heç nəyin yerini tutmur.
page-brought = Gətirildi
page-losses = Olduğu kimi saxlanmayanlar
page-take = Götür
page-take-epub = E-kitab
page-take-pdf = Çap kitabı (PDF)
page-take-booklet = Qatlanacaq vərəqlər (PDF)
page-take-press = Mətbəə faylları (PDF)
page-take-dist = Paylanacaq bütün fayllar (zip)
page-take-manuscript = Əlyazma (zip)
page-share = Göndər
page-working = Bir an…
page-settings = Kitab haqqında
page-save = Saxla
page-authors = Müəlliflər, hər sətirdə bir
page-setting-title = Başlıq
page-setting-subtitle = Alt başlıq
page-setting-language = Dil
page-setting-publisher = Nəşriyyat
page-setting-place = Yer
page-setting-date = Tarix
page-setting-rights = Hüquqlar
page-setting-licence = Lisenziya
page-setting-description = Təsvir
page-setting-cover-front = Ön üz (fayl)
page-setting-cover-back = Arxa üz (fayl)
page-setting-cover-alt = Üzdə nə var
page-setting-pdf-design = Görünüş
page-setting-pdf-size = Kağız
page-setting-pdf-notes = Qeydlərin yeri
page-editions = Nəşrlər
page-cover = Üz qabığı
page-cover-layout = Düzüm
page-cover-palette = Rənglər
page-cover-picture = Şəkil
page-cover-title = Başlıq
page-cover-subtitle = Alt başlıq
page-cover-author = Müəllif
page-cover-publisher = Nəşriyyat
page-cover-description = Arxa üz qabığının mətni
page-cover-front = Ön üz qabığı
page-cover-back = Arxa üz qabığı
page-cover-no-picture = şəkil yoxdur
page-cover-layout-plain = Sadə
page-cover-layout-band = Şəkil yuxarıda
page-cover-layout-frame = Çərçivəli
page-cover-layout-full = Şəkil bütün qabıqda
page-cover-palette-linen = Kətan
page-cover-palette-burgundy = Tünd qırmızı
page-cover-palette-navy = Tünd göy
page-cover-palette-forest = Meşə yaşılı
page-cover-palette-black = Qara
page-cover-palette-sand = Qum
page-not-now = Mətn bu arada dəyişdi; bir azdan yenə cəhd edin.
page-usual = adi

## What the workshop of a book’s desk says

workshop-path = “{ $path }” burada yazıla bilən əlyazma faylı deyil
workshop-link = “{ $path }” başqa yerə keçiddir; oradan yazılmır
workshop-large = “{ $path }” çox böyükdür
workshop-gone = “{ $path }” artıq yoxdur
workshop-not-text = “{ $path }” UTF-8 mətni deyil; yazıldığı proqramda UTF-8 kimi saxlayın
workshop-stale = Kitab bu arada dəyişdi; bir də cəhd edin
workshop-by-hand = Bunu əllə düzəltmək lazımdır: dəyişiklik ətrafdakı mətnin oxunuşunu pozar
workshop-unordered = Sıra book.toml faylına yazıla bilmir; orada [order] bölməsinə baxın
workshop-picture = “{ $name }” kitabların göstərə bildiyi şəkil deyil: PNG, JPEG, WebP, GIF, SVG və ya TIFF
workshop-untitled = Yeni fəsil
workshop-settings = Bu, book.toml faylına yazıla bilmir
workshop-brought = Gətirilənlər: { $chapters } fəsil, { $pictures } şəkil, { $notes } qeyd
workshop-left-out = alınmadı: nə mətn, nə sənəd, nə də şəkildir

## Səhv əmr sətri

usage-error = xəta: { $reason }
usage-no-command = əmr göstərilməyib
usage-unknown-command = “{ $name }” adlı əmr yoxdur
usage-unknown-option = burada “{ $name }” adlı arqument və ya parametr yoxdur
usage-no-value = “{ $option }” üçün dəyər lazımdır
usage-no-value-of = “{ $option }” üçün dəyər lazımdır; mümkün olanlar: { $all }
usage-wrong-value = “{ $option }” üçün “{ $value }” yaramır
usage-wrong-value-of = “{ $option }” üçün “{ $value }” yaramır; mümkün olanlar: { $all }
usage-refused = “{ $option }” üçün “{ $value }” yaramır: { $why }
usage-no-number = ədəd deyil
usage-beyond = { NUMBER($least, useGrouping: "false") } və { NUMBER($most, useGrouping: "false") } arasında deyil
usage-beyond-unit = { NUMBER($least, useGrouping: "false") } və { NUMBER($most, useGrouping: "false") } { $unit } arasında deyil
usage-no-tag = az kimi dil etiketi deyil
usage-too-much = “{ $option }” dəyər qəbul etmir: “{ $value }”
usage-conflict = “{ $option }” bununla birlikdə işlədilə bilməz: { $others }
usage-missing = çatışmır: { $all }
usage-not-text = əmr sətri UTF-8 deyil
usage-other = əmr sətri anlaşılmadı
usage-nearest = bunu nəzərdə tuturdunuz: { $nearest }?
usage-line = İstifadə: { $usage }
usage-more = Ətraflı: --help

## Kömək: öz sözləri

help-usage = İstifadə
help-commands = Əmrlər
help-command = ƏMR
help-arguments = Arqumentlər
help-options = Parametrlər
help-options-in-usage = PARAMETRLƏR
help-default = [susmaya görə: { $value }]
help-after =
    Əlyazma, içində book.toml və 01-giris.md kimi fəsillər olan qovluqdur.
    Çıxış kodu: 0 hazırdır, 1 əlyazmada xəta var, 2 yanlış istifadə və ya oxunmayan fayl.

## man səhifəsinin başlıqları, böyük hərflə

man-name = AD
man-synopsis = İSTİFADƏ
man-description = TƏSVİR
man-extra = QEYDLƏR
man-version = VERSİYA
man-values = Mümkün dəyərlər:

## Kömək: dəyərin yerini tutanlar

help-value-ADDRESS = ÜNVAN
help-value-CODE = KOD
help-value-DIR = QOVLUQ
help-value-FILE = FAYL
help-value-FORM = FORMAT
help-value-G = Q
help-value-MM = MM
help-value-N = N
help-value-NAME = AD
help-value-PAGES = SƏHİFƏ
help-value-PATH = YOL
help-value-SHEETS = VƏRƏQ
help-value-SHELL = SHELL
help-value-SIZE = ÖLÇÜ
help-value-TAG = DİL
help-value-TITLE = BAŞLIQ
help-value-V = V
help-value-WHEN = VAXT

## Kömək: hər əmrin gördüyü iş

help-about-matbaa = Qeydli Markdown əlyazmasını EPUB 3 e-kitabına və səhifələnmiş PDF kitaba çevirir
help-about-init = Yeni kitab qovluğu qurur: fəsilləri, mənbələri, üz qabıqları və şriftləri ilə, dərhal hazırlana bilən
help-about-epub = E-kitabı yazır (EPUB 3.3)
help-about-pdf = Səhifələnmiş kitabı (PDF/A-3a, PDF/UA-1), kitabçasını və ya mətbəəyə gedəcək səhifələrini yazır
help-about-cover = Çap kitabının üz qabığını bütöv yazır: arxa üz, kök və ön üz
help-about-booklet = İstənilən PDF-i kitabça kimi düzür: vərəqin hər üzündə iki səhifə; qatlanır, tikilir
help-about-watch = Fayl yadda saxlandıqca hər iki kitabı yenidən hazırlayır; Ctrl-C ilə dayandırılır
help-about-serve = Kitabı yazıldıqca brauzerdə göstərir: yanaşı səhifələr, e-kitab, aşkarlanan səhvlər, rəqəmlər
help-about-start = Başlanğıc səhifəsini brauzerdə aç: yeni kitab, qovluq, sənəd, son kitablar
help-about-import = Mətn redaktorundan çıxmış mətni (DOCX, ODT, HTML, TXT) fəsillərə və qeydlərə köçürür
help-about-dist = Paylanacaq qovluğu hazırlayır: bütün kitablar, keçidli səhifə, QR kodlu afişa, yoxlama kodları; bir də zip
help-about-check = Əlyazmada səhv axtarır; --fix verilməyincə heç nəyi dəyişmir
help-about-explain = T040 kimi bir kodun nə demək olduğunu nümunə ilə izah edir; kod verilməsə, hamısını sadalayır
help-about-stats = Sözləri, səhifələri, kağızı, qeydləri və mənbələri fəsil-fəsil sayır
help-about-completions = Shell (əmr qabığı) üçün tamamlama skriptini standart çıxışa yazır
help-about-man = Təlimat səhifəsini standart çıxışa yazır

## Kömək: parametrlər; bir əmrdə başqa məna verən, onun adından sonra

help-option-help = Bu köməyi göstərir
help-option-version = Versiyanı göstərir
help-option-book = Kitab: bir qovluq və ya kitab.md, kitab.docx kimi tək mətn
help-option-manuscript = book.toml ilə fəsillərin olduğu qovluq [susmaya görə: manuscript, o da yoxdursa, cari qovluq]
help-option-start-folder = Dərhal açılacaq kitabın qovluğu
help-option-no_open = Brauzer açma; yalnız ünvanı de
help-option-from = Başqa alətin layihəsi üçün onun parametrlərinin dediyini deyən book.toml yazır, başqa heç nə yazmır
help-option-edition = Bir neçə dildə olan kitabın hansı nəşri: adı və ya dil etiketi [susmaya görə: kitabın özü]
help-option-all_editions = Bütün nəşrlər, növbə ilə
help-option-color = Rəngli çıxış: auto, always (həmişə) və ya never (heç vaxt); auto NO_COLOR dəyişəninə uyğunlaşır
help-option-lang = Bildirişlərin dili: { $languages } [susmaya görə: sistemin dili, o da yoxdursa, kitabın dili]
help-option-quiet = Yalnız xətaları göstərir
help-option-verbose = Hər addımın nə etdiyini və nə qədər çəkdiyini deyir
help-option-output = Kitabın yazılacağı fayl [susmaya görə: dist/BAŞLIQ.epub və ya .pdf]
help-option-no_fonts = Şriftləri qoymur: fayl kiçilir, mətn oxuyucu proqramın şrifti ilə görünür
help-option-booklet = Tək-tək səhifələr əvəzinə qatlanıb tikiləcək vərəqlər yazır: dist/BAŞLIQ-booklet.pdf
help-option-press = Mətbəə üçün kəsim payı və işarələri ilə tək-tək səhifələr yazır: dist/BAŞLIQ-press.pdf
help-option-pad = --press ilə: səhifə sayını boş səhifələrlə bu ədədə bölünən saya tamamlayır [susmaya görə: 4]
help-option-paper = Vərəqlər: a4 və ya a3 [susmaya görə: iki səhifə tutan; daha böyük səhifələr kiçildilir]
help-option-thickness = Vərəqin qalınlığı (mm); içəridəki səhifələr buna görə qat yerinə doğru sürüşür [susmaya görə: 0,1]
help-option-signature = Ən çoxu bu qədər vərəq birlikdə qatlanır; dəftərlər tikilir və ya yapışdırılır
help-option-cover_apart = Üz qabığının vərəqini daha qalın kağız üçün ayrıca fayla yazır
help-option-instructions = Vərəqlərin yanına surətçıxarma mərkəzi üçün çapı, qatlamağı və tikməyi izah edən bir səhifə yazır
help-option-bleed = Boyanın kəsimdən kənara çıxma payı (mm) [susmaya görə: 3]
help-option-no_marks = Kəsim, qatlama və uyğunlaşdırma (register) işarələrini qoymur
help-option-cmyk = Bütün rəngləri profili book.toml faylında göstərilən çapın boyaları ilə yazır
help-option-cover-thickness = İç kağızın bir vərəqinin qalınlığı (mm) [susmaya görə: 0,1]
help-option-gsm = Həmin kağızın çəkisi (q/m²); qalınlığı bundan hesablanır
help-option-bulk = Həmin kağızın həcmi (sm³/q) [susmaya görə: 1,25]
help-option-stapled = Kitab məftillə tikilir: üz qabığının kökü yoxdur
help-option-booklet-file = Düzüləcək PDF
help-option-booklet-output = Vərəqlərin yazılacağı fayl [susmaya görə: yanına FAYL-booklet.pdf]
help-option-back_cover = Son səhifə arxa üzdür: boş səhifələr ondan əvvəl gəlir
help-option-right_to_left = PDF, ərəb və ivrit dillərindəki kitablar kimi, sağ kənarından açılır [susmaya görə: PDF-də göstərilən]
help-option-import-file = Sənəd: .docx, .odt, .epub, .html və ya .txt
help-option-chapters = Fəsli başladan: headings (başlıqlar), lines (başlığa bənzəyən sətirlər) və ya pages (səhifələr) [susmaya görə: bunlardan ilk tapılan]
help-option-into = Fəsillərin, şəkillərin və book.toml faylının yazılacağı qovluq [susmaya görə: adı FAYL-dan]
help-option-language = Mətnin dili, məsələn, az və ya en [susmaya görə: sənədin dili, o da yoxdursa, bildirişlərin dili]
help-option-import-format = Köçürülə bilməyənlərin çıxış formatı: text və ya json
help-option-init-folder = Doldurulacaq qovluq; yoxdursa, yaradılır, içindəki heç bir faylın üzərinə yazılmır
help-option-design = Səhifələrin görünüşü: proqramın bir dizaynı, məsələn klasik, ədəbiyyat və ya şeir
help-option-title = Kitabın adı
help-option-author = Müəllifi
help-option-yes = Terminalda da heç nə soruşmur
help-option-init-lang = Kitabın və bildirişlərin dili: { $languages } [susmaya görə: soruşulur, soruşulmasa, sistemin dili]
help-option-codes = T040 kimi kodlar, böyük və ya kiçik hərflə [susmaya görə: hamısının siyahısı]
help-option-format = Çıxış formatı: text və ya json
help-option-shell = bash, zsh, fish, powershell və ya elvish
help-option-check-format = Çıxış formatı: text, json, qeyd sətirləri üçün github və ya redaktor üçün html
help-option-fix = Soruşmadan düzəldilə bilənləri fəsillərdə düzəldir, nəyin dəyişdiyini göstərir
help-option-strict = Xəbərdarlıqlar da xəta sayılır: heç nə yazılmır, çıxış kodu 1 olur
help-option-all = Bir növün yalnız ilk 20 səhvini deyil, hamısını göstərir
help-option-dist-output = Hazırlanacaq qovluq; zip faylı yanında durur [susmaya görə: dist/BAŞLIQ]
help-option-port = Bu kompüterin dinlənəcək portu [susmaya görə: boş olan biri]
help-option-open = Səhifəni brauzerdə açır
help-option-editor = Səhvə klikləyəndə açılacaq ünvan; {"{path}"}, {"{line}"} və {"{column}"} yeri göstərir: vscode://file/{"{path}"}:{"{line}"}:{"{column}"}
