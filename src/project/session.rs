//! What is kept of a build for the next one of the same edition.

use crate::check::CharacterMemo;
use crate::manuscript::Memory;
use crate::markdown::ParseMemo;
use crate::memo::Memo;
use crate::typeset::Cache;
use crate::typography::PolishMemo;

/// What was made of the chapters last time: whoever builds an edition again and again makes only what has changed.
#[derive(Debug, Default)]
pub struct Session {
    pub(super) read: Memory,
    pub(super) parsed: ParseMemo,
    pub(super) polished: PolishMemo,
    pub(super) characters: CharacterMemo,
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
        Self {
            read: Memory::keeping(),
            parsed: Memo::keeping(),
            polished: Memo::keeping(),
            characters: Memo::keeping(),
            set: Some(Cache::default()),
        }
    }

    /// How many chapters the last build had to set, since the one before it had none like them.
    #[must_use]
    pub fn chapters_set(&self) -> usize {
        self.set.as_ref().map_or(0, Cache::changed)
    }
}
