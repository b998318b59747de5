//! Reads spelling dictionaries: those beside `book.toml`, or the system's where the author asks for them.

use super::Loader;
use super::dictionary_folders::{System, dictionary_folders};
use super::files::Store;
use super::folder::{Folder, PathTarget};
use super::toml::Places;
use crate::config::Config;
use crate::diag::Problem;
use crate::dictionary::DictionaryFiles;
use crate::error::Error;
use crate::lang::Tongue;
use crate::limits;
use std::path::{Path, PathBuf};

/// The key that chooses dictionaries.
const KEY: &str = "check.dictionary";
/// Folders beside `book.toml` that may hold dictionaries.
const FOLDERS: [&str; 2] = ["dictionaries", "sozluk"];

impl Loader {
    /// The dictionaries of a book, at most one for each language.
    ///
    /// By default only those in the project are used, so that the same book gives the same findings on every machine.
    pub(super) fn dictionaries(
        &mut self,
        folder: &Folder,
        config: &Config,
        places: &Places,
    ) -> Result<Vec<DictionaryFiles>, Error> {
        let beside = || {
            let inner = FOLDERS.iter().map(|name| folder.path.join(name));
            let mut found = files_in(&self.store, std::iter::once(folder.path.clone()).chain(inner));
            found.retain(|path| folder.holds(path) && folder.holds(&path.with_extension("aff")));
            found
        };
        let found = match config.check.dictionary.as_deref().unwrap_or("book") {
            "off" => Vec::new(),
            "system" if self.store.is_on_disk() => {
                let mut found = beside();
                let list = |folder: &Path| self.store.list(folder).unwrap_or_default();
                let folders = dictionary_folders(System::own(), &|name| std::env::var_os(name), &list);
                found.extend(files_in(&self.store, folders.into_iter()));
                found
            }
            "book" | "system" => beside(),
            name => match folder.named(name, 1) {
                PathTarget::File(path) => vec![path],
                PathTarget::Missing => {
                    let problem =
                        Problem::FileMissing { key: KEY.to_owned(), path: name.to_owned(), nearest: None };
                    self.loaded.diagnostics.push(places.blame(KEY, problem));
                    Vec::new()
                }
                PathTarget::Outside => {
                    self.loaded
                        .diagnostics
                        .push(places.blame(KEY, Problem::PathOutside { path: name.to_owned() }));
                    Vec::new()
                }
            },
        };
        let mut read: Vec<DictionaryFiles> = Vec::new();
        let wanted = config.language.tag().replace('-', "_");
        // The one for the book's own region comes before others of its language.
        let is_other = |path: &PathBuf| stem(path).is_none_or(|name| name.replace('-', "_") != wanted);
        let (own, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|path| !is_other(path));
        for path in own.into_iter().chain(others) {
            let is_read = |tongue: Tongue| read.iter().any(|files| files.tongue == tongue);
            if stem(&path).and_then(DictionaryFiles::language).is_some_and(is_read) {
                continue;
            }
            if let Some(files) = self.dictionary(&path, places)?
                && !read.iter().any(|known| known.tongue == files.tongue)
            {
                read.push(files);
            }
        }
        Ok(read)
    }

    /// Reads a dictionary by the path of its list of words.
    fn dictionary(&mut self, words: &Path, places: &Places) -> Result<Option<DictionaryFiles>, Error> {
        let affixes = words.with_extension("aff");
        let Some(name) = stem(words).filter(|_| self.store.is_file(&affixes)) else { return Ok(None) };
        let (Some(rules), Some(list)) =
            (self.store.read(&affixes, limits::DICTIONARY)?, self.store.read(words, limits::DICTIONARY)?)
        else {
            let path = words.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let problem = Problem::FileTooLarge { path, most: limits::DICTIONARY };
            self.loaded.diagnostics.push(places.blame(KEY, problem));
            return Ok(None);
        };
        Ok(DictionaryFiles::decode(name, &rules, &list))
    }
}

/// The name of a file without its ending.
fn stem(path: &Path) -> Option<&str> {
    path.file_stem()?.to_str()
}

/// The lists of words in some folders, in the order of the folders and then of their names. A folder that is not there,
/// or whose files may not be listed, has none.
fn files_in(store: &Store, folders: impl Iterator<Item = PathBuf>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in folders {
        let mut inner = store.list(&folder).unwrap_or_default();
        inner.retain(|path| {
            path.extension().is_some_and(|ending| ending == "dic")
                && store.is_file(path)
                && store.is_file(&path.with_extension("aff"))
        });
        inner.sort();
        found.extend(inner);
    }
    found
}
