//! Tables in HTML: rows of cells, some of which span several columns or rows.

use crate::book::Align;
use crate::book::draft::{Cell, Inline, Row, Table};

/// The most columns or rows that a cell may span, and the most columns of a table.
const MOST: usize = 200;

/// A table that is being built.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: Vec<Row>,
    aligns: Vec<Align>,
    /// For each column, the number of next rows that a cell from above covers.
    filled: Vec<usize>,
    is_open: bool,
}

impl Grid {
    /// Begins a row.
    pub(super) fn begin_row(&mut self) {
        self.end_row();
        self.is_open = true;
        self.rows.push(Row::default());
    }

    /// Ends the open row; one without cells is dropped.
    pub(super) fn end_row(&mut self) {
        if !std::mem::replace(&mut self.is_open, false) {
            return;
        }
        self.fill();
        if self.rows.last().is_some_and(|row| row.cells.iter().all(|cell| cell.content.is_empty())) {
            self.rows.pop();
        }
    }

    /// Adds a cell that spans some columns and rows.
    pub(super) fn add(&mut self, content: Vec<Inline>, columns: usize, rows: usize, align: Align) {
        if !self.is_open {
            self.begin_row();
        }
        self.fill();
        let Some(row) = self.rows.last_mut() else { return };
        let first = row.cells.len();
        let width = columns.clamp(1, MOST);
        row.cells.push(Cell { content });
        row.cells.resize_with(first + width, Cell::default);
        if self.aligns.len() < first + width {
            self.aligns.resize(first + width, Align::Start);
        }
        self.aligns[first] = align;
        if self.filled.len() < first + width {
            self.filled.resize(first + width, 0);
        }
        for column in &mut self.filled[first..first + width] {
            *column = rows.clamp(1, MOST) - 1;
        }
    }

    /// Adds empty cells where cells from above cover the row.
    fn fill(&mut self) {
        let Some(row) = self.rows.last_mut() else { return };
        while let Some(left) = self.filled.get_mut(row.cells.len()).filter(|left| **left > 0) {
            *left -= 1;
            row.cells.push(Cell::default());
        }
    }

    /// Returns the table, its first row being the heads; none without cells.
    pub(super) fn finish(mut self, caption: Vec<Inline>) -> Option<Table> {
        self.end_row();
        let columns = self.rows.iter().map(|row| row.cells.len()).max().filter(|count| *count > 0)?;
        self.aligns.resize(columns, Align::Start);
        self.rows.iter_mut().for_each(|row| row.cells.resize_with(columns, Cell::default));
        let mut rows = self.rows.into_iter();
        let head = rows.next()?;
        Some(Table { caption, aligns: self.aligns, head, rows: rows.collect() })
    }
}
