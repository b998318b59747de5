//! Numbers the notes of a chapter in the order of their first marks.

use crate::book::{
    Block, Chapter, Inline, InlineKind, Note, NoteId, for_each_block_mut, for_each_inline,
    for_each_inline_mut, for_each_line,
};

/// Orders a chapter's notes by their first marks, counts the marks, and leaves out notes without one.
pub(super) fn number_notes(chapter: &mut Chapter) {
    let mut marks = vec![0; chapter.notes.len()];
    let mut order = Vec::new();
    let mut count = |inline: &Inline| {
        let InlineKind::NoteMark(id) = &inline.kind else { return };
        let Some(marks) = marks.get_mut(id.0) else { return };
        *marks += 1;
        if *marks == 1 {
            order.push(id.0);
        }
    };
    for_each_inline(&chapter.title, &mut count);
    for_each_line(&chapter.blocks, &mut |line| for_each_inline(line, &mut count));
    renumber(chapter, &order);
    chapter.notes = reordered(std::mem::take(&mut chapter.notes), &order, &marks);
}

/// Makes the marks say the notes' places in the new order.
fn renumber(chapter: &mut Chapter, order: &[usize]) {
    let mut places = vec![0; chapter.notes.len()];
    for (place, old) in order.iter().enumerate() {
        places[*old] = place;
    }
    let mut rename = |inline: &mut Inline| {
        if let InlineKind::NoteMark(id) = &mut inline.kind
            && let Some(place) = places.get(id.0)
        {
            *id = NoteId(*place);
        }
    };
    for_each_inline_mut(&mut chapter.title, &mut rename);
    rename_in(&mut chapter.blocks, &mut rename);
}

fn rename_in(blocks: &mut [Block], rename: &mut impl FnMut(&mut Inline)) {
    for_each_block_mut(blocks, &mut |block| {
        for inlines in block.inlines_mut() {
            for_each_inline_mut(inlines, rename);
        }
    });
}

fn reordered(notes: Vec<Note>, order: &[usize], marks: &[usize]) -> Vec<Note> {
    let mut notes: Vec<Option<Note>> = notes.into_iter().map(Some).collect();
    let mut ordered = Vec::with_capacity(order.len());
    for old in order {
        if let Some(mut note) = notes[*old].take() {
            note.number = ordered.len() as u32 + 1;
            note.marks = marks[*old];
            ordered.push(note);
        }
    }
    ordered
}
