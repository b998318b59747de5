//! Typesets the book: paragraphs by total fit, pages with notes, contents, running heads and page numbers.
//!
//! It never accesses the disk or the clock.

mod assembler;
mod binding;
mod cache;
mod chapter;
mod contents;
pub mod cover_panels;
mod design;
mod draw;
mod endnotes;
mod flow;
mod front;
pub mod hyphenate;
mod layout;
pub mod leaflet;
mod locators;
mod note_signs;
mod par;
pub mod poster;
mod printed;
mod reach;
mod running_heads;
mod shape;
mod style;
#[cfg(test)]
mod test_random;

use crate::artwork::{Artworks, Covers};
use crate::book::{BlockKind, Book, Chapter, Index, Matter, chapter_depths};
use crate::config::Config;
use crate::diag::{Diagnostic, Warned};
use crate::font::Fonts;
use crate::page::Pages;
use assembler::PageAssembler;
pub use binding::bind;
pub use cache::Cache;
use chapter::TypesetChapter;
use design::Design;
use flow::SpreadSide;
use par::Divided;
use printed::PagePlaceholders;
use shape::Shaper;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The input of typesetting.
#[derive(Clone, Copy, Debug)]
pub struct TypesetInput<'a> {
    /// The text.
    pub book: &'a Book,
    /// The settings: title, language, sizes.
    pub config: &'a Config,
    /// The images.
    pub artworks: &'a Artworks,
    /// The covers.
    pub covers: &'a Covers,
    /// The fonts.
    pub fonts: &'a Fonts,
}

/// A typeset chapter, and whether it was taken from the cache.
type Known = (Arc<TypesetChapter>, bool);

/// How often chapters are typeset again at most, because a printed page number has more or fewer digits than
/// was guessed.
const MOST_TRIES: usize = 4;

/// Typesets a book: front matter, contents, chapters. [`bind`] adds the covers.
///
/// Unchanged chapters are taken from `cache`.
#[must_use]
pub fn paginate(setting: &TypesetInput<'_>, mut cache: Option<&mut Cache>) -> Warned<Pages> {
    let design = Design::new(setting.config);
    let slugs: Vec<String> = setting.book.chapters.iter().map(|chapter| chapter.slug.clone()).collect();
    if let Some(cache) = &mut cache {
        cache.prepare(setting, &slugs);
    }
    let known = cache.as_deref();
    let mut placeholders = PagePlaceholders::of(setting.book);
    let mut chapters: Vec<Known> = Vec::new();
    let mut tries = 0;
    let pages = loop {
        chapters = set_chapters(setting, &design, (&slugs, &placeholders), known, &chapters);
        let (shaper, divided) = word_caches(setting, known);
        let mut assembler = PageAssembler::new(setting, &design, &shaper);
        let notes =
            endnotes::set(setting, &design, (&slugs, &placeholders), (&shaper, &divided)).map(Arc::new);
        let (all, diagnostics) =
            gather(&mut assembler, (&chapters, notes), (&slugs, &placeholders), &divided);
        placeholders.record(assembler.printed());
        tries += 1;
        let is_right = tries == MOST_TRIES || all.iter().all(|set| placeholders.match_pages(&set.pages));
        let made = is_right.then(|| Warned { value: assembler.finish(&all), diagnostics });
        if let Some(known) = known {
            known.return_words((shaper.into_shaped(), divided));
        }
        if let Some(made) = made {
            break made;
        }
    };
    if let Some(cache) = cache {
        let changed = chapters.iter().filter(|(_, is_known)| !is_known).count();
        let all = setting.book.chapters.iter().zip(chapters.iter().map(|(set, _)| set));
        cache.replace_all(all.filter(|(own, _)| index_of(own).is_none()), changed);
    }
    pages
}

/// Collects front matter, contents, chapters and the section of endnotes on pages. An index is typeset once
/// the pages before it are complete.
fn gather(
    assembler: &mut PageAssembler<'_>,
    (chapters, notes): (&[Known], Option<Arc<TypesetChapter>>),
    (slugs, placeholders): (&[String], &PagePlaceholders),
    divided: &Divided,
) -> (Vec<Arc<TypesetChapter>>, Vec<Diagnostic>) {
    let setting = assembler.setting;
    let mut all: Vec<_> = chapters.iter().map(|(set, _)| Arc::clone(set)).collect();
    let standings: Vec<_> = setting.book.chapters.iter().map(|chapter| chapter.standing()).collect();
    assembler.depths = chapter_depths(&standings);
    // If chapters have authors, their names are the running heads of left-hand pages.
    assembler.by_section = has_sections(&all) && all.iter().all(|chapter| chapter.authors.is_none());
    let mut own: Vec<Option<usize>> = (0..all.len()).map(Some).collect();
    if let Some(notes) = notes {
        let at = endnotes::place(setting.book, &assembler.depths);
        all.insert(at, notes);
        own.insert(at, None);
        assembler.depths.insert(at, 0);
    }
    let mut diagnostics: Vec<_> =
        all.iter().flat_map(|chapter| chapter.diagnostics.iter().cloned()).collect();
    front::title_pages(assembler, &all);
    // A dedication and an epigraph come before the contents.
    let is_before = |chapter: &TypesetChapter| chapter.is_bare && chapter.matter == Matter::Front;
    let is_next = |chapter: &&Arc<TypesetChapter>| is_before(chapter) && !chapter.is_title_page;
    all.iter().filter(is_next).for_each(|chapter| assembler.chapter(chapter));
    contents::pages(assembler, &all);
    for matter in [Matter::Front, Matter::Body, Matter::Back] {
        let is_here = |chapter: &TypesetChapter| chapter.matter == matter && !is_before(chapter);
        let chapters = all.iter_mut().zip(&own).filter(|(chapter, _)| is_here(chapter));
        for (chapter, at) in chapters {
            let Some(at) = *at else {
                assembler.part = None;
                assembler.chapter(chapter);
                continue;
            };
            if let Some(index) = index_of(&setting.book.chapters[at]) {
                assembler.find_places(index, slugs);
                let tools = (assembler.shaper, divided);
                let printed = (at, &assembler.out.map.places);
                let set = chapter::set(
                    setting,
                    assembler.design,
                    (slugs, placeholders),
                    tools,
                    printed,
                    SpreadSide::Any,
                );
                diagnostics.extend(set.diagnostics.iter().cloned());
                *chapter = Arc::new(set);
            }
            // If facing pages end at different lines, the chapter is typeset again for the side on which it
            // begins. Back matter is not on the grid, so it is left out.
            let first = assembler.first_side(chapter);
            let is_on_grid = chapter.matter != Matter::Back && index_of(&setting.book.chapters[at]).is_none();
            if is_on_grid && chapter.uneven_spreads(first) > 0 {
                let nowhere = BTreeMap::new();
                let (tools, own) = ((assembler.shaper, divided), (at, &nowhere));
                let set = chapter::set(setting, assembler.design, (slugs, placeholders), tools, own, first);
                if set.uneven_spreads(first) < chapter.uneven_spreads(first)
                    && set.pages.len() <= chapter.pages.len()
                {
                    *chapter = Arc::new(set);
                }
            }
            if chapter.is_part {
                assembler.part = Some(chapter.title.clone());
            } else if !standings[at].in_part {
                assembler.part = None;
            }
            assembler.chapter(chapter);
        }
    }
    (all, diagnostics)
}

/// The caches of shaped and hyphenated words, with the words of earlier runs.
fn word_caches<'a>(setting: &TypesetInput<'a>, cache: Option<&Cache>) -> (Shaper<'a>, Divided) {
    match cache.and_then(Cache::words) {
        Some((shaped, divided)) => (Shaper::again(setting.fonts, shaped), divided),
        None => (Shaper::new(setting.fonts), Divided::default()),
    }
}

/// The index in a chapter, if any. It is typeset last, since it needs the pages before it.
fn index_of(chapter: &Chapter) -> Option<&Index> {
    chapter.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Index(index) => Some(index),
        _ => None,
    })
}

/// Whether most chapters of the text have sections, so that running heads name them.
fn has_sections(chapters: &[Arc<TypesetChapter>]) -> bool {
    let body = || chapters.iter().filter(|chapter| chapter.matter == Matter::Body && !chapter.is_part);
    body().filter(|chapter| chapter.has_sections).count() * 2 > body().count()
}

/// Typesets all chapters. Each thread takes one after the other, since chapters share most words.
///
/// Chapters of an earlier try whose guesses were right are kept. Each result states whether it was taken from
/// the cache.
fn set_chapters(
    setting: &TypesetInput<'_>,
    design: &Design,
    (slugs, placeholders): (&[String], &PagePlaceholders),
    known: Option<&Cache>,
    tried: &[Known],
) -> Vec<Known> {
    let count = setting.book.chapters.len();
    let next = AtomicUsize::new(0);
    let nowhere = BTreeMap::new();
    let set = |first: usize| {
        let (shaper, divided) = word_caches(setting, known);
        let mut chapters = Vec::new();
        let mut at = first;
        while at < count {
            let own = &setting.book.chapters[at];
            let waits = index_of(own).is_some();
            let tried = tried.get(at).filter(|(set, _)| placeholders.match_pages(&set.pages));
            let before = || Some((known.filter(|_| !waits)?.get(own, placeholders)?, true));
            let names = (slugs, placeholders);
            let set =
                || chapter::set(setting, design, names, (&shaper, &divided), (at, &nowhere), SpreadSide::Any);
            let chapter = tried.cloned().or_else(before);
            let chapter = chapter.unwrap_or_else(|| {
                (
                    Arc::new(if waits {
                        chapter::without_pages(own, &setting.config.language)
                    } else {
                        set()
                    }),
                    false,
                )
            });
            chapters.push((at, chapter));
            at = next.fetch_add(1, Ordering::Relaxed);
        }
        if let Some(known) = known {
            known.return_words((shaper.into_shaped(), divided));
        }
        chapters
    };
    let by_thread = rayon::broadcast(|_| {
        let first = next.fetch_add(1, Ordering::Relaxed);
        if first < count { set(first) } else { Vec::new() }
    });
    let mut chapters: Vec<(usize, Known)> = by_thread.into_iter().flatten().collect();
    chapters.sort_by_key(|(at, _)| *at);
    chapters.into_iter().map(|(_, chapter)| chapter).collect()
}
