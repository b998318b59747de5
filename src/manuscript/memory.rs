//! What was computed from a folder's texts and drawings at the last reading, by everything that it was computed from.

use super::text::{Decoded, decode};
use crate::artwork::Artwork;
use crate::dialect::{ChapterLabels, Dialect, Labels, Task, Translation, Variables, translate};
use crate::font::{Family, FontFile, Fonts};
use crate::lang::Language;
use crate::memo::Memo;
use crate::source::Text;
use std::path::Path;
use std::sync::Arc;

/// Results of reading a folder's texts and drawings, kept for the next reading.
#[derive(Debug, Default)]
pub struct Memory {
    files: Memo<Vec<u8>, Decoded>,
    labels: Memo<Text, Arc<ChapterLabels>>,
    translated: Memo<(Text, Arc<Surroundings>), Option<Arc<Translation>>>,
    faces: BookFaces,
    drawings: DrawingMemo,
}

/// Drawings, each by its bytes and the faces in which its words are set.
type DrawingMemo = Memo<(Arc<[u8]>, BookFaces), Result<Artwork, String>>;

/// The files of a book's faces, in which its drawings are set.
#[derive(Clone, Debug, Default, Eq)]
struct BookFaces(Arc<Vec<(Family, FontFile)>>);

impl PartialEq for BookFaces {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

/// Everything but the text that a translation depends on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Surroundings {
    pub(super) dialect: Option<Dialect>,
    pub(super) labels: Labels,
    pub(super) language: Language,
    pub(super) variables: Variables,
}

impl Memory {
    /// A memory that keeps results.
    #[must_use]
    pub fn keeping() -> Self {
        Self {
            files: Memo::keeping(),
            labels: Memo::keeping(),
            translated: Memo::keeping(),
            faces: BookFaces::default(),
            drawings: Memo::keeping(),
        }
    }

    /// Drops what the last reading did not use.
    pub(super) fn begin(&mut self) {
        self.files.begin();
        self.labels.begin();
        self.translated.begin();
        self.drawings.begin();
    }

    /// Sets the faces of the book whose drawings are read next.
    pub(super) fn set_faces(&mut self, fonts: &Fonts) {
        let files = fonts.iter().map(|(_, face)| (face.family, face.file.clone()));
        let faces = BookFaces(Arc::new(files.collect()));
        // The faces of the last reading are kept where they are the same, so that they are compared once.
        if self.faces != faces {
            self.faces = faces;
        }
    }

    /// The drawing of this name, or the reason why it is none; `fonts` are the faces that were set.
    pub(super) fn drawing(&mut self, name: &str, bytes: Vec<u8>, fonts: &Fonts) -> Result<Artwork, String> {
        let key = (bytes.into(), self.faces.clone());
        self.drawings.one(name, key, |(bytes, _)| Artwork::svg(Arc::clone(bytes), fonts))
    }

    /// The text of a file, decoded.
    pub(super) fn decoded(&mut self, path: &Path, bytes: Vec<u8>) -> Decoded {
        self.files.one(&path.to_string_lossy(), bytes, |bytes| decode(bytes))
    }

    /// The labels of the chapter with this name.
    pub(super) fn labels(&mut self, slug: &str, text: &Text) -> Arc<ChapterLabels> {
        self.labels.one(slug, text.clone(), |text| ChapterLabels::of(text).into())
    }

    /// The translation of the chapter with this name; none where it has no form of another tool.
    pub(super) fn translated(
        &mut self,
        slug: &str,
        text: &Text,
        around: &Arc<Surroundings>,
    ) -> Option<Arc<Translation>> {
        self.translated.one(slug, (text.clone(), Arc::clone(around)), |(text, around)| {
            let Surroundings { dialect, labels, language, variables } = &**around;
            let (dialect, words) = (*dialect, language.words());
            translate(Task { text, slug, dialect, labels, words, variables }).map(Arc::new)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{BookFaces, Memory};
    use crate::font::Fonts;
    use crate::manuscript::faces;
    use std::sync::Arc;

    const SVG: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'><text>a</text></svg>";

    #[test]
    fn a_drawing_is_read_again_where_its_bytes_or_the_faces_are_others() {
        let mut memory = Memory::keeping();
        let (own, mut fewer) = (faces::own(), Fonts::default());
        fewer.add(own.iter().next().expect("a face").1.clone());
        let mut read = |fonts: &Fonts, bytes: &[u8]| {
            memory.begin();
            memory.set_faces(fonts);
            memory.drawing("a.svg", bytes.to_vec(), fonts).expect("a drawing").bytes
        };
        let first = read(&own, SVG);
        assert!(Arc::ptr_eq(&first, &read(&own, SVG)), "the same drawing in the same faces");
        let wider = String::from_utf8_lossy(SVG).replace("30", "40");
        assert!(!Arc::ptr_eq(&first, &read(&own, wider.as_bytes())));
        let second = read(&own, SVG);
        assert!(!Arc::ptr_eq(&first, &second), "only the last one is kept");
        assert!(!Arc::ptr_eq(&second, &read(&fewer, SVG)));
    }

    #[test]
    fn faces_are_the_same_where_their_files_are() {
        let of = |fonts: &Fonts| {
            let mut memory = Memory::default();
            memory.set_faces(fonts);
            memory.faces
        };
        assert_eq!(of(&faces::own()), of(&faces::own()));
        assert_ne!(of(&faces::own()), BookFaces::default());
    }
}
