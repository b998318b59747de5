//! Glyphs of a run in little room: a book has millions of them, and nearly all stand where their face sets them.

use crate::geom::Length;
use std::ops::Range;

/// One glyph, in units of length at its run's size, before expansion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Number of the glyph in its face.
    pub id: u32,
    /// Distance to the next glyph.
    pub advance: Length,
    /// Shift to the right.
    pub x_offset: Length,
    /// Shift upwards.
    pub y_offset: Length,
    /// Which bytes of the run's text it stands for.
    pub text: Range<usize>,
}

/// Glyphs from left to right.
///
/// Numbers of glyphs are below 65,536, as in every OpenType face; advances below 32,768 pt, at which
/// they are cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glyphs {
    list: Vec<Packed>,
    /// Those that are shifted, or stand for very long texts.
    rare: Vec<Rare>,
}

/// What few glyphs have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rare {
    /// Which glyph.
    at: u32,
    x_offset: Length,
    y_offset: Length,
    /// How many bytes of text it stands for.
    length: usize,
}

/// A glyph that is not shifted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Packed {
    id: u16,
    /// How many bytes of text it stands for.
    length: u16,
    /// Where they begin.
    start: u32,
    /// In scaled points.
    advance: i32,
}

impl Glyphs {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Adds a glyph on the right.
    pub fn push(&mut self, glyph: Glyph) {
        let Glyph { x_offset, y_offset, .. } = glyph;
        let length = glyph.text.len();
        if x_offset != Length::ZERO || y_offset != Length::ZERO || length > usize::from(u16::MAX) {
            self.rare.push(Rare { at: self.list.len() as u32, x_offset, y_offset, length });
        }
        let limit = i64::from(i32::MAX);
        self.list.push(Packed {
            id: u16::try_from(glyph.id).unwrap_or(0),
            length: u16::try_from(length).unwrap_or(u16::MAX),
            start: u32::try_from(glyph.text.start).unwrap_or(u32::MAX),
            advance: glyph.advance.to_sp().clamp(-limit, limit) as i32,
        });
    }

    /// The glyphs in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Glyph> + ExactSizeIterator {
        (0..self.len()).map(|at| self.at(at))
    }

    /// The last glyph.
    #[must_use]
    pub fn last(&self) -> Option<Glyph> {
        self.len().checked_sub(1).map(|at| self.at(at))
    }

    /// The sum of all advances.
    #[must_use]
    pub fn width(&self) -> Length {
        Length::sp(self.list.iter().map(|glyph| i64::from(glyph.advance)).sum())
    }

    /// Gives back the room that was kept for more glyphs.
    pub fn shrink(&mut self) {
        self.list.shrink_to_fit();
    }

    fn at(&self, at: usize) -> Glyph {
        let glyph = self.list[at];
        let rare = match self.rare.is_empty() {
            true => None,
            false => self.rare.binary_search_by_key(&(at as u32), |rare| rare.at).ok(),
        };
        let rare = rare.map(|found| self.rare[found]);
        let start = glyph.start as usize;
        Glyph {
            id: u32::from(glyph.id),
            advance: Length::sp(i64::from(glyph.advance)),
            x_offset: rare.map_or(Length::ZERO, |rare| rare.x_offset),
            y_offset: rare.map_or(Length::ZERO, |rare| rare.y_offset),
            text: start..start + rare.map_or(usize::from(glyph.length), |rare| rare.length),
        }
    }
}

impl FromIterator<Glyph> for Glyphs {
    fn from_iter<I: IntoIterator<Item = Glyph>>(glyphs: I) -> Self {
        let mut all = Self::default();
        glyphs.into_iter().for_each(|glyph| all.push(glyph));
        all
    }
}

impl From<Vec<Glyph>> for Glyphs {
    fn from(glyphs: Vec<Glyph>) -> Self {
        glyphs.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Glyph, Glyphs};
    use crate::geom::Length;

    #[test]
    fn glyphs_come_out_as_they_went_in() {
        let glyph = |id: u32| Glyph {
            id,
            advance: Length::pt(f64::from(id) - 3.25),
            x_offset: if id == 2 { Length::pt(-0.5) } else { Length::ZERO },
            y_offset: if id == 5 { Length::pt(7.0) } else { Length::ZERO },
            text: id as usize * 70_000..id as usize * 70_000 + if id == 6 { 66_000 } else { 3 },
        };
        let wanted: Vec<Glyph> = (0..8).map(glyph).collect();
        let glyphs = Glyphs::from(wanted.clone());
        assert_eq!(glyphs.iter().collect::<Vec<_>>(), wanted);
        assert_eq!((glyphs.len(), glyphs.last()), (8, wanted.last().cloned()));
        assert_eq!(glyphs.width(), wanted.iter().map(|glyph| glyph.advance).sum());
        assert!(Glyphs::default().is_empty() && Glyphs::default().last().is_none());
    }
}
