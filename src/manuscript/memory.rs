//! What was computed from a folder's texts at the last reading, by everything that it was computed from.

use super::text::{Decoded, decode};
use crate::dialect::{ChapterLabels, Dialect, Labels, Task, Translation, Variables, translate};
use crate::lang::Language;
use crate::memo::Memo;
use crate::source::Text;
use std::path::Path;
use std::sync::Arc;

/// Results of reading a folder's texts, kept for the next reading.
#[derive(Debug, Default)]
pub struct Memory {
    files: Memo<Vec<u8>, Decoded>,
    labels: Memo<Text, Arc<ChapterLabels>>,
    translated: Memo<(Text, Arc<Surroundings>), Option<Arc<Translation>>>,
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
        Self { files: Memo::keeping(), labels: Memo::keeping(), translated: Memo::keeping() }
    }

    /// Drops what the last reading did not use.
    pub(super) fn begin(&mut self) {
        self.files.begin();
        self.labels.begin();
        self.translated.begin();
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
