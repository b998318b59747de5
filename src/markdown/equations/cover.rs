//! Covers formulas with letters, and checks whether Markdown sees the cover at the formula's place.

use super::{FoundFormula, Hidden};
use crate::markdown::options;
use pulldown_cmark::{Event, Parser};
use std::borrow::Cow;

/// The text with each formula covered.
pub(super) fn covered(text: &str, formulas: &[FoundFormula]) -> String {
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    for formula in formulas {
        let sign = if formula.display { "$$" } else { "$" };
        made.push_str(&text[at..formula.range.start]);
        made.push_str(sign);
        made.extend(std::iter::repeat_n('x', formula.range.len() - 2 * sign.len()));
        made.push_str(sign);
        at = formula.range.end;
    }
    made.push_str(&text[at..]);
    made
}

/// Whether Markdown sees each of the formulas as one; what it does not see must stay what it is.
pub(super) fn seen(hidden: &Hidden, head: usize) -> Vec<bool> {
    let text = with_escapes(&hidden.text, head, &hidden.dollars);
    let mut seen = vec![false; hidden.formulas.len()];
    let mut moved = 0;
    for (event, range) in Parser::new_ext(&text, options()).into_offset_iter() {
        if matches!(event, Event::InlineMath(_) | Event::DisplayMath(_)) {
            let start = head + range.start;
            // Each sign that was escaped before it moved it by one.
            while hidden.dollars.get(moved).is_some_and(|dollar| dollar + moved < start) {
                moved += 1;
            }
            let found = hidden.formulas.binary_search_by_key(&(start - moved), |formula| formula.range.start);
            if let Some(seen) = found.ok().and_then(|number| seen.get_mut(number)) {
                *seen = true;
            }
        }
    }
    seen
}

/// The text after its settings, with a backslash before each of some signs.
fn with_escapes<'a>(text: &'a str, head: usize, dollars: &[usize]) -> Cow<'a, str> {
    if dollars.is_empty() {
        return Cow::Borrowed(&text[head..]);
    }
    let mut made = String::with_capacity(text.len() + dollars.len());
    let mut at = head;
    for &dollar in dollars {
        made.push_str(&text[at..dollar]);
        made.push('\\');
        at = dollar;
    }
    made.push_str(&text[at..]);
    Cow::Owned(made)
}

/// Whether a line within a text begins as a block of Markdown does.
pub(super) fn breaks_off(content: &str) -> bool {
    content.split('\n').skip(1).any(|line| {
        let line = line.trim_start();
        line.starts_with(['#', '>', '|'])
            || ["- ", "+ ", "* ", ":::"].iter().any(|mark| line.starts_with(mark))
            || line.trim_start_matches(|sign: char| sign.is_ascii_digit()).starts_with(". ")
    })
}
