//! Options of the commands that run while the author writes.

use super::Common;
use super::locale::Refusal;
use super::values::whole;

/// Options of the command that makes both books whenever something was saved.
#[derive(Debug, clap::Args)]
pub struct Watch {
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}

/// Options of the command that shows the book in a browser.
#[derive(Debug, clap::Args)]
#[command(mut_arg("all_editions", |all| all.hide(true)))]
pub struct Serve {
    /// The port of this machine to listen on [default: any that is free]
    #[arg(long, value_name = "N", default_value = "0", hide_default_value = true, value_parser = port)]
    pub port: u16,
    /// Open the page in the browser
    #[arg(long)]
    pub open: bool,
    /// What a click on a finding opens, where {path}, {line} and {column} stand for the place:
    /// vscode://file/{path}:{line}:{column}
    #[arg(long, value_name = "ADDRESS")]
    pub editor: Option<String>,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}

/// Reads a port of this machine.
fn port(text: &str) -> Result<u16, Refusal> {
    whole(text, 0, u16::MAX)
}
