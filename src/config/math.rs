//! `[math]` of `book.toml`: what the author adds to TeX.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Settings of formulas.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Math {
    /// Macros by their names without the backslash: `vect = "\\mathbf{#1}"`; `#1` to `#9` are their arguments.
    pub macros: BTreeMap<String, String>,
}
