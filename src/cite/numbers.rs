//! Numbers the notes of a chapter in the order of their first marks.

use super::series::AllSeries;
use crate::book::draft::{Chapter, Inline, InlineKind, Note};
use crate::book::{NoteId, NoteLabel, for_each_inline, for_each_line};
use std::collections::BTreeMap;

/// The notes of a chapter that have marks, by their labels.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The id of each: its place in the order of the first marks.
    pub(super) ids: BTreeMap<NoteLabel, NoteId>,
    /// The number of marks of each, in that order.
    pub(super) marks: Vec<u32>,
    /// The number of each, in that order: those that are marked by signs are counted separately.
    pub(super) numbers: Vec<u32>,
}

/// Orders a chapter's notes by their first marks and leaves out notes without one.
pub(super) fn order_notes(chapter: &mut Chapter, series: &AllSeries<'_>) -> Numbering {
    let mut notes: BTreeMap<NoteLabel, Note> =
        std::mem::take(&mut chapter.notes).into_iter().map(|note| (note.label.clone(), note)).collect();
    let mut numbering = Numbering::default();
    let mut ordered = Vec::with_capacity(notes.len());
    let mut count = |inline: &Inline| {
        let InlineKind::NoteMark(label) = &inline.kind else { return };
        if let Some(note) = notes.remove(label) {
            numbering.ids.insert(label.clone(), NoteId(ordered.len()));
            numbering.marks.push(1);
            ordered.push(note);
        } else if let Some(NoteId(at)) = numbering.ids.get(label) {
            numbering.marks[*at] += 1;
        }
    };
    for_each_inline(&chapter.title, &mut count);
    for_each_line(&chapter.blocks, &mut |line| for_each_inline(line, &mut count));
    let (mut numbered, mut signed) = (0, 0);
    for note in &mut ordered {
        note.series = series.get(&note.label);
        let count = if note.series.is_some() { &mut signed } else { &mut numbered };
        *count += 1;
        numbering.numbers.push(*count);
    }
    chapter.notes = ordered;
    numbering
}

/// Returns the mark of each note of a chapter.
pub(super) fn marks((chapter, numbering): (&Chapter, &Numbering)) -> Vec<String> {
    chapter.notes.iter().zip(&numbering.numbers).map(|(note, number)| note.mark_of(*number)).collect()
}
