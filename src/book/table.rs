//! Tables: rows of cells, some over several columns or rows, some with blocks of their own.

use super::phase::{Phase, Resolved};
use super::{Block, Inline};

/// How the cells of a column are aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Like text: to the left.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// To the right, like figures.
    End,
    /// To the right, with the decimal signs of all figures below each other.
    Decimal,
}

/// A table: rows of heads, any number of rows, a caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<P: Phase = Resolved> {
    /// The caption; may be empty.
    pub caption: Vec<Inline<P>>,
    /// The alignment of each column.
    pub aligns: Vec<Align>,
    /// The author's share of the width for each column, in thousandths; empty where the words of the cells decide.
    pub widths: Vec<u32>,
    /// The rows of heads; none in a table without heads.
    pub heads: Vec<Row<P>>,
    /// The rows, those of the foot included.
    pub rows: Vec<Row<P>>,
    /// How many of the last rows are the foot: sums and the like.
    pub feet: usize,
    /// Whether the table is on a page of its own in print, turned on its side.
    pub is_turned: bool,
}

/// A row of cells, as many as the table has columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row<P: Phase = Resolved> {
    /// The cells from left to right.
    pub cells: Vec<Cell<P>>,
}

/// One cell.
///
/// In a table where one cell has several blocks, every cell with words has blocks and none has content: so the words of
/// all cells are in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell<P: Phase = Resolved> {
    /// The cell's text.
    pub content: Vec<Inline<P>>,
    /// The cell's blocks, where it has more than a line of text.
    pub blocks: Vec<Block<P>>,
    /// Further columns that the cell covers.
    pub across: u16,
    /// Further rows that the cell covers.
    pub down: u16,
    /// Whether a cell before it or above it covers the place of this one, which is empty.
    pub is_covered: bool,
    /// Whether a cell outside the rows of heads is the head of its row.
    pub is_head: bool,
}

impl<P: Phase> Table<P> {
    /// All rows from top to bottom, heads included.
    pub fn all_rows(&self) -> impl Iterator<Item = &Row<P>> {
        self.heads.iter().chain(&self.rows)
    }

    /// Mutable version of [`Table::all_rows`].
    pub fn all_rows_mut(&mut self) -> impl Iterator<Item = &mut Row<P>> {
        self.heads.iter_mut().chain(&mut self.rows)
    }

    /// All cells in reading order, heads included.
    pub fn cells(&self) -> impl Iterator<Item = &Cell<P>> {
        self.all_rows().flat_map(|row| &row.cells)
    }

    /// Mutable version of [`Table::cells`].
    pub fn cells_mut(&mut self) -> impl Iterator<Item = &mut Cell<P>> {
        self.all_rows_mut().flat_map(|row| &mut row.cells)
    }

    /// Whether any cell has blocks.
    #[must_use]
    pub fn has_blocks(&self) -> bool {
        self.cells().any(|cell| !cell.blocks.is_empty())
    }

    /// Whether any cell below the heads covers several rows.
    #[must_use]
    pub fn spans_rows(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.down > 0)
    }
}

impl<P: Phase> Cell<P> {
    /// A cell of a line of text.
    #[must_use]
    pub fn of(content: Vec<Inline<P>>) -> Self {
        Self { content, blocks: Vec::new(), across: 0, down: 0, is_covered: false, is_head: false }
    }

    /// Whether the cell has neither text nor blocks.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.content.is_empty() && self.blocks.is_empty()
    }
}
