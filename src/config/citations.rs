//! `[citations]` of `book.toml`: which works, in which style, how often in full.

use serde::Deserialize;

/// How works are cited.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Citations {
    /// Bibliographies in BibLaTeX (`.bib`) or Hayagriva (`.yml`), relative to the manuscript folder;
    /// `sources.bib`, `sources.yml` and `sources.yaml` where absent, as far as they are there.
    pub files: Option<Vec<String>>,
    /// A CSL file; the note form of Turkish historians where absent.
    pub style: Option<String>,
    /// Where a work that was cited before is named in full again.
    pub restart: Restart,
    /// Whether notes give addresses and DOIs too; the list of works gives them in any case.
    pub addresses_in_notes: bool,
    /// Whether the list of works leads back to the notes.
    pub backlinks: bool,
    /// Whether each chapter that names its authors says below its title how it is to be cited.
    pub cite_chapters: bool,
    /// Files of chapters in which every note must cite a work.
    pub sourced: Vec<String>,
}

impl Default for Citations {
    fn default() -> Self {
        Self {
            files: None,
            style: None,
            restart: Restart::Chapter,
            addresses_in_notes: true,
            backlinks: true,
            cite_chapters: false,
            sourced: Vec::new(),
        }
    }
}

/// Where a work that was cited before is named in full again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Restart {
    /// At its first note in each chapter.
    #[default]
    Chapter,
    /// Nowhere: once in the book.
    Book,
}
