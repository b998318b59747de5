//! The index as XHTML: entries with links to the pages of the printed book (EPUB Indexes 1.0).

use super::chapter::Composer;
use super::xml::{Element, Node};
use crate::book::{BlockKind, Book, Index, IndexEntry, IndexPlace, Target, plain_text};
use crate::page::PrintedPlace;
use std::collections::{BTreeMap, BTreeSet};

/// The pages of the printed book by the id of a place.
pub type Printed = BTreeMap<String, PrintedPlace>;

/// Returns the places that an entry shows, in the order of the pages: one for each page, and a note only where the
/// text of its page does not have the term too. Where nothing was printed, one for each chapter.
fn visible_places<'a>(places: &'a [IndexPlace], printed: &Printed) -> Vec<&'a IndexPlace> {
    let page = |place: &IndexPlace| printed.get(&place.id).map(|printed| printed.page);
    let spot = |place: &IndexPlace| (page(place), place.chapter);
    let in_text: BTreeSet<_> = places.iter().filter(|place| place.note.is_none()).map(spot).collect();
    let mut kept: Vec<&IndexPlace> =
        places.iter().filter(|place| place.note.is_none() || !in_text.contains(&spot(place))).collect();
    kept.sort_by_key(|place| (page(place).is_none(), spot(place), place.note));
    kept.dedup_by_key(|place| (spot(place), place.note));
    kept
}

/// Returns the ids of all places to which the index of a book links.
pub fn targets(book: &Book, printed: &Printed) -> BTreeSet<String> {
    let indexes = book.chapters.iter().filter_map(|chapter| of(&chapter.blocks));
    let entries: Vec<&IndexEntry> = indexes.flat_map(Index::entries).collect();
    entries
        .iter()
        .flat_map(|entry| visible_places(&entry.places, printed))
        .map(|place| place.id.clone())
        .collect()
}

/// Returns the index among the blocks of a chapter.
pub fn of(blocks: &[crate::book::Block]) -> Option<&Index> {
    blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Index(index) => Some(index),
        _ => None,
    })
}

impl Composer<'_> {
    /// Returns the index: a group for each letter.
    pub fn index(&mut self, index: &Index) -> Element {
        let section = Element::new("section")
            .with("class", "index")
            .with("epub:type", "index")
            .with("role", "doc-index")
            .with_any("aria-labelledby", self.heading.clone().as_deref());
        let mut groups: Vec<Node> = Vec::new();
        for (at, group) in index.groups.iter().enumerate() {
            let id = format!("label-letter-{}", at + 1);
            let heading = Element::new("h2").with("id", id.as_str()).text(group.letter.as_str());
            let list = self.entries(&group.entries);
            let section =
                Element::new("section").with("epub:type", "index-group").with("aria-labelledby", id);
            groups.push(section.kid(heading).kid(list).into());
        }
        section.kids(groups)
    }

    fn entries(&mut self, entries: &[IndexEntry]) -> Element {
        let items: Vec<Node> = entries.iter().map(|entry| self.index_entry(entry).into()).collect();
        Element::new("ul").with("epub:type", "index-entry-list").kids(items)
    }

    fn index_entry(&mut self, entry: &IndexEntry) -> Element {
        let outer = self.enter(entry.key);
        let item = Element::new("li")
            .with("epub:type", "index-entry")
            .with_any("id", self.shared.anchors.id(&entry.id));
        let mut kids = self.marks_here();
        let term = Element::new("span").with("epub:type", "index-term").kids(self.inlines(&entry.term));
        kids.push(term.into());
        let (places, shared) = (&entry.places, self.shared);
        // A page is emphasised if any of the entry's places on it is a main one.
        let main: BTreeSet<_> =
            places.iter().filter(|place| place.is_main).map(|place| self.label(place)).collect();
        for place in visible_places(places, shared.printed) {
            kids.push(Node::Text(", ".to_owned()));
            kids.extend(self.locator(place, main.contains(&self.label(place))));
        }
        kids.extend(self.crosses(entry));
        if !entry.entries.is_empty() {
            kids.push(self.entries(&entry.entries).into());
        }
        kids.extend(self.leave(outer));
        item.kids(kids)
    }

    /// Returns the link to a place: its page's number, or its chapter's title where it has none.
    fn locator(&self, place: &IndexPlace, is_main: bool) -> Option<Node> {
        let target = Target::Place { chapter: place.chapter, id: place.id.clone() };
        let label = self.label(place);
        let words = self.shared.lang.words();
        let has_page = self.shared.printed.contains_key(&place.id);
        let link = Element::new("a").with("epub:type", "index-locator").with("href", self.address(&target)?);
        let link = if has_page { link.with("aria-label", format!("{} {label}", words.page)) } else { link };
        let link = if is_main { link.kid(Element::new("strong").text(label)) } else { link.text(label) };
        Some(link.into())
    }

    /// Returns the label of a place: `12`, `12 dn. 3`, or the chapter's title.
    fn label(&self, place: &IndexPlace) -> String {
        let words = self.shared.lang.words();
        let label = match self.shared.printed.get(&place.id) {
            Some(printed) => printed.label.text(),
            None => self.shared.titles.get(place.chapter).cloned().unwrap_or_default(),
        };
        match place.note {
            Some(note) => format!("{label}{}{note}", words.note_on_page),
            None => label,
        }
    }

    /// Returns the cross-references of an entry, each a link to its entry: `bkz. Bakü; Gence`.
    fn crosses(&self, entry: &IndexEntry) -> Vec<Node> {
        let [see, also] = self.shared.lang.words().see;
        let (term, before, kind) = match entry.has_own() {
            true => (also, "; ", "index-xref-related"),
            false => (see, ", ", "index-xref-preferred"),
        };
        let mut nodes = Vec::new();
        for (at, cross) in entry.see.iter().enumerate() {
            let Some(id) = self.shared.anchors.id(&cross.id) else { continue };
            if at == 0 {
                nodes.push(Node::Text(before.to_owned()));
                nodes.push(Element::new("em").text(term).into());
                nodes.push(Node::Text(" ".to_owned()));
            } else {
                nodes.push(Node::Text("; ".to_owned()));
            }
            let link = Element::new("a").with("epub:type", kind).with("href", format!("#{id}"));
            nodes.push(link.text(plain_text(&cross.term)).into());
        }
        nodes
    }
}
