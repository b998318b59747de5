//! Drawings and photographs of the manuscript: their bytes, format and natural size, and their decoded content.

mod edge;
mod pixels;
pub mod strip;
mod whole;

pub use edge::Edge;
pub use pixels::{Raster, Use, Wanted};

use crate::drawing::Drawing;
use crate::font::Fonts;
use crate::geom::Size;
use pixels::Decoded;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

/// The reason why an image that is a link to a file outside the project's folder is not read.
pub const LEAVES_FOLDER: &str = "a link that leaves the project's folder";

/// Format of a file of artwork.
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

/// One drawing or photograph. Copies of it share its decoded content.
#[derive(Clone, Debug)]
pub struct Artwork {
    /// Format of the file.
    pub kind: ArtworkKind,
    /// Bytes of the file.
    pub bytes: Arc<[u8]>,
    /// Natural size: of an SVG its user units as points, of a raster one point a pixel, turned upright by its camera's
    /// orientation (EXIF 2.3, 4.6.4.A).
    pub size: Size,
    read: Arc<Read>,
}

/// Decoded content of artwork, so that it is decoded once.
#[derive(Debug, Default)]
struct Read {
    drawing: OnceLock<Result<Drawing, String>>,
    decoded: Mutex<Decoded>,
    /// Number of times that it was parsed or decoded.
    count: AtomicUsize,
}

impl Artwork {
    /// Makes artwork that was not decoded yet.
    #[must_use]
    pub fn new(kind: ArtworkKind, bytes: impl Into<Arc<[u8]>>, size: Size) -> Self {
        Self { kind, bytes: bytes.into(), size, read: Arc::default() }
    }

    /// Makes artwork of an SVG, parsed with the book's faces.
    ///
    /// # Errors
    /// The reason why it is not an SVG, in English.
    pub fn svg(bytes: impl Into<Arc<[u8]>>, fonts: &Fonts) -> Result<Self, String> {
        let unmeasured = Self::new(ArtworkKind::Svg, bytes, Size::default());
        let size = unmeasured.drawing(fonts)?.size();
        Ok(Self { size, ..unmeasured })
    }

    /// Returns the drawing of an SVG; it is parsed once, with the faces of its book.
    ///
    /// # Errors
    /// The reason why it is not an SVG, in English.
    pub fn drawing(&self, fonts: &Fonts) -> Result<&Drawing, String> {
        let read = || {
            self.read.count.fetch_add(1, Ordering::Relaxed);
            Drawing::read(&self.bytes, fonts)
        };
        self.read.drawing.get_or_init(read).as_ref().map_err(Clone::clone)
    }

    /// Returns how often it was parsed as SVG or decoded into pixels.
    #[must_use]
    pub fn times_read(&self) -> usize {
        self.read.count.load(Ordering::Relaxed)
    }
}

/// All artwork of a manuscript, by path relative to the manuscript's folder with `/` between parts.
#[derive(Clone, Debug, Default)]
pub struct Artworks {
    by_path: BTreeMap<String, Artwork>,
}

impl Artworks {
    /// Adds a file.
    pub fn add(&mut self, path: String, artwork: Artwork) {
        self.by_path.insert(path, artwork);
    }

    /// Removes a file.
    pub fn remove(&mut self, path: &str) {
        self.by_path.remove(path);
    }

    /// Returns the artwork at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Artwork> {
        self.by_path.get(path)
    }

    /// Returns all artwork, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Artwork)> {
        self.by_path.iter().map(|(path, artwork)| (path.as_str(), artwork))
    }
}

/// The covers that the author gave.
#[derive(Clone, Debug, Default)]
pub struct Covers {
    /// Front cover of the typeset book.
    pub front: Option<Artwork>,
    /// Back cover of the typeset book.
    pub back: Option<Artwork>,
    /// Cover of the e-book.
    pub epub: Option<Artwork>,
}
