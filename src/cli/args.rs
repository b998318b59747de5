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
    /// Write the typeset book (PDF/A-3a, PDF/UA-1), or its booklet to be folded
    Pdf(Print),
    /// Lay any PDF out as a booklet: two pages on each side of a sheet, to be folded and stapled
    Booklet(Booklet),
    /// Look for mistakes in the manuscript and write nothing
    Check(Check),
    /// Count notes and sources, chapter by chapter
    Stats(Common),
}

/// Options of the command that looks for mistakes.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Mend in the chapters what can be mended without asking, and show what was changed
    #[arg(long)]
    pub fix: bool,
    /// Warnings are errors: exit status 1
    #[arg(long)]
    pub strict: bool,
    /// How to tell: text, json, or github for annotations
    #[arg(long, value_name = "FORM", value_enum, default_value = "text", hide_possible_values = true)]
    pub format: Form,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}

/// How findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// With excerpts, for people.
    Text,
    /// A list of objects.
    Json,
    /// Workflow commands of GitHub Actions.
    Github,
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

/// Options of the command that writes the typeset book.
#[derive(Debug, clap::Args)]
#[command(mut_group("Folding", |folding| folding.requires("booklet")))]
pub struct Print {
    /// Write sheets to be folded and stapled instead of single pages: dist/TITLE-booklet.pdf
    #[arg(long)]
    pub booklet: bool,
    /// How the sheets are laid out.
    #[command(flatten)]
    pub folding: Folding,
    /// Options of both books.
    #[command(flatten)]
    pub build: Build,
}

/// Options of the command that lays out any PDF.
#[derive(Debug, clap::Args)]
pub struct Booklet {
    /// The PDF to lay out
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where to write the sheets [default: FILE-booklet.pdf beside it]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The last page is a back cover: blank pages go before it
    #[arg(long)]
    pub back_cover: bool,
    /// The PDF opens at its right edge, as Arabic and Hebrew books do
    #[arg(long)]
    pub right_to_left: bool,
    /// How the sheets are laid out.
    #[command(flatten)]
    pub folding: Folding,
    /// How the tool speaks.
    #[command(flatten)]
    pub terminal: Terminal,
}

/// How pages are laid out on sheets to be folded.
#[derive(Clone, Debug, clap::Args)]
pub struct Folding {
    /// The sheets: a4 or a3 [default: the one that holds two pages; larger pages are made to fit]
    #[arg(long, value_name = "SIZE", value_enum, ignore_case = true, hide_possible_values = true)]
    pub paper: Option<Sheet>,
    /// Thickness of a sheet in mm, by which inner pages move towards the fold [default: 0.1]
    #[arg(long, value_name = "MM", value_parser = millimetres)]
    pub thickness: Option<f64>,
    /// Fold at most so many sheets together, to be sewn or glued
    #[arg(long, value_name = "SHEETS", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub signature: Option<u16>,
    /// Write the sheet of the cover to a file of its own, for heavier paper
    #[arg(long)]
    pub cover_apart: bool,
}

/// Sizes of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sheet {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
}

/// A thickness that paper can have.
fn millimetres(text: &str) -> Result<f64, String> {
    let value: f64 = text.replace(',', ".").parse().map_err(|_| "not a number".to_owned())?;
    if (0.0..=2.0).contains(&value) { Ok(value) } else { Err("not between 0 and 2 mm".to_owned()) }
}

/// Options of every command that reads a manuscript.
#[derive(Clone, Debug, clap::Args)]
pub struct Common {
    /// The folder with book.toml and the chapters
    #[arg(long, value_name = "DIR", default_value = "manuscript")]
    pub manuscript: PathBuf,
    /// How the tool speaks.
    #[command(flatten)]
    pub terminal: Terminal,
}

/// How the tool speaks on the terminal.
#[derive(Clone, Debug, clap::Args)]
pub struct Terminal {
    /// When to use colours: auto, always or never; auto respects NO_COLOR
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto", hide_possible_values = true)]
    pub color: When,
    /// The language of messages: tr or en [default: the book's, else the locale's]
    #[arg(long, value_name = "TAG", value_parser = ["tr", "en"], hide_possible_values = true)]
    pub lang: Option<String>,
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
    /// How the tool speaks.
    #[must_use]
    pub fn terminal(&self) -> &Terminal {
        match self {
            Self::Epub(ebook) => &ebook.build.common.terminal,
            Self::Pdf(print) => &print.build.common.terminal,
            Self::Booklet(booklet) => &booklet.terminal,
            Self::Check(check) => &check.common.terminal,
            Self::Stats(common) => &common.terminal,
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
