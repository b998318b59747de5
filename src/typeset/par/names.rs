//! Names of anchors: notes, marks, chapters, headings.

use crate::book::{Note, NoteId};
use crate::typeset::printed::Guesses;

/// Names of anchors, the same from both ends of a link.
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

    /// The anchor of a note.
    #[must_use]
    pub fn note(&self, note: NoteId) -> String {
        format!("{}#not-{}", self.slug, self.number(note))
    }

    /// The anchor of a note of any chapter; notes are numbered as they are listed.
    #[must_use]
    pub fn note_of(&self, chapter: usize, note: NoteId) -> String {
        let slug = self.slugs.get(chapter).map_or("", String::as_str);
        format!("{slug}#not-{}", note.0 + 1)
    }

    /// The anchor of a note's first mark.
    #[must_use]
    pub fn mark(&self, note: NoteId) -> String {
        format!("{}#gon-{}", self.slug, self.number(note))
    }

    /// The anchor of an id of a chapter.
    #[must_use]
    pub fn place(&self, chapter: usize, id: &str) -> String {
        let slug = self.slugs.get(chapter).map_or("", String::as_str);
        format!("{slug}#{id}")
    }
}
