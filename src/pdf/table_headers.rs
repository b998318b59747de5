//! Which head cells each cell of a table belongs to, where the scope of a head does not say so: where heads cover
//! several columns or rows, or stand in several rows (ISO 32000-1, 14.8.5.7; ISO 14289-1, 7.5).

use crate::page::{Extent, Kid, Node, NodeId, StructRole, Structure};
use krilla::tagging::TagId;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The heads of cells, and the heads that have an identifier.
#[derive(Debug, Default)]
pub struct Headers {
    by_cell: BTreeMap<usize, Vec<NodeId>>,
    named: BTreeSet<usize>,
}

impl Headers {
    /// The attribute `Headers` of a cell; none where scopes are enough.
    pub fn of_cell(&self, cell: NodeId) -> Option<Vec<TagId>> {
        let heads = self.by_cell.get(&cell.0)?;
        Some(heads.iter().map(|head| tag_id(*head)).collect())
    }

    /// Whether a cell is named by others.
    pub fn is_named(&self, cell: NodeId) -> bool {
        self.named.contains(&cell.0)
    }
}

/// The identifier of a head cell, unique in the document.
pub fn tag_id(cell: NodeId) -> TagId {
    TagId::from(format!("head-{}", cell.0).into_bytes())
}

/// A cell with its place in the table.
struct Placed {
    node: NodeId,
    rows: Range<usize>,
    columns: Range<usize>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Column,
    Row,
    Plain,
}

/// Returns the heads of the cells of all tables that need them.
pub fn of(structure: &Structure) -> Headers {
    let mut headers = Headers::default();
    for table in structure.nodes.iter().filter(|node| node.role == StructRole::Table) {
        let cells = cells(structure, table);
        if !needs_headers(&cells) {
            continue;
        }
        for cell in &cells {
            let heads: Vec<NodeId> =
                cells.iter().filter(|head| is_head_of(head, cell)).map(|head| head.node).collect();
            headers.named.extend(heads.iter().map(|head| head.0));
            if !heads.is_empty() {
                headers.by_cell.insert(cell.node.0, heads);
            }
        }
    }
    headers
}

/// Whether scopes do not say which heads a cell has.
fn needs_headers(cells: &[Placed]) -> bool {
    let heads = || cells.iter().filter(|cell| cell.kind != Kind::Plain);
    let spans = |cell: &Placed| cell.rows.len() > 1 || cell.columns.len() > 1;
    let is_low = |cell: &Placed| cell.kind == Kind::Column && cell.rows.start > 0;
    let is_inner = |cell: &Placed| cell.kind == Kind::Row && cell.columns.start > 0;
    heads().any(|cell| spans(cell) || is_low(cell) || is_inner(cell))
}

/// Whether a cell is a head of another: above it in one of its columns, or before it in one of its rows.
fn is_head_of(head: &Placed, cell: &Placed) -> bool {
    let meet = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
    match head.kind {
        Kind::Column => head.rows.end <= cell.rows.start && meet(&head.columns, &cell.columns),
        Kind::Row => head.columns.end <= cell.columns.start && meet(&head.rows, &cell.rows),
        Kind::Plain => false,
    }
}

/// The cells of a table at their places: each takes the first column that no cell from above covers.
fn cells(structure: &Structure, table: &Node) -> Vec<Placed> {
    let mut cells = Vec::new();
    // For each column, the row below the last cell in it.
    let mut free: Vec<usize> = Vec::new();
    let is_row = |node: &&Node| matches!(node.role, StructRole::TableRow | StructRole::FootRow);
    let rows = kids(structure, table).map(|(_, node)| node).filter(is_row);
    for (row, node) in rows.enumerate() {
        let mut column = 0;
        for (id, cell) in kids(structure, node) {
            let (kind, extent) = match cell.role {
                StructRole::TableHead(extent) => (Kind::Column, extent),
                StructRole::RowHead(extent) => (Kind::Row, extent),
                StructRole::TableCell(extent) => (Kind::Plain, extent),
                _ => continue,
            };
            while free.get(column).is_some_and(|below| *below > row) {
                column += 1;
            }
            let Extent { columns, rows } = extent;
            let (columns, rows) = (column..column + usize::from(columns), row..row + usize::from(rows));
            if free.len() < columns.end {
                free.resize(columns.end, 0);
            }
            free[columns.clone()].fill(rows.end);
            column = columns.end;
            cells.push(Placed { node: id, rows, columns, kind });
        }
    }
    cells
}

/// The nodes in a node.
fn kids<'a>(structure: &'a Structure, node: &'a Node) -> impl Iterator<Item = (NodeId, &'a Node)> {
    let found = |kid: &Kid| match kid {
        Kid::Node(id) => Some((*id, structure.nodes.get(id.0)?)),
        Kid::Leaf(_) => None,
    };
    node.kids.iter().filter_map(found)
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::page::{Extent, NodeId, StructRole, Structure};

    /// A table of rows of cells: the role of each, and what it covers.
    fn headers(rows: &[&[(char, u16, u16)]]) -> Vec<String> {
        let mut structure = Structure::default();
        let table = structure.add(None, StructRole::Table);
        let mut cells: Vec<NodeId> = Vec::new();
        for row in rows {
            let node = structure.add(Some(table), StructRole::TableRow);
            for (kind, columns, rows) in *row {
                let extent = Extent { columns: *columns, rows: *rows };
                let role = match kind {
                    'c' => StructRole::TableHead(extent),
                    'r' => StructRole::RowHead(extent),
                    _ => StructRole::TableCell(extent),
                };
                cells.push(structure.add(Some(node), role));
            }
        }
        let headers = of(&structure);
        let number = |id: &NodeId| {
            cells.iter().position(|cell| cell == id).map_or_else(String::new, |at| at.to_string())
        };
        let of_cell = |cell: &NodeId| {
            let heads = headers.by_cell.get(&cell.0)?;
            Some(heads.iter().map(number).collect::<Vec<_>>().join(" "))
        };
        cells.iter().map(|cell| of_cell(cell).unwrap_or_default()).collect()
    }

    #[test]
    fn heads_over_several_columns_are_named_by_their_cells() {
        // 0 spans two columns over 2 and 3; 1 spans two rows.
        let rows: [&[_]; 3] = [
            &[('c', 2, 1), ('c', 1, 2)],
            &[('c', 1, 1), ('c', 1, 1)],
            &[('d', 1, 1), ('d', 1, 1), ('d', 1, 1)],
        ];
        assert_eq!(headers(&rows), ["", "", "0", "0", "0 2", "0 3", "1"]);
    }

    #[test]
    fn heads_of_rows_over_several_rows_are_named_too() {
        let rows: [&[_]; 3] = [&[('c', 1, 1), ('c', 1, 1)], &[('r', 1, 2), ('d', 1, 1)], &[('d', 1, 1)]];
        assert_eq!(headers(&rows), ["", "", "0", "1 2", "1 2"]);
    }

    #[test]
    fn simple_tables_have_scopes_alone() {
        let rows: [&[_]; 2] = [&[('c', 1, 1), ('c', 1, 1)], &[('r', 1, 1), ('d', 1, 1)]];
        assert_eq!(headers(&rows), ["", "", "", ""]);
        let spanned: [&[_]; 2] = [&[('c', 1, 1), ('c', 1, 1)], &[('d', 2, 1)]];
        assert_eq!(headers(&spanned), ["", "", ""]);
    }
}
