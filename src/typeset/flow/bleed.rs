//! Pictures over a whole page and its bleed, or over both margins.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{BreakAfter, Piece, PieceKind, Stretchability};
use super::lines::{place_line, room_above, stacked};
use crate::book::{Block, BlockKind, BookPlace, Figure, PictureWidth};
use crate::diag::{Diagnostic, Problem};
use crate::geom::Length;
use crate::page::{LeafId, NodeId};
use crate::typeset::draw::{Deferred, Draw, Reach};

/// Share of a picture, in hundredths, from which on it is reported that the page cuts it off.
const CUT: u32 = 17;

impl Flow<'_> {
    /// A picture over a whole page. Its caption stands before it, in the text.
    pub(super) fn bleed(&mut self, figure: &Figure, block: &Block, frame: &Frame, node: NodeId) {
        let image = self.caption_before(figure, block, frame, node);
        // Spaces of its own: what comes before and after it closes up where the picture moves to the next page.
        self.galley.pieces.push(Piece::space(Length::ZERO, Stretchability::None));
        self.whole_page(figure, image, block);
        self.galley.pieces.push(Piece::space(Length::ZERO, Stretchability::None));
    }

    /// The caption of a picture over a whole page, in the text before it; returns the picture's leaf.
    pub(super) fn caption_before(
        &mut self,
        figure: &Figure,
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) -> Option<LeafId> {
        let (image, lines) = self.figure_parts(figure, block, frame, node);
        if !lines.is_empty() {
            let leading = self.design.table_leading;
            let pair = self.pair();
            self.half_line(frame, pair);
            let last = lines.len() - 1;
            for (at, line) in lines.into_iter().enumerate() {
                let above = room_above(&line, leading, leading.scale(0.75));
                let baseline = above + leading.scale(0.75);
                let draws = line.draws.into_iter().map(|draw| draw.moved(frame.x, baseline)).collect();
                let piece = Piece { notes: line.notes, grid: false, ..Piece::new(leading + above, draws) };
                let break_after = if at < last { BreakAfter::Avoided } else { BreakAfter::Allowed(0) };
                self.galley.pieces.push(Piece { break_after, ..piece });
            }
            self.half_line(frame, pair);
        }
        image
    }

    /// A picture over a whole page, without its caption.
    pub(super) fn whole_page(&mut self, figure: &Figure, image: Option<LeafId>, block: &Block) {
        self.report_cut(figure, block);
        self.page_piece(self.design.depth(), vec![spread(figure, image, Reach::Page)], block);
    }

    /// A picture over both margins, as tall as it then is, and its caption below it.
    pub(super) fn over_margins(&mut self, figure: &Figure, block: &Block, frame: &Frame, node: NodeId) {
        let Some(artwork) = self.artworks.get(&figure.image.path) else { return };
        let across = self.design.page.width + self.design.bleed * 2;
        let height = artwork.size.height.scale(across.ratio(artwork.size.width));
        // A picture that is too tall for that is as wide as the text.
        if height > self.tallest.scale(0.85) {
            let figure = Figure { width: Some(PictureWidth::Share(1_000)), ..figure.clone() };
            let problem = Problem::PictureTall { path: figure.image.path.clone() };
            self.diagnostics.push(Diagnostic::new(problem, block.span));
            return self.figure_in(&figure, block, None, frame, node);
        }
        let (image, lines) = self.figure_parts(figure, block, frame, node);
        let leading = self.design.table_leading;
        let gap = if lines.is_empty() { Length::ZERO } else { self.design.text.scale(0.5) };
        let (lines, caption) = stacked(lines, leading);
        let natural = height + gap + caption;
        let whole = self.design.whole_lines(natural + frame.leading / 2).min(self.design.depth());
        let top = (whole - natural).max(Length::ZERO) / 2;
        let mut draws = vec![spread(figure, image, Reach::Margins { top, height })];
        let mut notes = Vec::new();
        for (line, baseline) in lines {
            let baseline = top + height + gap + baseline;
            place_line(line, (frame.x, baseline), &mut draws, &mut notes);
        }
        self.galley.pieces.push(Piece::space(frame.leading, Stretchability::Lines));
        self.page_piece(whole, draws, block);
        if let Some(piece) = self.galley.pieces.last_mut() {
            piece.notes = notes;
        }
        self.galley.pieces.push(Piece::space(frame.leading / 2, Stretchability::None));
    }

    /// Adds a piece that may move to the next page.
    fn page_piece(&mut self, height: Length, draws: Vec<Draw>, block: &Block) {
        let first = self.galley.pieces.len();
        self.galley.pieces.push(Piece {
            kind: PieceKind::Fixed,
            place: Some(BookPlace { block: block.key, offset: 0 }),
            ..Piece::new(height, draws)
        });
        self.galley.float_from(first);
    }

    /// The first piece that a link to a block leads to; the caption before a picture over a whole page is none.
    pub(super) fn piece_of(&self, block: &Block, first: usize) -> usize {
        match &block.kind {
            BlockKind::Figure(figure) if figure.width == Some(PictureWidth::Bleed) => {
                let is_picture = |piece: &Piece| piece.kind == PieceKind::Fixed && piece.float.is_some();
                let pieces = &self.galley.pieces[first..];
                pieces.iter().position(is_picture).map_or(first, |at| first + at)
            }
            _ => first,
        }
    }

    /// Reports how much of a picture a page cuts off.
    fn report_cut(&mut self, figure: &Figure, block: &Block) {
        let Some(artwork) = self.artworks.get(&figure.image.path) else { return };
        let (page, bleed, own) = (self.design.page, self.design.bleed, artwork.size);
        let across = (page.width + bleed * 2).ratio(own.width);
        let scale = across.max((page.height + bleed * 2).ratio(own.height));
        let seen = page.width.ratio(own.width.scale(scale)) * page.height.ratio(own.height.scale(scale));
        let percent = ((1.0 - seen) * 100.0).round() as u32;
        if percent >= CUT {
            let problem = Problem::PictureCut { path: figure.image.path.clone(), percent };
            self.diagnostics.push(Diagnostic::new(problem, block.span));
        }
    }
}

/// The drawing of a picture that reaches over the text.
fn spread(figure: &Figure, leaf: Option<LeafId>, reach: Reach) -> Draw {
    Draw::Late(Box::new(Deferred::Spread { artwork: figure.image.path.clone(), leaf, reach }))
}
