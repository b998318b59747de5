//! Azerbaijani: vowel harmony of endings (`kitablarin`, `evdakı`, `Bakıdən`) and the suffixes of abbreviations.

use super::super::known_names::KnownNames;
use super::super::letters::{is_capitalised, is_capitals, to_lowercase};
use super::super::line::{Line, TokenKind};
use super::super::reading::roman;
use super::super::reporter::Reporter;
use super::super::suffix::is_front;
use super::{forms_after, inflect, is_vowel, last_vowel};
use crate::diag::rules;

/// Endings behind the plural and their vowel, `A` for a or ə and `I` for ı or i: all that may follow `lar` and `lər`
/// up to a case.
const BEHIND_PLURAL: &[&str] = &[
    "", "I", "In", "A", "dA", "dAn", "InIn", "InA", "InI", "IndA", "IndAn", "ImIz", "ImIzIn", "ImIzA",
    "ImIzI", "ImIzdA", "ImIzdAn", "dIr", "IdIr", "dAkI", "IndAkI", "lA", "IylA",
];
/// Endings that show by themselves that a name was meant: two letters at least, and no end of a name.
const BEHIND_NAMES: &[&str] =
    &["dan", "dən", "dakı", "dəki", "daki", "dəkı", "lar", "lər", "nın", "nin", "nun", "nün"];
/// Abbreviations that are said as words, though they have no letter that is Azerbaijani alone.
const SAID: &[&str] = &["NATO", "FIFA", "UEFA", "UNESCO", "YUNESKO", "YUNISEF", "TASS", "SOCAR", "AZAL"];
/// Abbreviations that are read in full, or take the suffix of what is, with its last vowel; each ends in a consonant:
/// Amerika Birləşmiş Ştatları (ABŞ-ın), meqabayt, manat, dollar.
const READ_IN_FULL: &[(&str, char)] = &[
    ("ABŞ", 'a'),
    ("KB", 'a'),
    ("MB", 'a'),
    ("GB", 'a'),
    ("TB", 'a'),
    ("AZN", 'a'),
    ("USD", 'a'),
    ("RUB", 'u'),
];
/// Letters of the shortest name that is looked for in front of an ending.
const SHORTEST_NAME: usize = 4;
/// Letters of the shortest stem in front of a plural.
const SHORTEST_STEM: usize = 2;

/// Looks at the endings of a word.
pub(super) fn check(line: &Line, at: usize, known: &KnownNames, reporter: &mut Reporter) {
    let word = line.word(at);
    let small = to_lowercase(word);
    let is_plain = !is_capitalised(word) || line.begins_sentence(at);
    let better = relative(&small).or_else(|| if is_plain { plural(&small) } else { None });
    let better = better.or_else(|| name(word, known));
    if let Some(right) = better.filter(|_| !is_capitals(word)) {
        // The beginning stays as it is typed, with its capital.
        let kept: usize =
            word.chars().zip(right.chars()).skip(1).take_while(|(now, then)| now == then).count() + 1;
        let cut = |text: &str| text.char_indices().nth(kept).map_or(text.len(), |(at, _)| at);
        let range = line.byte_range(at, at);
        let ending = range.start + cut(word)..range.end;
        reporter.report_with_fix(&rules::AZ_HARMONY, line, range, &[(ending, &right[cut(&right)..])]);
    }
}

/// `şəhərdakı`, `evdəkı`: the relative ending with the vowels of the word before it.
fn relative(small: &str) -> Option<String> {
    let cut = ["daki", "dakı", "dəki", "dəkı"].iter().filter_map(|ending| small.rfind(ending)).max()?;
    let (stem, ending) = small.split_at(cut);
    let vowel = last_vowel(stem)?;
    // What follows the relative ending has its vowels, and is judged as the plural's is.
    let rest = &ending[ending.char_indices().nth(4).map_or(ending.len(), |(at, _)| at)..];
    let right = inflect("dAkI", vowel);
    let behind = behind_plural(rest, last_vowel(&right)?)?;
    let whole = format!("{stem}{right}{behind}");
    (stem.chars().count() >= SHORTEST_STEM && whole != small).then_some(whole)
}

/// `kitablarin`, `şəhərlərda`: the plural and what follows it, after the vowels of the plural itself.
fn plural(small: &str) -> Option<String> {
    let cut = ["lar", "lər"].iter().filter_map(|ending| small.rfind(ending)).max()?;
    let (stem, ending) = small.split_at(cut);
    let vowel = last_vowel(stem)?;
    let length = if ending.starts_with("lar") { 3 } else { 4 };
    let plural_vowel = if ending.starts_with("lar") { 'a' } else { 'ə' };
    if stem.chars().count() < SHORTEST_STEM || is_front(plural_vowel) != is_front(vowel) {
        return None;
    }
    let behind = behind_plural(&ending[length..], plural_vowel)?;
    let whole = format!("{stem}{}{behind}", &ending[..length]);
    (whole != small).then_some(whole)
}

/// An ending behind a plural with the vowels that it must have; none where it is no such ending.
fn behind_plural(written: &str, vowel: char) -> Option<String> {
    let shape = super::shape(written);
    BEHIND_PLURAL.iter().find(|pattern| super::shape(pattern) == shape).map(|pattern| inflect(pattern, vowel))
}

/// `Bakıdən` where Bakı is a name.
fn name(word: &str, known: &KnownNames) -> Option<String> {
    if !is_capitalised(word) || known.is_name(word) {
        return None;
    }
    BEHIND_NAMES.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.chars().count() >= SHORTEST_NAME)?;
        let vowel = last_vowel(&to_lowercase(stem)).filter(|_| known.is_name(stem))?;
        let forms = forms_after(vowel, to_lowercase(stem).ends_with(is_vowel), ending);
        let [one] = forms.as_slice() else { return None };
        (one != ending).then(|| format!("{stem}{one}"))
    })
}

/// `BMT-nın` and `BMTnin`: an abbreviation with a suffix, as it is read letter by letter or as a word.
pub(super) fn abbreviation(line: &Line, at: usize, reporter: &mut Reporter) {
    let word = line.word(at);
    if roman(word).is_some() {
        return;
    }
    if is_capitals(word) && line.word(at + 1) == "-" && line.kind(at + 2) == TokenKind::Word {
        let suffix = line.word(at + 2);
        if let Some(better) = wrong_suffix(word, suffix) {
            let (whole, place) = (line.byte_range(at, at + 2), line.byte_range(at + 2, at + 2));
            match better {
                Some(one) => reporter.report_with_fix(&rules::AZ_HARMONY, line, whole, &[(place, &one)]),
                None => reporter.report(&rules::AZ_HARMONY, line, whole, None),
            }
        }
        return;
    }
    let Some((cut, _)) = word.char_indices().find(|(_, letter)| !letter.is_uppercase()) else { return };
    let (name, suffix) = word.split_at(cut);
    let is_suffix = suffix.chars().count() > 1 && suffix.chars().all(char::is_lowercase);
    if is_capitals(name) && is_suffix && readings(name).iter().any(|read| takes(*read, suffix)) {
        let range = line.byte_range(at, at);
        let end = range.start + cut;
        reporter.report_with_fix(&rules::AZ_HYPHEN, line, range, &[(end..end, "-")]);
    }
}

/// How a word or a letter ends when it is read: its last vowel, and whether that is its last sound.
type Reading = (char, bool);

/// Whether a suffix is the right one after a reading.
fn takes((vowel, open): Reading, suffix: &str) -> bool {
    forms_after(vowel, open, suffix).iter().any(|form| form == suffix)
}

/// What must stand for a wrong suffix of an abbreviation; nothing where it fits one of its readings, or is no suffix.
fn wrong_suffix(name: &str, suffix: &str) -> Option<Option<String>> {
    let readings = readings(name);
    if readings.is_empty() || readings.iter().any(|read| takes(*read, suffix)) {
        return None;
    }
    let mut right: Vec<String> =
        readings.iter().flat_map(|(vowel, open)| forms_after(*vowel, *open, suffix)).collect();
    right.sort();
    right.dedup();
    (!right.is_empty()).then(|| if right.len() == 1 { right.pop() } else { None })
}

/// The readings of an abbreviation: by its last letter's name, and as a word where it has a vowel.
///
/// None where it may be of another language: it has a vowel (`HEAD`, `URL`), but no letter that is Azerbaijani alone.
fn readings(name: &str) -> Vec<Reading> {
    let small = to_lowercase(name);
    let Some(last) = small.chars().next_back() else { return Vec::new() };
    if let Some((_, vowel)) = READ_IN_FULL.iter().find(|(abbreviation, _)| *abbreviation == name) {
        // USD-dan is read dollardan, and by its letters, too: USD-də.
        let by_letters: &[Reading] = if name.is_ascii() { &[('e', true), ('e', false)] } else { &[] };
        return [&[(*vowel, false)], by_letters].concat();
    }
    let is_own = name.contains(['Ç', 'Ə', 'Ğ', 'İ', 'Ö', 'Ş', 'Ü']);
    if small.contains(is_vowel) && !is_own && !SAID.contains(&name) {
        return Vec::new();
    }
    let mut readings = match last {
        letter if is_vowel(letter) => vec![(letter, true)],
        'w' => return Vec::new(),
        'k' => vec![('ə', true), ('a', true), ('e', true)],
        'h' => vec![('e', true), ('a', false)],
        'q' => vec![('e', true), ('u', true)],
        // Er, but ar in abbreviations from English.
        'r' => vec![('e', true), ('e', false), ('a', false)],
        // En, em, el, es, ef, iks; but ne, me and the like are heard too.
        'f' | 'l' | 'm' | 'n' | 's' | 'x' => vec![('e', true), ('e', false)],
        'y' => return Vec::new(),
        _ => vec![('e', true)],
    };
    if let Some(vowel) = last_vowel(&small) {
        readings.push((vowel, small.ends_with(vowel)));
    }
    readings
}
