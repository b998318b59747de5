//! Glyphs and the text that they represent, as krilla takes them.

use super::{contradiction, links};
use crate::error::Error;
use crate::geom::{Length, Point};
use crate::page::{Glyph, GlyphRun};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use std::borrow::Cow;
use std::ops::Range;

/// The text of a run with characters that PDF/A forbids replaced: no glyph may represent a byte
/// order mark, a null or a private character (ISO 19005-3, 6.2.11.7).
pub struct Text<'a> {
    /// The text itself.
    pub text: Cow<'a, str>,
    /// The glyphs, with the bytes of this text that they represent.
    pub glyphs: Vec<Glyph>,
}

impl<'a> Text<'a> {
    /// Returns a run's text; an error where a glyph does not represent whole characters of it.
    pub fn of(run: &'a GlyphRun) -> Result<Self, Error> {
        let mut glyphs: Vec<Glyph> = run.glyphs.iter().collect();
        let is_whole =
            |range: &Range<usize>| run.text.get(range.clone()).is_some_and(|text| !text.is_empty());
        if let Some(glyph) = glyphs.iter().find(|glyph| !is_whole(&glyph.text)) {
            return Err(contradiction(format!(
                "glyph {} stands for bytes {:?} of “{}”",
                glyph.id, glyph.text, run.text
            )));
        }
        if run.text.chars().all(|character| allowed(character) == character) {
            return Ok(Self { text: Cow::Borrowed(&run.text), glyphs });
        }
        let mut text = String::with_capacity(run.text.len());
        let mut places = vec![0; run.text.len() + 1];
        for (at, character) in run.text.char_indices() {
            places[at] = text.len();
            text.push(allowed(character));
        }
        places[run.text.len()] = text.len();
        for glyph in &mut glyphs {
            glyph.text = places[glyph.text.start]..places[glyph.text.end];
        }
        Ok(Self { text: Cow::Owned(text), glyphs })
    }

    /// Returns the text that a glyph of the run represents.
    pub fn of_glyph(&self, glyph: usize) -> &str {
        &self.text[self.glyphs[glyph].text.clone()]
    }
}

/// Returns a character that a glyph may represent.
fn allowed(character: char) -> char {
    match character {
        '\u{feff}' => '\u{2060}',
        '\0' | '\u{fffe}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => '\u{fffd}',
        other => other,
    }
}

/// Shows glyphs from a place on the baseline.
pub fn show(surface: &mut Surface, font: &Font, size: Length, at: Point, glyphs: &[KrillaGlyph], text: &str) {
    surface.draw_glyphs(links::point(at), glyphs, font.clone(), text, size.to_pt() as f32, false);
}

/// Returns a glyph in units of the em, to a hundredth of the face's own unit: a glyph with the face's own advance then
/// needs no correction in the file. The error is below 0.003 pt a line.
pub fn glyph(glyph: &Glyph, size: Length, font: &Font) -> KrillaGlyph {
    let steps = f64::from(font.units_per_em()) * 100.0;
    let em = |length: Length| ((length.ratio(size) * steps).round() / steps) as f32;
    KrillaGlyph::new(
        GlyphId::new(glyph.id),
        em(glyph.advance),
        em(glyph.x_offset),
        em(glyph.y_offset),
        0.0,
        glyph.text.clone(),
        None,
    )
}

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::font::FaceId;
    use crate::geom::{Length, Point};
    use crate::page::{Content, Glyph, GlyphRun, Ink};
    use std::ops::Range;
    use std::sync::Arc;

    fn run(text: &str, ranges: &[Range<usize>]) -> GlyphRun {
        let glyph = |text: &Range<usize>| Glyph {
            id: 1,
            advance: Length::pt(5.0),
            x_offset: Length::ZERO,
            y_offset: Length::ZERO,
            text: text.clone(),
        };
        GlyphRun {
            face: FaceId(0),
            size: Length::pt(10.0),
            origin: Point::default(),
            expansion: 1.0,
            ink: Ink::default(),
            text: Arc::new(text.to_owned()),
            glyphs: Arc::new(ranges.iter().map(glyph).collect()),
            hyphenated: false,
            content: Content::Ornament,
        }
    }

    #[test]
    fn forbidden_characters_are_replaced_and_glyphs_keep_theirs() {
        let run = run("ı\u{feff}\u{f0000}ş", &[0..2, 2..5, 5..9, 9..11]);
        let text = Text::of(&run).unwrap();
        assert_eq!(text.text, "ı\u{2060}\u{fffd}ş");
        let parts: Vec<&str> = (0..4).map(|glyph| text.of_glyph(glyph)).collect();
        assert_eq!(parts, ["ı", "\u{2060}", "\u{fffd}", "ş"]);
    }

    #[test]
    fn a_glyph_represents_whole_characters_of_its_run() {
        for wrong in [0..1, 1..2, 2..2, 0..9] {
            assert!(Text::of(&run("ış", std::slice::from_ref(&wrong))).is_err(), "{wrong:?}");
        }
        assert!(Text::of(&run("ış", &[0..2, 2..4])).is_ok());
    }
}
