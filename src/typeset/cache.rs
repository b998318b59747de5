//! Chapters that were set before: a chapter that says what it said, in a book of the same make, is not set again.

use super::Setting;
use super::chapter::SetChapter;
use crate::book::{Block, Chapter, for_each_block_mut};
use std::collections::BTreeMap;
use std::fmt::{self, Debug, Write};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Set chapters of the last setting, by all that they were made from.
#[derive(Debug, Default)]
pub struct Cache {
    /// Each with the number that its blocks began with.
    chapters: BTreeMap<u64, (u32, SetChapter)>,
    /// Chapters of the last setting that were in none before it.
    changed: usize,
}

impl Cache {
    /// How many chapters the last setting had to set, since the one before it had none like them.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.changed
    }

    /// The chapter that was made from the same, where there is one; `first` is the number that its blocks
    /// begin with now.
    pub(super) fn get(&self, key: u64, first: u32) -> Option<SetChapter> {
        let (was, chapter) = self.chapters.get(&key)?;
        let mut chapter = chapter.clone();
        for begins in chapter.pages.iter_mut().filter_map(|page| page.begins.as_mut()) {
            begins.block.0 = begins.block.0 - was + first;
        }
        Some(chapter)
    }

    /// Keeps the chapters of a setting, and none but those: what it did not need is let go.
    pub(super) fn keep(&mut self, keys: &[Option<Key>], chapters: &[SetChapter]) {
        let (mut kept, mut reused) = (BTreeMap::new(), 0);
        for (key, chapter) in keys.iter().zip(chapters) {
            let Some(Key { said, first }) = *key else { continue };
            let before = self.chapters.remove(&said);
            reused += usize::from(before.is_some());
            kept.insert(said, before.unwrap_or_else(|| (first, chapter.clone())));
        }
        self.changed = chapters.len() - reused;
        self.chapters = kept;
    }
}

/// What all chapters of a book are made from: config, faces, sizes of pictures, names of the chapters.
pub(super) fn ground(setting: &Setting<'_>, slugs: &[String]) -> u64 {
    let mut said = DebugHasher::default();
    said.say(setting.config);
    for (_, face) in setting.fonts.iter() {
        (face.family, face.weight, face.bold, face.italic).hash(&mut said.0);
        face.bytes.hash(&mut said.0);
    }
    for (path, artwork) in setting.artworks.iter() {
        path.hash(&mut said.0);
        said.say(&(artwork.kind, artwork.size));
    }
    slugs.hash(&mut said.0);
    said.0.finish()
}

/// By what a chapter is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    /// What it is made from, beside its place in the book.
    pub(super) said: u64,
    /// The number that its blocks begin with.
    pub(super) first: u32,
}

/// The key of a chapter on its ground. Its blocks are numbered through the book: a paragraph that is added
/// before them changes their numbers alone, and they are counted from the chapter's first.
pub(super) fn key(setting: &Setting<'_>, ground: u64, at: usize) -> Key {
    let mut said = DebugHasher::default();
    ground.hash(&mut said.0);
    let mut chapter = setting.book.chapters[at].clone();
    let first = first_block(&chapter);
    let mut count_anew = |block: &mut Block| block.key.0 = block.key.0.saturating_sub(first);
    for_each_block_mut(&mut chapter.blocks, &mut count_anew);
    for note in &mut chapter.notes {
        for_each_block_mut(&mut note.blocks, &mut count_anew);
    }
    chapter.hash(&mut said.0);
    Key { said: said.0.finish(), first }
}

fn first_block(chapter: &Chapter) -> u32 {
    let blocks = [chapter.blocks.first(), chapter.notes.first().and_then(|note| note.blocks.first())];
    blocks.into_iter().flatten().map(|block| block.key.0).min().unwrap_or(0)
}

/// Takes in all that a thing says of itself: every field of the book's nouns is in what they derive.
#[derive(Default)]
struct DebugHasher(DefaultHasher);

impl DebugHasher {
    fn say(&mut self, thing: &impl Debug) {
        // The hasher takes everything.
        let _ = write!(self, "{thing:?}");
    }
}

impl Write for DebugHasher {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write(text.as_bytes());
        Ok(())
    }
}
