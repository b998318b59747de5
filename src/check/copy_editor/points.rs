//! Checks points: the space behind the end of a sentence, behind an abbreviation and behind an ordinal number.

use super::letters::{is_capitalised, is_capitals, to_lowercase};
use super::line::{Line, TokenKind};
use super::marks::{no_space, repeated};
use super::reporter::Reporter;
use super::word_traits::WordTraits;
use crate::diag::rules;
use crate::lang::{Tongue, months};

/// Titles before names, and other abbreviations that a capitalised word follows: `Prof. Dr. Ahmet`.
const TITLES: &[&str] = &[
    "Prof", "Dr", "Doç", "Yrd", "Öğr", "Gör", "Arş", "Uzm", "Av", "Sn", "Alb", "Yzb", "Bnb", "Gen", "Org",
    "Alm", "İng", "Bkz", "Ltd", "Mah", "Cad", "Sok", "Apt",
];
/// Abbreviations of other languages that may be followed by another without a space.
const FOREIGN_TITLES: &[&str] = &["Fr", "vb", "vs", "проф", "акад"];
/// Abbreviations that a space separates from their number.
const BEFORE_NUMBERS: &[&str] = &[
    "s", "ss", "S", "C", "c", "No", "no", "Nr", "nr", "md", "sh", "səh", "p", "pp", "vol", "Vol", "с", "С",
    "стр", "т", "Т", "гл", "рис", "табл", "вып",
];
/// Abbreviations of more than one letter with points, which a space separates from what follows; other letters with points
/// are the initials of somebody: `A.B.Soyad`.
const DOTTED: &[&[&str]] = &[&["T", "C"], &["K", "K", "T", "C"], &["A", "B", "D"], &["A", "Ş"]];
/// Last parts of addresses: `Yenicag.Az`.
const DOMAINS: &[&str] = &["az", "com", "org", "net", "ru", "tr", "info", "edu", "gov"];
/// Eras before a year.
const ERAS: &[[&str; 2]] = &[["M", "Ö"], ["M", "S"], ["İ", "Ö"], ["İ", "S"]];
/// Beginnings of words before which an ordinal number is written.
const NUMBERED: &[&str] = &[
    "yüzyıl", "asır", "asr", "bölüm", "kısım", "madde", "sayfa", "cilt", "sınıf", "dönem", "hafta", "baskı",
    "basım", "fıkra", "ünite", "Bölüm", "Kısım", "Yüzyıl", "Madde", "Cilt", "Baskı", "Dönem",
];

/// Checks a point: `geldi.Sonra`, `geldi..`, `s.12`.
pub(super) fn check(line: &Line, at: usize, reporter: &mut Reporter) {
    let (before, after) = (line.word_before(at, 1), line.word(at + 1));
    let is_word = line.kind_before(at) == TokenKind::Word;
    if line.tongue == Tongue::Turkish
        && (behind_abbreviation(line, at, reporter) || behind_number(line, at, reporter))
    {
        return;
    }
    if is_word && line.kind(at + 1) == TokenKind::Number && BEFORE_NUMBERS.contains(&before) {
        let starts =
            at < 2 || matches!(line.kind(at - 2), TokenKind::Space | TokenKind::Mark | TokenKind::Outside);
        if starts && line.word_before(at, 2) != "." {
            let end = line.byte_range(at, at).end;
            let shown = line.byte_range(at - 1, at + 1);
            reporter.report_with_fix(&rules::JOINED_ABBREVIATION, line, shown, &[(end..end, " ")]);
        }
    } else if is_word
        && line.kind(at + 1) == TokenKind::Word
        && ends_sentence(before, after)
        // Rocket.Chat: a name within a sentence goes on behind its point.
        && (!is_capitalised(before) || line.begins_sentence(at - 1))
        && !is_dotted(line, at)
    {
        no_space(line, at, reporter);
    } else if is_word
        && after == "."
        && !matches!(line.kind(at + 2), TokenKind::Word | TokenKind::Number | TokenKind::Mark)
    {
        repeated(line, at, "…", reporter);
    }
}

/// Whether a point between two words ends a sentence: after a lowercase word, before a capitalised one.
fn ends_sentence(before: &str, after: &str) -> bool {
    let small_end = before.chars().count() > 2 && before.chars().skip(1).all(char::is_lowercase);
    let is_word = after.chars().count() > 1 && after.chars().skip(1).all(char::is_lowercase);
    small_end
        && is_word
        && is_capitalised(after)
        && !TITLES.contains(&before)
        && !FOREIGN_TITLES.contains(&before)
        && !(is_capitalised(before) && DOMAINS.contains(&&*to_lowercase(after)))
}

/// Whether the point is one of several in a name: `lib.aliyev.Org`.
fn is_dotted(line: &Line, at: usize) -> bool {
    line.word_before(at, 2) == "." || (line.word(at + 2) == "." && line.kind(at + 3) == TokenKind::Word)
}

/// Reports an abbreviation without a space behind it: `Prof.Dr.`, `T.C.Dışişleri`, `M.Ö.500`. Returns whether it is one.
fn behind_abbreviation(line: &Line, at: usize, reporter: &mut Reporter) -> bool {
    if line.kind_before(at) != TokenKind::Word {
        return false;
    }
    let is_letter = line.word(at - 1).chars().nth(1).is_none();
    let is_before_number = line.kind(at + 1) == TokenKind::Number;
    let is_era = || is_before_number && ERAS.iter().any(|era| ends_in_letters(line, at, era));
    let is_dotted =
        || is_name(line, at + 1) && DOTTED.iter().any(|letters| ends_in_letters(line, at, letters));
    let is_title = || is_name(line, at + 1) && TITLES.contains(&line.word(at - 1)) && begins(line, at - 1);
    let rule = match is_letter {
        true if is_era() => &rules::JOINED_ABBREVIATION,
        true if is_dotted() => &rules::NO_SPACE_AFTER_MARK,
        false if is_title() => &rules::NO_SPACE_AFTER_MARK,
        _ => return false,
    };
    let first = if is_letter { letters_before(line, at) } else { at - 1 };
    let end = line.byte_range(at, at).end;
    reporter.report_with_fix(rule, line, line.byte_range(first, at + 1), &[(end..end, " ")]);
    true
}

/// Reports an ordinal number without a space behind its point (`3.bölüm`), and a day with a point (`12.Ocak`), which has
/// none by TDK. Returns whether it is one.
fn behind_number(line: &Line, at: usize, reporter: &mut Reporter) -> bool {
    let Some(number) = at.checked_sub(1).filter(|before| line.kind(*before) == TokenKind::Number) else {
        return false;
    };
    let is_short = line.word(number).len() < 3 && line.word(number).bytes().all(|byte| byte.is_ascii_digit());
    let is_free = matches!(line.kind_before(number), TokenKind::Space | TokenKind::Outside)
        || matches!(line.word_before(number, 1), "(" | "“" | "\"");
    let word = line.word(at + 1);
    let is_end = !matches!(line.word(at + 2), "." | "_" | "-" | "/") || !is_joined(line, at + 3);
    if line.kind(at + 1) != TokenKind::Word || !is_short || !is_free {
        return false;
    }
    let place = line.byte_range(at, at);
    if months::turkish().contains(&word) {
        // 12.Ocak.1990: the year has no point before it either.
        let is_year = line.word(at + 2) == "." && line.kind(at + 3) == TokenKind::Number;
        let edits = [(place, " "), (line.byte_range(at + 2, at + 2), " ")];
        let count = if is_year { 2 } else { 1 };
        let shown = line.byte_range(number, if is_year { at + 3 } else { at + 1 });
        if is_year || is_end {
            reporter.report_with_fix(&rules::NO_SPACE_AFTER_MARK, line, shown, &edits[..count]);
        }
        return is_year || is_end;
    }
    if !is_end || !NUMBERED.iter().any(|begin| word.starts_with(begin)) {
        return false;
    }
    no_space(line, at, reporter);
    true
}

/// Whether a token is a word as names and titles have it: a capital and at least one letter more, or in capitals.
fn is_name(line: &Line, at: usize) -> bool {
    let word = line.word(at);
    let has_capitals = line.shows(at, WordTraits::CAPITAL_INSIDE);
    is_capitalised(word) && word.chars().nth(1).is_some() && (!has_capitals || is_capitals(word))
}

/// Whether a token begins a word: nothing is joined to it but what ends an abbreviation.
fn begins(line: &Line, at: usize) -> bool {
    match line.kind_before(at) {
        TokenKind::Space | TokenKind::Outside => true,
        TokenKind::Mark => match line.word_before(at, 1) {
            "(" | "“" | "\"" | "‘" | "[" => true,
            "." => at > 1 && TITLES.contains(&line.word(at - 2)) && begins(line, at - 2),
            _ => false,
        },
        _ => false,
    }
}

/// The first token of the letters with points that end at a point.
fn letters_before(line: &Line, at: usize) -> usize {
    let is_letter = |at: usize| line.kind(at) == TokenKind::Word && line.word(at).chars().nth(1).is_none();
    let mut first = at - 1;
    while first > 1 && line.word(first - 1) == "." && is_letter(first - 2) {
        first -= 2;
    }
    first
}

/// Whether exactly these letters with points end at a point: `T.C.`.
fn ends_in_letters(line: &Line, at: usize, letters: &[&str]) -> bool {
    let first = letters_before(line, at);
    let written = (first..at).step_by(2).map(|at| line.word(at));
    begins(line, first) && written.eq(letters.iter().copied())
}

fn is_joined(line: &Line, at: usize) -> bool {
    matches!(line.kind(at), TokenKind::Word | TokenKind::Number)
}
