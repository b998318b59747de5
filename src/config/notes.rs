//! `[notes]`: notes that are no numbered ones – a translator's, an editor's – and the signs that mark them.

use serde::Deserialize;

/// The signs of notes that have no numbers, as printers know them (Chicago Manual of Style, 14.25).
pub const SIGNS: &str = "*†‡§‖¶";

/// Those that mark notes where the author names none: what the faces of the house have.
const OWN_SIGNS: &str = "*†‡§¶";

/// What marks the notes of series, and which series there are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Notes {
    /// The signs, one after the other; behind the last each is doubled.
    pub signs: String,
    /// The series.
    pub series: Vec<Series>,
}

/// A series of notes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// What the labels of its notes begin with: `ç` of `[^ç1]` and `[^ç:liman]`.
    pub labels: String,
    /// Whose notes they are.
    pub of: Option<NotesOf>,
    /// What a screen reader calls one, where that is not said by whose it is.
    pub name: Option<String>,
    /// What stands at the end of each, in the author's words.
    pub end: Option<String>,
}

/// Who writes notes beside the author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NotesOf {
    /// Who translated the book.
    Translator,
    /// Who edited it.
    Editor,
}

impl Default for Notes {
    fn default() -> Self {
        Self { signs: OWN_SIGNS.to_owned(), series: Vec::new() }
    }
}

impl Series {
    /// Whether a label is of one of its notes: the beginning alone, or a number or a sign behind it, so that `ç` does
    /// not take `[^çarşı]`.
    #[must_use]
    pub fn has(&self, label: &str) -> bool {
        let (label, own) = (label.to_lowercase(), self.labels.to_lowercase());
        let Some(rest) = label.strip_prefix(&own) else { return false };
        !own.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphabetic)
    }
}

#[cfg(test)]
mod tests {
    use super::Series;

    #[test]
    fn labels_are_of_a_series_by_what_they_begin_with() {
        let of = |labels: &str| Series { labels: labels.to_owned(), of: None, name: None, end: None };
        for label in ["ç", "ç1", "Ç12", "ç:liman", "ç-liman", "ç*"] {
            assert!(of("ç").has(label), "{label}");
        }
        for label in ["çarşı", "c1", "1ç", "liman"] {
            assert!(!of("ç").has(label), "{label}");
        }
        assert!(of("ed:").has("ed:liman") && of("ed:").has("ed:") && !of("ed:").has("ed"));
    }
}
