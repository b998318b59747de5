### Programın kitabın içine koyduğu ve kitapla birlikte verdiği Türkçe sözler.
###
### Sözlük, her şeye tek ad: program.ftl’deki gibi; künye, iç kapak, dizin, dipnot, forma, yaprak, sırt, tel zımba.
### Virgülle ayrılanlar birer listedir ve sırası değişmez. Kesmeyen boşluk { "\u00A0" } diye yazılır.

## Kitabın bölümleri

contents = İçindekiler
# Üst başlığında numarasıyla bir kısım: “II. Kısım”
part-label = { $number }. Kısım
notes = Notlar
note = Not
# Sayı yerine bir imle (*, †) gösterilen not; çevirenin ve editörün notları ile sonlarında duran kısaltmalar
starred-note = İmli not
note-of-translator = Çevirenin notu
note-of-translator-end = ç.n.
note-of-editor = Editörün notu
note-of-editor-end = ed.n.
# Kitap sonundaki notların üstünde: hangi sayfaların notları
notes-to-page = { $page }. sayfanın notları
notes-to-pages = { $first }–{ $last }. sayfaların notları
back-to-text = Metne dön
cover = Kapak
title-page = İç kapak
colophon = Künye
body = Metin
pages = Sayfalar
page = Sayfa
opening = Başlangıç
index = Dizin
# Dosyasının adı, a’dan z’ye harflerle
index-file = dizin
# Dizinde yollamalar
see = bkz.
see-also = ayrıca bkz.
# Sayfa ile o sayfadaki dipnotun numarası arasında: “12 dn. 3”
note-on-page = { "\u00A0" }dn.{ "\u00A0" }

## Künye

edition = Baskı
publisher = Yayımlayan
place = Yer
date = Tarih
licence = Lisans
isbn-print = ISBN (basılı)
isbn-epub = ISBN (e-kitap)
set-in = Yazı tipleri
series = Dizi
version = Sürüm
text-sum = Metnin doğrulama kodu (SHA-256)
role-editor = Yayına hazırlayan
role-translator = Çeviren
role-illustrator = Resimleyen
role-compiler = Derleyen
role-designer = Tasarlayan

## Aylar ve mevsimler

months = Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık
# Günün sayısından sonra
months-after-day = { months }
seasons = Bahar, Yaz, Güz, Kış

## Başlıksız kutuların adları; göndermelerde numaranın önündekiler

callout-note = Not
callout-tip = İpucu
callout-important = Önemli
callout-warning = Uyarı
callout-caution = Dikkat
callout-abstract = Özet
callout-question = Soru
callout-example = Örnek
callout-quote = Alıntı
# Gönderme birkaçını birden anınca .many
reference-figure = Şekil
    .many = Şekil
reference-map = Harita
    .many = Harita
reference-plate = Levha
    .many = Levha
reference-table = Tablo
    .many = Tablo
reference-equation = Denklem
    .many = Denklem
reference-listing = Kod
    .many = Kod
reference-chapter = Bölüm
    .many = Bölüm
reference-section = Bölüm
    .many = Bölüm
# Göndermenin andığı son ikisinin arasında
reference-and = ve
epigraph = Epigraf
# Yalnız resim bulunan sayfaların adı, ekran okuyucular için
plates = Levhalar
# Yan yana resimlerin harfleri: (a), (b)
panel-letters = abcdefghijklmnopqrstuvwxyz
keywords = Anahtar kelimeler
to-cite = Bu bölüme atıf için
# Dış ve iç tırnaklar: açan, kapatan, açan, kapatan
quotes = “ ” ‘ ’

## Dağıtılan kitap: indirme sayfası ve afiş

skip = Metne geç
files = Kitabı indirin
file-reading = Tarayıcıda okuyun
    .purpose = Bir şey kurmadan, telefonda da bilgisayarda da; bir kez indirilince internet istemez.
file-epub = E-kitap
    .purpose = Telefon, tablet ve e-kitap okuyucu için; harfleri büyütülebilir, sesli okunabilir.
file-pdf = Ekran için PDF
    .purpose = Dizilmiş sayfalar; ekranda okumak ve sayfa göstermek için.
file-booklet = Basılacak kitapçık
    .purpose = Kâğıdın iki yüzüne basılır, katlanır, zımbalanır: %100 ölçekte, kısa kenardan çevirerek.
file-press = Matbaa için sayfalar
    .purpose = Taşma payı ve kesim işaretleriyle tek tek sayfalar.
file-press-cover = Matbaa için kapak
    .purpose = Arka kapak, sırt ve ön kapak tek parça.
file-poster = Afiş
    .purpose = QR kodlu A4 sayfa; duvara asmak ya da masaya koymak için.
file-cover = Kapak görseli
    .purpose = Duyurularda kullanmak için.
file-sums = Dosyaların doğrulama kodları
    .purpose = Elinizdeki dosyaların eksiksiz ve değişmemiş olduğunu gösterir: sha256sum -c SHA256SUMS
kilobytes = { $count }{ "\u00A0" }kB
megabytes = { NUMBER($count, minimumFractionDigits: 1) }{ "\u00A0" }MB
share = Paylaşın
share-address = Kitabın adresi:
share-files = Dosyaları e-postayla, mesajla ya da USB bellekle olduğu gibi iletebilirsiniz.
scan = Okumak için telefonunuzun kamerasını koda doğrultun.
qr-code = QR kodu:
about = Kitap üzerine

## E-kitap: gezinme ve erişilebilirlik

landmarks = Kitabın bölümleri
summary = Metin bütünüyle sesli okunabilir, büyütülebilir ve başlıklar üzerinden gezilebilir.
summary-images = Anlam taşıyan görsellerin hepsi sözle betimlenmiştir.
summary-pages = Sayfa numaraları dizilmiş baskının sayfalarını gösterir.
summary-notes = Notlar metne, metin notlara bağlıdır.

## Dipnotlar ve kaynakça

cite-volume = C.
cite-issue = S.
cite-page = s.
cite-edition = bs.
# Basım numarası; $digits aynı sayının rakamlarıdır
ordinal =
    { NUMBER($number, type: "ordinal") ->
       *[other] { $digits }.
    }
cite-editor = ed.
cite-preparer = haz.
cite-compiler = der.
cite-translator = çev.
cite-others = ve diğerleri
same-book = a.g.e.
same-article = a.g.m.
same-thesis = a.g.t.
same-document = a.g.b.
same-place = aynı yer
cite-accessed = erişim tarihi
thesis-doctoral = Doktora Tezi
thesis-master = Yüksek Lisans Tezi
matter-front = ön
matter-back = ek
category-documents = Arşiv Belgeleri
category-books = Kitaplar
category-articles = Makaleler
category-press = Gazeteler
category-online = Çevrim İçi Kaynaklar

## Yazarın işaretleri, küçük harfle (tablo adları dışında); her dildeki kitapta anlaşılır

markup-tables = Tablo, Çizelge
markup-figures = Resim, Görsel, Fotoğraf, Foto, Çizim, Grafik, Levha
# Resmin kime ait olduğu, resmin arkasında: kaynak="…"
markup-credits = kaynak, fotoğraf, foto
# Yan yana resimler; yalnız resim bulunan sayfalar
markup-figure-groups = şekiller, resimler, yan yana
markup-plates = levhalar, resim sayfaları
# Resmin sınıfları: ayrı sayfada, taşma payıyla bütün sayfada, iki kenar boşluğunun üzerinde; bir sayfadaki levha sayısı
markup-full-pages = tam-sayfa
markup-bleeds = tam-taşma, tam-taşmalı, taşmalı
markup-over-margins = kenardan-kenara
markup-per-page = sayfada
markup-boxes = kutu
markup-verses = dize, şiir
markup-line-numbers = numara, numaralı, dize numarası
markup-first-numbers = ilk, başlangıç
# Bölümün başındaki satırlar
markup-subtitles = alt başlık, altbaşlık
markup-authors = yazar, yazarlar
markup-affiliations = kurum, kurumu
markup-translators = çeviren, çevirmen, çevirenler, çevirmenler
markup-abstracts = özet
markup-keywords = anahtar kelimeler, anahtar sözcükler
markup-epigraphs = epigraf
markup-chronologies = kronoloji, zaman çizelgesi
markup-glossaries = sözlük, sözlükçe
markup-figure-lists = şekiller, şekil listesi
markup-map-lists = haritalar, harita listesi
markup-table-lists = tablolar, tablo listesi
markup-letters = mektup
markup-datelines = tarih, yer ve tarih
markup-salutations = hitap, seslenme
markup-signatures = imza, kapanış
markup-abbreviation-lists = kısaltmalar, kısaltma listesi
# Bölümün ne olduğu: başlığının sınıfı ya da başlığın kendisi
markup-kind-keys = tür
markup-kind-dedication = ithaf
markup-kind-epigraph = epigraf
markup-kind-foreword = sunuş, takdim
markup-kind-preface = önsöz, ön söz
markup-kind-acknowledgments = teşekkür
markup-kind-introduction = giriş
markup-kind-prologue = prolog, öndeyiş
markup-kind-epilogue = epilog, sondeyiş
markup-kind-conclusion = sonuç
markup-kind-afterword = sonsöz, son söz
markup-kind-appendix = ek
markup-kind-abbreviations = kısaltmalar
markup-kind-chronology = kronoloji, zaman çizelgesi
markup-kind-glossary = sözlük, sözlükçe, terimler
markup-kind-about-the-author = yazar hakkında, yazar üzerine
markup-kind-colophon = kolofon
markup-kind-other-titles = diğer kitaplar, yayınevinin diğer kitapları
markup-listings = kaynakça, kaynakca
markup-indexes = dizin
markup-everything = tümü
markup-by-category = türlere göre
markup-documents = arşiv belgeleri, arşiv
markup-books = kitaplar
markup-articles = makaleler
markup-press = gazeteler, basın
markup-online = çevrim içi, çevrimiçi, internet
# Anılan sözlerin eserdeki yeri; burada büyük harf önemlidir
locator-page = s., ss., sf., sayfa
locator-volume = C., c., cilt
locator-issue = S., sayı, No., nr., belge
locator-section = md., madde, ek
locator-chapter = böl., bölüm
locator-folio = vr., yp., yk., lef
locator-column = st., sütun
locator-line = satır
locator-note = dn.
# Kimin konuştuğunu söyleyen fiillerin başı
markup-speech = dedi, diye, sordu, bağırdı, fısıldadı, cevap verdi, yanıtladı
# Satır sonundaki tirenin ardından gelince sözcüğün kalanı olmayan sözler
markup-joining = ve, veya, ya, yahut, ile, ila
# Sıcaklığın sayısından sonra gelen sözün başı
markup-degrees = derece
# Kuvveti yazılan birimler ve fonksiyonlar
markup-powered = mm, cm, dm, dam, hm, km, inç, sn, sin, cos, tan, cot, log, ln, det

## CSL biçemlerinin terimleri; çoğulu .many, kısası .short, eylemi .verb; tarih sırası day, month, year ile yazılır

locale-code = tr-TR
date-order = day, month, year
term-accessed = erişim
term-and = ve
term-and-others = ve diğerleri
term-at = { "" }
term-edition = baskı
    .short = bs.
term-et-al = ve diğerleri
term-from = adres
term-ibid = a.g.e.
term-in = içinde
term-no-date = tarih yok
    .short = t.y.
term-online = çevrim içi
term-page = sayfa
    .many = sayfa
    .short = s.
    .short-many = s.
term-volume = cilt
    .many = cilt
    .short = C.
    .short-many = C.
term-issue = sayı
    .many = sayı
    .short = S.
    .short-many = S.
term-folio = varak
    .many = varak
    .short = vr.
    .short-many = vr.
term-section = madde
    .many = madde
    .short = md.
    .short-many = md.
    .symbol = §
    .symbol-many = §
term-chapter = bölüm
    .many = bölüm
    .short = böl.
    .short-many = böl.
term-column = sütun
    .many = sütun
    .short = st.
    .short-many = st.
term-note = dipnot
    .many = dipnot
    .short = dn.
    .short-many = dn.
term-editor = editör
    .many = editörler
    .short = ed.
    .short-many = ed.
    .verb-short = ed.
    .verb = yayına hazırlayan
term-translator = çevirmen
    .many = çevirmenler
    .short = çev.
    .short-many = çev.
    .verb-short = çev.
    .verb = çeviren
term-compiler = derleyen
    .many = derleyenler
    .short = der.
    .short-many = der.
    .verb = derleyen
    .verb-short = der.
term-version = sürüm
    .short = sür.
term-retrieved = erişim
term-cited = erişim
term-available-at = erişim adresi
term-internet = internet
term-presented-at = sunulduğu yer
term-review-of = değerlendirilen
term-by = yazan
term-on = { "" }
term-interview = görüşme
term-letter = mektup
term-personal-communication = kişisel iletişim
term-manuscript = el yazması
term-forthcoming = yayımlanacak
term-in-press = baskıda
term-circa = yaklaşık
    .short = yak.
term-anonymous = anonim
    .short = anon.
term-no-place = yer yok
    .short = y.y.
term-no-publisher = yayımcı yok
term-preprint = ön baskı
term-patent = patent
term-report = rapor
term-thesis = tez
term-review = değerlendirme
term-software = yazılım
term-webpage = internet sayfası
term-dataset = veri kümesi
term-map = harita
term-motion-picture = film
term-speech = konuşma
term-original-work-published = özgün yayım tarihi
term-special-issue = özel sayı
term-advance-online-publication = erken çevrim içi yayın
term-scale = ölçek
term-number = numara
    .many = numara
    .short = no.
    .short-many = no.
term-number-of-pages = sayfa
    .many = sayfa
    .short = s.
    .short-many = s.
term-number-of-volumes = cilt
    .many = cilt
    .short = cilt
    .short-many = cilt
term-chapter-number = bölüm
    .many = bölüm
    .short = böl.
    .short-many = böl.
term-collection-number = sayı
    .many = sayı
    .short = sayı
    .short-many = sayı
term-part = kısım
    .many = kısım
    .short = kıs.
    .short-many = kıs.
term-supplement = ek
    .many = ek
    .short = ek
    .short-many = ek
term-line = satır
    .many = satır
    .short = str.
    .short-many = str.
term-sub-verbo = madde
    .many = madde
    .short = md.
    .short-many = md.
term-director = yönetmen
    .many = yönetmenler
    .short = yön.
    .short-many = yön.
    .verb = yöneten
term-illustrator = resimleyen
    .many = resimleyenler
    .short = res.
    .short-many = res.
    .verb = resimleyen
term-collection-editor = dizi editörü
    .many = dizi editörleri
    .short = dizi ed.
    .short-many = dizi ed.
term-editortranslator = editör ve çevirmen
    .many = editör ve çevirmenler
    .short = ed. ve çev.
    .short-many = ed. ve çev.
    .verb = yayına hazırlayan ve çeviren
    .verb-short = haz. ve çev.
term-interviewer =
    .verb = görüşen
term-recipient =
    .verb = alıcı
term-container-author =
    .verb = yazan
term-ordinal = { "." }
term-ordinal-01 = { "." }
term-ordinal-02 = { "." }
term-ordinal-03 = { "." }
term-ordinal-04 = { "." }
term-ordinal-05 = { "." }
term-ordinal-06 = { "." }
term-ordinal-07 = { "." }
term-ordinal-08 = { "." }
term-ordinal-09 = { "." }
term-ordinal-10 = { "." }
term-ordinal-11 = { "." }
term-ordinal-12 = { "." }
term-ordinal-13 = { "." }

## Kitapçığı basacak fotokopiciye sayfa: her adımın adı ve .text’te yapılacak iş

leaflet-heading = Baskı talimatı
leaflet-counted = { $pages } sayfa + { $blanks } boş
leaflet-figure = Üç çizim: kısa kenardan çevrilen yaprak, ortadan katlanan deste, sırtından tutturulan kitapçık.
leaflet-flip = kısa kenardan çevirin
leaflet-middle = ortadan katlayın
leaflet-held =
    { $signatures ->
        [1] iki tel zımba
       *[other] iplik ya da tutkal
    }
leaflet-paper = Kâğıt
    .text = { $sheets } yaprak { $paper }, 80 g/m² (kalınlığı { NUMBER($thickness, maximumFractionDigits: 2) } mm).
leaflet-cover = Kapak ayrıdır: “{ $cover }”, 1 yaprak { $paper }, 200–250 g/m²; içtekilerin dışına gelir.
leaflet-print = Baskı
    .text = “{ $file }” dosyasını yatay ve %100 boyutta (gerçek boyut) basın; “sayfaya sığdır” kapalı olsun.
leaflet-shrunk = Sayfalar %{ $percent } boyuta küçültülmüştür; yazıcı yeniden küçültmesin.
leaflet-sides = İki yüz
    .text = Kâğıdın iki yüzüne, kısa kenardan çevirerek basın. Yazıcı tek yüze basıyorsa önce dosyanın tek sayılı sayfalarını basın, desteyi kısa kenarından çevirip yeniden koyun, sonra çift sayılı sayfaları basın.
leaflet-trial = Deneme
    .text = Önce yalnızca ilk yaprağı basıp katlayın: kitabın sayfaları arka arkaya ve başları aynı yönde durmalı.
leaflet-order = Sıra
    .text = Yaprakları çıktıkları sırada bırakın: ilk yaprak en dışta, son yaprak en içte durur.
leaflet-signatures = Formalar
    .text = Yaprakları çıktıkları sırada { $count } formaya ayırın: { $sum } yaprak. Her formada ilk yaprak en dıştadır.
leaflet-fold = Katlama
    .text =
        { $signatures ->
            [1] Desteyi uzun kenarın ortasından
           *[other] Her formayı ayrı ayrı uzun kenarın ortasından
        } ({ NUMBER($half, maximumFractionDigits: 1) } mm) katlayın; sırt { $side ->
            [right] sağda
           *[left] solda
        } kalsın.
leaflet-staple = Tel dikiş
    .text = Kat çizgisine dıştan içe iki tel vurun: sayfanın başından { NUMBER($above, maximumFractionDigits: 0) } ve { NUMBER($below, maximumFractionDigits: 0) } mm aşağıya.
leaflet-thick = { $sheets } yaprak sıradan zımbaya kalın gelebilir; ağır iş zımbası kullanın.
leaflet-bind = Dikiş
    .text = Formaları sırayla üst üste koyun; sırttan iplikle dikin ya da tutkallayın.
leaflet-cut = Kesim
    .text = Ön kenarı düz kesin; iç yapraklar { NUMBER($creep, maximumFractionDigits: 1) } mm dışarı taşar, sayfalar buna göre içeri alınmıştır.
leaflet-marks = Yaprakta kesim çizgileri varsa onlara uyun.
