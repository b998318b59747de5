//! The command line: arguments, commands, and output on the terminal.

mod args;
mod commands;
mod desk;
mod diff;
mod drawn;
mod explain;
mod figures;
mod folder;
mod init;
mod job;
mod json;
mod machine;
mod output;
#[cfg_attr(target_family = "wasm", path = "progress_off.rs")]
mod progress;
mod report;
mod stats;
mod tally;
mod wording;

pub use args::Args;
pub use commands::{Worker, WorkerReply, run};
