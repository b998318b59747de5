//! Finds terms in running text: whole words, with any suffix after an apostrophe.

use super::words::Words;
use crate::casing;
use crate::lang::Language;
use std::collections::BTreeMap;

/// Words that are searched for in the name of one term.
pub(super) struct Sought {
    /// Words as the author writes them; `liman*` is every word that begins with them.
    pub(super) words: Vec<String>,
    /// The term itself, where it is searched for.
    pub(super) own: Option<String>,
}

/// Words of a term in the forms that the text may have.
struct Pattern {
    /// Each letter, and its capital: the text may have a capital where the term has none.
    signs: Vec<(char, char)>,
    /// Whether any letters may follow.
    is_stem: bool,
    /// Number of the term.
    term: usize,
}

/// All patterns, by their first letter.
pub(super) struct Finder {
    patterns: BTreeMap<char, Vec<Pattern>>,
}

impl Finder {
    /// Makes a finder of terms, numbered in their order.
    pub(super) fn new(sought: impl Iterator<Item = Sought>, language: &Language) -> Self {
        let mut finder = Self { patterns: BTreeMap::new() };
        for (term, Sought { words, own }) in sought.enumerate() {
            for words in words.iter().chain(&own) {
                finder.add(words, term, language);
            }
        }
        finder
    }

    fn add(&mut self, words: &str, term: usize, language: &Language) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ").replace('\'', "’");
        let stem = words.strip_suffix('*');
        let signs: Vec<(char, char)> =
            stem.unwrap_or(&words).chars().map(|sign| (sign, capital(sign, language))).collect();
        let Some(&(small, large)) = signs.first() else { return };
        for first in if small == large { vec![small] } else { vec![small, large] } {
            let pattern = Pattern { signs: signs.clone(), is_stem: stem.is_some(), term };
            self.patterns.entry(first).or_default().push(pattern);
        }
    }

    /// Whether there are no patterns.
    pub(super) fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// Returns the places of terms in a line, with their numbers: of those that begin at one place only the longest,
    /// and none within it.
    pub(super) fn find(&self, words: &Words) -> Vec<(usize, usize)> {
        let signs = &words.signs;
        let mut found = Vec::new();
        let mut at = 0;
        while at < signs.len() {
            let candidates = self.patterns.get(&signs[at].0).into_iter().flatten();
            let ends: Vec<(usize, usize)> = candidates
                .filter_map(|pattern| pattern.end(signs, at).map(|end| (end, pattern.term)))
                .collect();
            let Some(longest) = ends.iter().map(|(end, _)| *end).max() else {
                at += 1;
                continue;
            };
            let mut terms: Vec<usize> =
                ends.into_iter().filter(|(end, _)| *end == longest).map(|(_, term)| term).collect();
            terms.sort_unstable();
            terms.dedup();
            found.extend(terms.into_iter().map(|term| (signs[at].1, term)));
            at = longest;
        }
        found
    }
}

impl Pattern {
    /// Returns the index behind its last letter, where the pattern matches at a place.
    fn end(&self, signs: &[(char, usize)], at: usize) -> Option<usize> {
        let here = signs.get(at..at + self.signs.len())?;
        let is_like =
            |((sign, _), (small, large)): (&(char, usize), &(char, char))| sign == small || sign == large;
        if !here.iter().zip(&self.signs).all(is_like) {
            return None;
        }
        let is_word = |at: usize| signs.get(at).is_some_and(|(sign, _)| sign.is_alphanumeric());
        // The letters after an apostrophe within a word are its suffix.
        let before = |back: usize| at >= back && is_word(at - back);
        let is_suffix = before(2) && signs[at - 1].0 == '’';
        if is_word(at) && (before(1) || is_suffix) {
            return None;
        }
        let mut end = at + self.signs.len();
        if is_word(end - 1) && is_word(end) {
            if !self.is_stem {
                return None;
            }
            while is_word(end) {
                end += 1;
            }
        }
        Some(end)
    }
}

/// Returns the capital of a letter, where it is one letter.
fn capital(sign: char, language: &Language) -> char {
    let capital = casing::upper(sign.encode_utf8(&mut [0; 4]), language);
    let mut signs = capital.chars();
    match (signs.next(), signs.next()) {
        (Some(only), None) => only,
        _ => sign,
    }
}
