//! Checks the dot of a name's first letter (`Istanbul`, `Izmir`, `İrak`) and İ written for I in capitals
//! (`DİYARBAKİR`).

use super::dotless::is_part_of_code;
use super::foreign_words::{SurroundingLanguage, around, is_foreign};
use super::known_names::KnownNames;
use super::letters::{capitalise, is_capitalised, is_capitals, to_lowercase};
use super::line::{Line, TokenKind};
use super::reporter::Reporter;
use super::suffix::{DERIVED, OF_NAMES, SuffixCheck, check_suffix, is_form, sound_of};
use super::word_index::WordIndex;
use crate::diag::rules;

/// Words that often begin a sentence and are not words when spelt with ı.
const FREQUENT: &[&str] = &[
    "için", "ile", "ilk", "iki", "ikinci", "içinde", "insan", "insanlar", "ise", "ister", "işte", "iyi",
    "ilgili", "ilgi", "islam", "internet", "içeri", "iş", "istiklal", "inkılap",
];

/// Checks a word that contains I or İ and is not entirely in capitals, or is in capitals without an I.
///
/// A spelling is proposed only if a list or the manuscript contains it and neither contains the written one.
pub(super) fn check(
    line: &Line,
    at: usize,
    lexicon: &WordIndex,
    known: &KnownNames,
    reporter: &mut Reporter,
) {
    let word = line.word(at);
    if word.chars().nth(2).is_none() || is_part_of_code(line, at) || is_foreign(word) {
        return;
    }
    let search = Search { lexicon, known };
    if is_capitals(word) {
        if word.contains('İ') {
            capitals(line, at, &search, reporter);
        }
        return;
    }
    if word.chars().skip(1).any(char::is_uppercase) {
        return;
    }
    let other = match word.chars().next() {
        Some('I') => word.replacen('I', "İ", 1),
        Some('İ') => word.replacen('İ', "I", 1),
        _ => return,
    };
    if search.is_right(word) || around(line, at, at) == SurroundingLanguage::Foreign {
        return;
    }
    let is_dotless = word.starts_with('I');
    let stands_alone = !is_capitalised(line.word_before(at, 2)) && !is_capitalised(line.word(at + 2));
    // Input’lar: a word that is no name has no apostrophe, and so a foreign one has a capital of its own.
    let is_parted = line.kind(at + 1) == TokenKind::Apostrophe;
    let is_frequent = is_dotless && FREQUENT.contains(&&*to_lowercase(&other)) && line.begins_sentence(at);
    let range = line.byte_range(at, at);
    let rule = if is_dotless { &rules::DOTLESS_CAPITAL } else { &rules::DOTTED_CAPITAL };
    if search.is_listed(&other) || is_frequent {
        reporter.report_with_fix(rule, line, range.clone(), &[(range, &other)]);
    } else if is_dotless && stands_alone && !is_parted && search.is_known(&other) {
        reporter.report(rule, line, range, Some(other));
    }
}

/// Reports İ in a word in capitals if a list has the spelling with I.
fn capitals(line: &Line, at: usize, search: &Search, reporter: &mut Reporter) {
    let word = line.word(at);
    let small = to_lowercase(word);
    if search.is_right(&capitalise(&small)) || search.lexicon.contains_any_case(&small) {
        return;
    }
    let places: Vec<usize> = word.match_indices('İ').map(|(at, _)| at).collect();
    // Each dot alone, then all of them: DİYARBAKİR.
    let ways = places.iter().map(|place| vec![*place]).chain([places.clone()]);
    for way in ways.take(5) {
        let better: String =
            word.char_indices().map(|(at, letter)| if way.contains(&at) { 'I' } else { letter }).collect();
        if search.is_listed(&capitalise(&to_lowercase(&better))) {
            let range = line.byte_range(at, at);
            return reporter.report_with_fix(
                &rules::DOTTED_CAPITAL,
                line,
                range.clone(),
                &[(range, &better)],
            );
        }
    }
}

/// Searches the lists and the manuscript for spellings of a capitalised word.
struct Search<'a> {
    lexicon: &'a WordIndex,
    known: &'a KnownNames<'a>,
}

impl Search<'_> {
    /// Whether a list contains the name, or the name with a suffix: İzmir, İzmirli, İzmirin.
    fn is_listed(&self, word: &str) -> bool {
        let is_name = |name: &str| self.known.is_listed(name) || self.known.is_person(name);
        let is_suffixed = |cut: usize| {
            let (name, suffix) = word.split_at(cut);
            is_name(name)
                && sound_of(name).is_some_and(|sound| {
                    check_suffix(sound, suffix, OF_NAMES) == SuffixCheck::Right
                        || DERIVED.iter().any(|pattern| is_form(suffix, pattern, sound))
                })
        };
        is_name(word) || word.char_indices().skip(4).any(|(cut, _)| is_suffixed(cut))
    }

    /// Whether a list or the manuscript confirms a spelling.
    fn is_right(&self, word: &str) -> bool {
        self.is_listed(word) || self.lexicon.uses(&to_lowercase(word)).lowercase > 0
    }

    /// Whether the manuscript contains the word more than once, in lowercase or with this capital.
    fn is_known(&self, word: &str) -> bool {
        let small = to_lowercase(word);
        small.chars().count() > 3 && self.lexicon.uses(&small).lowercase > 1
            || self.lexicon.uses(word).capitalised > 1
    }
}
