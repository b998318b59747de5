//! Artwork on the page: drawings as vectors, photographs as they are; each is embedded once. The door to krilla-svg.

use super::contradiction;
use super::png::Rows;
use crate::artwork::{Artwork, ArtworkKind, Raster, Use, Wanted, strip};
use crate::drawing::Drawing;
use crate::error::Error;
use crate::font::Fonts;
use crate::geom::{Length, Rect};
use crate::photograph::decoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, RgbaImage};
use krilla::Data;
use krilla::geom::Size;
use krilla::graphic::Graphic;
use krilla::image::Image;
use krilla::surface::Surface;
use krilla_svg::{SurfaceExt, SvgSettings};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

/// Viewers may smooth enlarged pixels only where a file requests it, and PDF/A forbids to request it.
const INTERPOLATE: bool = false;

/// Resolution that printers require of photographs, in dots per inch.
const RASTER_DPI: f64 = 300.0;

/// Most pixels along one side of a rasterised drawing: A4 at [`RASTER_DPI`] has 3,508.
const MOST_PIXELS: f64 = 5000.0;

/// The artwork used so far, ready to be drawn again.
pub struct Pictures<'a> {
    artworks: &'a [Artwork],
    fonts: &'a Fonts,
    ready: BTreeMap<usize, Picture>,
    /// Pictures in whose place krilla was given another.
    rows: Vec<Rows>,
}

/// An image or a form that a page draws by name, as krilla holds it.
#[derive(Clone, PartialEq)]
pub enum Form {
    /// An image of pixels.
    Image(Image),
    /// A form of anything else.
    Graphic(Graphic),
}

/// Artwork as krilla holds it.
#[derive(Clone)]
enum Picture {
    /// A drawing and its natural size in points.
    Drawing(Graphic, f32, f32),
    /// A photograph, and its orientation.
    Raster(Image, Orientation),
}

impl<'a> Pictures<'a> {
    /// Makes pictures without any yet.
    pub fn new(artworks: &'a [Artwork], fonts: &'a Fonts) -> Self {
        Self { artworks, fonts, ready: BTreeMap::new(), rows: Vec::new() }
    }

    /// Returns artwork, and the matrix with which it fills a rectangle; `None` where that has no extent.
    pub fn get(
        &mut self,
        surface: &mut Surface,
        index: usize,
        rect: &Rect,
    ) -> Result<Option<(Form, [f32; 6])>, Error> {
        let [x, y, width, height] = [rect.origin.x, rect.origin.y, rect.size.width, rect.size.height]
            .map(|length| length.to_pt() as f32);
        if Size::from_wh(width, height).is_none() {
            return Ok(None);
        }
        Ok(Some(match self.picture(surface, index, rect)? {
            Picture::Raster(image, orientation) => {
                // An image is upright in a square of one unit.
                let [a, b, c, d, e, f] = upright(orientation, [x, y, width, height]);
                (Form::Image(image), [a, b, 0.0 - c, 0.0 - d, e + c, f + d])
            }
            Picture::Drawing(graphic, natural_width, natural_height) => {
                (Form::Graphic(graphic), [width / natural_width, 0.0, 0.0, height / natural_height, x, y])
            }
        }))
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
            ArtworkKind::Png => {
                self.png(&artwork.bytes).map(|image| Picture::Raster(image, orientation(artwork)))
            }
            _ => raster(artwork).map(|image| Picture::Raster(image, orientation(artwork))),
        }
        .map_err(|reason| Error::Output(format!("an image cannot be put into the PDF: {reason}")))?;
        self.ready.insert(index, picture.clone());
        Ok(picture)
    }

    /// Embeds a PNG, its rows unchanged where PDF can contain them.
    fn png(&mut self, bytes: &Arc<[u8]>) -> Result<Image, String> {
        let Some(rows) = Rows::of(bytes) else { return Image::from_png(data(bytes), INTERPOLATE) };
        let placeholder = rows.placeholder(self.rows.len())?;
        self.rows.push(rows);
        Image::from_jpeg(placeholder.into(), INTERPOLATE)
    }

    /// Returns the pictures in whose place krilla was given another, by number.
    pub fn into_rows(self) -> Vec<Rows> {
        self.rows
    }
}

/// Draws a drawing as a form of its own; its words become outlines, since a figure is read by its alternative text, and
/// the faces of the text stay free of odd sizes.
fn drawing(surface: &mut Surface, artwork: &Artwork, fonts: &Fonts, rect: &Rect) -> Result<Picture, String> {
    let drawing = artwork.drawing(fonts)?;
    if drawing.has_endless_gradient() {
        return rasterised(drawing, rect).map(|image| Picture::Raster(image, Orientation::NoTransforms));
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

/// Rasterises a drawing that PDF/A cannot contain as vectors, in pixels fit for print at the size of its first use.
fn rasterised(drawing: &Drawing, rect: &Rect) -> Result<Image, String> {
    let pixels = |length: Length| (length.to_pt() / 72.0 * RASTER_DPI).clamp(1.0, MOST_PIXELS) as u32;
    let (width, height) = (pixels(rect.size.width), pixels(rect.size.height));
    let drawn = drawing.pixels(width, height).ok_or("it is too large to be drawn")?;
    let image = RgbaImage::from_raw(drawn.width, drawn.height, drawn.rgba).ok_or("its pixels are lost")?;
    embedded(png(&image.into())?)
}

/// Returns the orientation of a photograph; normal where the file does not state it.
fn orientation(artwork: &Artwork) -> Orientation {
    let decoder = image::guess_format(&artwork.bytes).and_then(|format| decoder(&artwork.bytes, format));
    decoder.ok().and_then(|mut decoder| decoder.orientation().ok()).unwrap_or(Orientation::NoTransforms)
}

/// Returns the matrix from a picture of one unit to a side, as it is stored, to the rectangle in which it is upright.
fn upright(orientation: Orientation, [x, y, width, height]: [f32; 4]) -> [f32; 6] {
    let (right, down) = (x + width, y + height);
    match orientation {
        Orientation::NoTransforms => [width, 0.0, 0.0, height, x, y],
        Orientation::FlipHorizontal => [-width, 0.0, 0.0, height, right, y],
        Orientation::Rotate180 => [-width, 0.0, 0.0, -height, right, down],
        Orientation::FlipVertical => [width, 0.0, 0.0, -height, x, down],
        Orientation::Rotate90FlipH => [0.0, height, width, 0.0, x, y],
        Orientation::Rotate90 => [0.0, height, -width, 0.0, right, y],
        Orientation::Rotate270FlipH => [0.0, -height, -width, 0.0, right, down],
        Orientation::Rotate270 => [0.0, -height, width, 0.0, x, down],
    }
}

/// Embeds a raster. JPEG in grey or RGB keeps its pixels as they are, without a camera's metadata. CMYK would need a
/// printing profile under PDF/A and is converted to RGB, as are formats that PDF does not know.
fn raster(artwork: &Artwork) -> Result<Image, String> {
    match wanted(artwork) {
        Some(wanted) => embedded(artwork.raster(wanted)?),
        None => {
            let plain = strip::jpeg(&artwork.bytes).ok_or("it has a way of its own")?;
            Image::from_jpeg(plain.into(), INTERPOLATE)
        }
    }
}

fn data(bytes: &Arc<[u8]>) -> Data {
    let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(Arc::clone(bytes));
    Data::from(bytes)
}

/// Whether a JPEG has four components, by its frame header (ITU-T T.81, B.2.2).
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

/// Returns the file that is to be made of a photograph for the PDF; `None` where it is embedded as it is.
pub fn wanted(artwork: &Artwork) -> Option<Wanted<'static>> {
    let passes = match artwork.kind {
        ArtworkKind::Jpeg => !is_cmyk(&artwork.bytes) && strip::jpeg(&artwork.bytes).is_some(),
        ArtworkKind::Webp | ArtworkKind::Gif | ArtworkKind::Tiff => false,
        ArtworkKind::Png | ArtworkKind::Svg => true,
    };
    (!passes).then(|| Wanted::new(Use::Print, png))
}

/// Encodes any raster as a PNG; of an animation the first picture.
fn png(picture: &DynamicImage) -> Result<Raster, String> {
    let mut png = Cursor::new(Vec::new());
    plain(picture).write_to(&mut png, ImageFormat::Png).map_err(|error| error.to_string())?;
    Ok(Raster { bytes: png.into_inner().into(), jpeg: false })
}

fn embedded(raster: Raster) -> Result<Image, String> {
    Image::from_png(data(&raster.bytes), INTERPOLATE)
}

/// Returns pixels in eight bits, without an alpha channel where nothing is transparent: PDF would contain it as a
/// second image.
fn plain(pixels: &DynamicImage) -> DynamicImage {
    if pixels.color().has_alpha() && pixels.to_rgba8().pixels().any(|pixel| pixel.0[3] < u8::MAX) {
        return pixels.to_rgba8().into();
    }
    if pixels.color().has_color() { pixels.to_rgb8().into() } else { pixels.to_luma8().into() }
}

#[cfg(test)]
mod tests {
    use super::{Orientation, upright};

    /// Returns the corners of a placed picture: top left, top right, bottom left.
    fn corners(exif: u8) -> [(f32, f32); 3] {
        let orientation = Orientation::from_exif(exif).expect("one to eight");
        let [a, b, c, d, e, f] = upright(orientation, [10.0, 20.0, 30.0, 40.0]);
        [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)].map(|(x, y)| (a * x + c * y + e, b * x + d * y + f))
    }

    /// Where row 0 and column 0 of the stored picture are shown (TIFF 6.0, Orientation).
    #[test]
    fn a_photograph_is_turned_by_its_orientation() {
        let (left, right, top, bottom) = (10.0, 40.0, 20.0, 60.0);
        for (exif, expected) in [
            (1, [(left, top), (right, top), (left, bottom)]),
            (2, [(right, top), (left, top), (right, bottom)]),
            (3, [(right, bottom), (left, bottom), (right, top)]),
            (4, [(left, bottom), (right, bottom), (left, top)]),
            (5, [(left, top), (left, bottom), (right, top)]),
            (6, [(right, top), (right, bottom), (left, top)]),
            (7, [(right, bottom), (right, top), (left, bottom)]),
            (8, [(left, bottom), (left, top), (right, bottom)]),
        ] {
            assert_eq!(corners(exif), expected, "orientation {exif}");
        }
    }
}
