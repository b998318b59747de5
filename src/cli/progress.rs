//! The line on a terminal during long work, removed afterwards. The door to indicatif.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{JoinHandle, spawn};
use std::time::{Duration, Instant};

/// Shorter work shows no progress.
const PATIENCE: Duration = Duration::from_millis(500);

/// A line at the foot of the terminal that names the stage and counts the seconds.
pub(super) struct Progress {
    stages: Option<Sender<String>>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins to show work that began at a moment, with the name of its stage.
    pub(super) fn new(begun: Instant, stage: String) -> Self {
        let (sender, receiver) = channel();
        Self { stages: Some(sender), thread: Some(spawn(move || show(begun, stage, &receiver))) }
    }

    /// Shows the next stage.
    pub(super) fn go_on(&self, stage: String) {
        if let Some(stages) = &self.stages {
            // Where the thread has ended, nothing need be shown.
            let _ = stages.send(stage);
        }
    }
}

impl Drop for Progress {
    /// Removes the line before any other output.
    fn drop(&mut self) {
        drop(self.stages.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Waits, then shows each stage until there are no more.
fn show(begun: Instant, mut stage: String, receiver: &Receiver<String>) {
    loop {
        match receiver.recv_timeout(PATIENCE.saturating_sub(begun.elapsed())) {
            Ok(next) => stage = next,
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => break,
        }
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()).with_elapsed(begun.elapsed());
    // The template is ours and sound; without it the bar keeps its own.
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} · {elapsed}") {
        bar.set_style(style);
    }
    bar.set_message(stage);
    bar.enable_steady_tick(Duration::from_millis(100));
    while let Ok(next) = receiver.recv() {
        bar.set_message(next);
    }
    bar.finish_and_clear();
}
