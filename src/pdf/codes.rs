//! The codes that krilla gives to the glyphs of a face, so that a line's glyphs can be written without it.
//!
//! A face's glyphs are numbered from 1 in the order in which they are first drawn, and stand for the text
//! that they were first drawn for (ISO 32000-1, 9.7.4 and 9.10.3).

use crate::font::Face;
use crate::geom::Length;
use crate::page::Glyph;

/// The glyphs of a face that krilla has met.
#[derive(Debug, Default)]
pub struct Codes {
    /// By the glyph's number in the face.
    known: Vec<Option<Known>>,
    met: u16,
    /// Whether the face's glyphs are drawn as pictures: they have codes of their own, known to krilla alone.
    pictured: bool,
}

/// What is known of a glyph.
#[derive(Debug)]
struct Known {
    code: u16,
    text: Box<str>,
    /// The text as a number, where it is a few bytes.
    few: Option<u32>,
}

/// A text of a few bytes as a number; a null stands in no text of a glyph.
fn few(text: &str) -> Option<u32> {
    match *text.as_bytes() {
        [a] => Some(u32::from_le_bytes([a, 0, 0, 0])),
        [a, b] => Some(u32::from_le_bytes([a, b, 0, 0])),
        [a, b, c] => Some(u32::from_le_bytes([a, b, c, 0])),
        [a, b, c, d] => Some(u32::from_le_bytes([a, b, c, d])),
        _ => None,
    }
}

impl Codes {
    /// No glyph of a face met yet.
    pub fn new(face: &Face) -> Self {
        Self { pictured: !face.is_outlined(), ..Self::default() }
    }

    /// Whether krilla has not met a glyph yet.
    pub fn is_new(&self, glyph: u32) -> bool {
        !self.pictured && self.known.get(glyph as usize).is_none_or(Option::is_none)
    }

    /// Notes that krilla meets a glyph, standing for a text.
    pub fn meet(&mut self, glyph: u32, text: &str) {
        let at = glyph as usize;
        if at >= self.known.len() {
            self.known.resize_with(at + 1, || None);
        }
        self.met += 1;
        self.known[at] = Some(Known { code: self.met, text: text.into(), few: few(text) });
    }

    /// The code of a glyph where it stands for a text by itself; `None` where the text must be written beside it.
    pub fn code(&self, glyph: u32, text: &str) -> Option<u16> {
        let known = self.known.get(glyph as usize)?.as_ref()?;
        let is_its_own = match few(text) {
            Some(number) => known.few == Some(number),
            None => *known.text == *text,
        };
        is_its_own.then_some(known.code)
    }
}

/// The least correction, in thousandths of the em: what is smaller – 0.03 pt in a text of 10 pt, less than
/// a dot of a platesetter – waits until more has come together. They would be a fortieth of the pages.
const LEAST: i64 = 4;

/// Strings of codes and the corrections between them, for `TJ` (ISO 32000-1, 9.4.3).
#[derive(Debug, Default)]
pub struct Showing {
    /// What has been written.
    out: Vec<u8>,
    /// Whether a string is open.
    open: bool,
    /// Whether there is a correction.
    corrected: bool,
    /// What the last glyph asks for before the next, in thousandths of the em.
    due: i64,
    /// By how much glyphs stand too far to the left beside that, in millionths of the em.
    lag: i64,
}

impl Showing {
    /// Adds a glyph; `natural` is its advance in the file's own widths, `wanted` the one that it has.
    pub fn add(&mut self, code: u16, wanted: Length, natural: Length, size: Length) {
        // A kern is written as it is, so that the same letters make the same bytes.
        let mut correction = self.due;
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
            let mut digits = [0; 20];
            self.out.extend_from_slice(decimal(-correction, &mut digits));
        }
        if !std::mem::replace(&mut self.open, true) {
            self.out.push(b'(');
        }
        code.to_be_bytes().into_iter().for_each(|byte| escaped(&mut self.out, byte));
        if wanted == natural {
            self.due = 0;
            return;
        }
        let excess = (wanted - natural).to_sp() * 1_000_000 / size.to_sp().max(1);
        self.due = (excess + 500).div_euclid(1000);
        self.lag += excess - self.due * 1000;
    }

    fn close(&mut self) {
        if std::mem::take(&mut self.open) {
            self.out.push(b')');
        }
    }

    /// The operator with its operand.
    pub fn finish(mut self) -> Vec<u8> {
        self.close();
        if self.corrected {
            self.out.insert(0, b'[');
            self.out.extend_from_slice(b"]TJ\n");
        } else {
            self.out.extend_from_slice(b"Tj\n");
        }
        self.out.shrink_to_fit();
        self.out
    }
}

/// A byte of a literal string: only what would end or change it is escaped (ISO 32000-1, 7.3.4.2).
fn escaped(out: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
        b'\r' => out.extend_from_slice(b"\\r"),
        _ => out.push(byte),
    }
}

/// A whole number as its digits.
fn decimal(value: i64, digits: &mut [u8; 20]) -> &[u8] {
    let mut rest = value.unsigned_abs();
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    &digits[at..]
}

/// The codes of the glyphs of a run that can be written without krilla: they stand one after another for
/// texts of their own, on the baseline.
pub fn plain(glyphs: &[Glyph], codes: &Codes, text: &str) -> Vec<Option<u16>> {
    let backwards = glyphs.windows(2).any(|pair| pair[1].text.start < pair[0].text.start);
    let shares = |at: usize| {
        let other = |other: usize| glyphs.get(other).is_some_and(|glyph| glyph.text == glyphs[at].text);
        at.checked_sub(1).is_some_and(other) || other(at + 1)
    };
    let code = |at: usize| {
        let glyph = &glyphs[at];
        let still = glyph.x_offset == Length::ZERO && glyph.y_offset == Length::ZERO;
        let own = text.get(glyph.text.clone()).and_then(|text| codes.code(glyph.id, text));
        own.filter(|_| still && !shares(at))
    };
    (0..glyphs.len()).map(|at| if backwards { None } else { code(at) }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Codes, Showing, decimal, plain};
    use crate::geom::Length;
    use crate::page::Glyph;
    use std::ops::Range;

    fn glyph(id: u32, text: Range<usize>) -> Glyph {
        let advance = Length::pt(5.0);
        Glyph { id, advance, x_offset: Length::ZERO, y_offset: Length::ZERO, text }
    }

    fn codes() -> Codes {
        let mut codes = Codes::default();
        for (id, text) in [(9, "a"), (4, "b"), (7, "fi")] {
            assert!(codes.is_new(id));
            codes.meet(id, text);
        }
        codes
    }

    #[test]
    fn glyphs_are_numbered_as_they_are_met_and_stand_for_their_first_text() {
        let codes = codes();
        assert_eq!(
            [codes.code(9, "a"), codes.code(4, "b"), codes.code(7, "fi")],
            [Some(1), Some(2), Some(3)]
        );
        assert_eq!([codes.code(9, "b"), codes.code(5, "a"), codes.code(700, "a")], [None; 3]);
        assert!(!codes.is_new(4) && codes.is_new(5));
    }

    #[test]
    fn glyphs_that_share_a_text_or_stand_elsewhere_are_left_to_krilla() {
        let (text, codes) = ("abfib", codes());
        let run = |glyphs: &[Glyph]| {
            plain(glyphs, &codes, text).iter().map(|code| code.is_some()).collect::<Vec<_>>()
        };
        let all = [glyph(9, 0..1), glyph(4, 1..2), glyph(7, 2..4), glyph(4, 4..5)];
        assert_eq!(run(&all), [true; 4]);
        assert_eq!(run(&[glyph(9, 0..1), glyph(4, 1..2), glyph(9, 1..2)]), [true, false, false]);
        assert_eq!(run(&[glyph(4, 1..2), glyph(9, 0..1)]), [false, false]);
        assert_eq!(run(&[glyph(4, 0..1)]), [false]);
        let raised = Glyph { y_offset: Length::pt(1.0), ..glyph(9, 0..1) };
        assert_eq!(run(&[raised, glyph(4, 1..2)]), [false, true]);
    }

    #[test]
    fn corrections_are_whole_and_wait_until_they_are_seen() {
        let mut showing = Showing::default();
        let (size, natural) = (Length::pt(10.0), Length::pt(5.0));
        for code in [1, 2, 0x28, 3] {
            // 1.4 thousandths of the em more than the face has.
            showing.add(code, natural + Length::sp(918), natural, size);
        }
        showing.add(4, natural, natural, size);
        assert_eq!(showing.finish(), b"[(\0\x01\0\x02\0\\()-4(\0\x03\0\x04)]TJ\n");
        let mut showing = Showing::default();
        showing.add(5, natural, natural, size);
        assert_eq!(showing.finish(), b"(\0\x05)Tj\n");
    }

    #[test]
    fn numbers_are_written_in_digits() {
        let text = |value| decimal(value, &mut [0; 20]).to_vec();
        assert_eq!([text(0), text(-7), text(1200)], [b"0".to_vec(), b"-7".to_vec(), b"1200".to_vec()]);
        assert_eq!(text(i64::MIN), b"-9223372036854775808");
    }
}
