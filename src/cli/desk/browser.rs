//! Opens an address in the browser that the system has for it.

use std::ffi::OsStr;
use std::process::{Command, Stdio};
use std::thread;

/// The programs that open an address, the first that there is; and what stands before it.
fn openers(system: &str) -> &'static [(&'static str, &'static [&'static str])] {
    match system {
        "macos" => &[("open", &[])],
        // No program of the console: none of its windows would flash.
        "windows" => &[("rundll32", &["url.dll,FileProtocolHandler"])],
        // The desktop's own way; what Debian has without a desktop; the browser of the Windows around a Linux.
        _ => &[("xdg-open", &[]), ("gio", &["open"]), ("sensible-browser", &[]), ("wslview", &[])],
    }
}

/// Opens an address in the browser and goes on at once, since some of these programs end with the browser only.
/// `failed` is called where none could.
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
