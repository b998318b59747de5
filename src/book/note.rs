//! Notes: what a mark in the text leads to.

use super::Block;
use super::phase::{Phase, Resolved};
use crate::source::Span;
use std::sync::Arc;

/// Index of a note in its chapter's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct NoteId(pub usize);

/// What tells a note from the others of its chapter until it has its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteLabel {
    /// The author's name for it: `lat22` of `[^lat22]`.
    Named(Arc<str>),
    /// The number of one that has no name, among those of the chapter: `^[text]`, a citation in the text.
    Unnamed(usize),
}

/// One note of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note<P: Phase = Resolved> {
    /// What tells it from the others.
    pub label: NoteLabel,
    /// Its number in the chapter, from 1, in the order of the first marks.
    pub number: P::Count,
    /// How many marks lead to it.
    pub marks: P::Count,
    /// What it says.
    pub blocks: Vec<Block<P>>,
    /// Where it is defined.
    pub span: Span,
}
