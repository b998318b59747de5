//! What the page is told of a book that could be built: its numbers, chapters, pages and sheets.

use crate::book::{Chapter, Matter, plain_text};
use crate::cli::tally::Tally;
use crate::cli::wording;
use crate::geom::Length;
use crate::manuscript::ChapterFile;
use crate::messages::Locale;
use crate::page::Pages;
use crate::press::{Sheet, Side, impose, pad};
use crate::project::Publication;
use serde::Serialize;
use std::sync::Arc;

/// The file of a chapter, in the order of the book.
#[derive(Clone, Serialize)]
pub(super) struct ChapterFileState {
    path: String,
    /// `front`, `body` or `back`.
    matter: &'static str,
    is_part: bool,
    in_part: bool,
}

/// The state of a book without errors that is sent to the page.
#[derive(Serialize)]
pub(super) struct BookState {
    words: usize,
    notes: usize,
    title: String,
    language: String,
    rtl: bool,
    width: f64,
    height: f64,
    /// The label of each page.
    pages: Vec<String>,
    chapters: Vec<ChapterState>,
    /// The pages on the front and the back of each sheet of the booklet, from left to right.
    sheets: Vec<[Option<usize>; 4]>,
}

#[derive(Serialize)]
struct ChapterState {
    title: String,
    page: Option<usize>,
    file: String,
}

impl BookState {
    /// Collects words, notes, pages, chapters and sheets of a book.
    pub(super) fn of(tally: Tally, pages: &Pages, publication: &Publication) -> Self {
        let config = publication.config();
        let size = pages.pages.first().map_or([Length::ZERO; 2], |page| [page.size.width, page.size.height]);
        let [width, height] = size.map(|length| (length.to_pt() * 100.0).round() / 100.0);
        let mut openings = pages.outline.iter().filter(|entry| entry.level == 1);
        let chapter = |chapter: &Arc<Chapter>| {
            let entry = if chapter.about.is_bare() { None } else { openings.next() };
            let entry = entry.and_then(|entry| pages.destinations.get(entry.destination));
            ChapterState {
                title: plain_text(&chapter.title),
                page: entry.map(|found| found.page),
                file: format!("{}.xhtml", chapter.slug),
            }
        };
        let chapters = publication.book.chapters.iter().map(chapter).collect();
        let rtl = config.language.is_right_to_left();
        let sheets = impose(&pad(pages.pages.len(), publication.has_back_cover()), None);
        let places = |sheet: Sheet| {
            let turned = |side: Side| if rtl { side.mirrored() } else { side };
            let (front, back) = (turned(sheet.front), turned(sheet.back));
            [front.left, front.right, back.left, back.right]
        };
        Self {
            words: tally.words,
            notes: tally.notes,
            title: config.title.clone(),
            language: config.language.tag().to_owned(),
            rtl,
            width,
            height,
            pages: pages.pages.iter().map(|page| page.label.text()).collect(),
            chapters,
            sheets: sheets.into_iter().map(places).collect(),
        }
    }

    /// The numbers of pages, words and notes as a phrase.
    pub(super) fn summary(&self, locale: Locale) -> String {
        wording::numbers(self.pages.len(), self.words, self.notes, locale)
    }
}

impl ChapterFileState {
    pub(super) fn of(chapter: &ChapterFile) -> Self {
        let ChapterFile { path, is_part, in_part, .. } = chapter;
        let matter = match chapter.matter {
            Matter::Front => "front",
            Matter::Body => "body",
            _ => "back",
        };
        Self { path: path.clone(), matter, is_part: *is_part, in_part: *in_part }
    }
}
