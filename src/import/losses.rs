//! Counts what an import cannot keep, kind by kind, with the first place of each.

use crate::loss::{Loss, LossKind};

/// The losses so far, and the current place.
#[derive(Debug, Default)]
pub(super) struct Losses {
    found: Vec<Loss>,
    heading: String,
    near: String,
}

impl Losses {
    /// Records that a heading begins.
    pub(super) fn enter_heading(&mut self, words: &str) {
        self.heading = cut(words);
        self.near.clear();
    }

    /// Records that a paragraph begins.
    pub(super) fn enter(&mut self, words: &str) {
        self.near = cut(words);
    }

    /// Counts a loss at the current place.
    pub(super) fn add(&mut self, kind: LossKind) {
        let near = self.near.clone();
        self.note(kind, near);
    }

    /// Counts a loss of something with a name.
    pub(super) fn add_named(&mut self, kind: LossKind, name: &str) {
        self.note(kind, cut(name));
    }

    fn note(&mut self, kind: LossKind, near: String) {
        match self.found.iter_mut().find(|loss| loss.kind == kind) {
            Some(loss) => loss.count += 1,
            None => self.found.push(Loss { kind, count: 1, heading: self.heading.clone(), near }),
        }
    }

    /// Returns all losses, sorted by kind.
    pub(super) fn finish(&mut self) -> Vec<Loss> {
        let mut found = std::mem::take(&mut self.found);
        found.sort_by_key(|loss| loss.kind);
        found
    }
}

/// The beginning of some words, cut at a word.
fn cut(words: &str) -> String {
    const LONGEST: usize = 48;
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LONGEST {
        return words;
    }
    let short: String = words.chars().take(LONGEST).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    format!("{}…", &short[..end])
}

#[cfg(test)]
mod tests {
    use super::{LossKind, Losses, cut};

    #[test]
    fn losses_are_counted_with_their_first_place() {
        let mut losses = Losses::default();
        losses.enter_heading("Gece");
        losses.enter("Kent karanlıktaydı.");
        losses.add(LossKind::Tab);
        losses.add_named(LossKind::ImageMissing, "a.png");
        losses.enter("Sonra");
        losses.add(LossKind::Tab);
        let found = losses.finish();
        let rows: Vec<_> = found.iter().map(|loss| (loss.kind, loss.count, loss.near.as_str())).collect();
        assert_eq!(rows, [(LossKind::ImageMissing, 1, "a.png"), (LossKind::Tab, 2, "Kent karanlıktaydı.")]);
        assert_eq!(found[0].heading, "Gece");
    }

    #[test]
    fn long_words_are_cut_at_a_space() {
        assert_eq!(cut("a  b\nc"), "a b c");
        assert!(cut(&"sözcük ".repeat(20)).ends_with("sözcük…"));
    }
}
