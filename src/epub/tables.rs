//! Writes tables as XHTML: a caption, heads that name their columns, cells that wrap on a narrow screen.

use super::chapter::Composer;
use super::xml::{Element, Node};
use crate::book::decimal::{self, Figures};
use crate::book::{Align, Cell, Row, Table, for_each_line, plain_text};

/// The rules for tables with cells over columns or rows, with blocks in cells, or with a foot.
pub const STYLE: &str = include_str!("tables.css");

/// Characters beyond which a table whose words cannot be broken may be wider than a narrow screen: the width of a 400
/// px screen in the table's face at one and a half times the usual size.
const NARROW: usize = 32;

/// Width of the space between two columns, in characters.
const BETWEEN: usize = 2;

/// The widths of digits and letters, of a decimal sign and of a space, in tenths of a digit's.
const WIDTHS: [u32; 3] = [10, 5, 4];

/// Whether a table needs [`STYLE`].
pub fn needs_style(table: &Table) -> bool {
    let is_special =
        |cell: &Cell| cell.across > 0 || cell.down > 0 || cell.is_head || !cell.blocks.is_empty();
    table.feet > 0 || table.cells().any(is_special)
}

/// Which part of a table a row is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    Body,
}

/// What is known of a column of decimal numbers: its sign, and the widest rest behind a whole number.
type Decimals = Option<(char, u32)>;

impl Composer<'_> {
    /// Returns a table; a wide one is in a frame that scrolls, also by keyboard.
    pub fn table(&mut self, table: &Table) -> Element {
        let is_ruled = table.has_blocks() || table.spans_rows();
        let mut element = Element::new("table").with_any("class", is_ruled.then_some("ruled"));
        if !table.caption.is_empty() {
            element = element.kid(Element::new("caption").kids(self.inlines(&table.caption)));
        }
        if !table.widths.is_empty() {
            let column = |width: &u32| {
                let width = format!("width: {}.{}%", width / 10, width % 10);
                Element::new("col").with("style", width.as_str())
            };
            let columns = table.widths.iter().map(column);
            element = element.kid(columns.fold(Element::new("colgroup"), Element::kid));
        }
        let decimals: Vec<Decimals> = (0..table.aligns.len()).map(|at| self.decimals(table, at)).collect();
        let heads = table.heads.iter().any(|row| row.cells.iter().any(has_content));
        if heads {
            element = element.kid(self.part("thead", &table.heads, table, Part::Head, &decimals));
        }
        let body = table.rows.len() - table.feet.min(table.rows.len());
        if body > 0 {
            element = element.kid(self.part("tbody", &table.rows[..body], table, Part::Body, &decimals));
        }
        if body < table.rows.len() {
            element = element.kid(self.part("tfoot", &table.rows[body..], table, Part::Body, &decimals));
        }
        framed(element, table)
    }

    fn part(
        &mut self,
        name: &'static str,
        rows: &[Row],
        table: &Table,
        part: Part,
        decimals: &[Decimals],
    ) -> Element {
        let mut element = Element::new(name);
        for row in rows {
            let mut line = Element::new("tr");
            for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_covered) {
                let align = table.aligns.get(at).copied().unwrap_or_default();
                let decimal = decimals.get(at).copied().flatten().filter(|_| part == Part::Body);
                line = line.kid(self.cell(cell, align, part, decimal));
            }
            element = element.kid(line);
        }
        element
    }

    /// Returns a cell; an empty head names nothing and is a plain cell.
    fn cell(&mut self, cell: &Cell, align: Align, part: Part, decimal: Decimals) -> Element {
        let scope = match part {
            Part::Head => Some("col"),
            Part::Body => cell.is_head.then_some("row"),
        };
        let element = match scope.filter(|_| has_content(cell)) {
            Some(scope) => Element::new("th").with("scope", scope),
            None => Element::new("td"),
        };
        let over = |count: u16| (count > 0).then(|| (count + 1).to_string());
        let element = element.with_any("colspan", over(cell.across).as_deref());
        let element = element.with_any("rowspan", over(cell.down).as_deref());
        let class = match align {
            Align::Start => None,
            Align::Center => Some("center"),
            Align::End | Align::Decimal => Some("end"),
        };
        let element = element.with_any("class", class);
        let decimal = decimal.filter(|_| cell.across == 0);
        let pad = decimal.and_then(|(sign, widest)| Some(widest - rest(cell, sign)?)).filter(|pad| *pad > 0);
        let pad = pad.map(|pad| {
            let style = format!("padding-right: {}.{}ch", pad / 10, pad % 10);
            Node::from(Element::new("span").with("style", style.as_str()))
        });
        if cell.blocks.is_empty() {
            return element.kids(self.inlines(&cell.content)).kids(pad);
        }
        let mut kids = self.blocks(&cell.blocks);
        if let Some(Node::Element(paragraph)) = kids.last_mut() {
            paragraph.kids.extend(pad);
        }
        element.kids(kids)
    }

    /// The sign of a column of decimal numbers, and the widest rest behind a whole number.
    fn decimals(&self, table: &Table, column: usize) -> Decimals {
        if !decimal::is_aligned(table, column) {
            return None;
        }
        let sign = decimal::decimal_sign(table, column, self.lang.decimal_sign());
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
        let cells = cells.filter(|cell| cell.across == 0);
        Some((sign, cells.filter_map(|cell| rest(cell, sign)).max().unwrap_or(0)))
    }
}

/// The width of what is behind the whole of a number, in tenths of a digit's.
fn rest(cell: &Cell, sign: char) -> Option<u32> {
    let text = decimal::words(cell);
    let whole = Figures::of(&text)?.whole_end(&text, sign);
    let [letter, point, space] = WIDTHS;
    let width = |sign: char| match sign {
        ',' | '.' => point,
        _ if sign.is_whitespace() => space,
        _ => letter,
    };
    Some(text[whole..].chars().map(width).sum())
}

fn has_content(cell: &Cell) -> bool {
    !plain_text(&cell.content).trim().is_empty() || !cell.blocks.is_empty()
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
    let columns = table.all_rows().map(|row| row.cells.len()).max().unwrap_or(0);
    let longest = |column: usize| {
        let cells = table.all_rows().filter_map(|row| row.cells.get(column));
        cells.filter(|cell| cell.across == 0).map(longest_of).max().unwrap_or(0)
    };
    (0..columns).map(|column| longest(column) + BETWEEN).sum()
}

/// The longest word of a cell.
fn longest_of(cell: &Cell) -> usize {
    let mut longest = longest_word(&plain_text(&cell.content));
    for_each_line(&cell.blocks, &mut |line| longest = longest.max(longest_word(&plain_text(line))));
    longest
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
}
