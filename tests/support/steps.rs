//! Reports how long the slow steps of the tests took; no test depends on it.

use std::io::{Write, stderr};
use std::time::Instant;

/// A slow step, which reports its time when it ends.
pub struct Step {
    name: String,
    began: Instant,
}

/// Begins a slow step.
#[must_use = "a step lasts as long as this"]
pub fn step(name: impl Into<String>) -> Step {
    Step { name: name.into(), began: Instant::now() }
}

impl Drop for Step {
    /// Writes to the stream itself, since the output of `eprintln!` is shown only for tests that fail.
    fn drop(&mut self) {
        // Where nobody reads the report, nothing is lost.
        let _ = writeln!(stderr(), "   {}: {:.1} s", self.name, self.began.elapsed().as_secs_f64());
    }
}
