//! Compares the pages of two builds, so that the preview can scroll to the change, and draws no page again that is the
//! same.

use crate::page::{Item, Page, Pages};
use std::sync::Arc;

/// Index of the first page that looks different; of the end of the shorter book if all common pages look the same, and
/// `None` if the books look the same.
pub(super) fn first_changed_page(now: &[Page], then: &[Page]) -> Option<usize> {
    let differs = now.iter().zip(then).position(|(now, then)| !pages_look_equal(now, then));
    let (now, then) = (now.len(), then.len());
    differs.or_else(|| (now != then).then(|| now.min(then).min(now.saturating_sub(1))))
}

/// Indexes of the pages that differ from the earlier book's in anything that is drawn, if both use the same faces.
pub(super) fn changed_pages(now: &Pages, then: &Pages) -> Vec<usize> {
    let is_drawn_alike = |at: &usize| {
        let (page, Some(before)) = (&now.pages[*at], then.pages.get(*at)) else { return false };
        let drawn_alike = |(one, other): (&Item, &Item)| items_are_drawn_alike([one, other], [now, then]);
        page.size == before.size
            && page.items.len() == before.items.len()
            && page.items.iter().zip(&before.items).all(drawn_alike)
    };
    (0..now.pages.len()).filter(|at| !is_drawn_alike(at)).collect()
}

/// Whether two items of two books are drawn alike.
fn items_are_drawn_alike([now, then]: [&Item; 2], books: [&Pages; 2]) -> bool {
    match (now, then) {
        (Item::Glyphs(now), Item::Glyphs(then)) => {
            (now.origin, now.size, now.face, now.ink) == (then.origin, then.size, then.face, then.ink)
                && now.expansion.to_bits() == then.expansion.to_bits()
                && (Arc::ptr_eq(&now.text, &then.text) || now.text == then.text)
                && (Arc::ptr_eq(&now.glyphs, &then.glyphs) || now.glyphs == then.glyphs)
        }
        (Item::Rule { rect: now, ink }, Item::Rule { rect: then, ink: other }) => (now, ink) == (then, other),
        (Item::Image { rect: now, artwork, .. }, Item::Image { rect: then, artwork: other, .. }) => {
            let [bytes, before] = [(books[0], artwork), (books[1], other)]
                .map(|(book, artwork)| book.artworks.get(*artwork).map(|artwork| &artwork.bytes));
            now == then && bytes.zip(before).is_some_and(|(now, then)| Arc::ptr_eq(now, then) || now == then)
        }
        (
            Item::Formula { origin, em, expansion, formula, .. },
            Item::Formula { origin: at, em: size, expansion: scale, formula: then, .. },
        ) => {
            (origin, em) == (at, size)
                && expansion.to_bits() == scale.to_bits()
                && (Arc::ptr_eq(formula, then) || formula == then)
        }
        (Item::Link { .. }, Item::Link { .. }) => true,
        (Item::Turned { item: now, pivot }, Item::Turned { item: then, pivot: at }) => {
            pivot == at && items_are_drawn_alike([now, then], books)
        }
        _ => false,
    }
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
