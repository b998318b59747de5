//! The stages of a build, and the trait that observes them.

use crate::book::{Book, Draft, IndexHome};
use crate::diag::Warned;

/// A stage of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading the folder.
    Load,
    /// Making a checked book of the text, from Markdown on.
    Understand,
    /// Reading by the copy-editor.
    Proofread,
    /// Typesetting the pages.
    Typeset,
    /// Writing a file.
    Write,
    /// Imposing pages on sheets.
    Impose,
}

/// Observes a build: shows its progress, ends it early, looks at the results of its stages. `()` does none of these.
pub trait Observer {
    /// Called when a stage begins.
    fn begins(&self, _stage: Stage) {}

    /// Called when the stage that began last has ended.
    fn ends(&self, _stage: Stage) {}

    /// Whether the build is to end before the next stage, with [`crate::error::Error::Cancelled`].
    fn is_cancelled(&self) -> bool {
        false
    }

    /// Called when the chapters were read from Markdown.
    fn parsed(&self, _draft: &Warned<Draft>) {}

    /// Called when citations, notes and links were resolved; the words are still the author's.
    fn resolved(&self, _book: &Warned<(Book, Vec<IndexHome>)>) {}

    /// Called when the index was made of the polished text.
    fn indexed(&self, _book: &Warned<Book>) {}
}

impl Observer for () {}
