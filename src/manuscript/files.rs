//! The files that a project is opened from: a folder on the disk, or files in memory.

use crate::error::Error;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// The files that a project is opened from.
#[derive(Clone, Debug)]
pub struct Files {
    /// The folder of `book.toml`, or the text that is a whole book.
    pub(super) path: PathBuf,
    pub(super) store: Store,
}

impl Files {
    /// A folder on the disk, or a text there that is a whole book.
    #[must_use]
    pub fn on_disk(path: &Path) -> Self {
        Self { path: path.to_owned(), store: Store::default() }
    }

    /// Files in memory, by their paths from the folder of `book.toml`, with `/` between parts. The disk is never read.
    #[must_use]
    pub fn in_memory<N: Into<String>, B: Into<Vec<u8>>>(files: impl IntoIterator<Item = (N, B)>) -> Self {
        let files =
            files.into_iter().map(|(name, bytes)| (key(Path::new(&name.into())), Arc::from(bytes.into())));
        Self {
            path: PathBuf::new(),
            store: Store { memory: Some(Arc::new(files.collect())), ..Store::default() },
        }
    }
}

/// Reads files from the disk or from memory. The only access of this stage to the disk.
#[derive(Clone, Debug, Default)]
pub(super) struct Store {
    /// Bytes by path, with `/` between parts; none where the disk is read.
    memory: Option<Arc<BTreeMap<String, Arc<[u8]>>>>,
    /// The paths of the files that were read; shared by all copies.
    read: Arc<Mutex<BTreeSet<PathBuf>>>,
}

/// A path in memory from its root, without `.` and `..`.
fn key(path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in path.components() {
        match part {
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            Component::ParentDir => {
                parts.pop();
            }
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    parts.join("/")
}

/// The path of something on the disk with links resolved and without `.` and `..`. A worker of a browser has no links, and
/// WASI no call for this.
///
/// # Errors
/// Where nothing is there, or access is denied.
pub fn real(path: impl AsRef<Path>) -> io::Result<PathBuf> {
    let path = path.as_ref();
    if cfg!(target_family = "wasm") {
        let path = std::path::absolute(path)?;
        fs::metadata(&path)?;
        return Ok(Path::new("/").join(key(&path)));
    }
    fs::canonicalize(path)
}

impl Store {
    /// Whether the disk is read, and not files in memory.
    pub(super) fn is_on_disk(&self) -> bool {
        self.memory.is_none()
    }

    /// The path with links resolved and without `.` and `..`.
    ///
    /// # Errors
    /// Where nothing is there, or access is denied.
    pub(super) fn real(&self, path: &Path) -> io::Result<PathBuf> {
        match &self.memory {
            None => real(path),
            Some(_) if self.exists(path) => Ok(Path::new("/").join(key(path))),
            Some(_) => Err(ErrorKind::NotFound.into()),
        }
    }

    pub(super) fn exists(&self, path: &Path) -> bool {
        match &self.memory {
            None => path.exists(),
            Some(_) => self.is_file(path) || self.is_dir(path),
        }
    }

    pub(super) fn is_file(&self, path: &Path) -> bool {
        match &self.memory {
            None => path.is_file(),
            Some(files) => files.contains_key(&key(path)),
        }
    }

    pub(super) fn is_dir(&self, path: &Path) -> bool {
        match &self.memory {
            None => path.is_dir(),
            Some(_) => key(path).is_empty() || !self.below(path).is_empty(),
        }
    }

    pub(super) fn is_link(&self, path: &Path) -> bool {
        self.memory.is_none() && path.is_symlink()
    }

    /// Whether anything has this name, even a broken link.
    pub(super) fn is_taken(&self, path: &Path) -> bool {
        match &self.memory {
            None => path.symlink_metadata().is_ok(),
            Some(_) => self.exists(path),
        }
    }

    /// The paths of what is in a folder, in no order.
    ///
    /// # Errors
    /// Where it is not there or cannot be read.
    pub(super) fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        match &self.memory {
            None => fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect(),
            Some(_) if !self.is_dir(folder) => Err(ErrorKind::NotFound.into()),
            Some(_) => {
                let mut names = self.below(folder);
                names.dedup();
                Ok(names.into_iter().map(|name| folder.join(name)).collect())
            }
        }
    }

    /// The first part of every path in memory below a folder, sorted.
    fn below(&self, folder: &Path) -> Vec<String> {
        let before =
            Some(key(folder)).filter(|key| !key.is_empty()).map_or_else(String::new, |key| key + "/");
        let files = self.memory.iter().flat_map(|files| files.range(before.clone()..));
        let inner = files.map_while(|(path, _)| path.strip_prefix(&before));
        inner.filter_map(|rest| rest.split('/').next()).map(str::to_owned).collect()
    }

    /// A file's bytes; none where it is larger than `most` bytes, whatever size the system reports.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub(super) fn read(&self, path: &Path, most: u64) -> Result<Option<Vec<u8>>, Error> {
        let read = || match &self.memory {
            None => read_file(path, most),
            Some(files) => {
                let bytes = files.get(&key(path)).ok_or(ErrorKind::NotFound)?;
                Ok(Some(bytes.to_vec()).filter(|bytes| bytes.len() as u64 <= most))
            }
        };
        let bytes = read().map_err(|error: io::Error| Error::io(path, error))?;
        self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned());
        Ok(bytes)
    }

    /// The paths of all files that were read, sorted.
    pub(super) fn files_read(&self) -> Vec<PathBuf> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}

fn read_file(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = fs::File::open(path)?;
    let size = file.metadata()?.len();
    if size > most {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= most))
}

#[cfg(test)]
mod tests {
    use super::Files;
    use std::path::{Path, PathBuf};

    #[test]
    fn files_in_memory_are_found_as_those_on_a_disk() {
        let files =
            Files::in_memory([("book.toml", "a"), ("./img/b.png", "bb"), ("img/c/d.png", "d"), ("img2", "")]);
        let (store, path) = (&files.store, Path::new);
        assert_eq!(store.read(path("img/../book.toml"), 9).unwrap(), Some(b"a".to_vec()));
        assert_eq!(store.read(path("/img/b.png"), 1).unwrap(), None, "it is too large");
        assert!(store.read(path("img"), 9).is_err() && store.read(path("none"), 9).is_err());
        assert!(store.is_dir(path("")) && store.is_dir(path("img")) && !store.is_dir(path("img2")));
        assert!(store.is_file(path("img2")) && !store.is_file(path("img")) && !store.exists(path("im")));
        let mut listed = store.list(path("img")).unwrap();
        listed.sort();
        assert_eq!(listed, [PathBuf::from("img/b.png"), PathBuf::from("img/c")]);
        assert_eq!(store.list(path("")).unwrap().len(), 3);
        assert!(store.list(path("img2")).is_err());
        assert_eq!(store.real(path("img/./c")).unwrap(), Path::new("/img/c"));
        assert!(store.real(path("img/x")).is_err());
    }
}
