//! The copy-editor: checks the author's text against the language's rules, before typography changes it.
//!
//! It reports errors that typography cannot correct by itself: a suffix, a name's apostrophe, the form of a
//! number. It adds notes for what typography does correct but the author may want to clean up in the source.
//! Straight quotation marks, apostrophes typed as `'`, `...`, non-breaking spaces and ranges such as `12-15`
//! become correct in both books (`typography`) and are not reported. Code, addresses, HTML, foreign words and
//! chapters in a language without rules are not checked.
//!
//! Every finding has a place in the author's file. A finding that can be fixed without asking has the edits
//! that do so. Each file holds a family of checks; the rules are declared in [`crate::diag::rules`].

mod abbreviations;
mod apostrophe_suffixes;
mod azerbaijani;
mod chapter_text;
mod compounds;
mod conjunctions;
mod consistency;
mod dates;
mod dictionary;
mod dotless;
mod dotted;
mod english;
mod figures;
mod foreign_words;
mod forms;
mod inflection;
mod inside;
mod known_names;
mod letters;
mod line;
mod lists;
mod lowercase_names;
mod marks;
mod names;
mod numbers;
mod particles;
mod plain;
mod points;
mod quotes;
mod reading;
mod reporter;
mod spelling;
mod suffix;
mod two_forms;
mod word_index;
mod word_traits;

#[cfg(test)]
mod tests;

use crate::book::Book;
use crate::config::Names;
use crate::diag::Diagnostic;
use crate::dictionary::DictionaryFiles;
use crate::lang::{Language, Tongue};
use crate::source::Sources;
pub use chapter_text::CopyMemo;
use known_names::KnownNames;
use line::Line;
use rayon::prelude::*;
use reporter::Reporter;
use word_index::WordIndex;

/// Input of the copy-editor.
#[derive(Clone, Copy, Debug)]
pub struct CopyEditInput<'a> {
    /// The book with the author's characters, before typography.
    pub book: &'a Book,
    /// The book's language.
    pub language: &'a Language,
    /// Words that are names, and capitalised words that are not.
    pub names: &'a Names,
    /// Stems that no dictionary has and the author does not want reported.
    pub words: &'a [String],
    /// The spelling dictionaries.
    pub dictionaries: &'a [DictionaryFiles],
    /// The text of the chapters' files.
    pub sources: &'a Sources,
}

/// Returns every breach of the language's rules, in the order of the manuscript.
///
/// Unchanged chapters are not collected again but taken from `memo`.
#[must_use]
pub fn check(copy: &CopyEditInput, memo: &mut CopyMemo) -> Vec<Diagnostic> {
    let chapters = chapter_text::chapters(copy.book, copy.sources, copy.language, memo);
    let lines: Vec<&Line> = chapters.iter().flat_map(|chapter| &chapter.lines).collect();
    let lexicon = WordIndex::of(&lines);
    let known = KnownNames::new(&lexicon, copy.names);
    // Lines of chapters that lack the letters of their alphabet: the chapter is reported, not each word.
    let is_plain: Vec<bool> = chapters
        .iter()
        .flat_map(|chapter| std::iter::repeat_n(chapter.plain.is_some(), chapter.lines.len()))
        .collect();
    let read = |at: usize, reporter: &mut Reporter| {
        let line = lines[at];
        if !is_plain[at] {
            plain::check(line, reporter);
        }
        letters::check(line, &lexicon, &known, reporter);
        marks::check(line, reporter);
        inside::check(line, reporter);
        quotes::check(&lines, at, reporter);
        match line.tongue {
            Tongue::Turkish => turkish(line, &known, reporter),
            Tongue::Azerbaijani => azerbaijani::check(line, &known, reporter),
            Tongue::English => english::check(line, reporter),
            Tongue::Russian | Tongue::Other => {}
        }
    };
    let desks = (0..lines.len()).into_par_iter().fold(
        || Reporter::new(copy.sources),
        |mut reporter, at| {
            read(at, &mut reporter);
            reporter
        },
    );
    let mut reporter = Reporter::new(copy.sources);
    reporter.found = desks.map(|reporter| reporter.found).collect::<Vec<_>>().concat();
    for text in chapters.iter().filter_map(|chapter| chapter.plain.as_ref()) {
        plain::report(text, &mut reporter);
    }
    consistency::circumflexes(&lines, &lexicon, &mut reporter);
    consistency::apostrophes(&lines, &mut reporter);
    two_forms::check(chapters.iter().flat_map(|chapter| &chapter.forms), &mut reporter);
    let text = chapters.iter().flat_map(|chapter| &chapter.lines[..chapter.text]);
    two_forms::names(text, &lexicon, copy.names, &mut reporter);
    let foreign: Vec<&Line> = chapters.iter().flat_map(|chapter| &chapter.foreign).collect();
    dictionary::check(copy, &lines, &foreign, &lexicon, memo, &mut reporter);
    reporter.found.sort_by_key(|found| (found.span, found.problem.code()));
    reporter.found
}

/// Applies the rules for Turkish only.
fn turkish(line: &Line, known: &KnownNames, reporter: &mut Reporter) {
    figures::check(line, reporter);
    dates::check(line, reporter);
    numbers::check(line, reporter);
    abbreviations::check(line, reporter);
    names::check(line, known, reporter);
    spelling::check(line, reporter);
    particles::check(line, reporter);
    conjunctions::check(line, known, reporter);
    apostrophe_suffixes::check(line, reporter);
    lowercase_names::check(line, reporter);
}
