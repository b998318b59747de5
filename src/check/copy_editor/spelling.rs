//! Checks words against the spelling guide of the Turkish Language Association (TDK, Yazım Kılavuzu).

use super::compounds;
use super::letters::{capitalise, is_capitalised, to_lowercase};
use super::line::{Line, TokenKind};
use super::lists;
use super::reporter::Reporter;
use super::word_traits::WordTraits;
use crate::diag::rules;

/// Function words that are never repeated on purpose.
const SINGLE: &[&str] =
    &["ve", "ile", "bu", "ki", "ama", "fakat", "veya", "olan", "olarak", "gibi", "kadar", "değil", "ancak"];

/// Checks every word of a line.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Word) {
        // A word with a capital inside is a proper name (BirGün).
        if line.shows(at, WordTraits::CAPITAL_INSIDE) {
            continue;
        }
        let small = line.small(at);
        if let Some(right) = lists::correct_word(&lists::WORDS, &small) {
            report_separate(line, at, at, &right, reporter);
        } else if let Some(right) = compounds::apart(&small).filter(|_| is_plain(line, at)) {
            report_separate(line, at, at, &right, reporter);
        } else if line.kind(at + 1) == TokenKind::Space && line.kind(at + 2) == TokenKind::Word {
            pair(line, at, &small, reporter);
        }
    }
}

/// Whether a word has no capital but that at the start of a sentence; `Onikiada` is a name.
fn is_plain(line: &Line, at: usize) -> bool {
    // In “onikiparmak bağırsağı” the first word is written as one.
    (!is_capitalised(line.word(at)) || line.begins_sentence(at))
        && to_lowercase(line.word(at + 2)) != "parmak"
}

fn pair(line: &Line, at: usize, small: &str, reporter: &mut Reporter) {
    let pairs = lists::PAIRS.with_first(small);
    let is_single = SINGLE.contains(&small);
    if !is_single && pairs.is_empty() {
        return;
    }
    let second = line.small(at + 2);
    let right = lists::joined(pairs, &second);
    if let Some(right) = right {
        report_separate(line, at, at + 2, &right, reporter);
    } else if is_single && small == second {
        let cut = line.byte_range(at + 1, at + 2);
        reporter.report_with_fix(&rules::REPEATED_WORD, line, line.byte_range(at, at + 2), &[(cut, "")]);
    }
}

fn report_separate(line: &Line, first: usize, last: usize, right: &str, reporter: &mut Reporter) {
    let range = line.byte_range(first, last);
    let better = if is_capitalised(line.word(first)) { capitalise(right) } else { right.to_owned() };
    reporter.report_with_fix(&rules::SPELLING, line, range.clone(), &[(range, &better)]);
}
