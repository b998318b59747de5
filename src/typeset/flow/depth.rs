//! The vertical extent of pieces and notes on a page.

use super::galley::Piece;
use crate::geom::Length;
use crate::typeset::design::Design;

/// Position of the foot of the notes, from the top of the text; their last baseline is on the grid.
#[must_use]
pub fn notes_bottom(design: &Design) -> Length {
    let note_baseline = design.note_leading.scale(0.5) + design.note.scale(0.32);
    design.depth() - (design.leading - design.baseline) + (design.note_leading - note_baseline)
}

/// The distance on a page between notes with signs and numbered ones.
#[must_use]
pub fn between_notes(design: &Design) -> Length {
    design.note_leading / 2
}

/// The position below a piece that is placed at `y`; spaces at the top of a page take no height.
#[must_use]
pub fn advance(y: Length, piece: &Piece, design: &Design) -> Length {
    let top = if piece.grid { design.whole_lines(y) } else { y };
    top + piece.height
}
