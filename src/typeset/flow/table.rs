//! Tables to pieces: columns as wide as their words or their author ask, rules above, under the head and below.

use super::blocks::Flow;
use super::cells::Columns;
use super::columns::{self, ColumnWidths, Shared};
use super::frame::Frame;
use super::galley::{BreakAfter, Head, Piece, PieceKind, Stretchability};
use super::rows::{RowsOf, bands, whole_width, width_of};
use crate::book::{Block, BlockKind, Cell, Inline, Table, decimal, for_each_block, text_length};
use crate::config::design::TextStyle;
use crate::diag::{Diagnostic, Problem};
use crate::geom::Length;
use crate::page::{Content, NodeId, StructRole, Structure};
use crate::typeset::draw::Draw;
use crate::typeset::par::{Atoms, Collector};

/// Cost of a page's end within a small table.
const DIVIDED_TABLE: i64 = 12_000;
/// Room below a rule within a table, in points.
const BELOW_RULE: f64 = 2.0;
/// The weight of rules between rows with blocks or linked cells, to that of the rule below the head.
const BETWEEN_ROWS: f64 = 0.6;
impl Flow<'_> {
    /// A table: caption, head, rows.
    pub(super) fn table(&mut self, table: &Table, block: &Block, frame: &Frame, node: NodeId) {
        if table.is_turned && frame.width == self.design.measure {
            return self.turned_table(table, block, frame, node);
        }
        self.galley.pieces.push(Piece::space(frame.leading, Stretchability::Lines));
        let first = self.galley.pieces.len();
        self.caption_above(&table.caption, block, frame, node);
        let node = self.structure.add(Some(node), StructRole::Table);
        self.set_language(node, block.lang.as_ref());
        let too_long = self.diagnostics.len();
        let columns = self.columns(table, block, frame, self.design.depth());
        let mut offset = text_length(&table.caption);
        self.all_rows(&columns, &mut offset, node);
        // One table is told of once, however many of its cells are too narrow.
        self.diagnostics.truncate(too_long + 1);
        self.keep_whole(first, frame);
        // Half a line: the next line of the grid adds up to a line more.
        self.galley.pieces.push(Piece::space(frame.leading / 2, Stretchability::Lines));
    }

    /// All rows of a table.
    pub(super) fn all_rows(&mut self, columns: &Columns<'_>, offset: &mut usize, node: NodeId) {
        let number = self.table_head(columns, offset, node);
        self.table_rows(columns, offset, node, number);
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
            if let BreakAfter::Allowed(cost) = piece.break_after {
                piece.break_after = BreakAfter::Allowed(cost.max(DIVIDED_TABLE));
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
            piece.break_after = BreakAfter::Avoided;
        }
        if self.galley.pieces.len() > first {
            let room =
                Piece { kind: PieceKind::Fixed, ..Piece::space(Length::pt(4.0), Stretchability::None) };
            self.galley.pieces.push(room.keep_with_next());
        }
    }

    /// The columns of a table, as wide as its author has them or [`columns::share`] says.
    pub(super) fn columns<'t>(
        &mut self,
        table: &'t Table,
        block: &'t Block,
        frame: &Frame,
        depth: Length,
    ) -> Columns<'t> {
        let look = &self.design.look.tables;
        let letters = TextStyle { face: look.face, size: look.size, ..TextStyle::default() };
        let mut style = self.design.style(&letters, &frame.style.lang);
        style.features.old_style = false;
        style.features.tabular = true;
        let frame = Frame { style, grid: false, indent: Length::ZERO, ..frame.clone() };
        let mut wants = vec![ColumnWidths::default(); table.aligns.len().max(1)];
        for row in table.all_rows() {
            for (want, cell) in wants.iter_mut().zip(&row.cells).filter(|(_, cell)| cell.across == 0) {
                *want = want.max(self.cell_wants(cell, &frame));
            }
        }
        for row in table.all_rows() {
            for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| cell.across > 0) {
                let end = (at + 1 + usize::from(cell.across)).min(wants.len());
                let asked = self.cell_wants(cell, &frame);
                columns::spread(&mut wants[at.min(end)..end], asked);
            }
        }
        let decimals: Vec<Option<(char, Length, Length)>> =
            (0..wants.len()).map(|column| self.decimals(table, column, &frame)).collect();
        for (want, (_, whole, rest)) in wants.iter_mut().zip(&decimals).filter_map(|(w, d)| Some((w, (*d)?)))
        {
            *want = want.at_least(whole + rest);
        }
        let (width, size) = (frame.width, self.design.table);
        let own = columns::by_author(&wants, &table.widths, width, size);
        let Shared { widths, gap, size, is_broken } =
            own.unwrap_or_else(|| columns::share(&wants, width, size));
        if is_broken {
            let columns = widths.len();
            self.diagnostics.push(Diagnostic::new(Problem::TableTooWide { columns }, block.span));
        }
        let scale = |length: Length| length.scale(size);
        let decimals = decimals.into_iter();
        let decimals =
            decimals.map(|found| found.map(|(sign, whole, rest)| (sign, scale(whole), scale(rest))));
        let leading = self.design.table_leading.scale(size);
        let frame =
            Frame { leading, baseline: leading.scale(0.72), ..frame.sized(self.design.table.scale(size)) };
        let decimals = decimals.collect();
        Columns { table, block, frame, begins: begins(&widths, gap), widths, gap, decimals, depth }
    }

    /// The widths that a cell asks for.
    fn cell_wants(&self, cell: &Cell, frame: &Frame) -> ColumnWidths {
        let mut wants = self.line_wants(&cell.content, frame);
        let inset = self.design.indent;
        for_each_block(&cell.blocks, &mut |block| {
            // Items of lists are moved in.
            let inset = if matches!(block.kind, BlockKind::Paragraph(_)) { inset } else { Length::ZERO };
            for line in block.inlines() {
                wants = wants.max(self.line_wants(line, frame).widened(inset));
            }
            if matches!(block.kind, BlockKind::Figure(_) | BlockKind::Code { .. }) {
                wants = wants.max(ColumnWidths::default().at_least(frame.style.size.scale(6.0)));
            }
        });
        wants
    }

    /// The widths that a line of text asks for.
    fn line_wants(&self, content: &[Inline], frame: &Frame) -> ColumnWidths {
        ColumnWidths::of(&self.measured(content, &frame.clone().bold()), self.shaper)
    }

    /// The atoms of a text, in a structure that is thrown away: nothing is said twice.
    fn measured(&self, content: &[Inline], frame: &Frame) -> Atoms {
        let mut scratch = Structure::default();
        let node = scratch.add(None, StructRole::Document);
        let style = frame.style.clone();
        let mut collector = Collector::new(self.shaper, self.divided, &mut scratch, self.names, node, style)
            .showing(self.artworks);
        collector.inlines(content);
        collector.finish().0
    }

    /// The sign of a column's decimal numbers, and their widest whole and rest.
    fn decimals(&self, table: &Table, column: usize, frame: &Frame) -> Option<(char, Length, Length)> {
        if !decimal::is_aligned(table, column) {
            return None;
        }
        let sign = decimal::decimal_sign(table, column, frame.style.lang.decimal_sign());
        let (mut whole, mut rest) = (Length::ZERO, Length::ZERO);
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
        for cell in cells.filter(|cell| cell.across == 0) {
            let atoms = self.measured(decimal::line(cell), frame);
            if let Some(own) = whole_width(&atoms, cell, sign, 0) {
                whole = whole.max(own);
                rest = rest.max(width_of(&atoms) - own);
            }
        }
        Some((sign, whole, rest))
    }

    /// The heads, in bold between two rules; gives their number in the galley, where they lie to be repeated.
    fn table_head(&mut self, columns: &Columns<'_>, offset: &mut usize, node: NodeId) -> usize {
        let (heavy, light) = (self.design.look.tables.heavy, self.design.look.tables.light);
        let rows = &columns.table.heads;
        if rows.is_empty() {
            // Only the rule above.
            let head = Head { height: Length::ZERO, draws: vec![columns.rule(Length::ZERO, heavy)] };
            self.galley.heads.push(head);
            return self.galley.heads.len() - 1;
        }
        let bold = columns.frame.clone().bold();
        let band = self.band(rows, columns, &bold, offset, node, RowsOf::Head);
        let spanning: Vec<(usize, usize, usize)> = band
            .cells
            .iter()
            .filter(|cell| cell.across > 0 && cell.row + cell.down + 1 < band.rows)
            .map(|cell| (cell.column, cell.across, cell.row + cell.down))
            .collect();
        let placed = band.placed(columns);
        let mut pieces = placed.pieces;
        if let Some(first) = pieces.first_mut() {
            first.draws.push(columns.rule(Length::ZERO, heavy));
            for (column, across, row) in spanning {
                let foot = placed.feet.get(row).copied();
                first.draws.extend(foot.map(|y| columns.rule_over(column, across, y, light)));
            }
        }
        if let Some(last) = pieces.last_mut() {
            last.draws.push(columns.rule(last.height, light));
            last.height += Length::pt(BELOW_RULE);
            last.break_after = BreakAfter::Avoided;
        }
        // A head that must itself be divided is read once.
        let head = match &pieces[..] {
            [head] => Head { height: head.height, draws: repeated(&head.draws) },
            _ => Head::default(),
        };
        self.galley.heads.push(head);
        self.galley.pieces.extend(pieces.into_iter().map(|piece| Piece { kind: PieceKind::Fixed, ..piece }));
        self.galley.heads.len() - 1
    }

    fn table_rows(&mut self, columns: &Columns<'_>, offset: &mut usize, node: NodeId, number: usize) {
        let (heavy, light) = (self.design.look.tables.heavy, self.design.look.tables.light);
        let table = columns.table;
        let body = table.rows.len() - table.feet.min(table.rows.len());
        let bands = bands(&table.rows, body);
        let last = bands.len().saturating_sub(1);
        let is_ruled = table.has_blocks() || table.spans_rows();
        let mut row = 0;
        for (at, count) in bands.into_iter().enumerate() {
            let rows = &table.rows[row..row + count];
            let part = if row < body { RowsOf::Body } else { RowsOf::Foot };
            row += count;
            let mut pieces =
                self.band(rows, columns, &columns.frame, offset, node, part).placed(columns).pieces;
            // Never one row alone under its head or on the next page.
            let lonely = (at == 0 || at + 1 == last) && pieces.len() == 1;
            if let Some(first) = pieces.first_mut().filter(|_| at == 0 && table.heads.is_empty()) {
                first.draws.push(columns.rule(Length::ZERO, heavy));
            }
            if let Some(end) = pieces.last_mut() {
                end.break_after = if lonely { BreakAfter::Avoided } else { BreakAfter::Allowed(100) };
                if at == last {
                    end.draws.push(columns.rule(end.height, heavy));
                    end.break_after = BreakAfter::Allowed(0);
                } else if row == body && table.feet > 0 {
                    end.draws.push(columns.rule(end.height, light));
                    end.height += Length::pt(BELOW_RULE);
                } else if is_ruled {
                    end.draws.push(columns.rule(end.height, light * BETWEEN_ROWS));
                    end.height += Length::pt(BELOW_RULE);
                }
            }
            // Without heads, the first row has the rule above it on its own page.
            let is_fixed = at == 0 && table.heads.is_empty();
            let kind = if is_fixed { PieceKind::Fixed } else { PieceKind::Row(number) };
            let first = self.galley.pieces.len();
            self.galley.pieces.extend(pieces.into_iter().map(|piece| Piece { kind, ..piece }));
            if is_fixed {
                for piece in self.galley.pieces.iter_mut().skip(first + 1) {
                    piece.kind = PieceKind::Row(number);
                }
            }
        }
    }
}

/// Where each column begins, and where one behind the last would.
fn begins(widths: &[Length], gap: Length) -> Vec<Length> {
    let mut begins = vec![Length::ZERO];
    let mut end = Length::ZERO;
    for width in widths {
        end += *width + gap;
        begins.push(end);
    }
    begins
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
