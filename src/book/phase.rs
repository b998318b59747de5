//! The phases of a text, and what it can contain in each: a book that can be typeset contains nothing unresolved.

use super::{BlockKey, Citation, Index, Inline, Listing, NoteId, NoteLabel, Target, Way, WrittenTarget};
use crate::source::Span;
use std::fmt::Debug;

/// The types of a text's parts in one phase.
pub trait Phase: Clone + Copy + Debug + Default + Eq + Send + Sync + 'static {
    /// A citation within a line.
    type Citation: Part;
    /// The target of a link.
    type Target: Part;
    /// The note that a mark leads to.
    type Note: Part;
    /// The place of a list of works that is not made yet.
    type Listing: Part;
    /// The index, or its place.
    type Index: Part + Terms<Self>;
    /// Ids of places that belong to no block, and where the places are.
    type Anchors: Part + Default;
    /// The number of a block.
    type Key: Part + Copy + Default;
    /// The number of a note and of its marks.
    type Count: Part + Copy;
}

/// The traits that all parts of a text have.
pub trait Part: Clone + Debug + Eq + Send + Sync + 'static {}

impl<T: Clone + Debug + Eq + Send + Sync + 'static> Part for T {}

/// Access to the lines of text in an index.
pub trait Terms<P: Phase> {
    /// The terms of all entries.
    fn terms(&self) -> Vec<&[Inline<P>]> {
        Vec::new()
    }

    /// Mutable version of [`Terms::terms`].
    fn terms_mut(&mut self) -> Vec<&mut Vec<Inline<P>>> {
        Vec::new()
    }
}

/// A part that cannot exist in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {}

/// The place of an index that is not made yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IndexHere;

impl<P: Phase> Terms<P> for IndexHere {}

/// The phase of a text as its author wrote it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AsWritten;

impl Phase for AsWritten {
    type Citation = Citation;
    type Target = WrittenTarget;
    type Note = NoteLabel;
    type Listing = Listing;
    type Index = IndexHere;
    type Anchors = Vec<(String, Span)>;
    type Key = ();
    type Count = ();
}

/// The phase with citations in words and lists of works; links are not resolved yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cited;

impl Phase for Cited {
    type Citation = Never;
    type Target = Way;
    type Note = NoteId;
    type Listing = Never;
    type Index = IndexHere;
    type Anchors = Vec<(String, Span)>;
    type Key = ();
    type Count = u32;
}

/// The phase in which everything is resolved, so that the book can be typeset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resolved;

impl Phase for Resolved {
    type Citation = Never;
    type Target = Target;
    type Note = NoteId;
    type Listing = Never;
    type Index = Index;
    type Anchors = ();
    type Key = BlockKey;
    type Count = u32;
}
