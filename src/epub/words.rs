//! What only the e-book says in its own words, by language.

use crate::lang::{Language, Tongue};

/// The e-book's own words.
#[derive(Debug)]
pub struct OwnWords {
    /// Name of the list of landmarks.
    pub landmarks: &'static str,
    /// Of the accessibility summary: what holds for every book.
    pub summary: &'static str,
    /// … that images are described.
    pub summary_images: &'static str,
    /// … that page numbers are those of the typeset book.
    pub summary_pages: &'static str,
    /// … that notes are linked both ways.
    pub summary_notes: &'static str,
}

/// The words of a language; English where there are none.
#[must_use]
pub fn of(lang: &Language) -> &'static OwnWords {
    match lang.tongue() {
        Tongue::Turkish => &TURKISH,
        Tongue::Azerbaijani => &AZERBAIJANI,
        Tongue::English | Tongue::Other => &ENGLISH,
    }
}

const TURKISH: OwnWords = OwnWords {
    landmarks: "Kitabın bölümleri",
    summary: "Metin bütünüyle sesli okunabilir, büyütülebilir ve başlıklar üzerinden gezilebilir.",
    summary_images: "Anlam taşıyan görsellerin hepsi sözle betimlenmiştir.",
    summary_pages: "Sayfa numaraları dizilmiş baskının sayfalarını gösterir.",
    summary_notes: "Notlar metne, metin notlara bağlıdır.",
};

const AZERBAIJANI: OwnWords = OwnWords {
    landmarks: "Kitabın hissələri",
    summary: "Mətn bütövlükdə səsləndirilə, böyüdülə və başlıqlar üzrə gəzilə bilər.",
    summary_images: "Məna daşıyan təsvirlərin hamısı sözlə izah olunub.",
    summary_pages: "Səhifə nömrələri çap nəşrinin səhifələrini göstərir.",
    summary_notes: "Qeydlər mətnə, mətn qeydlərə bağlıdır.",
};

const ENGLISH: OwnWords = OwnWords {
    landmarks: "Parts of the book",
    summary: "All text can be read aloud, enlarged and navigated by headings.",
    summary_images: "Every image that carries meaning is described in words.",
    summary_pages: "Page numbers are those of the typeset edition.",
    summary_notes: "Notes are linked to the text and the text to its notes.",
};
