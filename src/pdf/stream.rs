//! The content of a page as operators (ISO 32000-1, annex A), in few bytes.
//!
//! krilla has neither `Tc` nor `Tz` (9.3), sets every run in a graphics state and a text object of its own, and
//! writes a string in hexadecimal where a glyph has the code of a bracket: the pages of a novel of 60 chapters would
//! make its file 86 % larger, those of the guides theirs 21 %. What krilla writes for a page is therefore replaced
//! by this when the file is packed.

use super::showing::{Showing, decimal};
use crate::geom::{Length, Point};
use crate::page::Ink;
use std::io::Write;

/// The content stream of a page, with coordinates from its top left corner.
#[derive(Debug)]
pub struct Stream {
    out: Vec<u8>,
    /// Whether a stretch of marked content is open.
    marked: bool,
    /// Whether a text object is open.
    text: bool,
    /// Where the line begins, in hundredths of a point; `None` until it has been set in this text object.
    line: Option<(i64, i64)>,
    ink: Option<(usize, Ink)>,
    font: Option<(usize, Length)>,
    /// Letterspacing in thousandths of a point.
    tracking: i64,
    /// Horizontal scale in hundredths of a per cent.
    scale: i64,
    /// Height of glyphs above the baseline, in hundredths of a point.
    rise: i64,
}

impl Stream {
    /// Begins a page of a height in points, with the initial text state (ISO 32000-1, table 104).
    pub fn new(height: f32) -> Self {
        let mut out = Vec::with_capacity(8000);
        // Writing to a vector cannot fail, here and below.
        let _ = writeln!(out, "1 0 0 -1 0 {height} cm");
        Self {
            out,
            marked: false,
            text: false,
            line: None,
            ink: None,
            font: None,
            tracking: 0,
            scale: 10_000,
            rise: 0,
        }
    }

    /// Separates what follows from an operator or a number that has no line end or space behind it.
    fn part(&mut self) {
        if self.out.last().is_some_and(u8::is_ascii_alphanumeric) {
            self.out.push(b' ');
        }
    }

    /// Writes a whole number of the given decimal place as a real number.
    fn number(&mut self, value: i64, places: u32) {
        self.part();
        decimal(&mut self.out, value, places);
    }

    /// Returns all operators.
    pub fn finish(mut self) -> Vec<u8> {
        self.unmark();
        self.set_text(false);
        self.out.shrink_to_fit();
        self.out
    }

    /// Begins a stretch of marked content, of text alone or without any: a text object may hold many
    /// stretches, and a stretch may not end in another text object than it began in (ISO 32000-1, 14.6.1).
    pub fn mark(&mut self, tag: &str, text: bool) {
        self.unmark();
        self.set_text(text);
        self.marked = true;
        let _ = writeln!(self.out, "{tag}BDC");
    }

    /// Ends the open stretch.
    pub fn unmark(&mut self) {
        if std::mem::take(&mut self.marked) {
            self.part();
            self.out.extend_from_slice(b"EMC\n");
        }
    }

    fn set_text(&mut self, text: bool) {
        if std::mem::replace(&mut self.text, text) != text {
            self.line = None;
            self.part();
            self.out.extend_from_slice(if text { b"BT\n" } else { b"ET\n" });
        }
    }

    /// Sets the ink of all that is drawn from now on, in a colour space: grey has one part, others have three.
    pub fn ink(&mut self, space: usize, ink: Ink) {
        if self.ink.replace((space, ink)) == Some((space, ink)) {
            return;
        }
        // Readers add up the steps from line to line with errors of their own; here the sum begins anew.
        self.line = None;
        let part = |part: u8| f32::from(part) / 255.0;
        let [red, green, blue] = [ink.red, ink.green, ink.blue].map(part);
        let _ = match is_grey(ink) {
            true => writeln!(self.out, "/c{space} cs {red} scn"),
            false => writeln!(self.out, "/c{space} cs {red} {green} {blue} scn"),
        };
    }

    /// Turns the space around the corner of the page, so that its x axis goes up, or turns it back.
    pub fn turn(&mut self, on_side: bool) {
        self.unmark();
        self.set_text(false);
        self.part();
        let operator: &[u8] = if on_side { b"0 -1 1 0 0 0 cm\n" } else { b"0 1 -1 0 0 0 cm\n" };
        self.out.extend_from_slice(operator);
    }

    /// Draws a form or an image, from its own square to the page.
    pub fn form(&mut self, number: usize, [a, b, c, d, e, f]: [f32; 6]) {
        self.part();
        let _ = writeln!(self.out, "q {a} {b} {c} {d} {e} {f} cm /x{number} Do Q");
    }

    /// Writes an operator of a path, with its operands.
    pub fn path(&mut self, operands: &[f32], operator: &str) {
        self.part();
        for operand in operands {
            let _ = write!(self.out, "{operand} ");
        }
        let _ = writeln!(self.out, "{operator}");
    }

    /// Sets the state of the text that follows, where it changes.
    pub fn style(&mut self, font: usize, size: Length, tracking: Length, expansion: f64) {
        let tracking = (tracking.to_pt() * 1e3).round() as i64;
        let scale = (expansion * 1e4).round() as i64;
        if std::mem::replace(&mut self.tracking, tracking) != tracking {
            self.number(tracking, 3);
            self.out.extend_from_slice(b" Tc ");
        }
        if std::mem::replace(&mut self.scale, scale) != scale {
            self.number(scale, 2);
            self.out.extend_from_slice(b" Tz ");
        }
        if self.font.replace((font, size)) != Some((font, size)) {
            let _ = writeln!(self.out, "/f{font} {} Tf", size.to_pt() as f32);
        }
    }

    /// Moves to the place of the next glyph.
    pub fn go(&mut self, at: Point) {
        let [x, y] = [at.x, at.y].map(|length| (length.to_pt() as f32 * 1e2).round() as i64);
        let ([x, y], begin, end) = match self.line.replace((x, y)) {
            Some((left, base)) => ([x - left, base - y], "", " Td"),
            None => ([x, y], "1 0 0 -1 ", " Tm"),
        };
        self.part();
        self.out.extend_from_slice(begin.as_bytes());
        self.number(x, 2);
        self.number(y, 2);
        self.out.extend_from_slice(end.as_bytes());
    }

    /// Begins glyphs that represent a text which is not their own (ISO 32000-1, 14.9.4).
    pub fn instead(&mut self, text: &str) {
        let _ = writeln!(self.out, "/Span<<{}>>BDC", actual(text));
    }

    /// Begins glyphs that are in the order of writing from right to left (ISO 32000-1, 14.8.2.3.3).
    pub fn reversed(&mut self) {
        self.out.extend_from_slice(b"/ReversedChars BMC\n");
    }

    /// Ends what [`Self::instead`] or [`Self::reversed`] began.
    pub fn end(&mut self) {
        self.part();
        self.out.extend_from_slice(b"EMC\n");
    }

    /// Sets the height of glyphs above the baseline from now on.
    pub fn rise(&mut self, rise: Length, showing: &mut Showing) {
        let rise = (rise.to_pt() * 1e2).round() as i64;
        if std::mem::replace(&mut self.rise, rise) != rise {
            self.show(showing);
            self.number(rise, 2);
            self.out.extend_from_slice(b" Ts ");
        }
    }

    /// Shows glyphs.
    pub fn show(&mut self, showing: &mut Showing) {
        showing.write(&mut self.out);
    }
}

/// Whether an ink is a grey, so that a press prints it in one colour.
pub fn is_grey(ink: Ink) -> bool {
    ink.red == ink.green && ink.green == ink.blue
}

/// Returns the property list with the text of a stretch: its `ActualText`.
pub fn actual(text: &str) -> String {
    let units: String = text.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
    format!("/ActualText<feff{units}>")
}

#[cfg(test)]
mod tests;
