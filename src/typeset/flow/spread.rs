//! Distributes the white space of a short page over its spaces and table rows.

use super::compose::PageContent;
use super::depth::advance;
use super::galley::{Piece, PieceKind, Stretchability};
use crate::geom::Length;
use crate::typeset::design::Design;

/// How much each space or row after the last piece on the grid is widened.
#[derive(Clone, Copy, Debug, Default)]
pub struct TailStretch {
    /// The first piece after the last one that is on the grid.
    from: usize,
    /// The amount for each.
    share: Length,
}

impl TailStretch {
    /// Calculates the amount that makes a page end at its foot: up to a line and a half in total, or two
    /// lines if there are table rows.
    ///
    /// Spaces before pieces on the grid are not widened, since those would move by a whole line.
    #[must_use]
    pub fn of(pieces: &[&Piece], start: Length, page: &PageContent, design: &Design) -> Self {
        let end = pieces.iter().fold(start, |y, piece| advance(y, piece, design))
            + design.leading * (page.stretch + page.pairs + page.stanzas);
        let lack = design.depth() - end;
        let from = pieces.iter().rposition(|piece| piece.grid).map_or(0, |last| last + 1);
        let tail = pieces.get(from..pieces.len().saturating_sub(1)).unwrap_or_default();
        let gives = tail.iter().filter(|piece| gives(piece)).count() as i64;
        let most = if tail.iter().any(|piece| matches!(piece.kind, PieceKind::Row(_))) { 2.0 } else { 1.5 };
        if gives == 0 || lack <= Length::ZERO || lack > design.leading.scale(most) {
            return Self::default();
        }
        Self { from, share: lack / gives }
    }

    /// The extra space below a piece.
    #[must_use]
    pub fn after(&self, at: usize, piece: &Piece) -> Length {
        if at >= self.from && gives(piece) { self.share } else { Length::ZERO }
    }
}

/// Whether the space below a piece may be widened slightly: spaces, and table rows.
fn gives(piece: &Piece) -> bool {
    matches!(piece.kind, PieceKind::Space(_) | PieceKind::Row(_))
}

/// The widening of a page's spaces: by whole lines, starting at the top, and by half lines before and after
/// blocks.
#[derive(Clone, Debug, Default)]
pub struct LineStretch {
    /// Lines added to each space.
    each: i64,
    /// The number of spaces that get one more line.
    more: i64,
    /// Blocks whose two spaces get half a line each.
    pairs: Vec<Stretchability>,
    /// Poems, with the lines that the spaces between their stanzas get together, and the number of these.
    poems: Vec<(usize, i64, i64)>,
}

impl LineStretch {
    /// Distributes the lines that a page needs over the spaces that may be widened.
    #[must_use]
    pub fn of(pieces: &[&Piece], page: &PageContent) -> Self {
        let gives = || {
            pieces.iter().filter_map(|piece| match piece.kind {
                PieceKind::Space(give) => Some(give),
                _ => None,
            })
        };
        let spaces = gives().filter(|give| *give == Stretchability::Lines).count() as i64;
        let (each, more) = if spaces == 0 { (0, 0) } else { (page.stretch / spaces, page.stretch % spaces) };
        let mut pairs = Vec::new();
        let mut before = Vec::new();
        for give in gives().filter(|give| matches!(give, Stretchability::Half(_))) {
            if before.contains(&give) { pairs.push(give) } else { before.push(give) }
        }
        pairs.truncate(page.pairs as usize);
        Self { each, more, pairs, poems: poems(gives(), page.stanzas) }
    }

    /// The extra space below a piece.
    pub fn after(&mut self, piece: &Piece, leading: Length) -> Length {
        match piece.kind {
            PieceKind::Space(Stretchability::Lines) => {
                let more = i64::from(self.more > 0);
                self.more -= more;
                leading * (self.each + more)
            }
            PieceKind::Space(Stretchability::Stanzas(poem)) => {
                let own = self.poems.iter().find(|(own, ..)| *own == poem);
                own.map_or(Length::ZERO, |(_, lines, spaces)| leading * *lines / *spaces)
            }
            PieceKind::Space(give) if self.pairs.contains(&give) => leading / 2,
            _ => Length::ZERO,
        }
    }
}

/// Shares lines among the poems of a page by the number of spaces between their stanzas. Each poem gets whole lines, so
/// that what follows it stays on the grid.
fn poems(gives: impl Iterator<Item = Stretchability>, lines: i64) -> Vec<(usize, i64, i64)> {
    let mut poems: Vec<(usize, i64, i64)> = Vec::new();
    for give in gives {
        let Stretchability::Stanzas(poem) = give else { continue };
        match poems.last_mut().filter(|(own, ..)| *own == poem) {
            Some((.., spaces)) => *spaces += 1,
            None => poems.push((poem, 0, 1)),
        }
    }
    let (mut left, mut spaces) = (lines, poems.iter().map(|(.., spaces)| spaces).sum::<i64>());
    for (_, own, count) in &mut poems {
        *own = (left * *count + spaces - 1) / spaces;
        left -= *own;
        spaces -= *count;
    }
    poems
}

#[cfg(test)]
mod tests {
    use super::{Stretchability, poems};

    #[test]
    fn poems_share_lines_by_their_stanzas() {
        let gives = || [1, 1, 1, 2].map(Stretchability::Stanzas).into_iter();
        assert_eq!(poems(gives(), 4), [(1, 3, 3), (2, 1, 1)]);
        assert_eq!(poems(gives(), 2), [(1, 2, 3), (2, 0, 1)]);
        assert_eq!(poems(gives(), 0), [(1, 0, 3), (2, 0, 1)]);
    }
}
