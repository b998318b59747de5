//! Galleys to pages: blocks become pieces, pieces are broken into pages with their notes at the foot.

mod blocks;
mod compose;
mod figure;
mod float;
mod galley;
mod list;
mod table;

pub use blocks::{Flow, Frame};
pub use compose::{Break, advance, compose, notes_bottom, pieces_of};
pub use float::float_figures;
pub use galley::{Galley, Kind, Piece};
