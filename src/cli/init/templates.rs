//! The texts of a new book in each of its languages.

use crate::messages::Locale;

/// A drawing of a folded sheet, without words.
pub(super) const SHEET: &str = include_str!("forma.svg");
/// The front cover, with blanks.
pub(super) const FRONT: &str = include_str!("front.svg");
/// The back cover, with blanks.
pub(super) const BACK: &str = include_str!("back.svg");

/// The files of a new book in one language.
pub(super) struct Templates {
    /// `book.toml`, with blanks.
    pub(super) book: &'static str,
    /// The chapters: name and text.
    pub(super) chapters: [(&'static str, &'static str); 3],
    /// The bibliography.
    pub(super) sources: &'static str,
    /// Names of the covers, front and back.
    pub(super) covers: [&'static str; 2],
}

const TURKISH: Templates = Templates {
    book: include_str!("tr/book.toml"),
    chapters: [
        ("01-baslarken.md", include_str!("tr/01.md")),
        ("02-ornekler.md", include_str!("tr/02.md")),
        ("90-kaynakca.md", include_str!("tr/90.md")),
    ],
    sources: include_str!("tr/sources.bib"),
    covers: ["on-kapak.svg", "arka-kapak.svg"],
};

const AZERBAIJANI: Templates = Templates {
    book: include_str!("az/book.toml"),
    chapters: [
        ("01-baslangic.md", include_str!("az/01.md")),
        ("02-numuneler.md", include_str!("az/02.md")),
        ("90-edebiyyat.md", include_str!("az/90.md")),
    ],
    sources: include_str!("az/sources.bib"),
    covers: ["on-qabiq.svg", "arxa-qabiq.svg"],
};

const ENGLISH: Templates = Templates {
    book: include_str!("en/book.toml"),
    chapters: [
        ("01-beginning.md", include_str!("en/01.md")),
        ("02-examples.md", include_str!("en/02.md")),
        ("90-sources.md", include_str!("en/90.md")),
    ],
    sources: include_str!("en/sources.bib"),
    covers: ["front.svg", "back.svg"],
};

impl Templates {
    /// Those of a language.
    pub(super) fn of(language: Locale) -> &'static Self {
        match language {
            Locale::Turkish => &TURKISH,
            Locale::Azerbaijani => &AZERBAIJANI,
            Locale::English => &ENGLISH,
        }
    }
}
