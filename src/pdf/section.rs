//! Stretches of marked content: parts of the text, or artifacts.

use crate::page::{Content, LeafId};

/// Kind of the open stretch of marked content (ISO 32000-1, 14.6); stretches cannot nest.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Glyphs of the text.
    Words(LeafId),
    /// An image or a formula.
    Picture(LeafId),
    /// A running head.
    Head,
    /// A page number.
    Folio,
    /// Anything else that is not part of the text.
    Layout,
}

impl Section {
    /// Returns the kind of stretch to which a run of glyphs belongs.
    pub fn of(content: Content) -> Self {
        match content {
            Content::Leaf(leaf) => Self::Words(leaf),
            Content::Head => Self::Head,
            Content::Folio => Self::Folio,
            Content::Ornament => Self::Layout,
        }
    }

    /// Returns the tag of the stretch, without the number of its mark on the page.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Words(_) => "/Span",
            Self::Picture(_) => "/P",
            Self::Head => "/Artifact<</Attached[/Top]/Subtype/Header/Type/Pagination>>",
            Self::Folio => "/Artifact<</Type/Pagination>>",
            Self::Layout => "/Artifact<</Type/Layout>>",
        }
    }

    /// Returns the leaf of the structure to which it belongs.
    pub fn leaf(self) -> Option<LeafId> {
        match self {
            Self::Words(leaf) | Self::Picture(leaf) => Some(leaf),
            Self::Head | Self::Folio | Self::Layout => None,
        }
    }
}
