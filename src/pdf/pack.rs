//! Packs the file: pages said tersely, objects in compressed streams (ISO 32000-1, 7.5.7–7.5.8). The door to lopdf.
//!
//! krilla writes every object of the structure tree, every link and page in clear, with a table of
//! places at the end: of a book of 850 pages that alone is 2.4 MB, and 0.3 MB here.

use super::contradiction;
use super::terse::{Shown, terse};
use crate::error::Error;
use lopdf::{Document, Object, ObjectId, SaveOptions, Stream};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Objects in one stream: enough to compress well, and little to read for one of them.
const OBJECTS: usize = 200;

/// Largest deflation of zlib.
const LEVEL: u32 = 9;

/// A file of krilla's, smaller; `shown` has the text objects of each page.
///
/// # Errors
/// [`Error::Output`] where the file cannot be read, or its pages show other text than `shown` says.
pub fn pack(file: Vec<u8>, shown: &[Vec<Shown>]) -> Result<Vec<u8>, Error> {
    let mut document = Document::load_mem(&file).map_err(refused)?;
    drop(file);
    let pages = contents(&document, shown)?;
    document.objects.iter_mut().collect::<Vec<_>>().into_par_iter().try_for_each(
        |(id, object)| match object {
            Object::Stream(stream) => shrink(stream, pages.get(id).copied()),
            _ => Ok(()),
        },
    )?;
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(OBJECTS)
        .compression_level(LEVEL)
        .build();
    let mut packed = Vec::new();
    document.save_with_options(&mut packed, options).map_err(|error| refused(error.into()))?;
    Ok(packed)
}

/// The content stream of each page with what it shows.
fn contents<'a>(
    document: &Document,
    shown: &'a [Vec<Shown>],
) -> Result<BTreeMap<ObjectId, &'a [Shown]>, Error> {
    let pages = document.get_pages();
    if pages.len() != shown.len() {
        return Err(contradiction(format!("{} of {} pages were written", pages.len(), shown.len())));
    }
    let mut contents = BTreeMap::new();
    for (page, shown) in pages.into_values().zip(shown) {
        let [content] = document.get_page_contents(page)[..] else {
            return Err(contradiction("a page has not one content stream".to_owned()));
        };
        contents.insert(content, shown.as_slice());
    }
    Ok(contents)
}

/// Deflates a stream that is in clear; a page's is said tersely before. The description of the file
/// stays readable to programs that know no PDF, as ISO 32000-1, 14.3.2 recommends.
fn shrink(stream: &mut Stream, page: Option<&[Shown]>) -> Result<(), Error> {
    if let Some(shown) = page {
        let content = terse(&stream.get_plain_content().map_err(refused)?, shown)?;
        stream.set_plain_content(content);
    }
    if stream.dict.has_type(b"Metadata") {
        return Ok(());
    }
    stream.compress().map_err(refused)
}

fn refused(error: lopdf::Error) -> Error {
    Error::Output(format!("the PDF cannot be packed: {error}"))
}
