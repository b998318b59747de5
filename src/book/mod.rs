//! The book as its author means it: chapters, blocks, inlines and notes, each with its place in the source.
//!
//! `Draft` is what Markdown gives; `Book` is a draft in which every note has its number, every
//! block its key and every link its target. Nothing here reads a file or measures a text.

mod block;
mod citation;
mod heading;
mod index;
mod inline;
mod note;
mod standing;
mod walk;

pub use block::{
    Align, Block, BlockKey, BlockKind, Cell, Definition, Figure, List, ListItem, Row, Table, Verse,
};
pub use citation::{Citation, CitationItem, Listing, Mention, Reference};
pub use heading::Ranks;
pub use index::{
    Index, IndexCross, IndexEntry, IndexGroup, IndexMark, IndexPlace, index_path, index_term, index_words,
};
pub use inline::{
    Formula, ImageRef, Inline, InlineKind, Target, display_formula, for_each_inline, is_raised, plain_text,
    text_length,
};
pub use note::{Note, NoteId};
pub use standing::{Standing, chapter_depths, chapter_numbers};
pub use walk::{for_each_block, for_each_block_mut, for_each_image, for_each_inline_mut, for_each_line};

use crate::lang::Language;
use crate::source::{SourceId, Span};

/// Which part of the book a chapter stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// Before the text: foreword, note to the reader. Folios in roman numerals.
    Front,
    /// The text itself; its chapters are numbered.
    Body,
    /// After the text: chronology, glossary, bibliography.
    Back,
}

/// One chapter: one file of the manuscript, or a part's title page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Chapter {
    /// The file.
    pub source: SourceId,
    /// Front, body or back matter.
    pub matter: Matter,
    /// How many chapters it stands under.
    pub level: u8,
    /// Whether it is the title page of a part, with what is said there of the part.
    pub is_part: bool,
    /// Whether it stands in a part.
    pub in_part: bool,
    /// The number of a body chapter: `4`, or `4.2` below another.
    pub number: Option<String>,
    /// The name of the file without its ending, in ASCII: `04-gece`. Unique in the book.
    pub slug: String,
    /// The chapter's own language, where it is not the book's.
    pub lang: Option<Language>,
    /// The chapter's title: the text of its first heading of level 1.
    pub title: Vec<Inline>,
    /// The title's own id, unique in the book.
    pub id: String,
    /// Other ids of places, and where they stand; none are left in a `Book`.
    pub anchors: Vec<(String, Span)>,
    /// Everything after the title.
    pub blocks: Vec<Block>,
    /// The chapter's notes, in the order of their first marks once resolved.
    pub notes: Vec<Note>,
    /// The place of the title (or of the file's beginning).
    pub span: Span,
}

impl Chapter {
    /// Where it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let Self { matter, level, is_part, in_part, .. } = *self;
        Standing { matter, level, is_part, in_part }
    }
}

/// What Markdown gives: notes are not yet numbered, links not yet followed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Draft {
    /// The chapters in reading order.
    pub chapters: Vec<Chapter>,
}

/// A book that can be set: every note numbered, every link followed, every citation spelt out, every block keyed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Book {
    /// The chapters in reading order.
    pub chapters: Vec<Chapter>,
    /// The works of the author's bibliography, in its order.
    pub references: Vec<Reference>,
}

/// A place in the book's text that both outputs can find again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BookPlace {
    /// The block.
    pub block: BlockKey,
    /// Bytes of the block's text (as [`text_length`] counts it) before the place.
    pub offset: usize,
}
