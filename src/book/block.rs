//! Blocks: what is set below each other on a page.

use super::phase::{Phase, Resolved};
use super::picture::{Figure, FigureGroup};
use super::{Inline, Table};
use crate::enumerator::{Enumerator, Numbering};
use crate::lang::Language;
use crate::source::Span;

/// The number of a block in the book, in reading order, notes after their chapter's blocks.
///
/// Assigned by `cite::resolve`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct BlockKey(pub u32);

/// One block with its place in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block<P: Phase = Resolved> {
    /// The kind of block, with its content.
    pub kind: BlockKind<P>,
    /// The block's place in the source.
    pub span: Span,
    /// The block's number in the book.
    pub key: P::Key,
    /// An id that links may name; unique in the book once resolved.
    pub id: Option<String>,
    /// The block's language, where it is not the chapter's.
    pub lang: Option<Language>,
}

impl<P: Phase> Block<P> {
    /// Creates a block without id, language and key.
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
        /// The heading's level, from 2 to 6.
        level: u8,
        /// The heading's text.
        content: Vec<Inline<P>>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline<P>>),
    /// A bulleted or numbered list.
    List(List<P>),
    /// Terms with their meanings.
    Definitions(Vec<Definition<P>>),
    /// A quotation set off from the text.
    Quote {
        /// The quoted blocks.
        blocks: Vec<Block<P>>,
        /// The source of the quotation, without the dash.
        attribution: Vec<Inline<P>>,
    },
    /// Verse: stanzas whose lines are kept.
    Verse(Verse<P>),
    /// A table.
    Table(Table<P>),
    /// An image with its caption.
    Figure(Figure<P>),
    /// Pictures beside each other under one caption.
    FigureGroup(FigureGroup<P>),
    /// Pictures on pages of their own, without text.
    Plates {
        /// The pictures; what else is among them is set between them.
        blocks: Vec<Block<P>>,
        /// How many pictures a page has at most.
        per_page: u32,
    },
    /// A box beside the text, with a title of its own.
    Aside {
        /// The box's title; may be empty.
        title: Vec<Inline<P>>,
        /// The box's blocks.
        blocks: Vec<Block<P>>,
    },
    /// A part of the chapter that is set in a style of its own, such as its authors or its summary.
    ChapterPart {
        /// Which part it is; it decides the style.
        what: super::ChapterPart,
        /// The part's blocks.
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
    /// The place of a list of works in a text whose list is not made yet.
    Listing(P::Listing),
    /// The list of works: each an entry with an id that notes link to.
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

impl<P: Phase> List<P> {
    /// Returns how the list is counted.
    #[must_use]
    pub fn numbering(&self) -> Numbering {
        // Signs of capitals are two spaces before their words.
        let mut labels =
            self.items.iter().map(|item| Enumerator::of(&format!("{}  ", item.label.as_deref()?)));
        match (labels.next().flatten(), self.start) {
            (Some(first), _) => first.numbering(labels.next().flatten()),
            (None, Some(_)) => Numbering::Decimal,
            (None, None) => Numbering::Bullets,
        }
    }
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem<P: Phase = Resolved> {
    /// The label as the author typed it, `a)`; `None` where the list's own bullet or number is.
    pub label: Option<String>,
    /// The item's blocks; a tight item's text is one paragraph.
    pub blocks: Vec<Block<P>>,
    /// The item's place in the source.
    pub span: Span,
}

/// A term with its meanings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition<P: Phase = Resolved> {
    /// The term.
    pub term: Vec<Inline<P>>,
    /// One or more meanings.
    pub meanings: Vec<Vec<Block<P>>>,
    /// The term's place in the source.
    pub span: Span,
}

/// Stanzas of verse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verse<P: Phase = Resolved> {
    /// The stanzas, each a list of lines.
    pub stanzas: Vec<Vec<Vec<Inline<P>>>>,
    /// The author of the verse, without the dash.
    pub attribution: Vec<Inline<P>>,
    /// The numbers beside the lines; `None` where the author does not say.
    pub numbers: Option<LineNumbers>,
}

/// Numbers beside the lines of verse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineNumbers {
    /// Every how many lines there is one; 0 where there is none.
    pub every: u32,
    /// The number of the first line.
    pub first: u32,
}

impl LineNumbers {
    /// The number printed beside a line, which is counted from 0; `None` if that line has none.
    #[must_use]
    pub fn number_beside(self, line: usize) -> Option<u32> {
        let number = u32::try_from(line).ok()?.checked_add(self.first)?;
        (self.every > 0 && number.is_multiple_of(self.every)).then_some(number)
    }

    /// The greatest number printed beside the first `lines` lines.
    #[must_use]
    pub fn last(self, lines: usize) -> Option<u32> {
        (0..lines).rev().take(self.every as usize).find_map(|line| self.number_beside(line))
    }
}
