//! Word lists of the rules: places, given names, and words that TDK spells differently.

use super::azerbaijani;
use super::inflection::{noun_suffixes, softened, spelt_suffixes};
use super::letters::to_lowercase;
use crate::lang::ascii_letter;
use crate::word_map::WordTable;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Places pronounced as they are spelt by every reader of Turkish.
pub(super) static PLACES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("places.txt").split_whitespace().collect());
/// Turkish words, as stems, that the spelling guide has or that are spelt so everywhere, and the dictionary lacks.
pub(super) const ACCEPTED: &str = include_str!("accepted.txt");
/// Given names that are not common nouns.
pub(super) static PEOPLE: LazyLock<WordTable<()>> =
    LazyLock::new(|| include_str!("people.txt").split_whitespace().collect());

/// Women's names that look like a man's name with a suffix: Cemil, Cemile.
pub(super) static WOMEN: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("women.txt").split_whitespace().collect());

/// Places whose lowercase names are words or word forms: `bursa` is “to the scholarship”.
const ALSO_WORDS: &[&str] = &[
    "Adana",
    "Bandırma",
    "Bodrum",
    "Buhara",
    "Bursa",
    "Çin",
    "Denizli",
    "Dersim",
    "Düzce",
    "Gence",
    "Halep",
    "Hazar",
    "Horasan",
    "Irak",
    "Kars",
    "Kırım",
    "Mersin",
    "Mısır",
    "Osmaniye",
    "Pekin",
    "Prag",
    "Roma",
    "Sofya",
    "Trablus",
    "Uganda",
    "Urfa",
    "Yemen",
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
    starts: Starts,
}

/// Which beginnings of words a list has, as bits: most words are of none of its entries and need no search.
struct Starts([u64; 64]);

impl Starts {
    fn of(keys: impl Iterator<Item = u32>) -> Self {
        let mut starts = Self([0; 64]);
        for (row, bit) in keys.map(Self::place) {
            starts.0[row] |= 1 << bit;
        }
        starts
    }

    fn may_have(&self, key: u32) -> bool {
        let (row, bit) = Self::place(key);
        self.0[row] >> bit & 1 == 1
    }

    fn place(key: u32) -> (usize, u32) {
        let mixed = key.wrapping_mul(0x9E37_79B1) >> 20;
        ((mixed >> 6) as usize, mixed & 63)
    }
}

/// The first four bytes of a word as a number; shorter words end in zeros.
fn start_of(word: &str) -> u32 {
    word.bytes().chain([0; 4]).take(4).fold(0, |key, byte| key << 8 | u32::from(byte))
}

impl<T> List<T> {
    /// Creates a list; each entry's word must have at least four bytes.
    pub(super) fn new(mut entries: Vec<T>, word: impl Fn(&T) -> &str) -> Self {
        let key = |entry: &T| {
            word(entry).as_bytes().first_chunk::<4>().map_or(0, |first| u32::from_be_bytes(*first))
        };
        entries.sort_by_key(|entry| key(entry));
        let keys: Vec<u32> = entries.iter().map(key).collect();
        Self { starts: Starts::of(keys.iter().copied()), keys, entries }
    }

    /// The entries that begin with the same four bytes as a word; empty for a shorter word.
    pub(super) fn with_same_start(&self, word: &str) -> &[T] {
        let Some(first) = word.as_bytes().first_chunk::<4>() else { return &[] };
        let key = u32::from_be_bytes(*first);
        if !self.starts.may_have(key) {
            return &[];
        }
        let from = self.keys.partition_point(|other| *other < key);
        let count = self.keys[from..].iter().take_while(|other| **other == key).count();
        &self.entries[from..from + count]
    }
}

/// Words that are misspelt, or written as one although TDK writes them separately.
pub(super) static WORDS: LazyLock<List<Spelling>> =
    LazyLock::new(|| spellings(&[include_str!("spelling.txt"), include_str!("apart.txt")]));

/// Two words that are written as one: the first, the second, and the joined word.
type Pair = (&'static str, &'static str, &'static str);

/// Pairs of words that TDK writes as one, in byte order.
pub(super) static PAIRS: LazyLock<Pairs> = LazyLock::new(|| Pairs::of(include_str!("together.txt")));

/// Azerbaijani words that are misspelt, or joined though they are written apart.
pub(super) static AZERBAIJANI_WORDS: LazyLock<List<Spelling>> =
    LazyLock::new(|| spellings(&[include_str!("azerbaijani/spelling.txt")]));

/// Two Azerbaijani words that are written as one or with a hyphen, in byte order.
pub(super) static AZERBAIJANI_PAIRS: LazyLock<Pairs> =
    LazyLock::new(|| Pairs::of(include_str!("azerbaijani/together.txt")));

/// The entries of lists with a wrong word and its correct form on each line.
fn spellings(lists: &[&'static str]) -> List<Spelling> {
    let lines = lists.iter().flat_map(|list| list.lines());
    List::new(lines.filter_map(|line| line.split_once(' ')).collect(), |(wrong, _)| wrong)
}

/// Pairs of words, found by the first one.
pub(super) struct Pairs {
    /// In byte order.
    pairs: Vec<Pair>,
    starts: Starts,
}

impl Pairs {
    /// The entries of a list with two words and the joined one on each line.
    fn of(list: &'static str) -> Self {
        let split = |line: &'static str| {
            let (first, rest) = line.split_once(' ')?;
            let (second, right) = rest.split_once(' ')?;
            Some((first, second, right))
        };
        let mut pairs: Vec<_> = list.lines().filter_map(split).collect();
        pairs.sort_unstable();
        Self { starts: Starts::of(pairs.iter().map(|(first, ..)| start_of(first))), pairs }
    }

    /// The pairs that begin with a lowercase word.
    pub(super) fn with_first(&self, first: &str) -> &[Pair] {
        if !self.starts.may_have(start_of(first)) {
            return &[];
        }
        let from = self.pairs.partition_point(|(other, ..)| *other < first);
        let count = self.pairs[from..].iter().take_while(|(other, ..)| *other == first).count();
        &self.pairs[from..from + count]
    }
}

/// The correct form of a misspelt lowercase word, with its suffixes. The longest entry wins: herbiri before herbir.
pub(super) fn correct_word(list: &List<Spelling>, small: &str) -> Option<String> {
    let alike = list.with_same_start(small);
    let fitting = alike.iter().filter_map(|(wrong, right)| Some((wrong.len(), right, rest(small, wrong)?)));
    let (_, right, rest) = fitting.max_by_key(|(length, ..)| *length)?;
    Some(format!("{right}{rest}"))
}

/// The joined word of one of some pairs, with the suffixes of its second word, which is in lowercase.
pub(super) fn joined(pairs: &[Pair], second: &str) -> Option<String> {
    pairs.iter().find_map(|(_, next, right)| Some(format!("{right}{}", rest(second, next)?)))
}

/// What follows an entry in a word; nothing may follow one without a `*` at its end.
fn rest<'w>(word: &'w str, entry: &str) -> Option<&'w str> {
    match entry.strip_suffix('*') {
        Some(stem) => word.strip_prefix(stem),
        None => (word == entry).then_some(""),
    }
}

/// Frequent words of Turkish whose spelling in plain letters is no word of it.
pub(super) static PLAIN_TURKISH: LazyLock<PlainWords> =
    LazyLock::new(|| PlainWords::of(include_str!("plain.txt"), noun_suffixes));
/// Frequent words of Azerbaijani whose spelling in plain letters is no word of it.
pub(super) static PLAIN_AZERBAIJANI: LazyLock<PlainWords> =
    LazyLock::new(|| PlainWords::of(include_str!("azerbaijani/plain.txt"), azerbaijani::suffixes_after));

/// A word with letters beyond the English ones.
#[derive(Clone)]
struct PlainWord {
    /// How it is typed in plain letters.
    plain: String,
    /// How it is spelt.
    right: String,
    /// What may follow it.
    ending: Ending,
}

/// What may follow a word of a list in plain letters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Suffixes of nouns in harmony, or nothing.
    Suffixes,
    /// Anything: no other word begins so.
    Anything,
    /// Suffixes alone, since its last consonant is softened.
    Softened,
    /// Nothing: with suffixes it would be another word.
    Nothing,
}

/// Words with letters beyond the English ones, found by their spelling in plain letters.
pub(super) struct PlainWords {
    /// The words by their first two letters, longest first; each row has [`LETTERS`] of them.
    rows: Vec<Vec<PlainWord>>,
    /// The suffixes of the language that may follow a stem.
    suffixes: fn(&str) -> Vec<String>,
}

/// Letters of the English alphabet.
const LETTERS: usize = 26;
/// Letters that stand for others, too, in text typed in plain letters.
const UNSURE: [char; 7] = ['c', 'g', 'i', 'ı', 'o', 's', 'u'];

impl PlainWords {
    /// The words of a list, parted by white space; a `*` at the end stands for whatever follows, and no suffix follows a
    /// word with a `.` at the end.
    fn of(list: &'static str, suffixes: fn(&str) -> Vec<String>) -> Self {
        let mut rows = vec![Vec::new(); LETTERS * LETTERS];
        let mut add = |right: String, ending: Ending| {
            let plain: String = right.chars().map(ascii_letter).collect();
            if let Some(row) = Self::row(&plain).filter(|_| plain != right) {
                rows[row].push(PlainWord { plain, right, ending });
            }
        };
        for entry in list.split_whitespace() {
            let right = entry.trim_end_matches(['*', '.']);
            let ending = match entry.as_bytes().last() {
                Some(b'*') => Ending::Anything,
                Some(b'.') => Ending::Nothing,
                _ => Ending::Suffixes,
            };
            add(right.to_owned(), ending);
            if ending == Ending::Nothing {
                continue;
            }
            softened(right).into_iter().for_each(|soft| add(soft, Ending::Softened));
        }
        rows.iter_mut().for_each(|row: &mut Vec<PlainWord>| {
            row.sort_by_key(|word| (std::cmp::Reverse(word.plain.len()), word.ending == Ending::Softened));
        });
        Self { rows, suffixes }
    }

    fn row(plain: &str) -> Option<usize> {
        let [first, second, ..] = plain.as_bytes() else { return None };
        let place = |letter: &u8| letter.is_ascii_lowercase().then(|| usize::from(letter - b'a'));
        Some(place(first)? * LETTERS + place(second)?)
    }

    /// How a word in plain small letters is spelt, and whether that is sure to its end.
    pub(super) fn find(&self, plain: &str) -> Option<(String, bool)> {
        self.rows[Self::row(plain)?].iter().find_map(|word| {
            let rest = plain.strip_prefix(word.plain.as_str())?;
            match word.ending {
                Ending::Softened if rest.is_empty() => return None,
                Ending::Nothing => return rest.is_empty().then(|| (word.right.clone(), true)),
                Ending::Softened | Ending::Suffixes | Ending::Anything => {}
            }
            if let Some(suffixes) = spelt_suffixes(&word.right, rest, &self.suffixes) {
                return Some((format!("{}{suffixes}", word.right), true));
            }
            let is_sure = !rest.contains(UNSURE);
            (word.ending == Ending::Anything).then(|| (format!("{}{rest}", word.right), is_sure))
        })
    }
}

/// Places and languages in lowercase, each with its correct spelling, except those that are also words.
pub(super) static SMALL: LazyLock<List<(String, &'static str)>> = LazyLock::new(|| {
    let places = PLACES.iter().filter(|place| !ALSO_WORDS.contains(place));
    let languages =
        super::known_names::LANGUAGES.iter().filter(|language| !ALSO_LANGUAGES.contains(language));
    let small = |name: &&'static str| (to_lowercase(name).into_owned(), *name);
    List::new(places.chain(languages).map(small).collect(), |(small, _)| small)
});

#[cfg(test)]
mod tests {
    use super::BTreeSet;
    use super::{
        AZERBAIJANI_WORDS, PAIRS, PEOPLE, PLACES, PLAIN_AZERBAIJANI, PLAIN_TURKISH, SMALL, WORDS,
        ascii_letter,
    };

    #[test]
    fn every_entry_is_found_by_its_first_letters() {
        for (wrong, right) in WORDS.entries.iter() {
            assert!(wrong.len() >= 4 && *wrong != *right, "{wrong}");
            assert!(WORDS.with_same_start(wrong).contains(&(*wrong, *right)), "{wrong}");
        }
        for (small, name) in SMALL.entries.iter() {
            assert!(small.len() >= 4, "{name}");
        }
        let words: BTreeSet<&str> = WORDS.entries.iter().map(|(wrong, _)| *wrong).collect();
        assert_eq!(words.len(), WORDS.entries.len(), "two entries of one word");
    }

    #[test]
    fn words_in_plain_letters_are_found_and_no_word_is_another_one() {
        let turkish = |plain| PLAIN_TURKISH.find(plain);
        for (plain, right) in [
            ("cocuklar", "çocuklar"),
            ("cocugun", "çocuğun"),
            ("icinde", "içinde"),
            ("cok", "çok"),
            ("yilinda", "yılında"),
            ("kapilarin", "kapıların"),
            ("dortten", "dörtten"),
            ("yuzunden", "yüzünden"),
        ] {
            assert_eq!(turkish(plain), Some((right.to_owned(), true)), "{plain}");
        }
        for plain in ["cokmek", "kapital", "bazilika", "dortmund", "cocug"] {
            assert_eq!(turkish(plain), None, "{plain}");
        }
        let azerbaijani = |plain| PLAIN_AZERBAIJANI.find(plain).map(|(right, _)| right);
        assert_eq!(azerbaijani("olkenin").as_deref(), Some("ölkənin"));
        assert_eq!(azerbaijani("gununde").as_deref(), Some("günündə"));
        for list in [&PLAIN_TURKISH, &PLAIN_AZERBAIJANI] {
            for word in list.rows.iter().flatten() {
                assert!(word.plain != word.right && word.plain.is_ascii(), "{}", word.right);
                assert_eq!(word.plain, word.right.chars().map(ascii_letter).collect::<String>());
            }
        }
    }

    #[test]
    fn every_azerbaijani_entry_is_found() {
        for (wrong, right) in AZERBAIJANI_WORDS.entries.iter() {
            assert!(wrong.len() >= 4 && *wrong != *right, "{wrong}");
            assert!(AZERBAIJANI_WORDS.with_same_start(wrong).contains(&(*wrong, *right)), "{wrong}");
        }
    }

    #[test]
    fn the_lists_are_whole() {
        let counts = [WORDS.entries.len(), PAIRS.pairs.len(), PLACES.len(), PEOPLE.sorted().len()];
        assert!(counts.iter().zip([230, 55, 200, 200]).all(|(count, least)| *count >= least), "{counts:?}");
        assert!(WORDS.with_same_start("ev").is_empty());
    }
}
