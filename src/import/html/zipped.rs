//! Reads a page in a zip file with its pictures, as Google Docs exports it; also the files of any zip by path.

use super::page;
use crate::import::archive::{Archive, folder_of, resolved};
use crate::import::model::Document;
use crate::import::{Beside, DocumentFault, Source, encoding};
use std::cell::RefCell;

/// The files of a zip, read on demand.
pub(super) struct Files<'a>(RefCell<Archive<'a>>);

impl<'a> Files<'a> {
    pub(super) fn new(archive: Archive<'a>) -> Self {
        Self(RefCell::new(archive))
    }

    /// The bytes of a file; `None` where the zip does not have it.
    pub(super) fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>, DocumentFault> {
        self.0.borrow_mut().bytes(path)
    }

    /// The text of a file; `None` where the zip does not have it.
    pub(super) fn text(&self, path: &str) -> Result<Option<String>, DocumentFault> {
        self.0.borrow_mut().text(path)
    }
}

/// The path of the page in a zip: the one in the highest folder, and the first of those.
pub(in crate::import) fn page_of(archive: &Archive) -> Option<String> {
    let is_page = |name: &&str| {
        let small = name.to_ascii_lowercase();
        // macOS adds metadata beside each file.
        (small.ends_with(".html") || small.ends_with(".htm")) && !small.starts_with("__macosx/")
    };
    archive.names().filter(is_page).min_by_key(|name| (name.matches('/').count(), *name)).map(str::to_owned)
}

/// Reads the page.
pub(in crate::import) fn read(
    source: &Source,
    archive: Archive,
    name: &str,
) -> Result<Document, DocumentFault> {
    let files = Files::new(archive);
    let bytes = files.bytes(name)?.unwrap_or_default();
    let text = encoding::decode_named(&bytes, super::charset(&bytes).as_deref()).0;
    let beside = |path: &str| -> Beside { Ok(files.bytes(&resolved(folder_of(name), path)).ok().flatten()) };
    page(&text, &Source { beside: &beside, ..*source })
}
