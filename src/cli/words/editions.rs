//! Wording about the editions of a book.

use super::Voice;

impl Voice {
    /// Which edition is spoken of next.
    pub(in crate::cli) fn edition(self, name: &str) -> String {
        if self.is_turkish() { format!("“{name}” baskısı:") } else { format!("edition “{name}”:") }
    }

    /// That there is no such edition, and which there are.
    pub(in crate::cli) fn unknown_edition(self, name: &str, known: &[String]) -> String {
        let known = known.join(", ");
        if self.is_turkish() {
            format!("“{name}” diye bir baskı yok; book.toml’da şunlar var: {known}")
        } else {
            format!("there is no edition “{name}”; book.toml has {known}")
        }
    }
}
