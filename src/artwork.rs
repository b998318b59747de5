//! Drawings and photographs of the manuscript: their bytes, kind and natural size, and what they are decoded to.

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

/// The reason reported for an image that is a link to a file outside the project's folder.
pub const LEAVES_FOLDER: &str = "a link that leaves the project's folder";

/// The format of an artwork's file.
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

/// One drawing or photograph. Its clones share what was decoded from it.
#[derive(Clone, Debug)]
pub struct Artwork {
    /// The format of the file.
    pub kind: ArtworkKind,
    /// The bytes of the file.
    pub bytes: Arc<[u8]>,
    /// Natural size: of an SVG its user units as points, of a raster one point a pixel, upright as its
    /// camera says (EXIF 2.3, 4.6.4.A, orientation).
    pub size: Size,
    read: Arc<DecodeCache>,
}

/// What was decoded from artwork, kept so that it is decoded once.
#[derive(Debug, Default)]
struct DecodeCache {
    drawing: OnceLock<Result<Drawing, String>>,
    decoded: Mutex<Decoded>,
    /// How often the file was parsed or decoded.
    count: AtomicUsize,
}

impl Artwork {
    /// Creates artwork that is not decoded yet.
    #[must_use]
    pub fn new(kind: ArtworkKind, bytes: impl Into<Arc<[u8]>>, size: Size) -> Self {
        Self { kind, bytes: bytes.into(), size, read: Arc::default() }
    }

    /// Reads an SVG with the book's faces.
    ///
    /// # Errors
    /// The reason why it is not an SVG, in English.
    pub fn svg(bytes: impl Into<Arc<[u8]>>, fonts: &Fonts) -> Result<Self, String> {
        let unmeasured = Self::new(ArtworkKind::Svg, bytes, Size::default());
        let size = unmeasured.drawing(fonts)?.size();
        Ok(Self { size, ..unmeasured })
    }

    /// The drawing of an SVG; it is parsed once, with the faces of the book that it is in.
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

    /// How often the file was parsed as SVG or decoded into pixels.
    #[must_use]
    pub fn times_read(&self) -> usize {
        self.read.count.load(Ordering::Relaxed)
    }
}

/// All artwork of a manuscript, by path relative to its folder with `/` between parts.
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

    /// The artwork at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Artwork> {
        self.by_path.get(path)
    }

    /// Iterates over all artwork, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Artwork)> {
        self.by_path.iter().map(|(path, artwork)| (path.as_str(), artwork))
    }
}

/// The book's covers, each `None` where the author has none.
#[derive(Clone, Debug, Default)]
pub struct Covers {
    /// Front cover of the typeset book.
    pub front: Option<Artwork>,
    /// Back cover of the typeset book.
    pub back: Option<Artwork>,
    /// Cover of the e-book.
    pub epub: Option<Artwork>,
}
