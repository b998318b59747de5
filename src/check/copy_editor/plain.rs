//! Text typed without the letters that its alphabet has beside the English ones: `icin`, `cok`, `olke`.
//!
//! Only words whose plain spelling is no word of the language are looked for. A chapter that hardly has such a letter is
//! reported once; in any other chapter each word is.

use super::azerbaijani::is_near_azerbaijani;
use super::foreign_words::{SurroundingLanguage, around};
use super::letters::{capitalise, is_capitalised};
use super::line::{Line, TokenKind};
use super::lists::{PLAIN_AZERBAIJANI, PLAIN_TURKISH, PlainWords};
use super::reporter::Reporter;
use super::word_traits::WordTraits;
use crate::diag::{Diagnostic, Edit, Problem, rules};
use crate::lang::Tongue;
use crate::source::Span;

/// Letters that the Turkish and Azerbaijani alphabets have beside the English ones.
const OWN: [char; 14] = ['ç', 'ğ', 'ı', 'ö', 'ş', 'ü', 'ə', 'Ç', 'Ğ', 'İ', 'Ö', 'Ş', 'Ü', 'Ə'];
/// How many words of the list a chapter must have.
const LEAST: usize = 4;
/// One word in how many must be one of the list.
const ONE_IN: usize = 20;
/// One word in how many may have a letter of its alphabet all the same, as a pasted name has.
const MOST_OWN: usize = 50;

/// Letters of the shortest word with a capital that is no name: `Gore`, `Ozel`.
const SHORTEST_CAPITALISED: usize = 6;

/// A chapter that was typed without its letters.
#[derive(Clone, Debug)]
pub(super) struct PlainText {
    /// The first word that shows it, as it is typed.
    found: String,
    /// How that word is spelt.
    better: String,
    /// How many words of the list the chapter has.
    count: usize,
    span: Span,
    /// The words whose spelling is sure, each in its own letters.
    edits: Vec<Edit>,
}

/// Whether a chapter was typed without its letters. Marks the words of the list in its lines ([`WordTraits::PLAIN`]).
pub(super) fn plain_text(lines: &mut [Line]) -> Option<PlainText> {
    let (mut words, mut own) = (0, 0);
    let mut first: Option<PlainText> = None;
    for line in lines {
        let Some(list) = list(line.tongue) else { continue };
        for at in 0..line.tokens.len() {
            if line.kind(at) != TokenKind::Word {
                continue;
            }
            words += 1;
            if line.shows(at, WordTraits::NOT_ASCII) {
                own += usize::from(line.word(at).contains(OWN));
                continue;
            }
            let Some((better, is_whole)) = spelt(list, line, at) else { continue };
            line.tokens[at].traits.add(WordTraits::PLAIN);
            let word = line.word(at);
            let span = line.span(line.byte_range(at, at));
            let plain = first.get_or_insert_with(|| PlainText {
                found: word.to_owned(),
                better: better.clone(),
                count: 0,
                span,
                edits: Vec::new(),
            });
            plain.count += 1;
            if is_whole && line.may_edit(span) && span.range().len() == word.len() && !is_part(line, at) {
                plain.edits.push(Edit { span, text: better });
            }
        }
    }
    first.filter(|first| first.count >= LEAST && first.count * ONE_IN >= words && own * MOST_OWN <= words)
}

/// Reports a chapter that was typed without its letters.
pub(super) fn report(text: &PlainText, reporter: &mut Reporter) {
    let PlainText { found, better, count, span, edits } = text.clone();
    let problem = Problem::LettersPlain { found, better, count };
    reporter.found.push(Diagnostic::new(problem, span).with_offer(edits));
}

/// Looks at the words of a line of a chapter that has the letters of its alphabet.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    let Some(list) = list(line.tongue) else { return };
    let rule = if line.tongue == Tongue::Turkish { &rules::SPELLING } else { &rules::AZ_PLAIN_LETTERS };
    for at in (0..line.tokens.len()).filter(|at| line.shows(*at, WordTraits::PLAIN)) {
        let Some((better, is_whole)) = spelt(list, line, at) else { continue };
        let is_own = match line.tongue {
            Tongue::Turkish => around(line, at, at) != SurroundingLanguage::Foreign,
            _ => is_near_azerbaijani(line, at),
        } && !may_be_a_name(line, at);
        if !is_own || is_part(line, at) {
            continue;
        }
        let range = line.byte_range(at, at);
        if is_whole {
            reporter.report_with_fix(rule, line, range.clone(), &[(range, &better)]);
        } else {
            reporter.report(rule, line, range, None);
        }
    }
}

/// Whether a word is part of an address, a file name or a compound with a hyphen.
fn is_part(line: &Line, at: usize) -> bool {
    matches!(line.word_before(at, 1), "-" | "_" | "/" | "." | "@" | "#")
        || matches!(line.word(at + 1), "_" | "/" | "@" | "=")
}

/// Whether a word may be somebody's name: it has a capital, is no country and begins no sentence, or is short.
fn may_be_a_name(line: &Line, at: usize) -> bool {
    let word = line.word(at);
    let is_country = word.starts_with("Turkiye") || word.starts_with("Azerbaycan");
    is_capitalised(word) && !is_country && (!line.begins_sentence(at) || word.len() < SHORTEST_CAPITALISED)
}

fn list(tongue: Tongue) -> Option<&'static PlainWords> {
    match tongue {
        Tongue::Turkish => Some(&PLAIN_TURKISH),
        Tongue::Azerbaijani => Some(&PLAIN_AZERBAIJANI),
        Tongue::English | Tongue::Russian | Tongue::Other => None,
    }
}

/// How a word of the list is spelt, and whether that is sure to its end.
fn spelt(list: &PlainWords, line: &Line, at: usize) -> Option<(String, bool)> {
    if line.shows(at, WordTraits::NOT_ASCII) || line.shows(at, WordTraits::CAPITAL_INSIDE) {
        return None;
    }
    let word = line.word(at);
    if !line.shows(at, WordTraits::CAPITALISED) {
        return list.find(word);
    }
    let (right, is_whole) = list.find(&word.to_ascii_lowercase())?;
    Some((capitalise(&right), is_whole))
}
