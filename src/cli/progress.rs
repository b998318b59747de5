//! What a terminal shows while long work goes on, and takes back afterwards. The door to indicatif.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{JoinHandle, spawn};
use std::time::{Duration, Instant};

/// Work that is done sooner is not spoken of.
const PATIENCE: Duration = Duration::from_millis(500);

/// A line at the foot of the terminal that names the stage and counts the seconds.
pub(super) struct Progress {
    stages: Option<Sender<String>>,
    shown: Option<JoinHandle<()>>,
}

impl Progress {
    /// Work that began at a moment, with the name of its stage.
    pub(super) fn new(begun: Instant, stage: String) -> Self {
        let (stages, told) = channel();
        Self { stages: Some(stages), shown: Some(spawn(move || show(begun, stage, &told))) }
    }

    /// The next stage.
    pub(super) fn go_on(&self, stage: String) {
        if let Some(stages) = &self.stages {
            // Where nobody listens any more nothing need be shown.
            let _ = stages.send(stage);
        }
    }
}

impl Drop for Progress {
    /// Takes the line back before anything else is said.
    fn drop(&mut self) {
        drop(self.stages.take());
        if let Some(shown) = self.shown.take() {
            let _ = shown.join();
        }
    }
}

/// Waits, then shows each stage until there are no more.
fn show(begun: Instant, mut stage: String, told: &Receiver<String>) {
    loop {
        match told.recv_timeout(PATIENCE.saturating_sub(begun.elapsed())) {
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
    while let Ok(next) = told.recv() {
        bar.set_message(next);
    }
    bar.finish_and_clear();
}
