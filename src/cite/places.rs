//! Makes the ids of a book unique and remembers what their author called them.

use crate::book::{Chapter, for_each_block_mut};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of a book as its author knows them, chapter by chapter.
#[derive(Debug)]
pub(super) struct Places {
    /// The file names of the chapters, without `.md`.
    pub(super) slugs: Vec<String>,
    /// The id of each chapter's title.
    pub(super) titles: Vec<String>,
    /// The chapters by file name without `.md`.
    pub(super) by_slug: BTreeMap<String, usize>,
    /// For each chapter: the author's id → the id in the book.
    pub(super) ids: Vec<BTreeMap<String, String>>,
}

/// Gives each id that an earlier chapter has taken the chapter's slug before it, and each id that
/// XML would refuse a letter.
pub(super) fn make_unique(chapters: &mut [Chapter]) -> Places {
    let mut taken = Taken::default();
    let by_slug = chapters.iter().enumerate().rev().map(|(at, chapter)| (chapter.slug.clone(), at)).collect();
    let mut places = Places { slugs: Vec::new(), titles: Vec::new(), by_slug, ids: Vec::new() };
    for chapter in chapters {
        let mut ids = BTreeMap::new();
        let slug = chapter.slug.clone();
        let mut rename = |id: &mut String| {
            let unique = free(id, &slug, &mut taken);
            ids.insert(std::mem::replace(id, unique.clone()), unique);
        };
        rename(&mut chapter.id);
        let notes = chapter.notes.iter_mut().map(|note| &mut note.blocks);
        for blocks in std::iter::once(&mut chapter.blocks).chain(notes) {
            for_each_block_mut(blocks, &mut |block| {
                if let Some(id) = &mut block.id {
                    rename(id);
                }
            });
        }
        places.slugs.push(slug);
        places.titles.push(chapter.id.clone());
        places.ids.push(ids);
    }
    places
}

/// The ids that are taken, in small letters: ids that differ in capitals alone would be one file name or anchor
/// on some devices.
#[derive(Default)]
struct Taken {
    ids: BTreeSet<String>,
    /// The last number that was given after an id.
    numbers: BTreeMap<String, usize>,
}

/// The id itself, else with the chapter's slug before it, else with a number after it too.
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

/// An id as XML allows it (Namespaces in XML 1.0, NCName): a letter first, then letters, figures, `-`, `_`, `.`.
fn as_name(id: &str) -> String {
    let is_first = |c: char| c.is_ascii_alphabetic() || c == '_';
    let is_inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') || is_letter(c);
    let plain: String = id.chars().map(|c| if is_inner(c) { c } else { '-' }).collect();
    if plain.starts_with(|c| is_first(c) || is_letter(c)) { plain } else { format!("b-{plain}") }
}

/// Letters beyond ASCII that every reader of XML takes in a name: Latin, Greek, Cyrillic.
fn is_letter(character: char) -> bool {
    matches!(character, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ˁ' | 'Ά'..='Ώ' | 'ΐ'..='ώ' | 'Ѐ'..='ҁ' | 'Ҋ'..='ԯ')
        && character.is_alphabetic()
}
