//! Turns lines of code into atoms: every space is kept, and tabs advance to the next tab stop.

use super::collect::Collector;

/// Distance of two tab stops, in columns.
const TAB: usize = 4;

/// The number of columns of the spaces and tabs at the start of a line.
#[must_use]
pub fn columns(indent: &str) -> usize {
    indent.chars().fold(0, |column, sign| if sign == '\t' { column + TAB - column % TAB } else { column + 1 })
}

impl Collector<'_> {
    /// Adds a line of code at byte `offset` of its block. Every space is kept, and a tab advances to the next
    /// column that is a multiple of [`TAB`].
    pub fn code_line(&mut self, line: &str, offset: usize) {
        let words = line.trim_start_matches([' ', '\t']);
        let indent = &line[..line.len() - words.len()];
        let mut column = columns(indent);
        for _ in 0..column {
            self.cut('\u{a0}');
        }
        self.offset = offset + indent.len();
        for (at, part) in words.split('\t').enumerate() {
            if at > 0 {
                let width = TAB - column % TAB;
                (0..width).for_each(|_| self.cut(' '));
                column += width;
                self.offset += 1;
            }
            self.text(part, true);
            column += part.chars().count();
        }
        self.cut(' ');
    }
}
