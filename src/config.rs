//! `book.toml` as types: the author's settings for the whole book.

mod citations;
mod colophon;
pub mod design;
mod distribution;
mod epub;
mod index;
mod links;
mod math;
mod notes;
mod pdf;
mod press;
mod references;
mod text;
mod written;

pub use crate::editing::{Check, Names};
pub use citations::{Citations, FullCitation};
pub use design::Design;
pub use distribution::{AddressFault, Distribution, LONGEST_ADDRESS};
pub use epub::{Epub, Exemption, NotePlacement};
pub use index::{CrossReference, Index, Term};
pub use links::Links;
pub use math::Math;
pub use notes::{NoteAuthor, Notes, SIGNS, Series as NoteSeries};
pub use pdf::{CANON_NAMES, Margins, PageMargins, Pdf, PrintNotePlacement};
pub use press::{Binding, Press, SpineDirection, sheet};
pub use references::{Numbering, References};
pub use text::TextSettings;
pub use written::quoted;

use crate::book::Counting;
use crate::dialect::Dialect;
use crate::lang::Language;
use serde::Deserialize;
use serde::de::value::MapDeserializer;
use std::collections::BTreeMap;

/// The whole of `book.toml`. `title` and `language` are the only required keys.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The book's title.
    pub title: String,
    /// The book's subtitle.
    pub subtitle: Option<String>,
    /// A note on the title, in Markdown.
    pub title_note: Option<String>,
    /// A note on the subtitle, in Markdown.
    pub subtitle_note: Option<String>,
    /// The language of the text, as a BCP 47 tag.
    pub language: Language,
    /// The folder of the chapters, below that of `book.toml`; that folder itself where absent.
    pub folder: Option<String>,
    /// The tool whose Markdown the chapters are written in; recognised by the files of its projects where absent.
    #[serde(default, deserialize_with = "dialect")]
    pub dialect: Option<Dialect>,
    /// The persons and bodies who wrote, edited, translated or drew the book.
    #[serde(default)]
    pub authors: Vec<Author>,
    /// The publisher.
    pub publisher: Option<String>,
    /// The place of publication.
    pub place: Option<String>,
    /// Date of this edition: `2026`, `2026-01` or `2026-01-20`.
    pub date: Option<String>,
    /// Statement of the edition, in the author's words: "1. baskı".
    #[serde(alias = "edition_statement")]
    pub edition: Option<String>,
    /// Version of the text: "1.0".
    pub version: Option<String>,
    /// Rights, in the author's words.
    pub rights: Option<String>,
    /// Licence of the text: a name or an address.
    pub licence: Option<String>,
    /// ISBNs, one for each form of the book.
    #[serde(default)]
    pub isbn: Isbns,
    /// A stable identifier (`urn:uuid:…`); made from title and authors where absent.
    pub identifier: Option<String>,
    /// A description of the book, in a few sentences.
    pub description: Option<String>,
    /// Subjects, in words.
    #[serde(default)]
    pub subjects: Vec<String>,
    /// Subjects as codes of Thema, the book trade's own list: `NHD`.
    #[serde(default)]
    pub thema: Vec<String>,
    /// The series that the book belongs to.
    pub series: Option<Series>,
    /// Lines that the author adds to the künye (the page of bibliographic facts), in order.
    #[serde(default)]
    pub colophon: Vec<String>,
    /// The address that readers write to.
    pub contact: Option<String>,
    /// The cover's files.
    #[serde(default)]
    pub cover: Cover,
    /// Which files are chapters, in which order.
    #[serde(default)]
    pub order: Order,
    /// The faces.
    #[serde(default)]
    pub fonts: FontNames,
    /// Which problems the copy-editor and the checks report.
    #[serde(default)]
    pub check: Check,
    /// Words that are proper nouns, and words that are not.
    #[serde(default)]
    pub names: Names,
    /// Abbreviations and what they mean.
    #[serde(default)]
    pub abbreviations: BTreeMap<String, String>,
    /// How the text of all chapters is read.
    #[serde(default)]
    pub text: TextSettings,
    /// How works are cited.
    #[serde(default)]
    pub citations: Citations,
    /// Series of notes with signs instead of numbers.
    #[serde(default)]
    pub notes: Notes,
    /// How references within the book are numbered and worded.
    #[serde(default)]
    pub references: References,
    /// The index.
    #[serde(default)]
    pub index: Index,
    /// Settings of links.
    #[serde(default)]
    pub links: Links,
    /// Settings of formulas.
    #[serde(default)]
    pub math: Math,
    /// Settings of the typeset book.
    #[serde(default)]
    pub pdf: Pdf,
    /// Settings of the e-book.
    #[serde(default)]
    pub epub: Epub,
    /// Settings of the files for the print shop.
    #[serde(default)]
    pub press: Press,
    /// Where readers find the book, and how they verify its files.
    #[serde(default)]
    pub distribution: Distribution,
}

/// The dialect of a tool's name; `None` for an unknown name, which the schema reports.
fn dialect<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Dialect>, D::Error> {
    Ok(Dialect::named(&String::deserialize(deserializer)?))
}

impl Config {
    /// A configuration with nothing but a title and a language.
    #[must_use]
    pub fn named(title: &str, language: &Language) -> Option<Self> {
        let keys = [("title", title), ("language", language.tag())];
        let values = MapDeserializer::<_, serde::de::value::Error>::new(keys.into_iter());
        Self::deserialize(values).ok()
    }
}

/// A person or body with a role in making the book.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// The name as printed.
    pub name: String,
    /// The name as it is sorted: "Soyad, Ad".
    pub file_as: Option<String>,
    /// What the person or body did for the book.
    #[serde(default)]
    pub role: Role,
    /// A note on the name, in Markdown.
    pub note: Option<String>,
}

/// What a person did for the book (MARC relator codes).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Wrote the book (`aut`).
    #[default]
    Author,
    /// Edited the book (`edt`).
    Editor,
    /// Translated the book (`trl`).
    Translator,
    /// Illustrated the book (`ill`).
    Illustrator,
    /// Compiled the book (`com`).
    Compiler,
    /// Designed the book (`bkd`).
    Designer,
}

/// A series of books.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Name of the series.
    pub name: String,
    /// Number of this book in the series.
    pub number: Option<f64>,
}

/// ISBNs; check digits are verified on loading.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Isbns {
    /// ISBN of the printed book.
    pub print: Option<String>,
    /// ISBN of the e-book.
    pub epub: Option<String>,
}

/// The cover's files, relative to the folder of `book.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// Front cover of the typeset book: SVG, PNG or JPEG.
    pub front: Option<String>,
    /// Back cover of the typeset book.
    pub back: Option<String>,
    /// Cover of the e-book (best 1600 × 2560); the front cover where absent.
    pub epub: Option<String>,
    /// Alternative text of the cover, for readers who do not see it.
    pub alt: Option<String>,
}

/// Which files are chapters. A file named in none of the lists is a body chapter, in natural
/// order, unless `body` is given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Files of the front matter.
    #[serde(default)]
    pub front: Vec<String>,
    /// Files of the text, alone or in parts; all other `.md` files of the folder in natural order where absent.
    pub body: Option<Vec<Member>>,
    /// Files of the back matter.
    #[serde(default)]
    pub back: Vec<String>,
    /// Whether the parts of the book are numbered.
    #[serde(default)]
    pub number_parts: bool,
    /// Whether the chapters of each part are counted from 1.
    #[serde(default)]
    pub restart_chapters: bool,
}

/// An entry of the body's order: a chapter, or a part with its chapters.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Member {
    /// The file of a chapter.
    Chapter(String),
    /// A part with its own title page.
    Part {
        /// The part's title, or the file with its title and the text below it.
        part: String,
        /// The files of the part's chapters.
        chapters: Vec<String>,
    },
}

impl Order {
    /// Whether the order names nothing, so that another tool's list or the names of the files give the order.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        self.front.is_empty() && self.body.is_none() && self.back.is_empty()
    }

    /// How chapters and parts are counted.
    #[must_use]
    pub fn counting(&self) -> Counting {
        Counting { parts: self.number_parts, restarts: self.restart_chapters }
    }

    /// Iterates over every name in the order, titles of parts included.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        let body = self.body.iter().flatten().flat_map(|member| match member {
            Member::Chapter(name) => std::slice::from_ref(name).iter().chain(&[]),
            Member::Part { part, chapters } => std::slice::from_ref(part).iter().chain(chapters),
        });
        self.front.iter().chain(body).chain(&self.back)
    }
}

/// Names of the typefaces, as the font files have them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FontNames {
    /// Typeface of the text.
    pub body: String,
    /// Typeface of display, tables and captions.
    pub sans: String,
    /// Typeface of code.
    pub mono: String,
    /// Typefaces for scripts that the other three lack, in order of preference.
    pub also: Vec<String>,
}

impl Default for FontNames {
    fn default() -> Self {
        Self {
            body: "Literata".to_owned(),
            sans: "Alegreya Sans".to_owned(),
            mono: "JetBrains Mono".to_owned(),
            also: Vec::new(),
        }
    }
}
