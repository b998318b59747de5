//! Tables drawn in Pandoc's syntax with dashes below the column heads.

use super::Dialect;
use super::grids::MOST;
use super::walk::{Line, Walker};
use std::ops::Range;

/// Signs beyond which a line of a table with bars is long: then the dashes below its heads are its columns' widths, for the
/// tools that have it so.
const LONG: usize = 72;

/// Rewrites a table below a line of dashes: with rows of several lines, or without heads.
pub(super) fn dashed(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let is_apart = at == 0 || walker.words(lines, at - 1).is_empty();
    if !is_apart || !is_dashes(walker.words(lines, at)) {
        return None;
    }
    let has_columns = |line: &Line| columns(walker.text(line)).len() > 1;
    let first = columns(walker.text(&lines[at]));
    // Without heads: dashes, rows, dashes.
    if first.len() > 1 {
        let length = lines[at + 1..].iter().position(|line| is_dashes(walker.text(line).trim()))?;
        let rows = &lines[at + 1..at + 1 + length];
        if rows.is_empty() || rows.iter().any(|line| walker.text(line).trim().is_empty()) {
            return None;
        }
        let aligns = rows.first().map(|line| aligns(walker.text(line), &first)).unwrap_or_default();
        let rows: Vec<Vec<String>> = rows.iter().map(|line| cut(walker.text(line), &first)).collect();
        put(walker, &Rows { rows, aligns, widths: &[], has_heads: false }, lines[at].body.start);
        return Some(length + 2);
    }
    // A row may have several lines: an empty line ends it.
    if walker.words(lines, at).len() < 10 {
        return None;
    }
    let rule = lines[at + 1..]
        .iter()
        .take(10)
        .position(|line| has_columns(line) && is_dashes(walker.text(line).trim()))?;
    let rule = at + 1 + rule;
    let spans = columns(walker.text(&lines[rule]));
    let is_end = |line: &Line| {
        let words = walker.text(line).trim();
        is_dashes(words) && columns(words).len() == 1 && words.len() > 9
    };
    let length = lines[rule + 1..].iter().position(is_end)?;
    let mut rows: Vec<Vec<String>> = vec![vec![String::new(); spans.len()]];
    for line in &lines[at + 1..rule] {
        fill(&mut rows, walker.text(line), &spans);
    }
    rows.push(vec![String::new(); spans.len()]);
    for line in &lines[rule + 1..rule + 1 + length] {
        if walker.text(line).trim().is_empty() {
            rows.push(vec![String::new(); spans.len()]);
        } else {
            fill(&mut rows, walker.text(line), &spans);
        }
    }
    let heads = rows.iter().take(1).any(|row| row.iter().any(|cell| !cell.is_empty()));
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    let shown = if heads { &lines[rule - 1] } else { &lines[rule + 1] };
    let aligns = aligns(walker.text(shown), &spans);
    put(walker, &Rows { rows, aligns, widths: &spans, has_heads: heads }, lines[at].body.start);
    Some(rule + length + 2 - at)
}

/// Rewrites a line of heads above a line of dashes in columns, with the rows up to an empty line.
pub(super) fn simple(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let is_apart = at == 0 || walker.words(lines, at - 1).is_empty();
    let rule = walker.words(lines, at + 1);
    if !is_apart
        || !rule.starts_with("--")
        || !is_dashes(rule)
        || walker.words(lines, at).starts_with(['|', '#', '>'])
    {
        return None;
    }
    let spans = columns(walker.text(&lines[at + 1]));
    if spans.len() < 2 {
        return None;
    }
    let rows = lines[at + 2..].iter().take_while(|line| !walker.text(line).trim().is_empty()).count();
    if rows == 0 {
        return None;
    }
    let last = at + 2 + rows - 1;
    let ends = usize::from(is_dashes(walker.words(lines, last)));
    let body = lines[at + 2..at + 2 + rows - ends].iter();
    let made: Vec<Vec<String>> =
        std::iter::once(&lines[at]).chain(body).map(|line| cut(walker.text(line), &spans)).collect();
    let aligns = aligns(walker.text(&lines[at]), &spans);
    put(walker, &Rows { rows: made, aligns, widths: &[], has_heads: true }, lines[at].body.start);
    Some(rows + 2)
}

fn is_dashes(words: &str) -> bool {
    words.starts_with("--") && words.bytes().all(|byte| matches!(byte, b'-' | b' '))
}

/// The columns of a line of dashes, in characters.
fn columns(line: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, sign) in line.chars().enumerate() {
        let is_free = found.len() < MOST;
        match found.last_mut() {
            Some(last) if sign == '-' && last.end == at => last.end = at + 1,
            _ if sign == '-' && is_free => found.push(at..at + 1),
            _ => {}
        }
    }
    found
}

/// The text of a line by columns; words between two columns belong to the one that they touch.
fn cut(line: &str, spans: &[Range<usize>]) -> Vec<String> {
    let letters: Vec<char> = line.chars().collect();
    let mut cells = vec![String::new(); spans.len()];
    let mut at = 0;
    while at < letters.len() {
        if letters[at].is_whitespace() {
            at += 1;
            continue;
        }
        let end = letters[at..]
            .iter()
            .position(|sign| sign.is_whitespace())
            .map_or(letters.len(), |length| at + length);
        let word: String = letters[at..end].iter().collect();
        let column = spans.iter().position(|span| at < span.end + 1 && end > span.start);
        let column =
            column.unwrap_or_else(|| spans.iter().filter(|span| span.end <= at).count().saturating_sub(1));
        if let Some(cell) = cells.get_mut(column) {
            add(cell, &word);
        }
        at = end;
    }
    cells
}

fn fill(rows: &mut [Vec<String>], line: &str, spans: &[Range<usize>]) {
    let Some(row) = rows.last_mut() else { return };
    for (cell, more) in row.iter_mut().zip(cut(line, spans)) {
        add(cell, &more);
    }
}

fn add(cell: &mut String, more: &str) {
    if !cell.is_empty() && !more.is_empty() {
        cell.push(' ');
    }
    cell.push_str(more);
}

/// How the columns are aligned, by where the words of a line stand above their dashes (Pandoc's rule): flush with the
/// left end alone, with the right end alone, with none, or with both.
fn aligns(line: &str, spans: &[Range<usize>]) -> Vec<&'static str> {
    let letters: Vec<char> = line.chars().collect();
    let is_blank = |at: usize| letters.get(at).is_none_or(|sign| sign.is_whitespace());
    let align = |span: &Range<usize>| match (is_blank(span.start), is_blank(span.end - 1)) {
        (true, true) if span.clone().all(is_blank) => "---",
        (true, true) => ":-:",
        (true, false) => "--:",
        _ => "---",
    };
    spans.iter().map(align).collect()
}

/// The rows of a table, and how its columns are set.
struct Rows<'a> {
    rows: Vec<Vec<String>>,
    aligns: Vec<&'static str>,
    /// The dashes that are as wide as the columns; none where the words decide.
    widths: &'a [Range<usize>],
    /// Whether the first row is one of heads.
    has_heads: bool,
}

/// Adds rows as a table with bars, and its attributes behind it.
fn put(walker: &mut Walker, table: &Rows, at: usize) {
    walker.part(at);
    if !table.has_heads {
        walker.out.make(at, &format!("|{}\n", " |".repeat(table.aligns.len())));
        walker.out.make(at, &format!("|{}|\n", table.aligns.join("|")));
    }
    for (number, row) in table.rows.iter().enumerate() {
        let cells: Vec<String> =
            row.iter().map(|cell| cell.replace("\\|", "|").replace('|', "\\|")).collect();
        walker.out.make(at, &format!("| {} |\n", cells.join(" | ")));
        if number == 0 && table.has_heads {
            walker.out.make(at, &format!("|{}|\n", table.aligns.join("|")));
        }
    }
    let widths: Vec<String> = table.widths.iter().map(|span| span.len().to_string()).collect();
    let mut asked = Vec::new();
    if !widths.is_empty() {
        asked.push(format!("widths=\"{}\"", widths.join(" ")));
    }
    if !table.has_heads {
        asked.push(".headless".to_owned());
    }
    if !asked.is_empty() {
        walker.out.make(at, &format!("\n{{{}}}\n", asked.join(" ")));
    }
    walker.out.make(at, "\n");
}

/// Copies a table with bars, and adds the widths that its dashes ask for where a line is long: Pandoc and Quarto have it
/// so.
pub(super) fn barred(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let is_apart = at == 0 || walker.words(lines, at - 1).is_empty();
    let rule = walker.words(lines, at + 1);
    let is_rule = rule.contains('-') && rule.chars().all(|sign| matches!(sign, '|' | '-' | ':' | ' '));
    if !is_apart || !walker.is(&[Dialect::Pandoc, Dialect::Quarto]) || !is_rule {
        return None;
    }
    let dashes: Vec<usize> =
        rule.trim_matches('|').split('|').map(|part| part.trim().chars().count()).collect();
    let count = lines[at..].iter().take_while(|line| walker.text(line).contains('|')).count();
    let is_long = |line: &Line| walker.text(line).chars().count() > LONG;
    let differ = dashes.iter().any(|width| *width != dashes[0]) && dashes.iter().all(|width| *width > 0);
    let ends = lines.get(at + count).is_none_or(|line| walker.text(line).trim().is_empty());
    if dashes.len() < 2 || !differ || !ends || !lines[at..at + count].iter().any(is_long) {
        return None;
    }
    lines[at..at + count].iter().for_each(|line| walker.line(line));
    let last = lines[at + count - 1].body.end;
    let indent = walker.indent(&lines[at]);
    let widths: Vec<String> = dashes.iter().map(ToString::to_string).collect();
    walker.part(last);
    walker.out.make(last, &format!("{indent}{{widths=\"{}\"}}\n\n", widths.join(" ")));
    Some(count)
}
