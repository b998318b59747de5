//! Emphasis that touches a letter: `**Karabağ (1988)**nin`, `*“Azatlık”*ta`, `Bu*(eki)*`.
//!
//! CommonMark lets no emphasis end between punctuation and a letter, nor begin between a letter and punctuation; it
//! prints the signs, or pairs them with those of the words that follow. A language that attaches endings to words has
//! such places all the time. A block whose signs CommonMark pairs completely is left as it is, and so is one in which
//! more of them would be unpaired afterwards.

use super::held::is_escaped;
use super::prepare::Prepared;
use super::survey::Survey;
use crate::lang::Tongue;
use crate::lang::endings::{is_ending, is_turkic};
use std::collections::BTreeMap;
use std::ops::Range;

/// Signs that come before what they belong to.
const OPENING: &str = "([{“‘«„‹";
/// Signs that come after what they belong to.
const CLOSING: &str = ")]}”’»›.,!?…:;*_~`";
/// Signs before which emphasis closes where an ending follows: `%50**si`.
const BEFORE_ENDINGS: &str = "%‰°™®©€₺$²³>/";
/// The number of runs of signs that are searched for the one that a run closes.
const REACH: usize = 32;

/// A run of one sign.
#[derive(Debug)]
struct Run {
    sign: u8,
    range: Range<usize>,
    /// How many of its signs CommonMark prints.
    printed: usize,
    /// How many of its signs open what is not yet closed.
    left: usize,
    block: usize,
    link: usize,
    opens: Flank,
    closes: Flank,
}

/// Where a run can open or close emphasis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flank {
    No,
    /// By CommonMark's rules.
    Plain,
    /// Only beside a letter.
    AtLetter,
    /// Only before the ending of a word.
    AtEnding,
}

/// Lets emphasis begin and end beside letters where signs would be printed.
pub(super) fn repair(prepared: &mut Prepared, tongue: Tongue) {
    if !may_touch(&prepared.text, tongue) {
        return;
    }
    let survey = Survey::of(&prepared.text);
    let before = printed(&prepared.text, &survey);
    let mut wanted = wanted(&prepared.text, runs(&prepared.text, &survey, tongue));
    wanted.retain(|(block, _)| before.contains_key(block));
    if wanted.is_empty() {
        return;
    }
    let mut tried = prepared.clone();
    tried.insert_neutral(&places(&wanted));
    let after = printed(&tried.text, &Survey::of(&tried.text));
    let count = wanted.len();
    wanted.retain(|(block, _)| after.get(block).unwrap_or(&0) < before.get(block).unwrap_or(&0));
    match wanted.len() == count {
        true => *prepared = tried,
        false => prepared.insert_neutral(&places(&wanted)),
    }
}

/// A block, and the signs to insert around one of its runs.
type Insertion = (usize, [(usize, char); 2]);

fn places(wanted: &[Insertion]) -> Vec<(usize, char)> {
    let mut places: Vec<(usize, char)> = wanted.iter().flat_map(|(_, signs)| *signs).collect();
    places.sort_unstable();
    places
}

/// The number of signs of emphasis that are printed, by block.
fn printed(text: &str, survey: &Survey) -> BTreeMap<usize, usize> {
    let mut printed = BTreeMap::new();
    for stretch in &survey.texts {
        let is_sign = |(at, sign): &(usize, u8)| match sign {
            b'*' | b'_' => true,
            b'~' => text[stretch.range.start + at..].starts_with("~~"),
            _ => false,
        };
        let count = text[stretch.range.clone()].bytes().enumerate().filter(is_sign).count();
        if count > 0 {
            *printed.entry(stretch.block).or_default() += count;
        }
    }
    printed
}

/// The signs to insert around runs that touch letters, with the block of each run.
fn wanted(text: &str, mut runs: Vec<Run>) -> Vec<Insertion> {
    let mut wanted = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for at in 0..runs.len() {
        if open.last().is_some_and(|last| runs[*last].block != runs[at].block) {
            open.clear();
        }
        let Some(partners) = partners(text, &runs, &open, at) else {
            if runs[at].opens != Flank::No {
                open.push(at);
            }
            continue;
        };
        for (place, taken) in partners {
            open.truncate(place + 1);
            let opener = &mut runs[open[place]];
            opener.left -= taken;
            if opener.opens == Flank::AtLetter {
                // Punctuation before the signs and a letter after them: they can only open.
                wanted.push((opener.block, [(opener.range.start, '!'), (opener.range.end, 'x')]));
            }
            if opener.left == 0 {
                open.pop();
            }
        }
        let run = &runs[at];
        if run.closes != Flank::Plain {
            wanted.push((run.block, [(run.range.start, 'x'), (run.range.end, '!')]));
        }
    }
    wanted
}

/// The indexes in `open` of the runs that a run closes, and how many signs of each, so that all signs of the run are
/// used.
fn partners(text: &str, runs: &[Run], open: &[usize], at: usize) -> Option<Vec<(usize, usize)>> {
    let run = &runs[at];
    let is_text = run.printed == run.range.len();
    let may_close = match run.closes {
        Flank::No => false,
        // Weak evidence: only where the signs would be printed otherwise.
        Flank::AtLetter => is_text,
        Flank::Plain | Flank::AtEnding => true,
    };
    let mut found = Vec::new();
    let mut rest = run.range.len();
    for place in (0..open.len()).rev().take(REACH).filter(|_| may_close) {
        let opener = &runs[open[place]];
        if opener.sign != run.sign || opener.link != run.link {
            continue;
        }
        let taken = opener.left.min(rest);
        let is_cut = taken < opener.left && (run.sign != b'*' || opener.opens != Flank::Plain);
        // Signs that CommonMark prints close nothing that it closes elsewhere.
        let is_closed_elsewhere = is_text && run.closes != Flank::Plain && opener.printed < taken;
        // Signs between letters within the words are those of identifiers: `_ad_soyad_da`.
        let is_name = run.sign == b'_'
            && run.closes != Flank::Plain
            && text[opener.range.end..run.range.start].contains('_');
        if is_cut || is_closed_elsewhere || is_name {
            return None;
        }
        found.push((place, taken));
        rest -= taken;
        if rest == 0 {
            return Some(found);
        }
    }
    None
}

/// Whether any run of a text touches a letter.
fn may_touch(text: &str, tongue: Tongue) -> bool {
    let mut at = 0;
    while let Some(start) = text[at..].find(['*', '_', '~']).map(|offset| at + offset) {
        let sign = text.as_bytes()[start];
        at = start + text.as_bytes()[start..].iter().take_while(|byte| **byte == sign).count();
        let (opens, closes) = flanks(text, sign, &(start..at), tongue);
        if opens == Flank::AtLetter || matches!(closes, Flank::AtLetter | Flank::AtEnding) {
            return true;
        }
    }
    false
}

/// Every run of signs outside of code and addresses, and not escaped.
fn runs(text: &str, survey: &Survey, tongue: Tongue) -> Vec<Run> {
    let bytes = text.as_bytes();
    let mut signs: Vec<(usize, usize, usize, bool)> = Vec::new();
    for stretch in &survey.texts {
        let own = stretch.range.clone().filter(|at| matches!(bytes[*at], b'*' | b'_' | b'~'));
        let own = own.filter(|at| !is_escaped(text, *at));
        signs.extend(own.map(|at| (at, stretch.block, stretch.link, true)));
    }
    for one in &survey.signs {
        signs.extend(one.range.clone().map(|at| (at, one.block, one.link, false)));
    }
    signs.sort_unstable();
    let mut runs: Vec<Run> = Vec::new();
    for (at, block, link, is_printed) in signs {
        match runs.last_mut().filter(|last| last.range.end == at && last.sign == bytes[at]) {
            Some(last) => {
                last.range.end += 1;
                last.printed += usize::from(is_printed);
            }
            None => runs.push(Run {
                sign: bytes[at],
                range: at..at + 1,
                printed: usize::from(is_printed),
                left: 0,
                block,
                link,
                opens: Flank::No,
                closes: Flank::No,
            }),
        }
    }
    runs.retain(|run| run.sign != b'~' || run.range.len() == 2);
    for run in &mut runs {
        run.left = run.range.len();
        (run.opens, run.closes) = flanks(text, run.sign, &run.range, tongue);
        if run.opens == Flank::AtLetter && run.printed < run.left {
            run.opens = Flank::No;
        }
    }
    runs
}

/// How a run can open and close (CommonMark 0.31.2, 6.2: left- and right-flanking), or could beside its letter.
fn flanks(text: &str, sign: u8, whole: &Range<usize>, tongue: Tongue) -> (Flank, Flank) {
    let (before, after) = (&text[..whole.start], &text[whole.end..]);
    let (last, next) = (before.chars().next_back(), after.chars().next());
    let is_space = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
    let is_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    let is_mark = |sign: Option<char>| !is_space(sign) && !is_word(sign);
    let left = !is_space(next) && (!is_mark(next) || !is_word(last));
    let right = !is_space(last) && (!is_mark(last) || !is_word(next));
    let is_underscore = sign == b'_';
    let plain = |can: bool| if can { Flank::Plain } else { Flank::No };
    let mut opens = plain(left && (!is_underscore || !right || is_mark(last)));
    let mut closes = plain(right && (!is_underscore || !left || is_mark(next)));
    let is_turkic_text = matches!(tongue, Tongue::Turkish | Tongue::Azerbaijani);
    if opens == Flank::No && !is_underscore && opens_at_letter(before, next, is_turkic_text) {
        opens = Flank::AtLetter;
    }
    let ends_sum = |sign: char| BEFORE_ENDINGS.contains(sign);
    if closes == Flank::No && !is_space(last) && next.is_some_and(char::is_alphabetic) {
        let end = after.find(|sign: char| !sign.is_alphabetic()).unwrap_or(after.len());
        let word = &after[..end];
        closes = match is_underscore {
            true if is_turkic_text && is_turkic(word) && (is_word(last) || is_closing(before)) => {
                Flank::AtEnding
            }
            false if is_ending(word) && (is_closing(before) || before.ends_with(ends_sum)) => Flank::AtEnding,
            false if is_closing(before) && word.chars().nth(1).is_some() => Flank::AtLetter,
            _ => Flank::No,
        };
    }
    (opens, closes)
}

/// Whether a word comes before a run and the beginning of an addition to it after the run.
fn opens_at_letter(before: &str, next: Option<char>, is_turkic_text: bool) -> bool {
    let is_opening =
        next.is_some_and(|next| OPENING.contains(next) || (is_turkic_text && matches!(next, '"' | '\'')));
    // A single letter before a star and a bracket is a formula: `a*(b+c)*d`.
    is_opening && before.chars().rev().take_while(|sign| sign.is_alphabetic()).nth(1).is_some()
}

/// Whether a text ends with a sign that comes after what it belongs to.
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
