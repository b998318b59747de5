//! What was found out about texts when the folder was read last, by all that it was found out from.

use super::text::{Decoded, decode};
use crate::dialect::{ChapterLabels, Dialect, Labels, Task, Translation, Variables, translate};
use crate::lang::Language;
use crate::memo::Memo;
use crate::source::Text;
use std::path::Path;
use std::sync::Arc;

/// What is kept of a folder's texts for the next time that it is read.
#[derive(Debug, Default)]
pub struct Memory {
    files: Memo<Vec<u8>, Decoded>,
    labels: Memo<Text, Arc<ChapterLabels>>,
    translated: Memo<(Text, Arc<Surroundings>), Option<Arc<Translation>>>,
}

/// What the translation of a text depends on beside it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Surroundings {
    pub(super) dialect: Option<Dialect>,
    pub(super) labels: Labels,
    pub(super) language: Language,
    pub(super) variables: Variables,
}

impl Memory {
    /// A memory that keeps what was found out.
    #[must_use]
    pub fn keeping() -> Self {
        Self { files: Memo::keeping(), labels: Memo::keeping(), translated: Memo::keeping() }
    }

    /// Lets go what was not asked for the last time.
    pub(super) fn begin(&mut self) {
        self.files.begin();
        self.labels.begin();
        self.translated.begin();
    }

    /// The text of a file.
    pub(super) fn decoded(&mut self, path: &Path, bytes: Vec<u8>) -> Decoded {
        self.files.one(&path.to_string_lossy(), bytes, |bytes| decode(bytes))
    }

    /// The labels of a chapter by its name.
    pub(super) fn labels(&mut self, slug: &str, text: &Text) -> Arc<ChapterLabels> {
        self.labels.one(slug, text.clone(), |text| ChapterLabels::of(text).into())
    }

    /// A chapter by its name, rewritten; none where nothing in it is another tool's.
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
