//! Citations as the author wrote them, and the cited works as far as the book needs them.

use super::NoteId;
use super::draft::Inline;
use crate::source::Span;

/// A citation of one or more works, as the author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The works in the order in which they are named.
    pub items: Vec<CitationItem>,
    /// Whether the sentence itself names the work: `@key`, not `[@key]`.
    pub is_narrative: bool,
    /// The author's text, for a citation that cannot be resolved.
    pub written: String,
}

/// One work of a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationItem {
    /// The work's key.
    pub key: String,
    /// The place of the key in the source, with its `@`.
    pub span: Span,
    /// Whether the author's name is left out: `-@key`.
    pub is_authorless: bool,
    /// The text before the work: `bkz.`; no space at its end.
    pub prefix: Vec<Inline>,
    /// The text after the work, locator and words: `, s. 12`; as written, spaces and comma included.
    pub suffix: Vec<Inline>,
}

/// The place of a list of works, and the group of works that it lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// A category or a keyword; where it is empty, all works that no other list of the book contains.
    pub group: String,
}

/// A work of the author's bibliography, as far as checks and counts need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The work's key.
    pub key: String,
    /// The place of the key in the bibliography.
    pub span: Span,
    /// Whether a list of works in the book contains it.
    pub is_listed: bool,
    /// Whether it is a web page with neither a date nor a date of access.
    pub lacks_access_date: bool,
    /// The citations of the work, in reading order.
    pub mentions: Vec<Mention>,
}

/// One citation of one work in a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Index into `Book::chapters`.
    pub chapter: usize,
    /// The note.
    pub note: NoteId,
    /// The locator, without the words after it: `s. 12-14`; may be empty.
    pub locator: String,
    /// The place of the citation in the source.
    pub span: Span,
}
