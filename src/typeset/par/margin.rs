//! Optical margins: how far stops, hyphens and quotes hang out of the measure.

use crate::geom::Length;

/// How far a character hangs out on the right, as a share of its own width.
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

/// How far a character hangs out on the left, as a share of its own width.
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
