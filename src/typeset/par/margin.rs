//! Optical margins: how far stops, hyphens and quotation marks protrude from the measure.

use crate::geom::Length;

/// How far a character protrudes on the right, calculated from its width.
#[must_use]
pub fn right(character: char, width: Length) -> Length {
    let share = match character {
        '-' | '\u{ad}' | '.' | ',' | '\u{2010}' => 0.7,
        '’' | '”' | '‘' | '“' | '»' | '*' => 0.5,
        ':' | ';' | '!' | '?' | '…' => 0.3,
        '–' => 0.3,
        ')' | ']' => 0.15,
        _ => 0.0,
    };
    width.scale(share)
}

/// How far a character protrudes on the left, calculated from its width.
#[must_use]
pub fn left(character: char, width: Length) -> Length {
    let share = match character {
        '“' | '‘' | '«' | '’' | '”' => 0.5,
        '–' | '—' => 0.2,
        '(' | '[' => 0.1,
        _ => 0.0,
    };
    width.scale(share)
}
