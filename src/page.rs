//! Set pages: items at their places, the structure tree, and the place of the book that begins each page.
//!
//! Typesetting writes this and the PDF writer reads it; nothing here measures or draws.

mod extent;
mod glyphs;
mod ink;
mod languages;
mod turned;

pub use extent::Extent;
pub use glyphs::{Glyph, Glyphs};
pub use ink::Ink;
pub use turned::turned_rect;

use crate::artwork::Artwork;
use crate::book::BookPlace;
use crate::enumerator::Numbering;
use crate::font::FaceId;
use crate::formula::SetFormula;
use crate::geom::{Length, Point, Rect, Size};
use crate::lang::Language;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt::Debug;
use std::sync::Arc;

/// The typeset book.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    /// The pages in order, covers included.
    pub pages: Vec<Page>,
    /// The structure of the pages, as a tree that becomes PDF tags.
    pub structure: Structure,
    /// Chapters and headings, for the outline.
    pub outline: Vec<OutlineEntry>,
    /// Places that links inside the book lead to.
    pub destinations: Vec<Destination>,
    /// The place of the book that begins each page.
    pub map: PageMap,
    /// Artwork drawn on the pages.
    pub artworks: Vec<Artwork>,
    /// Notes that continue on the page after their mark's.
    pub divided: Vec<DividedNote>,
}

/// A note that did not fit on the page of its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DividedNote {
    /// The note's mark in the chapter.
    pub mark: String,
    /// The label of the page on which the note is divided.
    pub page: String,
    /// The chapter's title.
    pub chapter: String,
}

/// One page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Paper size.
    pub size: Size,
    /// The label as printed: `iv`, `12`; none on covers.
    pub label: PageLabel,
    /// All items on the page, in reading order where they are part of the text.
    pub items: Vec<Item>,
}

/// The label of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PageLabel {
    /// No label: a cover.
    #[default]
    None,
    /// A roman numeral, in lower case.
    Roman(u32),
    /// An arabic numeral.
    Arabic(u32),
}

/// Whether items are placed on pages of the book ([`Placed`]) or not yet, when paths and names stand for places.
pub trait Stage: Debug + 'static {
    /// How artwork is named.
    type Artwork: Clone + Debug;
    /// The target of a link.
    type Target: Clone + Debug;
    /// Items that are drawn only once all pages are made.
    type Late: Clone + Debug;
}

/// The stage of finished pages: no item waits.
#[derive(Clone, Copy, Debug)]
pub enum Placed {}

impl Stage for Placed {
    /// Index into `Pages::artworks`.
    type Artwork = usize;
    type Target = LinkTarget;
    type Late = Infallible;
}

/// One item on a page, or relative to the corner of what it belongs to.
#[derive(Clone, Debug)]
pub enum Item<S: Stage = Placed> {
    /// A run of glyphs of one face.
    Glyphs(GlyphRun),
    /// A filled rectangle: a rule, a ground.
    Rule {
        /// The rectangle's place and size.
        rect: Rect,
        /// The ink of the rectangle.
        ink: Ink,
    },
    /// Artwork.
    Image {
        /// The artwork.
        artwork: S::Artwork,
        /// The place and size of the artwork.
        rect: Rect,
        /// The leaf of the structure that the artwork belongs to; `None` for ornament.
        leaf: Option<LeafId>,
    },
    /// A formula.
    Formula {
        /// The formula, in em.
        formula: Arc<SetFormula>,
        /// The left end of its baseline.
        origin: Point,
        /// The length of one em.
        em: Length,
        /// Horizontal scale, as that of the letters beside it: 1 is none.
        expansion: f64,
        /// The leaf of the structure that the formula belongs to; `None` where it is drawn once more.
        leaf: Option<LeafId>,
    },
    /// A link; its areas are the words that are clicked.
    Link {
        /// One rectangle for each line.
        areas: Vec<Rect>,
        /// The link's target.
        target: S::Target,
        /// A leaf of the `Link` or `Reference` node that holds the words.
        leaf: LeafId,
        /// The name that a screen reader reads out for the link.
        name: String,
    },
    /// Glyphs, artwork or a formula on its side, read from the right of the page.
    Turned {
        /// The item, in a space whose x axis goes up the page and whose y axis goes to the right.
        item: Box<Item<S>>,
        /// The place of the page where that space has its corner.
        pivot: Point,
    },
    /// An item that waits for all pages; finished pages have none.
    Late(S::Late),
}

/// Glyphs of one face, size and ink on one baseline.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    /// The face.
    pub face: FaceId,
    /// The size.
    pub size: Length,
    /// The place of the first glyph, on the baseline.
    pub origin: Point,
    /// Horizontal scale of glyphs and advances (font expansion): 1 is none.
    pub expansion: f64,
    /// The ink.
    pub ink: Ink,
    /// The text that the glyphs represent.
    pub text: Arc<String>,
    /// The glyphs from left to right; advances include letterspacing and justified spaces.
    pub glyphs: Arc<Glyphs>,
    /// Whether the last glyph is a hyphen that line breaking added (its text is U+00AD).
    pub hyphenated: bool,
    /// The kind of content that the run belongs to.
    pub content: Content,
}

/// Whether an item is part of the text, and of which leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Part of a leaf of the structure.
    Leaf(LeafId),
    /// A running head.
    Head,
    /// A folio: the page number printed on the page.
    Folio,
    /// Ornament and rules.
    Ornament,
}

impl Content {
    /// The leaf of the structure that the content is part of.
    pub fn leaf_mut(&mut self) -> Option<&mut LeafId> {
        match self {
            Self::Leaf(leaf) => Some(leaf),
            Self::Head | Self::Folio | Self::Ornament => None,
        }
    }
}

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// An address outside the book.
    Url(String),
    /// Index into `Pages::destinations`.
    Destination(usize),
}

/// A place that links lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// The name, unique in the book.
    pub name: String,
    /// Index of the page.
    pub page: usize,
    /// The point, a little above the text.
    pub point: Point,
}

/// An entry of the PDF's outline.
#[derive(Clone, Debug)]
pub struct OutlineEntry {
    /// 1 for a chapter, 2 for its headings …
    pub level: u8,
    /// The words of the entry.
    pub title: String,
    /// Index into `Pages::destinations`.
    pub destination: usize,
}

/// Index of a node of the structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub usize);

/// A place in the structure that items belong to, numbered in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LeafId(pub usize);

/// The structure of the pages, as a tree (ISO 32000-1, 14.7–14.8). Node 0 is the document.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    /// All nodes.
    pub nodes: Vec<Node>,
    /// The number of leaves.
    pub leaves: usize,
}

/// One node of the structure.
#[derive(Clone, Debug)]
pub struct Node {
    /// The structure type of the node.
    pub role: StructRole,
    /// The language, where it differs from the parent's.
    pub lang: Option<Language>,
    /// The children of the node, in reading order.
    pub kids: Vec<Kid>,
}

/// A child of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kid {
    /// Another node.
    Node(NodeId),
    /// A leaf, to which items belong.
    Leaf(LeafId),
}

/// Structure types of ISO 32000-1, 14.8.4 that books need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StructRole {
    /// The whole document.
    Document,
    /// A chapter or other section.
    Section,
    /// The index.
    Index,
    /// The contents list.
    Toc,
    /// One line of the contents list.
    TocItem,
    /// A heading, 1 to 6, with its words.
    Heading(u8, String),
    /// A paragraph.
    Paragraph,
    /// A list, with how it is counted.
    List(Numbering),
    /// One item of a list.
    ListItem,
    /// The bullet or number of a list item.
    ListLabel,
    /// The text of a list item.
    ListBody,
    /// A quotation set off.
    BlockQuote,
    /// A box beside the text, or another division.
    Division,
    /// A table.
    Table,
    /// A row.
    TableRow,
    /// A row of a table's foot.
    FootRow,
    /// A cell at the head of columns.
    TableHead(Extent),
    /// A cell at the head of rows.
    RowHead(Extent),
    /// A cell.
    TableCell(Extent),
    /// A caption.
    Caption,
    /// A figure with its alternative text.
    Figure(String),
    /// A formula with its source as alternative text.
    Formula(String),
    /// Code.
    Code,
    /// A note.
    Note,
    /// A note's mark, or the mark that links back to it.
    Reference,
    /// A link.
    Link,
    /// Words of another language or kind.
    Span,
    /// An abbreviation, with what it means.
    Abbreviation(String),
}

/// The place of the book that begins each page: the source of the EPUB's page list.
#[derive(Clone, Debug, Default)]
pub struct PageMap {
    /// The starts in page order; pages without text of the book (covers, contents, blanks) have no entry.
    pub starts: Vec<PageStart>,
    /// The page of each place of the index, by the id of its mark.
    pub places: BTreeMap<String, PrintedPlace>,
}

/// The page of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedPlace {
    /// Index of the page.
    pub page: usize,
    /// The label of the page as printed.
    pub label: PageLabel,
}

/// The first word of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageStart {
    /// The page's label as printed: `iv`, `12`.
    pub label: String,
    /// The place of the book that the page begins with.
    pub place: BookPlace,
}

impl Page {
    /// Whether a picture on it reaches beyond its trim.
    #[must_use]
    pub fn reaches_bleed(&self) -> bool {
        let is_wide = |rect: &Rect| rect.origin.x < Length::ZERO && rect.right() > self.size.width;
        let is_beyond = |item: &Item| matches!(item, Item::Image { rect, .. } if is_wide(rect));
        self.label != PageLabel::None && self.items.iter().any(is_beyond)
    }
}

impl PageLabel {
    /// The label as printed: `iv`, `12`.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Roman(number) => crate::roman::roman(*number),
            Self::Arabic(number) => number.to_string(),
        }
    }
}

impl Structure {
    /// Adds a node after its parent's other children and returns its number; the first node has no parent.
    pub fn add(&mut self, parent: Option<NodeId>, role: StructRole) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node { role, lang: None, kids: Vec::new() });
        if let Some(parent) = parent {
            self.nodes[parent.0].kids.push(Kid::Node(id));
        }
        id
    }

    /// Adds a leaf after a node's other children and returns its number.
    pub fn leaf(&mut self, node: NodeId) -> LeafId {
        let id = LeafId(self.leaves);
        self.leaves += 1;
        self.nodes[node.0].kids.push(Kid::Leaf(id));
        id
    }
}
