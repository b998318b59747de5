//! Packs the file: pages as they were written here, streams deflated, all else in object streams (ISO 32000-1, 7.5.7).
//!
//! krilla writes every object of the structure tree, every link and page in clear: a novel of 60 chapters would be
//! 59 % larger, the guides twice as large.

use super::contradiction;
use super::png::{self, Rows};
use crate::error::Error;
use lopdf::{Document, SaveOptions, Stream, dictionary};
use rayon::prelude::*;

/// Most objects in one stream: enough to compress well, and little to read for one of them (some 450 kB).
const OBJECTS: usize = 6500;

/// Replaces the contents of pages in a file that krilla wrote, and the placeholders of pictures by the pictures.
///
/// # Errors
/// [`Error::Output`] where the file cannot be read, or has other pages.
pub fn pack(file: Vec<u8>, contents: Vec<Vec<u8>>, mut rows: Vec<Rows>) -> Result<Vec<u8>, Error> {
    let mut document = Document::load_mem(&file).map_err(unreadable)?;
    let length = file.len();
    drop(file);
    let pages: Vec<_> = document.page_iter().collect();
    if pages.len() != contents.len() {
        return Err(contradiction(format!("{} of {} pages were written", pages.len(), contents.len())));
    }
    for (page, content) in pages.into_iter().zip(contents) {
        let stream = document.get_dictionary(page).and_then(|page| page.get(b"Contents")?.as_reference());
        let stream =
            stream.and_then(|id| document.get_object_mut(id)?.as_stream_mut()).map_err(unreadable)?;
        stream.set_content(content);
    }
    let streams = document.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    let mut streams: Vec<&mut Stream> = streams.collect();
    for stream in &mut streams {
        if let Some(rows) = png::number(&stream.content).and_then(|number| rows.get_mut(number)) {
            picture(stream, rows);
        }
    }
    // The description of the file remains readable to programs that know no PDF (ISO 32000-1, 14.3.2).
    let packed = |stream: &&mut Stream| !stream.dict.has_type(b"Metadata");
    streams.into_par_iter().filter(packed).try_for_each(Stream::compress).map_err(unreadable)?;
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(OBJECTS)
        .compression_level(9)
        .build();
    let mut out = Vec::with_capacity(length / 2);
    document
        .save_with_options(&mut out, options)
        .map_err(|error| Error::Output(format!("the PDF cannot be packed: {error}")))?;
    Ok(out)
}

fn unreadable(error: lopdf::Error) -> Error {
    contradiction(format!("the file that was written cannot be read again: {error}"))
}

/// Replaces a placeholder by its picture: the colour space is the same (ISO 32000-1, tables 8 and 89).
fn picture(stream: &mut Stream, rows: &mut Rows) {
    let parameters = dictionary! {
        "Predictor" => 15,
        "Colors" => i64::from(rows.colors),
        "BitsPerComponent" => 8,
        "Columns" => i64::from(rows.width),
    };
    stream.dict.set("Width", i64::from(rows.width));
    stream.dict.set("Height", i64::from(rows.height));
    stream.dict.set("Filter", "FlateDecode");
    stream.dict.set("DecodeParms", parameters);
    stream.set_content(std::mem::take(&mut rows.data));
}
