//! Mixed directions: which letters run from right to left, and where the parts of a line then stand.
//! The door to unicode-bidi (Unicode Standard Annex 9).

use super::atoms::{Atom, Atoms, Segment};
use crate::geom::Length;
use crate::typeset::shape::Shaper;
use std::ops::Range;
use unicode_bidi::{BidiInfo, Level};

/// What stands in the text for that which has no direction of its own: images, and the marks of notes,
/// which follow the line rather than the word before them.
const NEUTRAL: char = '\u{fffc}';

/// The atoms with the levels of their letters, cut where levels change and shaped by them; `None` where
/// all letters run from left to right.
#[must_use]
pub fn arrange(atoms: &Atoms, shaper: &Shaper<'_>) -> Option<Atoms> {
    let segments = atoms.list.iter().filter_map(|atom| match atom {
        Atom::Segment(segment) => Some(&*segment.text),
        _ => None,
    });
    let lettered = segments.clone().any(|text| text.chars().any(char::is_alphabetic));
    // The number of a chapter or of a list's item has no letters: it runs as its language does.
    let numbered = !lettered && speaks_rtl(atoms);
    if !numbered && !segments.clone().any(has_rtl) {
        return None;
    }
    let (text, starts) = text_of(atoms);
    let base = if numbered { Level::rtl() } else { base_level(&text) };
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

/// Whether a paragraph is in a language that runs from right to left.
fn speaks_rtl(atoms: &Atoms) -> bool {
    atoms.list.iter().any(|atom| match atom {
        Atom::Segment(segment) => segment.style.lang.is_right_to_left(),
        _ => false,
    })
}

/// Whether a text has letters of a script that runs from right to left.
fn has_rtl(text: &str) -> bool {
    let is_rtl = |c: char| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    // Latin, Greek and Cyrillic letters have bytes below D6 alone.
    text.bytes().any(|byte| byte >= 0xd6) && text.chars().any(is_rtl)
}

/// The text of a paragraph, and where each atom begins in it.
fn text_of(atoms: &Atoms) -> (String, Vec<usize>) {
    let mut text = String::new();
    let starts = atoms.list.iter().map(|atom| {
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

/// From right to left where most letters run so: a Turkish paragraph that opens with an Arabic word is
/// still Turkish.
fn base_level(text: &str) -> Level {
    let words = || text.split(' ').filter(|word| word.chars().any(char::is_alphabetic));
    let rtl = words().filter(|word| has_rtl(word)).count();
    if rtl * 2 > words().count() { Level::rtl() } else { Level::ltr() }
}

/// Stretches of one level.
fn runs(levels: &[Level]) -> impl Iterator<Item = (Range<usize>, u8)> {
    let mut from = 0;
    levels.chunk_by(|a, b| a == b).map(move |run| {
        let range = from..from + run.len();
        from = range.end;
        (range, run[0].number())
    })
}

/// A part of a segment, shaped in its direction. Letters from right to left take no hyphens.
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

/// Where the parts of a line stand from its left edge, by their levels and widths (rule L2).
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
