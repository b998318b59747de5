//! Finds capital I written for İ: `ISTANBUL`. It is fixed where there is evidence that the word is Turkish.

use super::foreign_words::{SurroundingLanguage, around, is_foreign};
use super::known_names::KnownNames;
use super::letters::{capitalise, is_capitals, lowercase, to_lowercase};
use super::line::{Line, TokenKind};
use super::reporter::Reporter;
use super::suffix::{is_front, sound_of};
use super::word_index::WordIndex;
use crate::diag::rules;
use crate::lang::endings;

/// Capital letters that occur only in Turkish and Azerbaijani among the languages of the region.
const TURKISH_CAPITALS: [char; 7] = ['Ç', 'Ğ', 'İ', 'Ö', 'Ş', 'Ü', 'Ə'];
/// The largest number of letters I in a word for which every combination of dots is tried.
const MOST_TRIED: usize = 6;
/// The largest number of longer words that are searched for the word with a suffix.
const MAX_LONGER_WORDS: usize = 200;
/// The largest number of tokens on each side of a word that are taken as part of one title in capitals.
const MAX_RUN: usize = 40;

/// How certain a spelling is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Evidence {
    /// The manuscript contains the word, but it may be foreign: `file`, `import`.
    Possible,
    /// The manuscript contains the word with a Turkish suffix or with İ, or a list contains it.
    Certain,
}

/// Checks a word in capitals that contains I.
///
/// `ISTANBUL` is fixed if a list of names or the manuscript has `İstanbul` (also `İSTANBUL`, or with a
/// suffix). If the manuscript has only `istanbul`, which may be a word of any language, it is only reported, and only
/// among other words in capitals: alone it is likely an abbreviation (`COVID`, `ISBN`).
/// A word is left alone if it also occurs with a dotless letter (`sınır` beside `sinir`), cannot be Turkish
/// by its letters, is surrounded by foreign words, or is part of a file name or of code.
pub(super) fn check(
    line: &Line,
    at: usize,
    lexicon: &WordIndex,
    known: &KnownNames,
    reporter: &mut Reporter,
) {
    let word = line.word(at);
    if is_part_of_code(line, at) {
        return;
    }
    let search = Search { lexicon, known };
    let Some((better, evidence)) = search.only_spelling(word) else { return };
    let has_own = word.contains(TURKISH_CAPITALS);
    // RUNTIME: no suffix has its i behind a, o or u, and an English e is silent.
    let is_english = !has_own && ends_in_disharmonic_e(word) && !search.is_listed(&to_lowercase(&better));
    let run = run_of_capitals(line, at);
    if is_english
        || !has_own && is_foreign(word) && !known.is_listed(&capitalise(&to_lowercase(&better)))
        || run.clone().any(|other| is_foreign(line.word(other)))
        || around(line, at, at) == SurroundingLanguage::Foreign
    {
        return;
    }
    let is_titled_so = run.clone().any(|other| other != at && line.word(other).contains(TURKISH_CAPITALS));
    let range = line.byte_range(at, at);
    if has_own || is_titled_so || evidence == Evidence::Certain {
        reporter.report_with_fix(&rules::DOTLESS_CAPITAL, line, range.clone(), &[(range, &better)]);
    } else if run.clone().any(|other| other != at && search.is_word(line.word(other)))
        && (better.starts_with('İ') || !ends_in_silent_e(word))
    {
        reporter.report(&rules::DOTLESS_CAPITAL, line, range, Some(better));
    }
}

/// Whether a word is part of machine-readable text: `MAX_LIMIT`, `README.INI`, `ISO9660`, `$LIST`.
pub(super) fn is_part_of_code(line: &Line, at: usize) -> bool {
    let is_sign =
        |sign: &str| matches!(sign, "_" | "$" | "\\" | "#" | "=" | "@" | "<" | ">" | "{" | "}" | "%" | "~");
    let is_joined = |at: usize| matches!(line.kind(at), TokenKind::Word | TokenKind::Number);
    let before = line.word_before(at, 1);
    let after = line.word(at + 1);
    is_sign(before)
        || is_sign(after)
        || line.kind_before(at) == TokenKind::Number
        || line.kind(at + 1) == TokenKind::Number
        || matches!(after, "." | ":") && is_joined(at + 2)
        || matches!(before, "." | ":") && at > 1 && is_joined(at - 2)
        || before == "-" && at > 1 && line.word(at - 2) == "-"
}

/// The token indices of the words in the same run of capitals as a word, that word included.
fn run_of_capitals<'a>(line: &'a Line, at: usize) -> impl Iterator<Item = usize> + Clone + 'a {
    let goes_on = |at: &usize| match line.kind(*at) {
        TokenKind::Word => is_capitals(line.word(*at)) || line.word(*at).chars().all(char::is_uppercase),
        TokenKind::Space | TokenKind::Number | TokenKind::Apostrophe | TokenKind::Note => true,
        TokenKind::Mark => !matches!(line.word(*at), "." | "(" | ")" | "\"" | "“" | "”"),
        TokenKind::Object | TokenKind::Outside => false,
    };
    let before = (at.saturating_sub(MAX_RUN)..at).rev().take_while(goes_on);
    let after = (at..line.tokens.len().min(at + MAX_RUN)).take_while(goes_on);
    let (first, last) = (before.last().unwrap_or(at), after.last().unwrap_or(at));
    (first..=last).filter(|at| line.kind(*at) == TokenKind::Word)
}

/// Whether a word may be English with a silent final e: `FILE`, `TIME`.
fn ends_in_silent_e(word: &str) -> bool {
    word.is_ascii()
        && word.ends_with('E')
        && word.chars().filter(|letter| "AEIOU".contains(*letter)).count() == 2
}

/// Whether a word ends in I, a consonant and E, and the vowel before is one behind which a suffix would have I and A.
fn ends_in_disharmonic_e(word: &str) -> bool {
    let Some(rest) = word.strip_suffix('E').filter(|_| word.is_ascii()) else { return false };
    let mut letters = rest.chars().rev();
    let is_consonant = letters.next().is_some_and(|letter| !"AEIOU".contains(letter));
    let is_i = letters.next() == Some('I');
    is_consonant
        && is_i
        && letters.find(|letter| "AEIOU".contains(*letter)).is_some_and(|vowel| "AOU".contains(vowel))
}

/// Searches the manuscript and the lists for possible spellings of a word.
struct Search<'a> {
    lexicon: &'a WordIndex,
    known: &'a KnownNames<'a>,
}

impl Search<'_> {
    /// The only spelling of `word` with dots on its letters I for which there is evidence, in capitals.
    ///
    /// Returns `None` if the word is correct as written, or if two spellings are equally possible.
    fn only_spelling(&self, word: &str) -> Option<(String, Evidence)> {
        let count = word.matches('I').count();
        let all = (1_usize << count.min(MOST_TRIED)) - 1;
        // One bit for each I that gets a dot; with too many letters I, all or none get one.
        let ways = if count > MOST_TRIED { all..=all } else { 0..=all };
        let spelt = |way: usize| -> String {
            let mut seen = 0;
            let dotted = |letter| {
                let is_dotted = letter == 'I' && (count > MOST_TRIED && way > 0 || way >> seen & 1 == 1);
                seen += usize::from(letter == 'I');
                if is_dotted { 'İ' } else { letter }
            };
            word.chars().map(dotted).collect()
        };
        if count > MOST_TRIED && self.evidence(word).is_some() {
            return None;
        }
        let mut found: Option<(String, Evidence, usize)> = None;
        for way in ways {
            let spelling = spelt(way);
            let Some(evidence) = self.evidence(&spelling) else { continue };
            // A listed word wins over the undotted form that an author without İ has written elsewhere:
            // `Istanbul`.
            let is_listed = self.is_listed(&to_lowercase(&spelling));
            if way > 0 && is_listed {
                return Some((spelling, evidence));
            }
            if found.replace((spelling, evidence, way)).is_some() {
                return None;
            }
        }
        found.filter(|(.., way)| *way > 0).map(|(spelling, evidence, _)| (spelling, evidence))
    }

    /// The evidence for a spelling given in capitals.
    fn evidence(&self, capitals: &str) -> Option<Evidence> {
        let small = to_lowercase(capitals);
        let mut evidence = self.evidence_for_word(&small);
        let is_derived = || stems(&small, 2).any(|stem| self.evidence_for_word(stem).is_some());
        if evidence != Some(Evidence::Certain)
            && (self.has_longer(&small) || evidence.is_some() && is_derived())
        {
            evidence = Some(Evidence::Certain);
        }
        if evidence.is_none() {
            evidence = self.stem(&small);
        }
        evidence
    }

    /// Whether a word in capitals occurs in lowercase, too, and is no abbreviation.
    fn is_word(&self, capitals: &str) -> bool {
        capitals.chars().nth(3).is_some()
            && sound_of(capitals).is_some()
            && self.lexicon.uses(&to_lowercase(capitals)).lowercase > 0
    }

    fn is_listed(&self, small: &str) -> bool {
        self.known.is_listed(&capitalise(small))
            || stems(small, 1).any(|stem| self.known.is_listed(&capitalise(stem)))
    }

    /// The evidence for exactly this word, in the manuscript and the lists.
    fn evidence_for_word(&self, word: &str) -> Option<Evidence> {
        let titled = capitalise(word);
        let capitals: String = word
            .chars()
            .flat_map(|letter| match letter {
                'i' => vec!['İ'],
                other => other.to_uppercase().collect(),
            })
            .collect();
        let has_own = |spelling: &str| spelling.contains('İ') && self.lexicon.contains_exact(spelling);
        if self.known.is_listed(&titled) || has_own(&titled) || has_own(&capitals) {
            return Some(Evidence::Certain);
        }
        self.lexicon.contains_any_case(word).then_some(Evidence::Possible)
    }

    /// Whether the manuscript contains the word with a Turkish suffix.
    fn has_longer(&self, word: &str) -> bool {
        [word.to_owned(), capitalise(word)].iter().any(|word| {
            self.lexicon.with_prefix(word).take(MAX_LONGER_WORDS).any(|longer| {
                is_suffix(word, &longer[word.len()..], 2) && !is_repeated(&longer[word.len()..])
            })
        })
    }

    /// The evidence for the stem of a word, if the rest of it is a suffix.
    fn stem(&self, word: &str) -> Option<Evidence> {
        stems(word, 2)
            .filter(|stem| stem.chars().count() > 3)
            .filter_map(|stem| self.evidence_for_word(stem))
            .max()
    }
}

/// Whether an ending is one and the same suffix twice, as in a name of a program: unicode, unicodedata.
fn is_repeated(ending: &str) -> bool {
    let (first, second) = ending.split_at(ending.floor_char_boundary(ending.len() / 2));
    let case = |part: &str| matches!(part, "da" | "de" | "ta" | "te");
    case(first) && case(second)
}

/// The stems that a word may be derived from by suffixes of at least `least` letters.
fn stems(word: &str, least: usize) -> impl Iterator<Item = &str> {
    let cuts = word.char_indices().skip(3).map(|(cut, _)| word.split_at(cut));
    cuts.filter(move |(stem, rest)| is_suffix(stem, rest, least)).map(|(stem, _)| stem)
}

/// Whether `rest` is a Turkish suffix of at least `least` letters in vowel harmony with `stem`.
fn is_suffix(stem: &str, rest: &str, least: usize) -> bool {
    let vowel = rest.chars().map(lowercase).find(|letter| "aeıioöuüə".contains(*letter));
    rest.chars().count() >= least
        && endings::is_turkic(rest)
        && vowel.zip(sound_of(stem)).is_some_and(|(vowel, sound)| is_front(vowel) == is_front(sound.vowel))
}
