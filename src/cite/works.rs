//! The works of all bibliographies of a book, by key.

use super::work::Work;
use super::{bib, shield, yaml};
use crate::diag::{Diagnostic, Problem, SyntaxFault, Warned};
use crate::lang::Language;
use crate::source::{Shelf, Sources, Span};
use biblatex::{Chunk, Spanned};
use hayagriva::Entry;
use std::collections::BTreeMap;

/// What the author knows of works.
#[derive(Debug, Default)]
pub(super) struct Works {
    /// In the order of the files.
    pub(super) list: Vec<Work>,
    by_key: BTreeMap<String, usize>,
    /// The names of the files, as the author is told them; empty where there are none.
    pub(super) files: String,
    /// The same works as a CSL style sees them, where one is used.
    pub(super) entries: BTreeMap<String, Entry>,
}

impl Works {
    /// Reads all files; entries are kept where a CSL style will ask for them, with their i and ı
    /// hidden where `language` has both.
    pub(super) fn read(shelf: &Shelf, sources: &Sources, language: &Language) -> Warned<Self> {
        let with_entries = shelf.style.is_some();
        let hides = shield::is_needed(language);
        let mut works = Self::default();
        let mut diagnostics = Vec::new();
        let name = |id| sources.get(id).path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        works.files = shelf.files.iter().map(|id| name(*id)).collect::<Vec<_>>().join(", ");
        for id in &shelf.files {
            let source = sources.get(*id);
            let is_yaml = source.path.extension().is_some_and(|ending| ending != "bib");
            if is_yaml {
                let file = yaml::read(&source.text, *id);
                diagnostics.extend(file.diagnostics);
                works.take(file.value.works, &mut diagnostics);
                for entry in file.value.entries.into_iter().filter(|_| with_entries) {
                    let hides = hides && works.is_own(entry.key());
                    let entry = if hides { shield::hide_entry(&entry) } else { entry };
                    works.entries.insert(entry.key().to_owned(), entry);
                }
            } else {
                let file = bib::read(&source.text, *id);
                diagnostics.extend(file.diagnostics);
                works.take(file.value.works, &mut diagnostics);
                if with_entries {
                    works.convert(&file.value.entries, hides, &mut diagnostics);
                }
            }
        }
        Warned { value: works, diagnostics }
    }

    fn take(&mut self, list: Vec<Work>, diagnostics: &mut Vec<Diagnostic>) {
        for work in list {
            if self.by_key.contains_key(&work.key) {
                let problem = Problem::WorkDuplicate { key: work.key };
                diagnostics.push(Diagnostic::new(problem, work.span));
                continue;
            }
            self.by_key.insert(work.key.clone(), self.list.len());
            self.list.push(work);
        }
    }

    /// The entries of a `.bib` file as hayagriva has them; one that it cannot take is told of.
    fn convert(&mut self, entries: &biblatex::Bibliography, hides: bool, diagnostics: &mut Vec<Diagnostic>) {
        for entry in entries.iter() {
            let Some(work) = self.get(&entry.key).map(|at| &self.list[at]) else { continue };
            let entry = &with_subtitle(entry);
            let entry = if hides && work.name_language.is_none() { &shield::hide_bib(entry) } else { entry };
            match Entry::try_from(entry) {
                Ok(converted) => {
                    self.entries.insert(entry.key.clone(), converted);
                }
                Err(error) => {
                    let reason = SyntaxFault::Yaml(error.to_string());
                    diagnostics.push(Diagnostic::new(Problem::WorkSyntax { reason }, work.span));
                }
            }
        }
    }

    /// Whether a work's names follow the book's own rules of case.
    fn is_own(&self, key: &str) -> bool {
        self.get(key).is_some_and(|at| self.list[at].name_language.is_none())
    }

    /// The index of a work.
    pub(super) fn get(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).copied()
    }

    /// All keys, in order.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.by_key.keys().map(String::as_str)
    }

    /// The id of a work's entry in the list of works.
    pub(super) fn id(at: usize) -> String {
        format!("kaynak-{}", at + 1)
    }

    /// The place of a work's key.
    pub(super) fn span(&self, at: usize) -> Span {
        self.list[at].span
    }
}

/// An entry whose title has its subtitle, which hayagriva leaves out; the title alone is its short form.
fn with_subtitle(entry: &biblatex::Entry) -> biblatex::Entry {
    let mut entry = entry.clone();
    let (Some(title), Some(subtitle)) =
        (entry.fields.get("title").cloned(), entry.fields.get("subtitle").cloned())
    else {
        return entry;
    };
    let mut whole = title.clone();
    whole.push(Spanned::zero(Chunk::Normal(": ".to_owned())));
    whole.extend(subtitle);
    entry.fields.entry("shorttitle".to_owned()).or_insert(title);
    entry.fields.insert("title".to_owned(), whole);
    entry
}
