//! Tests of the copy-editor; compares numbers with every case ending with a table written by hand.

use super::azerbaijani;
use super::reading::{last_word, roman, sounds};
use super::suffix::{OF_NUMBERS, SuffixCheck, check_suffix_of_any, sound_of};
use std::collections::BTreeSet;

/// The number of suffixes per row of the table.
const COLUMNS: usize = 11;

/// The last word of a number as it is read, and its suffixes, written by hand.
///
/// The columns are genitive, dative, accusative, locative, ablative, instrumental, possessive, ordinal,
/// distributive, plural and adjective.
const ENDINGS: [(&str, [&str; COLUMNS]); 21] = [
    ("sıfır", ["ın", "a", "ı", "da", "dan", "la", "ı", "ıncı", "ar", "lar", "lı"]),
    ("bir", ["in", "e", "i", "de", "den", "le", "i", "inci", "er", "ler", "li"]),
    ("iki", ["nin", "ye", "yi", "de", "den", "yle", "si", "nci", "şer", "ler", "li"]),
    ("üç", ["ün", "e", "ü", "te", "ten", "le", "ü", "üncü", "er", "ler", "lü"]),
    ("dört", ["ün", "e", "ü", "te", "ten", "le", "ü", "üncü", "er", "ler", "lü"]),
    ("beş", ["in", "e", "i", "te", "ten", "le", "i", "inci", "er", "ler", "li"]),
    ("altı", ["nın", "ya", "yı", "da", "dan", "yla", "sı", "ncı", "şar", "lar", "lı"]),
    ("yedi", ["nin", "ye", "yi", "de", "den", "yle", "si", "nci", "şer", "ler", "li"]),
    ("sekiz", ["in", "e", "i", "de", "den", "le", "i", "inci", "er", "ler", "li"]),
    ("dokuz", ["un", "a", "u", "da", "dan", "la", "u", "uncu", "ar", "lar", "lu"]),
    ("on", ["un", "a", "u", "da", "dan", "la", "u", "uncu", "ar", "lar", "lu"]),
    ("yirmi", ["nin", "ye", "yi", "de", "den", "yle", "si", "nci", "şer", "ler", "li"]),
    ("otuz", ["un", "a", "u", "da", "dan", "la", "u", "uncu", "ar", "lar", "lu"]),
    ("kırk", ["ın", "a", "ı", "ta", "tan", "la", "ı", "ıncı", "ar", "lar", "lı"]),
    ("elli", ["nin", "ye", "yi", "de", "den", "yle", "si", "nci", "şer", "ler", "li"]),
    ("altmış", ["ın", "a", "ı", "ta", "tan", "la", "ı", "ıncı", "ar", "lar", "lı"]),
    ("yetmiş", ["in", "e", "i", "te", "ten", "le", "i", "inci", "er", "ler", "li"]),
    ("seksen", ["in", "e", "i", "de", "den", "le", "i", "inci", "er", "ler", "li"]),
    ("doksan", ["ın", "a", "ı", "da", "dan", "la", "ı", "ıncı", "ar", "lar", "lı"]),
    ("yüz", ["ün", "e", "ü", "de", "den", "le", "ü", "üncü", "er", "ler", "lü"]),
    ("bin", ["in", "e", "i", "de", "den", "le", "i", "inci", "er", "ler", "li"]),
];

/// A number in words, built digit by digit from the left: 1990 → bin dokuz yüz doksan.
fn in_words(number: u32) -> String {
    let ones = ["", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"];
    let tens = ["", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"];
    if number == 0 {
        return "sıfır".to_owned();
    }
    let mut words: Vec<&str> = Vec::new();
    if number / 1000 == 10 {
        words.push("on");
    } else if number / 1000 > 1 {
        words.push(ones[(number / 1000) as usize]);
    }
    if number >= 1000 {
        words.push("bin");
    }
    let hundreds = number / 100 % 10;
    if hundreds > 1 {
        words.push(ones[hundreds as usize]);
    }
    if hundreds > 0 {
        words.push("yüz");
    }
    words.push(tens[(number / 10 % 10) as usize]);
    words.push(ones[(number % 10) as usize]);
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

#[test]
fn every_number_takes_its_own_endings_and_refuses_all_others() {
    let columns: Vec<BTreeSet<&str>> =
        (0..COLUMNS).map(|column| ENDINGS.iter().map(|(_, endings)| endings[column]).collect()).collect();
    for number in 0..=10_000_u32 {
        let spoken = in_words(number);
        let last = spoken.rsplit(' ').next().unwrap_or("");
        let (_, right) = ENDINGS.iter().find(|(word, _)| *word == last).expect("in the table");
        let read = sounds(&number.to_string());
        for (column, endings) in columns.iter().enumerate() {
            for ending in endings {
                match check_suffix_of_any(&read, ending, OF_NUMBERS) {
                    SuffixCheck::Right => {
                        assert!(right.contains(ending), "{number}’{ending} passes ({spoken})")
                    }
                    SuffixCheck::Wrong(better) => {
                        assert!(!right.contains(ending), "{number}’{ending} is refused ({spoken})");
                        let better = better.as_deref().unwrap_or(right[column]);
                        assert!(right.contains(&better), "{number}’{ending} → {better} ({spoken})");
                    }
                    SuffixCheck::Unknown => panic!("{number}’{ending} is unknown"),
                }
            }
        }
    }
}

#[test]
fn numbers_are_read_to_their_last_word() {
    for (number, word) in [
        (0, "sıfır"),
        (4, "dört"),
        (1990, "doksan"),
        (1900, "yüz"),
        (40_000, "bin"),
        (3_000_000, "milyon"),
        (2_500_000, "bin"),
        (1_000_000_000, "milyar"),
        (u64::MAX, "beş"),
    ] {
        assert_eq!(last_word(number), word, "{number}");
    }
    let read = |written: &str, suffix: &str| check_suffix_of_any(&sounds(written), suffix, OF_NUMBERS);
    for (written, suffix) in [
        ("40.000", "in"),
        ("2.500.000", "den"),
        ("3,5", "tan"),
        ("3,5", "ten"),
        ("19.30", "da"),
        ("20.01.1990", "da"),
        ("007", "de"),
    ] {
        assert_eq!(read(written, suffix), SuffixCheck::Right, "{written}’{suffix}");
    }
    assert_eq!(read("40.000", "ın"), SuffixCheck::Wrong(Some("in".to_owned())));
    for silent in ["1/4", "12.00", "19:30", "99999999999999999999999", ""] {
        assert!(sounds(silent).is_empty(), "{silent}");
    }
}

#[test]
fn roman_numerals_have_values() {
    for (written, value) in
        [("II", Some(2)), ("XIX", Some(19)), ("XX", Some(20)), ("MCMXC", Some(1990)), ("I", None)]
    {
        assert_eq!(roman(written), value, "{written}");
    }
    assert_eq!(roman("XYZ"), None);
}

#[test]
fn words_end_as_they_are_spelt() {
    let ends = |word| sound_of(word).map(|sound| (sound.vowel, sound.ends_in_vowel, sound.is_voiceless));
    assert_eq!(ends("Bakü"), Some(('ü', true, false)));
    assert_eq!(ends("Sumgayıt"), Some(('ı', false, true)));
    assert_eq!(ends("DIŞ"), Some(('ı', false, true)));
    assert_eq!(ends("İZMİR"), Some(('i', false, false)));
    assert_eq!(ends("rüzgâr"), Some(('a', false, false)));
    assert_eq!(ends("brr"), None);
    assert_eq!(ends(""), None);
}

#[test]
fn azerbaijani_ordinals_follow_the_word_that_is_said() {
    let ordinals = [
        (1, "ci"),
        (2, "ci"),
        (3, "cü"),
        (4, "cü"),
        (5, "ci"),
        (6, "cı"),
        (7, "ci"),
        (8, "ci"),
        (9, "cu"),
        (10, "cu"),
        (16, "cı"),
        (20, "ci"),
        (30, "cu"),
        (40, "cı"),
        (50, "ci"),
        (60, "cı"),
        (70, "ci"),
        (80, "ci"),
        (90, "cı"),
        (100, "cü"),
        (1000, "ci"),
        (1990, "cı"),
        (2026, "cı"),
        (1_000_000, "cu"),
    ];
    for (number, ending) in ordinals {
        assert_eq!(azerbaijani::ordinal(number), Some(ending.to_owned()), "{number}");
    }
}
