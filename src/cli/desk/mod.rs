//! Support for `watch`, `serve` and the start page: file watching, a local HTTP server, the user's browser and data.

// A web worker has no sockets, threads, signals or other programs.
#[cfg(not(target_family = "wasm"))]
pub(super) mod browser;
#[cfg(not(target_family = "wasm"))]
pub(super) mod changes;
#[cfg(not(target_family = "wasm"))]
pub(super) mod interrupt;
#[cfg(not(target_family = "wasm"))]
pub(super) mod open_pages;
pub(super) mod reply;
#[cfg(not(target_family = "wasm"))]
pub(super) mod server;
#[cfg(not(target_family = "wasm"))]
pub(super) mod user_data;

use std::sync::Mutex;

/// The folder beside a manuscript for versions of its texts and the bin. The name begins with a dot, so that its files
/// are not taken for chapters if it is inside the manuscript's folder.
pub(in crate::cli) const DATA_FOLDER: &str = ".matbaa";
/// Locked while a file is written; Ctrl-C waits for it.
static WRITING: Mutex<()> = Mutex::new(());

/// Runs `write` while Ctrl-C is deferred.
pub(super) fn without_interrupt<T>(write: impl FnOnce() -> T) -> T {
    let held = WRITING.lock();
    let done = write();
    drop(held);
    done
}
