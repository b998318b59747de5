//! Assembles the pages in order, with their labels, running heads, links and places in the book.

mod deferred;

use super::TypesetInput;
use super::chapter::TypesetChapter;
use super::contents::Contents;
use super::design::Design;
use super::draw::{Anchor, Deferred, Draw};
use super::flow::SpreadSide;
use super::layout::ChapterPage;
use super::running_heads;
use super::shape::Shaper;
use crate::book::{CHAPTER_PAGES, Index, Matter};
use crate::geom::{Length, Point};
use crate::page::{
    Destination, DividedNote, Item, Kid, LeafId, NodeId, OutlineEntry, Page, PageLabel, PageStart, Pages,
    PrintedPlace, StructRole, Structure,
};
use crate::word_map::WordMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The pages while they are assembled.
pub struct PageAssembler<'a> {
    /// The input of typesetting.
    pub setting: &'a TypesetInput<'a>,
    /// Sizes and distances.
    pub design: &'a Design,
    /// The shaper for display text.
    pub shaper: &'a Shaper<'a>,
    /// The pages so far.
    pub out: Pages,
    /// Whether running heads name chapter and section, rather than book and chapter.
    pub by_section: bool,
    /// The title of the part that contains the next chapter.
    pub part: Option<String>,
    /// The depth of each chapter in the contents.
    pub depths: Vec<usize>,
    /// The contents, to be filled in once the chapters have pages.
    pub contents: Option<Contents>,
    /// The page index and position of each anchor.
    anchors: WordMap<(usize, Point)>,
    /// The page ranges of whole chapters, by the name of the place.
    ranges: BTreeMap<String, String>,
    /// The drawings of each page.
    drafts: Vec<Vec<Draw>>,
    /// The pages of the section of endnotes, each with its first and last note mark, for the running heads.
    noted: Vec<(usize, (Anchor, Anchor))>,
    artworks: BTreeMap<String, usize>,
    roman: u32,
    arabic: u32,
}

impl<'a> PageAssembler<'a> {
    /// Creates a book without pages.
    #[must_use]
    pub fn new(setting: &'a TypesetInput<'a>, design: &'a Design, shaper: &'a Shaper<'a>) -> Self {
        let mut out = Pages::default();
        out.structure.add(None, StructRole::Document);
        Self {
            setting,
            design,
            shaper,
            out,
            by_section: false,
            part: None,
            depths: Vec::new(),
            contents: None,
            anchors: WordMap::default(),
            ranges: BTreeMap::new(),
            drafts: Vec::new(),
            noted: Vec::new(),
            artworks: BTreeMap::new(),
            roman: 0,
            arabic: 0,
        }
    }

    /// The node of the whole document.
    #[must_use]
    pub fn document(&self) -> NodeId {
        NodeId(0)
    }

    /// Whether a page index is that of a right-hand page.
    #[must_use]
    pub fn is_recto(page: usize) -> bool {
        page.is_multiple_of(2)
    }

    /// Adds a page with a roman label and returns its index.
    pub fn front_page(&mut self) -> usize {
        self.roman += 1;
        self.page(PageLabel::Roman(self.roman))
    }

    fn page(&mut self, label: PageLabel) -> usize {
        self.out.pages.push(Page { size: self.design.page, label, items: Vec::new() });
        self.drafts.push(Vec::new());
        self.out.pages.len() - 1
    }

    /// The side of the first page of the next chapter.
    pub fn first_side(&self, chapter: &TypesetChapter) -> SpreadSide {
        let pages = self.out.pages.len();
        let begins_text = chapter.matter != Matter::Front && self.arabic == 0;
        let is_alone = chapter.is_part || chapter.is_bare;
        if begins_text || is_alone || Self::is_recto(pages) {
            SpreadSide::Right(None)
        } else {
            SpreadSide::Left
        }
    }

    /// Appends the title page of the book, where its lines have notes; the next page is a left-hand one.
    pub fn title_page(&mut self, chapter: &TypesetChapter) {
        let leaves = self.adopt(&chapter.structure);
        for set in &chapter.pages {
            let page = self.front_page();
            self.record_divided_notes(page, &set.divided, &chapter.title);
            self.take_in(page, &set.items, self.design.left(Self::is_recto(page)), leaves);
        }
        if Self::is_recto(self.out.pages.len()) {
            self.front_page();
        }
    }

    /// Appends the pages of a chapter.
    pub fn chapter(&mut self, chapter: &TypesetChapter) {
        let begins_text = chapter.matter != Matter::Front && self.arabic == 0;
        if begins_text && !self.out.pages.len().is_multiple_of(2) {
            self.front_page();
        }
        // A part begins on a right-hand page, and its chapters on the next one; so does a dedication.
        let is_alone = chapter.is_part || chapter.is_bare;
        if is_alone {
            self.open_recto(chapter.matter);
        }
        let leaves = self.adopt(&chapter.structure);
        let part = self.part.clone();
        let first = self.out.pages.len();
        for (number, set) in chapter.pages.iter().enumerate() {
            let page = if chapter.matter == Matter::Front {
                self.front_page()
            } else {
                self.arabic += 1;
                self.page(PageLabel::Arabic(self.arabic))
            };
            if let Some(place) = set.begins {
                let label = self.out.pages[page].label.text();
                self.out.map.starts.push(PageStart { label, place });
            }
            self.record_divided_notes(page, &set.divided, &chapter.title);
            self.take_in(page, &set.items, self.design.left(Self::is_recto(page)), leaves);
            // The title page of a part, and a page that a picture covers, have neither running head nor page number.
            let is_covered = set.items.iter().any(Draw::covers_page);
            if (number > 0 || !chapter.is_part) && !chapter.is_bare && !is_covered {
                let above = chapter.authors.as_deref().or(part.as_deref());
                let names = (chapter.title.as_str(), above);
                let is_late = number > 0 && set.noted.is_some();
                self.noted.extend(set.noted.clone().filter(|_| is_late).map(|marks| (page, marks)));
                let words = self.running(page, set.section.as_deref(), names);
                self.furniture(page, number == 0 || is_late, words);
            }
        }
        if let ([one, ..], [.., last]) = (&self.out.pages[first..], &self.out.pages[first..]) {
            let place = Anchor::id(chapter.anchor.slug(), CHAPTER_PAGES);
            self.anchors.insert(place.name(), Arc::new((first, Point::default())));
            let labels = [one, last].map(|page| page.label.text());
            let range = if labels[0] == labels[1] { labels[0].clone() } else { labels.join("–") };
            self.ranges.insert(place.name().to_owned(), range);
        }
        if is_alone {
            self.open_recto(chapter.matter);
        }
    }

    /// Adds a blank page if the next one is not a right-hand page.
    fn open_recto(&mut self, matter: Matter) {
        if Self::is_recto(self.out.pages.len()) {
            return;
        }
        if matter == Matter::Front {
            self.front_page();
        } else {
            self.arabic += 1;
            self.page(PageLabel::Arabic(self.arabic));
        }
    }

    /// Adds a chapter's structure and returns the number at which its leaves begin in the book.
    fn adopt(&mut self, structure: &Structure) -> usize {
        let (nodes, leaves) = (self.out.structure.nodes.len(), self.out.structure.leaves);
        for mut node in structure.nodes.iter().cloned() {
            for kid in &mut node.kids {
                *kid = match *kid {
                    Kid::Node(id) => Kid::Node(NodeId(id.0 + nodes)),
                    Kid::Leaf(id) => Kid::Leaf(LeafId(id.0 + leaves)),
                };
            }
            self.out.structure.nodes.push(node);
        }
        self.out.structure.nodes[0].kids.push(Kid::Node(NodeId(nodes)));
        self.out.structure.leaves += structure.leaves;
        leaves
    }

    /// The running head of a page (Chicago Manual of Style, 1.12).
    ///
    /// On the left: the authors of the chapter, else the title of the part, or of the book if there are no
    /// parts; on the right the title of the chapter. In a book of chapters with sections: on the left the
    /// chapter, on the right the last section on the page.
    fn running<'c>(
        &self,
        page: usize,
        section: Option<&'c str>,
        (chapter, above): (&'c str, Option<&'c str>),
    ) -> &'c str
    where
        'a: 'c,
    {
        match (Self::is_recto(page), self.by_section) {
            (true, true) => section.unwrap_or(chapter),
            (true, false) | (false, true) => chapter,
            (false, false) => above.unwrap_or(&self.setting.config.title),
        }
    }

    /// Records the notes of a page that continue on the next.
    fn record_divided_notes(&mut self, page: usize, notes: &[String], chapter: &str) {
        let label = self.out.pages[page].label.text();
        let note = |mark: &String| DividedNote {
            mark: mark.clone(),
            page: label.clone(),
            chapter: chapter.to_owned(),
        };
        self.out.divided.extend(notes.iter().map(note));
    }

    fn furniture(&mut self, page: usize, opener: bool, words: &str) {
        let lang = &self.setting.config.language;
        let recto = Self::is_recto(page);
        let left = self.design.left(recto);
        let label = self.out.pages[page].label.text();
        let folio = running_heads::folio(&label, lang, recto, self.design, self.shaper);
        self.place(page, &folio, left, self.design.folio_baseline, 0);
        if !opener && self.design.look.running.heads {
            let head = running_heads::head(words, lang, recto, self.design, self.shaper);
            self.place(page, &head, left, self.design.head_baseline, 0);
        }
    }

    /// Adds drawings to a page.
    pub fn place(&mut self, page: usize, draws: &[Draw], x: Length, y: Length, leaves: usize) {
        let mut set = ChapterPage::default();
        set.place(draws, x, y);
        self.take_in(page, &set.items, Length::ZERO, leaves);
    }

    /// Adds the drawings of a page, shifted to the right by `right`; `leaves` is the number at which its
    /// leaves begin. Artwork that does not exist is left out.
    fn take_in(&mut self, page: usize, set: &[Draw], right: Length, leaves: usize) {
        self.drafts[page].reserve_exact(set.len());
        for draw in set {
            let mut draw = draw.clone().moved(right, Length::ZERO);
            if let Some(leaf) = draw.leaf_mut() {
                leaf.0 += leaves;
            }
            match draw.upright() {
                Item::Image { artwork, .. } if self.artwork(artwork).is_none() => {}
                Item::Late(late) => match &**late {
                    Deferred::Anchor { anchor, point } if self.anchors.get(anchor.name()).is_none() => {
                        self.anchors.insert(anchor.name(), Arc::new((page, *point)));
                    }
                    Deferred::Anchor { .. } => {}
                    Deferred::Spread { artwork, leaf, reach } => {
                        let size = self.setting.artworks.get(artwork).map(|artwork| artwork.size);
                        let rect = size.map(|size| reach.area(size, self.design));
                        let image = |rect| Item::Image { artwork: artwork.clone(), rect, leaf: *leaf };
                        if let Some(image) = rect.map(image).filter(|_| self.artwork(artwork).is_some()) {
                            self.drafts[page].push(image);
                        }
                    }
                    Deferred::Page { .. } | Deferred::Pages { .. } => self.drafts[page].push(draw),
                },
                _ => self.drafts[page].push(draw),
            }
        }
    }

    fn artwork(&mut self, path: &str) -> Option<usize> {
        if let Some(&known) = self.artworks.get(path) {
            return Some(known);
        }
        let artwork = self.setting.artworks.get(path)?;
        self.out.artworks.push(artwork.clone());
        let at = self.out.artworks.len() - 1;
        self.artworks.insert(path.to_owned(), at);
        Some(at)
    }

    /// The label of the page of an anchor.
    #[must_use]
    pub fn label(&self, anchor: &Anchor) -> String {
        if let Some(range) = self.ranges.get(anchor.name()) {
            return range.clone();
        }
        self.anchors.get(anchor.name()).map_or_else(String::new, |place| self.out.pages[place.0].label.text())
    }

    /// The places whose page numbers are printed in the text, each with its page label.
    pub fn printed(&self) -> impl Iterator<Item = (Anchor, String)> {
        let goals = self.drafts.iter().flatten().filter_map(Draw::named_page);
        goals.map(|(goal, _)| (goal.clone(), self.label(goal)))
    }

    /// Records the pages of all places to which an index refers.
    pub fn find_places(&mut self, index: &Index, slugs: &[String]) {
        for place in index.entries().into_iter().flat_map(|entry| &entry.places) {
            let slug = slugs.get(place.chapter).map_or("", String::as_str);
            if let Some(found) = self.anchors.get(Anchor::id(slug, &place.id).name()) {
                let page = found.0;
                let label = self.out.pages[page].label.clone();
                self.out.map.places.insert(place.id.clone(), PrintedPlace { page, label });
            }
        }
    }

    /// Finishes the pages: resolves the links and builds the outline.
    #[must_use]
    pub fn finish(mut self, chapters: &[Arc<TypesetChapter>]) -> Pages {
        // Destinations are numbered in the order in which the chapters link to them; those linked only from
        // the contents come last.
        let mut known = WordMap::default();
        let goals: Vec<Anchor> = self.drafts.iter().flatten().filter_map(Draw::goal).cloned().collect();
        goals.iter().for_each(|goal| _ = self.destination(&mut known, goal));
        super::contents::fill(&mut self);
        self.note_heads();
        for (page, drafts) in std::mem::take(&mut self.drafts).into_iter().enumerate() {
            self.out.pages[page].items =
                drafts.into_iter().flat_map(|draw| self.placed(draw, &mut known)).collect();
        }
        self.outline(chapters, &mut known);
        self.out
    }

    fn destination(&mut self, known: &mut WordMap<usize>, anchor: &Anchor) -> Option<usize> {
        let name = anchor.name();
        if let Some(at) = known.get(name) {
            return Some(**at);
        }
        let (page, point) = **self.anchors.get(name)?;
        let at = self.out.destinations.len();
        self.out.destinations.push(Destination { name: name.to_owned(), page, point });
        known.insert(name, Arc::new(at));
        Some(at)
    }

    fn outline(&mut self, chapters: &[Arc<TypesetChapter>], known: &mut WordMap<usize>) {
        let depths = std::mem::take(&mut self.depths);
        for (chapter, depth) in chapters.iter().zip(depths).filter(|(chapter, _)| !chapter.is_bare) {
            let depth = u8::try_from(depth).unwrap_or(u8::MAX);
            let title = match &chapter.authors {
                Some(authors) => format!("{} — {authors}", chapter.title),
                None => chapter.title.clone(),
            };
            let own = (1, title, chapter.anchor.clone());
            for (level, title, anchor) in std::iter::once(&own).chain(&chapter.headings) {
                let level = level.saturating_add(depth);
                if let Some(destination) = self.destination(known, anchor) {
                    self.out.outline.push(OutlineEntry { level, title: title.clone(), destination });
                }
            }
        }
    }
}
