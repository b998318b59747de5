//! Reads the author's folder: `book.toml`, chapters, images, covers, faces. The only reader of the author's files.

use crate::artwork::{Artworks, Covers};
use crate::book::Matter;
use crate::config::Config;
use crate::font::Fonts;
use crate::source::{SourceId, Sources};

/// A manuscript as it was read, before Markdown is understood.
#[derive(Clone, Debug)]
pub struct Manuscript {
    /// `book.toml`.
    pub config: Config,
    /// The text of `book.toml` and of all chapters.
    pub sources: Sources,
    /// The chapters in reading order: front, body, back.
    pub chapters: Vec<ChapterFile>,
    /// Images of the folder.
    pub artworks: Artworks,
    /// Covers.
    pub covers: Covers,
    /// Faces.
    pub fonts: Fonts,
}

/// One chapter's file.
#[derive(Clone, Debug)]
pub struct ChapterFile {
    /// Its text.
    pub source: SourceId,
    /// Its path relative to the manuscript folder: `04-gece.md`.
    pub path: String,
    /// Front, body or back matter.
    pub matter: Matter,
    /// Its name in ASCII without the ending: `04-gece`; unique in the book.
    pub slug: String,
}
