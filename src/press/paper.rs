//! Sheets of paper: their sizes, and the places of pages on their halves.

use crate::geom::Length;

/// A sheet of ISO 216, in landscape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 297 × 210 mm: every office printer can print it.
    A4,
    /// 420 × 297 mm: copy shops can print it.
    A3,
}

/// How much larger than half a sheet a page may be, since sizes are rounded to millimetres or points.
const TOLERANCE: Length = Length::mm(0.6);

impl Paper {
    /// Returns the name that printers know.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
        }
    }

    /// Returns width and height.
    #[must_use]
    pub fn size(self) -> (Length, Length) {
        match self {
            Self::A4 => (Length::mm(297.0), Length::mm(210.0)),
            Self::A3 => (Length::mm(420.0), Length::mm(297.0)),
        }
    }

    /// Returns the smallest sheet on which two pages of a size fit side by side; A3 where none is large enough.
    #[must_use]
    pub fn for_pages(width: Length, height: Length) -> Self {
        if Self::A4.holds(width, height) { Self::A4 } else { Self::A3 }
    }

    /// Whether two pages of a size fit on this sheet side by side.
    fn holds(self, width: Length, height: Length) -> bool {
        let (across, up) = self.size();
        width * 2 <= across + TOLERANCE && height <= up + TOLERANCE
    }

    /// Returns the largest scale, 1 at most, at which a page fits on half of this sheet.
    #[must_use]
    pub fn scale(self, width: Length, height: Length) -> f64 {
        if self.holds(width, height) {
            return 1.0;
        }
        let (across, up) = self.size();
        (across.to_pt() / 2.0 / width.to_pt()).min(up.to_pt() / height.to_pt()).min(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Paper;
    use crate::geom::Length;

    fn page(width: f64, height: f64) -> (Length, Length) {
        (Length::mm(width), Length::mm(height))
    }

    #[test]
    fn pages_choose_their_paper() {
        let chosen = |width, height| Paper::for_pages(page(width, height).0, page(width, height).1);
        assert_eq!(chosen(148.0, 210.0), Paper::A4, "A5");
        assert_eq!(chosen(148.5, 210.2), Paper::A4, "half an A4, rounded up");
        assert_eq!(chosen(105.0, 148.0), Paper::A4, "A6");
        assert_eq!(chosen(135.0, 210.0), Paper::A4);
        assert_eq!(chosen(210.0, 297.0), Paper::A3, "A4");
        assert_eq!(chosen(176.0, 250.0), Paper::A3, "B5");
        assert_eq!(chosen(297.0, 420.0), Paper::A3, "too large: scaled");
    }

    #[test]
    fn pages_shrink_but_never_grow() {
        let scale = |paper: Paper, width, height| paper.scale(page(width, height).0, page(width, height).1);
        assert!((scale(Paper::A4, 148.0, 210.0) - 1.0).abs() < 1e-9);
        assert!((scale(Paper::A4, 105.0, 148.0) - 1.0).abs() < 1e-9);
        assert!((scale(Paper::A4, 210.0, 297.0) - 0.5_f64.sqrt()).abs() < 1e-3);
        assert!((scale(Paper::A4, 297.0, 210.0) - 0.5).abs() < 1e-9, "a page on its side");
    }
}
