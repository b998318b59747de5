//! The author's desk while the author writes: what has been saved, and a browser to show the book in.

// What a worker of a browser has no use for: there are neither sockets, threads, signals nor other programs.
#[cfg(not(target_family = "wasm"))]
pub(super) mod browser;
#[cfg(not(target_family = "wasm"))]
pub(super) mod changes;
#[cfg(not(target_family = "wasm"))]
pub(super) mod interrupt;
#[cfg(not(target_family = "wasm"))]
pub(super) mod kept;
#[cfg(not(target_family = "wasm"))]
pub(super) mod presence;
pub(super) mod reply;
#[cfg(not(target_family = "wasm"))]
pub(super) mod server;

use std::sync::Mutex;

/// The folder beside a manuscript that all is kept in that is no part of it and must not be lost: old texts, the bin. Its
/// name begins with a dot: no book takes its files for chapters where it lies in the manuscript's own folder.
pub(in crate::cli) const OF_BOOK: &str = ".matbaa";
/// Held while a file is written: Ctrl-C waits for it.
static WRITING: Mutex<()> = Mutex::new(());

/// Does what Ctrl-C must wait for.
pub(super) fn undisturbed<T>(write: impl FnOnce() -> T) -> T {
    let held = WRITING.lock();
    let done = write();
    drop(held);
    done
}
