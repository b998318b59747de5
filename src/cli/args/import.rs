//! Options of the command that imports a document.

use super::values::tag;
use super::{Shape, Terminal};
use clap::ValueEnum;
use std::path::PathBuf;

/// Options of the command that imports a document.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The document: .docx, .odt, .epub, .html or .txt
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The folder to write chapters, pictures and book.toml into [default: named after FILE]
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,
    /// The language of the text, such as tr or en [default: the document's, else that of messages]
    #[arg(long, value_name = "TAG", value_parser = tag)]
    pub language: Option<String>,
    /// What begins a chapter: headings, lines that look like them, or pages [default: the first that are there]
    #[arg(long, value_name = "FORM", value_enum, hide_possible_values = true)]
    pub chapters: Option<ChaptersBy>,
    /// The form of the report of what could not be kept: text or json
    #[arg(long, value_name = "FORM", value_enum, default_value = "text", hide_possible_values = true)]
    pub format: Shape,
    /// Language, colours and volume of the output.
    #[command(flatten)]
    pub terminal: Terminal,
}

/// What begins a chapter of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ChaptersBy {
    /// Paragraphs of a heading's style.
    Headings,
    /// Short lines, strong, in capitals or counted.
    Lines,
    /// Pages that the author began.
    Pages,
}
