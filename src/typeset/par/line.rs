//! Builds lines: glyphs in their places, links over their words, marks and anchors.

use super::atoms::{Atom, Atoms, Glue, Segment};
use super::bidi;
use super::breakpoints::Point;
use super::linebreak::{EXPANSION, Fit, NARROWEST, TRACKING, fit};
use super::{Measure, Setting};
use crate::book::NoteId;
use crate::font::FaceId;
use crate::geom::{Length, Point as Place, Rect};
use crate::page::{Content, Glyph, GlyphRun};
use crate::typeset::draw::Draw;
use crate::typeset::shape::{Shaped, ShapedGlyph, Shaper, Word};
use crate::typeset::style::Style;
use std::rc::Rc;

/// A line that would be looser still is left short: a gap at its end is the lesser evil.
pub const LOOSEST: f64 = 2.0;

/// One line, drawn relative to the left edge of its measure and its baseline.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// What is drawn.
    pub draws: Vec<Draw>,
    /// Notes whose marks stand in the line.
    pub notes: Vec<NoteId>,
    /// Bytes of the block's text before the line.
    pub offset: Option<usize>,
    /// Whether it ends with a hyphen that breaking added.
    pub hyphenated: bool,
    /// How much too long it is.
    pub overfull: Option<Length>,
}

/// Builds the lines between the chosen points.
#[must_use]
pub fn build(
    atoms: &Atoms,
    points: &[Point],
    chosen: &[usize],
    measure: &Measure,
    shaper: &Shaper<'_>,
) -> Vec<Line> {
    let mut lines = Vec::with_capacity(chosen.len());
    let mut from = 0;
    for (number, &to) in chosen.iter().enumerate() {
        let last = number + 1 == chosen.len() || points[to].forced;
        let span = Span { from: &points[from], to: &points[to], number, last };
        lines.push(span.line(atoms, measure, shaper));
        from = to;
    }
    lines
}

/// A line between two points.
struct Span<'a> {
    from: &'a Point,
    to: &'a Point,
    number: usize,
    last: bool,
}

/// A part of a line.
enum Piece<'a> {
    Letters { segment: &'a Segment, word: Rc<Word>, text: String, offset: usize },
    Hyphen { segment: &'a Segment, word: Rc<Word> },
    Space(&'a Glue),
    Image { path: &'a str, size: crate::geom::Size, leaf: crate::page::LeafId },
    Anchor(&'a str),
}

impl Piece<'_> {
    /// Its direction; that of the paragraph where it has none.
    fn level(&self, base: u8) -> u8 {
        match self {
            Self::Letters { segment, .. } | Self::Hyphen { segment, .. } => segment.level,
            Self::Space(glue) => glue.level,
            Self::Image { .. } | Self::Anchor(_) => base,
        }
    }
}

impl Span<'_> {
    fn line(&self, atoms: &Atoms, measure: &Measure, shaper: &Shaper<'_>) -> Line {
        let pieces = self.pieces(atoms, shaper);
        let widths = Widths::of(&pieces);
        let left = if measure.setting == Setting::Justified { self.from.left } else { Length::ZERO };
        let right = if measure.setting == Setting::Justified { self.to.right } else { Length::ZERO };
        let indent = measure.indent(self.number);
        let available = measure.width - indent + left + right;
        let share = Share::new(self, &widths, available, measure);
        let natural = share.width(&widths);
        let x = match measure.setting {
            // A paragraph from right to left begins at the right edge, and its indent is there.
            Setting::Justified | Setting::Ragged if atoms.level == Some(1) => {
                measure.width - indent - natural
            }
            Setting::Justified | Setting::Ragged => indent - left,
            Setting::Right => measure.width - natural,
            Setting::Centred => indent + (measure.width - indent - natural) / 2,
        };
        let mut pen = Pen::new(x, share, shaper);
        let trailing = self.trailing(atoms);
        match atoms.level {
            None => pieces.iter().for_each(|piece| pen.draw(piece, atoms)),
            Some(base) => pen.draw_mixed(&pieces, trailing, atoms, base),
        }
        pen.close_link(atoms);
        let too_long = natural - available;
        Line {
            overfull: (too_long > Length::pt(0.5)).then_some(too_long),
            hyphenated: self.to.hyphenated,
            offset: self.offset(&pieces),
            ..pen.finish(&pieces, trailing)
        }
    }

    /// The parts of the line; words divided at its ends are shaped again.
    fn pieces<'b>(&self, atoms: &'b Atoms, shaper: &Shaper<'_>) -> Vec<Piece<'b>> {
        let mut pieces = Vec::new();
        let end = if self.to.inner.is_some() { self.to.atom + 1 } else { self.to.atom };
        for at in self.from.next..end {
            match &atoms.list[at] {
                Atom::Segment(segment) => self.letters(&mut pieces, segment, at, shaper),
                Atom::Glue(glue) => pieces.push(Piece::Space(glue)),
                Atom::Image { path, size, leaf } => {
                    pieces.push(Piece::Image { path, size: *size, leaf: *leaf });
                }
                Atom::Anchor(name) => pieces.push(Piece::Anchor(name)),
                Atom::LineEnd => {}
            }
        }
        while matches!(pieces.last(), Some(Piece::Space(_))) {
            pieces.pop();
        }
        pieces
    }

    fn letters<'b>(&self, pieces: &mut Vec<Piece<'b>>, segment: &'b Segment, at: usize, shaper: &Shaper<'_>) {
        let start = self.from.inner.filter(|_| at == self.from.next).unwrap_or(0);
        let end = self.to.inner.filter(|_| at == self.to.atom).unwrap_or(segment.text.len());
        if start < end {
            let text = &segment.text[start..end];
            let whole = text.len() == segment.text.len();
            let word = match (whole, segment.level % 2) {
                (true, _) => Rc::clone(&segment.word),
                (false, 0) => shaper.word(text, &segment.style),
                (false, _) => shaper.word_rtl(text, &segment.style),
            };
            let offset = segment.offset + if segment.counted { start } else { 0 };
            pieces.push(Piece::Letters { segment, word, text: text.to_owned(), offset });
        }
        if at == self.to.atom && self.to.hyphenated {
            pieces.push(Piece::Hyphen { segment, word: shaper.word("-", &segment.style) });
        }
    }

    fn offset(&self, pieces: &[Piece<'_>]) -> Option<usize> {
        pieces.iter().find_map(|piece| match piece {
            Piece::Letters { segment, offset, .. } if segment.counted => Some(*offset),
            _ => None,
        })
    }

    /// The space at which the line was broken, or that stands before its end: drawn at its end, so that words stay apart in the text.
    fn trailing<'b>(&self, atoms: &'b Atoms) -> Option<&'b Glue> {
        if self.to.inner.is_some() {
            return None;
        }
        let before = self.to.atom.checked_sub(1);
        let ends = [Some(self.to.atom), before].into_iter().flatten();
        ends.filter_map(|at| atoms.list.get(at)).find_map(|atom| match atom {
            Atom::Glue(glue) if glue.width > Length::ZERO => Some(glue),
            _ => None,
        })
    }
}

/// Widths of a line's parts.
struct Widths {
    text: Length,
    space: Length,
    ems: Length,
}

impl Widths {
    fn of(pieces: &[Piece<'_>]) -> Self {
        let mut widths = Self { text: Length::ZERO, space: Length::ZERO, ems: Length::ZERO };
        for piece in pieces {
            match piece {
                Piece::Letters { segment, word, .. } | Piece::Hyphen { segment, word } => {
                    widths.text += word.width;
                    let glyphs: usize = word.parts.iter().map(|part| part.glyphs.len()).sum();
                    widths.ems += segment.ems() * glyphs as i64;
                }
                Piece::Space(glue) => widths.space += glue.width,
                Piece::Image { size, .. } => widths.text += size.width,
                Piece::Anchor(_) => {}
            }
        }
        widths
    }
}

/// How a line's slack is shared between letters and spaces.
#[derive(Clone, Copy, Debug)]
struct Share {
    expansion: f64,
    tracking: f64,
    space: f64,
}

impl Share {
    fn new(span: &Span<'_>, widths: &Widths, available: Length, measure: &Measure) -> Self {
        if measure.setting != Setting::Justified {
            return Self { expansion: 1.0, tracking: 0.0, space: 1.0 };
        }
        let found = fit(span.from, span.to, span.number, measure, span.last);
        let letters = found.map_or(-1.0, |Fit { letters, .. }| letters);
        let mut share =
            Self { expansion: 1.0 + EXPANSION * letters, tracking: TRACKING * letters, space: 1.0 };
        let natural_end = span.last && letters == 0.0;
        if !natural_end && widths.space > Length::ZERO {
            // Words shaped again at the line's ends may differ by a kern: the spaces make it exact.
            let rest = available - share.letters(widths);
            share.space = rest.ratio(widths.space).clamp(NARROWEST, LOOSEST);
        }
        // Where no space can, the letters do.
        let rest = available - share.width(widths);
        if found.is_some() && (rest < Length::ZERO || widths.space <= Length::ZERO && letters != 0.0) {
            share.tracking += rest.ratio(widths.ems);
        }
        share
    }

    fn letters(&self, widths: &Widths) -> Length {
        widths.text.scale(self.expansion) + widths.ems.scale(self.tracking)
    }

    fn width(&self, widths: &Widths) -> Length {
        self.letters(widths) + widths.space.scale(self.space)
    }
}

/// Draws pieces from left to right.
struct Pen<'a, 'f> {
    x: Length,
    share: Share,
    shaper: &'a Shaper<'f>,
    draws: Vec<Draw>,
    link: Option<(usize, Length, Length)>,
    /// Whether the next glyphs do not stand beside the last ones.
    apart: bool,
}

impl<'a, 'f> Pen<'a, 'f> {
    fn new(x: Length, share: Share, shaper: &'a Shaper<'f>) -> Self {
        Self { x, share, shaper, draws: Vec::new(), link: None, apart: false }
    }

    fn draw(&mut self, piece: &Piece<'_>, atoms: &Atoms) {
        match piece {
            Piece::Letters { segment, word, text, .. } => {
                self.linked(segment.link, segment.style.size, atoms);
                self.word(word, text, segment, false);
            }
            Piece::Hyphen { segment, word } => {
                self.linked(segment.link, segment.style.size, atoms);
                self.word(word, "\u{ad}", segment, true);
            }
            Piece::Space(glue) => {
                self.linked(glue.link, glue.style.size, atoms);
                self.space(glue, glue.width.scale(self.share.space));
            }
            Piece::Image { path, size, leaf } => {
                let rect = Rect::new(self.x, -size.height, size.width, size.height);
                self.draws.push(Draw::Image { path: (*path).to_owned(), rect, leaf: Some(*leaf) });
                self.x += size.width;
            }
            Piece::Anchor(name) => {
                let point = Place { x: self.x, y: Length::pt(-10.0) };
                self.draws.push(Draw::Anchor { name: (*name).to_owned(), point });
            }
        }
    }

    /// Draws pieces of both directions in reading order, each in its place.
    fn draw_mixed(&mut self, pieces: &[Piece<'_>], trailing: Option<&Glue>, atoms: &Atoms, base: u8) {
        let levels: Vec<u8> = pieces.iter().map(|piece| piece.level(base)).collect();
        let widths: Vec<Length> = pieces.iter().map(|piece| self.width(piece)).collect();
        let left = self.x;
        let mut before = base;
        for ((piece, &level), place) in pieces.iter().zip(&levels).zip(bidi::places(&levels, &widths)) {
            self.move_to(left + place, level % 2 == 1 || before % 2 == 1, atoms);
            self.draw(piece, atoms);
            before = level;
        }
        let end = if base == 0 {
            left + widths.into_iter().sum()
        } else {
            left - trailing.map_or(Length::ZERO, |glue| glue.width)
        };
        self.move_to(end, before % 2 == 1, atoms);
    }

    /// Goes on elsewhere.
    fn move_to(&mut self, x: Length, apart: bool, atoms: &Atoms) {
        if apart || x != self.x {
            self.close_link(atoms);
            self.apart = true;
            self.x = x;
        }
    }

    /// How far a piece moves the pen.
    fn width(&self, piece: &Piece<'_>) -> Length {
        match piece {
            Piece::Letters { segment, word, .. } | Piece::Hyphen { segment, word } => {
                let tracking = segment.ems().scale(self.share.tracking / self.share.expansion);
                let part = |part: &Shaped| {
                    let advances: Length = part.glyphs.iter().map(|glyph| glyph.advance + tracking).sum();
                    advances.scale(self.share.expansion)
                };
                word.parts.iter().map(part).sum()
            }
            Piece::Space(glue) => glue.width.scale(self.share.space),
            Piece::Image { size, .. } => size.width,
            Piece::Anchor(_) => Length::ZERO,
        }
    }

    /// Opens and closes the area of a link.
    fn linked(&mut self, link: Option<usize>, size: Length, atoms: &Atoms) {
        if self.link.map(|(index, ..)| index) == link {
            return;
        }
        self.close_link(atoms);
        self.link = link.map(|index| (index, self.x, size));
    }

    fn close_link(&mut self, atoms: &Atoms) {
        let Some((index, start, size)) = self.link.take() else { return };
        let words = &atoms.links[index];
        self.draws.push(Draw::Link {
            area: Rect::new(start, size.scale(-0.85), self.x - start, size.scale(1.15)),
            goal: words.goal.clone(),
            leaf: words.leaf,
            name: words.name.clone(),
        });
    }

    fn word(&mut self, word: &Word, text: &str, segment: &Segment, hyphen: bool) {
        for part in &word.parts {
            let tracking = segment.ems().scale(self.share.tracking / self.share.expansion);
            let expansion = self.share.expansion;
            let mut advanced = Length::ZERO;
            let run = self.run(part.face, &segment.style, segment.content);
            let base = run.text.len();
            let (from, to) = bounds(&part.glyphs, text.len());
            let (from, to) = if hyphen { (0, text.len()) } else { (from, to) };
            run.text.push_str(&text[from..to]);
            for glyph in &part.glyphs {
                let range = if hyphen { 0..text.len() } else { glyph.text.clone() };
                run.glyphs.push(Glyph {
                    id: glyph.id,
                    advance: glyph.advance + tracking,
                    x_offset: glyph.x_offset,
                    y_offset: glyph.y_offset,
                    text: base + range.start - from..base + range.end - from,
                });
                advanced += glyph.advance + tracking;
            }
            run.hyphenated |= hyphen;
            self.x += advanced.scale(expansion);
        }
    }

    fn space(&mut self, glue: &Glue, width: Length) {
        if glue.width > Length::ZERO {
            let word = self.shaper.word(" ", &Style { tracking: 0, ..(*glue.style).clone() });
            let Some((face, glyph)) =
                word.parts.first().and_then(|part| Some((part.face, part.glyphs.first()?)))
            else {
                return;
            };
            let advance = width.scale(1.0 / self.share.expansion);
            let run = self.run(face, &glue.style, glue.content);
            let base = run.text.len();
            run.text.push(' ');
            run.glyphs.push(Glyph {
                id: glyph.id,
                advance,
                x_offset: Length::ZERO,
                y_offset: Length::ZERO,
                text: base..base + 1,
            });
        }
        self.x += width;
    }

    /// The run to go on with: the last one where nothing changes, else a new one.
    fn run(&mut self, face: FaceId, style: &Style, content: Content) -> &mut GlyphRun {
        let same = matches!(self.draws.last(), Some(Draw::Glyphs(run))
            if run.face == face && run.size == style.size && run.ink == style.ink()
                && run.content == content && run.origin.y == -style.rise && !run.hyphenated && !self.apart);
        self.apart = false;
        if !same {
            self.draws.push(Draw::Glyphs(GlyphRun {
                face,
                size: style.size,
                origin: Place { x: self.x, y: -style.rise },
                expansion: self.share.expansion,
                ink: style.ink(),
                text: String::new(),
                glyphs: Vec::new(),
                hyphenated: false,
                content,
            }));
        }
        match self.draws.last_mut() {
            Some(Draw::Glyphs(run)) => run,
            _ => unreachable!("a run was pushed just now"),
        }
    }

    fn finish(mut self, pieces: &[Piece<'_>], trailing: Option<&Glue>) -> Line {
        if let Some(glue) = trailing {
            self.space(glue, glue.width);
        }
        let notes = pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Letters { segment, .. } => segment.note,
                _ => None,
            })
            .collect();
        Line { draws: self.draws, notes, ..Line::default() }
    }
}

/// Which bytes of a word a part's glyphs stand for.
fn bounds(glyphs: &[ShapedGlyph], length: usize) -> (usize, usize) {
    let from = glyphs.iter().map(|glyph| glyph.text.start).min().unwrap_or(0);
    let to = glyphs.iter().map(|glyph| glyph.text.end).max().unwrap_or(length);
    (from, to.min(length))
}
