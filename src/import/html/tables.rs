//! Reads tables of a page.

use super::blocks::Reader;
use super::{At, attribute, name};
use crate::import::assemble::{Item, assemble};
use crate::import::model::{Block, Form, Span, Table};
use crate::import::spans;
use crate::import::tables::{MOST_COLUMNS, flat, limit};
use crate::loss::LossKind;

/// Reads a table; a cell that spans several rows leaves empty ones below it.
pub(super) fn read<'a>(reader: &mut Reader<'a>, table: At<'a>) -> Vec<Item> {
    let mut rows: Vec<At<'a>> = Vec::new();
    let mut caption: Vec<Span> = Vec::new();
    for part in table.children() {
        match name(part) {
            "tr" => rows.push(part),
            "thead" | "tbody" | "tfoot" => rows.extend(part.children().filter(|row| name(*row) == "tr")),
            "caption" => {
                let mut line = Vec::new();
                part.children().for_each(|child| reader.inline(child, &Form::default(), &mut line));
                caption = spans::in_one_line(line);
            }
            _ => {}
        }
    }
    let cells =
        |row: At<'a>| row.children().filter(|cell| ["td", "th"].contains(&name(*cell))).collect::<Vec<_>>();
    if let [row] = rows[..]
        && let [cell] = cells(row)[..]
    {
        reader.out.losses.add(LossKind::LayoutTable);
        return reader.items(cell);
    }
    let mut made: Vec<Vec<Vec<Span>>> = Vec::new();
    // For each column, the number of rows below that are still covered.
    let mut covered: Vec<usize> = Vec::new();
    for row in rows {
        let mut line: Vec<Vec<Span>> = Vec::new();
        for cell in cells(row) {
            skip_covered(&mut line, &mut covered);
            let number = |name: &str| {
                attribute(cell, name).and_then(|count| count.trim().parse::<usize>().ok()).unwrap_or(1)
            };
            let (wide, high) = (number("colspan").clamp(1, MOST_COLUMNS), number("rowspan").clamp(1, 10_000));
            if wide > 1 || high > 1 {
                reader.out.losses.add(LossKind::MergedCell);
            }
            let items = reader.items(cell);
            let blocks: Vec<Block> = assemble(items, &mut reader.out.losses);
            for at in 0..wide {
                if covered.len() <= line.len() {
                    covered.resize(line.len() + 1, 0);
                }
                covered[line.len()] = high - 1;
                line.push(if at == 0 { flat(blocks.clone(), &mut reader.out.losses) } else { Vec::new() });
            }
        }
        skip_covered(&mut line, &mut covered);
        made.push(limit(line, &mut reader.out.losses));
    }
    made.retain(|row| !row.is_empty());
    if made.is_empty() {
        return Vec::new();
    }
    vec![Item::Block(Block::Table(Table { caption, rows: made }))]
}

/// Adds an empty cell for every column that a cell above covers.
fn skip_covered(line: &mut Vec<Vec<Span>>, covered: &mut [usize]) {
    while let Some(rows) = covered.get_mut(line.len()).filter(|rows| **rows > 0) {
        *rows -= 1;
        line.push(Vec::new());
    }
}
