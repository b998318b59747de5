//! QR codes (ISO/IEC 18004) as squares of light and dark. The door to qrcode.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// White around a code, in modules (ISO/IEC 18004, 6.3.8).
pub const QUIET: usize = 4;

/// A QR code as a square of modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    side: usize,
    dark: Vec<bool>,
}

impl Code {
    /// The QR code of a text; a quarter of it may be damaged (level Q) where that needs no more than 45 modules on a
    /// side, else 15 % (level M). None where the text is too long for any code.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let at = |level| QrCode::with_error_correction_level(text, level).ok();
        let roomy = at(EcLevel::Q).filter(|code| code.width() <= 45);
        let code = roomy.or_else(|| at(EcLevel::M))?;
        let dark = code.to_colors().into_iter().map(|colour| colour == Color::Dark).collect();
        Some(Self { side: code.width(), dark })
    }

    /// The number of modules on a side, without the quiet zone.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// Whether the module in a column and a row is dark.
    #[must_use]
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.side && self.dark.get(row * self.side + column).copied().unwrap_or(false)
    }

    /// Draws the code with its quiet zone as SVG: one user unit per module, all dark modules as one path.
    #[must_use]
    pub fn svg(&self) -> String {
        let whole = self.side + QUIET * 2;
        let mut path = String::new();
        for row in 0..self.side {
            let mut column = 0;
            while column < self.side {
                let length = (column..self.side).take_while(|at| self.is_dark(*at, row)).count();
                if length > 0 {
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET);
                }
                column += length.max(1);
            }
        }
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='{whole}' height='{whole}' viewBox='0 0 {whole} {whole}'>\
             <rect width='{whole}' height='{whole}' fill='#fff'/><path d='{path}' fill='#000'/></svg>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn a_code_has_its_three_corners() {
        let code = Code::of("https://ornek.az/kitap").expect("a code");
        assert!((21..=45).contains(&code.side()));
        let last = code.side() - 7;
        for (column, row) in [(0, 0), (last, 0), (0, last)] {
            let ring = |at: usize| code.is_dark(column + at, row) && code.is_dark(column, row + at);
            assert!(
                (0..7).all(ring) && !code.is_dark(column + 1, row + 1) && code.is_dark(column + 3, row + 3)
            );
        }
        assert!(!code.is_dark(code.side(), 0));
        assert!(code.svg().matches("<path").count() == 1);
        assert!(Code::of(&"x".repeat(9000)).is_none());
    }
}
