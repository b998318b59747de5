//! Checks whether the pixels of a photograph can be read to their end: the data need not agree with the header. The
//! door to zune-jpeg.

use super::strip;
use crate::limits;
use crate::photograph::{pixels, reason};
use flate2::{Decompress, FlushDecompress, Status};
use image::{DynamicImage, GrayImage, ImageFormat, RgbImage};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The reason for a file that has fewer pixels than its header states.
const ENDS: &str = "it ends before its last pixel";

/// The reason for a file whose checksums do not agree with its data.
const DAMAGED: &str = "it is damaged";

/// The bytes that every PNG begins with (ISO/IEC 15948, 5.2).
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Returns the pixels of a JPEG, by a decoder that does not invent missing ones. Bytes between its segments, which
/// cameras leave there, are no flaw.
///
/// # Errors
/// The reason why they cannot be read to the end.
pub(super) fn jpeg(bytes: &[u8]) -> Result<DynamicImage, String> {
    let Some(plain) = strip::jpeg(bytes) else {
        return pixels(bytes, ImageFormat::Jpeg).map_err(|error| reason(&error));
    };
    let side = limits::SIDE as usize;
    let options = DecoderOptions::default().set_strict_mode(true).set_max_width(side).set_max_height(side);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(plain.as_slice()), options);
    decoder.decode_headers().map_err(|error| error.to_string())?;
    // The decoder stops at the last row, whether or not the file has its end marker there (ITU-T T.81, B.2.1).
    let has_end = plain.windows(2).rev().any(|two| two == [0xff, 0xd9]);
    let (width, height) = decoder.info().map_or((0, 0), |info| (info.width, info.height));
    if !has_end || !has_bits((width, height), plain.len()) {
        return Err(ENDS.to_owned());
    }
    let is_grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let colours = if is_grey { ColorSpace::Luma } else { ColorSpace::RGB };
    decoder.set_options(decoder.options().jpeg_set_out_colorspace(colours));
    let pixels = decoder.decode().map_err(|error| error.to_string())?;
    let (width, height) = (u32::from(width), u32::from(height));
    let picture = match is_grey {
        true => GrayImage::from_raw(width, height, pixels).map(DynamicImage::from),
        false => RgbImage::from_raw(width, height, pixels).map(DynamicImage::from),
    };
    picture.ok_or_else(|| ENDS.to_owned())
}

/// Whether so many bytes of a JPEG have a bit at least for each block of eight by eight pixels: what every coding of
/// ITU-T T.81 needs (F.1.2, G.1.2.1). Where data end too soon, readers continue in grey.
fn has_bits((width, height): (u16, u16), bytes: usize) -> bool {
    let blocks = |side: u16| u64::from(side).div_ceil(8);
    blocks(width) * blocks(height) <= bytes as u64 * 8
}

/// Checks a PNG: the checksums of its chunks, number and length of its rows by its header, and the filter of each row
/// (ISO/IEC 15948, 5.3, 7.2, 9.2).
pub(super) fn png(bytes: &[u8]) -> Result<(), &'static str> {
    let mut rest = bytes.strip_prefix(SIGNATURE).ok_or(DAMAGED)?;
    let (mut rows, mut is_coloured) = (None, false);
    loop {
        let (kind, data) = chunk(&mut rest)?;
        match kind {
            b"IHDR" => rows = Some(Rows::of(data).ok_or(DAMAGED)?),
            b"PLTE" => is_coloured = true,
            b"IDAT" => rows.as_mut().ok_or(DAMAGED)?.unpack(data)?,
            b"IEND" => break,
            _ => {}
        }
    }
    let rows = rows.ok_or(DAMAGED)?;
    if rows.is_indexed && !is_coloured {
        return Err("it has no colours");
    }
    if rows.is_done() { Ok(()) } else { Err(ENDS) }
}

/// Returns the next chunk of a PNG: its kind and content.
fn chunk<'a>(rest: &mut &'a [u8]) -> Result<(&'a [u8; 4], &'a [u8]), &'static str> {
    let (length, after) = rest.split_first_chunk::<4>().ok_or(ENDS)?;
    let (kind, after) = after.split_first_chunk::<4>().ok_or(ENDS)?;
    let length = u32::from_be_bytes(*length) as usize;
    let (data, after) = after.split_at_checked(length).ok_or(ENDS)?;
    let (sum, after) = after.split_first_chunk::<4>().ok_or(ENDS)?;
    let mut crc = flate2::Crc::new();
    crc.update(kind);
    crc.update(data);
    // Readers accept any checksum of chunks that change no pixel.
    let is_needed = kind[0].is_ascii_uppercase();
    if is_needed && crc.sum().to_be_bytes() != *sum {
        return Err(DAMAGED);
    }
    *rest = after;
    Ok((kind, data))
}

/// The rows of a PNG while they are unpacked.
struct Rows {
    unpacker: Decompress,
    /// Passes that are still ahead, as rows and bytes of a row, the filter's included; the last first.
    passes: Vec<(u64, u64)>,
    /// Number of bytes left of the present row.
    left: u64,
    is_indexed: bool,
}

impl Rows {
    /// Reads a header (ISO/IEC 15948, 11.2.2).
    fn of(header: &[u8]) -> Option<Self> {
        let (width, header) = header.split_first_chunk::<4>()?;
        let (height, header) = header.split_first_chunk::<4>()?;
        let [depth, colour, _, _, interlaced] = header else { return None };
        let channels = match colour {
            0 | 3 => 1,
            2 => 3,
            4 => 2,
            6 => 4,
            _ => return None,
        };
        let (width, height) = (u64::from(u32::from_be_bytes(*width)), u64::from(u32::from_be_bytes(*height)));
        let bits = channels * u64::from(*depth);
        let pass = |[x, y, across, down]: [u64; 4]| {
            let (columns, rows) =
                (width.saturating_sub(x).div_ceil(across), height.saturating_sub(y).div_ceil(down));
            (if columns == 0 { 0 } else { rows }, (columns * bits).div_ceil(8) + 1)
        };
        let passes = if *interlaced == 0 {
            vec![pass([0, 0, 1, 1])]
        } else {
            ADAM7.map(pass).into_iter().rev().collect()
        };
        Some(Self { unpacker: Decompress::new(true), passes, left: 0, is_indexed: *colour == 3 })
    }

    fn is_done(&self) -> bool {
        self.left == 0 && self.passes.iter().all(|(rows, _)| *rows == 0)
    }

    /// Unpacks some of them; data after the last row are ignored.
    fn unpack(&mut self, mut data: &[u8]) -> Result<(), &'static str> {
        let mut piece = [0; 1 << 15];
        while !self.is_done() {
            let (taken, given) = (self.unpacker.total_in(), self.unpacker.total_out());
            let status =
                self.unpacker.decompress(data, &mut piece, FlushDecompress::None).map_err(|_| DAMAGED)?;
            data = &data[(self.unpacker.total_in() - taken) as usize..];
            let given = (self.unpacker.total_out() - given) as usize;
            self.count(&piece[..given])?;
            if status == Status::StreamEnd || (given == 0 && data.is_empty()) {
                break;
            }
        }
        Ok(())
    }

    /// Counts bytes of rows; the first of each is its filter.
    fn count(&mut self, mut bytes: &[u8]) -> Result<(), &'static str> {
        while !bytes.is_empty() {
            if self.left == 0 {
                while self.passes.last().is_some_and(|(rows, _)| *rows == 0) {
                    self.passes.pop();
                }
                let Some((rows, length)) = self.passes.last_mut() else { return Ok(()) };
                *rows -= 1;
                self.left = *length;
                if bytes[0] > 4 {
                    return Err(DAMAGED);
                }
            }
            let step = bytes.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
            self.left -= step as u64;
            bytes = &bytes[step..];
        }
        Ok(())
    }
}

/// First column, first row, columns apart, rows apart of the seven passes (ISO/IEC 15948, 8.2).
const ADAM7: [[u64; 4]; 7] =
    [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];

#[cfg(test)]
mod tests {
    use super::{ENDS, jpeg, png};
    use image::{DynamicImage, GrayImage, ImageFormat};
    use std::io::Cursor;

    fn packed(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        picture.write_to(&mut file, format).expect("a picture");
        file.into_inner()
    }

    #[test]
    fn rows_of_every_depth_are_counted() {
        let grey = DynamicImage::from(GrayImage::from_fn(37, 23, |x, y| image::Luma([(x * y) as u8])));
        let all = [grey.clone(), grey.to_rgb8().into(), grey.to_rgba8().into(), grey.to_rgb16().into()];
        for picture in all {
            let file = packed(&picture, ImageFormat::Png);
            assert_eq!(png(&file), Ok(()), "{:?}", picture.color());
            assert!(png(&file[..file.len() - 30]).is_err());
        }
        let file = packed(&grey.to_rgb8().into(), ImageFormat::Jpeg);
        assert!(jpeg(&file).is_ok());
        assert_eq!(jpeg(&file[..file.len() - 2]).err(), Some(ENDS.to_owned()));
        assert!(jpeg(&file[..file.len() / 2]).is_err());
    }

    /// Adam7 of one row and of one column: passes without pixels have no rows.
    #[test]
    fn passes_without_pixels_are_none() {
        let rows = |width: u32, height: u32| {
            let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 1]].concat();
            let rows = super::Rows::of(&header).expect("a header");
            rows.passes.iter().rev().map(|(rows, length)| rows * length).collect::<Vec<_>>()
        };
        assert_eq!(rows(1, 1), [2, 0, 0, 0, 0, 0, 0]);
        assert_eq!(rows(8, 8), [2, 2, 3, 6, 10, 20, 36]);
        assert_eq!(rows(5, 1), [2, 2, 0, 2, 0, 3, 0]);
    }
}
