//! The command line: arguments, the build that calls every stage, and what is said on the terminal.

mod args;
mod build;
mod commands;
mod desk;
mod diff;
mod drawn;
mod explain;
mod figures;
mod folder;
mod init;
mod machine;
mod output;
mod progress;
mod report;
mod stats;
mod tally;
mod words;

pub use args::Args;
pub use commands::run;
