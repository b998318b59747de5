//! Ends the program at Ctrl-C. The only user of the crate ctrlc.

use super::WRITING;
use crate::error::Error;

/// The exit status of a program ended by Ctrl-C, by the convention of shells: 128 + SIGINT.
const INTERRUPTED: i32 = 130;

/// Makes Ctrl-C end the process, but never while a file is being written.
///
/// # Errors
/// Fails if the system does not allow a handler.
pub(in crate::cli) fn end_at_interrupt() -> Result<(), Error> {
    let end = || {
        // The lock is held until the end, so no file is written any more.
        let held = WRITING.lock();
        std::process::exit(if held.is_ok() { INTERRUPTED } else { 2 });
    };
    ctrlc::set_handler(end).map_err(|error| Error::Output(error.to_string()))
}
