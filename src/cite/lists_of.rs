//! Lists of the book's own figures, maps and tables: each by its caption, with its page in print.

use super::labels::Labels;
use crate::book::cited::{Block, BlockKind, Chapter, Inline, InlineKind};
use crate::book::{
    ChapterPart, LabelKind, Paging, Target, Way, for_each_block, for_each_block_mut, plain_text,
};
use crate::source::Span;

/// An entry of a list: kind, caption and place.
struct Labelled {
    kind: LabelKind,
    caption: String,
    place: Target,
}

/// Fills the lists that authors have placed.
pub(super) fn fill(chapters: &mut [Chapter], labels: &Labels) {
    let mut has_any = false;
    for blocks in chapters.iter().flat_map(Chapter::columns) {
        for_each_block(blocks, &mut |block| has_any |= listed(block).is_some());
    }
    if !has_any {
        return;
    }
    let mut all = Vec::new();
    for (at, chapter) in chapters.iter().enumerate() {
        for_each_block(&chapter.blocks, &mut |block| all.extend(labelled(block, at, labels)));
    }
    for blocks in chapters.iter_mut().flat_map(Chapter::columns_mut) {
        for_each_block_mut(blocks, &mut |block| {
            let (Some(kind), span) = (listed(block), block.span) else { return };
            if let BlockKind::ChapterPart { blocks, .. } = &mut block.kind {
                *blocks = all.iter().filter(|one| one.kind == kind).map(|one| entry(one, span)).collect();
            }
        });
    }
}

fn listed(block: &Block) -> Option<LabelKind> {
    match &block.kind {
        BlockKind::ChapterPart { what, .. } => ChapterPart::listed(*what),
        _ => None,
    }
}

/// Returns a picture or table that has a number.
fn labelled(block: &Block, chapter: usize, labels: &Labels) -> Option<Labelled> {
    let caption = match &block.kind {
        BlockKind::Figure(figure) => &figure.caption,
        BlockKind::Table(table) => &table.caption,
        _ => return None,
    };
    let id = block.id.clone()?;
    let kind = labels.get(&id)?.kind;
    let caption = plain_text(caption).trim().trim_end_matches('.').to_owned();
    Some(Labelled { kind, caption, place: Target::Place { chapter, id } })
}

/// Returns a line of a list: the caption as a link to its place, behind it its page in print.
fn entry(one: &Labelled, span: Span) -> Block {
    let text = |words: &str| Inline::new(InlineKind::Text(words.to_owned()), span.after());
    let link = |target: Target, content: Vec<Inline>| {
        Inline::new(InlineKind::Link { target: Way::Known(target), content }, span.after())
    };
    let page = Target::Printed { target: Box::new(one.place.clone()), page: Paging::Among };
    let words = link(one.place.clone(), vec![text(&one.caption)]);
    let line = vec![words, link(page, vec![text("\u{2003}"), text("")])];
    Block::new(BlockKind::Paragraph(line), span.after())
}
