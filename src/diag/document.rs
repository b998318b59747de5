//! Faults of a document that is to be imported.

use super::argument::{Argument, Extras};
use super::row::problems;

problems! {
/// Why a document cannot be imported.
pub enum DocumentFault {
    /// It is of a format that is not read.
    G001 Error Never => Kind,
    /// It is of an old format that its program can convert: `.doc`, `.rtf`.
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
