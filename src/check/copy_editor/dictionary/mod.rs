//! Words that the spelling dictionary lacks and that a likely slip turns into one that it has (rule T072).
//!
//! A dictionary of an agglutinating language never has all words. A word is reported only where a single slip of the
//! keyboard or of the ear makes a known word of it; names, foreign and quoted words, and words that are a known stem
//! with suffixes in harmony are left alone.

mod nearest;

use super::CopyEditInput;
use super::chapter_text::CopyMemo;
use super::foreign_words::{SurroundingLanguage, around, is_foreign};
use super::inflection::{self, AuthorWords};
use super::letters::{capitalise, is_capitalised, to_lowercase};
use super::line::{Line, TokenKind};
use super::lists;
use super::reporter::Reporter;
use super::word_index::WordIndex;
use crate::diag::{Diagnostic, Edit, OtherPlaces, Problem, Severity};
use crate::dictionary::Dictionary;
use crate::lang::Tongue;
use crate::source::Span;
use nearest::Doubt;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Letters of the shortest word that is looked up.
const SHORTEST: usize = 4;
/// From how many uses on a word is believed to be meant, whatever key is beside another.
const MEANT: usize = 4;
/// How many words are suggested beside the likeliest.
const MOST_OTHERS: usize = 2;

/// A spelling dictionary with what a book adds to it.
struct WordList<'a> {
    dictionary: Arc<Dictionary>,
    tongue: Tongue,
    own: &'a AuthorWords,
}

impl WordList<'_> {
    /// Whether a word in lowercase is in the dictionary, with or without its circumflexes, or as a name.
    fn has(&self, small: &str) -> bool {
        let is_there = |word: &str| {
            self.dictionary.contains(word)
                || self.tongue != Tongue::English && self.dictionary.contains(&capitalise(word))
        };
        is_there(small) || small.contains(['â', 'î', 'û']) && is_there(&without_circumflex(small))
    }

    /// Whether some letters are a word of the dictionary.
    fn has_letters(&self, letters: &[char]) -> bool {
        self.dictionary.may_contain(letters) && self.dictionary.contains(&letters.iter().collect::<String>())
    }

    /// Whether a word in lowercase is known, or made of known ones; circumflexes are the matter of another rule.
    fn accepts(&self, small: &str) -> bool {
        self.has(small)
            || self.own.accept(small)
            || self.tongue == Tongue::Turkish
                && (inflection::is_inflected(small, |stem| self.has(stem))
                    || with_circumflex(small).any(|word| self.dictionary.contains(&word)))
    }
}

/// Vowels and what they are with a circumflex.
const CIRCUMFLEXES: [(char, char); 3] = [('a', 'â'), ('i', 'î'), ('u', 'û')];

fn without_circumflex(word: &str) -> String {
    let plain = |letter| {
        CIRCUMFLEXES.iter().find(|(_, marked)| *marked == letter).map_or(letter, |(plain, _)| *plain)
    };
    word.chars().map(plain).collect()
}

/// A word with a circumflex on each of its vowels in turn.
fn with_circumflex(word: &str) -> impl Iterator<Item = String> {
    word.char_indices().filter_map(|(at, letter)| {
        let (_, marked) = CIRCUMFLEXES.iter().find(|(plain, _)| *plain == letter)?;
        Some(format!("{}{marked}{}", &word[..at], &word[at + letter.len_utf8()..]))
    })
}

/// A word in lowercase by the rules of its language.
fn lowercase(word: &str, tongue: Tongue) -> Cow<'_, str> {
    match tongue {
        Tongue::Turkish | Tongue::Azerbaijani => to_lowercase(word),
        Tongue::English | Tongue::Russian | Tongue::Other => Cow::Owned(word.to_lowercase()),
    }
}

/// A word in lowercase as it is looked up: without the author's places for dividing it.
fn spelling(word: &str, tongue: Tongue) -> Cow<'_, str> {
    match word.contains(SOFT_HYPHEN) {
        true => Cow::Owned(lowercase(&word.replace(SOFT_HYPHEN, ""), tongue).into_owned()),
        false => lowercase(word, tongue),
    }
}

/// The place where a word may be divided.
const SOFT_HYPHEN: char = '\u{AD}';

/// Reports each misspelt word once, with its places.
///
/// `foreign` are stretches that are marked as another language than the text around them.
pub(super) fn check<'l>(
    copy: &CopyEditInput,
    lines: &[&'l Line],
    foreign: &[&'l Line],
    lexicon: &WordIndex,
    memo: &mut CopyMemo,
    reporter: &mut Reporter,
) {
    let words = copy.words.iter().chain(&copy.names.known).map(String::as_str);
    let own = AuthorWords::new(words.chain(lists::ACCEPTED.split_whitespace()));
    let mut taken: Vec<Span> = reporter.found.iter().filter_map(|found| found.span).collect();
    taken.sort_unstable();
    for files in copy.dictionaries {
        let of_language = |lines: &[&'l Line]| -> Vec<&'l Line> {
            lines.iter().copied().filter(|line| line.tongue == files.tongue).collect()
        };
        let (lines, foreign) = (of_language(lines), of_language(foreign));
        if lines.is_empty() && foreign.is_empty() {
            continue;
        }
        let mut parse = || {
            memo.dictionaries.one(&files.name, files.clone(), |files| Dictionary::parse(files).map(Arc::new))
        };
        match parse() {
            Ok(dictionary) => {
                let list = WordList { dictionary, tongue: files.tongue, own: &own };
                check_language(&list, &lines, &foreign, lexicon, &taken, reporter);
            }
            Err(reason) => {
                let problem = Problem::DictionaryUnfit { name: files.name.clone(), reason };
                reporter.found.push(Diagnostic::nowhere(problem));
            }
        }
    }
}

/// Looks up the words of the lines in the language of a dictionary.
fn check_language(
    list: &WordList,
    lines: &[&Line],
    foreign: &[&Line],
    lexicon: &WordIndex,
    taken: &[Span],
    reporter: &mut Reporter,
) {
    let unknown = unknown_words(list, lines, foreign, lexicon);
    if unknown.is_empty() {
        return;
    }
    let mut places: BTreeMap<&str, (String, Vec<Span>)> = BTreeMap::new();
    for line in lines.iter().chain(foreign).filter(|line| !line.is_quoted) {
        let mut quoted = Quotation::default();
        for at in 0..line.tokens.len() {
            if line.kind(at) != TokenKind::Word {
                quoted.pass(line, at);
                continue;
            }
            let Some(small) = unknown.get(&*spelling(line.word(at), list.tongue)) else { continue };
            if list.tongue == Tongue::Turkish && is_mentioned(line, at) {
                continue;
            }
            let span = line.span(line.byte_range(at, at));
            if !quoted.is_open() && is_plain_word(line, at, list.tongue) && !overlaps(taken, span) {
                let (shown, spans) =
                    places.entry(small).or_insert_with(|| (line.word(at).to_owned(), Vec::new()));
                if !is_capitalised(line.word(at)) {
                    line.word(at).clone_into(shown);
                }
                spans.push(span);
            }
        }
    }
    let uses = |word: &str| lexicon.uses(word).lowercase + lexicon.uses(&capitalise(word)).capitalised;
    // Words that the author uses with suffixes and without, or with an apostrophe: ref, refleri; prop’lar, propları.
    let is_own_stem = |stem: &str| {
        let capital = lexicon.uses(&capitalise(stem));
        uses(stem) + capital.with_apostrophe > 0
    };
    let found: Vec<Option<Diagnostic>> = places
        .into_iter()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(small, (shown, spans))| {
            let is_compound =
                list.tongue == Tongue::Turkish && inflection::is_compound(small, |part| list.has(part));
            let doubt = if is_compound {
                Doubt::Compound
            } else if list.tongue == Tongue::Turkish && inflection::has_stem(small, is_own_stem) {
                Doubt::Inflected
            } else if is_capitalised(&shown) {
                Doubt::Capitalised
            } else if spans.len() >= MEANT {
                Doubt::Frequent
            } else {
                Doubt::None
            };
            let mut likely =
                nearest::suggestions(small, list.tongue, doubt, |word| list.has_letters(word), uses);
            likely.truncate(1 + MOST_OTHERS);
            let (likeliest, is_sure) =
                likely.first().map(|likeliest| (likeliest.word.clone(), likeliest.is_sure))?;
            let mut likely = likely.into_iter().map(|near| match is_capitalised(&shown) {
                true => capitalise(&near.word),
                false => near.word,
            });
            let better = likely.next()?;
            let others: Vec<String> = likely.collect();
            let others = (!others.is_empty()).then(|| others.join(", "));
            let (count, places) = (spans.len(), OtherPlaces::at(&spans));
            // Each word keeps its capital, and one that has something else in the file is left alone.
            let edit = |span: &Span| {
                let word = reporter.written(*span);
                let is_there = lowercase(word, list.tongue) == small;
                let text = if is_capitalised(word) { capitalise(&likeliest) } else { likeliest.clone() };
                is_there.then_some(Edit { span: *span, text })
            };
            let offer = spans.iter().filter_map(edit).collect();
            let problem = Problem::WordMisspelt { found: shown, better, others, count, places };
            let mut found = Diagnostic::new(problem, *spans.first()?).with_offer(offer);
            if !is_sure {
                found.severity = Severity::Note;
            }
            Some(found)
        })
        .collect();
    reporter.found.extend(found.into_iter().flatten());
}

/// The distinct words of a language, in lowercase, that the dictionary lacks.
fn unknown_words(
    list: &WordList,
    lines: &[&Line],
    foreign: &[&Line],
    lexicon: &WordIndex,
) -> BTreeSet<String> {
    let is_long = |word: &str| word.chars().nth(SHORTEST - 1).is_some();
    let is_indexed = matches!(list.tongue, Tongue::Turkish | Tongue::Azerbaijani);
    let mut words: BTreeSet<Cow<str>> = BTreeSet::new();
    if is_indexed && !lines.is_empty() {
        // A word that occurs with a capital inside a sentence may be a name.
        let is_name = |capital: &str| {
            let uses = lexicon.uses(capital);
            uses.capitalised + uses.with_apostrophe > 0
        };
        words.extend(lexicon.all().filter(|(word, _)| is_long(word)).filter_map(|(word, _)| {
            match is_capitalised(word) {
                true => (!is_name(word)).then(|| spelling(word, list.tongue)),
                false => (!is_name(&capitalise(word))).then(|| spelling(word, list.tongue)),
            }
        }));
    }
    let unindexed: &[&Line] = if is_indexed { &[] } else { lines };
    for line in unindexed.iter().chain(foreign) {
        let is_word = |at: &usize| line.kind(*at) == TokenKind::Word;
        let small = (0..line.tokens.len()).filter(is_word).map(|at| line.word(at));
        let small = small.filter(|word| is_long(word) && !is_capitalised(word));
        words.extend(small.map(|word| spelling(word, list.tongue)));
    }
    let is_unknown =
        |word: &Cow<str>| !list.accepts(word) && (list.tongue != Tongue::Turkish || !is_foreign(word));
    words.into_par_iter().filter(is_unknown).map(Cow::into_owned).collect()
}

/// Whether a word is one of running text: no part of an address, a file name, a compound with a hyphen or a name, and no
/// abbreviation.
fn is_plain_word(line: &Line, at: usize, tongue: Tongue) -> bool {
    let word = line.word(at);
    let is_part = matches!(line.word_before(at, 1), "-" | "_" | "/" | "." | "@" | "#" | "\\" | "&" | "=")
        || matches!(line.word(at + 1), "-" | "_" | "/" | "@" | "=" | "\\")
        || matches!(line.kind_before(at), TokenKind::Apostrophe | TokenKind::Number | TokenKind::Object)
        || matches!(line.kind(at + 1), TokenKind::Apostrophe | TokenKind::Number | TokenKind::Object);
    let is_abbreviation = line.word(at + 1) == "."
        && line.kind(at + 2) != TokenKind::Outside
        && (line.kind(at + 2) != TokenKind::Space || line.word(at + 3).starts_with(char::is_lowercase));
    let is_name = is_capitalised(word) && !line.begins_sentence(at);
    let is_own = tongue != Tongue::Turkish || around(line, at, at) != SurroundingLanguage::Foreign;
    // Kitap mitap, süklüm püklüm: a word repeated with another first letter has no spelling of its own.
    let mut rest = word.chars();
    let is_echo = rest.next().is_some() && line.word_before(at, 2).ends_with(rest.as_str())
        || line.kind(at + 1) == TokenKind::Space && line.word(at + 2) == word;
    !is_part
        && !is_abbreviation
        && !is_echo
        && !is_name
        && is_own
        && !word.chars().skip(1).any(char::is_uppercase)
}

/// Words that follow a word which is named and not used: `tuple adı verilen`, `operator sözcüğü`.
const NAMING: &[&str] = &[
    "ad",
    "adı",
    "adlı",
    "adını",
    "adıyla",
    "denen",
    "denilen",
    "diye",
    "kelimesi",
    "sözcüğü",
    "terimi",
    "ifadesi",
];

/// Whether a word is named instead of used, or is a term of another language: in brackets with nothing else
/// (`demet (tuple)`), or beside a word that cannot be Turkish (`binary digit`).
fn is_mentioned(line: &Line, at: usize) -> bool {
    let is_part = |at: &usize| match line.kind(*at) {
        TokenKind::Word => line.word(*at).is_ascii(),
        kind => kind == TokenKind::Space,
    };
    let end = (at + 1..=at + LONGEST_TERM).find(|at| !is_part(at)).unwrap_or(at);
    let start = (at.saturating_sub(LONGEST_TERM)..at).rev().find(|at| !is_part(at)).unwrap_or(at);
    let is_bracketed = matches!((line.word(start), line.word(end)), ("(", ")") | ("[", "]"));
    let is_foreign_too = |other: usize| {
        line.kind(other) == TokenKind::Word && line.word(other).len() > 3 && is_foreign(line.word(other))
    };
    let is_plain = line.word(at).is_ascii();
    let is_alone = matches!(line.word_before(at, 1), "(" | "[") && matches!(line.word(at + 1), ")" | "]");
    is_alone
        || is_plain && (is_bracketed || is_foreign_too(at + 2) || at > 1 && is_foreign_too(at - 2))
        || line.kind(at + 1) == TokenKind::Space && NAMING.contains(&line.word(at + 2))
        || line.kind(at + 1) == TokenKind::Space && is_made_a_verb(line.word(at), line.word(at + 2))
}

/// Whether a borrowed word is made a verb by the next one, as any may be: otomatize etmek, aktive edilir.
fn is_made_a_verb(word: &str, next: &str) -> bool {
    let next = to_lowercase(next);
    (word.ends_with("ize") || word.ends_with("ive"))
        && ["et", "ed", "ol"].iter().any(|verb| next.starts_with(verb))
}

/// How many tokens before and behind a word in brackets are looked at for these.
const LONGEST_TERM: usize = 5;

/// Whether a place overlaps one of some sorted places.
fn overlaps(taken: &[Span], place: Span) -> bool {
    let after = taken.partition_point(|other| (other.source, other.start) < (place.source, place.end));
    // Findings are short and few, so that one that overlaps is among the last that begin before the end of the word.
    taken[..after]
        .iter()
        .rev()
        .take(NEAREST)
        .any(|other| other.source == place.source && other.end > place.start)
}

/// How many findings before a place are looked at for one that reaches it.
const NEAREST: usize = 8;

/// Whether the place is within quotation marks.
#[derive(Default)]
struct Quotation {
    closing: Option<&'static str>,
}

impl Quotation {
    fn is_open(&self) -> bool {
        self.closing.is_some()
    }

    /// Passes a token that is no word.
    fn pass(&mut self, line: &Line, at: usize) {
        let mark = line.word(at);
        match self.closing {
            Some(closing) if closing == mark => self.closing = None,
            Some(_) => {}
            None => {
                self.closing = match mark {
                    "“" => Some("”"),
                    "«" => Some("»"),
                    "„" => Some("“"),
                    "\"" => Some("\""),
                    _ => None,
                }
            }
        }
    }
}
