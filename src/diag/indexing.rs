//! What is wrong with the index, and its wording.

use super::Problem;
use super::words::{Pair, did_you_mean_en, did_you_mean_tr, pair};

/// What is wrong with the index.
#[expect(missing_docs, reason = "fields are named for what they hold")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndexFault {
    /// A term of `book.toml` that the text does not have.
    TermNowhere { term: String },
    /// A cross-reference to an entry that is not there.
    SeeNowhere { term: String, to: String, nearest: Option<String> },
    /// A cross-reference to an entry that only leads on.
    SeeToSee { term: String, to: String, end: String },
    /// A mark or a term without letters.
    TermEmpty,
    /// A place of the index where it cannot stand.
    Misplaced,
    /// A place of the index with nothing to put there.
    Empty,
    /// A mark in a chapter after the index.
    MarkBehind,
}

impl IndexFault {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::TermNowhere { .. } => "D001",
            Self::SeeNowhere { .. } => "D002",
            Self::SeeToSee { .. } => "D003",
            Self::TermEmpty => "D004",
            Self::Misplaced => "D005",
            Self::Empty => "D006",
            Self::MarkBehind => "D007",
        }
    }
}

impl From<IndexFault> for Problem {
    fn from(fault: IndexFault) -> Self {
        Self::IndexWrong { fault }
    }
}

/// What a problem of this family says.
pub(super) fn words(fault: &IndexFault) -> (Pair, Pair) {
    match fault {
        IndexFault::TermNowhere { term } => pair(
            format!("dizin terimi “{term}” metinde hiç geçmiyor"),
            "yazılışını denetleyin; başka biçimlerini  find = [\"…\"]  ile, kökünü  find = [\"liman*\"]  ile verin".into(),
            format!("the index term “{term}” is nowhere in the text"),
            "check its spelling; give other forms with  find = [\"…\"] , a stem with  find = [\"harbour*\"]".into(),
        ),
        IndexFault::SeeNowhere { term, to, nearest } => pair(
            format!("dizinde “{term}” için gösterilen “{to}” maddesi yok"),
            did_you_mean_tr(nearest, "dizinde yeri olan bir maddeyi gösterin"),
            format!("the index sends “{term}” to “{to}”, which is no entry"),
            did_you_mean_en(nearest, "lead to an entry that has places in the text"),
        ),
        IndexFault::SeeToSee { term, to, end } if end == term => pair(
            format!("dizinde “{term}” ile “{to}” birbirini gösteriyor"),
            "birinin metinde yeri olmalı; öbürü ona göndermeli".into(),
            format!("in the index “{term}” and “{to}” lead to each other"),
            "one of them must have places in the text; the other leads to it".into(),
        ),
        IndexFault::SeeToSee { term, to, end } => pair(
            format!("dizinde “{term}” için gösterilen “{to}” maddesi de yalnızca bir gönderme"),
            format!("okuru doğrudan götürün:  to = \"{end}\""),
            format!("the index sends “{term}” to “{to}”, which only leads on"),
            format!("lead the reader there at once:  to = \"{end}\""),
        ),
        IndexFault::TermEmpty => pair(
            "dizin terimi boş".into(),
            "[Bakü]{.index}  ya da  []{.index term=\"Bakü\"}  yazın; alt madde  term=\"Bakü!liman\"  biçimindedir"
                .into(),
            "an index term is empty".into(),
            "write  [Baku]{.index}  or  []{.index term=\"Baku\"} ; an entry under it is  term=\"Baku!harbour\"".into(),
        ),
        IndexFault::Misplaced => pair(
            "dizin burada duramaz".into(),
            "::: dizin  satırı kitapta bir kez, [order] back bölümlerinden birinde durur; kutunun içine girmez".into(),
            "the index cannot stand here".into(),
            "the line  ::: index  stands once in the book, in a chapter of [order] back and in no box".into(),
        ),
        IndexFault::MarkBehind => pair(
            "dizin işareti dizinden sonraki bir bölümde; dizine girmez".into(),
            "dizin kendisinden önceki bölümleri kapsar:  ::: dizin  satırını kitabın sonuna alın ya da işareti silin".into(),
            "the mark stands in a chapter after the index and is left out".into(),
            "the index covers the chapters before it: move  ::: index  to the book's end, or remove the mark".into(),
        ),
        IndexFault::Empty => pair(
            "dizine girecek madde yok".into(),
            "metinde  [Bakü]{.index}  ile işaretleyin ya da book.toml’da  [index] terms = [\"Bakü\"]  yazın".into(),
            "there is nothing to put into the index".into(),
            "mark the text with  [Baku]{.index} , or write  [index] terms = [\"Baku\"]  in book.toml".into(),
        ),
    }
}
