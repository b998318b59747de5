//! Finds the place that the author wants for the index.

use super::diagnostic_at;
use crate::book::{Block, BlockKind, Chapter, Index, IndexHome, Matter};
use crate::diag::{Diagnostic, IndexFault};
use std::sync::Arc;

/// Returns the first place of the index that is in the back matter and within no other block. Every other place is
/// reported.
pub(super) fn find(
    chapters: &[Arc<Chapter>],
    homes: Vec<IndexHome>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<IndexHome> {
    let mut found = None;
    for home in homes {
        let is_back = chapters[home.chapter].matter == Matter::Back;
        if is_back && home.at.is_some() && found.is_none() {
            found = Some(home);
        } else {
            diagnostics.push(diagnostic_at(IndexFault::Misplaced, Some(home.span)));
        }
    }
    found
}

/// Puts the index into its place.
pub(super) fn fill(chapters: &mut [Arc<Chapter>], home: IndexHome, index: Index) {
    let IndexHome { chapter, at, key, id, lang, span } = home;
    let blocks = &mut Arc::make_mut(&mut chapters[chapter]).blocks;
    let at = at.unwrap_or(blocks.len()).min(blocks.len());
    blocks.insert(at, Block { kind: BlockKind::Index(index), key, id, lang, span });
}
