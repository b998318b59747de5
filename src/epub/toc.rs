//! The contents as a tree, before they become a nav and an NCX.

use super::chapter::Document;

/// An entry of the contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Words of the entry.
    pub label: String,
    /// Link to its place.
    pub target: String,
    /// The entries below it.
    pub kids: Vec<Entry>,
}

impl Entry {
    /// Adds a heading of level 2 or 3 below the last one to which it belongs; deeper ones are left out.
    pub fn add(&mut self, level: u8, entry: Entry) {
        if entry.label.trim().is_empty() {
            return;
        }
        match (level, self.kids.last_mut()) {
            (0..=2, _) | (3, None) => self.kids.push(entry),
            (3, Some(section)) => section.kids.push(entry),
            _ => {}
        }
    }
}

/// Returns the chapters that a list of contents names, as a tree; chapters below a chapter come after its headings.
/// headings.
pub fn tree(chapters: &[Document]) -> Vec<Entry> {
    let mut top: Vec<Entry> = Vec::new();
    for chapter in chapters.iter().filter(|chapter| !chapter.is_bare) {
        let (depth, entry) = (chapter.depth, chapter.entry.clone());
        let mut place = &mut top;
        for _ in 0..depth {
            if place.is_empty() {
                break;
            }
            let last = place.len() - 1;
            place = &mut place[last].kids;
        }
        place.push(entry);
    }
    top
}

#[cfg(test)]
mod tests {
    use super::Entry;

    fn entry(label: &str) -> Entry {
        Entry { label: label.to_owned(), target: String::new(), kids: Vec::new() }
    }

    #[test]
    fn headings_are_below_their_section() {
        let mut chapter = entry("chapter");
        for (level, label) in [(3, "early"), (2, "a"), (3, "a1"), (4, "deep"), (2, "b"), (2, " ")] {
            chapter.add(level, entry(label));
        }
        let labels: Vec<_> = chapter.kids.iter().map(|kid| (kid.label.as_str(), kid.kids.len())).collect();
        assert_eq!(labels, [("early", 0), ("a", 1), ("b", 0)]);
    }
}
