//! Tables to pieces: columns as wide as their words ask, rules above, under the head and below.

use super::blocks::Flow;
use super::columns::{self, Shared, Wants};
use super::frame::Frame;
use super::galley::{Give, Head, Keep, Kind, Piece};
use crate::book::{Align, Block, BookPlace, Cell, Inline, Row, Table, text_length};
use crate::config::design::Letters;
use crate::diag::{Diagnostic, Problem};
use crate::geom::{Length, Rect};
use crate::page::{Content, Ink, NodeId, StructRole};
use crate::typeset::draw::Draw;
use crate::typeset::par::{self, Atom, Atoms, Collector, Line, Measure, Setting};
use crate::typeset::shape::Shaper;
use std::sync::Arc;

/// Cost of a page's end within a small table.
const DIVIDED_TABLE: i64 = 12_000;

/// A row that is set but not yet placed: the lines of each cell.
struct SetRow {
    cells: Vec<Vec<Line>>,
    lines: usize,
    offset: usize,
}

/// How a table is laid out: its columns, and what each cell is set in.
struct Columns<'a> {
    table: &'a Table,
    block: &'a Block,
    frame: Frame,
    widths: Vec<Length>,
    gap: Length,
}

impl Columns<'_> {
    fn width(&self) -> Length {
        self.widths.iter().copied().sum::<Length>() + self.gap * (self.widths.len() as i64 - 1)
    }

    fn rule(&self, y: Length, weight: f64) -> Draw {
        let rect = Rect::new(self.frame.x, y, self.width(), Length::pt(weight));
        Draw::Rule { rect, ink: Ink::grey(0) }
    }

    /// Places a row's cells beside each other, in pieces: one, or one for each line where the row takes more
    /// than half a page of this depth and so must be divided.
    fn pieces(&self, row: SetRow, depth: Length) -> Vec<Piece> {
        let Frame { leading, baseline, .. } = self.frame;
        let (gap, above) = (row_gap(&self.frame), row_gap(&self.frame) / 2);
        let each = if leading * row.lines as i64 + gap > depth / 2 { 1 } else { row.lines };
        let count = row.lines / each;
        let mut pieces: Vec<Piece> = (0..count)
            .map(|at| {
                let begins = if at == 0 { Some(row.offset) } else { begins_with(&row.cells, at) };
                // Two lines of a row stand together at least.
                let lonely = at == 0 || at + 2 == count;
                Piece {
                    grid: false,
                    keep: if lonely { Keep::Together } else { Keep::Break(100) },
                    place: begins.map(|offset| BookPlace { block: self.block.key, offset }),
                    ..Piece::new(leading * each as i64, Vec::new())
                }
            })
            .collect();
        pieces[0].height += above;
        pieces[count - 1].height += gap - above;
        let mut begin = Length::ZERO;
        for (lines, width) in row.cells.into_iter().zip(&self.widths) {
            // The first column stands where lines begin.
            let mirrored = self.frame.is_mirrored();
            let x = self.frame.x + if mirrored { self.width() - begin - *width } else { begin };
            for (number, line) in lines.into_iter().enumerate() {
                let top = if number < each { above } else { Length::ZERO };
                let y = top + leading * (number % each) as i64 + baseline;
                let piece = &mut pieces[number / each];
                piece.notes.extend(line.notes);
                piece.draws.extend(line.draws.into_iter().map(|draw| draw.moved(x, y)));
            }
            begin += *width + self.gap;
        }
        pieces
    }
}

impl Flow<'_> {
    /// A table: caption, head, rows.
    pub(super) fn table(&mut self, table: &Table, block: &Block, frame: &Frame, node: NodeId) {
        self.galley.pieces.push(Piece::space(frame.leading, Give::Lines));
        let first = self.galley.pieces.len();
        self.caption_above(&table.caption, block, frame, node);
        let node = self.structure.add(Some(node), StructRole::Table);
        self.speak(node, block.lang.as_ref());
        let too_long = self.diagnostics.len();
        let columns = self.columns(table, block, frame);
        let mut offset = text_length(&table.caption);
        let number = self.table_head(&columns, &mut offset, node);
        self.table_rows(&columns, &mut offset, node, number);
        // One table is told of once, however many of its cells are too narrow.
        self.diagnostics.truncate(too_long + 1);
        self.keep_whole(first, frame);
        // Half a line: the next line of the grid adds up to a line more.
        self.galley.pieces.push(Piece::space(frame.leading / 2, Give::Lines));
    }

    /// A table of up to two thirds of a page is divided only where nothing else will do, and may be moved.
    fn keep_whole(&mut self, first: usize, frame: &Frame) {
        let pieces = &mut self.galley.pieces[first..];
        let height: Length = pieces.iter().map(|piece| piece.height).sum();
        if height > self.design.depth() * 2 / 3 || !frame.grid {
            return;
        }
        let last = pieces.len().saturating_sub(1);
        for piece in &mut pieces[..last] {
            if let Keep::Break(cost) = piece.keep {
                piece.keep = Keep::Break(cost.max(DIVIDED_TABLE));
            }
        }
        self.galley.float_from(first);
    }

    /// A caption that stands above what it names, and never apart from it.
    pub(super) fn caption_above(&mut self, caption: &[Inline], block: &Block, frame: &Frame, node: NodeId) {
        let lines = self.caption_lines(caption, block, frame, node);
        let mut captioned = frame.clone();
        captioned.leading = self.design.table_leading;
        captioned.baseline = self.design.table_leading.scale(0.72);
        captioned.grid = false;
        let first = self.galley.pieces.len();
        self.push_lines(lines, &captioned, Some(block.key), block.span);
        for piece in &mut self.galley.pieces[first..] {
            piece.keep = Keep::Together;
        }
        if self.galley.pieces.len() > first {
            let room = Piece { kind: Kind::Fixed, ..Piece::space(Length::pt(4.0), Give::None) };
            self.galley.pieces.push(room.together());
        }
    }

    /// The columns of a table, as wide as [`columns::share`] says.
    fn columns<'t>(&mut self, table: &'t Table, block: &'t Block, frame: &Frame) -> Columns<'t> {
        let look = &self.design.look.tables;
        let letters = Letters { face: look.face, size: look.size, ..Letters::default() };
        let mut style = self.design.style(&letters, &frame.style.lang);
        style.features.old_style = false;
        style.features.tabular = true;
        let frame = Frame { style, grid: false, ..frame.clone() };
        let mut wants = vec![Wants::default(); table.aligns.len().max(1)];
        for row in std::iter::once(&table.head).chain(&table.rows) {
            for (want, cell) in wants.iter_mut().zip(&row.cells) {
                *want = want.max(self.cell_wants(cell, &frame));
            }
        }
        let Shared { widths, gap, size, is_broken } = columns::share(&wants, frame.width, self.design.table);
        if is_broken {
            let columns = widths.len();
            self.diagnostics.push(Diagnostic::new(Problem::TableTooWide { columns }, block.span));
        }
        let leading = self.design.table_leading.scale(size);
        let frame =
            Frame { leading, baseline: leading.scale(0.72), ..frame.sized(self.design.table.scale(size)) };
        Columns { table, block, frame, widths, gap }
    }

    /// The widths that a cell asks for.
    fn cell_wants(&self, cell: &Cell, frame: &Frame) -> Wants {
        // Measured in a structure that is thrown away: nothing is said twice.
        let mut scratch = crate::page::Structure::default();
        let node = scratch.add(None, StructRole::Document);
        let style = frame.style.clone().bold();
        let mut collector = Collector::new(self.shaper, self.divided, &mut scratch, self.names, node, style)
            .showing(self.artworks);
        collector.inlines(&cell.content);
        let (atoms, _) = collector.finish();
        Wants::of(&atoms, self.shaper)
    }

    /// The head, in bold between two rules; gives its number in the galley, where it lies to be repeated.
    fn table_head(&mut self, columns: &Columns<'_>, offset: &mut usize, node: NodeId) -> usize {
        let bold = Frame { style: columns.frame.style.clone().bold(), ..columns.frame.clone() };
        let row = self.row(&columns.table.head, columns, &bold, offset, node, &StructRole::TableHead);
        let mut pieces = columns.pieces(row, self.design.depth());
        if let Some(first) = pieces.first_mut() {
            first.draws.push(columns.rule(Length::ZERO, self.design.look.tables.heavy));
        }
        if let Some(last) = pieces.last_mut() {
            last.draws.push(columns.rule(last.height, self.design.look.tables.light));
            last.height += Length::pt(2.0);
            last.keep = Keep::Together;
        }
        // A head that must itself be divided is read once.
        let head = match &pieces[..] {
            [head] => Head { height: head.height, draws: repeated(&head.draws) },
            _ => Head::default(),
        };
        self.galley.heads.push(head);
        self.galley.pieces.extend(pieces.into_iter().map(|piece| Piece { kind: Kind::Fixed, ..piece }));
        self.galley.heads.len() - 1
    }

    fn table_rows(&mut self, columns: &Columns<'_>, offset: &mut usize, node: NodeId, number: usize) {
        let last = columns.table.rows.len().saturating_sub(1);
        for (at, row) in columns.table.rows.iter().enumerate() {
            let set = self.row(row, columns, &columns.frame, offset, node, &StructRole::TableCell);
            let mut pieces = columns.pieces(set, self.design.depth());
            // Never one row alone under its head or on the next page.
            let lonely = (at == 0 || at + 1 == last) && pieces.len() == 1;
            if let Some(end) = pieces.last_mut() {
                end.keep = if lonely { Keep::Together } else { Keep::Break(100) };
                if at == last {
                    end.draws.push(columns.rule(end.height, self.design.look.tables.heavy));
                    end.keep = Keep::Break(0);
                }
            }
            let of_row = pieces.into_iter().map(|piece| Piece { kind: Kind::Row(number), ..piece });
            self.galley.pieces.extend(of_row);
        }
    }

    /// Sets the cells of a row, each in a node of its own.
    fn row(
        &mut self,
        row: &Row,
        columns: &Columns<'_>,
        frame: &Frame,
        offset: &mut usize,
        node: NodeId,
        role: &StructRole,
    ) -> SetRow {
        let start = *offset;
        let node = self.structure.add(Some(node), StructRole::TableRow);
        let mut cells = Vec::with_capacity(columns.widths.len());
        for (at, (cell, width)) in row.cells.iter().zip(&columns.widths).enumerate() {
            let node = self.structure.add(Some(node), role.clone());
            let align = columns.table.aligns.get(at).copied().unwrap_or_default();
            let mut atoms =
                self.collect(frame, node, |collector| collector.inlines_at(&cell.content, *offset));
            keep_whole(&mut atoms, *width);
            let lines = cell_lines(&atoms, *width, align, self.shaper);
            self.tell_overfull(&lines, columns.block.span);
            cells.push(lines);
            *offset += text_length(&cell.content);
        }
        let lines = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        SetRow { cells, lines, offset: start }
    }
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

/// The lines of a cell; an empty cell has none.
fn cell_lines(atoms: &Atoms, width: Length, align: Align, shaper: &Shaper<'_>) -> Vec<Line> {
    if atoms.list.is_empty() {
        return Vec::new();
    }
    let setting = match align {
        Align::Start => Setting::Ragged,
        Align::Center => Setting::Centred,
        Align::End => Setting::Right,
    };
    let measure = Measure { setting, hyphens: true, ..Measure::ragged(width) };
    par::lines(atoms, &measure, shaper)
}

/// The place that a line of a row begins with: that of its first cell with a line there.
fn begins_with(cells: &[Vec<Line>], line: usize) -> Option<usize> {
    cells.iter().find_map(|lines| lines.get(line)?.offset)
}

/// Room around the lines of a row.
fn row_gap(frame: &Frame) -> Length {
    frame.style.size.scale(0.35)
}

/// The draws of a head as they are repeated: without links, anchors and meaning.
fn repeated(draws: &[Draw]) -> Vec<Draw> {
    draws
        .iter()
        .filter_map(|draw| match draw.clone() {
            Draw::Glyphs(mut run) => {
                run.content = Content::Ornament;
                Some(Draw::Glyphs(run))
            }
            Draw::Rule { rect, ink } => Some(Draw::Rule { rect, ink }),
            Draw::Formula { formula, origin, em, expansion, .. } => {
                Some(Draw::Formula { formula, origin, em, expansion, leaf: None })
            }
            _ => None,
        })
        .collect()
}
