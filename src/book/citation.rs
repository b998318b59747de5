//! Citations as the author wrote them, and what the book knows of the works behind them.

use super::NoteId;
use super::draft::Inline;
use crate::source::Span;

/// A citation of one or more works, as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The works in the order in which they are named.
    pub items: Vec<CitationItem>,
    /// Whether the sentence itself names the work: `@key`, not `[@key]`.
    pub is_narrative: bool,
    /// What the author wrote, for a citation that cannot be followed.
    pub written: String,
}

/// One work of a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationItem {
    /// The work's key.
    pub key: String,
    /// Where the key stands, with its `@`.
    pub span: Span,
    /// Whether the author's name is left out: `-@key`.
    pub is_authorless: bool,
    /// What comes before the work: `bkz.`; no space at its end.
    pub prefix: Vec<Inline>,
    /// What comes after it, locator and words: `, s. 12`; as written, spaces and comma included.
    pub suffix: Vec<Inline>,
}

/// Where the list of works is to stand, and which of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// A category or a keyword; all works that no other list of the book takes where it is empty.
    pub group: String,
}

/// A work of the author's bibliography, as far as checks and counts need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its key.
    pub key: String,
    /// Where its key stands in the bibliography.
    pub span: Span,
    /// Whether a list of the book has it.
    pub is_listed: bool,
    /// Whether it is a web page whose date is told neither by itself nor by who read it.
    pub lacks_access_date: bool,
    /// The citations of it, in reading order.
    pub mentions: Vec<Mention>,
}

/// One citation of one work in a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Index into `Book::chapters`.
    pub chapter: usize,
    /// The note.
    pub note: NoteId,
    /// What the locator says, without the words after it: `s. 12-14`; may be empty.
    pub locator: String,
    /// Where the citation stands.
    pub span: Span,
}
