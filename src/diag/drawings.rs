//! Words of a drawing that are not shown as it specifies.

use super::argument::{Argument, Extras};
use super::row::problems;
use crate::drawing::Departures;
use std::collections::BTreeSet;

/// Most characters or stretches of words of one drawing that are named: nobody reads more.
const SOME: usize = 20;

problems! {
/// How the words of a drawing are changed.
pub enum DrawingFault {
    /// They are set in a face of the book, since it does not have the one that the drawing names.
    I005 Note ByAuthor => FaceReplaced { families: String, faces: String },
    /// Some characters are in no face of the book.
    I006 Warning ByAuthor => CharactersMissing { characters: String },
    /// Some words cannot be shown at all.
    I007 Warning ByAuthor => WordsLost { words: String },
}
nested {}
}

impl DrawingFault {
    /// Returns the problems of a drawing: of its faces and of its characters one each, of its words one by one.
    #[must_use]
    pub fn all(departures: &Departures) -> Vec<Self> {
        let mut faults = Vec::new();
        if !departures.replaced.is_empty() {
            let families: Vec<&str> = departures.replaced.keys().map(String::as_str).collect();
            let faces: BTreeSet<&str> = departures.replaced.values().map(String::as_str).collect();
            let faces = faces.into_iter().collect::<Vec<_>>().join(", ");
            faults.push(Self::FaceReplaced { families: families.join(", "), faces });
        }
        if !departures.missing.is_empty() {
            let name = |character: &char| format!("{character} (U+{:04X})", *character as u32);
            let named: Vec<String> = departures.missing.iter().take(SOME).map(name).collect();
            faults.push(Self::CharactersMissing { characters: named.join(", ") });
        }
        if !departures.unshown.is_empty() {
            let unshown: Vec<&str> = departures.unshown.iter().take(SOME).map(String::as_str).collect();
            faults.push(Self::WordsLost { words: unshown.join("”, “") });
        }
        faults
    }
}
