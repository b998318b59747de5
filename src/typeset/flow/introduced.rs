//! Keeps lines on the page of what they lead to: a line that ends with a colon, and a single line below a heading.

use super::blocks::Flow;
use super::frame::Frame;
use crate::book::{Block, BlockKind, Inline, InlineKind, for_each_inline};

/// What the last block asks of the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lead {
    /// Whether it ends with a colon.
    introduces: bool,
    /// Whether nothing but a heading is above the next line.
    is_heading: bool,
}

impl Flow<'_> {
    /// Keeps the last line with a block that it introduces; returns what the block before asks of this one.
    pub(super) fn follow(&mut self, block: &Block, frame: &Frame) -> Lead {
        let lead = std::mem::take(&mut self.lead);
        if lead.introduces && is_set_off(block) {
            self.galley.keep_last();
            if frame.grid {
                self.galley.introduced.push(self.galley.pieces.len());
            }
        }
        // The heading of a list or a quotation is that of its first block.
        if lead.is_heading && is_set_off(block) {
            self.lead.is_heading = true;
        }
        lead
    }

    /// Notes what a block that was set asks of the next; keeps a single line below a heading with what follows.
    pub(super) fn lead_on(&mut self, block: &Block, before: Lead, first: usize) {
        self.lead = match &block.kind {
            BlockKind::Heading { .. } => Lead { is_heading: true, introduces: false },
            BlockKind::Paragraph(content) => Lead { is_heading: false, introduces: ends_with_colon(content) },
            _ => Lead::default(),
        };
        let is_text = matches!(block.kind, BlockKind::Paragraph(_));
        if before.is_heading && is_text && self.galley.pieces.len() == first + 1 {
            self.galley.keep_last();
        }
    }
}

/// Whether a block is set off from the text, as what a line with a colon introduces.
fn is_set_off(block: &Block) -> bool {
    match &block.kind {
        BlockKind::List(_)
        | BlockKind::Definitions(_)
        | BlockKind::Quote { .. }
        | BlockKind::Verse(_)
        | BlockKind::Table(_)
        | BlockKind::Figure(_)
        | BlockKind::FigureGroup(_)
        | BlockKind::Aside { .. }
        | BlockKind::Code { .. } => true,
        BlockKind::Paragraph(content) => crate::book::display_formula(content).is_some(),
        _ => false,
    }
}

/// Whether the last letter or sign of some words is a colon; marks of notes do not count.
fn ends_with_colon(words: &[Inline]) -> bool {
    let mut last = None;
    for_each_inline(words, &mut |inline| match &inline.kind {
        InlineKind::Text(text) => last = text.trim_end().chars().next_back().or(last),
        InlineKind::Code(_) | InlineKind::Formula(_) | InlineKind::Image(_) => last = None,
        _ => {}
    });
    matches!(last, Some(':' | '：'))
}
