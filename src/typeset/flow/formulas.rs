//! Typesets display formulas, centred in the measure.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{Piece, PieceKind};
use crate::book::{Block, BookPlace, Formula};
use crate::formula;
use crate::geom::{Length, Point};
use crate::page::{NodeId, StructRole};
use crate::typeset::draw::Draw;
use crate::typeset::par::formula_size;
use std::sync::Arc;

impl Flow<'_> {
    /// Sets a formula on whole lines, smaller if it is wider than the measure. Returns false if it cannot be
    /// typeset.
    pub(super) fn display(&mut self, formula: &Formula, block: &Block, frame: &Frame, node: NodeId) -> bool {
        let set = formula.tex.as_deref().and_then(|tex| formula::set(tex, true, self.shaper.fonts()));
        let Some(set) = set else { return false };
        let own = formula_size(&frame.style, self.shaper);
        let depth = self.tallest;
        let fit =
            |room: Length, side: f64| if side > 0.0 { room.ratio(own.scale(side)).min(1.0) } else { 1.0 };
        let em = own.scale(fit(frame.width, set.width).min(fit(depth, set.height + set.depth)));
        let tagged = self.structure.add(Some(node), StructRole::Formula(formula.source.clone()));
        let leaf = self.structure.leaf(tagged);
        let natural = em.scale(set.height + set.depth);
        let space = frame.leading.scale(0.8);
        let height = if frame.grid { self.design.whole_lines(natural + space) } else { natural + space };
        let height = height.min(depth);
        let origin = Point {
            x: frame.x + (frame.width - em.scale(set.width)) / 2,
            y: (height - natural) / 2 + em.scale(set.height),
        };
        let formula = Arc::new(set);
        let draws = vec![Draw::Formula { formula, origin, em, expansion: 1.0, leaf: Some(leaf) }];
        // The text that introduces a formula must stay on its page.
        if self.galley.pieces.last().is_some_and(|last| last.kind == PieceKind::Line) {
            self.galley.keep_last();
        }
        let place = Some(BookPlace { block: block.key, offset: 0 });
        let piece = Piece { kind: PieceKind::Fixed, place, grid: frame.grid, ..Piece::new(height, draws) };
        self.galley.pieces.push(piece);
        true
    }
}
