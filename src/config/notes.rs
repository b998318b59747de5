//! `[notes]` of `book.toml`: series of notes without numbers (a translator's, an editor's) and their marks.

use serde::Deserialize;

/// The marks of notes without numbers, in their traditional order (Chicago Manual of Style, 14.25).
pub const SIGNS: &str = "*†‡§‖¶";

/// The marks by default: those of [`SIGNS`] that the bundled fonts contain.
const OWN_SIGNS: &str = "*†‡§¶";

/// Settings of the series of notes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Notes {
    /// The marks in order; after the last, each is used doubled.
    pub signs: String,
    /// The series.
    pub series: Vec<Series>,
}

/// A series of notes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// The prefix of the labels of its notes: `ç` of `[^ç1]` and `[^ç:liman]`.
    pub labels: String,
    /// Who writes the notes.
    pub of: Option<NoteAuthor>,
    /// The name that a screen reader announces, if it does not follow from `of`.
    pub name: Option<String>,
    /// Text that is appended to each note, in the author's words.
    pub end: Option<String>,
}

/// A writer of notes other than the author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteAuthor {
    /// The translator of the book.
    Translator,
    /// The editor of the book.
    Editor,
}

impl Default for Notes {
    fn default() -> Self {
        Self { signs: OWN_SIGNS.to_owned(), series: Vec::new() }
    }
}

impl Series {
    /// Whether a label is in this series: it is the prefix alone, or the prefix followed by anything but a
    /// letter, so that `ç` does not match `[^çarşı]`.
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
