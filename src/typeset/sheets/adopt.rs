//! Moves what a chapter has on its page to where that page stands in the book.

use crate::geom::Length;
use crate::page::{Content, GlyphRun, Item};

/// Moves a run to the right and gives its leaf its number in the book.
pub(super) fn adopt_run(run: &mut GlyphRun, right: Length, leaves: usize) {
    run.origin.x += right;
    if let Content::Leaf(leaf) = &mut run.content {
        leaf.0 += leaves;
    }
}

/// Moves an item to the right and gives its leaf and artwork their numbers in the book; false where its
/// artwork is not there.
pub(super) fn adopt(item: &mut Item, right: Length, leaves: usize, artworks: &[Option<usize>]) -> bool {
    match item {
        Item::Glyphs(run) => adopt_run(run, right, leaves),
        Item::Rule { rect, .. } => rect.origin.x += right,
        Item::Image { artwork, rect, leaf } => {
            rect.origin.x += right;
            leaf.iter_mut().for_each(|leaf| leaf.0 += leaves);
            let Some(known) = artworks.get(*artwork).copied().flatten() else { return false };
            *artwork = known;
        }
        Item::Formula { origin, leaf, .. } => {
            origin.x += right;
            leaf.iter_mut().for_each(|leaf| leaf.0 += leaves);
        }
        Item::Link { areas, leaf, .. } => {
            areas.iter_mut().for_each(|area| area.origin.x += right);
            leaf.0 += leaves;
        }
    }
    true
}
