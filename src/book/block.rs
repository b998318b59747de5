//! Blocks: what stands below each other on a page.

use super::Inline;
use crate::lang::Language;
use crate::source::Span;

/// The number of a block in the book, in reading order, notes after their chapter's blocks.
///
/// Given by `cite::resolve`; zero in a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockKey(pub u32);

/// One block with its place in the source.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
    /// Its number in the book.
    pub key: BlockKey,
    /// An id that links may name; unique in the book once resolved.
    pub id: Option<String>,
    /// Its own language, where it is not the chapter's.
    pub lang: Option<Language>,
}

impl Block {
    /// A block without id, language and key.
    #[must_use]
    pub fn new(kind: BlockKind, span: Span) -> Self {
        Self { kind, span, key: BlockKey::default(), id: None, lang: None }
    }
}

/// The kinds of blocks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading inside a chapter: level 2 to 6 (a chapter's title is not a block).
    Heading {
        /// 2 to 6.
        level: u8,
        /// The heading's text.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A bulleted or numbered list.
    List(List),
    /// Pairs of terms and what they mean.
    Definitions(Vec<Definition>),
    /// A quotation set off from the text.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
        /// Who said it and where, without the dash.
        attribution: Vec<Inline>,
    },
    /// Verse: stanzas whose lines are kept.
    Verse(Verse),
    /// A table.
    Table(Table),
    /// An image with its caption.
    Figure(Figure),
    /// A box beside the text, with a title of its own.
    Aside {
        /// The box's title; may be empty.
        title: Vec<Inline>,
        /// Its blocks.
        blocks: Vec<Block>,
    },
    /// Code, line by line, in a mono face.
    Code {
        /// The caption; may be empty.
        caption: Vec<Inline>,
        /// The text with its line ends.
        text: String,
    },
    /// A pause in the text (three asterisks).
    Break,
    /// The place of a list of works in a draft.
    Listing(super::Listing),
    /// The list of works: each an entry with an id that notes lead to.
    Works(Vec<Block>),
    /// The index, or its place in a draft.
    Index(super::Index),
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct List {
    /// The first number of a numbered list; `None` for a bulleted one.
    pub start: Option<u64>,
    /// Whether the items are set without space between them.
    pub tight: bool,
    /// The items.
    pub items: Vec<ListItem>,
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListItem {
    /// Its blocks; a tight item's text is one paragraph.
    pub blocks: Vec<Block>,
    /// Where it stands.
    pub span: Span,
}

/// A term and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// One or more meanings.
    pub meanings: Vec<Vec<Block>>,
    /// Where the term stands.
    pub span: Span,
}

/// Verse.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Verse {
    /// Stanzas of lines.
    pub stanzas: Vec<Vec<Vec<Inline>>>,
    /// Who wrote it, without the dash.
    pub attribution: Vec<Inline>,
}

/// How the cells of a column stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Table {
    /// The caption; may be empty.
    pub caption: Vec<Inline>,
    /// One for each column.
    pub aligns: Vec<Align>,
    /// The heads.
    pub head: Row,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of cells, as many as the table has columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Row {
    /// The cells from left to right.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cell {
    /// Its text.
    pub content: Vec<Inline>,
}

/// An image set off from the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Figure {
    /// The image.
    pub image: super::ImageRef,
    /// The caption; may be empty.
    pub caption: Vec<Inline>,
}
