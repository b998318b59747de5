//! Typesets characters that need more than a glyph: spaces of fixed width (Unicode, 6.2), superscripts and
//! subscripts.

use crate::font::{Family, spelling};
use crate::geom::Length;
use crate::typeset::shape::Shaper;
use crate::typeset::style::Style;
use std::ops::Range;

/// How far superscripts are shifted, as a fraction of the font size.
pub const RAISED: f64 = 0.36;
/// How far subscripts are shifted, as a fraction of the font size.
pub const LOWERED: f64 = -0.14;

/// Whether a character ends a segment.
pub fn is_cut(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The superscript and subscript runs of a text for which no face has glyphs, with their style.
pub fn shifted(text: &str, style: &Style, shaper: &Shaper<'_>) -> Vec<(Range<usize>, Style)> {
    let is_code = style.family == Family::Mono;
    let has = |run: &str| {
        is_code && run.chars().all(|character| shaper.fonts().iter().any(|(_, face)| face.covers(character)))
    };
    let styled = |run: spelling::Shifted| {
        let mut style = style.shifted(if run.is_raised { RAISED } else { LOWERED });
        style.features.unshifted = true;
        (run.range, style)
    };
    spelling::shifted_runs(text, |run| has(run) || shaper.fonts().shows_shifted(run))
        .into_iter()
        .map(styled)
        .collect()
}

/// The width of a fixed space, and whether a line may end there; `None` for other characters.
pub fn fixed(character: char, style: &Style, shaper: &Shaper<'_>) -> Option<(Length, bool)> {
    let em = |share: f64| style.size.scale(share);
    Some(match character {
        '\u{2000}' | '\u{2002}' => (em(0.5), true),
        '\u{2001}' | '\u{2003}' | '\u{3000}' => (em(1.0), true),
        '\u{2004}' => (em(1.0 / 3.0), true),
        '\u{2005}' => (em(0.25), true),
        '\u{2006}' => (em(1.0 / 6.0), true),
        '\u{2007}' => (shaper.word("0", style).width, false),
        '\u{2008}' => (shaper.word(".", style).width, true),
        '\u{200a}' => (em(0.1), true),
        '\u{205f}' => (em(4.0 / 18.0), true),
        _ => return None,
    })
}
