//! Cells to pieces: rows that a cell links are one band, which is divided only where it takes more than half a page.

use super::frame::Frame;
use super::galley::{BreakAfter, Piece};
use super::lines::room_above;
use crate::book::{Block, BookPlace, NoteId, Table};
use crate::geom::{Length, Rect};
use crate::page::Ink;
use crate::typeset::draw::Draw;
use crate::typeset::par::Line;

/// Costs of a page's end within a divided band: between lines of one row, between linked rows, between lines of those.
const BETWEEN_LINES: i64 = 100;
const BETWEEN_LINKED: i64 = 2_000;
const WITHIN_LINKED: i64 = 6_000;

/// A line of a cell, or another thing below the one before.
#[derive(Debug)]
pub(super) struct Slice {
    height: Length,
    draws: Vec<Draw>,
    notes: Vec<NoteId>,
    place: Option<BookPlace>,
    is_space: bool,
}

/// A cell that is set but not yet placed.
#[derive(Debug)]
pub(super) struct SetCell {
    /// The first of its rows, within the band.
    pub row: usize,
    pub column: usize,
    /// Further columns and rows that it covers.
    pub across: usize,
    pub down: usize,
    pub slices: Vec<Slice>,
}

/// Rows that a cell links, or one row.
#[derive(Debug)]
pub(super) struct Band {
    pub cells: Vec<SetCell>,
    pub rows: usize,
    /// The place of the book that it begins with.
    pub place: BookPlace,
}

/// The pieces of a band, and for each of its rows the foot, where the band is one piece.
pub(super) struct Placed {
    pub pieces: Vec<Piece>,
    pub feet: Vec<Length>,
}

/// How a table is laid out: its columns, and what each cell is set in.
pub(super) struct Columns<'a> {
    pub table: &'a Table,
    pub block: &'a Block,
    pub frame: Frame,
    pub widths: Vec<Length>,
    /// Where each column begins, and where one behind the last would.
    pub begins: Vec<Length>,
    pub gap: Length,
    /// For each column of decimal numbers its sign, and the widest whole and fraction with all behind.
    pub decimals: Vec<Option<(char, Length, Length)>>,
    /// The depth of a page.
    pub depth: Length,
}

impl Slice {
    /// The lines of a paragraph, in a frame at the left edge.
    pub fn of_lines(lines: Vec<Line>, frame: &Frame, block: &Block) -> Vec<Self> {
        let slice = |line: Line| {
            let above = room_above(&line, frame.leading, frame.baseline);
            let draws = line.draws.into_iter().map(|draw| draw.moved(Length::ZERO, above + frame.baseline));
            Self {
                height: frame.leading + above,
                draws: draws.collect(),
                notes: line.notes,
                place: line.offset.map(|offset| BookPlace { block: block.key, offset }),
                is_space: false,
            }
        };
        lines.into_iter().map(slice).collect()
    }

    /// The pieces of a column, without the spaces before and behind them.
    pub fn of_pieces(pieces: Vec<Piece>) -> Vec<Self> {
        let mut slices: Vec<Self> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let is_space = piece.is_space() && piece.draws.is_empty();
            if is_space && slices.is_empty() {
                continue;
            }
            let Piece { height, draws, notes, place, .. } = piece;
            slices.push(Self { height, draws, notes, place, is_space });
        }
        while slices.pop_if(|last| last.is_space).is_some() {}
        slices
    }
}

impl Columns<'_> {
    /// The width of all columns.
    pub fn width(&self) -> Length {
        self.span(0, self.widths.len())
    }

    /// The width of some columns with the room between them.
    pub fn span(&self, from: usize, count: usize) -> Length {
        let end = (from + count).min(self.widths.len());
        (self.begins[end] - self.begins[from] - self.gap).max(Length::ZERO)
    }

    /// The left edge of a cell; the first column is where lines begin.
    pub fn left(&self, column: usize, across: usize) -> Length {
        let before = self.begins[column];
        let mirrored = self.frame.is_mirrored();
        self.frame.x + if mirrored { self.width() - before - self.span(column, across + 1) } else { before }
    }

    /// A rule over some columns.
    pub fn rule_over(&self, column: usize, across: usize, y: Length, weight: f64) -> Draw {
        let (x, width) = (self.left(column, across), self.span(column, across + 1));
        Draw::Rule { rect: Rect::new(x, y, width, Length::pt(weight)), ink: Ink::grey(0) }
    }

    /// A rule over all columns.
    pub fn rule(&self, y: Length, weight: f64) -> Draw {
        let rect = Rect::new(self.frame.x, y, self.width(), Length::pt(weight));
        Draw::Rule { rect, ink: Ink::grey(0) }
    }
}

impl Band {
    /// Places the cells beside and below each other, in pieces: one, or one for each line where the band takes more than
    /// half a page and so must be divided.
    pub fn placed(self, columns: &Columns<'_>) -> Placed {
        let gap = row_gap(&columns.frame);
        let heights = self.heights(columns.frame.leading, gap);
        let height = heights.iter().copied().sum::<Length>() + gap * self.rows as i64;
        if height > columns.depth / 2 {
            return Placed { pieces: self.divided(columns), feet: Vec::new() };
        }
        let above = gap / 2;
        let mut feet = Vec::with_capacity(self.rows);
        let mut top = Length::ZERO;
        for height in heights {
            top += height + gap;
            feet.push(top);
        }
        let mut piece =
            Piece { grid: false, break_after: BreakAfter::Avoided, ..Piece::new(height, Vec::new()) };
        piece.place = Some(self.place);
        for cell in self.cells {
            let x = columns.left(cell.column, cell.across);
            let mut y = above + cell.row.checked_sub(1).map_or(Length::ZERO, |before| feet[before]);
            for slice in cell.slices {
                piece.draws.extend(slice.draws.into_iter().map(|draw| draw.moved(x, y)));
                piece.notes.extend(slice.notes);
                y += slice.height;
            }
        }
        Placed { pieces: vec![piece], feet }
    }

    /// The heights of the rows without the room around them: as their own cells need, and the last of those that a
    /// cell links as that cell needs.
    fn heights(&self, least: Length, gap: Length) -> Vec<Length> {
        let mut heights = vec![least; self.rows];
        let height = |cell: &SetCell| cell.slices.iter().map(|slice| slice.height).sum::<Length>();
        for cell in self.cells.iter().filter(|cell| cell.down == 0) {
            heights[cell.row] = heights[cell.row].max(height(cell));
        }
        for cell in self.cells.iter().filter(|cell| cell.down > 0) {
            let last = (cell.row + cell.down).min(self.rows - 1);
            let own = &heights[cell.row..=last];
            let room = own.iter().copied().sum::<Length>() + gap * (own.len() as i64 - 1);
            heights[last] += (height(cell) - room).max(Length::ZERO);
        }
        heights
    }

    /// The band in pieces of one line each.
    fn divided(self, columns: &Columns<'_>) -> Vec<Piece> {
        let Frame { leading, .. } = columns.frame;
        let (gap, above) = (row_gap(&columns.frame), row_gap(&columns.frame) / 2);
        let placed: Vec<(Vec<usize>, usize)> =
            self.cells.iter().map(|cell| in_lines(&cell.slices, leading)).collect();
        let mut counts = vec![1; self.rows];
        for (cell, (_, count)) in self.cells.iter().zip(&placed).filter(|(cell, _)| cell.down == 0) {
            counts[cell.row] = counts[cell.row].max(*count);
        }
        for (cell, (_, count)) in self.cells.iter().zip(&placed).filter(|(cell, _)| cell.down > 0) {
            let last = (cell.row + cell.down).min(self.rows - 1);
            let room: usize = counts[cell.row..=last].iter().sum();
            counts[last] += count.saturating_sub(room);
        }
        let mut pieces: Vec<Piece> = Vec::new();
        // The first line of each row, and whether a line is one.
        let mut firsts = Vec::with_capacity(self.rows);
        for (row, count) in counts.iter().copied().enumerate() {
            firsts.push(pieces.len());
            for at in 0..count {
                // Two lines of a row stand together at least.
                let is_lonely = count > 1 && (at == 0 || at + 2 == count);
                let cost = match (self.rows, at + 1 == count) {
                    (1, _) => BETWEEN_LINES,
                    (_, true) => BETWEEN_LINKED,
                    _ => WITHIN_LINKED,
                };
                let is_first_of_all = row == 0 && at == 0;
                let break_after = if is_lonely || is_first_of_all {
                    BreakAfter::Avoided
                } else {
                    BreakAfter::Allowed(cost)
                };
                pieces.push(Piece { grid: false, break_after, ..Piece::new(leading, Vec::new()) });
            }
            let first = firsts[row];
            pieces[first].height += above;
            let last = pieces.len() - 1;
            pieces[last].height += gap - above;
        }
        for (cell, (lines, _)) in self.cells.into_iter().zip(placed) {
            let x = columns.left(cell.column, cell.across);
            for (slice, line) in cell.slices.into_iter().zip(lines).filter(|(slice, _)| !slice.is_space) {
                let at = (firsts[cell.row] + line).min(pieces.len() - 1);
                let y = if firsts.contains(&at) { above } else { Length::ZERO };
                let piece = &mut pieces[at];
                piece.draws.extend(slice.draws.into_iter().map(|draw| draw.moved(x, y)));
                piece.notes.extend(slice.notes);
                piece.place = piece.place.or(slice.place);
                let end = (at + lines_of(slice.height, leading).max(1)).min(pieces.len());
                pieces[at..end - 1].iter_mut().for_each(|piece| piece.break_after = BreakAfter::Avoided);
            }
        }
        pieces[0].place = Some(self.place);
        pieces
    }
}

/// The line of a divided band in which each slice begins, from the first of its row, and how many lines all take.
fn in_lines(slices: &[Slice], leading: Length) -> (Vec<usize>, usize) {
    let mut lines = Vec::with_capacity(slices.len());
    let (mut next, mut space) = (0, Length::ZERO);
    for slice in slices {
        if slice.is_space {
            space += slice.height;
            lines.push(next);
            continue;
        }
        next += lines_of(std::mem::take(&mut space) - leading / 2, leading);
        lines.push(next);
        next += lines_of(slice.height, leading);
    }
    (lines, next)
}

/// How many lines a height takes.
fn lines_of(height: Length, leading: Length) -> usize {
    let (height, leading) = (height.to_sp().max(0), leading.to_sp().max(1));
    ((height + leading - 1) / leading) as usize
}

/// Room around the lines of a row.
pub(super) fn row_gap(frame: &Frame) -> Length {
    frame.style.size.scale(0.35)
}

#[cfg(test)]
mod tests {
    use super::{Slice, in_lines, lines_of};
    use crate::geom::Length;

    fn slice(points: f64, is_space: bool) -> Slice {
        Slice { height: Length::pt(points), draws: Vec::new(), notes: Vec::new(), place: None, is_space }
    }

    #[test]
    fn slices_stand_on_whole_lines_of_a_divided_row() {
        let slices =
            [slice(10.0, false), slice(5.0, true), slice(24.0, false), slice(7.0, true), slice(10.0, false)];
        assert_eq!(in_lines(&slices, Length::pt(10.0)), (vec![0, 1, 1, 4, 5], 6));
        assert_eq!(lines_of(Length::pt(10.0), Length::pt(10.0)), 1);
        assert_eq!(lines_of(Length::ZERO, Length::pt(10.0)), 0);
    }
}
