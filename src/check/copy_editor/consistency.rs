//! Checks that report once for many places: mixed apostrophes in a file, and words distinguished by a
//! circumflex.

use super::line::{Line, TokenKind};
use super::reporter::Reporter;
use super::word_index::WordIndex;
use super::word_traits::WordTraits;
use crate::diag::{Diagnostic, Edit, Problem, rules};
use crate::lang::Tongue;
use crate::source::SourceId;
use std::collections::BTreeMap;

/// Words whose meaning a circumflex changes, the form with it, and whether to report the word even if the
/// manuscript does not contain that form.
const CIRCUMFLEX: &[(&str, &str, bool)] = &[
    ("hala", "hâlâ", true),
    ("kar", "kâr", true),
    ("alem", "âlem", true),
    ("aşık", "âşık", true),
    ("hal", "hâl", false),
    ("hale", "hâle", false),
    ("halde", "hâlde", false),
    ("adet", "âdet", false),
    ("yar", "yâr", false),
    ("dahi", "dâhi", false),
    ("katil", "kâtil", false),
    ("mahkum", "mahkûm", false),
    ("rüzgar", "rüzgâr", false),
    ("dükkan", "dükkân", false),
    ("hikaye", "hikâye", false),
    ("imkan", "imkân", false),
    ("hükumet", "hükûmet", false),
    ("hakim", "hâkim", false),
];

/// The bytes of the shortest and the longest word of [`CIRCUMFLEX`].
const SHORTEST_CIRCUMFLEX: usize = 3;
const LONGEST_CIRCUMFLEX: usize = 8;

/// Reports each word of [`CIRCUMFLEX`] once, at its first occurrence.
pub(super) fn circumflexes(lines: &[&Line], lexicon: &WordIndex, reporter: &mut Reporter) {
    let mut reported: Vec<&str> = Vec::new();
    for line in lines.iter().copied().filter(|line| line.tongue == Tongue::Turkish) {
        for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Word) {
            let word = line.word(at);
            let is_short = (SHORTEST_CIRCUMFLEX..=LONGEST_CIRCUMFLEX).contains(&word.len());
            if !is_short || line.shows(at, WordTraits::CAPITAL_INSIDE) {
                continue;
            }
            let small = line.small(at);
            if small.len() != word.len() {
                continue;
            }
            let entry = CIRCUMFLEX.iter().find(|(plain, ..)| *plain == small);
            let Some((plain, marked, always)) = entry else { continue };
            if (*always || lexicon.contains_any_case(marked)) && !reported.contains(plain) {
                reported.push(plain);
                reporter.report(
                    &rules::CIRCUMFLEX,
                    line,
                    line.byte_range(at, at),
                    Some((*marked).to_owned()),
                );
            }
        }
    }
}

/// The apostrophes of one file.
#[derive(Default)]
struct Apostrophes {
    curly: usize,
    straight: Vec<(String, Edit)>,
}

/// Reports each file that mixes `'` and `’` once, with a fix that changes every apostrophe to `’`.
pub(super) fn apostrophes(lines: &[&Line], reporter: &mut Reporter) {
    let mut files: BTreeMap<SourceId, Apostrophes> = BTreeMap::new();
    for line in lines {
        for at in (1..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Apostrophe) {
            let is_word = |kind| matches!(kind, TokenKind::Word | TokenKind::Number);
            if !is_word(line.kind(at - 1)) || !is_word(line.kind(at + 1)) {
                continue;
            }
            let span = line.span(line.byte_range(at, at));
            let file = files.entry(span.source).or_default();
            match reporter.written(span) {
                "’" => file.curly += 1,
                "'" => {
                    let word = line.text[line.byte_range(at - 1, at + 1)].to_owned();
                    file.straight.push((word, Edit { span, text: "’".to_owned() }));
                }
                _ => {}
            }
        }
    }
    for file in files.into_values().filter(|file| file.curly > 0) {
        let Some((word, first)) = file.straight.first().cloned() else { continue };
        let better = Some(word.replace('\'', "’"));
        let problem = Problem::Slip { rule: &rules::MIXED_APOSTROPHES, found: word, better };
        let fix = file.straight.into_iter().map(|(_, edit)| edit).collect();
        reporter.found.push(Diagnostic::new(problem, first.span).with_fix(fix));
    }
}
