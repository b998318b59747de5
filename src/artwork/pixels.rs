//! The pixels of a photograph: decoded once for all that a build makes of them, and let go.

use super::{Artwork, ArtworkKind, Edge, edge, whole};
use crate::photograph::{pixels, reason};
use image::{DynamicImage, ImageFormat};
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use std::sync::{Arc, MutexGuard, PoisonError};

/// A photograph as a file that an output shows.
#[derive(Clone, Debug)]
pub struct Raster {
    /// The file.
    pub bytes: Arc<[u8]>,
    /// Whether it is a JPEG; a PNG where not.
    pub jpeg: bool,
}

/// What a photograph is decoded for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// The typeset book.
    Print,
    /// A page of the preview.
    Screen,
    /// The e-book.
    Ebook {
        /// The most pixels.
        most: u64,
        /// Whether what is transparent becomes white.
        paper: bool,
    },
    /// A web page, which shows JPEG alone.
    Web {
        /// The most pixels.
        most: u64,
    },
}

/// Makes a file of the pixels as they are stored.
type Make<'a> = dyn Fn(&DynamicImage) -> Result<Raster, String> + Send + Sync + 'a;

/// A file to be made of a photograph.
pub struct Wanted<'a> {
    what: Use,
    make: Box<Make<'a>>,
}

impl<'a> Wanted<'a> {
    /// A file for a use, and how it is made of the pixels as they are stored.
    pub fn new(what: Use, make: impl Fn(&DynamicImage) -> Result<Raster, String> + Send + Sync + 'a) -> Self {
        Self { what, make: Box::new(make) }
    }
}

/// What is kept of the pixels.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    /// Why they cannot be read to the end, once that is known.
    flaw: Option<Option<String>>,
    /// The colour along the edges, once they were decoded.
    edge: Option<Option<Edge>>,
    rasters: BTreeMap<Use, Result<Raster, String>>,
}

impl Artwork {
    /// Why its pixels cannot be read to the end; `None` where they can. A drawing was read already.
    ///
    /// They are let go at once: of a PNG a few thousand are held at a time, of another file all of its own.
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

    /// Makes files of the pixels, decoded once for all of them; those that were made before stay.
    pub fn prepare(&self, wanted: &[Wanted<'_>]) {
        let mut decoded = self.decoded();
        let missing: Vec<_> =
            wanted.iter().filter(|wanted| !decoded.rasters.contains_key(&wanted.what)).collect();
        if !missing.is_empty() {
            self.decode(&mut decoded, &missing);
        }
    }

    /// A file of the pixels.
    ///
    /// # Errors
    /// The reason why it cannot be made.
    pub fn raster(&self, wanted: Wanted<'_>) -> Result<Raster, String> {
        let what = wanted.what;
        self.prepare(&[wanted]);
        self.decoded().rasters.get(&what).cloned().unwrap_or_else(|| Err("it was not made".to_owned()))
    }

    /// The colour along the edges of a photograph; none where it cannot be read.
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
