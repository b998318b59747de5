//! Says a page's text in few bytes: letterspacing and expansion as text state, lines of one ink in one text object.
//!
//! krilla has neither `Tc` nor `Tz` (ISO 32000-1, 9.3): it would write every letter of a line that
//! is tracked by a hair with a correction of its own, and every expanded run in a graphics state of
//! its own, which doubles the book. It is therefore given the glyphs as their face sets them, and
//! what the run adds is put in here.

use super::contradiction;
use super::operators::{Operator, Token, bytes, number, numbers, operators, tokens};
use crate::error::Error;
use crate::geom::Length;
use std::io::Write;

/// How glyphs stand that krilla was given without letterspacing and expansion.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// How many glyphs krilla was given.
    pub glyphs: usize,
    /// What each glyph's advance has beyond what krilla was given, before expansion.
    pub tracking: Length,
    /// Horizontal scale of glyphs and advances.
    pub expansion: f64,
    /// The operator that shows all glyphs, where krilla was given the first alone.
    pub body: Option<Vec<u8>>,
    /// Whether the first glyph stands where the text object before it ends.
    pub follows: bool,
}

/// A page's content stream with its text said tersely; `shown` has one entry for each text object.
///
/// # Errors
/// A stream that shows other text than `shown` says.
pub fn terse(stream: &[u8], shown: &[Shown]) -> Result<Vec<u8>, Error> {
    let operators = operators(stream);
    let mut page = Page {
        stream,
        out: Vec::with_capacity(stream.len()),
        group: None,
        marks: Vec::new(),
        shown: shown.iter(),
    };
    let mut at = 0;
    while at < operators.len() {
        match group(&operators[at..]) {
            Some(length) => {
                page.text(&operators[at..at + length])?;
                at += length;
            }
            None => {
                page.copy(&operators[at..]);
                at += 1;
            }
        }
    }
    page.close();
    match page.shown.next() {
        None => Ok(page.out),
        Some(_) => Err(contradiction("a page shows less text than was drawn".to_owned())),
    }
}

/// How many operators a graphics state with one text object in it has: `q … BT … ET Q`.
fn group(operators: &[Operator]) -> Option<usize> {
    if operators[0].name != b"q" {
        return None;
    }
    let sets = |operator: &&Operator| matches!(operator.name, b"cm" | b"cs" | b"scn" | b"gs" | b"g" | b"rg");
    let begin = 1 + operators[1..].iter().take_while(sets).count();
    operators.get(begin).filter(|operator| operator.name == b"BT")?;
    let end = begin + operators[begin..].iter().position(|operator| operator.name == b"ET")?;
    operators.get(end + 1).filter(|operator| operator.name == b"Q").map(|_| end + 2)
}

/// Where the text object of a group begins.
fn text_object(operators: &[Operator]) -> usize {
    operators.iter().position(|operator| operator.name == b"BT").unwrap_or_default()
}

/// What a group sets before its text object: matrix, colour.
fn made<'a>(stream: &'a [u8], operators: &[Operator]) -> &'a [u8] {
    stream[operators[0].end..operators[text_object(operators)].start].trim_ascii()
}

/// What sets the groups that a mark at the head of operators holds, where it holds text of one state alone.
fn held<'a>(stream: &'a [u8], operators: &[Operator]) -> Option<&'a [u8]> {
    let (mut at, mut state) = (1, None);
    while operators.get(at)?.name != b"EMC" {
        let length = group(&operators[at..])?;
        let made = made(stream, &operators[at..at + length]);
        if state.is_some_and(|known| known != made) {
            return None;
        }
        state = Some(made);
        at += length;
    }
    state
}

/// A page as it is written anew.
struct Page<'a> {
    stream: &'a [u8],
    out: Vec<u8>,
    /// The graphics state that is open, if any.
    group: Option<Group<'a>>,
    /// Of each open mark, whether it stands in the open text object.
    marks: Vec<bool>,
    shown: std::slice::Iter<'a, Shown>,
}

/// An open graphics state and what is set in it.
struct Group<'a> {
    /// The operators that made it: matrix, colour.
    made: &'a [u8],
    /// Whether a text object is open.
    text: bool,
    /// Where the line begins, in hundredths of a point, once it has been set in this text object.
    line: Option<(i64, i64)>,
    font: &'a [u8],
    mode: &'a [u8],
    /// Letterspacing in thousandths of a point.
    tracking: i64,
    /// Horizontal scale in hundredths of a per cent.
    scale: i64,
}

impl<'a> Group<'a> {
    /// Text state as it is at the top of a page (ISO 32000-1, table 104).
    fn new(made: &'a [u8]) -> Self {
        Self { made, text: false, line: None, font: b"", mode: b"0 ", tracking: 0, scale: 10_000 }
    }
}

impl<'a> Page<'a> {
    /// Anything that is no text, the first operator: as it was. Marks may begin and end in an open graphics
    /// state, and in a text object that holds both (ISO 32000-1, 14.6.1).
    fn copy(&mut self, operators: &[Operator]) {
        let operator = &operators[0];
        match operator.name {
            b"BDC" | b"BMC" => {
                let made = held(self.stream, operators);
                self.marks.push(made.is_some());
                match made {
                    Some(made) => self.enter(made),
                    None => self.end_text(),
                }
            }
            b"EMC" => {
                if !self.marks.pop().unwrap_or_default() {
                    self.end_text();
                }
            }
            _ => self.close(),
        }
        self.out.extend_from_slice(&self.stream[operator.start..operator.end]);
        self.out.push(b'\n');
    }

    /// Ends the open text object.
    fn end_text(&mut self) {
        if let Some(group) = &mut self.group
            && std::mem::take(&mut group.text)
        {
            group.line = None;
            self.out.extend_from_slice(b"ET\n");
        }
    }

    /// Ends the open graphics state.
    fn close(&mut self) {
        self.end_text();
        if self.group.take().is_some() {
            self.out.extend_from_slice(b"Q\n");
        }
    }

    /// Opens a text object in a graphics state, where none is open in the same.
    fn enter(&mut self, made: &'a [u8]) {
        if self.group.as_ref().is_none_or(|group| group.made != made) {
            self.close();
            self.out.extend_from_slice(b"q ");
            self.out.extend_from_slice(made);
            self.out.push(b'\n');
            self.group = Some(Group::new(made));
        }
        if let Some(group) = &mut self.group
            && !std::mem::replace(&mut group.text, true)
        {
            self.out.extend_from_slice(b"BT\n");
        }
    }

    /// One text object, in the graphics state that is open where it is the same.
    fn text(&mut self, operators: &[Operator<'a>]) -> Result<(), Error> {
        let begin = text_object(operators);
        let made = made(self.stream, operators);
        let shown = self
            .shown
            .next()
            .ok_or_else(|| contradiction("a page shows more text than was drawn".to_owned()))?;
        self.enter(made);
        let Some(group) = &mut self.group else { return Ok(()) };
        let inner = &operators[begin + 1..operators.len() - 2];
        let bytes: usize = inner.iter().map(|operator| length(operator.operands, operator.name)).sum();
        if bytes == 0 || !bytes.is_multiple_of(shown.glyphs) {
            return Err(contradiction(format!("{} glyphs take {bytes} bytes", shown.glyphs)));
        }
        let run =
            Run { group, out: &mut self.out, shown, code: bytes / shown.glyphs, start: None, before: 0 };
        run.write(self.stream, inner)
    }
}

/// How many bytes of codes an operator shows.
fn length(operands: &[u8], name: &[u8]) -> usize {
    if !matches!(name, b"Tj" | b"TJ") {
        return 0;
    }
    tokens(operands).map(|token| if let Token::Text(_, length) = token { length } else { 0 }).sum()
}

/// The glyphs of one text object of krilla's.
struct Run<'g, 'a> {
    group: &'g mut Group<'a>,
    out: &'g mut Vec<u8>,
    shown: &'g Shown,
    /// Bytes in the code of a glyph.
    code: usize,
    /// Where its first glyph stands.
    start: Option<f64>,
    /// Glyphs shown so far.
    before: usize,
}

impl<'a> Run<'_, 'a> {
    fn write(mut self, stream: &'a [u8], operators: &[Operator<'a>]) -> Result<(), Error> {
        self.state();
        for operator in operators {
            match operator.name {
                b"Tr" if self.group.mode == operator.operands => continue,
                b"Tr" => self.group.mode = operator.operands,
                b"Tf" if self.group.font == operator.operands => continue,
                b"Tf" => self.group.font = operator.operands,
                b"Tm" if self.moved(operator.operands) => continue,
                b"TJ" | b"Tj" if self.shown.body.is_some() => {
                    self.body(operator.operands)?;
                    continue;
                }
                b"TJ" => {
                    self.array(operator.operands);
                    self.before += length(operator.operands, operator.name) / self.code;
                    continue;
                }
                b"Tj" => self.before += length(operator.operands, operator.name) / self.code,
                _ => {}
            }
            self.out.extend_from_slice(&stream[operator.start..operator.end]);
            self.out.push(b'\n');
        }
        Ok(())
    }

    /// All glyphs in place of the first, which must be the one that krilla showed.
    fn body(&mut self, operands: &[u8]) -> Result<(), Error> {
        let Some(body) = &self.shown.body else { return Ok(()) };
        let first = |operands: &[u8]| {
            tokens(operands).find_map(|token| match token {
                Token::Text(text, _) => Some(bytes(text)),
                _ => None,
            })
        };
        let (given, wanted) = (first(operands), first(body));
        let (Some(given), Some(wanted)) = (given, wanted) else {
            return Err(contradiction("a run shows no glyph".to_owned()));
        };
        if !wanted.starts_with(&given) {
            return Err(contradiction(format!("a glyph has the code {given:?}, not {wanted:?}")));
        }
        self.out.extend_from_slice(body);
        Ok(())
    }

    /// Letterspacing and expansion, where they change.
    fn state(&mut self) {
        let tracking = (self.shown.tracking.to_pt() * 1e3).round() as i64;
        let scale = (self.shown.expansion * 1e4).round() as i64;
        if self.group.tracking != tracking {
            self.group.tracking = tracking;
            decimal(self.out, tracking, 3);
            self.out.extend_from_slice(b" Tc ");
        }
        if self.group.scale != scale {
            self.group.scale = scale;
            decimal(self.out, scale, 2);
            self.out.extend_from_slice(b" Tz ");
        }
    }

    /// Goes to where glyphs stand; false where the text does not stand upright and is left alone.
    fn moved(&mut self, operands: &[u8]) -> bool {
        let [1.0, 0.0, 0.0, -1.0, x, y] = numbers(operands)[..] else {
            self.group.line = None;
            return false;
        };
        if self.start.is_none() && self.shown.follows && self.group.line.is_some() {
            self.start = Some(x);
            return true;
        }
        let start = *self.start.get_or_insert(x);
        let tracked = self.shown.tracking.to_pt() * self.before as f64;
        let x = start + (x - start + tracked) * self.shown.expansion;
        let (x, y) = ((x * 1e2).round() as i64, (y * 1e2).round() as i64);
        match self.group.line.replace((x, y)) {
            Some((left, base)) => {
                self.pair(x - left, base - y);
                self.out.extend_from_slice(b" Td");
            }
            None => {
                self.out.extend_from_slice(b"1 0 0 -1 ");
                self.pair(x, y);
                self.out.extend_from_slice(b" Tm");
            }
        }
        true
    }

    fn pair(&mut self, x: i64, y: i64) {
        decimal(self.out, x, 2);
        self.out.push(b' ');
        decimal(self.out, y, 2);
    }

    /// Strings and the corrections between them, these to a ten-thousandth of the em.
    fn array(&mut self, operands: &[u8]) {
        let mut apart = false;
        for token in tokens(operands) {
            let value = if let Token::Other(word) = token { number(word) } else { None };
            match (token, value) {
                (_, Some(number)) => {
                    let tenths = (number * 10.0).round() as i64;
                    if tenths != 0 {
                        if std::mem::replace(&mut apart, true) {
                            self.out.push(b' ');
                        }
                        decimal(self.out, tenths, 1);
                    }
                }
                (Token::Text(bytes, _) | Token::Other(bytes), None) => {
                    apart = false;
                    self.out.extend_from_slice(bytes);
                }
            }
        }
        self.out.extend_from_slice(b"TJ\n");
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
mod tests;
