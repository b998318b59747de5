//! Names of files and ids within them: ASCII, valid, unique, and the same for every reader.

use crate::book::{Block, BlockKind, Book, Chapter, for_each_block};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The file of the title page.
pub const TITLE_PAGE: &str = "title-page.xhtml";

/// File names that the program needs for itself.
const OWN_FILES: [&str; 5] = ["colophon", "cover", "nav", "notes", "title-page"];

/// Prefixes of the program's own ids; an author's id with one of them is renamed.
const OWN_IDS: [&str; 5] = ["heading-", "label-", "mark-", "note", "page-"];

/// Names of files, and ids within them, for every place of the book.
#[derive(Debug)]
pub struct Anchors {
    files: Vec<String>,
    ids: BTreeMap<String, String>,
}

impl Anchors {
    /// Names every chapter's file and every id of a book; `places` are the ids to which the index links.
    #[must_use]
    pub fn of(book: &Book, places: &BTreeSet<String>) -> Self {
        let mut taken: BTreeSet<String> = OWN_FILES.into_iter().map(str::to_owned).collect();
        let file = |chapter: &Arc<Chapter>| {
            if chapter.about.is_title_page() {
                return TITLE_PAGE.to_owned();
            }
            let slug = ascii(&chapter.slug).to_ascii_lowercase();
            format!("{}.xhtml", unused(&slug, &mut taken))
        };
        let files = book.chapters.iter().map(file).collect();
        let mut anchors = Self { files, ids: BTreeMap::new() };
        let mut taken = BTreeSet::new();
        for chapter in &book.chapters {
            anchors.take(&chapter.id, &mut taken);
            for blocks in chapter.columns() {
                for_each_block(blocks, &mut |block| {
                    if let Some(id) = &block.id {
                        anchors.take(id, &mut taken);
                    }
                    if let BlockKind::Index(index) = &block.kind {
                        index.entries().iter().for_each(|entry| anchors.take(&entry.id, &mut taken));
                    }
                });
            }
        }
        places.iter().for_each(|id| anchors.take(id, &mut taken));
        anchors
    }

    fn take(&mut self, id: &str, taken: &mut BTreeSet<String>) {
        if !self.ids.contains_key(id) {
            let name = ascii(id);
            let own = OWN_IDS.iter().any(|prefix| name.starts_with(prefix));
            let begins = name.starts_with(|first: char| first.is_ascii_alphabetic());
            let name = if own || !begins { format!("id-{name}") } else { name };
            self.ids.insert(id.to_owned(), unused(&name, taken));
        }
    }

    /// Returns the file of a chapter.
    #[must_use]
    pub fn file(&self, chapter: usize) -> Option<&str> {
        self.files.get(chapter).map(String::as_str)
    }

    /// Returns the id in the file for an id of the book.
    #[must_use]
    pub fn id(&self, id: &str) -> Option<&str> {
        self.ids.get(id).map(String::as_str)
    }

    /// Returns the id of a block: its own, or for headings one that is made, since the contents link to them.
    #[must_use]
    pub fn of_block(&self, block: &Block) -> Option<String> {
        let own = block.id.as_deref().and_then(|id| self.id(id)).map(str::to_owned);
        let heading = matches!(block.kind, BlockKind::Heading { .. });
        own.or_else(|| heading.then(|| format!("heading-{}", block.key.0)))
    }
}

/// Returns the name, or the name with the first number that makes it new, and adds it to `taken`.
pub fn unused(name: &str, taken: &mut BTreeSet<String>) -> String {
    let mut candidate = name.to_owned();
    let mut number = 2;
    while !taken.insert(candidate.clone()) {
        candidate = format!("{name}-{number}");
        number += 1;
    }
    candidate
}

/// Returns a name of ASCII letters, digits and `-`: Turkish and Azerbaijani letters lose their marks, all else is a
/// `-`.
#[must_use]
pub fn ascii(name: &str) -> String {
    let mut plain = String::new();
    for character in name.chars() {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' => plain.push(character),
            'ı' | 'î' => plain.push('i'),
            'İ' => plain.push('I'),
            'ş' => plain.push('s'),
            'Ş' => plain.push('S'),
            'ğ' => plain.push('g'),
            'Ğ' => plain.push('G'),
            'ç' => plain.push('c'),
            'Ç' => plain.push('C'),
            'ö' => plain.push('o'),
            'Ö' => plain.push('O'),
            'ü' | 'û' => plain.push('u'),
            'Ü' => plain.push('U'),
            'ə' => plain.push('e'),
            'Ə' => plain.push('E'),
            'â' => plain.push('a'),
            '\u{300}'..='\u{36f}' => {}
            _ => plain.push('-'),
        }
    }
    if plain.is_empty() { "x".to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::{ascii, unused};
    use std::collections::BTreeSet;

    #[test]
    fn names_are_ascii_and_new() {
        assert_eq!(ascii("ılık-Şöhrət.1"), "ilik-Sohret-1");
        assert_eq!(ascii(""), "x");
        let mut taken = BTreeSet::from(["cover".to_owned()]);
        assert_eq!(unused("cover", &mut taken), "cover-2");
        assert_eq!(unused("cover", &mut taken), "cover-3");
    }
}
