//! The typographic style of one kind of text in a design: face, weight, size, alignment.

use serde::Deserialize;

/// The style of one kind of text. The default is upright, black and left-aligned.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TextStyle {
    /// The face.
    pub face: Face,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Capitalisation.
    pub caps: Caps,
    /// Font size, relative to the text size.
    pub size: f64,
    /// Letter spacing, in thousandths of the font size.
    pub tracking: i32,
    /// Grey level of the ink, from 0 (black) to 255 (white).
    pub grey: u8,
    /// Alignment.
    pub align: Align,
}

impl Default for TextStyle {
    fn default() -> Self {
        Self {
            face: Face::Body,
            bold: false,
            italic: false,
            caps: Caps::None,
            size: 1.0,
            tracking: 0,
            grey: 0,
            align: Align::Left,
        }
    }
}

/// A face by its role in the book, as in `[fonts]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Face {
    /// The face of the text.
    #[default]
    Body,
    /// The face of display text.
    Sans,
    /// The face of code.
    Mono,
}

impl Face {
    /// The names that a design may use.
    pub const NAMES: &[&str] = &["body", "sans", "mono"];
}

/// Capitalisation of letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Caps {
    /// As written.
    #[default]
    None,
    /// Small capitals only.
    Small,
}

impl Caps {
    /// The names that a design may use.
    pub const NAMES: &[&str] = &["none", "small"];
}

/// Alignment of text in its line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// At the start of the line.
    #[default]
    Left,
    /// Centred.
    Center,
    /// At the end of the line.
    Right,
    /// Justified.
    Justify,
    /// On the outer side of the page.
    Outer,
    /// On the side of the spine.
    Inner,
}

impl Align {
    /// The names allowed for running text.
    pub const OF_TEXT: &[&str] = &["justify", "left"];
    /// The names allowed for lines of display text.
    pub const OF_DISPLAY: &[&str] = &["left", "center", "right"];
    /// The names allowed for headers and footers.
    pub const OF_RUNNING: &[&str] = &["center", "outer", "inner"];
}
