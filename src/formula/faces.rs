//! KaTeX's faces (SIL Open Font License 1.1, `fonts/katex/OFL.txt`), each read when a formula shows a glyph of it.

use crate::font::{Face, own};
use std::sync::LazyLock;

/// The names of the faces in RaTeX.
const NAMES: [&str; 19] = [
    "AMS-Regular",
    "Caligraphic-Regular",
    "Fraktur-Bold",
    "Fraktur-Regular",
    "Main-Bold",
    "Main-BoldItalic",
    "Main-Italic",
    "Main-Regular",
    "Math-BoldItalic",
    "Math-Italic",
    "SansSerif-Bold",
    "SansSerif-Italic",
    "SansSerif-Regular",
    "Script-Regular",
    "Size1-Regular",
    "Size2-Regular",
    "Size3-Regular",
    "Size4-Regular",
    "Typewriter-Regular",
];

static FACES: LazyLock<Vec<(&str, Face)>> = LazyLock::new(|| {
    NAMES.iter().filter_map(|name| Some((*name, own::face(&format!("katex/KaTeX_{name}.ttf"))?))).collect()
});

/// Returns the face of a name of RaTeX's.
pub fn named(name: &str) -> Option<&'static Face> {
    FACES.iter().find(|(known, _)| *known == name).map(|(_, face)| face)
}

/// Whether any face has a character.
pub fn cover(character: char) -> bool {
    FACES.iter().any(|(_, face)| face.covers(character))
}

#[cfg(test)]
mod tests {
    use super::{FACES, NAMES, cover};

    #[test]
    fn every_face_is_known() {
        assert_eq!(FACES.len(), NAMES.len());
        assert!(cover('√') && cover('ı') && !cover('ш'));
    }
}
