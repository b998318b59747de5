//! Groups paragraphs and other blocks of one parent into boxes, verse, figures, and tables with captions.

use super::inlines::Inlines;
use super::pages::is_page_break;
use super::{
    abbreviations, boxes, chapter_parts, enumerators, figure_groups, figures, letters, tables, verse,
};
use crate::book::ChapterPart;
use crate::book::draft::{Block, BlockKind};

/// Groups the finished blocks of one parent.
pub(super) fn compose(blocks: Vec<Block>, inlines: &mut Inlines) -> Vec<Block> {
    let grouped = boxes::group(blocks, inlines);
    paragraphs(grouped, inlines)
}

/// Makes verse, figures and captions among some blocks, also within the boxes that were just made.
pub(super) fn paragraphs(blocks: Vec<Block>, inlines: &mut Inlines) -> Vec<Block> {
    let blocks = enumerators::group(blocks, &inlines.script);
    let made = blocks.into_iter().flat_map(|block| paragraph(block, inlines)).collect();
    tables::join_captions(made, inlines)
}

fn paragraph(mut block: Block, inlines: &mut Inlines) -> Vec<Block> {
    match &mut block.kind {
        BlockKind::Paragraph(content) => {
            if is_page_break(content) {
                return vec![Block::new(BlockKind::PageBreak, block.span)];
            }
            if let Some((before, found)) = abbreviations::from_paragraph(content, &inlines.script) {
                inlines.abbreviations.extend(found);
                if before.is_empty() {
                    return Vec::new();
                }
                *content = before;
            }
            if let Some(lines) = chapter_parts::from_paragraph(content, block.span, inlines) {
                return lines;
            }
            if let Some(verse) = verse::from_bars(content, &inlines.script) {
                block.kind = BlockKind::Verse(verse);
            } else if let Some(figures) = figures::from_paragraph(content, block.span, inlines) {
                return figures;
            }
        }
        BlockKind::ChapterPart { what, blocks } if what.is_of_letter() => {
            *blocks = letters::by_lines(std::mem::take(blocks));
        }
        BlockKind::ChapterPart { what: ChapterPart::Letter, blocks } => {
            *blocks = paragraphs(std::mem::take(blocks), inlines);
            letters::recognize(blocks);
        }
        BlockKind::FigureGroup(_) => return figure_groups::composed(block, inlines),
        BlockKind::Aside { blocks, .. }
        | BlockKind::ChapterPart { blocks, .. }
        | BlockKind::Plates { blocks, .. } => *blocks = paragraphs(std::mem::take(blocks), inlines),
        _ => {}
    }
    vec![block]
}
