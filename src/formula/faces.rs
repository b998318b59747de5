//! KaTeX's faces (SIL Open Font License 1.1, `fonts/katex/OFL.txt`), read when the first formula is set.

use crate::font::{Face, Family};
use std::sync::{Arc, LazyLock};

/// The name of each face in RaTeX, and its file.
const FILES: [(&str, &[u8]); 19] = [
    ("AMS-Regular", include_bytes!("../../fonts/katex/KaTeX_AMS-Regular.ttf")),
    ("Caligraphic-Regular", include_bytes!("../../fonts/katex/KaTeX_Caligraphic-Regular.ttf")),
    ("Fraktur-Bold", include_bytes!("../../fonts/katex/KaTeX_Fraktur-Bold.ttf")),
    ("Fraktur-Regular", include_bytes!("../../fonts/katex/KaTeX_Fraktur-Regular.ttf")),
    ("Main-Bold", include_bytes!("../../fonts/katex/KaTeX_Main-Bold.ttf")),
    ("Main-BoldItalic", include_bytes!("../../fonts/katex/KaTeX_Main-BoldItalic.ttf")),
    ("Main-Italic", include_bytes!("../../fonts/katex/KaTeX_Main-Italic.ttf")),
    ("Main-Regular", include_bytes!("../../fonts/katex/KaTeX_Main-Regular.ttf")),
    ("Math-BoldItalic", include_bytes!("../../fonts/katex/KaTeX_Math-BoldItalic.ttf")),
    ("Math-Italic", include_bytes!("../../fonts/katex/KaTeX_Math-Italic.ttf")),
    ("SansSerif-Bold", include_bytes!("../../fonts/katex/KaTeX_SansSerif-Bold.ttf")),
    ("SansSerif-Italic", include_bytes!("../../fonts/katex/KaTeX_SansSerif-Italic.ttf")),
    ("SansSerif-Regular", include_bytes!("../../fonts/katex/KaTeX_SansSerif-Regular.ttf")),
    ("Script-Regular", include_bytes!("../../fonts/katex/KaTeX_Script-Regular.ttf")),
    ("Size1-Regular", include_bytes!("../../fonts/katex/KaTeX_Size1-Regular.ttf")),
    ("Size2-Regular", include_bytes!("../../fonts/katex/KaTeX_Size2-Regular.ttf")),
    ("Size3-Regular", include_bytes!("../../fonts/katex/KaTeX_Size3-Regular.ttf")),
    ("Size4-Regular", include_bytes!("../../fonts/katex/KaTeX_Size4-Regular.ttf")),
    ("Typewriter-Regular", include_bytes!("../../fonts/katex/KaTeX_Typewriter-Regular.ttf")),
];

static FACES: LazyLock<Vec<(&str, Face)>> = LazyLock::new(|| {
    let read =
        |(name, bytes): &(&'static str, &[u8])| Some((*name, Face::read(Arc::from(*bytes), Family::Body)?));
    FILES.iter().filter_map(read).collect()
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
    use super::{FACES, FILES, cover};

    #[test]
    fn every_face_is_read() {
        assert_eq!(FACES.len(), FILES.len());
        assert!(cover('√') && cover('ı') && !cover('ш'));
    }
}
