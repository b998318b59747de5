//! What is drawn, before it has a page: items relative to a corner, links and anchors by name.

use super::style::Style;
use crate::book::{BlockKey, NoteId};
use crate::formula::SetFormula;
use crate::geom::{Length, Point, Rect};
use crate::page::{GlyphRun, Ink, LeafId};
use std::sync::Arc;

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

/// One thing to draw, relative to the top left corner of what it belongs to.
#[derive(Clone, Debug)]
pub enum Draw {
    /// Glyphs on a baseline.
    Glyphs(GlyphRun),
    /// A rule or a ground.
    Rule {
        /// Where.
        rect: Rect,
        /// Its ink.
        ink: Ink,
    },
    /// Artwork by its path in the manuscript.
    Image {
        /// Path.
        path: String,
        /// Where, at what size.
        rect: Rect,
        /// What it belongs to.
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
        /// Horizontal scale.
        expansion: f64,
        /// What it belongs to; `None` where it is drawn once more.
        leaf: Option<LeafId>,
    },
    /// Words that are clicked.
    Link {
        /// Where they stand.
        area: Rect,
        /// Where they lead.
        goal: Goal,
        /// Their leaf.
        leaf: LeafId,
        /// What a screen reader says.
        name: String,
    },
    /// The number of a page that is not known yet.
    Page {
        /// What holds its room.
        run: GlyphRun,
        /// How it is set.
        style: Style,
        /// The place.
        goal: Anchor,
    },
    /// The words that tell the pages of some marks, which are not known yet.
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
        goals: Box<(Anchor, Anchor)>,
    },
    /// A place that links lead to.
    Anchor {
        /// Which.
        anchor: Anchor,
        /// Where.
        point: Point,
    },
}

impl Draw {
    /// The drawing moved by `x` and `y`.
    #[must_use]
    pub fn moved(mut self, x: Length, y: Length) -> Self {
        let shift = |point: &mut Point| {
            point.x += x;
            point.y += y;
        };
        match &mut self {
            Self::Glyphs(run) | Self::Page { run, .. } => shift(&mut run.origin),
            Self::Rule { rect, .. } | Self::Image { rect, .. } | Self::Link { area: rect, .. } => {
                shift(&mut rect.origin);
            }
            Self::Anchor { point, .. }
            | Self::Formula { origin: point, .. }
            | Self::Pages { origin: point, .. } => shift(point),
        }
        self
    }
}
