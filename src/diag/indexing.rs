//! Faults of the index, and their wording.

use super::Problem;
use super::argument::{Argument, Extras};
use super::row::problems;

problems! {
/// A fault of the index.
pub enum IndexFault {
    /// A term of `book.toml` that the text does not have.
    D001 Warning ByAuthor => TermNowhere { term: String },
    /// A cross-reference to an entry that does not exist.
    D002 Warning ByAuthor => SeeNowhere { term: String, to: String, nearest: Option<String> },
    /// A cross-reference to an entry that is only a cross-reference itself.
    D003 Warning ByAuthor => SeeToSee { term: String, to: String, end: String },
    /// A mark or a term without letters.
    D004 Warning ByAuthor => TermEmpty,
    /// A place of the index where it is not allowed.
    D005 Warning ByAuthor => Misplaced,
    /// A place of the index for which there are no entries.
    D006 Warning ByAuthor => Empty,
    /// A mark in a chapter after the index.
    D007 Warning ByAuthor => MarkBehind,
}
nested {}
}

impl From<IndexFault> for Problem {
    fn from(fault: IndexFault) -> Self {
        Self::IndexWrong { fault }
    }
}
