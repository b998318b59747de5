//! Waits for the end of a program, and ends one that hangs.

use rustix::process::{Pid, Signal, kill_process};
use std::process::{Child, ExitStatus};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// The longest that a test waits for an event: only a hang reaches it, however busy the machine is.
pub const PATIENCE: Duration = Duration::from_secs(900);

/// Waits until a program ends; returns `None` for one that hangs, which is killed.
pub fn end_of(mut child: Child) -> Option<ExitStatus> {
    let id = Pid::from_raw(child.id().cast_signed()).expect("a process");
    let (ended, ends) = channel();
    let waiting = thread::spawn(move || {
        let status = child.wait().expect("its state");
        // Where nobody waits any longer the program was killed.
        let _ = ended.send(());
        status
    });
    let hangs = ends.recv_timeout(PATIENCE).is_err();
    if hangs {
        kill_process(id, Signal::KILL).expect("it ends");
    }
    let status = waiting.join().expect("its state");
    (!hangs).then_some(status)
}
