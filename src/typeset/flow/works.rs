//! Typesets the list of works as hanging entries, so that the first word of each stands out.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::Stretchability;
use crate::book::{Block, BlockKind};
use crate::enumerator::Numbering;
use crate::geom::Length;
use crate::page::{NodeId, StructRole};
use crate::typeset::par::{self, Measure};

/// Entries are looked up one by one, so their line height is smaller than that of notes.
const CLOSER: f64 = 0.95;

impl Flow<'_> {
    /// Sets a list without labels, each item a paragraph that can be linked to. The type size is that of
    /// notes.
    pub(super) fn works(&mut self, entries: &[Block], frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::List(Numbering::Bullets));
        // A heading already has space around it.
        if frame.x == Length::ZERO && !self.after_heading {
            self.half_line(frame, Stretchability::None);
        }
        let notes = self.note_frame(&frame.style.lang);
        let leading = notes.leading.scale(CLOSER);
        // The last line of a full page is at the height of the last line of running text.
        let baseline = leading - (self.design.leading - self.design.baseline);
        let inner = Frame { x: frame.x, width: frame.width, leading, baseline, ..notes };
        for entry in entries {
            let item = self.structure.add(Some(node), StructRole::ListItem);
            let body = self.structure.add(Some(item), StructRole::ListBody);
            match &entry.kind {
                BlockKind::Paragraph(content) => {
                    let first = self.galley.pieces.len();
                    let paragraph = self.structure.add(Some(body), StructRole::Paragraph);
                    let atoms = self.collect(&inner, paragraph, |collector| collector.inlines(content));
                    let measure = Measure { rest: self.design.indent, ..self.measure(&inner) };
                    let lines = par::lines(&atoms, &measure, self.shaper);
                    self.push_lines(lines, &inner, Some(entry.key), entry.span);
                    if let Some(id) = &entry.id {
                        self.anchor(id, first);
                    }
                }
                _ => self.blocks(std::slice::from_ref(entry), &inner, body),
            }
        }
    }
}
