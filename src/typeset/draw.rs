//! What is drawn, before it has a page: items relative to a corner, artwork by its path, links and anchors by name.

use super::style::Style;
use crate::book::{BlockKey, NoteId};
use crate::geom::{Length, Point};
use crate::page::{GlyphRun, Item, LeafId, LinkTarget, Stage, turned_rect};

/// A place of the book that links lead to, by a name that is the same from both ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor(String);

impl Anchor {
    /// The place of an id of a chapter, which is named by its slug.
    #[must_use]
    pub fn id(slug: &str, id: &str) -> Self {
        Self(format!("{slug}#{id}"))
    }

    /// A block of a chapter that has no id.
    #[must_use]
    pub fn block(slug: &str, key: BlockKey) -> Self {
        Self(format!("{slug}#b{}", key.0))
    }

    /// A note of a chapter.
    #[must_use]
    pub fn note(slug: &str, note: NoteId) -> Self {
        Self(format!("{slug}#not-{}", note.0 + 1))
    }

    /// The first mark of a note of a chapter.
    #[must_use]
    pub fn mark(slug: &str, note: NoteId) -> Self {
        Self(format!("{slug}#gon-{}", note.0 + 1))
    }

    /// The heading over the notes of a chapter.
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

/// Where a link leads, before pages have numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// An address outside.
    Url(String),
    /// A place in the book.
    Place(Anchor),
}

/// What stands for a page in the name of a link.
pub const PAGE_SIGN: char = '\u{fffc}';

/// The stage of what has no page of the book yet.
#[derive(Clone, Copy, Debug)]
pub enum Unplaced {}

impl Stage for Unplaced {
    /// Path in the manuscript.
    type Artwork = String;
    type Target = Goal;
    type Late = Box<Late>;
}

/// One thing to draw, relative to the top left corner of what it belongs to.
pub type Draw = Item<Unplaced>;

/// What is known, or drawn, only once all pages are made.
#[derive(Clone, Debug)]
pub enum Late {
    /// A place that links lead to.
    Anchor {
        /// Which.
        anchor: Anchor,
        /// Where.
        point: Point,
    },
    /// The number of a page.
    Page {
        /// What holds its room.
        run: GlyphRun,
        /// How it is set.
        style: Style,
        /// The place.
        goal: Anchor,
    },
    /// The words that tell the pages of some marks.
    Pages {
        /// The left end of their baseline.
        origin: Point,
        /// The width of their line.
        width: Length,
        /// How they are set.
        style: Style,
        /// What they belong to.
        leaf: LeafId,
        /// The first mark and the last.
        goals: (Anchor, Anchor),
    },
}

impl Draw {
    /// An anchor, to be drawn.
    #[must_use]
    pub fn anchor(anchor: Anchor, point: Point) -> Self {
        Self::Late(Box::new(Late::Anchor { anchor, point }))
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
            Self::Late(late) => shift(match &mut **late {
                Late::Anchor { point, .. } => point,
                Late::Page { run, .. } => &mut run.origin,
                Late::Pages { origin, .. } => origin,
            }),
        }
        self
    }

    /// The drawing on its side: its x axis goes up from a point, its y axis to the right.
    #[must_use]
    pub fn turned(mut self, pivot: Point) -> Self {
        let turn = |point: &mut Point| *point = Point { x: pivot.x + point.y, y: pivot.y - point.x };
        match &mut self {
            Self::Rule { rect, .. } => *rect = turned_rect(rect, pivot),
            Self::Link { areas, .. } => areas.iter_mut().for_each(|area| *area = turned_rect(area, pivot)),
            Self::Late(late) => match &mut **late {
                Late::Anchor { point, .. } => turn(point),
                Late::Page { .. } | Late::Pages { .. } => {
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

    /// Returns the leaf of the structure that it belongs to, to be renumbered.
    pub fn leaf_mut(&mut self) -> Option<&mut LeafId> {
        match self {
            Self::Glyphs(run) => run.content.leaf_mut(),
            Self::Rule { .. } => None,
            Self::Image { leaf, .. } | Self::Formula { leaf, .. } => leaf.as_mut(),
            Self::Link { leaf, .. } => Some(leaf),
            Self::Turned { item, .. } => item.leaf_mut(),
            Self::Late(late) => match &mut **late {
                Late::Anchor { .. } => None,
                Late::Page { run, .. } => run.content.leaf_mut(),
                Late::Pages { leaf, .. } => Some(leaf),
            },
        }
    }

    /// The place of the book that it links to.
    #[must_use]
    pub fn goal(&self) -> Option<&Anchor> {
        match self {
            Self::Link { target: Goal::Place(anchor), .. } => Some(anchor),
            _ => None,
        }
    }

    /// The place whose page it names, and what holds the room of the number.
    #[must_use]
    pub fn named_page(&self) -> Option<(&Anchor, &str)> {
        match self.upright() {
            Self::Late(late) => match &**late {
                Late::Page { run, goal, .. } => Some((goal, run.text.as_str())),
                Late::Anchor { .. } | Late::Pages { .. } => None,
            },
            _ => None,
        }
    }
}

/// Fails with the drawing itself where other pages, or artwork of the book, must be known to place it.
impl TryFrom<Draw> for Item {
    type Error = Draw;

    fn try_from(draw: Draw) -> Result<Self, Draw> {
        Ok(match draw {
            Draw::Glyphs(run) => Self::Glyphs(run),
            Draw::Rule { rect, ink } => Self::Rule { rect, ink },
            Draw::Formula { formula, origin, em, expansion, leaf } => {
                Self::Formula { formula, origin, em, expansion, leaf }
            }
            Draw::Link { areas, target: Goal::Url(url), leaf, name } => {
                Self::Link { areas, target: LinkTarget::Url(url), leaf, name }
            }
            Draw::Turned { item, pivot } => match Self::try_from(*item) {
                Ok(item) => Self::Turned { item: Box::new(item), pivot },
                Err(item) => return Err(Draw::Turned { item: Box::new(item), pivot }),
            },
            Draw::Link { target: Goal::Place(_), .. } | Draw::Image { .. } | Draw::Late(_) => {
                return Err(draw);
            }
        })
    }
}
