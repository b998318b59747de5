//! The folders of this machine as the start page shows them: a browser tells no page where a folder lies.

use crate::messages::{Locale, say};
use crate::source::shown;
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};

/// The most folders that are shown of one.
const MOST: usize = 2000;

/// A folder and what it holds.
#[derive(Debug, Default, Serialize)]
pub(super) struct Listing {
    /// Where it is.
    at: String,
    /// Where the folder around it is.
    up: Option<String>,
    /// Where users keep their books.
    places: Vec<Place>,
    folders: Vec<Place>,
    trouble: Option<String>,
}

/// A folder that can be gone to.
#[derive(Debug, Serialize)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) path: String,
    /// Whether it looks like a book.
    pub(super) is_book: bool,
}

impl Place {
    /// A folder by its path, where that can be written down.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let name = path.file_name().map_or_else(|| shown(path), |name| name.to_string_lossy().into_owned());
        path.to_str()?;
        Some(Self { name, path: shown(path), is_book: is_book(path) })
    }
}

/// Whether a folder looks like a book, or holds one as `matbaa init` begins it.
fn is_book(folder: &Path) -> bool {
    ["book.toml", "manuscript/book.toml"].iter().any(|file| folder.join(file).is_file())
}

/// The folder that a user names: as typed, from home on; `~` is home.
pub(super) fn named(typed: &str, home: Option<&Path>) -> PathBuf {
    let typed = typed.trim();
    let home = home.unwrap_or(Path::new(""));
    match typed.strip_prefix('~') {
        Some("") => home.to_owned(),
        Some(rest) if rest.starts_with(['/', '\\']) => home.join(&rest[1..]),
        _ => home.join(typed),
    }
}

/// What is in a folder, but for what is hidden; home where none is named.
pub(super) fn list(typed: &str, home: Option<&Path>, locale: Locale) -> Listing {
    let at = named(typed, home);
    let mut listing = Listing { at: shown(&at), places: places(home), ..Listing::default() };
    listing.up = at.parent().filter(|up| !up.as_os_str().is_empty()).map(shown);
    let Ok(entries) = fs::read_dir(&at) else {
        listing.trouble = Some(say::start_no_folder(shown(&at)).text(locale));
        return listing;
    };
    let is_hidden =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.retain(|path| path.is_dir() && !is_hidden(path));
    folders.sort_by_cached_key(|path| path.to_string_lossy().to_lowercase());
    listing.folders = folders.iter().take(MOST).filter_map(|path| Place::of(path)).collect();
    listing
}

/// Home, what is in it for documents, and the drives or the root of the system.
fn places(home: Option<&Path>) -> Vec<Place> {
    let beside = ["Documents", "Desktop", "OneDrive", "OneDrive/Documents"];
    let own = home.into_iter().flat_map(|home| beside.map(|name| home.join(name)));
    let drives = ('A'..='Z').map(|letter| PathBuf::from(format!("{letter}:/")));
    let roots = if cfg!(windows) { drives.collect() } else { vec![PathBuf::from("/")] };
    let all = home.map(Path::to_owned).into_iter().chain(own).chain(roots);
    all.filter(|path| path.is_dir()).filter_map(|path| Place::of(&path)).collect()
}
