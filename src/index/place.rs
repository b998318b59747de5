//! Where the author wants the index.

use super::told;
use crate::book::{Block, BlockKind, Chapter, Index, Matter};
use crate::diag::{Diagnostic, IndexFault};

/// The chapter of the back matter with the place of the index. Every other place is told of and taken away.
pub(super) fn find(chapters: &mut [Chapter], diagnostics: &mut Vec<Diagnostic>) -> Option<usize> {
    let mut home = None;
    for (number, chapter) in chapters.iter_mut().enumerate() {
        let is_back = chapter.matter == Matter::Back;
        chapter.blocks.retain_mut(|block| {
            if !matches!(block.kind, BlockKind::Index(_)) {
                block.children_mut().into_iter().for_each(|inner| remove(inner, diagnostics));
                return true;
            }
            let is_first = is_back && home.is_none();
            if is_first {
                home = Some(number);
            } else {
                diagnostics.push(told(IndexFault::Misplaced, Some(block.span)));
            }
            is_first
        });
        chapter.notes.iter_mut().for_each(|note| remove(&mut note.blocks, diagnostics));
    }
    home
}

/// Takes every place of the index away.
fn remove(blocks: &mut Vec<Block>, diagnostics: &mut Vec<Diagnostic>) {
    blocks.retain_mut(|block| {
        if matches!(block.kind, BlockKind::Index(_)) {
            diagnostics.push(told(IndexFault::Misplaced, Some(block.span)));
            return false;
        }
        block.children_mut().into_iter().for_each(|inner| remove(inner, diagnostics));
        true
    });
}

/// Puts the index in its place.
pub(super) fn fill(blocks: &mut [Block], index: Index) {
    let place = blocks.iter_mut().find(|block| matches!(block.kind, BlockKind::Index(_)));
    if let Some(block) = place {
        block.kind = BlockKind::Index(index);
    }
}
