//! Tests hyphenation with tables of words and their break opportunities.

use super::{BreakKind, hyphenate};
use crate::lang::Language;

/// The word with `·` at each place for a hyphen and `|` at each break without one.
fn parted(word: &str, tag: &str) -> String {
    let mut parted = String::new();
    let mut last = 0;
    for (at, opportunity) in hyphenate(word, &Language::new(tag)) {
        parted.push_str(&word[last..at]);
        parted.push(if opportunity == BreakKind::Hyphen { '·' } else { '|' });
        last = at;
    }
    parted + &word[last..]
}

/// Checks a table of words, broken by `·` (hyphen) and `|` (no hyphen) and separated by white space.
fn check(tag: &str, table: &str, fewest: usize) {
    let words: Vec<&str> = table.split_whitespace().collect();
    assert!(words.len() >= fewest, "{} words", words.len());
    let wrong: Vec<String> = words
        .iter()
        .map(|want| (want, parted(&want.replace(['·', '|'], ""), tag)))
        .filter(|(want, got)| *want != got)
        .map(|(want, got)| format!("{got}, not {want}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn turkish_words_part_by_their_syllables() {
    check("tr", TURKISH, 200);
}

/// Words broken by the rule of TDK: by syllables, no single letter alone.
const TURKISH: &str = include_str!("../../../tests/hyphenation/turkish.txt");

#[test]
fn azerbaijani_words_part_by_their_syllables() {
    check("az", AZERBAIJANI, 200);
}

/// Words broken by the rule of Azerbaijani orthography: by syllables, no single letter alone.
const AZERBAIJANI: &str = include_str!("../../../tests/hyphenation/azerbaijani.txt");

#[test]
fn a_word_has_no_place_that_leaves_one_letter() {
    for word in ["Kitap’ı", "acele", "müdafaa", "Ali’ye", "O’nun", "ışığı", "a-b-c-d-e-f", "olağanüstü"]
    {
        for (at, _) in hyphenate(word, &Language::new("tr")) {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            assert!(letters(&word[..at]) >= 2 && letters(&word[at..]) >= 2, "{word} at {at}");
        }
    }
}

#[test]
fn abbreviations_numbers_and_short_words_stay_whole() {
    for word in [
        "TBMM",
        "KGB",
        "SSCB",
        "NATO",
        "UNESCO",
        "su",
        "ev",
        "kan",
        "anne",
        "1990",
        "1990’a",
        "2.500.000",
        "B12vitamini",
        "a.g.e.",
        "21-dən",
        "1990-cı",
        "1-56432-027-8",
        "0212-555-1234",
        "12/05/1990",
        "…",
        "",
        "(s.",
    ] {
        for tag in ["tr", "az", "en", "ru", "xx"] {
            assert_eq!(parted(word, tag), word, "{tag}");
        }
    }
}

#[test]
fn joints_end_a_line_without_a_hyphen() {
    check(
        "tr",
        "TBMM’|nin SSCB’|nin KGB’|nin 1990’|da 1990’|larda 1918–|1920 12–15’|te 40'30 Türk-|Rus Er·me·ni-|Azer·bay·can
        Ba·kü–|Mos·ko·va ve/|ve·ya 20’si Lat’a “Azer·bay·can” (İs·tan·bul’|da), Prof.Dr. HÜR·Rİ·YET İS·TAN·BUL’|DAN",
        15,
    );
}

#[test]
fn words_joined_by_a_space_part_each_by_itself() {
    assert_eq!(parted("71.\u{A0}maddeler", "tr"), "71.\u{A0}mad·de·ler");
    assert_eq!(parted("A.\u{A0}B.\u{A0}Karaca’dan", "tr"), "A.\u{A0}B.\u{A0}Ka·ra·ca’|dan");
}

#[test]
fn other_languages_part_by_their_patterns() {
    check(
        "en",
        "ex·ten·sive hy·phen·ation au·to·matic al·ready table Azer·bai·jan well-|known com·mit·tee’s",
        8,
    );
    check("en-GB", "ex·ten·sive", 1);
    check("de", "Ent·schei·dung Re·gie·rung", 2);
    check("ru", "го·су·дар·ство", 1);
    check("fr", "gou·ver·ne·ment", 1);
    check("ka", "საქართველო", 1);
    check("xx", "extensive hyphenation well-|known", 3);
}

#[test]
fn addresses_part_after_their_signs_alone() {
    check(
        "tr",
        "https://|www.|hrw.|org/|reports/|1991 www.|example.|com ad.|soyad@|example.|org doi.|org/|10.|1000/|182
        https://|example.|org/|a.b https://|x.|org/a",
        6,
    );
}

#[test]
fn soft_hyphens_of_the_author_are_the_only_places() {
    assert_eq!(parted("kar\u{ad}deşlik", "tr"), "kar\u{ad}·deşlik");
}

#[test]
fn decomposed_letters_are_not_parted_from_their_marks() {
    assert_eq!(parted("I\u{307}stanbul", "tr"), "I\u{307}s·tan·bul");
    assert_eq!(parted("du\u{308}s\u{327}u\u{308}nce", "tr"), "du\u{308}·s\u{327}u\u{308}n·ce");
}

#[test]
fn places_are_ordered_and_on_characters() {
    for word in TURKISH.split_whitespace().chain(AZERBAIJANI.split_whitespace()) {
        let word = word.replace(['·', '|'], "");
        for tag in ["tr", "az", "en", "de", "fr", "ru", "es", "it", "uk", "xx"] {
            let places: Vec<usize> =
                hyphenate(&word, &Language::new(tag)).iter().map(|place| place.0).collect();
            assert!(places.is_sorted_by(|a, b| a < b), "{word}");
            assert!(
                places.iter().all(|at| *at > 0 && *at < word.len() && word.is_char_boundary(*at)),
                "{word}"
            );
        }
    }
}

#[test]
fn scripts_without_spaces_break_where_unicode_says() {
    let places = |word| hyphenate(word, &Language::new("und"));
    assert_eq!(
        places("漢字かな"),
        [(3, BreakKind::NoHyphen), (6, BreakKind::NoHyphen), (9, BreakKind::NoHyphen)]
    );
    // No line begins with a closing mark.
    assert_eq!(places("漢。字"), [(6, BreakKind::NoHyphen)]);
}
