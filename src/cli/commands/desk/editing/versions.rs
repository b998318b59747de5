//! Saves the texts at each build for a day, and both texts if two programs changed a file at the same time.

use super::Refusal;
use super::files::{BookFolders, Kind, checksum};
use crate::cli::output;
use crate::error::Error;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// How long a version is kept, in milliseconds: one day.
const RETENTION: u64 = 24 * 60 * 60 * 1000;
/// Number of digits of the time in a version's name: milliseconds since 1970.
const FIGURES: usize = 14;
/// Number of characters of the checksum in a version's name.
const SIGNS: usize = 16;

/// The saved versions of a manuscript's texts.
#[derive(Debug, Default)]
pub(super) struct Versions {
    /// The checksum of each file when it was last saved.
    last: Mutex<BTreeMap<String, String>>,
}

/// A version in the list that is sent to a page.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Version {
    /// Its name among the versions of its file.
    pub(super) name: String,
    /// When it was saved, in milliseconds since 1970.
    pub(super) saved_at: u64,
    /// Whether it was saved because another program had changed the file as well.
    pub(super) is_conflict: bool,
}

impl Versions {
    /// Saves the texts that changed since the last call.
    ///
    /// Removes versions older than a day, except the newest of each file.
    pub(super) fn keep(&self, folders: &BookFolders, now: u64) -> Result<(), Refusal> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        for file in folders.list()?.into_iter().filter(|file| file.kind != Kind::Picture) {
            let Some(bytes) = folders.bytes(&file.path)? else { continue };
            let own = checksum(&bytes);
            if last.get(&file.path) == Some(&own) {
                continue;
            }
            let newest = versions(folders, &file.path)?.into_iter().find(|version| !version.is_conflict);
            if newest.is_none_or(|newest| !newest.name.contains(&own[..SIGNS])) {
                output::write(&folder(folders, &file.path)?.join(name(now, &own, false)), &bytes)?;
            }
            remove_old(folders, &file.path, now)?;
            last.insert(file.path, own);
        }
        Ok(())
    }

    /// Saves a text that was not written because another program had changed the file; returns the version's
    /// name.
    pub(super) fn save_conflict(
        &self,
        folders: &BookFolders,
        path: &str,
        bytes: &[u8],
        now: u64,
    ) -> Result<String, Refusal> {
        let own = checksum(bytes);
        let known = versions(folders, path)?.into_iter().find(|version| version.name.contains(&own[..SIGNS]));
        if let Some(known) = known {
            return Ok(known.name);
        }
        let name = name(now, &own, true);
        output::write(&folder(folders, path)?.join(&name), bytes)?;
        Ok(name)
    }
}

/// The versions of a file, newest first.
pub(super) fn versions(folders: &BookFolders, path: &str) -> Result<Vec<Version>, Refusal> {
    let folder = folder(folders, path)?;
    let entries = fs::read_dir(&folder).map_err(|error| Error::io(&folder, error))?.flatten();
    let names = entries.filter_map(|entry| entry.file_name().to_str().map(str::to_owned));
    let mut found: Vec<Version> = names.filter_map(version).collect();
    found.sort_by(|one, other| other.name.cmp(&one.name));
    Ok(found)
}

/// The bytes of a version; `None` if there is no such version.
pub(super) fn bytes(folders: &BookFolders, path: &str, wanted: &str) -> Result<Option<Vec<u8>>, Refusal> {
    let is_there = versions(folders, path)?.iter().any(|version| version.name == wanted);
    let place = folder(folders, path)?.join(wanted);
    Ok(if is_there { Some(fs::read(&place).map_err(|error| Error::io(&place, error))?) } else { None })
}

/// Removes the versions of a file that are older than a day, except the newest and those saved because of a
/// conflict.
fn remove_old(folders: &BookFolders, path: &str, now: u64) -> Result<(), Refusal> {
    let own = versions(folders, path)?.into_iter().filter(|version| !version.is_conflict);
    for old in own.skip(1).filter(|version| version.saved_at + RETENTION < now) {
        // What cannot be removed now is removed at the next build.
        let _ = fs::remove_file(folder(folders, path)?.join(old.name));
    }
    Ok(())
}

/// The folder of a file's versions.
fn folder(folders: &BookFolders, path: &str) -> Result<PathBuf, Refusal> {
    folders.resolve(path)?;
    // File names are limited to 255 bytes, so a long path is replaced by its checksum.
    let flat = path.replace('%', "%25").replace('/', "%2F");
    let flat = if flat.len() > 200 { checksum(path.as_bytes()) } else { flat };
    folders.data_folder(&format!("versions/{flat}"))
}

fn name(at: u64, sum: &str, is_conflict: bool) -> String {
    let end = if is_conflict { "-both" } else { "" };
    format!("{at:0FIGURES$}-{}{end}", &sum[..SIGNS])
}

fn version(name: String) -> Option<Version> {
    let (at, rest) = name.split_once('-')?;
    let is_conflict = rest.ends_with("-both");
    let at = at.parse().ok().filter(|_| at.len() == FIGURES)?;
    (rest.trim_end_matches("-both").len() == SIGNS).then_some(Version { saved_at: at, is_conflict, name })
}

#[cfg(test)]
mod tests {
    use super::{RETENTION, Versions, bytes, versions};
    use crate::cli::commands::desk::editing::files::BookFolders;
    use std::fs;

    #[test]
    fn what_was_changed_is_kept_for_a_day_and_the_last_one_for_ever() {
        let dir = tempfile::tempdir().expect("a folder");
        let folders = BookFolders::of(dir.path());
        let kept = Versions::default();
        let write = |text: &str| fs::write(dir.path().join("01-a.md"), text).expect("written");
        let moments = || {
            versions(&folders, "01-a.md").expect("listed").iter().map(|one| one.saved_at).collect::<Vec<_>>()
        };
        let begin = 1_700_000_000_000;
        for (at, text) in ["bir", "iki", "iki", "üç"].into_iter().enumerate() {
            write(text);
            kept.keep(&folders, begin + at as u64).expect("kept");
        }
        assert_eq!(moments(), [begin + 3, begin + 1, begin], "what is the same is kept once");
        // A new process finds the latest version on disk.
        Versions::default().keep(&folders, begin + 9).expect("kept");
        assert_eq!(moments().len(), 3);
        let second = kept.save_conflict(&folders, "01-a.md", b"other", begin + 5).expect("kept");
        assert_eq!(bytes(&folders, "01-a.md", &second).expect("read").as_deref(), Some(b"other".as_slice()));
        assert_eq!(kept.save_conflict(&folders, "01-a.md", b"other", begin + 6).expect("kept"), second);
        write("dört");
        kept.keep(&folders, begin + RETENTION + 3).expect("kept");
        assert_eq!(moments(), [begin + RETENTION + 3, begin + 5, begin + 3]);
        assert!(bytes(&folders, "01-a.md", "../01-a.md").expect("read").is_none());
        assert!(folders.list().expect("listed").iter().all(|file| file.path == "01-a.md"));
    }
}
