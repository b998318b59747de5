//! Visits every image that a book shows, in reading order.

use crate::book::{BlockKind, Book, ImageRef, Inline, InlineKind, for_each_block, for_each_inline};

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
                block.inlines().into_iter().for_each(|inlines| images_within(inlines, visit));
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
