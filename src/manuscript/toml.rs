//! `book.toml`: checks every key and value at its place, and keeps the valid ones as a [`Config`]. The door to toml.

use self::alone::{make_list, make_table, tables, with_authors};
use super::editions::{self, Edition};
use super::schema::{BOOK, Key, Kind};
use super::value;
use crate::config::{Config, Design};
use crate::diag::nearest;
use crate::diag::{Diagnostic, Expected, Problem, Severity};
use crate::lang::Language;
use crate::source::{SourceId, Span};
use ::toml::Spanned;
use ::toml::de::{DeArray, DeString, DeTable, DeValue, Error};
use std::collections::BTreeMap;
use std::mem::{replace, take};
use std::ops::Range;

mod alone;

/// The least width and height of the text area, in millimetres: some thirty letters of 10 pt.
const LEAST_TEXT: f64 = 50.0;

/// The contents of `book.toml`.
pub(super) struct BookToml {
    /// The book itself, then its other editions; none where the file is not TOML at all.
    pub(super) editions: Vec<Edition>,
    /// The book's language, where it is set.
    pub(super) language: Option<Language>,
    /// All problems of the file.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// The places of the values of `book.toml`, by dotted key: `cover.front`, `order.body[2]`.
#[derive(Clone)]
pub(super) struct Places {
    source: SourceId,
    ranges: BTreeMap<String, Range<usize>>,
}

impl Places {
    /// No places yet, in the same file.
    pub(super) fn empty_of(other: &Self) -> Self {
        Self { source: other.source, ranges: BTreeMap::new() }
    }

    /// These places with those of a table replaced by the table's own: `edition.title` is `title` in it.
    pub(super) fn overlaid(&self, own: &Self, table: &str) -> Self {
        let mut both = self.clone();
        for (key, range) in &own.ranges {
            if let Some(key) = key.strip_prefix(table).and_then(|key| key.strip_prefix('.')) {
                // A list that an edition replaces has none of the places of the other.
                both.ranges
                    .retain(|other, _| !other.strip_prefix(key).is_some_and(|rest| rest.starts_with('[')));
                both.ranges.insert(key.to_owned(), range.clone());
            }
        }
        both
    }

    /// The place of a value, if the author set it.
    pub(super) fn span(&self, key: &str) -> Option<Span> {
        self.ranges.get(key).map(|range| Span::new(self.source, range.clone()))
    }

    /// Adds the places of a table's values under the table's index in its list: `order.body.part` as
    /// `order.body[2].part`, too.
    fn number(&mut self, list: &str, own: &str) {
        let below = format!("{list}.");
        let values = self.ranges.range(below.clone()..).take_while(|(key, _)| key.starts_with(&below));
        let numbered = values.map(|(key, range)| (format!("{own}.{}", &key[below.len()..]), range.clone()));
        let numbered: Vec<_> = numbered.collect();
        self.ranges.extend(numbered);
    }

    /// A diagnostic at a value, or at the file's beginning where the value is a default.
    pub(super) fn blame(&self, key: &str, problem: Problem) -> Diagnostic {
        Diagnostic::new(problem, self.span(key).unwrap_or_else(|| self.start()))
    }

    /// The beginning of the file.
    pub(super) fn start(&self) -> Span {
        Span::new(self.source, 0..0)
    }
}

/// Reads the text of `book.toml`.
pub(super) fn read(text: &str, source: SourceId) -> BookToml {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut root = root.into_inner();
    let tables = editions::take_out(&mut root);
    let mut judge = Judge::of(source, BOOK);
    let (mut kept, _) = judge.table(root, BOOK, "", 0..0);
    let language = kept.get("language").and_then(|tag| tag.get_ref().as_str()).map(Language::new);
    if !errors.is_empty() {
        let diagnostics = errors.iter().map(|error| syntax(error, text, source)).collect();
        return BookToml { editions: Vec::new(), language, diagnostics };
    }
    insert_placeholder(&mut kept, "title", "");
    insert_placeholder(&mut kept, "language", "und");
    editions::name_statement(&mut kept);
    let editions = editions::read(kept, tables, text, &mut judge);
    BookToml { editions, language, diagnostics: judge.diagnostics }
}

/// Inserts a placeholder for a missing value, so that the other values can be checked.
fn insert_placeholder(table: &mut DeTable<'_>, key: &'static str, value: &'static str) {
    if !table.contains_key(key) {
        table.insert(Spanned::new(0..0, key.into()), Spanned::new(0..0, DeValue::String(value.into())));
    }
}

/// The diagnostic of a syntax error; a key that is both a text and the list of editions has a problem of its own.
fn syntax(error: &Error, text: &str, source: SourceId) -> Diagnostic {
    let place = error.span().unwrap_or(0..0);
    let reason = reason(error);
    let is_edition = text.get(place.clone()).is_some_and(editions::is_its_key);
    let problem = match is_edition && reason.contains("duplicate key") {
        true => Problem::EditionTwoThings,
        false => Problem::BookSyntax { reason },
    };
    Diagnostic::new(problem, Span::new(source, place))
}

/// Returns the valid tables of a file and the diagnostics of the others; the syntax errors where it is not TOML.
pub(super) fn judged<'i>(
    text: &'i str,
    source: SourceId,
    keys: &'static [Key],
    path: &str,
) -> Result<(DeTable<'i>, Vec<Diagnostic>), Vec<Diagnostic>> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let diagnostic = |error: &Error| {
            let (reason, path) = (reason(error), path.to_owned());
            let place = Span::new(source, error.span().unwrap_or(0..0));
            Diagnostic::new(Problem::DesignSyntax { path, reason }, place)
        };
        return Err(errors.iter().map(diagnostic).collect());
    }
    let mut judge = Judge::of(source, keys);
    let (kept, _) = judge.table(root.into_inner(), keys, "", 0..0);
    Ok((kept, judge.diagnostics))
}

/// The reason of a syntax error, in one line.
fn reason(error: &Error) -> String {
    error.message().lines().collect::<Vec<_>>().join("; ")
}

/// Checks the tables.
pub(super) struct Judge {
    /// The keys of the whole file.
    keys: &'static [Key],
    /// The places of the values in the table that was checked last.
    pub(super) places: Places,
    /// The problems so far.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Judge {
    /// A judge of a file of some keys.
    fn of(source: SourceId, keys: &'static [Key]) -> Self {
        Self { keys, places: Places { source, ranges: BTreeMap::new() }, diagnostics: Vec::new() }
    }

    /// The valid part of a table, and whether all of its required keys are valid.
    pub(super) fn table<'i>(
        &mut self,
        table: DeTable<'i>,
        keys: &'static [Key],
        path: &str,
        place: Range<usize>,
    ) -> (DeTable<'i>, bool) {
        let missing: Vec<&str> = keys
            .iter()
            .filter(|key| key.required && !table.contains_key(key.name))
            .map(|key| key.name)
            .collect();
        let mut meant = Vec::new();
        let mut kept = DeTable::new();
        for (name, mut value) in with_authors(table, keys) {
            let key = keys.iter().find(|key| key.name == name.get_ref());
            let full = dotted(path, name.get_ref());
            match key {
                Some(key) if self.value(&mut value, &key.kind, key.name, &full) => {
                    kept.insert(name, value);
                }
                Some(_) => {}
                None => meant.push(self.unknown(&name, keys, path)),
            }
        }
        for name in missing {
            let key = dotted(path, name);
            // A mistyped key is reported once, not as an unknown one and a missing one.
            match meant.iter().find(|(meant, _)| meant.as_ref() == Some(&key)) {
                Some((_, index)) => self.diagnostics[*index].severity = Severity::Error,
                None => self.report(Problem::KeyMissing { key }, place.clone()),
            }
        }
        let complete = keys.iter().all(|key| !key.required || kept.contains_key(key.name));
        (kept, complete)
    }

    /// Whether a value is valid; invalid parts of it are removed.
    fn value(
        &mut self,
        value: &mut Spanned<DeValue<'_>>,
        kind: &Kind,
        name: &'static str,
        path: &str,
    ) -> bool {
        let place = value.span();
        self.places.ranges.insert(path.to_owned(), place.clone());
        make_list(value, kind);
        match (kind, value.get_mut()) {
            (Kind::Table(keys) | Kind::Margins(keys), DeValue::Table(table)) => {
                let (kept, complete) = self.table(take(table), keys, path, place);
                *table = kept;
                complete
            }
            (Kind::Table(_), _) => self.wrong(path, Expected::Table(name), place),
            (Kind::Macros, DeValue::Table(table)) => {
                *table = self.macros(take(table));
                true
            }
            (Kind::Prefixes | Kind::Abbreviations, DeValue::Table(table)) => {
                for (key, value) in replace(table, DeTable::new()) {
                    let full = dotted(path, key.get_ref());
                    if let Some(problem) = value::fault(&mut value.get_ref().clone(), &Kind::Text, &full) {
                        self.report(problem, value.span());
                    } else {
                        table.insert(key, value);
                    }
                }
                true
            }
            (Kind::Tables(keys) | Kind::TextsOrTables(keys, _), DeValue::Array(array)) => {
                self.tables(array, keys, kind, (name, path))
            }
            (Kind::Tables(_), _) => self.wrong(path, tables(name), place),
            (Kind::Texts | Kind::Codes | Kind::AnyCodes, DeValue::Array(array)) => {
                self.texts(array, kind, path)
            }
            (kind, value) => match value::fault(value, kind, path) {
                Some(problem) => {
                    self.report(problem, place);
                    false
                }
                None => true,
            },
        }
    }

    /// The usable macros, under their names without the backslash.
    fn macros<'i>(&mut self, table: DeTable<'i>) -> DeTable<'i> {
        let mut kept = DeTable::new();
        for (key, value) in table {
            let name = key.get_ref().trim_start_matches('\\').to_owned();
            match value::macro_fault(&name, value.get_ref()) {
                Some(fault) => self.report(Problem::MacroUnfit { name, fault }, key.span()),
                None => {
                    kept.insert(Spanned::new(key.span(), name.into()), value);
                }
            }
        }
        kept
    }

    /// The valid tables of a list.
    fn tables(
        &mut self,
        array: &mut DeArray<'_>,
        keys: &'static [Key],
        kind: &Kind,
        (name, path): (&'static str, &str),
    ) -> bool {
        let takes_texts = matches!(kind, Kind::TextsOrTables(..));
        for mut element in replace(array, DeArray::new()) {
            let place = element.span();
            if matches!(kind, Kind::Tables(_)) {
                make_table(&mut element, keys);
            }
            if let DeValue::Table(table) = element.get_mut() {
                let (kept, complete) = self.table(take(table), keys, path, place.clone());
                *table = kept;
                if !complete {
                    continue;
                }
            } else if let Some(expected) = match takes_texts {
                true => value::element_fault(element.get_ref(), kind),
                false => Some(tables(name)),
            } {
                self.wrong(path, expected, place);
                continue;
            }
            // Indexes count the valid tables alone, like those of the finished list.
            let own = format!("{path}[{}]", array.len());
            if element.get_ref().is_table() {
                self.places.number(path, &own);
            }
            self.places.ranges.insert(own, place);
            array.push(element);
        }
        true
    }

    /// Whether every element of a list is a text, or a code; each one that is not is reported.
    fn texts(&mut self, array: &mut DeArray<'_>, kind: &Kind, path: &str) -> bool {
        let mut right = true;
        for (at, element) in array.iter().enumerate() {
            self.places.ranges.insert(format!("{path}[{at}]"), element.span());
            if let Some(expected) = value::element_fault(element.get_ref(), kind) {
                right = self.wrong(path, expected, element.span());
            }
        }
        right
    }

    /// Reports a key that the table does not have. Returns the key that was probably meant – one of the same name in
    /// another table counts, too – and the index of the diagnostic.
    fn unknown(&mut self, name: &Spanned<DeString<'_>>, keys: &[Key], path: &str) -> (Option<String>, usize) {
        let near = nearest(name.get_ref(), keys.iter().map(|key| key.name));
        let near = near.map(|near| dotted(path, &near)).or_else(|| elsewhere(self.keys, "", name.get_ref()));
        let problem = Problem::KeyUnknown { key: dotted(path, name.get_ref()), nearest: near.clone() };
        self.report(problem, name.span());
        (near, self.diagnostics.len() - 1)
    }

    /// Checks values of the page against each other: lines must not touch, and margins must leave room for text. A design
    /// that is not read yet is checked when it is.
    pub(super) fn page(&mut self, config: &Config) {
        if Design::named(&config.pdf.design.name).is_some() {
            for (key, problem) in page_faults(config, &self.places) {
                self.blame(key, problem);
            }
        }
    }

    /// Reports a problem at a value, once where editions share the value.
    pub(super) fn blame(&mut self, key: &str, problem: Problem) {
        let blamed = self.places.blame(key, problem);
        let is_same = |other: &Diagnostic| other.span == blamed.span && other.problem == blamed.problem;
        if !self.diagnostics.iter().any(is_same) {
            self.diagnostics.push(blamed);
        }
    }

    /// Reports that a value should have been another; returns `false`.
    pub(super) fn wrong(&mut self, path: &str, expected: Expected, place: Range<usize>) -> bool {
        self.report(Problem::ValueInvalid { key: path.to_owned(), expected }, place);
        false
    }

    /// Reports a problem at a place.
    pub(super) fn report(&mut self, problem: Problem, place: Range<usize>) {
        self.diagnostics.push(Diagnostic::new(problem, Span::new(self.places.source, place)));
    }
}

/// What does not hold between values of the page: lines do not touch, and margins leave room for text.
pub(super) fn page_faults(config: &Config, places: &Places) -> Vec<(&'static str, Problem)> {
    let pdf = &config.pdf;
    let mut faults = Vec::new();
    if pdf.leading() < pdf.text_size() {
        let key = if places.span("pdf.leading").is_some() { "pdf.leading" } else { "pdf.text_size" };
        let expected = match key {
            "pdf.leading" => Expected::Number { low: pdf.text_size(), high: 72.0, unit: "pt" },
            _ => Expected::Number { low: 5.0, high: pdf.leading(), unit: "pt" },
        };
        faults.push((key, Problem::ValueInvalid { key: key.to_owned(), expected }));
    }
    if let Some((margins, paper)) = pdf.margins.zip(pdf.paper()).map(|(own, paper)| (own.on(paper), paper)) {
        let width = paper.width.to_mm() - margins.inner - margins.outer;
        let height = paper.height.to_mm() - margins.top - margins.bottom;
        if width.min(height) < LEAST_TEXT {
            let expected = Expected::TextArea(LEAST_TEXT);
            faults.push(("pdf.margins", Problem::ValueInvalid { key: "pdf.margins".to_owned(), expected }));
        }
    }
    faults
}

/// A key of the same name in another table, with its table.
fn elsewhere(keys: &[Key], path: &str, name: &str) -> Option<String> {
    if keys.iter().any(|key| key.name == name) {
        return Some(dotted(path, name));
    }
    keys.iter().find_map(|table| match table.kind {
        Kind::Table(inner) | Kind::Margins(inner) => elsewhere(inner, &dotted(path, table.name), name),
        _ => None,
    })
}

/// The dotted form of a key in a table.
fn dotted(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

#[cfg(test)]
mod tests;
