//! Separates adjacent raised characters: two note marks, or a mark and an exponent.

use super::{Atom, Collector};
use crate::book::{Inline, is_raised};

impl Collector<'_> {
    /// Whether the last atom is raised, so that a raised number after it would seem to be part of it.
    ///
    /// `Some(true)` if it is a note mark, `Some(false)` if it is other raised text, `None` if it is not
    /// raised.
    pub(super) fn raised_before(&self) -> Option<bool> {
        let is_seen = |atom: &&Atom| !matches!(atom, Atom::Anchor(_));
        match self.atoms.list.iter().rev().find(is_seen)? {
            Atom::Segment(segment) if segment.note.is_some() => Some(true),
            Atom::Segment(segment) if segment.style.rise > self.style.rise => Some(false),
            Atom::Segment(segment) => segment.text.ends_with(is_raised).then_some(false),
            Atom::Formula(formula) => formula.raised.then_some(false),
            _ => None,
        }
    }

    /// Adds a raised separator between two raised characters.
    pub(super) fn part(&mut self, sign: &str) {
        self.styled(self.style.raised(), |this| this.generated(sign));
    }

    /// Adds content above or below the line of text.
    pub(super) fn shifted(&mut self, content: &[Inline], rise: f64) {
        if rise > 0.0 && self.raised_before() == Some(true) {
            self.part("\u{a0}");
        }
        self.styled(self.style.shifted(rise), |this| this.inlines(content));
    }
}
