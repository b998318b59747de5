//! The files of the manuscript that a page may read and write; access to all other paths is refused.

use super::Refusal;
use crate::checksum::sha256;
use crate::cli::desk::DATA_FOLDER;
use crate::cli::desk::without_interrupt;
use crate::cli::output;
use crate::error::Error;
use crate::limits;
use crate::manuscript::is_text;
use crate::messages::say;
use serde::Serialize;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The file of a book's settings.
pub(super) const SETTINGS: &str = "book.toml";
/// The longest path, in bytes.
const MAX_PATH_BYTES: usize = 400;
/// The most files that a page is sent.
const MAX_FILES: usize = 20_000;
/// The greatest depth to which folders are searched.
const MAX_DEPTH: usize = 16;

/// The kinds of files that an author writes or adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    /// A chapter.
    Text,
    /// A bibliography.
    Sources,
    /// `book.toml`.
    Settings,
    /// An image.
    Picture,
}

impl Kind {
    /// Returns the kind of a file by its path; `None` for other kinds.
    pub(super) fn of(path: &str) -> Option<Self> {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        match ending.as_str() {
            _ if is_text(path) => Some(Self::Text),
            "bib" => Some(Self::Sources),
            "png" | "jpg" | "jpeg" | "webp" | "gif" | "svg" | "tif" | "tiff" => Some(Self::Picture),
            _ => (path == SETTINGS).then_some(Self::Settings),
        }
    }

    /// The greatest size of a file of this kind, in bytes.
    fn max_bytes(self) -> u64 {
        match self {
            Self::Text => limits::CHAPTER,
            Self::Sources => limits::BIBLIOGRAPHY,
            Self::Settings => limits::SETTINGS,
            Self::Picture => limits::IMAGE,
        }
    }
}

/// A file in the list that is sent to a page.
#[derive(Debug, Serialize)]
pub(super) struct ListedFile {
    pub(super) path: String,
    pub(super) kind: Kind,
    /// The SHA-256 of its bytes; `None` for images.
    checksum: Option<String>,
    /// The title, for a chapter.
    title: Option<String>,
}

/// The folders of a book.
#[derive(Debug)]
pub(super) struct BookFolders {
    /// The manuscript's folder, as a path without symbolic links.
    pub(super) folder: PathBuf,
    /// The folder around it, below which finished books are written.
    pub(super) root: PathBuf,
}

impl BookFolders {
    /// Returns the folders of the manuscript in `folder`.
    pub(super) fn of(folder: &Path) -> Self {
        let folder = crate::manuscript::real(folder).unwrap_or_else(|_| folder.to_owned());
        let is_within = folder.file_name().is_some_and(|name| name == "manuscript");
        let root = folder.parent().filter(|_| is_within).unwrap_or(&folder).to_owned();
        Self { folder, root }
    }

    /// Resolves and classifies a path relative to the manuscript's folder; refused if it leaves it or
    /// contains a link.
    pub(super) fn resolve(&self, path: &str) -> Result<(PathBuf, Kind), Refusal> {
        let refused = || Refusal::from(say::workshop_path(path.chars().take(80).collect::<String>()));
        let kind = Kind::of(path).filter(|_| path.len() <= MAX_PATH_BYTES).ok_or_else(refused)?;
        let mut place = self.folder.clone();
        for part in path.split('/') {
            if !is_name(part) {
                return Err(refused());
            }
            place.push(part);
            if fs::symlink_metadata(&place).is_ok_and(|found| found.is_symlink()) {
                return Err(say::workshop_link(path).into());
            }
        }
        Ok((place, kind))
    }

    /// The bytes of a file; `None` if it does not exist.
    pub(super) fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let (place, kind) = self.resolve(path)?;
        match fs::metadata(&place) {
            Ok(found) if !found.is_file() => Err(say::workshop_path(path).into()),
            Ok(found) if found.len() > kind.max_bytes() => Err(say::workshop_large(path).into()),
            Ok(_) => Ok(Some(fs::read(&place).map_err(|error| Error::io(&place, error))?)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::io(&place, error).into()),
        }
    }

    /// Replaces a file atomically; Ctrl-C takes effect afterwards.
    pub(super) fn replace(&self, path: &str, bytes: &[u8]) -> Result<(), Refusal> {
        let (place, kind) = self.resolve(path)?;
        if bytes.len() as u64 > kind.max_bytes() {
            return Err(say::workshop_large(path).into());
        }
        let is_there = place.exists();
        let done = without_interrupt(|| match is_there {
            true => output::replace(&place, bytes),
            false => output::write(&place, bytes),
        });
        Ok(done?)
    }

    /// A subfolder of the folder for data that is not part of the manuscript; created if it does not exist.
    pub(super) fn data_folder(&self, name: &str) -> Result<PathBuf, Refusal> {
        let around = self.root.join(DATA_FOLDER);
        let folder = around.join(name);
        for place in [&around, &folder] {
            if fs::symlink_metadata(place).is_ok_and(|found| found.is_symlink()) {
                return Err(say::workshop_link(DATA_FOLDER).into());
            }
        }
        fs::create_dir_all(&folder).map_err(|error| Error::io(&folder, error))?;
        Ok(folder)
    }

    /// Lists all files of the manuscript by path, except hidden files, symbolic links and what is behind
    /// them.
    pub(super) fn list(&self) -> Result<Vec<ListedFile>, Refusal> {
        let mut found = Vec::new();
        self.gather(&self.folder, "", 0, &mut found).map_err(|error| Error::io(&self.folder, error))?;
        found.sort_by(|one: &ListedFile, other| one.path.cmp(&other.path));
        Ok(found)
    }

    fn gather(
        &self,
        folder: &Path,
        before: &str,
        depth: usize,
        found: &mut Vec<ListedFile>,
    ) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let Some(name) = entry.file_name().to_str().map(str::to_owned) else { continue };
            let (path, kind) = (format!("{before}{name}"), entry.file_type()?);
            if !is_name(&name) || kind.is_symlink() || found.len() == MAX_FILES {
                continue;
            }
            if kind.is_dir() && depth < MAX_DEPTH {
                self.gather(&entry.path(), &format!("{path}/"), depth + 1, found)?;
            } else if let Some(kind) = Kind::of(&path).filter(|_| kind.is_file()) {
                found.push(self.listed(path, kind));
            }
        }
        Ok(())
    }

    fn listed(&self, path: String, kind: Kind) -> ListedFile {
        let bytes = if kind == Kind::Picture { None } else { self.bytes(&path).ok().flatten() };
        let title = bytes.as_deref().filter(|_| kind == Kind::Text).map(|bytes| title(bytes, &path));
        ListedFile { checksum: bytes.map(|bytes| checksum(&bytes)), title, path, kind }
    }
}

/// The checksum by which a page identifies a content: SHA-256 in hexadecimal.
pub(super) fn checksum(bytes: &[u8]) -> String {
    sha256([bytes])
}

/// The title of a chapter: its first heading, else the name of its file.
fn title(bytes: &[u8], path: &str) -> String {
    let text = String::from_utf8_lossy(bytes);
    let heading = text.lines().find_map(|line| line.trim_start_matches('\u{feff}').strip_prefix("# "));
    let heading =
        heading.map(|line| line.split("{#").next().unwrap_or(line).trim().trim_end_matches(" #").to_owned());
    heading
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| path.rsplit('/').next().unwrap_or(path).to_owned())
}

/// Whether a path component is a valid name on every operating system, and not a reserved or relative one.
fn is_name(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    let is_numbered = |start: &str| stem.strip_prefix(start).is_some_and(|rest| rest.len() == 1);
    let is_device =
        ["con", "prn", "aux", "nul"].contains(&stem.as_str()) || is_numbered("com") || is_numbered("lpt");
    let is_fit = |sign: char| !sign.is_control() && !"\\/:*?\"<>|".contains(sign);
    !part.is_empty()
        && !part.starts_with(['.', ' '])
        && !part.ends_with(['.', ' ', '~'])
        && part.chars().all(is_fit)
        && !is_device
}

#[cfg(test)]
mod tests {
    use super::{BookFolders, is_name};
    use std::fs;

    #[test]
    fn names_that_lead_elsewhere_are_none() {
        for name in ["01-a.md", "İlk söz.md", "a~b.png"] {
            assert!(is_name(name), "{name}");
        }
        for name in [
            "", ".", "..", ".git", "a/b", "a\\b", "c:", "a:b.md", "nul", "CON.md", "com1.md", "a.", "a ",
            "x\0", "a~",
        ] {
            assert!(!is_name(name), "{name:?}");
        }
    }

    #[test]
    fn nothing_but_the_manuscript_s_own_files_has_a_place() {
        let dir = tempfile::tempdir().expect("a folder");
        let folder = dir.path().join("manuscript");
        fs::create_dir(&folder).expect("a folder");
        fs::write(dir.path().join("secret.md"), "x").expect("written");
        let folders = BookFolders::of(&folder);
        for path in [
            "../secret.md",
            "/etc/a.md",
            "a/../../secret.md",
            "./a.md",
            "a//b.md",
            "x.exe",
            "book.toml/a.md/",
            "y/book.toml",
            "",
        ] {
            assert!(folders.resolve(path).is_err(), "{path}");
        }
        assert!(folders.resolve("img/a.png").is_ok() && folders.resolve("book.toml").is_ok());
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(dir.path(), folder.join("out")).expect("linked");
            std::os::unix::fs::symlink(dir.path().join("secret.md"), folder.join("b.md")).expect("linked");
            for path in ["out/secret.md", "b.md", "out/new.md"] {
                assert!(folders.bytes(path).is_err() && folders.replace(path, b"y").is_err(), "{path}");
            }
            assert!(folders.list().expect("listed").is_empty());
        }
        assert_eq!(fs::read(dir.path().join("secret.md")).expect("there"), b"x");
    }
}
