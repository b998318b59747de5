//! `[index]` of `book.toml`: index entries in addition to the marks in the text.

use crate::source::Span;
use serde::Deserialize;

/// Settings of the index.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Index {
    /// The title; by default "Index" in the book's language.
    pub title: Option<String>,
    /// Terms that are searched for in the text.
    pub terms: Vec<Term>,
    /// “See” references, from a term without entries to another.
    pub see: Vec<CrossReference>,
    /// “See also” references, from a term with entries to another.
    pub see_also: Vec<CrossReference>,
}

/// A term that is searched for in the text.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "TermSyntax")]
pub struct Term {
    /// The entry of the index; `Bakü!liman` is a subentry.
    pub term: String,
    /// Other words to search for; `liman*` matches every word that begins with it. The term itself is
    /// searched for too, unless it is a subentry with words of its own.
    pub find: Vec<String>,
    /// The key by which the entry is sorted; by default the term.
    pub sort: Option<String>,
    /// The place in `book.toml`.
    pub span: Option<Span>,
}

/// A cross-reference.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrossReference {
    /// The term that a reader looks up.
    pub term: String,
    /// The entry to which the reader is referred.
    pub to: String,
    /// The place in `book.toml`.
    #[serde(skip)]
    pub span: Option<Span>,
}

/// A term as `book.toml` writes it: a string, or a table with further keys.
#[derive(Deserialize)]
#[serde(untagged)]
enum TermSyntax {
    Alone(String),
    Full(Full),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Full {
    term: String,
    #[serde(default)]
    find: Vec<String>,
    sort: Option<String>,
}

impl From<TermSyntax> for Term {
    fn from(written: TermSyntax) -> Self {
        let Full { term, find, sort } = match written {
            TermSyntax::Alone(term) => Full { term, find: Vec::new(), sort: None },
            TermSyntax::Full(full) => full,
        };
        Self { term, find, sort, span: None }
    }
}

impl Index {
    /// Sets the places of terms and cross-references; `place` returns that of `terms[2]`, `see[0]`,
    /// `see_also[1]`.
    pub fn set_places(&mut self, place: impl Fn(&str) -> Option<Span>) {
        for (at, term) in self.terms.iter_mut().enumerate() {
            term.span = place(&format!("terms[{at}]"));
        }
        for (name, list) in [("see", &mut self.see), ("see_also", &mut self.see_also)] {
            for (at, cross) in list.iter_mut().enumerate() {
                cross.span = place(&format!("{name}[{at}]"));
            }
        }
    }
}
