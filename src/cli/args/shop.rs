//! Options of the files for the print shop.

use super::Build;
use super::locale::Refusal;
use super::values::within;

/// Options on bleed, marks and inks.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Shop {
    /// How far ink runs over the trim, in mm [default: 3]
    #[arg(long, value_name = "MM", value_parser = bleed)]
    pub bleed: Option<f64>,
    /// Leave out the marks to cut and fold by, and the crosses
    #[arg(long)]
    pub no_marks: bool,
    /// Say all colours in the inks of the press whose profile book.toml names
    #[arg(long)]
    pub cmyk: bool,
}

/// Options of the command that writes the cover.
#[derive(Debug, clap::Args)]
pub struct Cover {
    /// Thickness of a sheet of the inner paper in mm [default: 0.1]
    #[arg(long, value_name = "MM", value_parser = thickness, conflicts_with_all = ["gsm", "bulk"])]
    pub thickness: Option<f64>,
    /// Weight of that paper in g/m², from which its thickness follows
    #[arg(long, value_name = "G", value_parser = weight)]
    pub gsm: Option<f64>,
    /// Volume of that paper in cm³/g [default: 1.25]
    #[arg(long, value_name = "V", value_parser = volume, requires = "gsm")]
    pub bulk: Option<f64>,
    /// The book is stapled: its cover has no spine
    #[arg(long)]
    pub stapled: bool,
    /// Options on bleed, marks and inks.
    #[command(flatten)]
    pub shop: Shop,
    /// Options of every book.
    #[command(flatten)]
    pub build: Build,
}

fn bleed(text: &str) -> Result<f64, Refusal> {
    within(text, 0.0, 20.0, "mm")
}

fn thickness(text: &str) -> Result<f64, Refusal> {
    within(text, 0.02, 2.0, "mm")
}

fn weight(text: &str) -> Result<f64, Refusal> {
    within(text, 20.0, 400.0, "g/m²")
}

fn volume(text: &str) -> Result<f64, Refusal> {
    within(text, 0.7, 3.0, "cm³/g")
}
