//! Tables drawn in Pandoc's syntax with lines around every cell, also in quotations and items.

use super::grids::{self, Cell, Grid};
use super::walk::{Line, Walker, fence_end, fence_of};
use std::ops::Range;

/// Rewrites a table with lines around every cell as one of HTML, whose cells hold what their lines say; also one in a
/// quotation or an item, whose signs are before its lines.
pub(super) fn grid(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let text = walker.task.text;
    let signs = signs(walker.text(&lines[at]));
    if !grids::is_rule(walker.text(&lines[at])[signs..].trim_end()) {
        return None;
    }
    let first = &text[lines[at].lead.start..lines[at].body.start + signs];
    let quotes = walker.text(&lines[at])[..signs].matches('>').count();
    if quotes > 0 && is_in_quoted_code(walker, &lines[..at]) {
        return None;
    }
    let own = |line: &Line| {
        let body = line.body.start + behind_quotes(&text[line.body.clone()], quotes)?;
        let is_of = text[body..line.body.end].starts_with(['+', '|']);
        is_of.then_some(Line { lead: line.lead.start..body, body: body..line.body.end })
    };
    let begin = lines[at].body.start + signs;
    let top = Line { lead: lines[at].lead.start..begin, body: begin..lines[at].body.end };
    let own: Vec<Line> = std::iter::once(top).chain(lines[at + 1..].iter().map_while(own)).collect();
    let drawn: Vec<&str> = own.iter().map(|line| walker.text(line).trim()).collect();
    let (count, is_closed) = (own.len(), drawn.last().is_some_and(|last| grids::is_rule(last)));
    let has_bars = || drawn[1..].iter().all(|line| line.starts_with('+') || line.matches('|').count() > 2);
    if count < if is_closed { 3 } else { 2 } || !is_closed && !has_bars() {
        return None;
    }
    let grid = grids::read(&drawn)?;
    if grid.is_torn || !is_closed {
        walker.out.tear(lines[at].body.start..lines[at].body.end);
    }
    // Below the sign of an item there are spaces as wide.
    let blank = |sign: char| if sign == '>' || sign.is_whitespace() { sign } else { ' ' };
    let indents = [first.to_owned(), first.chars().map(blank).collect()];
    drawn_table(walker, &own, &grid, &indents);
    Some(count)
}

/// The length of the spaces and of the signs of quotations and items that a line begins with.
fn signs(line: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &line[at..];
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        let rest = &rest[spaces..];
        let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
        let sign = match rest.as_bytes() {
            [b'>', ..] => 1,
            [b'-' | b'*' | b'+', b' ', ..] => 1,
            [..] if figures > 0
                && rest[figures..].starts_with(['.', ')'])
                && rest[figures + 1..].starts_with(' ') =>
            {
                figures + 1
            }
            _ => return at + spaces,
        };
        at += spaces + sign;
    }
}

/// Whether the lines of a quotation before a place leave a fence of code open.
fn is_in_quoted_code(walker: &Walker, before: &[Line]) -> bool {
    let quoted = before.iter().rev().map(|line| walker.text(line).trim_start());
    let quoted = quoted.take_while(|words| words.starts_with('>'));
    quoted.filter(|words| fence_of(words.trim_start_matches(['>', ' '])).is_some()).count() % 2 == 1
}

/// Where the words of a line begin behind the signs of some quotations; none where it has fewer.
fn behind_quotes(line: &str, quotes: usize) -> Option<usize> {
    let mut rest = line.trim_start();
    for _ in 0..quotes {
        rest = rest.strip_prefix('>')?.trim_start();
    }
    Some(line.len() - rest.len())
}

/// Adds a drawn table as one of HTML.
///
/// `indents` are what stands before its first line, and before all others.
fn drawn_table(walker: &mut Walker, lines: &[Line], grid: &Grid, [first, indent]: &[String; 2]) {
    let from = lines[0].body.start;
    let (blank, whole) = (indent.trim_end(), grid.widths.iter().sum::<usize>().max(1));
    let mut made = String::new();
    if blank.is_empty() && first == indent {
        walker.part(from);
    } else {
        // An empty line would end the quotation.
        let is_quoted = !blank.is_empty() && first == indent;
        made += if walker.out.is_line_start() { "" } else { "\n" };
        made += &if is_quoted { format!("{blank}\n") } else { String::new() };
    }
    made += &format!("{first}<table>\n");
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
            cell_text(walker, lines, cell, indent);
            made = format!("</{name}>\n");
        }
        walker.out.make(from, &std::mem::take(&mut made));
        made += &format!("{indent}</tr>\n");
    }
    made += &format!("{indent}</table>\n{blank}\n");
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
    walker.out.make(place, &format!("\n{}\n", indent.trim_end()));
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
    walker.out.make(place, &format!("{}\n{indent}", indent.trim_end()));
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
