//! Characters that are set by more than their glyph: spaces of a width of their own (Unicode, 6.2), raised signs.

use crate::font::{Family, spelling};
use crate::geom::Length;
use crate::typeset::shape::Shaper;
use crate::typeset::style::Style;
use std::ops::Range;

/// How far raised text stands above its line, and lowered text, as shares of the size.
pub const RAISED: f64 = 0.36;
/// The share of lowered text.
pub const LOWERED: f64 = -0.14;

/// Characters that end a segment.
pub fn is_cut(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The stretches of a text that are raised or lowered and that no face shows as they are typed, and their style.
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

/// The width of such a space, and whether a line may end there; none of any other character.
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
