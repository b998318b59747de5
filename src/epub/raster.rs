//! Photographs as e-books may carry them: JPEG or PNG, upright, not larger than stores take. The door to image.

use super::strip;
use crate::artwork::{Artwork, ArtworkKind};
use crate::drawing::Pixels;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Sampling;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, ImageResult,
};
use std::io::Cursor;

/// Most pixels of an image within the text: what Apple's store takes.
pub const WITHIN_TEXT: u64 = 4_000_000;

/// Most pixels of a cover: a little over 1600 × 2560 at twice the size.
pub const ON_COVER: u64 = 17_000_000;

/// JPEG quality at which type and lines stay clean.
const QUALITY: u8 = 85;

/// An image file of a core media type (EPUB 3.3, 3.2).
#[derive(Debug)]
pub struct Raster {
    /// The file.
    pub bytes: Vec<u8>,
    /// Whether it is a JPEG; a PNG where not.
    pub jpeg: bool,
}

/// A photograph that is passed through where it can be, converted where it must be.
///
/// # Errors
/// The reason why it cannot be read.
pub fn prepare(artwork: &Artwork, most: u64) -> Result<Raster, String> {
    convert(artwork, most).map_err(|error| error.to_string())
}

fn convert(artwork: &Artwork, most: u64) -> ImageResult<Raster> {
    let format = match artwork.kind {
        ArtworkKind::Jpeg => ImageFormat::Jpeg,
        ArtworkKind::Webp => ImageFormat::WebP,
        ArtworkKind::Gif => ImageFormat::Gif,
        ArtworkKind::Tiff => ImageFormat::Tiff,
        ArtworkKind::Png | ArtworkKind::Svg => ImageFormat::Png,
    };
    let mut decoder = ImageReader::with_format(Cursor::new(&artwork.bytes[..]), format).into_decoder()?;
    let (width, height) = decoder.dimensions();
    let orientation = decoder.orientation()?;
    let profile = decoder.icc_profile()?;
    let fits = u64::from(width) * u64::from(height) <= most;
    if fits && orientation == Orientation::NoTransforms {
        let plain = match artwork.kind {
            ArtworkKind::Jpeg => strip::jpeg(&artwork.bytes),
            ArtworkKind::Png => strip::png(&artwork.bytes),
            _ => None,
        };
        if let Some(bytes) = plain {
            return Ok(Raster { bytes, jpeg: artwork.kind == ArtworkKind::Jpeg });
        }
    }
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    encode(&within(picture, most), artwork.kind == ArtworkKind::Jpeg, profile)
}

/// The picture with at most so many pixels.
fn within(picture: DynamicImage, most: u64) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    let pixels = u64::from(width) * u64::from(height);
    if pixels <= most {
        return picture;
    }
    let scale = (most as f64 / pixels as f64).sqrt();
    let side = |length: u32| ((f64::from(length) * scale) as u32).max(1);
    picture.resize_exact(side(width), side(height), Sampling::Lanczos3)
}

/// JPEG for what was one; else PNG, unless the picture is opaque and PNG would be far larger.
fn encode(picture: &DynamicImage, as_jpeg: bool, profile: Option<Vec<u8>>) -> ImageResult<Raster> {
    let opaque = as_jpeg || !picture.color().has_alpha();
    let photograph = if opaque { Some(to_jpeg(picture, profile.clone())?) } else { None };
    let drawing = if as_jpeg { None } else { Some(to_png(picture, profile)?) };
    let (bytes, jpeg) = match (photograph, drawing) {
        (Some(photograph), Some(drawing)) if drawing.len() > photograph.len() * 2 => (photograph, true),
        (_, Some(drawing)) => (drawing, false),
        (Some(photograph), None) => (photograph, true),
        (None, None) => (Vec::new(), false),
    };
    Ok(Raster { bytes, jpeg })
}

fn to_jpeg(picture: &DynamicImage, profile: Option<Vec<u8>>) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).map_err(image::ImageError::Unsupported)?;
    }
    let flat = match picture.color().has_color() {
        true => DynamicImage::ImageRgb8(picture.to_rgb8()),
        false => DynamicImage::ImageLuma8(picture.to_luma8()),
    };
    flat.write_with_encoder(encoder)?;
    Ok(bytes)
}

fn to_png(picture: &DynamicImage, profile: Option<Vec<u8>>) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).map_err(image::ImageError::Unsupported)?;
    }
    picture.write_with_encoder(encoder)?;
    Ok(bytes)
}

/// The pixels of a drawing on white paper, as JPEG.
///
/// # Errors
/// The reason why the encoder refuses them.
pub fn on_paper(pixels: &Pixels) -> Result<Raster, String> {
    let over = |part: u8, alpha: u8| {
        let (part, alpha) = (u32::from(part), u32::from(alpha));
        ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    let rgb: Vec<u8> = pixels
        .rgba
        .chunks_exact(4)
        .flat_map(|pixel| [over(pixel[0], pixel[3]), over(pixel[1], pixel[3]), over(pixel[2], pixel[3])])
        .collect();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .encode(&rgb, pixels.width, pixels.height, ExtendedColorType::Rgb8)
        .map_err(|error| error.to_string())?;
    Ok(Raster { bytes, jpeg: true })
}
