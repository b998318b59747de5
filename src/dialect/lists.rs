//! MyST's tables that are written as lists: one item per row, with one item per cell in it.

use super::walk::{Line, Walker};
use std::ops::Range;

/// The bytes of each line of each cell of each row; none where the lines are no such list.
pub(super) fn rows(walker: &Walker, lines: &[Line]) -> Option<Vec<Vec<Vec<Range<usize>>>>> {
    let mut rows: Vec<Vec<Vec<Range<usize>>>> = Vec::new();
    for line in lines {
        let body = walker.text(line);
        let words = body.trim();
        if words.is_empty() {
            continue;
        }
        let end = line.body.start + body.trim_end().len();
        let item = |words: &str| words.len() < 2 || words[1..].starts_with(' ');
        let is_row = words.starts_with(['*', '-']) && item(words) && body.starts_with(['*', '-']);
        let rest = if is_row { words[1..].trim_start() } else { words };
        let is_cell = rest.starts_with(['-', '*']) && item(rest);
        if is_row {
            rows.push(Vec::new());
        }
        let row = rows.last_mut()?;
        let words = if is_cell { rest[1..].trim_start() } else { rest };
        if is_cell || row.is_empty() {
            row.push(Vec::new());
        }
        if !words.is_empty() {
            row.last_mut()?.push(end - words.len()..end);
        }
    }
    (!rows.is_empty()).then_some(rows)
}

/// Replaces a list by a table, with the first row as its heads where `has_heads`.
pub(super) fn table(
    walker: &mut Walker,
    rows: &[Vec<Vec<Range<usize>>>],
    (indent, place, has_heads): (&str, usize, bool),
) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let rule = format!("{indent}|{}\n", " --- |".repeat(columns));
    walker.part(place);
    if !has_heads {
        walker.out.make(place, &format!("{indent}|{}\n{rule}", "   |".repeat(columns)));
    }
    for (number, row) in rows.iter().enumerate() {
        let at = row.iter().flatten().next().map_or(place, |range| range.start);
        walker.out.make(at, &format!("{indent}|"));
        for cell in 0..columns {
            walker.out.make(at, " ");
            for (count, words) in row.get(cell).into_iter().flatten().enumerate() {
                if count > 0 {
                    walker.out.make(words.start, " ");
                }
                let text = &walker.task.text[words.clone()];
                match text.contains('|') {
                    true => walker.out.make(words.start, &text.replace('|', "\\|")),
                    false => walker.inline(words.clone()),
                }
            }
            walker.out.make(at, " |");
        }
        walker.out.make(at, "\n");
        if number == 0 && has_heads {
            walker.out.make(at, &rule);
        }
    }
}
