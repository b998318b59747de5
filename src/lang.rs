//! Languages of a text and the fixed words that both books say in them.

use crate::date::Moment;
use serde::Deserialize;

/// A language as a BCP 47 tag, such as `tr`, `az`, `en-GB`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(transparent)]
pub struct Language(String);

/// The languages whose rules the tool knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// Turkish.
    Turkish,
    /// Azerbaijani in Latin letters.
    Azerbaijani,
    /// English.
    English,
    /// Any other: no rules of its own.
    Other,
}

impl Language {
    /// A language from its BCP 47 tag.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        Self(tag.to_owned())
    }

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// Whose rules apply, by the tag's first part.
    #[must_use]
    pub fn tongue(&self) -> Tongue {
        let primary = self.0.split(['-', '_']).next().unwrap_or("");
        match primary.to_ascii_lowercase().as_str() {
            "tr" => Tongue::Turkish,
            "az" => Tongue::Azerbaijani,
            "en" => Tongue::English,
            _ => Tongue::Other,
        }
    }

    /// Whether it is written from right to left: by its script where the tag names one, else
    /// by the script that it is mostly written in (CLDR, likely subtags).
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        const SCRIPTS: [&str; 8] = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];
        const LANGUAGES: [&str; 15] =
            ["ar", "arc", "azb", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"];
        let tag = self.0.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        let primary = parts.next().unwrap_or("");
        match parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic())) {
            Some(script) => SCRIPTS.contains(&script),
            None => LANGUAGES.contains(&primary),
        }
    }

    /// A date as it is written out: `2026-01-20` is "20 Ocak 2026"; a date of less precision, or none
    /// that can be read, stays as it is.
    #[must_use]
    pub fn date(&self, date: &str) -> String {
        let words = self.words();
        let Some(moment) = Moment::from_date(date) else { return date.to_owned() };
        let month = words.months[usize::from(moment.month) - 1];
        match date.len() {
            10 => format!("{} {month} {}", moment.day, moment.year),
            7 => format!("{month} {}", moment.year),
            _ => date.to_owned(),
        }
    }

    /// The words that both books use in this language; English where there are none.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        match self.tongue() {
            Tongue::Turkish => &TURKISH,
            Tongue::Azerbaijani => &AZERBAIJANI,
            Tongue::English | Tongue::Other => &ENGLISH,
        }
    }
}

/// What the tool itself says inside a book.
#[derive(Debug)]
pub struct Words {
    /// Heading of the list of chapters.
    pub contents: &'static str,
    /// Heading over the notes of a chapter.
    pub notes: &'static str,
    /// One note, as a label: "Not 3".
    pub note: &'static str,
    /// Accessible name of the link from a note back to its mark.
    pub back_to_text: &'static str,
    /// The cover, as a landmark.
    pub cover: &'static str,
    /// The title page, as a landmark.
    pub title_page: &'static str,
    /// The colophon (künye).
    pub colophon: &'static str,
    /// Landmark of the first chapter.
    pub body: &'static str,
    /// The list of pages.
    pub pages: &'static str,
    /// One page, as a label: "Sayfa 12".
    pub page: &'static str,
    /// "Edition" in the colophon.
    pub edition: &'static str,
    /// "Publisher" in the colophon.
    pub publisher: &'static str,
    /// "Place" in the colophon.
    pub place: &'static str,
    /// "Date" in the colophon.
    pub date: &'static str,
    /// "Licence" in the colophon.
    pub licence: &'static str,
    /// "ISBN (print)".
    pub isbn_print: &'static str,
    /// "ISBN (e-book)".
    pub isbn_epub: &'static str,
    /// What typefaces the book is set in: the text around the list of names.
    pub set_in: &'static str,
    /// "Series" in the colophon.
    pub series: &'static str,
    /// Months, from January.
    pub months: [&'static str; 12],
    /// Heading of the index.
    pub index: &'static str,
    /// "See" and "see also" in the index.
    pub see: [&'static str; 2],
    /// Between a page and the number of a note on it: "12 dn. 3".
    pub note_on_page: &'static str,
    /// What an editor, a translator, an illustrator, a compiler and a designer did.
    pub roles: [&'static str; 5],
}

const TURKISH: Words = Words {
    contents: "İçindekiler",
    notes: "Notlar",
    note: "Not",
    back_to_text: "Metne dön",
    cover: "Kapak",
    title_page: "İç kapak",
    colophon: "Künye",
    body: "Metin",
    pages: "Sayfalar",
    page: "Sayfa",
    edition: "Baskı",
    publisher: "Yayımlayan",
    place: "Yer",
    date: "Tarih",
    licence: "Lisans",
    isbn_print: "ISBN (basılı)",
    isbn_epub: "ISBN (e-kitap)",
    set_in: "Yazı karakterleri",
    series: "Dizi",
    months: [
        "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
        "Aralık",
    ],
    index: "Dizin",
    see: ["bkz.", "ayrıca bkz."],
    note_on_page: "\u{a0}dn.\u{a0}",
    roles: ["Yayına hazırlayan", "Çeviren", "Resimleyen", "Derleyen", "Tasarlayan"],
};

const AZERBAIJANI: Words = Words {
    contents: "Mündəricat",
    notes: "Qeydlər",
    note: "Qeyd",
    back_to_text: "Mətnə qayıt",
    cover: "Üz qabığı",
    title_page: "Titul səhifəsi",
    colophon: "Buraxılış məlumatı",
    body: "Mətn",
    pages: "Səhifələr",
    page: "Səhifə",
    edition: "Nəşr",
    publisher: "Nəşr edən",
    place: "Yer",
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
    index: "Göstərici",
    see: ["bax", "həmçinin bax"],
    note_on_page: "\u{a0}qeyd\u{a0}",
    roles: ["Redaktor", "Tərcüməçi", "Rəssam", "Tərtib edən", "Dizayner"],
};

const ENGLISH: Words = Words {
    contents: "Contents",
    notes: "Notes",
    note: "Note",
    back_to_text: "Back to text",
    cover: "Cover",
    title_page: "Title page",
    colophon: "Colophon",
    body: "Text",
    pages: "Pages",
    page: "Page",
    edition: "Edition",
    publisher: "Published by",
    place: "Place",
    date: "Date",
    licence: "Licence",
    isbn_print: "ISBN (print)",
    isbn_epub: "ISBN (e-book)",
    set_in: "Typefaces",
    series: "Series",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    index: "Index",
    see: ["see", "see also"],
    note_on_page: "n",
    roles: ["Edited by", "Translated by", "Illustrated by", "Compiled by", "Designed by"],
};

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_language_runs_as_its_script_does() {
        for tag in ["ar", "he", "fa-IR", "az-Arab", "ur", "ku-Arab-IQ"] {
            assert!(Language::new(tag).is_right_to_left(), "{tag}");
        }
        for tag in ["tr", "az", "az-Latn", "en-GB", "ar-Latn", "ru", "", "he-Latn-x-arab"] {
            assert!(!Language::new(tag).is_right_to_left(), "{tag}");
        }
    }
}
