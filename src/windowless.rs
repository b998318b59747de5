//! Opens the start page without a console: the program of a Windows menu entry, where a console program would flash a
//! window.
//!
//! It calls `matbaa start`, which is in the same folder, and ends.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::env::{args_os, consts::EXE_SUFFIX, current_exe};
use std::process::{Command, ExitCode, Stdio};

fn main() -> ExitCode {
    let Ok(own) = current_exe() else { return ExitCode::FAILURE };
    let mut command = Command::new(own.with_file_name(format!("matbaa{EXE_SUFFIX}")));
    command.arg("start").args(args_os().skip(1));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(windows)]
    {
        /// The process creation flag `CREATE_NO_WINDOW` of Windows.
        const NO_WINDOW: u32 = 0x0800_0000;
        std::os::windows::process::CommandExt::creation_flags(&mut command, NO_WINDOW);
    }
    if command.spawn().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
