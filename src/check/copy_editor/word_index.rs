//! Counts the words of the manuscript, so that a rule can compare a word with its other occurrences.
//!
//! They are looked up by their letters; what goes through all of them does so in byte order.

use super::letters::{is_capitalised, is_turkish_vowel, to_lowercase};
use super::line::{Line, TokenKind};
use super::suffix::{OF_COMPOUNDS, SuffixCheck, check_suffix, sound_of};
use super::word_traits::WordTraits;
use crate::lang::Tongue;
use crate::word_map::WordTable;

/// Whether the first vowel of a suffix is ı, i, u or ü.
pub(super) fn has_close_vowel(suffix: &str) -> bool {
    suffix.chars().find(|letter| is_turkish_vowel(*letter)).is_some_and(|vowel| "ıiuü".contains(vowel))
}

/// How often a word occurs in each form.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WordCounts {
    /// Occurrences with a capital inside a sentence and no apostrophe after the word.
    pub(super) capitalised: u32,
    /// Occurrences with a capital and a suffix after an apostrophe.
    pub(super) with_apostrophe: u32,
    /// The part of `with_apostrophe` in which the suffix fits the name's spelling.
    pub(super) fitting_suffix: u32,
    /// The part of `with_apostrophe` in which the suffix has ı, i, u or ü, and so follows the rounding of the name, too.
    pub(super) close_suffix: u32,
    /// The part of `close_suffix` that fits.
    pub(super) fitting_close_suffix: u32,
    /// Occurrences in lowercase.
    pub(super) lowercase: u32,
}

/// The words of a manuscript and their counts.
#[derive(Debug, Default)]
pub(super) struct WordIndex {
    words: WordTable<WordCounts>,
    /// The words in byte order.
    sorted: Vec<String>,
}

impl WordIndex {
    /// Counts the words of all Turkish and Azerbaijani lines.
    pub(super) fn of(lines: &[&Line]) -> Self {
        let mut lexicon = Self::default();
        for line in
            lines.iter().copied().filter(|line| matches!(line.tongue, Tongue::Turkish | Tongue::Azerbaijani))
        {
            for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Word) {
                lexicon.count(line, at);
            }
        }
        lexicon.sorted = lexicon.words.sorted();
        lexicon
    }

    fn count(&mut self, line: &Line, at: usize) {
        let suffix =
            line.kind_before(at) == TokenKind::Apostrophe && at > 1 && line.kind(at - 2) == TokenKind::Word;
        if suffix {
            return;
        }
        let word = line.word(at);
        if line.shows(at, WordTraits::CAPITALS) {
            if word.contains('İ') {
                self.words.entry(word);
            }
            return;
        }
        if !line.shows(at, WordTraits::CAPITALISED) {
            self.words.entry(&line.small(at)).lowercase += 1;
            return;
        }
        let parted = line.kind(at + 1) == TokenKind::Apostrophe && line.kind(at + 2) == TokenKind::Word;
        let fits = parted
            && sound_of(word).is_some_and(|sound| {
                check_suffix(sound, line.word(at + 2), OF_COMPOUNDS) == SuffixCheck::Right
            });
        let is_close = parted && has_close_vowel(line.word(at + 2));
        // The last word of a compound name is not a name by itself: Anonim Ortaklığı, Yüksek Sovyeti.
        let ends_compound = word.ends_with(['ı', 'i', 'u', 'ü'])
            && line.kind_before(at) == TokenKind::Space
            && is_capitalised(line.word_before(at, 2));
        let uses = self.words.entry(word);
        if parted {
            uses.with_apostrophe += 1;
            uses.fitting_suffix += u32::from(fits);
            uses.close_suffix += u32::from(is_close);
            uses.fitting_close_suffix += u32::from(is_close && fits);
        } else if !ends_compound && !line.begins_sentence(at) {
            uses.capitalised += 1;
        }
    }

    /// The counts of a word in exactly this case; zero for an unknown word.
    pub(super) fn uses(&self, word: &str) -> WordCounts {
        self.words.get(word).copied().unwrap_or_default()
    }

    /// Whether a word given in lowercase occurs, in lowercase or capitalised.
    pub(super) fn contains_any_case(&self, small: &str) -> bool {
        let mut letters = small.chars();
        let capital = letters.next().map(|first| match first {
            'i' => "İ".to_owned(),
            other => other.to_uppercase().collect(),
        });
        let capitalised = capital.unwrap_or_default() + letters.as_str();
        self.words.contains(small) || self.words.contains(&capitalised)
    }

    /// Words that occur with a capital inside a sentence or before a suffix, and never in lowercase.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let is_name = |(word, uses): &(&str, WordCounts)| {
            uses.capitalised + uses.with_apostrophe > 0
                && is_capitalised(word)
                && self.uses(&to_lowercase(word)).lowercase == 0
        };
        self.all().filter(is_name).map(|(word, _)| word)
    }

    /// All words and their counts, in byte order.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, WordCounts)> {
        self.sorted.iter().map(|word| (word.as_str(), self.uses(word)))
    }

    /// Whether exactly this spelling occurs. Of words in capitals, only those that contain İ are recorded.
    pub(super) fn contains_exact(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// All words that begin with `letters`, including `letters` itself.
    pub(super) fn with_prefix<'b>(&'b self, letters: &'b str) -> impl Iterator<Item = &'b str> {
        let from = self.sorted.partition_point(|word| word.as_str() < letters);
        self.sorted[from..].iter().map(String::as_str).take_while(move |word| word.starts_with(letters))
    }

    /// Whether a word that occurs in lowercase begins with `letters`.
    pub(super) fn begins_small(&self, letters: &str) -> bool {
        self.with_prefix(letters).any(|word| self.uses(word).lowercase > 0)
    }
}
