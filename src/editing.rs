//! Settings of the copy-editor in `book.toml`: codes to allow and deny, proper nouns, and words that are none.

use serde::Deserialize;

/// Which problems are reported, by their codes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Codes of warnings and notes that are not reported.
    #[serde(default)]
    pub allow: Vec<String>,
    /// Codes of warnings and notes that are treated as errors.
    #[serde(default)]
    pub deny: Vec<String>,
    /// Which spelling dictionaries are used: `book` (those beside `book.toml`, the default), `system`, `off`, or the path
    /// of one.
    pub dictionary: Option<String>,
    /// Words that no dictionary has, as stems: suffixes may follow.
    #[serde(default)]
    pub words: Vec<String>,
}

/// Words that the rules on proper nouns do not know.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// Proper nouns, from which an apostrophe separates a suffix: `Ocak`.
    #[serde(default)]
    pub known: Vec<String>,
    /// Capitalised words that are no proper nouns and take no apostrophe: `Cephe`.
    #[serde(default)]
    pub common: Vec<String>,
}
