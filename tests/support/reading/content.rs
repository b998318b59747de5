//! Walks content streams: every glyph as the text that it represents, with its place, size and mark.

use super::{follow, name, number, numbers, text};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// The mark of a glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Not marked at all, which PDF/UA forbids.
    None,
    /// An artifact: running head, folio, ornament.
    Artifact,
    /// Content with this number on its page.
    Content(i64),
}

/// A glyph on a page, with its text.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The text that it represents; several characters for a ligature.
    pub text: String,
    /// Distance of its origin from the page's left edge, in points.
    pub x: f64,
    /// Distance of its baseline from the page's top edge, in points.
    pub y: f64,
    /// Origin of the next glyph, from the page's left edge, in points.
    pub end: f64,
    /// Type size in points.
    pub size: f64,
    /// The face's PostScript name without the subset's tag.
    pub font: String,
    pub mark: Mark,
}

/// A word: text between spaces, added hyphens taken out.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    pub text: String,
    /// Its beginning, from the page's left edge, in points.
    pub x: f64,
    /// Its baseline (that of its first line), from the page's top edge, in points.
    pub y: f64,
    /// Type size of its first letter, in points.
    pub size: f64,
    pub font: String,
    /// The end of its last letter, on the line of that letter.
    pub end: f64,
    /// Whether it continues on the next page: it ends with an added hyphen.
    pub goes_on: bool,
}

/// Joins glyphs to words. A word ends at a space, or where another stretch of the text begins elsewhere.
pub fn words<'a>(shown: impl Iterator<Item = &'a Shown>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut last: Option<&Shown> = None;
    for glyph in shown {
        let goes_on = last.is_some_and(|last| continues(last, glyph));
        last = Some(glyph);
        if glyph.text.chars().all(char::is_whitespace) {
            last = None;
            continue;
        }
        if !goes_on || words.is_empty() {
            words.push(Word {
                text: String::new(),
                x: glyph.x,
                y: glyph.y,
                size: glyph.size,
                font: glyph.font.clone(),
                end: glyph.end,
                goes_on: false,
            });
        }
        let word = words.last_mut().expect("just added");
        word.goes_on = glyph.text.ends_with('\u{ad}');
        word.text.extend(glyph.text.chars().filter(|character| *character != '\u{ad}'));
        word.end = glyph.end;
    }
    words
}

fn continues(last: &Shown, next: &Shown) -> bool {
    let near = (last.y - next.y).abs() < 0.1 && (next.x - last.end).abs() < 0.3 * last.size;
    last.mark == next.mark && last.mark != Mark::Artifact || near || last.text.ends_with('\u{ad}')
}

/// Returns all glyphs of a page's content stream.
pub fn shown(document: &Document, page: ObjectId, height: f64) -> Vec<Shown> {
    let fonts = document.get_page_fonts(page).expect("resources");
    let fonts = fonts.into_iter().map(|(key, dict)| (key, Face::read(document, dict))).collect();
    let operations = Content::decode(&document.get_page_content(page)).expect("a content stream").operations;
    let mut walk = Walk {
        fonts,
        height,
        shown: Vec::new(),
        marks: Vec::new(),
        states: vec![State::default()],
        text: IDENTITY,
        line: IDENTITY,
    };
    for operation in &operations {
        walk.step(operation);
    }
    assert_eq!(walk.marks.len(), 0, "marked content is closed");
    walk.shown
}

type Matrix = [f64; 6];

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// Returns the product of two matrices, the first applied first (ISO 32000-1, 8.3.4).
fn then(one: Matrix, other: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = one;
    let [p, q, r, s, t, u] = other;
    [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

/// The graphics state, as far as text needs it.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Vec<u8>,
    size: f64,
    letterspacing: f64,
    scale: f64,
    leading: f64,
    rise: f64,
}

impl Default for State {
    fn default() -> Self {
        let font = Vec::new();
        Self { matrix: IDENTITY, font, size: 0.0, letterspacing: 0.0, scale: 1.0, leading: 0.0, rise: 0.0 }
    }
}

/// One open stretch of marked content.
struct Open {
    mark: Option<Mark>,
    /// Its `ActualText`, until it has been given to a glyph.
    actual: Option<Option<String>>,
}

struct Walk {
    fonts: BTreeMap<Vec<u8>, Face>,
    height: f64,
    shown: Vec<Shown>,
    marks: Vec<Open>,
    states: Vec<State>,
    text: Matrix,
    line: Matrix,
}

impl Walk {
    fn state(&mut self) -> &mut State {
        self.states.last_mut().expect("a state")
    }

    fn step(&mut self, operation: &Operation) {
        let operands = &operation.operands;
        let value = |index: usize| number(&operands[index]);
        match operation.operator.as_str() {
            "q" => self.states.push(self.states.last().expect("a state").clone()),
            "Q" => drop(self.states.pop()),
            "cm" => self.state().matrix = then(matrix(operands), self.state().matrix),
            "BT" => (self.text, self.line) = (IDENTITY, IDENTITY),
            "Tf" => {
                self.state().font = operands[0].as_name().expect("a font").to_vec();
                self.state().size = value(1);
            }
            "Tc" => self.state().letterspacing = value(0),
            "Tz" => self.state().scale = value(0) / 100.0,
            "TL" => self.state().leading = value(0),
            "Ts" => self.state().rise = value(0),
            "Tm" => (self.text, self.line) = (matrix(operands), matrix(operands)),
            "Td" => self.next_line(value(0), value(1)),
            "TD" => {
                self.state().leading = -value(1);
                self.next_line(value(0), value(1));
            }
            "T*" => {
                let leading = self.state().leading;
                self.next_line(0.0, -leading);
            }
            "Tj" => self.show(&operands[0]),
            "TJ" => operands[0].as_array().expect("an array").iter().for_each(|part| self.show(part)),
            "BMC" | "BDC" => self.marks.push(open(operands)),
            "EMC" => drop(self.marks.pop().expect("open marked content")),
            _ => {}
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = then([1.0, 0.0, 0.0, 1.0, x, y], self.line);
        self.text = self.line;
    }

    /// Shows a string, or moves by the number between two strings of a `TJ`.
    fn show(&mut self, part: &Object) {
        let Ok(codes) = part.as_str() else {
            let state = self.state();
            let back = number(part) / 1000.0 * state.size * state.scale;
            self.text = then([1.0, 0.0, 0.0, 1.0, -back, 0.0], self.text);
            return;
        };
        let font = self.state().font.clone();
        let bytes = self.fonts[&font].bytes;
        for code in codes.chunks(bytes) {
            let code = code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            self.glyph(&font, code);
        }
    }

    fn glyph(&mut self, font: &[u8], code: u32) {
        let state = self.state().clone();
        let face = &self.fonts[font];
        let (width, name) = (face.width(code), face.name.clone());
        let meant = face.texts.get(&code).cloned().unwrap_or_default();
        let from = then(self.text, state.matrix);
        let advance = (width / 1000.0 * state.size + state.letterspacing) * state.scale;
        self.text = then([1.0, 0.0, 0.0, 1.0, advance, 0.0], self.text);
        let to = then(self.text, state.matrix);
        let text = self.spoken(meant);
        if !text.is_empty() {
            let mark = self.marks.iter().find_map(|open| open.mark).unwrap_or(Mark::None);
            let size = state.size * from[3].abs();
            let y = self.height - from[5] - state.rise * from[3];
            self.shown.push(Shown { text, x: from[4], y, end: to[4], size, font: name, mark });
        }
    }

    /// Returns a glyph's text; inside `ActualText` the first glyph has the whole of it.
    fn spoken(&mut self, meant: String) -> String {
        match self.marks.iter_mut().find_map(|open| open.actual.as_mut()) {
            Some(actual) => actual.take().unwrap_or_default(),
            None => meant,
        }
    }
}

fn matrix(operands: &[Object]) -> Matrix {
    std::array::from_fn(|index| number(&operands[index]))
}

fn open(operands: &[Object]) -> Open {
    let properties = operands.get(1).and_then(|properties| properties.as_dict().ok());
    let number = properties.and_then(|dict| dict.get(b"MCID").ok()?.as_i64().ok());
    let artifact = operands[0].as_name().is_ok_and(|name| name == b"Artifact");
    Open {
        mark: number.map(Mark::Content).or(artifact.then_some(Mark::Artifact)),
        actual: properties.and_then(|dict| dict.get(b"ActualText").ok()).map(|actual| Some(text(actual))),
    }
}

/// A font of a page.
struct Face {
    name: String,
    /// Number of bytes of a code.
    bytes: usize,
    widths: BTreeMap<u32, f64>,
    default_width: f64,
    /// The text of each code (ToUnicode).
    texts: BTreeMap<u32, String>,
}

impl Face {
    fn read(document: &Document, dict: &Dictionary) -> Self {
        let full = name(dict, b"BaseFont");
        let mut face = Self {
            name: full.split_once('+').map_or(full.clone(), |(_, name)| name.to_owned()),
            bytes: if name(dict, b"Subtype") == "Type0" { 2 } else { 1 },
            widths: BTreeMap::new(),
            default_width: 1000.0,
            texts: BTreeMap::new(),
        };
        if let Ok(map) = dict.get(b"ToUnicode") {
            let map = follow(document, map).as_stream().expect("a CMap");
            face.texts = meanings(&map.get_plain_content().expect("a CMap"));
        }
        if let Ok(descendants) = dict.get(b"DescendantFonts") {
            let first = &follow(document, descendants).as_array().expect("a descendant font")[0];
            face.read_widths(document, follow(document, first).as_dict().expect("a font"));
        }
        face
    }

    /// Reads `W`: `c [w w …]` and `first last w` (ISO 32000-1, 9.7.4.3).
    fn read_widths(&mut self, document: &Document, font: &Dictionary) {
        self.default_width = font.get(b"DW").map_or(1000.0, number);
        let Ok(table) = font.get(b"W") else { return };
        let mut parts = follow(document, table).as_array().expect("widths").iter();
        while let Some(first) = parts.next() {
            let first = number(first) as u32;
            match parts.next().expect("widths of the codes") {
                list @ Object::Array(_) => self.widths.extend((first..).zip(numbers(list))),
                last => {
                    let width = number(parts.next().expect("the width of the range"));
                    self.widths.extend((first..=number(last) as u32).map(|code| (code, width)));
                }
            }
        }
    }

    fn width(&self, code: u32) -> f64 {
        self.widths.get(&code).copied().unwrap_or(self.default_width)
    }
}

/// Reads the `bfchar` and `bfrange` entries of a ToUnicode CMap.
fn meanings(map: &[u8]) -> BTreeMap<u32, String> {
    let map = String::from_utf8_lossy(map);
    let mut texts = BTreeMap::new();
    for (begin, end) in [("beginbfchar", "endbfchar"), ("beginbfrange", "endbfrange")] {
        for block in map.split(begin).skip(1) {
            let block = block.split(end).next().expect("an end");
            let hex: Vec<&str> =
                block.split('<').skip(1).map(|part| part.split('>').next().expect("hex")).collect();
            let step = if begin == "beginbfchar" { 2 } else { 3 };
            for entry in hex.chunks(step) {
                let (first, last) = (code(entry[0]), code(entry[step - 2]));
                let text = utf16(entry[step - 1]);
                texts.extend((first..=last).map(|code| (code, shifted(&text, code - first))));
            }
        }
    }
    texts
}

fn code(hex: &str) -> u32 {
    u32::from_str_radix(hex, 16).expect("a code")
}

fn utf16(hex: &str) -> String {
    let hex: String = hex.split_whitespace().collect();
    let units: Vec<u16> = (0..hex.len())
        .step_by(4)
        .map(|at| u16::from_str_radix(&hex[at..at + 4], 16).expect("UTF-16"))
        .collect();
    String::from_utf16(&units).expect("UTF-16")
}

/// Returns a text whose last character is moved on in Unicode.
fn shifted(text: &str, by: u32) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    if let Some(last) = characters.last_mut() {
        *last = char::from_u32(u32::from(*last) + by).expect("a character");
    }
    characters.into_iter().collect()
}
