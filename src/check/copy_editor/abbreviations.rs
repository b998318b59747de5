//! Checks the suffixes of Turkish abbreviations against how the abbreviation is read aloud: TBMM’nin,
//! NATO’ya.

use super::letters::{is_capitals, is_turkish_vowel, to_lowercase};
use super::line::{Line, TokenKind};
use super::reading::{last_word, roman};
use super::reporter::Reporter;
use super::suffix::{FinalSound, OF_ABBREVIATIONS, OF_NUMBERS, SuffixCheck, check_suffix_of_any, sound_of};
use super::word_traits::WordTraits;
use crate::diag::rules;

/// Abbreviations that Turkish reads letter by letter, although they could be read as a word or in English.
const READ_BY_LETTERS: &[&str] = &[
    "AB", "ABD", "AHC", "AKM", "AKP", "ANC", "BM", "CHP", "DGM", "DSİ", "EGM", "HDP", "MHP", "ÖSYM", "SBKP",
    "SSC", "SSCB", "TBMM", "TCDD", "THK", "THY", "TKP", "TPAO", "TRT", "TSK", "TTK", "KHK", "KKTC", "GKB",
    "MGK", "AİHM", "AYM", "STK",
];
/// Abbreviations that are read as words.
const READ_AS_WORDS: &[&str] = &[
    "AFAD",
    "AGİT",
    "ANAP",
    "ASALA",
    "ASELSAN",
    "AZERTAC",
    "BOTAŞ",
    "DİSK",
    "FIFA",
    "İSKİ",
    "MİT",
    "NASA",
    "NATO",
    "ODTÜ",
    "OPEC",
    "SEKA",
    "SODEP",
    "TASS",
    "TEMA",
    "TİKA",
    "TOKİ",
    "TÜBİTAK",
    "TÜİK",
    "TÜSİAD",
    "UEFA",
    "UNESCO",
    "UNICEF",
    "YÖK",
];
/// Lowercase unit symbols and the words they are read as (TDK: “kg’dan, cm’yi”).
const UNITS: &[(&str, &str)] = &[
    ("km", "kilometre"),
    ("cm", "santimetre"),
    ("mm", "milimetre"),
    ("m", "metre"),
    ("kg", "kilogram"),
    ("g", "gram"),
    ("gr", "gram"),
    ("mg", "miligram"),
    ("lt", "litre"),
    ("ml", "mililitre"),
    ("ha", "hektar"),
];

/// Checks every abbreviation of a line that has a suffix.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Word) {
        // An abbreviation has a capital; a unit does not, and is only looked at with a suffix.
        let is_before_apostrophe = line.kind(at + 1) == TokenKind::Apostrophe;
        if !is_before_apostrophe && !line.shows(at, WordTraits::CAPITALISED) {
            continue;
        }
        let word = line.word(at);
        let is_parted = is_before_apostrophe && line.kind(at + 2) == TokenKind::Word;
        let follows_number =
            line.kind_before(at) == TokenKind::Space && at > 1 && line.kind(at - 2) == TokenKind::Number;
        if is_parted && (is_capitals(word) || (follows_number && is_unit(word))) {
            with_apostrophe(line, at, reporter);
        } else if !is_parted && !is_before_apostrophe && line.kind_before(at) != TokenKind::Number {
            without_apostrophe(line, at, reporter);
        }
    }
}

fn is_unit(word: &str) -> bool {
    UNITS.iter().any(|(unit, _)| *unit == word)
}

/// Checks a suffix after an apostrophe: `TBMM’nın`.
fn with_apostrophe(line: &Line, at: usize, reporter: &mut Reporter) {
    let (word, suffix) = (line.word(at), line.word(at + 2));
    let sounds = readings(word);
    let number = roman(word).and_then(|value| sound_of(last_word(value)));
    if number.is_some_and(|sound| check_suffix_of_any(&[sound], suffix, OF_NUMBERS) == SuffixCheck::Right) {
        return;
    }
    let whole = line.byte_range(at, at + 2);
    match check_suffix_of_any(&sounds, suffix, OF_ABBREVIATIONS) {
        SuffixCheck::Wrong(Some(better)) => {
            let place = line.byte_range(at + 2, at + 2);
            reporter.report_with_fix(&rules::ABBREVIATION_SUFFIX, line, whole, &[(place, &better)]);
        }
        SuffixCheck::Wrong(None) => reporter.report(&rules::ABBREVIATION_SUFFIX, line, whole, None),
        SuffixCheck::Right | SuffixCheck::Unknown => {}
    }
}

/// Checks a suffix without an apostrophe: `TBMMnin`, `NATOya`. Only a word that has at least two capitals and
/// then a suffix of at least two letters is checked.
fn without_apostrophe(line: &Line, at: usize, reporter: &mut Reporter) {
    let word = line.word(at);
    let Some((cut, _)) = word.char_indices().find(|(_, letter)| !letter.is_uppercase()) else { return };
    let (name, suffix) = word.split_at(cut);
    if !is_capitals(name) || suffix.chars().count() < 2 || !suffix.chars().all(char::is_lowercase) {
        return;
    }
    let end = line.byte_range(at, at).start + cut;
    let whole = line.byte_range(at, at);
    match check_suffix_of_any(&readings(name), suffix, OF_ABBREVIATIONS) {
        SuffixCheck::Right => {
            reporter.report_with_fix(&rules::ABBREVIATION_JOINED, line, whole, &[(end..end, "’")])
        }
        SuffixCheck::Wrong(Some(better)) if name.chars().count() > 2 => {
            reporter.report(&rules::ABBREVIATION_JOINED, line, whole, Some(format!("{name}’{better}")));
        }
        _ => {}
    }
}

/// Returns the possible final sounds of an abbreviation, the likeliest first; empty if the reading is
/// unknown.
///
/// The readings are letter by letter in Turkish and, if the abbreviation contains a vowel and is not listed
/// in [`READ_BY_LETTERS`], also as a word. An unlisted word in capitals may be of any language (`HEAD’i`) and
/// has no reading.
fn readings(word: &str) -> Vec<FinalSound> {
    if let Some((_, read)) = UNITS.iter().find(|(unit, _)| *unit == word) {
        return sound_of(read).into_iter().collect();
    }
    let small = to_lowercase(word);
    let by_letters = small.chars().next_back().map(name_of).unwrap_or_default();
    let by_letters = by_letters.iter().filter_map(|name| sound_of(name));
    if READ_BY_LETTERS.contains(&word) {
        return by_letters.collect();
    }
    if READ_AS_WORDS.contains(&word) {
        return sound_of(&small).into_iter().collect();
    }
    let is_turkish = word.contains(['Ç', 'Ğ', 'İ', 'Ö', 'Ş', 'Ü']);
    let has_vowel = small.contains(is_turkish_vowel);
    let is_foreign = word.contains(['Q', 'W', 'X']) || (has_vowel && !is_turkish);
    // English names these letters ef, aitch, el, em, en, ar and es, so a foreign abbreviation may be read
    // that way.
    if is_foreign || (!is_turkish && word.ends_with(['F', 'H', 'L', 'M', 'N', 'R', 'S'])) {
        return Vec::new();
    }
    let as_word = if has_vowel { sound_of(&small) } else { None };
    as_word.into_iter().chain(by_letters).collect()
}

/// The Turkish names of an abbreviation's last letter; K and H have two names in use.
fn name_of(letter: char) -> Vec<String> {
    match letter {
        'k' => vec!["ke".to_owned(), "ka".to_owned()],
        'h' => vec!["he".to_owned(), "ha".to_owned()],
        'a' | 'e' | 'ı' | 'i' | 'o' | 'ö' | 'u' | 'ü' => vec![letter.to_string()],
        _ => vec![format!("{letter}e")],
    }
}
