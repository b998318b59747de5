//! What is kept of a build for the next one of the same edition.

use crate::book::Chapter;
use crate::lang::Language;
use crate::markdown::ParseMemo;
use crate::memo::Memo;
use crate::typeset::Cache;

/// What was made of the chapters last time: whoever builds an edition again and again makes only what has changed.
#[derive(Debug, Default)]
pub struct Session {
    pub(super) parsed: ParseMemo,
    pub(super) polished: Memo<(Chapter, Language), Chapter>,
    pub(super) set: Option<Cache>,
}

impl Session {
    /// A session for an edition that is built once: it keeps nothing.
    #[must_use]
    pub fn once() -> Self {
        Self::default()
    }

    /// A session that keeps what it makes, for an edition that is built again.
    #[must_use]
    pub fn keeping() -> Self {
        Self { parsed: Memo::keeping(), polished: Memo::keeping(), set: Some(Cache::default()) }
    }

    /// How many chapters the last build had to set, since the one before it had none like them.
    #[must_use]
    pub fn chapters_set(&self) -> usize {
        self.set.as_ref().map_or(0, Cache::changed)
    }
}
