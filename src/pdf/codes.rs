//! The codes that krilla gives to the glyphs of a face, so that a line's glyphs can be written without it.
//!
//! A face's glyphs are numbered from 1 in the order in which they are first drawn, and represent the text
//! that they were first drawn for (ISO 32000-1, 9.7.4 and 9.10.3).

use crate::font::Face;
use crate::page::Glyph;

/// The glyphs of a face that krilla has met.
#[derive(Debug, Default)]
pub struct Codes {
    /// Records of glyphs by their number in the face; `None` for those that krilla has not met.
    glyphs: Vec<Option<MetGlyph>>,
    met: u16,
    /// Whether the face's glyphs are drawn as pictures: only krilla knows their codes.
    pub pictured: bool,
}

/// Code and text of a glyph that krilla has met.
#[derive(Debug)]
struct MetGlyph {
    code: u16,
    text: Box<str>,
    /// The text as a number, where it has only a few bytes.
    few: Option<u32>,
}

/// Returns a text of a few bytes as a number; no text of a glyph contains a null.
fn few(text: &str) -> Option<u32> {
    match *text.as_bytes() {
        [a] => Some(u32::from_le_bytes([a, 0, 0, 0])),
        [a, b] => Some(u32::from_le_bytes([a, b, 0, 0])),
        [a, b, c] => Some(u32::from_le_bytes([a, b, c, 0])),
        [a, b, c, d] => Some(u32::from_le_bytes([a, b, c, d])),
        _ => None,
    }
}

impl Codes {
    /// Makes codes of a face of which krilla has met no glyph yet.
    pub fn new(face: &Face) -> Self {
        Self { pictured: !face.is_outlined(), ..Self::default() }
    }

    /// Whether krilla has not met a glyph yet.
    pub fn is_new(&self, glyph: u32) -> bool {
        self.glyphs.get(glyph as usize).is_none_or(Option::is_none)
    }

    /// Records that krilla meets a glyph which represents a text.
    pub fn meet(&mut self, glyph: u32, text: &str) {
        let at = glyph as usize;
        if at >= self.glyphs.len() {
            self.glyphs.resize_with(at + 1, || None);
        }
        self.met += 1;
        self.glyphs[at] = Some(MetGlyph { code: self.met, text: text.into(), few: few(text) });
    }

    /// Returns the code of a glyph, and whether it represents a text by itself; `None` where krilla has not met it.
    pub fn code(&self, glyph: u32, text: &str) -> Option<(u16, bool)> {
        let glyph = self.glyphs.get(glyph as usize)?.as_ref()?;
        let is_own = match few(text) {
            Some(number) => glyph.few == Some(number),
            None => *glyph.text == *text,
        };
        Some((glyph.code, is_own))
    }
}

/// Glyphs that are shown together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// Number of glyphs.
    pub glyphs: usize,
    /// Whether the text must be given with `ActualText`, since the glyphs do not represent it by themselves.
    pub instead: bool,
}

/// Returns the first fragment of glyphs: those that represent texts of their own, or those that share one text. Of
/// glyphs in reversed order, a space is the last of its fragment (ISO 32000-1, 14.8.2.3.3).
pub fn fragment(glyphs: &[Glyph], codes: &Codes, text: &str, reversed: bool) -> Fragment {
    let words = |glyph: &Glyph| text.get(glyph.text.clone()).unwrap_or_default();
    let shared = glyphs.iter().take_while(|glyph| glyph.text == glyphs[0].text).count();
    let is_own = |at: usize| {
        let glyph = &glyphs[at];
        let shares = glyphs.get(at + 1).is_some_and(|next| next.text == glyph.text);
        !shares && codes.code(glyph.id, words(glyph)).is_some_and(|(_, is_own)| is_own)
    };
    if !is_own(0) {
        return Fragment { glyphs: shared, instead: true };
    }
    let ends = |at: usize| reversed && at > 1 && words(&glyphs[at - 1]) == " ";
    let more = (1..glyphs.len()).take_while(|at| is_own(*at) && !ends(*at)).count();
    Fragment { glyphs: 1 + more, instead: false }
}

/// Whether glyphs are in the order of writing from right to left.
pub fn is_reversed(glyphs: &[Glyph]) -> bool {
    glyphs.len() > 1 && glyphs.windows(2).all(|pair| pair[0].text.start >= pair[1].text.end)
}

#[cfg(test)]
mod tests {
    use super::{Codes, Fragment, fragment, is_reversed};
    use crate::geom::Length;
    use crate::page::Glyph;
    use std::ops::Range;

    fn glyph(id: u32, text: Range<usize>) -> Glyph {
        let advance = Length::pt(5.0);
        Glyph { id, advance, x_offset: Length::ZERO, y_offset: Length::ZERO, text }
    }

    fn codes() -> Codes {
        let mut codes = Codes::default();
        for (id, text) in [(9, "a"), (4, "b"), (7, "fi"), (3, " ")] {
            assert!(codes.is_new(id));
            codes.meet(id, text);
        }
        codes
    }

    /// Returns the lengths of fragments of a text's glyphs, negative where they need `ActualText`.
    fn fragments(glyphs: &[Glyph], text: &str) -> Vec<isize> {
        let mut rest = glyphs;
        let mut found = Vec::new();
        while !rest.is_empty() {
            let Fragment { glyphs: count, instead } = fragment(rest, &codes(), text, is_reversed(glyphs));
            found.push(if instead { -(count as isize) } else { count as isize });
            rest = &rest[count..];
        }
        found
    }

    #[test]
    fn glyphs_are_numbered_as_they_are_met_and_represent_their_first_text() {
        let codes = codes();
        assert_eq!(
            [codes.code(9, "a"), codes.code(4, "b"), codes.code(7, "fi")],
            [Some((1, true)), Some((2, true)), Some((3, true))]
        );
        assert_eq!([codes.code(9, "b"), codes.code(7, "ffi")], [Some((1, false)), Some((3, false))]);
        assert_eq!([codes.code(5, "a"), codes.code(700, "a")], [None; 2]);
        assert!(!codes.is_new(4) && codes.is_new(5));
    }

    #[test]
    fn glyphs_that_share_a_text_or_represent_another_are_shown_apart() {
        let text = "abfib";
        let all = [glyph(9, 0..1), glyph(4, 1..2), glyph(7, 2..4), glyph(4, 4..5)];
        assert_eq!(fragments(&all, text), [4]);
        assert_eq!(fragments(&[glyph(9, 0..1), glyph(4, 1..2), glyph(9, 1..2)], text), [1, -2]);
        assert_eq!(fragments(&[glyph(4, 0..1), glyph(9, 0..1), glyph(4, 1..2)], text), [-2, 1]);
        assert_eq!(fragments(&[glyph(4, 0..1), glyph(4, 1..2)], text), [-1, 1]);
        let raised = Glyph { y_offset: Length::pt(1.0), ..glyph(9, 0..1) };
        assert_eq!(fragments(&[raised, glyph(4, 1..2)], text), [2]);
    }

    #[test]
    fn reversed_glyphs_are_cut_after_their_spaces() {
        let text = "ab a b";
        let glyphs: Vec<Glyph> =
            [4, 3, 9, 3, 4, 9].into_iter().zip((0..6).rev()).map(|(id, at)| glyph(id, at..at + 1)).collect();
        assert!(is_reversed(&glyphs) && !is_reversed(&glyphs[..1]));
        assert_eq!(fragments(&glyphs, text), [2, 2, 2]);
        assert!(!is_reversed(&[glyph(9, 0..1), glyph(4, 1..2)]));
    }
}
