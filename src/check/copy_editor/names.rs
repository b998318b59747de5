//! Checks Turkish proper nouns: the apostrophe before their suffixes, and the form of the suffix.

use super::conjunctions;
use super::foreign_words::is_foreign;
use super::known_names::{KnownNames, is_institution};
use super::letters::{is_capitalised, is_turkish_vowel, to_lowercase};
use super::line::{Line, LineKind, TokenKind};
use super::lists;
use super::reporter::Reporter;
use super::suffix::{
    DERIVED, OF_CASES, OF_COMPOUNDS, OF_NAMES, SuffixCheck, after_possessive, check_suffix, is_form,
    is_front, sound_of,
};
use super::word_traits::WordTraits;
use crate::diag::{Diagnostic, Edit, Problem, Rule, rules};
use crate::source::Span;

/// The longest suffix that is searched for at the end of a name, in letters.
const LONGEST_SUFFIX: usize = 5;

/// Words of their own that look like a name with a suffix: adverbs and greetings (TDK), and members of a faith.
const OWN_WORDS: &[&str] = &["Allahtan", "Allaha", "Alevi", "Caferi", "Hanefi"];

/// Checks every capitalised word of a line.
pub(super) fn check(line: &Line, known: &KnownNames, reporter: &mut Reporter) {
    for at in (0..line.tokens.len()).filter(|at| line.shows(*at, WordTraits::CAPITALISED)) {
        if line.shows(at, WordTraits::CAPITALS) || line.kind_before(at) == TokenKind::Apostrophe {
            continue;
        }
        if line.kind(at + 1) == TokenKind::Apostrophe {
            if line.kind(at + 2) == TokenKind::Word && line.word(at + 2).chars().all(char::is_lowercase) {
                with_apostrophe(line, at, known, reporter);
            }
        } else if !behind_emphasis(line, at, known, reporter) {
            without_apostrophe(line, at, known, reporter);
        }
    }
}

/// Reports a suffix without an apostrophe behind a title or a name in emphasis: `*Azadlık*ın`. Returns whether the word has
/// such a suffix.
fn behind_emphasis(line: &Line, at: usize, known: &KnownNames, reporter: &mut Reporter) -> bool {
    let Some((cut, markup)) = line.seam(at) else { return false };
    let written = reporter.written(markup);
    if written.is_empty() || !written.chars().all(|sign| matches!(sign, '*' | '_')) {
        return false;
    }
    let whole = line.byte_range(at, at);
    let (name, suffix) = (&line.text[whole.start..cut], &line.text[cut..whole.end]);
    let Some(sound) = sound_of(name) else { return false };
    let is_suffix = check_suffix(sound, suffix, OF_COMPOUNDS) == SuffixCheck::Right;
    let may_be_common = line.begins_sentence(at) && known.occurs_in_lowercase(name);
    if is_suffix && !may_be_common && name.chars().nth(2).is_some() {
        let better = format!("{name}’{suffix}");
        let problem = Problem::Slip {
            rule: &rules::NAME_JOINED,
            found: line.text[whole.clone()].to_owned(),
            better: Some(better),
        };
        let behind = markup.range().end;
        let edit = Edit { span: Span::new(markup.source, behind..behind), text: "’".to_owned() };
        let fix = if line.may_edit(edit.span) { vec![edit] } else { Vec::new() };
        reporter.found.push(Diagnostic::new(problem, line.span(whole)).with_fix(fix));
    }
    true
}

/// Checks a name with a suffix after an apostrophe.
fn with_apostrophe(line: &Line, at: usize, known: &KnownNames, reporter: &mut Reporter) {
    let (name, suffix) = (line.word(at), line.word(at + 2));
    let (whole, mark) = (line.byte_range(at, at + 2), line.byte_range(at + 1, at + 1));
    let Some(sound) = sound_of(name) else { return };
    if name.chars().count() > 2 && DERIVED.iter().any(|pattern| is_form(suffix, pattern, sound)) {
        return reporter.report_with_fix(&rules::APOSTROPHE_BEFORE_DERIVATION, line, whole, &[(mark, "")]);
    }
    let follows_name = line.kind_before(at) == TokenKind::Space && is_capitalised(line.word_before(at, 2));
    if follows_name && is_institution(name) {
        let better = after_possessive(name, suffix).unwrap_or_else(|| suffix.to_owned());
        let place = line.byte_range(at + 2, at + 2);
        let edits = [(mark, ""), (place, better.as_str())];
        let count = if better == suffix { 1 } else { 2 };
        return reporter.report_with_fix(&rules::APOSTROPHE_AFTER_INSTITUTION, line, whole, &edits[..count]);
    }
    // The pronunciation of a name with a capital inside (NewOS) cannot be derived from its letters, nor can that of a
    // company's form in another language.
    if line.shows(at, WordTraits::CAPITAL_INSIDE) || COMPANY_FORMS.contains(&name) {
        return;
    }
    if conjunctions::is_only_subject(line, at, known) && matches!(suffix, "de" | "da" | "te" | "ta") {
        return;
    }
    let SuffixCheck::Wrong(Some(better)) = check_suffix(sound, suffix, OF_COMPOUNDS) else { return };
    let place = line.byte_range(at + 2, at + 2);
    let Some(rule) = broken_rule(name, suffix, &better, known) else { return };
    if is_spelt_as_said(name) || known.is_certain(name) {
        reporter.report_with_fix(rule, line, whole, &[(place, &better)]);
    } else {
        reporter.report(rule, line, whole, Some(format!("{name}’{better}")));
    }
}

/// Returns the rule that the suffix breaks; `None` if the pronunciation may differ from the spelling
/// (`Kemal’e`, `Camus’de`).
fn broken_rule(name: &str, suffix: &str, better: &str, known: &KnownNames) -> Option<&'static Rule> {
    let vowels = |text: &str| text.chars().filter(|letter| is_turkish_vowel(*letter)).collect::<String>();
    let differs_in_vowels = vowels(suffix) != vowels(better);
    if differs_in_vowels {
        // Python’ın: how a name is said whose letters are not Turkish is for the author to know.
        let is_known =
            known.is_listed(name) || !is_foreign(name) && !ends_in_foreign_consonants(&to_lowercase(name));
        return (is_known && known.takes_suffixes_of_spelling(name, suffix)
            || has_front_pronunciation(name, suffix)
            || has_certain_vowel(name, suffix))
        .then_some(&rules::NAME_HARMONY);
    }
    let starts_alike = suffix.starts_with(['d', 't']) && better.starts_with(['d', 't']);
    let is_certain = known.takes_suffixes_of_spelling(name, suffix) || is_spelt_as_said(name);
    // Windows: an English s behind a voiced sound is said z.
    let is_voiced = ["ws", "ds", "gs", "ms", "ns", "ls", "bs"].iter().any(|end| name.ends_with(end));
    (starts_alike && is_certain && (!is_voiced || known.is_listed(name))).then_some(&rules::NAME_HARDENING)
}

/// Forms of companies in other languages, which are read in full or as they are spelt, as each reader likes.
const COMPANY_FORMS: &[&str] = &["Inc", "Ltd", "Co", "Corp", "Bros", "Pty", "Plc", "Intl", "Assoc", "Univ"];
/// Consonants in which a Turkish word may end together.
const FINAL_PAIRS: &[&str] = &[
    "ft", "hş", "hs", "ht", "kç", "ks", "kt", "lç", "lf", "lk", "lm", "lp", "ls", "lş", "lt", "lh", "mp",
    "ms", "mş", "nç", "nk", "ns", "nş", "nt", "nz", "ps", "pt", "rç", "rf", "rk", "rm", "rn", "rp", "rs",
    "rş", "rt", "rz", "rh", "st", "sk", "şk", "şt", "vk", "vç", "vr", "yf", "yk", "yl", "ym", "yn", "yp",
    "yr", "ys", "yt", "zm", "rd", "rc", "ğr", "ğl", "hr", "hn", "hm", "dd", "tt", "ss", "ll", "rr", "nn",
    "mm", "pp", "ff", "kk", "bb", "cc", "yy", "zz",
];

/// Whether a name ends in consonants in which no Turkish word ends: it is foreign, and may be said otherwise.
fn ends_in_foreign_consonants(small: &str) -> bool {
    let mut last = small.char_indices().rev().take(2);
    let (Some((_, last_one)), Some((from, before))) = (last.next(), last.next()) else { return false };
    let is_consonant =
        |letter: char| letter.is_alphabetic() && !is_turkish_vowel(letter) && !"âîûôə".contains(letter);
    is_consonant(last_one) && is_consonant(before) && !FINAL_PAIRS.contains(&&small[from..])
}

/// Whether a name is reliably pronounced as it is spelt in Turkish: it has no foreign letters or letter
/// groups, no final `e` that may be silent, no `s` that may be pronounced z, and no `t` or `h` that may be
/// silent.
fn is_spelt_as_said(name: &str) -> bool {
    let small = to_lowercase(name);
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
fn has_front_pronunciation(name: &str, suffix: &str) -> bool {
    let small = to_lowercase(name);
    let vowels: Vec<char> = small.chars().filter(|letter| is_turkish_vowel(*letter)).collect();
    let is_turkish = small.contains(TURKISH);
    let ends_in_i = vowels.last() == Some(&'i') && (is_turkish || vowels.len() > 1);
    let is_plain =
        !["ie", "igh", "ign", "ai", "ei", "oi", "ii", "fi"].iter().any(|part| small.contains(part));
    let is_back =
        suffix.chars().find(|letter| is_turkish_vowel(*letter)).is_some_and(|vowel| !is_front(vowel));
    ends_in_i && is_plain && is_back && small.chars().count() > 3 && is_spelt_as_said(name)
}

/// Letters of Turkish names that tell that a name is said as it is spelt.
const TURKISH: [char; 5] = ['ğ', 'ş', 'ı', 'ö', 'ü'];
/// Endings of Turkish surnames and places.
const COMPOUNDS: [&str; 13] =
    ["kaya", "taş", "oğlu", "demir", "türk", "kurt", "tepe", "dağ", "gül", "doğan", "aslan", "yıldız", "soy"];

/// Whether the vowel of a suffix cannot follow a name however it is said: after a last letter a, o or i, which are said as
/// they are written in every language, after the letters of Turkish names, and ü after o.
fn has_certain_vowel(name: &str, suffix: &str) -> bool {
    let small = to_lowercase(name);
    let vowels: Vec<char> = small.chars().filter(|letter| is_turkish_vowel(*letter)).collect();
    let (Some(last), Some(written)) =
        (vowels.last(), suffix.chars().find(|letter| is_turkish_vowel(*letter)))
    else {
        return false;
    };
    let ends_palatal = small.ends_with(['l', 't', 'k', 'p', 'f', 'r', 'b']) && !is_front(*last);
    let ends_open = ["ea", "ia", "ua", "ao", "eo", "eau"].iter().all(|end| !small.ends_with(end));
    // The ı of a capital I may be an i of another language: Inc, Intel.
    let is_own = small.strip_prefix('ı').unwrap_or(&small).contains(TURKISH);
    let turkish = is_own && !ends_in_foreign_consonants(&small) && is_spelt_as_said(name) && !ends_palatal;
    let compound = COMPOUNDS.iter().any(|end| small.strip_suffix(end).is_some_and(|rest| rest.len() > 1));
    let is_said =
        ends_open && small.ends_with(['a', 'o']) && small.chars().nth(3).is_some() || turkish || compound;
    // Newton’ün: an o is said o, a or ı.
    let never = written == 'ü' && *last == 'o' && !small.contains("oe");
    is_said || never
}

/// Checks a known name that has a suffix and no apostrophe: `Azerbaycanın`.
fn without_apostrophe(line: &Line, at: usize, known: &KnownNames, reporter: &mut Reporter) {
    let word = line.word(at);
    if compound(line, at, reporter) {
        return;
    }
    // The months of dates are checked by `dates`.
    let follows_number =
        line.kind_before(at) == TokenKind::Space && at > 1 && line.kind(at - 2) == TokenKind::Number;
    if known.is_name(word)
        || known.is_person(word)
        || follows_number
        || line.kind(at + 1) == TokenKind::Object
        || OWN_WORDS.contains(&word)
    {
        return;
    }
    let found = word.char_indices().rev().take(LONGEST_SUFFIX).map(|(at, _)| at).find(|cut| {
        let (name, suffix) = word.split_at(*cut);
        (known.is_name(name) || known.is_person(name) && name.chars().count() > 3)
            && !lists::WOMEN.contains(word)
            && takes(name, suffix, known)
            && is_certainly_name(line, at, name, suffix, known)
    });
    if let Some(cut) = found {
        let whole = line.byte_range(at, at);
        let end = whole.start + cut;
        if known.is_certain(&word[..cut]) {
            reporter.report_with_fix(&rules::NAME_JOINED, line, whole, &[(end..end, "’")]);
        } else {
            let better = format!("{}’{}", &word[..cut], &word[cut..]);
            reporter.report(&rules::NAME_JOINED, line, whole, Some(better));
        }
    }
}

/// Last words of names of places and of what happened, in the form they have there.
const LAST_WORDS: &[&str] = &[
    "Adaları",
    "Adası",
    "Antlaşması",
    "Boğazı",
    "Bulvarı",
    "Caddesi",
    "Dağı",
    "Dağları",
    "Denizi",
    "Deresi",
    "Gölü",
    "Irmağı",
    "Kalesi",
    "Körfezi",
    "Köprüsü",
    "Köyü",
    "Mahallesi",
    "Meydanı",
    "Muharebesi",
    "Nehri",
    "Okyanusu",
    "Ovası",
    "Sarayı",
    "Savaşı",
    "Sokağı",
    "Tepesi",
    "Vadisi",
    "Yarımadası",
];

/// Reports the last word of a compound name with a case ending and no apostrophe: `Lozan Antlaşmasına`. Returns whether it
/// is one.
fn compound(line: &Line, at: usize, reporter: &mut Reporter) -> bool {
    let word = line.word(at);
    let follows_name = line.kind_before(at) == TokenKind::Space && is_capitalised(line.word_before(at, 2));
    if !follows_name {
        return false;
    }
    let name = LAST_WORDS.iter().find(|last| word.starts_with(**last));
    let Some(name) = name.filter(|name| name.len() < word.len() && line.kind == LineKind::Text) else {
        return false;
    };
    let suffix = &word[name.len()..];
    let is_case = suffix.starts_with(['n', 'y'])
        && sound_of(name)
            .is_some_and(|sound| check_suffix(sound, suffix, OF_COMPOUNDS) == SuffixCheck::Right);
    if is_case {
        let whole = line.byte_range(at, at);
        let end = whole.start + name.len();
        reporter.report_with_fix(&rules::NAME_JOINED, line, whole, &[(end..end, "’")]);
    }
    is_case
}

/// Whether a name takes a suffix: any suffix of names if the name is certain, otherwise only a case ending.
fn takes(name: &str, suffix: &str, known: &KnownNames) -> bool {
    // Some names are names with an ending: Emin, Emine; Nuri, Nuriye; Nur, Nurdan.
    if !known.is_name(name)
        && (suffix.chars().count() < 2 || matches!(suffix, "ye" | "ya" | "ne" | "na" | "la" | "le"))
    {
        return false;
    }
    let is_compound = name.ends_with(['ı', 'i', 'u', 'ü']) && suffix.chars().count() > 1;
    let families = match known.is_certain(name) {
        true if is_compound => OF_COMPOUNDS,
        true => OF_NAMES,
        false => OF_CASES,
    };
    sound_of(name).is_some_and(|sound| check_suffix(sound, suffix, families) == SuffixCheck::Right)
}

/// Whether the word can only be the name: it is no common noun at the start of a sentence or in a heading,
/// and no possessive in a compound (`Yüksek Sovyeti`).
fn is_certainly_name(line: &Line, at: usize, name: &str, suffix: &str, known: &KnownNames) -> bool {
    let follows_name = line.kind_before(at) == TokenKind::Space && is_capitalised(line.word_before(at, 2));
    let may_be_possessive = suffix.chars().count() == 1 && "ıiuü".contains(suffix);
    let is_shown = line.begins_sentence(at) || line.kind == LineKind::Heading;
    // Yeni Dünya: a word that the manuscript also has in lowercase is the word, even if Yen is a name.
    let may_be_common = is_shown && known.may_be_common_noun(name)
        || (is_shown || !known.is_listed(name)) && known.occurs_in_lowercase(line.word(at));
    let is_weak = !known.is_certain(name) && !known.is_person(name);
    let too_weak = is_weak && (is_shown || follows_name || suffix.chars().count() < 2);
    !(follows_name && may_be_possessive || may_be_common || too_weak)
}
