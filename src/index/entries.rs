//! Tree of entries, sorted by the alphabet of the book's language and grouped by its letters.

use super::{bare, free, path_text};
use crate::book::{BlockKey, Index, IndexCross, IndexEntry, IndexGroup, IndexPlace, index_words};
use crate::casing;
use crate::collate::Collator;
use crate::lang::Language;
use crate::source::Span;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Heading of the entries that begin with a figure, and of those that begin with neither figure nor letter.
const FIGURES: &str = "0–9";
const SIGNS: &str = "*";

/// Letters that some Latin alphabets have beyond those of English.
const MORE_LETTERS: &str = "ÇƏĞİÖŞÜ";

/// Entries by term, before they have an order.
#[derive(Debug, Default)]
pub(super) struct Tree {
    kids: BTreeMap<String, Tree>,
    /// The place of the first mark that led to it.
    span: Option<Span>,
    sort: Option<String>,
    places: Vec<IndexPlace>,
    see: Vec<Vec<String>>,
}

/// The ids and keys from which those of entries are made.
pub(super) struct Names {
    /// Ids that are in use.
    pub(super) ids: BTreeSet<String>,
    /// The next free key.
    pub(super) next: u32,
}

impl Tree {
    /// Adds a place to the entry of a path.
    pub(super) fn add(&mut self, path: &[String], sort: Option<&str>, place: IndexPlace, span: Span) {
        let entry = self.entry(path, Some(span));
        entry.places.push(place);
        if entry.sort.is_none() {
            entry.sort = sort.map(str::to_owned);
        }
    }

    /// Adds a cross-reference from an entry to another.
    pub(super) fn lead(&mut self, path: &[String], to: &[String], span: Option<Span>) {
        let see = &mut self.entry(path, span).see;
        if !see.iter().any(|known| known == to) {
            see.push(to.to_vec());
        }
    }

    /// Returns the place of the first mark of all entries; `None` without entries.
    pub(super) fn span(&self) -> Option<Span> {
        self.span
    }

    fn entry(&mut self, path: &[String], span: Option<Span>) -> &mut Self {
        self.span = self.span.or(span);
        path.iter().fold(self, |entry, term| {
            let kid = entry.kids.entry(term.clone()).or_default();
            kid.span = kid.span.or(span);
            kid
        })
    }

    fn get(&self, path: &[String]) -> Option<&Self> {
        path.iter().try_fold(self, |entry, term| entry.kids.get(term))
    }

    /// Whether the entry of a path has places.
    pub(super) fn has_places(&self, path: &[String]) -> bool {
        self.get(path).is_some_and(|entry| !entry.places.is_empty())
    }

    /// Whether the entry of a path has places, or entries under it that have.
    pub(super) fn has_own(&self, path: &[String]) -> bool {
        self.get(path).is_some_and(|entry| !entry.places.is_empty() || !entry.kids.is_empty())
    }

    /// Returns all entries as a reader sees them.
    pub(super) fn terms(&self) -> Vec<String> {
        let mut all = Vec::new();
        self.each(&mut Vec::new(), &mut |path| all.push(path_text(path)));
        all
    }

    fn each(&self, path: &mut Vec<String>, visit: &mut impl FnMut(&[String])) {
        for (term, kid) in &self.kids {
            path.push(term.clone());
            visit(path);
            kid.each(path, visit);
            path.pop();
        }
    }

    /// Returns the index, sorted and grouped; an entry without a place of its own has that of the first mark.
    pub(super) fn index(
        mut self,
        first: Span,
        collator: &Collator,
        language: &Language,
        mut names: Names,
    ) -> Index {
        let mut ids = BTreeMap::new();
        self.each(&mut Vec::new(), &mut |path| {
            let id = free(&format!("madde-{}", ids.len() + 1), &names.ids);
            ids.insert(path.to_vec(), id);
        });
        let mut groups: Vec<IndexGroup> = Vec::new();
        for entry in self.entries(&mut Vec::new(), first, &ids, collator, &mut names) {
            let letter = letter(&entry.0, groups.last(), collator, language);
            match groups.last_mut().filter(|group| group.letter == letter) {
                Some(group) => group.entries.push(entry.1),
                None => groups.push(IndexGroup { letter, entries: vec![entry.1] }),
            }
        }
        Index { groups }
    }

    /// Returns the entries under one, in order, each with its sort key.
    fn entries(
        &mut self,
        path: &mut Vec<String>,
        first: Span,
        ids: &BTreeMap<Vec<String>, String>,
        collator: &Collator,
        names: &mut Names,
    ) -> Vec<(String, IndexEntry)> {
        let mut kids: Vec<(String, String, Self)> = std::mem::take(&mut self.kids)
            .into_iter()
            .map(|(term, kid)| (sorted_by(kid.sort.as_deref().unwrap_or(&bare(&term))), term, kid))
            .collect();
        kids.sort_by(|(one, a, _), (other, b, _)| compare(one, other, collator).then_with(|| a.cmp(b)));
        let mut entries = Vec::new();
        for (sort, term, mut kid) in kids {
            let span = kid.span.unwrap_or(first);
            let key = BlockKey(names.next);
            names.next += 1;
            path.push(term.clone());
            let id = ids.get(path).cloned().unwrap_or_default();
            let see = kid.see.iter().filter_map(|to| {
                let term = to.iter().map(String::as_str).collect::<Vec<_>>().join(": ");
                Some(IndexCross { id: ids.get(to)?.clone(), term: index_words(&term, span) })
            });
            let see = see.collect();
            let under =
                kid.entries(path, first, ids, collator, names).into_iter().map(|(_, entry)| entry).collect();
            path.pop();
            let term = index_words(&term, span);
            entries.push((sort, IndexEntry { key, id, term, places: kid.places, see, entries: under }));
        }
        entries
    }
}

/// Returns the sort key of a term: from its first letter or figure on, without quotation marks.
fn sorted_by(term: &str) -> String {
    let words = term.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    let words = if words.is_empty() { term } else { words };
    words.chars().filter(|sign| !"“”„«»\"*".contains(*sign)).collect()
}

/// Compares terms: numbers before words, and by their value.
fn compare(one: &str, other: &str, collator: &Collator) -> Ordering {
    match (number(one), number(other)) {
        (Some(low), Some(high)) => low.cmp(&high).then_with(|| collator.compare(one, other)),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => collator.compare(one, other),
    }
}

fn number(words: &str) -> Option<u64> {
    let end = words.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(words.len());
    words[..end].parse().ok()
}

/// Returns the letter under which an entry is listed.
fn letter(sort: &str, last: Option<&IndexGroup>, collator: &Collator, language: &Language) -> String {
    let Some(first) = sort.chars().next() else { return SIGNS.to_owned() };
    if first.is_numeric() {
        return FIGURES.to_owned();
    }
    if !first.is_alphabetic() {
        return SIGNS.to_owned();
    }
    let first = first.to_string();
    let last = last.map(|group| group.letter.clone());
    let known = ('A'..='Z').chain(MORE_LETTERS.chars()).map(String::from);
    let is_same = |letter: &String| collator.is_same_letter(letter, &first);
    last.into_iter().chain(known).find(is_same).unwrap_or_else(|| casing::upper(&first, language))
}
