//! Adds the covers around the typeset pages.

use super::TypesetInput;
use crate::artwork::Artwork;
use crate::geom::{Rect, Size};
use crate::page::{Item, Kid, Page, PageLabel, Pages, StructRole};

/// Adds the covers to pages that were typeset without them, if the book has covers and the settings want them
/// in the file.
///
/// A blank page follows the front cover, so that all pages keep their sides. The back cover is a left-hand
/// page, with a blank page before it if needed.
pub fn bind(pages: &mut Pages, setting: &TypesetInput<'_>) {
    let config = setting.config;
    let wanted = |cover: &'_ Option<Artwork>| cover.clone().filter(|_| config.pdf.cover);
    let size = pages.pages.first().map_or_else(Size::default, |page| page.size);
    let blank = || Page { size, label: PageLabel::None, items: Vec::new() };
    if let Some(artwork) = wanted(&setting.covers.front) {
        let alt = config.cover.alt.clone().unwrap_or_else(|| config.title.clone());
        let cover = full_page(pages, artwork, alt, size, 0);
        pages.pages.splice(0..0, [cover, blank()]);
        pages.destinations.iter_mut().for_each(|destination| destination.page += 2);
        pages.map.places.values_mut().for_each(|place| place.page += 2);
    }
    if let Some(artwork) = wanted(&setting.covers.back) {
        while !pages.pages.len().is_multiple_of(2) {
            pages.pages.push(blank());
        }
        pages.pages.push(blank());
        let alt = config.description.clone().unwrap_or_else(|| config.title.clone());
        let last = pages.structure.nodes.first().map_or(0, |document| document.kids.len());
        let cover = full_page(pages, artwork, alt, size, last);
        pages.pages.push(cover);
    }
}

/// A page filled by artwork, cropped to the paper. `place` is the index of its section in the document.
fn full_page(pages: &mut Pages, artwork: Artwork, alt: String, size: Size, place: usize) -> Page {
    let section = pages.structure.add(None, StructRole::Section);
    if let Some(document) = pages.structure.nodes.first_mut() {
        document.kids.insert(place, Kid::Node(section));
    }
    let figure = pages.structure.add(Some(section), StructRole::Figure(alt));
    let leaf = pages.structure.leaf(figure);
    let scale = size.width.ratio(artwork.size.width).max(size.height.ratio(artwork.size.height));
    let (width, height) = (artwork.size.width.scale(scale), artwork.size.height.scale(scale));
    let rect = Rect::new((size.width - width) / 2, (size.height - height) / 2, width, height);
    pages.artworks.push(artwork);
    let items = vec![Item::Image { artwork: pages.artworks.len() - 1, rect, leaf: Some(leaf) }];
    Page { size, label: PageLabel::None, items }
}
