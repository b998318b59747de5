### Əlyazma haqqında deyilənlər, Azərbaycan dilində: hər koda bir maddə.
###
### Bildiriş yeri ilə birlikdə, .hint onun altında göstərilir; .title, .meaning, .outcome (kitabda yerinə nə gəldiyi),
### .wrong və .right “matbaa explain” ilə kod siyahısınındır. Sınaq .wrong nümunəsini işlədir və kodu gözləyir; .right
### nümunəsində gözləmir. Dil yoxlamasının qaydalarında (T, A, E) bildiriş yoxdur: .what tapılan sözlərdən sonra durur,
### .why səbəbdir.
###
### Lüğət, hər şeyə bir ad: program.ftl faylındakı kimi; işarə, əlifba, cümlə, şrift, şəkil, rəsm (SVG), mənbə, açar, sahə,
### maddə (göstəricidə), hərf, mötərizə, dırnaq, tərs kəsr xətti, atribut, element. Dəyişəndən sonra şəkilçi yazılmır.

## Kod ailələri

family-B = book.toml
family-M = Markdown mətni
family-O = Başqa alətlərin mətnləri
family-N = Qeydlər
family-K = Mənbələr
family-L = Keçidlər
family-I = Şəkillər
family-F = Şriftlər
family-P = Səhifələr
family-D = Göstərici
family-Y = Nəşrlər
family-S = Vərəqlər
family-R = Mətbəə
family-C = Yayım
family-H = Məhdudiyyətlər
family-G = Köçürmə
family-T = Türk dili və bütün dillər
family-A = Azərbaycan dili
family-E = İngilis dili

## book.toml

B001 = { $is_scrivener ->
        [yes] “{ $folder }” Scrivener layihəsidir; içindəki mətnlər birbaşa oxunmur
       *[no] “{ $folder }” qovluğunda book.toml yoxdur
    }
    .hint = { $is_scrivener ->
            [yes] Scrivener-də File → Compile ilə Markdown və ya DOCX alın; DOCX faylını  matbaa import  ilə açın
           *[no] qovluğu --manuscript ilə göstərin və ya içinə title və language sətirləri olan book.toml qoyun
        }
    .title = Qovluqda book.toml faylı yoxdur
    .meaning =
        Hər kitab book.toml adlı faylla başlayır: kitabın adı və dili orada göstərilir.
        Fayl fəsillərlə eyni qovluqda olur; qovluğun adı manuscript deyilsə, --manuscript parametri ilə göstərilir.
        Bu fayl yoxdursa, başqa alətin parametrlərinə, o da yoxdursa, qovluqdakı Markdown mətnlərinə baxılır (O011).
        Burada onların heç biri yoxdur. Yeni kitab üçün: matbaa init.
    .wrong = kitabim/giris.docx
    .right =
        kitabim/book.toml
        kitabim/01-giris.md

B002 = book.toml oxunmadı: { $reason }
    .hint = hər sətir  açar = "dəyər"  şəklində olmalıdır
    .title = book.toml faylı oxunmadı
    .meaning =
        book.toml faylı TOML formatında yazılır: hər sətirdə bir açar, bərabərlik işarəsi və dırnaq içində dəyər.
        Çox vaxt dırnaq bağlanmayıb və ya siyahıda vergül unudulub.
        Göstərilən yerə və ondan əvvəlki sətrə baxın.
    .wrong = title = "Qara Yanvar
    .right = title = "Qara Yanvar"

B003 = naməlum açar “{ $key }”
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] bu sətri silin və ya açarı düzəldin
        }
    .title = Naməlum açar
    .meaning =
        Tanınmayan açar tətbiq olunmur, amma bu barədə həmişə xəbər verilir: açarın adı səhv yazılmış ola bilər.
        Təklif tanınan ən yaxın açarı göstərir.
        Açarın lazımi başlığın, məsələn, [pdf] başlığının altında olub-olmadığına da baxın.
    .outcome = Sətir tətbiq olunmur; kitab onsuz hazırlanır.
    .wrong = tilte = "Qara Yanvar"
    .right = title = "Qara Yanvar"

B004 = “{ $key }” açarı çatışmır
    .hint = { $is_below ->
            [yes] bu başlığın altına  { $name } = …  sətrini əlavə edin
           *[no] book.toml faylının əvvəlinə  { $name } = "…"  sətrini əlavə edin
        }
    .title = Açar çatışmır
    .meaning =
        Kitabın adı (title) və dili (language), hər müəllifin və seriyanın da adı (name) yazılmalıdır.
        Bunlarsız nə titul səhifəsi və buraxılış məlumatları, nə də e-kitabın identifikatoru hazırlana bilər.
    .wrong = language = "az"
    .right =
        title = "Qara Yanvar"
        language = "az"

B005 = “{ $key }” üçün yararsız dəyər
    .hint = gözlənilən: { $expected }
    .title = Yararsız dəyər
    .meaning =
        Açar düzgündür, dəyəri isə yox.
        Ya növü başqadır (dırnaqsız mətn, dırnaqda ədəd), ya hədləri aşır, ya da mümkün adlardan deyil.
        Təklif nəyin gözlənildiyini göstərir.
    .wrong = text_size = "10 punkt"
    .right = text_size = 10.0

B006 = { $has_check_digit ->
        [yes] “{ $isbn }” düzgün ISBN deyil: yoxlama rəqəmi { $check_digit } olmalıdır
       *[no] “{ $isbn }” ISBN deyil
    }
    .hint = { $has_check_digit ->
            [yes] nömrəni ISBN sənədindən yenidən yazın; yoxdursa, sətri silin
           *[no] ISBN 13 rəqəmlidir (əvvəllər 10); yoxdursa, sətri silin
        }
    .title = Yanlış ISBN
    .meaning =
        ISBN 13 (əvvəllər 10) rəqəmdən ibarətdir; sonuncusu qalan rəqəmlərə görə hesablanır.
        Hesab düz gəlmirsə, nömrə səhv yazılıb və kitab mağazalarının qeydiyyatında başqa kitab çıxar.
        Nömrəniz yoxdursa, sətri silin; ISBN uydurulmur.
    .outcome = Söndürülsə, kitab ISBN nömrəsi olmadan hazırlanır.
    .wrong = print = "978-0-306-40615-8"
    .right = print = "978-0-306-40615-7"

B007 = “{ $key }” altında adı çəkilən “{ $path }” faylı yoxdur
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] faylı qovluğa qoyun və ya adı düzəldin
        }
    .title = book.toml faylında adı çəkilən fayl yoxdur
    .meaning =
        Üz qabıqları, fəsillərin sırası və mənbə faylları book.toml faylında adları ilə göstərilir.
        Yollar manuscript qovluğundan başlayır.
        Böyük və kiçik hərflərə diqqət edin: bəzi kompüterlər onları fərqləndirir, bəziləri yox.
    .outcome = Kitab həmin fayl olmadan hazırlanır: üz qabığı, fəsil və ya mənbələr çatışmır.
    .wrong = front = "../covers/On-Qabiq.svg"
    .right = front = "../covers/on-qabiq.svg"

B008 = “{ $path }” layihə qovluğundan kənara çıxır
    .hint = faylı layihə qovluğuna köçürün və nisbi yolunu yazın
    .title = Yol layihə qovluğundan kənara çıxır
    .meaning =
        Kitab yalnız öz qovluğundakı fayllardan hazırlanır.
        Ona görə də qovluq başqa kompüterdə də eyni kitabı verir və heç bir kitab başqasının fayllarını oxuya bilmir.
        Faylı layihə qovluğuna kopyalayın.
    .wrong = ![Xəritə](../../Desktop/xerite.png)
    .right = ![Xəritə](xerite.png)

B009 = “{ $folder }” qovluğunda fəsil yoxdur
    .hint = qovluğa 01-giris.md kimi ən azı bir .md faylı qoyun
    .title = Qovluqda fəsil yoxdur
    .meaning =
        Hər fəsil adı .md (və ya .markdown, .qmd, .Rmd) ilə bitən bir fayldır.
        Adın əvvəlindəki ədəd sıranı göstərir (2 ədədi 10 ədədindən əvvəl gəlir).
    .wrong = fesil1.txt
    .right = 01-fesil.md

B010 = “{ $path }” UTF-8 deyil
    .hint = faylı redaktorda “UTF-8” kodlaşdırması ilə yadda saxlayın
    .title = Fayl UTF-8 deyil
    .meaning =
        Mətn UTF-8 ilə kodlaşdırılmalıdır; köhnə kodlaşdırmalarda ə, ğ, ı, ş hərfləri səhv oxunur.
        Faylı redaktorda açın, “Fərqli saxla” (Save as) əmrini verib kodlaşdırma kimi UTF-8 seçin.
        Heç bir hərf təxmin edilmir, fayla toxunulmur.
    .wrong = Windows-1254, ISO 8859-9
    .right = UTF-8

B011 = “{ $name }” adlı şrift tapılmadı
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] TTF və ya OTF faylını fonts qovluğuna qoyun
        }
    .title = Şrift tapılmadı
    .meaning =
        {"["}fonts] başlığı altında faylın deyil, şriftin öz adı yazılır.
        Hər üslub (düz, kursiv, qalın) üçün fonts qovluğunda ayrıca TTF və ya OTF faylı olmalıdır.
        Kompüterdə quraşdırılmış şriftlərə baxılmır, yoxsa kitab hər kompüterdə başqa cür çıxardı.
    .outcome = Onun yerinə proqramın öz şrifti işlədilir.
    .wrong = body = "Literata-Regular.ttf"
    .right = body = "Literata"

B012 = “{ $path }” fəsillərin sırasında iki dəfə keçir
    .hint = sətirlərdən birini silin
    .title = Fəsil sırada iki dəfə göstərilib
    .meaning = [order] başlığı altında hər fayl yalnız bir dəfə, bir siyahıda yazılır: front, body və ya back.
    .outcome = Fəsil bir dəfə, ilk göstərildiyi yerdə qalır.
    .wrong =
        front = ["00-on-soz.md"]
        back = ["00-on-soz.md"]
    .right = front = ["00-on-soz.md"]

B013 = “{ $path }” istifadə olunmadı: { $fault ->
        [not-a-font] şrift faylı deyil
        [collection] bir neçə şrift saxlayır
       *[variable] dəyişkən şriftdir
    }
    .hint = hər üslub (adi, kursiv, qalın) üçün ayrıca TTF və ya OTF faylı qoyun
    .title = Şrift faylı istifadə olunmadı
    .meaning =
        fonts qovluğundakı fayl ya şrift deyil, ya bir neçə şriftdən ibarətdir (TTC), ya da dəyişkən (variable) şriftdir.
        Dəyişkən şrift yalnız [fonts] başlığı altında adı çəkiləndə bildirilir.
        Hər üslubun ayrıca faylını qoyun; endirilən paketlərin çoxunda onlar “static” qovluğundadır.
    .outcome = Fayl istifadə olunmur.
    .wrong = fonts/Literata[opsz,wght].ttf
    .right = fonts/Literata-Regular.ttf

B014 = “{ $path }” UTF-16 kodlaşdırması ilə saxlanılıb; yalnız UTF-8 oxunur
    .hint = faylı redaktorda açın, “Fərqli saxla” ilə kodlaşdırmanı “UTF-8” seçib yadda saxlayın
    .title = Fayl UTF-16 kodlaşdırması ilə saxlanılıb
    .meaning =
        Windows sistemində “Unicode” adı ilə saxlanılan fayllar UTF-16 olur; bütün fayllar isə UTF-8 olmalıdır.
        Redaktorların çoxu kodlaşdırmanı “Fərqli saxla” (Save as) pəncərəsində soruşur.
    .wrong = Kodlaşdırma: Unicode (UTF-16 LE)
    .right = Kodlaşdırma: UTF-8

B015 = “{ $name }” adlı dizayn yoxdur
    .hint = { $has_nearest ->
            [yes] “{ $nearest }” demək istəyirdiniz?
           *[no] { $names } adlarından biri və ya book.toml-un yanındakı TOML faylının adı
        }
    .title = Belə bir dizayn yoxdur
    .meaning =
        Dizayn ya proqramın öz dizaynlarından biridir, ya da mətn qovluğundakı TOML faylıdır; book.toml onu sonluğu ilə və ya
        sonluqsuz adlandırır. Başqa dizaynın üzərində qurulan dizayn da onu base açarında eyni şəkildə adlandırır.
    .wrong = design = "müasır"
    .right = design = "müasir"

B016 = { $path } dizaynı oxuna bilmir: { $reason }
    .hint = hər sətir  açar = dəyər  şəklində olmalıdır
    .title = Dizayn oxuna bilmir
    .meaning =
        Dizayn da book.toml kimi TOML ilə yazılır: kvadrat mötərizədə başlıqlar, altında hər sətirdə bir açar. Çox vaxt bir dırnaq
        və ya mötərizə bağlanmamış olur; göstərilən yerə və ondan əvvəlki sətrə baxın.
    .wrong = ornament = "* * *
    .right = ornament = "* * *"

B017 = “{ $name }” orfoqrafiya lüğətindən istifadə etmək olmur: { $reason }
    .hint = .aff və .dic fayllarının eyni lüğətdən və bütöv olduğunu yoxlayın
    .title = Orfoqrafiya lüğətindən istifadə etmək olmur
    .meaning =
        Orfoqrafiya lüğəti Hunspell-in iki faylıdır: NAME.aff şəkilçiləri, NAME.dic sözləri saxlayır. Onlardan biri
        zədələnib və ya başqa lüğətin faylıdır.
    .outcome = Sözlər lüğətdə axtarılmır.
    .wrong = SFX A Y bir
    .right = SFX A Y 0

## Markdown mətni

M001 = “{ $path }” fəslinin başlığı yoxdur
    .hint = ilk sətrə  # Başlıq  yazın
    .title = Fəslin başlığı yoxdur
    .meaning = Fəsil birinci dərəcəli başlıqla açılır: mündəricat, kolontitullar və e-kitabın naviqasiyası ondan hazırlanır.
    .outcome = Başlığın yerinə faylın adı yazılır.
    .wrong = Gecəyarısı şəhərə girdilər.
    .right =
        # Gecə

        Gecəyarısı şəhərə girdilər.

M002 = { $is_code ->
        [yes] “{ $word }”: tərs apostroflar arası kod sayıldı
       *[no] “{ $word }” içindəki tərs apostrof (`) apostrof (’) kimi oxundu
    }
    .hint = { $is_code ->
            [yes] bunlar apostrofdursa, ' və ya ’ yazın; koddursa, boşluqla ayırın
           *[no] apostrof üçün ' və ya ’ yazın; adlara şəkilçi apostrofsuz qoşulur: Bakıda
        }
    .title = Tərs apostrof adi apostrof kimi oxundu
    .meaning =
        Markdown yazısında tərs apostrof (`) kod bildirir; sözlə şəkilçi arasında tək duranda isə apostrof sayılır.
        Hərflər arasındakı ´ işarəsi də apostrof sayılır; kitabda düzgün çap olunur, --fix əlyazmanı da düzəldir.
        Abzasda ikincisi varsa, aralarındakı koddur; hər ikisi şəkilçidən əvvəldirsə, bu barədə yalnız xəbər verilir.
        Azərbaycan dilində şəkilçi apostrofsuz yazılır, ona görə də “Bakı`da” kimi söz üçün A003 də bildirilir.
    .outcome = Apostrof (’) çap olunur.
    .wrong = Janna d´Ark
    .right = Janna d’Ark

M003 = sətrin əvvəlindəki “{ NUMBER($number, useGrouping: "false") }.” siyahı yox, sıra sayı kimi oxundu
    .hint = bunu açıq göstərmək üçün nöqtənin önünə tərs kəsr xətti qoyun:  { NUMBER($number, useGrouping: "false") }\.
    .title = Sətrin əvvəlindəki ədəd siyahı nömrəsi sayılmadı
    .meaning =
        Markdown sətrin əvvəlində “1990. ” görəndə siyahı başladır; cümlənin içindəki il və ya sıra sayı isə siyahı deyil.
        O, kitabda mətn kimi qalır; nöqtədən əvvəl qoyulan tərs əyri xətt (\) bunu açıq bildirir.
        Ardınca kiçik hərf gəlirsə, --fix onu özü qoyur.
    .outcome = Sətir siyahı kimi deyil, mətn kimi çap olunur.
    .wrong = 1990. Qara Yanvar ili.
    .right = 1990\. Qara Yanvar ili.

M004 = HTML teqi buraxıldı: { $tag }
    .hint = içindəki mətn saxlanıldı; tərtibat üçün Markdown işlədin
    .title = HTML teqi götürülmədi
    .meaning =
        Kitab kağızda da, elektron oxuyucuda da eyni məna verməlidir; HTML-in çoxu isə yalnız brauzerdə məna daşıyır.
        Teqin içindəki mətn saxlanılır.
        Tərtibat üçün Markdown və ya təlimatdakı qısa yazılışlar işlədilir.
    .outcome = Teq düşür, içindəki sözlər qalır.
    .wrong = <u>Qara Yanvar</u>
    .right = *Qara Yanvar*

M005 = qutunun açılışı və ya bağlanışı çatışmır
    .hint = qutu  ::: qutu Başlıq  ilə açılır, tək  :::  ilə bağlanır; hər ikisinin ətrafı boş sətir olmalıdır
    .title = Qutu ya açıq qalıb, ya da açılmadan bağlanıb
    .meaning =
        Qutu “::: qutu Başlıq” sətri ilə açılır, tək “:::” sətri ilə bağlanır; hər ikisinin üstündə və altında boş sətir olur.
        Bağlanmayan qutu fəslin qalan hissəsini də içinə alardı.
    .outcome = Açıq qalan qutu fəslin sonunda bağlanır; tək qalan bağlayıcı sətir düşür.
    .wrong =
        ::: qutu Mənbələr
        Mətn.
    .right =
        ::: qutu Mənbələr

        Mətn.

        :::

M006 = { $fault ->
        [unknown] düsturda naməlum əmr: { $subject }
        [ends] düstur yarımçıq qalıb
        [stray] düsturda “{ $subject }” burada ola bilməz
        [endless] { $subject } makrosu özünü çağırır
       *[other] düstur anlaşılmadı: { $subject }
    }
    .hint = { $fault ->
            [unknown] kitabda düsturun mətni qalır; əmri book.toml faylında [math] altındakı macros cədvəlində təyin edin və ya məlum əmrlərlə yazın
            [endless] kitabda düsturun mətni qalır; book.toml faylında [math] altındakı makronu düzəldin
           *[other] kitabda düsturun mətni qalır; TeX kimi yazın:  $\frac{"{"}1{"}"}{"{"}2{"}"}$
        }
    .title = Düstur anlaşılmadı
    .meaning =
        Dollar işarələri arasındakı mətn TeX düsturu kimi oxunur: ya əmr naməlumdur, ya mötərizə açıq qalıb, ya da kəsr yarımçıqdır.
        Öz əmrlərinizi book.toml faylında [math] altındakı macros cədvəlində təyin edin: macros = {"{"} vect = "\\mathbf{"{"}#1{"}"}" {"}"}.
        Dollar işarəsi pul bildirirsə, əvvəlinə tərs əyri xətt (\) qoyun.
    .outcome = Düsturun yerində onun TeX yazısı çap olunur.
    .wrong = $\frac{"{"}1{"}"}{"{"}2$
    .right = $\frac{"{"}1{"}"}{"{"}2{"}"}$

M007 = “{ $written }” { $kind ->
        [dialogue] danışıq tiresi yox, siyahı kimi oxundu
        [code] ilə açılan kod bağlanmayıb; ardınca gələn hər şey kod kimi düzüldü
       *[other] yazıldığı kimi çap olunacaq
    }
    .hint = { $kind ->
            [dialogue] danışıqdırsa, book.toml-da [text] altında  dialogue = true  yazın; ya da uzun tire  —  ilə başlayıb aralarına boş sətir qoyun
            [code] kodun sonunda açılışdakı işarənin eynisini ayrıca sətirdə yazın
            [emphasis] vurğunun hər iki yanına boşluqsuz eyni işarəni qoyun:  **qalın**  – işarənin özüdürsə, önünə tərs kəsr xətti qoyun:  \*\*
            [highlight] kitabda işarələnmiş mətn olmur; vurğu üçün  *kursiv*  və ya  **qalın**  yazın
            [link] keçid  [sözlər](ünvan) , şəkil  ![sözlər](fayl)  şəklində yazılır; iki mötərizə bitişik olur
            [template] bu əmr başqa alətindir; yerinə mətnini yazın və ya sətri silin
            [reference] istinadı keçid kimi yazın:  [Şəkil 1](#kimlik)
            [command] LaTeX əmrləri mətndə oxunmur; Markdown qarşılığını yazın, düsturdursa, dollar işarələri arasına alın
            [contents] mündəricat özü qurulur; sətri silin
            [admonition] qutunu  ::: qutu Başlıq  ilə açın, tək  :::  ilə bağlayın
            [box] üç iki nöqtədən sonra boşluq qoyub məlum qutu adı yazın:  ::: qutu Başlıq
            [emoji] simvolun özünü yazın və ya silin
            [comment] şərhi  %%  ilə bağlayın; faiz işarəsidirsə, birini silin
            [block-id] bu kimlik Obsidian-a məxsusdur; silin və ya kimliyi bir başlığa verin:  ## Başlıq {"{"}#kimlik{"}"}
            [change] dəyişikliyi qəbul edin və ya geri alın, sonra işarələri silin
            [attributes] atributları silin; kimlik yalnız başlığın sonunda durur:  ## Başlıq {"{"}#kimlik{"}"}
            [heading] başlıqdırsa, # ilə söz arasına boşluq qoyun:  ## Başlıq
            [table] cədvəli  | A | B |  sətri, altında  |---|---|  ilə yazın; sütunların sayı eyni olmalıdır
            [label] bu işarə başqa alətindir; silin və ya mətnini yazın
           *[code-mark] kodu vurğulayan bu işarə başqa alətindir; sətri silin
        }
    .title = Mətndə işarələmə qalıb
    .meaning =
        Başqa alətin əmri və ya səhv yazılmış işarə kitabda olduğu kimi çap olunacaq.
        Hansı yazılışdan nə alındığı təlimatın işarələr haqqındakı fəslində sadalanır.
        İşarə mətnin öz hissəsidirsə, əvvəlinə tərs əyri xətt (\) qoyun.
    .outcome = Mətn yazıldığı kimi çap olunur.
    .wrong =
        {"*"}*qalın yazılacaqdı
        {"["}qərarın mətni] (https://example.org/qerar)
        {"{"}{"{"} .Params.x {"}"}{"}"}
    .right =
        {"*"}*qalın** yazıldı
        {"["}qərarın mətni](https://example.org/qerar)
        https://example.org/xyz

M008 = %% işarələri arasındakı { $count } şəxsi şərh kitaba girmədi
    .hint = oxunacaq mətndirsə,  %%  işarələrini silin
    .title = Şəxsi şərhlər kitaba daxil edilmədi
    .meaning =
        Obsidian proqramında %% işarələri arasındakı mətn yalnız müəllif üçündür.
        O, kitabda çap olunmur; belə şərhlərin sayı fəsildə bir dəfə bildirilir.
        Kodun içindəki %% işarələri koddur.
    .outcome = Şərhlər çap olunmur.
    .wrong = İclas üç saat çəkdi. %%oxunmalı olan bu cümlə%%
    .right = İclas üç saat çəkdi. Oxunmalı olan bu cümlə.

M009 = “{ $name }” makrosu istifadə olunmadı: { $fault ->
        [name] adı yalnız a–z və A–Z hərflərindən ibarət olmalıdır
        [text] qarşılığı dırnaq içində mətn olmalıdır
       *[braces] içində qarşılığı olmayan mötərizə var
    }
    .hint = belə yazın:  vect = "\\mathbf{"{"}#1{"}"}"
    .title = Düstur makrosu istifadə olunmadı
    .meaning =
        Makroslar book.toml faylında [math] altındakı macros cədvəlində yazılır.
        Makrosun adı yalnız a–z və A–Z hərflərindən ibarətdir, əvvəlində tərs əyri xətt (\) olmur.
        Qarşılığı dırnaq içində mətndir: tərs əyri xətt orada iki dəfə yazılır, açılan hər mötərizə bağlanır.
        #1 … #9 işarələri əmrdən sonra gələnlərin yerini tutur.
    .outcome = Makros nəzərə alınmır.
    .wrong = vect = "\\mathbf{"{"}#1"
    .right = vect = "\\mathbf{"{"}#1{"}"}"

M010 = görünməyən idarəetmə simvolu ({ $code_point }), { $count } dəfə; kitabda yeri yoxdur
    .hint = simvolu silin; çox vaxt başqa proqramdan yapışdırılan mətnlə gəlir
    .title = Görünməyən idarəedici simvol
    .meaning =
        Başqa proqramdan yapışdırılan mətndə görünməyən simvollar qala bilər.
        Kitabda onların yeri yoxdur; çox vaxt həmin yerdə bir hərf və ya apostrof itib.
    .outcome = Simvol çap olunmur.
    .wrong = Janna d\u0092Ark
    .right = Janna d’Ark

M011 = HTML teqlərinin görünüş atributları buraxıldı (class, style, align kimi; { $count } ədəd)
    .hint = mətn saxlanıldı; görünüşü kitabın öz tərtibatı müəyyən edir
    .title = HTML-in görünüş atributları götürülmədi
    .meaning =
        Veb-səhifədən gələn mətndə class, style, align kimi atributlar görünüşü bildirir.
        Kitabda görünüşü kitabın öz dizaynı müəyyən edir; mətn, siyahılar, cədvəllər və şəkillər qalır.
        Belə atributların sayı fəsildə bir dəfə bildirilir.
    .outcome = Element oxunur, görünüşü nəzərə alınmır.
    .wrong = <p align="center" class="intro">Bir söz.</p>
    .right = Bir söz.

M012 = kitabda yeri olmayan HTML elementi buraxıldı: <{ $name }>, { $count } dəfə
    .hint = oxucunun bilməli olduğu nəsə varsa, mətnə yazın; görüntü üçün şəkil qoyun
    .title = Kitabda yeri olmayan HTML elementi götürülmədi
    .meaning =
        Video, səs, yerləşdirilmiş səhifə, skript və forma nə kağızda, nə də e-kitabda işləyir.
        Onlar içindəkilərlə birlikdə götürülmür.
        Hər element fəsildə bir dəfə, sayı ilə birlikdə bildirilir.
    .outcome = Element çap olunmur.
    .wrong = <iframe src="https://example.org/xerite"></iframe>
    .right = [Xəritənin ünvanı](https://example.org/xerite)

M013 = başqa alətin işarəsi kitaba girmədi: { $written }, { $count } dəfə
    .hint = ətrafındakı mətn saxlanıldı; oxucuya dediyi bir şey varsa, mətnə yazın
    .title = Başqa alətin işarəsi kitaba daxil edilmədi
    .meaning =
        Başqa alətlərdə video, yerləşdirilmiş səhifə, atribut və blok identifikatoru üçün işarələr olur; kitabda onların yeri yoxdur.
        İşarənin ətrafındakı mətn qalır.
        Hər işarə fəsildə bir dəfə, sayı ilə birlikdə bildirilir.
    .outcome = İşarə çap olunmur; işarələdiyi mətn çap olunur.
    .wrong = {"{"}{"{"}< video gece.mp4 >{"}"}{"}"}
    .right = Filmə baxmaq üçün: https://example.org/gece

M014 = siyahıda “{ NUMBER($written, useGrouping: "false") }” yazılmış bənd { NUMBER($printed, useGrouping: "false") } kimi çap olunacaq
    .hint = nömrəni düzəldin; yazıldığı kimi qalacaqsa, bənddən əvvəl boş sətirlər arasına  <!-- -->  qoyun
    .title = Siyahıdakı nömrə yazıldığı kimi çap olunmur
    .meaning =
        Markdown siyahının yalnız birinci nömrəsinə baxır, qalanlarını özü sayır. Nömrə ötürülübsə və ya iki dəfə yazılıbsa,
        “4-cü bəndə baxın” deyən cümlə kitabda başqa bəndi göstərər. Bütün bəndləri eyni nömrə ilə (1. 1. 1.) yazılan siyahı
        bilərəkdən belə yazılıb; o bildirilmir.
    .outcome = Siyahı sıra ilə nömrələnib çap olunur.
    .wrong =
        1. Bir
        2. İki
        4. Dörd
    .right =
        1. Bir
        2. İki
        3. Üç

M015 = { $is_behind_list ->
        [yes] “{ $words }” siyahının son bəndi deyil, siyahıdan sonrakı abzas kimi oxundu
       *[no] “{ $words }” ilə başlayan sətirlər yazıldığı kimi ayrı sətirlərdə çap olunacaq
    }
    .hint = { $is_behind_list ->
            [yes] siyahıdan sonra boş sətir qoyun; bəndə aiddirsə, sətri iki boşluq içəridən başlayın
           *[no] adi mətndirsə, sətirləri birləşdirin; şeirdirsə,  ::: şeir  ilə  :::  arasına alın
        }
    .title = Müəllifin ayırdığı sətirlər ayrı qaldı
    .meaning =
        Markdown abzasın sətirlərini birləşdirir; siyahının düz altındakı sətri də son bəndə əlavə edir. Ünvan, proqram, imza,
        alt-alta yapışdırılmış misralar bir-birinə qarışmasın deyə, redaktorun bölməyəcəyi qısa sətirlər yazıldığı kimi qalır.
        Cümlə ilə bitən və ya sətrin eni qədər uzanan sətirlər həmişəki kimi birləşir.
    .outcome = Sətirlər kitabda da ayrıdır.
    .wrong =
        Tel: 012 555 11 22
        Ünvan: Bakı küçəsi 5
    .right =
        Tel: 012 555 11 22, ünvan: Bakı küçəsi 5

M016 = sətrin əvvəlindəki { $is_minus ->
        [yes] “-” siyahı işarəsi deyil, mənfi işarəsi kimi oxundu
       *[no] “+” siyahı işarəsi deyil, üstəgəl kimi oxundu
    }
    .hint = { $is_minus ->
            [yes] bunu açıq demək üçün rəqəmə bitişik yazın:  −5  – siyahı istəyirsinizsə,  *  ilə başlayın
           *[no] bunu açıq demək üçün qarşısına tərs kəsr xətti qoyun:  \+  – siyahı istəyirsinizsə,  -  ilə başlayın
        }
    .title = Sətrin əvvəlindəki üstəgəl və ya mənfi rəqəmin işarəsi kimi oxundu
    .meaning =
        Markdown sətrin əvvəlində “+ ” və ya “- ” görəndə siyahı başlayır və işarəni çap etmir. Üstəgəlin arxasınca rəqəm
        gəlirsə, üstəgəl rəqəmindir: telefon nömrəsi, temperatur. Tək duran “- 5 dərəcə” də sıfırdan aşağı temperaturdur.
    .outcome = Sətir siyahı deyil, işarəsi ilə birlikdə mətn kimi çap olunur.
    .wrong = + 994 12 555 11 22
    .right = \+ 994 12 555 11 22

M017 = əllə yazılmış { $count } qeyd kitabın qeydi oldu; birincisi “{ $written }”
    .hint = bunu açıq demək üçün sözün arxasına  [^1] , qeydin əvvəlinə  [^1]:  yazın
    .title = Üst rəqəmlə əllə yazılmış qeydlər kitabın qeydi oldu
    .meaning =
        Sözün düz arxasındakı “¹” ilə daha aşağıda “¹” ilə başlayan sətir əllə yazılmış qeyddir. Elə qalsaydı, qeyd işarəsinin
        səhifəsindən uzağa düşər, nömrəsi də düz gəlməzdi. Qarşılığı olmayan üst rəqəmlər, qüvvətlər və ölçü vahidləri
        (x², km²) yazıldığı kimi qalır.
    .outcome = Qeyd hər iki kitabda işarəsinə bağlanır və kitabın başqa qeydləri ilə birlikdə nömrələnir.
    .wrong =
        O, Bakıda¹ doğulub.

        ¹ Azərbaycanın paytaxtı.
    .right =
        O, Bakıda[^1] doğulub.

        {"["}^1]: Azərbaycanın paytaxtı.
M018 = “{ $words }” altındakı xətt başlıq işarəsi kimi yox, bölmə xətti kimi oxundu
    .hint = başlıq istəyirsinizsə, mətni bir sətirdə yazıb əvvəlinə  ##  qoyun; xətt istəyirsinizsə, üstündə bir boş sətir saxlayın
    .title = Mətnin düz altındakı xətt başlıq yox, bölmə xətti sayıldı
    .meaning =
        Markdown mətnin düz altında “---” və ya “===” sətrini görəndə üstdəki bütün abzası başlıq edir. Üç və daha çox
        sətirli, yaxud cümlə kimi bitən abzas başlıq deyil: xətt mətni bölür.
    .outcome = Mətn abzas kimi qalır; xəttin yerində hər iki kitabda bölmə işarəsi durur.
    .wrong =
        İclas saat onda bitdi.
        Hamı evinə dağıldı.
        ---
    .right =
        İclas saat onda bitdi.
        Hamı evinə dağıldı.

        ---
## Başqa alətlərin mətnləri

O001 = fəslin əvvəlindəki parametrlər bloku oxunmadı: { $reason }
    .hint = içində iki nöqtə və ya dırnaq olan dəyərləri dırnağa alın:  title: "Bir: iki"
    .title = Fəslin əvvəlindəki parametrlər oxunmadı
    .meaning =
        Pandoc, Quarto, Hugo və Obsidian faylın əvvəlinə --- və ya +++ sətirləri arasında parametrlər qoyur (YAML, TOML).
        Onlar pozulubsa, nəyin parametr, nəyin mətn olduğu bilinmir.
        Ən çox rast gəlinən səbəb: dırnaqsız dəyərin içindəki iki nöqtə.
    .outcome = Bu parametrlər mətnə düşmür və tətbiq olunmur.
    .wrong = title: Bakı: bir şəhər
    .right = title: "Bakı: bir şəhər"

O002 = fəslin parametrlər blokundakı bu açarlar kitaba keçmədi: { $keys }
    .hint = bütün kitaba aid olanları book.toml faylına, mətndə duracaqları mətnə yazın
    .title = Fəslin əvvəlindəki bəzi açarlar kitaba keçmədi
    .meaning =
        Fəslin öz başlığı, dili, alt başlığı, müəllifi, tərcüməçisi, xülasəsi və açar sözləri ola bilər; tarix və təqdimat
        isə bütün kitaba aiddir və book.toml faylında yazılır. Onlar orada yoxdursa və ya açarın kitabda yeri yoxdursa,
        bu xəbərdarlıq verilir.
    .outcome = Bu açarların dəyərləri çap olunmur.
    .wrong = date: 2026
    .right = date = "2026"

O003 = anlaşılmayan atributlar buraxıldı: { $written }
    .hint = içindəkilər saxlanıldı; mətn olmalıdırsa, mötərizənin önünə tərs kəsr xətti qoyun:  \{"{"}
    .title = Anlaşılmayan atributlar götürülmədi
    .meaning =
        Fiqurlu mötərizədəki sinif və ölçülər ({"{"}.sinif yer=orta{"}"}) başqa alətlərin görünüş göstərişləridir.
        Kitabda qarşılığı olanlar tətbiq olunur ({"{"}.smallcaps{"}"}, {"{"}lang=az{"}"}, {"{"}#ad{"}"}).
        Qalanları götürülmür, aid olduqları məzmun isə saxlanılır.
    .outcome = Mötərizədəkilər düşür, yanındakı sözlər qalır.
    .wrong = [Qara Yanvar]{"{"}.qirmizi{"}"}
    .right = **Qara Yanvar**

O004 = “{ $target }” nə fəsildir, nə də şəkil; adı yazıldığı kimi saxlanıldı
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] fəslin fayl adını və ya başlığını yazın; adi mətndirsə, mötərizələri silin
        }
    .title = Qoşa mötərizəli keçid heç yerə aparmır
    .meaning =
        Obsidian-da [[Ad]] qeydə aparır, ![[Ad]] isə qeydi və ya şəkli ora qoyur. Burada fəslin fayl adı və ya başlığı axtarılır;
        ayrıca sətirdə ![[Ad]], ![[Ad#Başlıq]] və ![[Ad#^kimlik]] yerinə həmin qeydin mətni qoyulur.
    .outcome = Yazılan olduğu kimi çap olunur; ![[ad]] yerinə yalnız ad.
    .wrong = [[Gəcə]]
    .right = [[Gecə]]

O005 = əlavə olunacaq “{ $path }” faylı { $why ->
        [missing] tapılmadı
        [deep] özünü əhatə edir və ya { $most } qatdan dərindir
        [too-large] { $most } MB-dan böyükdür
       *[part] içində “{ $subject }” adlı yer yoxdur
    }
    .hint = { $why ->
            [missing] { $has_nearest ->
                [yes] bəlkə, “{ $nearest }”?
               *[no] yolu fəslin olduğu qovluğa görə yazın
            }
            [deep] faylların bir-birini əhatə etmədiyinə əmin olun
            [too-large] yalnız lazım olan sətirlərini əlavə edin:  {"{"}{"{"}#include fayl.txt:10:40{"}"}{"}"}
           *[part] sətir nömrələrini, ANCHOR adını və ya başlığı yoxlayın
        }
    .title = Daxil ediləcək fayl mətnə qoyulmadı
    .meaning =
        mdBook alətində olduğu kimi, {"{"}{"{"}#include fayl{"}"}{"}"} yerinə faylın mətni qoyulur.
        Yol fəslin qovluğundan başlayır və layihə qovluğundan kənara çıxa bilməz.
        Fayl yoxdursa, çox böyükdürsə və ya özü özünü daxil edirsə, mətn yarımçıq qalır.
    .outcome = Sətir yazıldığı kimi çap olunur: {"{"}{"{"}#include …{"}"}{"}"}; ![[qeyd]] yerinə qeydin adı.
    .wrong = {"{"}{"{"}#include elaveler/sahidlr.txt{"}"}{"}"}
    .right = {"{"}{"{"}#include elaveler/sahidler.txt{"}"}{"}"}

O006 = “{ $path }” { $why ->
        [unlisted] { $list } faylında yoxdur
        [draft] qaralama kimi işarələnib
        [unordered] book.toml faylındakı [order] sırasında yoxdur
        [underscore] adı və ya qovluğunun adı alt xətlə başlayır
        [drafts] qaralamalar qovluğundadır
        [readme] qovluğu izah edən fayl sayıldı
       *[other-book] içində başqa book.toml var
    }; kitaba girmədi
    .hint = { $why ->
            [unlisted] fəsildirsə, { $list } faylına əlavə edin və ya sıranı book.toml faylında [order] ilə verin
            [draft] fəsil hazırdırsa,  draft: true  sətrini silin
            [unordered] fəsildirsə, [order] altındakı siyahılardan birinə yazın; deyilsə, faylı qovluqdan çıxarın
            [underscore] fəsildirsə, adını dəyişin və ya book.toml faylında [order] ilə sırasını verin
            [drafts] fəsil hazırdırsa, qovluqdan çıxarın və ya book.toml faylında [order] ilə sırasını verin
            [readme] fəsildirsə, adını dəyişin və ya book.toml faylında [order] ilə sırasını verin
           *[other-book] fəsilləri bu kitabındırsa, o book.toml faylını götürün
        }
    .title = Qovluqdakı fəsil kitaba daxil edilmədi
    .meaning =
        Sıra verilməyibsə, qovluqdakı və onun alt qovluqlarındakı hər .md, .markdown, .qmd və .Rmd faylı fəsildir.
        Adı _ ilə başlayanlar, README, qaralama qovluqları və “draft: true” yazılanlar istisnadır.
        Sıranı book.toml faylında [order] və ya SUMMARY.md verirsə, orada adı çəkilməyən fayllar kitaba daxil edilmir.
        Heç bir fəsil xəbərsiz kənarda qalmır; yalnız adı nöqtə ilə başlayanlara baxılmır.
    .outcome = Fəsil kitaba daxil edilmir.
    .wrong = draft: true
    .right = draft: false

O007 = “{ $title }” fəslinin faylı yoxdur; buraxıldı
    .hint = fəsil yazılanda faylını mötərizədə göstərin
    .title = SUMMARY.md faylının bir sətri kitaba keçmədi
    .meaning = Faylı olmayan və altında fəsil də olmayan sətrin kitabda yeri yoxdur.
    .outcome = Sətir kitaba daxil edilmir.
    .wrong = - [Sonra yazılacaq]()
    .right = - [Gecə](gece.md)

O008 = səhifə burada bölünə bilmir; səhifə sonu əmri götürüldü
    .hint = əmri sitatdan, siyahıdan, çərçivədən və ya qeyddən kənarda, ayrıca abzasda yazın
    .title = Səhifə burada bölünə bilmir
    .meaning =
        \newpage, \pagebreak, {"{"}.newpage{"}"} və bənzərləri çap kitabında səhifəni, e-kitabda ekranı bölür. Sitatın, siyahının, çərçivənin
        və ya qeydin içində səhifə bölünmür.
    .outcome = Əmr götürülür; ətrafındakı mətn qalır.
    .wrong =
        > Söz.
        >
        > \newpage
    .right =
        > Söz.

        \newpage

O010 = fəslin əvvəlindəki parametrlər bloku bağlanmayıb
    .hint = son parametrin altına açılışdakı sətrin eynisini  (---)  yazın; parametr deyilsə, birinci sətri silin
    .title = Fəslin əvvəlindəki parametrlər bağlanmayıb
    .meaning =
        Fəslin əvvəlində --- və ya +++ ilə açılan parametrlər eyni sətirlə bağlanır.
        Bağlanmayanlar ilk boş sətrə qədər oxunur; onları heç bir alət tanımırsa, mətn sayılır.
    .outcome = Parametrlər ilk boş sətrə qədər oxunur.
    .wrong =
        ---
        title: Gecə

        Mətn.
    .right =
        ---
        title: Gecə
        ---

        Mətn.

O011 = { $has_tool ->
        [no] book.toml yoxdur; qovluqdakı mətnlər kitab edildi
       *[yes] qovluq { $tool } layihəsi kimi oxundu
    }{ $has_file ->
        [yes] ; kitabın məlumatı { $file } faylındandır
       *[no] {""}
    }
    .hint = öz book.toml faylınız olsun deyə:  matbaa init --from QOVLUQ
    .title = Başqa alətin layihəsi kitab kimi oxundu
    .meaning =
        Qovluqda book.toml yoxdursa, başqa alətlərin faylları axtarılır; heç biri yoxdursa, qovluqdakı mətnlər kitab olur.
        Alətlər: mdBook, Quarto, Bookdown, Jupyter Book, MyST, MkDocs, GitBook, Hugo, Leanpub, Quire, Pandoc və Obsidian.
        “matbaa init --from QOVLUQ” eyni məlumatlarla book.toml faylı yazır.
    .outcome = Kitab həmin alətin göstərdiyi ad, müəllif, dil və sıra ilə hazırlanır.
    .wrong = [book]
    .right = title = "Gecə"

O012 = { $has_list ->
        [yes] { $list } içində adı çəkilən
       *[no] {""}
    } “{ $path }” { $is_file ->
        [yes] Markdown mətni deyil; kitaba girmədi
       *[no] tapılmadı; buraxıldı
    }
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] adı düzəldin və ya sətri silin
        }
    .title = Başqa alətin adını çəkdiyi fayl kitaba daxil edilmədi
    .meaning = Alətin fəsil siyahısında və ya parametrlərində adı çəkilən fayl ya qovluqda yoxdur, ya da Markdown mətni deyil.
    .outcome = Kitab həmin fayl olmadan hazırlanır.
    .wrong = - [Gecə](gce.md)
    .right = - [Gecə](gece.md)

O013 = { $file } içindəki bu parametrlər kitaba keçmədi: { $keys }
    .hint = kitab üçün mənaları varsa, book.toml faylında yazın
    .title = Başqa alətin parametrləri kitaba keçmədi
    .meaning =
        Bunlar alətin parametr faylında kitabın adından, müəllifindən, dilindən və sırasından başqa açarlardır.
        Çoxu yalnız veb-sayt üçündür.
    .outcome = Kitab həmin parametrlər olmadan hazırlanır.
    .wrong = theme: cosmo
    .right = language = "az"

O014 = { $what ->
        [title-of-text] kitabın adı birinci mətnin başlığından götürüldü: “{ $value }”
        [title-of-folder] kitabın adı qovluğun adından götürüldü: “{ $value }”
        [language-of-text] mətnin dili sözlərindən bilindi: { $value }
       *[usual-language] mətnin dili bilinmədi; { $value } sayıldı
    }
    .hint = { $what ->
            [language-of-text] başqa dil üçün book.toml faylında  language = "…"  yazın
            [usual-language] dili book.toml faylında göstərin:  language = "az"
           *[other] başqa ad üçün book.toml faylında  title = "…"  yazın
        }
    .title = Kitabın adı və ya dili təxmin edildi
    .meaning =
        Qovluqda book.toml yoxdursa və alətin parametrləri də göstərmirsə, ad ilk mətnin başlığından və ya qovluğun adından götürülür.
        Dil mətnin sözlərindən müəyyən edilir; müəyyən olunmasa, türk dili sayılır.
    .outcome = Kitab bu adla və bu dildə hazırlanır.
    .wrong = [book]
    .right = language = "az"

O015 = fəsillərin sırası { $list } faylından götürüldü
    .hint = başqa sıra üçün book.toml faylında [order] yazın
    .title = Fəsillərin sırası başqa alətin siyahısından götürüldü
    .meaning =
        book.toml faylında [order] yoxdursa, sıra başqa alətin siyahısından götürülür.
        Siyahı bu fayllardan birində ola bilər: SUMMARY.md, _quarto.yml, _bookdown.yml, _toc.yml, toc.yml, myst.yml, mkdocs.yml.
        Leanpub üçün Book.txt, Pandoc üçün defaults.yaml faylına baxılır.
    .outcome = Fəsillər həmin sıra ilə düzülür.
    .wrong = rmd_files: ["gece.md", "seher.md"]
    .right = body = ["gece.md", "seher.md"]

O016 = cədvəlin xətləri xanaları əhatə etmir
    .hint = hər küncə + qoyun, şaquli xətləri eyni sütunda saxlayın
    .title = Çəkilmiş cədvəlin xətləri düz gəlmir
    .meaning =
        Artılar, defislər və şaquli xətlərlə çəkilmiş cədvəlin (+---+---+) küncləri və ya xətləri bir-birinə uyğun gəlmir; buna
        görə hansı sözün hansı xanada olduğu dəqiq deyil. Xətləri elə düzəldin ki, artılar alt-alta düşsün.
    .outcome = Sözlər ən yaxın sütuna qoyulur; heç biri itmir.
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

O017 = { $columns } sütunlu cədvələ uyğun gəlmir: { $written }
    .hint = hər sütun üçün bir rəqəm yazın, sütunları 1-dən sayın
    .title = Cədvəlin atributları sütunlarına uyğun gəlmir
    .meaning =
        Sütunların eni (tbl-colwidths="[60,40]") hər sütun üçün bir rəqəm tələb edir; onluq sütunlar (decimal="2 3") 1-dən
        sütunların sayına qədər rəqəmlərlə göstərilir.
    .outcome = Atribut tətbiq olunmur; cədvəl onsuz yığılır.
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

O018 = oxuna bilməyən dəyər tətbiq olunmadı: { $written }
    .hint = tam ədəd yazın: numbers=5, start="3", colspan="2"; dil üçün onun etiketini: lang=az
    .title = Dəyər oxuna bilmir
    .meaning =
        Fiqurlu mötərizələrdəki və HTML-dəki bəzi atributlar ədəd istəyir: misra nömrələrinin aralığı (numbers=5), ilk nömrə
        (first=120), siyahının ilk ədədi (start), xananın sütun və sətir sayı (colspan, rowspan).
    .outcome = Atribut tətbiq olunmur; elementin qalanı tətbiq olunur.
    .wrong =
        ::: {"{"}.verse numbers=abc{"}"}
        Dəniz və gecə
        :::
    .right =
        ::: {"{"}.verse numbers=5{"}"}
        Dəniz və gecə
        :::

O019 = “{ $words }” { $what ->
        [rows] ilə başlayan sətirlər cədvəl kimi düzüldü
        [indented] içəridən başlayan abzas; kod deyil, mətn kimi oxundu
       *[divided] sətrin sonunda bölünmüş söz; birləşdirildi
    }
    .hint = { $what ->
            [rows] birinci sətir başlıqdırsa, altına  |---|---|  yazın; cədvəl deyilsə, tabulyasiyaları silin
            [indented] əvvəlindəki boşluqları silin; koddursa, qabağına və arxasına  ```  sətri qoyun
           *[divided] sözü bir sətirdə yazın; öz defisi varsa, onu da yazın
        }
    .title = Yapışdırılmış mətndən qalan forma başa düşüldü
    .meaning =
        Başqa proqramdan yapışdırılan mətn öz düzümünü də gətirir: xanaları tabulyasiya ilə ayrılmış və ya xətti olmayan
        cədvəl, Markdown-un kod saydığı içəridən başlayan abzas, çap sətrinin sonunda bölünmüş söz. Nə olduqları bilinirsə,
        elə də düzülür; düzgün başa düşülüb-düşülmədiyinə siz baxın.
    .outcome = Cədvəl cədvəl, abzas abzas, söz bütöv çap olunur.
    .wrong =
        Bu kita-
        bın sonu.
    .right = Bu kitabın sonu.

## Qeydlər

N001 = “{ $label }” qeydi təyin olunmayıb
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] fəslin sonuna  [^{ $label }]: …  sətrini əlavə edin
        }
    .title = İşarənin qeydi yoxdur
    .meaning =
        Mətndəki hər [^ad] işarəsi üçün həmin fəsildə [^ad]: ilə başlayan sətir olmalıdır, yoxsa oxucu olmayan qeydi axtarar.
        Təklif ən yaxın adı göstərir.
    .outcome = İşarə yazıldığı kimi, mötərizədə mətndə qalır: [^ad].
    .wrong =
        Barrikadalar quruldu.[^time] Səhər söküldü.[^tmie]

        {"["}^time]: *Time*, s. 8.
    .right =
        Barrikadalar quruldu.[^time] Səhər söküldü.[^time]

        {"["}^time]: *Time*, s. 8.

N002 = “{ $label }” qeydinə mətndə istinad yoxdur
    .hint = mətnə  [^{ $label }]  qoyun və ya qeydi silin
    .title = Qeydin mətndə işarəsi yoxdur
    .meaning =
        Mətndə işarəsi olmayan qeyd çap olunmur.
        Çox vaxt mətn silinib, qeydi qalıb və ya işarənin adı dəyişib.
    .outcome = Qeyd çap olunmur.
    .wrong =
        Barrikadalar quruldu.

        {"["}^barrikada]: *Time*, s. 8.
    .right =
        Barrikadalar quruldu.[^barrikada]

        {"["}^barrikada]: *Time*, s. 8.

N003 = “{ $label }” qeydi iki dəfə təyin olunub
    .hint = qeydlərdən birinə başqa ad verin
    .title = Qeyd iki dəfə yazılıb
    .meaning =
        Bir fəsildə hər qeydin öz adı olur, yoxsa hansının çap olunacağı bilinməzdi.
        Qeydlərdən birinə başqa ad verin; həmin ad başqa fəsillərdə yenidən işlədilə bilər.
    .outcome = Söndürülsə, ikisi bir qeyddə birləşir.
    .wrong =
        Gecə.[^a] Səhər.[^a]

        {"["}^a]: Birinci qeyd.
        {"["}^a]: İkinci qeyd.
    .right =
        Gecə.[^a] Səhər.[^b]

        {"["}^a]: Birinci qeyd.
        {"["}^b]: İkinci qeyd.

N004 = “{ $label }” qeydinin işarəsi burada dura bilməz
    .hint = işarəni qeydin içindən mətnə köçürün
    .title = Qeyd işarəsi burada ola bilməz
    .meaning =
        Qeydin içindəki qeyd üçün çap yeri yoxdur.
        İşarəni mətnə keçirin və ya iki qeydi birləşdirin.
    .outcome = İşarə və ya mətnin içində yazılmış qeydin sözləri mötərizədə qalır; başqa işarəsi olmayan qeyd çap olunmur.
    .wrong =
        Şəhər susdu.[^a] Səhər açıldı.[^b]

        {"["}^a]: Sənəd 12.[^b]
        {"["}^b]: Sənəd 14.
    .right =
        Şəhər susdu.[^a] Səhər açıldı.[^b]

        {"["}^a]: Sənəd 12; bax: sənəd 14.
        {"["}^b]: Sənəd 14.

## Mənbələr

K001 = “{ $key }” mənbəsi mənbə faylında yoxdur
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] mənbəni { $file } faylına əlavə edin; mənbə deyilsə, \@ yazın
        }
    .title = Mənbə faylında belə mənbə yoxdur
    .meaning =
        {"["}@açar] yazılışındakı açar sources.bib faylındakı bir mənbənin açarı olmalıdır.
        Bu, mənbə deyil, istifadəçi adıdırsa, işarənin əvvəlinə tərs əyri xətt qoyun: \@.
    .outcome = Açar kitabda mötərizədə və qalın çap olunur: [açar]; həmin istinaddakı başqa mənbələr yerində qalır.
    .wrong = [@dewaal2033, s. 82]
    .right = [@dewaal2003, s. 82]

K002 = { $has_file ->
        [yes] “{ $key }” mənbəsi göstərilir, amma { $file } faylı oxunmur
       *[no] “{ $key }” mənbəsi göstərilir, amma mənbə faylı yoxdur
    }
    .hint = { $has_file ->
            [yes] book.toml faylında [citations] altında  files = ["{ $file }"]  yazın
           *[no] fəsillərin yanına sources.bib və ya sources.yml qoyun
        }
    .title = Mənbəyə istinad var, mənbə faylı yoxdur
    .meaning =
        Mətndə [@açar] var, fəsillərin yanında isə nə sources.bib, nə də sources.yml faylı var.
        Faylı yaradın və ya adı başqadırsa, onu [citations] altında files ilə göstərin.
    .outcome = Açar kitabda mötərizədə və qalın çap olunur: [açar].
    .wrong = manuscript/menbelerim.bib
    .right = manuscript/sources.bib

K003 = mənbə faylı oxunmadı: { $reason ->
        [unclosed] bağlanmamış mötərizə və ya dırnaq
        [expected] burada { $subject } olmalıdır
        [unexpected] burada { $subject } ola bilməz
        [abbreviation] “{ $subject }” ixtisarı izah olunmayıb
        [command] LaTeX əmri oxunmadı
        [circle] mənbələr crossref ilə bir-birini göstərir
        [too-deep] mötərizələr çox dərindir
        [too-long] @string ixtisarları açılanda çox uzanır
        [yaml-date] tarixin şəkli tanınmadı
        [yaml-kind-missing] “{ $subject }” mənbəsinin növü (type) yazılmayıb
        [yaml-kind-unknown] “{ $subject }” adlı növ və ya dəyər yoxdur
        [yaml-field-unknown] “{ $subject }” adlı sahə yoxdur
        [yaml-field-missing] “{ $subject }” sahəsi çatışmır
        [yaml-tab] burada dəyər başlaya bilməz; tabulyasiya əvəzinə boşluq işlədin
        [yaml-list] siyahı yox, açarları ilə mənbələr olmalıdır
        [yaml-indent] girintilər və ya iki nöqtələr uyğun deyil
        [yaml-value] bir dəyər gözlənilən növdə deyil: { $subject }
       *[yaml-other] faylın quruluşu YAML qaydalarına uyğun deyil: { $subject }
    }
    .hint = { $is_yaml ->
            [yes] girintiləri və iki nöqtələri yoxlayın; Hayagriva formatı gözlənilir
           *[no] { $reason ->
                [abbreviation] mətni fiqurlu mötərizəyə alın və ya @string ilə izah edin
                [circle] crossref sətirlərindən birini silin
               *[other] hər sahə  ad = {"{"}dəyər{"}"},  şəklində olmalıdır; mötərizələri sayın
            }
        }
    .title = Mənbə faylı oxunmadı
    .meaning =
        Çox vaxt mötərizə bağlanmayıb və ya sahənin sonunda vergül unudulub.
        Göstərilən yerə və ondan əvvəlki mənbəyə baxın.
    .outcome = Oxunmayan mənbə götürülmür, faylın qalan hissəsi oxunur.
    .wrong =
        @book{"{"}quliyev2001, title = {"{"}Şəhər{"}"}
        year = 2001{"}"}
    .right =
        @book{"{"}quliyev2001, title = {"{"}Şəhər{"}"},
        year = 2001{"}"}

K004 = “{ $key }” açarı iki mənbəyə verilib
    .hint = birinin açarını dəyişin və ya təkrarlanan mənbəni silin
    .title = Bir açar iki mənbəyə verilib
    .meaning =
        Hər mənbənin öz açarı olur, yoxsa hansı mənbəyə istinad edildiyi bilinməzdi.
        Açarlardan birinə hərf əlavə edin və ya təkrarlanan mənbəni silin.
    .outcome = Söndürülsə, birinci mənbə qüvvədə qalır.
    .wrong = @book{"{"}quliyev2001, …{"}"}  @article{"{"}quliyev2001, …{"}"}
    .right = @book{"{"}quliyev2001a, …{"}"}  @article{"{"}quliyev2001b, …{"}"}

K005 = naməlum mənbə növü “@{ $kind }”; kitab kimi düzülür
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] @book, @article, @incollection, @thesis, @online kimi bir növ yazın
        }
    .title = Naməlum mənbə növü
    .meaning =
        Mənbənin necə yazılacağını onun növü müəyyən edir; naməlum növ kitab kimi yazılır.
        Çox işlənənlər: @book, @article, @incollection, @thesis, @online, @archival.
    .outcome = Mənbə kitab kimi yazılır.
    .wrong = @meqale{"{"}quliyev2001, …{"}"}
    .right = @article{"{"}quliyev2001, …{"}"}

K006 = “{ $key }” mənbəsində { $field } sahəsi çatışmır
    .hint = məlumdursa,  { $field } = {"{"}…{"}"}  sətrini əlavə edin; görülməyən məlumatı tamamlamayın
    .title = Mənbənin bir sahəsi çatışmır
    .meaning =
        Bu növdən olan mənbə həmin sahə olmadan tanınmır: məqalənin jurnalı, dissertasiyanın universiteti kimi.
        Bilirsinizsə, əlavə edin; görülməyən məlumat uydurulmur, qeyd həmin sahə olmadan yazılır.
    .outcome = Qeyd və ədəbiyyat siyahısı həmin sahə olmadan yazılır.
    .wrong = @article{"{"}quliyev2001, title = {"{"}Şəhər{"}"}{"}"}
    .right = @article{"{"}quliyev2001, title = {"{"}Şəhər{"}"}, journaltitle = {"{"}Cəmiyyət{"}"}{"}"}

K007 = “{ $key }” mənbəsinin { $field } sahəsi oxunmadı: “{ $value }”
    .hint = tarix 1990, 1990-01 və ya 1990-01-20 şəklində, ünvan https:// ilə yazılır
    .title = Mənbənin bir sahəsi oxunmadı
    .meaning =
        Tarixlər 1990, 1990-01 və ya 1990-01-20 şəklində yazılır; ünvanlar https:// ilə başlayır.
        Başqa cür yazılmış dəyər anlaşılmır və qeyddə görünmür.
    .outcome = Qeyd və ədəbiyyat siyahısı həmin sahə olmadan yazılır.
    .wrong = date = {"{"}20.01.1990{"}"}
    .right = date = {"{"}1990-01-20{"}"}

K008 = naməlum sahə “{ $field }”
    .hint = bəlkə, “{ $nearest }”?
    .title = Sahənin adı səhv yazılıb
    .meaning = Sahə naməlumdur, amma tanınan birinə çox oxşayır; bu yazılışla nə qeyddə, nə də ədəbiyyat siyahısında görünür.
    .outcome = Qeyd və ədəbiyyat siyahısı həmin sahə olmadan yazılır.
    .wrong = publiser = {"{"}Kitab Evi{"}"}
    .right = publisher = {"{"}Kitab Evi{"}"}

K009 = “{ $key }” mənbəsi heç yerdə göstərilmir
    .hint = mətndə  [@{ $key }]  yazın və ya mənbəni fayldan çıxarın
    .title = Mənbəyə heç yerdə istinad yoxdur
    .meaning =
        Mənbə fayldadır, kitabda isə nə qeyddə, nə də ədəbiyyat siyahısında var; istinad silinmiş ola bilər.
        Mənbə istinad olmadan da siyahıya düşməlidirsə, “::: ədəbiyyat hamısı” yazın.
    .outcome = Mənbə kitabda görünmür.
    .wrong = @book{"{"}quliyev2001, …{"}"}
    .right = [^qeyd]: [@quliyev2001, s. 8].

K010 = səhifə aralığı tərsdir: “{ $pages }”
    .hint = kiçik səhifəni əvvəl yazın
    .title = Səhifə aralığı tərsinə yazılıb
    .meaning =
        Aralığın ilk səhifəsi sonuncudan böyükdür: ya sıra qarışıb, ya da bir rəqəm səhvdir.
        Qısaldılmış aralıqlar (82–5) düzgündür.
    .outcome = Səhifələr yazıldığı kimi çap olunur.
    .wrong = [@quliyev2001, s. 92-81]
    .right = [@quliyev2001, s. 81-92]

K011 = “{ $key }” internet mənbəsinin tarixi yoxdur
    .hint = səhifənin tarixini (date) və ya oxunduğu günü (urldate = {"{"}2026-01-20{"}"}) yazın
    .title = İnternet mənbəyinin tarixi yoxdur
    .meaning =
        Səhifələr dəyişir və silinir; oxucu sizin ona nə vaxt baxdığınızı bilməlidir.
        Səhifənin öz tarixini (date), o yoxdursa, oxuduğunuz günü (urldate) yazın.
    .outcome = Mənbə tarixsiz yazılır.
    .wrong = @online{"{"}quliyev, url = {"{"}https://example.org/seher{"}"}{"}"}
    .right = @online{"{"}quliyev, url = {"{"}https://example.org/seher{"}"}, urldate = {"{"}2026-01-20{"}"}{"}"}

K012 = { NUMBER($number, useGrouping: "false") } nömrəli qeyddə mənbə yoxdur; bu fəslin hər qeydi mənbə göstərməlidir
    .hint = qeydə  [@açar, s. 12]  əlavə edin və ya fəsli [citations] sourced siyahısından çıxarın
    .title = Qeyddə mənbə yoxdur
    .meaning =
        Fəsil [citations] altındakı sourced siyahısındadır: onun hər qeydi mənbə göstərməlidir.
        İzah xarakterli qeyd də mənbəyə əsaslanırsa, həmin mənbəni əlavə edin.
        Fəsildən bu tələb olunmursa, onu siyahıdan çıxarın.
    .outcome = Qeyd yazıldığı kimi çap olunur.
    .wrong = [^a]: Şəhər o il kiçik idi.
    .right = [^a]: Şəhər o il kiçik idi: [@quliyev2001, s. 8].

K013 = CSL faylı istifadə oluna bilmədi: { $fault ->
        [not-xml] fayl düzgün XML deyil: { $subject }
        [not-csl] içindəkilər CSL 1.0.2 qaydalarına uyğun deyil: { $subject }
        [too-deep] elementlər iç-içə çox dərindir
        [circle] “{ $subject }” makrosu özünü çağırır
        [too-large] makroları açılanda { $most } elementdən uzun olur
       *[dependent] öz qaydası yoxdur, yalnız “{ $subject }” üslubunun adını daşıyır
    }
    .hint = { $fault ->
            [dependent] { $subject }.csl faylını ({ $address }) endirib bu faylın yanına qoyun
           *[other] müstəqil CSL 1.0.2 faylı qoyun və ya [citations] style sətrini silin
        }
    .title = CSL faylı istifadə olunmadı
    .meaning =
        İstinad üslubu kimi CSL 1.0.2 faylı verilir.
        Bir çox faylın öz qaydası olmur, yalnız başqa üslubu göstərir; həmin üslubun faylını endirib yanına qoymaq kifayətdir.
        Sətir silinsə, tarixçilərin qeyd forması işlədilir.
    .outcome = Mənbələr proqramın öz üslubunda yazılır.
    .wrong = style = "chicago.docx"
    .right = style = "chicago-notes.csl"

K014 = “{ $group }” siyahısına düşən mənbə yoxdur
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] mənbələrə  keywords = {"{"}…{"}"}  ilə bu adı verin
        }
    .title = Siyahıya düşən mənbə yoxdur
    .meaning =
        “::: ədəbiyyat ad” yalnız həmin qrupdakı mənbələri sadalayır.
        Qrup mənbənin növü (kitablar, məqalələr…) və ya keywords sahəsindəki sözdür; bu qrupda mənbə yoxdur.
    .outcome = Siyahı boş qalır.
    .wrong = ::: ədəbiyyat kitab
    .right = ::: ədəbiyyat kitablar

K015 = “{ $command }” əmri anlaşılmadı; özü çap olunmur, yalnız içindəki yazı çap olunur
    .hint = əmri silin və ya yerinə işarənin özünü yazın
    .title = Mənbədəki LaTeX əmri anlaşılmadı
    .meaning =
        Vurğu, diakritik işarə, dırnaq, keçid, üst indeks və düstur əmrləri anlaşılır və qarşılığı çap olunur.
        Bu əmr isə naməlumdur: özü çap olunmur, fiqurlu mötərizədəki sözlər itmir.
        Əmri silin və ya işarənin özünü yazın.
    .outcome = Əmr çap olunmur; mötərizədəki sözlər qalır.
    .wrong = title = {"{"}Şəhərin \xususi{"{"}Ürəyi{"}"}{"}"}
    .right = title = {"{"}Şəhərin \emph{"{"}Ürəyi{"}"}{"}"}

K016 = “{ $key }” mənbəsinin { $field } sahəsi yazıldığı kimi çap olunur: “{ $value }”
    .hint = tarixdirsə, 1990, 1990-01 və ya 1990-01-20 şəklində yazın; deyilsə, heç nə etmək lazım deyil
    .title = Tarix yazıldığı kimi çap olunur
    .meaning =
        Sahədə tarix yox, söz var: tarixsiz, çapda, 1328 [1912], təxminən 1905.
        O, olduğu kimi çap olunur; mənbə orada yazılan ilin sırasına düşür, il yoxdursa, sona qalır.
        Tarix yazmaq istəyirdinizsə, yazılışını düzəldin.
    .outcome = Tarix yazıldığı kimi çap olunur.
    .wrong = date = {"{"}20 yanvar 1990{"}"}
    .right = date = {"{"}1990-01-20{"}"}

## Keçidlər

L001 = “{ $target }” keçidi kitabda heç bir yerə aparmır
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] faylın adını və # kimliyini yoxlayın
        }
    .title = Keçid kitabda heç yerə aparmır
    .meaning =
        Kitab daxilindəki keçid fəslin faylını və ya oradakı identifikatoru göstərir.
        Ya faylın adı dəyişib, ya fəsil çıxarılıb, ya da identifikator səhv yazılıb.
    .outcome = Keçidin sözləri qalır, keçidin özü düşür.
    .wrong =
        ## Qərarın mətni {"{"}#metn{"}"}

        Bax: [qərarın mətni](#metin).
    .right =
        ## Qərarın mətni {"{"}#metn{"}"}

        Bax: [qərarın mətni](#metn).

L002 = “{ $id }” kimliyi bu fəsildə iki dəfə verilib; birinci yeri: { $first }
    .hint = birini dəyişin
    .title = İdentifikator iki dəfə verilib
    .meaning = Bir fəsildə {"{"}#ad{"}"} identifikatoru yalnız bir dəfə verilir; yoxsa keçid iki yerdən hansına aparacağını bilməz.
    .outcome = Söndürülsə, identifikator birinci yerə aid olur; ikincisi başqasını alır.
    .wrong =
        ## Mətn {"{"}#metn{"}"}
        ## Əlavə mətn {"{"}#metn{"}"}
    .right =
        ## Mətn {"{"}#metn{"}"}
        ## Əlavə mətn {"{"}#elave-metn{"}"}

L003 = “{ $path }” faylı kitabda deyil; keçidin yalnız sözləri qaldı
    .hint = faylı kitabla birlikdə yaymaq üçün book.toml faylında  [links] ship = true  və [distribution] altında  url  yazın
    .title = Keçid kitabda olmayan fayla aparır
    .meaning =
        Fayl qovluqdadır, amma fəsil deyil: cədvəl, arxiv və ya proqram faylıdır; kitab onu özü ilə daşımır.
        {"["}links] altında ship = true, [distribution] altında url yazılsa, fayl matbaa dist əmrinin hazırladığı qovluğa qoyulur.
        Keçid də onda həmin ünvana aparır.
    .outcome = Keçidin sözləri qalır, keçidin özü düşür.
    .wrong = [sorğunun nəticələri](sorgu.xlsx)
    .right =
        {"["}links]
        ship = true
        {"["}distribution]
        url = "https://example.org/kitab"

L004 = “{ $id }” etiketi başqa fəsildə də var: { $first }
    .hint = birini dəyişin; istinad əvvəlcə öz fəslindəki yerə, sonra kitabdakı ilk yerə aparır
    .title = Bir etiket iki fəsildədir
    .meaning =
        Şəkil, xəritə, cədvəl, tənlik və fəsil etiketləri ({"{"}#fig:seher{"}"}) bütün kitabda keçərlidir: onlara hər fəsildən
        istinad etmək olar. Eyni etiket iki fəsildə olarsa, üçüncü fəsildəki istinadın hansını nəzərdə tutduğu bilinmir.
    .outcome = İstinad öz fəslindəki yerə, orada yoxdursa, kitabdakı ilk yerə aparır.
    .wrong =
        # Şəhər

        ![Şəhər](a.svg){"{"}#fig:kent{"}"}
    .right =
        # Şəhər

        ![Şəhər](a.svg){"{"}#fig:kohne-seher{"}"}

L005 = əllə yazılmış nömrə (“{ $typed }”) ilə kitabın verdiyi nömrə (“{ $given }”) eyni kitabdadır
    .hint = ya hamısına etiket verin ({"{"}#fig:ad{"}"}) və nömrələri silin, ya da hamısını əllə yazın
    .title = Əllə yazılmış nömrələr kitabın verdikləri ilə qarışıqdır
    .meaning =
        Etiketi olan şəkil, xəritə, cədvəl və kodlara nömrəni kitab verir; alt yazısı “Şəkil 3.” kimi başlayanlarda müəllifin
        nömrəsi qalır. İkisi bir yerdə olanda eyni nömrə iki dəfə keçə və ya sıra pozula bilər.
    .outcome = Əllə yazılmış nömrə olduğu kimi çap olunur; qalanlar öz aralarında sayılır.
    .wrong =
        ![Şəhər](a.svg)
        Şəkil 1. Şəhər

        ![Liman](a.svg)
        Liman {"{"}#fig:liman{"}"}
    .right =
        ![Şəhər](a.svg)
        Şəhər {"{"}#fig:seher{"}"}

        ![Liman](a.svg)
        Liman {"{"}#fig:liman{"}"}

## Şəkillər

I001 = “{ $path }” şəkli tapılmadı
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] faylı fəsillərin qovluğuna qoyun
        }
    .title = Şəkil tapılmadı
    .meaning =
        Şəkillər fəsillərlə eyni qovluqda və ya onun alt qovluqlarında olur.
        Adları böyük və kiçik hərflərinə qədər eyni yazılmalıdır.
    .outcome = Şəklin yerində təsviri və yolu yazılmış çərçivə qalır; sətrin içindədirsə, bunlar mötərizədə yazılır.
    .wrong = ![Xəritə](Xerite.SVG)
    .right = ![Xəritə](xerite.svg)

I002 = “{ $path }” şəkli oxunmadı: { $reason }
    .hint = SVG, PNG, JPEG, WebP, GIF və ya TIFF kimi yenidən saxlayın
    .title = Şəkil oxunmadı
    .meaning =
        Fayl zədələnib, yarımçıq endirilib və ya növü adındakı növə uyğun deyil.
        SVG, PNG, JPEG, WebP, GIF və TIFF oxunur; faylı şəkil redaktorunda açıb yenidən yadda saxlayın.
    .outcome = Şəklin yerində təsviri və yolu yazılmış çərçivə qalır; üz qabığıdırsa, kitab onsuz hazırlanır.
    .wrong = ![Əzizbəyov meydanı](meydan.heic)
    .right = ![Əzizbəyov meydanı](meydan.jpg)

I003 = “{ $path }” internetdəki şəkildir; internetdən fayl götürülmür
    .hint = şəkli endirib fəsillərin qovluğuna qoyun
    .title = Şəkil internetdədir
    .meaning =
        Kitab hazırlananda internetdən heç nə götürülmür: sabah ünvan dəyişsəydi, kitab da dəyişərdi.
        Şəkli endirin, istifadə hüququnu yoxlayın və fəsillərin qovluğuna qoyun.
    .outcome = Şəklin yerində təsviri, o da yoxdursa, ünvanı yazılır; internetdən heç nə götürülmür.
    .wrong = ![Əzizbəyov meydanı](https://example.org/meydan.jpg)
    .right = ![Əzizbəyov meydanı](meydan.jpg)

I004 = “{ $path }” şəklinin alternativ mətni yoxdur
    .hint = görməyən oxucu üçün təsvir edin:  ![Nə görünür]({ $path })  – bəzəkdirsə:  ![-]({ $path })
    .title = Şəklin təsviri yoxdur
    .meaning =
        Şəkli görməyən oxucu onun yerinə kvadrat mötərizədəki mətni eşidir; o yoxdursa, heç nə öyrənmir.
        Şəkildə görünəni bir-iki cümlə ilə təsvir edin.
        Yalnız bəzək olan şəkil ![-](…) kimi yazılır.
    .outcome = Şəkil çap olunur; görməyən oxucuya heç nə deyilmir.
    .wrong = ![](xerite.svg)
    .right = ![Bakının xəritəsi; buxta cənubdadır.](xerite.svg)

I005 = “{ $path }” rəsminin yazıları { $families } əvəzinə { $faces } ilə düzüldü
    .hint = yazılar sığmırsa, rəsmdə kitabın şriftini seçin və ya yazıları konturlara çevirib saxlayın
    .title = Rəsmin yazısı kitabın şrifti ilə yığıldı
    .meaning =
        Rəsmlər kitabla birlikdə verilən şriftlərlə yığılır.
        Rəsmdə adı çəkilən şrift kitabda yoxdursa, yerinə oxşarı işlədilir: Arial üçün sans, Georgia üçün body, Courier üçün mono.
        Yazının eni bir az dəyişə bilər, rəsmə bir baxın.
        Rəsmdə kitabın şriftini seçsəniz və ya yazını kontura çevirsəniz, bu bildiriş yox olur.
    .outcome = Yazı kitabın oxşar şrifti ilə yığılır.
    .wrong = <text font-family="Comic Sans MS">Liman</text>
    .right = <text font-family="Alegreya Sans">Liman</text>

I006 = “{ $path }” rəsmindəki bu simvollar heç bir şriftdə yoxdur: { $characters }
    .hint = bu simvolları olan TTF və ya OTF faylını fonts qovluğuna qoyub book.toml faylında [fonts] also altında adını verin
    .title = Rəsmdəki simvol heç bir şriftdə yoxdur
    .meaning =
        Rəsmin yazısındakı simvol kitabın heç bir şriftində yoxdur, ona görə yerinə boş kvadrat çəkilir.
        Bu simvolu olan TTF və ya OTF faylını fonts qovluğuna qoyun, adını [fonts] altında also siyahısına yazın.
        Başqa yol yazını kontura çevirməkdir.
    .outcome = Simvolun yerində boş kvadrat çəkilir.
    .wrong = <text>Bakı 漢字</text>
    .right =
        {"["}fonts]
        also = ["Noto Serif CJK SC"]

I007 = “{ $path }” rəsmindəki bu yazı göstərilə bilmir: “{ $words }”
    .hint = rəsmi çəkən proqramda bu yazını adi SVG yazısı (HTML və ya axan mətn olmadan) kimi saxlayın
    .title = Rəsmdəki yazını göstərmək olmur
    .meaning =
        Bəzi proqramlar yazını rəsmə HTML (foreignObject) və ya axan mətn (flowRoot) kimi qoyur; kitabda belə yazı görünmür.
        Yol boyunca yazılan mətn də yolu yoxdursa və ya ora sığmırsa, görünmür.
        Yazını öz proqramında adi SVG mətni kimi saxlayın: Mermaid üçün htmlLabels: false yazın.
        draw.io proqramında “Formatted Text” parametrini söndürün, Inkscape proqramında Text → Convert to Text əmrini seçin.
    .outcome = Yazı rəsmdə görünmür.
    .wrong = <foreignObject><div>Başlanğıc</div></foreignObject>
    .right = <text x="10" y="20">Başlanğıc</text>

I008 = şəkil üçün bu qiymət heç nə demir: { $written }
    .hint = en 60% və ya 8cm, sütunların sayı 1–12 arası rəqəm, düzülüş [[1,1],[1]] şəklində yazılır
    .title = Şəklin arxasındakı qiyməti oxumaq olmur
    .meaning =
        En mətnin eninə nisbətdə (width=60%) və ya uzunluq kimi yazılır: 8cm, 40mm, 3in, 120pt. Yan-yana şəkillərin sütun və
        sətir sayı, lövhə səhifəsindəki şəkillərin sayı 1-dən 12-yə qədər rəqəmdir: layout-ncol=2. Düzülüş hər sətirdəki
        şəkillərin enini kvadrat mötərizədə göstərir: layout="[[1,1],[1]]".
    .outcome = Qiymət tətbiq olunmur; şəkil o yoxmuş kimi qoyulur.
    .wrong = ![Şəhərin xəritəsi](xerite.svg){"{"}width=geniş{"}"}
    .right = ![Şəhərin xəritəsi](xerite.svg){"{"}width=60%{"}"}

I009 = “{ $path }” burada səhifəni və ya kənar boşluqları tuta bilməz: sətrin, siyahının, sitatın və ya qutunun içindədir
    .hint = şəkli siyahı və qutulardan kənarda, ayrıca abzasda tək yazın
    .title = Şəkil burada səhifəni tuta bilmir
    .meaning =
        Bütün səhifəni və ya kənar boşluqları tutan, öz səhifəsi olan şəkil fəslin abzasları arasında durur. Mətn sətrinin,
        siyahının, sitatın, cədvəlin və ya qutunun içində yalnız onların eni qədər yeri var.
    .outcome = Şəkil yer olduğu qədər enli qoyulur.
    .wrong = Bunu ![Şəhərin xəritəsi](xerite.svg){"{"}.full-bleed{"}"} göstərir.
    .right = ![Şəhərin xəritəsi](xerite.svg){"{"}.full-bleed{"}"}

I010 = “{ $path }” şəklinin { $percent } faizi səhifənin kənarlarında kəsilir
    .hint = şəkli səhifənin formasına özünüz kəsin və ya hamısını göstərən {"{"}.full-page{"}"} işlədin
    .title = Səhifə şəklin bir hissəsini kəsir
    .meaning =
        Bütün səhifəni tutan şəkil onu kənarlarına və kəsim payına qədər doldurur. Forması səhifənin formasından fərqlidirsə,
        artıq enli və ya hündür olan hissəsi iki tərəfdən bərabər kəsilir. Bu şəklin altıda birindən çoxu görünmür. Nəyin
        kəsiləcəyinə özünüz qərar vermək üçün şəkli səhifənin formasına kəsin və ya ona kənarlara çatmayan səhifə verin: {"{"}.full-page{"}"}.
    .outcome = Çap kitabında şəklin ortası görünür; e-kitab hamısını göstərir.
    .wrong = ![Uzun sahil](sahil-4000x1000.png){"{"}.full-bleed{"}"}
    .right = ![Uzun sahil](sahil-4000x1000.png){"{"}.full-page{"}"}

I011 = “{ $path }” iki kənara uzanmaq üçün çox hündürdür
    .hint = şəkli daha enli formaya kəsin və ya {"{"}.full-bleed{"}"}, yaxud {"{"}.full-page{"}"} işlədin
    .title = Şəkil iki kənara uzanmaq üçün çox hündürdür
    .meaning =
        İki kənara uzanan şəkil səhifə və kəsim payı qədər enli, formasının tələb etdiyi qədər hündürdür. Bu şəkil səhifənin
        mətn sahəsindən hündür olardı. Hündür şəkil səhifəni doldurur: {"{"}.full-bleed{"}"} kənarlara qədər, {"{"}.full-page{"}"} kənar
        boşluqlarının içində.
    .outcome = Şəkil mətn qədər enli qoyulur.
    .wrong = ![Qüllə](qulle-1000x2000.png){"{"}.full-width{"}"}
    .right = ![Qüllə](qulle-1000x2000.png){"{"}.full-page{"}"}

## Şriftlər

F001 = “{ $character }” ({ $code_point }) simvolu heç bir şriftdə yoxdur
    .hint = bu simvolu olan TTF və ya OTF faylını fonts qovluğuna qoyub book.toml faylında adını verin
    .title = Simvol heç bir şriftdə yoxdur
    .meaning =
        Kitabın heç bir şriftində olmayan simvol boş kvadrat kimi çap olunur.
        Bu simvolu olan TTF və ya OTF faylını fonts qovluğuna qoyun, adını [fonts] altında also siyahısına yazın.
    .outcome = Simvolun yerində boş kvadrat çap olunur.
    .wrong = 漢
    .right =
        {"["}fonts]
        also = ["Noto Sans CJK SC"]

F002 = proqramın şriftlərindən biri gətirilə bilmədi
    .hint = şəbəkə kəsilmiş ola bilər və ya səhifənin gəldiyi yerdə fayl çatışmır; bir neçə saniyədən bir yenidən sınanır
    .title = Bir şrift gətirilə bilmədi
    .meaning =
        Brauzerdə proqramın şriftləri səhifənin yanındakı fayllardır; kitab onları ilk dəfə işlədəndə gətirilir və saxlanılır.
        Heç bir kitab şrifti çatışmadan hazırlanmır: yenidən şəbəkəyə qoşulun. Səhifəni yerləşdirən web/build əmrinin
        hazırladığı qovluğu faces qovluğu ilə birlikdə bütövlükdə köçürür.
    .wrong = desk.html matbaa.wasm worker.js
    .right = desk.html matbaa.wasm worker.js faces/

## Səhifələr

P001 = sətir { $points } pt kənara çıxır
    .hint = uzun sözü bölün, düsturu ayrıca sətrə çıxarın və ya cümləni dəyişin
    .title = Sətir mətn sahəsindən kənara çıxır
    .meaning =
        Sətrin içindəki uzun düstur və ya bölünməyən uzun söz mətn sahəsinə sığmır.
        Düsturu ayrıca sətrə çıxarın ($$…$$), sözün bölünə biləcəyi yerə yumşaq defis (&shy;) qoyun və ya cümləni dəyişin.
    .outcome = Sətir mətn sahəsindən kənara çıxaraq çap olunur.
    .wrong = $12+15+18+21+24+27+30+33+36+39+42+45+48+51+54+57+60$
    .right = $$12+15+18+21+24+27+30+33+36+39+42+45+48+51+54+57+60$$

P002 = { $columns } sütunlu cədvəl səhifəyə sığmır: sözləri və rəqəmləri qaydasız bölündü
    .hint = cədvəli bölün, sətirlərlə sütunların yerini dəyişin və ya xanalarını qısaldın
    .title = Cədvəl səhifəyə sığmır
    .meaning =
        Hərflər kiçildilsə və sözlər hecalara bölünsə də, cədvəl səhifədən enli qalır.
        Ona görə də sözlər, kod və ədədlər istənilən yerdən bölünüb.
        Cədvəli ikiyə ayırın, sətirlərlə sütunların yerini dəyişin və ya xanalardakı uzun yazıları qısaldın.
    .outcome = Sözlər, kod və ədədlər istənilən yerdən bölünür.
    .wrong =
        |1990|1991|1992|1993|1994|1995|1996|1997|1998|1999|2000|2001|2002|2003|2004|2005|
        |-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|
        |7131900|7218500|7324100|7440000|7549600|7643500|7726200|7799800|7879700|7953400|8032800|8114300|8191400|8269200|8349100|8447400|
    .right =
        | İl | Əhali |
        |---|---|
        | 1990 | 7131900 |
        | 1991 | 7218500 |

## Göstərici

D001 = göstərici termini “{ $term }” mətndə heç keçmir
    .hint = yazılışını yoxlayın; başqa formalarını  find = ["…"]  ilə, kökünü  find = ["liman*"]  ilə verin
    .title = Göstərici termini mətndə yoxdur
    .meaning =
        {"["}index] altında terms siyahısındakı hər söz mətndə bütöv söz kimi axtarılır; tapılmayan termin göstəriciyə düşmür.
        Azərbaycan dilində şəkilçi sözə bitişik yazıldığına görə sözün kökünü sonunda ulduzla verin: find = ["Bakı*"].
        Başqa yazılışlar da find ilə verilir.
    .outcome = Termin göstəriciyə düşmür.
    .wrong = terms = ["Məhəmməd Əmin"]
    .right = terms = [{"{"} term = "Məhəmməd Əmin", find = ["Rəsulzadə*"] {"}"}]

D002 = göstəricidə “{ $term }” üçün göstərilən “{ $to }” maddəsi yoxdur
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] göstəricidə yeri olan maddəni göstərin
        }
    .title = “Bax” göstəricidə olmayan maddəyə aparır
    .meaning =
        “Bax” oxucunu səhifə nömrəsi olan maddəyə aparmalıdır.
        Göstərilən maddə göstəricidə yoxdur: adı səhv yazılıb və ya mətndə heç işlənmir.
    .outcome = Bu “bax” göstəriciyə düşmür.
    .wrong = see = [{"{"} term = "SSRİ", to = "Sovet İttfaqı" {"}"}]
    .right = see = [{"{"} term = "SSRİ", to = "Sovet İttifaqı" {"}"}]

D003 = { $is_circle ->
        [yes] göstəricidə “{ $term }” ilə “{ $to }” bir-birini göstərir
       *[no] göstəricidə “{ $term }” üçün göstərilən “{ $to }” maddəsi də yalnız istinaddır
    }
    .hint = { $is_circle ->
            [yes] birinin mətndə yeri olmalıdır; o biri ona istinad etməlidir
           *[no] oxucunu birbaşa ora aparın:  to = "{ $end }"
        }
    .title = “Bax” yenə “bax” yazılmış maddəyə aparır
    .meaning =
        Oxucu axtardığı səhifəni bir addımda tapmalıdır.
        Göstərilən maddənin öz səhifəsi yoxdur, o da başqa maddəyə aparır; oxucunu birbaşa sonuncu maddəyə göndərin.
    .outcome = Bu “bax” göstəriciyə düşmür.
    .wrong = see = [{"{"} term = "SSRİ", to = "Sovetlər" {"}"}, {"{"} term = "Sovetlər", to = "Sovet İttifaqı" {"}"}]
    .right = see = [{"{"} term = "SSRİ", to = "Sovet İttifaqı" {"}"}, {"{"} term = "Sovetlər", to = "Sovet İttifaqı" {"}"}]

D004 = göstərici termini boşdur
    .hint = [Bakı]{"{"}.index{"}"}  və ya  []{"{"}.index term="Bakı"{"}"}  yazın; alt maddə  term="Bakı!liman"  şəklindədir
    .title = Göstərici termini boşdur
    .meaning =
        İşarənin içində və ya term dəyərində sıralanacaq söz yoxdur.
        Mətndə görünməyən işarənin termini term ilə yazılır.
    .outcome = Termin göstəriciyə düşmür; mətn qalır.
    .wrong = []{"{"}.index{"}"}
    .right = []{"{"}.index term="Bakı"{"}"}

D005 = göstərici burada dura bilməz
    .hint = ::: göstərici  sətri kitabda bir dəfə, [order] back fəsillərindən birində durur; qutunun içinə girmir
    .title = Göstərici burada ola bilməz
    .meaning =
        “::: göstərici” sətri kitabda bir dəfə, [order] altındakı back siyahısında olan bir fəsildə yazılır.
        Səhifə nömrələri ondan əvvəlki səhifələr düzüləndən sonra bilinir.
        Bu sətir heç yazılmasa, göstərici kitabın sonuna qoyulur.
    .outcome = Həmin yerə göstərici qoyulmur.
    .wrong =
        # Giriş

        ::: göstərici
    .right =
        # Giriş

        {"["}Bakı]{"{"}.index{"}"} limanı

D006 = göstəriciyə düşəcək maddə yoxdur
    .hint = mətndə  [Bakı]{"{"}.index{"}"}  ilə işarələyin və ya book.toml faylında  [index] terms = ["Bakı"]  yazın
    .title = Göstəriciyə düşəcək maddə yoxdur
    .meaning = Göstəricinin yeri var, amma mətndə işarə, [index] altında isə mətndə tapılan termin yoxdur.
    .outcome = Həmin yerə heç nə qoyulmur.
    .wrong = ::: göstərici
    .right = [Bakı]{"{"}.index{"}"} limanı

D007 = göstərici işarəsi göstəricidən sonrakı fəsildədir; göstəriciyə düşmür
    .hint = göstərici özündən əvvəlki fəsilləri əhatə edir:  ::: göstərici  sətrini kitabın sonuna keçirin və ya işarəni silin
    .title = Göstərici işarəsi göstəricidən sonra gəlir
    .meaning =
        Göstərici özündən əvvəlki fəsilləri əhatə edir; sonrakı fəslin işarələri ora düşmür.
        Göstəricini ən sona keçirin və ya işarəni silin.
    .outcome = İşarə göstəriciyə düşmür; mətn qalır.
    .wrong = back = ["95-gosterici.md", "96-elave.md"]
    .right = back = ["95-elave.md", "96-gosterici.md"]

## Nəşrlər

Y001 = iki nəşrin adı “{ $name }”
    .hint = birinə  name = "…"  ilə ayrı ad verin
    .title = İki nəşrin adı eynidir
    .meaning =
        Nəşrlər adları ilə çağırılır (--edition az); ad yazılmayıbsa, dilin etiketi ad sayılır.
        Bir dildə iki nəşr varsa, birinə name ilə ayrıca ad verin.
    .wrong =
        {"["}[edition]]
        language = "az"
    .right =
        {"["}[edition]]
        language = "az"
        name = "iri şrift"

Y002 = “{ $name }” nəşri bu sözləri kitabın öz dilində götürür: { $keys }
    .hint = bu [[edition]] başlığının altında öz dilində yazın; heç olmasın istəyirsinizsə,  açar = ""  yazın
    .title = Nəşrdə kitabın öz dilində sözlər qalıb
    .meaning =
        {"["}[edition]] altında yazılmayan hər dəyər kitabdan götürülür.
        Başqa dildəki nəşrdə bu, üz qabığında və ya buraxılış məlumatlarında başqa dildə sətir deməkdir.
        Sözləri nəşrin dilində yazın; heç nə yazılmamalıdırsa, dəyəri boş qoyun.
    .outcome = Sözlər kitabın öz dilində çap olunur.
    .wrong =
        {"["}[edition]]
        language = "en"
    .right =
        {"["}[edition]]
        language = "en"
        title = "Black January"
        subtitle = ""

Y003 = “{ $key }” dəyəri “{ $other }” nəşrində də var
    .hint = hər nəşrin öz nömrəsi olur; birini dəyişin və ya silin
    .title = İki nəşrin nömrəsi eynidir
    .meaning =
        Hər nəşrin öz ISBN nömrəsi və identifikatoru olur.
        Mağazalar və oxuyucu proqramlar nömrəsi eyni olanları eyni kitab sayır.
    .outcome = Söndürülsə, nəşrlər eyni nömrə ilə hazırlanır.
    .wrong =
        isbn.epub = "978-0-306-40615-7"
        {"["}[edition]]
        language = "en"
        title = "Black January"
        isbn.epub = "978-0-306-40615-7"
    .right =
        isbn.epub = "978-0-306-40615-7"
        {"["}[edition]]
        language = "en"
        title = "Black January"

Y004 = “edition” həm mətn, həm də nəşrlərin siyahısıdır
    .hint = mətni  edition_statement = "1-ci nəşr"  kimi yazın
    .title = “edition” açarı həm mətn, həm də siyahıdır
    .meaning =
        TOML faylında bir açarın bir mənası olur.
        {"["}[edition]] nəşrlərin siyahısıdırsa, buraxılış məlumatlarındakı “1-ci nəşr” sətri edition_statement adı ilə yazılır.
    .wrong =
        edition = "1-ci nəşr"
        {"["}[edition]]
        language = "en"
        title = "Black January"
    .right =
        edition_statement = "1-ci nəşr"
        {"["}[edition]]
        language = "en"
        title = "Black January"

Y005 = nəşrin fəsilləri üçün “{ $folder }” qovluğu yoxdur
    .hint = qovluğu book.toml faylının yanına qoyun və ya adını  folder = "…"  ilə yazın
    .title = Nəşrin qovluğu yoxdur
    .meaning =
        Başqa dildəki nəşrin fəsilləri adı dilin etiketi olan qovluqda (az, en) və ya folder ilə göstərilən qovluqda olur.
        Bu qovluq book.toml faylının yanında durur.
    .wrong =
        {"["}[edition]]
        language = "en"
        folder = "ingilisce"
    .right =
        {"["}[edition]]
        language = "en"
        folder = "en"

Y006 = “{ $path }” üz qabığındakı “{"{"}{"{"}{ $name }{"}"}{"}"}” məlum deyil
    .hint = { $has_nearest ->
            [yes] bəlkə, “{ $nearest }”?
           *[no] title, subtitle, authors, publisher kimi bir ad yazın
        }
    .title = Üz qabığında naməlum əvəzedici var
    .meaning =
        SVG üz qabığında {"{"}{"{"}title{"}"}{"}"}, {"{"}{"{"}subtitle{"}"}{"}"}, {"{"}{"{"}authors{"}"}{"}"} kimi əvəzedicilərin yerinə nəşrin öz sözləri qoyulur.
        Naməlum ad isə olduğu kimi çap olunardı; təklif ən yaxın adı göstərir.
    .outcome = Əvəzedici üz qabığında yazıldığı kimi qalır.
    .wrong = <text>{"{"}{"{"}basliq{"}"}{"}"}</text>
    .right = <text>{"{"}{"{"}title{"}"}{"}"}</text>

## Vərəqlər

S001 = fayl oxuna bilən PDF deyil: { $reason }
    .hint = faylı PDF proqramında açıb yenidən PDF kimi saxlayın
    .title = Fayl oxuna bilən PDF deyil
    .meaning =
        matbaa booklet əmri istənilən PDF faylını vərəqlərə yerləşdirir; verilən fayl isə PDF deyil və ya zədələnib.
        Çox vaxt onu PDF göstərən proqramda açıb yenidən PDF kimi saxlamaq kifayətdir.
    .wrong = matbaa booklet kitab.docx
    .right = matbaa booklet kitab.pdf

S002 = PDF parolla qorunur
    .hint = qorunması götürülmüş nüsxəsini verin
    .title = PDF parolla qorunur
    .meaning =
        Qorunan PDF faylının səhifələri götürülə bilmir; proqram qorumanı sındırmır.
        Faylı hazırlayandan qorunmayan nüsxəsini istəyin.
        Parolu bilirsinizsə, PDF göstərən proqramda qorumanı götürüb faylı yenidən saxlayın.
    .wrong = matbaa booklet qorunan.pdf
    .right = matbaa booklet qorunmayan.pdf

S003 = PDF-in səhifəsi yoxdur
    .hint = düzgün fayl olub-olmadığına baxın
    .title = PDF faylında səhifə yoxdur
    .meaning =
        Fayl PDF-dir, amma içində bir səhifə də yoxdur.
        Düzgün faylı verdiyinizə əmin olun.
    .wrong = matbaa booklet bos.pdf
    .right = matbaa booklet kitab.pdf

S004 = PDF { $pages } səhifədir; ən çoxu { $most } səhifə yerləşdirilir
    .hint = PDF-i hissələrə bölün
    .title = PDF faylında səhifə həddən çoxdur
    .meaning =
        Yerləşdirilən səhifələrin sayı məhduddur; heç bir kitab o qədər uzun olmur, zədələnmiş fayllar isə belə görünə bilər.
        PDF faylını cildlərə və ya hissələrə ayırın.
    .wrong = matbaa booklet arxiv.pdf
    .right = matbaa booklet arxiv-cild-1.pdf

S005 = { $page } nömrəli səhifənin çap oluna bilən ölçüsü yoxdur
    .hint = səhifənin tərəfi 1 mm ilə 5 m arasında olmalıdır
    .title = Səhifənin ölçüsü çap üçün yararsızdır
    .meaning =
        Səhifənin bir kənarı 1 mm-dən qısa və ya 5 m-dən uzundur; çox güman ki, fayldakı ölçü pozulub.
        Səhifəni PDF göstərən proqramda həqiqi ölçüsü ilə yenidən saxlayın.
    .wrong = 0 × 210 mm
    .right = 148 × 210 mm

## Mətbəə

R001 = “{ $path }” çap olunduğu ölçüdə { NUMBER($dpi, useGrouping: "false") } dpi; çap üçün 300 dpi lazımdır
    .hint = ayırdetməsi daha yüksək nüsxəsini qoyun və ya şəkli kiçildin; yalnız ekran üçün bu qədəri bəsdir
    .title = Şəklin ayırdetməsi (dpi) çap ölçüsü üçün azdır
    .meaning =
        Ekranda aydın görünən şəkil kağızda bulanıq çıxa bilər: mətbəələr çap ölçüsündə 300 dpi istəyir.
        Bildirilən ədəd şəklin kitabda tutduğu yerə görə hesablanır.
        Şəklin daha böyük nüsxəsini tapın və ya onu daha kiçik çap edin.
    .outcome = Şəkil olduğu kimi çap olunur.
    .wrong = ![Şəhərin köhnə xəritəsi](xerite-600x400.png)
    .right = ![Şəhərin köhnə xəritəsi](xerite-2400x1600.png)

R002 = “{ $path }” rəsmində { NUMBER($points, minimumFractionDigits: 2) } pt qalınlığında xətt var
    .hint = 0,25 pt-dən nazik xətlər çapda itir; xətti qalınlaşdırın
    .title = Rəsmdə çox nazik xətt var
    .meaning =
        0,25 pt-dən nazik xətt adi printerdə görünsə də, ofset çapında qırılır və ya itir.
        Xəttin qalınlığı rəsmin çap olunduğu miqyasa görə hesablanır: kiçildilən rəsmdə xətlər də nazilir.
    .outcome = Rəsm olduğu kimi çap olunur.
    .wrong = <path d="M 0 0 H 100" stroke="black" stroke-width="0.1"/>
    .right = <path d="M 0 0 H 100" stroke="black" stroke-width="0.5"/>

R003 = { $page } nömrəli səhifədə mətn kəsimə { NUMBER($millimetres, minimumFractionDigits: 1) } mm{ $pages ->
        [0] {""}
        [1] {""}
       *[other] {""} ({ $pages } səhifədə)
    }
    .hint = kəsim sürüşür; mətni kəsimdən ən azı 5 mm uzaq saxlayın ([pdf] margins)
    .title = Mətn kəsimə çox yaxındır
    .meaning =
        Kağızkəsən maşın (gilyotin) hər vərəqi eyni yerdən kəsmir; kəsimə 5 mm-dən yaxın hərflər bəzi nüsxələrdə yarımçıq qalır.
        Kənar boşluqlarını böyüdün və ya heç yazmayın: dizaynın öz boşluqları var.
    .outcome = Mətn olduğu yerdə çap olunur.
    .wrong =
        {"["}pdf]
        margins = {"{"} inner = 12, outer = 4, top = 10, bottom = 10 {"}"}
    .right =
        {"["}pdf]
        margins = {"{"} inner = 15, outer = 12, top = 14, bottom = 16 {"}"}

R004 = “{ $path }” üz qabığında yazı kəsimə və ya kökə { NUMBER($millimetres, minimumFractionDigits: 1) } mm
    .hint = kəsim və qatlama sürüşür; yazını kənarlardan ən azı 5 mm uzaq saxlayın
    .title = Üz qabığındakı yazı kəsimə və ya kökə çox yaxındır
    .meaning =
        Üz qabığı da kəsilir və qatlanır; hər ikisi bir-iki millimetr sürüşə bilər.
        Yazıları kənarlardan və kökdən ən azı 5 mm aralı saxlayın.
        Yalnız SVG üz qabıqlarının yazısı yoxlanılır; şəkil olan üz qabığını özünüz ölçün.
    .outcome = Üz qabığı olduğu kimi çap olunur.
    .wrong = <text x="2" y="60">Qara Yanvar</text>
    .right = <text x="15" y="60">Qara Yanvar</text>

R005 = { $pages } səhifəyə { $blanks } boş səhifə əlavə olundu; səhifələrin sayı { $multiple } ədədinə bölünməlidir
    .hint = boş qalmasın istəyirsinizsə, mətni uzadın və ya qısaldın
    .title = Səhifələrin sayı boş səhifələrlə tamamlandı
    .meaning =
        Çap olunan vərəqlər qatlanır; ona görə də səhifələrin sayı dördə və ya dəftərin səhifə sayına bölünməlidir.
        Çatışmayan səhifələr sona boş əlavə olunur.
        Bu, qüsur deyil; boş səhifə istəmirsinizsə, mətni uzadın və ya qısaldın.
    .outcome = Kitabın sonuna boş səhifələr əlavə olunur.
    .wrong = 38 səhifə + 2 boş
    .right = 40 səhifə

R006 = ön üz qabığının şəkli yoxdur
    .hint = book.toml faylında  [cover]  altına  front = "…"  sətrini əlavə edin
    .title = Ön üzün şəkli yoxdur
    .meaning =
        Bütöv üz qabığı arxa üzdən, kökdən və ön üzdən ibarətdir; ön üzün şəkli olmadan hazırlana bilmir.
        Ən yaxşısı SVG şəklidir: hər ölçüdə aydın qalır.
    .wrong =
        {"["}cover]
        alt = "Kitabın adı"
    .right =
        {"["}cover]
        front = "../covers/on-qabiq.svg"
        alt = "Kitabın adı"

R007 = --cmyk üçün mətbəənin ICC profili lazımdır
    .hint = mətbəədən profilini istəyin, qovluğa qoyub book.toml faylında  [press]  altına  profile = "….icc"  yazın
    .title = CMYK üçün ICC profili verilməyib
    .meaning =
        Rənglərin boyalara necə çevriləcəyini mətbəənin profili müəyyən edir; səhv profil heç profil olmamasından da pisdir.
        Ona görə də proqram hazır profil vermir.
        Mətbəədən onun profilini istəyin və adını yazın.
    .wrong = matbaa pdf --press --cmyk
    .right =
        {"["}press]
        profile = "metbee-profili.icc"

R008 = “{ $path }” yararlı ICC profili deyil: { $reason }
    .hint = mətbəədən CMYK çap profilini istəyin
    .title = ICC profilindən istifadə etmək olmur
    .meaning =
        Fayl ya ICC profili deyil, ya zədələnib, ya da CMYK çapı üçün deyil (məsələn, ekranın RGB profilidir).
        Mətbəədən həmin maşının və kağızın CMYK çap profilini istəyin.
    .wrong = profile = "ekran-srgb.icc"
    .right = profile = "metbee-cmyk.icc"

## Yayım

C001 = “{ $url }” QR koduna yerləşmir: { $fault ->
        [scheme] https:// və ya http:// ilə başlamır
        [space] içində boşluq var
        [character] içində “{ $subject }” var
        [host] saytın adı yoxdur
       *[long] { $length } simvol uzunluğundadır
    }
    .hint = { $fault ->
            [scheme] ünvanı brauzerin ünvan sətrindən bütövlükdə köçürün:  "https://…"
            [space] boşluğu silin; ünvanda boşluq %20 kimi yazılır
            [character] ünvanı brauzerin ünvan sətrindən köçürün: orada bu hərf % ilə (domen adında xn-- ilə) yazılır
            [host] https://numune.org/kitab kimi, hamının aça biləcəyi ünvan yazın
           *[long] ən çoxu { $most } simvolluq ünvan verin: daha uzunu afişada xırda nöqtələr olur, telefon oxuya bilmir
        }
    .title = Ünvandan QR kod düzəltmək olmur
    .meaning =
        Afişadakı kod kitabın tapıldığı ünvana aparır.
        Ünvan https:// və ya http:// ilə başlamalıdır, içində boşluq və ə, ı, ş kimi hərflər olmamalıdır.
        Ünvan qısa da olmalıdır: uzun ünvanın nöqtələri kiçilir, telefon onları oxuya bilmir.
    .outcome = Afişa hazırlanmır; qalan fayllar hazırlanır.
    .wrong = url = "example.org/kitab adı"
    .right = url = "https://example.org/kitab"

## Məhdudiyyətlər

H001 = “{ $path }” çox böyükdür: ən çoxu { $most } oxunur
    .hint = faylı bölün və ya düzgün fayl olub-olmadığına baxın
    .title = Fayl çox böyükdür
    .meaning =
        Kitabın fayllarının ölçüsü məhduddur: fəsil 16 MB, mənbə faylı 32 MB, şrift 64 MB.
        Daha böyük fayl çox vaxt yanlış seçilmiş fayldır.
        Bütün məhdudiyyətlər docs/limits.md faylında yazılıb.
    .wrong = 01-butun-kitab.md (40 MB)
    .right = 01-birinci-fesil.md, 02-ikinci-fesil.md

H002 = qovluqda { $count } fəsil var; ən çoxu { $most } fəsil oxunur
    .hint = fəsilləri birləşdirin və ya kitabı cildlərə bölün
    .title = Fəsillər həddən çoxdur
    .meaning =
        Bir kitabda ən çoxu 10 000 fəsil oxunur.
        Qovluğa və ya alt qovluqlara başqa mətnlər qarışmış ola bilər: sıra verilməyən kitabda hər .md faylı bir fəsildir.
    .wrong = qeydler/00001.md … qeydler/20000.md
    .right = 01-giris.md … 40-son.md

H003 = kitabın mətni çox böyükdür: ən çoxu { $most } oxunur
    .hint = kitabı cildlərə bölün
    .title = Kitabın mətni çox böyükdür
    .meaning =
        Bütün fəsillərin mətni birlikdə 64 MB-dan çox ola bilməz: bu, on minlərlə səhifə deməkdir.
        Kitabı cildlərə bölün.
    .wrong = manuscript/ (70 MB mətn)
    .right = cild-1/, cild-2/

H004 = burada iç-içə { $most } səviyyədən dərinə enilib; daha dərindəkilər tərtibatsız düzüldü
    .hint = siyahıları, sitatları və ya tərtibatı daha az iç-içə yazın
    .title = İç-içə səviyyələr həddən çoxdur
    .meaning =
        Siyahı, sitat və vurğular əlli səviyyədən dərinə getmir; daha dərindəkilərin sözləri qalır, forması itir.
        Çox vaxt bunlar səhvən içəri çəkilmiş sətirlərdir.
    .outcome = Sözlər qalır, forması itir.
    .wrong = > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > Sitat
    .right = > Sitat

H005 = “{ $path }” adi fayl deyil; fəsil kimi oxunmadı
    .hint = qovluqdursa, kanaldırsa və ya boşa çıxan keçiddirsə, adını dəyişin, yaxud silin
    .title = Fəsil adi fayl deyil
    .meaning =
        Adı .md ilə bitən qovluq, kanal (pipe) və ya heç yerə aparmayan keçid fəsil kimi oxunmur.
        Bu barədə deyilməsəydi, kitabda bir fəsil əskik olardı; adını dəyişin və ya onu silin.
    .outcome = Fayl kitaba daxil edilmir.
    .wrong = 03-elave.md/ (qovluq)
    .right = 03-elave.md

## Köçürmə

G001 = “{ $path }” köçürülə bilmir: növü məlum deyil
    .hint = məlum növlər: .docx, .odt, .epub, .html, .txt; sənədi öz proqramında bunlardan biri kimi saxlayın
    .title = Sənədin növü naməlumdur
    .meaning =
        {"."}docx, .odt, .epub, .html və .txt sənədlərini köçürmək olar.
        Başqa proqramın sənədini həmin proqramda açın və bu növlərdən birində saxlayın.
        PDF faylından çıxarılan mətn etibarlı deyil, onun hazırlandığı ilkin sənədi axtarın.
    .wrong = matbaa import kitab.pdf
    .right = matbaa import kitab.docx

G002 = “{ $path }” köhnə sənəd növüdür (.doc və ya .rtf)
    .hint = Word və ya LibreOffice ilə açıb “Fərqli saxla” ilə .docx və ya .odt kimi saxlayın
    .title = Sənədin növü köhnədir
    .meaning =
        {"."}doc və .rtf köhnə növlərdir; qeydlərin yeri onlardan etibarlı oxunmur.
        Sənədi Word və ya LibreOffice proqramında açın, “Fərqli saxla” (Save as) əmri ilə .docx və ya .odt kimi saxlayın.
    .wrong = matbaa import kitab.doc
    .right = matbaa import kitab.docx

G003 = “{ $path }” parolla qorunur
    .hint = sənədi öz proqramında açın, parolunu götürüb yenidən saxlayın
    .title = Sənəd parolla qorunur
    .meaning =
        Parollu sənədin içi şifrələnib və oxunmur.
        Sənədi öz proqramında açın, parolu götürün, yenidən saxlayın.
    .wrong = kitab.docx (parollu)
    .right = kitab.docx (parolsuz)

G004 = “{ $path }” oxunmadı, fayl zədələnib: { $reason }
    .hint = sənədi öz proqramında açıb yeni adla saxlayın
    .title = Sənəd zədələnib
    .meaning =
        Fayl yarımçıq endirilib, yarımçıq kopyalanıb və ya adı növünə uyğun deyil.
        Öz proqramında açılırsa, yenidən saxlayın; açılmırsa, ehtiyat nüsxəsini axtarın.
    .wrong = kitab.docx (yarımçıq endirilib)
    .right = kitab.docx (yenidən saxlanılıb)

G005 = “{ $path }” əlyazma üçün çox böyükdür
    .hint = sənədi hissələrə bölüb ayrı-ayrı köçürün; böyük şəkilləri kiçildin
    .title = Sənəd çox böyükdür
    .meaning =
        Sənəd və ya açılanda içindən çıxanlar hər hansı əlyazmadan böyükdür.
        Çox vaxt səbəb içindəki şəkillərdir: onları kiçildin və ya kitabı hissələrə bölüb ayrı-ayrı köçürün.
    .wrong = kitab.docx (900 MB)
    .right = fesil-1.docx, fesil-2.docx

G006 = “{ $path }” içində mətn yoxdur
    .hint = düzgün faylı seçdiyinizə əmin olun
    .title = Sənəddə mətn yoxdur
    .meaning =
        Yalnız şəkillərdən ibarət (skan edilmiş) sənəddə oxunacaq mətn olmur.
        Əvvəlcə mətni tanımaq (OCR) lazımdır; nəticəni söz-söz yoxlayın.
    .wrong = skan-edilmis-kitab.docx
    .right = metni-taninmis-kitab.docx

## Türk dili və bütün dillər

T001 =
    .what = hərflə işarəsi ayrı kodlaşdırılıb
    .why = mətn NFC formasında saxlanılmalıdır, yoxsa söz axtarışda tapılmır
    .title = Hərflə işarəsi ayrı kodlaşdırılıb
    .meaning =
        “ş” həm bir simvol, həm də “s” və ondan sonra gələn quyruq işarəsi kimi kodlaşdırıla bilər.
        İkincisi eyni görünür, amma axtarışda tapılmır və əlifba sırasına düşmür.
        PDF faylından kopyalanan mətnlərdə olur; --fix ikisini birləşdirir.
    .wrong = Şuşa (s və quyruq: iki simvol)
    .right = Şuşa (ş: bir simvol)

T002 =
    .what = i hərfinin üstündə ikinci nöqtə var
    .why = “İ” hərfini Azərbaycan və türk əlifbasını tanımayan proqram kiçildəndə belə pozur
    .title = i hərfinin üstündə ikinci nöqtə var
    .meaning =
        Azərbaycan əlifbasını tanımayan proqram “İ” hərfini kiçildəndə i hərfindən sonra görünməyən nöqtə qoyur.
        Söz axtarışda tapılmır.
    .wrong = i̇yul
    .right = iyul

T003 =
    .what = böyük hərfə çevriləndə nöqtəsi itib
    .why = i hərfinin böyüyü İ, ı hərfinin böyüyü I olur
    .title = Böyük hərfə çevriləndə nöqtəsi itib
    .meaning =
        i hərfinin böyüyü İ, ı hərfinin böyüyü I olur; Azərbaycan əlifbasını tanımayan proqram ikisini də I edir.
        Söz başqa dildəndirsə, dilini göstərin: [IBIS]{"{"}lang=la{"}"}.
    .wrong = IRAN
    .right = İRAN

T004 =
    .what = faylda apostrof kimi həm ', həm də ’ işlədilib
    .why = kitabda hamısı ’ olur; --fix əlyazmada da eyniləşdirir
    .title = Faylda iki cür apostrof var
    .meaning =
        Kitabda bütün apostroflar ’ olur.
        Əlyazmada da bir cür olsa, axtarış asanlaşır; --fix onları eyniləşdirir.
    .wrong = Janna d'Ark və O’Henri
    .right = Janna d’Ark və O’Henri

T005 =
    .what = bağlanan dırnaqdan sonra apostrof
    .why = şəkilçi dırnaqdan sonra apostrofsuz yazılır
    .title = Bağlanan dırnaqdan sonra apostrof
    .meaning = Dırnaq onsuz da sözü ayırır; şəkilçi dırnaqdan sonra apostrofsuz yazılır.
    .wrong = “Qara Yanvar”’ın sonu
    .right = “Qara Yanvar”ın sonu

T006 =
    .what = apostrofun yanında boşluq
    .why = şəkilçi addan boşluqla ayrılmır
    .title = Apostrofun yanında boşluq
    .meaning =
        Şəkilçi addan boşluqla ayrılmır: belə boşluq qalsa, sətir orada bölünər, şəkilçi tək qalar.
        Azərbaycan dilində şəkilçi ada apostrofsuz, bitişik yazılır; türk dilində apostrofla, boşluqsuz qoşulur.
    .wrong = Bakı ’da
    .right = Bakıda

T007 =
    .what = sözdə başqa əlifbanın hərfi var
    .why = latın hərfini yazın, yoxsa söz axtarışda tapılmır
    .title = Sözdə başqa əlifbanın hərfi var
    .meaning =
        Kiril a ilə latın a eyni görünür, amma ayrı hərflərdir: söz axtarışda tapılmır, səhv oxunur və hecalara səhv bölünür.
        Kiril əlifbası ilə yazılmış mətnin dilini göstərin: [Баку]{"{"}lang=ru{"}"}.
    .wrong = Аzərbaycan (ilk hərf kirildir)
    .right = Azərbaycan

T010 =
    .what = böyük ı nöqtə ilə yazılıb
    .why = türk dilində ı hərfinin böyüyü nöqtəsizdir: ı → I, i → İ
    .title = Böyük ı nöqtə ilə yazılıb
    .meaning =
        Bu ad ı ilə yazılır; böyüyü nöqtəsiz I-dır. Siyahılarda və ya əlyazmada nöqtəsiz şəkli olan adlar bildirilir.
    .wrong = DİYARBAKİR, İrak
    .right = DİYARBAKIR, Irak

T011 =
    .what = mötərizənin və ya dırnağın içində boşluq
    .why = mötərizə və dırnaq içindəki sözə bitişik yazılır
    .title = Mötərizənin və ya dırnağın içində boşluq
    .meaning = Açılan mötərizə və dırnaqdan sonra, bağlananlardan əvvəl boşluq qoyulmur.
    .wrong = Gece ( ve sabah ) geçti.
    .right = Gece (ve sabah) geçti.

T020 =
    .what = qeyd işarəsi durğu işarəsindən əvvəldir
    .why = qeyd işarəsi durğu işarəsindən sonra qoyulur
    .title = Qeyd işarəsi durğu işarəsindən əvvəldir
    .meaning = Qeyd işarəsi nöqtədən, vergüldən və bağlanan dırnaqdan sonra qoyulur.
    .wrong =
        Şəhər qaranlıqda idi[^a].

        {"["}^a]: Şahidin sözü.
    .right =
        Şəhər qaranlıqda idi.[^a]

        {"["}^a]: Şahidin sözü.

T021 =
    .what = qeyd işarəsindən əvvəl boşluq
    .why = qeyd işarəsi sözə və ya durğu işarəsinə bitişik yazılır
    .title = Qeyd işarəsindən əvvəl boşluq
    .meaning = İşarə sözə və ya durğu işarəsinə bitişik yazılır; boşluq qalsa, sətrin əvvəlinə düşə bilər.
    .wrong =
        Şəhər qaranlıqda idi. [^a]

        {"["}^a]: Şahidin sözü.
    .right =
        Şəhər qaranlıqda idi.[^a]

        {"["}^a]: Şahidin sözü.

T022 =
    .what = durğu işarəsindən əvvəl boşluq
    .why = durğu işarəsi əvvəlki sözə bitişik yazılır
    .title = Durğu işarəsindən əvvəl boşluq
    .meaning = Nöqtə, vergül, sual və nida işarəsi əvvəlki sözə bitişik yazılır.
    .wrong = Gecə , uzun bir gecə .
    .right = Gecə, uzun bir gecə.

T023 =
    .what = durğu işarəsindən sonra boşluq yoxdur
    .why = durğu işarəsindən sonra bir boşluq qoyulur
    .title = Durğu işarəsindən sonra boşluq yoxdur
    .meaning = Durğu işarəsindən sonra bir boşluq qoyulur; yoxsa iki söz bir-birinə yapışır və sətir orada bölünə bilmir.
    .wrong = Gecə,uzun bir gecə.Səhər açıldı.
    .right = Gecə, uzun bir gecə. Səhər açıldı.

T024 =
    .what = birdən çox boşluq
    .why = kitabda tək boşluq olur
    .title = Birdən çox boşluq
    .meaning =
        Əlyazmada neçə boşluq yazılsa da, kitabda hər aralıq tək boşluq olur.
        Əlyazmanı da --fix səliqəyə salır.
    .wrong = Gecə  uzun çəkdi.
    .right = Gecə uzun çəkdi.

T025 =
    .what = tire yerinə defis
    .why = kitabda – olur
    .title = Tire yerinə defis
    .meaning =
        Ara sözlər və əlavələr tire ilə ayrılır; defis sözü bölür və ya birləşdirir.
        Kitabda – olur.
    .wrong = Gecə - uzun gecə - bitdi.
    .right = Gecə – uzun gecə – bitdi.

T026 =
    .what = dırnaq içində eyni dırnaq
    .why = içəridəki sitat tək dırnaqla, ‘ ’ ilə göstərilir
    .title = Dırnaq içində eyni dırnaq
    .meaning = Sitatın içindəki sitat tək dırnaqla göstərilir; yoxsa oxucu hansının harada bitdiyini görmür.
    .wrong = “Mənə “gəl” dedi.”
    .right = “Mənə ‘gəl’ dedi.”

T027 =
    .what = cütü yoxdur
    .why = abzasda açılan hər dırnaq və mötərizə həmin abzasda bağlanmalıdır
    .title = Dırnağın və ya mötərizənin cütü yoxdur
    .meaning =
        Abzasda açılan hər dırnaq və mötərizə həmin abzasda bağlanmalıdır.
        Bir neçə abzaslıq sitat “> ” işarəsi ilə yazılır.
    .wrong = “Gecə bitdi, dedi.
    .right = “Gecə bitdi”, dedi.

T028 =
    .what = durğu işarəsi təkrarlanıb
    .why = üç nöqtə (…) və ya tək işarə işlədin
    .title = Durğu işarəsi təkrarlanıb
    .meaning =
        Üç nöqtə bir işarədir (…); sual və nida işarəsi bir dəfə yazılır.
        Yan-yana iki nöqtə heç nə bildirmir.
    .wrong = Getdi..
    .right = Getdi…

T029 =
    .what = ixtisarla ədəd bitişik yazılıb
    .why = arada sətir sonunda bölünməyən boşluq olur: səh. 12
    .title = İxtisarla ədəd bitişik yazılıb
    .meaning =
        İxtisarla ədədin arasında sətir sonunda bölünməyən boşluq olmalıdır.
        Siz adi boşluq qoyun; onun bölünməməsini proqram təmin edir.
    .wrong = səh.12
    .right = səh. 12

T030 =
    .what = minliklər vergüllə ayrılıb
    .why = türk dilində minliklər nöqtə ilə ayrılır, vergül onluq kəsr üçündür (TDK)
    .title = Minliklər vergüllə ayrılıb
    .meaning = Bu, türk dilindəki mətnlərin qaydasıdır: minlikləri nöqtə, onluq kəsri vergül ayırır (TDK); 40,000 qırx kimi oxunur.
    .wrong = 40,000 kişi
    .right = 40.000 kişi

T031 =
    .what = onluq kəsr nöqtə ilə ayrılıb
    .why = türk dilində onluq kəsr vergüllə ayrılır (TDK)
    .title = Onluq kəsr nöqtə ilə ayrılıb
    .meaning = Bu, türk dilindəki mətnlərin qaydasıdır: onluq kəsr vergüllə ayrılır (TDK); nöqtə minlikləri ayırır.
    .wrong = 3.5 milyon
    .right = 3,5 milyon

T032 =
    .what = faiz işarəsi ədəddən sonradır
    .why = türk dilində faiz işarəsi ədəddən əvvəl və bitişik yazılır (TDK)
    .title = Faiz işarəsi ədəddən sonradır
    .meaning = Bu, türk dilindəki mətnlərin qaydasıdır: “yüzde” əvvəl deyilir, işarə də ədəddən əvvəl və bitişik yazılır (TDK).
    .wrong = 50%
    .right = %50

T033 =
    .what = saat iki nöqtə ilə yazılıb
    .why = türk dilində saatla dəqiqənin arasına nöqtə qoyulur (TDK)
    .title = Saat iki nöqtə ilə yazılıb
    .meaning = Bu, türk dilindəki mətnlərin qaydasıdır: saatla dəqiqənin arasına nöqtə qoyulur (TDK).
    .wrong = 19:30’da
    .right = 19.30’da

T034 =
    .what = tarixin sırası türk dilinə uyğun deyil
    .why = türk dilində gün, ay, il vergülsüz sıralanır: 20 Ocak 1990 (TDK)
    .title = Tarixin sırası türk dilinə uyğun deyil
    .meaning = Bu, türk dilindəki mətnlərin qaydasıdır: gün, ay və il bu sıra ilə, vergülsüz yazılır (TDK).
    .wrong = Ocak 20, 1990
    .right = 20 Ocak 1990

T035 =
    .what = tarixdəki ay adı kiçik hərflədir
    .why = türk dilində məlum tarixdəki ay adı böyük hərflə başlayır (TDK)
    .title = Tarixdəki ay adı kiçik hərflədir
    .meaning =
        Bu, türk dilindəki mətnlərin qaydasıdır: günü və ya ili məlum tarixdə ay və gün adları böyük hərflə başlayır (TDK).
        Ayrılıqda işlənəndə “ocak ayı” kiçik hərflə yazılır.
    .wrong = 20 ocak 1990
    .right = 20 Ocak 1990

T036 =
    .what = təqvimdə belə gün yoxdur
    .why = günü və ya ayı yoxlayın
    .title = Təqvimdə belə gün yoxdur
    .meaning =
        Ayın o qədər günü yoxdur və ya il uzun il deyil: ya gün, ya da ay səhv yazılıb.
        Hansının səhv olduğu mənbəyə baxmaqla tapılır.
        Yalnız türk dilindəki mətnlərdə yoxlanılır.
    .wrong = 31 Nisan 1990
    .right = 30 Nisan 1990

T037 =
    .what = sıra sayının şəkilçisi səhvdir
    .why = türk dilində sıra sayı ya nöqtə ilə, ya da şəkilçi ilə yazılır: 3. və ya 3’üncü (TDK)
    .title = Sıra sayının şəkilçisi səhvdir
    .meaning =
        Bu, türk dilindəki mətnlərin qaydasıdır: sıra sayı ya nöqtə ilə (3.), ya da şəkilçi ilə (3’üncü) yazılır (TDK).
        İkisi birlikdə işlənmir; şəkilçi oxunuşa uyğun və bütöv yazılır.
    .wrong = 3.üncü, 5’cı
    .right = 3’üncü, 5’inci

T038 =
    .what = üləşdirmə və ya sıra sayı apostrofla yazılıb
    .why = türk dilində üləşdirmə sayları sözlə yazılır (TDK)
    .title = Üləşdirmə sayı apostrofla
    .meaning =
        Türk dilində üləşdirmə sayları rəqəmlə deyil, sözlə, sözlə yazılan saylar isə apostrofsuz yazılır: ikişer,
        üçer, üçüncü (TDK).
    .wrong = 2’şer, Üç’er
    .right = ikişer, üçer

T040 =
    .what = şəkilçi ədədin oxunuşuna uyğun deyil
    .why = türk dilində şəkilçi ədədin oxunuşuna uyğunlaşır (TDK)
    .title = Şəkilçi ədədin oxunuşuna uyğun deyil
    .meaning =
        Bu, türk dilindəki mətnlərin qaydasıdır: şəkilçi ədədin oxunuşuna uyğunlaşır (TDK): doksan’da, doksan üç’te.
        Rəqəmin özünə deyil, oxunuşunun son hecasına baxılır.
    .wrong = 1990’de
    .right = 1990’da

T041 =
    .what = ədədə şəkilçi apostrofsuz qoşulub
    .why = türk dilində ədədin şəkilçisi apostrofla ayrılır (TDK)
    .title = Ədədə şəkilçi apostrofsuz qoşulub
    .meaning = Bu, türk dilindəki mətnlərin qaydasıdır: rəqəmlə yazılan ədədin şəkilçisi apostrofla ayrılır (TDK).
    .wrong = 1990da
    .right = 1990’da

T042 =
    .what = şəkilçi ixtisarın oxunuşuna uyğun deyil
    .why = türk dilində şəkilçi ixtisarın oxunuşuna uyğunlaşır (TDK)
    .title = Şəkilçi ixtisarın oxunuşuna uyğun deyil
    .meaning =
        Bu, türk dilindəki mətnlərin qaydasıdır: şəkilçi ixtisarın oxunuşuna uyğunlaşır: TBMM “te-be-me-me” oxunur (TDK).
        İxtisar başqa cür oxunursa, qaydanı həmin yerdə söndürün.
    .wrong = TBMM’nın
    .right = TBMM’nin

T043 =
    .what = ixtisara şəkilçi apostrofsuz qoşulub
    .why = türk dilində ixtisarın şəkilçisi apostrofla ayrılır (TDK)
    .title = İxtisara şəkilçi apostrofsuz qoşulub
    .meaning = Bu, türk dilindəki mətnlərin qaydasıdır: böyük hərfli ixtisarın şəkilçisi apostrofla ayrılır (TDK).
    .wrong = KGBnin
    .right = KGB’nin

T050 =
    .what = xüsusi ada şəkilçi apostrofsuz qoşulub
    .why = türk dilində xüsusi adın mənsubiyyət və hal şəkilçisi apostrofla ayrılır (TDK)
    .title = Xüsusi ada şəkilçi apostrofsuz qoşulub
    .meaning =
        Bu, türk dilindəki mətnlərin qaydasıdır: xüsusi adın mənsubiyyət və hal şəkilçisi apostrofla ayrılır (TDK).
        Proqram adı tanımırsa, onu [names] altında known siyahısına yazın.
        Ad olmayan sözü ad sayırsa, həmin sözü common siyahısına yazın.
    .wrong = Bakünün
    .right = Bakü’nün

T051 =
    .what = şəkilçinin samiti ada uyğun deyil
    .why = türk dilində f, s, t, k, ç, ş, h, p hərflərindən sonra t, qalanlarından sonra d gəlir
    .title = Şəkilçinin samiti ada uyğun deyil
    .meaning =
        Türk dilində f, s, t, k, ç, ş, h, p ilə bitən addan sonra şəkilçi t ilə, qalanlarından sonra d ilə başlayır.
        Proqram adı oxunduğu kimi deyil, yazıldığı kimi görür.
        Əcnəbi ad başqa cür oxunursa, qaydanı həmin yerdə söndürün.
    .wrong = Kars’da, Bakü’te
    .right = Kars’ta, Bakü’de

T052 =
    .what = şəkilçinin saiti ada uyğun deyil
    .why = türk dilində şəkilçi adın son saitinə uyğunlaşır
    .title = Şəkilçinin saiti ada uyğun deyil
    .meaning =
        Türk dilində şəkilçi adın son saitinə görə incə və ya qalın saitli olur.
        Oxunuşu yazılışından fərqlənən əcnəbi adlar üçün qaydanı həmin yerdə söndürün.
    .wrong = Bakü’da
    .right = Bakü’de

T053 =
    .what = sözdüzəldici və ya cəm şəkilçisi apostrofla ayrılıb
    .why = türk dilində belə şəkilçilər və onlardan sonrakılar apostrofsuz yazılır (TDK)
    .title = Sözdüzəldici və ya cəm şəkilçisi apostrofla ayrılıb
    .meaning =
        Bu, türk dilindəki mətnlərin qaydasıdır: -li, -lik, -ce, -ler kimi şəkilçilər və onlardan sonrakılar apostrofsuz yazılır (TDK).
        Ailəni bildirən -ler şəkilçisi də belədir.
    .wrong = Türk’ler, Bakü’lü
    .right = Türkler, Bakülü

T054 =
    .what = qurum adının şəkilçisi apostrofla ayrılıb
    .why = türk dilində qurum, idarə və şura adlarının şəkilçiləri apostrofsuz yazılır (TDK)
    .title = Qurum adının şəkilçisi apostrofla ayrılıb
    .meaning = Bu, türk dilindəki mətnlərin qaydasıdır: qurum, idarə, şura və nazirlik adlarının şəkilçiləri apostrofsuz yazılır (TDK).
    .wrong = Dışişleri Bakanlığı’nın
    .right = Dışişleri Bakanlığının

T055 =
    .what = xüsusi ad kiçik hərflə
    .why = türk dilində yer və dil adları böyük hərflə başlayır (TDK)
    .title = Xüsusi ad kiçik hərflə
    .meaning =
        Türk dilində ölkə, şəhər, bölgə və dil adları böyük hərflə başlayır. Kiçik hərflə başqa söz də ola bilən adlar
        bildirilmir.
    .wrong = Heyet ingiltere’den geldi.
    .right = Heyet İngiltere’den geldi.

T056 =
    .what = -ki-dən əvvəl apostrof
    .why = türk dilində -ki özündən əvvəlki şəkilçiyə bitişik yazılır (TDK)
    .title = -ki-dən əvvəl apostrof
    .meaning =
        Türk dilində yerlik haldan və zaman sözlərindən sonra gələn -ki apostrofsuz, bitişik yazılır: kitaptaki,
        Ankara’daki, dünkü.
    .wrong = Kitapta’ki yazı kısaydı.
    .right = Kitaptaki yazı kısaydı.

T060 =
    .what = yazılış səhvi
    .why = “Yazım Kılavuzu” bu sözü belə yazır (TDK)
    .title = Yazılış səhvi
    .meaning =
        Bu, türk dilindəki mətnlərin qaydasıdır: Türk Dil Qurumunun “Yazım Kılavuzu” bu sözü başqa cür yazır.
        Sitatdakı səhv saxlanmalıdırsa, qaydanı həmin yerdə söndürün.
    .wrong = hiç bir, yanlız
    .right = hiçbir, yalnız

T061 =
    .what = söz iki dəfə yazılıb
    .why = birini silin
    .title = Söz iki dəfə yazılıb
    .meaning =
        Eyni söz dalbadal iki dəfə gəlir.
        Qoşa sözlər (yavaş yavaş) tanınır və səhv sayılmır; bilərəkdən təkrarlanan söz üçün qaydanı həmin yerdə söndürün.
    .wrong = gecə və və səhər
    .right = gecə və səhər

T062 =
    .what = de/da bağlayıcısı te/ta olmur
    .why = türk dilində bağlayıcı olan de ayrı və həmişə d ilə yazılır (TDK)
    .title = de/da bağlayıcısı te/ta olmur
    .meaning =
        Bu, türk dilindəki mətnlərin qaydasıdır: bağlayıcı olan de ayrı yazılır və heç vaxt te olmur (TDK).
        Samiti dəyişən bağlayıcı deyil, ada bitişən şəkilçidir.
    .wrong = genç te geldi
    .right = genç de geldi

T063 =
    .what = de/da əvvəlki sözə uyğun deyil
    .why = türk dilində bağlayıcı əvvəlki sözün son saitinə uyğunlaşır
    .title = de/da əvvəlki sözə uyğun deyil
    .meaning = Türk dilində bağlayıcı əvvəlki sözün son saitinə uyğunlaşır: gece de, sabah da.
    .wrong = gece da sürdü
    .right = gece de sürdü

T064 =
    .what = uzatma işarəsi (^) mənanı dəyişir
    .why = hansının nəzərdə tutulduğuna baxın
    .title = Uzatma işarəsi (^) mənanı dəyişir
    .meaning =
        Türk dilində bu sözün uzatma işarəsi ilə və onsuz yazılışı ayrı mənalar bildirir.
        Hansının nəzərdə tutulduğunu yalnız siz bilirsiniz.
    .wrong = hala bekliyor (bibi)
    .right = hâlâ bekliyor (hələ də)

T065 =
    .what = başlıqda bağlayıcı böyük hərflədir
    .why = türk dilində başlıqda “ve, ile, ya, veya, yahut, ki, da, de, mı” kiçik yazılır (TDK)
    .title = Başlıqda bağlayıcı böyük hərflədir
    .meaning =
        Bu, türk dilindəki mətnlərin qaydasıdır (TDK).
        Başlıqda hər söz böyük hərflə başlasa da, “ve, ile, ya, veya, yahut, ki, da, de, mı” kiçik yazılır.
    .wrong = # Gece Ve Sabah
    .right = # Gece ve Sabah

T066 =
    .what = əvəzliklə və ya adla de/da arasında apostrof
    .why = türk dilində bağlayıcı de/da ayrı, əvəzliyin şəkilçisi bitişik yazılır (TDK)
    .title = De/da-dan əvvəl apostrof
    .meaning =
        Türk dilində bağlayıcı olan de/da apostrofsuz ayrı yazılır və karlaşmır; əvəzliklərin şəkilçiləri apostrofla
        ayrılmır. Adamın adından sonra yalnız cümlənin qəti göstərdiyi yerdə bildirilir: “Ahmet’te geldi”.
    .wrong = Sen’de geldin.
    .right = Sen de geldin.

T067 =
    .what = bağlayıcı de/da bitişik
    .why = fel öz şəxsini göstərir: türk dilində bağlayıcı de/da ayrı yazılır (TDK)
    .title = Bağlayıcı de/da bitişik
    .meaning =
        Türk dilində “bende, sende, sizde” yerlik haldadır; felin mübtədası həmin şəxsdirsə, bağlayıcı nəzərdə
        tutulub: ben de geldim.
    .wrong = Bende geldim.
    .right = Ben de geldim.

T070 = “{ $found }” ({ $places }): kitabda başqa yazılışı daha çoxdur
    .hint = “{ $better }” { $common } dəfə, bu isə { $count } dəfə işlənib; kitab boyu birini işlədin
    .title = Kitabda iki ayrı yazılış
    .meaning =
        Eyni ad, tarix, rəqəm, dırnaq və ya qurum adı kitabda iki ayrı şəkildə yazılıb. Tapıntı seyrək şəklin
        yerlərini və daha çox işlənəni göstərir. İkisi də bilərəkdən yazılıbsa, adı “[names] known” siyahısına əlavə
        edin və ya qaydanı söndürün.
    .outcome = Kitab yazıldığı kimi hazırlanır.
    .wrong = O gün Gorbaçov konuştu, sonra Gorbaçov sustu; gece Gorbachov gitti.
    .right = O gün Gorbaçov konuştu, sonra Gorbaçov sustu; gece Gorbaçov gitti.

T071 = “{ $found }”: bu fəsil əlifbanın öz hərfləri olmadan yazılıb ({ $count } söz)
    .hint = ə, ç, ğ, ı, ö, ş, ü hərfləri ilə yazın: “{ $better }”
    .title = Mətn öz hərfləri olmadan yazılıb
    .meaning =
        Fəsildə ə, ç, ğ, ı, ö, ş, ü hərfləri, demək olar, yoxdur, ancaq bu hərflərlə yazılan sözlər var: mətn başqa
        klaviaturada yazılıb və ya proqram hərfləri itirib. Fəsil üçün bir dəfə bildirilir; hərflər özbaşına
        yerinə qoyulmur, çünki belə sözləri yalnız müəllif ayıra bilər.
    .outcome = Kitab yazıldığı kimi hazırlanır.
    .wrong = Bu ulkenin tarihi cok eskidir ve bircok sehir buyuk bir degisim gordu. Cocuklar icin kitap yoktu.
    .right = Bu ülkenin tarihi çok eskidir ve birçok şehir büyük bir değişim gördü. Çocuklar için kitap yoktu.

T072 = “{ $found }”: lüğətdə bu söz yoxdur ({ $count } yerdə: { $places })
    .hint = { $has_others ->
            [yes] bəlkə, “{ $better }”? (Yaxın sözlər: { $others }.) Düzdürsə, [check] words siyahısına əlavə edin
           *[no] bəlkə, “{ $better }”? Düzdürsə, [check] words siyahısına əlavə edin
        }
    .title = Lüğətdə olmayan, çox güman ki, səhv yazılmış söz
    .meaning =
        Kitabın orfoqrafiya lüğətində (Hunspell) bu söz yoxdur, ancaq bir klaviş və ya eşitmə səhvi düzəldiləndə tanınan
        sözə çevrilir: nöqtəsiz hərf, qonşu klaviş, qoşalaşan və ya düşən hərf. Hər söz bir dəfə, yerləri ilə bildirilir.
        Adlar, dırnaq içindəki və başqa dildə işarələnmiş sözlər yoxlanmır. Düz olan sözləri book.toml-da [check] words
        siyahısına kök kimi yazın; şəkilçiləri özü tanınır.
    .outcome = Kitab yazıldığı kimi hazırlanır. Nadir söz də ola bilərsə, xəbərdarlıq yox, məlumat verilir.
    .wrong = O gece kimze konuşmadı; sokak sesiz kaldı.
    .right = O gece kimse konuşmadı; sokak sessiz kaldı.

## Azərbaycan dili

A001 =
    .what = ədədin şəkilçisi apostrofla ayrılıb
    .why = rəqəmlə yazılan ədədin şəkilçisi defislə qoşulur: 21-dən (orfoqrafiya qaydaları)
    .title = Ədədin şəkilçisi apostrofla ayrılıb
    .meaning = Azərbaycan dilinin orfoqrafiya qaydalarına görə rəqəmlə yazılan ədədin şəkilçisi defislə qoşulur.
    .wrong = 1990’da
    .right = 1990-da

A002 =
    .what = şəkilçi ədədin oxunuşuna uyğun deyil
    .why = şəkilçi ədədin oxunuşuna görə ahəng qanunu ilə seçilir: 16-cı, 21-dən
    .title = Şəkilçi ədədin oxunuşuna uyğun deyil
    .meaning =
        Şəkilçi ədədin Azərbaycan dilində oxunuşuna görə, ahəng qanunu ilə seçilir: on altı – 16-cı, iyirmi bir – 21-dən.
        Rəqəmin özünə deyil, oxunuşunun son sözünə baxılır.
    .wrong = 16-ci, 21-dan
    .right = 16-cı, 21-dən

A003 =
    .what = xüsusi adın şəkilçisi apostrofla ayrılıb
    .why = xüsusi ada şəkilçi bitişik yazılır, ixtisara defislə qoşulur (orfoqrafiya qaydaları)
    .title = Xüsusi adın şəkilçisi apostrofla ayrılıb
    .meaning =
        Azərbaycan dilinin orfoqrafiya qaydalarına görə xüsusi ada şəkilçi bitişik yazılır, ixtisara isə defislə qoşulur.
        Şəkilçidən əvvəl apostrof qoyulmur.
    .wrong = Bakı’nın, BMT’nin
    .right = Bakının, BMT-nin

A004 =
    .what = minliklər durğu işarəsi ilə ayrılıb
    .why = Azərbaycan dilində minliklər boşluqla ayrılır: 40 000
    .title = Minliklər durğu işarəsi ilə ayrılıb
    .meaning =
        Azərbaycan dilində minliklər boşluqla ayrılır; vergül onluq kəsr üçündür.
        Bu boşluq sətir sonunda bölünmür.
    .wrong = 40.000, 40,000
    .right = 40 000

A005 =
    .what = Roma rəqəminə sıra şəkilçisi qoşulub
    .why = Roma rəqəmindən sonra şəkilçi yazılmır: XX əsr (orfoqrafiya qaydaları)
    .title = Roma rəqəminə sıra şəkilçisi qoşulub
    .meaning =
        Roma rəqəmi sıra sayını özü bildirir.
        Azərbaycan dilinin orfoqrafiya qaydalarına görə ondan sonra şəkilçi yazılmır.
    .wrong = XX-ci əsr
    .right = XX əsr

A006 =
    .what = defis yoxdur və ya səhv yerdədir
    .why = rəqəmlə yazılan sayın və abreviaturun şəkilçisi defislə, boşluqsuz yazılır: 1990-cı, BMT-nin
    .title = Sayın və ya abreviaturun şəkilçisindən əvvəl defis yoxdur
    .meaning = Rəqəmlə yazılan saylara və abreviaturlara şəkilçi defislə qoşulur; defisin heç bir tərəfində boşluq olmur (orfoqrafiya qaydaları).
    .wrong = 1990cı ildə, BMTnin
    .right = 1990-cı ildə, BMT-nin

A007 =
    .what = şəkilçi ahəng qanununa uyğun deyil
    .why = şəkilçinin saiti sözün son saitinə uyğunlaşır: kitabların, evdəki, BMT-nin
    .title = Şəkilçi ahəng qanununa uyğun deyil
    .meaning = Şəkilçilər sözün son saitinə, abreviaturlarda isə oxunuşa uyğunlaşır.
    .wrong = BMT-nın qərarı, kitablarin, evdəkı
    .right = BMT-nin qərarı, kitabların, evdəki

A008 =
    .what = söz öz hərfləri olmadan yazılıb
    .why = Azərbaycan əlifbasının ə, ç, ğ, ı, ö, ş, ü hərfləri ilə yazın
    .title = Söz öz hərfləri olmadan yazılıb
    .meaning = Sözdə ə, ç, ğ, ı, ö, ş və ya ü əvəzinə oxşar hərf var; dildə belə söz yoxdur.
    .wrong = Şəhər ucun, dövlət ve xalq
    .right = Şəhər üçün, dövlət və xalq

A009 =
    .what = orfoqrafiya lüğəti bu sözü başqa cür yazır
    .why = Azərbaycan dilinin orfoqrafiya lüğətinə uyğun yazın
    .title = Orfoqrafiya lüğəti bu sözü başqa cür yazır
    .meaning = Söz səhv hərflə, ayrı yazılmalı ikən bitişik və ya bitişik yazılmalı ikən ayrı yazılıb; əsas Azərbaycan dilinin orfoqrafiya lüğətidir.
    .wrong = Hərşey qərar verildi, xüsusi ilə bu məsələdə
    .right = Hər şey qərar verildi, xüsusilə bu məsələdə

## İngilis dili

E001 =
    .what = söz iki dəfə yazılıb
    .why = birini silin
    .title = Söz iki dəfə yazılıb (ingilis dili)
    .meaning =
        Eyni söz dalbadal iki dəfə gəlir; çox vaxt sətir sonunda gözdən qaçır.
        Birini silin.
    .wrong = the the city
    .right = the city

E002 =
    .what = artikl sonrakı sözün səsinə uyğun deyil
    .why = ingilis dilində sait səsdən əvvəl an, samit səsdən əvvəl a yazılır
    .title = Artikl sonrakı sözün səsinə uyğun deyil (ingilis dili)
    .meaning = İngilis dilində sait səsdən əvvəl an, samit səsdən əvvəl a yazılır; hərfə deyil, səsə baxılır.
    .wrong = a evening, an university
    .right = an evening, a university

E003 =
    .what = ədədin cəmində apostrof
    .why = ingilis dilində onilliklərin cəmi apostrofsuz yazılır: 1990s
    .title = Ədədin cəmində apostrof (ingilis dili)
    .meaning = İngilis dilində onilliklərin cəmi apostrofsuz yazılır; apostrof yiyəlik bildirir.
    .wrong = the 1990’s
    .right = the 1990s

## Dil yoxlamasının qaydaları

slip = “{ $found }”: { $what }
    .hint = { $has_better ->
            [yes] “{ $better }” yazın; { $why }
           *[no] { $why }
        }

## book.toml faylındakı dəyərin nə olmalı olduğu; ölçülər

size-megabytes = { $count } MB
size-kilobytes = { $count } kB
expected-text = dırnaq içində mətn:  "…"
expected-texts = kvadrat mötərizədə mətnlər:  ["…", "…"]
expected-terms = kvadrat mötərizədə terminlər:  ["Bakı", {"{"} term = "…", find = ["…"] {"}"}]
expected-members = fayl adları və hissələr:  ["01.md", {"{"} part = "…", chapters = ["…"] {"}"}]
expected-crosses = istinadlar:  [{"{"} term = "…", to = "…" {"}"}]
expected-codes = söndürülə bilən kodlar:  ["T003", "M002"]
expected-any-codes = səhv kodları:  ["T003", "L001"]
expected-flag = true və ya false (dırnaqsız)
expected-number = { $low } ilə { $high } arasında ədəd (dırnaqsız, onluq kəsr üçün nöqtə)
expected-number-unit = { $low } ilə { $high } { $unit } arasında ədəd (dırnaqsız, onluq kəsr üçün nöqtə)
expected-whole = { $low } ilə { $high } arasında tam ədəd (dırnaqsız, nöqtəsiz)
expected-other-design = bu dizaynın üzərində qurulmayan dizayn
expected-date = 2026, 2026-01 və ya 2026-01-20 şəklində tarix
expected-paper = A5, A4, B5 kimi ad və ya millimetrlə 148x210
expected-language-tag = tr, az, en-GB kimi dil etiketi
expected-folder = book.toml faylının yanındakı qovluğun adı:  "tr"
expected-editions = hər nəşr üçün bir [[edition]] başlığı və altında  language = "tr"  sətri
expected-role = author, editor, translator, illustrator, compiler, designer sözlərindən biri
expected-notes-at = chapter və ya book sözü
expected-print-notes = foot, chapter və ya book sözü
expected-notes-of = translator və ya editor sözü
expected-binding = glued (yapışqan) və ya stapled (məftil) sözü
expected-one-of = bu adlardan biri: { $names }
expected-spine = down (yuxarıdan aşağıya) və ya up (aşağıdan yuxarıya) sözü
expected-identifier = urn:… və ya https://… şəklində kimlik, yaxud UUID
expected-address = https://… şəklində ünvan
expected-exemption = microenterprise, burden, alteration sözlərindən biri
expected-table = [{ $name }] başlığının altında açarlar
expected-tables = hər biri üçün bir [[{ $name }]] başlığı və altında  name = "…"  sətri
expected-text-area = mətnə ən azı { $least } × { $least } mm saxlayan kənar boşluqları

## Oxunmayan fayl haqqında kitabxanaların dedikləri

reason-more-than-mb = ən çoxu { $a } MB oxunur
reason-pixels-at-most = { $a } × { $b } piksel; ən çoxu { $c } milyon piksel oxunur
reason-more-than-pixels-on-one-side = bir tərəfi { $a } pikseldən uzundur
reason-more-memory-than-is-given-to = açılanda bir şəklə ayrılan yaddaşdan böyükdür
reason-it-has-no-pixels = içində piksel yoxdur
reason-it-has-no-colours = rəng cədvəli yoxdur
reason-it-is-damaged = fayl zədələnib
reason-it-ends-before-its-last-pixel = son pikselindən əvvəl bitir; fayl yarımçıq qalıb
reason-a-link-that-leaves-the-project = layihə qovluğundan kənara çıxan keçid
reason-neither-png-jpeg-webp-gif-nor = PNG, JPEG, WebP, GIF və ya TIFF deyil
reason-avif-needs-a-c-library = AVIF formatı oxunmur
reason-heic-needs-a-c-library = HEIC formatı oxunmur
reason-its-filters-are-too-much-work = içindəki süzgəclər çox ağırdır
reason-its-texts-are-too-long = içindəki yazılar çox uzundur
reason-a-drawing-of-more-than-mb = rəsm { $a } MB-dan böyükdür
reason-a-picture-within-it-cannot-be = içindəki şəkil oxunmur
reason-elements-are-nested-too-deep = elementlər çox iç-içədir
reason-macro-calls-itself = “{ $a }” makrosu özünü çağırır
reason-its-macros-come-to-more-than = makroları açılanda { $a } elementi keçir
reason-dependent-style = müstəqil üslub deyil; əsas üslub: { $a }
reason-it-does-not-describe-a-press = dörd boyalı (CMYK) çapı təsvir etmir
reason-not-a-zip-file = ZIP arxivi deyil
reason-missing = “{ $a }” hissəsi çatışmır
reason-elements-nested-too-deep = “{ $a }” hissəsində elementlər çox iç-içədir
reason-mapping-values-are-not-allowed = burada iki nöqtə ola bilməz; dəyər dırnağa alınmalıdır
reason-did-not-find-expected-key = burada açar olmalıdır; girintini yoxlayın
reason-yaml-brace = fiqurlu mötərizə və ya vergül çatışmır
reason-did-not-find-expected = burada başqa şey olmalıdır
reason-yaml-bracket = kvadrat mötərizə və ya vergül çatışmır
reason-simple-key-expected = açardan sonra iki nöqtə çatışmır
reason-yaml-colon = burada iki nöqtə ola bilməz; əvvəlki mötərizə bağlanmamış ola bilər
reason-yaml-character = burada “{ $a }” simvolu ilə başlamaq olmaz; dəyəri dırnağa alın
reason-unclosed-quote = dırnaq bağlanmayıb
reason-unclosed-bracket = mötərizə bağlanmayıb
reason-misplaced-bracket = açılmamış mötərizə bağlanır
reason-unexpected-eof = burada dəyər olmalıdır
reason-invalid-trailing-content = bağlanan dırnaqdan sonra yazı var; dəyərin hamısını dırnağa alın
reason-found-unknown-escape-character = tərs kəsr xəttindən sonra naməlum simvol
reason-yaml-tab = girintidə tabulyasiya var; boşluq işlədin
reason-block-sequence-entries-are-not-allowed = burada siyahı başlaya bilməz
reason-yaml-duplicate-key = “{ $a }” açarı iki dəfə verilib
reason-alias-references-unknown-anchor = naməlum lövbər (&)
reason-more-than-one-document = parametrlərin içində ikinci “---” var
reason-recursion-limit-exceeded = çox iç-içədir
reason-repetition-limit-exceeded = özünü çox dəfə təkrarlayır
reason-duplicate-key = açar iki dəfə verilib
reason-string-values-must-be-quoted = mətn dırnaq içində olmalıdır
reason-key-with-no-value = açarın dəyəri yoxdur; “=” çatışmır
reason-missing-value = dəyər çatışmır
reason-missing-assignment = “=” çatışmır
reason-extra-equals = artıq “=”
reason-extra-assignment = artıq “=”
reason-extra-comma = artıq vergül
reason-missing-comma = vergül çatışmır
reason-unclosed-array-table = bağlanmamış “[[”
reason-unclosed-array = bağlanmamış kvadrat mötərizə
reason-unclosed-inline-table = bağlanmamış fiqurlu mötərizə
reason-unclosed-table = bağlanmamış kvadrat mötərizə
reason-invalid-basic-string = yararsız mətn; dırnaq bağlanmayıb və ya sətir bölünüb
reason-invalid-literal-string = yararsız mətn; dırnaq bağlanmayıb
reason-invalid-multi-line = yararsız çoxsətirli mətn
reason-invalid-unquoted-key = yararsız açar; dırnağa alın
reason-unquoted-keys-cannot-be-empty = açar çatışmır
reason-missing-escaped-value = tərs kəsr xəttindən sonra naməlum simvol; iki tərs kəsr xətti yazın və ya tək dırnaq işlədin
reason-unexpected-key-or-value = dəyərdən sonra yeni sətir olmalıdır
reason-unexpected-content = burada yeri olmayan yazı var
reason-invalid = yararsız dəyər
reason-svg-data-parsing-failed-cause = SVG zədələnib: { $a }
reason-svg-has-an-invalid-size = SVG-nin yararlı ölçüsü yoxdur
reason-provided-data-has-not-an-utf = UTF-8 deyil
reason-provided-data-has-a-malformed-gzip = sıxılmış içi zədələnib
reason-the-maximum-number-of-svg-elements = çox element saxlayır
reason-expected-tag-not-at = “{ $a }” teqi gözlənilərkən “{ $b }” gəldi ({ $c })
reason-the-document-does-not-have-a = kök element yoxdur
reason-the-root-node-was-opened-but = kök element bağlanmayıb
reason-unexpected-end-of-stream = fayl yarımçıq qalıb
reason-unknown-entity-reference-at = naməlum varlıq “{ $a }” ({ $b })
