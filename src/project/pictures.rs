//! Photographs, decoded once for all files that are to be made of them.

use crate::artwork::{Artwork, ArtworkKind, Artworks};
use crate::book::{Book, ImageRef, for_each_image};
use crate::epub::images::{wanted_in_text, wanted_on_cover};
use crate::pdf;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Most photographs that are decoded at a time. One of 12 million pixels takes 36 MB, and three times as much
/// again while it is made smaller.
const AT_ONCE: usize = 4;

/// The files that are to be made of a book. Their versions of a photograph are made when it is decoded for its check.
/// Other files can be made as well, at the cost of decoding the photographs once more.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outputs {
    /// Whether a PDF file of the typeset book is made, of whatever kind.
    pub pdf: bool,
    /// Whether the e-book is made.
    pub epub: bool,
    /// Whether the web pages of the folder to hand out are made.
    pub web: bool,
}

impl Outputs {
    /// All files: the folder to hand out.
    pub const ALL: Self = Self { pdf: true, epub: true, web: true };

    /// Decodes a photograph of the cover; `is_ebook` is true for that of the e-book.
    pub(super) fn prepare_cover(self, artwork: &Artwork, is_ebook: bool) {
        if artwork.kind == ArtworkKind::Svg {
            return;
        }
        let mut wanted = Vec::new();
        if is_ebook && (self.epub || self.web) {
            wanted.extend(wanted_on_cover(artwork, self.web));
        }
        wanted.extend(self.pdf.then(|| pdf::wanted(artwork)).flatten());
        artwork.prepare(&wanted);
    }

    /// Decodes the photographs of a book's text.
    pub(super) fn prepare_text(self, book: &Book, artworks: &Artworks) {
        let mut named: BTreeMap<&str, (&ImageRef, &Artwork)> = BTreeMap::new();
        for_each_image(&book.chapters, &mut |image| {
            if let Some(artwork) = artworks.get(&image.path).filter(|found| found.kind != ArtworkKind::Svg) {
                named.entry(&image.path).or_insert((image, artwork));
            }
        });
        let named: Vec<_> = named.into_values().collect();
        named.par_chunks(named.len().div_ceil(AT_ONCE).max(1)).for_each(|some| {
            for (image, artwork) in some {
                let mut wanted = Vec::new();
                wanted.extend((self.epub || self.web).then(|| wanted_in_text(image, artwork)).flatten());
                wanted.extend(self.pdf.then(|| pdf::wanted(artwork)).flatten());
                artwork.prepare(&wanted);
                let _ = artwork.flaw();
            }
        });
    }
}
