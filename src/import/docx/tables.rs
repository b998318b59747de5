//! Reads tables of a document: merged cells are separate cells here, with the text in the first of them.

use super::body::Reader;
use crate::import::DocumentFault;
use crate::import::assemble::{Item, assemble};
use crate::import::model::{Block, Span, Table};
use crate::import::tables::{MOST_COLUMNS, flat, limit};
use crate::import::xml::{child, name, value};
use crate::loss::LossKind;
use roxmltree::Node;

/// Reads a table.
pub(super) fn read<'a, 'b>(
    reader: &mut Reader<'a, 'b>,
    table: Node<'a, 'b>,
) -> Result<Vec<Item>, DocumentFault> {
    let rows: Vec<Node> = rows(table, 0);
    let cells_of = |row: &Node<'a, 'b>| -> Vec<Node<'a, 'b>> { cells(*row, 0) };
    if let [row] = rows[..]
        && let [cell] = cells_of(&row)[..]
    {
        reader.out.losses.add(LossKind::LayoutTable);
        return reader.items(cell);
    }
    let mut made: Vec<Vec<Vec<Span>>> = Vec::new();
    for row in &rows {
        let mut line = Vec::new();
        for cell in cells_of(row) {
            let properties = child(cell, "tcPr");
            let span = properties
                .and_then(|node| value(node, "gridSpan"))
                .and_then(|span| span.parse::<usize>().ok());
            let merge = properties.and_then(|node| child(node, "vMerge"));
            let goes_on = merge.is_some_and(|node| {
                crate::import::xml::attribute(node, "val").is_none_or(|value| value == "continue")
            });
            let items = reader.items(cell)?;
            let blocks: Vec<Block> = assemble(items, &mut reader.out.losses);
            if goes_on || span.unwrap_or(1) > 1 {
                reader.out.losses.add(LossKind::MergedCell);
            }
            line.push(flat(blocks, &mut reader.out.losses));
            let more = span.unwrap_or(1).clamp(1, MOST_COLUMNS) - 1;
            line.extend(std::iter::repeat_n(Vec::new(), more));
        }
        made.push(limit(line, &mut reader.out.losses));
    }
    made.retain(|row| !row.is_empty());
    if made.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![Item::Block(Block::Table(Table { caption: Vec::new(), rows: made }))])
}

/// The rows of a table, those within content controls too.
fn rows<'a, 'b>(parent: Node<'a, 'b>, depth: usize) -> Vec<Node<'a, 'b>> {
    within(parent, "tr", depth)
}

fn cells<'a, 'b>(parent: Node<'a, 'b>, depth: usize) -> Vec<Node<'a, 'b>> {
    within(parent, "tc", depth)
}

fn within<'a, 'b>(parent: Node<'a, 'b>, wanted: &str, depth: usize) -> Vec<Node<'a, 'b>> {
    let mut found = Vec::new();
    for node in parent.children().filter(Node::is_element) {
        match name(node) {
            found_name if found_name == wanted => found.push(node),
            "sdt" | "sdtContent" | "ins" | "customXml" if depth < 8 => {
                found.extend(within(node, wanted, depth + 1))
            }
            _ => {}
        }
    }
    found
}
