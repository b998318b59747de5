//! Known words that differ from an unknown one by a slip of the keyboard or of the ear.

use super::super::letters::is_turkish_vowel;
use super::super::suffix::is_front;
use crate::lang::Tongue;
use std::collections::BTreeMap;

/// A slip that makes one word of another, the likeliest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    /// All letters typed without their marks: s for ş, i for ı.
    PlainLetters,
    /// Some letters without their marks, or with marks too many.
    Marks,
    /// The key beside the right one.
    NeighbouringKey,
    /// One letter of two the same, or two for one.
    Doubled,
    /// Two letters in each other's place.
    Exchanged,
    /// A consonant for the one that sounds like it: p for b, s for z.
    Sound,
    /// A vowel for another.
    Vowel,
    /// A letter that is not there.
    Missing,
    /// A letter too many.
    Extra,
    /// Other marks and one more of these.
    Two,
}

impl Slip {
    /// The least letters of a word in which the slip is believed. In shorter words any letter makes another word.
    fn shortest(self) -> usize {
        match self {
            Self::PlainLetters | Self::Doubled | Self::Sound => 5,
            Self::Marks | Self::Exchanged => 6,
            Self::Vowel | Self::Missing | Self::Extra | Self::NeighbouringKey | Self::Two => 7,
        }
    }

    /// Whether it is made by habit, so that a word written so again and again is misspelt all the same.
    fn is_habit(self) -> bool {
        matches!(self, Self::PlainLetters | Self::Marks | Self::Doubled | Self::Exchanged | Self::Sound)
    }

    /// Whether hardly any word that a dictionary lacks looks as if it had been made by it: rare words differ from common
    /// ones by a letter, not by marks alone or by two letters in each other's place.
    fn is_sure(self) -> bool {
        matches!(self, Self::PlainLetters | Self::Marks | Self::Doubled | Self::Exchanged)
    }

    /// Whether it is believed of a word that may be meant.
    fn is_believed(self, doubt: Doubt) -> bool {
        match doubt {
            Doubt::None => true,
            Doubt::Frequent | Doubt::Capitalised => self.is_habit(),
            Doubt::Inflected => {
                matches!(self, Self::PlainLetters | Self::Marks | Self::Exchanged | Self::Sound)
            }
            Doubt::Compound => matches!(self, Self::PlainLetters | Self::Marks | Self::Doubled),
        }
    }
}

/// Why an unknown word may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// It is not.
    None,
    /// It occurs often.
    Frequent,
    /// Its stem occurs by itself, too, so that the author knows a word of this spelling.
    Inflected,
    /// It occurs with a capital alone, at the beginning of sentences.
    Capitalised,
    /// It is made of two known words.
    Compound,
}

/// The least letters of a word that may be a name.
const SHORTEST_CAPITALISED: usize = 7;
/// How many words with other marks are searched for a second slip.
const MOST_MARKED: usize = 15;
/// How many letters without their marks a word may have to be tried in all ways.
const MOST_MARKS: usize = 6;

/// Letters that differ in marks alone.
const PAIRS: &[(char, char)] =
    &[('ı', 'i'), ('ş', 's'), ('ç', 'c'), ('ğ', 'g'), ('ü', 'u'), ('ö', 'o'), ('ə', 'e')];
/// Consonants that sound alike, each pair in both orders.
const SOUNDS: &[(char, char)] =
    &[('b', 'p'), ('d', 't'), ('g', 'k'), ('z', 's'), ('v', 'f'), ('c', 'j'), ('ç', 'ş')];
/// Vowels that are taken for each other.
const VOWELS: &[(char, char)] = &[
    ('a', 'e'),
    ('a', 'ı'),
    ('e', 'i'),
    ('ı', 'i'),
    ('o', 'u'),
    ('ö', 'ü'),
    ('u', 'ü'),
    ('o', 'ö'),
    ('ı', 'u'),
    ('i', 'ü'),
    ('a', 'o'),
];
/// The rows of the Turkish keyboard (Q), and those of others that its letters come from.
const TURKISH_KEYS: [&str; 3] = ["qwertyuıopğü", "asdfghjklşi", "zxcvbnmöç"];
const ENGLISH_KEYS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const RUSSIAN_KEYS: [&str; 3] = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];
const AZERBAIJANI_KEYS: [&str; 3] = ["qüertyuiopöğ", "asdfghjklıə", "zxcvbnmçş"];

/// A known word near an unknown one.
#[derive(Clone, Debug)]
pub(super) struct Suggestion {
    /// The known word, in lowercase.
    pub(super) word: String,
    /// Whether the unknown one is a slip rather than a rare word.
    pub(super) is_sure: bool,
}

/// Known words near an unknown one in lowercase, the likeliest first. Of a word that may be meant, only those of a slip that is
/// believed all the same.
pub(super) fn suggestions(
    word: &str,
    tongue: Tongue,
    doubt: Doubt,
    is_known: impl Fn(&[char]) -> bool,
    uses: impl Fn(&str) -> u32,
) -> Vec<Suggestion> {
    let letters: Vec<char> = word.chars().collect();
    let mut found: BTreeMap<String, Slip> = BTreeMap::new();
    let mut keep = |candidate: Vec<char>, slip: Slip| {
        if candidate != letters && is_known(&candidate) {
            let known = found.entry(candidate.into_iter().collect()).or_insert(slip);
            *known = slip.min(*known);
        }
    };
    let least = if doubt == Doubt::Capitalised { SHORTEST_CAPITALISED } else { 0 };
    let is_tried = |slip: Slip| letters.len() >= slip.shortest().max(least) && slip.is_believed(doubt);
    let marks = if word.is_ascii() { Slip::PlainLetters } else { Slip::Marks };
    edits(&letters, tongue, &mut |candidate, slip| {
        if is_tried(slip) {
            keep(candidate, slip);
        }
    });
    // A word that is misspelt in any case may be so by its marks.
    if is_tried(marks) || !found.is_empty() {
        for candidate in with_marks(&letters).into_iter().filter(|candidate| is_known(candidate)) {
            found.insert(candidate.into_iter().collect(), marks);
        }
    }
    if found.is_empty() && is_tried(Slip::Two) {
        let mut keep = |candidate: Vec<char>| {
            if is_known(&candidate) {
                found.insert(candidate.into_iter().collect(), Slip::Two);
            }
        };
        for marked in with_marks(&letters).into_iter().take(MOST_MARKED) {
            edits(&marked, tongue, &mut |candidate, slip| {
                if slip.is_habit() {
                    keep(candidate);
                }
            });
        }
    }
    let mut found: Vec<(Slip, std::cmp::Reverse<u32>, String)> =
        found.into_iter().map(|(word, slip)| (slip, std::cmp::Reverse(uses(&word)), word)).collect();
    found.sort_unstable();
    // A word that is found again in the book is the one that its author writes.
    let suggestion = |(slip, std::cmp::Reverse(uses), word): (Slip, std::cmp::Reverse<u32>, String)| {
        Suggestion { word, is_sure: slip.is_sure() || uses > 0 }
    };
    found.into_iter().map(suggestion).collect()
}

/// A letter with its marks or without them.
fn other_marks(letter: char) -> Option<char> {
    PAIRS.iter().find_map(|(one, other)| match letter {
        _ if letter == *one => Some(*other),
        _ if letter == *other => Some(*one),
        _ => None,
    })
}

/// All words that differ in marks alone; of words with many such letters only those that differ in one.
fn with_marks(letters: &[char]) -> Vec<Vec<char>> {
    let places: Vec<usize> = (0..letters.len()).filter(|at| other_marks(letters[*at]).is_some()).collect();
    let change = |made: &mut Vec<char>, at: usize| made[at] = other_marks(made[at]).unwrap_or(made[at]);
    if places.len() > MOST_MARKS {
        let one = |at: &usize| {
            let mut made = letters.to_vec();
            change(&mut made, *at);
            made
        };
        return places.iter().map(one).collect();
    }
    let chosen = |set: usize| {
        let mut made = letters.to_vec();
        places
            .iter()
            .enumerate()
            .filter(|(bit, _)| set >> bit & 1 == 1)
            .for_each(|(_, at)| change(&mut made, *at));
        made
    };
    (1..1_usize << places.len()).map(chosen).collect()
}

/// The vowels that stand beyond the first syllable of Turkish words.
const HARMONIC: [char; 6] = ['a', 'e', 'ı', 'i', 'u', 'ü'];

/// Whether a vowel cannot be the one of a Turkish word: an o or ö that is not the first, or one that is of another kind,
/// front or back, than both vowels beside it.
fn breaks_harmony(letters: &[char], at: usize) -> bool {
    let is_vowel = |letter: &&char| is_turkish_vowel(**letter);
    if !is_vowel(&&letters[at]) {
        return false;
    }
    let before = letters[..at].iter().rev().find(is_vowel);
    let behind = letters[at + 1..].iter().find(is_vowel);
    let is_other = |other: &char| is_front(*other) != is_front(letters[at]);
    let is_late = before.is_some() && matches!(letters[at], 'o' | 'ö');
    // Of -yor the o is right.
    let is_progressive =
        letters[at] == 'o' && letters[..at].ends_with(&['y']) && letters.get(at + 1) == Some(&'r');
    match (before, behind) {
        _ if is_progressive => false,
        _ if is_late => true,
        (Some(before), Some(behind)) => is_other(before) && is_other(behind),
        (None, Some(_)) | (Some(_), None) | (None, None) => false,
    }
}

/// Calls a function with every word that one slip makes of some letters, and the slip.
fn edits(letters: &[char], tongue: Tongue, keep: &mut dyn FnMut(Vec<char>, Slip)) {
    let keys = match tongue {
        Tongue::Turkish => TURKISH_KEYS,
        Tongue::Azerbaijani => AZERBAIJANI_KEYS,
        Tongue::Russian => RUSSIAN_KEYS,
        Tongue::English | Tongue::Other => ENGLISH_KEYS,
    };
    let replace = |at: usize, letter: char| {
        let mut made = letters.to_vec();
        made[at] = letter;
        made
    };
    let remove = |at: usize| [&letters[..at], &letters[at + 1..]].concat();
    let insert = |at: usize, letter: char| [&letters[..at], &[letter], &letters[at..]].concat();
    for (at, letter) in letters.iter().copied().enumerate() {
        let next = letters.get(at + 1).copied();
        // The first letter of a word is seldom wrong.
        if at > 0 || next == Some(letter) {
            keep(remove(at), if next == Some(letter) { Slip::Doubled } else { Slip::Extra });
        }
        keep(insert(at, letter), Slip::Doubled);
        if let Some(next) = next.filter(|next| *next != letter) {
            let mut made = letters.to_vec();
            (made[at], made[at + 1]) = (next, letter);
            keep(made, Slip::Exchanged);
        }
        for (pairs, slip) in [(SOUNDS, Slip::Sound), (VOWELS, Slip::Vowel)] {
            for (one, other) in pairs {
                if letter == *one {
                    keep(replace(at, *other), slip);
                } else if letter == *other {
                    keep(replace(at, *one), slip);
                }
            }
        }
        if tongue == Tongue::Turkish && breaks_harmony(letters, at) {
            HARMONIC
                .iter()
                .filter(|vowel| **vowel != letter)
                .for_each(|vowel| keep(replace(at, *vowel), Slip::Vowel));
        }
        for row in keys {
            let row: Vec<char> = row.chars().collect();
            if let Some(place) = row.iter().position(|key| *key == letter) {
                let beside = [place.checked_sub(1), Some(place + 1)];
                let beside = beside.into_iter().flatten().filter_map(|place| row.get(place));
                beside.for_each(|key| keep(replace(at, *key), Slip::NeighbouringKey));
            }
        }
    }
    // The first letter of a word is seldom left out.
    for at in 1..=letters.len() {
        for letter in keys.iter().flat_map(|row| row.chars()) {
            keep(insert(at, letter), Slip::Missing);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Doubt, Suggestion, suggestions};
    use crate::lang::Tongue;

    const KNOWN: &[&str] = &[
        "yalnız",
        "herkes",
        "kibrit",
        "orijinal",
        "koleksiyon",
        "mahcup",
        "müracaat",
        "şoförler",
        "kitap",
        "kitaplık",
        "yılında",
        "değişiklik",
        "sürpriz",
        "laboratuvar",
        "makine",
        "geliyor",
        "masa",
    ];

    fn near(word: &str, doubt: Doubt) -> Vec<String> {
        let is_known = |word: &[char]| KNOWN.contains(&&*word.iter().collect::<String>());
        words(suggestions(word, Tongue::Turkish, doubt, is_known, |_| 0))
    }

    fn words(found: Vec<Suggestion>) -> Vec<String> {
        found.into_iter().map(|one| one.word).collect()
    }

    #[test]
    fn slips_of_the_keyboard_and_of_the_ear_are_undone() {
        for (typed, meant) in [
            ("yanlız", "yalnız"),
            ("herkez", "herkes"),
            ("kirbit", "kibrit"),
            ("orjinal", "orijinal"),
            ("kolleksiyon", "koleksiyon"),
            ("mahçup", "mahcup"),
            ("müracat", "müracaat"),
            ("söförler", "şoförler"),
            ("yilinda", "yılında"),
            ("degisiklik", "değişiklik"),
            ("laboratuar", "laboratuvar"),
            ("orijinel", "orijinal"),
            ("kolleksıyon", "koleksiyon"),
            ("geliypr", "geliyor"),
            ("kitaplik", "kitaplık"),
        ] {
            assert_eq!(near(typed, Doubt::None), [meant], "{typed}");
        }
        assert!(
            near("mesa", Doubt::None).is_empty()
                && near("geliypr", Doubt::Frequent).is_empty()
                && near("bambaşka", Doubt::None).is_empty()
        );
        assert_eq!(near("herkez", Doubt::Frequent), ["herkes"]);
    }

    #[test]
    fn a_slip_that_may_be_a_rare_word_is_not_sure() {
        let sure = |typed: &str, uses: u32| {
            let is_known = |word: &[char]| KNOWN.contains(&&*word.iter().collect::<String>());
            let found = suggestions(typed, Tongue::Turkish, Doubt::None, is_known, |_| uses);
            found.first().map(|one| one.is_sure)
        };
        for typed in ["yilinda", "kolleksiyon", "yanlız"] {
            assert_eq!(sure(typed, 0), Some(true), "{typed}");
        }
        for typed in ["orijinel", "laboratuar", "geliypr"] {
            assert_eq!(sure(typed, 0), Some(false), "{typed}");
            assert_eq!(sure(typed, 1), Some(true), "{typed}");
        }
    }

    #[test]
    fn likelier_slips_come_first() {
        let known =
            |word: &[char]| ["sinirlar", "sınırlar", "sanırlar"].contains(&&*word.iter().collect::<String>());
        let uses = |word: &str| if word == "sınırlar" { 3 } else { 0 };
        assert_eq!(
            words(suggestions("sinırlar", Tongue::Turkish, Doubt::None, known, uses)),
            ["sınırlar", "sinirlar"]
        );
    }
}
