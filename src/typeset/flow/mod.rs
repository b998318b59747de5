//! Turns blocks into pieces, and breaks pieces into pages with footnotes.

mod bleed;
mod blocks;
mod cells;
mod chapter_parts;
mod column;
mod columns;
mod compose;
mod depth;
mod displays;
mod endnotes;
mod figure;
mod figure_group;
mod float;
mod footnote;
mod formulas;
mod frame;
mod galley;
mod index;
mod initial;
mod introduced;
mod letter;
mod lines;
mod list;
mod notes;
mod plates;
mod rows;
mod scan;
mod side;
mod spread;
mod table;
#[cfg(test)]
mod tests;
mod title_page;
mod turned;
mod works;

pub use blocks::Flow;
pub use compose::{NotePart, PageContent, compose};
pub use depth::{advance, between_notes, notes_bottom};
pub use endnotes::is_at_foot;
pub use frame::Frame;
pub use galley::{Galley, Piece, PieceKind, pieces_of};
pub use side::SpreadSide;
pub use spread::{LineStretch, TailStretch};
