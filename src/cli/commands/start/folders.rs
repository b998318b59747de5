//! Lists this machine's folders for the start page, since a browser does not give a page the path of a
//! folder.

use crate::messages::{Locale, say};
use crate::source::display_path;
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};

/// The most subfolders that are listed.
const MAX_FOLDERS: usize = 2000;

/// A folder and its subfolders.
#[derive(Debug, Default, Serialize)]
pub(super) struct Listing {
    /// The path of the folder.
    path: String,
    /// The path of the parent folder.
    parent: Option<String>,
    /// Usual folders for books.
    usual_folders: Vec<FolderEntry>,
    folders: Vec<FolderEntry>,
    error: Option<String>,
}

/// A folder in the list.
#[derive(Debug, Serialize)]
pub(super) struct FolderEntry {
    pub(super) name: String,
    pub(super) path: String,
    /// Whether it looks like the folder of a book.
    pub(super) is_book: bool,
}

impl FolderEntry {
    /// Creates the entry of a folder; `None` if its path is not valid Unicode.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let name =
            path.file_name().map_or_else(|| display_path(path), |name| name.to_string_lossy().into_owned());
        path.to_str()?;
        Some(Self { name, path: display_path(path), is_book: is_book(path) })
    }
}

/// Whether a folder looks like a book, or contains one as created by `matbaa init`.
fn is_book(folder: &Path) -> bool {
    ["book.toml", "manuscript/book.toml"].iter().any(|file| folder.join(file).is_file())
}

/// The folder for a typed path: relative paths start at the home folder, and `~` is the home folder.
pub(super) fn named(typed: &str, home: Option<&Path>) -> PathBuf {
    let typed = typed.trim();
    let home = home.unwrap_or(Path::new(""));
    match typed.strip_prefix('~') {
        Some("") => home.to_owned(),
        Some(rest) if rest.starts_with(['/', '\\']) => home.join(&rest[1..]),
        _ => home.join(typed),
    }
}

/// Lists the visible subfolders of a typed path; of the home folder if the path is empty.
pub(super) fn list(typed: &str, home: Option<&Path>, locale: Locale) -> Listing {
    let at = named(typed, home);
    let mut listing =
        Listing { path: display_path(&at), usual_folders: usual_folders(home), ..Listing::default() };
    listing.parent = at.parent().filter(|up| !up.as_os_str().is_empty()).map(display_path);
    let Ok(entries) = fs::read_dir(&at) else {
        listing.error = Some(say::start_no_folder(display_path(&at)).text(locale));
        return listing;
    };
    let is_hidden =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.retain(|path| path.is_dir() && !is_hidden(path));
    folders.sort_by_cached_key(|path| path.to_string_lossy().to_lowercase());
    listing.folders = folders.iter().take(MAX_FOLDERS).filter_map(|path| FolderEntry::of(path)).collect();
    listing
}

/// The home folder, its usual subfolders for documents, and the drives or the root of the file system.
fn usual_folders(home: Option<&Path>) -> Vec<FolderEntry> {
    let beside = ["Documents", "Desktop", "OneDrive", "OneDrive/Documents"];
    let own = home.into_iter().flat_map(|home| beside.map(|name| home.join(name)));
    let drives = ('A'..='Z').map(|letter| PathBuf::from(format!("{letter}:/")));
    let roots = if cfg!(windows) { drives.collect() } else { vec![PathBuf::from("/")] };
    let all = home.map(Path::to_owned).into_iter().chain(own).chain(roots);
    all.filter(|path| path.is_dir()).filter_map(|path| FolderEntry::of(&path)).collect()
}
