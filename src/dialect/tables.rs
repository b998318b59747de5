//! Tables drawn in Pandoc's syntax: with lines around every cell, or with dashes below the column heads.

use super::Dialect;
use super::grids::{self, Cell, Grid, MOST};
use super::walk::{Line, Walker, fence_end, fence_of};
use std::ops::Range;

/// Signs beyond which a line of a table with bars is long: then the dashes below its heads are its columns' widths, for the
/// tools that have it so.
const LONG: usize = 72;

/// Rewrites a table with lines around every cell as one of HTML, whose cells hold what their lines say.
pub(super) fn grid(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    if !grids::is_rule(walker.words(lines, at)) {
        return None;
    }
    let is_of = |line: &Line| walker.text(line).trim().starts_with(['+', '|']);
    let count = lines[at..].iter().take_while(|line| is_of(line)).count();
    let drawn: Vec<&str> = lines[at..at + count].iter().map(|line| walker.text(line).trim()).collect();
    let is_closed = drawn.last().is_some_and(|last| grids::is_rule(last));
    let has_bars = || drawn[1..].iter().all(|line| line.starts_with('+') || line.matches('|').count() > 2);
    if count < if is_closed { 3 } else { 2 } || !is_closed && !has_bars() {
        return None;
    }
    let grid = grids::read(&drawn)?;
    if grid.is_torn || !is_closed {
        walker.out.tear(lines[at].body.start..lines[at].body.end);
    }
    drawn_table(walker, &lines[at..at + count], &grid);
    Some(count)
}

/// Adds a drawn table as one of HTML.
fn drawn_table(walker: &mut Walker, lines: &[Line], grid: &Grid) {
    let from = lines[0].body.start;
    let indent = walker.indent(&lines[0]);
    walker.part(from);
    let whole = grid.widths.iter().sum::<usize>().max(1);
    let mut made = format!("{indent}<table>\n");
    for (width, align) in grid.widths.iter().zip(&grid.aligns) {
        let share = (width * 1_000 / whole) as f64 / 10.0;
        made += &format!("{indent}<col data-width=\"{share}\" data-align=\"{align}\">\n");
    }
    let mut open = "";
    for row in 0..grid.rows {
        let part = match row {
            _ if row < grid.heads => "thead",
            _ if row >= grid.rows - grid.feet => "tfoot",
            _ => "tbody",
        };
        if part != std::mem::replace(&mut open, part) {
            made += &format!("{indent}<{part}>\n");
        }
        made += &format!("{indent}<tr>\n");
        let name = if part == "thead" { "th" } else { "td" };
        for cell in grid.cells.iter().filter(|cell| cell.row == row) {
            let over = |key: &str, count: usize| match count {
                1 => String::new(),
                _ => format!(" {key}=\"{count}\""),
            };
            let (columns, rows) = (over("colspan", cell.columns), over("rowspan", cell.rows));
            made += &format!("{indent}<{name}{columns}{rows}>");
            walker.out.make(from, &std::mem::take(&mut made));
            cell_text(walker, lines, cell, &indent);
            made = format!("</{name}>\n");
        }
        walker.out.make(from, &std::mem::take(&mut made));
        made += &format!("{indent}</tr>\n");
    }
    made += &format!("{indent}</table>\n\n");
    walker.out.make(from, &made);
}

/// Adds the text of a cell, between empty lines where there is any.
fn cell_text(walker: &mut Walker, lines: &[Line], cell: &Cell, indent: &str) {
    let text = walker.task.text;
    let own = |(at, range): &(usize, Range<usize>)| {
        let line = &lines[*at];
        let body = walker.text(line);
        let start = line.body.start + body.len() - body.trim_start().len();
        Line { lead: line.lead.start..start, body: start + range.start..start + range.end }
    };
    let mut inner: Vec<Line> = cell.lines.iter().map(own).collect();
    let is_blank = |line: &Line| text[line.body.clone()].trim().is_empty();
    while inner.last().is_some_and(is_blank) {
        inner.pop();
    }
    inner.drain(..inner.iter().take_while(|line| is_blank(line)).count());
    let spaces = |line: &Line| text[line.body.clone()].len() - text[line.body.clone()].trim_start().len();
    let common = inner.iter().filter(|line| !is_blank(line)).map(spaces).min().unwrap_or(0);
    for line in &mut inner {
        line.body.start = (line.body.start + common).min(line.body.end);
    }
    let Some(first) = inner.first() else { return };
    let place = first.body.start;
    walker.out.make(place, "\n\n");
    match &inner[..] {
        [only] if let Some(escaped) = escaped(&text[only.body.clone()]) => {
            walker.out.make(place, &format!("{indent}{escaped}\n"));
        }
        _ => {
            let was = std::mem::replace(&mut walker.is_in_cell, true);
            walker.inside(&inner);
            walker.is_in_cell = was;
            let fence = open_fence(text, &inner);
            walker.out.make(place, &fence.map(|fence| format!("{indent}{fence}\n")).unwrap_or_default());
        }
    }
    walker.out.make(place, &format!("\n{indent}"));
}

/// A sign alone in its cell, with a backslash that keeps it from being the sign of a list or rule.
fn escaped(words: &str) -> Option<String> {
    if words.chars().all(|sign| "-+*_=#>~`".contains(sign)) {
        return Some(format!("\\{words}"));
    }
    let number = words.strip_suffix(['.', ')'])?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("{number}\\{}", &words[number.len()..]))
}

/// The fence that would close the code that some lines leave open.
fn open_fence(text: &str, lines: &[Line]) -> Option<String> {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if let Some(fence) = fence_of(text[line.body.clone()].trim_start()) {
            at = fence_end(text, lines, at, fence);
            if at == lines.len() {
                return Some(fence.0.to_string().repeat(fence.1));
            }
        }
        at += 1;
    }
    None
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
