//! The conjunction de/da where it is written as the locative, and pronouns parted from their suffixes:
//! `Ahmet’te geldi`, `Sen’de`, `bende geldim`.

use super::known::Known;
use super::letters::{is_capitalised, lower};
use super::line::{Kind, Line};
use super::reporter::Reporter;
use super::suffix::{is_front, sound_of};
use super::unmarked::ends_in;
use crate::diag::rules;

/// Pronouns whose suffixes no apostrophe parts.
const PRONOUNS: &[&str] = &["ben", "sen", "biz", "siz", "onlar", "bunlar", "bu", "şu"];
/// Pronouns of the first and second person with de/da, and the endings of a verb that is theirs.
const PERSONS: &[(&str, &str, &[&str])] = &[
    (
        "bende",
        "ben de",
        &["DIm", "yorum", "Iyorum", "AcAğIm", "yAcAğIm", "mIşIm", "IrIm", "ArIm", "rIm", "mAm", "mAlIyIm"],
    ),
    (
        "sende",
        "sen de",
        &["DIn", "yorsun", "Iyorsun", "AcAksIn", "yAcAksIn", "mIşsIn", "IrsIn", "ArsIn", "rsIn", "mAlIsIn"],
    ),
    ("sizde", "siz de", &["DInIz", "yorsunuz", "Iyorsunuz", "AcAksInIz", "yAcAksInIz", "IrsInIz", "ArsInIz"]),
];
/// What the locative goes with: something is, stays, is found in me. Beginnings of words.
const LOCATIVE: &[&str] = &[
    "var", "yok", "kal", "bul", "bırak", "uyan", "yarat", "sakl", "dur", "gör", "iz", "hayran", "güven",
    "um", "suç", "kabahat", "ara", "yaşa", "tut", "unut", "ol",
];
/// Endings of what may have the pronoun for itself: `bende olan`, `bende kaldığını`.
const PARTICIPLES: &[&str] = &[
    "An", "yAn", "DIğI", "DIğInI", "DIğInA", "DIğIm", "AcAğI", "yAcAğI", "AcAk", "yAcAk", "mIş", "Ip", "yIp",
    "ArAk", "yArAk", "IncA", "yIncA", "mAsI", "mAsInI", "mAk", "ken",
];
/// Endings of verbs of the third person that say that someone came or went.
const COMES: &[&str] = &[
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
/// Words that may stand between a name and its verb without being what came or went.
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
/// How many words may stand between a pronoun or name and its verb.
const MOST_BETWEEN: usize = 4;

/// Looks at the pronouns and names of a line.
pub(super) fn check(line: &Line, known: &Known, reporter: &mut Reporter) {
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == Kind::Word) {
        let word = line.word(at);
        let is_parted = line.kind(at + 1) == Kind::Apostrophe && line.kind(at + 2) == Kind::Word;
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

/// `Sen’de`, `biz’den`: whatever is meant, no apostrophe stands there.
fn pronoun(line: &Line, at: usize, known: &Known, reporter: &mut Reporter) -> bool {
    let (word, suffix) = (line.word(at), line.word(at + 2));
    let small = lower(word);
    if !PRONOUNS.contains(&&*small) {
        return false;
    }
    // With a capital inside a sentence it is the name of something: Amartya Sen’in.
    let is_name = is_capitalised(word) && (!line.begins_sentence(at) || known.stands_with_capital(word));
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
    // “bu” and “şu” are quoted as words, too.
    let is_short = matches!(&*small, "bu" | "şu");
    if is_name || !is_suffix || is_short && !matches!(suffix, "da" | "nun" | "nda" | "ndan" | "nu") {
        return false;
    }
    let whole = line.stretch(at, at + 2);
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
    reporter.tell(&rules::PARTICLE_PARTED, line, whole, better);
    true
}

/// `Ahmet’te geldi`: a person, and a verb that says who came; the locative would leave nobody who did.
fn name(line: &Line, at: usize, known: &Known, reporter: &mut Reporter) {
    let (word, suffix) = (line.word(at), line.word(at + 2));
    if !decides(line, at, known) || !matches!(suffix, "de" | "da" | "te" | "ta") {
        return;
    }
    let particle = if sound_of(word).is_some_and(|sound| is_front(sound.vowel)) { "de" } else { "da" };
    let (whole, tail) = (line.stretch(at, at + 2), line.stretch(at + 1, at + 2));
    reporter.mend(&rules::PARTICLE_PARTED, line, whole, &[(tail, &format!(" {particle}"))]);
}

/// Whether the sentence can only have the name before an apostrophe for its subject.
pub(super) fn decides(line: &Line, at: usize, known: &Known) -> bool {
    if !known.is_person(line.word(at)) || !line.begins_sentence(at) {
        return false;
    }
    let mut words = words_of_clause(line, at + 3);
    let Some(verb) = words.pop() else { return false };
    let is_between = |word: &str| BETWEEN.contains(&&*lower(word));
    COMES.contains(&line.word(verb))
        && words.len() <= MOST_BETWEEN
        && words.iter().all(|at| is_between(line.word(*at)))
}

/// `bende geldim`: the verb says that I am its subject.
fn attached(line: &Line, at: usize, reporter: &mut Reporter) {
    let word = line.word(at);
    let small = lower(word);
    let Some((_, apart, endings)) = PERSONS.iter().find(|(joined, ..)| *joined == small) else { return };
    if !is_subject(line, at + 1, endings) {
        return;
    }
    let better = if is_capitalised(word) { super::letters::capital(apart) } else { (*apart).to_owned() };
    reporter.tell(&rules::PARTICLE_ATTACHED, line, line.stretch(at, at), Some(better));
}

/// Whether the clause from a token on ends in a verb with one of some endings, and has nothing that the locative
/// would go with.
fn is_subject(line: &Line, from: usize, endings: &[&str]) -> bool {
    let mut words = words_of_clause(line, from);
    let Some(verb) = words.pop() else { return false };
    let goes_with_locative = |at: &usize| {
        let small = lower(line.word(*at));
        LOCATIVE.iter().any(|begin| small.starts_with(begin)) || ends_in(&small, PARTICIPLES)
    };
    let small = lower(line.word(verb));
    words.len() < MOST_BETWEEN
        && ends_in(&small, endings)
        && !LOCATIVE.iter().any(|begin| small.starts_with(begin))
        && !words.iter().any(goes_with_locative)
}

/// The words from a token to the mark that ends the clause; none where something else than words stands there, or more
/// than are looked at.
fn words_of_clause(line: &Line, from: usize) -> Vec<usize> {
    let mut words = Vec::new();
    for at in from..line.tokens.len() {
        match line.kind(at) {
            Kind::Word if words.len() <= MOST_BETWEEN => words.push(at),
            Kind::Space | Kind::Note => {}
            Kind::Mark if matches!(line.word(at), "." | "," | "!" | "?" | "…" | ";" | "”" | "\"" | ":") =>
            {
                break;
            }
            Kind::Word | Kind::Number | Kind::Mark | Kind::Apostrophe | Kind::Object | Kind::Edge => {
                return Vec::new();
            }
        }
    }
    words
}
