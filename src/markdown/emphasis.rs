//! Emphasis that touches a letter: `**Karabağ (1988)**nin`, `*“Azatlık”*ta`, `Bu*(eki)*`.
//!
//! CommonMark lets no emphasis end between punctuation and a letter, nor begin between a letter and punctuation, and
//! prints its signs. A language that hangs its endings on words writes so all the time. Only signs that CommonMark
//! leaves as text are looked at: what it reads as emphasis stays as it is.

use super::held::is_escaped;
use super::prepare::Prepared;
use super::survey::{Stretch, Survey};
use crate::lang::Tongue;
use crate::lang::endings::{is_ending, is_turkic};
use std::ops::Range;

/// Signs that stand before what they belong to.
const OPENING: &str = "([{“‘«„‹";
/// Signs that stand behind what they belong to.
const CLOSING: &str = ")]}”’»›.,!?…:;%‰°™®©€₺²³*_~`>";
/// How many runs of signs are looked at for the one that a run closes.
const REACH: usize = 32;

/// A run of one sign that CommonMark left as text.
#[derive(Debug)]
struct Run {
    sign: char,
    /// How many of them are text.
    length: usize,
    /// Where all of them stand, those that are emphasis too.
    whole: Range<usize>,
    block: usize,
    parent: usize,
    opens: Flank,
    closes: Flank,
}

/// Whether a run can open or close emphasis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flank {
    No,
    /// As CommonMark has it.
    Plain,
    /// Only beside a letter.
    AtLetter,
}

/// Lets emphasis begin and end beside letters where signs would be printed.
pub(super) fn mend(prepared: &mut Prepared, tongue: Tongue) {
    if !may_touch(&prepared.text, tongue) {
        return;
    }
    let survey = Survey::of(&prepared.text);
    let runs = runs(&prepared.text, &survey, tongue);
    let mut neutral: Vec<(usize, char)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        if open.last().is_some_and(|last| runs[*last].block != run.block) {
            open.clear();
        }
        match partners(&runs, &open, run) {
            Some(first) => {
                for opener in open.drain(first..).map(|one| &runs[one]).filter(|one| one.opens == Flank::AtLetter) {
                    // Punctuation before the signs and a letter behind them: they can do nothing but open.
                    neutral.extend([(opener.whole.start, '!'), (opener.whole.end, 'x')]);
                }
                if run.closes == Flank::AtLetter {
                    neutral.extend([(run.whole.start, 'x'), (run.whole.end, '!')]);
                }
            }
            None if run.opens != Flank::No => open.push(at),
            None => {}
        }
    }
    neutral.sort_unstable();
    prepared.insert_neutral(&neutral);
}

/// Where the runs begin in `open` that a run closes, all of its signs used up; at least one of them touches a letter.
fn partners(runs: &[Run], open: &[usize], run: &Run) -> Option<usize> {
    if run.closes == Flank::No {
        return None;
    }
    let mut rest = run.length;
    let mut touches = run.closes == Flank::AtLetter;
    for (at, opener) in open.iter().enumerate().rev().take(REACH).map(|(at, one)| (at, &runs[*one])) {
        if opener.sign != run.sign || opener.parent != run.parent || opener.whole.end == run.whole.start {
            continue;
        }
        rest = rest.checked_sub(opener.length)?;
        touches |= opener.opens == Flank::AtLetter;
        if rest == 0 {
            return touches.then_some(at);
        }
    }
    None
}

/// Whether any run of a text touches a letter.
fn may_touch(text: &str, tongue: Tongue) -> bool {
    all_runs(text, 0..text.len()).any(|(sign, whole)| {
        let (opens, closes) = flanks(text, sign, &whole, tongue);
        opens == Flank::AtLetter || closes == Flank::AtLetter
    })
}

/// The runs of signs within a stretch of a text.
fn all_runs(text: &str, within: Range<usize>) -> impl Iterator<Item = (char, Range<usize>)> {
    let mut at = within.start;
    std::iter::from_fn(move || {
        let start = at + text[at..within.end].find(['*', '_', '~'])?;
        let sign = text[start..].chars().next()?;
        let length = text[start..within.end].bytes().take_while(|byte| *byte == sign as u8).count();
        at = start + length;
        Some((sign, start..at))
    })
}

/// The runs that are text.
fn runs(text: &str, survey: &Survey, tongue: Tongue) -> Vec<Run> {
    let mut found = Vec::new();
    for stretch in joined(&survey.texts) {
        for (sign, mut range) in all_runs(text, stretch.range.clone()) {
            if is_escaped(text, range.start) {
                range.start += 1;
            }
            let is_sign = |byte: &&u8| **byte == sign as u8;
            let before = text.as_bytes()[..range.start].iter().rev().take_while(is_sign).count();
            let before = if is_escaped(text, range.start - before) { before.saturating_sub(1) } else { before };
            let after = text.as_bytes()[range.end..].iter().take_while(is_sign).count();
            let whole = range.start - before..range.end + after;
            let is_known = !range.is_empty() && (sign != '~' || (range.len() == 2 && whole == range));
            let (mut opens, mut closes) = flanks(text, sign, &whole, tongue);
            if whole != range {
                // A run that is emphasis in part can be made nothing else.
                opens = if opens == Flank::Plain { opens } else { Flank::No };
                closes = if closes == Flank::Plain { closes } else { Flank::No };
            }
            if is_known && (opens != Flank::No || closes != Flank::No) {
                let (block, parent) = (stretch.block, stretch.parent);
                found.push(Run { sign, length: range.len(), whole, block, parent, opens, closes });
            }
        }
    }
    found
}

/// Stretches that touch as one.
fn joined(texts: &[Stretch]) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::with_capacity(texts.len());
    for text in texts {
        match joined.last_mut() {
            Some(last)
                if last.range.end == text.range.start
                    && last.block == text.block
                    && last.parent == text.parent =>
            {
                last.range.end = text.range.end;
            }
            _ => joined.push(text.clone()),
        }
    }
    joined
}

/// Whether a run can open and close (CommonMark 0.31.2, 6.2: left- and right-flanking), or could beside its letter.
fn flanks(text: &str, sign: char, whole: &Range<usize>, tongue: Tongue) -> (Flank, Flank) {
    let (before, after) = (&text[..whole.start], &text[whole.end..]);
    let (last, next) = (before.chars().next_back(), after.chars().next());
    let is_space = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
    let is_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    let is_mark = |sign: Option<char>| !is_space(sign) && !is_word(sign);
    let left = !is_space(next) && (!is_mark(next) || !is_word(last));
    let right = !is_space(last) && (!is_mark(last) || !is_word(next));
    let is_underscore = sign == '_';
    let plain = |can: bool| if can { Flank::Plain } else { Flank::No };
    let mut opens = plain(left && (!is_underscore || !right || is_mark(last)));
    let mut closes = plain(right && (!is_underscore || !left || is_mark(next)));
    let is_turkic_text = matches!(tongue, Tongue::Turkish | Tongue::Azerbaijani);
    if opens == Flank::No && !is_underscore && opens_at_letter(before, next, is_turkic_text) {
        opens = Flank::AtLetter;
    }
    if closes == Flank::No && !is_space(last) && next.is_some_and(char::is_alphabetic) {
        let end = after.find(|sign: char| !sign.is_alphabetic()).unwrap_or(after.len());
        let word = &after[..end];
        let is_closed = match is_underscore {
            true => is_turkic_text && is_turkic(word) && (is_word(last) || is_closing(before)),
            false => is_closing(before) && (is_ending(word) || word.chars().nth(1).is_some()),
        };
        closes = if is_closed { Flank::AtLetter } else { Flank::No };
    }
    (opens, closes)
}

/// Whether a word stands before a run and what an addition to it begins with behind it.
fn opens_at_letter(before: &str, next: Option<char>, is_turkic_text: bool) -> bool {
    let is_opening =
        next.is_some_and(|next| OPENING.contains(next) || (is_turkic_text && matches!(next, '"' | '\'')));
    // A single letter before a star and a bracket is a formula: `a*(b+c)*d`.
    is_opening && before.chars().rev().take_while(|sign| sign.is_alphabetic()).nth(1).is_some()
}

/// Whether a text ends with a sign that stands behind what it belongs to.
fn is_closing(text: &str) -> bool {
    let mut signs = text.chars().rev();
    match signs.next() {
        Some('"' | '\'' | '“' | '‘') => {
            signs.next().is_some_and(|before| !before.is_whitespace() && !OPENING.contains(before))
        }
        Some(last) => CLOSING.contains(last),
        None => false,
    }
}
