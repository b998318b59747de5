//! Signs of notes that begin anew on each page: which one a note has, once it is known where the pages end.

use super::flow::{Break, Galley, pieces_of};
use super::par::PageSigns;
use crate::book::{Chapter, InlineKind, NoteId, Target, for_each_inline, for_each_line};
use std::collections::BTreeSet;

/// The numbers of the signs, page by page; none where they would not be clear: a mark and its note stand on two pages,
/// several marks lead to one note, or the chapter names one by its sign.
pub fn by_page(galley: &Galley, breaks: &[Break], (here, chapter): (usize, &Chapter)) -> Option<PageSigns> {
    let mut signs = PageSigns::new();
    if !galley.at_foot.iter().any(|own| own.is_signed) {
        return Some(signs);
    }
    let named = named(here, chapter);
    for page in breaks {
        let marks = pieces_of(galley, page).into_iter().flat_map(|piece| &piece.notes).map(|note| note.0);
        let marked: Vec<usize> = marks.filter(|at| galley.is_signed(*at)).collect();
        let begun = page.notes.iter().filter(|part| part.from == 0).map(|part| part.note);
        if marked != begun.filter(|at| galley.is_signed(*at)).collect::<Vec<_>>() {
            return None;
        }
        for (at, number) in marked.into_iter().zip(1..) {
            let note = galley.at_foot[at].note;
            if named.contains(&note) || chapter.notes.get(note.0).is_none_or(|own| own.marks > 1) {
                return None;
            }
            signs.insert(note, number);
        }
    }
    Some(signs)
}

/// Whether some notes are marked as they should be, each by its number in the chapter where it has none on its page.
pub fn are_right(wanted: &PageSigns, shown: &PageSigns, chapter: &Chapter) -> bool {
    wanted.iter().all(|(note, number)| {
        let own = shown.get(note).copied().or_else(|| Some(chapter.notes.get(note.0)?.number));
        own == Some(*number)
    })
}

/// The notes of a chapter that its text names.
fn named(here: usize, chapter: &Chapter) -> BTreeSet<NoteId> {
    let mut named = BTreeSet::new();
    for blocks in chapter.columns() {
        for_each_line(blocks, &mut |line| {
            for_each_inline(line, &mut |inline| {
                if let InlineKind::Link { target: Target::NoteNumber { chapter, note }, .. } = &inline.kind
                    && *chapter == here
                {
                    named.insert(*note);
                }
            });
        });
    }
    named
}
