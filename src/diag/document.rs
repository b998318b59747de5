//! What can be wrong with a document that is to be brought in.

use super::argument::{Argument, Extras};
use super::row::problems;

problems! {
/// Why a document cannot be brought in.
pub enum DocumentFault {
    /// It is of a kind that is not read.
    G001 Error Never => Kind,
    /// It is of an old kind that its program can save anew: `.doc`, `.rtf`.
    G002 Error Never => Old,
    /// A password protects it.
    G003 Error Never => Encrypted,
    /// It is damaged.
    G004 Error Never => Broken { reason: String },
    /// It is larger, or becomes larger when it is unpacked, than any manuscript.
    G005 Error Never => TooLarge,
    /// It has no text.
    G006 Error Never => Empty,
}
nested {}
}
