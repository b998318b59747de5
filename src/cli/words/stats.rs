//! What is said of the book in numbers.

use super::Voice;
use crate::cli::stats::Row;

impl Voice {
    /// The book as a whole, below its chapters.
    pub(in crate::cli) fn all_chapters(self) -> &'static str {
        self.pick("Kitap", "Book")
    }

    /// How well a chapter is sourced.
    pub(in crate::cli) fn sourced(self, row: &Row) -> String {
        let Row { title, notes, works, paragraphs, sourced } = row;
        let share = sourced * 100 / (*paragraphs).max(1);
        if self.is_turkish() {
            return format!(
                "{title} · {notes} not · {works} kaynak · kaynaklı paragraf {sourced}/{paragraphs} (%{share})"
            );
        }
        let (note, work) =
            (if *notes == 1 { "note" } else { "notes" }, if *works == 1 { "work" } else { "works" });
        format!(
            "{title} · {notes} {note} · {works} {work} · sourced paragraphs {sourced}/{paragraphs} ({share}%)"
        )
    }

    /// Works that no note cites.
    pub(in crate::cli) fn idle(self, keys: &[&str]) -> String {
        format!("{}: {}", self.pick("hiçbir notta geçmeyen", "in no note"), keys.join(", "))
    }
}
