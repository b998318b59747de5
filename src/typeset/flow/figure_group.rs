//! Pictures beside each other: the pictures of a row are of one height and together as wide as the text.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{BreakAfter, Piece, PieceKind, Stretchability};
use super::lines::{place_line, stacked};
use crate::book::{Block, BlockKind, BookPlace, Figure, FigureGroup, NoteId, are_even};
use crate::geom::{Length, Point, Rect};
use crate::page::{NodeId, StructRole};
use crate::typeset::draw::Draw;

/// The least width of a picture beside others; narrower ones get a row of their own, or share one with fewer.
const LEAST: Length = Length::mm(22.0);
/// The least share of their size to which rows are made smaller, so that all are on one page.
const SMALLEST: f64 = 0.55;

/// Pictures that are beside each other on the page, each with its width and height.
struct Row<'a> {
    panels: Vec<(&'a Block, &'a Figure, Length, Length)>,
}

/// A row that is set.
struct SetRow {
    height: Length,
    draws: Vec<Draw>,
    notes: Vec<NoteId>,
}

impl Flow<'_> {
    /// Pictures beside each other and their caption; in the middle of a height, where one is given.
    pub(super) fn figure_group(
        &mut self,
        group: &FigureGroup,
        block: &Block,
        depth: Option<Length>,
        frame: &Frame,
        node: NodeId,
    ) {
        let node = self.structure.add(Some(node), StructRole::Division);
        self.set_language(node, block.lang.as_ref());
        let is_missing = |panel: &Block| match &panel.kind {
            BlockKind::Figure(figure) => self.artworks.get(&figure.image.path).is_none(),
            _ => true,
        };
        if group.panels.iter().any(is_missing) {
            self.blocks(&group.panels, frame, node);
            return self.caption_of_missing(group, block, frame, node);
        }
        let rows = self.rows_of(group, frame);
        let most = depth.unwrap_or(self.tallest).min(self.tallest);
        let (leading, gap) = (self.design.table_leading, self.design.text);
        // What the words take is known once they are set; rows that are then too tall are set anew, smaller.
        let (nodes, leaves, seen) = (self.structure.nodes.len(), self.structure.leaves, self.seen.clone());
        let reported = self.diagnostics.len();
        let mut scale = 1.0;
        let (set, caption) = loop {
            let set: Vec<SetRow> = rows.iter().map(|row| self.set_row(row, scale, frame, node)).collect();
            let lines = self.credited_lines((&group.caption, &group.credit), block, frame, node);
            let (caption, below) = stacked(lines, leading);
            let pictures: Length = rows.iter().map(Row::height).sum();
            let whole: Length = set.iter().map(|row| row.height).sum::<Length>()
                + gap * (set.len().saturating_sub(1)) as i64
                + if caption.is_empty() { Length::ZERO } else { gap / 2 + below };
            let words = whole - pictures.scale(scale);
            let fitting = (most - words).max(Length::ZERO).ratio(pictures.max(Length::pt(1.0)));
            let is_first = scale == 1.0;
            if whole <= most || !is_first || fitting < SMALLEST && depth.is_none() {
                break (set, caption);
            }
            // A little less, so that rounding leaves no row behind.
            scale = (fitting * 0.995).clamp(0.2, 0.999);
            self.structure.nodes.truncate(nodes);
            self.structure.nodes[node.0].kids.clear();
            self.structure.leaves = leaves;
            self.seen.clone_from(&seen);
            self.diagnostics.truncate(reported);
        };
        self.push_rows(set, caption, (block, most, depth), frame);
    }

    /// Adds rows and the caption below them: in one piece, where a page has room for all.
    fn push_rows(
        &mut self,
        set: Vec<SetRow>,
        caption: Vec<(crate::typeset::par::Line, Length)>,
        (block, most, depth): (&Block, Length, Option<Length>),
        frame: &Frame,
    ) {
        let (leading, gap) = (self.design.table_leading, self.design.text);
        let below = caption.last().map_or(Length::ZERO, |(_, baseline)| *baseline + leading.scale(0.25));
        let mut words = SetRow { height: below, draws: Vec::new(), notes: Vec::new() };
        for (line, baseline) in caption {
            place_line(line, (frame.x, baseline), &mut words.draws, &mut words.notes);
        }
        let mut rows = set;
        let count = rows.len();
        if below > Length::ZERO {
            rows.push(words);
        }
        let space = |at: usize| match at {
            0 => Length::ZERO,
            _ if at == count => gap / 2,
            _ => gap,
        };
        let natural: Length = rows.iter().enumerate().map(|(at, row)| space(at) + row.height).sum();
        self.galley.pieces.push(Piece::space(frame.leading, Stretchability::Lines));
        let first = self.galley.pieces.len();
        let place = Some(BookPlace { block: block.key, offset: 0 });
        if natural <= most.max(self.design.depth()) {
            let whole = depth.unwrap_or_else(|| self.design.whole_lines(natural + frame.leading / 2));
            let height = whole.min(self.design.depth());
            let mut y = ((height - natural) / 2).max(Length::ZERO);
            let (mut draws, mut notes) = (Vec::new(), Vec::new());
            for (at, row) in rows.into_iter().enumerate() {
                y += space(at);
                draws.extend(row.draws.into_iter().map(|draw| draw.moved(Length::ZERO, y)));
                notes.extend(row.notes);
                y += row.height;
            }
            let piece = Piece::new(height, draws);
            self.galley.pieces.push(Piece { kind: PieceKind::Fixed, notes, place, ..piece });
            if frame.grid {
                self.galley.float_from(first);
            }
        } else {
            let last = rows.len().saturating_sub(1);
            for (at, row) in rows.into_iter().enumerate() {
                // The caption stays below the last row.
                let break_after =
                    if at + 1 == count && at < last { BreakAfter::Avoided } else { BreakAfter::Allowed(0) };
                let above = space(at);
                let draws = row.draws.into_iter().map(|draw| draw.moved(Length::ZERO, above)).collect();
                let piece = Piece::new((above + row.height).min(self.design.depth()), draws);
                let place = place.filter(|_| at == 0);
                let kind = PieceKind::Fixed;
                let piece = Piece { kind, notes: row.notes, place, grid: false, break_after, ..piece };
                self.galley.pieces.push(piece);
            }
        }
        self.galley.pieces.push(Piece::space(frame.leading / 2, Stretchability::None));
    }

    /// The caption of pictures of which some cannot be shown.
    fn caption_of_missing(&mut self, group: &FigureGroup, block: &Block, frame: &Frame, node: NodeId) {
        let lines = self.credited_lines((&group.caption, &group.credit), block, frame, node);
        let (lines, height) = stacked(lines, self.design.table_leading);
        let mut piece = Piece { kind: PieceKind::Fixed, grid: false, ..Piece::new(height, Vec::new()) };
        for (line, baseline) in lines {
            place_line(line, (frame.x, baseline), &mut piece.draws, &mut piece.notes);
        }
        self.galley.pieces.extend((height > Length::ZERO).then_some(piece));
        self.galley.pieces.push(Piece::space(frame.leading / 2, Stretchability::None));
    }

    /// The rows that the page has room for: those of the author, divided where their pictures would be too narrow.
    fn rows_of<'b>(&self, group: &'b FigureGroup, frame: &Frame) -> Vec<Row<'b>> {
        let mut rows: Vec<Row<'b>> = Vec::new();
        for (panels, widths) in group.rows() {
            let own: Vec<(&Block, &Figure)> = panels
                .iter()
                .filter_map(|panel| match &panel.kind {
                    BlockKind::Figure(figure) => Some((panel, figure)),
                    _ => None,
                })
                .collect();
            // Alone in a row that the author lays out, a picture is as wide as the text.
            let is_laid_out = widths != [1];
            if is_laid_out && (own.len() == 1 || !are_even(widths)) {
                let row = self.wide_row(&own, widths, frame);
                if !self.is_narrow(&row) {
                    rows.push(row);
                    continue;
                }
            }
            self.add_even(&own, frame, &mut rows);
        }
        rows
    }

    /// Adds pictures of one height; where they would be too narrow, in two rows or more.
    fn add_even<'b>(&self, panels: &[(&'b Block, &'b Figure)], frame: &Frame, rows: &mut Vec<Row<'b>>) {
        if let [(block, figure)] = panels {
            // One picture is not larger than it is alone, nor than those above it.
            let size = match rows.last() {
                Some(above) => {
                    let most = above.panels.iter().map(|(.., height)| *height).max();
                    self.as_tall(figure, most.unwrap_or(self.tallest), frame.width)
                }
                None => {
                    let size = self.fitted(&figure.image.path, frame.width, self.tallest);
                    (size.width, size.height)
                }
            };
            return rows.push(Row { panels: vec![(block, figure, size.0, size.1)] });
        }
        let shapes: Vec<f64> = panels.iter().map(|(_, figure)| self.shape(figure)).collect();
        let room = frame.width - self.design.text * (panels.len() as i64 - 1);
        let height = room.max(LEAST).scale(1.0 / shapes.iter().sum::<f64>());
        let sized = panels.iter().zip(&shapes);
        let sized = sized.map(|((block, figure), shape)| (*block, *figure, height.scale(*shape), height));
        let row = Row { panels: sized.collect() };
        if !self.is_narrow(&row) {
            return rows.push(row);
        }
        let (first, rest) = panels.split_at(panels.len().div_ceil(2));
        self.add_even(first, frame, rows);
        self.add_even(rest, frame, rows);
    }

    /// Pictures whose widths the author gives.
    fn wide_row<'b>(&self, panels: &[(&'b Block, &'b Figure)], widths: &[u32], frame: &Frame) -> Row<'b> {
        let sum: u32 = widths.iter().sum();
        let room = frame.width - self.design.text * (panels.len() as i64 - 1);
        let sized = panels.iter().zip(widths).map(|((block, figure), width)| {
            let width = room.max(LEAST).scale(f64::from(*width) / f64::from(sum.max(1)));
            (*block, *figure, width, width.scale(1.0 / self.shape(figure)))
        });
        Row { panels: sized.collect() }
    }

    fn is_narrow(&self, row: &Row) -> bool {
        row.panels.len() > 1 && row.panels.iter().any(|(_, _, width, _)| *width < LEAST)
    }

    /// Width and height of a picture that is as tall as another, and no wider than there is room.
    fn as_tall(&self, figure: &Figure, height: Length, width: Length) -> (Length, Length) {
        let own = height.scale(self.shape(figure));
        if own <= width { (own, height) } else { (width, width.scale(1.0 / self.shape(figure))) }
    }

    /// The width of a picture in parts of its height.
    fn shape(&self, figure: &Figure) -> f64 {
        let size = self.artworks.get(&figure.image.path).map(|artwork| artwork.size);
        size.map_or(1.0, |size| size.width.ratio(size.height)).clamp(0.02, 50.0)
    }

    /// Sets a row, its pictures at a share of their size, each with its own words below it.
    fn set_row(&mut self, row: &Row, scale: f64, frame: &Frame, node: NodeId) -> SetRow {
        let gap = self.design.text;
        let widths: Length = row.panels.iter().map(|(_, _, width, _)| width.scale(scale)).sum();
        let whole = widths + gap * (row.panels.len() as i64 - 1);
        let mut x = frame.x + (frame.width - whole).max(Length::ZERO) / 2;
        let tallest = row.height().scale(scale);
        let mut set = SetRow { height: tallest, draws: Vec::new(), notes: Vec::new() };
        if frame.is_mirrored() {
            x += whole;
        }
        for (block, figure, width, height) in &row.panels {
            let (width, height) = (width.scale(scale), height.scale(scale));
            let left = if frame.is_mirrored() { x - width } else { x };
            let leaf = self.leaf_of_picture(figure, node);
            let rect = Rect::new(left, Length::ZERO, width, height);
            set.draws.push(Draw::Image { artwork: figure.image.path.clone(), rect, leaf });
            if let Some(id) = &block.id {
                let point = Point { x: left, y: Length::ZERO };
                set.draws.push(Draw::anchor(self.names.id_anchor(id), point));
            }
            let own = Frame { x: left, width, ..frame.with_language(block.lang.as_ref()) };
            let below = tallest + self.design.text.scale(0.35);
            let mut bottom = Length::ZERO;
            for (words, is_credit) in [(&figure.caption, false), (&figure.credit, true)] {
                let lines = self.panel_lines(words, is_credit, block, &own, node);
                let (lines, height) = stacked(lines, self.design.table_leading);
                for (line, baseline) in lines {
                    place_line(line, (left, below + bottom + baseline), &mut set.draws, &mut set.notes);
                }
                bottom += height;
            }
            if bottom > Length::ZERO {
                set.height = set.height.max(below + bottom);
            }
            x = if frame.is_mirrored() { left - gap } else { left + width + gap };
        }
        set
    }
}

impl Row<'_> {
    /// The height of its tallest picture.
    fn height(&self) -> Length {
        self.panels.iter().map(|(.., height)| *height).max().unwrap_or(Length::ZERO)
    }
}
