//! Ids of HTML elements in a chapter, moved to the blocks before which or in which they are.

use crate::book::cited::{Block, Chapter};
use crate::book::for_each_block_mut;
use crate::source::Span;
use std::collections::BTreeMap;

/// Gives an id to each block before or in which an anchor is, unless it has one; returns every anchor with the id of
/// its block. An anchor behind all blocks belongs to the last of them, and in a chapter without blocks to the title.
pub(super) fn place(chapter: &mut Chapter) -> Vec<(String, String)> {
    let anchors = std::mem::take(&mut chapter.anchors);
    if anchors.is_empty() {
        return Vec::new();
    }
    let title = chapter.span;
    let mut spans: Vec<(Span, Option<usize>)> = vec![(title, None)];
    let mut number = 0;
    for_each(chapter, &mut |block| {
        spans.push((block.span, Some(number)));
        number += 1;
    });
    // A block before those within it, so that the last that begins before a place is the innermost.
    spans.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut wanted: BTreeMap<usize, String> = BTreeMap::new();
    let mut found = Vec::new();
    for (id, at) in anchors {
        let next = spans.partition_point(|(span, _)| span.start <= at.start);
        let around = next.checked_sub(1).filter(|before| spans[*before].0.end > at.start);
        // An anchor between blocks within a block belongs to the next of them.
        let is_within =
            |around: &usize| spans.get(next).is_some_and(|(inner, _)| inner.start < spans[*around].0.end);
        let around = around.filter(|around| !is_within(around));
        match spans[around.unwrap_or(next).min(spans.len() - 1)].1 {
            None => found.push((id, chapter.id.clone())),
            Some(block) => {
                let own = wanted.entry(block).or_insert_with(|| id.clone());
                found.push((id, own.clone()));
            }
        }
    }
    let mut kept: BTreeMap<String, String> = BTreeMap::new();
    let mut number = 0;
    for_each(chapter, &mut |block| {
        if let Some(id) = wanted.remove(&number) {
            let own = block.id.get_or_insert_with(|| id.clone());
            kept.insert(id, own.clone());
        }
        number += 1;
    });
    let id_of = |(alias, id): (String, String)| (alias, kept.get(&id).cloned().unwrap_or(id));
    found.into_iter().map(id_of).collect()
}

fn for_each(chapter: &mut Chapter, visit: &mut impl FnMut(&mut Block)) {
    chapter.columns_mut().for_each(|blocks| for_each_block_mut(blocks, visit));
}
