//! Lists that the rules read: places and given names as they are spelt, words that TDK writes otherwise.

use super::letters::lower;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Places that every reader of Turkish says as they are spelt.
pub(super) static PLACES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("places.txt").split_whitespace().collect());
/// Given names of people that are no common nouns.
pub(super) static PEOPLE: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("people.txt").split_whitespace().collect());

/// Names of women that those of men with a suffix look like: Cemil, Cemile.
pub(super) static WOMEN: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("women.txt").split_whitespace().collect());

/// Places whose names in small letters are words, or forms of words: `bursa` is “to the scholarship”.
const ALSO_WORDS: &[&str] = &[
    "Adana", "Bodrum", "Bursa", "Çin", "Denizli", "Dersim", "Gence", "Halep", "Hazar", "Horasan", "Irak",
    "Kars", "Kırım", "Mersin", "Mısır", "Osmaniye", "Pekin", "Prag", "Roma", "Sofya", "Trablus", "Uganda",
    "Urfa", "Yemen",
];
/// Languages that are words, or forms of words, in small letters.
const ALSO_LANGUAGES: &[&str] = &["Lehçe", "Hintçe", "Lazca"];

/// A word written wrongly, and how it is written; a `*` at its end stands for whatever suffixes follow.
pub(super) type Spelling = (&'static str, &'static str);

/// Entries that are looked up by the first four bytes of their words.
pub(super) struct List<T> {
    /// Those bytes of each entry, as a number, in their order.
    keys: Vec<u32>,
    entries: Vec<T>,
}

impl<T> List<T> {
    /// A list of entries whose words have four bytes at least.
    pub(super) fn new(mut entries: Vec<T>, word: impl Fn(&T) -> &str) -> Self {
        let key = |entry: &T| {
            word(entry).as_bytes().first_chunk::<4>().map_or(0, |first| u32::from_be_bytes(*first))
        };
        entries.sort_by_key(|entry| key(entry));
        Self { keys: entries.iter().map(key).collect(), entries }
    }

    /// The entries that begin with the same four bytes as a word; a shorter word has none.
    pub(super) fn alike(&self, word: &str) -> &[T] {
        let Some(first) = word.as_bytes().first_chunk::<4>() else { return &[] };
        let key = u32::from_be_bytes(*first);
        let from = self.keys.partition_point(|other| *other < key);
        let count = self.keys[from..].iter().take_while(|other| **other == key).count();
        &self.entries[from..from + count]
    }
}

/// Words that are misspelt, or joined though they are written apart.
pub(super) static WORDS: LazyLock<List<Spelling>> = LazyLock::new(|| {
    let lists = [include_str!("spelling.txt"), include_str!("apart.txt")];
    let lines = lists.iter().flat_map(|list| list.lines());
    List::new(lines.filter_map(|line| line.split_once(' ')).collect(), |(wrong, _)| wrong)
});

/// Two words that are written as one: the first, the second, the word; in the order of their bytes.
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

/// Places and languages in small letters, where those are no words, beside themselves.
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
