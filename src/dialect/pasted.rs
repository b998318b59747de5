//! What comes along when text is pasted: rows of a spreadsheet, paragraphs that a tab indents, words that print divided.

use super::out::Pasted;
use super::walk::{Line, Walker, is_item};
use crate::enumerator::Enumerator;
use crate::lang;
use std::collections::BTreeSet;
use std::ops::Range;

/// The most rows of a table, and the most lines of indented text.
const MOST: usize = 2_000;
/// The fewest words of an indented sentence.
const FEWEST_WORDS: usize = 5;
/// The fewest letters of each part of a compound.
const LONG_PART: usize = 4;
/// Signs that code has and running text has not.
const CODE: &[char] = &['{', '}', '<', '>', '=', ';', '\\', '|', '$', '#', '`', '~', '^'];
/// Signs that code has, and of running text only whole paragraphs on one line: addresses, `ve/veya`.
const RARE: &[char] = &['/', '@', '_'];
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

/// Rewrites indented lines that are no code as text; as code they would be set with all their marks. Returns how many there
/// are, as an error where they are code.
pub(super) fn indented(walker: &mut Walker, lines: &[Line], at: usize) -> Result<usize, usize> {
    let sign = walker.text(&lines[at]).chars().next().unwrap_or(' ');
    let is_of = |line: &&Line| walker.text(line).starts_with(sign) || walker.text(line).trim().is_empty();
    let all: Vec<&Line> = lines[at..].iter().take(MOST).take_while(is_of).collect();
    let words: Vec<&str> = all.iter().map(|line| walker.text(line).trim()).collect();
    let Some(last) = words.iter().rposition(|line| !line.is_empty()) else { return Err(1) };
    let count = last + 1;
    let mut groups = words.split(|line| line.is_empty()).filter(|group| !group.is_empty());
    if !groups.all(is_text) {
        return Err(count);
    }
    for line in &all[..count] {
        let body = walker.text(line);
        let start = line.body.start + body.len() - body.trim_start().len();
        walker.line(&Line { lead: line.lead.clone(), body: start..line.body.end });
    }
    walker.out.tell(Pasted::Indented, all[0].body.clone());
    Ok(count)
}

/// Whether lines are running text, a list, or a signature rather than code.
fn is_text(group: &[&str]) -> bool {
    let own = |line: &&str| {
        let rest = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let rest =
            if is_item(line) { rest.trim_start_matches(['-', '*', '+', '.', ')', ' ', '\t']) } else { line };
        rest.trim_start_matches(['"', '“', '«', '‘', '(', '*', '—', '–', '…', ' ']).to_owned()
    };
    let are_items = group.iter().all(|line| is_item(line));
    let begins = |line: &&str| {
        own(line).starts_with(|sign: char| sign.is_uppercase() || are_items && sign.is_lowercase())
    };
    let joined = group.join(" ");
    let is_sentence = joined.split_whitespace().count() >= FEWEST_WORDS && joined.ends_with(ENDS);
    let is_paragraph = group.len() == 1 && is_sentence && joined.ends_with(['.', '!', '?', '…']);
    let is_plain = |line: &&str| {
        let may_have_rare = is_paragraph && !line.starts_with("//") && !line.contains(" //");
        (may_have_rare || !line.contains(RARE))
            && !line.contains(CODE)
            && !line.contains("::")
            && !line.contains("()")
    };
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

/// Joins words that print divided at the ends of lines with their rests in the next lines.
pub(super) fn divided(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let mut found = Some(division(walker, lines, at)?);
    let mut from = lines[at].body.start;
    let mut count = 1;
    walker.out.copy(walker.task.text, lines[at].lead.clone());
    while let Some(Division { first, hyphen, has_hyphen }) = found {
        walker.inline(from..hyphen);
        match has_hyphen {
            true => walker.out.copy(walker.task.text, hyphen..hyphen + 1),
            false => walker.out.tell(Pasted::Divided, first..hyphen + 1),
        }
        from = lines[at + count].body.start;
        found = division(walker, lines, at + count);
        count += 1;
    }
    walker.line(&Line { lead: from..from, body: from..lines[at + count - 1].body.end });
    Some(count)
}

/// A word that is divided at a line's end.
struct Division {
    /// Where the word begins.
    first: usize,
    /// The place of the hyphen.
    hyphen: usize,
    /// Whether the word has the hyphen anywhere.
    has_hyphen: bool,
}

/// The word that is divided at a line's end.
fn division(walker: &mut Walker, lines: &[Line], at: usize) -> Option<Division> {
    let (line, next) = (lines.get(at)?, lines.get(at + 1)?);
    let begun = walker.text(line).trim_end().strip_suffix('-')?;
    let following = walker.text(next);
    let first = &begun[begun.trim_end_matches(char::is_alphabetic).len()..];
    let rest = &following[..following.find(|sign: char| !sign.is_alphabetic()).unwrap_or(following.len())];
    let is_part = |part: &str| part.chars().nth(1).is_some() && part.ends_with(char::is_lowercase);
    let before = &begun[..begun.len() - first.len()];
    let is_alone = !before.ends_with(|sign: char| "-’'./\\`_".contains(sign) || sign.is_numeric());
    let is_rest = rest.starts_with(char::is_lowercase)
        && !following[rest.len()..].starts_with('-')
        && !lang::all().any(|words| words.markup.joining.contains(&rest));
    if !is_part(first) || !is_part(rest) || !is_alone || !is_rest || line.lead.len() != next.lead.len() {
        return None;
    }
    let text = walker.task.text;
    let has_hyphen = walker.vocabulary.get_or_insert_with(|| Vocabulary::of(text)).has_hyphen(first, rest);
    let hyphen = line.body.start + begun.len();
    Some(Division { first: hyphen - first.len(), hyphen, has_hyphen })
}

/// What tells whether a word that is divided at a hyphen has the hyphen anywhere.
#[derive(Debug)]
pub(super) struct Vocabulary<'a> {
    /// The words that stand apart, not beside a hyphen nor at a line's beginning, where they may be rests of others.
    words: BTreeSet<&'a str>,
    /// Each two words with a hyphen between them: `well-known`.
    compounds: BTreeSet<&'a str>,
}

impl<'a> Vocabulary<'a> {
    /// Collects the words of a chapter's text.
    fn of(text: &'a str) -> Self {
        let (mut words, mut compounds) = (BTreeSet::new(), BTreeSet::new());
        let mut start = None;
        // The word right before the last hyphen.
        let mut joined: Option<Range<usize>> = None;
        for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
            if sign.is_alphanumeric() {
                start.get_or_insert(at);
                continue;
            }
            let Some(from) = start.take() else {
                joined = None;
                continue;
            };
            if let Some(before) = joined.take() {
                compounds.insert(&text[before.start..at]);
            } else if sign != '-' && !text[..from].ends_with(['-', '\n']) {
                words.insert(&text[from..at]);
            }
            joined = (sign == '-').then_some(from..at);
        }
        Self { words, compounds }
    }

    /// Whether two parts of a word have a hyphen between them elsewhere, or are words by themselves.
    fn has_hyphen(&self, first: &str, rest: &str) -> bool {
        let whole = [first, "-", rest].concat();
        let is_word = |part: &str| part.chars().count() >= LONG_PART && self.words.contains(part);
        let mut from = self.compounds.range(whole.as_str()..);
        from.next().is_some_and(|found| found.starts_with(&whole)) || is_word(first) && is_word(rest)
    }
}
