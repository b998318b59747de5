//! Notes: what a mark in the text leads to.

use super::Block;
use super::phase::{Phase, Resolved};
use crate::source::Span;

/// Index of a note in its chapter's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct NoteId(pub usize);

/// One note of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note<P: Phase = Resolved> {
    /// The author's name for it: `lat22` of `[^lat22]`.
    pub label: String,
    /// Its number in the chapter, from 1, in the order of the first marks.
    pub number: P::Count,
    /// How many marks lead to it.
    pub marks: P::Count,
    /// What it says.
    pub blocks: Vec<Block<P>>,
    /// Where it is defined.
    pub span: Span,
}
