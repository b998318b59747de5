//! The author's desk while the author writes: what has been saved, and a browser to show the book in.

pub(super) mod browser;
pub(super) mod changes;
pub(super) mod kept;
pub(super) mod presence;
pub(super) mod server;

use crate::error::Error;
use std::sync::Mutex;

/// Held while a file is written: Ctrl-C waits for it.
static WRITING: Mutex<()> = Mutex::new(());

/// Exit status of a program that was ended by Ctrl-C, as shells have it: 128 + SIGINT.
const INTERRUPTED: i32 = 130;

/// Ends the process at Ctrl-C, never while a file is half written.
///
/// # Errors
/// Where the system lets nobody listen.
pub(super) fn end_at_interrupt() -> Result<(), Error> {
    let end = || {
        // Held to the end: nobody writes any more.
        let held = WRITING.lock();
        std::process::exit(if held.is_ok() { INTERRUPTED } else { 2 });
    };
    ctrlc::set_handler(end).map_err(|error| Error::Output(error.to_string()))
}

/// Does what Ctrl-C must wait for.
pub(super) fn undisturbed<T>(write: impl FnOnce() -> T) -> T {
    let held = WRITING.lock();
    let done = write();
    drop(held);
    done
}
