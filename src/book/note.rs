//! Notes: what a mark in the text leads to.

use super::Block;
use super::phase::{Phase, Resolved};
use crate::source::Span;
use std::sync::Arc;

/// Index of a note in its chapter's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct NoteId(pub usize);

/// The identity of a note within its chapter until it has a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteLabel {
    /// The author's name for the note: `lat22` of `[^lat22]`.
    Named(Arc<str>),
    /// The number of a note without a name, among those of the chapter: `^[text]`, a citation in the text.
    Unnamed(usize),
}

/// One note of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note<P: Phase = Resolved> {
    /// The label that distinguishes it from the chapter's other notes.
    pub label: NoteLabel,
    /// The series of signed notes that it belongs to; none for a numbered note.
    pub series: Option<Arc<NoteSeries>>,
    /// The number among the numbered notes of the chapter, or among those with signs, from 1, in the order of the first
    /// marks.
    pub number: P::Count,
    /// The number of marks that refer to it.
    pub marks: P::Count,
    /// The note's text.
    pub blocks: Vec<Block<P>>,
    /// The place of its definition in the source.
    pub span: Span,
}

/// A series of notes with signs instead of numbers: a translator's, an editor's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSeries {
    /// The signs, in their order.
    pub signs: Vec<char>,
    /// The word for one of its notes.
    pub name: String,
    /// Words at the end of each note, if any.
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
    /// The mark of a note with this number: the number, or a sign.
    #[must_use]
    pub fn mark_of(&self, number: u32) -> String {
        self.series.as_ref().map_or_else(|| number.to_string(), |series| series.sign(number))
    }
}

impl Note {
    /// The note's mark: its number, or a sign.
    #[must_use]
    pub fn mark(&self) -> String {
        self.mark_of(self.number)
    }

    /// The name that a screen reader reads out; `word` is the one for numbered notes.
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
