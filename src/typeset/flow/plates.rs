//! Plates: pictures on pages of their own, without text.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::Piece;
use crate::book::{Block, BlockKind, Figure, PictureWidth};
use crate::geom::Length;
use crate::page::{LeafId, NodeId, StructRole};

impl Flow<'_> {
    /// Pages of pictures, each with as many as its author wants, in equal parts of the page.
    pub(super) fn plates(&mut self, blocks: &[Block], per_page: u32, frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::Division);
        if !self.is_of_page(frame) {
            return self.blocks(blocks, frame, node);
        }
        let mut captioned = self.captions_before(blocks, frame, node).into_iter();
        self.galley.end_page();
        let mut on_page = 0;
        let mut begins = self.galley.pieces.len();
        let mut rest = blocks;
        while let Some(block) = rest.first() {
            let pictures = rest.iter().take_while(|block| is_picture(block)).count();
            if pictures == 0 {
                // What is no picture begins a page, and the next pictures share it.
                if on_page > 0 {
                    self.galley.end_page();
                    (on_page, begins) = (0, self.galley.pieces.len());
                }
                let (node, _) = captioned.next().unwrap_or((node, None));
                self.block(block, frame, node);
                rest = &rest[1..];
                continue;
            }
            let is_alone = self.over_page(block).is_some();
            if is_alone && on_page > 0 {
                self.galley.end_page();
                (on_page, begins) = (0, self.galley.pieces.len());
            }
            if on_page == 0 {
                // Words above the pictures take a part of the page.
                let used: Length = self.galley.pieces[begins..].iter().map(|piece| piece.height).sum();
                if used > self.design.depth().scale(0.6) {
                    self.galley.end_page();
                    begins = self.galley.pieces.len();
                }
            }
            let used: Length = self.galley.pieces[begins..].iter().map(|piece| piece.height).sum();
            let left = i64::from(per_page.saturating_sub(on_page).max(1));
            let lines = (self.design.depth() - used).to_sp().div_euclid(self.design.leading.to_sp());
            let depth = self.design.leading * lines.div_euclid(left).max(4);
            self.plate(block, depth, frame, captioned.next().unwrap_or((node, None)));
            rest = &rest[1..];
            on_page += 1;
            if is_alone || on_page >= per_page {
                self.galley.end_page();
                (on_page, begins) = (0, self.galley.pieces.len());
            }
        }
        self.galley.end_page();
        self.after_heading = true;
    }

    /// The captions of pictures over whole pages, on the page before all plates, where they take none of their own. Returns
    /// a node for each block, so that what is read keeps the author's order, and each such picture's leaf; nothing where
    /// there are no such pictures.
    fn captions_before(
        &mut self,
        blocks: &[Block],
        frame: &Frame,
        node: NodeId,
    ) -> Vec<(NodeId, Option<LeafId>)> {
        if !blocks.iter().any(|block| self.over_page(block).is_some()) {
            return Vec::new();
        }
        let nodes = blocks.iter().map(|_| (self.structure.add(Some(node), StructRole::Division), None));
        let mut nodes: Vec<_> = nodes.collect();
        for (block, (node, leaf)) in blocks.iter().zip(&mut nodes) {
            if let Some(figure) = self.over_page(block) {
                let frame = frame.with_language(block.lang.as_ref());
                *leaf = self.caption_before(figure, block, &frame, *node);
            }
        }
        nodes
    }

    /// The picture of a block that is over a whole page.
    fn over_page<'b>(&self, block: &'b Block) -> Option<&'b Figure> {
        let BlockKind::Figure(figure) = &block.kind else { return None };
        let is_shown = self.artworks.get(&figure.image.path).is_some();
        Some(figure).filter(|figure| is_shown && figure.width == Some(PictureWidth::Bleed))
    }

    /// A picture, or pictures beside each other, in the middle of a height.
    fn plate(&mut self, block: &Block, depth: Length, frame: &Frame, (node, leaf): (NodeId, Option<LeafId>)) {
        let frame = &frame.with_language(block.lang.as_ref());
        let (first, floats) = (self.galley.pieces.len(), self.galley.floats);
        match &block.kind {
            BlockKind::Figure(figure) if self.over_page(block).is_some() => {
                self.whole_page(figure, leaf, block);
            }
            BlockKind::Figure(figure)
                if self.artworks.get(&figure.image.path).is_some()
                    && !matches!(figure.width, Some(PictureWidth::Bleed | PictureWidth::Margins)) =>
            {
                self.figure_in(figure, block, Some(depth), frame, node);
            }
            BlockKind::FigureGroup(group) => self.figure_group(group, block, Some(depth), frame, node),
            _ => return self.block(block, frame, node),
        }
        // Nothing but the pictures takes room, and none leaves its place.
        let mut pieces = self.galley.pieces.split_off(first);
        pieces.retain(|piece| !piece.is_space());
        self.galley.floats = floats;
        self.galley.pieces.extend(pieces.into_iter().map(|piece| Piece { float: None, ..piece }));
        if let Some(id) = &block.id {
            self.anchor(id, first);
        }
    }
}

fn is_picture(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Figure(_) | BlockKind::FigureGroup(_))
}
