//! `[math]` of `book.toml`: the author's TeX macros.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Settings of formulas.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Math {
    /// Macros by name without the backslash: `vect = "\\mathbf{#1}"`; `#1` to `#9` are the arguments.
    pub macros: BTreeMap<String, String>,
}
