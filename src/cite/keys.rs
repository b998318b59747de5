//! Gives every block its key, in reading order.

use crate::book::{BlockKey, Chapter, for_each_block_mut};

/// Counts all blocks from 1, those inside others too, a chapter's notes after its text.
pub(super) fn give(chapters: &mut [Chapter]) {
    let mut next = 1;
    for chapter in chapters {
        let notes = chapter.notes.iter_mut().map(|note| &mut note.blocks);
        for blocks in std::iter::once(&mut chapter.blocks).chain(notes) {
            for_each_block_mut(blocks, &mut |block| {
                block.key = BlockKey(next);
                next += 1;
            });
        }
    }
}
