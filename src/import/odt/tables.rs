//! Reads tables of OpenDocument.

use super::body::Reader;
use crate::import::DocumentFault;
use crate::import::assemble::{Item, assemble};
use crate::import::model::{Block, Span, Table, is_blank};
use crate::import::tables::{MOST_COLUMNS, flat, limit};
use crate::import::xml::{attribute, name};
use crate::loss::LossKind;
use roxmltree::Node;

/// Reads a table.
pub(super) fn read(reader: &mut Reader, table: Node) -> Result<Vec<Item>, DocumentFault> {
    let mut rows = Vec::new();
    gather_rows(table, 0, &mut rows);
    let is_cell = |node: &Node| ["table-cell", "covered-table-cell"].contains(&name(*node));
    if let [row] = rows[..] {
        let cells: Vec<Node> = row.children().filter(is_cell).collect();
        if let [cell] = cells[..] {
            reader.out.losses.add(LossKind::LayoutTable);
            return reader.items(cell);
        }
    }
    let mut made: Vec<Vec<Vec<Span>>> = Vec::new();
    for row in rows {
        let mut line = Vec::new();
        for cell in row.children().filter(is_cell) {
            let number =
                |name: &str| attribute(cell, name).and_then(|count| count.parse::<usize>().ok()).unwrap_or(1);
            if number("number-columns-spanned") > 1 || number("number-rows-spanned") > 1 {
                reader.out.losses.add(LossKind::MergedCell);
            }
            let spans = if name(cell) == "table-cell" {
                let items = reader.items(cell)?;
                let blocks: Vec<Block> = assemble(items, &mut reader.out.losses);
                flat(blocks, &mut reader.out.losses)
            } else {
                Vec::new()
            };
            let repeated = number("number-columns-repeated").clamp(1, MOST_COLUMNS);
            line.extend(std::iter::repeat_n(spans, repeated));
        }
        made.push(limit(line, &mut reader.out.losses));
    }
    // Empty columns of a spreadsheet mean nothing.
    let used = made.iter().flat_map(|row| row.iter().rposition(|cell| !is_blank(cell))).max();
    for row in &mut made {
        row.truncate(used.map_or(0, |last| last + 1));
    }
    made.retain(|row| !row.is_empty());
    if made.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![Item::Block(Block::Table(Table { caption: Vec::new(), rows: made }))])
}

fn gather_rows<'a, 'b>(parent: Node<'a, 'b>, depth: usize, rows: &mut Vec<Node<'a, 'b>>) {
    for node in parent.children().filter(Node::is_element) {
        match name(node) {
            "table-row" => rows.push(node),
            "table-header-rows" | "table-rows" | "table-row-group" if depth < 8 => {
                gather_rows(node, depth + 1, rows)
            }
            _ => {}
        }
    }
}
