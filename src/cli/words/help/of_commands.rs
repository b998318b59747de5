//! What each command does.

use super::Row;

/// By the command's name.
pub(super) const ROWS: &[Row] = &[
    (
        "matbaa",
        "Dipnotlu bir Markdown müsveddesini EPUB 3 e-kitaba ve dizilmiş PDF’ye dönüştürür",
        "Qeydli Markdown əlyazmasını EPUB 3 e-kitabına və yığılmış PDF kitaba çevirir",
    ),
    (
        "init",
        "Kitaba başlar: bölümleri, kaynakları, kapakları ve yazı tipleriyle hemen yapılabilen bir klasör",
        "Kitaba başlayır: fəsilləri, mənbələri, üz qabıqları və şriftləri ilə dərhal hazırlana bilən qovluq",
    ),
    ("epub", "E-kitabı yazar (EPUB 3.3)", "E-kitabı yazır (EPUB 3.3)"),
    (
        "pdf",
        "Dizilmiş kitabı (PDF/A-3a, PDF/UA-1), kitapçığını ya da matbaaya gidecek sayfalarını yazar",
        "Yığılmış kitabı (PDF/A-3a, PDF/UA-1), kitabçasını və ya mətbəəyə gedəcək səhifələrini yazır",
    ),
    (
        "cover",
        "Basılı kitabın kapağını tek parça yazar: arka kapak, sırt, ön kapak",
        "Çap kitabının üz qabığını bütöv yazır: arxa üz, kök və ön üz",
    ),
    (
        "booklet",
        "Herhangi bir PDF’yi kitapçık olarak dizer: yaprağın her yüzünde iki sayfa; katlanır, zımbalanır",
        "İstənilən PDF-i kitabça kimi düzür: vərəqin hər üzündə iki səhifə; qatlanır, tikilir",
    ),
    (
        "watch",
        "Bir dosya kaydedildikçe iki kitabı da yeniden yapar; Ctrl-C bitirir",
        "Fayl yadda saxlandıqca hər iki kitabı yenidən hazırlayır; Ctrl-C bitirir",
    ),
    (
        "serve",
        "Kitabı yazılırken tarayıcıda gösterir: karşılıklı sayfalar, e-kitap, bulgular, sayılar",
        "Kitabı yazıldıqca brauzerdə göstərir: qarşılıqlı səhifələr, e-kitab, tapıntılar, saylar",
    ),
    (
        "import",
        "Kelime işlemciden çıkmış bir metni (DOCX, ODT, HTML, TXT) bölümlere ve dipnotlara aktarır",
        "Mətn redaktorundan çıxmış mətni (DOCX, ODT, HTML, TXT) fəsillərə və qeydlərə köçürür",
    ),
    (
        "dist",
        "Dağıtılacak klasörü yapar: bütün kitaplar, bağlantılı bir sayfa, QR kodlu afiş, özetler; bir de zip’i",
        "Paylanacaq qovluğu hazırlayır: bütün kitablar, keçidli səhifə, QR kodlu afişa, nəzarət cəmləri; bir də zip",
    ),
    ("check", "Müsveddede yanlış arar, hiçbir şey yazmaz", "Əlyazmada səhv axtarır, heç nə yazmır"),
    (
        "explain",
        "T040 gibi bir kodun ne demek olduğunu örnekle anlatır; kod verilmezse hepsini sıralar",
        "T040 kimi bir kodun nə demək olduğunu nümunə ilə izah edir; kod verilməsə, hamısını sadalayır",
    ),
    (
        "stats",
        "Sözcükleri, sayfaları, kâğıdı, dipnotları ve kaynakları bölüm bölüm sayar",
        "Sözləri, səhifələri, kağızı, qeydləri və mənbələri fəsil-fəsil sayır",
    ),
    (
        "completions",
        "Kabuğun tamamlama betiğini standart çıktıya yazar",
        "Örtüyün tamamlama skriptini standart çıxışa yazır",
    ),
    ("man", "Kılavuz sayfasını standart çıktıya yazar", "Təlimat səhifəsini standart çıxışa yazır"),
];
