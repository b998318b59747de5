//! How far a text has come, and what it can hold on its way: a book that can be set has nothing that is yet to be done.

use super::{BlockKey, Citation, Index, Inline, Listing, NoteId, NoteLabel, Target, Way, WrittenTarget};
use crate::source::Span;
use std::fmt::Debug;

/// What a text holds in one of its phases.
pub trait Phase: Clone + Copy + Debug + Default + Eq + Send + Sync + 'static {
    /// A citation within a line.
    type Citation: Part;
    /// Where a link leads.
    type Target: Part;
    /// The note that a mark leads to.
    type Note: Part;
    /// The place of a list of works that is yet to be made.
    type Listing: Part;
    /// The index, or its place.
    type Index: Part + Terms<Self>;
    /// Ids of places that no block has, and where they stand.
    type Anchors: Part + Default;
    /// The number of a block.
    type Key: Part + Copy + Default;
    /// The number of a note and of its marks.
    type Count: Part + Copy;
}

/// What all parts of a text can do.
pub trait Part: Clone + Debug + Eq + Send + Sync + 'static {}

impl<T: Clone + Debug + Eq + Send + Sync + 'static> Part for T {}

/// Lines of text that an index has.
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

/// What does not exist in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {}

/// The place of an index that is yet to be made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IndexHere;

impl<P: Phase> Terms<P> for IndexHere {}

/// As its author wrote it.
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

/// With its citations in words and its lists of works; links are yet to be followed.
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

/// With all that a book has, so that it can be set.
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
