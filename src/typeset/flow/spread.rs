//! Spreads what a page lacks to its foot over the spaces and table rows of its last, ungridded matter.

use super::compose::advance;
use super::galley::{Kind, Piece};
use crate::geom::Length;
use crate::typeset::design::Design;

/// How much each space after a piece is widened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spread {
    /// The first piece after the last that sits on the grid.
    from: usize,
    /// What each space gets.
    share: Length,
}

impl Spread {
    /// What the spaces and rows of a page get, so that it ends at its foot: up to a line and a half in all.
    ///
    /// Spaces before matter on the grid get nothing: it would jump by a whole line.
    #[must_use]
    pub fn of(pieces: &[&Piece], start: Length, stretch: i64, design: &Design) -> Self {
        let end = pieces.iter().fold(start, |y, piece| advance(y, piece, design)) + design.leading * stretch;
        let lack = design.depth() - end;
        let from = pieces.iter().rposition(|piece| piece.grid).map_or(0, |last| last + 1);
        let tail = pieces.get(from..pieces.len().saturating_sub(1)).unwrap_or_default();
        let gives = tail.iter().filter(|piece| gives(piece)).count() as i64;
        if gives == 0 || lack <= Length::ZERO || lack > design.leading.scale(1.5) {
            return Self::default();
        }
        Self { from, share: lack / gives }
    }

    /// The room that a piece gets below it.
    #[must_use]
    pub fn after(&self, at: usize, piece: &Piece) -> Length {
        if at >= self.from && gives(piece) { self.share } else { Length::ZERO }
    }
}

/// Whether room below a piece may be widened a little: spaces, and rows of a table.
fn gives(piece: &Piece) -> bool {
    matches!(piece.kind, Kind::Space { .. } | Kind::Row(_))
}

/// Whole lines that the spaces of a page are widened by, the upper ones first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stretch {
    /// What each space gets.
    each: i64,
    /// How many get one more.
    more: i64,
}

impl Stretch {
    /// Shares lines among the spaces that may be widened.
    #[must_use]
    pub fn of(pieces: &[&Piece], lines: i64) -> Self {
        let spaces =
            pieces.iter().filter(|piece| piece.kind == (Kind::Space { stretch: true })).count() as i64;
        if spaces == 0 { Self::default() } else { Self { each: lines / spaces, more: lines % spaces } }
    }

    /// The lines that a piece gets below it.
    pub fn lines(&mut self, piece: &Piece) -> i64 {
        if piece.kind != (Kind::Space { stretch: true }) {
            return 0;
        }
        let more = i64::from(self.more > 0);
        self.more -= more;
        self.each + more
    }
}
