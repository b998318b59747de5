//! Packs the file: pages said tersely, objects in compressed streams (ISO 32000-1, 7.5.7–7.5.8). The door to flate2.
//!
//! krilla writes every object of the structure tree, every link and page in clear, with a table of
//! places at the end: of a book of 850 pages that alone is 2.4 MB, and 0.3 MB here. Its objects are
//! copied as they are written; only streams are written anew.

use super::contradiction;
use super::objects::{self, File, Object};
use super::png::{self, Rows};
use super::terse::{Shown, decimal, terse};
use crate::error::Error;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use rayon::prelude::*;
use std::io::Write;

/// Objects in one stream: enough to compress well, and little to read for one of them (some 450 kB).
const OBJECTS: usize = 6500;

/// How hard zlib tries at pages, the most of a book: 9 makes them half a hundredth smaller and takes twice as long.
const PAGES: u32 = 6;
/// And at all else, which is a tenth of that: 7 would save a hundredth of the time for 4 kB of such a book.
const REST: u32 = 9;

/// Second line of the file: bytes beyond ASCII say that it is not text (ISO 19005-3, 6.1.2).
const HEADER: &[u8] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";

/// The checksum of a PNG's chunks (ISO 15948, annex D).
pub fn checksum(bytes: &[u8]) -> u32 {
    let mut checksum = Crc::new();
    checksum.update(bytes);
    checksum.sum()
}

/// A file of krilla's, smaller; `shown` has the text objects of each page, `rows` the pictures that others
/// stand in for.
///
/// # Errors
/// [`Error::Output`] where the file cannot be read, or its pages show other text than `shown` says.
pub fn pack(file: &[u8], shown: &[Vec<Shown>], rows: &[Rows]) -> Result<Vec<u8>, Error> {
    let file = objects::read(file).ok_or_else(unreadable)?;
    let contents = file.contents().ok_or_else(unreadable)?;
    if contents.len() != shown.len() {
        return Err(contradiction(format!("{} of {} pages were written", contents.len(), shown.len())));
    }
    let mut pages = vec![None; file.objects.len()];
    for (content, shown) in contents.into_iter().zip(shown) {
        *pages.get_mut(content).ok_or_else(unreadable)? = Some(shown.as_slice());
    }
    let streams: Vec<Vec<u8>> = file
        .objects
        .par_iter()
        .zip(pages)
        // Each share has packers of its own, and their tables are long to make.
        .with_min_len(400)
        .filter(|(object, _)| object.stream.is_some())
        .map_init(
            || [packer(PAGES), packer(REST)],
            |[pages, rest], (object, page)| {
                stream(if page.is_some() { pages } else { rest }, object, page, rows)
            },
        )
        .collect::<Result<_, _>>()?;
    let mut plain: Vec<&Object> = file.objects.iter().filter(|object| object.stream.is_none()).collect();
    // Like beside like deflates better; the order of objects means nothing (ISO 32000-1, 7.5.7).
    plain.par_sort_by_cached_key(|object| (shape(object.body), object.number));
    let boxes: Vec<Vec<u8>> = plain
        .par_chunks(OBJECTS)
        .map_init(|| packer(REST), |packer, objects| object_stream(packer, objects))
        .collect::<Result<_, _>>()?;
    assemble(&file, &plain, streams, boxes)
}

/// What an object is like: its beginning, numbers left out.
fn shape(body: &[u8]) -> Vec<u8> {
    let is_number = |byte: &&u8| byte.is_ascii_digit() || byte.is_ascii_whitespace();
    body.iter().filter(|byte| !is_number(byte)).take(40).copied().collect()
}

fn unreadable() -> Error {
    contradiction("the file that was written cannot be read again".to_owned())
}

/// A stream object from its dictionary on. A page's content is said tersely and what is in clear is
/// deflated; but the description of the file stays readable to programs that know no PDF, as ISO
/// 32000-1, 14.3.2 recommends.
fn stream(
    packer: &mut Packer,
    object: &Object,
    page: Option<&[Shown]>,
    rows: &[Rows],
) -> Result<Vec<u8>, Error> {
    let Some((dictionary, data)) = object.stream else { return Ok(Vec::new()) };
    let has = |key: &[u8]| objects::find(dictionary, key, 0).is_some();
    if let Some(rows) = png::number(data).and_then(|number| rows.get(number)) {
        return Ok(picture(dictionary, rows));
    }
    if has(b"/Filter") || has(b"/Metadata") {
        return Ok(object.body.to_vec());
    }
    let data = match page {
        Some(shown) => deflated(packer, &terse(data, shown)?)?,
        None => deflated(packer, data)?,
    };
    let others = objects::without(dictionary, b"/Length");
    Ok(written(&others, b"/Filter/FlateDecode", &data))
}

/// A picture in place of what stands in for it: its colour space is the same.
fn picture(dictionary: &[u8], rows: &Rows) -> Vec<u8> {
    const FILTER: &[u8] = b"/Filter/DCTDecode";
    let mut others = dictionary.to_vec();
    for key in [&b"/Length"[..], b"/Width", b"/Height"] {
        others = objects::without(&others, key);
    }
    if let Some(at) = objects::find(&others, FILTER, 0) {
        others.drain(at..at + FILTER.len());
    }
    written(&others, rows.entries().as_bytes(), &rows.data)
}

/// A stream object: what its dictionary holds, and its data.
fn written(entries: &[u8], more: &[u8], data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len() + entries.len() + more.len() + 50);
    out.extend_from_slice(b"<<");
    out.extend_from_slice(entries);
    out.extend_from_slice(more);
    out.extend_from_slice(format!("/Length {}>>stream\n", data.len()).as_bytes());
    out.extend_from_slice(data);
    out.extend_from_slice(b"\nendstream");
    out
}

/// Deflates one stream after another: its tables are as large as dozens of pages, and made once for many.
type Packer = ZlibEncoder<Vec<u8>>;

fn packer(level: u32) -> Packer {
    ZlibEncoder::new(Vec::new(), Compression::new(level))
}

fn deflated(packer: &mut Packer, data: &[u8]) -> Result<Vec<u8>, Error> {
    packer
        .write_all(data)
        .and_then(|()| packer.reset(Vec::new()))
        .map_err(|error| Error::Output(format!("the PDF cannot be packed: {error}")))
}

/// Objects as one stream: their numbers and places, then they themselves (ISO 32000-1, 7.5.7).
fn object_stream(packer: &mut Packer, objects: &[&Object]) -> Result<Vec<u8>, Error> {
    let (mut places, mut bodies) = (Vec::new(), Vec::new());
    for object in objects {
        places.extend_from_slice(format!("{} {} ", object.number, bodies.len()).as_bytes());
        rounded(&mut bodies, object.body);
        bodies.push(b'\n');
    }
    let entries = format!("/Type/ObjStm/N {}/First {}/Filter/FlateDecode", objects.len(), places.len());
    places.extend_from_slice(&bodies);
    Ok(written(entries.as_bytes(), b"", &deflated(packer, &places)?))
}

/// An object, and if it is a link or a destination its places to a hundredth of a point: krilla's have
/// six places.
fn rounded(out: &mut Vec<u8>, body: &[u8]) {
    let keys: &[&[u8]] = match body {
        _ if body.starts_with(b"<</Type/Annot") => &[b"/Rect[", b"/QuadPoints["],
        _ if body.starts_with(b"[") => &[b"/XYZ "],
        _ => &[],
    };
    let mut done = 0;
    for key in keys {
        let Some(start) = objects::find(body, key, done).map(|at| at + key.len()) else { continue };
        let Some(end) = objects::find(body, b"]", start) else { continue };
        out.extend_from_slice(&body[done..start]);
        for (at, number) in body[start..end].split(|byte| *byte == b' ').enumerate() {
            if at > 0 {
                out.push(b' ');
            }
            match std::str::from_utf8(number).ok().and_then(|number| number.parse::<f64>().ok()) {
                Some(value) => decimal(out, (value * 100.0).round() as i64, 2),
                None => out.extend_from_slice(number),
            }
        }
        done = end;
    }
    out.extend_from_slice(&body[done..]);
}

/// Where an object is: type 1 at a byte of the file, type 2 at an index of an object stream.
type Entry = (u8, u64, u16);

/// The file: streams, object streams, the table of places.
fn assemble(
    file: &File,
    plain: &[&Object],
    streams: Vec<Vec<u8>>,
    boxes: Vec<Vec<u8>>,
) -> Result<Vec<u8>, Error> {
    let length = streams.iter().chain(&boxes).map(|stream| stream.len() + 30).sum::<usize>();
    let mut out = Vec::with_capacity(length + 10_000);
    out.extend_from_slice(HEADER);
    let first = file.objects.iter().map(|object| object.number + 1).max().unwrap_or(1);
    let mut entries: Vec<Entry> = vec![(0, 0, u16::MAX); first as usize];
    let numbers = file.objects.iter().filter(|object| object.stream.is_some()).map(|object| object.number);
    for (number, stream) in numbers.zip(streams) {
        entries[number as usize] = (1, out.len() as u64, 0);
        put(&mut out, number, &stream);
    }
    for ((number, stream), objects) in (first..).zip(boxes).zip(plain.chunks(OBJECTS)) {
        for (index, object) in (0..).zip(objects) {
            entries[object.number as usize] = (2, u64::from(number), index);
        }
        entries.push((1, out.len() as u64, 0));
        put(&mut out, number, &stream);
    }
    finish(out, file, entries)
}

fn put(out: &mut Vec<u8>, number: u32, object: &[u8]) {
    out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
    out.extend_from_slice(object);
    out.extend_from_slice(b"\nendobj\n");
}

/// The table of places as a stream (ISO 32000-1, 7.5.8). Each row is written as what it has more than
/// the row above (PNG predictor 2), which is mostly the same.
fn finish(mut out: Vec<u8>, file: &File, mut entries: Vec<Entry>) -> Result<Vec<u8>, Error> {
    let start = out.len();
    let number = entries.len() as u32;
    entries.push((1, start as u64, 0));
    let width = if start < 1 << 24 { 3 } else { 5 };
    let mut above = vec![0; width + 3];
    let mut rows = Vec::with_capacity(entries.len() * (width + 4));
    for (kind, place, index) in entries {
        let mut row = vec![kind];
        row.extend_from_slice(&place.to_be_bytes()[8 - width..]);
        row.extend_from_slice(&index.to_be_bytes());
        rows.push(2);
        rows.extend(row.iter().zip(&above).map(|(byte, above)| byte.wrapping_sub(*above)));
        above = row;
    }
    let trailer = objects::without(file.trailer, b"/Size");
    let more = format!(
        "/Type/XRef/Size {}/W[1 {width} 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {}>>",
        number + 1,
        width + 3
    );
    let table = written(&trailer, more.as_bytes(), &deflated(&mut packer(REST), &rows)?);
    put(&mut out, number, &table);
    out.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{rounded, shape};

    #[test]
    fn places_are_rounded_and_words_are_not() {
        let read = |body: &str| {
            let mut out = Vec::new();
            rounded(&mut out, body.as_bytes());
            String::from_utf8(out).unwrap()
        };
        assert_eq!(read("[16767 0 R/XYZ 55.797165 104.941345 0]"), "[16767 0 R/XYZ 55.8 104.94 0]");
        let link = "<</Type/Annot/Rect[94.72407 -0.001 142.3 80.74231]/Border[0 0 0]/QuadPoints[94.72507 1]/URI(a/Rect[1.23456])>>";
        let short = "<</Type/Annot/Rect[94.72 0 142.3 80.74]/Border[0 0 0]/QuadPoints[94.73 1]/URI(a/Rect[1.23456])>>";
        assert_eq!(read(link), short);
        for other in
            ["<</Type/Page/MediaBox[0 0 419.52756 595.2756]>>", "[1.23456 2]", "<</Type/Annot/Rect[1.23456"]
        {
            assert_eq!(read(other), other);
        }
    }

    #[test]
    fn objects_of_one_kind_have_one_shape() {
        assert_eq!(shape(b"<</S/TD/P 12 0 R/K[3]>>"), shape(b"<</S/TD/P 2345 0 R/K[14]>>"));
        assert_ne!(shape(b"<</S/TD/P 12 0 R>>"), shape(b"<</S/TR/P 12 0 R>>"));
    }
}
