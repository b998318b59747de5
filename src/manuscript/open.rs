//! Opens what an author names: a folder with `book.toml`, a project of another tool, a folder of texts, a single text.

use super::files::Store;
use super::folder::{Folder, PathTarget};
use super::order::Listing;
use super::projects::{self, Foreign, List};
use super::text::decode;
use super::texts::is_text;
use super::toml::{self, BookToml};
use super::{Loader, summary};
use crate::config::Config;
use crate::diag::{Diagnostic, ForeignFault};
use crate::error::Error;
use crate::limits;
use std::path::{Path, PathBuf};

/// The name of the file with the settings of a book.
pub(super) const BOOK: &str = "book.toml";

/// A book's folder and settings.
pub(super) struct OpenedBook {
    /// The folder of `book.toml`, or the one where it would be.
    pub(super) folder: Folder,
    /// The settings of `book.toml`, or those that replace it.
    pub(super) book: BookToml,
    /// The name of the text that is the whole book.
    pub(super) only: Option<String>,
    /// Whether the settings come from another tool's files, or from none.
    pub(super) is_foreign: bool,
}

/// Whether a folder has a `book.toml` or is a project of another tool.
#[must_use]
pub fn is_project(folder: &Path) -> bool {
    let Ok(Some(folder)) = Folder::open(&Store::default(), folder) else { return false };
    matches!(folder.named(BOOK, 0), PathTarget::File(_)) || projects::is_one(&folder).unwrap_or(false)
}

/// The path and text of the `book.toml` that equals another tool's settings of a folder; beside the texts where
/// mdBook's own `book.toml` is in the folder. `None` where there is no book; the text is empty where the folder has a
/// `book.toml` of this tool.
///
/// # Errors
/// Where a file is there but cannot be read.
pub fn own_settings(path: &Path) -> Result<Option<(PathBuf, String)>, Error> {
    let Some(folder) = Folder::open(&Store::default(), path)? else { return Ok(None) };
    if has_own(&folder)? {
        return Ok(Some((path.join(BOOK), String::new())));
    }
    let Some(foreign) = projects::read(&folder)? else { return Ok(None) };
    let is_taken = matches!(folder.named(BOOK, 0), PathTarget::File(_));
    match foreign.folder.filter(|_| is_taken) {
        Some(below) => {
            let line = format!("folder = \"{below}\"\n");
            Ok(Some((path.join(below).join(BOOK), foreign.book.replacen(&line, "", 1))))
        }
        None => Ok(Some((path.join(BOOK), foreign.book))),
    }
}

/// Whether a folder has anything called `book.toml` that is not another tool's.
fn has_own(folder: &Folder) -> Result<bool, Error> {
    let PathTarget::File(path) = folder.named(BOOK, 0) else {
        // A pipe, a folder or a broken link of that name is meant as settings, and is none.
        return Ok(folder.store.is_taken(&folder.path.join(BOOK)));
    };
    let bytes = folder.store.read(&path, limits::SETTINGS)?.unwrap_or_default();
    Ok(!projects::is_mdbook(&decode(&bytes).text))
}

impl Loader {
    /// The Scrivener project in a folder without a book, or the folder itself.
    pub(super) fn scrivener(&self, folder: &Path) -> PathBuf {
        let inner = self.store.list(folder).unwrap_or_default();
        let is_one = |path: &PathBuf| {
            path.extension().is_some_and(|ending| ending == "scriv") && self.store.is_dir(path)
        };
        inner.into_iter().filter(is_one).min().unwrap_or_else(|| folder.to_owned())
    }

    /// Opens a folder or a file; `None` where there is no book.
    pub(super) fn open(&mut self, path: &Path) -> Result<Option<OpenedBook>, Error> {
        if self.store.is_file(path) && path.file_name().is_some_and(|name| is_text(&name.to_string_lossy())) {
            return self.open_text(path);
        }
        let Some(folder) = Folder::open(&self.store, path)? else { return Ok(None) };
        if has_own(&folder)? {
            let PathTarget::File(_) = folder.named(BOOK, 0) else { return Ok(None) };
            let path = folder.path.join(BOOK);
            let source = self.file(&path, &path, limits::SETTINGS)?;
            let book = toml::read(&self.loaded.sources.get(source).text, source);
            return Ok(Some(OpenedBook { folder, book, only: None, is_foreign: false }));
        }
        let Some(foreign) = projects::read(&folder)? else { return Ok(None) };
        let book = self.foreign(&folder, foreign);
        Ok(Some(OpenedBook { folder, book, only: None, is_foreign: true }))
    }

    /// Opens a text that is a whole book.
    fn open_text(&mut self, path: &Path) -> Result<Option<OpenedBook>, Error> {
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(folder) = Folder::open(&self.store, parent)? else { return Ok(None) };
        let foreign = projects::read_one(&folder, &name)?;
        let book = self.foreign(&folder, foreign);
        Ok(Some(OpenedBook { folder, book, only: Some(name), is_foreign: true }))
    }

    /// Parses the settings that replace `book.toml`.
    fn foreign(&mut self, folder: &Folder, foreign: Foreign) -> BookToml {
        self.loaded.diagnostics.extend(foreign.diagnostics);
        let source = self.loaded.sources.add(folder.path.join(BOOK), foreign.book);
        toml::read(&self.loaded.sources.get(source).text, source)
    }

    /// Reads another tool's list of chapters, where `book.toml` has no order.
    pub(super) fn listing(
        &mut self,
        (folder, room): (&Folder, &Folder),
        config: &Config,
        is_foreign: bool,
    ) -> Result<Option<Listing>, Error> {
        if let PathTarget::File(path) = room.named(summary::NAME, 0) {
            let source = self.file(&path, &room.path.join(summary::NAME), limits::CHAPTER)?;
            let read = summary::read(&self.loaded.sources.get(source).text);
            if let Some(summary) = read {
                if is_foreign {
                    self.report_order(summary::NAME);
                }
                return Ok(Some(Listing { name: summary::NAME, summary, source }));
            }
        }
        let order = &config.order;
        if !order.is_absent() {
            return Ok(None);
        }
        let Some(List { name, summary }) = projects::listing(folder, room)? else { return Ok(None) };
        self.report_order(name);
        let path = folder.path.join(name);
        let source = self.file(&path, &path, limits::SETTINGS)?;
        Ok(Some(Listing { name, summary, source }))
    }

    /// Reports which list sets the order of the chapters.
    fn report_order(&mut self, list: &'static str) {
        self.loaded.diagnostics.push(Diagnostic::nowhere(ForeignFault::Order { list }.into()));
    }
}
