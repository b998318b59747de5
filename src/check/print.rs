//! Warns of problems in print: images of low resolution, hairlines, text close to the trim.

use super::{each_block, each_inline};
use crate::artwork::{Artwork, ArtworkKind, Artworks, Covers};
use crate::book::{BlockKind, Book, InlineKind};
use crate::config::Config;
use crate::diag::{Diagnostic, Problem};
use crate::font::Fonts;
use crate::geom::{Length, Rect, Size};
use crate::page::{GlyphRun, Item, Page, PageLabel, Pages};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The resolution that print shops ask for in photographs, in pixels per inch.
const DPI: f64 = 300.0;
/// The thinnest line that presses print reliably, in points.
const HAIRLINE: f64 = 0.25;
/// The least distance of text from the trim.
const LEAST_TRIM_DISTANCE: Length = Length::mm(5.0);

/// Input of the checks for print.
#[derive(Clone, Copy, Debug)]
pub struct PrintInput<'a> {
    /// The typeset pages.
    pub pages: &'a Pages,
    /// The book on the pages.
    pub book: &'a Book,
    /// The images of the book, by path.
    pub artworks: &'a Artworks,
    /// The covers.
    pub covers: &'a Covers,
    /// The settings, which contain the paths of the covers.
    pub config: &'a Config,
    /// The fonts, for the text in drawings.
    pub fonts: &'a Fonts,
}

/// Returns every problem that the printed book would have. Pages extend beyond the trim by `bleed` on each
/// side.
#[must_use]
pub fn check(proof: &PrintInput, bleed: Length) -> Vec<Diagnostic> {
    let mut diagnostics = pictures(proof, bleed);
    diagnostics.extend(text_near_trim(proof.pages, bleed));
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics
}

/// An image at the place where it is largest.
struct LargestUse<'a> {
    artwork: &'a Artwork,
    rect: Rect,
    page: Size,
}

fn pictures(proof: &PrintInput, bleed: Length) -> Vec<Diagnostic> {
    let mut largest: BTreeMap<usize, LargestUse> = BTreeMap::new();
    for page in &proof.pages.pages {
        for item in &page.items {
            let Item::Image { artwork, rect, .. } = item.upright() else { continue };
            let Some(shown) = proof.pages.artworks.get(*artwork) else { continue };
            let is_larger = largest.get(artwork).is_none_or(|known| known.rect.size.width < rect.size.width);
            if is_larger {
                largest.insert(*artwork, LargestUse { artwork: shown, rect: *rect, page: page.size });
            }
        }
    }
    let places = places(proof.book);
    let mut reported = BTreeSet::new();
    let mut diagnostics = Vec::new();
    for shown in largest.values() {
        let Some((path, is_cover)) = path(proof, shown.artwork) else { continue };
        if !reported.insert(path) {
            continue;
        }
        let problems = match shown.artwork.kind {
            ArtworkKind::Svg => drawing(path, shown, is_cover.then_some(bleed), proof.fonts),
            _ => low_resolution(path, shown).into_iter().collect(),
        };
        let span = places.get(path).filter(|_| !is_cover);
        diagnostics.extend(problems.into_iter().map(|problem| match span {
            Some(span) => Diagnostic::new(problem, *span),
            None => Diagnostic::nowhere(problem),
        }));
    }
    diagnostics
}

/// The path by which the author refers to an artwork, and whether it is a cover.
fn path<'a>(proof: &PrintInput<'a>, artwork: &Artwork) -> Option<(&'a str, bool)> {
    let is_it = |other: &Artwork| Arc::ptr_eq(&other.bytes, &artwork.bytes);
    let cover = &proof.config.cover;
    let covers = [(&proof.covers.front, &cover.front), (&proof.covers.back, &cover.back)];
    let named = covers
        .into_iter()
        .find_map(|(artwork, path)| artwork.as_ref().filter(|artwork| is_it(artwork)).and(path.as_deref()));
    let inside = || proof.artworks.iter().find(|(_, other)| is_it(other)).map(|(path, _)| (path, false));
    named.map(|path| (path, true)).or_else(inside)
}

/// The place where each image is first used.
fn places(book: &Book) -> BTreeMap<&str, Span> {
    let mut places = BTreeMap::new();
    each_block(&book.chapters, &mut |block| {
        if let BlockKind::Figure(figure) = &block.kind {
            places.entry(figure.image.path.as_str()).or_insert(block.span);
        }
    });
    each_inline(&book.chapters, &mut |inline| {
        if let InlineKind::Image(image) = &inline.kind {
            places.entry(image.path.as_str()).or_insert(inline.span);
        }
    });
    places
}

/// Reports an image of low resolution. The size of a raster image is in points, one per pixel.
fn low_resolution(path: &str, shown: &LargestUse) -> Option<Problem> {
    let of = |pixels: Length, side: Length| pixels.to_pt() / (side.to_pt() / 72.0);
    let (natural, size) = (shown.artwork.size, shown.rect.size);
    let dpi = of(natural.width, size.width).min(of(natural.height, size.height)).round();
    (dpi < DPI).then(|| Problem::ImageCoarse { path: path.to_owned(), dpi: dpi as u32 })
}

/// The problems of a drawing. `cover` is the bleed of a cover page, whose text is checked too; `None` inside
/// the book.
fn drawing(path: &str, shown: &LargestUse, cover: Option<Length>, fonts: &Fonts) -> Vec<Problem> {
    let Ok(drawing) = shown.artwork.drawing(fonts) else { return Vec::new() };
    let size = drawing.size();
    let (across, down) = (shown.rect.size.width.ratio(size.width), shown.rect.size.height.ratio(size.height));
    let mut problems = Vec::new();
    let thin = drawing.thinnest_line().map(|width| (width * across.min(down) * 100.0).round() / 100.0);
    if let Some(width) = thin.filter(|width| *width < HAIRLINE) {
        let hundredths = (width * 100.0).round() as u32;
        problems.push(Problem::StrokeThin { path: path.to_owned(), hundredths });
    }
    if let (Some(bleed), Some([left, top, right, bottom])) = (cover, drawing.words()) {
        let x = |at: f64| shown.rect.origin.x + Length::pt(at * across);
        let y = |at: f64| shown.rect.origin.y + Length::pt(at * down);
        let distance = distance_to_trim([x(left), y(top), x(right), y(bottom)], shown.page, bleed);
        if distance < LEAST_TRIM_DISTANCE {
            problems.push(Problem::CoverTextNear { path: path.to_owned(), tenths: tenths(distance) });
        }
    }
    problems
}

/// The least distance of an area (left, top, right, bottom) from the trim; negative beyond it.
fn distance_to_trim([left, top, right, bottom]: [Length; 4], page: Size, bleed: Length) -> Length {
    let far = (page.width - bleed - right).min(page.height - bleed - bottom);
    (left - bleed).min(top - bleed).min(far)
}

fn tenths(distance: Length) -> i64 {
    (distance.to_mm() * 10.0).floor() as i64
}

/// Reports text closer to the trim than [`LEAST_TRIM_DISTANCE`], once, with the page where it is closest.
fn text_near_trim(pages: &Pages, bleed: Length) -> Option<Diagnostic> {
    let near: Vec<(Length, &Page)> = pages
        .pages
        .iter()
        // Panels of a cover have no label; their text is checked as part of their drawings.
        .filter(|page| page.label != PageLabel::None)
        .filter_map(|page| Some((closest(page, bleed)?, page)))
        .filter(|(distance, _)| *distance < LEAST_TRIM_DISTANCE)
        .collect();
    let (distance, page) = near.iter().min_by_key(|(distance, _)| *distance)?;
    Some(Diagnostic::nowhere(Problem::TextNearTrim {
        page: page.label.text(),
        pages: near.len(),
        tenths: tenths(*distance),
    }))
}

/// The least distance of a page's text from the trim; `None` for a page without text.
fn closest(page: &Page, bleed: Length) -> Option<Length> {
    let areas = page.items.iter().filter_map(|item| match (item, item.upright()) {
        (_, Item::Glyphs(run)) if run.text.trim().is_empty() => None,
        (Item::Turned { pivot, .. }, Item::Glyphs(run)) => {
            let [left, top, right, bottom] = ink(run);
            Some([pivot.x + top, pivot.y - right, pivot.x + bottom, pivot.y - left])
        }
        (_, Item::Glyphs(run)) => Some(ink(run)),
        _ => None,
    });
    areas.map(|area| distance_to_trim(area, page.size, bleed)).min()
}

/// The approximate area of a run's ink: from ¾ of the font size above the baseline to ¼ below it.
fn ink(run: &GlyphRun) -> [Length; 4] {
    let (x, y) = (run.origin.x, run.origin.y);
    let right = x + run.glyphs.width().scale(run.expansion);
    [x, y - run.size.scale(0.75), right, y + run.size.scale(0.25)]
}
