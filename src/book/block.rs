//! Blocks: what stands below each other on a page.

use super::Inline;
use super::phase::{Phase, Resolved};
use crate::lang::Language;
use crate::source::Span;

/// The number of a block in the book, in reading order, notes after their chapter's blocks.
///
/// Given by `cite::resolve`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct BlockKey(pub u32);

/// One block with its place in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block<P: Phase = Resolved> {
    /// What it is.
    pub kind: BlockKind<P>,
    /// Where it stands.
    pub span: Span,
    /// Its number in the book.
    pub key: P::Key,
    /// An id that links may name; unique in the book once resolved.
    pub id: Option<String>,
    /// Its own language, where it is not the chapter's.
    pub lang: Option<Language>,
}

impl<P: Phase> Block<P> {
    /// A block without id, language and key.
    #[must_use]
    pub fn new(kind: BlockKind<P>, span: Span) -> Self {
        Self { kind, span, key: P::Key::default(), id: None, lang: None }
    }
}

/// The kinds of blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind<P: Phase = Resolved> {
    /// A heading inside a chapter: level 2 to 6 (a chapter's title is not a block).
    Heading {
        /// 2 to 6.
        level: u8,
        /// The heading's text.
        content: Vec<Inline<P>>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline<P>>),
    /// A bulleted or numbered list.
    List(List<P>),
    /// Pairs of terms and what they mean.
    Definitions(Vec<Definition<P>>),
    /// A quotation set off from the text.
    Quote {
        /// What is quoted.
        blocks: Vec<Block<P>>,
        /// Who said it and where, without the dash.
        attribution: Vec<Inline<P>>,
    },
    /// Verse: stanzas whose lines are kept.
    Verse(Verse<P>),
    /// A table.
    Table(Table<P>),
    /// An image with its caption.
    Figure(Figure<P>),
    /// A box beside the text, with a title of its own.
    Aside {
        /// The box's title; may be empty.
        title: Vec<Inline<P>>,
        /// Its blocks.
        blocks: Vec<Block<P>>,
    },
    /// A part of the chapter that is set in a way of its own: who wrote it, its summary.
    ChapterPart {
        /// Which part: it says how the blocks are set.
        what: super::ChapterPart,
        /// Its blocks.
        blocks: Vec<Block<P>>,
    },
    /// Code, line by line, in a mono face.
    Code {
        /// The caption; may be empty.
        caption: Vec<Inline<P>>,
        /// The text with its line ends.
        text: String,
    },
    /// A pause in the text (three asterisks).
    Break,
    /// The end of a page in print, and of what a reading system shows at once.
    PageBreak,
    /// The place of a list of works that is yet to be made.
    Listing(P::Listing),
    /// The list of works: each an entry with an id that notes lead to.
    Works(Vec<Block<P>>),
    /// The index, or its place.
    Index(P::Index),
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<P: Phase = Resolved> {
    /// The first number of a numbered list; `None` for a bulleted one.
    pub start: Option<u64>,
    /// Whether the items are set without space between them.
    pub tight: bool,
    /// The items.
    pub items: Vec<ListItem<P>>,
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem<P: Phase = Resolved> {
    /// What it is numbered with as the author typed it, `a)`; `None` where the list's own bullet or number is.
    pub label: Option<String>,
    /// Its blocks; a tight item's text is one paragraph.
    pub blocks: Vec<Block<P>>,
    /// Where it stands.
    pub span: Span,
}

/// A term and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition<P: Phase = Resolved> {
    /// The term.
    pub term: Vec<Inline<P>>,
    /// One or more meanings.
    pub meanings: Vec<Vec<Block<P>>>,
    /// Where the term stands.
    pub span: Span,
}

/// Verse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verse<P: Phase = Resolved> {
    /// Stanzas of lines.
    pub stanzas: Vec<Vec<Vec<Inline<P>>>>,
    /// Who wrote it, without the dash.
    pub attribution: Vec<Inline<P>>,
}

/// How the cells of a column stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// As text: to the left.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// To the right, as figures.
    End,
}

/// A table: one row of heads, any number of rows, a caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<P: Phase = Resolved> {
    /// The caption; may be empty.
    pub caption: Vec<Inline<P>>,
    /// One for each column.
    pub aligns: Vec<Align>,
    /// The heads.
    pub head: Row<P>,
    /// The rows.
    pub rows: Vec<Row<P>>,
}

/// A row of cells, as many as the table has columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row<P: Phase = Resolved> {
    /// The cells from left to right.
    pub cells: Vec<Cell<P>>,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell<P: Phase = Resolved> {
    /// Its text.
    pub content: Vec<Inline<P>>,
}

/// An image set off from the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure<P: Phase = Resolved> {
    /// The image.
    pub image: super::ImageRef,
    /// The caption; may be empty.
    pub caption: Vec<Inline<P>>,
}
