//! Ends the program by Ctrl-C. The door to ctrlc.

use super::WRITING;
use crate::error::Error;

/// Exit status of a program that was ended by Ctrl-C, as shells have it: 128 + SIGINT.
const INTERRUPTED: i32 = 130;

/// Ends the process at Ctrl-C, never while a file is half written.
///
/// # Errors
/// Where the system lets nobody listen.
pub(in crate::cli) fn end_at_interrupt() -> Result<(), Error> {
    let end = || {
        // Held to the end: nobody writes any more.
        let held = WRITING.lock();
        std::process::exit(if held.is_ok() { INTERRUPTED } else { 2 });
    };
    ctrlc::set_handler(end).map_err(|error| Error::Output(error.to_string()))
}
