//! Files that the text links to and that are not part of the book: tables, archives, programs.

use super::folder::{Folder, FoundFile, PathTarget};
use super::{Manuscript, is_text};
use crate::address::decoded;
use crate::error::Error;
use crate::limits;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Finds the files below a folder that are neither texts nor `book.toml`: where to read each, by its path from the
/// folder of the chapters.
pub(super) fn below(folder: &Folder, base: &str, files: &[FoundFile]) -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    let up = "../".repeat(base.split('/').filter(|part| !part.is_empty()).count());
    for file in files {
        if is_text(&file.name) || file.name == "book.toml" || !folder.holds(&file.path) {
            continue;
        }
        let own = file.name.strip_prefix(base).and_then(|rest| rest.strip_prefix('/'));
        let name = own.filter(|_| !up.is_empty()).map_or_else(|| format!("{up}{}", file.name), str::to_owned);
        found.insert(name, file.path.clone());
    }
    found
}

/// Finds the files that some texts may link to: where to read each, by its path in the texts.
pub(super) fn named<'a>(folder: &Folder, texts: impl Iterator<Item = &'a str>) -> BTreeMap<String, PathBuf> {
    let place = |name: String| match folder.named(&name, 0) {
        PathTarget::File(path) => Some((name, path)),
        PathTarget::Missing | PathTarget::Outside => None,
    };
    texts.flat_map(destinations).filter_map(place).collect()
}

/// Iterates over what may be the path of a linked file in a text.
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
    /// Returns the paths of all files that were read for the book, sorted.
    #[must_use]
    pub fn files_read(&self) -> Vec<PathBuf> {
        self.store.files_read()
    }

    /// Reads an attachment by its path; none where it is larger than the limit for a file.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn attachment(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let place = self.attachments.get(path);
        place.map_or(Ok(None), |place| self.store.read(place, limits::IMAGES))
    }
}
