//! Reports when the author has saved a file. The only user of the crate notify.

use crate::error::Error;
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind, RenameMode};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// A save is complete when no file was touched for this long, since editors write, rename and set permissions.
const QUIET: Duration = Duration::from_millis(20);
/// The same after a file whose content is complete, which Linux reports.
const QUIET_AFTER_SAVE: Duration = Duration::from_millis(3);
/// The longest time that events are collected before a build.
const LONGEST_CHANGE: Duration = Duration::from_millis(400);
/// How often a missing folder is looked for.
const FOLDER_CHECK_INTERVAL: Duration = Duration::from_millis(300);

/// Watches the folders of a manuscript.
pub(in crate::cli) struct Changes {
    watcher: RecommendedWatcher,
    events: Receiver<FolderEvent>,
    sender: Sender<FolderEvent>,
    folders: Vec<Watched>,
}

/// A folder and whether it is watched; a folder that does not exist yet is looked for.
struct Watched {
    path: PathBuf,
    is_watched: bool,
}

/// An event of the file system.
enum FolderEvent {
    /// A file of the author was changed.
    Touched,
    /// A file of the author was closed after writing, or got its name: its content is complete.
    Saved,
    /// A watched folder was removed, renamed or replaced.
    Gone,
}

impl Changes {
    /// Watches folders with all subfolders, except `output_folder` and temporary files of editors.
    ///
    /// # Errors
    /// Fails if the system does not allow a watcher.
    pub(in crate::cli) fn of(folders: &[PathBuf], output_folder: &Path) -> Result<Self, Error> {
        let (sender, events) = channel();
        let folders: Vec<_> =
            folders.iter().map(|path| Watched { path: real(path), is_watched: false }).collect();
        let roots: Vec<_> = folders.iter().map(|folder| folder.path.clone()).collect();
        let output_folder = real(output_folder);
        let to_events = sender.clone();
        let forward = move |event: notify::Result<Event>| forward(event, &roots, &output_folder, &to_events);
        let watcher =
            notify::recommended_watcher(forward).map_err(|error| Error::Output(error.to_string()))?;
        let mut changes = Self { watcher, events, sender, folders };
        changes.watch_new_folders();
        Ok(changes)
    }

    /// A function that ends a wait as a saved file does.
    pub(in crate::cli) fn waker(&self) -> Box<dyn Fn() + Send + Sync> {
        let sender = self.sender.clone();
        // Nobody waits any more if this fails.
        Box::new(move || drop(sender.send(FolderEvent::Saved)))
    }

    /// Waits until a change is complete.
    pub(in crate::cli) fn wait(&mut self) {
        loop {
            match self.events.recv_timeout(FOLDER_CHECK_INTERVAL) {
                Ok(event) => {
                    self.settle(&event);
                    return;
                }
                // A missing folder exists now.
                Err(RecvTimeoutError::Timeout) if self.watch_new_folders() => return,
                Err(RecvTimeoutError::Timeout) => {}
                // Cannot happen while a sender is part of this value.
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(FOLDER_CHECK_INTERVAL),
            }
        }
    }

    /// Waits for a change at most `limit`; returns whether there was one, which is complete then.
    pub(in crate::cli) fn wait_for(&mut self, limit: Duration) -> bool {
        let event = self.events.recv_timeout(limit);
        event.is_ok_and(|event| {
            self.settle(&event);
            true
        })
    }

    /// Receives the remaining events of a change.
    fn settle(&mut self, first: &FolderEvent) {
        let started = Instant::now();
        let mut is_gone = matches!(first, FolderEvent::Gone);
        let mut is_saved = matches!(first, FolderEvent::Saved);
        loop {
            let quiet = if is_saved { QUIET_AFTER_SAVE } else { QUIET };
            let rest = LONGEST_CHANGE.saturating_sub(started.elapsed());
            let Ok(event) = self.events.recv_timeout(quiet.min(rest)) else { break };
            is_gone |= matches!(event, FolderEvent::Gone);
            is_saved = matches!(event, FolderEvent::Saved);
        }
        if is_gone {
            for folder in &mut self.folders {
                // Fails if the folder is gone; it is not watched then.
                let _ = self.watcher.unwatch(&folder.path);
                folder.is_watched = false;
            }
            self.watch_new_folders();
        }
    }

    /// Watches folders that exist now and were missing before; returns whether there was one.
    fn watch_new_folders(&mut self) -> bool {
        let mut found = false;
        for folder in self.folders.iter_mut().filter(|folder| !folder.is_watched && folder.path.is_dir()) {
            folder.is_watched = self.watcher.watch(&folder.path, RecursiveMode::Recursive).is_ok();
            found |= folder.is_watched;
        }
        found
    }
}

/// Forwards events that concern the author's files.
fn forward(
    event: notify::Result<Event>,
    roots: &[PathBuf],
    output_folder: &Path,
    sender: &Sender<FolderEvent>,
) {
    // Lost events may have concerned any file.
    let event = match event {
        Err(_) => Some(FolderEvent::Touched),
        Ok(event) if event.need_rescan() => Some(FolderEvent::Touched),
        Ok(event) => {
            let is_root = event.paths.iter().any(|path| roots.contains(path));
            let is_moved =
                matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
            let is_saved = matches!(
                event.kind,
                EventKind::Access(AccessKind::Close(AccessMode::Write))
                    | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both))
            );
            let is_read = matches!(event.kind, EventKind::Access(_)) && !is_saved;
            let is_authors = event.paths.iter().any(|path| {
                !path.starts_with(output_folder) && !is_in_data_folder(path) && !is_temporary(path)
            });
            match (is_root && is_moved, is_authors && !is_read && !is_root) {
                (true, _) => Some(FolderEvent::Gone),
                (false, true) if is_saved => Some(FolderEvent::Saved),
                (false, true) => Some(FolderEvent::Touched),
                (false, false) => None,
            }
        }
    };
    if let Some(event) = event {
        // Fails only if the receiver is gone, which means that the program is ending.
        let _ = sender.send(event);
    }
}

/// Whether a file is in the folder for versions and the bin.
fn is_in_data_folder(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == crate::cli::desk::DATA_FOLDER)
}

/// Whether a file is a temporary file of an editor or of this program.
fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Vim creates `4913` to test whether the folder is writable.
    name.starts_with('.')
        || name.starts_with('#')
        || name.ends_with('~')
        || name == "4913"
        || [".swp", ".swx", ".tmp", ".part", ".crdownload"].iter().any(|ending| name.ends_with(ending))
}

/// The path without symbolic links, as in events; the absolute path if it does not exist yet.
fn real(path: &Path) -> PathBuf {
    let absolute = || std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    fs::canonicalize(path).unwrap_or_else(|_| absolute())
}

#[cfg(test)]
mod tests {
    use super::{Changes, FolderEvent, is_temporary};
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::sync::mpsc::channel;

    #[test]
    fn files_of_editors_are_none_of_the_authors() {
        for name in [".01.md.swp", "01.md~", "4913", "#01.md#", ".kitap.pdf.123.part"] {
            assert!(is_temporary(Path::new(name)), "{name}");
        }
        for name in ["01-gece.md", "book.toml", "foto.jpg"] {
            assert!(!is_temporary(Path::new(name)), "{name}");
        }
    }

    /// A watched manuscript folder in a folder of its own.
    fn watched(home: &Path) -> (PathBuf, Changes) {
        let folder = home.join("manuscript");
        fs::create_dir(&folder).expect("a folder");
        let changes = Changes::of(std::slice::from_ref(&folder), &folder.join("dist")).expect("watched");
        (folder, changes)
    }

    /// Events arrive in order, so an event that has not arrived before the last one never will.
    #[test]
    fn what_editors_and_builds_write_is_not_heard() {
        let home = tempfile::tempdir().expect("a folder");
        let (folder, changes) = watched(home.path());
        fs::write(folder.join("01.md~"), "x").expect("written");
        fs::create_dir(folder.join("dist")).expect("output_folder");
        fs::write(folder.join("dist/kitap.pdf"), "x").expect("written");
        fs::rename(&folder, home.path().join("elsewhere")).expect("gone");
        assert!(
            matches!(changes.events.recv(), Ok(FolderEvent::Gone)),
            "something was heard before the folder went"
        );
    }

    #[test]
    fn a_save_by_renaming_is_heard() {
        let home = tempfile::tempdir().expect("a folder");
        let (folder, changes) = watched(home.path());
        fs::write(home.path().join("neu"), "bir").expect("written");
        fs::rename(home.path().join("neu"), folder.join("01.md")).expect("renamed");
        assert!(matches!(changes.events.recv(), Ok(FolderEvent::Saved)), "the save was not heard");
    }

    #[test]
    fn what_came_together_is_one_change() {
        let (sender, events) = channel();
        let watcher = notify::recommended_watcher(|_| {}).expect("a watcher");
        let mut changes = Changes { watcher, events, sender: sender.clone(), folders: Vec::new() };
        for _ in 0..5 {
            sender.send(FolderEvent::Touched).expect("heard");
        }
        changes.wait();
        assert!(changes.events.try_recv().is_err(), "a part of the change is left");
    }

    #[test]
    fn a_folder_that_comes_back_is_watched_again() {
        let home = tempfile::tempdir().expect("a folder");
        let (folder, mut changes) = watched(home.path());
        fs::remove_dir_all(&folder).expect("gone");
        // Until the removal is noticed; each iteration ends with an event.
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
