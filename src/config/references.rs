//! `[references]`: what references within the book call their places by.

use serde::Deserialize;

/// What references call their places by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct References {
    /// How figures, maps, tables, formulas and listings are counted.
    pub numbers: NumberBy,
    /// Whether the printed book names the page behind each link into it: a reader of paper cannot follow a link
    /// otherwise, but a text that was written to be read without pages is full of brackets then.
    pub pages: bool,
}

/// How figures and their like are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NumberBy {
    /// From 1 in each chapter, behind the chapter's number: 2.1. In chapters without numbers through all of them.
    #[default]
    Chapter,
    /// Through the book.
    Book,
}
