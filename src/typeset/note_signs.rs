//! Note signs that restart on each page: assigns the sign of each note once the page breaks are known.

use super::flow::{Galley, PageContent, pieces_of};
use super::par::PageSigns;
use crate::book::{Chapter, InlineKind, NoteId, Target, for_each_inline, for_each_line};
use std::collections::BTreeSet;

/// The number of each note's sign on its page.
///
/// `None` if that would be ambiguous: a mark and its note are on two pages, several marks refer to one note,
/// or the chapter refers to a note by its sign.
pub fn by_page(
    galley: &Galley,
    breaks: &[PageContent],
    (here, chapter): (usize, &Chapter),
) -> Option<PageSigns> {
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

/// Whether the notes have the wanted signs; a note without one in `shown` has its number in the chapter.
pub fn are_settled(wanted: &PageSigns, shown: &PageSigns, chapter: &Chapter) -> bool {
    wanted.iter().all(|(note, number)| {
        let own = shown.get(note).copied().or_else(|| Some(chapter.notes.get(note.0)?.number));
        own == Some(*number)
    })
}

/// The notes to which the text of a chapter refers by number.
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
