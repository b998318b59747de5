//! Spreads what a page lacks to its foot over the spaces and table rows of its last, ungridded matter.

use super::compose::Break;
use super::depth::advance;
use super::galley::{Give, Kind, Piece};
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
    /// What the spaces and rows of a page get, so that it ends at its foot: up to a line and a half in all,
    /// two among the rows of a table.
    ///
    /// Spaces before matter on the grid get nothing: it would jump by a whole line.
    #[must_use]
    pub fn of(pieces: &[&Piece], start: Length, page: &Break, design: &Design) -> Self {
        let end = pieces.iter().fold(start, |y, piece| advance(y, piece, design))
            + design.leading * (page.stretch + page.pairs);
        let lack = design.depth() - end;
        let from = pieces.iter().rposition(|piece| piece.grid).map_or(0, |last| last + 1);
        let tail = pieces.get(from..pieces.len().saturating_sub(1)).unwrap_or_default();
        let gives = tail.iter().filter(|piece| gives(piece)).count() as i64;
        let most = if tail.iter().any(|piece| matches!(piece.kind, Kind::Row(_))) { 2.0 } else { 1.5 };
        if gives == 0 || lack <= Length::ZERO || lack > design.leading.scale(most) {
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
    matches!(piece.kind, Kind::Space(_) | Kind::Row(_))
}

/// Room that the spaces of a page are widened by: whole lines, the upper ones first, and half lines
/// before and after blocks.
#[derive(Clone, Debug, Default)]
pub struct Stretch {
    /// What each space gets.
    each: i64,
    /// How many get one more.
    more: i64,
    /// Blocks whose two spaces get half a line each.
    pairs: Vec<Give>,
}

impl Stretch {
    /// Shares what a page asks for among the spaces that may be widened.
    #[must_use]
    pub fn of(pieces: &[&Piece], page: &Break) -> Self {
        let gives = || {
            pieces.iter().filter_map(|piece| match piece.kind {
                Kind::Space(give) => Some(give),
                _ => None,
            })
        };
        let spaces = gives().filter(|give| *give == Give::Lines).count() as i64;
        let (each, more) = if spaces == 0 { (0, 0) } else { (page.stretch / spaces, page.stretch % spaces) };
        let mut pairs = Vec::new();
        let mut before = Vec::new();
        for give in gives().filter(|give| matches!(give, Give::Half(_))) {
            if before.contains(&give) { pairs.push(give) } else { before.push(give) }
        }
        pairs.truncate(page.pairs as usize);
        Self { each, more, pairs }
    }

    /// The room that a piece gets below it.
    pub fn after(&mut self, piece: &Piece, leading: Length) -> Length {
        match piece.kind {
            Kind::Space(Give::Lines) => {
                let more = i64::from(self.more > 0);
                self.more -= more;
                leading * (self.each + more)
            }
            Kind::Space(give) if self.pairs.contains(&give) => leading / 2,
            _ => Length::ZERO,
        }
    }
}
