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

/// Words that are misspelt, or joined though they are written apart, in the order of their bytes.
pub(super) static WORDS: LazyLock<Vec<Spelling>> = LazyLock::new(|| {
    let lists = [include_str!("spelling.txt"), include_str!("apart.txt")];
    let mut words: Vec<Spelling> =
        lists.iter().flat_map(|list| list.lines()).filter_map(|line| line.split_once(' ')).collect();
    words.sort_unstable();
    words
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

/// Places and languages in small letters, where those are no words, beside themselves; in the order of their bytes.
pub(super) static SMALL: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let places = PLACES.iter().filter(|place| !ALSO_WORDS.contains(place));
    let languages = super::known::LANGUAGES.iter().filter(|language| !ALSO_LANGUAGES.contains(language));
    let small = |name: &&'static str| (lower(name).into_owned(), *name);
    let mut names: Vec<_> = places.chain(languages).map(small).collect();
    names.sort_unstable();
    names
});

/// The entries of a sorted list that begin with the same four bytes as a word; a shorter word has none.
pub(super) fn alike<'a, T>(list: &'a [T], word: &str, key: impl Fn(&T) -> &str) -> &'a [T] {
    let Some(first) = word.as_bytes().first_chunk::<4>() else { return &[] };
    let begins = |entry: &T| key(entry).as_bytes().get(..4).unwrap_or_default().cmp(&first[..]);
    let from = list.partition_point(|entry| begins(entry).is_lt());
    let count = list[from..].iter().take_while(|entry| begins(entry).is_eq()).count();
    &list[from..from + count]
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, PEOPLE, PLACES, SMALL, WORDS, alike};

    #[test]
    fn every_entry_is_found_by_its_first_letters() {
        for (wrong, right) in WORDS.iter() {
            assert!(wrong.len() >= 4 && *wrong != *right, "{wrong}");
            assert!(alike(&WORDS, wrong, |entry| entry.0).contains(&(*wrong, *right)), "{wrong}");
        }
        for (small, name) in SMALL.iter() {
            assert!(small.len() >= 4, "{name}");
        }
        assert!(WORDS.windows(2).all(|two| two[0].0 != two[1].0), "two entries of one word");
    }

    #[test]
    fn the_lists_are_whole() {
        let counts = [WORDS.len(), PAIRS.len(), PLACES.len(), PEOPLE.len()];
        assert!(counts.iter().zip([230, 55, 200, 200]).all(|(count, least)| *count >= least), "{counts:?}");
        assert!(alike(&WORDS, "ev", |entry| entry.0).is_empty());
    }
}
