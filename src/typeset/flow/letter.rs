//! Letters: where and when they were written, the words that open them, the name below.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::Stretchability;
use crate::book::{Block, BlockKind, ChapterPart};
use crate::page::{NodeId, StructRole};
use crate::typeset::par::{self, Alignment, Measure};

impl Flow<'_> {
    /// A letter, moved in at both sides as a quotation is.
    pub(super) fn written_letter(&mut self, blocks: &[Block], frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::Division);
        self.set_as_quotation(frame, |flow, inner| flow.blocks(blocks, inner, node));
    }

    /// Lines that stand apart from a letter's text: place and date and the name at its end, flush with the edge that lines
    /// end at; the words that open it where they begin.
    pub(super) fn lines_of_letter(
        &mut self,
        what: ChapterPart,
        blocks: &[Block],
        frame: &Frame,
        node: NodeId,
    ) {
        let opens = what == ChapterPart::Salutation;
        let alignment = if opens || frame.is_mirrored() { Alignment::Ragged } else { Alignment::Right };
        let measure = Measure { alignment, ..Measure::ragged(frame.width) };
        let pair = if frame.grid { self.pair() } else { Stretchability::None };
        if what == ChapterPart::Signature {
            // The name never stands alone on a page, and its lines stay together.
            self.galley.keep_last();
        }
        if frame.grid || what == ChapterPart::Signature {
            self.half_line(frame, pair);
        }
        for (at, block) in blocks.iter().enumerate() {
            let own = frame.with_language(block.lang.as_ref());
            let BlockKind::Paragraph(content) = &block.kind else {
                self.block(block, &own, node);
                continue;
            };
            let paragraph = self.structure.add(Some(node), StructRole::Paragraph);
            self.set_language(paragraph, block.lang.as_ref());
            let atoms = self.collect(&own, paragraph, |collector| collector.inlines(content));
            let lines = par::lines(&atoms, &measure, self.shaper);
            self.push_lines(lines, &own, Some(block.key), block.span);
            if what != ChapterPart::Signature || at + 1 < blocks.len() {
                self.galley.keep_last();
            }
        }
        if frame.grid || what != ChapterPart::Signature {
            self.half_line(frame, pair);
        }
        self.after_heading = true;
    }
}
