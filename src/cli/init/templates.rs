//! The texts of a new book in each of its languages.

use super::Begun;

/// A drawing of a folded sheet, without words.
pub(super) const SHEET: &str = include_str!("forma.svg");
/// The front cover, with blanks.
pub(super) const FRONT: &str = include_str!("front.svg");
/// The back cover, with blanks.
pub(super) const BACK: &str = include_str!("back.svg");

/// What a new book says in one language.
pub(super) struct Templates {
    /// What it is called that has no title yet.
    pub(super) untitled: &'static str,
    /// An author's name, as printed and as sorted, for the explanation.
    pub(super) someone: (&'static str, &'static str),
    /// `book.toml`, with blanks.
    pub(super) book: &'static str,
    /// The chapters: name and text.
    pub(super) chapters: [(&'static str, &'static str); 3],
    /// The bibliography.
    pub(super) sources: &'static str,
    /// Names of the covers, front and back.
    pub(super) covers: [&'static str; 2],
    /// What stands in a cover's file for who opens it.
    pub(super) comment: &'static str,
    /// What stands on the back cover, in two lines.
    pub(super) blurb: [&'static str; 2],
}

const TURKISH: Templates = Templates {
    untitled: "Adsız Kitap",
    someone: ("Ad Soyad", "Soyad, Ad"),
    book: include_str!("tr/book.toml"),
    chapters: [
        ("01-baslarken.md", include_str!("tr/01.md")),
        ("02-ornekler.md", include_str!("tr/02.md")),
        ("90-kaynakca.md", include_str!("tr/90.md")),
    ],
    sources: include_str!("tr/sources.bib"),
    covers: ["on-kapak.svg", "arka-kapak.svg"],
    comment: "Kapak örneği, A5. Bir çizim programında ya da metin düzenleyicide değiştirin; başlık book.toml’dan alınmaz.",
    blurb: ["Kitabı birkaç satırla", "burada tanıtın."],
};

const AZERBAIJANI: Templates = Templates {
    untitled: "Adsız kitab",
    someone: ("Ad Soyad", "Soyad, Ad"),
    book: include_str!("az/book.toml"),
    chapters: [
        ("01-baslangic.md", include_str!("az/01.md")),
        ("02-numuneler.md", include_str!("az/02.md")),
        ("90-edebiyyat.md", include_str!("az/90.md")),
    ],
    sources: include_str!("az/sources.bib"),
    covers: ["on-qabiq.svg", "arxa-qabiq.svg"],
    comment: "Üz qabığı nümunəsi, A5. Rəsm proqramında və ya mətn redaktorunda dəyişin; başlıq book.toml faylından alınmır.",
    blurb: ["Kitabı bir neçə sətirlə", "burada təqdim edin."],
};

const ENGLISH: Templates = Templates {
    untitled: "Untitled Book",
    someone: ("First Last", "Last, First"),
    book: include_str!("en/book.toml"),
    chapters: [
        ("01-beginning.md", include_str!("en/01.md")),
        ("02-examples.md", include_str!("en/02.md")),
        ("90-sources.md", include_str!("en/90.md")),
    ],
    sources: include_str!("en/sources.bib"),
    covers: ["front.svg", "back.svg"],
    comment: "A cover to begin with, A5. Change it in a drawing program or a text editor; its title does not come from book.toml.",
    blurb: ["Say here in a few lines", "what the book is about."],
};

impl Templates {
    /// Those of a language.
    pub(super) fn of(language: Begun) -> &'static Self {
        match language {
            Begun::Turkish => &TURKISH,
            Begun::Azerbaijani => &AZERBAIJANI,
            Begun::English => &ENGLISH,
        }
    }
}
