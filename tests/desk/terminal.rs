//! A pseudo-terminal: a command that runs on it finds a person at the keyboard.

use crate::desk::patience::PATIENCE;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};

/// A command that runs on a terminal.
pub struct Session {
    child: Child,
    keyboard: File,
    received: Receiver<Vec<u8>>,
    printed: String,
}

impl Session {
    /// Starts a command whose three streams are the terminal.
    pub fn start(command: &mut Command) -> Self {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a pseudo-terminal");
        grantpt(&master).expect("granted");
        unlockpt(&master).expect("unlocked");
        let name = ptsname(&master, Vec::new()).expect("its name");
        let path = std::ffi::OsStr::from_bytes(name.to_bytes());
        let open = || OpenOptions::new().read(true).write(true).open(path).expect("the other end");
        let child = command.stdin(open()).stdout(open()).stderr(open()).spawn().expect("the program starts");
        // The command holds the other end as long as it may be started again.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let keyboard = File::from(master);
        let mut screen = keyboard.try_clone().expect("a second handle");
        let (reported, received) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            // Reading fails once the last holder of the other end is gone.
            while let Ok(length @ 1..) = screen.read(&mut buffer) {
                if reported.send(buffer[..length].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { child, keyboard, received, printed: String::new() }
    }

    /// Waits until something is said.
    #[track_caller]
    pub fn expect(&mut self, words: &str) {
        while !self.printed.contains(words) {
            match self.received.recv_timeout(PATIENCE) {
                Ok(bytes) => self.printed += &String::from_utf8_lossy(&bytes),
                Err(_) => panic!("“{words}” was not said: {}", self.printed),
            }
        }
    }

    /// Types something.
    pub fn type_in(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).expect("typed");
    }

    /// Ends the command at once.
    pub fn kill(&mut self) {
        self.child.kill().expect("killed");
    }

    /// Waits for the end: the status, and everything that was said.
    pub fn end(mut self) -> (ExitStatus, String) {
        let status = self.child.wait().expect("ended");
        // Ends when nobody holds the other end any more.
        while let Ok(bytes) = self.received.recv_timeout(PATIENCE) {
            self.printed += &String::from_utf8_lossy(&bytes);
        }
        (status, self.printed)
    }
}
