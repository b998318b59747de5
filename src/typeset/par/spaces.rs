//! Characters that are set by more than their glyph: spaces of a width of their own (Unicode, 6.2), raised signs.

use crate::font::spelling;
use crate::geom::Length;
use crate::typeset::shape::Shaper;
use crate::typeset::style::Style;

/// How far raised text stands above its line, and lowered text, as shares of the size.
pub const RAISED: f64 = 0.36;
/// The share of lowered text.
pub const LOWERED: f64 = -0.14;

/// Characters that end a segment.
pub fn is_cut(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The style of a raised or lowered character that no face has as one.
pub fn shifted(character: char, style: &Style, shaper: &Shaper<'_>) -> Option<Style> {
    let (_, is_raised) = spelling::shifted(character)?;
    let is_there = shaper.fonts().iter().any(|(_, face)| face.covers(character));
    (!is_there).then(|| style.shifted(if is_raised { RAISED } else { LOWERED }))
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
