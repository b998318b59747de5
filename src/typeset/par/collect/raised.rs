//! Raised signs that stand beside each other: what keeps two note marks, or a mark and a power, apart.

use super::{Atom, Collector};
use crate::book::{Inline, is_raised};

impl Collector<'_> {
    /// Whether what stands last is raised, so that a raised number behind it would seem to go on with it; and if so,
    /// whether it is the mark of a note.
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

    /// Adds a raised sign that stands between two others.
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
