//! Floats: figures and small tables that may head the page after their place, so that text fills the hole.

use super::galley::{BreakAfter, Galley, Piece, PieceKind};

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
    /// The heading or pause after it, or the galley's end: text beyond that never passes it.
    pub until: usize,
    /// Whether it may be passed over: all that a heading has below it never leaves the heading alone.
    pub moves: bool,
}

/// The floats of a galley, in order.
#[must_use]
pub fn floats(galley: &Galley) -> Vec<Float> {
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
            let noted = !piece.notes.is_empty();
            let until = pieces.len();
            floats.push(Float { before, first: at, last: at + 1, after: at + 1, noted, until, moves: true });
        }
    }
    for float in &mut floats {
        float.after = float.last + usize::from(pieces.get(float.last).is_some_and(Piece::is_space));
        let bound = galley.float_barriers.partition_point(|bound| *bound < float.after);
        float.until = galley.float_barriers.get(bound).copied().unwrap_or(pieces.len());
        let is_headed = float.before > 0 && pieces[float.before - 1].break_after == BreakAfter::Avoided;
        // Text that goes on stands right below the float's own space; all else has a space of its own.
        float.moves = !is_headed || pieces.get(float.after).is_some_and(|next| next.kind == PieceKind::Line);
    }
    floats
}
