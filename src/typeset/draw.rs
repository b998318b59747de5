//! Drawings that have no page yet: items relative to a corner, artwork by path, links and anchors by name.

use super::style::Style;
use crate::book::{BlockKey, NoteId};
use crate::geom::{Length, Point};
use crate::page::{GlyphRun, Item, LeafId, LinkTarget, Stage, turned_rect};

/// A target of links within the book, by a name that source and target agree on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor(String);

impl Anchor {
    /// The anchor of an id in a chapter, which is identified by its slug.
    #[must_use]
    pub fn id(slug: &str, id: &str) -> Self {
        Self(format!("{slug}#{id}"))
    }

    /// The anchor of a block without an id.
    #[must_use]
    pub fn block(slug: &str, key: BlockKey) -> Self {
        Self(format!("{slug}#b{}", key.0))
    }

    /// The anchor of a note.
    #[must_use]
    pub fn note(slug: &str, note: NoteId) -> Self {
        Self(format!("{slug}#not-{}", note.0 + 1))
    }

    /// The anchor of a note's first mark.
    #[must_use]
    pub fn mark(slug: &str, note: NoteId) -> Self {
        Self(format!("{slug}#gon-{}", note.0 + 1))
    }

    /// The anchor of the heading above the notes of a chapter.
    #[must_use]
    pub fn notes(slug: &str) -> Self {
        Self(format!("{slug}##notes"))
    }

    /// The slug of its chapter.
    #[must_use]
    pub fn slug(&self) -> &str {
        self.0.split('#').next().unwrap_or_default()
    }

    /// Its name, unique in the book.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }
}

/// The target of a link, before pages have numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftTarget {
    /// An address outside the book.
    Url(String),
    /// A place in the book.
    Place(Anchor),
}

/// The placeholder for a page number in the name of a link.
pub const PAGE_SIGN: char = '\u{fffc}';

/// The stage of items that are not on a page of the book yet.
#[derive(Clone, Copy, Debug)]
pub enum Unplaced {}

impl Stage for Unplaced {
    /// Path in the manuscript.
    type Artwork = String;
    type Target = DraftTarget;
    type Late = Box<Deferred>;
}

/// An item to draw, relative to the top left corner of its container.
pub type Draw = Item<Unplaced>;

/// Items that can be drawn only once all pages are complete.
#[derive(Clone, Debug)]
pub enum Deferred {
    /// A target of links.
    Anchor {
        /// The anchor.
        anchor: Anchor,
        /// Its position.
        point: Point,
    },
    /// A picture that reaches over the text's width: its place depends on the side of the page.
    Spread {
        /// Its path.
        artwork: String,
        /// Its leaf in the structure.
        leaf: Option<LeafId>,
        /// The area that it covers: the page, or a height over both margins.
        reach: Reach,
    },
    /// A page number.
    Page {
        /// The placeholder that reserves its width.
        run: GlyphRun,
        /// Its style.
        style: Style,
        /// The place whose page it is.
        goal: Anchor,
    },
    /// The pages of a range of note marks, as in “Notes to pages 12–15”.
    Pages {
        /// The left end of the baseline.
        origin: Point,
        /// The width of the line.
        width: Length,
        /// The style.
        style: Style,
        /// The leaf of the structure.
        leaf: LeafId,
        /// The first and the last mark.
        goals: (Anchor, Anchor),
    },
}

/// What a picture covers that reaches over the text's width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The whole page and its bleed; what is too wide or too tall is cut off.
    Page,
    /// Both margins and their bleed.
    Margins {
        /// Its upper edge.
        top: Length,
        /// Its height.
        height: Length,
    },
}

impl Draw {
    /// Whether it is a picture over a whole page.
    #[must_use]
    pub fn covers_page(&self) -> bool {
        matches!(self, Self::Late(late) if matches!(**late, Deferred::Spread { reach: Reach::Page, .. }))
    }

    /// Creates the drawing of an anchor.
    #[must_use]
    pub fn anchor(anchor: Anchor, point: Point) -> Self {
        Self::Late(Box::new(Deferred::Anchor { anchor, point }))
    }

    /// The drawing moved by `x` and `y`.
    #[must_use]
    pub fn moved(mut self, x: Length, y: Length) -> Self {
        let shift = |point: &mut Point| {
            point.x += x;
            point.y += y;
        };
        match &mut self {
            Self::Glyphs(run) => shift(&mut run.origin),
            Self::Rule { rect, .. } | Self::Image { rect, .. } => shift(&mut rect.origin),
            Self::Formula { origin, .. } => shift(origin),
            Self::Link { areas, .. } => areas.iter_mut().for_each(|area| shift(&mut area.origin)),
            Self::Turned { pivot, .. } => shift(pivot),
            Self::Late(late) => match &mut **late {
                Deferred::Anchor { point, .. } => shift(point),
                Deferred::Page { run, .. } => shift(&mut run.origin),
                Deferred::Pages { origin, .. } => shift(origin),
                Deferred::Spread { reach: Reach::Margins { top, .. }, .. } => *top += y,
                Deferred::Spread { reach: Reach::Page, .. } => {}
            },
        }
        self
    }

    /// Turns it by 90° around a point: its x axis then points up, its y axis to the right.
    #[must_use]
    pub fn turned(mut self, pivot: Point) -> Self {
        let turn = |point: &mut Point| *point = Point { x: pivot.x + point.y, y: pivot.y - point.x };
        match &mut self {
            Self::Rule { rect, .. } => *rect = turned_rect(rect, pivot),
            Self::Link { areas, .. } => areas.iter_mut().for_each(|area| *area = turned_rect(area, pivot)),
            Self::Late(late) => match &mut **late {
                Deferred::Anchor { point, .. } => turn(point),
                Deferred::Page { .. } | Deferred::Pages { .. } | Deferred::Spread { .. } => {
                    return Self::Turned { item: Box::new(self), pivot };
                }
            },
            Self::Turned { pivot: own, .. } => turn(own),
            Self::Glyphs(_) | Self::Image { .. } | Self::Formula { .. } => {
                return Self::Turned { item: Box::new(self), pivot };
            }
        }
        self
    }

    /// Returns the leaf of the structure to which it belongs, to be renumbered.
    pub fn leaf_mut(&mut self) -> Option<&mut LeafId> {
        match self {
            Self::Glyphs(run) => run.content.leaf_mut(),
            Self::Rule { .. } => None,
            Self::Image { leaf, .. } | Self::Formula { leaf, .. } => leaf.as_mut(),
            Self::Link { leaf, .. } => Some(leaf),
            Self::Turned { item, .. } => item.leaf_mut(),
            Self::Late(late) => match &mut **late {
                Deferred::Anchor { .. } => None,
                Deferred::Page { run, .. } => run.content.leaf_mut(),
                Deferred::Pages { leaf, .. } => Some(leaf),
                Deferred::Spread { leaf, .. } => leaf.as_mut(),
            },
        }
    }

    /// The place of the book to which it links.
    #[must_use]
    pub fn goal(&self) -> Option<&Anchor> {
        match self {
            Self::Link { target: DraftTarget::Place(anchor), .. } => Some(anchor),
            _ => None,
        }
    }

    /// The place whose page number it prints, and the placeholder.
    #[must_use]
    pub fn named_page(&self) -> Option<(&Anchor, &str)> {
        match self.upright() {
            Self::Late(late) => match &**late {
                Deferred::Page { run, goal, .. } => Some((goal, run.text.as_str())),
                Deferred::Anchor { .. } | Deferred::Pages { .. } | Deferred::Spread { .. } => None,
            },
            _ => None,
        }
    }
}

/// Returns the drawing itself as the error if it needs other pages, or artwork of the book, to be placed.
impl TryFrom<Draw> for Item {
    type Error = Draw;

    fn try_from(draw: Draw) -> Result<Self, Draw> {
        Ok(match draw {
            Draw::Glyphs(run) => Self::Glyphs(run),
            Draw::Rule { rect, ink } => Self::Rule { rect, ink },
            Draw::Formula { formula, origin, em, expansion, leaf } => {
                Self::Formula { formula, origin, em, expansion, leaf }
            }
            Draw::Link { areas, target: DraftTarget::Url(url), leaf, name } => {
                Self::Link { areas, target: LinkTarget::Url(url), leaf, name }
            }
            Draw::Turned { item, pivot } => match Self::try_from(*item) {
                Ok(item) => Self::Turned { item: Box::new(item), pivot },
                Err(item) => return Err(Draw::Turned { item: Box::new(item), pivot }),
            },
            Draw::Link { target: DraftTarget::Place(_), .. } | Draw::Image { .. } | Draw::Late(_) => {
                return Err(draw);
            }
        })
    }
}
