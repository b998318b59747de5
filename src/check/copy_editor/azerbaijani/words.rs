//! Azerbaijani words that the spelling dictionary writes otherwise: misspelt, joined or apart.

use super::super::letters::{capitalise, is_capitalised, to_lowercase};
use super::super::line::{Line, TokenKind};
use super::super::lists;
use super::super::reporter::Reporter;
use super::is_near_azerbaijani;
use crate::diag::rules;

/// Looks at a word, and at the word behind it.
pub(super) fn check(line: &Line, at: usize, reporter: &mut Reporter) {
    let word = line.word(at);
    if word.chars().skip(1).any(char::is_uppercase) {
        return;
    }
    let small = to_lowercase(word);
    let single = lists::correct_word(&lists::AZERBAIJANI_WORDS, &small).map(|right| (at, right));
    let found = single.or_else(|| {
        let pairs = lists::pairs_with(&lists::AZERBAIJANI_PAIRS, &small);
        let is_pair = line.kind(at + 1) == TokenKind::Space && line.kind(at + 2) == TokenKind::Word;
        if pairs.is_empty() || !is_pair {
            return None;
        }
        lists::joined(pairs, &to_lowercase(line.word(at + 2))).map(|right| (at + 2, right))
    });
    if let Some((last, right)) = found.filter(|_| is_near_azerbaijani(line, at)) {
        let better = if is_capitalised(word) { capitalise(&right) } else { right };
        let range = line.byte_range(at, last);
        reporter.report_with_fix(&rules::AZ_SPELLING, line, range.clone(), &[(range, &better)]);
    }
}
