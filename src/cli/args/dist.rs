//! Options of the command that makes the folder to hand out.

use super::{Common, FindingOptions};
use std::path::PathBuf;

/// Options of the command that makes the folder to hand out.
#[derive(Debug, clap::Args)]
pub struct Dist {
    /// The folder to make; the zip lies beside it [default: dist/TITLE]
    #[arg(short, long, value_name = "DIR", conflicts_with = "all_editions")]
    pub output: Option<PathBuf>,
    /// Options on findings.
    #[command(flatten)]
    pub findings: FindingOptions,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}
