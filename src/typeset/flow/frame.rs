//! The frame of blocks: where they stand and how they are set.

use crate::geom::Length;
use crate::lang::Language;
use crate::typeset::par::Setting;
use crate::typeset::style::Style;

/// The narrowest text however deep it lies, in its own size: some twenty letters.
const NARROWEST: f64 = 10.0;

/// Where blocks stand and how they are set.
#[derive(Clone, Debug)]
pub struct Frame {
    /// From the left edge of the text.
    pub x: Length,
    /// Width.
    pub width: Length,
    /// Style of the text.
    pub style: Style,
    /// Distance of two baselines.
    pub leading: Length,
    /// From the top of a line's box to its baseline.
    pub baseline: Length,
    /// Whether lines sit on the grid.
    pub grid: bool,
    /// Indent of paragraphs that follow paragraphs.
    pub indent: Length,
    /// Whether lines begin at the right, though those of its language do not: a list of words of another one.
    pub turned: bool,
    /// How lines end, where that is not as in the text: in a cell.
    pub setting: Option<Setting>,
}

impl Frame {
    /// The frame moved in from where its lines begin, and narrower by as much as leaves room for some words.
    #[must_use]
    pub fn inset(&self, by: Length) -> Self {
        let by = by.min(self.spare());
        let x = if self.is_mirrored() { self.x } else { self.x + by };
        Self { x, width: self.width - by, ..self.clone() }
    }

    /// The frame ending earlier, as far as that leaves room for some words.
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
        self.turned || self.style.lang.is_right_to_left()
    }

    /// The frame with bold letters.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { style: self.style.bold(), ..self }
    }

    /// The frame with another size of text.
    #[must_use]
    pub fn sized(&self, size: Length) -> Self {
        Self { style: Style { size, ..self.style.clone() }, ..self.clone() }
    }

    /// The frame in another language, where there is one.
    #[must_use]
    pub fn speaking(&self, lang: Option<&Language>) -> Self {
        let lang = lang.unwrap_or(&self.style.lang).clone();
        Self { style: Style { lang, ..self.style.clone() }, ..self.clone() }
    }
}
