//! Writes blocks as XHTML.

use super::chapter::Composer;
use super::formulas;
use super::xml::{Element, Node};
use crate::book::{
    Block, BlockKey, BlockKind, Definition, Inline, List, ListItem, Verse, display_formula, has_own_lines,
};
use std::mem;

impl Composer<'_> {
    /// Returns blocks with the page marks that fall among and within them.
    pub fn blocks(&mut self, blocks: &[Block]) -> Vec<Node> {
        blocks.iter().flat_map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &Block) -> Vec<Node> {
        let outer = self.enter(block.key);
        let mut nodes = Vec::new();
        if begins_before(block) {
            nodes.extend(self.marks_here());
        }
        let element = self.element(block);
        if matches!(block.kind, BlockKind::Heading { .. }) {
            self.heading = self.shared.anchors.of_block(block);
        }
        nodes.push(self.named(element, block).into());
        nodes.extend(self.leave(outer));
        nodes
    }

    /// Makes the page beginnings of a block the current ones; returns those of the block around it.
    pub(super) fn enter(&mut self, key: BlockKey) -> super::pages::Cursor {
        let within = if self.in_note {
            super::pages::Cursor::default()
        } else {
            self.shared.breaks.within(key, &self.marked)
        };
        mem::replace(&mut self.cursor, within)
    }

    /// Returns the marks of pages that the block's text has not reached, and returns to the block around it.
    pub(super) fn leave(&mut self, outer: super::pages::Cursor) -> Vec<Node> {
        let rest = mem::replace(&mut self.cursor, outer).take_rest();
        rest.into_iter().filter_map(|page| self.page_mark(page)).collect()
    }

    /// Returns the marks of the pages that begin exactly where the block's text has got to.
    pub(super) fn marks_here(&mut self) -> Vec<Node> {
        let here = self.cursor.take_here();
        here.into_iter().filter_map(|page| self.page_mark(page)).collect()
    }

    /// Adds the block's id and language to an element.
    pub(super) fn named(&self, mut element: Element, block: &Block) -> Element {
        if let Some(id) = self.shared.anchors.of_block(block) {
            element = element.with("id", id);
        }
        match &block.lang {
            Some(lang) => element.spoken_within(lang, self.lang),
            None => element,
        }
    }

    fn element(&mut self, block: &Block) -> Element {
        match &block.kind {
            BlockKind::Heading { level, content } => {
                Element::new(heading_name(self.ranks.next(*level))).kids(self.inlines(content))
            }
            BlockKind::Paragraph(content) => match display_formula(content) {
                Some(formula) => formulas::displayed("div", formula),
                None if has_own_lines(content) => {
                    Element::new("p").with("class", "lines").kids(self.inlines(content))
                }
                None => Element::new("p").kids(self.inlines(content)),
            },
            BlockKind::List(list) => self.list(list),
            BlockKind::Definitions(definitions) => self.definitions(definitions),
            BlockKind::Quote { blocks, attribution } => self.quote(blocks, attribution),
            BlockKind::Verse(verse) => self.verse(verse),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Figure(figure) => self.figure(figure),
            BlockKind::FigureGroup(group) => self.figure_group(group),
            BlockKind::Plates { blocks, .. } => self.plates(blocks),
            BlockKind::Aside { title, blocks } => self.aside(block, title, blocks),
            BlockKind::ChapterPart { what, blocks } => self.chapter_part(block, *what, blocks),
            BlockKind::Code { caption, text } => self.code(caption, text),
            BlockKind::Works(entries) => self.works(entries),
            BlockKind::Index(index) => self.index(index),
            BlockKind::Listing(never) => match *never {},
            BlockKind::PageBreak => Element::new("div").with("class", "page-break"),
            BlockKind::Break => Element::new("div")
                .with("class", "break")
                .with("role", "separator")
                .text(self.shared.ornament),
        }
    }

    fn list(&mut self, list: &List) -> Element {
        let is_labelled = list.items.iter().any(|item| item.label.is_some());
        let element = match list.start {
            // Without their numbers or bullets some readers would not call it a list.
            _ if is_labelled => Element::new("ol").with("role", "list"),
            Some(1) => Element::new("ol"),
            Some(start) => Element::new("ol").with("start", start.to_string()),
            None => Element::new("ul"),
        };
        let class = match (list.tight, is_labelled) {
            (true, false) => None,
            (true, true) => Some("labelled"),
            (false, false) => Some("loose"),
            (false, true) => Some("labelled loose"),
        };
        let element = element.with_any("class", class);
        let items: Vec<_> = list.items.iter().map(|item| self.item(item, list.tight).into()).collect();
        element.kids(items)
    }

    /// Returns an item; the paragraphs of a tight one are text without a paragraph around it.
    fn item(&mut self, item: &ListItem, tight: bool) -> Element {
        let mut element = Element::new("li");
        for block in &item.blocks {
            match &block.kind {
                BlockKind::Paragraph(content) if tight => {
                    let outer = self.enter(block.key);
                    let words = self.inlines(content);
                    element.kids.extend(if block.id.is_some() || block.lang.is_some() {
                        vec![self.named(Element::new("span"), block).kids(words).into()]
                    } else {
                        words
                    });
                    element.kids.extend(self.leave(outer));
                }
                _ => element.kids.extend(self.block(block)),
            }
        }
        if let Some(label) = &item.label {
            let label = Element::new("span").with("class", "label").text(label.as_str());
            let line = match element.kids.as_mut_slice() {
                [Node::Element(first), ..] if first.name == "p" => &mut first.kids,
                _ => &mut element.kids,
            };
            line.splice(0..0, [label.into(), Node::Text(" ".to_owned())]);
        }
        element
    }

    /// Returns the list of works. DPUB-ARIA 1.1 deprecates a role for its entries: each is an item of a list.
    fn works(&mut self, entries: &[Block]) -> Element {
        let item = |entry: &Block| {
            let item = Element::new("li").with("epub:type", "biblioentry");
            item.kids(self.blocks(std::slice::from_ref(entry))).into()
        };
        let items: Vec<Node> = entries.iter().map(item).collect();
        let list = Element::new("section")
            .with("class", "works")
            .with("epub:type", "bibliography")
            .with("role", "doc-bibliography");
        let list = match &self.heading {
            Some(heading) => list.with("aria-labelledby", heading.as_str()),
            None => list,
        };
        list.kid(Element::new("ul").kids(items))
    }

    fn definitions(&mut self, definitions: &[Definition]) -> Element {
        let mut list = Element::new("dl");
        for definition in definitions {
            list = list.kid(Element::new("dt").kids(self.inlines(&definition.term)));
            for blocks in &definition.meanings {
                list = list.kid(Element::new("dd").kids(self.blocks(blocks)));
            }
        }
        list
    }

    fn quote(&mut self, blocks: &[Block], attribution: &[Inline]) -> Element {
        // No `footer` around the attribution: some readers count each as a landmark of the page.
        let quote = Element::new("blockquote").kids(self.blocks(blocks));
        quote.kids(self.attribution(attribution).map(Into::into))
    }

    fn attribution(&mut self, attribution: &[Inline]) -> Option<Element> {
        if attribution.is_empty() {
            return None;
        }
        let words = Element::new("p").with("class", "attribution").kids(self.marks_here());
        Some(words.text("— ").kids(self.inlines(attribution)))
    }

    fn verse(&mut self, verse: &Verse) -> Element {
        let numbers = verse.numbers.filter(|_| has_numbers(verse));
        let class = if numbers.is_some() { "verse numbered" } else { "verse" };
        let mut poem = Element::new("div").with("class", class);
        let mut count = 0;
        for stanza in &verse.stanzas {
            let mut lines = Element::new("p").with("class", "stanza");
            for (at, line) in stanza.iter().enumerate() {
                if at > 0 {
                    lines = lines.text("\n");
                }
                let words = self.inlines(line);
                // No reader should hear the numbers among the words.
                let number = numbers.and_then(|numbers| numbers.number_beside(count)).map(|number| {
                    let element = Element::new("span").with("class", "line-number");
                    element.with("aria-hidden", "true").text(number.to_string())
                });
                let element = Element::new("span");
                lines = lines.kid(match number {
                    Some(number) => element
                        .with("class", "line counted")
                        .kid(Element::new("span").kids(words))
                        .text(" ")
                        .kid(number),
                    None => element.with("class", "line").kids(words),
                });
                count += 1;
            }
            poem = poem.kid(lines);
        }
        match self.attribution(&verse.attribution) {
            Some(words) => poem.kid(words),
            None => poem,
        }
    }

    fn code(&mut self, caption: &[Inline], text: &str) -> Element {
        let caption = (!caption.is_empty()).then(|| Element::new("figcaption").kids(self.inlines(caption)));
        let code = Element::new("code").kids(self.text(text));
        let code = Element::new("pre").with_any("dir", self.code_direction()).kid(code);
        match caption {
            Some(caption) => Element::new("figure").with("class", "code").kid(caption).kid(code),
            None => code,
        }
    }

    fn aside(&mut self, block: &Block, title: &[Inline], blocks: &[Block]) -> Element {
        let element = Element::new("aside").with("class", "box").with("role", "note");
        if title.is_empty() {
            return element.kids(self.blocks(blocks));
        }
        let label = format!("label-{}", block.key.0);
        let title =
            Element::new("p").with("class", "box-title").with("id", label.as_str()).kids(self.inlines(title));
        element.with("aria-labelledby", label).kid(title).kids(self.blocks(blocks))
    }
}

/// Whether numbers are shown beside some lines of verse.
#[must_use]
pub fn has_numbers(verse: &Verse) -> bool {
    let count = verse.stanzas.iter().map(Vec::len).sum();
    verse.numbers.is_some_and(|numbers| numbers.last(count).is_some())
}

/// Whether a page that begins with the block is marked before it and not within its first words.
///
/// A quotation's and a list's own text begins elsewhere, so an offset of zero is its beginning there.
fn begins_before(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Heading { .. }
        | BlockKind::List(_)
        | BlockKind::Table(_)
        | BlockKind::Figure(_)
        | BlockKind::FigureGroup(_)
        | BlockKind::Plates { .. }
        | BlockKind::Aside { .. }
        | BlockKind::ChapterPart { .. }
        | BlockKind::Code { .. }
        | BlockKind::Works(_)
        | BlockKind::Index(_)
        | BlockKind::Break
        | BlockKind::PageBreak => true,
        BlockKind::Quote { attribution, .. } => attribution.is_empty(),
        BlockKind::Paragraph(content) => display_formula(content).is_some(),
        BlockKind::Definitions(_) | BlockKind::Verse(_) => false,
        BlockKind::Listing(never) => match *never {},
    }
}

/// Returns the name of the element for a heading inside a chapter.
fn heading_name(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
