//! Lists of which items begin with `a)`, `(1)`, `iv.`, `A.`, `#.` or `(@)` and hold more than a paragraph.
//!
//! Markdown would read the indented blocks of such an item as code. Here the list becomes one with Markdown's bullets,
//! behind which the author's signs stay; the reader of blocks makes them the labels of the items.

use super::walk::{Line, Walker, fence_end, fence_of, is_item};
use super::{Dialect, pandoc};
use crate::enumerator::Enumerator;
use std::ops::Range;

/// How many columns further than its item a block must be indented to be in it.
const LEAST: usize = 2;
/// How many columns the signs of one list may lie apart: those of Roman figures are often aligned at their right.
const MOST_APART: usize = 3;

/// The sign of an item, and the columns of its line.
#[derive(Clone, Copy, Debug)]
struct Sign {
    mark: Mark,
    /// The column of the sign, and that of the words behind it, from where the line's body begins.
    columns: (usize, usize),
    /// The bytes of the sign, and the first byte of the words.
    place: (usize, usize, usize),
}

#[derive(Clone, Copy, Debug)]
enum Mark {
    Enumerator(Enumerator),
    /// `(@)` or `(@label)`: an example, numbered through the chapter.
    Example,
}

impl Mark {
    /// The sign that words begin with; where `before` is one, that of the item after it.
    fn of(words: &str, before: Option<Self>) -> Option<(Self, usize)> {
        match before {
            Some(Self::Enumerator(before)) => {
                before.after(words).map(|mark| (Self::Enumerator(mark), mark.length))
            }
            Some(Self::Example) => Some((Self::Example, pandoc::example_sign(words)?)),
            None => pandoc::example_sign(words).map(|length| (Self::Example, length)).or_else(|| {
                let mark = Enumerator::of(words)?;
                let begins = mark.makes_list() && !mark.is_of_markdown();
                begins.then_some((Self::Enumerator(mark), mark.length))
            }),
        }
    }
}

impl Sign {
    /// The sign that a line begins with; where `before` is one, that of the item after it.
    fn of(walker: &Walker, line: &Line, before: Option<Mark>) -> Option<Self> {
        let body = walker.text(line);
        let words = body.trim_start_matches([' ', '\t']);
        let (mark, length) = Mark::of(words, before)?;
        let indent = body.len() - words.len();
        let rest = words[length..].trim_start();
        let behind = indent + length;
        let begins = body.len() - rest.len();
        let column = columns(&body[..indent], 0);
        // Where words stand far behind their sign, or none, what follows is one column behind it.
        let gap = columns(&body[behind..begins], 0);
        let own = column + body[indent..behind].chars().count();
        let words = if rest.is_empty() || gap > 4 { own + 1 } else { own + gap.max(1) };
        let at = line.body.start;
        Some(Self { mark, columns: (column, words), place: (at + indent, at + behind, at + begins) })
    }
}

/// An item: its sign and the index of its first line.
type Item = (Sign, usize);

/// Rewrites a list of which an item holds more than the lines of a paragraph.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let (items, end) = find(walker, lines, at)?;
    rewrite(walker, lines, &items, end);
    Some(end - at)
}

/// Rewrites such lists in a quotation.
pub(super) fn quoted(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let begin = lines[at].body.start;
    if begin < walker.searched_quotes || !walker.text(&lines[at]).trim_start().starts_with('>') {
        return None;
    }
    let inner: Vec<Line> = lines[at..].iter().map_while(|line| within_quotation(walker, line)).collect();
    walker.searched_quotes = inner.last().map_or(begin, |line| line.body.end);
    let before = walker.searched;
    let has_list = (0..inner.len()).any(|at| find(walker, &inner, at).is_some());
    walker.searched = before;
    if !has_list {
        return None;
    }
    let mut done = 0;
    while done < inner.len() {
        match block(walker, &inner, done) {
            Some(count) => done += count,
            None => {
                walker.line(&lines[at + done]);
                done += 1;
            }
        }
    }
    Some(inner.len())
}

/// A line of a quotation, with the sign of the quotation before it; none where it has no such sign.
fn within_quotation(walker: &Walker, line: &Line) -> Option<Line> {
    let body = walker.text(line);
    let rest = body.trim_start().strip_prefix('>')?;
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    let begin = line.body.end - rest.len();
    Some(Line { lead: line.lead.start..begin, body: begin..line.body.end })
}

/// The items of such a list that begins with a line, and the line after them.
fn find(walker: &mut Walker, lines: &[Line], at: usize) -> Option<(Vec<Item>, usize)> {
    let first = &lines[at];
    if first.body.start < walker.searched {
        return None;
    }
    let sign = Sign::of(walker, first, None)?;
    let (items, end, holds_blocks) = items(walker, lines, (sign, at));
    let is_known = walker.is(&[Dialect::Pandoc, Dialect::Quarto]) || matches!(sign.mark, Mark::Example);
    if !holds_blocks || items.len() < 2 && !is_known {
        if items.len() > 1 {
            walker.searched = lines[end - 1].body.end;
        }
        return None;
    }
    Some((items, end))
}

/// Writes the items of a list.
fn rewrite(walker: &mut Walker, lines: &[Line], items: &[Item], end: usize) {
    let Some((sign, first)) = items.first() else { return };
    let (first, base) = (&lines[*first], sign.columns.0);
    let indent = walker.text(first)[..sign.place.0 - first.body.start].to_owned();
    for (number, (sign, line)) in items.iter().enumerate() {
        let after = items.get(number + 1).map_or(end, |(_, next)| *next);
        let width = head(walker, &lines[*line], *sign, &indent);
        let inside: Vec<Line> = lines[line + 1..after]
            .iter()
            .map(|line| moved(walker, line, base + width, sign.columns.1))
            .collect();
        walker.inside(&inside);
    }
}

/// The items of the list that begins with a line, the line after it, and whether one of them holds more than the lines of
/// a paragraph.
fn items(walker: &Walker, lines: &[Line], first: Item) -> (Vec<Item>, usize, bool) {
    let (base, start) = (first.0.columns.0, first.1 + 1);
    let mut holds_blocks = matches!(first.0.mark, Mark::Enumerator(mark) if mark.is_capital());
    let mut last = first.0;
    let mut items = vec![first];
    let (mut at, mut end, mut is_after_blank) = (start, start, false);
    while let Some(line) = lines.get(at) {
        let body = walker.text(line);
        let words = body.trim_start();
        at += 1;
        if words.is_empty() {
            is_after_blank = true;
            continue;
        }
        let indent = columns(&body[..body.len() - words.len()], 0);
        let is_beside = indent < last.columns.1 && indent + MOST_APART >= base;
        if let Some(next) = Sign::of(walker, line, Some(last.mark)).filter(|_| is_beside) {
            items.push((next, at - 1));
            (last, end, is_after_blank) = (next, at, false);
            continue;
        }
        let is_within = indent >= base + LEAST;
        let begins = begins_block(words);
        if !is_within && (is_after_blank || begins || Sign::of(walker, line, None).is_some()) {
            break;
        }
        // Bullets of one kind that lie within each other say so by their indentation alone.
        let is_bullet = matches!(last.mark, Mark::Enumerator(mark) if !mark.is_label());
        let is_nested = is_bullet && Sign::of(walker, line, None).is_some();
        holds_blocks |= is_within && (is_after_blank || begins || is_nested);
        if let Some(fence) = fence_of(words) {
            at = (fence_end(walker.task.text, lines, at - 1, fence) + 1).min(lines.len());
        }
        (end, is_after_blank) = (at, false);
    }
    (items, end, holds_blocks)
}

/// Writes the first line of an item; returns how many columns its text is behind its bullet or number.
fn head(walker: &mut Walker, line: &Line, sign: Sign, indent: &str) -> usize {
    let (start, behind, words) = sign.place;
    walker.out.copy(walker.task.text, line.lead.clone());
    let (made, from) = match sign.mark {
        Mark::Example => {
            walker.examples += 1;
            (format!("+ ({}) ", walker.examples), words)
        }
        Mark::Enumerator(mark) if mark.is_label() => ("+ ".to_owned(), start),
        // `#.` is counted by Markdown.
        Mark::Enumerator(mark) if mark.value().is_some() => ("1. ".to_owned(), words),
        Mark::Enumerator(_) => ("+ ".to_owned(), words),
    };
    walker.out.make(start, &format!("{indent}{made}"));
    let from = if words > line.body.end { behind } else { from };
    walker.line(&Line { lead: from..from, body: from..line.body.end });
    if made.starts_with('+') { 2 } else { 3 }
}

/// A line within an item: indented by `least` columns where it was so far, and without the `most` columns of the item.
fn moved(walker: &Walker, line: &Line, least: usize, most: usize) -> Line {
    let text = walker.task.text;
    let body = walker.text(line);
    let words = line.body.end - body.trim_start().len();
    if words == line.body.end {
        return line.clone();
    }
    let outer = columns(&text[line.lead.clone()], 0);
    let body = upto(text, line.body.start..words, most);
    let lead = upto(text, line.lead.start..words, outer + least);
    Line { lead: line.lead.start..lead, body: body..line.body.end }
}

/// The byte before which some blanks have a number of columns, or the last.
fn upto(text: &str, range: Range<usize>, least: usize) -> usize {
    let blanks = &text[range.clone()];
    let ends = blanks.char_indices().map(|(at, sign)| at + sign.len_utf8());
    let reached = std::iter::once(0).chain(ends).find(|end| columns(&blanks[..*end], 0) >= least);
    reached.map_or(range.end, |end| range.start + end)
}

/// How many columns some blanks take from a column on: a tab leads to the next multiple of four.
fn columns(blanks: &str, from: usize) -> usize {
    blanks.chars().fold(from, |column, sign| if sign == '\t' { column / 4 * 4 + 4 } else { column + 1 })
        - from
}

/// Whether a line begins a block though no empty line is before it.
fn begins_block(words: &str) -> bool {
    const SIGNS: [&str; 7] = ["# ", "## ", "### ", "> ", ":::", "$$", "|"];
    is_item(words) || fence_of(words).is_some() || SIGNS.iter().any(|sign| words.starts_with(sign))
}
