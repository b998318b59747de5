//! Chapters that were set before: the same chapter, in a book of the same make, is not set again.

use super::Setting;
use super::chapter::SetChapter;
use super::par::Divided;
use super::printed::Guesses;
use super::shape::ShapedWords;
use crate::artwork::ArtworkKind;
use crate::book::{Block, Chapter, for_each_block_mut};
use crate::font::Family;
use crate::geom::Size;
use crate::memo::Memo;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Set chapters of the last setting, by all that they were made from, and the words of all settings of one make.
pub struct Cache {
    ground: Option<Ground>,
    /// As many as there are threads.
    words: Mutex<Vec<Words>>,
    chapters: Memo<Arc<Chapter>, Arc<SetChapter>>,
    /// Chapters of the last setting that were in none before it.
    changed: usize,
}

impl Default for Cache {
    fn default() -> Self {
        Self { ground: None, words: Mutex::default(), chapters: Memo::keeping(), changed: 0 }
    }
}

impl fmt::Debug for Cache {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Cache").field("chapters", &self.chapters).finish_non_exhaustive()
    }
}

/// Words that were shaped and divided: what is found out about one is the same in whatever chapter it stands.
pub(super) type Words = (ShapedWords, Divided);

impl Cache {
    /// Words that nobody uses now.
    pub(super) fn words(&self) -> Option<Words> {
        self.held().pop()
    }

    /// Gives words back, with those that were new.
    pub(super) fn give_back(&self, words: Words) {
        self.held().push(words);
    }

    fn held(&self) -> MutexGuard<'_, Vec<Words>> {
        // What is held is whole, whoever failed.
        self.words.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many chapters the last setting had to set, since the one before it had none like them.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.changed
    }

    /// Makes ready for a setting: what was made in a book of another make is let go.
    pub(super) fn prepare(&mut self, setting: &Setting<'_>, slugs: &[String]) {
        let ground = Ground::of(setting, slugs);
        if self.ground.as_ref() != Some(&ground) {
            *self = Self { ground: Some(ground), ..Self::default() };
        }
    }

    /// The chapter that was made from the same, where there is one, with the numbers that its blocks have now.
    ///
    /// Blocks are numbered through the book: a paragraph that is added before a chapter changes their numbers alone.
    pub(super) fn get(&self, chapter: &Arc<Chapter>, guesses: &Guesses) -> Option<Arc<SetChapter>> {
        self.same(chapter).filter(|set| guesses.fit(&set.pages))
    }

    fn same(&self, chapter: &Arc<Chapter>) -> Option<Arc<SetChapter>> {
        if let Some((_, set)) = self.chapters.find(&chapter.slug, |other| other == chapter) {
            return Some(Arc::clone(set));
        }
        let first = first_block(chapter);
        let is_moved = |other: &Arc<Chapter>| {
            let before = first_block(other);
            before != first && numbered_from(chapter, first, before) == **other
        };
        let (other, set) = self.chapters.find(&chapter.slug, is_moved)?;
        let (before, mut set) = (first_block(other), SetChapter::clone(set));
        for begins in set.pages.iter_mut().filter_map(|page| page.begins.as_mut()) {
            begins.block.0 = begins.block.0 - before + first;
        }
        Some(Arc::new(set))
    }

    /// Keeps the chapters of a setting, and none but those: what it did not need is let go. `changed` of all chapters
    /// had to be set.
    pub(super) fn keep<'a>(
        &mut self,
        chapters: impl Iterator<Item = (&'a Arc<Chapter>, &'a Arc<SetChapter>)>,
        changed: usize,
    ) {
        let entry = |(chapter, set): (&Arc<Chapter>, &Arc<SetChapter>)| {
            // What is kept stays where it is, so that it is the same thing the next time.
            let known = self.chapters.find(&chapter.slug, |_| true);
            let is_known = known.is_some_and(|(_, known)| Arc::ptr_eq(known, set));
            (chapter.slug.clone(), (!is_known).then(|| Arc::clone(chapter)), Arc::clone(set))
        };
        let entries: Vec<_> = chapters.map(entry).collect();
        self.chapters.keep(entries);
        self.changed = changed;
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

/// The chapter with its blocks numbered from another number on.
fn numbered_from(chapter: &Chapter, first: u32, other: u32) -> Chapter {
    let mut chapter = chapter.clone();
    let mut renumber = |block: &mut Block| block.key.0 = block.key.0.saturating_sub(first) + other;
    for_each_block_mut(&mut chapter.blocks, &mut renumber);
    for note in &mut chapter.notes {
        for_each_block_mut(&mut note.blocks, &mut renumber);
    }
    chapter
}

fn first_block(chapter: &Chapter) -> u32 {
    let blocks = [chapter.blocks.first(), chapter.notes.first().and_then(|note| note.blocks.first())];
    blocks.into_iter().flatten().map(|block| block.key.0).min().unwrap_or(0)
}
