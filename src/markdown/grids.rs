//! Tables in HTML: rows of cells, some of which span several columns or rows, in a head, a body and a foot.

use super::html::Tag;
use super::tables;
use crate::book::Align;
use crate::book::draft::{Cell, Inline, Row, Table};

/// The most columns or rows that a cell may span, and the most columns of a table.
const MOST: usize = 200;

/// A part of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Head,
    Body,
    Foot,
}

impl Part {
    /// The part that an element is.
    pub(super) fn of(name: &str) -> Option<Self> {
        match name {
            "thead" => Some(Self::Head),
            "tbody" => Some(Self::Body),
            "tfoot" => Some(Self::Foot),
            _ => None,
        }
    }
}

/// How far a cell extends, and how it is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// The cell's own alignment.
    pub(super) align: Option<Align>,
}

impl Extent {
    /// That of a cell with this tag.
    pub(super) fn of(tag: &Tag) -> Self {
        let number = |key: &str| tag.value(key).and_then(|value| value.parse().ok()).unwrap_or(1);
        Self { columns: number("colspan"), rows: number("rowspan"), align: align(tag) }
    }
}

/// What a `col` element says of columns.
#[derive(Clone, Copy, Debug, Default)]
struct Column {
    /// The width in thousandths of the table's.
    width: Option<u32>,
    align: Option<Align>,
}

impl Column {
    /// What a tag says.
    fn of(tag: &Tag) -> Self {
        let style = tag.value("style").unwrap_or_default().replace(' ', "").to_lowercase();
        let own = style.split(';').find_map(|rule| rule.strip_prefix("width:").map(str::to_owned));
        let width = tag.value("data-width").or_else(|| tag.value("width")).or(own);
        let share = width.and_then(|width| width.trim_end_matches(['%', '*']).parse::<f64>().ok());
        let share = share.filter(|share| (0.1..10_000.0).contains(share));
        Self { width: share.map(|share| (share * 10.0).round() as u32), align: align(tag) }
    }
}

/// The alignment that a tag asks for.
fn align(tag: &Tag) -> Option<Align> {
    let style = tag.value("style").unwrap_or_default().replace(' ', "").to_lowercase();
    let side = tag.value("align").or_else(|| tag.value("data-align")).unwrap_or_default().to_lowercase();
    let is_aligned = |wanted: &str| side == wanted || style.contains(&format!("text-align:{wanted}"));
    match () {
        () if is_aligned("right") => Some(Align::End),
        () if is_aligned("center") => Some(Align::Center),
        () if is_aligned("char") => Some(Align::Decimal),
        () => None,
    }
}

/// A row with its part.
#[derive(Debug)]
struct PlacedRow {
    part: Option<Part>,
    row: Row,
    /// Whether every cell of the row is a head.
    is_of_heads: bool,
}

/// A table that is being built.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: Vec<PlacedRow>,
    aligns: Vec<Align>,
    columns: Vec<Column>,
    /// For each column, the number of next rows that a cell from above covers.
    filled: Vec<usize>,
    part: Option<Part>,
    is_open: bool,
}

impl Grid {
    /// Begins or ends a part. No cell extends from one into the next.
    pub(super) fn set_part(&mut self, part: Option<Part>) {
        self.end_row();
        self.filled.clear();
        self.part = part;
    }

    /// Adds what a `col` element says of some columns.
    pub(super) fn add_columns(&mut self, tag: &Tag) {
        let count: usize = tag.value("span").and_then(|span| span.parse().ok()).unwrap_or(1);
        let count = count.clamp(1, MOST - self.columns.len().min(MOST - 1));
        self.columns.extend(std::iter::repeat_n(Column::of(tag), count));
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self) {
        self.end_row();
        self.is_open = true;
        self.rows.push(PlacedRow { part: self.part, row: Row::default(), is_of_heads: true });
    }

    /// Ends the open row; one without words is dropped.
    pub(super) fn end_row(&mut self) {
        if !std::mem::replace(&mut self.is_open, false) {
            return;
        }
        self.fill();
        if self.rows.last().is_some_and(|row| row.row.cells.iter().all(Cell::is_empty)) {
            self.rows.pop();
        }
    }

    /// Adds a cell.
    pub(super) fn add(&mut self, cell: Cell, extent: Extent) {
        if !self.is_open {
            self.begin_row();
        }
        self.fill();
        let Some(PlacedRow { row, is_of_heads, .. }) = self.rows.last_mut() else { return };
        *is_of_heads &= cell.is_head;
        let first = row.cells.len();
        // A cell from above is not covered once more.
        let free = self.filled.iter().skip(first).take_while(|left| **left == 0).count();
        let is_at_end = first + free >= self.filled.len();
        let width = extent.columns.clamp(1, MOST).min(if is_at_end { MOST } else { free.max(1) });
        let down = extent.rows.clamp(1, MOST) - 1;
        row.cells.push(Cell { across: width as u16 - 1, down: down as u16, ..cell });
        row.cells.resize_with(first + width, covered);
        if self.aligns.len() < first + width {
            self.aligns.resize(first + width, Align::Start);
        }
        let column = self.columns.get(first).and_then(|column| column.align);
        self.aligns[first] = extent.align.or(column).unwrap_or_default();
        if self.filled.len() < first + width {
            self.filled.resize(first + width, 0);
        }
        self.filled[first..first + width].fill(down);
    }

    /// Adds empty cells where cells from above cover the row.
    fn fill(&mut self) {
        let Some(PlacedRow { row, .. }) = self.rows.last_mut() else { return };
        while let Some(left) = self.filled.get_mut(row.cells.len()).filter(|left| **left > 0) {
            *left -= 1;
            row.cells.push(covered());
        }
    }

    /// Returns the table; none without cells.
    pub(super) fn finish(mut self, caption: Vec<Inline>) -> Option<Table> {
        self.end_row();
        let rows = &mut self.rows;
        let columns = rows.iter().map(|row| row.row.cells.len()).max().filter(|count| *count > 0)?;
        self.aligns.resize(columns, Align::Start);
        rows.iter_mut().for_each(|row| row.row.cells.resize_with(columns, Cell::default));
        rows.sort_by_key(|row| match row.part {
            Some(Part::Head) => 0,
            None | Some(Part::Body) => 1,
            Some(Part::Foot) => 2,
        });
        let feet = rows.iter().filter(|row| row.part == Some(Part::Foot)).count();
        let mut rows: Vec<PlacedRow> = std::mem::take(rows);
        let behind = rows.split_off(heads(&rows));
        let mut heads: Vec<Row> = rows.into_iter().map(|row| row.row).collect();
        let mut rows: Vec<Row> = behind.into_iter().map(|row| row.row).collect();
        heads.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| cell.is_head = false);
        let body = rows.len().saturating_sub(feet);
        clip(&mut heads);
        let (above, below) = rows.split_at_mut(body);
        clip(above);
        clip(below);
        let widths = widths(&self.columns, columns);
        let mut table = Table {
            caption,
            aligns: self.aligns,
            widths,
            heads,
            feet: feet.min(rows.len()),
            rows,
            is_turned: false,
        };
        tables::even_out(&mut table);
        Some(table)
    }
}

/// A cell whose place another one covers.
fn covered() -> Cell {
    Cell { is_covered: true, ..Cell::default() }
}

/// How many rows are heads: those in a head; else, where the table has a body, those of head cells alone; else the first
/// row, with those that its cells extend to and further ones of head cells.
fn heads(rows: &[PlacedRow]) -> usize {
    let own = rows.iter().take_while(|row| row.part == Some(Part::Head)).count();
    if own > 0 {
        return own;
    }
    let of_heads = rows.iter().take_while(|row| row.is_of_heads && row.part != Some(Part::Foot)).count();
    if rows.iter().any(|row| row.part.is_some()) {
        return if of_heads < rows.len() { of_heads } else { 0 };
    }
    let first = &rows[0].row.cells;
    // A head beside cells is that of its row.
    if !rows[0].is_of_heads && first.iter().any(|cell| cell.is_head) {
        return 0;
    }
    let reach = 1 + first.iter().map(|cell| usize::from(cell.down)).max().unwrap_or(0);
    if of_heads > 1 && of_heads < rows.len() { of_heads.max(reach) } else { reach }.min(rows.len())
}

/// Lets no cell extend below the last of its rows, or into a row that was dropped.
fn clip(rows: &mut [Row]) {
    for at in 0..rows.len() {
        for column in 0..rows[at].cells.len() {
            let down = usize::from(rows[at].cells[column].down);
            if down > 0 {
                let covered = |row: &&Row| row.cells.get(column).is_some_and(|cell| cell.is_covered);
                let real = rows[at + 1..].iter().take(down).take_while(covered).count();
                rows[at].cells[column].down = real as u16;
            }
        }
    }
}

/// The widths of the columns in thousandths; none where not every column has one.
fn widths(columns: &[Column], count: usize) -> Vec<u32> {
    let own: Option<Vec<u32>> = columns.iter().take(count).map(|column| column.width).collect();
    own.filter(|own| own.len() == count).map(|own| tables::shares(&own)).unwrap_or_default()
}
