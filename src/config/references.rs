//! `[references]` of `book.toml`: how references within the book name their targets.

use serde::Deserialize;

/// Settings of references within the book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct References {
    /// How figures, maps, tables, formulas and listings are numbered.
    pub numbers: Numbering,
    /// Whether the printed book adds the page number after each link into it. Readers on paper need it to
    /// follow a link, but it clutters a text that was not written for pages.
    pub pages: bool,
}

/// How figures, tables and the like are numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Numbering {
    /// From 1 in each chapter, after the chapter's number: 2.1. Chapters without numbers share one sequence.
    #[default]
    Chapter,
    /// Through the whole book.
    Book,
}
