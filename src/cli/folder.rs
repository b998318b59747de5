//! A folder to hand out: made beside its place and moved there as a whole; the one before is kept until then.

use super::output::replacing;
use crate::archive;
use crate::error::Error;
use crate::messages::{Locale, say};
use crate::project::SUMS;
use crate::source::display_path;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Files that file managers leave in folders.
const DROPPINGS: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// The places of a folder and of its archive.
#[derive(Debug)]
pub(super) struct Place {
    /// The folder.
    pub(super) folder: PathBuf,
    /// The archive beside it.
    pub(super) zip: PathBuf,
}

impl Place {
    /// Returns a place at which only output of this program is replaced.
    ///
    /// # Errors
    /// Where something else is there, or it cannot be read.
    pub(super) fn of(path: &Path, locale: Locale) -> Result<Self, Error> {
        // A link is kept: its target is replaced. `.` and `..` have no name of their own.
        let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
        let real = || crate::manuscript::real(path).map_err(|error| Error::io(path, error));
        let folder = if is_link || path.file_name().is_none() { real()? } else { path.to_owned() };
        let Some(name) = folder.file_name() else {
            return Err(Error::io(path, ErrorKind::InvalidInput.into()));
        };
        let mut zip = name.to_owned();
        zip.push(".zip");
        let place = Self { zip: folder.with_file_name(zip), folder };
        let foreign_file_error = |path: &Path, name: &str| {
            Error::Output(say::dist_stranger(name, display_path(path)).text(locale))
        };
        if let Some(name) = first_foreign(&place.folder).map_err(|error| Error::io(&place.folder, error))? {
            return Err(foreign_file_error(&place.folder, &name));
        }
        let is_ours = |bytes: &[u8]| archive::holds(bytes, |name| name.ends_with(&format!("/{SUMS}")));
        match fs::read(&place.zip) {
            Ok(bytes) if !is_ours(&bytes) => Err(foreign_file_error(&place.zip, "zip")),
            Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::io(&place.zip, error)),
            _ => Ok(place),
        }
    }

    /// Puts files into the folder, and the archive beside it.
    ///
    /// # Errors
    /// Where they cannot be written; then nothing has changed.
    pub(super) fn put<'a>(
        &self,
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
        zip: &[u8],
    ) -> Result<(), Error> {
        let [new, old] = ["part", "old"].map(|kind| beside(&self.folder, kind));
        let new_zip = beside(&self.zip, "part");
        self.clear_old();
        let made = make(&new, files).and_then(|()| fs::write(&new_zip, zip));
        let done = made.and_then(|()| self.exchange(&new, &old, &new_zip));
        // Best effort: the first error is reported.
        let _ = fs::remove_dir_all(&new);
        let _ = fs::remove_file(&new_zip);
        if done.is_ok() {
            let _ = remove(&old);
        }
        let there = fs::metadata(&self.folder).map(|there| there.permissions()).ok();
        done.map_err(|error| Error::io(&self.folder, replacing(std::env::consts::OS, there.as_ref(), error)))
    }

    /// Removes folders that were moved aside for newer ones and could not be removed then: a program had one of their
    /// files open.
    fn clear_old(&self) {
        let (Some(around), Some(name)) = (self.folder.parent(), self.folder.file_name()) else { return };
        let around = if around.as_os_str().is_empty() { Path::new(".") } else { around };
        let start = format!(".{}.", name.to_string_lossy());
        let is_old = |entry: &fs::DirEntry| {
            let found = entry.file_name();
            let found = found.to_string_lossy();
            let id = found.strip_prefix(&start).and_then(|rest| rest.strip_suffix(".old"));
            id.is_some_and(|id| !id.is_empty() && id.bytes().all(|sign| sign.is_ascii_digit()))
        };
        // While there is no folder at the place, another process may be about to move it back.
        if let Ok(entries) = fs::read_dir(around).map(|entries| entries.flatten().filter(is_old))
            && self.folder.is_dir()
        {
            // A folder that is still open is left to the next build.
            entries.for_each(|entry| drop(remove(&entry.path())));
        }
    }

    /// Moves the new folder to its place and the old one aside; undoes each step where the next fails.
    fn exchange(&self, new: &Path, old: &Path, new_zip: &Path) -> io::Result<()> {
        let had = fs::symlink_metadata(&self.folder).is_ok();
        if had {
            fs::rename(&self.folder, old)?;
        }
        let put = fs::rename(new, &self.folder).and_then(|()| {
            fs::rename(new_zip, &self.zip).inspect_err(|_| {
                let _ = fs::rename(&self.folder, new);
            })
        });
        put.inspect_err(|_| {
            if had {
                let _ = fs::rename(old, &self.folder);
            }
        })
    }
}

/// Makes a folder of files.
fn make<'a>(folder: &Path, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    files.into_iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
}

/// Removes a folder of files: in one go, else each file and then the folder, since some file systems keep a folder for
/// as long as one that is being removed is open.
fn remove(folder: &Path) -> io::Result<()> {
    fs::remove_dir_all(folder).or_else(|_| {
        for entry in fs::read_dir(folder)? {
            fs::remove_file(entry?.path())?;
        }
        fs::remove_dir(folder)
    })
}

/// Returns a hidden name beside a path, of this process alone. Not a folder of tempfile's: those are accessible to
/// their owner only, and the old folder must be moved to a name that is not in use.
fn beside(path: &Path, kind: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    // A worker of a browser is no process, and nobody else writes where it does.
    let process = if cfg!(target_family = "wasm") { 1 } else { std::process::id() };
    name.push(format!(".{process}.{kind}"));
    path.with_file_name(name)
}

/// Returns the first entry by name in a folder that is not in its list of checksums; `None` where there is no folder.
fn first_foreign(folder: &Path) -> io::Result<Option<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        entries => entries?,
    };
    let sums = fs::read_to_string(folder.join(SUMS)).unwrap_or_default();
    let listed =
        |name: &str| sums.lines().any(|line| line.split_once("  ").is_some_and(|(_, it)| it == name));
    let mut foreign = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_known = name == SUMS || DROPPINGS.contains(&name.as_str()) || listed(&name);
        if !is_known || entry.file_type()?.is_dir() {
            foreign.push(name);
        }
    }
    foreign.sort();
    Ok(foreign.into_iter().next())
}

#[cfg(test)]
mod tests {
    use super::{Place, SUMS};
    use crate::messages::Locale;
    use std::fs;
    use std::path::Path;

    fn place(path: &Path) -> Result<Place, String> {
        Place::of(path, Locale::English).map_err(|error| error.to_string())
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").flatten();
        let mut names: Vec<_> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_is_replaced_whole_and_only_where_it_is_ours() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("out/kitap");
        let sums = b"0  a.txt\n".as_slice();
        let packed =
            crate::archive::zip("kitap", [(SUMS, sums)], crate::date::Moment::default()).expect("a zip");
        place(&path)
            .expect("free")
            .put([("a.txt", b"1".as_slice()), (SUMS, sums)], &packed)
            .expect("written");
        fs::write(path.join(".DS_Store"), "x").expect("written");
        place(&path)
            .expect("ours")
            .put([("b.txt", b"2".as_slice()), (SUMS, b"0  b.txt\n")], &packed)
            .expect("again");
        assert_eq!(names(&path), [SUMS, "b.txt"]);
        assert_eq!(names(&dir.path().join("out")), ["kitap", "kitap.zip"]);
        fs::write(path.join("mine.txt"), "x").expect("written");
        assert!(place(&path).expect_err("a foreign file").contains("mine.txt"));
        fs::remove_file(path.join("mine.txt")).expect("removed");
        fs::write(dir.path().join("out/kitap.zip"), "mine").expect("written");
        assert!(place(&path).expect_err("another zip").contains("kitap.zip"));
        assert!(place(dir.path()).is_err(), "it holds a folder");
        assert!(place(&path.join("b.txt")).is_err(), "a file");
    }

    #[test]
    fn what_could_not_be_removed_is_removed_by_the_next() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("kitap");
        for left in [".kitap.17.old", ".baska.17.old", ".kitap.x.old", ".kitap.17.part"] {
            fs::create_dir_all(dir.path().join(left).join("x")).expect("a folder");
        }
        let put = || place(&path).expect("free").put([(SUMS, b"".as_slice())], b"zip").expect("written");
        put();
        assert!(dir.path().join(".kitap.17.old").exists(), "it may yet be moved back");
        fs::remove_file(dir.path().join("kitap.zip")).expect("removed");
        put();
        let left = [".baska.17.old", ".kitap.17.part", ".kitap.x.old", "kitap", "kitap.zip"];
        assert_eq!(names(dir.path()), left);
    }

    #[test]
    fn what_was_there_stays_where_the_new_cannot_be_put() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("kitap");
        let place = place(&path).expect("free");
        place.put([(SUMS, b"".as_slice())], b"zip").expect("written");
        // A folder in the place of the archive: it cannot be replaced by a file.
        fs::remove_file(&place.zip).expect("removed");
        fs::create_dir_all(place.zip.join("x")).expect("a folder");
        assert!(place.put([("new", b"".as_slice())], b"zip").is_err());
        assert_eq!(names(&path), [SUMS]);
        assert_eq!(names(dir.path()), ["kitap", "kitap.zip"], "nothing is left beside");
    }
}
