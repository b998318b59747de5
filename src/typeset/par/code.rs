//! Lines of code to atoms: no space is lost, and tabs lead to their columns.

use super::collect::Collector;

/// Columns from one tab stop of code to the next.
const TAB: usize = 4;

/// How many columns the spaces and tabs at a line's beginning take.
#[must_use]
pub fn columns(indent: &str) -> usize {
    indent.chars().fold(0, |column, sign| if sign == '\t' { column + TAB - column % TAB } else { column + 1 })
}

impl Collector<'_> {
    /// Adds a line of code that begins at an offset of its block: no space of it is lost, and tabs lead to the next
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
