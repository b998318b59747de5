//! Artwork on the page: drawings as vectors, photographs as they are; each is embedded once. The door to krilla-svg.

use super::contradiction;
use crate::artwork::{Artwork, ArtworkKind};
use crate::drawing::Drawing;
use crate::error::Error;
use crate::font::Fonts;
use crate::geom::{Length, Rect};
use image::{DynamicImage, ImageFormat, RgbaImage};
use krilla::Data;
use krilla::geom::{Size, Transform};
use krilla::graphic::Graphic;
use krilla::image::Image;
use krilla::surface::Surface;
use krilla_svg::{SurfaceExt, SvgSettings};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

/// Viewers may smooth enlarged pixels only where a file asks for it, and PDF/A forbids to ask.
const INTERPOLATE: bool = false;

/// What printers ask of photographs.
const RASTER_DPI: f64 = 300.0;

/// The most pixels along one side of a drawing in pixels: A4 at [`RASTER_DPI`] has 3,508.
const MOST_PIXELS: f64 = 5000.0;

/// The artwork used so far, ready to be drawn again.
pub struct Pictures<'a> {
    artworks: &'a [Artwork],
    fonts: &'a Fonts,
    ready: BTreeMap<usize, Picture>,
}

/// Artwork as krilla holds it.
#[derive(Clone)]
enum Picture {
    /// A drawing and its natural size in points.
    Drawing(Graphic, f32, f32),
    Raster(Image),
}

impl<'a> Pictures<'a> {
    /// No artwork used yet.
    pub fn new(artworks: &'a [Artwork], fonts: &'a Fonts) -> Self {
        Self { artworks, fonts, ready: BTreeMap::new() }
    }

    /// Draws artwork so that it fills a rectangle; one without extent stays empty.
    pub fn draw(&mut self, surface: &mut Surface, index: usize, rect: &Rect) -> Result<(), Error> {
        let (width, height) = (rect.size.width.to_pt() as f32, rect.size.height.to_pt() as f32);
        let Some(size) = Size::from_wh(width, height) else { return Ok(()) };
        let picture = self.picture(surface, index, rect)?;
        let (x, y) = (rect.origin.x.to_pt() as f32, rect.origin.y.to_pt() as f32);
        match picture {
            Picture::Raster(image) => {
                surface.push_transform(&Transform::from_translate(x, y));
                surface.draw_image(image, size);
            }
            Picture::Drawing(graphic, natural_width, natural_height) => {
                let (across, down) = (width / natural_width, height / natural_height);
                surface.push_transform(&Transform::from_row(across, 0.0, 0.0, down, x, y));
                surface.draw_graphic(graphic);
            }
        }
        surface.pop();
        Ok(())
    }

    fn picture(&mut self, surface: &mut Surface, index: usize, rect: &Rect) -> Result<Picture, Error> {
        if let Some(picture) = self.ready.get(&index) {
            return Ok(picture.clone());
        }
        let artwork = self
            .artworks
            .get(index)
            .ok_or_else(|| contradiction(format!("artwork {index} is drawn, which is not there")))?;
        let picture = match artwork.kind {
            ArtworkKind::Svg => drawing(surface, artwork, self.fonts, rect),
            _ => raster(artwork).map(Picture::Raster),
        }
        .map_err(|reason| Error::Output(format!("an image cannot be put into the PDF: {reason}")))?;
        self.ready.insert(index, picture.clone());
        Ok(picture)
    }
}

/// A drawing as a form of its own; its words become outlines, for a figure speaks through its
/// alternative text, and the faces of the text stay free of odd sizes.
fn drawing(surface: &mut Surface, artwork: &Artwork, fonts: &Fonts, rect: &Rect) -> Result<Picture, String> {
    let drawing = Drawing::read(&artwork.bytes, fonts)?;
    if drawing.has_endless_gradient() {
        return rasterised(&drawing, rect).map(Picture::Raster);
    }
    let natural = drawing.tree().size();
    let size = Size::from_wh(natural.width(), natural.height()).ok_or("it has no size")?;
    let settings = SvgSettings { embed_text: false, ..SvgSettings::default() };
    let mut form = surface.stream_builder();
    let mut inner = form.surface();
    inner.draw_svg(drawing.tree(), size, settings).ok_or("its drawing cannot be read")?;
    inner.finish();
    Ok(Picture::Drawing(Graphic::new(form.finish(), false), natural.width(), natural.height()))
}

/// A drawing that PDF/A cannot hold as vectors, in pixels fit for print at the size where it first stands.
fn rasterised(drawing: &Drawing, rect: &Rect) -> Result<Image, String> {
    let pixels = |length: Length| (length.to_pt() / 72.0 * RASTER_DPI).clamp(1.0, MOST_PIXELS) as u32;
    let (width, height) = (pixels(rect.size.width), pixels(rect.size.height));
    let drawn = drawing.pixels(width, height).ok_or("it is too large to be drawn")?;
    let image = RgbaImage::from_raw(drawn.width, drawn.height, drawn.rgba).ok_or("its pixels are lost")?;
    embedded(image.into())
}

/// A raster. JPEG in grey or RGB passes through unchanged; CMYK would need a printing profile
/// under PDF/A and is turned into RGB, as are the kinds that PDF does not know.
fn raster(artwork: &Artwork) -> Result<Image, String> {
    match artwork.kind {
        ArtworkKind::Png => Image::from_png(data(&artwork.bytes), INTERPOLATE),
        ArtworkKind::Jpeg if !is_cmyk(&artwork.bytes) => Image::from_jpeg(data(&artwork.bytes), INTERPOLATE),
        ArtworkKind::Jpeg => converted(artwork, ImageFormat::Jpeg),
        ArtworkKind::Webp => converted(artwork, ImageFormat::WebP),
        ArtworkKind::Gif => converted(artwork, ImageFormat::Gif),
        ArtworkKind::Tiff => converted(artwork, ImageFormat::Tiff),
        ArtworkKind::Svg => Err("a drawing is no raster".to_owned()),
    }
}

fn data(bytes: &Arc<[u8]>) -> Data {
    let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(Arc::clone(bytes));
    Data::from(bytes)
}

/// Whether a JPEG has four components: its frame header says it (ITU-T T.81, B.2.2).
fn is_cmyk(jpeg: &[u8]) -> bool {
    let mut rest = jpeg.get(2..).unwrap_or_default();
    while let [0xff, marker, high, low, segment @ ..] = rest {
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            return segment.get(5) == Some(&4);
        }
        let length = usize::from(u16::from_be_bytes([*high, *low])) + 2;
        rest = rest.get(length..).unwrap_or_default();
    }
    false
}

/// Any raster as PNG pixels; of an animation the first picture.
fn converted(artwork: &Artwork, format: ImageFormat) -> Result<Image, String> {
    let pixels =
        image::load_from_memory_with_format(&artwork.bytes, format).map_err(|error| error.to_string())?;
    embedded(pixels)
}

fn embedded(pixels: DynamicImage) -> Result<Image, String> {
    let mut png = Cursor::new(Vec::new());
    plain(pixels).write_to(&mut png, ImageFormat::Png).map_err(|error| error.to_string())?;
    Image::from_png(png.into_inner().into(), INTERPOLATE)
}

/// Pixels in eight bits, without an alpha channel where nothing is transparent: PDF would carry it
/// as a second image.
fn plain(pixels: DynamicImage) -> DynamicImage {
    if pixels.color().has_alpha() && pixels.to_rgba8().pixels().any(|pixel| pixel.0[3] < u8::MAX) {
        return pixels.to_rgba8().into();
    }
    if pixels.color().has_color() { pixels.to_rgb8().into() } else { pixels.to_luma8().into() }
}
