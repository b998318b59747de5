//! Anchors of what a chapter's text leads to: notes, marks, places of other chapters.

use crate::book::{Note, NoteId};
use crate::typeset::draw::Anchor;
use crate::typeset::printed::Guesses;

/// What the anchors of a chapter are made with.
#[derive(Clone, Copy, Debug)]
pub struct NoteNames<'a> {
    /// The chapter's slug.
    pub slug: &'a str,
    /// The chapter's notes.
    pub notes: &'a [Note],
    /// "Note", in the book's language.
    pub word: &'a str,
    /// Slugs of all chapters, for links across.
    pub slugs: &'a [String],
    /// What holds the room of page numbers; none where no text names any.
    pub pages: Option<&'a Guesses>,
}

impl NoteNames<'_> {
    /// The number that a note's mark shows.
    #[must_use]
    pub fn number(&self, note: NoteId) -> u32 {
        self.notes.get(note.0).map_or(0, |note| note.number)
    }

    /// What stands before a note: its number, with a full stop where it is not raised.
    #[must_use]
    pub fn numeral(&self, note: NoteId, is_raised: bool) -> String {
        let number = self.number(note).to_string();
        if is_raised { number } else { format!("{number}.") }
    }

    /// A note.
    #[must_use]
    pub fn note(&self, note: NoteId) -> Anchor {
        Anchor::note(self.slug, self.number(note))
    }

    /// A note of any chapter; notes are numbered as they are listed.
    #[must_use]
    pub fn note_of(&self, chapter: usize, note: NoteId) -> Anchor {
        Anchor::note(self.slug_of(chapter), note.0 as u32 + 1)
    }

    /// A note's first mark.
    #[must_use]
    pub fn mark(&self, note: NoteId) -> Anchor {
        Anchor::mark(self.slug, self.number(note))
    }

    /// The place of an id of the chapter.
    #[must_use]
    pub fn own(&self, id: &str) -> Anchor {
        Anchor::id(self.slug, id)
    }

    /// The place of an id of any chapter.
    #[must_use]
    pub fn place(&self, chapter: usize, id: &str) -> Anchor {
        Anchor::id(self.slug_of(chapter), id)
    }

    fn slug_of(&self, chapter: usize) -> &str {
        self.slugs.get(chapter).map_or("", String::as_str)
    }
}
