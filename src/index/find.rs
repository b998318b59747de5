//! Finds terms in running text: whole words, with any suffix after an apostrophe.

use super::words::Words;
use crate::casing;
use crate::lang::endings;
use crate::lang::{Language, Tongue};
use std::collections::BTreeMap;
use std::ops::Range;

/// Words that are searched for in the name of one term.
pub(super) struct Sought {
    /// Words as the author writes them; `liman*` is every word that begins with them.
    pub(super) words: Vec<String>,
    /// The term itself, where it is searched for.
    pub(super) own: Option<String>,
    /// What may follow the words without an apostrophe.
    pub(super) follows: Follows,
}

/// What may follow a term without an apostrophe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Follows {
    /// Nothing; whether the text may have capitals where the term has none.
    Nothing { has_capitals: bool },
    /// Any letters.
    Letters,
    /// The endings of a language.
    Endings(Tongue),
}

/// A place where a term is.
pub(super) struct Found {
    /// The bytes of text before it.
    pub(super) at: usize,
    /// Its characters among those of the line.
    pub(super) signs: Range<usize>,
    /// Number of the term.
    pub(super) term: usize,
}

/// Words of a term in the forms that the text may have.
struct Pattern {
    /// Each letter, and its capital: the text may have a capital where the term has none.
    signs: Vec<(char, char)>,
    /// What may follow.
    follows: Follows,
    /// Whether its last letter is one that it has before an ending alone: `kitab` of `kitap`.
    is_softened: bool,
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
        for (term, Sought { words, own, follows }) in sought.enumerate() {
            for words in words.iter().chain(&own) {
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ").replace('\'', "’");
                match (words.strip_suffix('*'), follows) {
                    (Some(stem), Follows::Nothing { has_capitals: true }) => {
                        finder.add(stem, (term, Follows::Letters, false), language);
                    }
                    (_, Follows::Endings(tongue)) => {
                        finder.add(&words, (term, follows, false), language);
                        if let Some(softened) = endings::softened(&words, tongue) {
                            finder.add(&softened, (term, follows, true), language);
                        }
                    }
                    _ => finder.add(&words, (term, follows, false), language),
                }
            }
        }
        finder
    }

    fn add(
        &mut self,
        words: &str,
        (term, follows, is_softened): (usize, Follows, bool),
        language: &Language,
    ) {
        let has_capitals = follows != Follows::Nothing { has_capitals: false };
        let other = |sign: char| if has_capitals { capital(sign, language) } else { sign };
        let signs: Vec<(char, char)> = words.chars().map(|sign| (sign, other(sign))).collect();
        let Some(&(small, large)) = signs.first() else { return };
        for first in if small == large { vec![small] } else { vec![small, large] } {
            let pattern = Pattern { signs: signs.clone(), follows, is_softened, term };
            self.patterns.entry(first).or_default().push(pattern);
        }
    }

    /// Whether there are no patterns.
    pub(super) fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// Returns the places of terms in a line: of those that begin at one place only the longest, and none within it.
    pub(super) fn find(&self, words: &Words) -> Vec<Found> {
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
            let found_here = |term| Found { at: signs[at].1, signs: at..longest, term };
            found.extend(terms.into_iter().map(found_here));
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
        let goes_on = is_word(end - 1) && is_word(end);
        if goes_on {
            while is_word(end) {
                end += 1;
            }
        }
        let may_follow = match self.follows {
            Follows::Letters => true,
            Follows::Nothing { .. } => !goes_on,
            Follows::Endings(_) if !goes_on => !self.is_softened,
            Follows::Endings(tongue) => {
                let text =
                    |range: Range<usize>| signs[range].iter().map(|(sign, _)| *sign).collect::<String>();
                let (stem, ending) = (text(at..at + self.signs.len()), text(at + self.signs.len()..end));
                endings::inflects(&stem, &ending, tongue)
                    && (!self.is_softened || endings::begins_with_vowel(&ending))
            }
        };
        may_follow.then_some(end)
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
