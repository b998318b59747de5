//! Set pages: what stands where, what it means, and which place of the book begins each page.
//!
//! Typesetting writes this and the PDF reads it; nothing here measures or draws.

mod glyphs;

pub use glyphs::{Glyph, Glyphs};

use crate::artwork::Artwork;
use crate::book::{BookPlace, roman};
use crate::font::FaceId;
use crate::formula::SetFormula;
use crate::geom::{Length, Point, Rect, Size};
use crate::lang::Language;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt::Debug;
use std::sync::Arc;

/// The set book.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    /// The pages in order, covers included.
    pub pages: Vec<Page>,
    /// What the pages say, as a tree.
    pub structure: Structure,
    /// Chapters and headings, for the outline.
    pub outline: Vec<OutlineEntry>,
    /// Where links inside the book lead.
    pub destinations: Vec<Destination>,
    /// Which place of the book begins each page.
    pub map: PageMap,
    /// Artwork drawn on the pages.
    pub artworks: Vec<Artwork>,
    /// Notes that go on on the page after their mark's.
    pub divided: Vec<DividedNote>,
}

/// A note that did not fit on the page of its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DividedNote {
    /// What marks it in the chapter.
    pub mark: String,
    /// Label of the page that it is divided on.
    pub page: String,
    /// The chapter's title.
    pub chapter: String,
}

/// One page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Paper size.
    pub size: Size,
    /// The label that readers see: `iv`, `12`; empty on covers.
    pub label: PageLabel,
    /// Everything drawn, in reading order where it is part of the text.
    pub items: Vec<Item>,
}

/// The label of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PageLabel {
    /// None: a cover.
    #[default]
    None,
    /// A roman numeral, in lower case.
    Roman(u32),
    /// An arabic numeral.
    Arabic(u32),
}

/// How far what is drawn has come: on a page of the book ([`Placed`]), or not yet, where paths and names stand for what is
/// only known once all pages are made.
pub trait Stage: Debug + 'static {
    /// Artwork.
    type Artwork: Clone + Debug;
    /// Where a link leads.
    type Target: Clone + Debug;
    /// What is drawn, or noted, only once all pages are made.
    type Late: Clone + Debug;
}

/// The stage of a finished page: nothing waits.
#[derive(Clone, Copy, Debug)]
pub enum Placed {}

impl Stage for Placed {
    /// Index into `Pages::artworks`.
    type Artwork = usize;
    type Target = LinkTarget;
    type Late = Infallible;
}

/// One thing that is drawn: on a page, or relative to the corner of what it belongs to.
#[derive(Clone, Debug)]
pub enum Item<S: Stage = Placed> {
    /// A run of glyphs of one face.
    Glyphs(GlyphRun),
    /// A filled rectangle: a rule, a ground.
    Rule {
        /// Where.
        rect: Rect,
        /// Its ink.
        ink: Ink,
    },
    /// Artwork.
    Image {
        /// Which.
        artwork: S::Artwork,
        /// Where, at what size.
        rect: Rect,
        /// What it belongs to; `None` for ornament.
        leaf: Option<LeafId>,
    },
    /// A formula.
    Formula {
        /// The formula, in em.
        formula: Arc<SetFormula>,
        /// The left end of its baseline.
        origin: Point,
        /// One em.
        em: Length,
        /// Horizontal scale, as that of the letters beside it: 1 is none.
        expansion: f64,
        /// What it belongs to; `None` where it is drawn once more.
        leaf: Option<LeafId>,
    },
    /// A link; its areas are the words that are clicked.
    Link {
        /// One rectangle for each line.
        areas: Vec<Rect>,
        /// Where it leads.
        target: S::Target,
        /// A leaf of the `Link` or `Reference` node that holds the words.
        leaf: LeafId,
        /// What a screen reader says of the link.
        name: String,
    },
    /// What waits for all pages; on a finished page there is none.
    Late(S::Late),
}

/// Glyphs of one face, size and ink on one baseline.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    /// The face.
    pub face: FaceId,
    /// The size.
    pub size: Length,
    /// Where the first glyph stands: on the baseline.
    pub origin: Point,
    /// Horizontal scale of glyphs and advances (font expansion): 1 is none.
    pub expansion: f64,
    /// The ink.
    pub ink: Ink,
    /// The text that the glyphs stand for.
    pub text: Arc<String>,
    /// The glyphs from left to right; advances include letterspacing and justified spaces.
    pub glyphs: Arc<Glyphs>,
    /// Whether the last glyph is a hyphen that line breaking added (its text is U+00AD).
    pub hyphenated: bool,
    /// What the run belongs to.
    pub content: Content,
}

/// Ink: a grey or a colour, each part 0 to 255.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ink {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Ink {
    /// A grey: 0 black to 255 white.
    #[must_use]
    pub const fn grey(level: u8) -> Self {
        Self { red: level, green: level, blue: level }
    }
}

/// Whether drawn matter is part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Part of a leaf of the structure.
    Leaf(LeafId),
    /// A running head.
    Head,
    /// A folio.
    Folio,
    /// Ornament and rules.
    Ornament,
}

impl Content {
    /// The leaf of the structure that it is part of.
    pub fn leaf_mut(&mut self) -> Option<&mut LeafId> {
        match self {
            Self::Leaf(leaf) => Some(leaf),
            Self::Head | Self::Folio | Self::Ornament => None,
        }
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// An address outside.
    Url(String),
    /// Index into `Pages::destinations`.
    Destination(usize),
}

/// A place that links lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// Name, unique in the book.
    pub name: String,
    /// Index of the page.
    pub page: usize,
    /// The place, a little above the text.
    pub point: Point,
}

/// An entry of the outline.
#[derive(Clone, Debug)]
pub struct OutlineEntry {
    /// 1 for a chapter, 2 for its headings …
    pub level: u8,
    /// The words.
    pub title: String,
    /// Index into `Pages::destinations`.
    pub destination: usize,
}

/// Index of a node of the structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub usize);

/// A place in the structure that drawn matter belongs to, numbered in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LeafId(pub usize);

/// What the pages say, as a tree (ISO 32000-1, 14.7–14.8). Node 0 is the document.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    /// All nodes.
    pub nodes: Vec<Node>,
    /// How many leaves there are.
    pub leaves: usize,
}

/// One node of the structure.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub role: StructRole,
    /// Its language, where it differs from its parent's.
    pub lang: Option<Language>,
    /// What it holds, in reading order.
    pub kids: Vec<Kid>,
}

/// What a node holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kid {
    /// Another node.
    Node(NodeId),
    /// Drawn matter.
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
    /// One line of it.
    TocItem,
    /// A heading, 1 to 6, with its words.
    Heading(u8, String),
    /// A paragraph.
    Paragraph,
    /// A list; whether it is numbered.
    List(bool),
    /// One item of a list.
    ListItem,
    /// Its bullet or number.
    ListLabel,
    /// Its text.
    ListBody,
    /// A quotation set off.
    BlockQuote,
    /// A box beside the text, a division.
    Division,
    /// A table.
    Table,
    /// A row.
    TableRow,
    /// A head cell of a column.
    TableHead,
    /// A cell.
    TableCell,
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
    /// A note's mark, or the mark that leads back.
    Reference,
    /// A link.
    Link,
    /// Words of another language or kind.
    Span,
}

/// Which place of the book begins each page: what the EPUB's page-list is made of.
#[derive(Clone, Debug, Default)]
pub struct PageMap {
    /// In page order; pages without text of the book (covers, contents, blanks) have no entry.
    pub starts: Vec<PageStart>,
    /// The page of each place of the index, by the id of its mark.
    pub places: BTreeMap<String, PrintedPlace>,
}

/// The page of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedPlace {
    /// Index of the page.
    pub page: usize,
    /// Its label as printed.
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

impl PageLabel {
    /// The label as printed.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Roman(number) => roman(*number),
            Self::Arabic(number) => number.to_string(),
        }
    }
}

impl Structure {
    /// Adds a node at the end of its parent's kids and gives its number; the first has no parent.
    pub fn add(&mut self, parent: Option<NodeId>, role: StructRole) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node { role, lang: None, kids: Vec::new() });
        if let Some(parent) = parent {
            self.nodes[parent.0].kids.push(Kid::Node(id));
        }
        id
    }

    /// Adds a leaf at the end of a node's kids and gives its number.
    pub fn leaf(&mut self, node: NodeId) -> LeafId {
        let id = LeafId(self.leaves);
        self.leaves += 1;
        self.nodes[node.0].kids.push(Kid::Leaf(id));
        id
    }
}
