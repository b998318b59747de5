//! Writes the files of the press: their metadata, without unused objects, all in the same way.

use crate::diag::Problem;
use lopdf::{Dictionary, Document, Object, SaveOptions};
use std::collections::BTreeSet;

/// Returns the source's title and author, without a date of creation.
pub(super) fn info(source: &Document) -> Dictionary {
    let source_info = source.trailer.get(b"Info").and_then(Object::as_reference);
    let source_info = source_info.and_then(|info| source.get_dictionary(info)).ok();
    let mut info = Dictionary::new();
    for key in [b"Title".as_slice(), b"Author"] {
        if let Some(value) = source_info.and_then(|info| info.get(key).ok()) {
            info.set(key, value.clone());
        }
    }
    info.set("Producer", Object::string_literal("matbaa"));
    info
}

/// Drops every object that the file does not use.
pub(super) fn keep_reached(document: &mut Document) {
    let mut reached = BTreeSet::new();
    let mut waiting: Vec<&Object> = document.trailer.iter().map(|(_, value)| value).collect();
    while let Some(object) = waiting.pop() {
        match object {
            Object::Reference(id) if reached.insert(*id) => waiting.extend(document.objects.get(id)),
            Object::Array(values) => waiting.extend(values),
            Object::Dictionary(dict) => waiting.extend(dict.iter().map(|(_, value)| value)),
            Object::Stream(stream) => waiting.extend(stream.dict.iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    document.objects.retain(|id, _| reached.contains(id));
}

/// Returns the file's bytes: PDF 1.7, its objects packed.
///
/// # Errors
/// [`Problem::PdfUnreadable`] where an object of the source cannot be written again.
pub(super) fn save(mut document: Document) -> Result<Vec<u8>, Problem> {
    document.version = "1.7".to_owned();
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    let mut bytes = Vec::new();
    let saved = document.save_with_options(&mut bytes, options);
    saved.map_err(|error| Problem::PdfUnreadable { reason: error.to_string() })?;
    Ok(bytes)
}
