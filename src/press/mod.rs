//! The press: finished pages on sheets of paper. The door to printpdf and to lopdf.
//!
//! printpdf draws the sheets: where each page stands, its clip, the marks. lopdf carries the pages
//! in as form `XObjects` (ISO 32000-1, 8.10), so that every glyph stays what it was.

mod booklet;
mod bound;
mod inks;
mod leaves;
mod marks;
mod order;
mod output;
mod paper;
mod pixels;
mod profile;
mod sheet;
mod single;

pub use booklet::booklet;
pub use bound::Surround;
pub use inks::Inks;
pub use marks::Slug;
pub use order::{Sheet, Side, impose, pad};
pub use paper::Paper;
pub use profile::Profile;
pub use single::{Jacket, Singles, jacket, singles, spine};

use crate::geom::{Length, Size};

/// How a booklet is laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The sheets; those that two pages side by side fill best where it is none.
    pub paper: Option<Paper>,
    /// Thickness of one sheet: 0.1 mm is that of common 80 g/m² paper.
    pub thickness: Length,
    /// Most sheets in one signature; all sheets in one where it is none.
    pub signature: Option<usize>,
    /// Whether the last page is the back cover, before which blanks go.
    pub back_cover: bool,
    /// Whether the first two and the last two pages are a cover on paper of its own.
    pub cover_apart: bool,
    /// Whether the book opens at its right edge, whatever the file says of that.
    pub right_to_left: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            paper: None,
            thickness: Length::mm(0.1),
            signature: None,
            back_cover: false,
            cover_apart: false,
            right_to_left: false,
        }
    }
}

/// A booklet that is laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Imposed {
    /// The sheets, two pages of the file to each: front, back, front, back.
    pub sheets: Vec<u8>,
    /// The sheet of the cover, where it was asked for apart.
    pub cover: Option<Vec<u8>>,
    /// The paper chosen.
    pub paper: Paper,
    /// Pages that were given.
    pub pages: usize,
    /// Blank pages that were added.
    pub blanks: usize,
    /// Sheets of paper, that of the cover too.
    pub count: usize,
    /// The least scale of a page: 1 where all keep their size.
    pub scale: f64,
    /// The place of a page beside the fold.
    pub page: Size,
    /// Sheets of each signature, in their order.
    pub signatures: Vec<usize>,
    /// What lies on the first side, as it is printed.
    pub first: Side,
    /// The language that the file says it is in, as a BCP 47 tag.
    pub language: Option<String>,
    /// The title that the file gives itself.
    pub title: Option<String>,
    /// Whether the book opens at its right edge: as asked for, or as the file says.
    pub right_to_left: bool,
}

/// The most pages that are laid out: far beyond what can be stapled or sewn.
pub const MOST: usize = 20_000;
