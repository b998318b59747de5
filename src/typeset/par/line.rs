//! Builds lines: their parts, the widths of these, and the distribution of the slack.

use super::atoms::{Atom, Atoms, Formula, Glue, Segment};
use super::breakpoints::Breakpoint;
use super::linebreak::{EXPANSION, Fit, NARROWEST, TRACKING, fit};
use super::pen::Pen;
use super::{Alignment, Measure};
use crate::book::NoteId;

use crate::geom::Length;

use crate::typeset::draw::{Anchor, Draw};
use crate::typeset::shape::{Shaper, Word};

use std::sync::Arc;

/// The widest a space may be, as a multiple of its natural width; a looser line is left short.
pub const LOOSEST: f64 = 2.0;

/// A line, with drawings relative to the left edge of its measure and its baseline.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The drawings.
    pub draws: Vec<Draw>,
    /// The notes whose marks are in the line.
    pub notes: Vec<NoteId>,
    /// Byte offset of the line in the block's text.
    pub offset: Option<usize>,
    /// Whether it ends with a hyphen added by line breaking.
    pub hyphenated: bool,
    /// By how much it is too long.
    pub overfull: Option<Length>,
}

/// Builds the lines between the chosen points.
#[must_use]
pub fn build(
    atoms: &Atoms,
    points: &[Breakpoint],
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
    from: &'a Breakpoint,
    to: &'a Breakpoint,
    number: usize,
    last: bool,
}

/// A part of a line.
pub enum Piece<'a> {
    /// Letters, and their byte offset in the block's text.
    Letters {
        segment: &'a Segment,
        word: Arc<Word>,
        text: &'a str,
        offset: usize,
    },
    Hyphen {
        segment: &'a Segment,
        word: Arc<Word>,
    },
    Space(&'a Glue),
    Image {
        path: &'a str,
        size: crate::geom::Size,
        leaf: crate::page::LeafId,
    },
    Formula(&'a Formula),
    Anchor(&'a Anchor),
}

impl Piece<'_> {
    /// Its bidirectional level; that of the paragraph if it has none.
    pub fn level(&self, base: u8) -> u8 {
        match self {
            Self::Letters { segment, .. } | Self::Hyphen { segment, .. } => segment.level,
            Self::Space(glue) => glue.level,
            Self::Image { .. } | Self::Formula(_) | Self::Anchor(_) => base,
        }
    }
}

impl Span<'_> {
    fn line(&self, atoms: &Atoms, measure: &Measure, shaper: &Shaper<'_>) -> Line {
        let pieces = self.pieces(atoms, shaper);
        let widths = Widths::of(&pieces);
        let left = if measure.alignment == Alignment::Justified { self.from.left } else { Length::ZERO };
        let right = if measure.alignment == Alignment::Justified { self.to.right } else { Length::ZERO };
        let indent = measure.indent(self.number);
        let available = measure.width - indent + left + right;
        let share = Share::new(self, &widths, available, measure);
        let natural = share.width(&widths);
        let x = match measure.alignment {
            // In a right-to-left paragraph lines begin at the right edge, where the indent is.
            Alignment::Justified | Alignment::Ragged if atoms.level == Some(1) => {
                measure.width - indent - natural
            }
            Alignment::Justified | Alignment::Ragged => indent - left,
            Alignment::Right => measure.width - natural,
            Alignment::Centred => indent + (measure.width - indent - natural) / 2,
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

    /// The parts of the line; words broken at its ends are shaped again.
    fn pieces<'b>(&self, atoms: &'b Atoms, shaper: &Shaper<'_>) -> Vec<Piece<'b>> {
        let mut pieces = Vec::new();
        let end = if self.to.inner.is_some() { self.to.atom + 1 } else { self.to.atom };
        for at in self.from.next..end {
            match &atoms.list[at] {
                Atom::Segment(segment) => self.letters(&mut pieces, segment, at, shaper),
                Atom::Glue(glue) => pieces.push(Piece::Space(glue)),
                Atom::Image { path, size, leaf, .. } => {
                    pieces.push(Piece::Image { path, size: *size, leaf: *leaf });
                }
                Atom::Formula(formula) => pieces.push(Piece::Formula(formula)),
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
                (true, _) => Arc::clone(&segment.word),
                (false, 0) => shaper.word(text, &segment.style),
                (false, _) => shaper.word_rtl(text, &segment.style),
            };
            let offset = segment.offset + if segment.counted { start } else { 0 };
            pieces.push(Piece::Letters { segment, word, text, offset });
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

    /// The space at which the line was broken, or before its end. It is drawn at the end, so that words stay
    /// separate in the extracted text.
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
                    widths.ems += segment.ems() * word.glyphs as i64;
                }
                Piece::Space(glue) if glue.fixed => widths.text += glue.width,
                Piece::Space(glue) => widths.space += glue.width,
                Piece::Image { size, .. } => widths.text += size.width,
                Piece::Formula(formula) => widths.text += formula.width(),
                Piece::Anchor(_) => {}
            }
        }
        widths
    }
}

/// The distribution of a line's slack between letters and spaces.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// Width of letters as a multiple of their natural width.
    pub expansion: f64,
    /// Letter spacing, as a fraction of the font size.
    pub tracking: f64,
    /// Width of a space as a multiple of its natural width.
    pub space: f64,
}

impl Share {
    fn new(span: &Span<'_>, widths: &Widths, available: Length, measure: &Measure) -> Self {
        if measure.alignment != Alignment::Justified {
            return Self { expansion: 1.0, tracking: 0.0, space: 1.0 };
        }
        let found = fit(span.from, span.to, span.number, measure, span.last);
        let letters = found.map_or(-1.0, |Fit { letters, .. }| letters);
        let mut share =
            Self { expansion: 1.0 + EXPANSION * letters, tracking: TRACKING * letters, space: 1.0 };
        let natural_end = span.last && letters == 0.0;
        if !natural_end && widths.space > Length::ZERO {
            // Words shaped again at the line's ends may differ by a kern; the spaces compensate for it.
            let rest = available - share.letters(widths);
            share.space = rest.ratio(widths.space).clamp(NARROWEST, LOOSEST);
        }
        // Without spaces, the letters compensate.
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
