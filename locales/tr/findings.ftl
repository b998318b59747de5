### Müsvedde için söylenenler, Türkçe: her koda bir madde.
###
### İleti yerle birlikte, .hint onun altında gösterilir; .title, .meaning, .outcome (kitapta yerine ne geldiği), .wrong ve
### .right “matbaa explain” ile kod listesinindir. Bir sınama .wrong’u çalıştırır ve kodu bekler; .right’ta beklemez. Dil
### denetiminin kurallarında (T, A, E) ileti yoktur: .what bulunan sözlerin ardında durur, .why gerekçedir.
###
### Sözlük, her şeye tek ad: program.ftl’deki gibi; işaret, alfabe, cümle, yazı tipi, görsel, çizim (SVG), kaynak, anahtar,
### alan, madde (dizinde), harf, ayraç, tırnak, ters bölü, öznitelik, öğe. Değişkenin ardına ek getirilmez.

## Kod aileleri

family-B = book.toml
family-M = Markdown metni
family-O = Başka araçların metinleri
family-N = Dipnotlar
family-K = Kaynaklar
family-L = Bağlantılar
family-I = Görseller
family-F = Yazı tipleri
family-P = Sayfalar
family-D = Dizin
family-Y = Baskılar
family-S = Yapraklar
family-R = Matbaa
family-C = Dağıtım
family-H = Sınırlar
family-G = Belge alma
family-T = Türkçe ve bütün diller
family-A = Azerbaycanca
family-E = İngilizce

## book.toml

B001 = { $is_scrivener ->
        [yes] “{ $folder }” bir Scrivener projesi; içindeki metinler doğrudan okunmaz
       *[no] “{ $folder }” klasöründe book.toml yok
    }
    .hint = { $is_scrivener ->
            [yes] Scrivener’da Dosya → Derle (File → Compile) ile Markdown ya da DOCX alın; DOCX’i  matbaa import  ile açın
           *[no] klasörü --manuscript ile gösterin ya da içine title ve language satırları olan bir book.toml koyun
        }
    .title = Klasörde book.toml yok
    .meaning =
        Her kitap, adı book.toml olan bir dosyayla başlar: kitabın başlığını ve dilini söyler. Dosya, bölümlerle aynı
        klasörde durur; klasör manuscript değilse --manuscript ile gösterilir. Bu dosya yoksa başka bir aracın ayarlarına, o da
        yoksa klasördeki Markdown metinlerine bakılır (O011); burada hiçbiri yok. Yeni bir kitap için: matbaa init.
    .wrong = kitabim/giris.docx
    .right =
        kitabim/book.toml
        kitabim/01-giris.md

B002 = book.toml okunamadı: { $reason }
    .hint = her satır  anahtar = "değer"  biçiminde olmalı
    .title = book.toml okunamadı
    .meaning =
        book.toml, TOML biçiminde yazılır: her satırda bir anahtar, bir eşittir işareti, tırnak içinde bir değer. Çoğu kez
        kapanmamış bir tırnak ya da virgülü unutulmuş bir liste vardır; işaretin gösterdiği yere ve bir öncesine bakın.
    .wrong = title = "Kara Ocak
    .right = title = "Kara Ocak"

B003 = bilinmeyen anahtar “{ $key }”
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] bu satırı silin ya da anahtarı düzeltin
        }
    .title = Bilinmeyen anahtar
    .meaning =
        Tanınmayan bir anahtar uygulanmaz ama sessizce geçilmez; yanlış yazılmış bir ayar olabilir.
        Öneri, bilinen en yakın anahtarı söyler. Anahtarın doğru başlığın, örneğin [pdf] başlığının altında durduğuna da bakın.
    .outcome = Satır uygulanmaz; kitap onsuz yapılır.
    .wrong = tilte = "Kara Ocak"
    .right = title = "Kara Ocak"

B004 = “{ $key }” anahtarı eksik
    .hint = { $is_below ->
            [yes] bu başlığın altına  { $name } = …  satırını ekleyin
           *[no] book.toml dosyasının başına  { $name } = "…"  satırını ekleyin
        }
    .title = Anahtar eksik
    .meaning =
        Bir kitabın başlığı (title) ve dili (language) olmalıdır; bir yazarın adı (name), bir dizinin adı (name) da öyle.
        Bunlar olmadan iç kapak, künye ve e-kitabın kimliği yapılamaz.
    .wrong = language = "tr"
    .right =
        title = "Kara Ocak"
        language = "tr"

B005 = “{ $key }” için geçersiz değer
    .hint = beklenen: { $expected }
    .title = Geçersiz değer
    .meaning =
        Anahtar doğru, değeri değil: türü başka (tırnaksız metin, tırnaklı sayı), sınırların dışında ya da bilinen
        adlardan biri değil. Öneri, ne beklendiğini söyler.
    .wrong = text_size = "10 punto"
    .right = text_size = 10.0

B006 = { $has_check_digit ->
        [yes] “{ $isbn }” geçerli bir ISBN değil: denetim basamağı { $check_digit } olmalı
       *[no] “{ $isbn }” bir ISBN değil
    }
    .hint = { $has_check_digit ->
            [yes] numarayı ISBN belgesinden yeniden yazın; yoksa satırı silin
           *[no] ISBN 13 rakamdır (eskiden 10); yoksa satırı silin
        }
    .title = Geçersiz ISBN
    .meaning =
        Bir ISBN 13 (eskiden 10) basamaklıdır; sonuncusu ötekilerden hesaplanır. Basamak tutmuyorsa numara yanlış
        yazılmıştır ve kitapçıların kayıtlarında başka bir kitap görünür. Numaranız yoksa satırı silin; ISBN uydurulmaz.
    .outcome = Kapatılırsa kitap ISBN’siz yapılır.
    .wrong = print = "978-0-306-40615-8"
    .right = print = "978-0-306-40615-7"

B007 = “{ $key }” altında adı geçen “{ $path }” dosyası yok
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] dosyayı klasöre koyun ya da adı düzeltin
        }
    .title = book.toml’da adı geçen dosya yok
    .meaning =
        Kapaklar, bölüm sırası ve kaynak dosyaları book.toml’da adlarıyla anılır; yollar manuscript klasöründen başlar.
        Büyük ve küçük harf ayrımına dikkat edin: bazı bilgisayarlar ayırmaz, bazıları ayırır.
    .outcome = Kitap o dosya olmadan yapılır: kapaksız, o bölümsüz ya da o kaynakçasız.
    .wrong = front = "../covers/On-Kapak.svg"
    .right = front = "../covers/on-kapak.svg"

B008 = “{ $path }” proje klasörünün dışına çıkıyor
    .hint = dosyayı proje klasörüne kopyalayın ve göreli yolunu yazın
    .title = Yol proje klasörünün dışına çıkıyor
    .meaning =
        Kitap yalnız kendi klasöründekilerden yapılır; böylece klasör başka bir bilgisayara kopyalandığında da aynı kitap
        çıkar ve hiçbir kitap başkasının dosyalarını okuyamaz. Dosyayı klasöre kopyalayın.
    .wrong = ![Harita](../../Masaustu/harita.png)
    .right = ![Harita](harita.png)

B009 = “{ $folder }” klasöründe bölüm yok
    .hint = klasöre 01-giris.md gibi en az bir .md dosyası koyun
    .title = Klasörde bölüm yok
    .meaning =
        Her bölüm, adı .md (ya da .markdown, .qmd, .Rmd) ile biten bir dosyadır; adlarının başındaki sayı sırayı verir (2, 10’dan
        önce gelir).
    .wrong = bolum1.txt
    .right = 01-bolum.md

B010 = “{ $path }” UTF-8 değil
    .hint = dosyayı düzenleyicinizde “UTF-8” kodlamasıyla kaydedin
    .title = Dosya UTF-8 değil
    .meaning =
        Metin UTF-8 ile kodlanmalıdır; eski kodlamalarda ğ, ı, ş, ə yanlış okunur. Dosyayı düzenleyicide açın,
        “Farklı kaydet” deyip kodlama olarak UTF-8’i seçin. Hiçbir harf tahmin edilmez, dosyaya dokunulmaz.
    .wrong = Windows-1254, ISO 8859-9
    .right = UTF-8

B011 = “{ $name }” adlı yazı tipi bulunamadı
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] TTF ya da OTF dosyasını fonts klasörüne koyun
        }
    .title = Yazı tipi bulunamadı
    .meaning =
        {"["}fonts] altında, yazı tipinin dosya adı değil, kendi adı yazılır. Her kesim (düz, italik, kalın) için bir TTF ya
        da OTF dosyası fonts klasöründe olmalıdır; bilgisayarda kurulu olanlara bakılmaz, yoksa kitap her yerde başka çıkardı.
    .outcome = Yerine aracın kendi yazı tipi kullanılır.
    .wrong = body = "Literata-Regular.ttf"
    .right = body = "Literata"

B012 = “{ $path }” bölüm sırasında iki kez geçiyor
    .hint = satırlardan birini silin
    .title = Bölüm sırada iki kez geçiyor
    .meaning = [order] altındaki bir dosya yalnız bir kez, tek bir listede durur: front, body ya da back.
    .outcome = Bölüm ilk geçtiği yerde bir kez durur.
    .wrong =
        front = ["00-onsoz.md"]
        back = ["00-onsoz.md"]
    .right = front = ["00-onsoz.md"]

B013 = “{ $path }” kullanılmadı: { $fault ->
        [not-a-font] bir yazı tipi dosyası değil
        [collection] birden çok yazı tipi içeriyor
       *[variable] değişken bir yazı tipi
    }
    .hint = her kesim (düz, italik, kalın) için ayrı bir TTF ya da OTF dosyası koyun
    .title = Yazı tipi dosyası kullanılamadı
    .meaning =
        fonts klasöründeki dosya ya bir yazı tipi değil, ya birden çok yazı tipi içeriyor (TTC), ya da [fonts] altında adı geçen
        değişken (variable) bir yazı tipi. Her kesimin ayrı dosyasını koyun; çoğu indirme paketinde “static” klasöründe dururlar.
    .outcome = Dosya kullanılmaz.
    .wrong = fonts/Literata[opsz,wght].ttf
    .right = fonts/Literata-Regular.ttf

B014 = “{ $path }” UTF-16 kodlamasıyla kaydedilmiş; yalnızca UTF-8 okunur
    .hint = dosyayı düzenleyicide açın, “Farklı kaydet” ile kodlamayı “UTF-8” seçip kaydedin
    .title = Dosya UTF-16 kodlamasıyla kaydedilmiş
    .meaning =
        Windows’ta “Unicode” adıyla kaydedilen dosyalar UTF-16’dır. Bütün dosyalar UTF-8 olmalıdır; çoğu düzenleyici “Farklı
        kaydet” penceresinde kodlamayı sorar.
    .wrong = Kodlama: Unicode (UTF-16 LE)
    .right = Kodlama: UTF-8

B015 = “{ $name }” adında bir tasarım yok
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] { $names } adlarından biri ya da book.toml’un yanındaki bir TOML dosyasının adı
        }
    .title = Böyle bir tasarım yok
    .meaning =
        Tasarım ya programın kendi tasarımlarından biridir ya da metin klasöründeki bir TOML dosyasıdır; book.toml onu uzantısıyla
        ya da uzantısız anar. Başka bir tasarımın üzerine kurulan tasarım da onu base anahtarında aynı biçimde anar.
    .wrong = design = "klasık"
    .right = design = "klasik"

B016 = { $path } tasarımı okunamıyor: { $reason }
    .hint = her satır  anahtar = değer  biçiminde olmalı
    .title = Bir tasarım okunamıyor
    .meaning =
        Tasarım da book.toml gibi TOML ile yazılır: köşeli ayraç içinde başlıklar, altlarında her satırda bir anahtar. Çoğu kez bir
        tırnak ya da ayraç kapatılmamıştır; gösterilen yere ve bir önceki satıra bakın.
    .wrong = ornament = "* * *
    .right = ornament = "* * *"

B017 = “{ $name }” yazım sözlüğü kullanılamıyor: { $reason }
    .hint = .aff ve .dic dosyalarının aynı sözlükten, eksiksiz olduğuna bakın
    .title = Yazım sözlüğü kullanılamıyor
    .meaning =
        Yazım sözlüğü, Hunspell’in iki dosyasıdır: NAME.aff ekleri, NAME.dic sözcükleri taşır. Biri bozuk ya da başka bir
        sözlüğün dosyasıdır.
    .outcome = Sözcükler sözlükte aranmaz.
    .wrong = SFX A Y bir
    .right = SFX A Y 0

## Markdown metni

M001 = “{ $path }” bölümünün başlığı yok
    .hint = ilk satıra  # Başlık  yazın
    .title = Bölümün başlığı yok
    .meaning =
        Bölüm, birinci düzeyde bir başlıkla açılır; içindekiler, sayfa başlıkları ve e-kitabın gezinme menüsü ondan yapılır.
        Başlık yoksa dosyanın adı yazılır.
    .outcome = Başlık yerine dosyanın adı yazılır.
    .wrong = Kente gece yarısı girdiler.
    .right =
        # Gece

        Kente gece yarısı girdiler.

M002 = { $is_code ->
        [yes] “{ $word }”: ters kesmelerin arası kod sayıldı
       *[no] “{ $word }” içindeki ters kesme, kesme işareti (’) olarak okundu
    }
    .hint = { $is_code ->
            [yes] bunlar kesme işaretiyse ' ya da ’ yazın; kodsa boşlukla ayırın
           *[no] kesme işareti için ' ya da ’ yazın
        }
    .title = Ters kesme, kesme işareti olarak okundu
    .meaning =
        Markdown’da ters kesme (`) kod gösterir. Tek başına, sözcükle ekinin arasında duruyorsa kesme işareti yerine
        yazılmıştır: kitapta doğru basılır, --fix kaynağı da düzeltir. Paragrafta eşi varsa arası koddur; ikisi de ekten önce
        duruyorsa yalnız haber verilir.
    .outcome = Kesme işareti (’) basılır.
    .wrong = Bakü`de
    .right = Bakü’de

M003 = satır başındaki “{ NUMBER($number, useGrouping: "false") }.” liste değil, sıra sayısı olarak okundu
    .hint = bunu açıkça söylemek için noktanın önüne ters bölü koyun:  { NUMBER($number, useGrouping: "false") }\.
    .title = Satır başındaki sayı, sıra sayısı olarak okundu
    .meaning =
        Markdown, satır başında “71. ” gördüğünde liste başlatır; cümle içinde geçen bir sıra sayısı ise liste değildir.
        Kitapta sıra sayısı olarak durur. Noktadan önceki ters bölü bunu açıkça söyler; cümle küçük
        harfle sürüyorsa --fix onu koyar.
    .outcome = Satır liste değil, metin olarak basılır.
    .wrong = 71. madde açıktır.
    .right = 71\. madde açıktır.

M004 = HTML etiketi atlandı: { $tag }
    .hint = içindeki metin korundu; biçim için Markdown kullanın
    .title = HTML etiketi atlandı
    .meaning =
        Kitap kâğıtta ve e-okurda aynı anlama gelmelidir; HTML’nin çoğu yalnız tarayıcıda anlamlıdır. Etiketin içindeki
        metin korunur. Biçim için Markdown ya da belgelerdeki kısa yazımlar kullanılır.
    .outcome = Etiket düşer, içindeki sözler kalır.
    .wrong = <u>Kara Ocak</u>
    .right = {"*"}Kara Ocak*

M005 = kutunun açılışı ya da kapanışı eksik
    .hint = kutu  ::: kutu Başlık  ile açılır, tek başına  :::  ile kapanır; ikisinin de çevresi boş satır olmalı
    .title = Kutu açık kalmış ya da yalnız kapanmış
    .meaning =
        Kutu “::: kutu Başlık” satırıyla açılır, tek başına “:::” satırıyla kapanır; ikisinin de üstünde ve altında boş
        bir satır bulunur. Kapanmayan kutu, bölümün geri kalanını içine alırdı.
    .outcome = Açık kalan kutu bölümün sonunda kapanır; tek başına kapanan satır düşer.
    .wrong =
        ::: kutu Kaynaklar
        Metin.
    .right =
        ::: kutu Kaynaklar

        Metin.

        :::

M006 = { $fault ->
        [unknown] formülde bilinmeyen komut: { $subject }
        [ends] formül yarım kalmış
        [stray] formülde “{ $subject }” burada duramaz
        [endless] { $subject } makrosu kendini çağırıyor
       *[other] formül anlaşılamadı: { $subject }
    }
    .hint = { $fault ->
            [unknown] kitapta formülün kaynağı durur; komutu book.toml’da [math] altındaki macros tablosunda tanımlayın ya da bilinen komutlarla yazın
            [endless] kitapta formülün kaynağı durur; book.toml’da [math] altındaki makroyu düzeltin
           *[other] kitapta formülün kaynağı durur; TeX gibi yazın:  $\frac{"{"}1{"}"}{"{"}2{"}"}$
        }
    .title = Formül anlaşılamadı
    .meaning =
        Dolar işaretleri arasındaki metin TeX formülü olarak okunur. Bilinmeyen bir komut, kapanmamış bir ayraç ya da yarım
        kalmış bir kesir vardır; kitapta formülün yerinde kaynağı durur. Kendi komutlarınızı book.toml’da [math] altındaki
        macros tablosunda tanımlayın: macros = {"{"} vect = "\\mathbf{"{"}#1{"}"}" {"}"}. Dolar işareti para içinse önüne ters bölü koyun.
    .outcome = Formülün yerinde TeX kaynağı basılır.
    .wrong = $\frac{"{"}1{"}"}{"{"}2$
    .right = $\frac{"{"}1{"}"}{"{"}2{"}"}$

M007 = “{ $written }” { $kind ->
        [dialogue] konuşma çizgisi değil, liste olarak okundu
        [code] ile açılan kod kapanmamış; ardından gelen her şey kod olarak dizildi
       *[other] yazıldığı gibi basılacak
    }
    .hint = { $kind ->
            [dialogue] konuşmaysa book.toml’da [text] altına  dialogue = true  yazın; ya da uzun çizgiyle  —  başlayıp aralarına boş satır koyun
            [code] kodun sonuna, açılıştaki işaretin aynısını kendi satırında yazın
            [emphasis] vurgunun iki yanına da boşluksuz aynı işareti koyun:  **kalın**  – işaretin kendisiyse önüne ters bölü koyun:  \*\*
            [highlight] kitapta işaretli metin yoktur; vurgu için  *italik*  ya da  **kalın**  yazın
            [link] bağlantı  [sözler](adres)  görsel  ![sözler](dosya)  biçiminde yazılır; iki ayraç bitişik olur
            [template] bu komut başka bir aracındır; yerine metnini yazın ya da satırı silin
            [reference] göndermeyi bağlantı olarak yazın:  [Şekil 1](#kimlik)
            [command] LaTeX komutları metinde okunmaz; Markdown karşılığını yazın, formülse dolar işaretleri arasına alın
            [contents] içindekiler kendiliğinden yapılır; satırı silin
            [admonition] kutuyu  ::: kutu Başlık  ile açın, tek başına  :::  ile kapatın
            [box] üç iki noktadan sonra boşluk bırakıp bilinen bir kutu adı yazın:  ::: kutu Başlık
            [emoji] simgenin kendisini yazın ya da silin
            [comment] yorumu  %%  ile kapatın; yüzde işaretiyse bir tanesini silin
            [block-id] bu kimlik Obsidian’ındır; silin ya da kimliği bir başlığa verin:  ## Başlık {"{"}#kimlik{"}"}
            [change] değişikliği kabul edin ya da geri alın, sonra işaretleri silin
            [attributes] öznitelikleri silin; kimlik yalnızca bir başlığın sonunda durur:  ## Başlık {"{"}#kimlik{"}"}
            [heading] başlıksa # ile sözcük arasına boşluk koyun:  ## Başlık
            [table] tabloyu  | A | B |  satırı, altında  |---|---|  ile yazın; sütun sayıları eşit olmalı
            [label] bu işaret başka bir aracındır; silin ya da metnini yazın
           *[code-mark] kodu vurgulayan bu işaret başka bir aracındır; satırı silin
        }
    .title = Metinde işaretleme kalmış
    .meaning =
        Başka bir aracın buyruğu ya da yanlış yazılmış bir işaret, kitapta yazıldığı gibi basılacak. Hangi yazımların ne
        olduğunu kılavuzun “Kalan işaretler” bölümü sıralar. İşaret metnin kendisiyse önüne ters bölü koyun.
    .outcome = Metin yazıldığı gibi basılır.
    .wrong =
        {"*"}*kalın yazılacaktı
        {"["}kararın metni] (05-karar.md)
        {"{"}{"{"} .Params.x {"}"}{"}"}
    .right =
        {"*"}*kalın** yazıldı
        {"["}kararın metni](05-karar.md)
        https://ornek.org/xyz

M008 = %% işaretleri arasındaki { $count } özel yorum kitaba girmedi
    .hint = okunacak metinse  %%  işaretlerini silin
    .title = Özel yorumlar kitaba girmedi
    .meaning =
        Obsidian’da %% işaretleri arasındaki metin yalnızca yazarındır. Kitapta basılmaz; kaç tane olduğu bölüm başına bir kez
        söylenir. Kod içindeki %% işaretleri koddur.
    .outcome = Yorumlar basılmaz.
    .wrong = Toplantı üç saat sürdü. %%okunacak olan bu cümle%%
    .right = Toplantı üç saat sürdü. Okunacak olan bu cümle.

M009 = “{ $name }” makrosu kullanılmadı: { $fault ->
        [name] adı yalnız a–z ve A–Z harflerinden oluşmalı
        [text] karşılığı tırnak içinde bir metin olmalı
       *[braces] içinde karşılığı olmayan bir ayraç var
    }
    .hint = şöyle yazın:  vect = "\\mathbf{"{"}#1{"}"}"
    .title = Formül makrosu kullanılamadı
    .meaning =
        book.toml’da [math] altındaki macros tablosunda her makronun adı, ters bölü olmadan, yalnız a–z ve A–Z harflerinden
        oluşur; karşılığı tırnak içinde bir metindir. Metinde ters bölü iki kez yazılır, açılan her ayraç kapanır. #1’den #9’a
        kadarki imler komuttan sonra gelenlerin yerini tutar.
    .outcome = Makro yok sayılır.
    .wrong = vect = "\\mathbf{"{"}#1"
    .right = vect = "\\mathbf{"{"}#1{"}"}"

M010 = görünmeyen denetim karakteri ({ $code_point }), { $count } kez; kitapta yeri yok
    .hint = karakteri silin; çoğu kez başka bir programdan yapıştırılan metinle gelir
    .title = Görünmeyen denetim karakteri
    .meaning =
        Başka bir programdan yapıştırılan metinde görünmeyen karakterler kalabilir. Kitapta yerleri yoktur; çoğu kez yanlarında
        bir harf ya da kesme işareti yitmiştir.
    .outcome = Karakter basılmaz.
    .wrong = Bakü\u0092de
    .right = Bakü’de

M011 = HTML etiketlerinin görünüş öznitelikleri atlandı (class, style, align gibi; { $count } adet)
    .hint = metin korundu; görünüşü kitabın kendi düzeni belirler
    .title = HTML’in görünüş öznitelikleri atlandı
    .meaning =
        Web sayfalarından gelen metinde class, style, align gibi öznitelikler görünüşü söyler. Kitapta görünüş kitabın kendi
        düzenindendir; metin, listeler, tablolar ve görseller kalır. Kaç tane olduğu bölüm başına bir kez söylenir.
    .outcome = Öğe okunur, görünüşü atlanır.
    .wrong = <p align="center" class="intro">Bir söz.</p>
    .right = Bir söz.

M012 = kitapta yeri olmayan HTML öğesi atlandı: <{ $name }>, { $count } kez
    .hint = okurun bilmesi gereken varsa metne yazın; görüntü için bir görsel koyun
    .title = Kitapta yeri olmayan HTML öğesi atlandı
    .meaning =
        Video, ses, gömülü sayfa, betik ve form öğeleri kâğıtta da e-kitapta da çalışmaz; içlerindekiyle birlikte atlanır. Her
        öğe, bölüm başına bir kez, sayısıyla söylenir.
    .outcome = Öğe basılmaz.
    .wrong = <iframe src="https://ornek.org/harita"></iframe>
    .right = [Haritanın adresi](https://ornek.org/harita)

M013 = başka bir aracın işareti kitaba girmedi: { $written }, { $count } kez
    .hint = çevresindeki metin korundu; okura söylediği bir şey varsa metne yazın
    .title = Başka bir aracın işareti kitaba girmedi
    .meaning =
        Başka araçların videolar, gömülü sayfalar, öznitelikler ve bloklara verilen kimlikler için işaretleri vardır; kitapta
        yerleri yoktur. Çevrelerindeki metin kalır. Her işaret, bölüm başına bir kez, sayısıyla söylenir.
    .outcome = İşaret basılmaz; işaretlediği metin basılır.
    .wrong = {"{"}{"{"}< video gece.mp4 >{"}"}{"}"}
    .right = Filmi izlemek için: https://ornek.org/gece

M014 = listede “{ NUMBER($written, useGrouping: "false") }” yazan madde { NUMBER($printed, useGrouping: "false") } olarak basılacak
    .hint = numarayı düzeltin; yazıldığı gibi kalacaksa maddeden önce, boş satırlar arasına  <!-- -->  koyun
    .title = Listedeki numara yazıldığı gibi basılmıyor
    .meaning =
        Markdown bir listenin yalnız ilk numarasına bakar, ötekileri kendisi sayar. Bir numara atlanmışsa ya da iki kez
        yazılmışsa, “4. maddeye bakınız” diyen bir cümle kitapta başka bir maddeyi gösterir. Bütün maddeleri aynı numarayla
        (1. 1. 1.) yazılan liste bilerek böyle yazılmıştır; söylenmez.
    .outcome = Liste sırayla numaralanarak basılır.
    .wrong =
        1. Bir
        2. İki
        4. Dört
    .right =
        1. Bir
        2. İki
        3. Üç

M015 = { $is_behind_list ->
        [yes] “{ $words }” listenin son maddesi değil, listeden sonraki paragraf olarak okundu
       *[no] “{ $words }” ile başlayan satırlar yazıldığı gibi ayrı satırlarda basılacak
    }
    .hint = { $is_behind_list ->
            [yes] listeden sonra boş satır bırakın; maddeye aitse satırı iki boşluk içeriden başlatın
           *[no] düz metinse satırları birleştirin; şiirse  ::: şiir  ile  :::  arasına alın
        }
    .title = Yazarın ayırdığı satırlar ayrı kaldı
    .meaning =
        Markdown bir paragrafın satırlarını birleştirir; listenin hemen altındaki satırı da son maddeye ekler. Adres, program,
        imza, alt alta yapıştırılmış dizeler birbirine karışmasın diye, bir düzenleyicinin bölmeyeceği kısa satırlar yazıldığı
        gibi kalır. Cümlelerle biten ya da satır genişliği kadar uzayan satırlar her zamanki gibi birleşir.
    .outcome = Satırlar kitapta da ayrıdır.
    .wrong =
        Tel: 0212 555 11 22
        Adres: Bakü Caddesi 5
    .right =
        Tel: 0212 555 11 22, adres: Bakü Caddesi 5

M016 = satır başındaki { $is_minus ->
        [yes] “-” liste işareti değil, eksi olarak okundu
       *[no] “+” liste işareti değil, artı olarak okundu
    }
    .hint = { $is_minus ->
            [yes] bunu açıkça söylemek için sayıya bitişik yazın:  −5  – liste istiyorsanız  *  ile başlayın
           *[no] bunu açıkça söylemek için önüne ters bölü koyun:  \+  – liste istiyorsanız  -  ile başlayın
        }
    .title = Satır başındaki artı ya da eksi, sayının işareti olarak okundu
    .meaning =
        Markdown, satır başında “+ ” ya da “- ” gördüğünde liste başlatır ve işareti basmaz. Artının ardından sayı geliyorsa
        artı sayınındır: bir telefon numarası, bir sıcaklık. Tek başına duran “- 5 derece” de sıfırın altında bir sıcaklıktır.
    .outcome = Satır liste değil, işaretiyle birlikte metin olarak basılır.
    .wrong = + 90 212 555 11 22
    .right = \+ 90 212 555 11 22

M017 = elle yazılmış { $count } not, kitabın dipnotu oldu; ilki “{ $written }”
    .hint = bunu açıkça söylemek için sözcüğün arkasına  [^1] , notun başına  [^1]:  yazın
    .title = Üst simgeyle elle yazılmış notlar dipnot oldu
    .meaning =
        Sözcüğün hemen arkasındaki “¹” ile daha aşağıda “¹” ile başlayan bir satır, elle yazılmış bir dipnottur. Öyle bırakılsa
        not, işaretinin sayfasından uzağa düşer, numarası da tutmazdı. Karşılığı olmayan üst simgeler, kuvvetler ve birimler
        (x², km²) yazıldığı gibi kalır.
    .outcome = Not, iki kitapta da işaretine bağlı bir dipnottur; kitabın öteki dipnotlarıyla birlikte numaralanır.
    .wrong =
        Bakü’de¹ doğdu.

        ¹ Azerbaycan’ın başkenti.
    .right =
        Bakü’de[^1] doğdu.

        {"["}^1]: Azerbaycan’ın başkenti.
M018 = “{ $words }” altındaki çizgi başlık işareti değil, bölme çizgisi olarak okundu
    .hint = başlık istiyorsanız metni tek satıra yazıp başına  ##  koyun; çizgi istiyorsanız üstünde bir satır boş bırakın
    .title = Metnin hemen altındaki çizgi başlık değil, bölme çizgisi sayıldı
    .meaning =
        Markdown, metnin hemen altındaki “---” ya da “===” satırını görünce üstteki bütün paragrafı başlık yapar. Üç ya da
        daha çok satırlı ya da cümle gibi biten bir paragraf başlık değildir: çizgi metni böler.
    .outcome = Metin paragraf olarak kalır; çizginin yerinde iki kitapta da bölme işareti bulunur.
    .wrong =
        Toplantı saat onda bitti.
        Herkes evine dağıldı.
        ---
    .right =
        Toplantı saat onda bitti.
        Herkes evine dağıldı.

        ---
## Başka araçların metinleri

O001 = bölümün başındaki ayar bloğu okunamadı: { $reason }
    .hint = içinde iki nokta ya da tırnak olan değerleri tırnağa alın:  title: "Bir: iki"
    .title = Bölümün başındaki ayar bloğu okunamadı
    .meaning =
        Pandoc, Quarto, Hugo ve Obsidian dosyaların başına --- ya da +++ arasında ayarlar koyar (YAML, TOML). Bozuksa neyin ayar,
        neyin metin olduğu bilinemez. En sık neden: tırnaksız bir değerin içindeki iki nokta.
    .outcome = Blok metne girmez ve uygulanmaz.
    .wrong = title: Bakü: bir kent
    .right = title: "Bakü: bir kent"

O002 = bölümün ayar bloğundaki şu anahtarlar kitaba geçmedi: { $keys }
    .hint = kitabın bütünü için olanları book.toml’a, metinde duracakları metne yazın
    .title = Ayar bloğundaki bazı anahtarlar kitaba geçmedi
    .meaning =
        Bölümün kendi başlığı, dili, alt başlığı, yazarı, çevirmeni, özeti ve anahtar kelimeleri olabilir; tarih ve tanıtım ise
        bütün kitabındır ve book.toml’da durur. Orada yoklarsa ve bir anahtarın kitapta yeri yoksa bu uyarı verilir.
    .outcome = Bu anahtarların değerleri basılmaz.
    .wrong = date: 2026
    .right = date = "2026"

O003 = anlaşılmayan öznitelikler atlandı: { $written }
    .hint = içerik korundu; metin olması gerekiyorsa ayracın önüne ters bölü koyun:  \{"{"}
    .title = Anlaşılmayan öznitelikler atlandı
    .meaning =
        Ayraçtaki sınıf ve ölçüler ({"{"}.sınıf hizala=orta{"}"}) başka araçların görünüm buyruklarıdır. Kitapta karşılığı olanlar
        uygulanır ({"{"}.smallcaps{"}"}, {"{"}lang=az{"}"}, {"{"}#kimlik{"}"}); ötekiler atlanır, içerikleri kalır.
    .outcome = Ayraçtakiler düşer, yanındaki sözler kalır.
    .wrong = ![Harita](harita.png){"{"}.shadow{"}"}
    .right = ![Harita](harita.png)

O004 = “{ $target }” ne bir bölüm ne de bir görsel; adı yazıldığı gibi bırakıldı
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] bölümün dosya adını ya da başlığını yazın; düz metinse ayraçları silin
        }
    .title = Çift ayraçlı bağlantı bir yere çıkmıyor
    .meaning =
        Obsidian’da [[Ad]] bir nota götürür, ![[Ad]] ise notu ya da görseli oraya koyar. Burada bölümün dosya adı ya da başlığı
        aranır; tek başına bir satırda ![[Ad]], ![[Ad#Başlık]] ve ![[Ad#^kimlik]] yerine notun metni konur.
    .outcome = Yazılan, olduğu gibi basılır; ![[ad]] yerine yalnızca ad.
    .wrong = [[Gecce]]
    .right = [[Gece]]

O005 = eklenecek “{ $path }” dosyası { $why ->
        [missing] bulunamadı
        [deep] kendini içeriyor ya da { $most } kattan derin
        [too-large] { $most } MB’tan büyük
       *[part] içinde “{ $subject }” diye bir yer yok
    }
    .hint = { $why ->
            [missing] { $has_nearest ->
                [yes] “{ $nearest }” mi demek istediniz?
               *[no] yolu, bölümün bulunduğu klasöre göre yazın
            }
            [deep] dosyaların birbirini içermediğinden emin olun
            [too-large] yalnızca gereken satırlarını ekleyin:  {"{"}{"{"}#include dosya.txt:10:40{"}"}{"}"}
           *[part] satır numaralarını, ANCHOR adını ya da başlığı denetleyin
        }
    .title = Eklenecek dosya metne konamadı
    .meaning =
        mdBook gibi {"{"}{"{"}#include dosya{"}"}{"}"} yerine dosyanın metni konur; yol, bölümün klasörüne göredir ve projenin klasöründen çıkamaz.
        Dosya yoksa, çok büyükse ya da kendini içeriyorsa metin eksik kalır. Obsidian’ın ![[not#Başlık]] satırları da böyledir.
    .outcome = Satır yazıldığı gibi basılır: {"{"}{"{"}#include …{"}"}{"}"}; ![[not]] yerine notun adı.
    .wrong = {"{"}{"{"}#include ekler/tanklar.md{"}"}{"}"}
    .right = {"{"}{"{"}#include ekler/taniklar.md{"}"}{"}"}

O006 = “{ $path }” { $why ->
        [unlisted] { $list } dosyasında yok
        [draft] taslak olarak işaretlenmiş
        [unordered] book.toml’daki [order] sırasında yok
        [underscore] adı ya da klasörünün adı alt çizgiyle başlıyor
        [drafts] bir taslak klasöründe
        [readme] klasörü anlatan bir dosya sayıldı
       *[other-book] içinde başka bir book.toml var
    }; kitaba girmedi
    .hint = { $why ->
            [unlisted] bölümse { $list } dosyasına ekleyin ya da sırayı book.toml’da [order] ile verin
            [draft] bölüm hazırsa  draft: true  satırını silin
            [unordered] bölümse [order] altındaki listelerden birine yazın; değilse dosyayı klasörden çıkarın
            [underscore] bölümse adını değiştirin ya da book.toml’da [order] ile sırasını verin
            [drafts] bölüm hazırsa klasörden çıkarın ya da book.toml’da [order] ile sırasını verin
            [readme] bölümse adını değiştirin ya da book.toml’da [order] ile sırasını verin
           *[other-book] bölümleri bu kitabınsa o book.toml’u kaldırın
        }
    .title = Klasördeki bir bölüm kitaba girmedi
    .meaning =
        Sıra verilmemişse klasördeki ve altındaki her .md, .markdown, .qmd ve .Rmd dosyası bölümdür; adı _ ile başlayanlar, README,
        taslak klasörleri ve “draft: true” diyenler dışında. book.toml’daki [order] ya da SUMMARY.md sırayı veriyorsa adı geçmeyen
        dosyalar kitaba girmez. Hiçbir bölüm sessizce atılmaz; adı noktayla başlayanlara bakılmaz.
    .outcome = Bölüm kitaba girmez.
    .wrong = draft: true
    .right = draft: false

O007 = “{ $title }” bölümünün dosyası yok; atlandı
    .hint = bölüm yazıldığında dosyasını ayraç içinde verin
    .title = SUMMARY.md’nin bir satırı kitaba geçmedi
    .meaning = Dosyası olmayan, altında bölüm de bulunmayan bir satırın kitapta yeri yoktur.
    .outcome = Satır kitaba girmez.
    .wrong = - [Sonra yazılacak]()
    .right = - [Gece](gece.md)

O008 = sayfa burada bölünemez; sayfa sonu komutu atlandı
    .hint = komutu alıntının, listenin, kutunun, dipnotun dışına, kendi paragrafına yazın
    .title = Sayfa burada bölünemez
    .meaning =
        \newpage, \pagebreak, {"{"}.newpage{"}"} ve benzerleri basılı kitapta sayfayı, e-kitapta ekranı böler. Alıntının, listenin, kutunun ya
        da dipnotun içinde sayfa bölünmez.
    .outcome = Komut atlanır; çevresindeki metin kalır.
    .wrong =
        > Söz.
        >
        > \newpage
    .right =
        > Söz.

        \newpage

O010 = bölümün başındaki ayar bloğu kapanmamış
    .hint = son ayarın altına, açılıştaki satırın aynısını  (---)  yazın; ayar değilse ilk satırı silin
    .title = Ayar bloğu kapanmamış
    .meaning =
        Bölümün başında --- ya da +++ ile açılan ayarlar aynı satırla kapanır. Kapanmayanlar ilk boş satıra kadar okunur; hiçbir
        aracın bilmediği ayarlarsa metin sayılır.
    .outcome = Ayarlar ilk boş satıra kadar okunur.
    .wrong =
        ---
        title: Gece

        Metin.
    .right =
        ---
        title: Gece
        ---

        Metin.

O011 = { $has_tool ->
        [no] book.toml yok; klasördeki metinler kitap yapıldı
       *[yes] klasör bir { $tool } projesi olarak okundu
    }{ $has_file ->
        [yes] ; kitabın künyesi { $file } dosyasından
       *[no] {""}
    }
    .hint = kendi book.toml’unuz olsun diye:  matbaa init --from KLASÖR
    .title = Başka bir aracın projesi kitap olarak okundu
    .meaning =
        Klasörde book.toml yoksa mdBook, Quarto, Bookdown, Jupyter Book, MyST, MkDocs, GitBook, Hugo, Leanpub, Quire, Pandoc
        ve Obsidian’ın dosyalarına bakılır; hiçbiri yoksa klasördeki metinler kitap olur. “matbaa init --from KLASÖR” aynı şeyi
        söyleyen bir book.toml yazar.
    .outcome = Kitap o aracın söylediği ad, yazar, dil ve sırayla yapılır.
    .wrong = [book]
    .right = title = "Gece"

O012 = { $has_list ->
        [yes] { $list } içinde adı geçen
       *[no] {""}
    } “{ $path }” { $is_file ->
        [yes] bir Markdown metni değil; kitaba girmedi
       *[no] bulunamadı; atlandı
    }
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] adı düzeltin ya da satırı silin
        }
    .title = Başka bir aracın adını verdiği bir dosya kitaba girmedi
    .meaning = Aracın bölüm listesinde ya da ayarlarında adı geçen dosya klasörde yok, ya da var ama bir Markdown metni değil.
    .outcome = Kitap o dosya olmadan yapılır.
    .wrong = - [Gece](gce.md)
    .right = - [Gece](gece.md)

O013 = { $file } içindeki şu ayarlar kitaba geçmedi: { $keys }
    .hint = kitap için bir anlamları varsa book.toml’da yazın
    .title = Başka bir aracın ayarları kitaba geçmedi
    .meaning =
        Aracın ayar dosyasında, kitabın adı, yazarı, dili ve sırası dışında kalan anahtarlardır; çoğu yalnızca bir web sitesi
        içindir.
    .outcome = Kitap o ayarlar olmadan yapılır.
    .wrong = theme: cosmo
    .right = language = "tr"

O014 = { $what ->
        [title-of-text] kitabın adı ilk metnin başlığından alındı: “{ $value }”
        [title-of-folder] kitabın adı klasörün adından alındı: “{ $value }”
        [language-of-text] metnin dili sözcüklerinden anlaşıldı: { $value }
       *[usual-language] metnin dili anlaşılamadı; { $value } sayıldı
    }
    .hint = { $what ->
            [language-of-text] başka bir dil için book.toml’da  language = "…"  yazın
            [usual-language] dili book.toml’da verin:  language = "en"
           *[other] başka bir ad için book.toml’da  title = "…"  yazın
        }
    .title = Kitabın adı ya da dili tahmin edildi
    .meaning =
        book.toml olmayan bir klasörde aracın ayarları da söylemiyorsa ad ilk metnin başlığından ya da klasörün adından, dil
        metnin sözcüklerinden alınır; anlaşılmazsa Türkçe sayılır.
    .outcome = Kitap bu adla ve bu dille yapılır.
    .wrong = [book]
    .right = language = "tr"

O015 = bölümlerin sırası { $list } dosyasından alındı
    .hint = başka bir sıra için book.toml’da [order] yazın
    .title = Bölümlerin sırası başka bir aracın listesinden alındı
    .meaning =
        book.toml’da [order] yoksa SUMMARY.md, _quarto.yml, _bookdown.yml, _toc.yml, toc.yml, myst.yml, mkdocs.yml, Book.txt ya
        da Pandoc’un defaults.yaml dosyasındaki sıraya uyulur.
    .outcome = Bölümler o sırayla durur.
    .wrong = rmd_files: ["gece.md", "sabah.md"]
    .right = body = ["gece.md", "sabah.md"]

O016 = tablonun çizgileri hücreleri çevrelemiyor
    .hint = her köşeye + koyun, dikey çizgileri aynı sütunda tutun
    .title = Çizilen tablonun çizgileri tutmuyor
    .meaning =
        Artılar, tireler ve dikey çizgilerle çizilen bir tablonun (+---+---+) köşeleri ya da çizgileri birbirini tutmuyor; bu
        yüzden hangi sözün hangi hücrede olduğu kesin değil. Çizgileri, artıları alt alta gelecek biçimde düzeltin.
    .outcome = Sözler, en yakın sütuna konur; hiçbiri kaybolmaz.
    .wrong =
        +----+----+
        | a  | b  |
        | c | d | e |
        +----+----+
    .right =
        +----+----+
        | a  | b  |
        | c  | d  |
        +----+----+

O017 = { $columns } sütunlu tabloya uymuyor: { $written }
    .hint = her sütun için bir sayı yazın, sütunları 1’den başlayarak sayın
    .title = Tablonun nitelikleri sütunlarına uymuyor
    .meaning =
        Sütun genişlikleri (tbl-colwidths="[60,40]") her sütun için bir sayı ister; ondalık sütunlar (decimal="2 3") 1’den
        sütun sayısına kadar sayılarla belirtilir.
    .outcome = Nitelik uygulanmaz; tablo onsuz dizilir.
    .wrong =
        | a | b |
        |---|---|
        | c | d |

        : Ad {"{"}tbl-colwidths="[60,30,10]"{"}"}
    .right =
        | a | b |
        |---|---|
        | c | d |

        : Ad {"{"}tbl-colwidths="[60,40]"{"}"}

O018 = okunamayan değer uygulanmadı: { $written }
    .hint = tam sayı yazın: numbers=5, start="3", colspan="2"; dil için etiketini: lang=az
    .title = Değer okunamıyor
    .meaning =
        Süslü ayraçlardaki ve HTML’deki kimi nitelikler sayı ister: dize numaralarının aralığı (numbers=5), ilk numara
        (first=120), listenin ilk sayısı (start), hücrenin sütun ve satır sayısı (colspan, rowspan).
    .outcome = Nitelik uygulanmaz; ögenin geri kalanı uygulanır.
    .wrong =
        ::: {"{"}.verse numbers=abc{"}"}
        Deniz ve gece
        :::
    .right =
        ::: {"{"}.verse numbers=5{"}"}
        Deniz ve gece
        :::

O019 = “{ $words }” { $what ->
        [rows] ile başlayan satırlar tablo olarak dizildi
        [indented] girintili bir paragraf; kod değil, metin olarak okundu
       *[divided] satır sonunda bölünmüş bir sözcük; birleştirildi
    }
    .hint = { $what ->
            [rows] ilk satır başlıksa altına  |---|---|  yazın; tablo değilse sekmeleri silin
            [indented] baştaki boşlukları silin; kodsa önüne ve arkasına  ```  satırı koyun
           *[divided] sözcüğü tek satıra yazın; kendi tiresi varsa tireyi de yazın
        }
    .title = Yapıştırılmış metinden kalan biçim anlaşıldı
    .meaning =
        Başka bir programdan yapıştırılan metin kendi düzenini de getirir: hücreleri sekmeyle ayrılmış ya da çizgisiz bir tablo,
        Markdown’ın kod saydığı girintili bir paragraf, basılı satırın sonunda bölünmüş bir sözcük. Ne oldukları içlerinden
        anlaşılıyorsa öyle dizilir; doğru anlaşılıp anlaşılmadığına siz bakın.
    .outcome = Tablo tablo, paragraf paragraf, sözcük tek parça olarak basılır.
    .wrong =
        Bu kita-
        bın sonu.
    .right = Bu kitabın sonu.

## Dipnotlar

N001 = “{ $label }” dipnotu tanımlanmamış
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] bölümün sonuna  [^{ $label }]: …  satırını ekleyin
        }
    .title = Dipnot tanımlanmamış
    .meaning =
        Metindeki her [^ad] işaretinin aynı bölümde bir [^ad]: satırı olmalıdır; yoksa okur boş bir dipnota bakar.
        Öneri, en yakın adı söyler.
    .outcome = İşaret, yazıldığı gibi ayraç içinde metinde kalır: [^ad].
    .wrong =
        Barikatlar kuruldu.[^time] Sabah söküldü.[^tmie]

        {"["}^time]: *Time*, s. 8.
    .right =
        Barikatlar kuruldu.[^time] Sabah söküldü.[^time]

        {"["}^time]: *Time*, s. 8.

N002 = “{ $label }” dipnotuna metinde gönderme yok
    .hint = metne  [^{ $label }]  koyun ya da dipnotu silin
    .title = Dipnota metinde gönderme yok
    .meaning =
        Tanımlanmış ama metinde işareti olmayan dipnot basılmaz. Çoğu kez metin silinmiş, dipnotu kalmıştır; ya da
        işaretin adı değişmiştir.
    .outcome = Dipnot basılmaz.
    .wrong =
        Barikatlar kuruldu.

        {"["}^barikat]: *Time*, s. 8.
    .right =
        Barikatlar kuruldu.[^barikat]

        {"["}^barikat]: *Time*, s. 8.

N003 = “{ $label }” dipnotu iki kez tanımlanmış
    .hint = dipnotlardan birine başka bir ad verin
    .title = Dipnot iki kez tanımlanmış
    .meaning =
        Bir bölümde her dipnotun adı tektir; hangisinin basılacağı bilinemezdi. Birine başka bir ad verin. Başka bölümlerde
        aynı ad yeniden kullanılabilir.
    .outcome = Kapatılırsa ikisi tek bir dipnotta birleşir.
    .wrong =
        Gece.[^a] Sabah.[^a]

        {"["}^a]: Birinci not.
        {"["}^a]: İkinci not.
    .right =
        Gece.[^a] Sabah.[^b]

        {"["}^a]: Birinci not.
        {"["}^b]: İkinci not.

N004 = “{ $label }” dipnotunun işareti burada duramaz
    .hint = işareti dipnotun içinden metne taşıyın
    .title = Dipnot işareti burada duramaz
    .meaning = Dipnotun içindeki dipnotun basılacağı yer yoktur. İşareti metne alın ya da iki dipnotu birleştirin.
    .outcome = İşaret ya da metindeki dipnotun sözleri ayraç içinde kalır; başka işareti olmayan dipnot basılmaz.
    .wrong =
        Kent sustu.[^a] Sabah oldu.[^b]

        {"["}^a]: Belge 12.[^b]
        {"["}^b]: Belge 14.
    .right =
        Kent sustu.[^a] Sabah oldu.[^b]

        {"["}^a]: Belge 12; bkz. belge 14.
        {"["}^b]: Belge 14.

## Kaynaklar

K001 = “{ $key }” kaynağı kaynak dosyasında yok
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] kaynağı { $file } dosyasına ekleyin; kaynak değilse \@ yazın
        }
    .title = Kaynak, kaynak dosyasında yok
    .meaning =
        {"["}@anahtar] yazımındaki anahtar, sources.bib dosyasındaki bir kaynağın anahtarı olmalıdır. Kaynak değilse işaretin önüne ters
        bölü koyun: \@. E-posta adresleri olduğu gibi yazılır.
    .outcome = Anahtar, kitapta ayraç içinde kalın basılır: [anahtar]; notta anılan öbür kaynaklar yerinde kalır.
    .wrong = [@dewaal2033, s. 82]
    .right = [@dewaal2003, s. 82]

K002 = { $has_file ->
        [yes] “{ $key }” kaynağı gösteriliyor ama { $file } dosyası okunmuyor
       *[no] “{ $key }” kaynağı gösteriliyor ama kaynak dosyası yok
    }
    .hint = { $has_file ->
            [yes] book.toml dosyasında [citations] altına  files = ["{ $file }"]  yazın
           *[no] bölümlerin yanına sources.bib ya da sources.yml koyun
        }
    .title = Kaynak gösteriliyor ama kaynak dosyası yok
    .meaning =
        Metinde [@anahtar] var, bölümlerin yanında ise sources.bib ya da sources.yml yok. Dosyayı oluşturun ya da adı
        başkaysa [citations] files ile gösterin.
    .outcome = Anahtar, kitapta ayraç içinde kalın basılır: [anahtar].
    .wrong = manuscript/kaynaklarim.bib
    .right = manuscript/sources.bib

K003 = kaynak dosyası okunamadı: { $reason ->
        [unclosed] kapanmamış ayraç ya da tırnak
        [expected] burada { $subject } olmalı
        [unexpected] burada { $subject } olamaz
        [abbreviation] “{ $subject }” kısaltması açıklanmamış
        [command] LaTeX komutu okunamadı
        [circle] kaynaklar crossref ile birbirini gösteriyor
        [too-deep] ayraçlar çok derin
        [too-long] @string kısaltmaları açılınca çok uzuyor
        [yaml-date] tarihin biçimi tanınmadı
        [yaml-kind-missing] “{ $subject }” kaynağının türü (type) yazılmamış
        [yaml-kind-unknown] “{ $subject }” diye bir tür ya da değer yok
        [yaml-field-unknown] “{ $subject }” diye bir alan yok
        [yaml-field-missing] “{ $subject }” alanı eksik
        [yaml-tab] burada bir değer başlayamaz; sekme yerine boşluk kullanın
        [yaml-list] liste değil, anahtarlarıyla kaynaklar olmalı
        [yaml-indent] girintiler ya da iki noktalar tutmuyor
        [yaml-value] bir değer beklenen türde değil: { $subject }
       *[yaml-other] dosyanın yapısı YAML kurallarına uymuyor: { $subject }
    }
    .hint = { $is_yaml ->
            [yes] girintileri ve iki noktaları denetleyin; Hayagriva biçimi beklenir
           *[no] { $reason ->
                [abbreviation] metni süslü ayraç içine alın ya da @string ile açıklayın
                [circle] crossref satırlarından birini silin
               *[other] her alan  ad = {"{"}değer{"}"},  biçiminde olmalı; ayraçları sayın
            }
        }
    .title = Kaynak dosyası okunamadı
    .meaning = Çoğu kez bir ayraç kapanmamış ya da bir alanın sonundaki virgül unutulmuştur. Gösterilen yere ve bir önceki kaynağa bakın.
    .outcome = Okunamayan kayıt atlanır, dosyanın kalanı okunur.
    .wrong =
        @book{"{"}oz2001, title = {"{"}Kent{"}"}
        year = 2001{"}"}
    .right =
        @book{"{"}oz2001, title = {"{"}Kent{"}"},
        year = 2001{"}"}

K004 = “{ $key }” anahtarı iki kaynağa verilmiş
    .hint = birinin anahtarını değiştirin ya da yinelenen kaynağı silin
    .title = Anahtar iki kaynağa verilmiş
    .meaning = Her kaynağın anahtarı tektir; hangi kaynağın anıldığı yoksa bilinemez. Birine harf ekleyin ya da yinelenen kaydı silin.
    .outcome = Kapatılırsa ilk kayıt geçerlidir.
    .wrong = @book{"{"}oz2001, …{"}"}  @article{"{"}oz2001, …{"}"}
    .right = @book{"{"}oz2001a, …{"}"}  @article{"{"}oz2001b, …{"}"}

K005 = bilinmeyen kaynak türü “@{ $kind }”; kitap gibi dizilir
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] @book, @article, @incollection, @thesis, @online gibi bir tür yazın
        }
    .title = Bilinmeyen kaynak türü
    .meaning =
        Tür, kaynağın nasıl yazılacağını belirler; bilinmeyen tür kitap gibi dizilir. Sık kullanılanlar: @book, @article,
        @incollection, @thesis, @online, @archival.
    .outcome = Kaynak kitap gibi yazılır.
    .wrong = @makale{"{"}oz2001, …{"}"}
    .right = @article{"{"}oz2001, …{"}"}

K006 = “{ $key }” kaynağında { $field } alanı eksik
    .hint = biliniyorsa  { $field } = {"{"}…{"}"}  satırını ekleyin; görülmeyen bilgiyi tamamlamayın
    .title = Kaynağın bir alanı eksik
    .meaning =
        Bu türdeki bir kaynak o alan olmadan tanınmaz: makalenin dergisi, tezin üniversitesi gibi. Biliniyorsa ekleyin;
        kimsenin görmediği bilgi tamamlanmaz, alan yoksa notta boşluk bırakılmadan geçilir.
    .outcome = Alan, notta ve kaynakçada atlanır.
    .wrong = @article{"{"}oz2001, title = {"{"}Kent{"}"}{"}"}
    .right = @article{"{"}oz2001, title = {"{"}Kent{"}"}, journaltitle = {"{"}Toplum{"}"}{"}"}

K007 = “{ $key }” kaynağının { $field } alanı okunamadı: “{ $value }”
    .hint = tarih 1990, 1990-01 ya da 1990-01-20 biçiminde, adres https:// ile yazılır
    .title = Kaynağın bir alanı okunamadı
    .meaning =
        Tarihler 1990, 1990-01 ya da 1990-01-20 biçimindedir; adresler https:// ile başlar. Başka biçimdeki değer
        anlaşılmaz ve notta görünmez.
    .outcome = Alan, notta ve kaynakçada atlanır.
    .wrong = date = {"{"}20.01.1990{"}"}
    .right = date = {"{"}1990-01-20{"}"}

K008 = bilinmeyen alan “{ $field }”
    .hint = “{ $nearest }” mi demek istediniz?
    .title = Alan adı yanlış yazılmış
    .meaning = Alan bilinmiyor ve bilinen birine çok benziyor; bu yazımla notta ve kaynakçada hiç görünmez.
    .outcome = Alan, notta ve kaynakçada atlanır.
    .wrong = publiser = {"{"}Kitabevi{"}"}
    .right = publisher = {"{"}Kitabevi{"}"}

K009 = “{ $key }” kaynağı hiçbir yerde gösterilmiyor
    .hint = metinde  [@{ $key }]  yazın ya da kaynağı dosyadan çıkarın
    .title = Kaynak hiçbir yerde gösterilmiyor
    .meaning =
        Kaynak dosyada duruyor, kitapta ne bir notta ne bir kaynakçada geçiyor. Göndermesi silinmiş olabilir. Anılmadan
        listelenecekse “::: kaynakça tümü” kullanılır.
    .outcome = Kaynak kitapta görünmez.
    .wrong = @book{"{"}oz2001, …{"}"}
    .right = [^not]: [@oz2001, s. 8].

K010 = sayfa aralığı ters: “{ $pages }”
    .hint = küçük sayfayı önce yazın
    .title = Sayfa aralığı ters
    .meaning = Aralığın ilk sayfası son sayfasından büyük; ya sıra karışmış ya bir basamak yanlış. Kısaltılmış aralıklar (82–5) doğrudur.
    .outcome = Sayfalar yazıldığı gibi basılır.
    .wrong = [@oz2001, s. 92-81]
    .right = [@oz2001, s. 81-92]

K011 = “{ $key }” internet kaynağının tarihi yok
    .hint = sayfanın tarihini (date) ya da okunduğu günü (urldate = {"{"}2026-01-20{"}"}) yazın
    .title = İnternet kaynağının tarihi yok
    .meaning =
        Sayfalar değişir ve silinir; okur ne zamanki hâline baktığınızı bilmelidir. Sayfanın kendi tarihini (date), yoksa
        okuduğunuz günü (urldate) yazın.
    .outcome = Kaynak tarihsiz yazılır.
    .wrong = @online{"{"}oz, url = {"{"}https://example.org/kent{"}"}{"}"}
    .right = @online{"{"}oz, url = {"{"}https://example.org/kent{"}"}, urldate = {"{"}2026-01-20{"}"}{"}"}

K012 = { NUMBER($number, useGrouping: "false") }. dipnotta kaynak yok; bu bölümün her dipnotu kaynak göstermeli
    .hint = dipnota  [@anahtar, s. 12]  ekleyin ya da bölümü [citations] sourced listesinden çıkarın
    .title = Notta kaynak yok
    .meaning =
        Bölüm, [citations] sourced listesinde: her notunun kaynak göstermesi istenmiş. Açıklama olan bir not da kaynağa
        dayanıyorsa onu ekleyin; bölüm için bu istenmiyorsa listeden çıkarın.
    .outcome = Not, yazıldığı gibi basılır.
    .wrong = [^a]: Kent o yıl küçüktü.
    .right = [^a]: Kent o yıl küçüktü: [@oz2001, s. 8].

K013 = CSL dosyası kullanılamadı: { $fault ->
        [not-xml] dosya düzgün bir XML değil: { $subject }
        [not-csl] içindekiler CSL 1.0.2 kurallarına uymuyor: { $subject }
        [too-deep] öğeler iç içe çok derin
        [circle] “{ $subject }” makrosu kendini çağırıyor
        [too-large] makroları açılınca { $most } öğeden uzun tutuyor
       *[dependent] kendi kuralı yok, yalnız “{ $subject }” biçiminin adını taşıyor
    }
    .hint = { $fault ->
            [dependent] { $subject }.csl dosyasını ({ $address }) indirip bu dosyanın yanına koyun
           *[other] bağımsız bir CSL 1.0.2 dosyası koyun ya da [citations] style satırını silin
        }
    .title = CSL dosyası kullanılamadı
    .meaning =
        Kaynak biçimi olarak bir CSL 1.0.2 dosyası verilir. Birçok dosyanın kendi kuralı yoktur, yalnız başka bir biçimi gösterir;
        gösterdiği dosyayı indirip yanına koymak yeter. Satır silinirse tarihçilerin biçimi kullanılır.
    .outcome = Kaynaklar aracın kendi biçiminde yazılır.
    .wrong = style = "chicago.docx"
    .right = style = "isnad.csl"

K014 = “{ $group }” kaynakçasına giren kaynak yok
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] kaynaklara  keywords = {"{"}…{"}"}  ile bu adı verin
        }
    .title = Kaynakçaya giren kaynak yok
    .meaning =
        “::: kaynakça ad” yalnız o kümedeki kaynakları listeler: bir tür (kitaplar, makaleler…) ya da keywords alanındaki bir
        sözcük. Bu kümede kaynak yok; liste boş kalır.
    .outcome = Liste boş kalır.
    .wrong = ::: kaynakça kitap
    .right = ::: kaynakça kitaplar

K015 = “{ $command }” komutu anlaşılmadı; kendisi basılmaz, yalnız içindeki yazı basılır
    .hint = komutu silin ya da yerine işaretin kendisini yazın
    .title = Kaynaktaki LaTeX komutu anlaşılmadı
    .meaning =
        Kaynak dosyasındaki vurgu, aksan, tırnak, bağ, üs ve formül komutları anlaşılır ve karşılıkları basılır. Bu komut
        bilinmiyor: kendisi basılmaz, süslü ayraç içindeki yazı kaybolmaz. Komutu silin ya da işaretin kendisini yazın.
    .outcome = Komut basılmaz; ayraç içindeki yazı kalır.
    .wrong = title = {"{"}Kentin \ozelim{"{"}Kalbi{"}"}{"}"}
    .right = title = {"{"}Kentin \emph{"{"}Kalbi{"}"}{"}"}

K016 = “{ $key }” kaynağının { $field } alanı yazıldığı gibi basılır: “{ $value }”
    .hint = bir tarihse 1990, 1990-01 ya da 1990-01-20 biçiminde yazın; değilse yapacak bir şey yok
    .title = Tarih yazıldığı gibi basılır
    .meaning =
        Alanda bir tarih değil, söz var: t.y., baskıda, 1328 [1912], yaklaşık 1905. Olduğu gibi basılır; kaynak, içinde geçen
        yıla göre sıralanır, yıl yoksa sona kalır. Bir tarih yazmak istediyseniz biçimini düzeltin.
    .outcome = Tarih yazıldığı gibi basılır.
    .wrong = date = {"{"}20 Ocak 1990{"}"}
    .right = date = {"{"}1990-01-20{"}"}

## Bağlantılar

L001 = “{ $target }” bağlantısı kitapta bir yere çıkmıyor
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] dosya adını ve # kimliğini denetleyin
        }
    .title = Bağlantı kitapta bir yere çıkmıyor
    .meaning =
        Kitap içi bağlantı, bir bölüm dosyasını ya da ondaki bir kimliği gösterir. Dosyanın adı değişmiş, bölüm çıkarılmış
        ya da kimlik yanlış yazılmıştır.
    .outcome = Bağlantının sözleri kalır, bağlantısı düşer.
    .wrong = [kararın metni](05-karar.md#metni)
    .right = [kararın metni](05-karar.md#metin)

L002 = “{ $id }” kimliği bu bölümde iki kez verilmiş; ilk yeri { $first }
    .hint = birini değiştirin
    .title = Kimlik iki kez verilmiş
    .meaning = Bir bölümde {"{"}#ad{"}"} kimliği tektir; bağlantı yoksa ikisinden hangisine gideceğini bilemez.
    .outcome = Kapatılırsa kimlik ilk yerindir; ikincisi başka bir kimlik alır.
    .wrong =
        ## Metin {"{"}#metin{"}"}
        ## Ek metin {"{"}#metin{"}"}
    .right =
        ## Metin {"{"}#metin{"}"}
        ## Ek metin {"{"}#ek-metin{"}"}

L003 = “{ $path }” dosyası kitapta değil; bağlantının yalnız sözleri kaldı
    .hint = dosyayı kitapla birlikte dağıtmak için book.toml’da  [links] ship = true  ile [distribution] altında  url  yazın
    .title = Bağlantı kitapta olmayan bir dosyaya gidiyor
    .meaning =
        Dosya klasörde duruyor; ama bir bölüm değil, tablo, arşiv ya da program gibi bir dosya. Kitap onu içinde taşımaz.
        {"["}links] altında ship = true yazılırsa ve [distribution] altında url varsa dosya, matbaa dist ile hazırlanan klasöre
        konur, bağlantı da o adrese gider.
    .outcome = Bağlantının sözleri kalır, bağlantısı düşer.
    .wrong = [anket sonuçları](anket.xlsx)
    .right =
        {"["}links]
        ship = true
        {"["}distribution]
        url = "https://ornek.org/kitap"

L004 = “{ $id }” etiketi başka bir bölümde de var: { $first }
    .hint = birini değiştirin; göndermeler önce kendi bölümündekine, sonra kitapta ilk geçene gider
    .title = Bir etiket iki bölümde var
    .meaning =
        Şekil, harita, tablo, denklem ve bölüm etiketleri ({"{"}#fig:kent{"}"}) bütün kitapta geçerlidir: her bölümden anılabilirler.
        İki bölümde aynı etiket varsa üçüncü bir bölümdeki göndermenin hangisini andığı bilinmez.
    .outcome = Gönderme kendi bölümündeki yere, orada yoksa kitapta ilk geçen yere gider.
    .wrong =
        # Kent

        ![Kent](a.svg){"{"}#fig:kent{"}"}
    .right =
        # Kent

        ![Kent](a.svg){"{"}#fig:eski-kent{"}"}

L005 = elle yazılmış numara (“{ $typed }”) ile kitabın verdiği numara (“{ $given }”) aynı kitapta
    .hint = ya hepsine etiket verin ({"{"}#fig:ad{"}"}) ve numaraları silin ya da hepsini elle yazın
    .title = Elle yazılmış numaralar, kitabın verdikleriyle karışık
    .meaning =
        Etiketi olan şekil, harita, tablo ve kodlara numarayı kitap verir; alt yazısı “Şekil 3.” gibi başlayanlarda yazarın
        numarası kalır. İkisi bir arada olunca aynı numara iki kez geçebilir ya da sıra bozulabilir.
    .outcome = Elle yazılan numara olduğu gibi basılır; ötekiler kendi aralarında sayılır.
    .wrong =
        ![Kent](a.svg)
        Şekil 1. Kent

        ![Liman](a.svg)
        Liman {"{"}#fig:liman{"}"}
    .right =
        ![Kent](a.svg)
        Kent {"{"}#fig:kent{"}"}

        ![Liman](a.svg)
        Liman {"{"}#fig:liman{"}"}

## Görseller

I001 = “{ $path }” görseli bulunamadı
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] dosyayı bölümlerin klasörüne koyun
        }
    .title = Görsel bulunamadı
    .meaning = Görseller bölümlerle aynı klasörde ya da onun altında durur; adları büyük ve küçük harfe kadar aynı yazılır.
    .outcome = Görselin yerinde, alternatif metniyle yolunu taşıyan bir çerçeve durur; satır içindeyse ayraç içinde.
    .wrong = ![Harita](Harita.SVG)
    .right = ![Harita](harita.svg)

I002 = “{ $path }” görseli okunamadı: { $reason }
    .hint = SVG, PNG, JPEG, WebP, GIF ya da TIFF olarak yeniden kaydedin
    .title = Görsel okunamadı
    .meaning =
        Dosya bozuk, yarım inmiş ya da adının söylediğinden başka türde. SVG, PNG, JPEG, WebP, GIF ve TIFF okunur;
        bir görsel düzenleyicide açıp yeniden kaydedin.
    .outcome = Görselin yerinde, alternatif metniyle yolunu taşıyan bir çerçeve durur. Kapaksa kitap kapaksız yapılır.
    .wrong = ![Meydan](meydan.heic)
    .right = ![Meydan](meydan.jpg)

I003 = “{ $path }” internetteki bir görsel; internetten dosya alınmaz
    .hint = görseli indirip bölümlerin klasörüne koyun
    .title = Görsel internette
    .meaning =
        Kitap yapılırken ağdan hiçbir şey alınmaz: yarın adres değişir, kitap da değişirdi. Görseli indirip hakkını
        denetleyerek bölümlerin klasörüne koyun.
    .outcome = Görselin yerinde alternatif metni durur, o da yoksa adresi; ağdan hiçbir şey alınmaz.
    .wrong = ![Meydan](https://example.org/meydan.jpg)
    .right = ![Meydan](meydan.jpg)

I004 = “{ $path }” görselinin alternatif metni yok
    .hint = görmeyen okur için anlatın:  ![Ne görünüyor]({ $path })  – süsse:  ![-]({ $path })
    .title = Görselin alternatif metni yok
    .meaning =
        Görmeyen okur görselin yerine köşeli ayraçtaki metni duyar; o yoksa hiçbir şey öğrenmez. Görselde görüneni bir iki
        cümleyle anlatın. Yalnız süs olan görsel ![-](…) ile yazılır.
    .outcome = Görsel basılır; görmeyen okura bir şey söylenmez.
    .wrong = ![](harita.svg)
    .right = ![Kentin haritası; liman doğudadır.](harita.svg)

I005 = “{ $path }” çiziminin yazıları { $families } yerine { $faces } ile dizildi
    .hint = yazılar sığmıyorsa çizimde kitabın yazı tipini seçin ya da yazıları dış çizgiye çevirip kaydedin
    .title = Çizimin yazısı kitabın yazı tipiyle dizildi
    .meaning =
        Çizimler kitapla birlikte taşınan yazı tipleriyle dizilir; çizimin adını verdiği karakter kitapta yoksa yerine
        benzeri geçer: Arial için sans, Georgia için body, Courier için mono. Yazının eni biraz değişebilir, çizime bir bakın.
        Çizimde kitabın yazı tipini seçerseniz ya da yazıları dış çizgiye çevirirseniz bu not kalkar.
    .outcome = Yazı kitabın benzer bir yazı tipiyle dizilir.
    .wrong = <text font-family="Comic Sans MS">Liman</text>
    .right = <text font-family="Alegreya Sans">Liman</text>

I006 = “{ $path }” çizimindeki şu karakterler hiçbir yazı tipinde yok: { $characters }
    .hint = bu karakterleri içeren bir TTF ya da OTF dosyasını fonts klasörüne koyup book.toml’da [fonts] also altında adını verin
    .title = Çizimdeki karakter hiçbir yazı tipinde yok
    .meaning =
        Çizimin yazısındaki bir karakter kitabın yazı tiplerinde yok; yerine boş bir kutu çizilir. O karakteri içeren bir
        TTF ya da OTF dosyasını fonts klasörüne koyup [fonts] altında also listesine adını yazın ya da yazıyı dış çizgiye çevirin.
    .outcome = Karakterin yerinde boş bir kutu çizilir.
    .wrong = <text>Bakü 漢字</text>
    .right =
        {"["}fonts]
        also = ["Noto Serif CJK SC"]

I007 = “{ $path }” çizimindeki şu yazı gösterilemiyor: “{ $words }”
    .hint = çizimi yapan programda bu yazıyı düz SVG yazısı (HTML ya da akan metin olmadan) olarak kaydedin
    .title = Çizimdeki yazı gösterilemiyor
    .meaning =
        Bazı programlar çizime yazıyı HTML (foreignObject) ya da akan metin (flowRoot) olarak koyar; bunları e-kitap okuyucular
        ve basılı kitap gösteremez. Yolu olmayan ya da yoluna sığmayan yazı da görünmez. Programda yazıyı düz SVG yazısı olarak
        kaydedin: Mermaid’de htmlLabels: false, draw.io’da “Formatted Text” kapalı, Inkscape’te Metin → Metne Dönüştür.
    .outcome = Yazı çizimde görünmez.
    .wrong = <foreignObject><div>Başlangıç</div></foreignObject>
    .right = <text x="10" y="20">Başlangıç</text>

I008 = resim için bu değer bir şey söylemiyor: { $written }
    .hint = genişlik 60% ya da 8cm, sütun sayısı 1–12 arası bir sayı, düzen [[1,1],[1]] biçiminde yazılır
    .title = Resmin arkasındaki değer okunamıyor
    .meaning =
        Genişlik metnin genişliğine oranla (width=60%) ya da uzunluk olarak yazılır: 8cm, 40mm, 3in, 120pt. Yan yana resimlerin
        sütun ve satır sayısı ile bir levha sayfasındaki resim sayısı 1’den 12’ye kadar bir sayıdır: layout-ncol=2. Düzen, her
        satırdaki resimlerin genişliklerini köşeli ayraç içinde verir: layout="[[1,1],[1]]".
    .outcome = Değer uygulanmaz; resim, değer yokmuş gibi konur.
    .wrong = ![Kentin haritası](harita.svg){"{"}width=geniş{"}"}
    .right = ![Kentin haritası](harita.svg){"{"}width=60%{"}"}

I009 = “{ $path }” burada sayfayı ya da kenar boşluklarını kaplayamaz: satır, liste, alıntı ya da kutu içinde
    .hint = resmi liste ve kutuların dışında, kendi paragrafında tek başına yazın
    .title = Resim burada sayfayı kaplayamaz
    .meaning =
        Bütün sayfayı ya da kenar boşluklarını kaplayan, kendi sayfası olan resim bölümün paragrafları arasında durur. Metin
        satırının, listenin, alıntının, tablonun ya da kutunun içinde ancak onların genişliği kadar yeri vardır.
    .outcome = Resim, yer olduğu kadar geniş konur.
    .wrong = Bunu ![Kentin haritası](harita.svg){"{"}.full-bleed{"}"} gösterir.
    .right = ![Kentin haritası](harita.svg){"{"}.full-bleed{"}"}

I010 = “{ $path }” resminin yüzde { $percent } kadarı sayfanın kenarlarında kesiliyor
    .hint = resmi sayfanın biçimine kendiniz kırpın ya da tamamını gösteren {"{"}.full-page{"}"} kullanın
    .title = Sayfa, resmin bir bölümünü kesiyor
    .meaning =
        Bütün sayfayı kaplayan resim, sayfayı kenarlarına ve taşma payına kadar doldurur. Biçimi sayfanınkinden başkaysa fazla
        geniş ya da uzun olan bölümü iki yandan eşit kesilir. Bu resmin altıda birinden çoğu görünmüyor. Neyin kesileceğine siz
        karar vermek için resmi sayfanın biçimine kırpın ya da kenarlara uzanmadan bir sayfa verin: {"{"}.full-page{"}"}.
    .outcome = Basılı kitapta resmin ortası görünür; e-kitap tamamını gösterir.
    .wrong = ![Uzun kıyı](kiyi-4000x1000.png){"{"}.full-bleed{"}"}
    .right = ![Uzun kıyı](kiyi-4000x1000.png){"{"}.full-page{"}"}

I011 = “{ $path }” iki kenara uzanmak için fazla yüksek
    .hint = resmi daha geniş bir biçime kırpın ya da {"{"}.full-bleed{"}"} veya {"{"}.full-page{"}"} kullanın
    .title = Resim iki kenara uzanmak için fazla yüksek
    .meaning =
        İki kenara uzanan resim, sayfa ve taşma payı kadar geniş, biçiminin gerektirdiği kadar yüksektir. Bu resim, bir sayfanın
        metin alanından yüksek olurdu. Yüksek resim sayfayı doldurur: {"{"}.full-bleed{"}"} kenarlara kadar, {"{"}.full-page{"}"} kenar
        boşluklarının içinde.
    .outcome = Resim metin kadar geniş konur.
    .wrong = ![Kule](kule-1000x2000.png){"{"}.full-width{"}"}
    .right = ![Kule](kule-1000x2000.png){"{"}.full-page{"}"}

## Yazı tipleri

F001 = “{ $character }” ({ $code_point }) karakteri hiçbir yazı tipinde yok
    .hint = bu karakteri içeren bir TTF ya da OTF dosyasını fonts klasörüne koyup book.toml’da adını verin
    .title = Karakter hiçbir yazı tipinde yok
    .meaning =
        Kitabın yazı tiplerinde bulunmayan bir karakter boş bir kutu olarak basılır. O harfi içeren bir TTF ya da OTF
        dosyasını fonts klasörüne koyup [fonts] altında also listesine adını yazın.
    .outcome = Karakterin yerinde boş bir kutu basılır.
    .wrong = 漢
    .right =
        {"["}fonts]
        also = ["Noto Sans CJK SC"]

F002 = programın yazı tiplerinden biri getirilemedi
    .hint = ağ bağlantısı kesik olabilir ya da sayfanın geldiği yerde dosya eksik olabilir; birkaç saniyede bir yeniden denenir
    .title = Bir yazı tipi getirilemedi
    .meaning =
        Tarayıcıda programın yazı tipleri sayfanın yanındaki dosyalardır; bir kitap onları ilk kullandığında getirilir ve saklanır.
        Hiçbir kitap bir yazı tipi eksik olarak yapılmaz: yeniden ağa bağlanın. Sayfayı yayımlayan, web/build komutunun yaptığı
        klasörün tamamını faces klasörüyle birlikte kopyalar.
    .wrong = desk.html matbaa.wasm worker.js
    .right = desk.html matbaa.wasm worker.js faces/

## Sayfalar

P001 = satır { $points } pt taşıyor
    .hint = uzun sözcüğü bölün, formülü kendi satırına alın ya da cümleyi değiştirin
    .title = Satır taşıyor
    .meaning =
        Satırdaki uzun bir formül ya da bölünemeyen uzun bir sözcük metin alanına sığmıyor. Formülü kendi satırına alın
        ($$…$$), sözcüğün bölünebileceği yere yumuşak tire (&shy;) koyun ya da cümleyi değiştirin.
    .outcome = Satır, metin alanından taşarak basılır.
    .wrong = $12+15+18+21+24+27+30+33+36+39+42+45+48+51+54+57+60$
    .right = $$12+15+18+21+24+27+30+33+36+39+42+45+48+51+54+57+60$$

P002 = { $columns } sütunlu tablo sayfaya sığmıyor: sözcükleri ve sayıları kurala bakılmadan bölündü
    .hint = tabloyu bölün, satırlarla sütunlarının yerini değiştirin ya da hücrelerini kısaltın
    .title = Tablo sayfaya sığmıyor
    .meaning =
        Tablonun sütunları dar harflerle ve heceleri bölünerek de sayfaya sığmıyor; sözcükleri, kodu ve sayıları bu yüzden
        herhangi bir yerinden bölündü. Tabloyu ikiye ayırın, satırlarla sütunlarının yerini değiştirin ya da hücrelerdeki uzun
        yazıları kısaltın.
    .outcome = Sözcükler, kod ve sayılar herhangi bir yerinden bölünür.
    .wrong =
        |1990|1991|1992|1993|1994|1995|1996|1997|1998|1999|2000|2001|2002|2003|2004|2005|
        |-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|
        |7131900|7218500|7324100|7440000|7549600|7643500|7726200|7799800|7879700|7953400|8032800|8114300|8191400|8269200|8349100|8447400|
    .right =
        | Yıl | Nüfus |
        |---|---|
        | 1990 | 7131900 |
        | 1991 | 7218500 |

## Dizin

D001 = dizin terimi “{ $term }” metinde hiç geçmiyor
    .hint = yazılışını denetleyin; başka biçimlerini  find = ["…"]  ile, kökünü  find = ["liman*"]  ile verin
    .title = Dizin terimi metinde geçmiyor
    .meaning =
        {"["}index] terms altındaki her sözcük metinde aranır: bütün bir sözcük ya da kesme imiyle ek almış bir ad olarak. Hiç
        bulunmayan terim dizine girmez. Yazılışına bakın; başka biçimleri find ile, kökü sonuna yıldız koyarak verin.
    .outcome = Terim dizine girmez.
    .wrong = terms = ["Mehmed Emin"]
    .right = terms = [{"{"} term = "Mehmed Emin", find = ["Resulzade"] {"}"}]

D002 = dizinde “{ $term }” için gösterilen “{ $to }” maddesi yok
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] dizinde yeri olan bir maddeyi gösterin
        }
    .title = “bkz.” dizinde olmayan bir maddeyi gösteriyor
    .meaning =
        Bir gönderme, okuru sayfa numarası olan bir maddeye götürür. Gösterilen madde dizinde yok: adı yanlış yazılmış ya da
        metinde hiç geçmiyor olabilir.
    .outcome = Gönderme dizine girmez.
    .wrong = see = [{"{"} term = "SSCB", to = "Sovyetler Birligi" {"}"}]
    .right = see = [{"{"} term = "SSCB", to = "Sovyetler Birliği" {"}"}]

D003 = { $is_circle ->
        [yes] dizinde “{ $term }” ile “{ $to }” birbirini gösteriyor
       *[no] dizinde “{ $term }” için gösterilen “{ $to }” maddesi de yalnızca bir gönderme
    }
    .hint = { $is_circle ->
            [yes] birinin metinde yeri olmalı; öbürü ona göndermeli
           *[no] okuru doğrudan götürün:  to = "{ $end }"
        }
    .title = “bkz.” başka bir göndermeye götürüyor
    .meaning =
        Okur, aradığı sayfayı bir adımda bulmalıdır. Gösterilen maddenin kendi sayfası yok, o da başka bir maddeye gönderiyor;
        göndermeyi doğrudan son maddeye verin.
    .outcome = Gönderme dizine girmez.
    .wrong = see = [{"{"} term = "SSCB", to = "Sovyetler" {"}"}, {"{"} term = "Sovyetler", to = "Sovyetler Birliği" {"}"}]
    .right = see = [{"{"} term = "SSCB", to = "Sovyetler Birliği" {"}"}, {"{"} term = "Sovyetler", to = "Sovyetler Birliği" {"}"}]

D004 = dizin terimi boş
    .hint = [Bakü]{"{"}.index{"}"}  ya da  []{"{"}.index term="Bakü"{"}"}  yazın; alt madde  term="Bakü!liman"  biçimindedir
    .title = Dizin terimi boş
    .meaning = İşaretin içinde ya da term değerinde dizilecek bir sözcük yok. Görünmeyen bir işaret, terimini term ile söyler.
    .outcome = Terim dizine girmez; metin kalır.
    .wrong = []{"{"}.index{"}"}
    .right = []{"{"}.index term="Bakü"{"}"}

D005 = dizin burada duramaz
    .hint = ::: dizin  satırı kitapta bir kez, [order] back bölümlerinden birinde durur; kutunun içine girmez
    .title = Dizin burada duramaz
    .meaning =
        “::: dizin” satırı kitapta bir kez, [order] back altındaki bir bölümde durur: sayfa numaraları, kendisinden önceki
        sayfalar dizildikten sonra bilinir. Satırı hiç yazmazsanız dizin kitabın sonuna gelir.
    .outcome = O yere dizin konmaz.
    .wrong =
        # Giriş
        ::: dizin
    .right =
        # Giriş
        {"["}Bakü]{"{"}.index{"}"} limanı

D006 = dizine girecek madde yok
    .hint = metinde  [Bakü]{"{"}.index{"}"}  ile işaretleyin ya da book.toml’da  [index] terms = ["Bakü"]  yazın
    .title = Dizine girecek madde yok
    .meaning = Dizinin yeri ayrılmış, ama metinde işaret, [index] altında bulunan bir terim yok; o yere bir şey konmadı.
    .outcome = O yere bir şey konmaz.
    .wrong = ::: dizin
    .right = [Bakü]{"{"}.index{"}"} limanı

D007 = dizin işareti dizinden sonraki bir bölümde; dizine girmez
    .hint = dizin kendisinden önceki bölümleri kapsar:  ::: dizin  satırını kitabın sonuna alın ya da işareti silin
    .title = Dizin işareti dizinden sonra geliyor
    .meaning =
        Dizin kendisinden önceki bölümleri kapsar; arkasındaki bir bölümün işaretleri dizine girmez. Dizini en sona alın ya da
        işareti silin.
    .outcome = İşaret dizine girmez; metin kalır.
    .wrong = back = ["95-dizin.md", "96-ek.md"]
    .right = back = ["95-ek.md", "96-dizin.md"]

## Baskılar

Y001 = iki baskının adı “{ $name }”
    .hint = birine  name = "…"  ile ayrı bir ad verin
    .title = İki baskının adı aynı
    .meaning =
        Baskılar adlarıyla çağrılır (--edition az); ad yazılmazsa dilin koduna bakılır. Aynı dilde iki baskı varsa birine
        name ile ayrı bir ad verin.
    .wrong =
        {"["}[edition]]
        language = "tr"
    .right =
        {"["}[edition]]
        language = "tr"
        name = "büyük punto"

Y002 = “{ $name }” baskısı şu sözleri kitabın kendi dilinde alıyor: { $keys }
    .hint = bu [[edition]] başlığının altında kendi dilinde yazın; hiç olmasın isterseniz  anahtar = ""  yazın
    .title = Baskı, kitabın kendi dilindeki sözleri kullanıyor
    .meaning =
        {"["}[edition]] altında yazılmayan her değer kitaptan alınır. Başka dildeki bir baskıda bu, kapakta ya da künyede yanlış
        dilde bir satır demektir. Sözleri o dilde yazın; hiç olmasın isterseniz değeri boş bırakın.
    .outcome = Sözler kitabın kendi dilinde basılır.
    .wrong =
        {"["}[edition]]
        language = "az"
    .right =
        {"["}[edition]]
        language = "az"
        title = "Qara Yanvar"
        subtitle = ""

Y003 = “{ $key }” değeri “{ $other }” baskısında da var
    .hint = her baskının kendi numarası olur; birini değiştirin ya da silin
    .title = İki baskının numarası aynı
    .meaning = Her baskının ISBN’i ve kimliği ayrıdır; kitapçılar ve okuma programları aynı numarayı aynı kitap sayar.
    .outcome = Kapatılırsa baskılar aynı numarayla yapılır.
    .wrong =
        isbn.epub = "978-0-306-40615-7"
        {"["}[edition]]
        language = "az"
        title = "Qara Yanvar"
        isbn.epub = "978-0-306-40615-7"
    .right =
        isbn.epub = "978-0-306-40615-7"
        {"["}[edition]]
        language = "az"
        title = "Qara Yanvar"

Y004 = “edition” hem bir metin hem de baskıların listesi
    .hint = metni  edition_statement = "1. baskı"  olarak yazın
    .title = “edition” hem metin hem liste
    .meaning =
        TOML’da bir anahtarın tek anlamı olur. [[edition]] baskıların listesiyse, künyedeki “1. baskı” satırı
        edition_statement adıyla yazılır.
    .wrong =
        edition = "1. baskı"
        {"["}[edition]]
        language = "az"
        title = "Qara Yanvar"
    .right =
        edition_statement = "1. baskı"
        {"["}[edition]]
        language = "az"
        title = "Qara Yanvar"

Y005 = baskının bölümleri için “{ $folder }” klasörü yok
    .hint = klasörü book.toml’un yanına koyun ya da adını  folder = "…"  ile yazın
    .title = Baskının klasörü yok
    .meaning =
        Başka dildeki bir baskının bölümleri, adı dilin kodu olan bir klasörde (az, en) ya da folder ile söylenen klasörde
        durur; klasör book.toml’un yanındadır.
    .wrong =
        {"["}[edition]]
        language = "az"
        folder = "azerice"
    .right =
        {"["}[edition]]
        language = "az"
        folder = "az"

Y006 = “{ $path }” kapağındaki “{"{"}{"{"}{ $name }{"}"}{"}"}” bilinmiyor
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” mi demek istediniz?
           *[no] title, subtitle, authors, publisher gibi bir ad yazın
        }
    .title = Kapakta bilinmeyen bir yer tutucu var
    .meaning =
        SVG kapaktaki {"{"}{"{"}title{"}"}{"}"}, {"{"}{"{"}subtitle{"}"}{"}"}, {"{"}{"{"}authors{"}"}{"}"} gibi yerlere baskının kendi sözleri konur. Bilinmeyen bir ad
        olduğu gibi basılır; öneri en yakın adı söyler.
    .outcome = Yer tutucu kapakta yazıldığı gibi kalır.
    .wrong = <text>{"{"}{"{"}baslik{"}"}{"}"}</text>
    .right = <text>{"{"}{"{"}title{"}"}{"}"}</text>

## Yapraklar

S001 = dosya okunabilir bir PDF değil: { $reason }
    .hint = dosyayı bir PDF görüntüleyicide açıp yeniden PDF olarak kaydedin
    .title = Dosya okunabilir bir PDF değil
    .meaning =
        matbaa booklet herhangi bir PDF’yi yapraklara yerleştirir; verilen dosya ise PDF değil ya da bozuk. Bir PDF
        görüntüleyicide açıp yeniden PDF olarak kaydetmek çoğu kez yeter.
    .wrong = matbaa booklet kitap.docx
    .right = matbaa booklet kitap.pdf

S002 = PDF parolayla korunuyor
    .hint = korumayı kaldırılmış bir kopyasını verin
    .title = PDF parolayla korunuyor
    .meaning =
        Korunan bir PDF’nin sayfaları alınamaz ve koruma kırılmaz. Dosyayı yapandan korumasız bir kopya isteyin ya da
        parolayı biliyorsanız bir PDF görüntüleyicide korumayı kaldırıp kaydedin.
    .wrong = matbaa booklet korumali.pdf
    .right = matbaa booklet korumasiz.pdf

S003 = PDF’nin sayfası yok
    .hint = doğru dosya olup olmadığına bakın
    .title = PDF’nin sayfası yok
    .meaning = Dosya bir PDF ama içinde hiç sayfa bulunmuyor. Doğru dosya olup olmadığına bakın.
    .wrong = matbaa booklet bos.pdf
    .right = matbaa booklet kitap.pdf

S004 = PDF { $pages } sayfa; en çok { $most } sayfa yerleştirilir
    .hint = PDF’yi bölümlere ayırın
    .title = PDF’nin sayfası çok fazla
    .meaning =
        Yerleştirilecek sayfaların bir sınırı vardır; hiçbir kitap o kadar uzun değildir, bozuk dosyalar öyle görünebilir.
        PDF’yi ciltlere ya da bölümlere ayırın.
    .wrong = matbaa booklet arsiv.pdf
    .right = matbaa booklet arsiv-cilt-1.pdf

S005 = { $page }. sayfanın basılabilir bir boyutu yok
    .hint = sayfa kenarı 1 mm ile 5 m arasında olmalı
    .title = Sayfanın basılabilir bir boyutu yok
    .meaning =
        Sayfanın bir kenarı 1 mm’den kısa ya da 5 m’den uzun; dosyadaki ölçü büyük olasılıkla bozuk. Sayfayı bir PDF
        görüntüleyicide gerçek boyutuyla yeniden kaydedin.
    .wrong = 0 × 210 mm
    .right = 148 × 210 mm

## Matbaa

R001 = “{ $path }” basıldığı boyutta { NUMBER($dpi, useGrouping: "false") } dpi; baskı için 300 dpi gerekir
    .hint = çözünürlüğü daha yüksek bir kopyasını koyun ya da görseli küçültün; yalnızca ekran için bu kadarı yeter
    .title = Görsel, basıldığı boyutta düşük çözünürlüklü
    .meaning =
        Ekranda keskin görünen bir görsel kâğıtta dağılabilir: matbaalar basıldığı boyutta 300 dpi ister. Söylenen sayı,
        görselin kitapta tuttuğu yere göre hesaplanır. Daha büyük bir kopyasını bulun ya da görseli daha küçük basın.
    .outcome = Görsel olduğu gibi basılır.
    .wrong = ![Kentin eski haritası](harita-600x400.png)
    .right = ![Kentin eski haritası](harita-2400x1600.png)

R002 = “{ $path }” çiziminde { NUMBER($points, minimumFractionDigits: 2) } pt kalınlığında çizgi var
    .hint = 0,25 pt’den ince çizgiler baskıda kaybolur; çizgiyi kalınlaştırın
    .title = Çizimde çok ince çizgi var
    .meaning =
        0,25 pt’den ince bir çizgi yazıcıda görünür, ofset baskıda kırılır ya da kaybolur. Çizginin kalınlığı, çizimin
        kitapta basıldığı ölçekte hesaplanır: küçültülen bir çizimde çizgiler de incelir.
    .outcome = Çizim olduğu gibi basılır.
    .wrong = <path d="M 0 0 H 100" stroke="black" stroke-width="0.1"/>
    .right = <path d="M 0 0 H 100" stroke="black" stroke-width="0.5"/>

R003 = { $page }. sayfada metin kesime { NUMBER($millimetres, minimumFractionDigits: 1) } mm{ $pages ->
        [0] {""}
        [1] {""}
       *[other] {""} ({ $pages } sayfada)
    }
    .hint = kesim kayar; metni kesimden en az 5 mm uzak tutun ([pdf] margins)
    .title = Metin kesime çok yakın
    .meaning =
        Giyotin her yaprağı aynı yerden kesmez; kesime 5 mm’den yakın harfler bazı nüshalarda yarım kalır. Kenar boşluklarını
        büyütün ya da boşlukları hiç yazmayıp tasarıma bırakın.
    .outcome = Metin olduğu yerde basılır.
    .wrong =
        {"["}pdf]
        margins = {"{"} inner = 12, outer = 4, top = 10, bottom = 10 {"}"}
    .right =
        {"["}pdf]
        margins = {"{"} inner = 15, outer = 12, top = 14, bottom = 16 {"}"}

R004 = “{ $path }” kapağında yazı kesime ya da sırta { NUMBER($millimetres, minimumFractionDigits: 1) } mm
    .hint = kesim ve katlama kayar; yazıyı kenarlardan en az 5 mm uzak tutun
    .title = Kapaktaki yazı kesime ya da sırta çok yakın
    .meaning =
        Kapak da kesilir ve katlanır; ikisi de bir iki milimetre kayabilir. Yazıları kenarlardan ve sırttan en az 5 mm içeride
        tutun. Yalnızca SVG kapaklardaki yazı görülür; görsel olan bir kapağı kendiniz ölçün.
    .outcome = Kapak olduğu gibi basılır.
    .wrong = <text x="2" y="60">Kara Ocak</text>
    .right = <text x="15" y="60">Kara Ocak</text>

R005 = { $pages } sayfaya { $blanks } boş sayfa eklendi; sayfa sayısı { $multiple } sayısının katı olmalı
    .hint = boş kalmasın isterseniz metni uzatın ya da kısaltın
    .title = Sayfa sayısı boş sayfalarla tamamlandı
    .meaning =
        Basılan yapraklar katlanır; bu yüzden sayfa sayısı dördün ya da formanın katı olur. Eksik kalan sayfalar sona boş
        eklenir. Kusur değildir; boş sayfa istemezseniz metni uzatın ya da kısaltın.
    .outcome = Kitabın sonuna boş sayfalar eklenir.
    .wrong = 38 sayfa + 2 boş
    .right = 40 sayfa

R006 = ön kapak görseli yok
    .hint = book.toml’da  [cover]  altına  front = "…"  satırını ekleyin
    .title = Ön kapak görseli yok
    .meaning =
        Tek parça kapak, arka kapak, sırt ve ön kapaktan oluşur; ön kapağın görseli olmadan yapılamaz. SVG en iyisidir:
        her boyutta keskin kalır.
    .wrong =
        {"["}cover]
        alt = "Kitabın adı"
    .right =
        {"["}cover]
        front = "../covers/on-kapak.svg"
        alt = "Kitabın adı"

R007 = --cmyk için matbaanın ICC profili gerekir
    .hint = matbaadan profilini isteyin, klasöre koyup book.toml’da  [press]  altına  profile = "….icc"  yazın
    .title = CMYK için ICC profili verilmedi
    .meaning =
        Renklerin mürekkebe nasıl çevrileceğini matbaanın profili söyler; yanlış bir profil, hiç çevirmemekten kötüdür. Bu
        yüzden hazır bir profil gelmez. Matbaadan profilini isteyin ve adını yazın.
    .wrong = matbaa pdf --press --cmyk
    .right =
        {"["}press]
        profile = "matbaa-profili.icc"

R008 = “{ $path }” kullanılabilir bir ICC profili değil: { $reason }
    .hint = matbaadan CMYK baskı profilini isteyin
    .title = ICC profili kullanılamıyor
    .meaning =
        Dosya bir ICC profili değil, bozuk ya da CMYK baskı için yapılmamış (örneğin bir ekranın RGB profili). Matbaadan, o
        makinenin ve kâğıdın CMYK çıktı profilini isteyin.
    .wrong = profile = "ekran-srgb.icc"
    .right = profile = "matbaa-cmyk.icc"

## Dağıtım

C001 = “{ $url }” bir QR koduna konamaz: { $fault ->
        [scheme] https:// ya da http:// ile başlamıyor
        [space] içinde boşluk var
        [character] içinde “{ $subject }” var
        [host] bir sitenin adı yok
       *[long] { $length } karakter uzunluğunda
    }
    .hint = { $fault ->
            [scheme] adresi tarayıcının adres çubuğundan bütünüyle kopyalayın:  "https://…"
            [space] boşluğu silin; adreste boşluk %20 diye yazılır
            [character] adresi tarayıcının adres çubuğundan kopyalayın: orada bu harf % ile (alan adında xn-- ile) yazılıdır
            [host] https://ornek.org/kitap gibi, herkesin açabileceği bir adres yazın
           *[long] en çok { $most } karakterlik bir adres verin: daha uzunu afişte küçük noktalar olur, telefon okuyamaz
        }
    .title = Adres bir QR koduna konamaz
    .meaning =
        Afişteki kod, kitabın bulunduğu adrese götürür. Adres https:// ya da http:// ile başlar, boşluk ve özel harf içermez
        ve kısadır: uzun bir adresin noktaları küçülür, telefon okuyamaz.
    .outcome = Afiş yapılmaz; öteki dosyalar yapılır.
    .wrong = url = "ornek.org/kitap adı"
    .right = url = "https://ornek.org/kitap"

## Sınırlar

H001 = “{ $path }” çok büyük: en çok { $most } okunur
    .hint = dosyayı bölün ya da doğru dosya olup olmadığına bakın
    .title = Dosya çok büyük
    .meaning =
        Bir kitabın dosyaları sınırlıdır: bölüm 16 MB, kaynakça 32 MB, yazı tipi 64 MB. Daha büyük bir dosya çoğu kez
        yanlış dosyadır. Bütün sınırlar docs/limits.md içindedir.
    .wrong = 01-butun-kitap.md (40 MB)
    .right = 01-ilk-bolum.md, 02-ikinci-bolum.md

H002 = klasörde { $count } bölüm var; en çok { $most } bölüm okunur
    .hint = bölümleri birleştirin ya da kitabı ciltlere ayırın
    .title = Çok fazla bölüm var
    .meaning =
        Bir kitapta en çok 10.000 bölüm okunur. Klasöre ya da altındaki klasörlere başka metinler karışmış olabilir: sırası
        verilmemiş kitapta her .md dosyası bir bölümdür.
    .wrong = notlar/00001.md … notlar/20000.md
    .right = 01-giris.md … 40-sonuc.md

H003 = kitabın metni çok büyük: en çok { $most } okunur
    .hint = kitabı ciltlere ayırın
    .title = Kitabın metni çok büyük
    .meaning = Bütün bölümlerin metni birlikte 64 MB’ı geçemez: on binlerce sayfa eder. Kitabı ciltlere ayırın.
    .wrong = manuscript/ (70 MB metin)
    .right = cilt-1/, cilt-2/

H004 = burada iç içe { $most } düzeyden derine inilmiş; daha derindekiler biçimsiz dizildi
    .hint = listeleri, alıntıları ya da biçimleri daha az iç içe yazın
    .title = Çok derin iç içe geçme
    .meaning =
        Liste, alıntı ya da vurgular elli düzeyden derine inmez; daha derindekilerin sözleri kalır, biçimi kaybolur. Çoğu kez
        yanlışlıkla girintilenmiş satırlardır.
    .outcome = Sözler kalır, biçimleri düşer.
    .wrong = > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > Alıntı
    .right = > Alıntı

H005 = “{ $path }” sıradan bir dosya değil; bölüm olarak okunmadı
    .hint = klasörse, kanalsa ya da boşa çıkan bir bağlantıysa adını değiştirin veya kaldırın
    .title = Bölüm sıradan bir dosya değil
    .meaning =
        Adı .md ile biten bir klasör, kanal ya da boşa çıkan bir bağlantı bölüm olarak okunamaz. Sessizce geçilseydi kitapta
        bir bölüm eksik kalırdı; adını değiştirin ya da kaldırın.
    .outcome = Dosya kitaba girmez.
    .wrong = 03-ek.md/ (klasör)
    .right = 03-ek.md

## Belge alma

G001 = “{ $path }” içeri alınamıyor: türü bilinmiyor
    .hint = bilinen türler: .docx, .odt, .epub, .html, .txt; belgeyi programında bunlardan biri olarak kaydedin
    .title = Belgenin türü bilinmiyor
    .meaning =
        İçeri alınabilen türler .docx, .odt, .epub, .html ve .txt’dir. Başka bir programın belgesini o programda açıp bunlardan
        biri olarak kaydedin; PDF’ten metin almak güvenilir değildir, özgün belgeyi arayın.
    .wrong = matbaa import kitap.pdf
    .right = matbaa import kitap.docx

G002 = “{ $path }” eski bir belge türü (.doc ya da .rtf)
    .hint = Word ya da LibreOffice ile açıp “Farklı kaydet” ile .docx ya da .odt olarak kaydedin
    .title = Eski bir belge türü
    .meaning =
        {"."}doc ve .rtf eski türlerdir; dipnotların yeri bunlardan güvenle okunamaz. Belgeyi Word ya da LibreOffice ile açın,
        “Farklı kaydet” ile .docx ya da .odt olarak kaydedin.
    .wrong = matbaa import kitap.doc
    .right = matbaa import kitap.docx

G003 = “{ $path }” parolayla korunuyor
    .hint = belgeyi programında açın, parolasını kaldırıp yeniden kaydedin
    .title = Belge parolayla korunuyor
    .meaning = Parolalı bir belgenin içi şifrelidir ve okunamaz. Belgeyi programında açın, parolayı kaldırın, yeniden kaydedin.
    .wrong = kitap.docx (parolalı)
    .right = kitap.docx (parolasız)

G004 = “{ $path }” okunamadı, dosya bozuk: { $reason }
    .hint = belgeyi programında açıp yeni bir adla kaydedin
    .title = Belge bozuk
    .meaning =
        Dosya eksik inmiş, yarım kopyalanmış ya da adı türüyle uyuşmuyor olabilir. Programında açılıyorsa yeniden kaydedin;
        açılmıyorsa bir yedeğini arayın.
    .wrong = kitap.docx (yarım inmiş)
    .right = kitap.docx (yeniden kaydedilmiş)

G005 = “{ $path }” bir müsvedde için çok büyük
    .hint = belgeyi bölümlere ayırıp ayrı ayrı içeri alın; büyük görselleri küçültün
    .title = Belge çok büyük
    .meaning =
        Belge ya da açıldığında içinden çıkanlar, bir müsveddenin olabileceğinden büyük. Çoğu kez içindeki görsellerdir:
        küçültün ya da kitabı parçalara bölüp ayrı ayrı alın.
    .wrong = kitap.docx (900 MB)
    .right = bolum-1.docx, bolum-2.docx

G006 = “{ $path }” içinde metin yok
    .hint = doğru dosyayı seçtiğinizden emin olun
    .title = Belgede metin yok
    .meaning =
        İçinde yalnızca görüntü olan (taranmış) belgelerde okunacak metin bulunmaz. Önce metin tanıma (OCR) gerekir; sonucu
        sözcük sözcük denetleyin.
    .wrong = taranmis-kitap.docx
    .right = metni-taninmis-kitap.docx

## Türkçe ve bütün diller

T001 =
    .what = harf ile işareti ayrı kodlanmış
    .why = metin NFC biçiminde saklanmalı; aramada bulunmaz
    .title = Harf ile işareti ayrı kodlanmış
    .meaning =
        “ş” tek bir karakter olarak da, “s” ile bir çengel olarak da kodlanabilir. İkincisi aynı görünür ama aramada bulunmaz,
        sözlükte sıralanmaz. PDF’den kopyalanan metinlerde olur; --fix birleştirir.
    .wrong = Şuşa (s ile çengel: iki karakter)
    .right = Şuşa (ş: tek karakter)

T002 =
    .what = i harfinin üstünde ikinci bir nokta var
    .why = Türkçeyi bilmeyen bir küçük harfe çevirme “İ”yi böyle bozar
    .title = i harfinin üstünde ikinci bir nokta var
    .meaning = “İ”yi küçülten ve Türkçe bilmeyen bir yazılım, i harfinin ardında görünmez bir nokta bırakır. Sözcük aramada bulunmaz.
    .wrong = i̇stanbul
    .right = istanbul

T003 =
    .what = büyük harfe çevrilirken noktası düşmüş
    .why = i’nin büyüğü İ, ı’nın büyüğü I’dır
    .title = Büyük harfe çevrilirken noktası düşmüş
    .meaning =
        i’nin büyüğü İ, ı’nın büyüğü I’dır. Türkçe bilmeyen bir yazılım ikisini de I yapar. Başka dilden bir sözcükse
        dilini söyleyin: [IBIS]{"{"}lang=la{"}"}.
    .wrong = ISTANBUL
    .right = İSTANBUL

T004 =
    .what = dosyada hem ' hem ’ kesme işareti olarak kullanılmış
    .why = kitapta hepsi ’ olur; --fix kaynağı da birleştirir
    .title = Dosyada iki türlü kesme işareti var
    .meaning = Kitapta bütün kesme işaretleri ’ olur. Kaynakta da tek türlü olmaları arama yapmayı kolaylaştırır; --fix birleştirir.
    .wrong = Bakü'de, Kars’ta
    .right = Bakü’de, Kars’ta

T005 =
    .what = kapanan tırnaktan sonra kesme işareti
    .why = tırnaktan sonra gelen ek kesmeyle ayrılmaz (TDK)
    .title = Kapanan tırnaktan sonra kesme işareti
    .meaning = Tırnak sözcüğü zaten ayırır; ardından gelen ek kesmesiz yazılır (TDK).
    .wrong = “Kara Ocak”’ın sonu
    .right = “Kara Ocak”ın sonu

T006 =
    .what = kesme işaretinin yanında boşluk
    .why = ek, kesmeyle ve boşluksuz bağlanır
    .title = Kesme işaretinin yanında boşluk
    .meaning = Ek, ada kesme işaretiyle ve boşluksuz bağlanır. Boşluk kalırsa satır orada bölünür, ek yalnız kalır.
    .wrong = Bakü ’de
    .right = Bakü’de

T007 =
    .what = sözcükte başka alfabenin harfi var
    .why = Latin harfini yazın; aramada bulunmaz
    .title = Sözcükte başka alfabenin harfi var
    .meaning =
        Kiril a ile Latin a aynı görünür, ama aynı harf değildir: sözcük aramada bulunmaz, yanlış okunur ve hecelenir.
        Kiril metnin dilini söyleyin: [Баку]{"{"}lang=ru{"}"}.
    .wrong = Аzərbaycan (ilk harf Kiril)
    .right = Azərbaycan

T010 =
    .what = büyük ı noktalı yazılmış
    .why = büyük ı noktasız I’dır: ı → I, i → İ
    .title = Büyük ı noktalı yazılmış
    .meaning =
        Bu ad ı ile yazılır; büyüğü noktasız I’dır. Listelerde ya da elyazmasında noktasız biçimi bulunan adlar
        bildirilir.
    .wrong = DİYARBAKİR, İrak
    .right = DİYARBAKIR, Irak

T011 =
    .what = ayracın ya da tırnağın içinde boşluk
    .why = ayraç ve tırnak içindeki söze bitişik yazılır
    .title = Ayracın ya da tırnağın içinde boşluk
    .meaning = Açılan ayraç ve tırnaktan sonra, kapananlardan önce boşluk bırakılmaz.
    .wrong = Gece ( ve sabah ) geçti.
    .right = Gece (ve sabah) geçti.

T020 =
    .what = dipnot işareti noktalamadan önce
    .why = dipnot işareti noktalama işaretinden sonra gelir (İSNAD)
    .title = Dipnot işareti noktalamadan önce
    .meaning = Dipnot işareti noktadan, virgülden ve kapanan tırnaktan sonra gelir (İSNAD).
    .wrong = Kent karanlıktaydı[^a].
    .right = Kent karanlıktaydı.[^a]

T021 =
    .what = dipnot işaretinden önce boşluk
    .why = dipnot işareti sözcüğe ya da noktalamaya bitişir
    .title = Dipnot işaretinden önce boşluk
    .meaning = İşaret, sözcüğe ya da noktalamaya bitişik durur; boşluk kalırsa satır başına düşebilir.
    .wrong = Kent karanlıktaydı. [^a]
    .right = Kent karanlıktaydı.[^a]

T022 =
    .what = noktalama işaretinden önce boşluk
    .why = noktalama işareti önceki sözcüğe bitişir
    .title = Noktalama işaretinden önce boşluk
    .meaning = Nokta, virgül, soru ve ünlem işareti önceki sözcüğe bitişir.
    .wrong = Gece , uzun bir gece .
    .right = Gece, uzun bir gece.

T023 =
    .what = noktalama işaretinden sonra boşluk yok
    .why = noktalamadan sonra bir boşluk bırakılır
    .title = Noktalama işaretinden sonra boşluk yok
    .meaning = Noktalamadan sonra bir boşluk bırakılır; yoksa iki sözcük birbirine yapışır ve satır orada bölünemez.
    .wrong = Gece,uzun bir gece.Sabah oldu.
    .right = Gece, uzun bir gece. Sabah oldu.

T024 =
    .what = birden çok boşluk
    .why = kitapta tek boşluk olur
    .title = Birden çok boşluk
    .meaning = Kitapta her aralık tek boşluktur, kaynakta kaç tane olursa olsun. --fix kaynağı da toplar.
    .wrong = Gece  sürdü.
    .right = Gece sürdü.

T025 =
    .what = uzun çizgi yerine kısa çizgi
    .why = kitapta – olur
    .title = Uzun çizgi yerine kısa çizgi
    .meaning = Ara söz uzun çizgiyle ayrılır; kısa çizgi sözcük böler ve bağlar. Kitapta – olur.
    .wrong = Gece - uzun gece - sürdü.
    .right = Gece – uzun gece – sürdü.

T026 =
    .what = tırnak içinde aynı tırnak
    .why = içteki alıntı tek tırnakla, ‘ ’ ile gösterilir
    .title = Tırnak içinde aynı tırnak
    .meaning = Alıntının içindeki alıntı tek tırnakla gösterilir; yoksa okur hangisinin nerede bittiğini göremez.
    .wrong = “Bana “gel” dedi.”
    .right = “Bana ‘gel’ dedi.”

T027 =
    .what = eşi yok
    .why = paragrafta açılan her tırnak ve ayraç kapanmalı
    .title = Tırnağın ya da ayracın eşi yok
    .meaning = Paragrafta açılan her tırnak ve ayraç aynı paragrafta kapanmalıdır. Birkaç paragraf süren alıntı “> ” ile yazılır.
    .wrong = “Gece sürdü, dedi.
    .right = “Gece sürdü”, dedi.

T028 =
    .what = noktalama yinelenmiş
    .why = üç nokta … ya da tek bir işaret kullanın
    .title = Noktalama yinelenmiş
    .meaning = Üç nokta tek bir işarettir (…); soru ve ünlem birer kez yazılır. İki nokta yan yana hiçbir şey demez.
    .wrong = Gitti..
    .right = Gitti…

T029 =
    .what = kısaltma ile sayı bitişik
    .why = arada bölünmez bir boşluk olur: s. 12
    .title = Kısaltma ile sayı bitişik
    .meaning = Kısaltma ile sayının arasında, satır sonunda bölünmeyen bir boşluk olur. Siz boşluk bırakın; bölünmezliğini araç sağlar.
    .wrong = s.12
    .right = s. 12

T030 =
    .what = binlikler virgülle ayrılmış
    .why = binlikler noktayla ayrılır; virgül ondalık içindir (TDK)
    .title = Binlikler virgülle ayrılmış
    .meaning = Türkçede binlikleri nokta, ondalığı virgül ayırır (TDK); 40,000 kırk diye okunur.
    .wrong = 40,000 kişi
    .right = 40.000 kişi

T031 =
    .what = ondalık noktayla ayrılmış
    .why = ondalık virgülle ayrılır (TDK)
    .title = Ondalık noktayla ayrılmış
    .meaning = Türkçede ondalık virgülle ayrılır (TDK); nokta binlik ayırır.
    .wrong = 3.5 milyon
    .right = 3,5 milyon

T032 =
    .what = yüzde işareti sayıdan sonra
    .why = yüzde işareti sayıdan önce ve bitişik yazılır (TDK)
    .title = Yüzde işareti sayıdan sonra
    .meaning = Türkçede “yüzde” önce söylenir; işaret de sayıdan önce ve bitişik yazılır (TDK).
    .wrong = 50%
    .right = %50

T033 =
    .what = saat iki noktayla yazılmış
    .why = saat ile dakika arasına nokta konur (TDK)
    .title = Saat iki noktayla yazılmış
    .meaning = Saat ile dakikanın arasına nokta konur (TDK).
    .wrong = 19:30’da
    .right = 19.30’da

T034 =
    .what = tarih yabancı düzende
    .why = gün, ay, yıl virgülsüz sıralanır: 20 Ocak 1990 (TDK)
    .title = Tarih yabancı düzende
    .meaning = Gün, ay ve yıl bu sırayla ve virgülsüz yazılır (TDK).
    .wrong = Ocak 20, 1990
    .right = 20 Ocak 1990

T035 =
    .what = tarihteki ay adı küçük harfle
    .why = belirli bir tarihteki ay adı büyük harfle başlar (TDK)
    .title = Tarihteki ay adı küçük harfle
    .meaning = Günü ya da yılı belli bir tarihte ay ve gün adları büyük harfle başlar (TDK); tek başına “ocak ayı” küçüktür.
    .wrong = 20 ocak 1990
    .right = 20 Ocak 1990

T036 =
    .what = takvimde böyle bir gün yok
    .why = günü ya da ayı denetleyin
    .title = Takvimde böyle bir gün yok
    .meaning =
        Ayın o kadar günü yoktur ya da yıl artık yıl değildir. Gün ya da ay yanlış yazılmıştır; hangisinin, kaynağa bakılarak
        bulunur.
    .wrong = 31 Nisan 1990
    .right = 30 Nisan 1990

T037 =
    .what = sıra sayısı eki yanlış
    .why = sıra sayısı ya noktayla ya ekle yazılır: 3. ya da 3’üncü (TDK)
    .title = Sıra sayısı eki yanlış
    .meaning = Sıra sayısı ya noktayla (3.) ya ekle (3’üncü) yazılır, ikisiyle birden değil; ek okunuşa uyar ve tam yazılır (TDK).
    .wrong = 3.üncü, 5’cı
    .right = 3’üncü, 5’inci

T038 =
    .what = üleştirme ya da sıra sayısı kesmeyle yazılmış
    .why = üleştirme sayıları yazıyla belirtilir (TDK, Sayıların Yazılışı)
    .title = Üleştirme sayısı kesmeyle
    .meaning =
        Üleştirme sayıları rakamla değil yazıyla, sözcükle yazılan sayılar kesmesiz yazılır: ikişer, üçer, üçüncü
        (TDK).
    .wrong = 2’şer, Üç’er
    .right = ikişer, üçer

T040 =
    .what = ek, sayının okunuşuna uymuyor
    .why = ek, sayı okunduğu gibi ses uyumuna girer (TDK)
    .title = Ek, sayının okunuşuna uymuyor
    .meaning =
        Sayıya gelen ek, sayı okunduğu gibi ses uyumuna girer: doksan’da, doksan üç’te (TDK). Rakamın kendisine değil, okunuşunun
        son hecesine bakılır.
    .wrong = 1990’de
    .right = 1990’da

T041 =
    .what = sayıya ek kesmesiz bağlanmış
    .why = sayıya gelen ek kesmeyle ayrılır (TDK)
    .title = Sayıya ek kesmesiz bağlanmış
    .meaning = Rakamla yazılan sayıya gelen ek kesmeyle ayrılır (TDK).
    .wrong = 1990da
    .right = 1990’da

T042 =
    .what = ek, kısaltmanın okunuşuna uymuyor
    .why = ek, kısaltma okunduğu gibi ses uyumuna girer (TDK)
    .title = Ek, kısaltmanın okunuşuna uymuyor
    .meaning =
        Kısaltmaya gelen ek, kısaltma okunduğu gibi uyuma girer: TBMM “te-be-me-me” okunur (TDK). Başka türlü okunan bir
        kısaltmaysa kuralı o yerde kapatın.
    .wrong = TBMM’nın
    .right = TBMM’nin

T043 =
    .what = kısaltmaya ek kesmesiz bağlanmış
    .why = kısaltmaya gelen ek kesmeyle ayrılır (TDK)
    .title = Kısaltmaya ek kesmesiz bağlanmış
    .meaning = Büyük harfli kısaltmaya gelen ek kesmeyle ayrılır (TDK).
    .wrong = KGBnin
    .right = KGB’nin

T050 =
    .what = özel ada ek kesmesiz bağlanmış
    .why = özel ada gelen çekim eki kesmeyle ayrılır (TDK)
    .title = Özel ada ek kesmesiz bağlanmış
    .meaning =
        Özel ada gelen iyelik ve durum eki kesmeyle ayrılır (TDK). Araç adı tanımıyorsa [names] known, ad olmayan bir
        sözcüğü ad sanıyorsa [names] common listesine yazın.
    .wrong = Bakünün
    .right = Bakü’nün

T051 =
    .what = ekin ünsüzü ada uymuyor
    .why = f, s, t, k, ç, ş, h, p’den sonra t, ötekilerden sonra d gelir
    .title = Ekin ünsüzü ada uymuyor
    .meaning =
        f, s, t, k, ç, ş, h, p ile biten addan sonra ek t ile, ötekilerden sonra d ile başlar. Araç adı okunduğu gibi değil,
        yazıldığı gibi görür; yabancı bir ad başka okunuyorsa kuralı o yerde kapatın.
    .wrong = Kars’da, Bakü’te
    .right = Kars’ta, Bakü’de

T052 =
    .what = ekin ünlüsü ada uymuyor
    .why = ek, adın son ünlüsüne uyar
    .title = Ekin ünlüsü ada uymuyor
    .meaning = Ek, adın son ünlüsüne göre ince ya da kalın olur. Okunuşu yazılışından ayrılan yabancı adlar için kuralı o yerde kapatın.
    .wrong = Bakü’da
    .right = Bakü’de

T053 =
    .what = yapım ya da çokluk eki kesmeyle ayrılmış
    .why = yapım ve çokluk ekleriyle onlardan sonrakiler kesmesiz yazılır (TDK)
    .title = Yapım ya da çokluk eki kesmeyle ayrılmış
    .meaning = -li, -lik, -ce, -ler gibi eklerle onlardan sonra gelenler kesmesiz yazılır (TDK). Kişi ailesi anlamındaki -ler de böyledir.
    .wrong = Türk’ler, Bakü’lü
    .right = Türkler, Bakülü

T054 =
    .what = kurum adının eki kesmeyle ayrılmış
    .why = kurum, kuruluş ve kurul adlarının ekleri kesmesiz yazılır (TDK)
    .title = Kurum adının eki kesmeyle ayrılmış
    .meaning = Kurum, kuruluş, kurul, bakanlık adlarına gelen ekler kesmesiz yazılır (TDK).
    .wrong = Dışişleri Bakanlığı’nın
    .right = Dışişleri Bakanlığının

T055 =
    .what = özel ad küçük harfle
    .why = yer ve dil adları büyük harfle başlar (TDK, Büyük Harflerin Kullanıldığı Yerler)
    .title = Özel ad küçük harfle
    .meaning =
        Ülke, kent, bölge ve dil adları büyük harfle başlar. Küçük harfle başka bir söz de olabilen adlar bildirilmez.
    .wrong = Heyet ingiltere’den geldi.
    .right = Heyet İngiltere’den geldi.

T056 =
    .what = -ki’den önce kesme
    .why = -ki kendinden önceki eke bitişik yazılır (TDK, Ek Olan -ki’nin Yazılışı)
    .title = -ki’den önce kesme
    .meaning = Bulunma eki ve zaman sözcükleriyle gelen -ki kesmesiz, bitişik yazılır: kitaptaki, Ankara’daki, dünkü.
    .wrong = Kitapta’ki yazı kısaydı.
    .right = Kitaptaki yazı kısaydı.

T060 =
    .what = yazım yanlışı
    .why = Yazım Kılavuzu böyle yazar (TDK)
    .title = Yazım yanlışı
    .meaning = Sözcük, Türk Dil Kurumunun Yazım Kılavuzunda başka yazılır. Alıntıdaki yanlış korunacaksa kuralı o yerde kapatın.
    .wrong = hiç bir, yanlız
    .right = hiçbir, yalnız

T061 =
    .what = sözcük iki kez yazılmış
    .why = birini silin
    .title = Sözcük iki kez yazılmış
    .meaning =
        Aynı sözcük art arda iki kez geçiyor. İkilemeler (yavaş yavaş) bilinir ve geçilir; bilerek yinelenen bir sözcük için
        kuralı o yerde kapatın.
    .wrong = gece ve ve sabah
    .right = gece ve sabah

T062 =
    .what = de/da bağlacı te/ta olmaz
    .why = bağlaç olan de ayrı ve her zaman d ile yazılır (TDK)
    .title = de/da bağlacı te/ta olmaz
    .meaning = Bağlaç olan de ayrı yazılır ve hiç sertleşmez (TDK); sertleşen, ada bitişen ektir.
    .wrong = genç te geldi
    .right = genç de geldi

T063 =
    .what = de/da önceki sözcüğe uymuyor
    .why = de, önceki sözcüğün son ünlüsüne uyar
    .title = de/da önceki sözcüğe uymuyor
    .meaning = Bağlaç, önceki sözcüğün son ünlüsüne uyar: gece de, sabah da.
    .wrong = gece da sürdü
    .right = gece de sürdü

T064 =
    .what = düzeltme işareti anlamı değiştirir
    .why = hangisinin kastedildiğine bakın
    .title = Düzeltme işareti anlamı değiştirir
    .meaning = Sözcüğün düzeltme işaretli ve işaretsiz biçimi ayrı anlamdadır; hangisinin kastedildiğini ancak siz bilirsiniz.
    .wrong = hala bekliyor (babanın kız kardeşi)
    .right = hâlâ bekliyor (henüz)

T065 =
    .what = başlıkta bağlaç büyük harfle
    .why = başlıkta ve, ile, ya, veya, yahut, ki, da, de, mı küçük yazılır (TDK)
    .title = Başlıkta bağlaç büyük harfle
    .meaning = Başlıkta her sözcük büyük harfle başlasa bile ve, ile, ya, veya, yahut, ki, da, de, mı küçük yazılır (TDK).
    .wrong = # Gece Ve Sabah
    .right = # Gece ve Sabah

T066 =
    .what = zamirle ya da adla de/da arasında kesme
    .why = bağlaç de/da ayrı, zamirin eki bitişik yazılır (TDK, Bağlaç Olan da, de’nin Yazılışı)
    .title = De/da’dan önce kesme
    .meaning =
        Bağlaç olan de/da kesmesiz ayrı yazılır ve sertleşmez; zamirlere gelen ekler kesmeyle ayrılmaz. Kişi adından
        sonra yalnızca cümlenin kesinleştirdiği yerde bildirilir: “Ahmet’te geldi”.
    .wrong = Sen’de geldin.
    .right = Sen de geldin.

T067 =
    .what = bağlaç de/da bitişik
    .why = eylem kişisini gösteriyor: bağlaç de/da ayrı yazılır (TDK, Bağlaç Olan da, de’nin Yazılışı)
    .title = Bağlaç de/da bitişik
    .meaning = “Bende, sende, sizde” bulunma ekiyledir; eylemin öznesi bu kişiyse bağlaç kastedilmiştir: ben de geldim.
    .wrong = Bende geldim.
    .right = Ben de geldim.

T070 = “{ $found }” ({ $places }): kitapta başka yazılışı daha çok geçiyor
    .hint = “{ $better }” { $common } kez, bu { $count } kez geçiyor; kitap boyunca birini kullanın
    .title = Kitapta iki ayrı yazılış
    .meaning =
        Aynı ad, tarih, sayı, tırnak ya da kurum adı kitapta iki ayrı biçimde yazılmış. Bulgu seyrek biçimin
        yerlerini ve sık olanı söyler. İkisi de bilerek yazılmışsa adı “[names] known” listesine ekleyin ya da kuralı
        kapatın.
    .outcome = Kitap yazıldığı gibi yapılır.
    .wrong = O gün Gorbaçov konuştu, sonra Gorbaçov sustu; gece Gorbachov gitti.
    .right = O gün Gorbaçov konuştu, sonra Gorbaçov sustu; gece Gorbaçov gitti.

T071 = “{ $found }”: bu bölüm Türkçenin kendi harfleri olmadan yazılmış ({ $count } sözcük)
    .hint = ç, ğ, ı, ö, ş, ü (Azerbaycan Türkçesinde ə) harfleriyle yazın: “{ $better }”
    .title = Metin kendi harfleri olmadan yazılmış
    .meaning =
        Bölümde ç, ğ, ı, ö, ş, ü harfleri (Azerbaycan Türkçesinde ə de) hemen hiç yok, ama onlarla yazılan sözcükler var:
        metin başka bir klavyede yazılmış ya da bir program harfleri düşürmüş. Bölüm için bir kez bildirilir; harfler
        kendiliğinden konmaz, çünkü “sinir” ile “sınır” gibi sözcükleri yalnız yazar ayırabilir.
    .outcome = Kitap yazıldığı gibi yapılır.
    .wrong = Bu ulkenin tarihi cok eskidir ve bircok sehir buyuk bir degisim gordu. Cocuklar icin kitap yoktu.
    .right = Bu ülkenin tarihi çok eskidir ve birçok şehir büyük bir değişim gördü. Çocuklar için kitap yoktu.

T072 = “{ $found }”: sözlükte bu sözcük yok ({ $count } yerde: { $places })
    .hint = { $has_others ->
            [yes] “{ $better }” mi demek istediniz? (Yakın olanlar: { $others }.) Doğruysa [check] words listesine ekleyin
           *[no] “{ $better }” mi demek istediniz? Doğruysa [check] words listesine ekleyin
        }
    .title = Sözlükte olmayan, büyük olasılıkla yanlış yazılmış sözcük
    .meaning =
        Kitabın yazım sözlüğünde (Hunspell) bu sözcük yok, ama bir tuş ya da kulak yanılgısıyla bilinen bir sözcüğe
        dönüşüyor: noktası eksik harf, komşu tuş, ikizleşen ya da düşen harf. Sözcük başına bir kez, yerleriyle söylenir.
        Adlar, tırnak içindeki ve başka dilde işaretlenmiş sözler aranmaz. Doğru olan sözcükleri book.toml’da [check] words
        listesine kök olarak yazın; ekleri kendiliğinden tanınır.
    .outcome = Kitap yazıldığı gibi yapılır. Seyrek bir sözcük de olabilecekse uyarı değil, bilgi verilir.
    .wrong = O gece kimze konuşmadı; sokak sesiz kaldı.
    .right = O gece kimse konuşmadı; sokak sessiz kaldı.

## Azerbaycan Türkçesi

A001 =
    .what = sayının eki kesmeyle ayrılmış
    .why = Azerbaycan Türkçesinde sayının eki kısa çizgiyle yazılır: 21-dən
    .title = Sayının eki kesmeyle ayrılmış
    .meaning = Azerbaycan Türkçesinde sayının eki kısa çizgiyle yazılır.
    .wrong = 1990’da
    .right = 1990-da

A002 =
    .what = ek, sayının okunuşuna uymuyor
    .why = ek, sayı Azerbaycan Türkçesinde okunduğu gibi uyuma girer: 16-cı, 21-dən
    .title = Ek, sayının okunuşuna uymuyor
    .meaning = Ek, sayı Azerbaycan Türkçesinde okunduğu gibi ses uyumuna girer: iyirmi bir, iyirmi birdən.
    .wrong = 16-ci, 21-dan
    .right = 16-cı, 21-dən

A003 =
    .what = özel adın eki kesmeyle ayrılmış
    .why = Azerbaycan Türkçesinde adın eki bitişik, kısaltmanınki kısa çizgiyle yazılır
    .title = Özel adın eki kesmeyle ayrılmış
    .meaning = Azerbaycan Türkçesinde adın eki bitişik, kısaltmanın eki kısa çizgiyle yazılır; kesme işareti kullanılmaz.
    .wrong = Bakı’nın, BMT’nin
    .right = Bakının, BMT-nin

A004 =
    .what = binlikler noktalama işaretiyle ayrılmış
    .why = Azerbaycan Türkçesinde binlikler boşlukla ayrılır: 40 000
    .title = Binlikler noktalama işaretiyle ayrılmış
    .meaning = Azerbaycan Türkçesinde binlikler boşlukla ayrılır; virgül ondalık içindir. Boşluğu satır sonu bölmez.
    .wrong = 40.000, 40,000
    .right = 40 000

A005 =
    .what = Roma rakamına sıra eki gelmiş
    .why = Azerbaycan Türkçesinde Roma rakamı ek almaz: XX əsr
    .title = Roma rakamına sıra eki gelmiş
    .meaning = Azerbaycan Türkçesinde Roma rakamı sıra bildirir ve ek almaz.
    .wrong = XX-ci əsr
    .right = XX əsr

A006 =
    .what = kısa çizgi yok ya da yanlış yerde
    .why = Azerbaycan Türkçesinde sayının ve kısaltmanın eki kısa çizgiyle, boşluksuz gelir: 1990-cı, BMT-nin
    .title = Sayının ya da kısaltmanın ekinden önce kısa çizgi yok
    .meaning = Azerbaycan Türkçesinde rakamla yazılan sayıların ve kısaltmaların eki kısa çizgiyle ayrılır; çizginin iki yanında boşluk olmaz.
    .wrong = 1990cı ildə, BMTnin
    .right = 1990-cı ildə, BMT-nin

A007 =
    .what = ek, sözcüğün ünlülerine uymuyor
    .why = Azerbaycan Türkçesinde ekin ünlüsü sözcüğün son ünlüsüne uyar: kitabların, evdəki, BMT-nin
    .title = Ek, sözcüğün ünlülerine uymuyor
    .meaning = Azerbaycan Türkçesinde ekler sözcüğün son ünlüsüne, kısaltmalarda okunuşa uyar.
    .wrong = BMT-nın qərarı, kitablarin, evdəkı
    .right = BMT-nin qərarı, kitabların, evdəki

A008 =
    .what = sözcük kendi harfleri olmadan yazılmış
    .why = Azerbaycan alfabesinin ə, ç, ğ, ı, ö, ş, ü harfleriyle yazın
    .title = Sözcük kendi harfleri olmadan yazılmış (Azerbaycan Türkçesi)
    .meaning = Sözcükte ə, ç, ğ, ı, ö, ş ya da ü yerine benzer bir harf var; böyle bir sözcük dilde yoktur.
    .wrong = Şəhər ucun, dövlət ve xalq
    .right = Şəhər üçün, dövlət və xalq

A009 =
    .what = imla sözlüğü bu sözcüğü başka türlü yazar
    .why = Azerbaycan dilinin imla sözlüğüne göre yazın
    .title = Azerbaycan imla sözlüğü başka türlü yazar
    .meaning = Sözcük yanlış harfle, ayrı yazılacakken bitişik ya da bitişik yazılacakken ayrı yazılmış; Azerbaycan dilinin imla sözlüğü esastır.
    .wrong = Hərşey qərar verildi, xüsusi ilə bu məsələdə
    .right = Hər şey qərar verildi, xüsusilə bu məsələdə

## İngilizce

E001 =
    .what = sözcük iki kez yazılmış
    .why = birini silin
    .title = Sözcük iki kez yazılmış (İngilizce)
    .meaning = Aynı sözcük art arda iki kez geçiyor; çoğu kez satır sonunda gözden kaçar. Birini silin.
    .wrong = the the city
    .right = the city

E002 =
    .what = tanımlık sonraki sözcüğün sesine uymuyor
    .why = ünlü sesten önce an, ünsüz sesten önce a gelir
    .title = Tanımlık sonraki sözcüğün sesine uymuyor (İngilizce)
    .meaning = Ünlü sesten önce an, ünsüz sesten önce a gelir; harfe değil sese bakılır.
    .wrong = a evening, an university
    .right = an evening, a university

E003 =
    .what = sayının çoğulunda kesme işareti
    .why = on yıllar kesmesiz yazılır: 1990s
    .title = Sayının çoğulunda kesme işareti (İngilizce)
    .meaning = İngilizcede on yılların çoğulu kesmesiz yazılır; kesme iyelik gösterir.
    .wrong = the 1990’s
    .right = the 1990s

## Dil denetiminin kuralları

slip = “{ $found }”: { $what }
    .hint = { $has_better ->
            [yes] “{ $better }” yazın; { $why }
           *[no] { $why }
        }

## book.toml’daki bir değerin ne olması gerektiği; boyutlar

size-megabytes = { $count } MB
size-kilobytes = { $count } kB
expected-text = tırnak içinde bir metin:  "…"
expected-texts = köşeli ayraç içinde metinler:  ["…", "…"]
expected-terms = köşeli ayraç içinde terimler:  ["Bakü", {"{"} term = "…", find = ["…"] {"}"}]
expected-members = dosya adları ve kısımlar:  ["01.md", {"{"} part = "…", chapters = ["…"] {"}"}]
expected-crosses = göndermeler:  [{"{"} term = "…", to = "…" {"}"}]
expected-codes = kapatılabilen kodlar:  ["T003", "M002"]
expected-any-codes = sorun kodları:  ["T003", "L001"]
expected-flag = true ya da false (tırnaksız)
expected-number = { $low } ile { $high } arasında bir sayı (tırnaksız, ondalık için nokta)
expected-number-unit = { $low } ile { $high } { $unit } arasında bir sayı (tırnaksız, ondalık için nokta)
expected-whole = { $low } ile { $high } arasında bir tam sayı (tırnaksız, noktasız)
expected-other-design = bu tasarımın üzerine kurulmayan bir tasarım
expected-date = 2026, 2026-01 ya da 2026-01-20 biçiminde bir tarih
expected-paper = A5, A4, B5 gibi bir ad ya da milimetre olarak 148x210
expected-language-tag = tr, az, en-GB gibi bir dil etiketi
expected-folder = book.toml’un yanındaki bir klasörün adı:  "az"
expected-editions = her baskı için bir [[edition]] başlığı ve altında  language = "az"  satırı
expected-role = author, editor, translator, illustrator, compiler, designer sözcüklerinden biri
expected-notes-at = chapter ya da book sözcüğü
expected-print-notes = foot, chapter ya da book sözcüğü
expected-notes-of = translator ya da editor sözcüğü
expected-binding = glued (tutkal) ya da stapled (tel) sözcüğü
expected-one-of = şu adlardan biri: { $names }
expected-spine = down (yukarıdan aşağıya) ya da up (aşağıdan yukarıya) sözcüğü
expected-identifier = urn:… ya da https://… biçiminde bir kimlik ya da bir UUID
expected-address = https://… biçiminde bir adres
expected-exemption = microenterprise, burden, alteration sözcüklerinden biri
expected-table = [{ $name }] başlığının altında anahtarlar
expected-tables = her biri için bir [[{ $name }]] başlığı ve altında  name = "…"  satırı
expected-text-area = metne en az { $least } × { $least } mm bırakan kenar boşlukları

## Okunamayan bir dosya için kitaplıkların söyledikleri

reason-more-than-mb = en çok { $a } MB okunur
reason-pixels-at-most = { $a } × { $b } piksel; en çok { $c } milyon piksel okunur
reason-more-than-pixels-on-one-side = bir kenarı { $a } pikselden uzun
reason-more-memory-than-is-given-to = açılınca bir görsele ayrılan bellekten büyük
reason-it-has-no-pixels = içinde piksel yok
reason-it-has-no-colours = renk tablosu yok
reason-it-is-damaged = dosya bozuk
reason-it-ends-before-its-last-pixel = son pikselinden önce bitiyor; dosya yarım kalmış
reason-a-link-that-leaves-the-project = proje klasörünün dışına çıkan bir bağlantı
reason-neither-png-jpeg-webp-gif-nor = PNG, JPEG, WebP, GIF ya da TIFF değil
reason-avif-needs-a-c-library = AVIF biçimi okunmaz
reason-heic-needs-a-c-library = HEIC biçimi okunmaz
reason-its-filters-are-too-much-work = içindeki süzgeçler çok ağır
reason-its-texts-are-too-long = içindeki yazılar çok uzun
reason-a-drawing-of-more-than-mb = çizim { $a } MB’tan büyük
reason-a-picture-within-it-cannot-be = içindeki bir görsel okunamıyor
reason-elements-are-nested-too-deep = öğeler çok iç içe
reason-macro-calls-itself = “{ $a }” makrosu kendini çağırıyor
reason-its-macros-come-to-more-than = makroları açılınca { $a } öğeyi aşıyor
reason-dependent-style = bağımsız bir stil değil; asıl stil: { $a }
reason-it-does-not-describe-a-press = dört mürekkepli (CMYK) bir baskıyı anlatmıyor
reason-not-a-zip-file = bir ZIP arşivi değil
reason-missing = “{ $a }” parçası eksik
reason-elements-nested-too-deep = “{ $a }” parçasında öğeler çok iç içe
reason-mapping-values-are-not-allowed = burada iki nokta olamaz; değer tırnağa alınmalı
reason-did-not-find-expected-key = burada bir anahtar olmalı; girintiyi denetleyin
reason-yaml-brace = süslü ayraç ya da virgül eksik
reason-did-not-find-expected = burada başka bir şey olmalı
reason-yaml-bracket = köşeli ayraç ya da virgül eksik
reason-simple-key-expected = anahtardan sonra iki nokta eksik
reason-yaml-colon = burada iki nokta olamaz; önceki ayraç kapanmamış olabilir
reason-yaml-character = burada “{ $a }” karakteriyle başlanamaz; değeri tırnağa alın
reason-unclosed-quote = tırnak kapanmamış
reason-unclosed-bracket = ayraç kapanmamış
reason-misplaced-bracket = açılmamış bir ayraç kapatılıyor
reason-unexpected-eof = burada bir değer olmalı
reason-invalid-trailing-content = kapanan tırnaktan sonra yazı var; değerin hepsini tırnağa alın
reason-found-unknown-escape-character = ters bölüden sonra bilinmeyen karakter
reason-yaml-tab = girintide sekme var; boşluk kullanın
reason-block-sequence-entries-are-not-allowed = burada liste başlayamaz
reason-yaml-duplicate-key = “{ $a }” anahtarı iki kez verilmiş
reason-alias-references-unknown-anchor = bilinmeyen çapa (&)
reason-more-than-one-document = ayarların içinde ikinci bir “---” var
reason-recursion-limit-exceeded = çok iç içe
reason-repetition-limit-exceeded = kendini çok kez yineliyor
reason-duplicate-key = anahtar iki kez verilmiş
reason-string-values-must-be-quoted = metin tırnak içinde olmalı
reason-key-with-no-value = anahtarın değeri yok; “=” eksik
reason-missing-value = değer eksik
reason-missing-assignment = “=” eksik
reason-extra-equals = fazladan “=”
reason-extra-assignment = fazladan “=”
reason-extra-comma = fazladan virgül
reason-missing-comma = virgül eksik
reason-unclosed-array-table = kapanmamış “[[”
reason-unclosed-array = kapanmamış köşeli ayraç
reason-unclosed-inline-table = kapanmamış süslü ayraç
reason-unclosed-table = kapanmamış köşeli ayraç
reason-invalid-basic-string = geçersiz metin; tırnak kapanmamış ya da satır bölünmüş
reason-invalid-literal-string = geçersiz metin; tırnak kapanmamış
reason-invalid-multi-line = geçersiz çok satırlı metin
reason-invalid-unquoted-key = geçersiz anahtar; tırnağa alın
reason-unquoted-keys-cannot-be-empty = anahtar eksik
reason-missing-escaped-value = ters bölüden sonra bilinmeyen karakter; iki ters bölü yazın ya da tek tırnak kullanın
reason-unexpected-key-or-value = değerden sonra yeni satır olmalı
reason-unexpected-content = burada yeri olmayan bir yazı var
reason-invalid = geçersiz değer
reason-svg-data-parsing-failed-cause = SVG bozuk: { $a }
reason-svg-has-an-invalid-size = SVG’nin geçerli bir boyutu yok
reason-provided-data-has-not-an-utf = UTF-8 değil
reason-provided-data-has-a-malformed-gzip = sıkıştırılmış içeriği bozuk
reason-the-maximum-number-of-svg-elements = çok fazla öğe içeriyor
reason-expected-tag-not-at = “{ $a }” etiketi beklenirken “{ $b }” geldi ({ $c })
reason-the-document-does-not-have-a = kök öğe yok
reason-the-root-node-was-opened-but = kök öğe kapanmamış
reason-unexpected-end-of-stream = dosya yarım kalmış
reason-unknown-entity-reference-at = bilinmeyen varlık “{ $a }” ({ $b })
