//! PNG without decoding: PDF can contain a PNG's own compressed rows (ISO 32000-1, 7.4.4.4), so that its pixels need
//! not be read and packed again.
//!
//! krilla would do both, and leave out the filters of the rows: a photograph would make its file 38 % larger. It is
//! given a JPEG of one pixel in place of the picture, with the picture's number in a comment; what it writes for that
//! is exchanged when the file is packed.

use flate2::Crc;
use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;

/// The bytes that every PNG begins with (ISO 15948, 5.2).
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Text of a placeholder's comment before its number.
const MARK: &[u8] = b"matbaa PNG ";

/// A picture as rows of a PNG: eight bits for each of one or three colours, none transparent.
#[derive(Debug, PartialEq, Eq)]
pub struct Rows {
    /// Pixels in a row.
    pub width: u32,
    /// Number of rows.
    pub height: u32,
    /// Number of colours of a pixel: 1 or 3.
    pub colors: u8,
    /// The compressed rows.
    pub data: Vec<u8>,
}

impl Rows {
    /// Returns the rows of a PNG; `None` where it is damaged, or PDF could not contain it as it is.
    pub fn of(png: &[u8]) -> Option<Self> {
        let mut rest = png.strip_prefix(SIGNATURE)?;
        let (kind, header) = chunk(&mut rest)?;
        let (width, header) = header.split_first_chunk::<4>()?;
        let (height, header) = header.split_first_chunk::<4>()?;
        let colors = match (kind, header) {
            (b"IHDR", [8, 0, 0, 0, 0]) => 1,
            (b"IHDR", [8, 2, 0, 0, 0]) => 3,
            _ => return None,
        };
        let mut data = Vec::with_capacity(rest.len());
        loop {
            match chunk(&mut rest)? {
                (b"IDAT", part) => data.extend_from_slice(part),
                (b"IEND", _) => break,
                // These have a profile or transparency of their own.
                (b"iCCP" | b"tRNS", _) => return None,
                _ => {}
            }
        }
        let (width, height) = (u32::from_be_bytes(*width), u32::from_be_bytes(*height));
        (width > 0 && height > 0).then_some(Self { width, height, colors, data })
    }

    /// Returns the placeholder of the picture until the file is packed: a JPEG of one pixel with the picture's number
    /// in a comment.
    pub fn placeholder(&self, number: usize) -> Result<Vec<u8>, String> {
        let mut jpeg = Vec::new();
        let color = if self.colors == 1 { ExtendedColorType::L8 } else { ExtendedColorType::Rgb8 };
        JpegEncoder::new(&mut jpeg)
            .encode(&[0; 3][..usize::from(self.colors)], 1, 1, color)
            .map_err(|error| error.to_string())?;
        let comment = [MARK, number.to_string().as_bytes()].concat();
        let length = (comment.len() as u16 + 2).to_be_bytes();
        let begin = jpeg.drain(..2).collect::<Vec<u8>>();
        Ok([&begin, &[0xff, 0xfe][..], &length, &comment, &jpeg].concat())
    }
}

/// Returns the number of the picture whose placeholder a JPEG is.
pub fn number(jpeg: &[u8]) -> Option<usize> {
    let comment = jpeg.strip_prefix(&[0xff, 0xd8, 0xff, 0xfe])?;
    let (length, rest) = comment.split_first_chunk::<2>()?;
    let text = rest.get(..usize::from(u16::from_be_bytes(*length)).checked_sub(2)?)?;
    std::str::from_utf8(text.strip_prefix(MARK)?).ok()?.parse().ok()
}

/// Returns the next chunk: its kind and data (ISO 15948, 5.3); `None` where its checksum is wrong.
fn chunk<'a>(rest: &mut &'a [u8]) -> Option<(&'a [u8; 4], &'a [u8])> {
    let (length, after) = rest.split_first_chunk::<4>()?;
    let length = u32::from_be_bytes(*length) as usize;
    let checked = after.get(..length.checked_add(4)?)?;
    let (sum, after) = after[length + 4..].split_first_chunk::<4>()?;
    *rest = after;
    let (kind, data) = checked.split_first_chunk::<4>()?;
    (checksum(checked) == u32::from_be_bytes(*sum)).then_some((kind, data))
}

/// Returns the checksum of a chunk (ISO 15948, annex D).
fn checksum(bytes: &[u8]) -> u32 {
    let mut checksum = Crc::new();
    checksum.update(bytes);
    checksum.sum()
}

#[cfg(test)]
mod tests {
    use super::{Rows, number};
    use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};
    use std::io::Cursor;

    fn png(image: DynamicImage) -> Vec<u8> {
        let mut png = Cursor::new(Vec::new());
        image.write_to(&mut png, ImageFormat::Png).unwrap();
        png.into_inner()
    }

    #[test]
    fn the_rows_of_a_plain_png_are_taken_and_of_others_not() {
        let plain = png(RgbImage::from_fn(5, 7, |x, y| image::Rgb([x as u8, y as u8, 9])).into());
        let rows = Rows::of(&plain).unwrap();
        assert_eq!((rows.width, rows.height, rows.colors), (5, 7, 3));
        assert!(!rows.data.is_empty());
        let grey = Rows::of(&png(DynamicImage::new_luma8(2, 2))).unwrap();
        assert_eq!(grey.colors, 1);
        assert_eq!(Rows::of(&png(RgbaImage::new(3, 3).into())), None);
        assert_eq!(Rows::of(&png(DynamicImage::new_luma16(3, 3))), None);
    }

    #[test]
    fn a_damaged_png_is_left_to_the_decoder_that_reports_the_fault() {
        let plain = png(RgbImage::new(5, 7).into());
        for at in 0..plain.len() {
            assert_eq!(Rows::of(&plain[..at]), None);
            let mut damaged = plain.clone();
            damaged[at] ^= 0x10;
            assert_eq!(Rows::of(&damaged), None, "byte {at}");
        }
    }

    #[test]
    fn a_placeholder_contains_its_number() {
        let rows = Rows::of(&png(RgbImage::new(5, 7).into())).unwrap();
        let jpeg = rows.placeholder(412).unwrap();
        assert_eq!(number(&jpeg), Some(412));
        let read = image::load_from_memory_with_format(&jpeg, ImageFormat::Jpeg).unwrap();
        assert_eq!((read.width(), read.height()), (1, 1));
        assert_eq!(number(&jpeg[..19]), None);
        assert_eq!(number(b"\xff\xd8\xff\xfe\0\x05abc"), None);
    }
}
