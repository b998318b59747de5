//! `[index]` of `book.toml`: what the index leads to beyond the marks in the text.

use crate::source::Span;
use serde::Deserialize;

/// The index.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Index {
    /// Its title; "Index" in the book's language where absent.
    pub title: Option<String>,
    /// Terms that are looked for in the text.
    pub terms: Vec<Term>,
    /// Terms that are looked up elsewhere.
    pub see: Vec<Cross>,
    /// Terms that something more is found about elsewhere.
    pub see_also: Vec<Cross>,
}

/// A term that is looked for in the text.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Written")]
pub struct Term {
    /// The term as the index has it; `Bakü!liman` is an entry under another.
    pub term: String,
    /// Other words that are looked for; `liman*` is every word that begins so. The term itself is looked
    /// for too, unless it is an entry under another that has words of its own.
    pub find: Vec<String>,
    /// What it is sorted by, where that is not the term itself.
    pub sort: Option<String>,
    /// Where it stands in `book.toml`.
    pub span: Option<Span>,
}

/// A cross-reference.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cross {
    /// The term that a reader may look up.
    pub term: String,
    /// The entry to look under.
    pub to: String,
    /// Where it stands in `book.toml`.
    #[serde(skip)]
    pub span: Option<Span>,
}

/// A term alone, or with what else is said of it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
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

impl From<Written> for Term {
    fn from(written: Written) -> Self {
        let Full { term, find, sort } = match written {
            Written::Alone(term) => Full { term, find: Vec::new(), sort: None },
            Written::Full(full) => full,
        };
        Self { term, find, sort, span: None }
    }
}

impl Index {
    /// Says where its terms and cross-references stand: `place` knows `terms[2]`, `see[0]`, `see_also[1]`.
    pub fn locate(&mut self, place: impl Fn(&str) -> Option<Span>) {
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
