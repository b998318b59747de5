//! What each option is for.

use super::Row;

/// By the option's name, or by command and option where that option means something of its own there.
pub(super) const ROWS: &[Row] = &[
    ("help", "Bu yardımı gösterir", "Bu yardımı göstərir"),
    ("version", "Sürümü gösterir", "Versiyanı göstərir"),
    // Of every command.
    (
        "book",
        "Kitap: bir klasör ya da kitap.md, kitap.docx gibi tek bir metin",
        "Kitab: bir qovluq və ya kitab.md, kitab.docx kimi tək mətn",
    ),
    (
        "manuscript",
        "book.toml ile bölümlerin bulunduğu klasör [belirtilmezse: manuscript, o da yoksa bulunulan klasör]",
        "book.toml ilə fəsillərin olduğu qovluq [göstərilməsə: manuscript, o da yoxdursa, olduğunuz qovluq]",
    ),
    (
        "from",
        "Başka bir aracın projesi için, onun ayarlarının söylediğini söyleyen book.toml’u yazar, başka bir şey yazmaz",
        "Başqa alətin layihəsi üçün onun ayarlarının dediyini deyən book.toml yazır, başqa heç nə yazmır",
    ),
    (
        "edition",
        "Birkaç dilli bir kitabın hangi baskısı: adı ya da dil etiketi [belirtilmezse: kitabın kendisi]",
        "Bir neçə dildə olan kitabın hansı nəşri: adı və ya dil etiketi [göstərilməsə: kitabın özü]",
    ),
    ("all_editions", "Bütün baskılar, sırayla", "Bütün nəşrlər, növbə ilə"),
    (
        "color",
        "Renk ne zaman: auto, always (her zaman) ya da never (hiç); auto, NO_COLOR değişkenine uyar",
        "Rəng nə vaxt: auto, always (həmişə) və ya never (heç vaxt); auto NO_COLOR dəyişəninə uyğunlaşır",
    ),
    (
        "lang",
        "İletilerin dili: tr, az ya da en [belirtilmezse: kitabınki, o da yoksa sisteminki]",
        "Bildirişlərin dili: tr, az və ya en [göstərilməsə: kitabın dili, o da yoxdursa, sistemin dili]",
    ),
    ("quiet", "Hatalardan başka bir şey söylemez", "Səhvlərdən başqa heç nə demir"),
    (
        "verbose",
        "Her adımın ne yaptığını ve ne kadar sürdüğünü söyler",
        "Hər addımın nə etdiyini və nə qədər çəkdiyini deyir",
    ),
    // Of the two books.
    (
        "output",
        "Kitabın yazılacağı dosya [belirtilmezse: dist/BAŞLIK.epub ya da .pdf]",
        "Kitabın yazılacağı fayl [göstərilməsə: dist/BAŞLIQ.epub və ya .pdf]",
    ),
    (
        "no_fonts",
        "Yazı tiplerini koymaz: dosya küçülür, metin okuyucunun yazı tipiyle görünür",
        "Şriftləri qoymur: fayl kiçilir, mətn oxuyucunun şrifti ilə görünür",
    ),
    (
        "booklet",
        "Tek tek sayfalar yerine katlanıp zımbalanacak yapraklar yazar: dist/BAŞLIK-booklet.pdf",
        "Tək-tək səhifələr əvəzinə qatlanıb tikiləcək vərəqlər yazır: dist/BAŞLIQ-booklet.pdf",
    ),
    (
        "press",
        "Matbaa için taşma payı ve işaretleriyle tek tek sayfalar yazar: dist/BAŞLIK-press.pdf",
        "Mətbəə üçün kəsim payı və işarələri ilə tək-tək səhifələr yazır: dist/BAŞLIQ-press.pdf",
    ),
    (
        "pad",
        "--press ile: sayfa sayısını boş sayfalarla bu sayının katına tamamlar [belirtilmezse: 4]",
        "--press ilə: səhifə sayını boş səhifələrlə bu ədədin mislinə tamamlayır [göstərilməsə: 4]",
    ),
    // Of sheets.
    (
        "paper",
        "Yapraklar: a4 ya da a3 [belirtilmezse: iki sayfayı alan; daha büyük sayfalar küçültülür]",
        "Vərəqlər: a4 və ya a3 [göstərilməsə: iki səhifə tutan; daha böyük səhifələr kiçildilir]",
    ),
    (
        "thickness",
        "Bir yaprağın kalınlığı (mm); içteki sayfalar buna göre kata doğru kayar [belirtilmezse: 0,1]",
        "Vərəqin qalınlığı (mm); içəridəki səhifələr buna görə qat yerinə doğru sürüşür [göstərilməsə: 0,1]",
    ),
    (
        "signature",
        "En çok bu kadar yaprak birlikte katlanır; formalar dikilir ya da yapıştırılır",
        "Ən çoxu bu qədər vərəq birlikdə qatlanır; dəftərlər tikilir və ya yapışdırılır",
    ),
    (
        "cover_apart",
        "Kapağın yaprağını daha kalın kâğıt için ayrı bir dosyaya yazar",
        "Üz qabığının vərəqini daha qalın kağız üçün ayrıca fayla yazır",
    ),
    (
        "instructions",
        "Yaprakların yanına, fotokopiciye nasıl basılıp katlanacağını ve zımbalanacağını anlatan bir sayfa yazar",
        "Vərəqlərin yanına çap mərkəzi üçün çapı, qatlamağı və tikməyi izah edən bir səhifə yazır",
    ),
    // Of the print shop.
    (
        "bleed",
        "Mürekkebin kesimin dışına taşma payı (mm) [belirtilmezse: 3]",
        "Boyanın kəsimdən kənara çıxma payı (mm) [göstərilməsə: 3]",
    ),
    (
        "no_marks",
        "Kesim ve katlama işaretlerini, ayar artılarını koymaz",
        "Kəsim və qatlama işarələrini, uyğunlaşdırma xaçlarını qoymur",
    ),
    (
        "cmyk",
        "Bütün renkleri, profilini book.toml’un gösterdiği baskının mürekkepleriyle yazar",
        "Bütün rəngləri profili book.toml faylında göstərilən çapın boyaları ilə yazır",
    ),
    (
        "cover.thickness",
        "İç kâğıdın bir yaprağının kalınlığı (mm) [belirtilmezse: 0,1]",
        "İç kağızın bir vərəqinin qalınlığı (mm) [göstərilməsə: 0,1]",
    ),
    (
        "gsm",
        "O kâğıdın ağırlığı (g/m²); kalınlığı bundan çıkar",
        "Həmin kağızın çəkisi (q/m²); qalınlığı bundan hesablanır",
    ),
    (
        "bulk",
        "O kâğıdın hacmi (cm³/g) [belirtilmezse: 1,25]",
        "Həmin kağızın həcmi (sm³/q) [göstərilməsə: 1,25]",
    ),
    (
        "stapled",
        "Kitap tel dikişlidir: kapağının sırtı yoktur",
        "Kitab məftillə tikilir: üz qabığının kökü yoxdur",
    ),
    // Of any PDF.
    ("booklet.file", "Dizilecek PDF", "Düzüləcək PDF"),
    (
        "booklet.output",
        "Yaprakların yazılacağı dosya [belirtilmezse: yanına DOSYA-booklet.pdf]",
        "Vərəqlərin yazılacağı fayl [göstərilməsə: yanına FAYL-booklet.pdf]",
    ),
    (
        "back_cover",
        "Son sayfa arka kapaktır: boş sayfalar ondan önce gelir",
        "Son səhifə arxa qabıqdır: boş səhifələr ondan əvvəl gəlir",
    ),
    (
        "right_to_left",
        "PDF, Arapça ve İbranice kitaplar gibi sağ kenarından açılır [belirtilmezse: kendisinin dediği]",
        "PDF, ərəb və ivrit dillərindəki kitablar kimi, sağ kənarından açılır [göstərilməsə: özünün dediyi]",
    ),
    // Of the import.
    (
        "import.file",
        "Belge: .docx, .odt, .epub, .html ya da .txt",
        "Sənəd: .docx, .odt, .epub, .html və ya .txt",
    ),
    (
        "chapters",
        "Bölümü başlatan: headings (başlıklar), lines (başlığa benzeyen satırlar) ya da pages (sayfalar) [belirtilmezse: bunlardan ilk bulunan]",
        "Fəsli başladan: headings (başlıqlar), lines (başlığa bənzəyən sətirlər) və ya pages (səhifələr) [göstərilməsə: bunlardan ilk tapılan]",
    ),
    (
        "into",
        "Bölümlerin, görsellerin ve book.toml’un yazılacağı klasör [belirtilmezse: adı DOSYA’dan]",
        "Fəsillərin, şəkillərin və book.toml faylının yazılacağı qovluq [göstərilməsə: adı FAYL-dan]",
    ),
    (
        "language",
        "Metnin dili, tr ya da en gibi [belirtilmezse: belgeninki, o da yoksa iletilerinki]",
        "Mətnin dili, məsələn, az və ya en [göstərilməsə: sənədin dili, o da yoxdursa, bildirişlərin dili]",
    ),
    (
        "import.format",
        "Aktarılamayanlar nasıl söylensin: text ya da json",
        "Köçürülə bilməyənlər necə deyilsin: text və ya json",
    ),
    // Of the desk.
    (
        "init.folder",
        "Doldurulacak klasör; yoksa açılır, içindeki hiçbir dosyanın üzerine yazılmaz",
        "Doldurulacaq qovluq; yoxdursa, yaradılır, içindəki heç bir faylın üzərinə yazılmır",
    ),
    ("title", "Kitabın adı", "Kitabın adı"),
    ("author", "Yazarı", "Müəllifi"),
    ("yes", "Uçbirimde de hiçbir şey sormaz", "Terminalda da heç nə soruşmur"),
    (
        "init.lang",
        "Kitabın ve iletilerin dili: tr, az ya da en [belirtilmezse: sorulur, sorulmazsa sisteminki]",
        "Kitabın və bildirişlərin dili: tr, az və ya en [göstərilməsə: soruşulur, soruşulmasa, sistemin dili]",
    ),
    (
        "codes",
        "T040 gibi kodlar, büyük ya da küçük harfle [belirtilmezse: hepsinin listesi]",
        "T040 kimi kodlar, böyük və ya kiçik hərflə [göstərilməsə: hamısının siyahısı]",
    ),
    ("format", "Nasıl söylensin: text ya da json", "Necə deyilsin: text və ya json"),
    ("shell", "bash, zsh, fish, powershell ya da elvish", "bash, zsh, fish, powershell və ya elvish"),
    (
        "check.format",
        "Nasıl söylensin: text, json ya da açıklama satırları için github",
        "Necə deyilsin: text, json və ya qeyd sətirləri üçün github",
    ),
    (
        "fix",
        "Sormadan düzeltilebilecekleri bölümlerde düzeltir, neyin değiştiğini gösterir",
        "Soruşmadan düzəldilə bilənləri fəsillərdə düzəldir, nəyin dəyişdiyini göstərir",
    ),
    (
        "strict",
        "Uyarılar da hatadır: hiçbir şey yazılmaz, çıkış durumu 1 olur",
        "Xəbərdarlıqlar da səhv sayılır: heç nə yazılmır, çıxış kodu 1 olur",
    ),
    (
        "all",
        "Bir türün yalnızca ilk 20 bulgusunu değil, hepsini gösterir",
        "Bir növün yalnız ilk 20 tapıntısını deyil, hamısını göstərir",
    ),
    (
        "dist.output",
        "Yapılacak klasör; zip’i yanında durur [belirtilmezse: dist/BAŞLIK]",
        "Hazırlanacaq qovluq; zip faylı yanında durur [göstərilməsə: dist/BAŞLIQ]",
    ),
    (
        "port",
        "Bu makinenin dinlenecek kapısı [belirtilmezse: boş olan biri]",
        "Bu kompüterin dinlənəcək portu [göstərilməsə: boş olan biri]",
    ),
    ("open", "Sayfayı tarayıcıda açar", "Səhifəni brauzerdə açır"),
    (
        "editor",
        "Bir bulguya tıklanınca açılacak adres; {path}, {line} ve {column} yeri gösterir: \
         vscode://file/{path}:{line}:{column}",
        "Tapıntıya klikləyəndə açılacaq ünvan; {path}, {line} və {column} yeri göstərir: \
         vscode://file/{path}:{line}:{column}",
    ),
];
