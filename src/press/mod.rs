//! Imposes finished pages on sheets of paper. The door to printpdf and to lopdf.
//!
//! printpdf draws the sheets: the place of each page, its clip, the marks. lopdf inserts the pages as form `XObjects`
//! (ISO 32000-1, 8.10), so that every glyph remains unchanged.

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

/// Options for imposing a booklet.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The sheets; where it is `None`, those that two pages side by side fill best.
    pub paper: Option<Paper>,
    /// Thickness of one sheet: 0.1 mm is that of common 80 g/m² paper.
    pub thickness: Length,
    /// Most sheets in one signature; where it is `None`, all sheets are one signature.
    pub signature: Option<usize>,
    /// Whether the last page is the back cover; blanks are added before it.
    pub back_cover: bool,
    /// Whether the first two and the last two pages are a cover on paper of its own.
    pub cover_apart: bool,
    /// Whether the book opens at its right edge, whatever the file states.
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

/// An imposed booklet.
#[derive(Clone, Debug, PartialEq)]
pub struct Imposed {
    /// The sheets, two pages of the file to each: front, back, front, back.
    pub sheets: Vec<u8>,
    /// The sheet of the cover, where a separate one was wanted.
    pub cover: Option<Vec<u8>>,
    /// The paper that was chosen.
    pub paper: Paper,
    /// Number of pages in the file.
    pub pages: usize,
    /// Number of blank pages that were added.
    pub blanks: usize,
    /// Number of sheets of paper, that of the cover too.
    pub count: usize,
    /// The smallest scale of a page: 1 where all keep their size.
    pub scale: f64,
    /// Size of the place for a page beside the fold.
    pub page: Size,
    /// Number of sheets of each signature, in their order.
    pub signatures: Vec<usize>,
    /// The pages on the first side, as it is printed.
    pub first: Side,
    /// The language of the file, as a BCP 47 tag, where it states one.
    pub language: Option<String>,
    /// The title of the file, where it states one.
    pub title: Option<String>,
    /// Whether the book opens at its right edge: as wanted, or as the file states.
    pub right_to_left: bool,
}

/// Most pages that are imposed: far beyond what can be stapled or sewn.
pub const MOST: usize = 20_000;
