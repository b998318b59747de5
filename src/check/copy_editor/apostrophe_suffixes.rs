//! Reports apostrophes between common words and the suffixes -ki (`Kitapta’ki`), distributives and ordinals
//! (`Üç’er`).

use super::letters::{is_capitalised, to_lowercase};
use super::line::{Line, TokenKind};
use super::lists;
use super::reading::last_word;
use super::reporter::Reporter;
use super::suffix::{is_form, sound_of};
use crate::diag::rules;

/// The suffix -ki with its possible endings.
const KI: &[&str] = &[
    "ki", "kiler", "kilerin", "kileri", "kilere", "kilerden", "kinin", "kine", "kini", "kinde", "kinden",
    "kü",
];
/// Words of time to which -ki is added without a locative.
const TIMES: &[&str] =
    &["dün", "bugün", "yarın", "sabah", "akşam", "şimdi", "önce", "sonra", "demin", "geçen"];
/// Number words up to ninety, and for hundred and thousand.
const NUMBERS: &[&str] = &[
    "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on", "yirmi", "otuz", "kırk",
    "elli", "altmış", "yetmiş", "seksen", "doksan", "yüz", "bin",
];
/// The distributive suffix, after a vowel and after a consonant.
const SHARE: (&str, &str) = ("şAr", "Ar");
/// The ordinal suffix, after a vowel and after a consonant.
const ORDINAL: (&str, &str) = ("ncI", "IncI");

/// Checks every apostrophe between a word or number and a suffix.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    for at in (1..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Apostrophe) {
        if line.kind(at + 1) != TokenKind::Word {
            continue;
        }
        match line.kind(at - 1) {
            TokenKind::Word => after_word(line, at, reporter),
            TokenKind::Number => after_figure(line, at, reporter),
            _ => {}
        }
    }
}

/// Checks the suffix after a word: `Kitapta’ki`, `Ankara’da’ki`, `dün’kü`, `Üç’er`.
fn after_word(line: &Line, at: usize, reporter: &mut Reporter) {
    let (word, suffix) = (to_lowercase(line.word(at - 1)), line.word(at + 1));
    let (whole, mark) = (line.byte_range(at - 1, at + 1), line.byte_range(at, at));
    let is_after_name = at > 1 && line.kind(at - 2) == TokenKind::Apostrophe;
    if KI.contains(&suffix) {
        let has_locative = ["da", "de", "ta", "te"].iter().any(|ending| word.ends_with(ending));
        let is_long = word.chars().count() > 3;
        if has_locative && (is_after_name || is_long) && !is_name(line, at - 1) || TIMES.contains(&&*word) {
            reporter.report_with_fix(&rules::APOSTROPHE_BEFORE_KI, line, whole, &[(mark, "")]);
        }
    } else if NUMBERS.contains(&&*word) && !is_after_name {
        let is_share = sound_of(&word).is_some_and(|sound| {
            let (open, closed) = if suffix.starts_with('ş') { SHARE } else { (SHARE.1, SHARE.1) };
            let ordinal = if sound.ends_in_vowel { ORDINAL.0 } else { ORDINAL.1 };
            is_form(suffix, if sound.ends_in_vowel { open } else { closed }, sound)
                || is_form(suffix, ordinal, sound)
        });
        if is_share {
            reporter.report_with_fix(&rules::SHARE, line, whole, &[(mark, "")]);
        }
    }
}

/// Whether a capitalised word is a name, so that its last letters are no locative: Kanada’ki.
fn is_name(line: &Line, at: usize) -> bool {
    let word = line.word(at);
    is_capitalised(word) && (!line.begins_sentence(at) || lists::PLACES.contains(word))
}

/// Reports a distributive after digits: `2’şer`. TDK writes distributives in words only.
fn after_figure(line: &Line, at: usize, reporter: &mut Reporter) {
    let (figure, suffix) = (line.word(at - 1), line.word(at + 1));
    if !matches!(suffix, "er" | "ar" | "şer" | "şar") {
        return;
    }
    let better = figure.parse::<u64>().ok().and_then(in_words);
    let better = better.and_then(|words| {
        let sound = sound_of(&words)?;
        // The t of dört becomes d: dörder.
        let stem = words.strip_suffix("dört").map_or(words.clone(), |rest| format!("{rest}dörd"));
        let share = super::suffix::inflect(if sound.ends_in_vowel { SHARE.0 } else { SHARE.1 }, sound);
        Some(format!("{stem}{share}"))
    });
    reporter.report(&rules::SHARE, line, line.byte_range(at - 1, at + 1), better);
}

/// A whole number up to 100, or 1000, in words; `None` for other numbers.
fn in_words(number: u64) -> Option<String> {
    match number {
        1..=10 | 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 | 100 | 1000 => Some(last_word(number).to_owned()),
        11..=99 => Some(format!("{} {}", last_word(number / 10 * 10), last_word(number % 10))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn small_numbers_have_words() {
        for (number, words) in
            [(2, Some("iki")), (15, Some("on beş")), (90, Some("doksan")), (1000, Some("bin")), (1234, None)]
        {
            assert_eq!(in_words(number).as_deref(), words, "{number}");
        }
    }
}
