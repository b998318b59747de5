//! Caches typeset chapters: an unchanged chapter in a book with the same settings is not typeset again.

use super::TypesetInput;
use super::chapter::TypesetChapter;
use super::par::Divided;
use super::printed::PagePlaceholders;
use super::shape::ShapedWords;
use crate::artwork::ArtworkKind;
use crate::book::{Block, Chapter, for_each_block_mut};
use crate::font::{Family, FontFile};
use crate::geom::Size;
use crate::memo::Memo;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The typeset chapters of the last run, by their input, and the shaped words of all runs with the same
/// settings.
pub struct Cache {
    shared_input: Option<SharedInput>,
    /// One entry for each thread.
    words: Mutex<Vec<Words>>,
    chapters: Memo<Arc<Chapter>, Arc<TypesetChapter>>,
    /// The number of chapters typeset in the last run that were not cached.
    changed: usize,
}

impl Default for Cache {
    fn default() -> Self {
        Self { shared_input: None, words: Mutex::default(), chapters: Memo::keeping(), changed: 0 }
    }
}

impl fmt::Debug for Cache {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Cache").field("chapters", &self.chapters).finish_non_exhaustive()
    }
}

/// Shaped and hyphenated words, which do not depend on the chapter.
pub(super) type Words = (ShapedWords, Divided);

impl Cache {
    /// Takes a set of words that no thread uses.
    pub(super) fn words(&self) -> Option<Words> {
        self.lock().pop()
    }

    /// Returns a set of words, with the new ones added, to the cache.
    pub(super) fn return_words(&self, words: Words) {
        self.lock().push(words);
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Words>> {
        // The list is valid even if another thread panicked while holding the lock.
        self.words.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of chapters that the last run had to typeset because they were not cached.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.changed
    }

    /// Prepares for a run; everything is dropped if the settings, fonts, images or chapter names differ.
    pub(super) fn prepare(&mut self, setting: &TypesetInput<'_>, slugs: &[String]) {
        let shared_input = SharedInput::of(setting, slugs);
        if self.shared_input.as_ref() != Some(&shared_input) {
            *self = Self { shared_input: Some(shared_input), ..Self::default() };
        }
    }

    /// Returns the typeset chapter if it is cached, with the current numbers of its blocks.
    ///
    /// Blocks are numbered through the book, so a paragraph added before a chapter changes only its block
    /// numbers.
    pub(super) fn get(
        &self,
        chapter: &Arc<Chapter>,
        placeholders: &PagePlaceholders,
    ) -> Option<Arc<TypesetChapter>> {
        self.same(chapter).filter(|set| placeholders.match_pages(&set.pages))
    }

    fn same(&self, chapter: &Arc<Chapter>) -> Option<Arc<TypesetChapter>> {
        if let Some((_, set)) = self.chapters.find(&chapter.slug, |other| other == chapter) {
            return Some(Arc::clone(set));
        }
        let first = first_block(chapter);
        let is_moved = |other: &Arc<Chapter>| {
            let before = first_block(other);
            before != first && numbered_from(chapter, first, before) == **other
        };
        let (other, set) = self.chapters.find(&chapter.slug, is_moved)?;
        let (before, mut set) = (first_block(other), TypesetChapter::clone(set));
        for begins in set.pages.iter_mut().filter_map(|page| page.begins.as_mut()) {
            begins.block.0 = begins.block.0 - before + first;
        }
        Some(Arc::new(set))
    }

    /// Keeps exactly the chapters of this run and drops all others; `changed` of them had to be typeset.
    pub(super) fn replace_all<'a>(
        &mut self,
        chapters: impl Iterator<Item = (&'a Arc<Chapter>, &'a Arc<TypesetChapter>)>,
        changed: usize,
    ) {
        let entry = |(chapter, set): (&Arc<Chapter>, &Arc<TypesetChapter>)| {
            // A cached chapter keeps its key, so that the next comparison is by pointer.
            let known = self.chapters.find(&chapter.slug, |_| true);
            let is_known = known.is_some_and(|(_, known)| Arc::ptr_eq(known, set));
            (chapter.slug.clone(), (!is_known).then(|| Arc::clone(chapter)), Arc::clone(set))
        };
        let entries: Vec<_> = chapters.map(entry).collect();
        self.chapters.keep(entries);
        self.changed = changed;
    }
}

/// The input shared by all chapters of a book: settings, fonts, sizes of images, names of the chapters.
#[derive(Clone, Debug, PartialEq)]
struct SharedInput {
    /// All settings, as debug text.
    config: String,
    faces: Vec<SharedFace>,
    artworks: Vec<(String, ArtworkKind, Size)>,
    slugs: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
struct SharedFace {
    family: Family,
    weight: u16,
    bold: bool,
    italic: bool,
    file: FontFile,
}

impl SharedInput {
    fn of(setting: &TypesetInput<'_>, slugs: &[String]) -> Self {
        let face = |face: &crate::font::Face| SharedFace {
            family: face.family,
            weight: face.weight,
            bold: face.bold,
            italic: face.italic,
            file: face.file.clone(),
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

/// A copy of the chapter with its blocks numbered from `other` instead of `first`.
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
