//! Expected values of `book.toml`, in the author's terms.

use crate::messages::Message;

/// The value that was expected where one is wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Expected {
    /// A text that is not empty.
    Text,
    /// A list of texts.
    Texts,
    /// A list of terms of the index.
    Terms,
    /// A list of chapters and parts.
    Members,
    /// A cross-reference of the index.
    Crosses,
    /// A list of codes that may be allowed.
    Codes,
    /// A list of codes of any problems.
    AnyCodes,
    /// `true` or `false`.
    Flag,
    /// A number within bounds, both included.
    Number {
        /// The least value.
        low: f64,
        /// The greatest value.
        high: f64,
        /// The unit: `pt`, `mm`.
        unit: &'static str,
    },
    /// A date of any precision.
    Date,
    /// A size of paper.
    Paper,
    /// A BCP 47 tag.
    LanguageTag,
    /// A folder below that of `book.toml`.
    Folder,
    /// The role of a person in making the book.
    Role,
    /// One of some names.
    OneOf(&'static [&'static str]),
    /// A whole number within bounds, both included.
    Whole {
        /// The least.
        low: i64,
        /// The greatest.
        high: i64,
    },
    /// A design that does not build upon the one that names it.
    OtherDesign,
    /// The place of notes in the e-book.
    NotePlacement,
    /// The place of notes in the typeset book.
    PrintNotePlacement,
    /// The author of the notes of a series.
    NoteAuthor,
    /// The binding of the leaves.
    Binding,
    /// The name of a tool whose Markdown is known.
    Dialect,
    /// The direction of the words on the spine.
    Spine,
    /// A URN, an address or a UUID.
    Identifier,
    /// An address on the web.
    Address,
    /// Why a book need not be accessible.
    Exemption,
    /// A table of this name.
    Table(&'static str),
    /// A list of tables of this name.
    Tables(&'static str),
    /// Tables of editions.
    Editions,
    /// Margins that leave this many millimetres of text in both directions.
    TextArea(f64),
}

/// Equality of bounds is equality of the numbers written in this source, never of computed ones.
impl Eq for Expected {}

impl Expected {
    /// Returns the words after "expected".
    pub(super) fn message(self) -> Message {
        let say = Message::of_finding;
        // The number as TOML writes it, in every language.
        let plain = |number: f64| number.to_string();
        match self {
            Self::Text => say("expected-text"),
            Self::Texts => say("expected-texts"),
            Self::Terms => say("expected-terms"),
            Self::Members => say("expected-members"),
            Self::Crosses => say("expected-crosses"),
            Self::Codes => say("expected-codes"),
            Self::AnyCodes => say("expected-any-codes"),
            Self::Flag => say("expected-flag"),
            Self::Date => say("expected-date"),
            Self::Paper => say("expected-paper"),
            Self::LanguageTag => say("expected-language-tag"),
            Self::Folder => say("expected-folder"),
            Self::Role => say("expected-role"),
            Self::OneOf(names) => say("expected-one-of").with("names", names.to_vec()),
            Self::Whole { low, high } => {
                say("expected-whole").with("low", low.to_string()).with("high", high.to_string())
            }
            Self::OtherDesign => say("expected-other-design"),
            Self::NotePlacement => say("expected-notes-at"),
            Self::NoteAuthor => say("expected-notes-of"),
            Self::PrintNotePlacement => say("expected-print-notes"),
            Self::Binding => say("expected-binding"),
            Self::Spine => say("expected-spine"),
            Self::Identifier => say("expected-identifier"),
            Self::Address => say("expected-address"),
            Self::Exemption => say("expected-exemption"),
            Self::Editions => say("expected-editions"),
            Self::Number { low, high, unit: "" } => {
                say("expected-number").with("low", plain(low)).with("high", plain(high))
            }
            Self::Number { low, high, unit } => say("expected-number-unit")
                .with("low", plain(low))
                .with("high", plain(high))
                .with("unit", unit),
            Self::Dialect => {
                let names: Vec<&str> = crate::dialect::Dialect::names().collect();
                say("expected-one-of").with("names", names)
            }
            Self::Table(name) => say("expected-table").with("name", name),
            Self::Tables(name) => say("expected-tables").with("name", name),
            Self::TextArea(least) => say("expected-text-area").with("least", plain(least)),
        }
    }
}
