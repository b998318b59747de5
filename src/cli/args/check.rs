//! Options of the command that checks a manuscript.

use super::{Common, FindingOptions};
use clap::ValueEnum;

/// Options of the command that checks a manuscript.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Mend in the chapters what can be mended without asking, and show what was changed
    #[arg(long)]
    pub fix: bool,
    /// The form of the output: text, json, github for annotations, or html for an editor
    #[arg(long, value_name = "FORM", value_enum, default_value = "text", hide_possible_values = true)]
    pub format: Form,
    /// Options on findings.
    #[command(flatten)]
    pub findings: FindingOptions,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}

/// Forms of the output of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// With excerpts, for people.
    Text,
    /// A list of objects.
    Json,
    /// Workflow commands of GitHub Actions.
    Github,
    /// A page with the whole text and every finding in its place.
    Html,
}
