### Proqramın kitabın içinə qoyduğu və kitabla birlikdə verdiyi Azərbaycan dilində sözlər.
###
### Lüğət, hər şeyə bir ad: program.ftl-dəki kimi; buraxılış məlumatları, titul səhifəsi, göstərici, qeyd, dəftər, vərəq, kök.
### Vergüllə ayrılanlar siyahıdır və sırası dəyişmir. Bölünməz boşluq { "\u00A0" } kimi yazılır.

## Kitabın hissələri

contents = Mündəricat
# Hissənin nömrəsi ilə adı: “II hissə”
part-label = { $number } hissə
notes = Qeydlər
note = Qeyd
# Rəqəmlə deyil, işarə (*, †) ilə göstərilən qeyd; tərcüməçinin və redaktorun qeydləri, sonlarındakı qısaltmalar
starred-note = İşarəli qeyd
note-of-translator = Tərcüməçinin qeydi
note-of-translator-end = tərc.
note-of-editor = Redaktorun qeydi
note-of-editor-end = red.
# Kitabın sonundakı qeydlərin üstündə: hansı səhifələrin qeydləridir
notes-to-page = Qeydlər: səh.{ "\u00A0" }{ $page }
notes-to-pages = Qeydlər: səh.{ "\u00A0" }{ $first }–{ $last }
back-to-text = Mətnə qayıt
cover = Üz qabığı
title-page = Titul səhifəsi
colophon = Buraxılış məlumatları
body = Mətn
pages = Səhifələr
page = Səhifə
opening = Başlanğıc
index = Göstərici
# Faylının adı, a-dan z-yə hərflərlə
index-file = gosterici
# Göstəricidə istinadlar
see = bax
see-also = həmçinin bax
# Səhifə ilə o səhifədəki qeydin nömrəsi arasında
note-on-page = { "\u00A0" }qeyd{ "\u00A0" }

## Buraxılış məlumatları

edition = Nəşr
publisher = Naşir
place = Nəşr yeri
date = Tarix
licence = Lisenziya
isbn-print = ISBN (çap)
isbn-epub = ISBN (e-kitab)
set-in = Şriftlər
series = Seriya
version = Versiya
text-sum = Mətnin nəzarət cəmi (SHA-256)
role-editor = Redaktor
role-translator = Tərcüməçi
role-illustrator = Rəssam
role-compiler = Tərtibçi
role-designer = Dizayner

## Aylar və fəsillər

months = yanvar, fevral, mart, aprel, may, iyun, iyul, avqust, sentyabr, oktyabr, noyabr, dekabr
# Günün rəqəmindən sonra
months-after-day = { months }
seasons = Yaz, Yay, Payız, Qış

## Başlıqsız qutuların adları; istinadlarda nömrədən əvvəl gələnlər

callout-note = Qeyd
callout-tip = Məsləhət
callout-important = Vacib
callout-warning = Xəbərdarlıq
callout-caution = Diqqət
callout-abstract = Xülasə
callout-question = Sual
callout-example = Nümunə
callout-quote = Sitat
# İstinad bir neçəsini anırsa, .many
reference-figure = Şəkil
    .many = Şəkil
reference-map = Xəritə
    .many = Xəritə
reference-plate = Lövhə
    .many = Lövhə
reference-table = Cədvəl
    .many = Cədvəl
reference-equation = Tənlik
    .many = Tənlik
reference-listing = Kod
    .many = Kod
reference-chapter = Fəsil
    .many = Fəsil
reference-section = Bölmə
    .many = Bölmə
# İstinadın andığı son ikisinin arasında
reference-and = və
epigraph = Epiqraf
# Yalnız şəkil olan səhifələrin adı, ekran oxuyucular üçün
plates = Lövhələr
# Yan-yana şəkillərin hərfləri: (a), (b)
panel-letters = abcdefghijklmnopqrstuvwxyz
keywords = Açar sözlər
to-cite = Bu fəslə istinad üçün
# Xarici və daxili dırnaqlar: açan, bağlayan, açan, bağlayan
quotes = “ ” ‘ ’

## Paylanan kitab: endirmə səhifəsi və afişa

skip = Mətnə keç
files = Kitabı endirin
file-reading = Brauzerdə oxuyun
    .purpose = Heç nə quraşdırmadan, telefonda da, kompüterdə də; bir dəfə endirildikdən sonra internet tələb etmir.
file-epub = E-kitab
    .purpose = Telefon, planşet və elektron oxuyucu üçün; hərfləri böyüdülə, səsləndirilə bilər.
file-pdf = Ekran üçün PDF
    .purpose = Səhifələnmiş mətn; ekranda oxumaq və səhifə göstərmək üçün.
file-booklet = Çap ediləcək kitabça
    .purpose = Kağızın hər iki üzünə çap edilir, qatlanır, tikilir: 100 % ölçüdə, qısa kənardan çevirməklə.
file-press = Mətbəə üçün səhifələr
    .purpose = Kəsim payı və kəsim işarələri ilə tək-tək səhifələr.
file-press-cover = Mətbəə üçün üz qabığı
    .purpose = Arxa üz, kök və ön üz bir yerdə.
file-poster = Afişa
    .purpose = QR kodlu A4 səhifə; divardan asmaq və ya masaya qoymaq üçün.
file-cover = Üz qabığının şəkli
    .purpose = Elanlarda istifadə üçün.
file-sums = Faylların nəzarət cəmləri
    .purpose = Əlinizdəki faylların tam və dəyişdirilməmiş olduğunu göstərir: sha256sum -c SHA256SUMS
kilobytes = { $count }{ "\u00A0" }kB
megabytes = { NUMBER($count, minimumFractionDigits: 1) }{ "\u00A0" }MB
share = Paylaşın
share-address = Kitabın ünvanı:
share-files = Faylları e-poçtla, mesajla və ya USB yaddaşla olduğu kimi ötürə bilərsiniz.
scan = Oxumaq üçün telefonunuzun kamerasını koda yönəldin.
qr-code = QR kod:
about = Kitab haqqında

## E-kitab: naviqasiya və əlçatanlıq

landmarks = Kitabın hissələri
summary = Mətn bütövlükdə səsləndirilə, böyüdülə və başlıqlar üzrə gəzilə bilər.
summary-images = Məna daşıyan şəkillərin hamısı sözlə izah olunub.
summary-pages = Səhifə nömrələri çap nəşrinin səhifələrini göstərir.
summary-notes = Qeydlər mətnə, mətn qeydlərə bağlıdır.

## Qeydlər və ədəbiyyat siyahısı

cite-volume = C.
cite-issue = №
cite-page = s.
cite-edition = nəşr
# Nəşrin nömrəsi, son sözünün şəkilçisi ilə (ikinci, üçüncü, altıncı, onuncu); $digits həmin ədədin rəqəmləridir
ordinal =
    { $number ->
        [1000] { $digits }-ci
       *[other]
            { NUMBER($number, type: "ordinal") ->
                [one] { $digits }-ci
                [few] { $digits }-cü
                [many] { $digits }-cı
               *[other] { $digits }-cu
            }
    }
cite-editor = red.
cite-preparer = nəşrə haz.
cite-compiler = tərt.
cite-translator = tərc.
cite-others = və b.
same-book = yenə orada
same-article = yenə orada
same-thesis = yenə orada
same-document = yenə orada
same-place = həmin yerdə
cite-accessed = müraciət tarixi
thesis-doctoral = doktorluq dissertasiyası
thesis-master = magistr dissertasiyası
matter-front = ön
matter-back = əlavə
category-documents = Arxiv sənədləri
category-books = Kitablar
category-articles = Məqalələr
category-press = Qəzetlər
category-online = Onlayn mənbələr

## Müəllifin işarələri, kiçik hərflə (cədvəl adlarından başqa); hər dildəki kitabda başa düşülür

markup-tables = Cədvəl
markup-figures = Foto, Fotoşəkil, Rəsm, Qrafik
# Şəklin kimə məxsus olduğu, şəklin arxasında: mənbə="…"
markup-credits = mənbə, foto
# Yan-yana şəkillər; yalnız şəkil olan səhifələr
markup-figure-groups = şəkillər, rəsmlər, yan yana
markup-plates = lövhələr, şəkil səhifələri
# Şəklin sinifləri: ayrıca səhifədə, kəsim payı ilə bütün səhifədə, iki kənar boşluğun üstündə; bir səhifədəki lövhələrin sayı
markup-full-pages = tam-səhifə
markup-bleeds = kəsimə-qədər
markup-over-margins = kənardan-kənara
markup-per-page = səhifədə
markup-boxes = qutu
markup-verses = misra, şeir
markup-line-numbers = nömrə, nömrəli, misra nömrəsi
markup-first-numbers = ilk, başlanğıc
# Fəslin əvvəlindəki sətirlər
markup-subtitles = alt başlıq, altbaşlıq
markup-authors = müəllif, müəlliflər
markup-affiliations = qurum, iş yeri
markup-translators = tərcüməçi, tərcüməçilər, tərcümə edən
markup-abstracts = xülasə
markup-keywords = açar sözlər
markup-epigraphs = epiqraf
markup-chronologies = xronologiya
markup-glossaries = lüğət
markup-figure-lists = şəkillər, şəkillərin siyahısı
markup-map-lists = xəritələr, xəritələrin siyahısı
markup-table-lists = cədvəllər, cədvəllərin siyahısı
markup-letters = məktub
markup-datelines = tarix, yer və tarix
markup-salutations = müraciət
markup-signatures = imza, sonluq
markup-abbreviation-lists = ixtisarlar, ixtisarların siyahısı
# Fəslin nə olduğu: başlığının sinfi və ya başlığın özü
markup-kind-keys = növ
markup-kind-dedication = ithaf
markup-kind-epigraph = epiqraf
markup-kind-foreword = təqdimat
markup-kind-preface = ön söz, önsöz
markup-kind-acknowledgments = təşəkkür
markup-kind-introduction = giriş
markup-kind-prologue = proloq
markup-kind-epilogue = epiloq
markup-kind-conclusion = nəticə
markup-kind-afterword = son söz, sonsöz
markup-kind-appendix = əlavə
markup-kind-abbreviations = ixtisarlar
markup-kind-chronology = xronologiya
markup-kind-glossary = lüğət, terminlər
markup-kind-about-the-author = müəllif haqqında
markup-kind-colophon = kolofon
markup-kind-other-titles = digər kitablar
markup-listings = ədəbiyyat, edebiyyat, istinadlar
markup-indexes = göstərici, gösterici
markup-everything = hamısı
markup-by-category = növlərə görə
markup-documents = arxiv sənədləri, arxiv
markup-books = kitablar
markup-articles = məqalələr
markup-press = qəzetlər, mətbuat
markup-online = onlayn
# İstinad edilən sözlərin əsərdəki yeri; burada böyük hərf önəmlidir
locator-page = səh., s.
locator-volume = C., cild
locator-issue = №, say
locator-section = mad., maddə
locator-chapter = fəsil
locator-folio = vər., vərəq
locator-column = süt., sütun
locator-line = sət., sətir
locator-note = qeyd
# Kimin danışdığını bildirən fellərin başlanğıcı
markup-speech = dedi, deyə, soruşdu, qışqırdı, cavab verdi, pıçıldadı
# Sətir sonundakı defisdən sonra gələndə sözün qalanı olmayan sözlər
markup-joining = və, yaxud, ya, ilə
# Temperaturun rəqəmindən sonra gələn sözün əvvəli
markup-degrees = dərəcə
# Qüvvəti yazılan vahidlər və funksiyalar
markup-powered = mm, sm, dm, hm, km, san, sin, cos, tg, ctg, log, ln, lg

## CSL üslublarının terminləri; cəmi .many, qısası .short, feli .verb; tarixin sırası day, month, year ilə yazılır

locale-code = az-AZ
date-order = day, month, year
term-accessed = müraciət
term-and = və
term-and-others = və b.
term-at = { "" }
term-edition = nəşr
    .short = nəşr
term-et-al = və b.
term-from = ünvan
term-ibid = yenə orada
term-in = kitabda
term-no-date = tarixsiz
    .short = tarixsiz
term-online = onlayn
term-page = səhifə
    .many = səhifə
    .short = s.
    .short-many = s.
term-volume = cild
    .many = cild
    .short = C.
    .short-many = C.
term-issue = say
    .many = say
    .short = №
    .short-many = №
term-folio = vərəq
    .many = vərəq
    .short = vər.
    .short-many = vər.
term-section = bənd
    .many = bənd
    .short = bənd
    .short-many = bənd
    .symbol = §
    .symbol-many = §
term-chapter = fəsil
    .many = fəsil
    .short = fəsil
    .short-many = fəsil
term-column = sütun
    .many = sütun
    .short = süt.
    .short-many = süt.
term-note = qeyd
    .many = qeyd
    .short = qeyd
    .short-many = qeyd
term-editor = redaktor
    .many = redaktorlar
    .short = red.
    .short-many = red.
    .verb-short = red.
    .verb = redaktə edən
term-translator = tərcüməçi
    .many = tərcüməçilər
    .short = tərc.
    .short-many = tərc.
    .verb-short = tərc.
    .verb = tərcümə edən
term-compiler = tərtibçi
    .many = tərtibçilər
    .short = tərt.
    .short-many = tərt.
    .verb = tərtib edən
    .verb-short = tərt.
term-version = versiya
    .short = ver.
term-retrieved = müraciət
term-cited = müraciət
term-available-at = ünvan
term-internet = internet
term-presented-at = təqdim olunduğu yer
term-review-of = rəy verilən
term-by = müəllif
term-on = { "" }
term-interview = müsahibə
term-letter = məktub
term-personal-communication = şəxsi məktublaşma
term-manuscript = əlyazma
term-forthcoming = çapa hazırlanır
term-in-press = çapda
term-circa = təxminən
    .short = təx.
term-anonymous = anonim
    .short = anon.
term-no-place = yersiz
    .short = yersiz
term-no-publisher = nəşriyyatsız
term-preprint = ilkin nəşr
term-patent = patent
term-report = hesabat
term-thesis = dissertasiya
term-review = rəy
term-software = proqram
term-webpage = veb səhifə
term-dataset = məlumat toplusu
term-map = xəritə
term-motion-picture = film
term-speech = çıxış
term-original-work-published = ilk nəşri
term-special-issue = xüsusi say
term-advance-online-publication = ilkin onlayn nəşr
term-scale = miqyas
term-number = nömrə
    .many = nömrə
    .short = №
    .short-many = №
term-number-of-pages = səhifə
    .many = səhifə
    .short = s.
    .short-many = s.
term-number-of-volumes = cild
    .many = cild
    .short = cild
    .short-many = cild
term-chapter-number = fəsil
    .many = fəsil
    .short = fəsil
    .short-many = fəsil
term-collection-number = say
    .many = say
    .short = say
    .short-many = say
term-part = hissə
    .many = hissə
    .short = his.
    .short-many = his.
term-supplement = əlavə
    .many = əlavə
    .short = əl.
    .short-many = əl.
term-line = sətir
    .many = sətir
    .short = sət.
    .short-many = sət.
term-sub-verbo = maddə
    .many = maddə
    .short = md.
    .short-many = md.
term-director = rejissor
    .many = rejissorlar
    .short = rej.
    .short-many = rej.
    .verb = rejissor
term-illustrator = rəssam
    .many = rəssamlar
    .short = rəs.
    .short-many = rəs.
    .verb = rəssam
term-collection-editor = seriya redaktoru
    .many = seriya redaktorları
    .short = ser. red.
    .short-many = ser. red.
term-editortranslator = redaktor və tərcüməçi
    .many = redaktor və tərcüməçilər
    .short = red. və tərc.
    .short-many = red. və tərc.
    .verb = redaktə və tərcümə edən
    .verb-short = red. və tərc.
term-interviewer =
    .verb = müsahibəni aparan
term-recipient =
    .verb = ünvan
term-container-author =
    .verb = müəllif
term-ordinal = -ci
term-ordinal-01 = -ci
term-ordinal-02 = -ci
term-ordinal-03 = -cü
term-ordinal-04 = -cü
term-ordinal-05 = -ci
term-ordinal-06 = -cı
term-ordinal-07 = -ci
term-ordinal-08 = -ci
term-ordinal-09 = -cu
term-ordinal-10 = -cu
term-ordinal-11 = -ci
term-ordinal-12 = -ci
term-ordinal-13 = -cü

## Kitabçanı çap edən köşk üçün səhifə: hər addımın adı və .text-də görüləcək iş

leaflet-heading = Çap təlimatı
leaflet-counted = { $pages } səhifə + { $blanks } boş
leaflet-figure = Üç rəsm: qısa kənardan çevrilən vərəq, ortadan qatlanan dəstə, qat yerindən bərkidilən kitabça.
leaflet-flip = qısa kənardan çevirin
leaflet-middle = ortadan qatlayın
leaflet-held =
    { $signatures ->
        [1] iki məftil
       *[other] sap və ya yapışqan
    }
leaflet-paper = Kağız
    .text = { $sheets } vərəq { $paper }, 80 q/m² (qalınlığı { NUMBER($thickness, maximumFractionDigits: 2) } mm).
leaflet-cover = Üz qabığı ayrıdır: “{ $cover }”, 1 vərəq { $paper }, 200–250 q/m²; içəridəkilərin üstünə gəlir.
leaflet-print = Çap
    .text = “{ $file }” faylını üfüqi və 100 % ölçüdə (həqiqi ölçü) çap edin; “səhifəyə sığdır” söndürülsün.
leaflet-shrunk = Səhifələr { $percent } % ölçüyə kiçildilib; printer yenidən kiçiltməsin.
leaflet-sides = İki üz
    .text = Kağızın hər iki üzünə, qısa kənardan çevirməklə çap edin. Printer bir üzə çap edirsə, əvvəlcə faylın tək nömrəli səhifələrini çap edin, dəstəni qısa kənarından çevirib yenidən qoyun, sonra cüt nömrəli səhifələri çap edin.
leaflet-trial = Sınaq
    .text = Əvvəlcə yalnız birinci vərəqi çap edib qatlayın: kitabın səhifələri arxa-arxaya və başları eyni tərəfə durmalıdır.
leaflet-order = Ardıcıllıq
    .text = Vərəqləri çıxdıqları ardıcıllıqla saxlayın: birinci vərəq ən çöldə, sonuncu vərəq ən içəridə durur.
leaflet-signatures = Dəftərlər
    .text = Vərəqləri çıxdıqları ardıcıllıqla { $count } dəftərə ayırın: { $sum } vərəq. Hər dəftərdə birinci vərəq ən çöldədir.
leaflet-fold = Qatlama
    .text =
        { $signatures ->
            [1] Dəstəni uzun kənarın ortasından
           *[other] Hər dəftəri ayrıca uzun kənarın ortasından
        } ({ NUMBER($half, maximumFractionDigits: 1) } mm) qatlayın; qat { $side ->
            [right] sağda
           *[left] solda
        } qalsın.
leaflet-staple = Məftil tikişi
    .text = Qat xəttinə çöldən içəriyə iki məftil vurun: səhifənin başından { NUMBER($above, maximumFractionDigits: 0) } və { NUMBER($below, maximumFractionDigits: 0) } mm aşağıya.
leaflet-thick = { $sheets } vərəq adi stepler üçün qalın ola bilər; ağır iş steplerindən istifadə edin.
leaflet-bind = Tikiş
    .text = Dəftərləri ardıcıllıqla üst-üstə qoyun; kökdən sapla tikin və ya yapışdırın.
leaflet-cut = Kəsim
    .text = Ön kənarı düz kəsin; iç vərəqlər { NUMBER($creep, maximumFractionDigits: 1) } mm çölə çıxır, səhifələr buna görə içəri çəkilib.
leaflet-marks = Vərəqdə kəsim xətləri varsa, onlara uyğun kəsin.
