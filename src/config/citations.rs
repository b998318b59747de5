//! `[citations]` of `book.toml`: the bibliography files, the citation style, and how works are repeated.

use serde::Deserialize;

/// Settings of citations.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Citations {
    /// Bibliographies in BibLaTeX (`.bib`) or Hayagriva (`.yml`, `.yaml`), relative to the manuscript folder;
    /// by default those of `sources.bib`, `sources.yml` and `sources.yaml` that exist.
    pub files: Option<Vec<String>>,
    /// Path of a CSL file; by default the note style of Turkish historians.
    pub style: Option<String>,
    /// Where a work that was already cited is given in full again.
    pub restart: FullCitation,
    /// Whether notes include addresses and DOIs; the list of works always does.
    pub addresses_in_notes: bool,
    /// Whether the list of works links back to the notes.
    pub backlinks: bool,
    /// Whether each chapter that names its authors has a line below its title on how to cite it.
    pub cite_chapters: bool,
    /// Names of the chapter files in which every note must cite a work.
    pub sourced: Vec<String>,
}

impl Default for Citations {
    fn default() -> Self {
        Self {
            files: None,
            style: None,
            restart: FullCitation::Chapter,
            addresses_in_notes: true,
            backlinks: true,
            cite_chapters: false,
            sourced: Vec::new(),
        }
    }
}

/// Where a work that was already cited is given in full again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FullCitation {
    /// At its first note in each chapter.
    #[default]
    Chapter,
    /// Nowhere: only its first note in the book is full.
    Book,
}
