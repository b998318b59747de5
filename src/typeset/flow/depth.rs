//! How deep on a page its pieces and its notes stand.

use super::galley::Piece;
use crate::geom::Length;
use crate::typeset::design::Design;

/// Where the foot of the notes is, from the top of the text: their last baseline is the grid's.
#[must_use]
pub fn notes_bottom(design: &Design) -> Length {
    let note_baseline = design.note_leading.scale(0.5) + design.note.scale(0.32);
    design.depth() - (design.leading - design.baseline) + (design.note_leading - note_baseline)
}

/// What stands between notes with signs and numbered ones on a page.
#[must_use]
pub fn between_notes(design: &Design) -> Length {
    design.note_leading / 2
}

/// The height that pieces take from the top of a page, spaces at its top left out.
#[must_use]
pub fn advance(y: Length, piece: &Piece, design: &Design) -> Length {
    let top = if piece.grid { design.whole_lines(y) } else { y };
    top + piece.height
}
