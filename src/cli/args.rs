//! Arguments of the command line. The door to clap.

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Turns a Markdown manuscript with footnoted sources into an EPUB 3 e-book and a typeset PDF.
#[derive(Debug, Parser)]
#[command(
    name = "matbaa",
    version,
    max_term_width = 100,
    subcommand_required = true,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_help = "A manuscript is a folder with a book.toml and chapters such as 01-start.md.\n\
                  Exit status: 0 done, 1 errors in the manuscript, 2 wrong usage or unreadable files."
)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the tool can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the e-book (EPUB 3.3)
    Epub(Ebook),
    /// Write the typeset book (PDF/A-3a, PDF/UA-1)
    Pdf(Build),
    /// Look for mistakes in the manuscript and write nothing
    Check(Common),
}

/// Options of the commands that write a book.
#[derive(Debug, clap::Args)]
pub struct Build {
    /// Where to write the book [default: dist/TITLE.epub or .pdf]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}

/// Options of the command that writes the e-book.
#[derive(Debug, clap::Args)]
pub struct Ebook {
    /// Leave the faces out: smaller, and shown in those of the reader
    #[arg(long)]
    pub no_fonts: bool,
    /// Options of both books.
    #[command(flatten)]
    pub build: Build,
}

/// Options of every command.
#[derive(Clone, Debug, clap::Args)]
pub struct Common {
    /// The folder with book.toml and the chapters
    #[arg(long, value_name = "DIR", default_value = "manuscript")]
    pub manuscript: PathBuf,
    /// When to use colours: auto, always or never; auto respects NO_COLOR
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto", hide_possible_values = true)]
    pub color: When,
    /// Say nothing but errors
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say what every step did and how long it took
    #[arg(short, long)]
    pub verbose: bool,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set (<https://no-color.org>) or the terminal is dumb.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Args {
    /// The arguments of this process; wrong ones end it with exit code 2, `--help` with 0.
    #[must_use]
    pub fn read() -> Self {
        Self::parse()
    }
}

impl Command {
    /// The options that every command has.
    #[must_use]
    pub fn common(&self) -> &Common {
        match self {
            Self::Epub(ebook) => &ebook.build.common,
            Self::Pdf(build) => &build.common,
            Self::Check(common) => common,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Args;
    use clap::CommandFactory;

    #[test]
    fn arguments_are_consistent() {
        Args::command().debug_assert();
    }
}
