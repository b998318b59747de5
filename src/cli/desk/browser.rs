//! Opens an address in the system's default browser.

use std::ffi::OsStr;
use std::process::{Command, Stdio};
use std::thread;

/// The programs that open an address, in order of preference, each with the arguments before the address.
fn openers(system: &str) -> &'static [(&'static str, &'static [&'static str])] {
    match system {
        "macos" => &[("open", &[])],
        // Not a console program, so that no window flashes.
        "windows" => &[("rundll32", &["url.dll,FileProtocolHandler"])],
        // Desktops; Debian without a desktop; WSL, which opens the browser of Windows.
        _ => &[("xdg-open", &[]), ("gio", &["open"]), ("sensible-browser", &[]), ("wslview", &[])],
    }
}

/// Opens an address in the browser without waiting, since some of these programs run as long as the browser.
/// Calls `failed` if none of them works.
pub(in crate::cli) fn open(address: &str, failed: impl FnOnce() + Send + 'static) {
    let address = address.to_owned();
    thread::spawn(move || {
        let opens = |(program, before): &(&str, &[&str])| {
            let arguments = before.iter().map(OsStr::new).chain([OsStr::new(&address)]);
            let mut command = Command::new(program);
            let command = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null());
            command.stderr(Stdio::null()).status().is_ok_and(|status| status.success())
        };
        if !openers(std::env::consts::OS).iter().any(opens) {
            failed();
        }
    });
}
