//! Sets the book: paragraphs by total fit, pages with their notes, contents and furniture.
//! Never touches the disk or the clock.

mod binding;
mod cache;
mod chapter;
mod contents;
mod design;
#[cfg(test)]
mod dice;
mod draw;
mod flow;
mod front;
mod furniture;
pub mod hyphenate;
pub mod jacket;
mod layout;
pub mod leaflet;
mod lexicon;
mod locators;
mod par;
pub mod poster;
mod shape;
mod sheets;
mod style;

use crate::artwork::{Artworks, Covers};
use crate::book::{BlockKind, Book, Chapter, Index, Matter, chapter_depths};
use crate::config::Config;
use crate::diag::Warned;
use crate::font::Fonts;
use crate::page::Pages;
pub use binding::bind;
pub use cache::Cache;
use chapter::SetChapter;
use design::Design;
use par::Divided;
use shape::Shaper;
use sheets::Sheets;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

/// All that the pages of a book are made from.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The text.
    pub book: &'a Book,
    /// Title, language, sizes.
    pub config: &'a Config,
    /// Images.
    pub artworks: &'a Artworks,
    /// Covers.
    pub covers: &'a Covers,
    /// Faces.
    pub fonts: &'a Fonts,
}

/// Sets a book in pages: front matter, contents, chapters; [`bind`] puts the covers around them. Chapters that are
/// the same as when the cache was last used are taken from it.
#[must_use]
pub fn paginate(setting: &Setting<'_>, cache: Option<&mut Cache>) -> Warned<Pages> {
    let design = Design::new(setting.config);
    let slugs: Vec<String> = setting.book.chapters.iter().map(|chapter| chapter.slug.clone()).collect();
    let mut chapters = set_chapters(setting, &design, &slugs, cache);
    let mut diagnostics: Vec<_> =
        chapters.iter_mut().flat_map(|chapter| std::mem::take(&mut chapter.diagnostics)).collect();
    let standings: Vec<_> = setting.book.chapters.iter().map(Chapter::standing).collect();
    let depths = chapter_depths(&standings);
    chapters.iter_mut().zip(&depths).for_each(|(chapter, depth)| chapter.depth = *depth);
    let shaper = Shaper::new(setting.fonts);
    let mut sheets = Sheets::new(setting, &design, &shaper);
    sheets.by_section = has_sections(&chapters);
    front::title_pages(&mut sheets);
    contents::pages(&mut sheets, &chapters);
    for matter in [Matter::Front, Matter::Body, Matter::Back] {
        for (at, chapter) in chapters.iter_mut().enumerate().filter(|(_, chapter)| chapter.matter == matter) {
            if let Some(index) = index_of(&setting.book.chapters[at]) {
                sheets.find_places(index, &slugs);
                let tools = (&shaper, &Divided::default());
                *chapter = chapter::set(setting, &design, &slugs, tools, (at, &sheets.out.map.places));
                chapter.depth = depths[at];
                diagnostics.append(&mut chapter.diagnostics);
            }
            if chapter.is_part {
                sheets.part = Some(chapter.title.clone());
            } else if !standings[at].in_part {
                sheets.part = None;
            }
            sheets.chapter(chapter);
        }
    }
    Warned { value: sheets.finish(&chapters), diagnostics }
}

/// The index, where a chapter has it: it can be set only once the pages before it are made.
fn index_of(chapter: &Chapter) -> Option<&Index> {
    chapter.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Index(index) => Some(index),
        _ => None,
    })
}

/// Whether most chapters of the text have sections: then running heads name them.
fn has_sections(chapters: &[SetChapter]) -> bool {
    let body = || chapters.iter().filter(|chapter| chapter.matter == Matter::Body && !chapter.is_part);
    body().filter(|chapter| chapter.has_sections).count() * 2 > body().count()
}

/// Sets all chapters, each thread one after the other: the words of a chapter are mostly those of the last.
fn set_chapters(
    setting: &Setting<'_>,
    design: &Design,
    slugs: &[String],
    mut cache: Option<&mut Cache>,
) -> Vec<SetChapter> {
    let count = setting.book.chapters.len();
    let next = AtomicUsize::new(0);
    let nowhere = BTreeMap::new();
    if let Some(cache) = &mut cache {
        cache.prepare(setting, slugs);
    }
    let known = cache.as_deref();
    let set = |first: usize| {
        let (shaper, divided) = (Shaper::new(setting.fonts), Divided::default());
        let mut chapters = Vec::new();
        let mut at = first;
        while at < count {
            let waits = index_of(&setting.book.chapters[at]).is_some();
            let key = known.filter(|_| !waits).map(|_| cache::Key::of(&setting.book.chapters[at]));
            let before = key.as_ref().and_then(|key| known?.get(key));
            let chapter = match before {
                Some(chapter) => chapter,
                None if waits => chapter::waiting(&setting.book.chapters[at]),
                None => chapter::set(setting, design, slugs, (&shaper, &divided), (at, &nowhere)),
            };
            chapters.push((at, key, chapter));
            at = next.fetch_add(1, Ordering::Relaxed);
        }
        chapters
    };
    let by_thread = rayon::broadcast(|_| {
        let first = next.fetch_add(1, Ordering::Relaxed);
        if first < count { set(first) } else { Vec::new() }
    });
    let mut chapters: Vec<(usize, Option<cache::Key>, SetChapter)> =
        by_thread.into_iter().flatten().collect();
    chapters.sort_by_key(|(at, ..)| *at);
    let (keys, chapters): (Vec<_>, Vec<_>) =
        chapters.into_iter().map(|(_, key, chapter)| (key, chapter)).unzip();
    if let Some(cache) = cache {
        cache.keep(keys, &chapters);
    }
    chapters
}
