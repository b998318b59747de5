//! The book's images and cover as files of the e-book.

use super::Edition;
use super::anchors::{ascii, unused};
use super::package::Resource;
use super::raster;
use super::xml::{Element, Node, document};
use crate::artwork::{Artwork, ArtworkKind, Raster, Use, Wanted};
use crate::book::{ImageRef, for_each_image};
use crate::error::Error;
use crate::font::Fonts;
use std::collections::{BTreeMap, BTreeSet};

/// Use of a cover: at most a little over 1600 × 2560 at twice the size, in pixels.
const ON_COVER: Use = Use::Ebook { most: raster::ON_COVER, paper: true };

/// Smallest cover that stores require, in pixels: width and height.
const COVER: (f64, f64) = (1600.0, 2560.0);

/// An image as a file of the e-book.
#[derive(Debug)]
pub struct Picture {
    /// The file's name in the e-book.
    pub file: String,
    /// Whether it is much higher than wide and would fill a screen at full width.
    pub tall: bool,
    /// Whether it is a drawing, sharp at any width.
    pub scalable: bool,
    /// Its width in hundredths of its height.
    pub shape: u32,
}

/// Files of the text's images, by their paths in the manuscript.
#[derive(Debug, Default)]
pub struct Images {
    by_path: BTreeMap<String, Picture>,
    /// The files of images.
    pub resources: Vec<Resource>,
    /// Whether the text has any image with content.
    pub telling: bool,
    /// Whether each of them has a description in words.
    pub described: bool,
}

impl Images {
    /// Makes files of all images that the text uses and the manuscript has.
    ///
    /// # Errors
    /// An image that is not of the format that its name indicates.
    pub fn of(edition: &Edition) -> Result<Self, Error> {
        let mut images = Self { described: true, ..Self::default() };
        let mut wanted = Vec::new();
        for_each_image(&edition.book.chapters, &mut |image| {
            if edition.artworks.get(&image.path).is_none() {
                return;
            }
            images.telling |= !image.decorative;
            images.described &= image.decorative || !image.alt.trim().is_empty();
            if !wanted.iter().any(|known: &&ImageRef| known.path == image.path) {
                wanted.push(image);
            }
        });
        let mut taken = BTreeSet::new();
        for image in wanted {
            if let Some(artwork) = edition.artworks.get(&image.path) {
                images.add(image, artwork, edition.fonts, &mut taken)?;
            }
        }
        Ok(images)
    }

    fn add(
        &mut self,
        image: &ImageRef,
        artwork: &Artwork,
        fonts: &Fonts,
        taken: &mut BTreeSet<String>,
    ) -> Result<(), Error> {
        let path = image.path.as_str();
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let stem = unused(&ascii(stem).to_ascii_lowercase(), taken);
        let (width, height) = (artwork.size.width.to_pt(), artwork.size.height.to_pt());
        let scalable = artwork.kind == ArtworkKind::Svg;
        let resource = if scalable {
            let bytes = outlined(artwork, &image.alt, fonts).map_err(|reason| refused(path, &reason))?;
            Resource::new(format!("images/{stem}.svg"), "image/svg+xml", bytes)
        } else {
            let raster =
                raster::prepare(artwork, within_text(image)).map_err(|reason| refused(path, &reason))?;
            of_raster(&format!("images/{stem}"), raster)
        };
        let shape = (width / height.max(1.0) * 100.0).round().clamp(2.0, 5_000.0) as u32;
        let file = resource.file.clone();
        let picture = Picture { file, tall: height > width * 1.2, scalable, shape };
        self.by_path.insert(path.to_owned(), picture);
        self.resources.push(resource);
        Ok(())
    }

    /// Returns the image at a path of the manuscript.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Picture> {
        self.by_path.get(path)
    }
}

/// How an image of the text is used: a transparent one is put on white, unless it is mere ornament.
fn within_text(image: &ImageRef) -> Use {
    Use::Ebook { most: raster::WITHIN_TEXT, paper: !image.decorative }
}

/// Returns the file that an e-book needs of a photograph of its text; `None` where it contains the photograph as it is.
#[must_use]
pub fn wanted_in_text(image: &ImageRef, artwork: &Artwork) -> Option<Wanted<'static>> {
    raster::wanted(artwork, within_text(image))
}

/// Returns the file that an e-book needs of a photograph on its cover, and those that web pages need; none of one that
/// they contain as it is.
#[must_use]
pub fn wanted_on_cover(artwork: &Artwork, of_web: bool) -> Vec<Wanted<'static>> {
    let web = super::web::COVERS.into_iter().filter(|_| of_web).map(|most| Use::Web { most });
    std::iter::once(ON_COVER).chain(web).filter_map(|what| raster::wanted(artwork, what)).collect()
}

/// Returns the cover as a JPEG or PNG of at most so many pixels: the e-book's own, else the front of the typeset book.
///
/// # Errors
/// A cover that is not of the format that its name indicates.
pub fn cover(edition: &Edition, most: u64) -> Result<Option<Resource>, Error> {
    let Some(artwork) = edition.covers.epub.as_ref().or(edition.covers.front.as_ref()) else {
        return Ok(None);
    };
    let raster = if artwork.kind == ArtworkKind::Svg {
        drawn_cover(artwork, edition.fonts, most)
    } else {
        raster::prepare(artwork, Use::Ebook { most, paper: true })
    };
    let raster = raster.map_err(|reason| refused("cover", &reason))?;
    let mut resource = of_raster("cover", raster);
    resource.properties = Some("cover-image");
    Ok(Some(resource))
}

/// Returns the cover as a JPEG of at most so many pixels, whatever its format was.
///
/// # Errors
/// A cover that is not of the format that its name indicates.
pub fn cover_jpeg(edition: &Edition, most: u64) -> Result<Option<Vec<u8>>, Error> {
    let Some(artwork) = edition.covers.epub.as_ref().or(edition.covers.front.as_ref()) else {
        return Ok(None);
    };
    let raster = match artwork.kind {
        ArtworkKind::Svg => drawn_cover(artwork, edition.fonts, most),
        _ => raster::prepare(artwork, Use::Web { most }),
    };
    raster.map(|raster| Some(raster.bytes.to_vec())).map_err(|reason| refused("cover", &reason))
}

/// Draws a cover in its own proportions, no side shorter than stores require where they are those of a cover.
fn drawn_cover(artwork: &Artwork, fonts: &Fonts, most: u64) -> Result<Raster, String> {
    let drawing = artwork.drawing(fonts)?;
    let size = drawing.size();
    let (width, height) = (size.width.to_pt(), size.height.to_pt());
    // A strip of a drawing would need more memory than there is: no cover has more pixels than this.
    let most = (most as f64 / (width * height)).sqrt();
    let scale = (COVER.0 / width).max(COVER.1 / height).min(most);
    let pixels = drawing
        .pixels((width * scale).round() as u32, (height * scale).round() as u32)
        .ok_or("the drawing has no size")?;
    raster::on_paper(&pixels)
}

fn of_raster(name: &str, raster: Raster) -> Resource {
    let (ending, media_type) = if raster.jpeg { ("jpg", "image/jpeg") } else { ("png", "image/png") };
    Resource::new(format!("{name}.{ending}"), media_type, raster.bytes.to_vec())
}

/// Returns a drawing whose text is outlines, in a frame that lets every reader scale it.
fn outlined(artwork: &Artwork, alt: &str, fonts: &Fonts) -> Result<Vec<u8>, String> {
    let drawing = artwork.drawing(fonts)?;
    let size = drawing.size();
    let (width, height) = (size.width.to_pt(), size.height.to_pt());
    let mut frame = Element::new("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("xmlns:xlink", "http://www.w3.org/1999/xlink")
        .with("width", format!("{width}"))
        .with("height", format!("{height}"))
        .with("viewBox", format!("0 0 {width} {height}"))
        .with("role", "img");
    if !alt.is_empty() {
        // White paper under an image with content: black lines would be lost on the black of night mode.
        let paper = Element::new("rect").with("width", "100%").with("height", "100%").with("fill", "#fff");
        frame = frame.kid(Element::new("title").text(alt)).kid(paper);
    }
    let frame = frame.kids([Node::Drawing(drawing.outlined())]);
    Ok(document(&frame).into_bytes())
}

fn refused(path: &str, reason: &str) -> Error {
    Error::Output(format!("{path}: {reason}"))
}
