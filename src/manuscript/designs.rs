//! Designs of the author's own: TOML files beside `book.toml`, judged as that is, each completed by the one that it
//! builds upon.

use super::Loader;
use super::design_keys::DESIGN;
use super::folder::{Folder, PathTarget};
use super::toml::{BookToml, judged, page_faults};
use crate::config::Design;
use crate::config::design::{self, BASE};
use crate::diag::{Diagnostic, Expected, Problem, nearest};
use crate::error::Error;
use crate::limits;
use crate::source::{SourceId, Span, Text};
use ::toml::de::DeTable;
use std::path::PathBuf;
use std::sync::Arc;

/// The ending of a design's file.
const ENDING: &str = ".toml";
/// The key that names the design of a book.
const KEY: &str = "pdf.design";
/// How many designs may build upon each other.
const DEEPEST: usize = 8;

/// A design's file.
struct Read {
    path: PathBuf,
    source: SourceId,
    text: Text,
}

/// Where a name of a design leads.
enum Found {
    /// To a design of the program.
    BuiltIn,
    /// To a file.
    File(PathBuf),
    /// To nothing.
    Nothing(Problem),
}

impl Loader {
    /// Reads the designs that the editions of a book name and the program does not have.
    ///
    /// # Errors
    /// Where a file is there but cannot be read.
    pub(super) fn designs(&mut self, folder: &Folder, book: &mut BookToml) -> Result<(), Error> {
        for edition in &mut book.editions {
            let name = edition.config.pdf.design.name.clone();
            if Design::named(&name).is_some() {
                continue;
            }
            let mut found = Vec::new();
            let place = edition.places.span(KEY).unwrap_or_else(|| edition.places.start());
            let design = self.design(folder, &name, place, &mut found)?;
            edition.config.pdf.design =
                design.map_or_else(Design::default_design, |design| Arc::new(Design { name, ..design }));
            let faults = page_faults(&edition.config, &edition.places);
            found.extend(faults.into_iter().map(|(key, problem)| edition.places.blame(key, problem)));
            // Editions may share a design.
            let is_told = |one: &Diagnostic| {
                let is_same = |other: &Diagnostic| other.span == one.span && other.problem == one.problem;
                book.diagnostics.iter().any(is_same)
            };
            found.retain(|one| !is_told(one));
            book.diagnostics.extend(found);
        }
        Ok(())
    }

    /// Reads a design that a place names, and those that it builds upon.
    fn design(
        &mut self,
        folder: &Folder,
        name: &str,
        place: Span,
        found: &mut Vec<Diagnostic>,
    ) -> Result<Option<Design>, Error> {
        let mut files: Vec<Read> = Vec::new();
        let (mut name, mut place, mut key) = (name.to_owned(), place, KEY);
        let base = loop {
            let path = match named(folder, &name, key) {
                Found::BuiltIn => break name,
                Found::File(path) => path,
                Found::Nothing(problem) => {
                    found.push(Diagnostic::new(problem, place));
                    break String::new();
                }
            };
            // A design that builds upon itself builds upon nothing.
            if files.len() == DEEPEST || files.iter().any(|other| other.path == path) {
                let problem = Problem::ValueInvalid { key: key.to_owned(), expected: Expected::OtherDesign };
                found.push(Diagnostic::new(problem, place));
                break String::new();
            }
            let source = self.file(&path, &path, limits::SETTINGS)?;
            let text = self.loaded.sources.get(source).text.clone();
            let next = base_of(&text, source);
            files.push(Read { path, source, text });
            match next {
                Some((base, at)) => (name, place, key) = (base, at, BASE),
                None => break String::new(),
            }
        };
        let mut tables: Vec<DeTable<'_>> = Vec::new();
        for Read { path, source, text } in &files {
            let shown = path.file_name().unwrap_or_default().to_string_lossy();
            match judged(text, *source, DESIGN, &shown) {
                Ok((table, diagnostics)) => {
                    tables.push(table);
                    found.extend(diagnostics);
                }
                Err(diagnostics) => found.extend(diagnostics),
            }
        }
        Ok(if tables.is_empty() { None } else { design::complete(tables, &base).ok() })
    }
}

/// Where the name of a design leads that a key has.
fn named(folder: &Folder, name: &str, key: &str) -> Found {
    if design::names().any(|own| own == name) {
        return Found::BuiltIn;
    }
    let is_file = name.to_lowercase().ends_with(ENDING);
    let file = if is_file { name.to_owned() } else { format!("{name}{ENDING}") };
    match folder.named(&file, 1) {
        PathTarget::File(path) => Found::File(path),
        PathTarget::Outside => Found::Nothing(Problem::PathOutside { path: name.to_owned() }),
        PathTarget::Missing => {
            let beside = || folder.store.list(&folder.path).unwrap_or_default();
            let files: Vec<String> = beside()
                .iter()
                .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
                .filter(|name| name.ends_with(ENDING) && name != super::open::BOOK)
                .collect();
            let near = nearest(&file, files.iter().map(String::as_str));
            let near = near.or_else(|| nearest(name, design::names()));
            Found::Nothing(Problem::DesignUnknown {
                key: key.to_owned(),
                name: name.to_owned(),
                nearest: near,
            })
        }
    }
}

/// The design that another builds upon, and where it says so.
fn base_of(text: &str, source: SourceId) -> Option<(String, Span)> {
    let (root, _) = DeTable::parse_recoverable(text);
    let base = root.get_ref().get(BASE)?;
    let name = base.get_ref().as_str()?.to_owned();
    Some((name, Span::new(source, base.span())))
}
