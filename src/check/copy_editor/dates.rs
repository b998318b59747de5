//! Checks Turkish dates: their order, the month's capital and apostrophe, and days that do not exist.

use super::letters::{is_capitalised, to_lowercase};
use super::line::{Line, TokenKind};
use super::reporter::Reporter;
use super::suffix::{OF_NAMES, SuffixCheck, check_suffix, sound_of};
use crate::date::days_in;
use crate::diag::rules;
use crate::lang::months;

/// A leap year, in which every month has its largest number of days.
const LEAP_YEAR: u16 = 2000;
/// Words after a date that show that the month's name is not a common noun (unlike `5 ocak yandı`).
const AFTER_DATES: &[&str] = &[
    "günü",
    "gecesi",
    "akşamı",
    "sabahı",
    "tarihinde",
    "tarihli",
    "tarihine",
    "tarihinden",
    "pazartesi",
    "salı",
];

/// Checks every date of a line.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Number) {
        numeric(line, at, reporter);
        if line.kind(at + 1) == TokenKind::Space && line.kind(at + 2) == TokenKind::Word {
            after_day(line, at, reporter);
        }
        english_order(line, at, reporter);
    }
}

/// The name and the number (from 1) of a month; case is ignored.
fn month(word: &str) -> Option<(&'static str, u16)> {
    let small = to_lowercase(word);
    months::turkish().iter().copied().zip(1..).find(|(name, _)| to_lowercase(name) == small)
}

fn day(word: &str) -> Option<u16> {
    (word.len() <= 2).then(|| word.parse().ok()).flatten().filter(|day| *day > 0)
}

/// The year in the token after the space at token `at`.
fn year(line: &Line, at: usize) -> Option<u16> {
    let is_there = line.kind(at) == TokenKind::Space && line.word(at + 1).len() == 4;
    is_there.then(|| line.word(at + 1).parse().ok()).flatten()
}

/// Checks a month after a day: `20 ocak 1990`, `20 Ocak, 1990`, `20 Ocakta`, `30 Şubat`.
fn after_day(line: &Line, at: usize, reporter: &mut Reporter) {
    let (Some(day), name) = (day(line.word(at)), line.word(at + 2)) else { return };
    let whole = line.byte_range(at, at + 2);
    let named = line.byte_range(at + 2, at + 2);
    let Some((month, number)) = month(name) else { return without_apostrophe(line, at, reporter) };
    if day > days_in(year(line, at + 3).unwrap_or(LEAP_YEAR), number) {
        return reporter.report(&rules::NO_SUCH_DAY, line, whole, None);
    }
    if !is_capitalised(name) {
        let is_date = year(line, at + 3).is_some()
            || line.kind(at + 3) == TokenKind::Apostrophe
            || AFTER_DATES.contains(&line.word(at + 4));
        if is_date {
            reporter.report_with_fix(&rules::SMALL_MONTH, line, whole, &[(named, month)]);
        } else if !matches!(month, "Ocak" | "Ekim") {
            reporter.report(&rules::SMALL_MONTH, line, whole, Some(format!("{day} {month}")));
        }
        return;
    }
    if line.word(at + 3) == "," && year(line, at + 4).is_some() {
        reporter.report_with_fix(
            &rules::FOREIGN_DATE,
            line,
            line.byte_range(at, at + 5),
            &[(line.byte_range(at + 3, at + 3), "")],
        );
    }
}

/// Reports a month whose suffix lacks its apostrophe: `20 Ocakta` for `20 Ocak’ta`.
fn without_apostrophe(line: &Line, at: usize, reporter: &mut Reporter) {
    let name = line.word(at + 2);
    if !is_capitalised(name) {
        return;
    }
    let parts = months::turkish().iter().find_map(|month| Some((month, name.strip_prefix(month)?)));
    let Some((month, suffix)) = parts else { return };
    let is_right =
        sound_of(month).is_some_and(|sound| check_suffix(sound, suffix, OF_NAMES) == SuffixCheck::Right);
    if is_right {
        let end = line.byte_range(at + 2, at + 2).start + month.len();
        reporter.report_with_fix(&rules::NAME_JOINED, line, line.byte_range(at, at + 2), &[(end..end, "’")]);
    }
}

/// Reports the English order of a date: `Ocak 20, 1990`.
fn english_order(line: &Line, at: usize, reporter: &mut Reporter) {
    let is_in_order = line.kind_before(at) == TokenKind::Space && line.word(at + 1) == ",";
    let (Some(first), Some(day), true) = (at.checked_sub(2), day(line.word(at)), is_in_order) else { return };
    if let (Some((month, _)), Some(year)) = (month(line.word(first)), year(line, at + 2)) {
        let range = line.byte_range(first, at + 3);
        let better = format!("{day} {month} {year}");
        reporter.report_with_fix(&rules::FOREIGN_DATE, line, range.clone(), &[(range, &better)]);
    }
}

/// Reports a numeric date that does not exist: `31.02.1990`.
fn numeric(line: &Line, at: usize, reporter: &mut Reporter) {
    let parts: Vec<&str> = line.word(at).split(['.', '/']).collect();
    let [first, second, third] = parts.as_slice() else { return };
    if third.len() != 4 || second.len() > 2 || !third.starts_with(['1', '2']) {
        return;
    }
    let (Some(day), Some(month), Ok(year)) = (day(first), day(second), third.parse::<u16>()) else { return };
    if month > 12 || day > days_in(year, month) {
        reporter.report(&rules::NO_SUCH_DAY, line, line.byte_range(at, at), None);
    }
}
