//! Tells when the author has saved something. The door to notify.

use crate::error::Error;
use notify::event::{EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// A save is over when nothing more was touched for so long: editors write, rename and set permissions.
const QUIET: Duration = Duration::from_millis(20);
/// Whatever goes on, the book is made at the latest after so long.
const PATIENCE: Duration = Duration::from_millis(400);
/// How often it is looked whether a folder that had vanished is there again.
const LOOK: Duration = Duration::from_millis(300);

/// Watches the folders of a manuscript.
pub(in crate::cli) struct Changes {
    watcher: RecommendedWatcher,
    told: Receiver<FolderEvent>,
    folders: Vec<Watched>,
}

/// The folder that old texts and the bin are kept in.
const KEPT: &str = crate::cli::desk::OF_BOOK;

/// A folder and whether it is watched now: one that is not there yet is looked for.
struct Watched {
    path: PathBuf,
    is_watched: bool,
}

/// What is heard of the file system.
enum FolderEvent {
    /// A file of the author's was touched.
    Touched,
    /// A watched folder went, or may be another one now.
    Gone,
}

impl Changes {
    /// Watches folders and all below them, but for what lies below `made` or is an editor's own.
    ///
    /// # Errors
    /// Where the system lets nobody watch.
    pub(in crate::cli) fn of(folders: &[PathBuf], made: &Path) -> Result<Self, Error> {
        let (teller, told) = channel();
        let folders: Vec<_> =
            folders.iter().map(|path| Watched { path: real(path), is_watched: false }).collect();
        let roots: Vec<_> = folders.iter().map(|folder| folder.path.clone()).collect();
        let made = real(made);
        let hear = move |event: notify::Result<Event>| hear(event, &roots, &made, &teller);
        let watcher = notify::recommended_watcher(hear).map_err(|error| Error::Output(error.to_string()))?;
        let mut changes = Self { watcher, told, folders };
        changes.look();
        Ok(changes)
    }

    /// Waits until something was changed, and the change is over.
    pub(in crate::cli) fn wait(&mut self) {
        loop {
            match self.told.recv_timeout(LOOK) {
                Ok(told) => {
                    self.settle(&told);
                    return;
                }
                // A folder is there again, or for the first time.
                Err(RecvTimeoutError::Timeout) if self.look() => return,
                Err(RecvTimeoutError::Timeout) => {}
                // The watcher lives as long as this does: there is nothing left to hear.
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(LOOK),
            }
        }
    }

    /// Waits for a change, but no longer than a while; whether there was one, and it is over.
    pub(in crate::cli) fn come_within(&mut self, while_: Duration) -> bool {
        let told = self.told.recv_timeout(while_);
        told.is_ok_and(|told| {
            self.settle(&told);
            true
        })
    }

    /// Hears the rest of a change.
    fn settle(&mut self, first: &FolderEvent) {
        let begun = Instant::now();
        let mut is_gone = matches!(first, FolderEvent::Gone);
        while let Ok(told) = self.told.recv_timeout(QUIET.min(PATIENCE.saturating_sub(begun.elapsed()))) {
            is_gone |= matches!(told, FolderEvent::Gone);
        }
        if is_gone {
            for folder in &mut self.folders {
                // What is no longer there is not watched any more either.
                let _ = self.watcher.unwatch(&folder.path);
                folder.is_watched = false;
            }
            self.look();
        }
    }

    /// Watches the folders that are there and not yet watched; whether there was one.
    fn look(&mut self) -> bool {
        let mut found = false;
        for folder in self.folders.iter_mut().filter(|folder| !folder.is_watched && folder.path.is_dir()) {
            folder.is_watched = self.watcher.watch(&folder.path, RecursiveMode::Recursive).is_ok();
            found |= folder.is_watched;
        }
        found
    }
}

/// Passes on what is about the author's files.
fn hear(event: notify::Result<Event>, roots: &[PathBuf], made: &Path, teller: &Sender<FolderEvent>) {
    // Events that were lost may have been about anything.
    let told = match event {
        Err(_) => Some(FolderEvent::Touched),
        Ok(event) if event.need_rescan() => Some(FolderEvent::Touched),
        Ok(event) => {
            let is_root = event.paths.iter().any(|path| roots.contains(path));
            let is_moved =
                matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
            let is_read = matches!(event.kind, EventKind::Access(_));
            let is_theirs =
                event.paths.iter().any(|path| !path.starts_with(made) && !is_kept(path) && !is_editors(path));
            match (is_root && is_moved, is_theirs && !is_read && !is_root) {
                (true, _) => Some(FolderEvent::Gone),
                (false, true) => Some(FolderEvent::Touched),
                (false, false) => None,
            }
        }
    };
    if let Some(told) = told {
        // Where nobody listens any more the program is about to end.
        let _ = teller.send(told);
    }
}

/// Whether a file is one that this tool keeps for the author, beside the manuscript or in its folder.
fn is_kept(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == KEPT)
}

/// Whether a file is one that editors and this tool keep beside those of the author.
fn is_editors(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // 4913 is how Vim tries whether it may write.
    name.starts_with('.')
        || name.starts_with('#')
        || name.ends_with('~')
        || name == "4913"
        || [".swp", ".swx", ".tmp", ".part", ".crdownload"].iter().any(|ending| name.ends_with(ending))
}

/// The path without links, as events have it; as given, from here, where nothing is there yet.
fn real(path: &Path) -> PathBuf {
    let absolute = || std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    fs::canonicalize(path).unwrap_or_else(|_| absolute())
}

#[cfg(test)]
mod tests {
    use super::{Changes, FolderEvent, is_editors};
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::sync::mpsc::channel;

    #[test]
    fn files_of_editors_are_none_of_the_authors() {
        for name in [".01.md.swp", "01.md~", "4913", "#01.md#", ".kitap.pdf.123.part"] {
            assert!(is_editors(Path::new(name)), "{name}");
        }
        for name in ["01-gece.md", "book.toml", "foto.jpg"] {
            assert!(!is_editors(Path::new(name)), "{name}");
        }
    }

    /// The folder of a manuscript in a home of its own, watched.
    fn watched(home: &Path) -> (PathBuf, Changes) {
        let folder = home.join("manuscript");
        fs::create_dir(&folder).expect("a folder");
        let changes = Changes::of(std::slice::from_ref(&folder), &folder.join("dist")).expect("watched");
        (folder, changes)
    }

    /// Events come in their order, so that what was not heard before the last one never will be.
    #[test]
    fn what_editors_and_builds_write_is_not_heard() {
        let home = tempfile::tempdir().expect("a folder");
        let (folder, changes) = watched(home.path());
        fs::write(folder.join("01.md~"), "x").expect("written");
        fs::create_dir(folder.join("dist")).expect("made");
        fs::write(folder.join("dist/kitap.pdf"), "x").expect("written");
        fs::rename(&folder, home.path().join("elsewhere")).expect("gone");
        assert!(
            matches!(changes.told.recv(), Ok(FolderEvent::Gone)),
            "something was heard before the folder went"
        );
    }

    #[test]
    fn a_save_by_renaming_is_heard() {
        let home = tempfile::tempdir().expect("a folder");
        let (folder, changes) = watched(home.path());
        fs::write(home.path().join("neu"), "bir").expect("written");
        fs::rename(home.path().join("neu"), folder.join("01.md")).expect("renamed");
        assert!(matches!(changes.told.recv(), Ok(FolderEvent::Touched)), "the save was not heard");
    }

    #[test]
    fn what_came_together_is_one_change() {
        let (teller, told) = channel();
        let watcher = notify::recommended_watcher(|_| {}).expect("a watcher");
        let mut changes = Changes { watcher, told, folders: Vec::new() };
        for _ in 0..5 {
            teller.send(FolderEvent::Touched).expect("heard");
        }
        changes.wait();
        assert!(changes.told.try_recv().is_err(), "a part of the change is left");
    }

    #[test]
    fn a_folder_that_comes_back_is_watched_again() {
        let home = tempfile::tempdir().expect("a folder");
        let (folder, mut changes) = watched(home.path());
        fs::remove_dir_all(&folder).expect("gone");
        // Until it is known to be gone; each turn ends with an event.
        while changes.folders.iter().any(|folder| folder.is_watched) {
            changes.wait();
        }
        fs::create_dir(&folder).expect("back");
        changes.wait();
        assert!(changes.folders.iter().all(|folder| folder.is_watched), "it is not watched");
        fs::write(folder.join("01.md"), "iki").expect("written");
        changes.wait();
    }
}
