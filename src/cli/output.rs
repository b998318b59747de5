//! Finished files: their places, and writing them so that none is left half written.

use crate::error::Error;
use crate::manuscript::real;
use crate::source::Sources;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// Ending of the name of an unfinished file, after some random characters.
const ENDING: &str = ".part";
const SIGNS: usize = 6;

/// Returns `dist/<name>.<ending>`, where the name is the title in ASCII; `book` where that is empty.
pub(super) fn default_path(name: &str, ending: &str) -> PathBuf {
    Path::new("dist").join(format!("{}.{ending}", stem(name)))
}

/// Returns the path of a book: beside the single file from which it is made, under its name, else by its title.
pub(super) fn usual_path(single: Option<&Path>, name: &str, ending: &str) -> PathBuf {
    single.map_or_else(|| default_path(name, ending), |file| file.with_extension(ending))
}

/// Returns the name of a book's files without an extension; `book` where its title gives none.
pub(super) fn stem(name: &str) -> String {
    let name = if name.is_empty() { "book" } else { name };
    // File systems limit names to 255 bytes; some titles are longer.
    let name: String = name.chars().take(100).collect();
    name.trim_end_matches('-').to_owned()
}

/// Returns a path with a suffix before its extension: `kitap.pdf`, `kitap-booklet.pdf`.
pub(super) fn suffixed(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{suffix}.pdf"));
    path.with_file_name(name)
}

/// Whether two paths lead to the same file.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    real(one).is_ok_and(|one| real(other).is_ok_and(|other| other == one))
}

/// Whether a path is a file that the author wrote.
pub(super) fn is_source(path: &Path, sources: &Sources) -> bool {
    let Ok(found) = real(path) else { return false };
    sources.iter().any(|(_, source)| real(&source.path).is_ok_and(|source| source == found))
}

/// Whether another program has a file open that is to be read or written: Word, a reader of PDF, a cloud's
/// synchronisation.
pub(super) fn is_busy(system: &str, error: &io::Error) -> bool {
    /// `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION` of Windows; elsewhere the numbers mean something else.
    const HELD: [i32; 2] = [32, 33];
    let is_held = system == "windows" && error.raw_os_error().is_some_and(|code| HELD.contains(&code));
    is_held || error.kind() == ErrorKind::ResourceBusy
}

/// Returns the error of replacing something as it is reported: on Windows it is "not permitted" where another program
/// has it open. For a file that is protected from writing that error is kept.
pub(super) fn replacing(system: &str, there: Option<&Permissions>, error: io::Error) -> io::Error {
    let is_open = there.is_some_and(|there| !there.readonly()) && error.kind() == ErrorKind::PermissionDenied;
    if system == "windows" && is_open { ErrorKind::ResourceBusy.into() } else { error }
}

/// Writes a file beside its place and then moves it there, so that the old file is complete until the new one is.
///
/// # Errors
/// Where the folder cannot be made or the file not written; then nothing has changed.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    place(path, bytes, None)
}

/// Replaces a file of the author's in the same manner, behind a link and with its permissions kept.
///
/// # Errors
/// Where it cannot be written; then nothing has changed.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let real = real(path).map_err(|error| Error::io(path, error))?;
    let permissions = fs::metadata(&real).map_err(|error| Error::io(path, error))?.permissions();
    // WASI has none, and then every file looks read-only.
    let permissions = Some(permissions).filter(|_| cfg!(not(target_family = "wasm")));
    if permissions.as_ref().is_some_and(Permissions::readonly) {
        return Err(Error::io(path, ErrorKind::PermissionDenied.into()));
    }
    place(&real, bytes, permissions)
}

fn place(path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> Result<(), Error> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| Error::io(folder, error))?;
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        // A folder is not replaced, and neither is a pipe or a device such as /dev/null.
        return Err(Error::io(path, ErrorKind::Unsupported.into()));
    }
    let mut start = OsString::from(".");
    start.push(path.file_name().unwrap_or_default());
    start.push(".");
    clear_stale(folder, &start);
    let put = || {
        let mut file = beside(folder, &start)?;
        file.write_all(bytes)?;
        permissions.map_or(Ok(()), |permissions| fs::set_permissions(file.path(), permissions))?;
        // Otherwise a crash could leave the new name with none of its bytes.
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    let there = fs::metadata(path).map(|there| there.permissions()).ok();
    let error_at = |error| Error::io(path, replacing(std::env::consts::OS, there.as_ref(), error));
    put().map_err(error_at)?;
    sync_folder(folder);
    Ok(())
}

/// Makes a file of its own beside the place, and holds a lock on it as long as this process lives.
fn beside(folder: &Path, start: &OsStr) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(start).suffix(ENDING).rand_bytes(SIGNS);
    // A book is readable for everybody whom the system permits; tempfile makes files for their owner only.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    loop {
        let file = builder.tempfile_in(folder)?;
        // On a file system without locks, no file is taken for stale either.
        let _ = file.as_file().lock();
        // Another build may have taken it for stale before it was locked.
        if file.path().exists() {
            return Ok(file);
        }
    }
}

/// Removes files of killed builds of the same file: those beside it that no process has locked.
fn clear_stale(folder: &Path, start: &OsStr) {
    let start = start.to_string_lossy();
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let found = entry.file_name();
        let found = found.to_string_lossy();
        let signs = found.strip_prefix(&*start).and_then(|rest| rest.strip_suffix(ENDING));
        let is_ours = signs.is_some_and(|signs| {
            signs.len() == SIGNS && signs.bytes().all(|sign| sign.is_ascii_alphanumeric())
        });
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if !(is_ours && is_file) {
            continue;
        }
        // Locked until it is removed: a build that has just made it waits for the lock, and then makes another.
        if let Ok(file) = File::open(entry.path())
            && file.try_lock().is_ok()
        {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Syncs a folder's entries to the disk, where the system supports it.
fn sync_folder(folder: &Path) {
    // The book is in its place whether or not the folder can be synced.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::{default_path, is_busy, is_source, replacing, suffixed, write};
    use crate::source::Sources;
    use std::fs::{self, Permissions};
    use std::io::{Error, ErrorKind};
    use std::path::Path;

    #[test]
    fn titles_name_files() {
        assert_eq!(default_path("kara-ocak-baku", "pdf"), Path::new("dist/kara-ocak-baku.pdf"));
        assert_eq!(default_path("", "epub"), Path::new("dist/book.epub"));
        assert_eq!(suffixed(Path::new("a/Gün.1.PDF"), "booklet"), Path::new("a/Gün.1-booklet.pdf"));
        assert!(default_path(&"cok-uzun-".repeat(99), "epub").as_os_str().len() < 120);
    }

    #[test]
    fn a_file_is_replaced_whole_or_not_at_all() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("dist/kitap.pdf");
        write(&path, b"one").expect("written");
        write(&path, b"two").expect("written again");
        assert_eq!(fs::read(&path).expect("there"), b"two");
        assert!(write(dir.path().join("dist").as_path(), b"three").is_err(), "a folder is in its place");
        assert_eq!(fs::read_dir(dir.path().join("dist")).expect("there").count(), 1, "nothing left beside");
        assert_eq!(fs::read_dir(dir.path()).expect("there").count(), 1, "nothing left beside");
    }

    #[test]
    fn what_another_program_has_open_is_no_matter_of_permissions() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("kitap.pdf");
        fs::write(&path, "").expect("written");
        let mut there = fs::metadata(&path).expect("there").permissions();
        let denied = || Error::from(ErrorKind::PermissionDenied);
        let is_told =
            |system, there: Option<&Permissions>, error| is_busy(system, &replacing(system, there, error));
        assert!(is_told("windows", Some(&there), denied()));
        assert!(!is_told("linux", Some(&there), denied()));
        assert!(!is_told("windows", None, denied()), "nothing is there: the folder may not be written to");
        there.set_readonly(true);
        assert!(!is_told("windows", Some(&there), denied()), "it is protected");
        for code in [32, 33] {
            assert!(is_busy("windows", &Error::from_raw_os_error(code)));
            assert!(!is_busy("linux", &Error::from_raw_os_error(code)), "a pipe, a domain");
        }
        let full = Error::from(ErrorKind::StorageFull);
        assert_eq!(replacing("windows", Some(&there), full).kind(), ErrorKind::StorageFull);
    }

    #[test]
    fn what_killed_builds_left_is_taken_away_and_nothing_else() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("kitap.pdf");
        let others =
            [".kitap.pdf.x.part", ".baska.pdf.aB3xY9.part", "kitap.pdf.aB3xY9.part", ".kitap.pdf..part"];
        for name in [".kitap.pdf.aB3xY9.part", ".kitap.pdf.000000.part"].iter().chain(&others) {
            fs::write(dir.path().join(name), b"half").expect("written");
        }
        let held = dir.path().join(".kitap.pdf.Held77.part");
        let file = fs::File::create(&held).expect("made");
        file.lock().expect("held");
        write(&path, b"whole").expect("written");
        assert!(held.exists(), "a build that lives keeps its file");
        assert!(others.iter().all(|name| dir.path().join(name).exists()));
        assert_eq!(fs::read_dir(dir.path()).expect("there").count(), others.len() + 2);
    }

    #[test]
    fn chapters_are_known_under_any_path() {
        let dir = tempfile::tempdir().expect("a folder");
        let chapter = dir.path().join("01.md");
        fs::write(&chapter, "").expect("written");
        let mut sources = Sources::default();
        sources.add(chapter, String::new());
        assert!(is_source(&dir.path().join("./01.md"), &sources));
        assert!(!is_source(&dir.path().join("02.md"), &sources));
    }
}
