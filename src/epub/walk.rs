//! Visits everything that a book says, in reading order.

use crate::book::{Block, BlockKind, Book, ImageRef, Inline, InlineKind, for_each_inline};

/// Visits blocks in reading order, those that hold others before what they hold.
pub fn for_each_block<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        match &block.kind {
            BlockKind::List(list) => {
                list.items.iter().for_each(|item| for_each_block(&item.blocks, visit));
            }
            BlockKind::Definitions(definitions) => {
                let meanings = definitions.iter().flat_map(|definition| &definition.meanings);
                meanings.for_each(|blocks| for_each_block(blocks, visit));
            }
            BlockKind::Quote { blocks, .. } | BlockKind::Aside { blocks, .. } => {
                for_each_block(blocks, visit);
            }
            _ => {}
        }
    }
}

/// A block's own runs of inlines, in the order in which `BookPlace::offset` counts them.
#[must_use]
pub fn runs(block: &Block) -> Vec<&[Inline]> {
    match &block.kind {
        BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => vec![content],
        BlockKind::Definitions(definitions) => {
            definitions.iter().map(|definition| definition.term.as_slice()).collect()
        }
        BlockKind::Quote { attribution, .. } => vec![attribution],
        BlockKind::Verse(verse) => {
            let lines = verse.stanzas.iter().flatten().map(Vec::as_slice);
            lines.chain([verse.attribution.as_slice()]).collect()
        }
        BlockKind::Table(table) => {
            let cells = std::iter::once(&table.head).chain(&table.rows).flat_map(|row| &row.cells);
            let cells = cells.map(|cell| cell.content.as_slice());
            std::iter::once(table.caption.as_slice()).chain(cells).collect()
        }
        BlockKind::Figure(figure) => vec![&figure.caption],
        BlockKind::Aside { title, .. } => vec![title],
        BlockKind::List(_) | BlockKind::Code { .. } | BlockKind::Break => Vec::new(),
    }
}

/// Visits every image of the book, notes after their chapter's text.
pub fn for_each_image<'a>(book: &'a Book, visit: &mut impl FnMut(&'a ImageRef)) {
    for chapter in &book.chapters {
        images_within(&chapter.title, visit);
        let notes = chapter.notes.iter().map(|note| &note.blocks);
        for blocks in std::iter::once(&chapter.blocks).chain(notes) {
            for_each_block(blocks, &mut |block| {
                if let BlockKind::Figure(figure) = &block.kind {
                    visit(&figure.image);
                }
                runs(block).into_iter().for_each(|inlines| images_within(inlines, visit));
            });
        }
    }
}

fn images_within<'a>(inlines: &'a [Inline], visit: &mut impl FnMut(&'a ImageRef)) {
    for_each_inline(inlines, &mut |inline| {
        if let InlineKind::Image(image) = &inline.kind {
            visit(image);
        }
    });
}
