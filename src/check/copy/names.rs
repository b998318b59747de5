//! Checks Turkish proper nouns: the apostrophe before their suffixes, and the form of the suffix.

use super::conjunctions;
use super::known::{Known, is_institution};
use super::letters::{is_capitalised, is_capitals, lower};
use super::line::{Kind, Line, Standing};
use super::lists;
use super::reporter::Reporter;
use super::suffix::{DERIVED, OF_CASES, OF_COMPOUNDS, OF_NAMES, Verdict, is_form, is_front, judge, sound_of};
use crate::diag::{Rule, rules};

/// The longest suffix that is searched for at the end of a name, in letters.
const LONGEST_SUFFIX: usize = 5;

/// Checks every capitalised word of a line.
pub(super) fn check(line: &Line, known: &Known, reporter: &mut Reporter) {
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == Kind::Word) {
        let word = line.word(at);
        if !is_capitalised(word) || is_capitals(word) || line.kind_before(at) == Kind::Apostrophe {
            continue;
        }
        if line.kind(at + 1) == Kind::Apostrophe {
            if line.kind(at + 2) == Kind::Word && line.word(at + 2).chars().all(char::is_lowercase) {
                parted(line, at, known, reporter);
            }
        } else {
            joined(line, at, known, reporter);
        }
    }
}

/// Checks a name with a suffix after an apostrophe.
fn parted(line: &Line, at: usize, known: &Known, reporter: &mut Reporter) {
    let (name, suffix) = (line.word(at), line.word(at + 2));
    let (whole, mark) = (line.stretch(at, at + 2), line.stretch(at + 1, at + 1));
    let Some(sound) = sound_of(name) else { return };
    if name.chars().count() > 2 && DERIVED.iter().any(|pattern| is_form(suffix, pattern, sound)) {
        return reporter.mend(&rules::APOSTROPHE_BEFORE_DERIVATION, line, whole, &[(mark, "")]);
    }
    let follows_name = line.kind_before(at) == Kind::Space && is_capitalised(line.word_before(at, 2));
    if follows_name && is_institution(name) {
        return reporter.mend(&rules::APOSTROPHE_AFTER_INSTITUTION, line, whole, &[(mark, "")]);
    }
    // The pronunciation of a name with a capital inside (NewOS) cannot be derived from its letters.
    if name.chars().skip(1).any(char::is_uppercase) {
        return;
    }
    if conjunctions::decides(line, at, known) && matches!(suffix, "de" | "da" | "te" | "ta") {
        return;
    }
    let Verdict::Wrong(Some(better)) = judge(sound, suffix, OF_COMPOUNDS) else { return };
    let place = line.stretch(at + 2, at + 2);
    let Some(rule) = fault(name, suffix, &better, known) else { return };
    if is_spelt_as_said(name) || known.is_sure(name) {
        reporter.mend(rule, line, whole, &[(place, &better)]);
    } else {
        reporter.tell(rule, line, whole, Some(format!("{name}’{better}")));
    }
}

/// Returns the rule that the suffix breaks; `None` if the pronunciation may differ from the spelling
/// (`Kemal’e`, `Camus’de`).
fn fault(name: &str, suffix: &str, better: &str, known: &Known) -> Option<&'static Rule> {
    let vowels = |text: &str| text.chars().filter(|letter| "aeıioöuü".contains(*letter)).collect::<String>();
    let differs_in_vowels = vowels(suffix) != vowels(better);
    if differs_in_vowels {
        return (known.takes_as_spelt(name) || is_said_in_front(name, suffix))
            .then_some(&rules::NAME_HARMONY);
    }
    let starts_alike = suffix.starts_with(['d', 't']) && better.starts_with(['d', 't']);
    let is_certain = known.takes_as_spelt(name) || is_spelt_as_said(name);
    (starts_alike && is_certain).then_some(&rules::NAME_HARDENING)
}

/// Whether a name is reliably pronounced as it is spelt in Turkish: it has no foreign letters or letter
/// groups, no final `e` that may be silent, no `s` that may be pronounced z, and no `t` or `h` that may be
/// silent.
fn is_spelt_as_said(name: &str) -> bool {
    let small = lower(name);
    let foreign = small.contains(['q', 'w', 'x'])
        || ["eau", "ault", "ee", "oo", "th", "ght"].iter().any(|part| small.contains(part));
    let doubtful = ["es", "us", "ers", "eot", "et"].iter().any(|ending| small.ends_with(ending));
    let silent = small.ends_with('e') && !small.contains(|letter: char| "çğıöşü".contains(letter));
    !foreign && !doubtful && !silent
}

/// Whether a back-vowel suffix follows a name pronounced with a front vowel in every language: `Putin’ın`,
/// `Şirin’da`.
///
/// By TDK, suffixes follow the pronunciation of foreign names. Only an i that no neighbouring letter changes
/// is certain.
fn is_said_in_front(name: &str, suffix: &str) -> bool {
    let small = lower(name);
    let vowels: Vec<char> = small.chars().filter(|letter| "aeıioöuü".contains(*letter)).collect();
    let is_turkish = small.contains(['ğ', 'ş', 'ı', 'ö', 'ü']);
    let ends_in_i = vowels.last() == Some(&'i') && (is_turkish || vowels.len() > 1);
    let is_plain =
        !["ie", "igh", "ign", "ai", "ei", "oi", "ii", "fi"].iter().any(|part| small.contains(part));
    let is_back =
        suffix.chars().find(|letter| "aeıioöuü".contains(*letter)).is_some_and(|vowel| !is_front(vowel));
    ends_in_i && is_plain && is_back && small.chars().count() > 3 && is_spelt_as_said(name)
}

/// Checks a known name that has a suffix and no apostrophe: `Azerbaycanın`.
fn joined(line: &Line, at: usize, known: &Known, reporter: &mut Reporter) {
    let word = line.word(at);
    // The months of dates are checked by `dates`.
    let follows_number = line.kind_before(at) == Kind::Space && at > 1 && line.kind(at - 2) == Kind::Number;
    if known.is_name(word) || known.is_person(word) || follows_number || line.kind(at + 1) == Kind::Object {
        return;
    }
    let cuts: Vec<usize> = word.char_indices().rev().take(LONGEST_SUFFIX).map(|(at, _)| at).collect();
    let found = cuts.into_iter().find(|cut| {
        let (name, suffix) = word.split_at(*cut);
        (known.is_name(name) || known.is_person(name) && name.chars().count() > 3)
            && !lists::WOMEN.contains(word)
            && takes(name, suffix, known)
            && is_meant(line, at, name, suffix, known)
    });
    if let Some(cut) = found {
        let whole = line.stretch(at, at);
        let end = whole.start + cut;
        if known.is_sure(&word[..cut]) {
            reporter.mend(&rules::NAME_JOINED, line, whole, &[(end..end, "’")]);
        } else {
            let better = format!("{}’{}", &word[..cut], &word[cut..]);
            reporter.tell(&rules::NAME_JOINED, line, whole, Some(better));
        }
    }
}

/// Whether a name takes a suffix: any suffix of names if the name is certain, otherwise only a case ending.
fn takes(name: &str, suffix: &str, known: &Known) -> bool {
    // Some names are names with an ending: Emin, Emine; Nuri, Nuriye; Nur, Nurdan.
    if !known.is_name(name)
        && (suffix.chars().count() < 2 || matches!(suffix, "ye" | "ya" | "ne" | "na" | "la" | "le"))
    {
        return false;
    }
    let is_compound = name.ends_with(['ı', 'i', 'u', 'ü']) && suffix.chars().count() > 1;
    let families = match known.is_sure(name) {
        true if is_compound => OF_COMPOUNDS,
        true => OF_NAMES,
        false => OF_CASES,
    };
    sound_of(name).is_some_and(|sound| judge(sound, suffix, families) == Verdict::Right)
}

/// Whether the word can only be the name: it is no common noun at the start of a sentence or in a heading,
/// and no possessive in a compound (`Yüksek Sovyeti`).
fn is_meant(line: &Line, at: usize, name: &str, suffix: &str, known: &Known) -> bool {
    let follows_name = line.kind_before(at) == Kind::Space && is_capitalised(line.word_before(at, 2));
    let may_be_possessive = suffix.chars().count() == 1 && "ıiuü".contains(suffix);
    let is_shown = line.begins_sentence(at) || line.standing == Standing::Heading;
    let may_be_common = is_shown && (known.is_common(name) || known.is_small(line.word(at)));
    let is_weak = !known.is_sure(name) && !known.is_person(name);
    let too_weak = is_weak && (is_shown || follows_name || suffix.chars().count() < 2);
    !(follows_name && may_be_possessive || may_be_common || too_weak)
}
