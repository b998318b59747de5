//! What is drawn, before it has a page: items relative to a corner, links and anchors by name.

use super::style::Style;
use crate::formula::SetFormula;
use crate::geom::{Length, Point, Rect};
use crate::page::{GlyphRun, Ink, LeafId};
use std::sync::Arc;

/// Where a link leads, before pages have numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// An address outside.
    Url(String),
    /// The name of an anchor in the book.
    Name(String),
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
        /// The name of the place.
        goal: String,
    },
    /// A place that links lead to.
    Anchor {
        /// Its name, unique in the book.
        name: String,
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
            Self::Anchor { point, .. } | Self::Formula { origin: point, .. } => shift(point),
        }
        self
    }
}
