//! What comes along when text is pasted: rows of a spreadsheet, paragraphs that a tab indents, words that print divided.

use super::out::Pasted;
use super::walk::{Line, Walker, is_item};
use crate::enumerator::Enumerator;
use crate::lang;
use std::ops::Range;

/// The most rows of a table, and the most lines of indented text.
const MOST: usize = 2_000;
/// The fewest words of an indented sentence.
const FEWEST_WORDS: usize = 5;
/// Signs that code has and running text has not.
const CODE: &[char] = &['{', '}', '<', '>', '=', ';', '\\', '|', '$', '#', '`', '_', '/', '@', '~', '^'];
/// Signs at the end of a sentence.
const ENDS: &[char] = &['.', '!', '?', '…', ':', '"', '”', '’', '»', ')'];

/// Rewrites rows of cells between tabs, or between bars without the rule below their heads, as a table.
pub(super) fn rows(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    if at > 0 && !walker.words(lines, at - 1).is_empty() {
        return None;
    }
    let first = cells(walker, &lines[at])?;
    let rows: Vec<Vec<Range<usize>>> =
        lines[at..].iter().take(MOST).map_while(|line| cells(walker, line)).collect();
    let is_whole = lines.get(at + rows.len()).is_none_or(|line| walker.text(line).trim().is_empty());
    if rows.len() < 2 || !is_whole || rows.iter().any(|row| row.len() != first.len()) {
        return None;
    }
    let text = walker.task.text;
    let has_figures = |cell: &Range<usize>| text[cell.clone()].contains(|sign: char| sign.is_ascii_digit());
    let has_heads = !first.iter().any(has_figures) && rows[1..].iter().flatten().any(has_figures);
    let place = lines[at].body.start;
    let rule = format!("|{}\n", "---|".repeat(first.len()));
    walker.part(place);
    if !has_heads {
        walker.out.make(place, &format!("|{}\n{rule}", " |".repeat(first.len())));
    }
    for (number, row) in rows.iter().enumerate() {
        for cell in row {
            walker.out.make(cell.start, "| ");
            walker.inline(cell.clone());
            walker.out.make(cell.end, " ");
        }
        walker.out.make(place, "|\n");
        if number == 0 && has_heads {
            walker.out.make(place, &rule);
        }
    }
    walker.out.make(place, if has_heads { "\n" } else { "\n{.headless}\n\n" });
    walker.out.tell(Pasted::Rows, lines[at].body.clone());
    Some(rows.len())
}

/// The cells of a row: two or more between tabs or bars, of which one at least has words.
fn cells(walker: &Walker, line: &Line) -> Option<Vec<Range<usize>>> {
    let body = walker.text(line).trim_end();
    let inner = body.strip_prefix('|').and_then(|rest| rest.strip_suffix('|'));
    let (start, inner, sign) = match inner {
        Some(inner) => (line.body.start + 1, inner, '|'),
        None if body.contains('\t') && !body.starts_with(['\t', ' ', '>', '#', '|']) => {
            (line.body.start, body, '\t')
        }
        None => return None,
    };
    let is_rule = inner.contains('-') && inner.chars().all(|sign| "|-: ".contains(sign));
    let has_escape = sign == '|' && (inner.contains("\\|") || inner.contains('`'));
    if is_rule || has_escape || sign == '\t' && inner.contains('|') {
        return None;
    }
    let mut at = start;
    let mut found = Vec::new();
    for cell in inner.split(sign) {
        let words = cell.trim();
        let from = at + cell.len() - cell.trim_start().len();
        found.push(from..from + words.len());
        at += cell.len() + 1;
    }
    let text = walker.task.text;
    let first = &text[found.first()?.clone()];
    // The tab behind the sign of an item, and behind the name of what follows, makes no cells.
    let is_sign = sign == '\t' && (first.ends_with(':') || is_mark(first));
    let has_words = found.iter().any(|cell| text[cell.clone()].contains(char::is_alphanumeric));
    (found.len() > 1 && has_words && !is_sign).then_some(found)
}

/// Whether words are nothing but the sign of an item or a note: `1.`, `a)`, `•`, `[^a]:`.
fn is_mark(words: &str) -> bool {
    let line = format!("{words} x");
    is_item(&line)
        || Enumerator::of(&line).is_some()
        || words.starts_with("[^")
        || !words.contains(char::is_alphanumeric)
}

/// Rewrites indented lines that are no code as text; as code they would be set with all their marks.
pub(super) fn indented(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let sign = walker.text(&lines[at]).chars().next()?;
    let is_indented = |line: &Line| walker.text(line).starts_with(sign);
    let is_empty = |line: &Line| walker.text(line).trim().is_empty();
    let mut count =
        lines[at..].iter().take(MOST).take_while(|line| is_indented(line) || is_empty(line)).count();
    while count > 0 && is_empty(&lines[at + count - 1]) {
        count -= 1;
    }
    let all = &lines[at..at + count];
    let words: Vec<&str> = all.iter().map(|line| walker.text(line).trim()).collect();
    let groups: Vec<&[&str]> =
        words.split(|line| line.is_empty()).filter(|group| !group.is_empty()).collect();
    if groups.is_empty() || !groups.iter().all(|group| is_text(group)) {
        return None;
    }
    for line in all {
        let body = walker.text(line);
        let start = line.body.start + body.len() - body.trim_start().len();
        walker.line(&Line { lead: line.lead.clone(), body: start..line.body.end });
    }
    walker.out.tell(Pasted::Indented, all[0].body.clone());
    Some(count)
}

/// Whether lines are running text, a list, or a signature rather than code.
fn is_text(group: &[&str]) -> bool {
    let own = |line: &&str| {
        let rest = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let rest =
            if is_item(line) { rest.trim_start_matches(['-', '*', '+', '.', ')', ' ', '\t']) } else { line };
        rest.trim_start_matches(['"', '“', '«', '‘', '(', '*', '—', '–', '…', ' ']).to_owned()
    };
    let is_plain = |line: &&str| !line.contains(CODE) && !line.contains("::") && !line.contains("()");
    let are_items = group.iter().all(|line| is_item(line));
    let begins = |line: &&str| {
        own(line).starts_with(|sign: char| sign.is_uppercase() || are_items && sign.is_lowercase())
    };
    let joined = group.join(" ");
    let is_sentence = joined.split_whitespace().count() >= FEWEST_WORDS && joined.ends_with(ENDS);
    let is_foreign_to_code = joined.contains(|sign: char| sign.is_alphabetic() && !sign.is_ascii());
    let are_keys =
        group.iter().any(|line| own(line).split_whitespace().next().is_some_and(|key| key.ends_with(':')));
    group.iter().all(is_plain)
        && group.first().is_some_and(begins)
        && if are_items {
            !are_keys && is_foreign_to_code
        } else {
            is_sentence || is_foreign_to_code && group.iter().all(begins)
        }
}

/// Joins a word that print divided at a line's end with its rest in the next line.
pub(super) fn divided(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let body = walker.text(&lines[at]);
    let begun = body.trim_end().strip_suffix('-')?;
    let next = lines.get(at + 1).map(|line| walker.text(line))?;
    let first = &begun[begun.trim_end_matches(char::is_alphabetic).len()..];
    let rest = &next[..next.find(|sign: char| !sign.is_alphabetic()).unwrap_or(next.len())];
    let is_hyphened = next[rest.len()..].starts_with('-');
    let is_part = |part: &str| part.chars().nth(1).is_some() && part.ends_with(char::is_lowercase);
    let is_alone = !begun[..begun.len() - first.len()]
        .ends_with(|sign: char| "-’'./\\`_".contains(sign) || sign.is_numeric());
    let is_joining = lang::all().any(|words| words.markup.joining.contains(&rest));
    if !is_part(first)
        || !is_part(rest)
        || !rest.starts_with(char::is_lowercase)
        || !is_alone
        || is_joining
        || is_hyphened
    {
        return None;
    }
    if lines[at + 1].lead.len() != lines[at].lead.len() {
        return None;
    }
    let place = lines[at].body.start + begun.len();
    walker.out.copy(walker.task.text, lines[at].lead.clone());
    walker.inline(lines[at].body.start..place);
    // A word that the chapter has with its hyphen keeps it.
    let whole = [first, "-", rest].concat();
    if walker.task.text.contains(&whole) {
        walker.out.copy(walker.task.text, place..place + 1);
    } else {
        walker.out.tell(Pasted::Divided, place - first.len()..place + 1);
    }
    walker.line(&Line {
        lead: lines[at + 1].body.start..lines[at + 1].body.start,
        body: lines[at + 1].body.clone(),
    });
    Some(2)
}
