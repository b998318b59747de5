//! Creates the anchors and names of a chapter's link targets: notes, marks, places of other chapters.

use crate::book::{Note, NoteId};
use crate::typeset::draw::Anchor;
use crate::typeset::printed::PagePlaceholders;
use std::collections::BTreeMap;

/// The number of each note's sign on its page, from 1.
pub type PageSigns = BTreeMap<NoteId, u32>;

/// The data from which the anchors of a chapter are created.
#[derive(Clone, Copy, Debug)]
pub struct AnchorNames<'a> {
    /// The chapter's slug.
    pub slug: &'a str,
    /// The chapter's notes.
    pub notes: &'a [Note],
    /// "Note", in the book's language.
    pub word: &'a str,
    /// Slugs of all chapters, for links between chapters.
    pub slugs: &'a [String],
    /// Placeholders for page numbers; `None` where text cannot contain any.
    pub pages: Option<&'a PagePlaceholders>,
    /// The number of each note's sign on its page.
    pub signs: &'a PageSigns,
}

impl AnchorNames<'_> {
    /// The text of a note's mark: its number, or its sign on the page.
    #[must_use]
    pub fn mark_text(&self, note: NoteId) -> String {
        let on_page = |own: &Note| self.signs.get(&note).copied().unwrap_or(own.number);
        self.notes.get(note.0).map_or_else(String::new, |own| own.mark_of(on_page(own)))
    }

    /// The name of a note for screen readers.
    #[must_use]
    pub fn accessible_name(&self, note: NoteId) -> String {
        self.notes.get(note.0).map_or_else(String::new, |own| own.name(self.word))
    }

    /// Whether a note is marked by a sign.
    #[must_use]
    pub fn is_signed(&self, note: NoteId) -> bool {
        self.notes.get(note.0).is_some_and(|note| note.series.is_some())
    }

    /// The number before a note, with a full stop unless it is raised.
    #[must_use]
    pub fn numeral(&self, note: NoteId, is_raised: bool) -> String {
        let mark = self.mark_text(note);
        if is_raised || self.is_signed(note) { mark } else { format!("{mark}.") }
    }

    /// The anchor of a note.
    #[must_use]
    pub fn note(&self, note: NoteId) -> Anchor {
        Anchor::note(self.slug, note)
    }

    /// The anchor of a note in any chapter.
    #[must_use]
    pub fn note_of(&self, chapter: usize, note: NoteId) -> Anchor {
        Anchor::note(self.slug_of(chapter), note)
    }

    /// The anchor of a note's first mark.
    #[must_use]
    pub fn mark(&self, note: NoteId) -> Anchor {
        Anchor::mark(self.slug, note)
    }

    /// The anchor of an id in the chapter.
    #[must_use]
    pub fn id_anchor(&self, id: &str) -> Anchor {
        Anchor::id(self.slug, id)
    }

    /// The anchor of an id in any chapter.
    #[must_use]
    pub fn place(&self, chapter: usize, id: &str) -> Anchor {
        Anchor::id(self.slug_of(chapter), id)
    }

    fn slug_of(&self, chapter: usize) -> &str {
        self.slugs.get(chapter).map_or("", String::as_str)
    }
}
