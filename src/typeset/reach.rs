//! The areas of pictures that reach over the text's width, on the page.

use super::design::Design;
use super::draw::Reach;
use crate::geom::{Length, Rect, Size};

impl Reach {
    /// The area of a picture of a size, from the corner of the trimmed page.
    #[must_use]
    pub fn area(self, own: Size, design: &Design) -> Rect {
        let (page, bleed) = (design.page, design.bleed);
        let (across, down) = (page.width + bleed * 2, page.height + bleed * 2);
        match self {
            Self::Margins { top, height } => Rect::new(Length::ZERO - bleed, top, across, height),
            Self::Page => {
                let scale = across.ratio(own.width).max(down.ratio(own.height));
                // Rounding must not leave a white edge.
                let width = own.width.scale(scale).max(across);
                let height = own.height.scale(scale).max(down);
                Rect::new((page.width - width) / 2, (page.height - height) / 2, width, height)
            }
        }
    }
}
