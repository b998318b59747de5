//! Options for imposing pages on sheets, and of the command that does so with any PDF.

use super::Terminal;
use super::locale::Refusal;
use super::values::{whole, within};
use clap::ValueEnum;
use std::path::PathBuf;

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
    /// The PDF opens at its right edge, as Arabic and Hebrew books do [default: what it says itself]
    #[arg(long)]
    pub right_to_left: bool,
    /// Options of the sheets.
    #[command(flatten)]
    pub folding: Folding,
    /// Language, colours and volume of the output.
    #[command(flatten)]
    pub terminal: Terminal,
}

/// Options for imposing pages on sheets to be folded.
#[derive(Clone, Debug, clap::Args)]
pub struct Folding {
    /// The sheets: a4 or a3 [default: the one that holds two pages; larger pages are made to fit]
    #[arg(long, value_name = "SIZE", value_enum, ignore_case = true, hide_possible_values = true)]
    pub paper: Option<Sheet>,
    /// Thickness of a sheet in mm, by which inner pages move towards the fold [default: 0.1]
    #[arg(long, value_name = "MM", value_parser = millimetres)]
    pub thickness: Option<f64>,
    /// Fold at most so many sheets together, to be sewn or glued
    #[arg(long, value_name = "SHEETS", value_parser = sheets)]
    pub signature: Option<u16>,
    /// Write the sheet of the cover to a file of its own, for heavier paper
    #[arg(long)]
    pub cover_apart: bool,
    /// Write a page beside the sheets that tells the copy shop how to print, fold and staple them
    #[arg(long)]
    pub instructions: bool,
}

/// Sizes of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sheet {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
}

/// Reads a thickness that paper can have, in mm.
fn millimetres(text: &str) -> Result<f64, Refusal> {
    within(text, 0.0, 2.0, "mm")
}

/// Reads the number of sheets that can be folded together.
fn sheets(text: &str) -> Result<u16, Refusal> {
    whole(text, 1, 64)
}
