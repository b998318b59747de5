//! Parts of a manuscript for another tool that cannot be kept, and their wording.

use super::Problem;
use super::argument::{Argument, Extras};
use super::row::problems;
use crate::dialect::Pasted;

problems! {
/// A part of a manuscript for another tool that cannot be kept as it is there.
pub enum ForeignFault {
    /// A form of another tool's Markdown that a book has no place for.
    M013 Warning ByAuthor => Form { written: String, count: usize },
    /// The block before the text that is neither YAML nor TOML.
    O001 Warning ByAuthor => HeaderWrong { reason: String },
    /// Keys of that block that describe the book and belong into `book.toml`.
    O002 Warning ByAuthor => HeaderOfBook { keys: String },
    /// Attributes in braces without a meaning for a book.
    O003 Warning ByAuthor => Attributes { written: String },
    /// A link in double brackets to what is neither a chapter nor an image.
    O004 Warning ByAuthor => Wikilink { target: String, nearest: Option<String> },
    /// A file to be included in the text that cannot be.
    O005 Warning ByAuthor => Include { path: String, why: IncludeFault },
    /// A chapter that is in the folder and not in the book.
    O006 Warning ByAuthor => LeftOut { path: String, why: Absence },
    /// A line of `SUMMARY.md` that is not a chapter.
    O007 Warning ByAuthor => Summary { title: String },
    /// A page break where no page can end.
    O008 Warning ByAuthor => PageBreak,
    /// That block has no line that ends it.
    O010 Warning ByAuthor => HeaderUnclosed,
    /// A project of another tool, whose settings replace `book.toml`; for a folder of texts alone there is no tool.
    O011 Note ByAuthor => Project { tool: &'static str, file: &'static str },
    /// A file that another tool's settings or list names and that does not exist, or is not a text.
    O012 Warning ByAuthor => NotThere { list: &'static str, path: String, is_file: bool, nearest: Option<String> },
    /// Settings of another tool that the book does not have.
    O013 Note ByAuthor => Settings { file: &'static str, keys: String },
    /// A value that is stated nowhere and was guessed.
    O014 Note ByAuthor => Guessed { what: Guess, value: String },
    /// The order of chapters is that of another tool's list.
    O015 Note ByAuthor => Order { list: &'static str },
    /// A drawn table whose lines do not enclose cells.
    O016 Warning ByAuthor => TableDrawn,
    /// Attributes of a table that do not fit its columns.
    O017 Warning ByAuthor => TableColumns { written: String, columns: usize },
    /// An attribute whose value cannot be read.
    O018 Warning ByAuthor => Value { written: String },
    /// The layout of another program that came along with pasted text, and what it was read as.
    O019 Warning ByAuthor => Pasted { what: Pasted, words: String },
}
nested {}
}

/// A value that was guessed, and its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// The title, from its first text.
    TitleOfText,
    /// The title, from the folder's name.
    TitleOfFolder,
    /// The language, from its words.
    LanguageOfText,
    /// The language that is usual, since the words do not show it.
    UsualLanguage,
}

/// Why a file cannot be included in the text.
#[expect(missing_docs, reason = "fields are named for what they hold")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncludeFault {
    /// It does not exist.
    Missing { nearest: Option<String> },
    /// It includes itself, or inclusions are nested too deep.
    Deep { most: u64 },
    /// It is larger than is read, alone or with all others.
    TooLarge { most: u64 },
    /// It has no such lines.
    Part { name: String },
}

/// Why a chapter is not in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// It is marked as a draft.
    Draft,
    /// `SUMMARY.md`, or the list of another tool, does not name it.
    Unlisted(&'static str),
    /// `[order]` of `book.toml` does not name it.
    Unordered,
    /// Its name or its folder's begins with `_`.
    Underscore,
    /// It is in a folder of drafts.
    Drafts,
    /// It describes the folder to those who open it.
    Readme,
    /// It is a folder with a `book.toml` of its own.
    OtherBook,
}

impl From<ForeignFault> for Problem {
    fn from(fault: ForeignFault) -> Self {
        Self::Foreign { fault }
    }
}
