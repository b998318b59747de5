//! Reads the text of an OpenDocument file: paragraphs by their roles, lists, tables, sections.

use super::styles::{Look, Styles};
use super::tables;
use crate::import::archive::Archive;
use crate::import::assemble::{Item, assemble};
use crate::import::model::{Block, Document, Span, plain};
use crate::import::names::Role;
use crate::import::script::words;
use crate::import::xml::{all_inner, attribute, child, name};
use crate::import::{Chapters, DocumentFault};
use crate::loss::LossKind;
use roxmltree::Node;
use std::collections::BTreeMap;

/// Blocks nested deeper than this are read as plain text.
const DEEPEST: usize = 24;
/// The indentation on both sides, in millimetres, that makes a paragraph a quotation.
const QUOTED: f64 = 7.0;

/// The state of reading a document.
pub(super) struct Reader<'a> {
    pub(super) archive: Archive<'a>,
    pub(super) styles: Styles,
    pub(super) out: Document,
    /// Indexes of pictures by the name of their part.
    pub(super) pictures: BTreeMap<String, usize>,
    /// Content that is anchored to the current paragraph and follows it.
    pub(super) apart: Vec<Item>,
    pub(super) in_note: bool,
    /// The number of letters in each language.
    pub(super) letters: BTreeMap<String, usize>,
    pub(super) depth: usize,
    /// The last number of each list, by its style and level.
    counted: BTreeMap<(String, u32), u64>,
}

/// All text inside an element.
pub(super) fn all_text(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// The first words of a paragraph, without those of its notes and comments.
fn first_words(node: Node) -> String {
    let is_aside = |text: &Node| {
        let mut around = text.ancestors().take_while(|around| *around != node);
        around.any(|around| ["note", "annotation"].contains(&name(around)))
    };
    let texts = node.descendants().filter(|text| text.is_text() && !is_aside(text));
    texts.filter_map(|text| text.text()).take(40).collect()
}

impl<'a> Reader<'a> {
    pub(super) fn new(archive: Archive<'a>, styles: Styles) -> Self {
        Self {
            archive,
            styles,
            out: Document::default(),
            pictures: BTreeMap::new(),
            apart: Vec::new(),
            in_note: false,
            letters: BTreeMap::new(),
            depth: 0,
            counted: BTreeMap::new(),
        }
    }

    /// Reads the whole text.
    pub(super) fn body(&mut self, text: Node, chapters: Chapters) -> Result<(), DocumentFault> {
        let mut items = self.items(text)?;
        crate::import::titles::settle(&mut items, &mut self.out);
        let items = crate::import::guess::settle(items, chapters, &mut self.out);
        self.out.blocks = assemble(items, &mut self.out.losses);
        let most = self.letters.iter().max_by_key(|(_, count)| **count);
        self.out.language = most.map(|(lang, _)| lang.clone()).or_else(|| self.styles.language.clone());
        Ok(())
    }

    pub(super) fn finish(self) -> Document {
        self.out
    }

    /// The items of a text, a section, a cell, a note or a text box.
    pub(super) fn items(&mut self, parent: Node) -> Result<Vec<Item>, DocumentFault> {
        let mut items = Vec::new();
        if self.depth >= DEEPEST {
            self.out.losses.add(LossKind::Depth);
            items.push(Item::Paragraph(Role::Body, words(&all_text(parent))));
            return Ok(items);
        }
        self.depth += 1;
        for node in parent.children().filter(Node::is_element) {
            self.item(node, &mut items)?;
        }
        self.depth -= 1;
        Ok(items)
    }

    fn item(&mut self, node: Node, items: &mut Vec<Item>) -> Result<(), DocumentFault> {
        match name(node) {
            "p" | "h" => self.paragraph(node, items)?,
            "list" => items.extend(self.list(node, None, 1)?),
            "table" => items.extend(tables::read(self, node)?),
            "section" | "index-body" | "numbered-paragraph" => items.extend(self.items(node)?),
            "table-of-content" | "illustration-index" | "table-index" | "object-index" | "user-index"
            | "alphabetical-index" => self.out.losses.add_named(LossKind::Contents, &all_text(node)),
            "bibliography" => {
                self.out.losses.add(LossKind::CitationField);
                if let Some(body) = child(node, "index-body") {
                    items.extend(self.items(body)?);
                }
            }
            "tracked-changes" => self.changes(node),
            "frame" | "custom-shape" | "g" | "rect" | "a" => {
                let mut spans = Vec::new();
                self.frame(node, &mut spans)?;
                items.push(Item::Paragraph(Role::Body, spans));
                items.append(&mut self.apart);
            }
            _ => {}
        }
        Ok(())
    }

    fn changes(&mut self, node: Node) {
        for region in all_inner(node, "changed-region") {
            if let Some(deletion) = child(region, "deletion") {
                let text: String = deletion
                    .children()
                    .filter(|part| ["p", "h"].contains(&name(*part)))
                    .map(all_text)
                    .collect();
                self.out.losses.add_named(LossKind::Deletion, &text);
            } else if child(region, "insertion").is_some() {
                self.out.losses.add(LossKind::Insertion);
            }
        }
    }

    fn paragraph(&mut self, node: Node, items: &mut Vec<Item>) -> Result<(), DocumentFault> {
        let style = attribute(node, "style-name");
        let layout = self.styles.layout(style);
        let beginning = first_words(node);
        let role = self.role(node, style);
        match role {
            Role::Heading(_) => self.out.losses.enter_heading(&beginning),
            _ if !self.in_note => self.out.losses.enter(&beginning),
            _ => {}
        }
        if layout.breaks_page == Some(true) && !matches!(role, Role::Heading(_)) {
            self.out.losses.add(LossKind::PageBreak);
        }
        let look = self.styles.look("paragraph", style);
        let usual = if role == Role::Body { look } else { Look { lang: look.lang, ..Look::default() } };
        let outer = std::mem::take(&mut self.apart);
        let mut spans = Vec::new();
        self.spans(node, &usual, None, &mut spans)?;
        let apart = std::mem::replace(&mut self.apart, outer);
        let is_set_apart =
            layout.alignment.as_deref().is_some_and(|side| ["center", "end", "right"].contains(&side));
        if role == Role::Body && is_set_apart && plain(&spans).contains(char::is_alphabetic) {
            self.out.losses.add(LossKind::Alignment);
        }
        let is_centred = role == Role::Body && layout.alignment.as_deref() == Some("center");
        items.extend((layout.breaks_page == Some(true)).then_some(Item::PageBreak));
        items.push(Item::Paragraph(if is_centred { Role::Centred } else { role }, spans));
        items.extend(apart);
        Ok(())
    }

    fn role(&mut self, node: Node, style: Option<&str>) -> Role {
        let named = self.styles.role(style);
        if name(node) == "h" {
            let level =
                attribute(node, "outline-level").and_then(|level| level.parse::<u8>().ok()).unwrap_or(1);
            return match named {
                Some(role @ (Role::Title | Role::Subtitle)) => role,
                _ => Role::Heading(level.clamp(1, 6)),
            };
        }
        match named {
            Some(Role::Title | Role::Subtitle) if self.in_note => Role::Body,
            // A paragraph that looks like a heading but is none in the outline stays one for the reader.
            Some(role) => role,
            None => {
                let layout = self.styles.layout(style);
                let is_wide = |side: Option<f64>| side.is_some_and(|side| side >= QUOTED);
                if is_wide(layout.left) && is_wide(layout.right) && !all_text(node).trim().is_empty() {
                    self.out.losses.add(LossKind::QuoteGuess);
                    return Role::Quote;
                }
                Role::Body
            }
        }
    }

    /// Reads a list; the style of the outermost list applies to all inside.
    fn list(&mut self, node: Node, outer: Option<&str>, level: u32) -> Result<Vec<Item>, DocumentFault> {
        if self.depth >= DEEPEST {
            self.out.losses.add(LossKind::Depth);
            return Ok(vec![Item::Paragraph(Role::Body, words(&all_text(node)))]);
        }
        self.depth += 1;
        let style = attribute(node, "style-name").or(outer).unwrap_or("");
        let (is_numbered, in_figures, start) = self.styles.list(style, level);
        let key = (style.to_owned(), level);
        let goes_on = attribute(node, "continue-numbering") == Some("true")
            || attribute(node, "continue-list").is_some();
        let before = self.counted.get(&key).copied().filter(|_| goes_on);
        let mut first = before.map_or(start, |last| last.saturating_add(1));
        let mut made: Vec<Vec<Block>> = Vec::new();
        let mut headings: Vec<Item> = Vec::new();
        for item in node.children().filter(|node| ["list-item", "list-header"].contains(&name(*node))) {
            let own = attribute(item, "start-value").and_then(|start| start.parse().ok());
            if let (Some(own), true) = (own, made.is_empty()) {
                first = own;
            }
            let mut items = Vec::new();
            for inner in item.children().filter(Node::is_element) {
                match name(inner) {
                    "list" => items.extend(self.list(inner, Some(style), level + 1)?),
                    _ => self.item(inner, &mut items)?,
                }
            }
            // Programs number headings by lists: they are no items.
            if items.iter().any(|item| matches!(item, Item::Paragraph(Role::Heading(_), _))) {
                if is_numbered {
                    self.out.losses.add(LossKind::HeadingNumber);
                }
                headings.extend(items);
                continue;
            }
            let blocks = assemble(items, &mut self.out.losses);
            match (blocks.as_slice(), made.last_mut()) {
                ([], _) => {}
                // An item with nothing but a nested list belongs to the item before it.
                ([Block::List(..)], Some(last)) => last.extend(blocks),
                _ => made.push(blocks),
            }
        }
        self.depth -= 1;
        if is_numbered && !in_figures && !made.is_empty() {
            self.out.losses.add(LossKind::ListNumerals);
        }
        if made.is_empty() {
            return Ok(headings);
        }
        self.counted.insert(key, first.saturating_add(made.len() as u64 - 1));
        // A list without an item of its own is replaced by the list nested in it.
        if let [only] = &mut made[..]
            && let [Block::List(..)] = only[..]
            && let Some(inner) = only.pop()
        {
            return Ok(vec![Item::Block(inner)]);
        }
        headings.push(Item::Block(Block::List(is_numbered.then_some(first), made)));
        Ok(headings)
    }

    /// Reads a note and returns its index.
    pub(super) fn note(&mut self, node: Node) -> Result<Option<usize>, DocumentFault> {
        let Some(body) = child(node, "note-body") else { return Ok(None) };
        let index = self.out.notes.len();
        self.out.notes.push(Vec::new());
        let outer = std::mem::replace(&mut self.in_note, true);
        let apart = std::mem::take(&mut self.apart);
        let items = self.items(body)?;
        self.in_note = outer;
        self.apart = apart;
        let blocks = assemble(items, &mut self.out.losses);
        if let Some(note) = self.out.notes.get_mut(index) {
            *note = blocks;
        }
        Ok(Some(index))
    }

    /// Counts the letters of a text for its language.
    pub(super) fn count(&mut self, text: &str, lang: Option<&String>) {
        let letters = text.chars().filter(|sign| sign.is_alphabetic()).count();
        if let Some(lang) = lang.filter(|_| letters > 0) {
            *self.letters.entry(lang.clone()).or_default() += letters;
        }
    }

    /// Counts a loss and keeps the words.
    pub(super) fn keep(&mut self, kind: LossKind, node: Node, spans: &mut Vec<Span>) {
        self.out.losses.add_named(kind, &all_text(node));
        spans.extend(words(&all_text(node)));
    }
}
