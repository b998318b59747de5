//! The works of all bibliographies of a book, by key.

use super::work::Work;
use super::{bib, yaml};
use crate::diag::{Diagnostic, Problem, Warned};
use crate::source::{Shelf, Sources, Span};
use std::collections::BTreeMap;

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
        works.take(list, &mut Vec::new());
        works
    }

    /// Reads all files.
    pub(super) fn read(shelf: &Shelf, sources: &Sources) -> Warned<Self> {
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
            let read = if is_yaml { yaml::read(&source.text, *id) } else { bib::read(&source.text, *id) };
            diagnostics.extend(read.diagnostics);
            works.take(read.value, &mut diagnostics);
        }
        Warned { value: works, diagnostics }
    }

    fn take(&mut self, list: Vec<(Work, Span)>, diagnostics: &mut Vec<Diagnostic>) {
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
