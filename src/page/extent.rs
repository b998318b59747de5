//! How far a cell of a table extends.

/// How many columns and rows a cell extends over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

impl Default for Extent {
    fn default() -> Self {
        Self { columns: 1, rows: 1 }
    }
}
