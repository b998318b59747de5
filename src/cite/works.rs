//! The works of all bibliographies of a book, by key.

use super::work::Work;
use super::{bib, yaml};
use crate::diag::{Diagnostic, Problem, Warned};
use crate::memo::Memo;
use crate::source::{Shelf, SourceId, Sources, Span, Text};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The works of a file, each with the place of its key.
type FileWorks = Arc<Warned<Vec<(Work, Span)>>>;

/// The works of each bibliography, kept for the next build.
#[derive(Debug, Default)]
pub struct WorksMemo(Memo<(Text, SourceId), FileWorks>);

impl WorksMemo {
    /// A memo that keeps what was read.
    #[must_use]
    pub fn keeping() -> Self {
        Self(Memo::keeping())
    }
}

/// All works that can be cited.
#[derive(Debug, Default)]
pub(super) struct Works {
    /// The works in the order of the files.
    pub(super) list: Vec<Work>,
    /// The place of the key of each work.
    spans: Vec<Span>,
    by_key: BTreeMap<String, usize>,
    /// The name of the file to which a work may be added; empty where there is none.
    pub(super) file: String,
}

impl Works {
    /// Makes works that are in no file, each with a key of its own.
    pub(super) fn of(list: Vec<(Work, Span)>) -> Self {
        let mut works = Self::default();
        works.take(list.into_iter(), &mut Vec::new());
        works
    }

    /// Reads all files.
    pub(super) fn read(shelf: &Shelf, sources: &Sources, memo: &mut WorksMemo) -> Warned<Self> {
        memo.0.begin();
        let mut works = Self::default();
        let mut diagnostics = Vec::new();
        for id in &shelf.files {
            let source = sources.get(*id);
            if works.file.is_empty() {
                works.file = source
                    .path
                    .file_name()
                    .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            }
            let is_yaml = source.path.extension().is_some_and(|ending| ending != "bib");
            let read =
                memo.0.one(&source.path.to_string_lossy(), (source.text.clone(), *id), |(text, id)| {
                    if is_yaml { yaml::read(text, *id) } else { bib::read(text, *id) }.into()
                });
            diagnostics.extend(read.diagnostics.iter().cloned());
            works.take(read.value.iter().cloned(), &mut diagnostics);
        }
        Warned { value: works, diagnostics }
    }

    fn take(&mut self, list: impl Iterator<Item = (Work, Span)>, diagnostics: &mut Vec<Diagnostic>) {
        for (work, span) in list {
            if self.by_key.contains_key(&work.key) {
                let problem = Problem::WorkDuplicate { key: work.key };
                diagnostics.push(Diagnostic::new(problem, span));
                continue;
            }
            self.by_key.insert(work.key.clone(), self.list.len());
            self.list.push(work);
            self.spans.push(span);
        }
    }

    /// Returns the index of a work.
    pub(super) fn get(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).copied()
    }

    /// Returns all keys, in order.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.by_key.keys().map(String::as_str)
    }

    /// Returns the id of a work's entry in the list of works.
    pub(super) fn id(at: usize) -> String {
        format!("kaynak-{}", at + 1)
    }

    /// Returns the place of a work's key.
    pub(super) fn span(&self, at: usize) -> Span {
        self.spans[at]
    }
}

#[cfg(test)]
mod tests {
    use super::{Works, WorksMemo};
    use crate::source::{Shelf, Sources};

    #[test]
    fn a_bibliography_is_read_again_where_its_text_is_another() {
        let mut memo = WorksMemo::keeping();
        let mut titles = |text: &str| {
            let mut sources = Sources::default();
            let id = sources.add("sources.bib".into(), text.to_owned());
            let shelf = Shelf { files: vec![id], ..Shelf::default() };
            let works = Works::read(&shelf, &sources, &mut memo);
            let titles: Vec<_> = works.value.list.iter().filter_map(|work| work.title.clone()).collect();
            (titles.join(" "), works.diagnostics.len())
        };
        let twice = "@book{a, title = {Bir}}\n@book{a, title = {İki}}\n";
        let first = titles(twice);
        assert_eq!((first.0.as_str(), first.1), ("Bir", 1));
        assert_eq!(titles(twice), first, "with what was reported");
        assert_eq!(titles(&twice.replace("Bir", "Üç")).0, "Üç");
    }
}
