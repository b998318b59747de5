//! Anchors of what a chapter's text leads to: notes, marks, places of other chapters.

use crate::book::{Note, NoteId};
use crate::typeset::draw::Anchor;
use crate::typeset::printed::Guesses;
use std::collections::BTreeMap;

/// Which sign of its page each note has that a sign marks, from 1.
pub type PageSigns = BTreeMap<NoteId, u32>;

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
    /// The numbers of signs that begin anew on each page, by their notes.
    pub signs: &'a PageSigns,
}

impl NoteNames<'_> {
    /// What a note's mark shows: its number, or its sign on the page.
    #[must_use]
    pub fn shown(&self, note: NoteId) -> String {
        let on_page = |own: &Note| self.signs.get(&note).copied().unwrap_or(own.number);
        self.notes.get(note.0).map_or_else(String::new, |own| own.mark_of(on_page(own)))
    }

    /// What a screen reader calls a note.
    #[must_use]
    pub fn called(&self, note: NoteId) -> String {
        self.notes.get(note.0).map_or_else(String::new, |own| own.name(self.word))
    }

    /// Whether a sign marks a note.
    #[must_use]
    pub fn is_signed(&self, note: NoteId) -> bool {
        self.notes.get(note.0).is_some_and(|note| note.series.is_some())
    }

    /// What stands before a note: its number, with a full stop where it is not raised.
    #[must_use]
    pub fn numeral(&self, note: NoteId, is_raised: bool) -> String {
        let mark = self.shown(note);
        if is_raised || self.is_signed(note) { mark } else { format!("{mark}.") }
    }

    /// A note.
    #[must_use]
    pub fn note(&self, note: NoteId) -> Anchor {
        Anchor::note(self.slug, note)
    }

    /// A note of any chapter.
    #[must_use]
    pub fn note_of(&self, chapter: usize, note: NoteId) -> Anchor {
        Anchor::note(self.slug_of(chapter), note)
    }

    /// A note's first mark.
    #[must_use]
    pub fn mark(&self, note: NoteId) -> Anchor {
        Anchor::mark(self.slug, note)
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
