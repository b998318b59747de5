//! Checks the suffixes of Turkish numbers against how the number is read aloud: 1990’da, 3’üncü, 20’si.

use super::line::{Line, TokenKind};
use super::reading::sounds;
use super::reporter::Reporter;
use super::suffix::{FinalSound, OF_NUMBERS, SuffixCheck, check_suffix_of_any, inflect, is_ordinal};
use crate::diag::rules;

/// Letters after a number that are a unit, not a suffix.
const UNITS: &[&str] = &["da", "de", "li", "la", "a", "e", "ı", "i", "u", "ü", "in", "un", "m", "g", "l"];
/// Ordinal suffixes that lack their first letters: `3’cü`, `3.ncü`.
const SHORT: &[&str] = &["cı", "ci", "cu", "cü", "çı", "çi", "çu", "çü", "ncı", "nci", "ncu", "ncü"];

/// Checks every number of a line that has a suffix.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Number) {
        if matches!(line.kind_before(at), TokenKind::Word | TokenKind::Object) {
            continue;
        }
        match (line.kind(at + 1), line.kind(at + 2)) {
            (TokenKind::Apostrophe, TokenKind::Word) => with_apostrophe(line, at, reporter),
            (TokenKind::Word, _) => without_apostrophe(line, at, reporter),
            (TokenKind::Space, TokenKind::Word) => spaced(line, at, reporter),
            (TokenKind::Mark, TokenKind::Word | TokenKind::Apostrophe) if line.word(at + 1) == "." => {
                pointed(line, at, reporter)
            }
            _ => {}
        }
    }
}

/// Checks a suffix after an apostrophe: `1990’de`, `3’ncü`, `6’cı`.
fn with_apostrophe(line: &Line, at: usize, reporter: &mut Reporter) {
    let (sounds, suffix) = (sounds(line.word(at)), line.word(at + 2));
    let place = line.byte_range(at + 2, at + 2);
    let whole = line.byte_range(at, at + 2);
    if let Some(better) = ordinal(&sounds, suffix) {
        if better != suffix {
            reporter.report_with_fix(&rules::ORDINAL_ENDING, line, whole, &[(place, &better)]);
        }
        return;
    }
    if let SuffixCheck::Wrong(better) = check_suffix_of_any(&sounds, suffix, OF_NUMBERS) {
        match better {
            Some(better) => reporter.report_with_fix(&rules::NUMBER_SUFFIX, line, whole, &[(place, &better)]),
            None => reporter.report(&rules::NUMBER_SUFFIX, line, whole, None),
        }
    }
}

/// The correct ordinal suffix for a written one, complete or shortened.
fn ordinal(sounds: &[FinalSound], suffix: &str) -> Option<String> {
    let sound = sounds.first()?;
    if SHORT.contains(&suffix) {
        return Some(inflect(if sound.ends_in_vowel { "ncI" } else { "IncI" }, *sound));
    }
    match check_suffix_of_any(sounds, suffix, OF_NUMBERS) {
        SuffixCheck::Wrong(better) if is_ordinal(suffix) => better,
        _ => None,
    }
}

/// Reports a missing apostrophe: `1990da`, `20si`. The suffix must have at least two letters, fit, and be no
/// unit.
fn without_apostrophe(line: &Line, at: usize, reporter: &mut Reporter) {
    let (number, suffix) = (line.word(at), line.word(at + 1));
    let is_long_number = number.len() > 2;
    if suffix.chars().count() < 2 || (UNITS.contains(&suffix) && !is_long_number) {
        return;
    }
    let sounds = sounds(number);
    let whole = line.byte_range(at, at + 1);
    let end = line.byte_range(at, at).end;
    match check_suffix_of_any(&sounds, suffix, OF_NUMBERS) {
        SuffixCheck::Right => {
            reporter.report_with_fix(&rules::NUMBER_JOINED, line, whole, &[(end..end, "’")])
        }
        SuffixCheck::Wrong(Some(better)) if is_long_number => {
            reporter.report(&rules::NUMBER_JOINED, line, whole, Some(format!("{number}’{better}")));
        }
        _ => {}
    }
}

/// Case endings that are no words of their own.
const NO_WORDS: &[&str] = &["te", "dan", "den", "tan", "ten", "nın", "nin", "nun", "nün"];

/// Reports a suffix that a space parts from its number: `1990 dan`, `1995 te`; after a year also `1990 da`, where the
/// sentence does not show the particle.
fn spaced(line: &Line, at: usize, reporter: &mut Reporter) {
    let (number, suffix) = (line.word(at), line.word(at + 2));
    let is_locative = matches!(suffix, "da" | "de" | "ta");
    if !is_locative && !NO_WORDS.contains(&suffix)
        || is_locative && !is_year(number)
        || !matches!(line.kind(at + 3), TokenKind::Space | TokenKind::Mark | TokenKind::Note)
        || line.word(at + 3) == "."
        || may_be_particle(line, at) && is_locative
    {
        return;
    }
    if check_suffix_of_any(&sounds(number), suffix, OF_NUMBERS) == SuffixCheck::Right {
        let whole = line.byte_range(at, at + 2);
        reporter.report(&rules::NUMBER_JOINED, line, whole, Some(format!("{number}’{suffix}")));
    }
}

/// Whether a number is most likely a year.
fn is_year(number: &str) -> bool {
    number.len() == 4 && number.starts_with(['1', '2']) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether de/da behind a year may be the particle: another one is near, a comma follows, or the sentence speaks of the
/// year itself.
fn may_be_particle(line: &Line, at: usize) -> bool {
    let near = at.saturating_sub(NEAR)..line.tokens.len().min(at + 2 + NEAR);
    let is_sign = |other: usize| {
        let word = line.word(other);
        other != at + 2 && matches!(word, "da" | "de" | "hem" | "ne") || word.starts_with("yıl")
    };
    line.word(at + 3) == "," || near.into_iter().any(is_sign)
}

/// How many tokens on each side show that de/da is the particle.
const NEAR: usize = 16;

/// Reports an ordinal with both a point and a suffix: `3.üncü`, `3.’üncü`, `3.cü`.
fn pointed(line: &Line, at: usize, reporter: &mut Reporter) {
    let last = if line.kind(at + 2) == TokenKind::Apostrophe { at + 3 } else { at + 2 };
    let suffix = line.word(last);
    if line.kind(last) != TokenKind::Word || !(SHORT.contains(&suffix) || is_ordinal(suffix)) {
        return;
    }
    let sounds = sounds(line.word(at));
    let better = ordinal(&sounds, suffix).unwrap_or_else(|| suffix.to_owned());
    let whole = line.byte_range(at, last);
    let point = line.byte_range(at, at).end..whole.end;
    reporter.report_with_fix(&rules::ORDINAL_ENDING, line, whole, &[(point, &format!("’{better}"))]);
}
