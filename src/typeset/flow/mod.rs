//! Galleys to pages: blocks become pieces, pieces are broken into pages with their notes at the foot.

mod blocks;
mod compose;
mod displays;
mod figure;
mod float;
mod galley;
mod list;
mod notes;
mod spread;
mod table;
#[cfg(test)]
mod tests;

pub use blocks::{Flow, Frame};
pub use compose::{Break, advance, compose, notes_bottom};
pub use float::float_figures;
pub use galley::{Galley, Kind, Piece, pieces_of};
pub use spread::{Spread, Stretch};
