//! Finds the conjunction de/da written like the locative suffix, and pronouns with an apostrophe before their
//! suffix: `Ahmet’te geldi`, `Sen’de`, `bende geldim`.

use super::foreign_words::ends_in;
use super::known_names::KnownNames;
use super::letters::{is_capitalised, to_lowercase};
use super::line::{Line, TokenKind};
use super::reporter::Reporter;
use super::suffix::{is_front, sound_of};
use crate::diag::rules;

/// Pronouns that take their suffixes without an apostrophe.
const PRONOUNS: &[&str] = &["ben", "sen", "biz", "siz", "onlar", "bunlar", "bu", "şu"];
/// Pronouns of the first and second person with de/da, joined and separate, and the verb endings of that
/// person.
const PERSONS: &[(&str, &str, &[&str])] = &[
    (
        "bende",
        "ben de",
        &[
            "DIm", "yorum", "Iyorum", "AcAğIm", "yAcAğIm", "mIşIm", "IrIm", "ArIm", "rIm", "mAm", "mAlIyIm",
            "yAyIm", "AyIm", "yIm",
        ],
    ),
    (
        "sende",
        "sen de",
        &["DIn", "yorsun", "Iyorsun", "AcAksIn", "yAcAksIn", "mIşsIn", "IrsIn", "ArsIn", "rsIn", "mAlIsIn"],
    ),
    ("sizde", "siz de", &["DInIz", "yorsunuz", "Iyorsunuz", "AcAksInIz", "yAcAksInIz", "IrsInIz", "ArsInIz"]),
];
/// Beginnings of words that take a locative (to be, to stay, to find in someone).
const LOCATIVE: &[&str] = &[
    "var", "yok", "kal", "bul", "bırak", "uyan", "yarat", "sakl", "dur", "gör", "iz", "hayran", "güven",
    "um", "suç", "kabahat", "ara", "yaşa", "tut", "unut", "ol",
];
/// Participle and converb endings that may have the locative pronoun as their complement: `bende olan`,
/// `bende kaldığını`.
const PARTICIPLES: &[&str] = &[
    "An", "yAn", "DIğI", "DIğInI", "DIğInA", "DIğIm", "AcAğI", "yAcAğI", "AcAk", "yAcAk", "mIş", "Ip", "yIp",
    "ArAk", "yArAk", "IncA", "yIncA", "mAsI", "mAsInI", "mAk", "ken",
];
/// Third-person verb forms that mean that someone came, went, returned or joined.
const MOTION_VERBS: &[&str] = &[
    "geldi",
    "geliyor",
    "gelecek",
    "gelmiş",
    "gelir",
    "gelmedi",
    "gelmiyor",
    "gelmeyecek",
    "gitti",
    "gidiyor",
    "gidecek",
    "gitmiş",
    "gider",
    "gitmedi",
    "gitmiyor",
    "gitmeyecek",
    "döndü",
    "dönüyor",
    "dönecek",
    "katıldı",
    "katılıyor",
    "katılacak",
    "katılmadı",
    "geldiler",
    "gittiler",
];
/// Words that may occur between a name and its verb and cannot be the verb's subject.
const BETWEEN: &[&str] = &[
    "bizimle",
    "benimle",
    "seninle",
    "sizinle",
    "onunla",
    "onlarla",
    "dün",
    "bugün",
    "yarın",
    "sonra",
    "hemen",
    "sonunda",
    "nihayet",
    "bize",
    "bana",
    "sana",
    "size",
    "ona",
    "buraya",
    "oraya",
    "eve",
    "birlikte",
    "beraber",
    "toplantıya",
    "artık",
    "o",
    "gün",
    "akşam",
    "sabah",
    "geri",
    "bile",
];
/// The largest number of words between a pronoun or name and its verb.
const MOST_BETWEEN: usize = 4;
/// The largest number of them after a pronoun that begins its sentence.
const MOST_IN_SENTENCE: usize = 6;

/// Checks the pronouns and names of a line.
pub(super) fn check(line: &Line, known: &KnownNames, reporter: &mut Reporter) {
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Word) {
        let word = line.word(at);
        let is_parted = line.kind(at + 1) == TokenKind::Apostrophe && line.kind(at + 2) == TokenKind::Word;
        if is_parted && word.len() <= 8 {
            if !pronoun(line, at, known, reporter) {
                name(line, at, known, reporter);
            }
        } else if is_parted {
            name(line, at, known, reporter);
        } else if word.len() == 5 {
            attached(line, at, reporter);
        }
    }
}

/// Checks a pronoun with an apostrophe: `Sen’de`, `biz’den`. The apostrophe is wrong whether the suffix or
/// the conjunction is meant. Returns whether the pronoun was reported.
fn pronoun(line: &Line, at: usize, known: &KnownNames, reporter: &mut Reporter) -> bool {
    let (word, suffix) = (line.word(at), line.word(at + 2));
    let small = to_lowercase(word);
    if !PRONOUNS.contains(&&*small) {
        return false;
    }
    // A capital inside a sentence marks a name: Amartya Sen’in.
    let is_name = is_capitalised(word) && (!line.begins_sentence(at) || known.occurs_capitalised(word));
    let is_suffix = matches!(
        suffix,
        "de" | "da"
            | "te"
            | "ta"
            | "den"
            | "dan"
            | "in"
            | "ın"
            | "un"
            | "im"
            | "i"
            | "ı"
            | "nun"
            | "nu"
            | "nda"
            | "ndan"
    );
    // “bu” and “şu” are also quoted as words.
    let is_short = matches!(&*small, "bu" | "şu");
    if is_name || !is_suffix || is_short && !matches!(suffix, "da" | "nun" | "nda" | "ndan" | "nu") {
        return false;
    }
    let whole = line.byte_range(at, at + 2);
    let better = match suffix {
        "de" | "da" | "te" | "ta" => {
            let particle =
                if sound_of(word).is_some_and(|sound| is_front(sound.vowel)) { "de" } else { "da" };
            let own = PERSONS.iter().find(|(joined, ..)| joined.strip_suffix("de") == Some(&*small));
            let is_verb_s = own.is_some_and(|(.., endings)| is_subject(line, at + 3, endings));
            is_verb_s.then(|| format!("{word} {particle}"))
        }
        _ => Some(format!("{word}{suffix}")),
    };
    reporter.report(&rules::PARTICLE_PARTED, line, whole, better);
    true
}

/// Reports a person's name with a locative and a verb of motion: `Ahmet’te geldi`. Read as a locative, the
/// sentence would have no subject, so the conjunction is meant.
fn name(line: &Line, at: usize, known: &KnownNames, reporter: &mut Reporter) {
    let (word, suffix) = (line.word(at), line.word(at + 2));
    if !is_only_subject(line, at, known) || !matches!(suffix, "de" | "da" | "te" | "ta") {
        return;
    }
    let particle = if sound_of(word).is_some_and(|sound| is_front(sound.vowel)) { "de" } else { "da" };
    let (whole, tail) = (line.byte_range(at, at + 2), line.byte_range(at + 1, at + 2));
    reporter.report_with_fix(&rules::PARTICLE_PARTED, line, whole, &[(tail, &format!(" {particle}"))]);
}

/// Whether the name before an apostrophe can only be the subject of its sentence.
pub(super) fn is_only_subject(line: &Line, at: usize, known: &KnownNames) -> bool {
    if !known.is_person(line.word(at)) || !line.begins_sentence(at) {
        return false;
    }
    let mut words = words_of_clause(line, at + 3, MOST_BETWEEN);
    let Some(verb) = words.pop() else { return false };
    let is_between = |word: &str| BETWEEN.contains(&&*to_lowercase(word));
    MOTION_VERBS.contains(&line.word(verb))
        && words.len() <= MOST_BETWEEN
        && words.iter().all(|at| is_between(line.word(*at)))
}

/// Reports a pronoun joined to the conjunction: `bende geldim`, where the verb ending shows that “ben” is the
/// subject.
fn attached(line: &Line, at: usize, reporter: &mut Reporter) {
    let word = line.word(at);
    let small = to_lowercase(word);
    let Some((_, apart, endings)) = PERSONS.iter().find(|(joined, ..)| *joined == small) else { return };
    if !is_subject(line, at + 1, endings) {
        return;
    }
    let better = if is_capitalised(word) { super::letters::capitalise(apart) } else { (*apart).to_owned() };
    reporter.report(&rules::PARTICLE_ATTACHED, line, line.byte_range(at, at), Some(better));
}

/// Whether the clause that starts at token `from` ends in a verb with one of `endings` and contains no word
/// that takes a locative.
fn is_subject(line: &Line, from: usize, endings: &[&str]) -> bool {
    let begins = from.checked_sub(1).is_some_and(|pronoun| line.begins_sentence(pronoun));
    let most = if begins { MOST_IN_SENTENCE } else { MOST_BETWEEN };
    let mut words = words_of_clause(line, from, most);
    let Some(verb) = words.pop() else { return false };
    let goes_with_locative = |at: &usize| {
        let small = to_lowercase(line.word(*at));
        LOCATIVE.iter().any(|begin| small.starts_with(begin)) || ends_in(&small, PARTICIPLES)
    };
    let small = to_lowercase(line.word(verb));
    words.len() < most
        && ends_in(&small, endings)
        && !LOCATIVE.iter().any(|begin| small.starts_with(begin))
        && !words.iter().any(goes_with_locative)
}

/// The words from a token to the mark that ends the clause. Empty if the clause contains anything but words
/// and notes, or more words than `most` and its verb.
fn words_of_clause(line: &Line, from: usize, most: usize) -> Vec<usize> {
    let mut words = Vec::new();
    for at in from..line.tokens.len() {
        match line.kind(at) {
            TokenKind::Word if words.len() <= most => words.push(at),
            TokenKind::Space | TokenKind::Note => {}
            // A single quotation mark closes behind a word.
            TokenKind::Apostrophe if !matches!(line.kind(at + 1), TokenKind::Word) => break,
            TokenKind::Mark
                if matches!(line.word(at), "." | "," | "!" | "?" | "…" | ";" | "”" | "\"" | ":") =>
            {
                break;
            }
            TokenKind::Word
            | TokenKind::Number
            | TokenKind::Mark
            | TokenKind::Apostrophe
            | TokenKind::Object
            | TokenKind::Outside => {
                return Vec::new();
            }
        }
    }
    words
}
