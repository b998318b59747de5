//! The works that the notes cite, in reading order: which work, where in it, and how it was cited before.

use super::locator::{Tail, tail};
use super::works::Works;
use crate::book::draft::{Chapter, Inline, InlineKind, Note};
use crate::book::{Citation, NoteId, for_each_block, for_each_inline};
use crate::config::FullCitation;
use crate::source::Span;
use std::collections::BTreeSet;

/// How a work is named where it is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// In full: its first mention.
    Full,
    /// As the work that was just cited, at the same place of it or at another.
    Same {
        /// Whether the locator is the same too.
        is_same_place: bool,
    },
    /// By its short form.
    Short,
}

/// One work that a note cites.
#[derive(Clone, Debug)]
pub(super) struct Occurrence {
    /// Index into `Works::list`.
    pub(super) work: usize,
    pub(super) chapter: usize,
    pub(super) note: NoteId,
    pub(super) manner: Manner,
    pub(super) tail: Tail,
    pub(super) is_authorless: bool,
    pub(super) span: Span,
}

/// Works to which the next citation may refer back.
#[derive(Clone, Debug, Default)]
struct Memory {
    /// Works cited since the last restart.
    cited: BTreeSet<usize>,
    /// The work and locator just cited; `None` after a note that cites several works or none.
    last: Option<(usize, String)>,
}

/// Returns every work that the notes of a book cite, in reading order.
pub(super) fn gather(
    chapters: &[Chapter],
    works: &Works,
    restart: FullCitation,
    page: &str,
) -> Vec<Occurrence> {
    let mut occurrences = Vec::new();
    let mut memory = Memory::default();
    for (at, chapter) in chapters.iter().enumerate() {
        // The note before must be of the same chapter, whether or not full names begin anew there.
        memory.last = None;
        let mut other = None;
        let mut is_signed = false;
        if restart == FullCitation::Chapter {
            memory.cited.clear();
        }
        for (number, note) in chapter.notes.iter().enumerate() {
            let place = (at, NoteId(number));
            // Nor is it one of another series, which may be printed elsewhere.
            if std::mem::replace(&mut is_signed, note.series.is_some()) != is_signed {
                std::mem::swap(&mut memory.last, &mut other);
            }
            of_note(note, place, works, page, &mut memory, &mut occurrences);
        }
    }
    occurrences
}

/// Adds the works that one note cites.
fn of_note(
    note: &Note,
    (chapter, id): (usize, NoteId),
    works: &Works,
    page: &str,
    memory: &mut Memory,
    occurrences: &mut Vec<Occurrence>,
) {
    let mut own = BTreeSet::new();
    for citation in citations(note) {
        for item in &citation.items {
            let Some(work) = works.get(&item.key) else { continue };
            let tail = tail(&item.suffix, page);
            let manner = memory.manner(work, &tail.locator);
            memory.cited.insert(work);
            memory.last = Some((work, tail.locator.clone()));
            own.insert(work);
            let is_authorless = item.is_authorless;
            occurrences.push(Occurrence {
                work,
                chapter,
                note: id,
                manner,
                tail,
                is_authorless,
                span: item.span,
            });
        }
    }
    if own.len() != 1 {
        memory.last = None;
    }
}

impl Memory {
    fn manner(&self, work: usize, locator: &str) -> Manner {
        match &self.last {
            Some((last, place)) if *last == work => {
                Manner::Same { is_same_place: !locator.is_empty() && place == locator }
            }
            _ if self.cited.contains(&work) => Manner::Short,
            _ => Manner::Full,
        }
    }
}

/// Returns the citations of a note in reading order.
fn citations(note: &Note) -> Vec<&Citation> {
    let mut lines: Vec<&[Inline]> = Vec::new();
    for_each_block(&note.blocks, &mut |block| lines.extend(block.inlines()));
    let mut found = Vec::new();
    for line in lines {
        for_each_inline(line, &mut |inline| {
            if let InlineKind::Citation(citation) = &inline.kind {
                found.push(citation);
            }
        });
    }
    found
}
