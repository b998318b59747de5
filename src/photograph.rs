//! Photographs as pixels, within bounds: what is packed in a file may grow to a thousand times its size.

use crate::limits;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Limits};
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

/// The pixels of a file of this format.
///
/// # Errors
/// Where they cannot be read, or take more memory than the library gives.
pub fn pixels(bytes: &[u8], format: ImageFormat) -> ImageResult<DynamicImage> {
    let decoder = decoder(bytes, format)?;
    Limits::default().reserve(decoder.total_bytes())?;
    DynamicImage::from_decoder(decoder)
}
