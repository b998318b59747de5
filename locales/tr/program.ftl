### Komut satırının, yardımının ve “matbaa serve” sayfasının Türkçe sözleri.
###
### Sözlük, her şeye tek ad: kitap, müsvedde, bölüm, dipnot, kaynak, baskı (edition), kapak, sırt, yaprak, kitapçık,
### matbaa (print shop), taşma payı, sorun (finding), hata, uyarı, görsel (picture), yazı tipi (font), işaret, cümle,
### alfabe, sözcük, harf, klasör, dosya, seçenek. Değişkenin ardına ek getirilmez: cümle ona göre kurulur.

## Bir sorunun ağırlığı ve sorunların sayısı

level-error = hata
level-warning = uyarı
level-note = bilgi
level-hint = öneri
count-errors = { $count } hata
count-warnings = { $count } uyarı
count-notices = { $count } bilgi

## Sayılar

count-files = { $count } dosya
count-pages = { $count } sayfa
count-words = { $count } sözcük
count-characters = { $count } karakter
count-notes = { $count } dipnot
count-works = { $count } kaynak
count-chapters = { $count } bölüm
count-tables = { $count } tablo
count-pictures = { $count } görsel
count-hours = { $count } saat
count-minutes = { $count } dakika
seconds = { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } sn
milliseconds = { $count } ms
kilobytes = { $count } kB
number = { $number }

## Yapılanlar

written = { $file } yazıldı
nothing-written = kitap yazılmadı
would-replace = “{ $file }” müsveddenin bir dosyası; üzerine yazılmaz
broken-off = yarıda kesildi
edition-named = “{ $name }” baskısı:
edition-unknown = “{ $name }” diye bir baskı yok; book.toml’da şunlar var: { $known }
notes-divided = bölünen dipnotlar: { $count }
note-divided = s. { $page }: dipnot { $mark } ({ $chapter })

## Yapımın adımları: biten ve süren

step-load = klasör okundu
step-understand = metin çözümlendi ve denetlendi
step-proofread = dil denetlendi
step-typeset = sayfalar dizildi
step-write = dosya oluşturuldu
step-impose = sayfalar yapraklara yerleştirildi
doing-load = klasör okunuyor
doing-understand = metin çözümleniyor ve denetleniyor
doing-proofread = dil denetleniyor
doing-typeset = sayfalar diziliyor
doing-write = dosya oluşturuluyor
doing-impose = sayfalar yapraklara yerleştiriliyor

## Kullanılamayan dosya ve klasörler

io-not-found = böyle bir dosya ya da klasör yok
io-not-permitted = buna izin yok; dosya korumalı ya da başkasının
io-busy = başka bir programda açık; orada kapatıp yeniden deneyin
io-exists = zaten var
io-folder = dosya değil, klasör
io-not-folder = klasör olması gereken yerde bir dosya var
io-read-only = bu diske yazılamaz; salt okunur
io-disk-full = diskte yer kalmadı
io-name = bu ad bir dosyaya verilemez
io-damaged = içindeki veri bozuk
io-special = sıradan bir dosya değil; üzerine yazılmaz
io-other = işletim sisteminin bildirdiği: { $reason }

## matbaa check

check-sound = hata yok
proof-title = Metindeki bulgular
check-slips = dil denetimi { $count } yer gösteriyor: matbaa check
check-many = aynı türden { $count } sorun
check-of-them = bunların { $parts }
check-about-link = { $count } tanesi “{ $words }” adresine gidiyor
check-about-file = { $count } tanesinin yolu “{ $words }”
check-about-word = { $count } tanesi “{ $words }”
check-hidden = { $count } tanesi gösterilmedi
check-hidden-all = { $count } tanesi gösterilmedi; hepsi için: --all
check-mended = { $count } yer düzeltildi
check-left-alone = “{ $file }” okunduğundan beri değişmiş ya da UTF-8 değil; dokunulmadı
ask-change = “{ $better }” yazılsın mı? ({ $count } yerde)
ask-letters = Alfabenin kendi harfleri konsun mu? ({ $count } sözcükte)
ask-choice = [e]vet, [h]ayır, [t]ümü ({ $code }, kalan { $count }), [ç]ık:
ask-unknown = Yanıt anlaşılmadı: e, h, t ya da ç yazın
ask-words-yes = e evet
ask-words-no = h hayır hayir
ask-words-all = t tümü tumu
ask-words-quit = ç c çık cik

## matbaa explain

explain-outcome = Kitapta: { $outcome }
explain-rule = Kural: { $rule }
rule-tdk = TDK Yazım Kılavuzu: { $heading }
rule-azerbaijani = Azerbaycan dilinin Orfoqrafiya Normaları: { $heading }
explain-wrong = yanlış:
explain-right = doğru:
explain-switch-off =
    Kapatmak için book.toml’da:  [check] allow = ["{ $code }"]
    Tek bir yerde kapatmak için:  <!-- matbaa: izin { $code } -->
explain-error-stays = Kapatılamaz: düzeltilmeden kitap yapılmaz.
explain-stays = Kapatılamaz; kitap yine de yapılır.
explain-more = Biri hakkında ayrıntı: matbaa explain T040
explain-near = “{ $code }” diye bir kod yok; “{ $nearest }” mi demek istediniz?
explain-unknown = “{ $code }” diye bir kod yok; bütün kodlar: matbaa explain

## matbaa stats

stats-book = Kitap
stats-sourced = kaynaklı paragraf { $sourced }/{ $paragraphs } (%{ $share })
stats-reading = okuma süresi: yaklaşık { $time }, dipnotlar dışında
stats-paper = kâğıt: { $pages } sayfa, { $blanks } boş · iki yüzü basılı { $leaves } yaprak · kitapçık olarak { $sheets } yaprak, { $added } boş sayfa eklenir
stats-ebook = e-kitap: yaklaşık { $size } kB
stats-cover = kapak
stats-page = s. { $page }
stats-drawing = çizim
stats-sharpness = { NUMBER($dpi, useGrouping: "false") } dpi
stats-coarse = { NUMBER($dpi, useGrouping: "false") } dpi (baskı için az)
stats-size = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($height, maximumFractionDigits: 0) } mm
stats-idle = hiçbir dipnotta geçmeyen: { $keys }

## matbaa init

init-language = Dil
# Bu dil demek olan yanıtların başı
init-language-names = türk, turk
# Yeni kitabın dosyalarının adları: bölümler, kapaklar
init-chapters = 01-baslarken.md, 02-ornekler.md, 90-kaynakca.md
init-covers = on-kapak.svg, arka-kapak.svg
init-untitled = Adsız Kitap
init-someone = Ad Soyad
    .sorted = Soyad, Ad
init-cover-comment = Kapak örneği, A5. Bir çizim programında ya da metin düzenleyicide değiştirin; başlık book.toml’dan alınmaz.
init-blurb = Kitabı birkaç satırla
    .second = burada tanıtın.
init-title = Kitabın adı
init-author = Yazarı (yoksa boş bırakın)
init-broken-off = vazgeçildi; hiçbir dosya yazılmadı
init-taken = “{ $file }” zaten var; hiçbir dosya yazılmadı. Boş bir klasör seçin: matbaa init KLASÖR
init-settings-taken = “{ $file }” zaten var; üzerine yazılmadı
init-begun = { $count } dosya yazıldı; bölümler manuscript klasöründe. Şimdi:
init-check = müsveddeyi denetler
init-epub = e-kitabı yapar
init-pdf = basılacak kitabı yapar

## matbaa import

import-losses = olduğu gibi alınamayanlar:
import-first = ilki: { $place }
import-book-kept = book.toml vardı, olduğu gibi bırakıldı
import-taken = zaten var: { $files }; üzerine yazılmaz, hiçbir şey yazılmadı. --into ile başka bir klasör gösterin

## Bir belgeden olduğu gibi alınamayanlar; arkasına sayısı ve ilk yeri gelir

loss-comment = kenardaki yorumlar alınmadı
loss-deletion = izlenen silmeler uygulandı (silinen metin alınmadı)
loss-insertion = izlenen eklemeler metne alındı
loss-hidden = gizli metin alınmadı
loss-merged-cell = birleştirilmiş hücreler ayrıldı; metin ilkinde
loss-cell-blocks = hücredeki paragraf ve listeler satır oldu
loss-nested-table = tablo içindeki tablolar satır oldu
loss-layout-table = tek hücreli tablolar düz metin oldu
loss-many-columns = 64’ten çok sütun: fazlası son hücrede
loss-text-box = metin kutuları bağlı oldukları paragrafın ardına kondu
loss-alt-missing = açıklaması olmayan görseller: ![…] içine yazın
loss-image-missing = belgede bulunmayan görseller
loss-image-remote = internetteki görseller indirilmedi
loss-image-outside = belgenin klasörü dışındaki görseller alınmadı
loss-image-format = gösterilemeyen türde görseller (dosyası duruyor): PNG ya da SVG’ye çevirin
loss-drawing = çizim, grafik ve gömülü nesneler alınmadı
loss-equation = denklemler yalnız harfleriyle alındı: $…$ içinde yeniden yazın
loss-underline = altı çizili metin düz oldu
loss-capitals = büyük harf biçimi kalktı
loss-colour = renk ve vurgular kalktı
loss-alignment = ortalanmış ya da sağa yaslı paragraflar düz oldu
loss-tab = sekmeler boşluk oldu
loss-page-break = sayfa sonları kalktı
loss-symbol = harfi olmayan simgeler alınmadı
loss-list-numerals = harfli ya da Romen rakamlı listeler rakam oldu
loss-heading-number = başlıkların kendiliğinden numaraları alınmadı
loss-contents = içindekiler ve dizin alınmadı (içindekiler yeniden yapılır)
loss-index-mark = dizin işaretleri alınmadı
loss-cross-reference = çapraz göndermeler düz metin oldu
loss-citation-field = kaynak yöneticisinin atıfları düz metin oldu
loss-link = izlenemeyen bağlantılar düz metin oldu
loss-header = üst ve alt bilgiler alınmadı
loss-endnote = sonnotlar dipnot oldu
loss-note-sign = dipnotların özel işaretleri sayı oldu
loss-title-note = başlıktaki dipnotlar ilk paragrafın sonuna kondu
loss-note-in-note = dipnot içindeki dipnotlar o dipnotun ardına kondu
loss-note-missing = karşılığı olmayan dipnot işaretleri alınmadı
loss-note-guess = dipnot olabilecek satırlar metinde kaldı: [^1] biçiminde yazın
loss-heading-guess = başlık sayılan satırlar: denetleyin
loss-verse-guess = şiir sayılan kısa satırlar: denetleyin
loss-quote-guess = alıntı sayılan girintili paragraflar: denetleyin
loss-front-text = ilk başlıktan önceki metin ayrı bir bölüm oldu
loss-encoding = dosya UTF-8 değil; şu kodlamayla okundu
loss-depth = çok derin iç içe yapılar düz metin oldu
loss-broken-part = belgenin okunamayan parçaları
loss-web-part = web sayfasına özgü parçalar alınmadı

## matbaa booklet, pdf --booklet, pdf --press, cover

sheets-source = “{ $file }” yerleştirilecek dosyanın kendisi; üzerine yazılmaz
sheets-pages = { $pages } sayfa + { $blanks } boş
sheets-of = { $sheets } yaprak { $paper }
sheets-scale = sayfalar %{ $percent } boyutta
sheets-print = %100 ölçekte, yatay, iki yüze, kısa kenardan çevirerek basın
instructions-file = talimat
shop-bleed = taşma payı { NUMBER($bleed, maximumFractionDigits: 1) } mm
shop-inks = CMYK: { $profile }
cover-stapled = { NUMBER($width, maximumFractionDigits: 1) } + { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } mm, tel dikiş: sırt yok
cover-size = { NUMBER($width, maximumFractionDigits: 1) } + { NUMBER($spine, maximumFractionDigits: 1) } + { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } mm · sırt { NUMBER($spine, maximumFractionDigits: 1) } mm ({ $pages } sayfa, yaprak { NUMBER($thickness, maximumFractionDigits: 3) } mm)
cover-no-words = sırt yazısız
cover-enlarged = görsel, taşma payına yetmesi için %{ $percent } boyuta büyütüldü
cover-barcode = ISBN barkodu

## matbaa dist

dist-no-address =
    bilgi: QR kodlu afiş yapılmadı; kitabın bulunacağı adresi book.toml’a yazın:
    {"  [distribution]"}
      url = "https://…"
dist-stranger = “{ $place }” bu komutun yazmadığı bir şey içeriyor: { $name }; yerine yenisi konmadı

## matbaa watch ve serve

desk-waiting = kaydetmeniz bekleniyor; bitirmek için Ctrl-C
desk-served =
    kitap şu adreste, yalnız bu bilgisayarda görünür: { $address }
    bitirmek için Ctrl-C
desk-not-opened = tarayıcı açılamadı; adresi kendiniz açın
desk-shown = { $pages } sayfa gösteriliyor · { $time } ms
desk-stays = kitap yapılamadı; son sağlam hâli gösteriliyor

## The start page: what the program says of it, and its own words

start-served =
    başlangıç sayfası bu adreste, yalnızca bu bilgisayarda: { $address }
    Bütün sayfaları kapatılınca program biter; Ctrl-C hemen bitirir
start-by-enter = Enter başlangıç sayfasını tarayıcıda açar; Ctrl-C bitirir.
start-no-folder = “{ $folder }” klasörü yok ya da okunamıyor
start-no-book = “{ $folder }” klasöründe kitap yok: ne book.toml ne de 01-baslangic.md gibi bölümler var
start-no-document = belge seçilmedi
start-taken = “{ $folder }” klasöründe şimdiden dosyalar var; başka bir ad ya da başka bir yer seçin
start-left-alone = { $files }: bölümlerin yanında olduğu gibi duruyor; kitabın sayfasından getirin
start-language-name = Türkçe
opening-lang = tr
opening-about = Metninizden e-kitap ve basılı kitap yapar.
opening-recent = Son kitaplar
opening-new = Yeni kitap
opening-name = Kitabın adı
opening-author = Yazar (yoksa boş bırakın)
opening-language = Kitabın dili
opening-place = Klasörünün konacağı yer
opening-choose = Seç…
opening-begin = Kitaba başla
opening-open = Kitap aç
opening-open-hint = Bir kitabın klasörü: içinde book.toml, 01-baslangic.md gibi bölümler ya da “manuscript” klasörü bulunur.
opening-folder = Klasör
opening-open-it = Aç
opening-bring = Belge getir
opening-bring-hint = Word, LibreOffice, Google Dokümanlar ya da web’den: .docx, .odt, .epub, .html, .txt; .zip olarak bir kitap ya da bir klasör de olur. Hepsi bu sayfanın üzerine bırakılabilir.
opening-document = Belge
opening-no-document = { start-no-document }
opening-or-folder = Ya da bir klasör
opening-bring-it = Getir
opening-choose-folder = Klasör seçin
opening-places = Yerler
opening-folders = Klasörler
opening-up = üst klasör
opening-is-book = kitap
opening-none = burada klasör yok
opening-cancel = Vazgeç
opening-choose-it = Bu klasörü seç
opening-brought = Belge getirildi
opening-to-book = Kitabı aç
opening-working = Bir dakika…
opening-lost = matbaa artık yanıt vermiyor. Yeniden başlatın.
opening-sample = Örnek kitaba bakın
opening-guide = Kılavuzu okuyun
opening-kept-here = Kitaplarınız bu aygıtta, bu tarayıcıda saklanır; başka hiçbir yerde değil. Müsveddeyi arada bir dosya olarak alın.
opening-not-kept = Bu tarayıcı sayfalar için hiçbir şey saklamıyor (gizli pencere olabilir); bu yüzden burada kitap başlatılamaz.
opening-elsewhere = Bu kitap başka bir sekmede veya pencerede açık.
opening-use-here = Burada sürdür
opening-taken-over = Bu kitap başka bir sekmede veya pencerede açıldı; orada sürüyor.
opening-remove = Kaldır
opening-remove-really = Bu kitap bu tarayıcıdan kaldırılsın mı? Geri getirilemez.
opening-loading = matbaa yükleniyor…
opening-no-room = Bu tarayıcıda yer kalmadı: son değişiklik saklanamadı.

## “matbaa serve” sayfası

page-lang = tr
page-desk = Yazı masası
page-print = Basılı kitap
page-ebook = E-kitap
page-phone = Telefonda e-kitap
page-findings = Bulunan sorunlar
page-sheets = Kitapçık yaprakları
page-sheet = Yaprak
page-front = Ön yüz
page-back = Arka yüz
page-blank = boş
page-page = Sayfa
page-pageless = Numarasız sayfa
page-chapters = Bölüm
page-before = Önceki
page-after = Sonraki
page-size = Yakınlaştırma
page-follow = Değişen sayfaya git
page-error = { level-error }
page-warning = { level-warning }
page-note = { level-note }
page-hint = { level-hint }
page-none = Sorun bulunmadı.
page-copied = Yeri kopyalandı
page-stays = { desk-stays }
page-broken = Kitap henüz yapılamadı; nedenleri bulunan sorunlarda.
page-lost = Matbaa ile bağlantı koptu; yeniden deneniyor.
page-made = Kitap yenilendi
page-make = Kitapları yap
page-making = E-kitap ve PDF yapılıyor…
page-finished = İki kitap da yapıldı
page-keep = Kaydet
page-home = Başlangıç sayfası
page-close = Kapat
page-write = Yaz
page-writing = Metin
page-chapter-list = Bölümler
page-add = Yeni bölüm
page-rename = Adını değiştir
page-up = Yukarı taşı
page-down = Aşağı taşı
page-delete = Çöpe at
page-bin = Çöp
page-bin-empty = Çöp boş.
page-put-back = Geri koy
page-binned = Çöpe atıldı
page-outside = kitapta değil
page-chapter-title = Bölümün başlığı
page-tools = İşaretler
page-undo = Geri al
page-redo = Yinele
page-heading = Başlık
page-emphasis = Vurgu
page-strong = Koyu
page-quotation = Alıntı
page-list = Liste
page-table = Tablo
page-picture = Resim
page-a-note = Dipnot
page-citation = Kaynak göster
page-reference = Gönderme
page-index-term = Dizin terimi
page-find = Bul ve değiştir
page-find-what = Bul
page-replace-by = Yerine
page-replace = Değiştir
page-replace-all = Tümünü değiştir
page-found = bulundu
page-show-there = Sayfada göster
page-to-words = Bu sayfanın sözlerine
page-versions = Önce ve sonra
page-version-now = şimdi
page-version-none = Henüz eski bir sürüm yok.
page-version-second = yanında saklandı
page-bring-back = Bu metni geri getir
page-same = İkisi aynı.
page-saved = Kaydedildi
page-saving = Kaydediliyor…
page-unsaved = Henüz kaydedilmedi
page-offered = Bu tarayıcıda bu bölümün henüz kaydedilmemiş bir metni var.
page-take-it = Onu al
page-throw-away = At
page-changed-outside = Bu dosya başka yerde değişti; yeni metni gösteriliyor. Geri al, sizinkini getirir.
page-two-hands = Bu dosya aynı anda başka yerde de değişti. İki metin de saklandı.
page-keep-mine = Benimkini yaz
page-keep-other = Ötekini al
page-theirs = Öteki metin
page-mine = Benim metnim
page-notes = Dipnotlar
page-fix = Düzelt
page-mended = Düzeltildi
page-margin = Bu bölümdeki bulgular
page-alt = Resimde ne var? (görmeyenler için)
page-caption = Resim altı yazısı (boş olabilir)
page-picture-file = Resim dosyası
page-put-in = Yerleştir
page-cancel = Vazgeç
page-search-works = Kaynaklarda ara
page-works = Kaynaklar
page-no-works = Bu sözlerle kaynak yok.
page-pages = Sayfalar
page-pages-short = s.
page-add-work = Kaynak ekle
page-work-kind = Tür
page-work-book = Kitap
page-work-article = Makale
page-work-newspaper = Gazete
page-work-web = Web sayfası
page-work-archive = Arşiv belgesi
page-field-author = Yazar (soyadı, adı)
page-field-title = Başlık
page-field-publisher = Yayınevi
page-field-location = Yer
page-field-date = Tarih (2026 ya da 2026-01-20)
page-field-journaltitle = Dergi ya da gazete
page-field-volume = Cilt
page-field-number = Sayı
page-field-pages = Sayfalar
page-field-url = Adres
page-field-urldate = Okunduğu gün (2026-01-20)
page-field-library = Arşiv, fon, yer numarası
page-refer-to = Şuraya gönder
page-bring = Getir
page-bring-hint = Word, LibreOffice ya da web belgesi (.docx, .odt, .html, .txt, .md, .zip). Açık bölümün ardına bölüm olarak girer; hiçbir şeyin yerini almaz.
page-brought = Getirildi
page-losses = Olduğu gibi tutulamayanlar
page-take = Al
page-take-epub = E-kitap
page-take-pdf = Basılı kitap (PDF)
page-take-booklet = Katlanacak yapraklar (PDF)
page-take-press = Matbaa dosyaları (PDF)
page-take-dist = Dağıtılacak tüm dosyalar (zip)
page-take-manuscript = Müsvedde (zip)
page-share = Gönder
page-working = Bir dakika…
page-settings = Kitap bilgileri
page-save = Kaydet
page-authors = Yazarlar, her satıra bir
page-setting-title = Başlık
page-setting-subtitle = Alt başlık
page-setting-language = Dil
page-setting-publisher = Yayıncı
page-setting-place = Yer
page-setting-date = Tarih
page-setting-rights = Haklar
page-setting-licence = Lisans
page-setting-description = Tanıtım
page-setting-cover-front = Ön kapak (dosya)
page-setting-cover-back = Arka kapak (dosya)
page-setting-cover-alt = Kapakta ne var
page-setting-pdf-design = Görünüş
page-setting-pdf-size = Kâğıt
page-setting-pdf-notes = Notların yeri
page-editions = Baskılar
page-cover = Kapak
page-cover-layout = Düzen
page-cover-palette = Renkler
page-cover-picture = Resim
page-cover-title = Başlık
page-cover-subtitle = Alt başlık
page-cover-author = Yazar
page-cover-publisher = Yayıncı
page-cover-description = Arka kapak yazısı
page-cover-front = Ön kapak
page-cover-back = Arka kapak
page-cover-no-picture = resim yok
page-cover-layout-plain = Sade
page-cover-layout-band = Resim üstte
page-cover-layout-frame = Çerçeveli
page-cover-layout-full = Resim her yerde
page-cover-palette-linen = Keten
page-cover-palette-burgundy = Bordo
page-cover-palette-navy = Lacivert
page-cover-palette-forest = Orman yeşili
page-cover-palette-black = Siyah
page-cover-palette-sand = Kum
page-not-now = Metin bu arada değişti; birazdan yeniden deneyin.
page-usual = olağan

## What the workshop of a book’s desk says

workshop-path = “{ $path }” burada yazılabilecek bir müsvedde dosyası değil
workshop-link = “{ $path }” başka bir yere bağ; içinden yazılmaz
workshop-large = “{ $path }” çok büyük
workshop-gone = “{ $path }” artık yok
workshop-not-text = “{ $path }” UTF-8 metni değil; yazıldığı programda UTF-8 olarak kaydedin
workshop-stale = Kitap bu arada değişti; bir kez daha deneyin
workshop-by-hand = Bunu elle düzeltmek gerek: değişiklik çevresindeki metnin okunuşunu bozar
workshop-unordered = Sıra book.toml dosyasına yazılamıyor; orada [order] bölümüne bakın
workshop-picture = “{ $name }” kitapların gösterebildiği bir resim değil: PNG, JPEG, WebP, GIF, SVG ya da TIFF
workshop-untitled = Yeni bölüm
workshop-settings = Bu, book.toml dosyasına yazılamıyor
workshop-brought = Getirilenler: { $chapters } bölüm, { $pictures } resim, { $notes } not
workshop-left-out = alınmadı: ne metin ne belge ne de resim

## Yanlış bir komut satırı

usage-error = hata: { $reason }
usage-no-command = bir komut gerekir
usage-unknown-command = “{ $name }” diye bir komut yok
usage-unknown-option = burada “{ $name }” diye bir girdi ya da seçenek yok
usage-no-value = “{ $option }” bir değer ister
usage-no-value-of = “{ $option }” bir değer ister; olabilecekler: { $all }
usage-wrong-value = “{ $option }” için “{ $value }” olmaz
usage-wrong-value-of = “{ $option }” için “{ $value }” olmaz; olabilecekler: { $all }
usage-refused = “{ $option }” için “{ $value }” olmaz: { $why }
usage-no-number = sayı değil
usage-beyond = { NUMBER($least, useGrouping: "false") } ile { NUMBER($most, useGrouping: "false") } arasında değil
usage-beyond-unit = { NUMBER($least, useGrouping: "false") } ile { NUMBER($most, useGrouping: "false") } { $unit } arasında değil
usage-no-tag = tr gibi bir dil etiketi değil
usage-too-much = “{ $option }” değer almaz: “{ $value }”
usage-conflict = “{ $option }” şununla birlikte kullanılamaz: { $others }
usage-missing = eksik: { $all }
usage-not-text = komut satırı UTF-8 değil
usage-other = komut satırı anlaşılamadı
usage-nearest = şunu mu demek istediniz: { $nearest }?
usage-line = Kullanım: { $usage }
usage-more = Daha fazlası için: --help

## Yardım: kendi sözleri

help-usage = Kullanım
help-commands = Komutlar
help-command = KOMUT
help-arguments = Girdiler
help-options = Seçenekler
help-options-in-usage = SEÇENEKLER
help-default = [belirtilmezse: { $value }]
help-after =
    Müsvedde, içinde book.toml ile 01-giris.md gibi bölümler bulunan bir klasördür.
    Çıkış durumu: 0 yapıldı, 1 müsveddede hata var, 2 yanlış kullanım ya da okunamayan dosya.

## Kılavuz sayfasının (man) başlıkları, büyük harfle

man-name = AD
man-synopsis = KULLANIM
man-description = AÇIKLAMA
man-extra = NOTLAR
man-version = SÜRÜM
man-values = Olabilecekler:

## Yardım: bir değerin yerini tutanlar

help-value-ADDRESS = ADRES
help-value-CODE = KOD
help-value-DIR = KLASÖR
help-value-FILE = DOSYA
help-value-FORM = BİÇİM
help-value-G = G
help-value-MM = MM
help-value-N = N
help-value-NAME = AD
help-value-PAGES = SAYFA
help-value-PATH = YOL
help-value-SHEETS = YAPRAK
help-value-SHELL = KABUK
help-value-SIZE = BOYUT
help-value-TAG = DİL
help-value-TITLE = BAŞLIK
help-value-V = V
help-value-WHEN = ZAMAN

## Yardım: her komutun yaptığı

help-about-matbaa = Dipnotlu bir Markdown müsveddesini EPUB 3 e-kitaba ve dizilmiş PDF’ye dönüştürür
help-about-init = Yeni kitap klasörü kurar: bölümleri, kaynakları, kapakları ve yazı tipleriyle, hemen yapılabilir
help-about-epub = E-kitabı yazar (EPUB 3.3)
help-about-pdf = Dizilmiş kitabı (PDF/A-3a, PDF/UA-1), kitapçığını ya da matbaaya gidecek sayfalarını yazar
help-about-cover = Basılı kitabın kapağını tek parça yazar: arka kapak, sırt, ön kapak
help-about-booklet = Herhangi bir PDF’yi kitapçık olarak dizer: yaprağın her yüzünde iki sayfa; katlanır, zımbalanır
help-about-watch = Bir dosya kaydedildikçe iki kitabı da yeniden yapar; Ctrl-C bitirir
help-about-serve = Kitabı yazılırken tarayıcıda gösterir: karşılıklı sayfalar, e-kitap, bulunan sorunlar, sayılar
help-about-start = Başlangıç sayfasını tarayıcıda aç: yeni kitap, klasör, belge, son kitaplar
help-about-import = Kelime işlemciden çıkmış bir metni (DOCX, ODT, HTML, TXT) bölümlere ve dipnotlara aktarır
help-about-dist = Dağıtılacak klasörü yapar: bütün kitaplar, bağlantılı bir sayfa, QR kodlu afiş, doğrulama kodları; bir de zip’i
help-about-check = Müsveddede yanlış arar; --fix verilmedikçe hiçbir şeyi değiştirmez
help-about-explain = T040 gibi bir kodun ne demek olduğunu örnekle anlatır; kod verilmezse hepsini sıralar
help-about-stats = Sözcükleri, sayfaları, kâğıdı, dipnotları ve kaynakları bölüm bölüm sayar
help-about-completions = Kabuğun tamamlama betiğini standart çıktıya yazar
help-about-man = Kılavuz sayfasını standart çıktıya yazar

## Yardım: seçenekler; bir komutta başka anlama gelen, onun adının ardından

help-option-help = Bu yardımı gösterir
help-option-version = Sürümü gösterir
help-option-book = Kitap: bir klasör ya da kitap.md, kitap.docx gibi tek bir metin
help-option-manuscript = book.toml ile bölümlerin bulunduğu klasör [belirtilmezse: manuscript, o da yoksa bulunulan klasör]
help-option-start-folder = Hemen açılacak kitabın klasörü
help-option-no_open = Tarayıcı açma; yalnızca adresi söyle
help-option-from = Başka bir aracın projesi için, onun ayarlarının söylediğini söyleyen book.toml’u yazar, başka bir şey yazmaz
help-option-edition = Birkaç dilli bir kitabın hangi baskısı: adı ya da dil etiketi [belirtilmezse: kitabın kendisi]
help-option-all_editions = Bütün baskılar, sırayla
help-option-color = Renkli çıktı: auto, always (her zaman) ya da never (hiç); auto, NO_COLOR değişkenine uyar
help-option-lang = İletilerin dili: { $languages } [belirtilmezse: sisteminki, o da yoksa kitabınki]
help-option-quiet = Yalnız hataları gösterir
help-option-verbose = Her adımın ne yaptığını ve ne kadar sürdüğünü söyler
help-option-output = Kitabın yazılacağı dosya [belirtilmezse: dist/BAŞLIK.epub ya da .pdf]
help-option-no_fonts = Yazı tiplerini koymaz: dosya küçülür, metin okuyucunun yazı tipiyle görünür
help-option-booklet = Tek tek sayfalar yerine katlanıp zımbalanacak yapraklar yazar: dist/BAŞLIK-booklet.pdf
help-option-press = Matbaa için taşma payı ve işaretleriyle tek tek sayfalar yazar: dist/BAŞLIK-press.pdf
help-option-pad = --press ile: sayfa sayısını boş sayfalarla bu sayının katına tamamlar [belirtilmezse: 4]
help-option-paper = Yapraklar: a4 ya da a3 [belirtilmezse: iki sayfayı alan; daha büyük sayfalar küçültülür]
help-option-thickness = Bir yaprağın kalınlığı (mm); içteki sayfalar buna göre kata doğru kayar [belirtilmezse: 0,1]
help-option-signature = En çok bu kadar yaprak birlikte katlanır; formalar dikilir ya da yapıştırılır
help-option-cover_apart = Kapağın yaprağını daha kalın kâğıt için ayrı bir dosyaya yazar
help-option-instructions = Yaprakların yanına, fotokopiciye nasıl basılıp katlanacağını ve zımbalanacağını anlatan bir sayfa yazar
help-option-bleed = Mürekkebin kesimin dışına taşma payı (mm) [belirtilmezse: 3]
help-option-no_marks = Kesim, katlama ve kros (register) işaretlerini koymaz
help-option-cmyk = Bütün renkleri, profilini book.toml’un gösterdiği baskının mürekkepleriyle yazar
help-option-cover-thickness = İç kâğıdın bir yaprağının kalınlığı (mm) [belirtilmezse: 0,1]
help-option-gsm = O kâğıdın ağırlığı (g/m²); kalınlığı bundan çıkar
help-option-bulk = O kâğıdın hacmi (cm³/g) [belirtilmezse: 1,25]
help-option-stapled = Kitap tel dikişlidir: kapağının sırtı yoktur
help-option-booklet-file = Dizilecek PDF
help-option-booklet-output = Yaprakların yazılacağı dosya [belirtilmezse: yanına DOSYA-booklet.pdf]
help-option-back_cover = Son sayfa arka kapaktır: boş sayfalar ondan önce gelir
help-option-right_to_left = PDF, Arapça ve İbranice kitaplar gibi sağ kenarından açılır [belirtilmezse: PDF’de yazan]
help-option-import-file = Belge: .docx, .odt, .epub, .html ya da .txt
help-option-chapters = Bölümü başlatan: headings (başlıklar), lines (başlığa benzeyen satırlar) ya da pages (sayfalar) [belirtilmezse: bunlardan ilk bulunan]
help-option-into = Bölümlerin, görsellerin ve book.toml’un yazılacağı klasör [belirtilmezse: adı DOSYA’dan]
help-option-language = Metnin dili, tr ya da en gibi [belirtilmezse: belgeninki, o da yoksa iletilerinki]
help-option-import-format = Aktarılamayanların çıktı biçimi: text ya da json
help-option-init-folder = Doldurulacak klasör; yoksa açılır, içindeki hiçbir dosyanın üzerine yazılmaz
help-option-design = Sayfaların görünüşü: programın bir tasarımı, örneğin klasik, edebiyat ya da şiir
help-option-title = Kitabın adı
help-option-author = Yazarı
help-option-yes = Uçbirimde de hiçbir şey sormaz
help-option-init-lang = Kitabın ve iletilerin dili: { $languages } [belirtilmezse: sorulur, sorulmazsa sisteminki]
help-option-codes = T040 gibi kodlar, büyük ya da küçük harfle [belirtilmezse: hepsinin listesi]
help-option-format = Çıktı biçimi: text ya da json
help-option-shell = bash, zsh, fish, powershell ya da elvish
help-option-check-format = Çıktı biçimi: text, json, açıklama satırları için github ya da redaktör için html
help-option-fix = Sormadan düzeltilebilecekleri bölümlerde düzeltir, neyin değiştiğini gösterir
help-option-strict = Uyarılar da hatadır: hiçbir şey yazılmaz, çıkış durumu 1 olur
help-option-all = Bir türün yalnızca ilk 20 sorununu değil, hepsini gösterir
help-option-dist-output = Yapılacak klasör; zip’i yanında durur [belirtilmezse: dist/BAŞLIK]
help-option-port = Bu bilgisayarın dinlenecek bağlantı noktası (port) [belirtilmezse: boş olan biri]
help-option-open = Sayfayı tarayıcıda açar
help-option-editor = Bir soruna tıklanınca açılacak adres; {"{path}"}, {"{line}"} ve {"{column}"} yeri gösterir: vscode://file/{"{path}"}:{"{line}"}:{"{column}"}
