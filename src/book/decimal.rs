//! Decimal numbers in the cells of a table: which sign parts their whole from their fraction, and where.

use super::Align;
use super::phase::Phase;
use super::table::Table;
use super::{Block, BlockKind, Cell, Inline, plain_text};
use std::ops::Range;

/// Signs before the figures of a number, and those behind.
const BEFORE: &str = "+-−–±~≈<>≤≥=(€$£₺₼₽ \u{a0}\u{202f}";
const BEHIND: &str = "%‰)*†‡°€$£₺₼₽+-−– \u{a0}\u{202f}";
/// The most letters of a unit.
const UNIT: usize = 6;

/// A number in a cell, as ranges of bytes of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The figures with the signs among them.
    pub range: Range<usize>,
}

impl Figures {
    /// The number that is all of a text, with signs and a unit around it.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let start = text.find(|sign: char| sign.is_ascii_digit())?;
        let is_among =
            |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '\'' | '’') || is_space(sign);
        let length = text[start..].find(|sign: char| !is_among(sign)).unwrap_or(text.len() - start);
        let among = text[start..start + length].trim_end_matches(|sign: char| !sign.is_ascii_digit());
        let (before, behind) = (&text[..start], &text[start + among.len()..]);
        let unit = behind.chars().filter(|sign| sign.is_alphabetic()).count();
        let is_behind =
            |sign: char| sign.is_alphabetic() || BEHIND.contains(sign) || matches!(sign, '/' | '²' | '³');
        let is_number =
            before.chars().all(|sign| BEFORE.contains(sign)) && unit <= UNIT && behind.chars().all(is_behind);
        is_number.then(|| Self { range: start..start + among.len() })
    }

    /// Where the whole ends, in bytes of the text: before the decimal sign, or where the figures end.
    #[must_use]
    pub fn whole_end(&self, text: &str, sign: char) -> usize {
        let figures = &text[self.range.clone()];
        self.range.start + figures.rfind(sign).unwrap_or(figures.len())
    }
}

fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// What one number says of a sign: that it is the decimal one or not, or nothing.
fn says(figures: &str, sign: char, other: char) -> Option<bool> {
    let count = figures.matches(sign).count();
    match (count, figures.rfind(sign), figures.rfind(other)) {
        (0, ..) => None,
        (1, Some(own), Some(others)) => Some(own > others),
        (1, Some(own), None) if figures.len() - own - 1 != 3 || own == 0 || &figures[..own] == "0" => {
            Some(true)
        }
        (1, ..) => None,
        _ => Some(false),
    }
}

/// The decimal sign of a column's numbers; `usual` where they do not show it.
#[must_use]
pub fn decimal_sign<P: Phase>(table: &Table<P>, column: usize, usual: char) -> char {
    let other = if usual == '.' { ',' } else { '.' };
    let mut votes = 0_i64;
    for cell in body(table, column) {
        let text = words(cell);
        let Some(figures) = Figures::of(&text) else { continue };
        let figures = &text[figures.range];
        for (sign, opposite, weight) in [(usual, other, 1), (other, usual, -1)] {
            votes += match says(figures, sign, opposite) {
                Some(true) => weight,
                Some(false) => -weight,
                None => 0,
            };
        }
    }
    if votes < 0 { other } else { usual }
}

/// Whether the cells of a column are mostly numbers, some of them with a decimal sign.
#[must_use]
pub fn is_decimal<P: Phase>(table: &Table<P>, column: usize) -> bool {
    let (mut all, mut numbers, mut fractions) = (0, 0, 0);
    for cell in body(table, column).filter(|cell| !cell.is_empty()) {
        let text = words(cell);
        all += 1;
        if let Some(figures) = Figures::of(&text) {
            numbers += 1;
            fractions += usize::from(text[figures.range].contains(['.', ',']));
        }
    }
    numbers * 2 > all && fractions > 0
}

/// The text of a cell without the spaces around it; none of one with several blocks.
#[must_use]
pub fn words<P: Phase>(cell: &Cell<P>) -> String {
    plain_text(line(cell)).trim().to_owned()
}

/// The line of text that is all of a cell: its own, or its only paragraph.
#[must_use]
pub fn line<P: Phase>(cell: &Cell<P>) -> &[Inline<P>] {
    match &cell.blocks[..] {
        [Block { kind: BlockKind::Paragraph(content), .. }] => content,
        _ => &cell.content,
    }
}

fn body<P: Phase>(table: &Table<P>, column: usize) -> impl Iterator<Item = &Cell<P>> {
    let cells = table.rows.iter().filter_map(move |row| row.cells.get(column));
    cells.filter(|cell| cell.across == 0 && !cell.is_covered)
}

/// Whether a column's figures are set with their decimal signs below each other.
#[must_use]
pub fn is_aligned<P: Phase>(table: &Table<P>, column: usize) -> bool {
    table.aligns.get(column) == Some(&Align::Decimal)
}

#[cfg(test)]
mod tests {
    use super::{Figures, says};

    #[test]
    fn numbers_are_told_from_words() {
        for (text, figures, whole) in [
            ("12,5", "12,5", 2),
            ("1.234,56", "1.234,56", 5),
            ("−3,25 %", "3,25", 4),
            ("7", "7", 1),
            ("€ 12,50", "12,50", 6),
            ("3,5 km", "3,5", 1),
            ("12 000,5", "12 000,5", 6),
        ] {
            let found = Figures::of(text).unwrap_or_else(|| panic!("{text} is a number"));
            assert_eq!(&text[found.range.clone()], figures);
            assert_eq!(found.whole_end(text, ','), whole, "{text}");
        }
        for text in ["yok", "—", "", "Ocak 1990", "3. bölüm ve sonrası", "12–15 Mart arası"] {
            assert_eq!(Figures::of(text), None, "{text}");
        }
    }

    #[test]
    fn a_sign_is_decimal_by_what_is_around_it() {
        assert_eq!(says("12,5", ',', '.'), Some(true));
        assert_eq!(says("1,234", ',', '.'), None);
        assert_eq!(says("0,125", ',', '.'), Some(true));
        assert_eq!(says("1.234,5", ',', '.'), Some(true));
        assert_eq!(says("1.234,5", '.', ','), Some(false));
        assert_eq!(says("1,234,567", ',', '.'), Some(false));
    }
}
