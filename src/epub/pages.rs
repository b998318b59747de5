//! Places in the e-book's text where the pages of the typeset book begin.

use super::anchors::{ascii, unused};
use super::xml::Element;
use crate::book::{Block, BlockKey, BlockKind, BookPlace};
use crate::lang::Words;
use crate::page::PageMap;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A page of the typeset book, named in the e-book.
#[derive(Clone, Debug)]
pub struct Printed {
    /// Label of the page as printed.
    pub label: String,
    /// Id of the page in the e-book.
    pub id: String,
}

/// All page beginnings, by block.
#[derive(Debug)]
pub struct Breaks {
    /// The pages in order.
    pub pages: Vec<Printed>,
    /// The place where each page begins.
    places: Vec<BookPlace>,
    /// Offset and index into `pages`, for each block in which pages begin.
    by_block: BTreeMap<BlockKey, Vec<(usize, usize)>>,
}

/// The page beginnings that are still ahead in a block, and how much of its text is written.
#[derive(Clone, Debug, Default)]
pub struct Cursor {
    /// Offset in the block's text and index into `Breaks::pages`.
    ahead: VecDeque<(usize, usize)>,
    /// Bytes of text written so far.
    offset: usize,
}

impl Breaks {
    /// Names the pages of a map; pages without a label cannot be named and are left out.
    #[must_use]
    pub fn of(map: &PageMap) -> Self {
        let mut pages = Vec::new();
        let mut places = Vec::new();
        let mut taken = BTreeSet::new();
        for start in map.starts.iter().filter(|start| !start.label.is_empty()) {
            let id = unused(&format!("page-{}", ascii(&start.label)), &mut taken);
            pages.push(Printed { label: start.label.clone(), id });
            places.push(start.place);
        }
        Self::at(pages, places)
    }

    fn at(pages: Vec<Printed>, places: Vec<BookPlace>) -> Self {
        let mut by_block: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (page, place) in places.iter().enumerate() {
            by_block.entry(place.block).or_default().push((place.offset, page));
        }
        by_block.values_mut().for_each(|starts| starts.sort_unstable());
        Self { pages, places, by_block }
    }

    /// Returns the breaks with every page after the one before it; `None` where the order in which their marks were
    /// written shows that they are already: a figure may float past the page on which its text begins. EPUB 3.3, 7.4.6
    /// requires a page-list in reading order.
    #[must_use]
    pub fn in_order(&self, written: &[usize]) -> Option<Self> {
        let mut order = vec![None; self.pages.len()];
        written.iter().enumerate().for_each(|(at, page)| order[*page] = Some(at));
        let mut places = self.places.clone();
        let mut last: Option<(usize, BookPlace)> = None;
        let mut moved = false;
        for (place, at) in places.iter_mut().zip(order) {
            match (last, at) {
                (Some((before, onto)), Some(at)) if at < before => {
                    *place = onto;
                    moved = true;
                }
                (_, Some(at)) => last = Some((at, *place)),
                (_, None) => {}
            }
        }
        moved.then(|| Self::at(self.pages.clone(), places))
    }

    /// Returns the page beginnings within a block, without those that are already marked.
    #[must_use]
    pub fn within(&self, key: BlockKey, marked: &[usize]) -> Cursor {
        let starts = self.by_block.get(&key).into_iter().flatten();
        let ahead = starts.filter(|(_, page)| !marked.contains(page)).copied().collect();
        Cursor { ahead, offset: 0 }
    }

    /// Returns the pages that begin with a chapter: at the very beginning of the first thing below its title.
    #[must_use]
    pub fn opening(&self, blocks: &[Block]) -> Vec<usize> {
        let mut pages = Vec::new();
        let mut below = blocks.first();
        while let Some(block) = below {
            // A quotation's own text is its attribution, which is below the rest.
            let has_attribution =
                matches!(&block.kind, BlockKind::Quote { attribution, .. } if !attribution.is_empty());
            let starts = self.by_block.get(&block.key).into_iter().flatten().filter(|_| !has_attribution);
            pages.extend(starts.filter(|(offset, _)| *offset == 0).map(|(_, page)| *page));
            below = match &block.kind {
                BlockKind::List(list) => list.items.first().and_then(|item| item.blocks.first()),
                BlockKind::Quote { blocks, .. } => blocks.first(),
                BlockKind::Aside { title, blocks } if title.is_empty() => blocks.first(),
                BlockKind::ChapterPart { blocks, .. } | BlockKind::Plates { blocks, .. } => blocks.first(),
                _ => None,
            };
        }
        pages.sort_unstable();
        pages
    }

    /// Returns the mark of a page's beginning (EPUB Accessibility 1.1, 2.3; DPUB-ARIA doc-pagebreak).
    #[must_use]
    pub fn mark(&self, page: usize, words: &Words) -> Option<Element> {
        let printed = self.pages.get(page)?;
        Some(
            Element::new("span")
                .with("epub:type", "pagebreak")
                .with("role", "doc-pagebreak")
                .with("id", printed.id.as_str())
                .with("aria-label", format!("{} {}", words.page, printed.label)),
        )
    }
}

impl Cursor {
    /// Returns the next page that begins before a text of `length` bytes ends, as an offset in bytes into that text.
    ///
    /// A page that begins where the text ends belongs before the next text. Offsets inside a
    /// character are moved to its beginning.
    pub fn next_in(&mut self, text: &str) -> Option<(usize, usize)> {
        let (offset, page) = *self.ahead.front()?;
        let mut split = offset.saturating_sub(self.offset);
        if split >= text.len() {
            return None;
        }
        while !text.is_char_boundary(split) {
            split -= 1;
        }
        self.ahead.pop_front();
        Some((split, page))
    }

    /// Counts text that has been written.
    pub fn pass(&mut self, bytes: usize) {
        self.offset += bytes;
    }

    /// Removes and returns the pages that begin no later than the next text.
    pub fn take_here(&mut self) -> Vec<usize> {
        let count = self.ahead.iter().take_while(|(offset, _)| *offset <= self.offset).count();
        self.ahead.drain(..count).map(|(_, page)| page).collect()
    }

    /// Removes and returns all pages that are left, where the block's text has ended.
    pub fn take_rest(&mut self) -> Vec<usize> {
        self.ahead.drain(..).map(|(_, page)| page).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Breaks;
    use crate::book::{BlockKey, BookPlace};
    use crate::page::{PageMap, PageStart};

    fn start(label: &str, block: u32, offset: usize) -> PageStart {
        PageStart { label: label.to_owned(), place: BookPlace { block: BlockKey(block), offset } }
    }

    #[test]
    fn a_page_begins_before_the_next_text_and_never_inside_a_character() {
        let map = PageMap {
            starts: vec![start("1", 1, 4), start("2", 1, 6), start("", 1, 1)],
            ..PageMap::default()
        };
        let breaks = Breaks::of(&map);
        let mut cursor = breaks.within(BlockKey(1), &[]);
        assert_eq!(cursor.next_in("dört"), Some((4, 0)), "before the t");
        cursor.pass(5);
        assert_eq!(cursor.next_in("ş"), Some((0, 1)), "six is inside ş");
        assert_eq!(breaks.pages.len(), 2, "a page without a label has no name");
    }

    #[test]
    fn a_page_that_begins_too_early_begins_with_the_one_before_it() {
        let breaks = Breaks::of(&PageMap {
            starts: vec![start("1", 1, 0), start("2", 9, 0), start("3", 4, 0)],
            ..PageMap::default()
        });
        let ordered = breaks.in_order(&[0, 2, 1]).expect("another order");
        assert_eq!(ordered.places[2].block, BlockKey(9));
        assert!(breaks.in_order(&[0, 1, 2]).is_none());
    }

    #[test]
    fn equal_labels_get_ids_of_their_own() {
        let breaks =
            Breaks::of(&PageMap { starts: vec![start("1", 1, 0), start("1", 2, 0)], ..PageMap::default() });
        let ids: Vec<_> = breaks.pages.iter().map(|page| page.id.as_str()).collect();
        assert_eq!(ids, ["page-1", "page-1-2"]);
    }
}
