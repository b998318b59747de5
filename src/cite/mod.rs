//! Makes a book of a draft: numbers its notes, follows its links, gives every block its key.

mod keys;
mod links;
mod numbers;
mod places;

use crate::book::{Book, Draft, Matter};
use crate::diag::Warned;

/// Resolves a draft. Links that lead nowhere become their own text and are told of.
#[must_use]
pub fn resolve(draft: Draft) -> Warned<Book> {
    let mut chapters = draft.chapters;
    let mut body = 0;
    for chapter in &mut chapters {
        if chapter.matter == Matter::Body {
            body += 1;
            chapter.number = Some(body);
        }
        numbers::number_notes(chapter);
    }
    let places = places::make_unique(&mut chapters);
    let diagnostics = links::follow(&mut chapters, &places);
    keys::give(&mut chapters);
    Warned { value: Book { chapters }, diagnostics }
}

#[cfg(test)]
mod tests;
