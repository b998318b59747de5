//! Checks citations: uncited works, reversed page ranges, web pages without an access date, and notes without
//! a work in chapters where every note must have one.

use super::CheckInput;
use crate::book::NoteId;
use crate::diag::{Diagnostic, Problem};
use std::collections::BTreeSet;
use std::path::Path;

/// Checks every work and every citation of a book.
pub(super) fn check(facts: &CheckInput) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for reference in &facts.book.references {
        let key = || reference.key.clone();
        if reference.mentions.is_empty() && !reference.is_listed {
            diagnostics.push(Diagnostic::new(Problem::WorkUnused { key: key() }, reference.span));
        }
        if reference.lacks_access_date {
            diagnostics.push(Diagnostic::new(Problem::AccessDateMissing { key: key() }, reference.span));
        }
        for mention in &reference.mentions {
            if let Some(pages) = reversed(&mention.locator) {
                let problem = Problem::PagesReversed { pages: pages.to_owned() };
                diagnostics.push(Diagnostic::new(problem, mention.span));
            }
        }
    }
    diagnostics.extend(notes_without_work(facts));
    diagnostics
}

/// Reports notes that cite no work, in the chapters where every note must cite one.
fn notes_without_work(facts: &CheckInput) -> Vec<Diagnostic> {
    let mentions = facts.book.references.iter().flat_map(|reference| &reference.mentions);
    let cited: BTreeSet<(usize, NoteId)> = mentions.map(|mention| (mention.chapter, mention.note)).collect();
    let mut diagnostics = Vec::new();
    for (at, chapter) in facts.book.chapters.iter().enumerate() {
        let path = &facts.sources.get(chapter.source).path;
        if !facts.chapters_with_sourced_notes.iter().any(|name| path.ends_with(Path::new(name))) {
            continue;
        }
        for (number, note) in chapter.notes.iter().enumerate() {
            if note.series.is_none() && !cited.contains(&(at, NoteId(number))) {
                let problem = Problem::NoteUnsourced { number: note.number };
                diagnostics.push(Diagnostic::new(problem, note.span));
            }
        }
    }
    diagnostics
}

/// The first reversed range of pages, such as `45-42`; `123-5` is short for `123-125`.
fn reversed(locator: &str) -> Option<&str> {
    let is_end = |c: char| !c.is_ascii_digit() && !matches!(c, '-' | '–');
    locator.split(is_end).find(|range| {
        let Some((first, last)) = range.split_once(['-', '–']) else { return false };
        let last = last.trim_start_matches(['-', '–']);
        let kept = first.len().saturating_sub(last.len());
        let full = format!("{}{last}", &first[..kept]);
        let numbers = first.parse::<u64>().ok().zip(full.parse::<u64>().ok());
        !last.is_empty() && numbers.is_some_and(|(first, last)| last < first)
    })
}

#[cfg(test)]
mod tests {
    use super::reversed;

    #[test]
    fn ranges_that_run_backwards() {
        for (locator, found) in [
            ("s. 45-42", Some("45-42")),
            ("s. 12-14, 30–28", Some("30–28")),
            ("s. 123-5", None),
            ("s. 123-22", Some("123-22")),
            ("s. 12-14", None),
            ("s. xiv-ii", None),
            ("s. 12-", None),
            ("", None),
        ] {
            assert_eq!(reversed(locator), found, "{locator}");
        }
    }
}
