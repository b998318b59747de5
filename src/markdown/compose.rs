//! Makes of the paragraphs beside each other what they are: boxes, verse, figures, captions.

use super::inlines::Inlines;
use super::{boxes, figures, tables, verse};
use crate::book::{Block, BlockKind};

/// The finished blocks of one parent.
pub(super) fn compose(blocks: Vec<Block>, inlines: &mut Inlines) -> Vec<Block> {
    let script = inlines.script;
    let grouped = boxes::group(blocks, &script, &mut inlines.diagnostics);
    paragraphs(grouped, inlines)
}

/// Verse, figures and captions among some blocks, also within the boxes that were just made.
fn paragraphs(blocks: Vec<Block>, inlines: &Inlines) -> Vec<Block> {
    let made = blocks.into_iter().flat_map(|block| paragraph(block, inlines)).collect();
    tables::join_captions(made)
}

fn paragraph(mut block: Block, inlines: &Inlines) -> Vec<Block> {
    match &mut block.kind {
        BlockKind::Paragraph(content) => {
            if let Some(verse) = verse::from_bars(content, &inlines.script) {
                block.kind = BlockKind::Verse(verse);
            } else if let Some(figures) = figures::from_paragraph(content, block.span, &inlines.titles) {
                return figures;
            }
        }
        BlockKind::Aside { blocks, .. } => *blocks = paragraphs(std::mem::take(blocks), inlines),
        _ => {}
    }
    vec![block]
}
