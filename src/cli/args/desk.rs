//! Options of the commands around an author's desk: beginning a book, codes, numbers, shells.

use super::{Common, Terminal};
use crate::config::design;
use crate::messages::Locale;
use clap::ValueEnum;
use clap_complete::Shell;
use std::path::PathBuf;

/// Options of the command that begins a book.
#[derive(Debug, clap::Args)]
#[command(mut_arg("lang", |lang| lang.value_parser(Locale::ALL.map(Locale::tag))))]
pub struct Init {
    /// The folder to fill; it is made where it is not there, and no file in it is ever replaced
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
    /// Write the book.toml of a project of another tool, which says what its own settings say, and nothing else
    #[arg(long, value_name = "DIR", conflicts_with_all = ["title", "author", "design", "folder"])]
    pub from: Option<PathBuf>,
    /// The book's title
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    /// Its author
    #[arg(long, value_name = "NAME")]
    pub author: Option<String>,
    /// How its pages look: a design of the program
    #[arg(long, value_name = "NAME", value_parser = clap::builder::PossibleValuesParser::new(design::names()), hide_possible_values = true)]
    pub design: Option<String>,
    /// Ask nothing, even on a terminal
    #[arg(short, long)]
    pub yes: bool,
    /// Language, colours and volume of the output.
    #[command(flatten)]
    pub terminal: Terminal,
}

/// Options of the command that explains codes.
#[derive(Debug, clap::Args)]
pub struct Explain {
    /// Codes such as T040, in capitals or not [default: a list of all]
    #[arg(value_name = "CODE")]
    pub codes: Vec<String>,
    /// The form of the output: text or json
    #[arg(long, value_name = "FORM", value_enum, default_value = "text", hide_possible_values = true)]
    pub format: Shape,
    /// The folder with book.toml and the chapters [default: manuscript, else the one that it is called in]
    #[arg(long, value_name = "DIR")]
    pub manuscript: Option<PathBuf>,
    /// Language, colours and volume of the output; the manuscript is only read for its language.
    #[command(flatten)]
    pub terminal: Terminal,
}

/// Options of the command that counts.
#[derive(Debug, clap::Args)]
pub struct Stats {
    /// The form of the output: text or json
    #[arg(long, value_name = "FORM", value_enum, default_value = "text", hide_possible_values = true)]
    pub format: Shape,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}

/// Options of the command that writes completions.
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// bash, zsh, fish, powershell or elvish
    #[arg(value_name = "SHELL", value_enum, hide_possible_values = true)]
    pub shell: Shell,
    /// Language, colours and volume of the output.
    #[command(flatten)]
    pub terminal: Terminal,
}

/// Forms of an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// For people.
    Text,
    /// For machines.
    Json,
}
