//! Files that links of the text lead to and that are no part of the book: tables, archives, programs.

use super::folder::{Folder, Named};
use super::{Manuscript, is_text};
use crate::address::decoded;
use crate::error::Error;
use crate::limits;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Where each file can be read, by its path from the folder of the chapters. Where a single text is the book, the files
/// that it seems to name alone: what lies beside it is not its own.
///
/// # Errors
/// Where a folder cannot be read.
pub(super) fn find<'a>(
    folder: &Folder,
    base: &str,
    only: Option<impl Iterator<Item = &'a str>>,
) -> Result<BTreeMap<String, PathBuf>, Error> {
    let mut found = BTreeMap::new();
    if let Some(texts) = only {
        for name in texts.flat_map(destinations) {
            if let Named::File(path) = folder.named(&name, 0) {
                found.insert(name, path);
            }
        }
        return Ok(found);
    }
    let up = "../".repeat(base.split('/').filter(|part| !part.is_empty()).count());
    for file in folder.files_below(&folder.path)? {
        if is_text(&file.name) || file.name == "book.toml" || !folder.holds(&file.path) {
            continue;
        }
        let own = file.name.strip_prefix(base).and_then(|rest| rest.strip_prefix('/'));
        let name = own.filter(|_| !up.is_empty()).map_or_else(|| format!("{up}{}", file.name), str::to_owned);
        found.insert(name, file.path);
    }
    Ok(found)
}

/// What in a text may be the path of a file that a link leads to.
fn destinations(text: &str) -> impl Iterator<Item = String> {
    let ends = |sign: char| sign.is_whitespace() || matches!(sign, ')' | '"' | '\'' | '>' | '#');
    let path = move |rest: &str| {
        let rest = rest.trim_start_matches(['<', '"', '\'']);
        decoded(rest.split(ends).next().unwrap_or("").trim_start_matches("./"))
    };
    let openings = ["](", "href=", "]: "];
    let found = openings.into_iter().flat_map(move |opening| {
        text.match_indices(opening).map(move |(at, _)| path(&text[at + opening.len()..]))
    });
    found.filter(|path| !path.is_empty() && !path.contains(':') && !is_text(path))
}

impl Manuscript {
    /// The bytes of one of its attachments, by its path; none where it is larger than any file may be.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn attachment(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let place = self.attachments.get(path);
        place.map_or(Ok(None), |place| self.store.read(place, limits::IMAGES))
    }
}
