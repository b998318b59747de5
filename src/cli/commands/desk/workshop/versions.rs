//! What texts said at each build, kept for a day, and both texts where two hands wrote one file.

use super::Refusal;
use super::files::{Home, Kind, sum};
use crate::cli::output;
use crate::error::Error;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// How long a version is kept, in milliseconds: a day.
const KEPT_FOR: u64 = 24 * 60 * 60 * 1000;
/// Figures of a moment in a name: milliseconds since 1970.
const FIGURES: usize = 14;
/// Signs of a sum in a name.
const SIGNS: usize = 16;

/// The versions of a manuscript's texts.
#[derive(Debug, Default)]
pub(super) struct Versions {
    /// The sum of each file when it was kept last.
    last: Mutex<BTreeMap<String, String>>,
}

/// A version as it is listed.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Version {
    /// Its name among those of its file.
    pub(super) name: String,
    /// When it was kept, in milliseconds since 1970.
    pub(super) at: u64,
    /// Whether it was kept because another hand had written the file, too.
    pub(super) is_second: bool,
}

impl Versions {
    /// Keeps what is new since the last time, and lets go what is older than a day but for the last of each file.
    pub(super) fn keep(&self, home: &Home, now: u64) -> Result<(), Refusal> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        for file in home.list()?.into_iter().filter(|file| file.kind != Kind::Picture) {
            let Some(bytes) = home.bytes(&file.path)? else { continue };
            let own = sum(&bytes);
            if last.get(&file.path) == Some(&own) {
                continue;
            }
            let newest = versions(home, &file.path)?.into_iter().find(|version| !version.is_second);
            if newest.is_none_or(|newest| !newest.name.contains(&own[..SIGNS])) {
                output::write(&folder(home, &file.path)?.join(name(now, &own, false)), &bytes)?;
            }
            let_go(home, &file.path, now)?;
            last.insert(file.path, own);
        }
        Ok(())
    }

    /// Keeps a text that was not put in its place since another hand had written the file; its name among the versions.
    pub(super) fn keep_second(
        &self,
        home: &Home,
        path: &str,
        bytes: &[u8],
        now: u64,
    ) -> Result<String, Refusal> {
        let own = sum(bytes);
        let known = versions(home, path)?.into_iter().find(|version| version.name.contains(&own[..SIGNS]));
        if let Some(known) = known {
            return Ok(known.name);
        }
        let name = name(now, &own, true);
        output::write(&folder(home, path)?.join(&name), bytes)?;
        Ok(name)
    }
}

/// The versions of a file, the last one first.
pub(super) fn versions(home: &Home, path: &str) -> Result<Vec<Version>, Refusal> {
    let folder = folder(home, path)?;
    let entries = fs::read_dir(&folder).map_err(|error| Error::io(&folder, error))?.flatten();
    let names = entries.filter_map(|entry| entry.file_name().to_str().map(str::to_owned));
    let mut found: Vec<Version> = names.filter_map(version).collect();
    found.sort_by(|one, other| other.name.cmp(&one.name));
    Ok(found)
}

/// The bytes of a version.
pub(super) fn bytes(home: &Home, path: &str, wanted: &str) -> Result<Option<Vec<u8>>, Refusal> {
    let is_there = versions(home, path)?.iter().any(|version| version.name == wanted);
    let place = folder(home, path)?.join(wanted);
    Ok(if is_there { Some(fs::read(&place).map_err(|error| Error::io(&place, error))?) } else { None })
}

/// Removes the versions of a file that are older than a day; the last one stays, and so does what another hand wrote.
fn let_go(home: &Home, path: &str, now: u64) -> Result<(), Refusal> {
    let own = versions(home, path)?.into_iter().filter(|version| !version.is_second);
    for old in own.skip(1).filter(|version| version.at + KEPT_FOR < now) {
        // What cannot be removed now is removed at the next build.
        let _ = fs::remove_file(folder(home, path)?.join(old.name));
    }
    Ok(())
}

/// The folder of a file's versions.
fn folder(home: &Home, path: &str) -> Result<PathBuf, Refusal> {
    home.place(path)?;
    // Long paths are named by their sum: names have 255 bytes.
    let flat = path.replace('%', "%25").replace('/', "%2F");
    let flat = if flat.len() > 200 { sum(path.as_bytes()) } else { flat };
    home.kept(&format!("versions/{flat}"))
}

fn name(at: u64, sum: &str, is_second: bool) -> String {
    let end = if is_second { "-both" } else { "" };
    format!("{at:0FIGURES$}-{}{end}", &sum[..SIGNS])
}

fn version(name: String) -> Option<Version> {
    let (at, rest) = name.split_once('-')?;
    let is_second = rest.ends_with("-both");
    let at = at.parse().ok().filter(|_| at.len() == FIGURES)?;
    (rest.trim_end_matches("-both").len() == SIGNS).then_some(Version { at, is_second, name })
}

#[cfg(test)]
mod tests {
    use super::{KEPT_FOR, Versions, bytes, versions};
    use crate::cli::commands::desk::workshop::files::Home;
    use std::fs;

    #[test]
    fn what_was_changed_is_kept_for_a_day_and_the_last_one_for_ever() {
        let dir = tempfile::tempdir().expect("a folder");
        let home = Home::of(dir.path());
        let kept = Versions::default();
        let write = |text: &str| fs::write(dir.path().join("01-a.md"), text).expect("written");
        let moments =
            || versions(&home, "01-a.md").expect("listed").iter().map(|one| one.at).collect::<Vec<_>>();
        let begin = 1_700_000_000_000;
        for (at, text) in ["bir", "iki", "iki", "üç"].into_iter().enumerate() {
            write(text);
            kept.keep(&home, begin + at as u64).expect("kept");
        }
        assert_eq!(moments(), [begin + 3, begin + 1, begin], "what is the same is kept once");
        // A program that begins anew knows the last one.
        Versions::default().keep(&home, begin + 9).expect("kept");
        assert_eq!(moments().len(), 3);
        let second = kept.keep_second(&home, "01-a.md", b"other", begin + 5).expect("kept");
        assert_eq!(bytes(&home, "01-a.md", &second).expect("read").as_deref(), Some(b"other".as_slice()));
        assert_eq!(kept.keep_second(&home, "01-a.md", b"other", begin + 6).expect("kept"), second);
        write("dört");
        kept.keep(&home, begin + KEPT_FOR + 3).expect("kept");
        assert_eq!(moments(), [begin + KEPT_FOR + 3, begin + 5, begin + 3]);
        assert!(bytes(&home, "01-a.md", "../01-a.md").expect("read").is_none());
        assert!(home.list().expect("listed").iter().all(|file| file.path == "01-a.md"));
    }
}
