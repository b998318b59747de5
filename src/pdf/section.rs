//! Stretches of marked content: parts of the text, or artifacts.

use crate::page::{Content, LeafId};

/// What the open stretch of marked content is (ISO 32000-1, 14.6); stretches cannot nest.
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
    /// What is no part of the text.
    Layout,
}

impl Section {
    /// The stretch that a run of glyphs belongs to.
    pub fn of(content: Content) -> Self {
        match content {
            Content::Leaf(leaf) => Self::Words(leaf),
            Content::Head => Self::Head,
            Content::Folio => Self::Folio,
            Content::Ornament => Self::Layout,
        }
    }

    /// How the stretch is called, the number of its mark on the page aside.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Words(_) => "/Span",
            Self::Picture(_) => "/P",
            Self::Head => "/Artifact<</Attached[/Top]/Subtype/Header/Type/Pagination>>",
            Self::Folio => "/Artifact<</Type/Pagination>>",
            Self::Layout => "/Artifact<</Type/Layout>>",
        }
    }

    /// The leaf of the structure that it belongs to.
    pub fn leaf(self) -> Option<LeafId> {
        match self {
            Self::Words(leaf) | Self::Picture(leaf) => Some(leaf),
            Self::Head | Self::Folio | Self::Layout => None,
        }
    }
}
