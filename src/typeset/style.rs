//! The style of a stretch of text: family, weight, size, features, language.

use crate::font::Family;
use crate::geom::Length;
use crate::lang::Language;
use crate::page::Ink;

/// OpenType features beyond the defaults of the face.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Features {
    /// Lowercase letters as small capitals (`smcp`).
    pub small_caps: bool,
    /// Capitals as small capitals as well (`c2sc`).
    pub all_small_caps: bool,
    /// Superior figures (`sups`).
    pub superior: bool,
    /// Old-style figures (`onum`); otherwise lining figures.
    pub old_style: bool,
    /// Tabular figures (`tnum`).
    pub tabular: bool,
    /// Every character as it was typed, for code: fonts for code join `--` and draw an arrow for `-->`
    /// (`calt`, `liga`).
    pub as_typed: bool,
    /// Superscript and subscript characters replaced by plain ones (3 for ³), since the style shifts them
    /// itself.
    pub unshifted: bool,
}

/// The style of a stretch of text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Style {
    /// Body, sans or mono.
    pub family: Family,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Font size.
    pub size: Length,
    /// OpenType features.
    pub features: Features,
    /// Language, for shaping and hyphenation.
    pub lang: Language,
    /// Shift upwards.
    pub rise: Length,
    /// Letter spacing, in thousandths of the font size.
    pub tracking: i32,
    /// Grey level of the ink, from 0 (black) to 255 (white).
    pub grey: u8,
    /// Whether it is highlighted by a light background.
    pub marked: bool,
    /// Whether emphasis within it is in bold instead of italics.
    pub bold_for_italic: bool,
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
            bold_for_italic: false,
        }
    }

    /// The style of tables, captions and display text.
    #[must_use]
    pub fn sans(size: Length, lang: &Language) -> Self {
        Self { family: Family::Sans, features: Features::default(), ..Self::text(size, lang) }
    }

    /// The style in the face for code.
    #[must_use]
    pub fn code(self) -> Self {
        Self { family: Family::Mono, features: Features { as_typed: true, ..self.features }, ..self }
    }

    /// The style in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The style in italics, where these are not avoided.
    #[must_use]
    pub fn italic(self) -> Self {
        Self { italic: self.italic || !self.bold_for_italic, ..self }
    }

    /// The style of emphasis: italics, upright within italics, or bold.
    #[must_use]
    pub fn emphasis(self) -> Self {
        match self.bold_for_italic {
            true => self.bold(),
            false => Self { italic: !self.italic, ..self },
        }
    }

    /// The style of note marks: upright lining figures, small and raised.
    ///
    /// At two thirds of the size they are more legible than superior figures, which are designed for
    /// fractions.
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

    /// The style in a smaller size, shifted upwards by a fraction of its size.
    #[must_use]
    pub fn shifted(&self, rise: f64) -> Self {
        Self { size: self.size.scale(0.66), rise: self.size.scale(rise), ..self.clone() }
    }

    /// The colour of the text.
    #[must_use]
    pub fn ink(&self) -> Ink {
        Ink::grey(self.grey)
    }
}
