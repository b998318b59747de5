//! What an experienced printer would warn of: pictures with too few pixels, hairlines, text near a cut.

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

/// What shops ask of photographs, in pixels to the inch.
const DPI: f64 = 300.0;
/// The thinnest line that presses hold.
const HAIRLINE: f64 = 0.25;
/// How near to the trim text may stand.
const SAFE: Length = Length::mm(5.0);

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Proof<'a> {
    /// The set pages.
    pub pages: &'a Pages,
    /// The book that they show.
    pub book: &'a Book,
    /// Its images, by path.
    pub artworks: &'a Artworks,
    /// Its covers.
    pub covers: &'a Covers,
    /// Where the covers' paths are.
    pub config: &'a Config,
    /// The faces, for the words of drawings.
    pub fonts: &'a Fonts,
}

/// Everything that would disappoint on paper. Pages run over the trim by `bleed` on every side.
#[must_use]
pub fn check(proof: &Proof, bleed: Length) -> Vec<Diagnostic> {
    let mut diagnostics = pictures(proof, bleed);
    diagnostics.extend(margins(proof.pages, bleed));
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics
}

/// A picture where it stands largest.
struct Shown<'a> {
    artwork: &'a Artwork,
    rect: Rect,
    page: Size,
}

fn pictures(proof: &Proof, bleed: Length) -> Vec<Diagnostic> {
    let mut largest: BTreeMap<usize, Shown> = BTreeMap::new();
    for page in &proof.pages.pages {
        for item in &page.items {
            let Item::Image { artwork, rect, .. } = item.upright() else { continue };
            let Some(shown) = proof.pages.artworks.get(*artwork) else { continue };
            let is_larger = largest.get(artwork).is_none_or(|known| known.rect.size.width < rect.size.width);
            if is_larger {
                largest.insert(*artwork, Shown { artwork: shown, rect: *rect, page: page.size });
            }
        }
    }
    let places = places(proof.book);
    let mut told = BTreeSet::new();
    let mut diagnostics = Vec::new();
    for shown in largest.values() {
        let Some((path, is_cover)) = path(proof, shown.artwork) else { continue };
        if !told.insert(path) {
            continue;
        }
        let problems = match shown.artwork.kind {
            ArtworkKind::Svg => drawing(path, shown, is_cover.then_some(bleed), proof.fonts),
            _ => coarse(path, shown).into_iter().collect(),
        };
        let span = places.get(path).filter(|_| !is_cover);
        diagnostics.extend(problems.into_iter().map(|problem| match span {
            Some(span) => Diagnostic::new(problem, *span),
            None => Diagnostic::nowhere(problem),
        }));
    }
    diagnostics
}

/// The path that the author knows artwork by, and whether it is a cover's.
fn path<'a>(proof: &Proof<'a>, artwork: &Artwork) -> Option<(&'a str, bool)> {
    let is_it = |other: &Artwork| Arc::ptr_eq(&other.bytes, &artwork.bytes);
    let cover = &proof.config.cover;
    let covers = [(&proof.covers.front, &cover.front), (&proof.covers.back, &cover.back)];
    let named = covers
        .into_iter()
        .find_map(|(artwork, path)| artwork.as_ref().filter(|artwork| is_it(artwork)).and(path.as_deref()));
    let inside = || proof.artworks.iter().find(|(_, other)| is_it(other)).map(|(path, _)| (path, false));
    named.map(|path| (path, true)).or_else(inside)
}

/// Where each image is first asked for.
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

/// A raster's size is in points, one for each pixel.
fn coarse(path: &str, shown: &Shown) -> Option<Problem> {
    let of = |pixels: Length, side: Length| pixels.to_pt() / (side.to_pt() / 72.0);
    let (natural, size) = (shown.artwork.size, shown.rect.size);
    let dpi = of(natural.width, size.width).min(of(natural.height, size.height)).round();
    (dpi < DPI).then(|| Problem::ImageCoarse { path: path.to_owned(), dpi: dpi as u32 })
}

/// What is wrong with a drawing; of a cover, whose page runs over the trim by some length, its words too.
fn drawing(path: &str, shown: &Shown, cover: Option<Length>, fonts: &Fonts) -> Vec<Problem> {
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
        let distance = nearest([x(left), y(top), x(right), y(bottom)], shown.page, bleed);
        if distance < SAFE {
            problems.push(Problem::CoverTextNear { path: path.to_owned(), tenths: tenths(distance) });
        }
    }
    problems
}

/// The least distance of an area (left, top, right, bottom) from the trim; less than zero beyond it.
fn nearest([left, top, right, bottom]: [Length; 4], page: Size, bleed: Length) -> Length {
    let far = (page.width - bleed - right).min(page.height - bleed - bottom);
    (left - bleed).min(top - bleed).min(far)
}

fn tenths(distance: Length) -> i64 {
    (distance.to_mm() * 10.0).floor() as i64
}

/// Text nearer to the trim than cuts are exact: told once, with the page where it is nearest.
fn margins(pages: &Pages, bleed: Length) -> Option<Diagnostic> {
    let near: Vec<(Length, &Page)> = pages
        .pages
        .iter()
        // Panels of a cover have no label; of their words the drawings tell.
        .filter(|page| page.label != PageLabel::None)
        .filter_map(|page| Some((closest(page, bleed)?, page)))
        .filter(|(distance, _)| *distance < SAFE)
        .collect();
    let (distance, page) = near.iter().min_by_key(|(distance, _)| *distance)?;
    Some(Diagnostic::nowhere(Problem::TextNearTrim {
        page: page.label.text(),
        pages: near.len(),
        tenths: tenths(*distance),
    }))
}

/// How near to the trim a page's text comes; none where it has none.
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
    areas.map(|area| nearest(area, page.size, bleed)).min()
}

/// Where the ink of a run is, nearly: most letters rise three quarters of their size and fall one.
fn ink(run: &GlyphRun) -> [Length; 4] {
    let (x, y) = (run.origin.x, run.origin.y);
    let right = x + run.glyphs.width().scale(run.expansion);
    [x, y - run.size.scale(0.75), right, y + run.size.scale(0.25)]
}
