//! Finds the places where the lines of a paragraph may end, and the accumulated widths up to each.

use super::atoms::{Atom, Atoms, Segment};
use super::{Measure, margin};
use crate::geom::Length;
use crate::typeset::hyphenate::BreakKind;
use crate::typeset::shape::Shaper;
use std::collections::BTreeMap;

/// The most bytes of a word that are shaped again for a break.
const SHORT: usize = 256;

/// Accumulated widths from the start of the paragraph to a place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Widths {
    /// Width of the letters.
    pub text: Length,
    /// Natural width of the spaces.
    pub space: Length,
    /// Sum of the font sizes of all letters, of which letter spacing is a fraction.
    pub ems: Length,
}

/// A place where a line may end.
#[derive(Clone, Debug)]
pub struct Breakpoint {
    /// The atom within or before which the line ends.
    pub atom: usize,
    /// Byte offset inside a segment; `None` at the edge of an atom.
    pub inner: Option<usize>,
    /// Widths up to the line's end, without a hyphen.
    pub end: Widths,
    /// Width of the hyphen that the break adds.
    pub hyphen: Length,
    /// How far the end of the line protrudes into the margin.
    pub right: Length,
    /// Widths up to the start of the next line.
    pub start: Widths,
    /// The first atom of the next line.
    pub next: usize,
    /// How far the start of the next line protrudes into the margin.
    pub left: Length,
    /// Whether a line must end here.
    pub forced: bool,
    /// Whether the break adds a hyphen.
    pub hyphenated: bool,
    /// Whether the line ends with a hyphen, added or typed.
    pub ends_with_hyphen: bool,
    /// Whether the line ends with an apostrophe within a word. The word is broken too, but it does not count
    /// as a hyphen in a row of hyphens.
    pub parted: bool,
    /// Whether no rule allows the break, which is only for words wider than the measure.
    pub emergency: bool,
}

/// All places where a line may end, in order; the last is the end of the paragraph.
#[must_use]
pub fn breakpoints(atoms: &Atoms, measure: &Measure, shaper: &Shaper<'_>) -> Vec<Breakpoint> {
    let mut points = vec![origin(atoms)];
    let mut sum = Widths::default();
    for (at, atom) in atoms.list.iter().enumerate() {
        match atom {
            Atom::Segment(segment) => {
                inner_points(&mut points, segment, at, sum, measure, shaper);
                sum.text += segment.word.width;
                sum.ems += segment.ems() * segment.word.glyphs as i64;
            }
            Atom::Glue(glue) if glue.fixed => sum.text += glue.width,
            Atom::Glue(glue) => {
                let before = sum;
                sum.space += glue.width;
                if glue.breaks && !follows_glue(atoms, at) {
                    points.push(end_point(atoms, at, before));
                }
            }
            Atom::LineEnd => {
                let end = trimmed(&atoms.list[..at], sum);
                // The next line begins after the spaces that do not count for this one.
                points.push(Breakpoint { forced: true, start: sum, ..end_point(atoms, at, end) });
            }
            Atom::Image { size, .. } => sum.text += size.width,
            Atom::Formula(formula) => sum.text += formula.width(),
            Atom::Anchor(_) => {}
        }
    }
    let last = Breakpoint { forced: true, ..end_point(atoms, atoms.list.len(), trimmed(&atoms.list, sum)) };
    points.push(last);
    set_starts(&mut points, atoms);
    if atoms.level.is_some() {
        // In bidirectional text the last letter of a line need not be at its edge, so nothing protrudes.
        points.iter_mut().for_each(|point| (point.left, point.right) = (Length::ZERO, Length::ZERO));
    }
    points
}

/// The start of the paragraph, as the end of a preceding line.
fn origin(atoms: &Atoms) -> Breakpoint {
    end_point(atoms, 0, Widths::default())
}

/// A break at the edge of an atom. `set_starts` fills in its start.
fn end_point(atoms: &Atoms, atom: usize, end: Widths) -> Breakpoint {
    let right = atoms.list[..atom].iter().rev().find_map(last_letter);
    Breakpoint {
        atom,
        inner: None,
        end,
        hyphen: Length::ZERO,
        right: right.map_or(Length::ZERO, |(letter, width)| margin::right(letter, width)),
        start: end,
        next: atom,
        left: Length::ZERO,
        forced: false,
        hyphenated: false,
        ends_with_hyphen: right.is_some_and(|(letter, _)| letter == '-'),
        parted: false,
        emergency: false,
    }
}

/// The widths without trailing spaces.
fn trimmed(atoms: &[Atom], mut sum: Widths) -> Widths {
    for atom in atoms.iter().rev() {
        match atom {
            Atom::Glue(glue) if glue.fixed => sum.text -= glue.width,
            Atom::Glue(glue) => sum.space -= glue.width,
            Atom::Anchor(_) => {}
            _ => break,
        }
    }
    sum
}

fn follows_glue(atoms: &Atoms, at: usize) -> bool {
    at > 0 && matches!(&atoms.list[at - 1], Atom::Glue(glue) if glue.breaks)
}

/// Adds the breaks inside a segment: where its word may be broken, and anywhere in a word wider than the
/// measure.
fn inner_points(
    points: &mut Vec<Breakpoint>,
    segment: &Segment,
    at: usize,
    sum: Widths,
    measure: &Measure,
    shaper: &Shaper<'_>,
) {
    // A word that must not be hyphenated is not broken after its apostrophe either.
    let divides = |at: usize, kind| kind == BreakKind::Hyphen || segment.text[..at].ends_with('’');
    let allowed = segment.breaks.iter().filter(|(at, kind)| measure.hyphens || !divides(*at, *kind));
    let allowed = allowed.map(|&(offset, kind)| (offset, Some(kind)));
    let mut inner = Inner {
        points,
        segment,
        at,
        begin: sum,
        ends: PrefixWidths::new(sum),
        from: 0,
        hyphen: None,
        shaper,
    };
    if segment.word.width > measure.width - measure.rest {
        let glyphs = segment.word.parts.iter().flat_map(|part| &part.glyphs);
        let mut breaks: BTreeMap<usize, Option<BreakKind>> =
            glyphs.map(|glyph| (glyph.text.start, None)).collect();
        breaks.extend(allowed);
        breaks.into_iter().for_each(|(offset, kind)| inner.add(offset, kind));
    } else {
        allowed.for_each(|(offset, kind)| inner.add(offset, kind));
    }
}

/// Adds the breaks inside a segment, in order.
struct Inner<'a, 'f> {
    points: &'a mut Vec<Breakpoint>,
    segment: &'a Segment,
    /// Index of the segment among the atoms.
    at: usize,
    /// Widths up to the segment.
    begin: Widths,
    /// Calculates the widths up to the breaks.
    ends: PrefixWidths,
    /// Byte offset of the previous break.
    from: usize,
    /// The width of the hyphen in the segment's style, once calculated.
    hyphen: Option<Length>,
    shaper: &'a Shaper<'f>,
}

impl Inner<'_, '_> {
    fn add(&mut self, offset: usize, kind: Option<BreakKind>) {
        let (segment, shaper) = (self.segment, self.shaper);
        if offset <= self.from || offset >= segment.text.len() {
            return;
        }
        let (end, before) = self.ends.up_to(offset, segment);
        self.from = offset;
        let hyphenated = kind == Some(BreakKind::Hyphen);
        let hyphen = if hyphenated {
            *self.hyphen.get_or_insert_with(|| shaper.word("-", &segment.style).width)
        } else {
            Length::ZERO
        };
        let last = if hyphenated { Some(('-', hyphen)) } else { before };
        // An apostrophe at a line's end is not kerned with the letter after it, which changes the width of
        // the line.
        let alone = kind == Some(BreakKind::NoHyphen);
        let parted = alone.then(|| end.text - self.ends.kerned(self.begin, segment, offset, shaper));
        self.points.push(Breakpoint {
            atom: self.at,
            inner: Some(offset),
            end: Widths { text: parted.unwrap_or(end.text), ..end },
            hyphen,
            right: last.map_or(Length::ZERO, |(letter, width)| margin::right(letter, width)),
            start: end,
            next: self.at,
            left: Length::ZERO,
            forced: false,
            hyphenated,
            ends_with_hyphen: last.is_some_and(|(letter, _)| letter == '-'),
            parted: alone && segment.text[..offset].ends_with('’'),
            emergency: kind.is_none(),
        });
    }
}

/// Calculates the widths up to places in a segment, which must be requested in order; each glyph is read
/// once.
struct PrefixWidths {
    /// The end of each glyph's text and its advance, in order. Filled at the first request.
    glyphs: Vec<(usize, Length)>,
    /// The number of glyphs summed so far.
    read: usize,
    sum: Widths,
}

impl PrefixWidths {
    fn new(begin: Widths) -> Self {
        Self { glyphs: Vec::new(), read: 0, sum: begin }
    }

    /// The widths up to a place, and the last letter before it with its width.
    fn up_to(&mut self, offset: usize, segment: &Segment) -> (Widths, Option<(char, Length)>) {
        if self.glyphs.is_empty() {
            let glyphs = segment.word.parts.iter().flat_map(|part| &part.glyphs);
            self.glyphs.extend(glyphs.map(|glyph| (glyph.text.end, glyph.advance)));
            self.glyphs.sort_by_key(|(end, _)| *end);
        }
        while let Some((_, advance)) = self.glyphs.get(self.read).filter(|(end, _)| *end <= offset) {
            self.sum.text += *advance;
            self.sum.ems += segment.ems();
            self.read += 1;
        }
        let last = self.read.checked_sub(1).and_then(|last| self.glyphs.get(last));
        let letter = segment.text[..offset].chars().next_back();
        (self.sum, letter.zip(last.map(|(_, advance)| *advance)))
    }

    /// How much wider the text up to the last place is with the letters after it than without them.
    ///
    /// Of a long word only the last letters are shaped, from the start of a letter; the text before them has
    /// the same width in both cases.
    fn kerned(&self, begin: Widths, segment: &Segment, offset: usize, shaper: &Shaper<'_>) -> Length {
        let alone = |from: usize| shaper.word(&segment.text[from..offset], &segment.style).width;
        if offset <= SHORT {
            return self.sum.text - begin.text - alone(0);
        }
        let near = self.glyphs[..self.read].iter().rev().take_while(|(end, _)| *end + SHORT > offset);
        let near: Vec<&(usize, Length)> = near.collect();
        // The end of the first glyph's text is the start of the text of the others.
        let Some(((from, _), rest)) = near.split_last() else { return Length::ZERO };
        let within: Length = rest.iter().map(|(_, advance)| *advance).sum();
        within - alone(*from)
    }
}

/// The last letter before an offset, with its width.
fn letter_before(segment: &Segment, offset: usize) -> Option<(char, Length)> {
    let letter = segment.text[..offset].chars().next_back()?;
    let glyph =
        segment.word.parts.iter().flat_map(|part| &part.glyphs).rev().find(|g| g.text.end <= offset)?;
    Some((letter, glyph.advance))
}

/// The last letter of an atom, with its width.
fn last_letter(atom: &Atom) -> Option<(char, Length)> {
    match atom {
        // A note mark is small and raised, so it does not protrude.
        Atom::Segment(segment) if segment.note.is_some() => Some(('0', Length::ZERO)),
        Atom::Segment(segment) => letter_before(segment, segment.text.len()),
        Atom::Image { .. } | Atom::Formula(_) => Some(('\u{fffc}', Length::ZERO)),
        Atom::Glue(_) | Atom::LineEnd | Atom::Anchor(_) => None,
    }
}

/// Finds where the line after each point begins, past spaces, and how far its start protrudes.
fn set_starts(points: &mut [Breakpoint], atoms: &Atoms) {
    for point in points {
        if point.inner.is_some() {
            continue;
        }
        let mut next = point.atom;
        let mut start = point.start;
        while let Some(atom) = atoms.list.get(next) {
            match atom {
                Atom::Glue(glue) if glue.breaks => start.space += glue.width,
                Atom::LineEnd if next == point.atom && point.forced => {}
                _ => break,
            }
            next += 1;
        }
        point.next = next;
        point.start = start;
        let first = atoms.list[next..].iter().find_map(first_letter);
        point.left = first.map_or(Length::ZERO, |(letter, width)| margin::left(letter, width));
    }
}

fn first_letter(atom: &Atom) -> Option<(char, Length)> {
    match atom {
        Atom::Segment(segment) => {
            let glyph = segment.word.parts.first()?.glyphs.first()?;
            Some((segment.text.chars().next()?, glyph.advance))
        }
        Atom::Anchor(_) => None,
        _ => Some(('\u{fffc}', Length::ZERO)),
    }
}
