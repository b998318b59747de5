//! Numbers the notes of a chapter in the order of their first marks.

use crate::book::draft::{Chapter, Inline, InlineKind, Note};
use crate::book::{NoteId, NoteLabel, for_each_inline, for_each_line};
use std::collections::BTreeMap;

/// The notes of a chapter that have marks, by their labels.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The place of each in the order of the first marks.
    pub(super) ids: BTreeMap<NoteLabel, NoteId>,
    /// How many marks each has, in that order.
    pub(super) marks: Vec<u32>,
}

/// Orders a chapter's notes by their first marks and leaves out notes without one.
pub(super) fn order_notes(chapter: &mut Chapter) -> Numbering {
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
    chapter.notes = ordered;
    numbering
}
