//! Notes: what a mark in the text leads to.

use super::Block;
use super::phase::{Phase, Resolved};
use crate::source::Span;
use std::sync::Arc;

/// Index of a note in its chapter's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct NoteId(pub usize);

/// What tells a note from the others of its chapter until it has its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteLabel {
    /// The author's name for it: `lat22` of `[^lat22]`.
    Named(Arc<str>),
    /// The number of one that has no name, among those of the chapter: `^[text]`, a citation in the text.
    Unnamed(usize),
}

/// One note of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note<P: Phase = Resolved> {
    /// What tells it from the others.
    pub label: NoteLabel,
    /// The series that it is of, where it is not a numbered one.
    pub series: Option<Arc<NoteSeries>>,
    /// Its number among the numbered ones of the chapter, or among those with signs, from 1, in the order of the first
    /// marks.
    pub number: P::Count,
    /// How many marks lead to it.
    pub marks: P::Count,
    /// What it says.
    pub blocks: Vec<Block<P>>,
    /// Where it is defined.
    pub span: Span,
}

/// A series of notes that signs mark: a translator's, an editor's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSeries {
    /// The signs, in their order.
    pub signs: Vec<char>,
    /// What one of its notes is called.
    pub name: String,
    /// What stands at the end of each, if anything.
    pub end: Option<String>,
}

impl NoteSeries {
    /// The sign of a number: each sign once, then each twice.
    #[must_use]
    pub fn sign(&self, number: u32) -> String {
        let (at, count) = (number.saturating_sub(1) as usize, self.signs.len().max(1));
        let sign = self.signs.get(at % count).copied().unwrap_or('*');
        std::iter::repeat_n(sign, at / count + 1).collect()
    }
}

impl<P: Phase> Note<P> {
    /// What marks it by a number: that number, or a sign.
    #[must_use]
    pub fn mark_of(&self, number: u32) -> String {
        self.series.as_ref().map_or_else(|| number.to_string(), |series| series.sign(number))
    }
}

impl Note {
    /// What marks it in the order of its chapter.
    #[must_use]
    pub fn mark(&self) -> String {
        self.mark_of(self.number)
    }

    /// What a screen reader calls it; `word` is what numbered notes are called.
    #[must_use]
    pub fn name(&self, word: &str) -> String {
        format!("{} {}", self.series.as_ref().map_or(word, |series| &series.name), self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::NoteSeries;

    #[test]
    fn signs_are_doubled_behind_the_last() {
        let series =
            |signs: &str| NoteSeries { signs: signs.chars().collect(), name: String::new(), end: None };
        let signs = |of: &str| (1..=7).map(|number| series(of).sign(number)).collect::<Vec<_>>().join(" ");
        assert_eq!(signs("*†‡§‖¶"), "* † ‡ § ‖ ¶ **");
        assert_eq!(signs("*"), "* ** *** **** ***** ****** *******");
        assert_eq!(signs("*†"), "* † ** †† *** ††† ****");
    }
}
