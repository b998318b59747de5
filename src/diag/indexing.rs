//! What is wrong with the index, and its wording.

use super::Problem;
use super::argument::{Argument, Extras};
use super::row::problems;

problems! {
/// What is wrong with the index.
pub enum IndexFault {
    /// A term of `book.toml` that the text does not have.
    D001 Warning ByAuthor => TermNowhere { term: String },
    /// A cross-reference to an entry that is not there.
    D002 Warning ByAuthor => SeeNowhere { term: String, to: String, nearest: Option<String> },
    /// A cross-reference to an entry that only leads on.
    D003 Warning ByAuthor => SeeToSee { term: String, to: String, end: String },
    /// A mark or a term without letters.
    D004 Warning ByAuthor => TermEmpty,
    /// A place of the index where it cannot stand.
    D005 Warning ByAuthor => Misplaced,
    /// A place of the index with nothing to put there.
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
