//! Lists and definitions to pieces: labels hang in the margin of their items.

use super::blocks::{Flow, Frame};
use super::galley::{Keep, Piece};
use crate::book::{Block, Definition, List};
use crate::geom::Length;
use crate::page::{NodeId, StructRole};
use crate::typeset::draw::Draw;
use crate::typeset::par::{self, Measure, Setting};
use crate::typeset::style::Style;

impl Flow<'_> {
    /// A list: bullets or numbers, then the items' blocks.
    pub(super) fn list(&mut self, list: &List, frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::List(list.start.is_some()));
        let labels = labels(list);
        let inset = self.label_width(&labels, frame);
        let outermost = frame.x == Length::ZERO;
        if outermost {
            self.half_line(frame);
        }
        for (item, label) in list.items.iter().zip(&labels) {
            let item_node = self.structure.add(Some(node), StructRole::ListItem);
            let label_draws = self.label(label, inset, frame, item_node);
            let body = self.structure.add(Some(item_node), StructRole::ListBody);
            let first = self.galley.pieces.len();
            self.after_heading = true;
            self.items(&item.blocks, &frame.inset(inset), body, list.tight);
            self.hang(first, label_draws, frame);
        }
        if outermost {
            self.half_line(frame);
        }
    }

    /// An item's blocks; those of a loose item are paragraphs with indents.
    fn items(&mut self, blocks: &[Block], frame: &Frame, node: NodeId, tight: bool) {
        let mut inner = frame.clone();
        if tight {
            inner.indent = Length::ZERO;
        }
        self.blocks(blocks, &inner, node);
    }

    /// The widest label and a gap; bullets take one indent.
    fn label_width(&self, labels: &[String], frame: &Frame) -> Length {
        let widest = labels.iter().map(|label| self.shaper.word(label, &frame.style).width).max();
        let gap = frame.style.size.scale(0.5);
        (widest.unwrap_or(Length::ZERO) + gap).max(self.design.indent)
    }

    /// A label, flush right before its item.
    fn label(&mut self, label: &str, inset: Length, frame: &Frame, item: NodeId) -> Vec<Draw> {
        let node = self.structure.add(Some(item), StructRole::ListLabel);
        let width = inset - frame.style.size.scale(0.5);
        let atoms = self.collect(frame, node, |collector| collector.generated(label));
        let measure = Measure { setting: Setting::Right, ..Measure::ragged(width) };
        par::lines(&atoms, &measure, self.shaper).into_iter().flat_map(|line| line.draws).collect()
    }

    /// Hangs a label at the first line since `first`; an empty item gets a line of its own.
    fn hang(&mut self, first: usize, label: Vec<Draw>, frame: &Frame) {
        let baseline = frame.baseline;
        let draws = label.into_iter().map(|draw| draw.moved(frame.x, baseline));
        let line = self.galley.pieces[first..]
            .iter_mut()
            .find(|piece| !piece.is_space() && piece.height > Length::ZERO);
        match line {
            Some(piece) => {
                let mut all: Vec<Draw> = draws.collect();
                all.append(&mut piece.draws);
                piece.draws = all;
            }
            None => {
                let piece = Piece::new(frame.leading, draws.collect());
                self.galley.pieces.push(Piece { grid: frame.grid, ..piece });
            }
        }
    }

    /// Terms in bold, each followed by its meanings moved in.
    pub(super) fn definitions(&mut self, list: &[Definition], block: &Block, frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::List(false));
        let term_frame = Frame { style: self.term_style(frame), ..frame.clone() };
        self.half_line(frame);
        let mut offset = 0;
        for definition in list {
            let item = self.structure.add(Some(node), StructRole::ListItem);
            let term = self.structure.add(Some(item), StructRole::ListLabel);
            let atoms =
                self.collect(&term_frame, term, |collector| collector.inlines_at(&definition.term, offset));
            offset += crate::book::text_length(&definition.term);
            let lines = par::lines(&atoms, &Measure::ragged(frame.width), self.shaper);
            self.push_lines(lines, &term_frame, Some(block.key), definition.span);
            if let Some(last) = self.galley.pieces.last_mut() {
                last.keep = Keep::Together;
            }
            let body = self.structure.add(Some(item), StructRole::ListBody);
            for meaning in &definition.meanings {
                self.after_heading = true;
                self.blocks(meaning, &frame.inset(self.design.indent), body);
            }
        }
        self.half_line(frame);
    }

    fn term_style(&self, frame: &Frame) -> Style {
        Style::sans(frame.style.size, &frame.style.lang).bold()
    }
}

/// Bullets, or numbers from the list's first.
fn labels(list: &List) -> Vec<String> {
    (0..list.items.len() as u64)
        .map(|at| match list.start {
            Some(start) => format!("{}.", start.saturating_add(at)),
            None => "•".to_owned(),
        })
        .collect()
}
