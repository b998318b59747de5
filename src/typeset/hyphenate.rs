//! Finds the places where a word may be broken at the end of a line.
//!
//! The only module that uses `hypher`; Turkish and Azerbaijani are broken by syllables instead.

mod address;
mod syllables;

#[cfg(test)]
mod tests;

use crate::lang::{Language, Tongue};
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;
use std::ops::Range;

/// How a word is broken at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakKind {
    /// A hyphen is added at the end of the line.
    Hyphen,
    /// Nothing is added, since a mark already ends the line: an apostrophe, a hyphen, a dash, a slash.
    NoHyphen,
}

/// Words with fewer letters and digits are never broken.
const SHORTEST_WORD: usize = 5;
/// A part in capitals counts as an abbreviation up to this many letters (TBMM, NATO, UNESCO).
const LONGEST_ABBREVIATION: usize = 6;
/// The least number of letters on each side of a break, and on each side of an apostrophe (TDK).
const LEAST_LETTERS: usize = 2;
const SOFT_HYPHEN: char = '\u{AD}';

/// The places at which a line may end within a word, as byte offsets, in order.
///
/// A word is the text between two spaces, with its punctuation; words joined by a no-break space may be given
/// together. After an apostrophe a Turkish word is broken without a hyphen, and each side is broken by its
/// own syllables (TDK, Yazım Kılavuzu, “Satır Sonunda Kelimelerin Bölünmesi”). A single letter is never left
/// alone. Addresses, abbreviations in capitals and words with digits are not hyphenated. A suffix of a number
/// stays with its hyphen: `21-dən`. If the author set soft hyphens, they are the only places for a hyphen.
#[must_use]
pub fn hyphenate(word: &str, language: &Language) -> Vec<(usize, BreakKind)> {
    let mut places = Vec::new();
    let mut start = 0;
    for one in word.split_inclusive(char::is_whitespace) {
        places.extend(one_word(one.trim_end(), language).into_iter().map(|(at, kind)| (start + at, kind)));
        start += one.len();
    }
    places
}

fn one_word(word: &str, language: &Language) -> Vec<(usize, BreakKind)> {
    if word.contains(is_unspaced) {
        return unspaced(word);
    }
    if address::is_address(word) {
        return address::places(word).into_iter().map(|at| (at, BreakKind::NoHyphen)).collect();
    }
    if word.chars().filter(|c| c.is_alphanumeric()).count() < SHORTEST_WORD {
        return Vec::new();
    }
    let mut places: Vec<_> =
        breaks_without_hyphen(word, language).into_iter().map(|at| (at, BreakKind::NoHyphen)).collect();
    if word.contains(SOFT_HYPHEN) {
        places.extend(soft(word).map(|at| (at, BreakKind::Hyphen)));
    } else if !word.contains(char::is_numeric) {
        for part in parts(word) {
            places.extend(within(word, part, language).map(|at| (at, BreakKind::Hyphen)));
        }
    }
    places.sort_by_key(|(at, _)| *at);
    places
}

/// Whether a letter belongs to a script without spaces between words: Thai to Khmer, Chinese, Japanese.
fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// The break opportunities of such a script by Unicode (UAX 14).
fn unspaced(word: &str) -> Vec<(usize, BreakKind)> {
    let segmenter = LineSegmenter::new_auto(LineBreakOptions::default());
    let places = segmenter.segment_str(word).filter(|at| (1..word.len()).contains(at));
    places.map(|at| (at, BreakKind::NoHyphen)).collect()
}

/// The stretches of letters between joints and punctuation.
fn parts(word: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = None;
    for (at, ch) in word.char_indices() {
        if syllables::is_letter(ch) {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            parts.push(from..at);
        }
    }
    parts.extend(start.map(|from| from..word.len()));
    parts
}

/// The places after joints that leave enough letters or digits on each side, up to the next joint.
fn breaks_without_hyphen(word: &str, language: &Language) -> Vec<usize> {
    let mut places = Vec::new();
    for (at, ch) in word.char_indices() {
        if ch.is_alphanumeric() {
            continue;
        }
        let next = at + ch.len_utf8();
        // Only this many characters are examined, since a word may be as long as a book.
        let near = LEAST_LETTERS + 1;
        let left: Vec<char> =
            word[..at].chars().rev().take(near).take_while(|c| c.is_alphanumeric()).collect();
        let right: Vec<char> = word[next..].chars().take(near).take_while(|c| c.is_alphanumeric()).collect();
        if left.len() >= LEAST_LETTERS
            && right.len() >= LEAST_LETTERS
            && parts_at(&left, ch, &right, language.tongue())
        {
            places.push(next);
        }
    }
    places
}

/// Whether a line may end after a mark between two parts.
///
/// After an apostrophe only in Turkish and Azerbaijani (English `they’re` is not broken). After a hyphen or
/// slash unless a number is beside it (`21-dən`, `12/05`, an ISBN). After a dash between words or long
/// numbers (`1918–1920`, but not `12–15`).
fn parts_at(left: &[char], sign: char, right: &[char], tongue: Tongue) -> bool {
    let numbers = [left[0], right[0]].iter().filter(|c| c.is_numeric()).count();
    match sign {
        '’' | '\'' => matches!(tongue, Tongue::Turkish | Tongue::Azerbaijani) && right[0].is_alphabetic(),
        '-' | '\u{2010}' | '/' => numbers == 0,
        '–' | '—' => numbers < 2 || left.len().min(right.len()) > LEAST_LETTERS,
        _ => false,
    }
}

fn soft(word: &str) -> impl Iterator<Item = usize> {
    let is_enough =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).nth(LEAST_LETTERS - 1).is_some();
    word.match_indices(SOFT_HYPHEN)
        .map(|(at, hyphen)| at + hyphen.len())
        .filter(move |at| is_enough(&word[..*at]) && is_enough(&word[*at..]))
}

/// The places within one part, as byte offsets in the whole word.
fn within(word: &str, part: Range<usize>, language: &Language) -> impl Iterator<Item = usize> {
    let text = &word[part.clone()];
    let initialism = is_abbreviation(text) || touches_a_point(word, &part);
    let places = if initialism { Vec::new() } else { syllable_places(text, language) };
    places.into_iter().map(move |at| part.start + at)
}

/// Whether a part is entirely in capitals and short enough for an abbreviation rather than a word in a
/// heading.
fn is_abbreviation(part: &str) -> bool {
    part.chars().all(|c| !c.is_lowercase()) && part.chars().count() <= LONGEST_ABBREVIATION
}

/// Whether a point or similar mark connects this part with the rest of the word: `a.g.e.`, `file_name`.
fn touches_a_point(word: &str, part: &Range<usize>) -> bool {
    let inner = |c: char| matches!(c, '.' | '_' | '@' | '\\' | '=' | '&');
    let before = word[..part.start].ends_with(inner);
    let after =
        word[part.end..].starts_with(inner) && word[part.end + 1..].starts_with(char::is_alphanumeric);
    before || after
}

fn syllable_places(part: &str, language: &Language) -> Vec<usize> {
    match language.tongue() {
        Tongue::Turkish | Tongue::Azerbaijani => {
            bounded(part, syllables::boundaries(part), LEAST_LETTERS, LEAST_LETTERS)
        }
        Tongue::English => bounded(part, by_patterns(part, hypher::Lang::English), LEAST_LETTERS, 3),
        Tongue::Russian | Tongue::Other => iso(language).map_or_else(Vec::new, |known| {
            let (left, right) = known.bounds();
            bounded(part, by_patterns(part, known), left.max(LEAST_LETTERS), right.max(LEAST_LETTERS))
        }),
    }
}

fn by_patterns(part: &str, language: hypher::Lang) -> Vec<usize> {
    let mut end = 0;
    let mut ends = Vec::new();
    for syllable in hypher::hyphenate(part, language) {
        end += syllable.len();
        ends.push(end);
    }
    ends.pop();
    ends
}

/// The places with at least `left` letters before and `right` letters after them; combining marks do not
/// count.
fn bounded(part: &str, places: Vec<usize>, left: usize, right: usize) -> Vec<usize> {
    let has = |text: &str, least: usize| {
        text.chars().filter(|c| !syllables::is_mark(*c)).take(least).count() == least
    };
    let keeps = |at: &usize| has(&part[..*at], left) && has(&part[*at..], right);
    places.into_iter().filter(keeps).collect()
}

/// The language of the built-in hyphenation patterns, by the two letters of the tag.
fn iso(language: &Language) -> Option<hypher::Lang> {
    let primary = language.tag().split(['-', '_']).next()?.to_ascii_lowercase();
    let code: [u8; 2] = primary.as_bytes().try_into().ok()?;
    hypher::Lang::from_iso(code)
}
