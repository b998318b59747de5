//! Photographs decoded to pixels, within limits: a compressed file may unpack to a thousand times its size.

use crate::limits;
use image::error::LimitErrorKind;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, ImageResult, Limits};
use std::io::Cursor;

/// Opens a decoder for a file of this format. Of a PNG, data beside the pixels is unpacked only up to the size of the
/// largest colour profile, and left out beyond that.
///
/// # Errors
/// Where its header cannot be read, or has a side that is too long.
pub fn decoder(bytes: &[u8], format: ImageFormat) -> ImageResult<impl ImageDecoder + '_> {
    let mut bounds = Limits::default();
    bounds.max_image_width = Some(limits::SIDE as u32);
    bounds.max_image_height = Some(limits::SIDE as u32);
    if format == ImageFormat::Png {
        bounds.max_alloc = Some(limits::PROFILE);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(bounds);
    reader.into_decoder()
}

/// The reason why a file cannot be read; a limit that it exceeds is named.
#[must_use]
pub fn reason(error: &ImageError) -> String {
    match error {
        ImageError::Limits(limit) => match limit.kind() {
            LimitErrorKind::DimensionError => format!("more than {} pixels on one side", limits::SIDE),
            _ => "more memory than is given to one image".to_owned(),
        },
        other => other.to_string(),
    }
}

/// Decodes the pixels of a file of this format.
///
/// # Errors
/// Where they cannot be decoded, or take more memory than the library allows.
pub fn pixels(bytes: &[u8], format: ImageFormat) -> ImageResult<DynamicImage> {
    let decoder = decoder(bytes, format)?;
    Limits::default().reserve(decoder.total_bytes())?;
    DynamicImage::from_decoder(decoder)
}
