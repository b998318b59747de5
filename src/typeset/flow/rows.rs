//! Rows of tables to bands: the cells of each row in nodes of their own, with a line of text or with blocks.

use super::blocks::Flow;
use super::cells::{Band, Columns, SetCell, Slice};
use super::columns;
use super::frame::Frame;
use super::galley::{Galley, Piece, Stretchability};
use crate::book::decimal::{self, Figures};
use crate::book::{Align, Block, BlockKind, BookPlace, Cell, Row, plain_text, text_length};
use crate::geom::Length;
use crate::page::{Extent, NodeId, StructRole};
use crate::typeset::par::{self, Alignment, Atom, Atoms, Line, Measure};
use crate::typeset::shape::Shaper;
use std::sync::Arc;

/// Share of a page that one picture in a cell may take.
const PICTURE_OF_CELL: f64 = 0.6;

/// The part of a table that rows are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowsOf {
    Head,
    Body,
    Foot,
}

impl Flow<'_> {
    /// Sets the cells of rows that belong together, each in a node of its own.
    pub(super) fn band(
        &mut self,
        rows: &[Row],
        columns: &Columns<'_>,
        frame: &Frame,
        offset: &mut usize,
        node: NodeId,
        part: RowsOf,
    ) -> Band {
        let are_heads = part == RowsOf::Head;
        let role_of_row = if part == RowsOf::Foot { StructRole::FootRow } else { StructRole::TableRow };
        let place = BookPlace { block: columns.block.key, offset: *offset };
        let mut cells = Vec::with_capacity(rows.len() * columns.widths.len());
        let mut inner = None;
        for (at, row) in rows.iter().enumerate() {
            let node = self.structure.add(Some(node), role_of_row.clone());
            let shown = row.cells.iter().enumerate().take(columns.widths.len());
            for (column, cell) in shown.filter(|(_, cell)| !cell.is_covered) {
                let across = usize::from(cell.across).min(columns.widths.len() - 1 - column);
                let down = usize::from(cell.down).min(rows.len() - 1 - at);
                let extent = Extent { columns: across as u16 + 1, rows: down as u16 + 1 };
                let role = match (are_heads, cell.is_head) {
                    (true, _) => StructRole::TableHead(extent),
                    (false, true) => StructRole::RowHead(extent),
                    (false, false) => StructRole::TableCell(extent),
                };
                let node = self.structure.add(Some(node), role);
                let frame = if cell.is_head { frame.clone().bold() } else { frame.clone() };
                let frame = Frame { x: Length::ZERO, width: columns.span(column, across + 1), ..frame };
                let align = columns.table.aligns.get(column).copied().unwrap_or_default();
                let align = if across > 0 && are_heads { Align::Center } else { align };
                let decimal = columns.decimals.get(column).copied().flatten();
                let decimal = decimal.filter(|_| !are_heads && across == 0);
                let slices = if let (Some(_), [only @ Block { kind: BlockKind::Paragraph(_), .. }]) =
                    (decimal, &cell.blocks[..])
                {
                    let own = self.structure.add(Some(node), StructRole::Paragraph);
                    let lines = self.cell_lines(cell, columns, &frame, (align, decimal, 0), own);
                    inner = inner.or(Some(BookPlace { block: only.key, offset: 0 }));
                    Slice::of_lines(lines, &frame, only)
                } else if cell.blocks.is_empty() {
                    let lines = self.cell_lines(cell, columns, &frame, (align, decimal, *offset), node);
                    *offset += text_length(&cell.content);
                    Slice::of_lines(lines, &frame, columns.block)
                } else {
                    let pieces = self.cell_blocks(&cell.blocks, &frame, align, node);
                    inner = inner.or(pieces.iter().find_map(|piece| piece.place));
                    Slice::of_pieces(pieces)
                };
                cells.push(SetCell { row: at, column, across, down, slices });
            }
        }
        Band { cells, rows: rows.len(), place: inner.unwrap_or(place) }
    }

    /// The lines of a cell of text; an empty cell has none.
    fn cell_lines(
        &mut self,
        cell: &Cell,
        columns: &Columns<'_>,
        frame: &Frame,
        (align, decimal, offset): (Align, Option<(char, Length, Length)>, usize),
        node: NodeId,
    ) -> Vec<Line> {
        let mut atoms =
            self.collect(frame, node, |collector| collector.inlines_at(decimal::line(cell), offset));
        keep_whole(&mut atoms, frame.width);
        if let Some((sign, whole, rest)) = decimal
            && let Some(own) = whole_width(&atoms, cell, sign, offset)
        {
            let left = (frame.width - whole - rest).max(Length::ZERO) + (whole - own).max(Length::ZERO);
            let mut lines = set_lines(&atoms, frame.width, Alignment::Ragged, self.shaper);
            if let [line] = &mut lines[..] {
                let draws = std::mem::take(&mut line.draws);
                line.draws = draws.into_iter().map(|draw| draw.moved(left, Length::ZERO)).collect();
                return lines;
            }
        }
        let lines = set_lines(&atoms, frame.width, alignment(align), self.shaper);
        self.tell_overfull(&lines, columns.block.span);
        lines
    }

    /// The blocks of a cell as a column of their own.
    fn cell_blocks(&mut self, blocks: &[Block], frame: &Frame, align: Align, node: NodeId) -> Vec<Piece> {
        let frame = &Frame { alignment: Some(alignment(align)), ..frame.clone() };
        let floats = self.galley.floats;
        let outer = std::mem::replace(&mut self.galley, Galley { floats, ..Galley::default() });
        let (most_inset, tallest) = (self.most_inset.take(), self.tallest);
        let after_heading = self.after_heading;
        self.tallest = self.design.depth().scale(PICTURE_OF_CELL);
        for block in blocks {
            let is_spaced = self.galley.pieces.last().is_none_or(Piece::is_space);
            if !is_spaced {
                self.galley.pieces.push(Piece::space(frame.leading / 3, Stretchability::None));
            }
            self.after_heading = true;
            self.block(block, frame, node);
        }
        (self.most_inset, self.tallest, self.after_heading) = (most_inset, tallest, after_heading);
        std::mem::replace(&mut self.galley, outer).pieces
    }
}

/// How many rows each band has: those that a cell links are one, and none extends into the foot.
pub(super) fn bands(rows: &[Row], body: usize) -> Vec<usize> {
    let mut bands = Vec::with_capacity(rows.len());
    let (mut start, mut reach) = (0, 0);
    for (at, row) in rows.iter().enumerate() {
        let down = row.cells.iter().map(|cell| usize::from(cell.down)).max().unwrap_or(0);
        reach = reach.max(at + down);
        if at >= reach || at + 1 == body || at + 1 == rows.len() {
            bands.push(at + 1 - start);
            (start, reach) = (at + 1, at + 1);
        }
    }
    bands
}

/// The width of a number up to its decimal sign, or all of it where it has none; none of what is no number.
pub(super) fn whole_width(atoms: &Atoms, cell: &Cell, sign: char, offset: usize) -> Option<Length> {
    let text = plain_text(decimal::line(cell));
    let spaces = text.len() - text.trim_start().len();
    let end = offset + spaces + Figures::of(text.trim())?.whole_end(text.trim(), sign);
    let mut width = Length::ZERO;
    for atom in &atoms.list {
        match atom {
            Atom::Segment(segment) => {
                for glyph in segment.word.parts.iter().flat_map(|part| &part.glyphs) {
                    if segment.offset + glyph.text.start >= end {
                        return Some(width);
                    }
                    width += glyph.advance;
                }
            }
            Atom::Glue(glue) => width += glue.width,
            Atom::Anchor(_) => {}
            Atom::LineEnd | Atom::Image { .. } | Atom::Formula(_) => return None,
        }
    }
    Some(width)
}

/// The width of atoms in one line.
pub(super) fn width_of(atoms: &Atoms) -> Length {
    let width = |atom: &Atom| match atom {
        Atom::Segment(segment) => segment.word.width,
        Atom::Glue(glue) => glue.width,
        _ => Length::ZERO,
    };
    atoms.list.iter().map(width).sum()
}

/// Leaves code and figures that fit into a cell without places to part them at.
fn keep_whole(atoms: &mut Atoms, width: Length) {
    for atom in &mut atoms.list {
        if let Atom::Segment(segment) = atom
            && segment.word.width <= width
            && columns::keeps_whole(segment)
        {
            segment.breaks = Arc::default();
        }
    }
}

/// How lines end by the alignment of a column.
fn alignment(align: Align) -> Alignment {
    match align {
        Align::Start => Alignment::Ragged,
        Align::Center => Alignment::Centred,
        Align::End | Align::Decimal => Alignment::Right,
    }
}

/// The lines of a cell; an empty cell has none.
fn set_lines(atoms: &Atoms, width: Length, alignment: Alignment, shaper: &Shaper<'_>) -> Vec<Line> {
    if atoms.list.is_empty() {
        return Vec::new();
    }
    let measure = Measure { alignment, hyphens: true, ..Measure::ragged(width) };
    par::lines(atoms, &measure, shaper)
}
