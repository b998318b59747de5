//! Puts the files of a new book into their folder: all of them or none, and never over another.

use super::{IGNORED, NewFile};
use crate::error::Error;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Why no file was written.
#[derive(Debug)]
pub(in crate::cli) enum Refused {
    /// A file of that name exists already.
    Taken(PathBuf),
    /// A folder or file cannot be made.
    Failed(Error),
}

/// Files and folders that were made, in order, to be removed where something fails.
#[derive(Default)]
struct Made {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

/// Writes all files into a folder, which is made if necessary; returns their number. An existing list for git is left
/// as it is.
///
/// # Errors
/// Where a name is taken or a file cannot be written; then nothing has changed.
pub(in crate::cli) fn place(folder: &Path, files: &[NewFile]) -> Result<usize, Refused> {
    let is_there = |path: &Path| fs::symlink_metadata(path).is_ok();
    let wanted: Vec<(PathBuf, &NewFile)> = files
        .iter()
        .map(|file| (folder.join(&file.path), file))
        .filter(|(path, file)| file.path != IGNORED || !is_there(path))
        .collect();
    if let Some((taken, _)) = wanted.iter().find(|(path, _)| is_there(path)) {
        return Err(Refused::Taken(taken.clone()));
    }
    let mut made = Made::default();
    for (path, file) in &wanted {
        if let Err(refused) = made.write(path, &file.bytes) {
            made.take_back();
            return Err(refused);
        }
    }
    Ok(wanted.len())
}

impl Made {
    fn write(&mut self, path: &Path, bytes: &[u8]) -> Result<(), Refused> {
        if let Some(parent) = path.parent() {
            self.folder(parent)?;
        }
        let failed = |error: std::io::Error| match error.kind() {
            ErrorKind::AlreadyExists => Refused::Taken(path.to_owned()),
            _ => Refused::Failed(Error::io(path, error)),
        };
        let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
        self.files.push(path.to_owned());
        file.write_all(bytes).map_err(failed)
    }

    /// Makes a folder and those above it, and remembers which did not exist.
    fn folder(&mut self, folder: &Path) -> Result<(), Refused> {
        if folder.as_os_str().is_empty() || folder.is_dir() {
            return Ok(());
        }
        if let Some(parent) = folder.parent() {
            self.folder(parent)?;
        }
        fs::create_dir(folder).map_err(|error| Refused::Failed(Error::io(folder, error)))?;
        self.folders.push(folder.to_owned());
        Ok(())
    }

    /// Removes what was made; the earlier error is the one that is reported.
    fn take_back(&self) {
        for file in self.files.iter().rev() {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NewFile, Refused, place};
    use std::borrow::Cow;
    use std::fs;

    fn file(path: &str) -> NewFile {
        NewFile { path: path.to_owned(), bytes: Cow::Borrowed(b"new") }
    }

    #[test]
    fn all_files_or_none() {
        let dir = tempfile::tempdir().expect("a folder");
        let folder = dir.path().join("bir/kitap");
        fs::write(dir.path().join("bir"), "a file").expect("written");
        assert!(matches!(place(&folder, &[file("a.md")]), Err(Refused::Failed(_))), "a file is in the way");
        fs::remove_file(dir.path().join("bir")).expect("removed");
        // The second cannot be written: its folder is the first file.
        let refused = place(&folder, &[file("x/a.md"), file("x/a.md/b.md")]);
        assert!(matches!(refused, Err(Refused::Failed(_))), "{refused:?}");
        assert_eq!(fs::read_dir(dir.path()).expect("there").count(), 0, "nothing is left");
        assert_eq!(place(&folder, &[file("x/a.md"), file(".gitignore")]).expect("made"), 2);
        let refused = place(&folder, &[file("b.md"), file("x/a.md"), file(".gitignore")]);
        assert!(matches!(refused, Err(Refused::Taken(path)) if path.ends_with("x/a.md")));
        assert!(!folder.join("b.md").exists());
        assert_eq!(place(&folder, &[file("b.md"), file(".gitignore")]).expect("made"), 1);
    }
}
