//! Pages behind references: figures of one width hold their room until it is known on which pages the places are.
//!
//! How a chapter is set depends on how many figures a page's number has, never on the number: a chapter is set anew only
//! where that was guessed wrong.

use super::draw::Anchor;
use super::layout::SetPage;
use crate::book::{Book, Matter, roman};
use std::collections::BTreeMap;

/// Bytes of a manuscript that fill a page, about.
const PAGE: u32 = 1_800;

/// What holds the room of page numbers, by the names of the places that they name.
#[derive(Clone, Debug, Default)]
pub struct Guesses {
    /// What is known of places.
    known: BTreeMap<String, String>,
    /// What is guessed of chapters, by their slugs.
    chapters: BTreeMap<String, String>,
}

impl Guesses {
    /// Guesses by the length of the chapters.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        let mut guesses = Self::default();
        let (mut front, mut text) = (1, 1);
        for chapter in &book.chapters {
            let bytes = chapter.blocks.last().map_or(0, |last| last.span.end);
            let is_front = chapter.matter == Matter::Front;
            let label = if is_front { roman(front) } else { held(&text.to_string()) };
            let page = if is_front { &mut front } else { &mut text };
            guesses.chapters.insert(chapter.slug.clone(), label);
            *page += 1 + bytes / PAGE;
        }
        guesses
    }

    /// What holds the room of a place's page.
    #[must_use]
    pub fn held(&self, place: &Anchor) -> String {
        let guessed = || self.chapters.get(place.slug());
        self.known.get(place.name()).or_else(guessed).cloned().unwrap_or_else(|| "00".to_owned())
    }

    /// Takes in the pages that places are really on.
    pub fn learn(&mut self, labels: impl Iterator<Item = (Anchor, String)>) {
        self.known.extend(labels.map(|(place, label)| (place.name().to_owned(), held(&label))));
    }

    /// Whether some pages hold as much room as is needed.
    #[must_use]
    pub fn fit(&self, pages: &[SetPage]) -> bool {
        pages.iter().flat_map(SetPage::printed).all(|(place, text)| self.held(place) == text)
    }
}

/// What takes as much room as the label of a page: as many figures, a roman numeral itself.
fn held(label: &str) -> String {
    match label.chars().all(|sign| sign.is_ascii_digit() || sign == '–') {
        true => label.replace(|sign: char| sign.is_ascii_digit(), "0"),
        false => label.to_owned(),
    }
}
