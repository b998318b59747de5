//! The stages of a build, and who is told of them.

use crate::book::{Book, Draft, IndexHome};
use crate::diag::Warned;

/// A stage of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading the folder.
    Load,
    /// Understanding the text, from Markdown to checked book.
    Understand,
    /// The copy-editor's reading.
    Proofread,
    /// Making the pages.
    Typeset,
    /// Making a file.
    Write,
    /// Laying pages out on sheets.
    Impose,
}

/// Follows a build: shows its progress, ends it early, looks at what its stages give. `()` does none of these.
pub trait Observer {
    /// A stage begins.
    fn begins(&self, _stage: Stage) {}

    /// The stage that began last has ended.
    fn ends(&self, _stage: Stage) {}

    /// Whether the build is to end before the next stage, with [`crate::error::Error::Cancelled`].
    fn is_cancelled(&self) -> bool {
        false
    }

    /// The chapters were read from Markdown.
    fn parsed(&self, _draft: &Warned<Draft>) {}

    /// Citations, notes and links were resolved; the words are still the author's.
    fn resolved(&self, _book: &Warned<(Book, Vec<IndexHome>)>) {}

    /// The index was made of the polished text.
    fn indexed(&self, _book: &Warned<Book>) {}
}

impl Observer for () {}
