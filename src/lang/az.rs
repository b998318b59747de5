//! Azerbaijani: every word that the tool says in a book of this language.

use super::words::{CslTerm, EbookWords, HandOutWords, Markup, NoteWords, Quotes, Words};

/// The words of Azerbaijani.
pub(super) const WORDS: Words = Words {
    contents: "Mündəricat",
    notes: "Qeydlər",
    note: "Qeyd",
    back_to_text: "Mətnə qayıt",
    cover: "Üz qabığı",
    title_page: "Titul səhifəsi",
    colophon: "Buraxılış məlumatları",
    body: "Mətn",
    pages: "Səhifələr",
    page: "Səhifə",
    edition: "Nəşr",
    publisher: "Nəşr edən",
    place: "Nəşr yeri",
    date: "Tarix",
    licence: "Lisenziya",
    isbn_print: "ISBN (çap)",
    isbn_epub: "ISBN (e-kitab)",
    set_in: "Şriftlər",
    series: "Seriya",
    months: [
        "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr",
        "noyabr", "dekabr",
    ],
    seasons: ["Yaz", "Yay", "Payız", "Qış"],
    index: "Göstərici",
    see: ["bax", "həmçinin bax"],
    note_on_page: "\u{a0}qeyd\u{a0}",
    roles: ["Redaktor", "Tərcüməçi", "Rəssam", "Tərtibçi", "Dizayner"],
    callouts: ["Qeyd", "Məsləhət", "Vacib", "Xəbərdarlıq", "Diqqət", "Xülasə", "Sual", "Nümunə", "Sitat"],
    quotes: Quotes { double: ['“', '”'], single: ['‘', '’'] },
    small: &["və", "ilə", "ya", "yaxud", "ki", "da", "də", "isə", "mı", "mi", "mu", "mü"],
    hand_out: HandOutWords {
        version: "Versiya",
        sum: "Mətnin nəzarət cəmi (SHA-256)",
        skip: "Mətnə keç",
        files: "Kitabı endirin",
        reading: [
            "Brauzerdə oxuyun",
            "Heç nə quraşdırmadan, telefonda da, kompüterdə də; bir dəfə endirildikdən sonra internet tələb etmir.",
        ],
        epub: [
            "E-kitab",
            "Telefon, planşet və elektron oxuyucu üçün; hərfləri böyüdülə, səsləndirilə bilər.",
        ],
        pdf: ["Ekran üçün PDF", "Yığılmış səhifələr; ekranda oxumaq və səhifə göstərmək üçün."],
        booklet: [
            "Çap ediləcək kitabça",
            "Kağızın hər iki üzünə çap edilir, qatlanır, tikilir: 100 % ölçüdə, qısa kənardan çevirməklə.",
        ],
        press: ["Mətbəə üçün səhifələr", "Kəsim payı və kəsim işarələri ilə tək-tək səhifələr."],
        press_cover: ["Mətbəə üçün üz qabığı", "Arxa üz, kök və ön üz bir yerdə."],
        poster: ["Afişa", "QR kodlu A4 səhifə; divardan asmaq və ya masaya qoymaq üçün."],
        cover: ["Üz qabığının şəkli", "Elanlarda istifadə üçün."],
        sums: [
            "Faylların nəzarət cəmləri",
            "Əlinizdəki faylların tam və dəyişdirilməmiş olduğunu göstərir: sha256sum -c SHA256SUMS",
        ],
        share: "Paylaşın",
        share_address: "Kitabın ünvanı:",
        share_files: "Faylları e-poçtla, mesajla və ya yaddaş kartı ilə olduğu kimi ötürə bilərsiniz.",
        scan: "Oxumaq üçün telefonunuzun kamerasını koda tutun.",
        code: "QR kod:",
        about: "Kitab haqqında",
        decimal: ',',
    },
    ebook: EbookWords {
        landmarks: "Kitabın hissələri",
        summary: "Mətn bütövlükdə səsləndirilə, böyüdülə və başlıqlar üzrə gəzilə bilər.",
        summary_images: "Məna daşıyan təsvirlərin hamısı sözlə izah olunub.",
        summary_pages: "Səhifə nömrələri çap nəşrinin səhifələrini göstərir.",
        summary_notes: "Qeydlər mətnə, mətn qeydlərə bağlıdır.",
    },
    notes_say: NoteWords {
        volume: "C.",
        issue: "№",
        page: "s.",
        edition: "nəşr",
        ordinal,
        editors: ["red.", "nəşrə haz.", "tərt."],
        translator: "tərc.",
        others: "və b.",
        same: ["yenə orada"; 4],
        same_place: "həmin yerdə",
        accessed: "müraciət tarixi",
        theses: ["doktorluq dissertasiyası", "magistr dissertasiyası"],
        matters: ["ön", "əlavə"],
        categories: ["Arxiv sənədləri", "Kitablar", "Məqalələr", "Qəzetlər", "Onlayn mənbələr"],
    },
    locale: "az-AZ",
    date_order: ["day", "month", "year"],
    csl: &[
        CslTerm::one("accessed", "long", "müraciət"),
        CslTerm::one("and", "long", "və"),
        CslTerm::one("and others", "long", "və b."),
        CslTerm::one("at", "long", ""),
        CslTerm::one("edition", "short", "nəşr"),
        CslTerm::one("et-al", "long", "və b."),
        CslTerm::one("from", "long", "ünvan"),
        CslTerm::one("ibid", "long", "yenə orada"),
        CslTerm::one("in", "long", "kitabda"),
        CslTerm::one("no date", "short", "tarixsiz"),
        CslTerm::one("online", "long", "onlayn"),
        CslTerm::many("page", "short", "s.", "s."),
        CslTerm::many("page", "long", "səhifə", "səhifə"),
        CslTerm::many("volume", "short", "C.", "C."),
        CslTerm::many("issue", "short", "№", "№"),
        CslTerm::many("folio", "short", "vər.", "vər."),
        CslTerm::many("section", "short", "bənd", "bənd"),
        CslTerm::many("chapter", "short", "fəsil", "fəsil"),
        CslTerm::many("column", "short", "süt.", "süt."),
        CslTerm::many("note", "short", "qeyd", "qeyd"),
        CslTerm::many("editor", "short", "red.", "red."),
        CslTerm::many("editor", "long", "redaktor", "redaktorlar"),
        CslTerm::many("translator", "short", "tərc.", "tərc."),
        CslTerm::one("editor", "verb-short", "red."),
        CslTerm::one("translator", "verb-short", "tərc."),
        CslTerm::many("compiler", "short", "tərt.", "tərt."),
    ],
    markup: Markup {
        tables: &["Cədvəl"],
        boxes: &["qutu"],
        verses: &["misra", "şeir"],
        listings: &["ədəbiyyat", "edebiyyat", "istinadlar"],
        indexes: &["göstərici", "gösterici"],
        everything: &["hamısı"],
        by_category: &["növlərə görə"],
        categories: [
            &["arxiv sənədləri", "arxiv"],
            &["kitablar"],
            &["məqalələr"],
            &["qəzetlər", "mətbuat"],
            &["onlayn"],
        ],
    },
};

/// A number with the suffix of its last word as it is read aloud: `2-ci` (ikinci), `10-cu` (onuncu).
fn ordinal(digits: &str) -> String {
    let ending = |zeros: usize| digits.chars().rev().nth(zeros).unwrap_or('0');
    let suffix = match (ending(0), ending(1), ending(2)) {
        ('1' | '2' | '5' | '7' | '8', ..) | ('0', '2' | '5' | '7' | '8', _) => "ci",
        ('3' | '4', ..) => "cü",
        ('6', ..) | ('0', '4' | '6' | '9', _) => "cı",
        ('9', ..) | ('0', '1' | '3', _) => "cu",
        // A round hundred is read "yüz", a round thousand "min".
        (_, _, '0') => "ci",
        _ => "cü",
    };
    format!("{digits}-{suffix}")
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn numbers_take_the_suffix_of_their_last_word() {
        let of = |numbers: &str| numbers.split(' ').map(ordinal).collect::<Vec<_>>().join(" ");
        assert_eq!(of("1 2 3 4 5 6 7 8 9"), "1-ci 2-ci 3-cü 4-cü 5-ci 6-cı 7-ci 8-ci 9-cu");
        assert_eq!(
            of("10 20 30 40 50 60 90 100 1000 21"),
            "10-cu 20-ci 30-cu 40-cı 50-ci 60-cı 90-cı 100-cü 1000-ci 21-ci"
        );
    }
}
