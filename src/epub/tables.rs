//! Tables as XHTML: a caption, heads that name their columns, cells that wrap on a narrow screen.

use super::chapter::Composer;
use super::xml::Element;
use crate::book::{Align, Cell, Row, Table};

/// From this many columns on a table may be wider than a narrow screen even when it wraps.
const WIDE: usize = 5;

impl Composer<'_> {
    /// A table; a wide one stands in a frame that scrolls, also by keyboard.
    pub fn table(&mut self, table: &Table) -> Element {
        let mut element = Element::new("table");
        if !table.caption.is_empty() {
            element = element.kid(Element::new("caption").kids(self.inlines(&table.caption)));
        }
        if table.head.cells.iter().any(|cell| !cell.content.is_empty()) {
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

    /// A cell; an empty head names nothing and is a plain cell.
    fn cell(&mut self, cell: &Cell, align: Align, head: bool) -> Element {
        let element = if head && !cell.content.is_empty() {
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

fn framed(element: Element, table: &Table) -> Element {
    let columns = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let frame = Element::new("div").with("class", "table");
    if columns.max(table.head.cells.len()) < WIDE {
        return frame.kid(element);
    }
    let caption = crate::book::plain_text(&table.caption);
    let name = (!caption.is_empty()).then_some(caption.as_str());
    frame.with("tabindex", "0").with("role", "group").with_any("aria-label", name).kid(element)
}
