//! Glyphs of one line as strings of codes and corrections in a page's content.

use crate::geom::Length;
use std::io::Write;

/// The least correction, in thousandths of the em: a smaller one – 0.03 pt in a text of 10 pt, less than
/// a dot of a platesetter – waits until more has come together. They would be a fortieth of the pages.
const LEAST: i64 = 4;

/// Strings of codes and the corrections between them, for `TJ` (ISO 32000-1, 9.4.3).
#[derive(Debug, Default)]
pub struct Showing {
    /// The operand so far, not yet written.
    parts: Vec<u8>,
    /// Whether a string is open.
    open: bool,
    /// Whether there is any correction.
    corrected: bool,
    /// Correction due after the last glyph, in thousandths of the em.
    due: i64,
    /// Shift of glyphs to the left that is still to be corrected apart from that, in millionths of the em.
    lag: i64,
}

impl Showing {
    /// Adds a glyph; `natural` is its advance in the file's own widths, `wanted` the one that it has, `offset` how much
    /// further to the right this glyph alone is.
    pub fn add(&mut self, code: u16, offset: Length, wanted: Length, natural: Length, size: Length) {
        let millionths = |length: Length| length.to_sp() * 1_000_000 / size.to_sp().max(1);
        let offset = (millionths(offset) + 500).div_euclid(1000);
        // A kern is written unchanged, so that the same letters make the same bytes.
        let mut correction = self.due + offset;
        if correction.abs() < LEAST {
            self.lag += correction * 1000;
            correction = 0;
        }
        if self.lag.abs() >= LEAST * 1000 {
            let more = (self.lag + 500).div_euclid(1000);
            correction += more;
            self.lag -= more * 1000;
        }
        if correction != 0 {
            self.close();
            self.corrected = true;
            // Positive numbers move to the left.
            decimal(&mut self.parts, -correction, 0);
        }
        if !std::mem::replace(&mut self.open, true) {
            self.parts.push(b'(');
        }
        code.to_be_bytes().into_iter().for_each(|byte| escaped(&mut self.parts, byte));
        self.due = -offset;
        if wanted != natural {
            let excess = millionths(wanted - natural);
            let due = (excess + 500).div_euclid(1000);
            self.due += due;
            self.lag += excess - due * 1000;
        }
    }

    fn close(&mut self) {
        if std::mem::take(&mut self.open) {
            self.parts.push(b')');
        }
    }

    /// Writes the operator that shows what has been added, with its operand.
    pub fn write(&mut self, out: &mut Vec<u8>) {
        self.close();
        if self.parts.is_empty() {
            return;
        }
        let (begin, end): (&[u8], &[u8]) =
            if std::mem::take(&mut self.corrected) { (b"[", b"]TJ\n") } else { (b"", b"Tj\n") };
        out.extend_from_slice(begin);
        out.append(&mut self.parts);
        out.extend_from_slice(end);
    }
}

/// Writes a byte of a literal string: only bytes that would end or change it are escaped (ISO 32000-1, 7.3.4.2).
fn escaped(out: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
        b'\r' => out.extend_from_slice(b"\\r"),
        _ => out.push(byte),
    }
}

/// Writes a whole number of the given decimal place as a real number, without trailing zeros.
pub fn decimal(out: &mut Vec<u8>, value: i64, places: u32) {
    let unit = 10_u64.pow(places);
    let (whole, mut rest) = (value.unsigned_abs() / unit, value.unsigned_abs() % unit);
    let sign = if value < 0 { "-" } else { "" };
    let mut places = places as usize;
    while places > 0 && rest.is_multiple_of(10) {
        rest /= 10;
        places -= 1;
    }
    // Writing to a vector cannot fail.
    let _ = match places {
        0 => write!(out, "{sign}{whole}"),
        _ => write!(out, "{sign}{whole}.{rest:0places$}"),
    };
}

#[cfg(test)]
mod tests {
    use super::{Showing, decimal};
    use crate::geom::Length;

    /// Returns what is written for glyphs of a size of 10 pt, each with its code, its offset and the difference of its
    /// advance from that of the face.
    fn written(glyphs: &[(u16, f64, Length)]) -> Vec<u8> {
        let mut showing = Showing::default();
        let (size, natural) = (Length::pt(10.0), Length::pt(5.0));
        for &(code, offset, more) in glyphs {
            showing.add(code, Length::pt(offset), natural + more, natural, size);
        }
        let mut out = Vec::new();
        showing.write(&mut out);
        showing.write(&mut out);
        out
    }

    #[test]
    fn corrections_are_whole_and_wait_until_they_are_seen() {
        // 1.4 thousandths of the em more than the face has.
        let (more, none) = (Length::sp(918), Length::ZERO);
        let glyphs = [(1, 0.0, more), (2, 0.0, more), (0x28, 0.0, more), (3, 0.0, more), (4, 0.0, none)];
        assert_eq!(written(&glyphs), b"[(\0\x01\0\x02\0\\()-4(\0\x03\0\x04)]TJ\n");
        assert_eq!(written(&[(5, 0.0, none)]), b"(\0\x05)Tj\n");
        assert_eq!(written(&[]), b"");
    }

    #[test]
    fn a_shift_moves_only_its_own_glyph() {
        let none = Length::ZERO;
        let glyphs = [(1, 0.0, none), (2, 1.0, none), (3, 0.0, none)];
        assert_eq!(written(&glyphs), b"[(\0\x01)-100(\0\x02)100(\0\x03)]TJ\n");
        assert_eq!(written(&[(1, -0.5, none), (2, -0.5, Length::pt(0.2))]), b"[50(\0\x01\0\x02)]TJ\n");
    }

    #[test]
    fn numbers_have_no_idle_digits() {
        let text = |value, places| {
            let mut out = Vec::new();
            decimal(&mut out, value, places);
            String::from_utf8(out).unwrap()
        };
        assert_eq!(
            [text(-13_500, 3), text(5, 3), text(-5, 1), text(0, 4), text(20, 1), text(-7, 0)],
            ["-13.5", "0.005", "-0.5", "0", "2", "-7"]
        );
    }
}
