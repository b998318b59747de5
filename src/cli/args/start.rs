//! Options of the command that opens the start page, and when it is meant without being typed.

use super::Terminal;
use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal, stdin, stdout};
use std::path::PathBuf;

/// Options of the command that opens the start page.
#[derive(Debug, clap::Args)]
pub struct Start {
    /// The folder of a book to open at once
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Open no browser; say the address alone
    #[arg(long)]
    pub no_open: bool,
    /// Language, colours and volume of the output.
    #[command(flatten)]
    pub terminal: Terminal,
}

/// Circumstances in which a program was started.
struct Started<'a> {
    /// The operating system.
    system: &'a str,
    /// Whether there are no arguments behind its name.
    is_bare: bool,
    /// Whether the input, and whether the output, is a terminal.
    terminals: [bool; 2],
}

/// The meaning of a command line without arguments.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Invocation {
    /// The command line as it was typed: without a command, the help.
    AsTyped,
    /// The start page: the program was clicked on.
    StartPage,
    /// One of the two: if the program was clicked on, its console is closed with it.
    Unknown,
}

/// Returns the meaning of the command line of this process.
pub(super) fn invocation(given: &[OsString]) -> Invocation {
    let terminals = [stdin().is_terminal(), stdout().is_terminal()];
    Started { system: env::consts::OS, is_bare: given.len() < 2, terminals }
        .invocation(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

impl Started<'_> {
    /// Returns the meaning, by the variables that are set. A program that another one calls has no terminal either: it
    /// was clicked on only where there is a desktop too.
    fn invocation(&self, is_set: impl Fn(&str) -> bool) -> Invocation {
        let desktop: &[&str] = match self.system {
            // On Windows a console program always has a console, however it was started.
            "windows" => &[],
            "macos" => &["__CFBundleIdentifier"],
            _ => &["WAYLAND_DISPLAY", "DISPLAY"],
        };
        match (self.is_bare, self.terminals) {
            (true, [false, false]) if desktop.iter().any(|name| is_set(name)) => Invocation::StartPage,
            (true, [true, true]) if self.system == "windows" => Invocation::Unknown,
            _ => Invocation::AsTyped,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Invocation, Started};

    fn invocation(system: &str, is_bare: bool, terminals: [bool; 2], set: &str) -> Invocation {
        Started { system, is_bare, terminals }.invocation(|name| name == set)
    }

    #[test]
    fn a_click_on_a_desktop_means_the_start_page() {
        assert_eq!(invocation("linux", true, [false, false], "DISPLAY"), Invocation::StartPage);
        assert_eq!(invocation("freebsd", true, [false, false], "WAYLAND_DISPLAY"), Invocation::StartPage);
        assert_eq!(invocation("macos", true, [false, false], "__CFBundleIdentifier"), Invocation::StartPage);
        assert_eq!(invocation("windows", true, [true, true], ""), Invocation::Unknown);
    }

    #[test]
    fn whoever_types_or_calls_it_gets_what_is_asked_for() {
        for (system, is_bare, terminals, set) in [
            ("linux", true, [true, true], "DISPLAY"),
            ("linux", true, [false, true], "DISPLAY"),
            ("linux", true, [true, false], "DISPLAY"),
            ("linux", true, [false, false], ""),
            ("linux", false, [false, false], "DISPLAY"),
            ("macos", true, [false, false], "DISPLAY"),
            ("windows", true, [false, false], "DISPLAY"),
            ("windows", false, [true, true], ""),
        ] {
            assert_eq!(
                invocation(system, is_bare, terminals, set),
                Invocation::AsTyped,
                "{system} {terminals:?} {set}"
            );
        }
    }
}
