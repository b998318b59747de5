//! Checks letters: decomposed diacritics, a second dot on i, letters of another alphabet.

use super::dotless;
use super::dotted;
use super::known_names::KnownNames;
use super::line::{Line, TokenKind, is_mark};
use super::reporter::Reporter;
use super::word_index::WordIndex;
use super::word_traits::WordTraits;
use crate::diag::rules;
use crate::lang::Tongue;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// Whether a small letter is one of the eight vowels of Turkish.
pub(super) fn is_turkish_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'ı' | 'i' | 'o' | 'ö' | 'u' | 'ü')
}

/// The lowercase form of a letter in Turkish and Azerbaijani: I → ı, İ → i.
pub(super) fn lowercase(letter: char) -> char {
    match letter {
        'I' => 'ı',
        'İ' => 'i',
        'ç' | 'ğ' | 'ı' | 'ö' | 'ş' | 'ü' | 'ə' => letter,
        _ if letter.is_ascii() => letter.to_ascii_lowercase(),
        _ => letter.to_lowercase().next().unwrap_or(letter),
    }
}

/// A word in lowercase, by the Turkish rules for I.
pub(super) fn to_lowercase(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase())
        || word.chars().all(|letter| lowercase(letter) == letter)
    {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.chars().map(lowercase).collect())
}

/// A word with its first letter in uppercase; i becomes İ.
pub(super) fn capitalise(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| match first {
        'i' => "İ".to_owned(),
        other => other.to_uppercase().collect(),
    });
    first.unwrap_or_default() + letters.as_str()
}

/// Whether a word has at least two letters and all are uppercase.
pub(super) fn is_capitals(word: &str) -> bool {
    word.chars().all(char::is_uppercase) && word.chars().nth(1).is_some()
}

/// Whether a word begins with an uppercase letter.
pub(super) fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Checks the letters of every word of a line.
pub(super) fn check(line: &Line, lexicon: &WordIndex, known: &KnownNames, reporter: &mut Reporter) {
    let turkic = matches!(line.tongue, Tongue::Turkish | Tongue::Azerbaijani);
    for (at, token) in line.tokens.iter().enumerate() {
        if token.kind != TokenKind::Word {
            continue;
        }
        if !token.traits.has(WordTraits::BEYOND_LATIN) && !token.traits.has(WordTraits::HAS_I) {
            continue;
        }
        let word = line.word(at);
        mixed_scripts(line, at, reporter);
        if turkic && let Some(dot) = word.find("i\u{307}") {
            let start = token.range().start + dot + 1;
            reporter.report_with_fix(&rules::TWO_DOTS, line, token.range(), &[(start..start + 2, "")]);
        } else if word.contains(is_mark) {
            let composed: String = word.nfc().collect();
            if composed != word {
                reporter.report_with_fix(
                    &rules::DECOMPOSED,
                    line,
                    token.range(),
                    &[(token.range(), &composed)],
                );
            }
        } else if turkic && word.contains('I') && is_capitals(word) && word.chars().count() > 3 {
            dotless::check(line, at, lexicon, known, reporter);
        } else if line.tongue == Tongue::Turkish && word.contains(['I', 'İ']) {
            dotted::check(line, at, lexicon, known, reporter);
        }
    }
}

/// Pairs of a Cyrillic letter and the Latin letter that looks like it.
const CYRILLIC_LATIN_PAIRS: &[(char, char)] = &[
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ә', 'ə'),
    ('һ', 'h'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('Ә', 'Ə'),
    ('Һ', 'H'),
];

/// Reports a Latin word that contains Cyrillic letters of the same shape (`Аzərbaycan`, `әsgər`); in Russian
/// text, a Cyrillic word that contains Latin letters.
fn mixed_scripts(line: &Line, at: usize, reporter: &mut Reporter) {
    let word = line.word(at);
    let is_cyrillic = |letter: char| ('\u{400}'..='\u{52F}').contains(&letter);
    if !word.contains(is_cyrillic)
        || !word.chars().any(|letter| letter.is_alphabetic() && !is_cyrillic(letter))
    {
        return;
    }
    let is_russian = line.tongue == Tongue::Russian;
    let own = |letter: char| {
        let known = CYRILLIC_LATIN_PAIRS
            .iter()
            .find(|(cyrillic, latin)| letter == if is_russian { *latin } else { *cyrillic });
        known.map_or(letter, |(cyrillic, latin)| if is_russian { *cyrillic } else { *latin })
    };
    let better: String = word.chars().map(own).collect();
    let range = line.byte_range(at, at);
    if better.chars().any(|letter| letter.is_alphabetic() && is_cyrillic(letter) != is_russian) {
        reporter.report(&rules::FOREIGN_LETTER, line, range, None);
    } else {
        reporter.report_with_fix(&rules::FOREIGN_LETTER, line, range.clone(), &[(range, &better)]);
    }
}
