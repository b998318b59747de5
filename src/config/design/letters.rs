//! How words of one kind are set in a design: face, cut, size, place.

use serde::Deserialize;

/// How words of one kind are set; upright text in black, where lines begin, where nothing else is said.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Letters {
    /// The face.
    pub face: Face,
    /// Bold cut.
    pub bold: bool,
    /// Italic cut.
    pub italic: bool,
    /// Capitals.
    pub caps: Caps,
    /// Size.
    pub size: f64,
    /// Room between letters, in thousandths of the size.
    pub tracking: i32,
    /// Grey of the ink: 0 black to 255 white.
    pub grey: u8,
    /// Where they stand.
    pub align: Align,
}

impl Default for Letters {
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

/// A face by its part in the book, as `[fonts]` names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Face {
    /// That of the text.
    #[default]
    Body,
    /// That of display.
    Sans,
    /// That of code.
    Mono,
}

impl Face {
    /// The names that a design may give.
    pub const NAMES: &[&str] = &["body", "sans", "mono"];
}

/// Which letters are capitals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Caps {
    /// Those that the author wrote.
    #[default]
    None,
    /// All are small capitals.
    Small,
}

impl Caps {
    /// The names that a design may give.
    pub const NAMES: &[&str] = &["none", "small"];
}

/// Where words stand in their line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Where lines begin.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// Where lines end.
    Right,
    /// Flush at both sides.
    Justify,
    /// At the side away from the spine.
    Outer,
    /// At the side of the spine.
    Inner,
}

impl Align {
    /// The names for running text.
    pub const OF_TEXT: &[&str] = &["justify", "left"];
    /// The names for lines of display.
    pub const OF_DISPLAY: &[&str] = &["left", "center", "right"];
    /// The names for what stands above and below the text.
    pub const OF_RUNNING: &[&str] = &["center", "outer", "inner"];
}
