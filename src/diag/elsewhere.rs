//! What cannot be kept of a manuscript that was written for another tool, and its wording.

use super::Problem;
use super::argument::{Argument, Extras};
use super::row::problems;

problems! {
/// What cannot be kept as another tool would have it.
pub enum ForeignFault {
    /// A form of another tool's that a book has no place for.
    M013 Warning ByAuthor => Form { written: String, count: usize },
    /// The block before the text that is neither YAML nor TOML.
    O001 Warning ByAuthor => HeaderWrong { reason: String },
    /// What that block says of the book, which `book.toml` is to say.
    O002 Warning ByAuthor => HeaderOfBook { keys: String },
    /// Attributes in braces that say nothing to a book.
    O003 Warning ByAuthor => Attributes { written: String },
    /// A link in double brackets to what is neither a chapter nor an image.
    O004 Warning ByAuthor => Wikilink { target: String, nearest: Option<String> },
    /// A file to be put into the text that cannot be.
    O005 Warning ByAuthor => Include { path: String, why: IncludeFault },
    /// A chapter that is in the folder and not in the book.
    O006 Warning ByAuthor => LeftOut { path: String, why: Absence },
    /// A line of `SUMMARY.md` that is no chapter.
    O007 Warning ByAuthor => Summary { title: String },
    /// A page break where no page can end.
    O008 Warning ByAuthor => PageBreak,
    /// That block has no line that ends it.
    O010 Warning ByAuthor => HeaderUnclosed,
    /// A project of another tool, whose settings stand for `book.toml`; no tool's is a folder of texts alone.
    O011 Note ByAuthor => Project { tool: &'static str, file: &'static str },
    /// A file that another tool's settings or list names and that is not there, or is there and no text.
    O012 Warning ByAuthor => NotThere { list: &'static str, path: String, is_file: bool, nearest: Option<String> },
    /// What another tool's settings say and the book does not have.
    O013 Note ByAuthor => Settings { file: &'static str, keys: String },
    /// What nobody says of the book and was guessed.
    O014 Note ByAuthor => Guessed { what: Guess, value: String },
    /// The order of chapters is that of another tool's list.
    O015 Note ByAuthor => Order { list: &'static str },
}
nested {}
}

/// What was guessed of a book, and from what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// The title, from its first text.
    TitleOfText,
    /// The title, from the folder's name.
    TitleOfFolder,
    /// The language, from its words.
    LanguageOfText,
    /// The language, since the words do not tell it.
    UsualLanguage,
}

/// Why a file cannot be put into the text.
#[expect(missing_docs, reason = "fields are named for what they hold")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncludeFault {
    /// It is not there.
    Missing { nearest: Option<String> },
    /// It is put into itself, or files lie too deep within each other.
    Deep { most: u64 },
    /// It is larger than is read, alone or with all others.
    TooLarge { most: u64 },
    /// It has no such lines.
    Part { name: String },
}

/// Why a chapter is not in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// It says of itself that it is a draft.
    Draft,
    /// `SUMMARY.md`, or the list of another tool, does not name it.
    Unlisted(&'static str),
    /// `[order]` of `book.toml` does not name it.
    Unordered,
    /// Its name or its folder's begins with `_`.
    Underscore,
    /// It lies in a folder of drafts.
    Drafts,
    /// It tells of the folder to those who open it.
    Readme,
    /// It is a folder with a `book.toml` of its own.
    OtherBook,
}

impl From<ForeignFault> for Problem {
    fn from(fault: ForeignFault) -> Self {
        Self::Foreign { fault }
    }
}
