//! Makes the ids of a book unique and remembers the author's names for them.

use super::anchors;
use crate::book::cited::{BlockKind, Chapter, Inline};
use crate::book::{LabelKind, NoteId, NoteLabel, for_each_block_mut, plain_text};
use crate::lang::ascii_letter;
use std::collections::{BTreeMap, BTreeSet};

/// The ids of a book as its author knows them, chapter by chapter.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The file names of the chapters, without `.md`.
    pub(super) slugs: Vec<String>,
    /// The id of each chapter's title.
    pub(super) titles: Vec<String>,
    /// The chapters by file name without `.md`.
    pub(super) by_slug: BTreeMap<String, usize>,
    /// For each chapter: the author's id → the id in the book.
    pub(super) ids: Vec<BTreeMap<String, String>>,
    /// For each chapter: the letters of a heading's words → the ids of the headings that have them, in their order.
    headings: Vec<BTreeMap<String, Vec<String>>>,
    /// The words of titles and headings by their ids in the book.
    pub(super) words: BTreeMap<String, String>,
    /// For each chapter: its notes by their labels, in the order of their numbers.
    notes: Vec<BTreeMap<String, usize>>,
    /// The one chapter that has an id; none where several have.
    owners: BTreeMap<String, Option<usize>>,
}

impl Places {
    /// Returns the id in the book for an author's id in a chapter: one that was given, or one that another tool makes
    /// of a heading's words, the second of one name with `-1`.
    pub(super) fn anchor(&self, chapter: usize, id: &str) -> Option<&str> {
        if let Some(found) = self.ids[chapter].get(id) {
            return Some(found);
        }
        let headings = &self.headings[chapter];
        let nth = |words: &str, number: usize| headings.get(&letters(words))?.get(number).map(String::as_str);
        let numbered = || {
            let (words, number) = id.rsplit_once(['-', '_'])?;
            nth(words, number.parse().ok()?)
        };
        // Citations and formulas leave nothing of themselves in such an id.
        let id = id.trim_start_matches(['_', '-']);
        (!letters(id).is_empty()).then(|| nth(id, 0)).flatten().or_else(numbered)
    }

    /// Returns the note of a chapter that a link names: `fn:label`, `fn-label`, `^label`.
    pub(super) fn note(&self, chapter: usize, id: &str) -> Option<NoteId> {
        let label = ["fn:", "fn-", "^"].iter().find_map(|before| id.strip_prefix(before))?;
        self.notes[chapter].get(label).copied().map(NoteId)
    }

    /// Returns the chapter that has a label, and the label's id in the book: this one, the only one, or the first that
    /// has it. Spellings of pandoc-crossref and Quarto are equivalent.
    pub(super) fn labelled(&self, here: usize, label: &str) -> Option<(usize, String)> {
        let mut letters = label.chars();
        let small: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
        let other = |sign: &str, instead: &str| label.replacen(sign, instead, 1);
        let spelled = [label.to_owned(), small, other(":", "-"), other("-", ":")];
        spelled.iter().find_map(|label| {
            let first = || self.ids.iter().position(|ids| ids.contains_key(label));
            let own = self.ids[here].contains_key(label).then_some(here);
            let chapter = own.or_else(first)?;
            Some((chapter, self.ids[chapter].get(label)?.clone()))
        })
    }

    /// Returns all labels of the book.
    pub(super) fn labels(&self) -> impl Iterator<Item = &str> {
        let ids = self.ids.iter().flat_map(BTreeMap::keys);
        ids.map(String::as_str).filter(|id| LabelKind::of_known(id).is_some())
    }

    /// Returns the only chapter that has an id.
    pub(super) fn only_owner(&self, id: &str) -> Option<usize> {
        self.owners.get(id).copied().flatten()
    }
}

/// Returns the part of words that the rules of all tools keep in an id: letters and figures, in small letters, those of
/// Turkish as their neighbours in ASCII. The rules differ in signs, spaces and capitals alone.
fn letters(words: &str) -> String {
    words
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|sign| sign.is_alphanumeric())
        .map(ascii_letter)
        .collect()
}

/// Prefixes each id that an earlier chapter has with the chapter's slug, and each id that XML would refuse with a
/// letter.
pub(super) fn make_unique(chapters: &mut [Chapter]) -> Places {
    let mut taken = Taken::default();
    let aliases: Vec<_> = chapters.iter_mut().map(anchors::place).collect();
    let by_slug = chapters.iter().enumerate().rev().map(|(at, chapter)| (chapter.slug.clone(), at)).collect();
    let mut places =
        Places { slugs: Vec::new(), titles: Vec::new(), by_slug, ids: Vec::new(), ..Places::default() };
    for (chapter, aliases) in chapters.iter_mut().zip(aliases) {
        let mut ids = BTreeMap::new();
        let mut headings: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut add = |words: &[Inline], id: &str| {
            let words = plain_text(words);
            places.words.insert(id.to_owned(), words.clone());
            let words = letters(&words);
            // Pandoc leaves out all that is before the first letter.
            let bare = words.trim_start_matches(|sign: char| sign.is_ascii_digit()).to_owned();
            for words in std::iter::once(words.clone()).chain(Some(bare).filter(|bare| *bare != words)) {
                if !words.is_empty() {
                    headings.entry(words).or_default().push(id.to_owned());
                }
            }
        };
        let slug = chapter.slug.clone();
        let mut rename = |id: &mut String| {
            let unique = free(id, &slug, &mut taken);
            ids.insert(std::mem::replace(id, unique.clone()), unique);
        };
        rename(&mut chapter.id);
        add(&chapter.title, &chapter.id);
        for blocks in chapter.columns_mut() {
            for_each_block_mut(blocks, &mut |block| {
                if let Some(id) = &mut block.id {
                    rename(id);
                }
                if let (BlockKind::Heading { content, .. }, Some(id)) = (&block.kind, &block.id) {
                    add(content, id);
                }
            });
        }
        for (alias, id) in aliases {
            if let Some(unique) = ids.get(&id).cloned() {
                ids.entry(alias).or_insert(unique);
            }
        }
        places.slugs.push(slug);
        places.titles.push(chapter.id.clone());
        for id in ids.keys() {
            let at = places.ids.len();
            places.owners.entry(id.clone()).and_modify(|owner| *owner = None).or_insert(Some(at));
        }
        let named = chapter.notes.iter().enumerate().filter_map(|(at, note)| match &note.label {
            NoteLabel::Named(name) => Some((name.to_string(), at)),
            NoteLabel::Unnamed(_) => None,
        });
        places.notes.push(named.collect());
        places.headings.push(headings);
        places.ids.push(ids);
    }
    places
}

/// Ids that are taken, in small letters: ids that differ in capitals alone would be one file name or anchor
/// on some devices.
#[derive(Default)]
struct Taken {
    ids: BTreeSet<String>,
    /// The last number that was appended to an id.
    numbers: BTreeMap<String, usize>,
}

/// Returns the id itself, else with the chapter's slug before it, else with a number after it too.
fn free(id: &str, slug: &str, taken: &mut Taken) -> String {
    let plain = as_name(id);
    let prefixed = as_name(&format!("{slug}-{id}"));
    let number = taken.numbers.get(&prefixed).map_or(2, |last| last + 1);
    let numbered = (number..).map(|number| (format!("{prefixed}-{number}"), number));
    let mut candidates = [(plain, 0), (prefixed.clone(), 0)].into_iter().chain(numbered);
    let is_free = |(candidate, _): &(String, usize)| !taken.ids.contains(&candidate.to_lowercase());
    let (free, number) = candidates.find(is_free).unwrap_or_default();
    if number > 0 {
        taken.numbers.insert(prefixed, number);
    }
    taken.ids.insert(free.to_lowercase());
    free
}

/// Returns an id as XML allows it (Namespaces in XML 1.0, NCName): a letter first, then letters, figures, `-`, `_`,
/// `.`.
fn as_name(id: &str) -> String {
    let is_first = |c: char| c.is_ascii_alphabetic() || c == '_';
    let is_inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') || is_letter(c);
    let plain: String = id.chars().map(|c| if is_inner(c) { c } else { '-' }).collect();
    if plain.starts_with(|c| is_first(c) || is_letter(c)) { plain } else { format!("b-{plain}") }
}

/// Whether a character is a letter beyond ASCII that every reader of XML accepts in a name: Latin, Greek, Cyrillic.
fn is_letter(character: char) -> bool {
    matches!(character, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ˁ' | 'Ά'..='Ώ' | 'ΐ'..='ώ' | 'Ѐ'..='ҁ' | 'Ҋ'..='ԯ')
        && character.is_alphabetic()
}
