//! Options of the commands that report findings and are stopped by some.

/// Options of the commands that report findings and are stopped by some.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct FindingOptions {
    /// Warnings are errors: nothing is written, and the exit status is 1
    #[arg(long)]
    pub strict: bool,
    /// Show every finding, not just the first 20 of a kind
    #[arg(long)]
    pub all: bool,
}
