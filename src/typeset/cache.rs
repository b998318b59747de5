//! Chapters that were set before: the same chapter, in a book of the same make, is not set again.

use super::Setting;
use super::chapter::SetChapter;
use crate::artwork::ArtworkKind;
use crate::book::{Block, Chapter, for_each_block_mut};
use crate::font::Family;
use crate::geom::Size;
use crate::memo::hash_of;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Set chapters of the last setting, by all that they were made from.
#[derive(Debug, Default)]
pub struct Cache {
    ground: Option<Ground>,
    /// By the hash of what they say, so that few are compared.
    chapters: BTreeMap<u64, Vec<Entry>>,
    /// Chapters of the last setting that were in none before it.
    changed: usize,
}

/// A chapter of the last setting.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    key: Key,
    set: SetChapter,
}

impl Cache {
    /// How many chapters the last setting had to set, since the one before it had none like them.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.changed
    }

    /// Makes ready for a setting: what was made in a book of another make is let go.
    pub(super) fn prepare(&mut self, setting: &Setting<'_>, slugs: &[String]) {
        let ground = Ground::of(setting, slugs);
        if self.ground.as_ref() != Some(&ground) {
            self.chapters.clear();
            self.ground = Some(ground);
        }
    }

    /// The chapter that was made from the same, where there is one, with the numbers that its blocks have now.
    pub(super) fn get(&self, key: &Key) -> Option<SetChapter> {
        let entry = self.chapters.get(&key.hash)?.iter().find(|entry| entry.key.chapter == key.chapter)?;
        let mut chapter = entry.set.clone();
        for begins in chapter.pages.iter_mut().filter_map(|page| page.begins.as_mut()) {
            begins.block.0 = begins.block.0 - entry.key.first + key.first;
        }
        Some(chapter)
    }

    /// Keeps the chapters of a setting, and none but those: what it did not need is let go.
    pub(super) fn keep(&mut self, keys: Vec<Option<Key>>, chapters: &[SetChapter]) {
        let (mut kept, mut reused) = (BTreeMap::<u64, Vec<Entry>>::new(), 0);
        for (key, set) in keys.into_iter().zip(chapters) {
            let Some(key) = key else { continue };
            let before = self.chapters.get_mut(&key.hash).and_then(|same| {
                let at = same.iter().position(|entry| entry.key.chapter == key.chapter)?;
                Some(same.swap_remove(at))
            });
            reused += usize::from(before.is_some());
            kept.entry(key.hash).or_default().push(before.unwrap_or_else(|| Entry { key, set: set.clone() }));
        }
        self.changed = chapters.len() - reused;
        self.chapters = kept;
    }
}

/// What all chapters of a book are made from: settings, faces, sizes of pictures, names of the chapters.
#[derive(Clone, Debug, PartialEq)]
struct Ground {
    /// Every setting, as text.
    config: String,
    faces: Vec<GroundFace>,
    artworks: Vec<(String, ArtworkKind, Size)>,
    slugs: Vec<String>,
}

#[derive(Clone, Debug)]
struct GroundFace {
    family: Family,
    weight: u16,
    bold: bool,
    italic: bool,
    bytes: Arc<[u8]>,
}

impl PartialEq for GroundFace {
    fn eq(&self, other: &Self) -> bool {
        (self.family, self.weight, self.bold, self.italic)
            == (other.family, other.weight, other.bold, other.italic)
            // Faces that are compiled in are read once, and the same bytes need not be looked through.
            && (Arc::ptr_eq(&self.bytes, &other.bytes) || self.bytes == other.bytes)
    }
}

impl Ground {
    fn of(setting: &Setting<'_>, slugs: &[String]) -> Self {
        let face = |face: &crate::font::Face| GroundFace {
            family: face.family,
            weight: face.weight,
            bold: face.bold,
            italic: face.italic,
            bytes: Arc::clone(&face.bytes),
        };
        let artworks = setting.artworks.iter();
        Self {
            config: format!("{:?}", setting.config),
            faces: setting.fonts.iter().map(|(_, one)| face(one)).collect(),
            artworks: artworks.map(|(path, artwork)| (path.to_owned(), artwork.kind, artwork.size)).collect(),
            slugs: slugs.to_vec(),
        }
    }
}

/// By what a chapter is known. Its blocks are numbered through the book: a paragraph that is added before them changes
/// their numbers alone, and they are counted from the chapter's first.
#[derive(Clone, Debug)]
pub(super) struct Key {
    chapter: Chapter,
    hash: u64,
    /// The number that its blocks begin with.
    first: u32,
}

impl Key {
    /// The key of a chapter of the book.
    pub(super) fn of(chapter: &Chapter) -> Self {
        let mut chapter = chapter.clone();
        let first = first_block(&chapter);
        let mut count_anew = |block: &mut Block| block.key.0 = block.key.0.saturating_sub(first);
        for_each_block_mut(&mut chapter.blocks, &mut count_anew);
        for note in &mut chapter.notes {
            for_each_block_mut(&mut note.blocks, &mut count_anew);
        }
        let hash = hash_of(&chapter);
        Self { chapter, hash, first }
    }
}

fn first_block(chapter: &Chapter) -> u32 {
    let blocks = [chapter.blocks.first(), chapter.notes.first().and_then(|note| note.blocks.first())];
    blocks.into_iter().flatten().map(|block| block.key.0).min().unwrap_or(0)
}
