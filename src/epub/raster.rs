//! Prepares photographs for e-books: JPEG or PNG, upright, not larger than stores take. The door to image and
//! jpeg-encoder.

use crate::artwork::{Artwork, ArtworkKind, Raster, Use, Wanted, strip};
use crate::drawing::Pixels;
use crate::photograph::{decoder, pixels};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Sampling;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, Rgb, RgbImage};
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};
use std::borrow::Cow;
use std::fmt::Display;

/// Most pixels of an image within the text: the limit of Apple's store.
pub const WITHIN_TEXT: u64 = 4_000_000;

/// Most pixels of a cover: a little over 1600 × 2560 at twice the size.
pub const ON_COVER: u64 = 17_000_000;

/// Most pixels of the cover in a preview: 700 × 1120, on a phone's screen of 360 at twice the density.
pub const COVER_ON_SCREEN: u64 = 784_000;

/// Quality of JPEG at which type and lines stay clean.
const QUALITY: u8 = 78;

/// Passes a photograph through where possible, else converts it; on white paper where transparent parts would be lost
/// on the black of night mode.
///
/// # Errors
/// The reason why the photograph cannot be read.
pub fn prepare(artwork: &Artwork, what: Use) -> Result<Raster, String> {
    match Plan::of(artwork, what)? {
        Plan::Passed(raster) => Ok(raster),
        Plan::Wanted(wanted) => artwork.raster(wanted),
    }
}

/// Returns the file that [`prepare`] makes of the pixels of a photograph; `None` where it needs none.
pub fn wanted(artwork: &Artwork, what: Use) -> Option<Wanted<'static>> {
    match Plan::of(artwork, what).ok()? {
        Plan::Passed(_) => None,
        Plan::Wanted(wanted) => Some(wanted),
    }
}

/// How a photograph gets into an e-book or a web page.
enum Plan {
    /// With its pixels as they are stored.
    Passed(Raster),
    /// Encoded from its pixels.
    Wanted(Wanted<'static>),
}

impl Plan {
    fn of(artwork: &Artwork, what: Use) -> Result<Self, String> {
        let format = match artwork.kind {
            ArtworkKind::Jpeg => ImageFormat::Jpeg,
            ArtworkKind::Webp => ImageFormat::WebP,
            ArtworkKind::Gif => ImageFormat::Gif,
            ArtworkKind::Tiff => ImageFormat::Tiff,
            ArtworkKind::Png | ArtworkKind::Svg => ImageFormat::Png,
        };
        let (most, paper, is_web) = match what {
            Use::Ebook { most, paper } => (most, paper, false),
            Use::Web { most } => (most, true, true),
            Use::Print | Use::Screen => return Err("it is made elsewhere".to_owned()),
        };
        let mut decoder = decoder(&artwork.bytes, format).map_err(reason)?;
        let (width, height) = decoder.dimensions();
        let orientation = decoder.orientation().map_err(reason)?;
        let profile = decoder.icc_profile().map_err(reason)?;
        let fits = u64::from(width) * u64::from(height) <= most;
        let paper = paper && decoder.color_type().has_alpha();
        if fits && orientation == Orientation::NoTransforms && !paper {
            let plain = match artwork.kind {
                ArtworkKind::Jpeg => strip::jpeg(&artwork.bytes),
                ArtworkKind::Png if is_web => {
                    return Ok(Self::Wanted(Wanted::new(what, as_jpeg)));
                }
                ArtworkKind::Png => strip::png(&artwork.bytes),
                _ => None,
            };
            if let Some(bytes) = plain {
                let bytes = bytes.into();
                return Ok(Self::Passed(Raster { bytes, jpeg: artwork.kind == ArtworkKind::Jpeg }));
            }
        }
        let was_jpeg = artwork.kind == ArtworkKind::Jpeg;
        Ok(Self::Wanted(Wanted::new(what, move |picture| {
            let mut picture = Cow::Borrowed(picture);
            if orientation != Orientation::NoTransforms {
                picture.to_mut().apply_orientation(orientation);
            }
            if paper {
                picture = Cow::Owned(on_white(&picture));
            }
            let raster = encode(&within(picture, most), was_jpeg, profile.clone())?;
            if is_web && !raster.jpeg {
                return as_jpeg(&pixels(&raster.bytes, ImageFormat::Png).map_err(reason)?);
            }
            Ok(raster)
        })))
    }
}

/// Scales a picture down to at most so many pixels.
fn within(picture: Cow<'_, DynamicImage>, most: u64) -> Cow<'_, DynamicImage> {
    let (width, height) = (picture.width(), picture.height());
    let pixels = u64::from(width) * u64::from(height);
    if pixels <= most {
        return picture;
    }
    let scale = (most as f64 / pixels as f64).sqrt();
    let side = |length: u32| ((f64::from(length) * scale) as u32).max(1);
    Cow::Owned(picture.resize_exact(side(width), side(height), Sampling::Lanczos3))
}

/// Encodes a picture as JPEG if it was one; else as PNG, unless it is opaque and PNG would be far larger.
fn encode(picture: &DynamicImage, as_jpeg: bool, profile: Option<Vec<u8>>) -> Result<Raster, String> {
    if as_jpeg {
        return to_jpeg(picture, profile.as_deref()).map(of_jpeg);
    }
    let drawing = to_png(picture, profile.clone())?;
    let opaque = !picture.color().has_alpha();
    // JPEG has fewer pixels to a side than PNG: a picture that is too large for JPEG becomes PNG.
    let photograph = if opaque { to_jpeg(picture, profile.as_deref()).ok() } else { None };
    let smaller = photograph.filter(|photograph| drawing.len() > photograph.len() * 2);
    Ok(smaller.map_or_else(|| Raster { bytes: drawing.into(), jpeg: false }, of_jpeg))
}

/// Encodes a picture as a JPEG on white, for readers of no other format.
fn as_jpeg(picture: &DynamicImage) -> Result<Raster, String> {
    to_jpeg(&on_white(picture), None).map(of_jpeg)
}

fn to_jpeg(picture: &DynamicImage, profile: Option<&[u8]>) -> Result<Vec<u8>, String> {
    let (width, height) = (picture.width(), picture.height());
    match picture.color().has_color() {
        true => jpeg(&picture.to_rgb8(), width, height, ColorType::Rgb, profile),
        false => jpeg(&picture.to_luma8(), width, height, ColorType::Luma, profile),
    }
}

/// Encodes a JPEG with optimised Huffman codes and one sample of colour for four pixels: what eyes resolve.
fn jpeg(
    pixels: &[u8],
    width: u32,
    height: u32,
    color: ColorType,
    profile: Option<&[u8]>,
) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder.set_optimized_huffman_tables(true);
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).map_err(reason)?;
    }
    let side = |length: u32| u16::try_from(length).map_err(reason);
    encoder.encode(pixels, side(width)?, side(height)?, color).map_err(reason)?;
    Ok(bytes)
}

fn to_png(picture: &DynamicImage, profile: Option<Vec<u8>>) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).map_err(reason)?;
    }
    picture.write_with_encoder(encoder).map_err(reason)?;
    Ok(bytes)
}

/// Encodes the pixels of a drawing on white paper as JPEG.
///
/// # Errors
/// The reason why the encoder refuses them.
pub fn on_paper(pixels: &Pixels) -> Result<Raster, String> {
    let rgb: Vec<u8> = pixels.rgba.chunks_exact(4).flat_map(over_white).collect();
    jpeg(&rgb, pixels.width, pixels.height, ColorType::Rgb, None).map(of_jpeg)
}

/// Puts a picture on white; a grey one stays grey.
fn on_white(picture: &DynamicImage) -> DynamicImage {
    let pixels = picture.to_rgba8();
    let flat = RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        Rgb(over_white(&pixels.get_pixel(x, y).0))
    });
    match picture.color().has_color() {
        true => DynamicImage::ImageRgb8(flat),
        false => DynamicImage::ImageLuma8(DynamicImage::ImageRgb8(flat).to_luma8()),
    }
}

/// Returns a pixel of red, green, blue and alpha as it looks on white.
fn over_white(pixel: &[u8]) -> [u8; 3] {
    let alpha = pixel.get(3).copied().map_or(255, u32::from);
    [0, 1, 2].map(|part| {
        let part = pixel.get(part).copied().map_or(255, u32::from);
        ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    })
}

fn of_jpeg(bytes: Vec<u8>) -> Raster {
    Raster { bytes: bytes.into(), jpeg: true }
}

fn reason(error: impl Display) -> String {
    error.to_string()
}
