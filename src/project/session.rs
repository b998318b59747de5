//! Results of a build that are kept for the next one of the same edition.

use crate::check::CharacterMemo;
use crate::check::copy_editor::CopyMemo;
use crate::cite::WorksMemo;
use crate::manuscript::Memory;
use crate::markdown::ParseMemo;
use crate::memo::Memo;
use crate::typeset::Cache;
use crate::typography::PolishMemo;
use std::sync::{Arc, Mutex};

/// Results of the last build, by chapter, so that the next one makes only what has changed.
#[derive(Debug, Default)]
pub struct Session {
    pub(super) read: Memory,
    pub(super) parsed: ParseMemo,
    pub(super) works: WorksMemo,
    pub(super) polished: PolishMemo,
    pub(super) characters: CharacterMemo,
    /// Shared with the publication, which the copy-editor reads when there is time.
    pub(super) copied: Arc<Mutex<CopyMemo>>,
    pub(super) set: Option<Cache>,
}

impl Session {
    /// Makes a session for an edition that is built once: it keeps nothing.
    #[must_use]
    pub fn once() -> Self {
        Self::default()
    }

    /// Makes a session for an edition that is built again and again: it keeps its results.
    #[must_use]
    pub fn keeping() -> Self {
        Self {
            read: Memory::keeping(),
            parsed: Memo::keeping(),
            works: WorksMemo::keeping(),
            polished: Memo::keeping(),
            characters: Memo::keeping(),
            copied: Arc::new(Mutex::new(CopyMemo::keeping())),
            set: Some(Cache::default()),
        }
    }

    /// Returns how many chapters the last build typeset, since the one before it had none equal to them.
    #[must_use]
    pub fn chapters_set(&self) -> usize {
        self.set.as_ref().map_or(0, Cache::changed)
    }
}
