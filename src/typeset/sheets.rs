//! Sheets: pages in order, with their labels, furniture, links and places in the book.

use super::Setting;
use super::chapter::SetChapter;
use super::design::Design;
use super::draw::{Draw, Goal};
use super::flow::{self, Break, Galley, Kind};
use super::furniture;
use super::shape::Shaper;
use crate::artwork::Artwork;
use crate::book::Matter;
use crate::geom::{Length, Point, Rect};
use crate::page::{
    Content, Destination, GlyphRun, Ink, Item, Kid, LeafId, LinkTarget, NodeId, OutlineEntry, Page,
    PageLabel, PageStart, Pages, StructRole, Structure,
};
use std::collections::BTreeMap;

/// Pages as they are gathered.
pub struct Sheets<'a> {
    /// Text, language, images.
    pub setting: &'a Setting<'a>,
    /// Sizes.
    pub design: &'a Design,
    /// Glyphs of display.
    pub shaper: &'a Shaper<'a>,
    /// The pages so far.
    pub out: Pages,
    /// Pages kept for the contents, with the node of the list.
    pub contents: Option<(Vec<usize>, NodeId)>,
    /// Where anchors are: page and place.
    anchors: BTreeMap<String, (usize, Point)>,
    /// Links whose goal is a name: page, item, name.
    goals: Vec<(usize, usize, String)>,
    artworks: BTreeMap<String, usize>,
    roman: u32,
    arabic: u32,
}

impl<'a> Sheets<'a> {
    /// No pages yet.
    #[must_use]
    pub fn new(setting: &'a Setting<'a>, design: &'a Design, shaper: &'a Shaper<'a>) -> Self {
        let mut out = Pages::default();
        out.structure.add(None, StructRole::Document);
        Self {
            setting,
            design,
            shaper,
            out,
            contents: None,
            anchors: BTreeMap::new(),
            goals: Vec::new(),
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

    /// Whether a page is a right-hand one.
    #[must_use]
    pub fn is_recto(page: usize) -> bool {
        page.is_multiple_of(2)
    }

    /// A new page with a roman label.
    pub fn front_page(&mut self) -> usize {
        self.roman += 1;
        self.page(PageLabel::Roman(self.roman))
    }

    fn page(&mut self, label: PageLabel) -> usize {
        self.out.pages.push(Page { size: self.design.page, label, items: Vec::new() });
        self.out.pages.len() - 1
    }

    /// The front cover and the blank behind it.
    pub fn cover(&mut self, artwork: Option<&Artwork>, title: &str) {
        let Some(artwork) = artwork.filter(|_| self.setting.config.pdf.cover) else { return };
        let alt = self.setting.config.cover.alt.clone().unwrap_or_else(|| title.to_owned());
        self.full_page(artwork, alt);
        self.page(PageLabel::None);
    }

    /// The back cover, on a left-hand page, with the blank before it.
    pub fn last_cover(&mut self, artwork: Option<&Artwork>) {
        let Some(artwork) = artwork.filter(|_| self.setting.config.pdf.cover) else { return };
        while !self.out.pages.len().is_multiple_of(2) {
            self.page(PageLabel::None);
        }
        self.page(PageLabel::None);
        let alt =
            self.setting.config.description.clone().unwrap_or_else(|| self.setting.config.title.clone());
        self.full_page(artwork, alt);
    }

    /// Artwork that fills a page of its own.
    fn full_page(&mut self, artwork: &Artwork, alt: String) {
        let page = self.page(PageLabel::None);
        let section = self.out.structure.add(Some(NodeId(0)), StructRole::Section);
        let figure = self.out.structure.add(Some(section), StructRole::Figure(alt));
        let leaf = self.out.structure.leaf(figure);
        let size = self.design.page;
        // The artwork covers the page: its excess is cut by the paper.
        let scale = size.width.ratio(artwork.size.width).max(size.height.ratio(artwork.size.height));
        let (width, height) = (artwork.size.width.scale(scale), artwork.size.height.scale(scale));
        let rect = Rect::new((size.width - width) / 2, (size.height - height) / 2, width, height);
        self.out.artworks.push(artwork.clone());
        let item = Item::Image { artwork: self.out.artworks.len() - 1, rect, leaf: Some(leaf) };
        self.out.pages[page].items.push(item);
    }

    /// All chapters of one part of the book.
    pub fn matter(&mut self, matter: Matter, chapters: &[SetChapter]) {
        for chapter in chapters.iter().filter(|chapter| chapter.matter == matter) {
            self.chapter(chapter);
        }
    }

    fn chapter(&mut self, chapter: &SetChapter) {
        let begins_text = chapter.matter != Matter::Front && self.arabic == 0;
        if begins_text && !self.out.pages.len().is_multiple_of(2) {
            self.front_page();
        }
        let leaves = self.adopt(&chapter.structure);
        for (number, page_break) in chapter.breaks.iter().enumerate() {
            let page = if chapter.matter == Matter::Front {
                self.front_page()
            } else {
                self.arabic += 1;
                self.page(PageLabel::Arabic(self.arabic))
            };
            self.text(page, page_break, &chapter.galley, leaves);
            self.furniture(page, number == 0, &chapter.title);
            self.begin(page, page_break, &chapter.galley);
        }
    }

    /// Takes a chapter's structure in; gives the number that its leaves begin with here.
    fn adopt(&mut self, structure: &Structure) -> usize {
        let (nodes, leaves) = (self.out.structure.nodes.len(), self.out.structure.leaves);
        for node in &structure.nodes {
            let mut node = node.clone();
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

    /// The pieces of a page and the notes at its foot.
    fn text(&mut self, page: usize, page_break: &Break, galley: &Galley, leaves: usize) {
        let left = self.design.left(Self::is_recto(page));
        let mut y = Length::ZERO;
        if let Some(Kind::Row(table)) = galley.pieces.get(page_break.start).map(|piece| piece.kind) {
            let head = &galley.heads[table];
            self.place(page, &head.draws, left, self.design.top, leaves);
            y += head.height;
        }
        let pieces = flow::pieces_of(galley, page_break);
        let last = page_break.end == galley.pieces.len();
        let spread = if last || !page_break.notes.is_empty() {
            flow::Spread::default()
        } else {
            flow::Spread::of(&pieces, y, page_break.stretch, self.design)
        };
        let mut stretch = flow::Stretch::of(&pieces, page_break.stretch);
        for (at, piece) in pieces.into_iter().enumerate() {
            let end = flow::advance(y, piece, self.design);
            let top = end - piece.height;
            self.place(page, &piece.draws, left, self.design.top + top, leaves);
            y = end + spread.after(at, piece) + self.design.leading * stretch.lines(piece);
        }
        self.notes(page, page_break, galley, leaves);
    }

    fn notes(&mut self, page: usize, page_break: &Break, galley: &Galley, leaves: usize) {
        if page_break.notes.is_empty() {
            return;
        }
        let left = self.design.left(Self::is_recto(page));
        let lines: Vec<_> =
            page_break.notes.iter().flat_map(|part| &galley.notes[part.note][part.from..part.to]).collect();
        let height: Length = lines.iter().map(|line| line.height).sum();
        let mut y = self.design.top + flow::notes_bottom(self.design) - height;
        let hairline =
            Rect::new(left, y - self.design.note_gap.scale(0.42), Length::mm(18.0), Length::pt(0.4));
        self.out.pages[page].items.push(Item::Rule { rect: hairline, ink: Ink::grey(0) });
        for line in lines {
            self.place(page, &line.draws, left, y, leaves);
            y += line.height;
        }
    }

    fn furniture(&mut self, page: usize, opener: bool, chapter: &str) {
        let lang = &self.setting.config.language;
        let recto = Self::is_recto(page);
        let left = self.design.left(recto);
        let label = self.out.pages[page].label.text();
        let folio = furniture::folio(&label, lang, recto, self.design, self.shaper);
        self.place(page, &folio, left, self.design.folio_baseline, 0);
        if !opener {
            let words = if recto { chapter } else { &self.setting.config.title };
            let head = furniture::head(words, lang, recto, self.design, self.shaper);
            self.place(page, &head, left, self.design.head_baseline, 0);
        }
    }

    /// Notes which place of the book the page begins with.
    fn begin(&mut self, page: usize, page_break: &Break, galley: &Galley) {
        let first = galley.pieces[page_break.start..page_break.end].iter().find_map(|piece| piece.place);
        if let Some(place) = first {
            let label = self.out.pages[page].label.text();
            self.out.map.starts.push(PageStart { label, place });
        }
    }

    /// Draws on a page.
    pub fn place(&mut self, page: usize, draws: &[Draw], x: Length, y: Length, leaves: usize) {
        for draw in draws {
            self.draw(page, draw.clone().moved(x, y), leaves);
        }
    }

    fn draw(&mut self, page: usize, draw: Draw, leaves: usize) {
        let local = |leaf: LeafId| LeafId(leaf.0 + leaves);
        match draw {
            Draw::Glyphs(run) => {
                let content = match run.content {
                    Content::Leaf(leaf) => Content::Leaf(local(leaf)),
                    other => other,
                };
                self.out.pages[page].items.push(Item::Glyphs(GlyphRun { content, ..run }));
            }
            Draw::Rule { rect, ink } => self.out.pages[page].items.push(Item::Rule { rect, ink }),
            Draw::Image { path, rect, leaf } => {
                if let Some(artwork) = self.artwork(&path) {
                    let item = Item::Image { artwork, rect, leaf: leaf.map(local) };
                    self.out.pages[page].items.push(item);
                }
            }
            Draw::Link { area, goal, leaf, name } => self.link(page, area, goal, local(leaf), name),
            Draw::Anchor { name, point } => {
                self.anchors.entry(name).or_insert((page, point));
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

    /// A link; further words of the same link on the same page widen it.
    fn link(&mut self, page: usize, area: Rect, goal: Goal, leaf: LeafId, name: String) {
        let items = &mut self.out.pages[page].items;
        let known = items.iter_mut().rev().find_map(|item| match item {
            Item::Link { areas, leaf: other, .. } if *other == leaf => Some(areas),
            _ => None,
        });
        if let Some(areas) = known {
            areas.push(area);
            return;
        }
        let target = match goal {
            Goal::Url(url) => LinkTarget::Url(url),
            Goal::Name(name) => {
                self.goals.push((page, items.len(), name));
                LinkTarget::Destination(usize::MAX)
            }
        };
        items.push(Item::Link { areas: vec![area], target, leaf, name });
    }

    /// The label of the page that an anchor stands on.
    #[must_use]
    pub fn label(&self, anchor: &str) -> String {
        self.anchors.get(anchor).map_or_else(String::new, |&(page, _)| self.out.pages[page].label.text())
    }

    /// All pages, with links followed and the outline made.
    #[must_use]
    pub fn finish(mut self, chapters: &[SetChapter]) -> Pages {
        super::contents::fill(&mut self, chapters);
        let mut known = BTreeMap::new();
        for (page, item, name) in std::mem::take(&mut self.goals) {
            if let Some(at) = self.destination(&mut known, &name)
                && let Item::Link { target, .. } = &mut self.out.pages[page].items[item]
            {
                *target = LinkTarget::Destination(at);
            }
        }
        self.outline(chapters, &mut known);
        // A link whose goal is on no page leads nowhere: its words stay, the link goes.
        for page in &mut self.out.pages {
            page.items.retain(|item| {
                !matches!(item, Item::Link { target: LinkTarget::Destination(usize::MAX), .. })
            });
        }
        self.out
    }

    fn destination(&mut self, known: &mut BTreeMap<String, usize>, name: &str) -> Option<usize> {
        if let Some(&at) = known.get(name) {
            return Some(at);
        }
        let &(page, point) = self.anchors.get(name)?;
        self.out.destinations.push(Destination { name: name.to_owned(), page, point });
        known.insert(name.to_owned(), self.out.destinations.len() - 1);
        Some(self.out.destinations.len() - 1)
    }

    fn outline(&mut self, chapters: &[SetChapter], known: &mut BTreeMap<String, usize>) {
        for chapter in chapters {
            let own = (1, chapter.title.clone(), chapter.anchor.clone());
            for (level, title, anchor) in std::iter::once(&own).chain(&chapter.headings) {
                if let Some(destination) = self.destination(known, anchor) {
                    self.out.outline.push(OutlineEntry { level: *level, title: title.clone(), destination });
                }
            }
        }
    }
}
