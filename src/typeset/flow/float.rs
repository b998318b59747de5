//! Floats: figures and small tables that may head a page after their place, so that text fills the room before them.

use super::compose::{Composer, State};
use super::galley::{BreakAfter, Galley, Piece, PieceKind};
use crate::geom::Length;
use crate::typeset::design::Design;
use std::ops::Range;

/// Cost of a figure or table on the page after its place, for each page that it waits.
const POSTPONED: i64 = 300;
/// Cost of text that moves before a picture of a whole page although it belongs behind a later heading or pause, and of
/// other text between a line that ends with a colon and what the line introduces: as much as three empty lines.
pub(super) const SEPARATED: i64 = 108_000;

/// A figure or table that may be moved, as indices of pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Float {
    /// The space above it.
    pub before: usize,
    /// Its first piece.
    pub first: usize,
    /// One past its last piece.
    pub last: usize,
    /// One past the space below it.
    pub after: usize,
    /// Whether it marks notes: they are numbered as they are read, so it never lets others pass.
    pub noted: bool,
    /// The heading or pause after it, or the galley's end: text beyond that passes it only if it fills a page.
    pub until: usize,
    /// Whether it may be passed over: all that a heading has below it never leaves the heading alone.
    pub moves: bool,
    /// Whether it takes a page nearly alone.
    pub fills_page: bool,
    /// Whether a line that ends with a colon introduces it.
    pub is_introduced: bool,
}

/// Floats of a galley that follow each other, as a range of their indices: those that are not placed yet when a page
/// ends. They head the pages after it, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    /// The first.
    pub from: usize,
    /// One past the last.
    pub to: usize,
}

impl Pending {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.from == self.to
    }

    /// The number of them.
    #[must_use]
    pub fn len(self) -> usize {
        self.to - self.from
    }
}

/// The floats of a galley, in order.
#[must_use]
pub fn floats(galley: &Galley, design: &Design) -> Vec<Float> {
    let pieces = &galley.pieces;
    let mut floats: Vec<Float> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Some(number) = piece.float else { continue };
        if number < floats.len() {
            let float = &mut floats[number];
            float.last = at + 1;
            float.noted |= !piece.notes.is_empty();
        } else {
            let before = at.checked_sub(1).filter(|&before| pieces[before].is_space()).unwrap_or(at);
            floats.push(Float {
                before,
                first: at,
                last: at + 1,
                after: at + 1,
                noted: !piece.notes.is_empty(),
                until: pieces.len(),
                moves: true,
                fills_page: false,
                is_introduced: galley.introduced.binary_search(&before).is_ok(),
            });
        }
    }
    for float in &mut floats {
        float.after = float.last + usize::from(pieces.get(float.last).is_some_and(Piece::is_space));
        let bound = galley.float_barriers.partition_point(|bound| *bound < float.after);
        float.until = galley.float_barriers.get(bound).copied().unwrap_or(pieces.len());
        let height: Length = pieces[float.first..float.last].iter().map(|piece| piece.height).sum();
        float.fills_page = height > design.depth() * 3 / 4;
        let is_headed = float.before > 0 && pieces[float.before - 1].break_after == BreakAfter::Avoided;
        let is_text = |piece: &Piece| !piece.is_space() && piece.float.is_none();
        // A table that a line introduces may be divided, but not apart from the line.
        let is_table = matches!(pieces[float.last - 1].kind, PieceKind::Row(_));
        let is_kept = float.is_introduced && is_table && !float.fills_page;
        let text = pieces[float.after..].iter().position(is_text).map(|at| float.after + at);
        float.moves = !is_kept && (!is_headed || text.is_some_and(|text| text < float.until));
    }
    floats
}

impl Composer<'_> {
    /// The number of floats that begin before a piece.
    pub(super) fn floats_before(&self, piece: usize) -> usize {
        self.floats.partition_point(|float| float.first < piece)
    }

    /// The float whose space above is the piece; floats do not overlap.
    #[must_use]
    pub fn float_at(&self, piece: usize) -> Option<usize> {
        self.floats.binary_search_by_key(&piece, |float| float.before).ok()
    }

    /// The postponed floats that wait for the next page of a state.
    #[must_use]
    pub fn waiting(&self, state: State) -> Pending {
        Pending { from: state.floats, to: self.floats_before(state.piece).max(state.floats) }
    }

    /// Whether some of the floats mark notes.
    #[must_use]
    pub fn is_noted(&self, pending: Pending) -> bool {
        self.floats[pending.from..pending.to].iter().any(|float| float.noted)
    }

    /// The number of notes cited up to a piece without those of the floats that are still to be placed.
    #[must_use]
    pub fn marked_without(&self, pending: Pending, piece: usize) -> usize {
        if pending.is_empty() {
            return self.marks[piece];
        }
        let noted = self.floats[pending.from..pending.to].iter().find(|float| float.noted);
        noted.map_or(self.marks[piece], |float| self.marks[float.before].min(self.marks[piece]))
    }

    /// The last piece before which a page with these floats still to be placed may end.
    #[must_use]
    pub fn last_before(&self, pending: Pending) -> usize {
        let floats = self.floats[pending.from..pending.to].iter().filter(|float| !float.fills_page);
        floats.map(|float| float.until).min().unwrap_or(self.galley.pieces.len())
    }

    /// The cost of ending a page before a piece while floats are still to be placed.
    #[must_use]
    pub fn cost_of(&self, pending: Pending, start: usize, piece: usize) -> i64 {
        if pending.is_empty() {
            return 0;
        }
        let floats = &self.floats[pending.from..pending.to];
        let is_separated = |float: &Float| {
            piece > float.until.max(start) || float.is_introduced && float.first >= start && !float.fills_page
        };
        let separated = i64::from(floats.iter().any(is_separated));
        POSTPONED * pending.len() as i64 + SEPARATED * separated
    }

    /// Whether the author ends the page between waiting floats and the next piece of a state.
    #[must_use]
    pub fn ends_page_before(&self, waiting: Pending, state: State) -> bool {
        let Some(float) = self.floats[waiting.from..waiting.to].last() else { return false };
        let ends = &self.galley.page_ends;
        let end = ends.partition_point(|end| *end <= float.first);
        ends.get(end).is_some_and(|end| *end <= state.piece)
    }

    /// The pieces of the floats among some that begin at a piece or after it, with the spaces around them.
    pub(super) fn held(&self, pending: Pending, start: usize) -> Vec<Range<usize>> {
        if pending.is_empty() {
            return Vec::new();
        }
        let floats = self.floats[pending.from..pending.to].iter().filter(|float| float.first >= start);
        floats.map(|float| float.before..float.after).collect()
    }

    /// The pieces of the floats at the head of the next page of a state, with the spaces below them.
    pub(super) fn tops(&self, state: State, count: usize) -> Vec<Range<usize>> {
        if count == 0 {
            return Vec::new();
        }
        let floats = &self.floats[state.floats..state.floats + count];
        floats.iter().map(|float| float.first..float.after).collect()
    }
}
