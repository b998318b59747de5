//! Numbers the notes of a chapter in the order of their first marks.

use crate::book::draft::{Block, Chapter, Inline, InlineKind, Note};
use crate::book::{NoteId, for_each_block_mut, for_each_inline, for_each_inline_mut, for_each_line};

/// Orders a chapter's notes by their first marks and leaves out notes without one; the number of marks of each that
/// stays.
pub(super) fn order_notes(chapter: &mut Chapter) -> Vec<u32> {
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
    let mut notes: Vec<Option<Note>> = std::mem::take(&mut chapter.notes).into_iter().map(Some).collect();
    chapter.notes = order.iter().filter_map(|old| notes[*old].take()).collect();
    order.iter().map(|old| marks[*old]).collect()
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
