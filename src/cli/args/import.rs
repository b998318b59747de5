//! Options of the command that brings a manuscript in.

use super::values::tag;
use super::{Shape, Terminal};
use std::path::PathBuf;

/// Options of the command that brings a manuscript in.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The document: .docx, .odt, .html or .txt
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The folder to write chapters, pictures and book.toml into [default: named after FILE]
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,
    /// The language of the text, such as tr or en [default: the document's, else that of messages]
    #[arg(long, value_name = "TAG", value_parser = tag)]
    pub language: Option<String>,
    /// How to tell what could not be kept: text or json
    #[arg(long, value_name = "FORM", value_enum, default_value = "text", hide_possible_values = true)]
    pub format: Shape,
    /// How the tool speaks.
    #[command(flatten)]
    pub terminal: Terminal,
}
