//! The index: marks in the text, and the entries that lead to them.

use super::phase::{Phase, Resolved, Terms};
use super::{BlockKey, Inline, InlineKind};
use crate::lang::Language;
use crate::source::Span;

/// A mark in the text that an entry of the index links to; it is not visible itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexMark {
    /// The term of the entry, and the terms of subentries: `Bakü`, `liman`.
    pub path: Vec<String>,
    /// The sort key of the last term, where that is not the term itself.
    pub sort: Option<String>,
    /// Whether this is the main place of its entry.
    pub is_main: bool,
    /// The id that links lead to, unique in the book; none until the index links to it.
    pub id: Option<String>,
}

/// The index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// The groups, one for each letter, in the order of the alphabet.
    pub groups: Vec<IndexGroup>,
}

/// The place where the author wants the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexHome {
    /// Index into `Book::chapters`.
    pub chapter: usize,
    /// The index of the block that the index comes before; none where the place is within a note or another block.
    pub at: Option<usize>,
    /// The number of the index's block.
    pub key: BlockKey,
    /// The id of the index's block.
    pub id: Option<String>,
    /// The language of the index's block, where it is not the chapter's.
    pub lang: Option<Language>,
    /// The place in the source.
    pub span: Span,
}

/// The entries of one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexGroup {
    /// The letter as a heading: `Ç`, `0–9`.
    pub letter: String,
    /// The entries in the order of the alphabet.
    pub entries: Vec<IndexEntry>,
}

/// One entry of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexEntry {
    /// The entry's number in the book, after those of all blocks.
    pub key: BlockKey,
    /// The entry's id, unique in the book: cross-references lead to it.
    pub id: String,
    /// The entry's term.
    pub term: Vec<Inline>,
    /// The places in the text, in reading order.
    pub places: Vec<IndexPlace>,
    /// Cross-references to entries to look under, also or instead.
    pub see: Vec<IndexCross>,
    /// The subentries.
    pub entries: Vec<IndexEntry>,
}

/// A place in the text that an entry links to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexPlace {
    /// Index into `Book::chapters`.
    pub chapter: usize,
    /// The id of the mark at the place.
    pub id: String,
    /// The number of the note that the place is in.
    pub note: Option<u32>,
    /// Whether this is the entry's main place.
    pub is_main: bool,
}

/// A cross-reference to another entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexCross {
    /// The id of the other entry.
    pub id: String,
    /// The other entry's term in full: `Bakü: liman`.
    pub term: Vec<Inline>,
}

impl Index {
    /// All entries in reading order, subentries after their entry.
    #[must_use]
    pub fn entries(&self) -> Vec<&IndexEntry> {
        fn gather<'a>(entries: &'a [IndexEntry], all: &mut Vec<&'a IndexEntry>) {
            for entry in entries {
                all.push(entry);
                gather(&entry.entries, all);
            }
        }
        let mut all = Vec::new();
        self.groups.iter().for_each(|group| gather(&group.entries, &mut all));
        all
    }
}

impl Terms<Resolved> for Index {
    fn terms(&self) -> Vec<&[Inline]> {
        self.entries().into_iter().map(|entry| entry.term.as_slice()).collect()
    }

    fn terms_mut(&mut self) -> Vec<&mut Vec<Inline>> {
        fn gather<'a>(entries: &'a mut [IndexEntry], all: &mut Vec<&'a mut Vec<Inline>>) {
            for entry in entries {
                all.push(&mut entry.term);
                gather(&mut entry.entries, all);
            }
        }
        let mut all = Vec::new();
        self.groups.iter_mut().for_each(|group| gather(&mut group.entries, &mut all));
        all
    }
}

impl IndexEntry {
    /// Whether the entry has places or subentries, so that its cross-references are “see also”, not “see”.
    #[must_use]
    pub fn has_own(&self) -> bool {
        !self.places.is_empty() || !self.entries.is_empty()
    }
}

/// The terms of a written path: `Bakü!liman` is two, as in makeindex; `!!` is an exclamation mark.
///
/// `None` where one of them is empty.
#[must_use]
pub fn index_path(written: &str) -> Option<Vec<String>> {
    let mut path = vec![String::new()];
    let mut signs = written.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign == '!' && signs.next_if_eq(&'!').is_none() {
            path.push(String::new());
        } else if let Some(last) = path.last_mut() {
            last.push(sign);
        }
    }
    let path: Vec<String> = path.iter().map(|term| tidy(term)).collect();
    path.iter().all(|term| term.chars().any(char::is_alphanumeric)).then_some(path)
}

/// Single spaces between words, and apostrophes as in the books.
fn tidy(term: &str) -> String {
    term.split_whitespace().collect::<Vec<_>>().join(" ").replace('\'', "’")
}

/// A term in the syntax of a path: emphasis between asterisks, `!` doubled.
#[must_use]
pub fn index_term<P: Phase>(content: &[Inline<P>]) -> String {
    let mut term = String::new();
    for inline in content {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => term.push_str(&text.replace('!', "!!")),
            InlineKind::LineBreak => term.push(' '),
            InlineKind::Emphasis(inner) => {
                let inner = index_term(inner).replace('*', "");
                term.push_str(&format!("*{inner}*"));
            }
            _ => term.push_str(&index_term(inline.children())),
        }
    }
    term
}

/// A term without the asterisks of emphasis.
#[must_use]
pub fn index_plain(term: &str) -> String {
    let are_paired = term.matches('*').count().is_multiple_of(2);
    if are_paired { term.replace('*', "") } else { term.to_owned() }
}

/// A term as inlines: text between asterisks is emphasised. All of them have the given place in the source.
#[must_use]
pub fn index_words(term: &str, span: Span) -> Vec<Inline> {
    let inline = |kind| Inline::new(kind, span);
    let parts: Vec<&str> = term.split('*').collect();
    if parts.len().is_multiple_of(2) {
        return vec![inline(InlineKind::Text(term.to_owned()))];
    }
    let visible = parts.into_iter().enumerate().filter(|(_, part)| !part.is_empty());
    let word = |(at, part): (usize, &str)| {
        let text = inline(InlineKind::Text(part.to_owned()));
        if at % 2 == 1 { inline(InlineKind::Emphasis(vec![text])) } else { text }
    };
    visible.map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::{index_path, index_plain, index_words};
    use crate::book::plain_text;
    use crate::source::Span;

    #[test]
    fn a_path_is_cut_at_single_marks() {
        let path = |written| index_path(written).map(|path| path.join(" | "));
        assert_eq!(path("Bakü!liman").as_deref(), Some("Bakü | liman"));
        assert_eq!(path(" Ziya  Bünyadov'un ").as_deref(), Some("Ziya Bünyadov’un"));
        assert_eq!(path("Dur!!").as_deref(), Some("Dur!"));
        for empty in ["", " ", "Bakü!", "!liman", "“”"] {
            assert_eq!(path(empty), None, "{empty:?}");
        }
    }

    #[test]
    fn asterisks_are_emphasis_in_pairs() {
        let words = |term| index_words(term, Span::default());
        for (term, plain, parts) in [("*Time* dergisi", "Time dergisi", 2), ("beş * on", "beş * on", 1)] {
            assert_eq!((plain_text(&words(term)).as_str(), words(term).len()), (plain, parts));
            assert_eq!(index_plain(term), plain);
        }
    }
}
