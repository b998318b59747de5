//! Checks a book: its text against the language's rules, and its images, fonts and citations. Each file holds
//! a family of checks.

mod allow;
mod characters;
mod citations;
pub mod copy_editor;
mod images;
mod pictures;
pub mod print;

pub use allow::apply_check_table;
pub use characters::CharacterMemo;

use crate::artwork::Artworks;
use crate::book::{Block, Book, Chapter, Inline, for_each_block, for_each_inline};
use crate::diag::Diagnostic;
use crate::font::Fonts;
use crate::source::Sources;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Input of the checks.
#[derive(Clone, Copy, Debug)]
pub struct CheckInput<'a> {
    /// The book.
    pub book: &'a Book,
    /// The images that were read, by path.
    pub artworks: &'a Artworks,
    /// The images that exist but could not be read: path → reason.
    pub unreadable: &'a BTreeMap<String, String>,
    /// The fonts.
    pub fonts: &'a Fonts,
    /// The text of the chapters' files.
    pub sources: &'a Sources,
    /// Names of the chapter files in which every note must cite a work.
    pub chapters_with_sourced_notes: &'a [String],
}

/// Returns everything that is wrong, in the order of the manuscript.
///
/// The characters of unchanged chapters are taken from `memo`.
#[must_use]
pub fn check(facts: &CheckInput, memo: &mut CharacterMemo) -> Vec<Diagnostic> {
    let mut diagnostics = images::check(facts);
    diagnostics.extend(pictures::check(facts));
    diagnostics.extend(characters::check(facts, memo));
    diagnostics.extend(citations::check(facts));
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics
}

/// Calls `visit` with every block of some chapters; notes come after the blocks of their chapter.
fn each_block<'a>(chapters: &'a [Arc<Chapter>], visit: &mut impl FnMut(&'a Block)) {
    for chapter in chapters {
        for_each_block(&chapter.blocks, visit);
        for note in &chapter.notes {
            for_each_block(&note.blocks, visit);
        }
    }
}

/// Calls `visit` with every inline of some chapters: titles, blocks, notes.
fn each_inline<'a>(chapters: &'a [Arc<Chapter>], visit: &mut impl FnMut(&'a Inline)) {
    for chapter in chapters {
        for_each_inline(&chapter.title, visit);
    }
    each_block(chapters, &mut |block| {
        block.inlines().into_iter().for_each(|inlines| for_each_inline(inlines, visit));
    });
}

#[cfg(test)]
mod tests;
