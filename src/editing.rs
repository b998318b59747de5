//! What `book.toml` says to the copy-editor: codes to allow and deny, words that are names or are none.

use serde::Deserialize;

/// Which problems are told of, by their codes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Warnings and notes that are not told of.
    #[serde(default)]
    pub allow: Vec<String>,
    /// Warnings and notes that are errors.
    #[serde(default)]
    pub deny: Vec<String>,
}

/// Words that the rules on proper nouns cannot know.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// Names from which an apostrophe parts a suffix: `Ocak`.
    #[serde(default)]
    pub known: Vec<String>,
    /// Words with a capital from which none does: `Cephe`.
    #[serde(default)]
    pub common: Vec<String>,
}
