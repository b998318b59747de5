//! Rules for English: repeated words, a and an, the plural of decades.

use super::line::{Line, TokenKind};
use super::reporter::Reporter;
use crate::diag::rules;

/// Function words that are never repeated on purpose.
const SINGLE: &[&str] =
    &["the", "a", "an", "of", "to", "and", "in", "is", "for", "with", "on", "at", "by", "from", "or", "was"];
/// Beginnings spelt with a vowel and pronounced with a consonant.
const SAID_WITH_CONSONANT: &[&str] =
    &["eu", "ewe", "one", "once", "uni", "use", "usu", "uti", "ura", "ube", "ouija"];
/// Beginnings with a silent h.
const SILENT: &[&str] = &["hour", "honest", "honour", "honor", "heir"];

/// Checks the words and numbers of a line.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    for at in 0..line.tokens.len() {
        match line.kind(at) {
            TokenKind::Word
                if line.kind(at + 1) == TokenKind::Space && line.kind(at + 2) == TokenKind::Word =>
            {
                pair(line, at, reporter);
            }
            TokenKind::Number => decade(line, at, reporter),
            _ => {}
        }
    }
}

fn pair(line: &Line, at: usize, reporter: &mut Reporter) {
    let (first, second) = (line.word(at).to_ascii_lowercase(), line.word(at + 2));
    if first == second.to_ascii_lowercase() && SINGLE.contains(&first.as_str()) {
        let cut = line.byte_range(at + 1, at + 2);
        return reporter.report_with_fix(
            &rules::EN_REPEATED_WORD,
            line,
            line.byte_range(at, at + 2),
            &[(cut, "")],
        );
    }
    let is_plain = second.chars().count() > 2 && second.chars().all(|letter| letter.is_ascii_lowercase());
    let starts = |beginnings: &[&str]| beginnings.iter().any(|beginning| second.starts_with(beginning));
    if !is_plain || !matches!(first.as_str(), "a" | "an") || line.kind_before(at) == TokenKind::Apostrophe {
        return;
    }
    let vowel =
        (second.starts_with(['a', 'e', 'i', 'o', 'u']) && !starts(SAID_WITH_CONSONANT)) || starts(SILENT);
    // Words in u and h have both pronunciations.
    let is_certain = vowel || !second.starts_with(['u', 'h', 'o', 'e']);
    let end = line.byte_range(at, at).end;
    let whole = line.byte_range(at, at + 2);
    if first == "a" && vowel && !second.starts_with('u') {
        reporter.report_with_fix(&rules::EN_ARTICLE, line, whole, &[(end..end, "n")]);
    } else if first == "an" && !vowel && is_certain {
        reporter.report_with_fix(&rules::EN_ARTICLE, line, whole, &[(end - 1..end, "")]);
    }
}

/// Reports the apostrophe in `the 1990's`.
fn decade(line: &Line, at: usize, reporter: &mut Reporter) {
    let is_decade = line.word(at).len() == 4 && line.word(at).ends_with('0');
    let follows_article = line.word_before(at, 2).eq_ignore_ascii_case("the");
    if is_decade && follows_article && line.kind(at + 1) == TokenKind::Apostrophe && line.word(at + 2) == "s"
    {
        let mark = line.byte_range(at + 1, at + 1);
        reporter.report_with_fix(&rules::EN_DECADE, line, line.byte_range(at, at + 2), &[(mark, "")]);
    }
}
