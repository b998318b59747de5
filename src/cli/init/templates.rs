//! The texts of a new book in each of its languages.

use crate::messages::{Locale, languages};

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
    /// The chapters, in the order of their names.
    pub(super) chapters: [&'static str; 3],
    /// The bibliography.
    pub(super) sources: &'static str,
}

/// Declares the templates of each language, the files of a folder called by its tag.
macro_rules! templates {
    ($($(#[$doc:meta])* $name:ident $tag:literal,)*) => {
        impl Templates {
            /// Returns the templates of a language.
            pub(super) fn of(language: Locale) -> &'static Self {
                match language {
                    $(Locale::$name => &Self {
                        book: include_str!(concat!($tag, "/book.toml")),
                        chapters: [
                            include_str!(concat!($tag, "/01.md")),
                            include_str!(concat!($tag, "/02.md")),
                            include_str!(concat!($tag, "/90.md")),
                        ],
                        sources: include_str!(concat!($tag, "/sources.bib")),
                    },)*
                }
            }
        }
    };
}

languages!(templates);
