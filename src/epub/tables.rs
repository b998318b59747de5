//! Writes tables as XHTML: a caption, heads that name their columns, cells that wrap on a narrow screen.

use super::chapter::Composer;
use super::xml::Element;
use crate::book::{Align, Cell, Row, Table, plain_text};

/// Characters beyond which a table whose words cannot be broken may be wider than a narrow screen: the width of a 400
/// px screen in the table's face at one and a half times the usual size.
const NARROW: usize = 32;

/// Width of the space between two columns, in characters.
const BETWEEN: usize = 2;

impl Composer<'_> {
    /// Returns a table; a wide one is in a frame that scrolls, also by keyboard.
    pub fn table(&mut self, table: &Table) -> Element {
        let mut element = Element::new("table");
        if !table.caption.is_empty() {
            element = element.kid(Element::new("caption").kids(self.inlines(&table.caption)));
        }
        if table.head.cells.iter().any(has_content) {
            let row = self.row(&table.head, &table.aligns, true);
            element = element.kid(Element::new("thead").kid(row));
        }
        let mut body = Element::new("tbody");
        for row in &table.rows {
            body = body.kid(self.row(row, &table.aligns, false));
        }
        if !table.rows.is_empty() {
            element = element.kid(body);
        }
        framed(element, table)
    }

    fn row(&mut self, row: &Row, aligns: &[Align], head: bool) -> Element {
        let mut element = Element::new("tr");
        for (at, cell) in row.cells.iter().enumerate() {
            let align = aligns.get(at).copied().unwrap_or_default();
            element = element.kid(self.cell(cell, align, head));
        }
        element
    }

    /// Returns a cell; an empty head names nothing and is a plain cell.
    fn cell(&mut self, cell: &Cell, align: Align, head: bool) -> Element {
        let element = if head && has_content(cell) {
            Element::new("th").with("scope", "col")
        } else {
            Element::new("td")
        };
        let class = match align {
            Align::Start => None,
            Align::Center => Some("center"),
            Align::End => Some("end"),
        };
        element.with_any("class", class).kids(self.inlines(&cell.content))
    }
}

fn has_content(cell: &Cell) -> bool {
    !plain_text(&cell.content).trim().is_empty()
}

fn framed(element: Element, table: &Table) -> Element {
    let frame = Element::new("div").with("class", "table");
    if least_width(table) <= NARROW {
        return frame.kid(element);
    }
    let caption = plain_text(&table.caption);
    let name = (!caption.is_empty()).then_some(caption.as_str());
    frame.with("tabindex", "0").with("role", "group").with_any("aria-label", name).kid(element)
}

/// Returns the sum of the longest words of the columns, in characters.
fn least_width(table: &Table) -> usize {
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let columns = rows().map(|row| row.cells.len()).max().unwrap_or(0);
    let longest = |column: usize| {
        let cells = rows().filter_map(|row| row.cells.get(column));
        cells.map(|cell| longest_word(&plain_text(&cell.content))).max().unwrap_or(0)
    };
    (0..columns).map(|column| longest(column) + BETWEEN).sum()
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
}
