//! Rules for Azerbaijani: suffixes of numbers, names without apostrophes, thousands, Roman numerals.

mod endings;
mod words;

use super::foreign_words::is_bound;
use super::known_names::KnownNames;
use super::letters::{is_capitalised, is_capitals, to_lowercase};
use super::line::{Line, MAX_LOOKAHEAD, TokenKind};
use super::reading::roman;
use super::reporter::Reporter;
use super::suffix::is_front;
use crate::diag::rules;

/// Suffixes of numbers: the form after a vowel and the form after a consonant. `A` is a or ə; `I` is ı, i, u
/// or ü.
const SUFFIXES: &[(&str, &str)] = &[
    ("cI", "cI"),
    ("nIn", "In"),
    ("yA", "A"),
    ("nI", "I"),
    ("dA", "dA"),
    ("dAn", "dAn"),
    ("sI", "I"),
    ("lAr", "lAr"),
    ("lArI", "lArI"),
    ("lArdA", "lArdA"),
    ("lArdAn", "lArdAn"),
    ("lArIn", "lArIn"),
    ("lIk", "lIk"),
    ("dAkI", "dAkI"),
    ("sIndA", "IndA"),
    ("sIndAn", "IndAn"),
];
/// Suffixes of names, in all their vowel variants.
pub(super) const OF_NAMES: &[&str] = &[
    "ın", "in", "un", "ün", "nın", "nin", "nun", "nün", "a", "ə", "ya", "yə", "ı", "i", "u", "ü", "nı", "ni",
    "nu", "nü", "da", "də", "dan", "dən", "la", "lə", "dır", "dir", "dur", "dür", "na", "nə", "nda", "ndə",
    "ndan", "ndən", "dakı", "dəki", "lar", "lər", "lı", "li", "lu", "lü",
];
/// How many tokens before and behind a word show what language it is of.
const NEAR: usize = 12;
/// Words that never occur twice in a row.
const SINGLE: [&str; 11] = ["və", "ki", "üçün", "ilə", "amma", "lakin", "isə", "kimi", "olan", "bu", "hər"];
const UNITS: [&str; 9] = ["bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz"];
const TENS: [&str; 9] = ["on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan"];
const GROUPS: [&str; 3] = ["min", "milyon", "milyard"];

/// Checks the numbers, names and repeated words of a line.
pub(super) fn check(line: &Line, known: &KnownNames, reporter: &mut Reporter) {
    for at in 0..line.tokens.len() {
        match line.kind(at) {
            TokenKind::Number => {
                thousands(line, at, reporter);
                number(line, at, reporter);
                unmarked_number(line, at, reporter);
            }
            TokenKind::Word => {
                if is_capitalised(line.word(at)) {
                    name(line, at, reporter);
                    endings::abbreviation(line, at, reporter);
                }
                endings::check(line, at, known, reporter);
                words::check(line, at, reporter);
                repeated(line, at, reporter);
            }
            _ => {}
        }
    }
}

/// Reports a repeated word: `və və`.
fn repeated(line: &Line, at: usize, reporter: &mut Reporter) {
    let is_pair = line.kind(at + 1) == TokenKind::Space && line.kind(at + 2) == TokenKind::Word;
    let small = to_lowercase(line.word(at));
    if is_pair && SINGLE.contains(&&*small) && to_lowercase(line.word(at + 2)) == small {
        let cut = line.byte_range(at + 1, at + 2);
        reporter.report_with_fix(&rules::REPEATED_WORD, line, line.byte_range(at, at + 2), &[(cut, "")]);
    }
}

/// Reports thousands that are not separated by spaces: `40,000` and `40.000` for `40 000`.
fn thousands(line: &Line, at: usize, reporter: &mut Reporter) {
    let number = line.word(at);
    let Some(sign) = number.chars().find(|sign| !sign.is_ascii_digit()) else { return };
    let mut groups = number.split(sign);
    let is_first =
        groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'));
    let rest: Vec<&str> = groups.collect();
    let is_grouped =
        rest.iter().all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    // 596,229 ms and 1.748 beside 1.4785 are more likely decimals.
    let is_round = rest.len() > 1 || rest.iter().all(|group| group.ends_with("00"));
    let has_decimals = |at: usize| {
        let parts = line.word(at).split_once(sign).filter(|_| line.kind(at) == TokenKind::Number);
        parts.is_some_and(|(_, decimals)| {
            decimals.len() != 3 && decimals.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    // 26.667 °C is measured.
    let is_measured = ['°', '%'].iter().any(|unit| line.word(at + 1).starts_with(*unit));
    if is_measured
        || !is_round && (sign == ',' || (0..line.tokens.len()).take(MAX_LOOKAHEAD).any(has_decimals))
    {
        return;
    }
    if matches!(sign, ',' | '.') && is_first && !rest.is_empty() && is_grouped {
        let range = line.byte_range(at, at);
        let better = number.replace(sign, " ");
        if is_round {
            reporter.report_with_fix(&rules::AZ_THOUSANDS, line, range.clone(), &[(range, &better)]);
        } else {
            reporter.report(&rules::AZ_THOUSANDS, line, range, Some(better));
        }
    }
}

/// Checks the suffix of a number: `21'dən`, `21-dan`, `1990-ci`.
fn number(line: &Line, at: usize, reporter: &mut Reporter) {
    let is_joined = line.word(at + 1) == "-" || line.kind(at + 1) == TokenKind::Apostrophe;
    // '0'ların: the apostrophe closes a quotation that the one before opens.
    let is_quoted =
        line.kind_before(at) == TokenKind::Apostrophe && line.kind(at + 1) == TokenKind::Apostrophe;
    if !is_joined
        || is_quoted
        || line.kind(at + 2) != TokenKind::Word
        || line.kind_before(at) == TokenKind::Word
    {
        return;
    }
    let suffix = line.word(at + 2);
    let Some(word) = read(&whole_number(line, at)) else { return };
    let forms = forms(word, suffix);
    let whole = line.byte_range(at, at + 2);
    let place = line.byte_range(at + 2, at + 2);
    let mark = line.byte_range(at + 1, at + 1);
    let right = forms.iter().any(|form| form == suffix) || is_possessive(word, suffix);
    if line.kind(at + 1) == TokenKind::Apostrophe && !forms.is_empty() {
        let better = if right { suffix } else { forms.first().map_or(suffix, String::as_str) };
        reporter.report_with_fix(&rules::AZ_NUMBER_APOSTROPHE, line, whole, &[(mark, "-"), (place, better)]);
    } else if !right && let [one] = forms.as_slice() {
        reporter.report_with_fix(&rules::AZ_NUMBER_SUFFIX, line, whole, &[(place, one)]);
    } else if !right && !forms.is_empty() {
        reporter.report(&rules::AZ_NUMBER_SUFFIX, line, whole, None);
    }
}

/// `1990cı`, `1990 cı`, `1990 - cı`, `20dən`: a number's suffix without its hyphen, or with another mark or spaces.
fn unmarked_number(line: &Line, at: usize, reporter: &mut Reporter) {
    if matches!(line.kind_before(at), TokenKind::Word | TokenKind::Object) {
        return;
    }
    let is_dash = |at: usize| matches!(line.word(at), "-" | "–" | "—");
    let space = |at: usize| usize::from(line.kind(at) == TokenKind::Space);
    let mut last = at + 1 + space(at + 1);
    let has_dash = is_dash(last);
    if has_dash {
        last += 1 + space(last + 1);
    }
    let joint = line.byte_range(at + 1, last - 1);
    let joint = if last == at + 1 { joint.start..joint.start } else { joint };
    let between = &line.text[joint.clone()];
    let suffix = line.word(last);
    let Some(word) =
        read(&whole_number(line, at)).filter(|_| line.kind(last) == TokenKind::Word && between != "-")
    else {
        return;
    };
    // Apart from the number, only an ordinal's ending is no word of its own, and a dash may be one between words.
    let is_ordinal = matches!(suffix, "cı" | "ci" | "cu" | "cü");
    let is_sure = is_ordinal || between.is_empty() && suffix.chars().count() > 1;
    let forms = forms(word, suffix);
    if is_sure && !forms.is_empty() && between != "'" {
        let better =
            forms.iter().find(|form| *form == suffix).or(forms.first()).map_or(suffix, String::as_str);
        let place = line.byte_range(last, last);
        let edits = [(joint, "-"), (place, better)];
        reporter.report_with_fix(&rules::AZ_HYPHEN, line, line.byte_range(at, last), &edits);
    }
}

/// The ordinal suffix of a number: 16 → cı.
#[cfg(test)]
pub(super) fn ordinal(number: u64) -> Option<String> {
    forms(read(&number.to_string())?, "cı").pop()
}

/// The most figures of a number of 64 bits.
const LONGEST_NUMBER: usize = 20;

/// The number that a token ends, without the spaces between its groups of three figures: 30 000.
fn whole_number(line: &Line, at: usize) -> String {
    let is_figures = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut whole = line.word(at).to_owned();
    let mut first = at;
    // No number that is read has more figures.
    while whole.len() < LONGEST_NUMBER
        && line.word(first).len() == 3
        && line.kind_before(first) == TokenKind::Space
        && let Some(before) = first.checked_sub(2)
        && line.kind(before) == TokenKind::Number
        && (1..=3).contains(&line.word(before).len())
        && is_figures(line.word(before))
    {
        whole = [line.word(before), &whole].concat();
        first = before;
    }
    whole
}

/// The last word of a whole number as it is read aloud; `None` if the text is not a whole number.
fn read(written: &str) -> Option<&'static str> {
    let number: u64 = written.parse().ok()?;
    let digit = |place: u64| (number / place % 10) as usize;
    if number == 0 {
        return Some("sıfır");
    }
    if let Some(unit) = digit(1).checked_sub(1) {
        return UNITS.get(unit).copied();
    }
    if let Some(ten) = digit(10).checked_sub(1) {
        return TENS.get(ten).copied();
    }
    if digit(100) > 0 {
        return Some("yüz");
    }
    let groups = (0..2).take_while(|group| (number / 1000_u64.pow(group + 1)).is_multiple_of(1000)).count();
    GROUPS.get(groups).copied()
}

/// Whether a suffix stands for a possessive with its case, whose first vowel figures often lack: 15-ni, on beşini.
fn is_possessive(word: &str, suffix: &str) -> bool {
    let Some(vowel) = last_vowel(word) else { return false };
    !word.ends_with(vowel)
        && ["nI", "nIn", "nA", "ndA", "ndAn"].iter().any(|ending| inflect(ending, vowel) == suffix)
}

/// The correct forms, after a word, of every suffix that the written suffix could stand for.
fn forms(word: &str, suffix: &str) -> Vec<String> {
    let vowel = last_vowel(word).unwrap_or('i');
    forms_after(vowel, word.ends_with(vowel), suffix)
}

/// The right forms of what a written suffix can mean after a last vowel, which is the last sound where it is open.
fn forms_after(vowel: char, open: bool, suffix: &str) -> Vec<String> {
    let written = shape(suffix);
    let mut forms: Vec<String> = Vec::new();
    for (after_vowel, after_consonant) in SUFFIXES {
        if shape(after_vowel) == written || shape(after_consonant) == written {
            let form = inflect(if open { after_vowel } else { after_consonant }, vowel);
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}

/// Whether a word of the same sentence, or of the same quotation, shows Azerbaijani: it has an ə, as no sentence of
/// Turkish has that is quoted without a mark of its language.
pub(super) fn is_near_azerbaijani(line: &Line, at: usize) -> bool {
    let language_evidence = |places: &mut dyn Iterator<Item = usize>| {
        places.take_while(|other| !is_bound(line, *other)).any(|other| line.word(other).contains(['ə', 'Ə']))
    };
    language_evidence(&mut (at.saturating_sub(NEAR)..at).rev())
        || language_evidence(&mut (at + 1..line.tokens.len().min(at + NEAR)))
}

/// Suffixes of nouns that follow a consonant, a vowel or either, in the notation of [`inflect`].
const AFTER_CONSONANT: &[&str] = &["In", "A", "I", "Im", "ImIz", "InIz", "IncI"];
const AFTER_VOWEL: &[&str] =
    &["nIn", "yA", "nI", "sI", "ndA", "ndAn", "nA", "m", "n", "mIz", "nIz", "ncI", "ylA", "ydI", "ymIş"];
const AFTER_ANY: &[&str] = &["lAr", "dA", "dAn", "dAkI", "lA", "lIq", "lI", "sIz", "dIr", "dI", "mIş", "çI"];

/// Suffixes that a noun takes after a stem, in the letters that harmony gives them.
pub(super) fn suffixes_after(stem: &str) -> Vec<String> {
    let Some(vowel) = last_vowel(stem) else { return Vec::new() };
    let others = if stem.ends_with(is_vowel) { AFTER_VOWEL } else { AFTER_CONSONANT };
    AFTER_ANY.iter().chain(others).map(|pattern| inflect(pattern, vowel)).collect()
}

fn last_vowel(small: &str) -> Option<char> {
    small.chars().rev().find(|letter| is_vowel(*letter))
}

fn is_vowel(letter: char) -> bool {
    "aeıioöuüə".contains(letter)
}

fn inflect(pattern: &str, mut vowel: char) -> String {
    let mut form = String::new();
    for sign in pattern.chars() {
        let letter = match (sign, vowel) {
            ('A', _) => {
                if is_front(vowel) {
                    'ə'
                } else {
                    'a'
                }
            }
            ('I', 'a' | 'ı') => 'ı',
            ('I', 'o' | 'u') => 'u',
            ('I', 'ö' | 'ü') => 'ü',
            ('I', _) => 'i',
            (letter, _) => letter,
        };
        if "aıiuüə".contains(letter) {
            vowel = letter;
        }
        form.push(letter);
    }
    form
}

/// Replaces harmonising vowels by `A` and `I`, so that variants of a suffix compare equal; `e` counts as `ə`.
fn shape(text: &str) -> String {
    let alike = |letter| match letter {
        'a' | 'ə' | 'e' => 'A',
        'ı' | 'i' | 'u' | 'ü' => 'I',
        other => other,
    };
    text.chars().map(alike).collect()
}

/// Checks a suffix after a name or a Roman numeral: `Bakı'nın`, `BMT'nin`, `XX-ci əsr`.
fn name(line: &Line, at: usize, reporter: &mut Reporter) {
    let (word, suffix) = (line.word(at), line.word(at + 2));
    if line.kind(at + 2) != TokenKind::Word {
        return;
    }
    let whole = line.byte_range(at, at + 2);
    let mark = line.byte_range(at + 1, at + 1);
    if line.kind(at + 1) == TokenKind::Apostrophe && OF_NAMES.contains(&suffix) {
        let joint = if is_capitals(word) { "-" } else { "" };
        reporter.report_with_fix(&rules::AZ_NAME_APOSTROPHE, line, whole, &[(mark, joint)]);
    } else if line.word(at + 1) == "-" && roman(word).is_some() && matches!(suffix, "cı" | "ci" | "cu" | "cü")
    {
        let cut = mark.start..whole.end;
        reporter.report_with_fix(&rules::AZ_ROMAN_SUFFIX, line, whole, &[(cut, "")]);
    }
}
