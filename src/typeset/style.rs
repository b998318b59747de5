//! How a stretch of text is set: family, cut, size, features, language.

use crate::font::Family;
use crate::geom::Length;
use crate::lang::Language;
use crate::page::Ink;

/// OpenType features that a text asks for beyond its face's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Features {
    /// Small letters as small capitals (`smcp`).
    pub small_caps: bool,
    /// Capitals as small capitals too (`c2sc`).
    pub all_small_caps: bool,
    /// Raised figures (`sups`).
    pub superior: bool,
    /// Old-style figures (`onum`); lining otherwise.
    pub old_style: bool,
    /// Figures of one width (`tnum`).
    pub tabular: bool,
    /// Each character as it was typed, as code has it: faces for code join `--` and make an arrow of `-->`
    /// (`calt`, `liga`).
    pub as_typed: bool,
    /// Raised and lowered characters by what they are made of, since the style shifts them itself: 3 for ³.
    pub unshifted: bool,
}

/// How a stretch of text is set.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Style {
    /// Body, sans or mono.
    pub family: Family,
    /// Bold cut.
    pub bold: bool,
    /// Italic cut.
    pub italic: bool,
    /// Size.
    pub size: Length,
    /// Features.
    pub features: Features,
    /// Language: shaping and hyphenation.
    pub lang: Language,
    /// Shift upwards.
    pub rise: Length,
    /// Letterspacing, in thousandths of the size.
    pub tracking: i32,
    /// Grey of the ink: 0 black to 255 white.
    pub grey: u8,
    /// Whether it stands on a light ground.
    pub marked: bool,
}

impl Style {
    /// The style of running text.
    #[must_use]
    pub fn text(size: Length, lang: &Language) -> Self {
        Self {
            family: Family::Body,
            bold: false,
            italic: false,
            size,
            features: Features { old_style: true, ..Features::default() },
            lang: lang.clone(),
            rise: Length::ZERO,
            tracking: 0,
            grey: 0,
            marked: false,
        }
    }

    /// The style of tables, captions and display.
    #[must_use]
    pub fn sans(size: Length, lang: &Language) -> Self {
        Self { family: Family::Sans, features: Features::default(), ..Self::text(size, lang) }
    }

    /// The style in the face of code.
    #[must_use]
    pub fn code(self) -> Self {
        Self { family: Family::Mono, features: Features { as_typed: true, ..self.features }, ..self }
    }

    /// The style in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The style in italics.
    #[must_use]
    pub fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// The style of note marks: upright lining figures, small and raised. At two thirds they are read
    /// more easily than superior figures, which are drawn for fractions.
    #[must_use]
    pub fn raised(&self) -> Self {
        Self {
            italic: false,
            bold: false,
            tracking: 0,
            features: Features::default(),
            size: self.size.scale(0.66),
            rise: self.rise + self.size.scale(0.34),
            ..self.clone()
        }
    }

    /// The style smaller, and shifted upwards by a share of its size.
    #[must_use]
    pub fn shifted(&self, rise: f64) -> Self {
        Self { size: self.size.scale(0.66), rise: self.size.scale(rise), ..self.clone() }
    }

    /// The ink.
    #[must_use]
    pub fn ink(&self) -> Ink {
        Ink::grey(self.grey)
    }
}
