//! The frame of blocks: their position, width and style.

use crate::geom::Length;
use crate::lang::Language;
use crate::typeset::par::Alignment;
use crate::typeset::style::Style;

/// The narrowest text at any nesting depth, as a multiple of its size: about twenty letters.
const NARROWEST: f64 = 10.0;

/// The position, width and style of blocks.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Left edge, from the left edge of the text.
    pub x: Length,
    /// Width.
    pub width: Length,
    /// Style of the text.
    pub style: Style,
    /// Distance of two baselines.
    pub leading: Length,
    /// From the top of a line's box to its baseline.
    pub baseline: Length,
    /// Whether lines are on the grid.
    pub grid: bool,
    /// Indent of paragraphs that follow paragraphs.
    pub indent: Length,
    /// Whether lines begin at the right although those of its language do not, as in a word list of another
    /// language.
    pub starts_at_right: bool,
    /// How lines end, where that is not as in the text: in a cell.
    pub alignment: Option<Alignment>,
}

impl Frame {
    /// The frame indented at the start of its lines; the indent is limited so that a few words fit.
    #[must_use]
    pub fn inset(&self, by: Length) -> Self {
        let by = by.min(self.spare());
        let x = if self.is_mirrored() { self.x } else { self.x + by };
        Self { x, width: self.width - by, ..self.clone() }
    }

    /// The frame narrowed at the end of its lines; limited so that a few words fit.
    #[must_use]
    pub fn narrowed(&self, by: Length) -> Self {
        let by = by.min(self.spare());
        let x = if self.is_mirrored() { self.x + by } else { self.x };
        Self { x, width: self.width - by, ..self.clone() }
    }

    /// How much narrower it may become.
    #[must_use]
    pub fn spare(&self) -> Length {
        (self.width - self.style.size.scale(NARROWEST)).max(Length::ZERO)
    }

    /// Whether its lines begin at the right.
    #[must_use]
    pub fn is_mirrored(&self) -> bool {
        self.starts_at_right || self.style.lang.is_right_to_left()
    }

    /// The frame with bold letters.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { style: self.style.bold(), ..self }
    }

    /// The frame with another font size.
    #[must_use]
    pub fn sized(&self, size: Length) -> Self {
        Self { style: Style { size, ..self.style.clone() }, ..self.clone() }
    }

    /// The frame in another language, if one is given.
    #[must_use]
    pub fn with_language(&self, lang: Option<&Language>) -> Self {
        let lang = lang.unwrap_or(&self.style.lang).clone();
        Self { style: Style { lang, ..self.style.clone() }, ..self.clone() }
    }
}
