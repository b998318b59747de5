//! The book as paper and file: pages, leaves, blanks, images as they are printed, reading time.

use crate::artwork::{Artwork, ArtworkKind};
use crate::book::{chapter_depths, plain_text};
use crate::config::Config;
use crate::lang::{Language, Tongue};
use crate::manuscript::Manuscript;
use crate::page::{Item, OutlineEntry, Page, Pages};
use crate::project::Publication;
use std::sync::Arc;

/// The book as paper and file.
#[derive(Clone, Debug)]
pub(super) struct Figures {
    /// The book's language.
    pub(super) language: Language,
    /// Number of pages of each chapter, without a blank behind it; empty where they are not known.
    pub(super) chapters: Vec<Option<usize>>,
    /// Number of all pages, covers and blanks included.
    pub(super) pages: usize,
    /// Number of empty pages.
    pub(super) blanks: usize,
    /// Size of the e-book in bytes.
    pub(super) epub_bytes: usize,
    /// Images, each as many times as it is printed.
    pub(super) images: Vec<PrintedImage>,
}

/// An image as it is printed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PrintedImage {
    /// Its path as the author wrote it.
    pub(super) path: String,
    /// Label of its page; empty for covers.
    pub(super) page: String,
    /// Width and height on paper, in mm.
    pub(super) millimetres: (f64, f64),
    /// Pixels per inch; `None` of a drawing, which is sharp at any size.
    pub(super) dpi: Option<u32>,
}

/// Points per inch.
const INCH: f64 = 72.0;

/// Least pixels per inch at which print shows no steps at reading distance; printers require 300.
pub(super) const LEAST_DPI: u32 = 200;

impl Figures {
    /// Measures typeset pages.
    pub(super) fn of(publication: &Publication, pages: &Pages, epub_bytes: usize) -> Self {
        Self {
            language: publication.config().language.clone(),
            chapters: chapters(pages, publication),
            pages: pages.pages.len(),
            blanks: pages.pages.iter().filter(|page| is_blank(page)).count(),
            epub_bytes,
            images: images(&publication.manuscript, pages),
        }
    }

    /// Returns the number of leaves, which are printed on both sides.
    pub(super) fn leaves(&self) -> usize {
        self.pages.div_ceil(2)
    }

    /// Returns the number of sheets of a booklet: two pages on each side.
    pub(super) fn booklet_sheets(&self) -> usize {
        self.pages.div_ceil(4)
    }

    /// Returns the number of blank pages that fill the last sheet of a booklet.
    pub(super) fn booklet_blanks(&self) -> usize {
        self.booklet_sheets() * 4 - self.pages
    }

    /// Returns the minutes that a reader needs for so many words, rounded up.
    ///
    /// Words a minute, silently read: English 228, Turkish 166, the mean of 17 languages 184
    /// (Trauzettel-Klosinski and Dietz, IReST, 2012). Azerbaijani builds words as Turkish does.
    pub(super) fn minutes(&self, words: usize) -> usize {
        words.div_ceil(match self.language.tongue() {
            Tongue::Turkish | Tongue::Azerbaijani => 166,
            Tongue::English => 228,
            Tongue::Russian | Tongue::Other => 184,
        })
    }
}

fn is_blank(page: &Page) -> bool {
    page.items.is_empty()
}

/// Returns the number of pages of each chapter, from its first to the last before the next chapter that is not empty;
/// none for pages without a heading, which the outline does not have. Empty where it lacks another chapter.
fn chapters(pages: &Pages, publication: &Publication) -> Vec<Option<usize>> {
    let chapters = &publication.book.chapters;
    let standings: Vec<_> = chapters.iter().map(|chapter| chapter.standing()).collect();
    let mut entries = pages.outline.iter().enumerate();
    let mut opens = Vec::new();
    for (chapter, depth) in chapters.iter().zip(chapter_depths(&standings)) {
        if chapter.about.is_bare() {
            opens.push(None);
            continue;
        }
        let title = plain_text(&chapter.title);
        let is_it = |entry: &OutlineEntry| {
            usize::from(entry.level) == depth + 1
                && entry
                    .title
                    .strip_prefix(title.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(" — "))
        };
        match entries.find(|(_, entry)| is_it(entry)) {
            Some((at, _)) => opens.push(Some(at)),
            None => return Vec::new(),
        }
    }
    let page = |at: usize| pages.destinations[pages.outline[at].destination].page;
    // The section of endnotes is no chapter, but ends the one before it.
    let begins = |at: &usize| opens.contains(&Some(*at)) || pages.outline[*at].level == 1;
    let covers = pages.pages.iter().rev().take_while(|page| page.label.text().is_empty()).count();
    let end = pages.pages.len() - covers;
    let count = |at: usize| {
        let first = page(at);
        let next = (at + 1..pages.outline.len()).find(begins).map_or(end, page).max(first);
        let last = (first..next).rev().find(|page| !is_blank(&pages.pages[*page])).unwrap_or(first);
        last + 1 - first
    };
    opens.iter().map(|at| at.map(count)).collect()
}

/// Returns images in the order of pages.
fn images(manuscript: &Manuscript, pages: &Pages) -> Vec<PrintedImage> {
    let mut printed = Vec::new();
    for page in &pages.pages {
        for item in &page.items {
            let Item::Image { artwork, rect, .. } = item.upright() else { continue };
            let artwork = &pages.artworks[*artwork];
            let inches = rect.size.width.to_pt() / INCH;
            let is_drawing = artwork.kind == ArtworkKind::Svg;
            let dpi = (artwork.size.width.to_pt() / inches).round() as u32;
            printed.push(PrintedImage {
                path: path_of(manuscript, artwork),
                page: page.label.text(),
                millimetres: (rect.size.width.to_mm(), rect.size.height.to_mm()),
                dpi: Some(dpi).filter(|_| !is_drawing),
            });
        }
    }
    printed
}

/// Returns the path of artwork that is printed: typesetting shares its bytes.
fn path_of(manuscript: &Manuscript, artwork: &Artwork) -> String {
    let is_it = |other: &Artwork| Arc::ptr_eq(&other.bytes, &artwork.bytes);
    let Manuscript { config: Config { cover, .. }, covers, artworks, .. } = manuscript;
    let covers = [(&covers.front, &cover.front), (&covers.back, &cover.back)];
    let cover = covers.into_iter().find(|(artwork, _)| artwork.as_ref().is_some_and(is_it));
    let image = || artworks.iter().find(|(_, other)| is_it(other)).map(|(path, _)| path.to_owned());
    cover.and_then(|(_, path)| path.clone()).or_else(image).unwrap_or_default()
}
