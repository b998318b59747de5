//! The pixels of a photograph: decoded once for everything that a build makes of them, then freed.

use super::{Artwork, ArtworkKind, Edge, edge, whole};
use crate::photograph::{pixels, reason};
use image::{DynamicImage, ImageFormat};
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use std::sync::{Arc, MutexGuard, PoisonError};

/// A photograph as a file of an output.
#[derive(Clone, Debug)]
pub struct Raster {
    /// Bytes of the file.
    pub bytes: Arc<[u8]>,
    /// Whether it is a JPEG; otherwise it is a PNG.
    pub jpeg: bool,
}

/// The use for which a photograph is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// The typeset book.
    Print,
    /// A page of the preview.
    Screen,
    /// The e-book.
    Ebook {
        /// Most pixels of the file.
        most: u64,
        /// Whether transparent pixels become white.
        paper: bool,
    },
    /// A web page, which has only JPEG.
    Web {
        /// Most pixels of the file.
        most: u64,
    },
}

/// Function that makes a file of the pixels as they are stored.
type Make<'a> = dyn Fn(&DynamicImage) -> Result<Raster, String> + Send + Sync + 'a;

/// A file to be made of a photograph.
pub struct Wanted<'a> {
    what: Use,
    make: Box<Make<'a>>,
}

impl<'a> Wanted<'a> {
    /// Makes a file for a use, with the function that makes it of the pixels as they are stored.
    pub fn new(what: Use, make: impl Fn(&DynamicImage) -> Result<Raster, String> + Send + Sync + 'a) -> Self {
        Self { what, make: Box::new(make) }
    }
}

/// Facts that are kept of the pixels.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    /// The reason why they cannot be decoded completely, once that is known.
    flaw: Option<Option<String>>,
    /// The colour along the edges, once they were decoded.
    edge: Option<Option<Edge>>,
    rasters: BTreeMap<Use, Result<Raster, String>>,
}

impl Artwork {
    /// Returns why its pixels cannot be decoded completely; `None` where they can. A drawing was parsed already.
    ///
    /// They are freed at once: of a PNG a few thousand are in memory at a time, of other files all.
    #[must_use]
    pub fn flaw(&self) -> Option<String> {
        let mut decoded = self.decoded();
        if decoded.flaw.is_none() {
            match self.kind {
                ArtworkKind::Svg => decoded.flaw = Some(None),
                ArtworkKind::Png => decoded.flaw = Some(whole::png(&self.bytes).err().map(str::to_owned)),
                _ => self.decode(&mut decoded, &[]),
            }
        }
        decoded.flaw.clone().flatten()
    }

    /// Makes files of the pixels, decoded once for all of them; files that exist already are kept.
    pub fn prepare(&self, wanted: &[Wanted<'_>]) {
        let mut decoded = self.decoded();
        let missing: Vec<_> =
            wanted.iter().filter(|wanted| !decoded.rasters.contains_key(&wanted.what)).collect();
        if !missing.is_empty() {
            self.decode(&mut decoded, &missing);
        }
    }

    /// Returns a file of the pixels.
    ///
    /// # Errors
    /// The reason why it cannot be made.
    pub fn raster(&self, wanted: Wanted<'_>) -> Result<Raster, String> {
        let what = wanted.what;
        self.prepare(&[wanted]);
        self.decoded().rasters.get(&what).cloned().unwrap_or_else(|| Err("it was not made".to_owned()))
    }

    /// Returns the colour along the edges of a photograph; `None` where it cannot be decoded.
    pub(super) fn edge_of_pixels(&self) -> Option<Edge> {
        let mut decoded = self.decoded();
        if decoded.edge.is_none() {
            self.decode(&mut decoded, &[]);
        }
        decoded.edge.flatten()
    }

    fn decoded(&self) -> MutexGuard<'_, Decoded> {
        self.read.decoded.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn decode(&self, decoded: &mut Decoded, wanted: &[&Wanted<'_>]) {
        self.read.count.fetch_add(1, Ordering::Relaxed);
        let of = |format| pixels(&self.bytes, format).map_err(|error| reason(&error));
        let found = match self.kind {
            ArtworkKind::Svg => Err("it is a drawing".to_owned()),
            ArtworkKind::Png => of(ImageFormat::Png),
            ArtworkKind::Jpeg => whole::jpeg(&self.bytes),
            ArtworkKind::Webp => of(ImageFormat::WebP),
            ArtworkKind::Gif => of(ImageFormat::Gif),
            ArtworkKind::Tiff => of(ImageFormat::Tiff),
        };
        if self.kind != ArtworkKind::Png {
            decoded.flaw = Some(found.as_ref().err().cloned());
        }
        decoded.edge = Some(found.as_ref().ok().and_then(edge::of_picture));
        for one in wanted {
            let made = found.as_ref().map_err(Clone::clone).and_then(|picture| (one.make)(picture));
            decoded.rasters.insert(one.what, made);
        }
    }
}
