//! What of a drawing's words is not shown as the drawing has them.

use super::words::{Pair, pair};
use crate::drawing::Departures;
use std::collections::BTreeSet;

/// How many characters or stretches of words of one drawing are named: nobody reads more.
const SOME: usize = 20;

/// What becomes of a drawing's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DrawingFault {
    /// They are set in a face of the book, for it does not have the one that the drawing names.
    FaceReplaced {
        /// The families that the drawing names.
        families: String,
        /// The faces in their place.
        faces: String,
    },
    /// Some characters are in no face of the book.
    CharactersMissing {
        /// The characters.
        characters: String,
    },
    /// Some words cannot be shown at all.
    WordsLost {
        /// The words.
        words: String,
    },
}

impl DrawingFault {
    /// What is to be said of a drawing: of its faces and of its characters once, of its words one by one.
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

    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::FaceReplaced { .. } => "I005",
            Self::CharactersMissing { .. } => "I006",
            Self::WordsLost { .. } => "I007",
        }
    }
}

/// What is wrong with a drawing's words and what to do.
pub(super) fn words(path: &str, fault: &DrawingFault) -> (Pair, Pair) {
    match fault {
        DrawingFault::FaceReplaced { families, faces } => pair(
            format!("“{path}” çiziminin yazıları {families} yerine {faces} ile dizildi"),
            "yazılar sığmıyorsa çizimde kitabın yazı karakterini seçin ya da yazıları dış çizgiye çevirip kaydedin"
                .into(),
            format!("the words of the drawing “{path}” are set in {faces} instead of {families}"),
            "if they do not fit, choose the book's face in the drawing, or save its words as outlines".into(),
        ),
        DrawingFault::CharactersMissing { characters } => pair(
            format!("“{path}” çizimindeki şu karakterler hiçbir yazı karakterinde yok: {characters}"),
            "bu karakterleri içeren bir TTF ya da OTF dosyasını fonts klasörüne koyup book.toml’da [fonts] also altında \
             adını verin"
                .into(),
            format!("no face has these characters of the drawing “{path}”: {characters}"),
            "put a TTF or OTF that has them into the fonts folder and name it under [fonts] also in book.toml".into(),
        ),
        DrawingFault::WordsLost { words } => pair(
            format!("“{path}” çizimindeki şu yazı gösterilemiyor: “{words}”"),
            "çizimi yapan programda bu yazıyı düz SVG yazısı (HTML ya da akan metin olmadan) olarak kaydedin".into(),
            format!("these words of the drawing “{path}” cannot be shown: “{words}”"),
            "save them as plain SVG text, without HTML or flowing text, in the program that made the drawing".into(),
        ),
    }
}
