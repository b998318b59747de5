//! The notes on the book's title, its subtitle and the names of its authors: a chapter that the program makes of them.

use super::toml::Places;
use super::{ChapterFile, Loader, open};
use crate::book::Matter;
use crate::config::{Config, Role};
use crate::diag::Problem;
use crate::source::Piece;
use std::fmt::Write;

/// The name of the chapter in addresses; no name of a file becomes one with an underscore.
const SLUG: &str = "title_page";

/// The sign that the labels of the notes are made of; the signs that readers see are those of `[notes]`.
const SIGN: &str = "†";

impl Loader {
    /// The chapters, before them that of the title page where `book.toml` has notes on its lines.
    ///
    /// Its text has a paragraph with the mark of each note, in the order of the title page, and the notes.
    pub(super) fn with_title_page(
        &mut self,
        mut chapters: Vec<ChapterFile>,
        config: &Config,
        places: &Places,
    ) -> Vec<ChapterFile> {
        if config.subtitle_note.is_some() && config.subtitle.is_none() {
            let problem = Problem::KeyMissing { key: "subtitle".to_owned() };
            self.loaded.diagnostics.push(places.blame("subtitle_note", problem));
        }
        let notes = notes(config);
        if notes.is_empty() || chapters.is_empty() {
            return chapters;
        }
        let start = places.start();
        let at = |key: &str| places.span(key).unwrap_or(start).range().start;
        let mut pieces = Vec::new();
        let mut piece = |start_of_text, at| {
            pieces.push(Piece { start: start_of_text, source: start.source, at, is_made: true })
        };
        let mut text = format!("# {}\n\n", config.language.words().title_page);
        piece(0, at(&notes[0].0));
        // Writing to a string cannot fail.
        for number in 1..=notes.len() {
            let _ = write!(text, "[^{}]\n\n", SIGN.repeat(number));
        }
        for (number, (key, note)) in (1..).zip(&notes) {
            piece(text.len(), at(key));
            let lines: Vec<&str> = note.trim().lines().collect();
            let _ = write!(text, "[^{}]: {}\n\n", SIGN.repeat(number), lines.join("\n    "));
        }
        let path = self.loaded.sources.get(start.source).path.clone();
        let source = self.loaded.sources.add_joined(path, text, pieces);
        let file = ChapterFile {
            source,
            path: open::BOOK.to_owned(),
            matter: Matter::Front,
            level: 0,
            is_part: false,
            in_part: false,
            slug: SLUG.to_owned(),
            is_title_page: true,
        };
        chapters.insert(0, file);
        chapters
    }
}

/// The notes with their keys, in the order of the lines of the title page: the authors before those who did something
/// else for the book.
fn notes(config: &Config) -> Vec<(String, &str)> {
    let titles = [("title_note", &config.title_note), ("subtitle_note", &config.subtitle_note)];
    let titles = titles.into_iter().map(|(key, note)| (key.to_owned(), note));
    let people =
        || config.authors.iter().enumerate().map(|(at, own)| (own.role, format!("authors[{at}].note"), own));
    let of = |is_author: bool| {
        let people = people().filter(move |(role, ..)| (*role == Role::Author) == is_author);
        people.map(|(_, key, own)| (key, &own.note))
    };
    let all = titles.chain(of(true)).chain(of(false));
    // A subtitle that is not there has no line for a mark.
    let is_there = |key: &str| key != "subtitle_note" || config.subtitle.is_some();
    all.filter_map(|(key, note)| Some((key, note.as_deref()?))).filter(|(key, _)| is_there(key)).collect()
}
