//! Options of the commands that write the two books.

use super::locale::Refusal;
use super::values::whole;
use super::{Common, FindingOptions, Folding, Shop};
use std::path::PathBuf;

/// Options of the commands that write a book.
#[derive(Debug, clap::Args)]
pub struct Build {
    /// Where to write the book [default: dist/TITLE.epub or .pdf]
    #[arg(short, long, value_name = "FILE", conflicts_with = "all_editions")]
    pub output: Option<PathBuf>,
    /// Options on findings.
    #[command(flatten)]
    pub findings: FindingOptions,
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
#[command(mut_group("Shop", |shop| shop.requires("press")))]
pub struct Print {
    /// Write sheets to be folded and stapled instead of single pages: dist/TITLE-booklet.pdf
    #[arg(long)]
    pub booklet: bool,
    /// Write single pages for a print shop, with bleed and marks: dist/TITLE-press.pdf
    #[arg(long, conflicts_with = "booklet")]
    pub press: bool,
    /// With --press, fill the pages up to a multiple of this with blanks [default: 4]
    #[arg(long, value_name = "PAGES", requires = "press", value_parser = pages)]
    pub pad: Option<u16>,
    /// Options of the sheets.
    #[command(flatten)]
    pub folding: Folding,
    /// Options of the pages for the print shop.
    #[command(flatten)]
    pub shop: Shop,
    /// Options of both books.
    #[command(flatten)]
    pub build: Build,
}

/// Reads the number to a multiple of which a print shop may want pages to be added.
fn pages(text: &str) -> Result<u16, Refusal> {
    whole(text, 1, 64)
}
