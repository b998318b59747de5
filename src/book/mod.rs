//! The text of a book as its author means it: chapters, blocks, inlines and notes, each with its place in the source.
//!
//! `Draft` is what Markdown is parsed to; `Book` is a draft in which every note has its number, every block its key and
//! every link its target. The types of both depend on a [`phase::Phase`]. Nothing here reads a file or measures a text.

mod about;
mod block;
mod citation;
pub mod decimal;
mod heading;
mod index;
mod inline;
mod label;
mod note;
pub mod phase;
mod picture;
mod standing;
mod table;
mod turn;
mod walk;

pub use about::{
    About, CHAPTER_PAGES, ChapterKind, ChapterPart, Person, Task, behind_role, listed, sort_title_blocks,
    title_blocks,
};
pub use block::{Block, BlockKey, BlockKind, Definition, LineNumbers, List, ListItem, Verse};
pub use citation::{Citation, CitationItem, Listing, Mention, Reference};
pub use heading::Ranks;
pub use index::{
    Index, IndexCross, IndexEntry, IndexGroup, IndexHome, IndexMark, IndexPlace, index_path, index_plain,
    index_term, index_words,
};
pub use inline::{
    Formula, ImageRef, Inline, InlineKind, Paging, Target, Way, WrittenTarget, display_formula,
    for_each_inline, has_own_lines, is_raised, plain_text, text_length,
};
pub use label::{LabelKind, LabelRef, Naming, is_unnumbered_label};
pub use note::{Note, NoteId, NoteLabel, NoteSeries};
pub use phase::{IndexHere, Never};
pub use picture::{Figure, FigureGroup, PictureWidth, are_even, panel_letter};
pub use standing::{Counting, Standing, chapter_depths, chapter_numbers, printed_numbers};
pub use table::{Align, Cell, Row, Table};
pub use turn::Turn;
pub use walk::{for_each_block, for_each_block_mut, for_each_image, for_each_inline_mut, for_each_line};

use crate::lang::Language;
use crate::source::{SourceId, Span};
use phase::{Phase, Resolved};
use std::sync::Arc;

/// The part of the book that a chapter is in: front, body or back matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// Before the text: foreword, note to the reader. Folios in roman numerals.
    Front,
    /// The text itself; its chapters are numbered.
    Body,
    /// After the text: chronology, glossary, bibliography.
    Back,
}

/// One chapter: one file of the manuscript, or a part's title page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter<P: Phase = Resolved> {
    /// The file.
    pub source: SourceId,
    /// Front, body or back matter.
    pub matter: Matter,
    /// How many chapters it is nested in.
    pub level: u8,
    /// Whether it is the title page of a part, which may have text of its own.
    pub is_part: bool,
    /// Whether it belongs to a part.
    pub in_part: bool,
    /// The number that a body chapter is printed with: `4`, or `4.2` below another; none for the only one. That of a
    /// part: `IV`.
    pub number: Option<String>,
    /// The name of the file without its ending, in ASCII: `04-gece`. Unique in the book.
    pub slug: String,
    /// The chapter's own language, where it is not the book's.
    pub lang: Option<Language>,
    /// The chapter's authors, keywords and kind, as far as the author names them.
    pub about: About,
    /// The chapter's title: the text of its first heading of level 1.
    pub title: Vec<Inline<P>>,
    /// The title's own id, unique in the book.
    pub id: String,
    /// Ids of places that belong to no block yet, and where the places are.
    pub anchors: P::Anchors,
    /// Everything after the title.
    pub blocks: Vec<Block<P>>,
    /// The chapter's notes, in the order of their first marks once resolved.
    pub notes: Vec<Note<P>>,
    /// The place of the title, or of the file's beginning, in the source.
    pub span: Span,
}

impl<P: Phase> Chapter<P> {
    /// The chapter's place among the others.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let Self { matter, level, is_part, in_part, .. } = *self;
        Standing { matter, level, is_part, in_part, is_unnumbered: self.about.is_unnumbered }
    }

    /// The columns of blocks: the text, then each note.
    pub fn columns(&self) -> impl Iterator<Item = &Vec<Block<P>>> {
        std::iter::once(&self.blocks).chain(self.notes.iter().map(|note| &note.blocks))
    }

    /// Mutable version of [`Chapter::columns`].
    pub fn columns_mut(&mut self) -> impl Iterator<Item = &mut Vec<Block<P>>> {
        std::iter::once(&mut self.blocks).chain(self.notes.iter_mut().map(|note| &mut note.blocks))
    }

    /// The label above the title: the number, for a part with the word of a language: `4`, `Part II`.
    #[must_use]
    pub fn label(&self, language: &Language) -> Option<String> {
        let number = self.number.as_ref()?;
        Some(if self.is_part { language.part_label(number) } else { number.clone() })
    }
}

/// The parsed text: notes are not yet numbered, links not yet resolved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The chapters in reading order.
    pub chapters: Vec<draft::Chapter>,
}

/// A book that can be typeset: every note numbered, every link resolved, every citation spelt out, every block keyed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// The chapters in reading order. Chapters that two builds have in common are shared, and so is what is made of
    /// them.
    pub chapters: Vec<Arc<Chapter>>,
    /// The works of the author's bibliography, in its order.
    pub references: Vec<Reference>,
}

impl Book {
    /// Returns the name of the part that each chapter is in: its label, or where it has no number its title.
    #[must_use]
    pub fn parts_of_chapters(&self, language: &Language) -> Vec<Option<String>> {
        let mut part = None;
        let name = |chapter: &Chapter| {
            let language = chapter.lang.as_ref().unwrap_or(language);
            chapter.label(language).unwrap_or_else(|| plain_text(&chapter.title))
        };
        let mut part_of = |chapter: &Chapter| {
            if chapter.is_part {
                part = Some(name(chapter));
                return None;
            }
            part.clone().filter(|_| chapter.in_part)
        };
        self.chapters.iter().map(|chapter| part_of(chapter)).collect()
    }
}

/// A place in the book's text that both outputs can find again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BookPlace {
    /// The block.
    pub block: BlockKey,
    /// Bytes of the block's text (as [`text_length`] counts it) before the place.
    pub offset: usize,
}

/// The text as its author wrote it.
pub mod draft {
    pub use super::WrittenTarget as Target;

    /// [`super::Block`] of this phase.
    pub type Block = super::Block<super::phase::AsWritten>;
    /// [`super::BlockKind`] of this phase.
    pub type BlockKind = super::BlockKind<super::phase::AsWritten>;
    /// [`super::Cell`] of this phase.
    pub type Cell = super::Cell<super::phase::AsWritten>;
    /// [`super::Chapter`] of this phase.
    pub type Chapter = super::Chapter<super::phase::AsWritten>;
    /// [`super::Definition`] of this phase.
    pub type Definition = super::Definition<super::phase::AsWritten>;
    /// [`super::Figure`] of this phase.
    pub type Figure = super::Figure<super::phase::AsWritten>;
    /// [`super::FigureGroup`] of this phase.
    pub type FigureGroup = super::FigureGroup<super::phase::AsWritten>;
    /// [`super::Inline`] of this phase.
    pub type Inline = super::Inline<super::phase::AsWritten>;
    /// [`super::InlineKind`] of this phase.
    pub type InlineKind = super::InlineKind<super::phase::AsWritten>;
    /// [`super::List`] of this phase.
    pub type List = super::List<super::phase::AsWritten>;
    /// [`super::ListItem`] of this phase.
    pub type ListItem = super::ListItem<super::phase::AsWritten>;
    /// [`super::Note`] of this phase.
    pub type Note = super::Note<super::phase::AsWritten>;
    /// [`super::Row`] of this phase.
    pub type Row = super::Row<super::phase::AsWritten>;
    /// [`super::Table`] of this phase.
    pub type Table = super::Table<super::phase::AsWritten>;
    /// [`super::Verse`] of this phase.
    pub type Verse = super::Verse<super::phase::AsWritten>;
}

/// The text with links that are not resolved yet.
pub mod cited {
    /// [`super::Block`] of this phase.
    pub type Block = super::Block<super::phase::Cited>;
    /// [`super::BlockKind`] of this phase.
    pub type BlockKind = super::BlockKind<super::phase::Cited>;
    /// [`super::Cell`] of this phase.
    pub type Cell = super::Cell<super::phase::Cited>;
    /// [`super::Chapter`] of this phase.
    pub type Chapter = super::Chapter<super::phase::Cited>;
    /// [`super::Definition`] of this phase.
    pub type Definition = super::Definition<super::phase::Cited>;
    /// [`super::Figure`] of this phase.
    pub type Figure = super::Figure<super::phase::Cited>;
    /// [`super::Inline`] of this phase.
    pub type Inline = super::Inline<super::phase::Cited>;
    /// [`super::InlineKind`] of this phase.
    pub type InlineKind = super::InlineKind<super::phase::Cited>;
    /// [`super::List`] of this phase.
    pub type List = super::List<super::phase::Cited>;
    /// [`super::ListItem`] of this phase.
    pub type ListItem = super::ListItem<super::phase::Cited>;
    /// [`super::Note`] of this phase.
    pub type Note = super::Note<super::phase::Cited>;
    /// [`super::Row`] of this phase.
    pub type Row = super::Row<super::phase::Cited>;
    /// [`super::Table`] of this phase.
    pub type Table = super::Table<super::phase::Cited>;
    /// [`super::Verse`] of this phase.
    pub type Verse = super::Verse<super::phase::Cited>;
}
