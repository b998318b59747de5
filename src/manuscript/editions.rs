//! The editions of a book: the values of `[[edition]]` laid over those of the book.

use super::letters::slug;
use super::order::{OtherEditions, plain};
use super::schema::{EDITION, Kind};
use super::toml::{Judge, Places};
use super::{identifier, isbn};
use crate::config::Config;
use crate::diag::{Expected, Problem};
use crate::lang::Language;
use ::toml::Spanned;
use ::toml::de::{DeArray, DeTable, DeValue, Deserializer};
use serde::Deserialize;
use std::mem::{replace, take};
use std::ops::Range;

/// The key of the list of editions, and of a statement about the only edition.
const KEY: &str = "edition";

/// Another key for that statement, which a book of several editions needs: a key of TOML has one type.
const STATEMENT: &str = "edition_statement";

/// Keys that an edition never inherits.
const OWN: [&str; 3] = ["identifier", "isbn", "folder"];

/// Tables that an edition replaces as a whole.
const WHOLE: [&str; 2] = ["order", "isbn"];

/// Text of the book that a reader of another language does not understand.
const WORDS: [&str; 7] = ["title", "subtitle", "description", "colophon", "edition", "rights", "cover.alt"];

/// One edition of a book: the book itself, or one of its `[[edition]]` tables.
pub(super) struct Edition {
    /// The edition's name for `--edition`: the given one, else the tag of the language.
    pub(super) name: String,
    /// The settings of the edition.
    pub(super) config: Config,
    /// The places of the settings' values in `book.toml`.
    pub(super) places: Places,
    /// The edition's name as a file name without an ending, unique among the editions.
    pub(super) file_name: String,
}

/// The folders and files that belong to the other editions: folders below this one's, and files of its folder that the
/// others' orders name.
pub(super) fn others(all: &[Edition], at: usize) -> OtherEditions {
    let folder = |edition: &Edition| {
        let parts = edition.config.folder.as_deref().unwrap_or("").split(['/', '\\']);
        parts.filter(|part| !matches!(*part, "" | ".")).collect::<Vec<_>>().join("/")
    };
    let mut others = OtherEditions::default();
    let Some(own) = all.get(at).map(folder) else { return others };
    for edition in all.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, edition)| edition) {
        let theirs = folder(edition);
        if theirs == own {
            others.named.extend(edition.config.order.names().map(|name| plain(name)));
        } else if own.is_empty() {
            others.folders.push(theirs);
        } else if let Some(inner) = theirs.strip_prefix(&own).and_then(|rest| rest.strip_prefix('/')) {
            others.folders.push(inner.to_owned());
        }
    }
    others
}

/// Removes the tables of the editions from `book.toml`; a text under the same key stays. A single table instead of the
/// list – `[edition]` – is returned as a value that is no table, so that it is reported.
pub(super) fn take_out<'i>(root: &mut DeTable<'i>) -> Vec<Spanned<DeValue<'i>>> {
    match root.get_mut(KEY).map(Spanned::get_mut) {
        Some(DeValue::Array(array)) => {
            let tables = replace(array, DeArray::new()).into_iter().collect();
            root.remove(KEY);
            tables
        }
        Some(DeValue::Table(_)) => {
            let place = root.remove(KEY).map_or(0..0, |table| table.span());
            vec![Spanned::new(place, DeValue::Boolean(false))]
        }
        _ => Vec::new(),
    }
}

/// Whether a stretch of `book.toml` is the key of the editions.
pub(super) fn is_its_key(text: &str) -> bool {
    text.trim_matches(['[', ']', ' ']) == KEY
}

/// Renames the statement about the edition to the key by which it is read.
pub(super) fn name_statement(table: &mut DeTable<'_>) {
    if !table.contains_key(KEY)
        && let Some((_, value)) = table.remove_entry(STATEMENT)
    {
        table.insert(Spanned::new(0..0, KEY.into()), value);
    }
}

/// Reads the editions, the book itself first; their problems are reported to `judge`.
pub(super) fn read(
    book: DeTable<'_>,
    tables: Vec<Spanned<DeValue<'_>>>,
    text: &str,
    judge: &mut Judge,
) -> Vec<Edition> {
    let of_book = judge.places.clone();
    let mut editions: Vec<Edition> = config(book.clone(), text, judge)
        .map(|config| Edition {
            name: config.language.tag().to_owned(),
            file_name: slug(&config.title),
            places: of_book.clone(),
            config,
        })
        .into_iter()
        .collect();
    for mut table in tables {
        let place = table.span();
        let DeValue::Table(own) = table.get_mut() else {
            judge.wrong(KEY, Expected::Editions, place);
            continue;
        };
        let own = take(own);
        judge.places = Places::empty_of(&of_book);
        let edition = one(own, place, (&book, &of_book), text, judge, &editions);
        editions.extend(edition);
    }
    judge.places = of_book;
    editions
}

/// Reads one edition, given those before it.
fn one(
    mut own: DeTable<'_>,
    place: Range<usize>,
    (book, of_book): (&DeTable<'_>, &Places),
    text: &str,
    judge: &mut Judge,
    before: &[Edition],
) -> Option<Edition> {
    let left_out = without_empty(&mut own);
    let (mut own, is_complete) = judge.table(own, EDITION, KEY, place.clone());
    if !is_complete {
        return None;
    }
    let places = of_book.overlaid(&judge.places, KEY);
    name_statement(&mut own);
    let name = own.remove("name").and_then(|name| name.get_ref().as_str().map(str::to_owned));
    let has_name = name.is_some();
    let inherited = inherited_words(book, &own, &left_out);
    let own_identifier = own.contains_key("identifier");
    let own_folder = own.contains_key("folder");
    let mut merged = laid_over(book.clone(), own);
    for key in &left_out {
        remove(&mut merged, key);
    }
    judge.places = places.clone();
    let mut config = config(merged, text, judge)?;
    let first = before.first().map(|first| &first.config);
    let is_other = first.is_some_and(|first| is_other_language(&first.language, &config.language));
    if !own_folder {
        let of_first = first.and_then(|first| first.folder.clone());
        config.folder = if is_other { Some(config.language.tag().to_owned()) } else { of_first };
    }
    let name = name.unwrap_or_else(|| config.language.tag().to_owned());
    if !own_identifier {
        config.identifier = Some(identifier::of_edition(&config, &name));
    }
    if before.iter().any(|other| is_same_name(&other.name, &name)) {
        let key = if has_name { "name" } else { "language" };
        judge.blame(key, Problem::EditionNamedTwice { name: name.clone() });
    }
    if is_other && !inherited.is_empty() {
        let problem = Problem::EditionUntranslated { name: name.clone(), keys: inherited.join(", ") };
        judge.report(problem, place);
    }
    before.iter().for_each(|other| shared(&config, other, judge));
    let file_name = file_name(&config.title, &name, before);
    Some(Edition { name, config, places, file_name })
}

/// Whether two names of editions are the same: case is ignored, as in tags of languages (RFC 5646 §2.1.1).
pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Reports that an edition has a number that belongs to another.
fn shared(config: &Config, other: &Edition, judge: &mut Judge) {
    let numbers = |config: &Config| {
        let isbns = [("isbn.print", &config.isbn.print), ("isbn.epub", &config.isbn.epub)];
        isbns.map(|(key, isbn)| (key, isbn.as_deref().map(isbn::bare)))
    };
    let taken: Vec<String> = numbers(&other.config).into_iter().filter_map(|(_, isbn)| isbn).collect();
    for (key, isbn) in numbers(config) {
        if isbn.is_some_and(|isbn| taken.contains(&isbn)) {
            judge.blame(key, Problem::EditionShares { key: key.to_owned(), other: other.name.clone() });
        }
    }
    if identifier::identifier(config) == identifier::identifier(&other.config) {
        let key = "identifier";
        judge.blame(key, Problem::EditionShares { key: key.to_owned(), other: other.name.clone() });
    }
}

/// The tables as types, and whether the page of the PDF can be set.
fn config(table: DeTable<'_>, text: &str, judge: &mut Judge) -> Option<Config> {
    match Config::deserialize(Deserializer::from(Spanned::new(0..text.len(), table))) {
        Ok(mut config) => {
            config.index.set_places(|key| judge.places.span(&format!("index.{key}")));
            judge.page(&config);
            Some(config)
        }
        Err(error) => {
            let reason = error.message().lines().collect::<Vec<_>>().join("; ");
            judge.report(Problem::BookSyntax { reason }, error.span().unwrap_or(0..0));
            None
        }
    }
}

/// Removes keys that an edition leaves empty, so that it does not inherit the book's values: `subtitle = ""`. Returns
/// them.
fn without_empty(table: &mut DeTable<'_>) -> Vec<String> {
    let is_empty = |value: &Spanned<DeValue<'_>>| value.get_ref().as_str().is_some_and(str::is_empty);
    let mut left_out = Vec::new();
    for key in EDITION.iter().filter(|key| !key.required) {
        match (&key.kind, table.get_mut(key.name).map(Spanned::get_mut)) {
            (Kind::Table(keys) | Kind::Margins(keys), Some(DeValue::Table(inner))) => {
                for inner_key in keys.iter().filter(|key| !key.required) {
                    if inner.get(inner_key.name).is_some_and(is_empty) {
                        inner.remove(inner_key.name);
                        left_out.push(format!("{}.{}", key.name, inner_key.name));
                    }
                }
            }
            (_, Some(DeValue::String(text))) if text.is_empty() => {
                table.remove(key.name);
                let name = if key.name == STATEMENT { KEY } else { key.name };
                left_out.push(name.to_owned());
            }
            _ => {}
        }
    }
    left_out
}

/// The book's table with an edition's values in the place of its own; values of tables are replaced one by one.
fn laid_over<'i>(mut book: DeTable<'i>, own: DeTable<'i>) -> DeTable<'i> {
    for key in OWN {
        book.remove(key);
    }
    for (key, mut value) in own {
        let is_whole = WHOLE.contains(&key.get_ref().as_ref());
        let below = book.get_mut(key.get_ref().as_ref()).map(Spanned::get_mut);
        match (below, value.get_mut()) {
            (Some(DeValue::Table(below)), DeValue::Table(above)) if !is_whole => {
                for (key, value) in take(above) {
                    below.remove(key.get_ref().as_ref());
                    below.insert(key, value);
                }
            }
            _ => {
                book.remove(key.get_ref().as_ref());
                book.insert(key, value);
            }
        }
    }
    book
}

/// Removes a key, or a key of a table: `cover.alt`.
fn remove(table: &mut DeTable<'_>, key: &str) {
    match key.split_once('.') {
        None => {
            table.remove(key);
        }
        Some((name, key)) => {
            if let Some(DeValue::Table(inner)) = table.get_mut(name).map(Spanned::get_mut) {
                inner.remove(key);
            }
        }
    }
}

/// The keys of text in the book's language that an edition inherits.
fn inherited_words(book: &DeTable<'_>, own: &DeTable<'_>, left_out: &[String]) -> Vec<&'static str> {
    let has = |table: &DeTable<'_>, key: &str| match key.split_once('.') {
        None => table.contains_key(key),
        Some((name, key)) => match table.get(name).map(Spanned::get_ref) {
            Some(DeValue::Table(inner)) => inner.contains_key(key),
            _ => false,
        },
    };
    let is_inherited =
        |key: &&str| has(book, key) && !has(own, key) && !left_out.iter().any(|other| other == *key);
    WORDS.into_iter().filter(is_inherited).collect()
}

/// Whether two languages differ in more than country and script.
fn is_other_language(one: &Language, other: &Language) -> bool {
    let primary = |language: &Language| language.tag().split('-').next().unwrap_or("").to_ascii_lowercase();
    primary(one) != primary(other)
}

/// The title as a file name; where an edition before it has the same, with the edition's name.
fn file_name(title: &str, name: &str, before: &[Edition]) -> String {
    /// The length that a title is cut to before a name is added: file systems limit the length of names.
    const LONGEST: usize = 80;
    let plain = slug(title);
    let is_free = |file: &str| before.iter().all(|other| other.file_name != file);
    if is_free(&plain) {
        return plain;
    }
    let short: String = plain.chars().take(LONGEST).collect();
    let stem = if short.is_empty() { "book" } else { short.trim_end_matches('-') };
    let named = format!("{stem}-{}", slug(name));
    let numbered = (2..).map(|number: u32| format!("{named}-{number}"));
    std::iter::once(named.clone()).chain(numbered).find(|file| is_free(file)).unwrap_or(named)
}

#[cfg(test)]
mod tests;
