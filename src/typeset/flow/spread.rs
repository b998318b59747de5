//! Spreads what a page lacks to its foot over the spaces of its last, ungridded matter.

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
    /// What the spaces of a page get, so that it ends at its foot: up to a line and a half in all.
    ///
    /// Spaces before matter on the grid get nothing: it would jump by a whole line.
    #[must_use]
    pub fn of(pieces: &[&Piece], start: Length, stretch: i64, design: &Design) -> Self {
        let end = pieces.iter().fold(start, |y, piece| advance(y, piece, design)) + design.leading * stretch;
        let lack = design.depth() - end;
        let from = pieces.iter().rposition(|piece| piece.grid).map_or(0, |last| last + 1);
        let spaces = pieces[from..].iter().filter(|piece| piece.is_space()).count() as i64;
        if spaces == 0 || lack <= Length::ZERO || lack > design.leading.scale(1.5) {
            return Self::default();
        }
        Self { from, share: lack / spaces }
    }

    /// The room that a piece gets below it.
    #[must_use]
    pub fn after(&self, at: usize, piece: &Piece) -> Length {
        let widened = at >= self.from && matches!(piece.kind, Kind::Space { .. });
        if widened { self.share } else { Length::ZERO }
    }
}
