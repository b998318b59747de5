//! Placeholders for printed page numbers: digits of equal width reserve space until the pages are known.
//!
//! The layout of a chapter depends on how many digits a page number has, never on the number. A chapter is
//! typeset again only if that was guessed wrong.

use super::draw::Anchor;
use super::layout::ChapterPage;
use crate::book::{Book, Matter};
use crate::roman::roman;
use std::collections::BTreeMap;

/// Approximate number of bytes of a manuscript per page.
const PAGE: u32 = 1_800;

/// Placeholders for the page numbers of places, known from an earlier try or guessed.
#[derive(Clone, Debug, Default)]
pub struct PagePlaceholders {
    /// Placeholders of places whose page was known, by the name of the place.
    known: BTreeMap<String, String>,
    /// Guessed placeholders of chapters, by slug.
    chapters: BTreeMap<String, String>,
}

impl PagePlaceholders {
    /// Guesses from the length of the chapters.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        let mut placeholders = Self::default();
        let (mut front, mut text) = (1, 1);
        for chapter in &book.chapters {
            let bytes = chapter.blocks.last().map_or(0, |last| last.span.end);
            let is_front = chapter.matter == Matter::Front;
            let label = if is_front { roman(front) } else { placeholder_of(&text.to_string()) };
            let page = if is_front { &mut front } else { &mut text };
            placeholders.chapters.insert(chapter.slug.clone(), label);
            *page += 1 + bytes / PAGE;
        }
        placeholders
    }

    /// The placeholder for the page number of a place.
    #[must_use]
    pub fn placeholder(&self, place: &Anchor) -> String {
        let guessed = || self.chapters.get(place.slug());
        self.known.get(place.name()).or_else(guessed).cloned().unwrap_or_else(|| "00".to_owned())
    }

    /// Records the page labels of places.
    pub fn record(&mut self, labels: impl Iterator<Item = (Anchor, String)>) {
        self.known.extend(labels.map(|(place, label)| (place.name().to_owned(), placeholder_of(&label))));
    }

    /// Whether the placeholders on some pages are those that are needed now.
    #[must_use]
    pub fn match_pages(&self, pages: &[ChapterPage]) -> bool {
        pages.iter().flat_map(ChapterPage::printed).all(|(place, text)| self.placeholder(place) == text)
    }
}

/// The placeholder for a page label: zeros for digits; a roman numeral stands for itself.
fn placeholder_of(label: &str) -> String {
    match label.chars().all(|sign| sign.is_ascii_digit() || sign == '–') {
        true => label.replace(|sign: char| sign.is_ascii_digit(), "0"),
        false => label.to_owned(),
    }
}
