//! Tables drawn in Pandoc's syntax: with lines around every cell, or with dashes below the column heads.

use super::walk::{Line, Walker};
use std::ops::Range;

/// The largest number of columns.
const MOST: usize = 100;

/// Rewrites a table with lines around every cell.
pub(super) fn grid(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let is_rule = |words: &str| {
        words.len() > 2
            && words.starts_with('+')
            && words.ends_with('+')
            && words.chars().all(|sign| "+-=:".contains(sign))
    };
    if !is_rule(walker.words(lines, at)) {
        return None;
    }
    let is_of = |line: &Line| walker.text(line).trim().starts_with(['+', '|']);
    let count = lines[at..].iter().take_while(|line| is_of(line)).count();
    let first = walker.words(lines, at);
    let edges: Vec<usize> =
        first.char_indices().filter(|(_, sign)| *sign == '+').map(|(edge, _)| edge).collect();
    if count < 3 || edges.len() < 2 || edges.len() > MOST || !is_rule(walker.words(lines, at + count - 1)) {
        return None;
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for line in &lines[at + 1..at + count] {
        let words = walker.text(line).trim();
        if is_rule(words) {
            if !open.is_empty() {
                rows.push(std::mem::take(&mut open));
            }
            continue;
        }
        let cells = cells_of(words, &edges);
        open.resize(edges.len() - 1, String::new());
        for (cell, more) in open.iter_mut().zip(cells) {
            add(cell, &more);
        }
    }
    put(walker, &rows, lines[at].body.start, &walker.indent(&lines[at]));
    Some(count)
}

/// The text of a line's cells: by its bars where there are as many as there are edges, else by columns.
fn cells_of(words: &str, edges: &[usize]) -> Vec<String> {
    let inner = words.trim_start_matches('|').trim_end_matches('|');
    let parted: Vec<&str> = inner.split('|').collect();
    if parted.len() == edges.len() - 1 {
        return parted.into_iter().map(|cell| cell.trim().to_owned()).collect();
    }
    let letters: Vec<char> = words.chars().collect();
    let cell = |pair: &[usize]| {
        let range = (pair[0] + 1).min(letters.len())..pair[1].min(letters.len());
        letters.get(range).unwrap_or_default().iter().collect::<String>().trim().to_owned()
    };
    edges.windows(2).map(cell).collect()
}

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
        let rows: Vec<Vec<String>> = rows.iter().map(|line| cut(walker.text(line), &first)).collect();
        put(walker, &rows, lines[at].body.start, "");
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
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    put(walker, &rows, lines[at].body.start, "");
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
    put(walker, &made, lines[at].body.start, "");
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

/// Adds the rows as a table with bars.
fn put(walker: &mut Walker, rows: &[Vec<String>], at: usize, indent: &str) {
    walker.part(at);
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<String> =
            row.iter().map(|cell| cell.replace("\\|", "|").replace('|', "\\|")).collect();
        walker.out.make(at, &format!("{indent}| {} |\n", cells.join(" | ")));
        if number == 0 {
            walker.out.make(at, &format!("{indent}|{}\n", "---|".repeat(row.len())));
        }
    }
    walker.out.make(at, "\n");
}
