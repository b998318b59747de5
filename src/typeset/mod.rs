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
use std::sync::Arc;
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
    let mut cache = cache;
    let mut chapters = set_chapters(setting, &design, &slugs, cache.as_deref_mut());
    let cache = cache.as_deref();
    let mut diagnostics: Vec<_> =
        chapters.iter().flat_map(|chapter| chapter.diagnostics.iter().cloned()).collect();
    let standings: Vec<_> = setting.book.chapters.iter().map(|chapter| chapter.standing()).collect();
    let depths = chapter_depths(&standings);
    let (shaper, divided) = tools(setting, cache);
    let mut sheets = Sheets::new(setting, &design, &shaper);
    sheets.depths = &depths;
    sheets.by_section = has_sections(&chapters);
    front::title_pages(&mut sheets);
    contents::pages(&mut sheets, &chapters);
    for matter in [Matter::Front, Matter::Body, Matter::Back] {
        for (at, chapter) in chapters.iter_mut().enumerate().filter(|(_, chapter)| chapter.matter == matter) {
            if let Some(index) = index_of(&setting.book.chapters[at]) {
                sheets.find_places(index, &slugs);
                let tools = (&shaper, &divided);
                let set = chapter::set(setting, &design, &slugs, tools, (at, &sheets.out.map.places));
                diagnostics.extend(set.diagnostics.iter().cloned());
                *chapter = Arc::new(set);
            }
            if chapter.is_part {
                sheets.part = Some(chapter.title.clone());
            } else if !standings[at].in_part {
                sheets.part = None;
            }
            sheets.chapter(chapter);
        }
    }
    let pages = sheets.finish(&chapters);
    if let Some(cache) = cache {
        cache.give_back((shaper.into_shaped(), divided));
    }
    Warned { value: pages, diagnostics }
}

/// What words are shaped and divided with: it knows those of the last setting.
fn tools<'a>(setting: &Setting<'a>, cache: Option<&Cache>) -> (Shaper<'a>, Divided) {
    match cache.and_then(Cache::words) {
        Some((shaped, divided)) => (Shaper::again(setting.fonts, shaped), divided),
        None => (Shaper::new(setting.fonts), Divided::default()),
    }
}

/// The index, where a chapter has it: it can be set only once the pages before it are made.
fn index_of(chapter: &Chapter) -> Option<&Index> {
    chapter.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Index(index) => Some(index),
        _ => None,
    })
}

/// Whether most chapters of the text have sections: then running heads name them.
fn has_sections(chapters: &[Arc<SetChapter>]) -> bool {
    let body = || chapters.iter().filter(|chapter| chapter.matter == Matter::Body && !chapter.is_part);
    body().filter(|chapter| chapter.has_sections).count() * 2 > body().count()
}

/// Sets all chapters, each thread one after the other: the words of a chapter are mostly those of the last.
fn set_chapters(
    setting: &Setting<'_>,
    design: &Design,
    slugs: &[String],
    mut cache: Option<&mut Cache>,
) -> Vec<Arc<SetChapter>> {
    let count = setting.book.chapters.len();
    let next = AtomicUsize::new(0);
    let nowhere = BTreeMap::new();
    if let Some(cache) = &mut cache {
        cache.prepare(setting, slugs);
    }
    let known = cache.as_deref();
    let set = |first: usize| {
        let (shaper, divided) = tools(setting, known);
        let mut chapters = Vec::new();
        let mut at = first;
        while at < count {
            let own = &setting.book.chapters[at];
            let waits = index_of(own).is_some();
            let before = known.filter(|_| !waits).and_then(|known| known.get(own));
            let is_known = before.is_some();
            let set = || chapter::set(setting, design, slugs, (&shaper, &divided), (at, &nowhere));
            let chapter =
                before.unwrap_or_else(|| Arc::new(if waits { chapter::waiting(own) } else { set() }));
            chapters.push((at, is_known, chapter));
            at = next.fetch_add(1, Ordering::Relaxed);
        }
        if let Some(known) = known {
            known.give_back((shaper.into_shaped(), divided));
        }
        chapters
    };
    let by_thread = rayon::broadcast(|_| {
        let first = next.fetch_add(1, Ordering::Relaxed);
        if first < count { set(first) } else { Vec::new() }
    });
    let mut chapters: Vec<(usize, bool, Arc<SetChapter>)> = by_thread.into_iter().flatten().collect();
    chapters.sort_by_key(|(at, ..)| *at);
    let changed = chapters.iter().filter(|(_, is_known, _)| !is_known).count();
    let chapters: Vec<_> = chapters.into_iter().map(|(.., chapter)| chapter).collect();
    if let Some(cache) = cache {
        let all = setting.book.chapters.iter().zip(&chapters);
        cache.keep(all.filter(|(own, _)| index_of(own).is_none()), changed);
    }
    chapters
}
