//! The ink of what is drawn.

/// Ink: a grey or a colour, each part 0 to 255.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ink {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Ink {
    /// A grey: 0 black to 255 white.
    #[must_use]
    pub const fn grey(level: u8) -> Self {
        Self { red: level, green: level, blue: level }
    }
}
