//! Azerbaijani words that the spelling dictionary writes otherwise: misspelt, joined or apart.

use super::super::letters::{capitalise, is_capitalised, to_lowercase};
use super::super::line::{Line, TokenKind};
use super::super::lists::{AZERBAIJANI_PAIRS, AZERBAIJANI_WORDS};
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
    let fitting = AZERBAIJANI_WORDS.with_same_start(&small).iter().filter_map(|(wrong, right)| {
        let rest = match wrong.strip_suffix('*') {
            Some(stem) => small.strip_prefix(stem)?,
            None => (small == *wrong).then_some("")?,
        };
        Some((wrong.len(), format!("{right}{rest}")))
    });
    // The longest that fits.
    let single = fitting.max_by_key(|(length, _)| *length).map(|(_, right)| (at, right));
    let found = single.or_else(|| {
        let is_pair = line.kind(at + 1) == TokenKind::Space && line.kind(at + 2) == TokenKind::Word;
        let second = to_lowercase(line.word(at + 2));
        let pair =
            AZERBAIJANI_PAIRS.iter().find(|(first, next, _)| is_pair && small == *first && second == *next);
        pair.map(|(.., right)| (at + 2, (*right).to_owned()))
    });
    if let Some((last, right)) = found.filter(|_| is_near_azerbaijani(line, at)) {
        let better = if is_capitalised(word) { capitalise(&right) } else { right };
        let range = line.byte_range(at, last);
        reporter.report_with_fix(&rules::AZ_SPELLING, line, range.clone(), &[(range, &better)]);
    }
}
