//! Word lists of the rules: places, given names, and words that TDK spells differently.

use super::letters::lower;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Places pronounced as they are spelt by every reader of Turkish.
pub(super) static PLACES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("places.txt").split_whitespace().collect());
/// Given names that are not common nouns.
pub(super) static PEOPLE: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("people.txt").split_whitespace().collect());

/// Women's names that look like a man's name with a suffix: Cemil, Cemile.
pub(super) static WOMEN: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("women.txt").split_whitespace().collect());

/// Places whose lowercase names are words or word forms: `bursa` is “to the scholarship”.
const ALSO_WORDS: &[&str] = &[
    "Adana", "Bodrum", "Bursa", "Çin", "Denizli", "Dersim", "Gence", "Halep", "Hazar", "Horasan", "Irak",
    "Kars", "Kırım", "Mersin", "Mısır", "Osmaniye", "Pekin", "Prag", "Roma", "Sofya", "Trablus", "Uganda",
    "Urfa", "Yemen",
];
/// Languages whose lowercase names are words or word forms.
const ALSO_LANGUAGES: &[&str] = &["Lehçe", "Hintçe", "Lazca"];

/// A misspelt word and its correct spelling; a `*` at the end of the first matches any suffixes.
pub(super) type Spelling = (&'static str, &'static str);

/// Entries looked up by the first four bytes of their words.
pub(super) struct List<T> {
    /// The first four bytes of each entry as a big-endian number, ascending.
    keys: Vec<u32>,
    entries: Vec<T>,
}

impl<T> List<T> {
    /// Creates a list; each entry's word must have at least four bytes.
    pub(super) fn new(mut entries: Vec<T>, word: impl Fn(&T) -> &str) -> Self {
        let key = |entry: &T| {
            word(entry).as_bytes().first_chunk::<4>().map_or(0, |first| u32::from_be_bytes(*first))
        };
        entries.sort_by_key(|entry| key(entry));
        Self { keys: entries.iter().map(key).collect(), entries }
    }

    /// The entries that begin with the same four bytes as a word; empty for a shorter word.
    pub(super) fn alike(&self, word: &str) -> &[T] {
        let Some(first) = word.as_bytes().first_chunk::<4>() else { return &[] };
        let key = u32::from_be_bytes(*first);
        let from = self.keys.partition_point(|other| *other < key);
        let count = self.keys[from..].iter().take_while(|other| **other == key).count();
        &self.entries[from..from + count]
    }
}

/// Words that are misspelt, or written as one although TDK writes them separately.
pub(super) static WORDS: LazyLock<List<Spelling>> = LazyLock::new(|| {
    let lists = [include_str!("spelling.txt"), include_str!("apart.txt")];
    let lines = lists.iter().flat_map(|list| list.lines());
    List::new(lines.filter_map(|line| line.split_once(' ')).collect(), |(wrong, _)| wrong)
});

/// Pairs of words that TDK writes as one: the first, the second and the joined word, in byte order.
pub(super) static PAIRS: LazyLock<Vec<(&'static str, &'static str, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("together.txt").lines();
    let split = |line: &'static str| {
        let (first, rest) = line.split_once(' ')?;
        let (second, right) = rest.split_once(' ')?;
        Some((first, second, right))
    };
    let mut pairs: Vec<_> = lines.filter_map(split).collect();
    pairs.sort_unstable();
    pairs
});

/// Places and languages in lowercase, each with its correct spelling, except those that are also words.
pub(super) static SMALL: LazyLock<List<(String, &'static str)>> = LazyLock::new(|| {
    let places = PLACES.iter().filter(|place| !ALSO_WORDS.contains(place));
    let languages = super::known::LANGUAGES.iter().filter(|language| !ALSO_LANGUAGES.contains(language));
    let small = |name: &&'static str| (lower(name).into_owned(), *name);
    List::new(places.chain(languages).map(small).collect(), |(small, _)| small)
});

#[cfg(test)]
mod tests {
    use super::BTreeSet;
    use super::{PAIRS, PEOPLE, PLACES, SMALL, WORDS};

    #[test]
    fn every_entry_is_found_by_its_first_letters() {
        for (wrong, right) in WORDS.entries.iter() {
            assert!(wrong.len() >= 4 && *wrong != *right, "{wrong}");
            assert!(WORDS.alike(wrong).contains(&(*wrong, *right)), "{wrong}");
        }
        for (small, name) in SMALL.entries.iter() {
            assert!(small.len() >= 4, "{name}");
        }
        let words: BTreeSet<&str> = WORDS.entries.iter().map(|(wrong, _)| *wrong).collect();
        assert_eq!(words.len(), WORDS.entries.len(), "two entries of one word");
    }

    #[test]
    fn the_lists_are_whole() {
        let counts = [WORDS.entries.len(), PAIRS.len(), PLACES.len(), PEOPLE.len()];
        assert!(counts.iter().zip([230, 55, 200, 200]).all(|(count, least)| *count >= least), "{counts:?}");
        assert!(WORDS.alike("ev").is_empty());
    }
}
