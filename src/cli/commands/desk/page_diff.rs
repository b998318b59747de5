//! Compares the pages of two builds, so that the preview can scroll to the change.

use crate::page::{Item, Page};
use std::sync::Arc;

/// Index of the first page that looks different; of the end of the shorter book if all common pages look the same, and
/// `None` if the books look the same.
pub(super) fn first_changed_page(now: &[Page], then: &[Page]) -> Option<usize> {
    let differs = now.iter().zip(then).position(|(now, then)| !pages_look_equal(now, then));
    let (now, then) = (now.len(), then.len());
    differs.or_else(|| (now != then).then(|| now.min(then).min(now.saturating_sub(1))))
}

/// Whether two pages look the same.
fn pages_look_equal(now: &Page, then: &Page) -> bool {
    let is_same = |(now, then): (&Item, &Item)| items_look_equal(now, then);
    now.items.len() == then.items.len() && now.items.iter().zip(&then.items).all(is_same)
}

/// Whether two items look the same.
fn items_look_equal(now: &Item, then: &Item) -> bool {
    match (now, then) {
        (Item::Glyphs(now), Item::Glyphs(then)) => {
            (now.origin, now.size, now.face) == (then.origin, then.size, then.face)
                && (Arc::ptr_eq(&now.text, &then.text) || now.text == then.text)
        }
        (
            Item::Image { rect: now, .. } | Item::Rule { rect: now, .. },
            Item::Image { rect: then, .. } | Item::Rule { rect: then, .. },
        ) => now == then,
        (
            Item::Formula { origin, em, formula, .. },
            Item::Formula { origin: at, em: size, formula: then, .. },
        ) => (origin, em) == (at, size) && Arc::ptr_eq(formula, then),
        (Item::Link { .. }, Item::Link { .. }) => true,
        (Item::Turned { item: now, pivot }, Item::Turned { item: then, pivot: at }) => {
            pivot == at && items_look_equal(now, then)
        }
        _ => false,
    }
}
