//! Bidirectional text: finds the letters that run from right to left, and places the parts of a line in
//! visual order.
//!
//! The only module that uses unicode-bidi (Unicode Standard Annex 9).

use super::atoms::{Atom, Atoms, Segment};
use crate::font::Family;
use crate::geom::Length;
use crate::lang::direction::{all_right_to_left, is_right_to_left};
use crate::typeset::shape::{Shaper, Word};
use crate::typeset::style::Style;
use std::ops::Range;
use std::sync::Arc;
use unicode_bidi::{BidiInfo, Level};

/// Placeholder in the text for atoms without a direction: images, and note marks, which take the direction of
/// the line rather than that of the word before them.
const NEUTRAL: char = '\u{fffc}';

/// The characters that isolate text of another direction, so that it does not affect the text around it.
const ISOLATES: [char; 3] = ['\u{2066}', '\u{2067}', '\u{2069}'];

/// Splits the atoms where the bidirectional level changes, and shapes them in their direction.
///
/// Returns `None` if all letters run from left to right. The language stated by the author determines the
/// direction of a paragraph, not its content: a Turkish paragraph about Arabic words runs from left to right.
/// A paragraph that contains only right-to-left letters runs from right to left.
#[must_use]
pub fn arrange(atoms: &Atoms, shaper: &Shaper<'_>) -> Option<Atoms> {
    let mut segments = atoms.list.iter().filter_map(|atom| match atom {
        Atom::Segment(segment) => Some(&*segment.text),
        _ => None,
    });
    let stated = Level::new(atoms.level.unwrap_or(0)).unwrap_or_else(|_| Level::ltr());
    if stated.is_ltr() && !segments.any(has_rtl) {
        return None;
    }
    let base = if stated.is_ltr() && is_all_rtl(atoms) { Level::rtl() } else { stated };
    let (text, starts) = text_of(atoms, stated.is_rtl());
    let levels = BidiInfo::new(&text, Some(base)).levels;
    let mut arranged = Atoms { level: Some(base.number()), links: atoms.links.clone(), list: Vec::new() };
    for (atom, &start) in atoms.list.iter().zip(&starts) {
        let level = levels.get(start).map_or(base, |level| *level).number();
        match atom {
            Atom::Segment(segment) if segment.note.is_none() => {
                let runs = runs(&levels[start..start + segment.text.len()]);
                arranged.list.extend(runs.map(|(range, level)| cut(segment, range, level, shaper)));
            }
            Atom::Segment(segment) => arranged.list.push(Atom::Segment(Segment { level, ..segment.clone() })),
            Atom::Glue(glue) => {
                arranged.list.push(Atom::Glue(super::atoms::Glue { level, ..glue.clone() }));
            }
            other => arranged.list.push(other.clone()),
        }
    }
    Some(arranged)
}

/// Whether text in a style runs from right to left by its language; code never does.
#[must_use]
pub fn runs_rtl(style: &Style) -> bool {
    style.lang.is_right_to_left() && style.family != Family::Mono
}

/// Shapes a line of display text, with its parts in visual order from the left.
#[must_use]
pub fn word(text: &str, style: &Style, shaper: &Shaper<'_>) -> Arc<Word> {
    let base = if runs_rtl(style) { Level::rtl() } else { Level::ltr() };
    if base.is_ltr() && !has_rtl(text) {
        return shaper.word(text, style);
    }
    let mut whole = Word::default();
    let bidi = BidiInfo::new(text, Some(base));
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let letters = &text[run.clone()];
            let is_rtl = levels[run.start].is_rtl();
            let word = if is_rtl { shaper.word_rtl(letters, style) } else { shaper.word(letters, style) };
            whole.width += word.width;
            whole.glyphs += word.glyphs;
            whole.parts.extend(word.parts.iter().cloned().map(|mut part| {
                for glyph in &mut part.glyphs {
                    glyph.text = glyph.text.start + run.start..glyph.text.end + run.start;
                }
                part
            }));
        }
    }
    Arc::new(whole)
}

/// Whether all letters run from right to left; note marks do not count.
fn is_all_rtl(atoms: &Atoms) -> bool {
    let segments = atoms.list.iter().filter_map(|atom| match atom {
        Atom::Segment(segment) if segment.note.is_none() => Some(&*segment.text),
        _ => None,
    });
    all_right_to_left(segments.flat_map(str::chars))
}

/// Whether a text has letters of a script that runs from right to left.
fn has_rtl(text: &str) -> bool {
    // Latin, Greek and Cyrillic letters contain only bytes below D6.
    text.bytes().any(|byte| byte >= 0xd6) && text.chars().any(is_right_to_left)
}

/// The text of a paragraph, and the offset of each atom in it. Text whose language runs the other way is
/// isolated, as in browsers.
fn text_of(atoms: &Atoms, is_rtl: bool) -> (String, Vec<usize>) {
    let (mut text, mut is_within) = (String::new(), is_rtl);
    let starts = atoms.list.iter().map(|atom| {
        let runs = match atom {
            Atom::Segment(Segment { style, note: None, .. }) => Some(runs_rtl(style)),
            Atom::Glue(glue) => Some(runs_rtl(&glue.style)),
            _ => None,
        };
        if let Some(runs) = runs.filter(|runs| *runs != is_within) {
            let [to_right, to_left, end] = ISOLATES;
            text.push(if runs == is_rtl {
                end
            } else if runs {
                to_left
            } else {
                to_right
            });
            is_within = runs;
        }
        let start = text.len();
        match atom {
            Atom::Segment(segment) if segment.note.is_none() => text.push_str(&segment.text),
            Atom::Segment(_) | Atom::Image { .. } | Atom::Formula(_) => text.push(NEUTRAL),
            Atom::Glue(_) | Atom::LineEnd => text.push(' '),
            Atom::Anchor(_) => {}
        }
        start
    });
    let starts = starts.collect();
    (text, starts)
}

/// The runs of one level.
fn runs(levels: &[Level]) -> impl Iterator<Item = (Range<usize>, u8)> {
    let mut from = 0;
    levels.chunk_by(|a, b| a == b).map(move |run| {
        let range = from..from + run.len();
        from = range.end;
        (range, run[0].number())
    })
}

/// A part of a segment, shaped in its direction. Right-to-left letters are not hyphenated.
fn cut(segment: &Segment, range: Range<usize>, level: u8, shaper: &Shaper<'_>) -> Atom {
    let rtl = level % 2 == 1;
    let inside = |at: usize| !rtl && at > range.start && at < range.end;
    let breaks = segment.breaks.iter().filter(|(at, _)| inside(*at));
    let text = &segment.text[range.clone()];
    Atom::Segment(Segment {
        text: text.into(),
        word: if rtl { shaper.word_rtl(text, &segment.style) } else { shaper.word(text, &segment.style) },
        breaks: breaks.map(|&(at, kind)| (at - range.start, kind)).collect(),
        offset: segment.offset + if segment.counted { range.start } else { 0 },
        level,
        ..segment.clone()
    })
}

/// The positions of the parts of a line from its left edge, by levels and widths (rule L2 of UAX 9).
#[must_use]
pub fn places(levels: &[u8], widths: &[Length]) -> Vec<Length> {
    let levels: Vec<Level> = levels.iter().filter_map(|&level| Level::new(level).ok()).collect();
    let mut places = vec![Length::ZERO; widths.len()];
    let mut x = Length::ZERO;
    for at in BidiInfo::reorder_visual(&levels) {
        places[at] = x;
        x += widths[at];
    }
    places
}

#[cfg(test)]
mod tests;
