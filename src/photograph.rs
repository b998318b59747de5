//! Photographs as pixels, within bounds: what is packed in a file may grow to a thousand times its size.

use crate::limits;
use image::error::LimitErrorKind;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, ImageResult, Limits};
use std::io::Cursor;

/// A decoder of a file of this format. Of a PNG, what is packed beside the pixels is unpacked only up to the
/// size of the largest colour profile, and left out beyond that.
///
/// # Errors
/// Where its header cannot be read, or says a side that is too long.
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

/// Why a file cannot be read; a bound that it goes beyond is named.
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

/// The pixels of a file of this format.
///
/// # Errors
/// Where they cannot be read, or take more memory than the library gives.
pub fn pixels(bytes: &[u8], format: ImageFormat) -> ImageResult<DynamicImage> {
    let decoder = decoder(bytes, format)?;
    Limits::default().reserve(decoder.total_bytes())?;
    DynamicImage::from_decoder(decoder)
}
