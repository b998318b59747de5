//! Reports names of places and languages in lowercase: `ingiltere`, `istanbul'da`, `türkçe`.

use super::dotless::is_part_of_code;
use super::foreign_words::{SurroundingLanguage, around};
use super::letters::is_capitalised;
use super::line::{Line, LineKind, TokenKind};
use super::lists;
use super::reporter::Reporter;
use super::suffix::{DERIVED, OF_CASES, OF_NAMES, SuffixCheck, check_suffix, is_form, sound_of};
use super::word_traits::WordTraits;
use crate::diag::rules;

/// Checks every lowercase word. A line without any capital is skipped, since it is written so on purpose.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    if line.kind == LineKind::Verse || !has_capital(line) {
        return;
    }
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Word) {
        let word = line.word(at);
        let named = lists::SMALL.with_same_start(word);
        if named.is_empty() || line.shows(at, WordTraits::NOT_SMALL) {
            continue;
        }
        let better = named
            .iter()
            .find_map(|(small, name)| capitalised_name(line, at, word.strip_prefix(small.as_str())?, name));
        if let Some(better) = better.filter(|_| is_text(line, at)) {
            let range = line.byte_range(at, at);
            reporter.report_with_fix(&rules::SMALL_NAME, line, range.clone(), &[(range, &better)]);
        }
    }
}

fn has_capital(line: &Line) -> bool {
    let is_capital = |sign: WordTraits| line.tokens.iter().any(|token| token.traits.has(sign));
    is_capital(WordTraits::CAPITALISED) || is_capital(WordTraits::CAPITAL_INSIDE)
}

/// The name with its capital and, if its suffix needs one, an apostrophe; `None` if the rest is not a suffix.
fn capitalised_name(line: &Line, at: usize, rest: &str, name: &str) -> Option<String> {
    if rest.is_empty() {
        return Some(name.to_owned());
    }
    if line.kind(at + 1) == TokenKind::Apostrophe {
        return None;
    }
    let sound = sound_of(name)?;
    let is_place = lists::PLACES.contains(name);
    let families = if is_place { OF_NAMES } else { OF_CASES };
    if check_suffix(sound, rest, families) == SuffixCheck::Right {
        return Some(format!("{name}{}{rest}", if is_place { "’" } else { "" }));
    }
    let is_derived = is_place && DERIVED.iter().any(|pattern| is_form(rest, pattern, sound));
    is_derived.then(|| format!("{name}{rest}"))
}

/// Whether a word is in Turkish text and not part of an address, of code or of a hyphenated name.
fn is_text(line: &Line, at: usize) -> bool {
    let is_joint = |sign: &str| matches!(sign, "-" | "/" | "." | "@" | "#" | "_" | "&" | "+");
    let is_joined_behind =
        is_joint(line.word(at + 1)) && matches!(line.kind(at + 2), TokenKind::Word | TokenKind::Number);
    let follows_apostrophe =
        line.kind_before(at) == TokenKind::Apostrophe && at > 1 && is_capitalised(line.word(at - 2));
    // 'istanbul' alone in quotes is the word as it was typed.
    let opens = |sign: &str| matches!(sign, "'" | "’" | "‘" | "\"" | "“");
    let is_mentioned = opens(line.word_before(at, 1))
        && !matches!(at.checked_sub(2).map(|back| line.kind(back)), Some(TokenKind::Word))
        && matches!(line.word(at + 1), "'" | "’" | "\"" | "”");
    !is_part_of_code(line, at)
        && !is_mentioned
        && !is_joint(line.word_before(at, 1))
        && !is_joined_behind
        && !follows_apostrophe
        && around(line, at, at) != SurroundingLanguage::Foreign
}
