//! Packs the file: pages said tersely, objects in compressed streams (ISO 32000-1, 7.5.7–7.5.8). The door to flate2.
//!
//! krilla writes every object of the structure tree, every link and page in clear, with a table of
//! places at the end: of a book of 850 pages that alone is 2.4 MB, and 0.3 MB here. Its objects are
//! copied as they are written; only streams are written anew.

use super::contradiction;
use super::objects::{self, File, Object};
use super::png::{self, Rows};
use super::terse::{Shown, terse};
use crate::error::Error;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use rayon::prelude::*;
use std::io::Write;

/// Objects in one stream: enough to compress well, and little to read for one of them.
const OBJECTS: usize = 800;

/// How hard zlib tries: with 9 a book is a hundredth smaller than with 6.
const LEVEL: u32 = 9;

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
        .filter(|(object, _)| object.stream.is_some())
        .map(|(object, page)| stream(object, page, rows))
        .collect::<Result<_, _>>()?;
    let plain: Vec<&Object> = file.objects.iter().filter(|object| object.stream.is_none()).collect();
    let boxes: Vec<Vec<u8>> = plain.par_chunks(OBJECTS).map(object_stream).collect::<Result<_, _>>()?;
    assemble(&file, streams, boxes)
}

fn unreadable() -> Error {
    contradiction("the file that was written cannot be read again".to_owned())
}

/// A stream object from its dictionary on. A page's content is said tersely and what is in clear is
/// deflated; but the description of the file stays readable to programs that know no PDF, as ISO
/// 32000-1, 14.3.2 recommends.
fn stream(object: &Object, page: Option<&[Shown]>, rows: &[Rows]) -> Result<Vec<u8>, Error> {
    let Some((dictionary, data)) = object.stream else { return Ok(Vec::new()) };
    let has = |key: &[u8]| objects::find(dictionary, key, 0).is_some();
    if let Some(rows) = png::number(data).and_then(|number| rows.get(number)) {
        return Ok(picture(dictionary, rows));
    }
    if has(b"/Filter") || has(b"/Metadata") {
        return Ok(object.body.to_vec());
    }
    let data = match page {
        Some(shown) => deflated(&terse(data, shown)?)?,
        None => deflated(data)?,
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

fn deflated(data: &[u8]) -> Result<Vec<u8>, Error> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(data.len() / 2 + 64), Compression::new(LEVEL));
    encoder
        .write_all(data)
        .and_then(|()| encoder.finish())
        .map_err(|error| Error::Output(format!("the PDF cannot be packed: {error}")))
}

/// Objects as one stream: their numbers and places, then they themselves (ISO 32000-1, 7.5.7).
fn object_stream(objects: &[&Object]) -> Result<Vec<u8>, Error> {
    let (mut places, mut bodies) = (Vec::new(), Vec::new());
    for object in objects {
        places.extend_from_slice(format!("{} {} ", object.number, bodies.len()).as_bytes());
        bodies.extend_from_slice(object.body);
        bodies.push(b'\n');
    }
    let entries = format!("/Type/ObjStm/N {}/First {}/Filter/FlateDecode", objects.len(), places.len());
    places.extend_from_slice(&bodies);
    Ok(written(entries.as_bytes(), b"", &deflated(&places)?))
}

/// Where an object is: type 1 at a byte of the file, type 2 at an index of an object stream.
type Entry = (u8, u64, u16);

/// The file: streams, object streams, the table of places.
fn assemble(file: &File, streams: Vec<Vec<u8>>, boxes: Vec<Vec<u8>>) -> Result<Vec<u8>, Error> {
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
    let plain: Vec<&Object> = file.objects.iter().filter(|object| object.stream.is_none()).collect();
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
    let table = written(&trailer, more.as_bytes(), &deflated(&rows)?);
    put(&mut out, number, &table);
    out.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
    Ok(out)
}
