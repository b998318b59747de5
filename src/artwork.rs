//! Drawings and photographs of the manuscript: their bytes, kind and natural size.

mod edge;
pub mod strip;
mod whole;

pub use edge::Edge;

use crate::geom::Size;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Why an image is not read that is a link to a file outside the project's folder.
pub const LEAVES_FOLDER: &str = "a link that leaves the project's folder";

/// What a file of artwork is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArtworkKind {
    /// Scalable Vector Graphics.
    Svg,
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    Webp,
    /// GIF.
    Gif,
    /// TIFF.
    Tiff,
}

/// One drawing or photograph.
#[derive(Clone, Debug)]
pub struct Artwork {
    /// What it is.
    pub kind: ArtworkKind,
    /// The file as it was read.
    pub bytes: Arc<[u8]>,
    /// Natural size: of an SVG its user units as points, of a raster one point a pixel, upright as its
    /// camera says (EXIF 2.3, 4.6.4.A, orientation).
    pub size: Size,
}

/// All artwork of a manuscript, by path relative to its folder with `/` between parts.
#[derive(Clone, Debug, Default)]
pub struct Artworks {
    by_path: BTreeMap<String, Artwork>,
}

impl Artworks {
    /// Takes a file in.
    pub fn add(&mut self, path: String, artwork: Artwork) {
        self.by_path.insert(path, artwork);
    }

    /// Takes a file out again.
    pub fn remove(&mut self, path: &str) {
        self.by_path.remove(path);
    }

    /// The artwork at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Artwork> {
        self.by_path.get(path)
    }

    /// All of it, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Artwork)> {
        self.by_path.iter().map(|(path, artwork)| (path.as_str(), artwork))
    }
}

/// The covers, as far as the author gave them.
#[derive(Clone, Debug, Default)]
pub struct Covers {
    /// Front cover of the typeset book.
    pub front: Option<Artwork>,
    /// Back cover of the typeset book.
    pub back: Option<Artwork>,
    /// Cover of the e-book.
    pub epub: Option<Artwork>,
}
