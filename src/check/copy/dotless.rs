//! A capital that lost its dot: `ISTANBUL`. It is mended where something shows that the word is Turkish.

use super::known::Known;
use super::letters::{capital, is_capitals, lower, small};
use super::lexicon::Lexicon;
use super::line::{Kind, Line};
use super::reporter::Reporter;
use super::suffix::{is_front, sound_of};
use super::unmarked::{Around, around, is_foreign};
use crate::diag::rules;
use crate::lang::endings;

/// Letters that no language around Turkish has in capitals but Turkish and Azerbaijani.
const OWN: [char; 7] = ['Ç', 'Ğ', 'İ', 'Ö', 'Ş', 'Ü', 'Ə'];
/// The most letters I of a word whose ways to be dotted are all tried.
const MOST_TRIED: usize = 6;
/// How many longer words are looked at for a suffix.
const LONGER: usize = 200;
/// How many words before and after belong to a title in capitals.
const RUN: usize = 40;

/// What shows how a word is spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Evidence {
    /// The manuscript has the word, but it may be one of another language: `file`, `import`.
    Seen,
    /// The manuscript has it with a suffix of Turkish, or with İ, or a list has it.
    Sure,
}

/// Looks at a word in capitals that has an I.
///
/// `ISTANBUL` is mended where the manuscript has `İstanbul` (also `İSTANBUL`, or with a suffix), or a list of names has
/// it; where there is only `istanbul`, which any language may have, it is told. A word that also stands with a dotless
/// letter (`sınır` beside `sinir`), that cannot be Turkish by its letters, that stands among foreign words, or that is
/// part of a name of a file or of code is left alone.
pub(super) fn check(line: &Line, at: usize, lexicon: &Lexicon, known: &Known, reporter: &mut Reporter) {
    let word = line.word(at);
    if is_part_of_code(line, at) {
        return;
    }
    let search = Search { lexicon, known };
    let Some((better, evidence)) = search.only_spelling(word) else { return };
    let has_own = word.contains(OWN);
    let run = run_of_capitals(line, at);
    if !has_own && is_foreign(word) && !known.is_listed(&capital(&lower(&better)))
        || run.clone().any(|other| is_foreign(line.word(other)))
        || around(line, at, at) == Around::Foreign
    {
        return;
    }
    let is_titled_so = run.clone().any(|other| other != at && line.word(other).contains(OWN));
    let range = line.stretch(at, at);
    if has_own || is_titled_so || evidence == Evidence::Sure {
        reporter.mend(&rules::DOTLESS_CAPITAL, line, range.clone(), &[(range, &better)]);
    } else if better.starts_with('İ') || !ends_in_silent_e(word) {
        reporter.tell(&rules::DOTLESS_CAPITAL, line, range, Some(better));
    }
}

/// Whether a word is part of what a machine reads: `MAX_LIMIT`, `README.INI`, `ISO9660`, `$LIST`.
pub(super) fn is_part_of_code(line: &Line, at: usize) -> bool {
    let is_sign =
        |sign: &str| matches!(sign, "_" | "$" | "\\" | "#" | "=" | "@" | "<" | ">" | "{" | "}" | "%" | "~");
    let is_joined = |at: usize| matches!(line.kind(at), Kind::Word | Kind::Number);
    let before = line.word_before(at, 1);
    let after = line.word(at + 1);
    is_sign(before)
        || is_sign(after)
        || line.kind_before(at) == Kind::Number
        || line.kind(at + 1) == Kind::Number
        || matches!(after, "." | ":") && is_joined(at + 2)
        || matches!(before, "." | ":") && at > 1 && is_joined(at - 2)
        || before == "-" && at > 1 && line.word(at - 2) == "-"
}

/// The places of the words in capitals that stand beside a word, itself included.
fn run_of_capitals<'a>(line: &'a Line, at: usize) -> impl Iterator<Item = usize> + Clone + 'a {
    let goes_on = |at: &usize| match line.kind(*at) {
        Kind::Word => is_capitals(line.word(*at)) || line.word(*at).chars().all(char::is_uppercase),
        Kind::Space | Kind::Number | Kind::Apostrophe | Kind::Note => true,
        Kind::Mark => !matches!(line.word(*at), "." | "(" | ")" | "\"" | "“" | "”"),
        Kind::Object | Kind::Edge => false,
    };
    let before = (at.saturating_sub(RUN)..at).rev().take_while(goes_on);
    let after = (at..line.tokens.len().min(at + RUN)).take_while(goes_on);
    let (first, last) = (before.last().unwrap_or(at), after.last().unwrap_or(at));
    (first..=last).filter(|at| line.kind(*at) == Kind::Word)
}

/// Whether a word may be English with an e that is not said: `FILE`, `TIME`.
fn ends_in_silent_e(word: &str) -> bool {
    word.is_ascii()
        && word.ends_with('E')
        && word.chars().filter(|letter| "AEIOU".contains(*letter)).count() == 2
}

/// Looks up ways to spell a word.
struct Search<'a> {
    lexicon: &'a Lexicon,
    known: &'a Known<'a>,
}

impl Search<'_> {
    /// The only way to dot the letters I of a word that anything shows, in capitals; none where the word is right as it
    /// stands, or two ways are shown.
    fn only_spelling(&self, word: &str) -> Option<(String, Evidence)> {
        let count = word.matches('I').count();
        let all = (1_usize << count.min(MOST_TRIED)) - 1;
        // A bit for each I that gets a dot; of many, all or none.
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
            // What a list has is no mistake of an author who drops every dot: `Istanbul`.
            let is_listed = self.is_listed(&lower(&spelling));
            if way > 0 && is_listed {
                return Some((spelling, evidence));
            }
            if found.replace((spelling, evidence, way)).is_some() {
                return None;
            }
        }
        found.filter(|(.., way)| *way > 0).map(|(spelling, evidence, _)| (spelling, evidence))
    }

    /// What shows that a word in capitals is spelt so.
    fn evidence(&self, capitals: &str) -> Option<Evidence> {
        let small = lower(capitals);
        let mut evidence = self.whole(&small);
        let is_derived = || stems(&small, 2).any(|stem| self.whole(stem).is_some());
        if evidence != Some(Evidence::Sure) && (self.has_longer(&small) || evidence.is_some() && is_derived())
        {
            evidence = Some(Evidence::Sure);
        }
        if evidence.is_none() {
            evidence = self.stem(&small);
        }
        evidence
    }

    fn is_listed(&self, small: &str) -> bool {
        self.known.is_listed(&capital(small))
            || stems(small, 1).any(|stem| self.known.is_listed(&capital(stem)))
    }

    /// What the manuscript and the lists have of just this word.
    fn whole(&self, word: &str) -> Option<Evidence> {
        let titled = capital(word);
        let capitals: String = word
            .chars()
            .flat_map(|letter| match letter {
                'i' => vec!['İ'],
                other => other.to_uppercase().collect(),
            })
            .collect();
        let has_own = |spelling: &str| spelling.contains('İ') && self.lexicon.contains(spelling);
        if self.known.is_listed(&titled) || has_own(&titled) || has_own(&capitals) {
            return Some(Evidence::Sure);
        }
        self.lexicon.has(word).then_some(Evidence::Seen)
    }

    /// Whether the manuscript has the word with a suffix of Turkish.
    fn has_longer(&self, word: &str) -> bool {
        [word.to_owned(), capital(word)].iter().any(|word| {
            self.lexicon.beginning(word).take(LONGER).any(|longer| is_suffix(word, &longer[word.len()..], 2))
        })
    }

    /// What shows the stem of the word, if the rest of it is a suffix.
    fn stem(&self, word: &str) -> Option<Evidence> {
        stems(word, 2).filter(|stem| stem.chars().count() > 3).filter_map(|stem| self.whole(stem)).max()
    }
}

/// What a word may be derived from by suffixes of some letters at least.
fn stems(word: &str, least: usize) -> impl Iterator<Item = &str> {
    let cuts = word.char_indices().skip(3).map(|(cut, _)| word.split_at(cut));
    cuts.filter(move |(stem, rest)| is_suffix(stem, rest, least)).map(|(stem, _)| stem)
}

/// Whether letters are suffixes of Turkish that follow a stem by harmony.
fn is_suffix(stem: &str, rest: &str, least: usize) -> bool {
    let vowel = rest.chars().map(small).find(|letter| "aeıioöuüə".contains(*letter));
    rest.chars().count() >= least
        && endings::is_turkic(rest)
        && vowel.zip(sound_of(stem)).is_some_and(|(vowel, sound)| is_front(vowel) == is_front(sound.vowel))
}
