//! Reads the body of a document: paragraphs by their roles, tables, and what is anchored to paragraphs.

use super::Relations;
use super::fields::Field;
use super::numbering::{Marker, Numbering};
use super::styles::{Layout, Look, Styles};
use super::tables;
use crate::import::archive::Archive;
use crate::import::assemble::{Item, assemble};
use crate::import::model::{Block, Document, Span, plain};
use crate::import::names::{Place, Role};
use crate::import::xml::{all_inner, attribute, child, inner, name, switch, texts, value};
use crate::import::{Chapters, DocumentFault};
use crate::loss::LossKind;
use roxmltree::Node;
use std::collections::BTreeMap;

/// Blocks nested deeper than this are read as plain text.
pub(super) const DEEPEST: usize = 24;
/// The indentation on both sides, in twentieths of a point, that makes a paragraph a quotation.
const QUOTED: i64 = 400;

/// The parts with notes, and the notes that were read.
#[derive(Default)]
pub(super) struct Notes<'a, 'b> {
    pub(super) footnotes: Option<(Node<'a, 'b>, &'a Relations)>,
    pub(super) endnotes: Option<(Node<'a, 'b>, &'a Relations)>,
    /// The index of each note, by whether it is an endnote and by its id.
    pub(super) read: BTreeMap<(bool, String), usize>,
}

/// The state of reading a document.
pub(super) struct Reader<'a, 'b> {
    pub(super) archive: Archive<'a>,
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// The relations of the part that is being read.
    pub(super) relations: &'a Relations,
    pub(super) notes: Notes<'a, 'b>,
    pub(super) out: Document,
    /// Fields that are open; one may extend over several paragraphs.
    pub(super) fields: Vec<Field>,
    /// Indexes of pictures by the name of their part.
    pub(super) pictures: BTreeMap<String, usize>,
    /// Content that is anchored to the current paragraph and follows it.
    pub(super) apart: Vec<Item>,
    /// Whether a note is being read.
    pub(super) in_note: bool,
    /// The number of letters in each language.
    pub(super) letters: BTreeMap<String, usize>,
    /// How deep the current element is nested.
    pub(super) depth: usize,
    /// Whether a page began within the current paragraph: `true` before its first word, `false` after it.
    pub(super) broke: Option<bool>,
    /// Spans that the next paragraph begins with: a drop cap, or a paragraph whose end was deleted.
    pub(super) joined: Vec<Span>,
}

impl<'a, 'b> Reader<'a, 'b> {
    pub(super) fn new(
        archive: Archive<'a>,
        styles: Styles,
        numbering: Numbering,
        relations: &'a Relations,
    ) -> Self {
        Self {
            archive,
            styles,
            numbering,
            relations,
            notes: Notes::default(),
            out: Document::default(),
            fields: Vec::new(),
            pictures: BTreeMap::new(),
            apart: Vec::new(),
            in_note: false,
            letters: BTreeMap::new(),
            depth: 0,
            broke: None,
            joined: Vec::new(),
        }
    }

    /// Reads the whole text.
    pub(super) fn body(&mut self, body: Node<'a, 'b>, chapters: Chapters) -> Result<(), DocumentFault> {
        let mut items = self.items(body)?;
        crate::import::titles::settle(&mut items, &mut self.out);
        let items = crate::import::guess::settle(items, chapters, &mut self.out);
        self.out.blocks = assemble(items, &mut self.out.losses);
        // The book's language is that of most of the text; the file's own setting is often that of the program.
        let most = self.letters.iter().max_by_key(|(_, count)| **count);
        self.out.language = most.map(|(lang, _)| lang.clone()).or_else(|| self.styles.language.clone());
        Ok(())
    }

    /// Returns the document that was read, and the file.
    pub(super) fn finish(self) -> (Document, Archive<'a>) {
        (self.out, self.archive)
    }

    /// The items of a body, a cell, a note or a text box.
    pub(super) fn items(&mut self, parent: Node<'a, 'b>) -> Result<Vec<Item>, DocumentFault> {
        let mut items = Vec::new();
        if self.depth >= DEEPEST {
            self.out.losses.add(LossKind::Depth);
            let words = texts(parent, "t");
            items.push(Item::Paragraph(Role::Body, crate::import::script::words(&words)));
            return Ok(items);
        }
        self.depth += 1;
        let outer = std::mem::take(&mut self.joined);
        for node in parent.children().filter(Node::is_element) {
            self.item(node, &mut items)?;
        }
        let rest = std::mem::replace(&mut self.joined, outer);
        if !rest.is_empty() {
            items.push(Item::Paragraph(Role::Body, rest));
        }
        self.depth -= 1;
        Ok(items)
    }

    fn item(&mut self, node: Node<'a, 'b>, items: &mut Vec<Item>) -> Result<(), DocumentFault> {
        match name(node) {
            "p" => self.paragraph(node, items)?,
            "tbl" => items.extend(tables::read(self, node)?),
            "sdt" => {
                let gallery = inner(node, "docPartGallery").and_then(|gallery| attribute(gallery, "val"));
                if gallery.is_some_and(|gallery| gallery.contains("Contents")) {
                    self.out.losses.add_named(LossKind::Contents, &texts(node, "t"));
                } else if let Some(content) = child(node, "sdtContent") {
                    items.extend(self.items(content)?);
                }
            }
            "ins" | "moveTo" | "customXml" | "smartTag" => {
                if name(node) == "ins" {
                    self.out.losses.add(LossKind::Insertion);
                }
                items.extend(self.items(node)?);
            }
            // A document within the document, in a format of its own.
            "altChunk" | "subDoc" => {
                let relation = attribute(node, "id").and_then(|id| self.relations.get(id));
                let part = relation.map_or_else(String::new, |relation| relation.target.clone());
                self.out.losses.add_named(LossKind::BrokenPart, &part);
            }
            "del" | "moveFrom" => self.out.losses.add_named(LossKind::Deletion, &texts(node, "delText")),
            "AlternateContent" => {
                if let Some(chosen) = child(node, "Choice").or_else(|| child(node, "Fallback")) {
                    items.extend(self.items(chosen)?);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn paragraph(&mut self, node: Node<'a, 'b>, items: &mut Vec<Item>) -> Result<(), DocumentFault> {
        let properties = child(node, "pPr");
        let style = properties.and_then(|node| value(node, "pStyle"));
        let layout = self.styles.layout(style).under(Layout::of(properties));
        let words: String = all_inner(node, "t").filter_map(|text| text.text()).take(40).collect();
        let role = self.role(style, &layout, &words);
        if matches!(role, Role::Heading(_)) {
            self.out.losses.enter_heading(&words);
        } else if !self.in_note {
            self.out.losses.enter(&words);
        }
        let (role, marker) = self.numbered(role, &layout, !words.trim().is_empty());
        let is_text = matches!(role, Role::Body | Role::Item(_));
        let usual = if is_text {
            self.styles.look(style)
        } else {
            Look { lang: self.styles.look(style).lang, ..Look::default() }
        };
        let outer = std::mem::take(&mut self.apart);
        let mut spans = std::mem::take(&mut self.joined);
        spans.extend(crate::import::script::words(&marker));
        self.depth += 1;
        self.runs(node, &usual, &mut spans)?;
        self.depth -= 1;
        let apart = std::mem::replace(&mut self.apart, outer);
        if role == Role::Contents {
            self.out.losses.add(LossKind::Contents);
            return Ok(());
        }
        if goes_on(properties) {
            self.joined = spans;
            items.extend(apart);
            return Ok(());
        }
        let is_set_apart =
            layout.alignment.as_deref().is_some_and(|side| ["center", "right", "end"].contains(&side));
        if role == Role::Body && is_set_apart && plain(&spans).contains(char::is_alphabetic) {
            self.out.losses.add(LossKind::Alignment);
        }
        let is_centred = role == Role::Body && layout.alignment.as_deref() == Some("center");
        let broke = std::mem::take(&mut self.broke);
        let begins = properties.is_some_and(|node| switch(node, "pageBreakBefore") == Some(true));
        let is_before = begins || broke == Some(true);
        items.extend(is_before.then_some(Item::PageBreak));
        items.push(Item::Paragraph(if is_centred { Role::Centred } else { role }, spans));
        items.extend((broke == Some(false)).then_some(Item::PageBreak));
        items.extend(apart);
        Ok(())
    }

    /// The role of a paragraph.
    fn role(&mut self, style: Option<&str>, layout: &Layout, words: &str) -> Role {
        let named = self.styles.role(style);
        match (named, layout.outline) {
            (Some(Role::Title | Role::Subtitle | Role::Contents), _) if self.in_note => Role::Body,
            (Some(role), _) => role,
            (None, Some(level)) if level < 9 => Role::Heading((level + 1).min(6)),
            _ => {
                let is_wide = |side: Option<i64>| side.is_some_and(|side| side >= QUOTED);
                let has_list = layout.list.as_deref().is_some_and(|list| list != "0");
                if is_wide(layout.left) && is_wide(layout.right) && !has_list && !words.trim().is_empty() {
                    self.out.losses.add(LossKind::QuoteGuess);
                    return Role::Quote;
                }
                Role::Body
            }
        }
    }

    /// The role of an item of a list, and the words that the list puts before it; a heading that a list numbers stays a
    /// heading.
    fn numbered(&mut self, role: Role, layout: &Layout, has_words: bool) -> (Role, String) {
        let Some(list) = layout.list.as_deref().filter(|_| has_words) else { return (role, String::new()) };
        let level = layout.level.unwrap_or(0).min(8);
        let role = match (&role, self.numbering.next(list, level)) {
            // `MADDE 3 –`: the words belong to the text, and others refer to them.
            (Role::Heading(_) | Role::Title | Role::Body, Marker::Words(words)) => {
                let is_heading = role != Role::Body && words.ends_with(char::is_alphanumeric);
                return (role, if is_heading { format!("{words}: ") } else { format!("{words} ") });
            }
            (_, Marker::None) => role,
            (Role::Heading(_) | Role::Title, Marker::Number(..)) => {
                self.out.losses.add(LossKind::HeadingNumber);
                role
            }
            (Role::Body, marker) => {
                let number = match marker {
                    Marker::Number(number, is_figures) => {
                        if !is_figures {
                            self.out.losses.add(LossKind::ListNumerals);
                        }
                        Some(number)
                    }
                    _ => None,
                };
                Role::Item(Place { list: list.to_owned(), level, number })
            }
            _ => role,
        };
        (role, String::new())
    }

    /// Reads a note and returns its index; `None` where there is no note of this id.
    pub(super) fn note(&mut self, id: &str, is_endnote: bool) -> Result<Option<usize>, DocumentFault> {
        let key = (is_endnote, id.to_owned());
        if let Some(known) = self.notes.read.get(&key) {
            return Ok(Some(*known));
        }
        let part = if is_endnote { self.notes.endnotes } else { self.notes.footnotes };
        let Some((root, relations)) = part else { return Ok(None) };
        let is_it = |node: &Node<'a, 'b>| {
            attribute(*node, "id") == Some(id) && attribute(*node, "type").is_none_or(|kind| kind == "normal")
        };
        let Some(node) = root.children().find(is_it) else { return Ok(None) };
        let index = self.out.notes.len();
        self.out.notes.push(Vec::new());
        self.notes.read.insert(key, index);
        let fields = std::mem::take(&mut self.fields);
        let (outer, outer_in_note) = (self.relations, self.in_note);
        (self.relations, self.in_note) = (relations, true);
        let items = self.items(node)?;
        (self.relations, self.in_note) = (outer, outer_in_note);
        self.fields = fields;
        let blocks: Vec<Block> = assemble(items, &mut self.out.losses);
        if let Some(note) = self.out.notes.get_mut(index) {
            *note = blocks;
        }
        Ok(Some(index))
    }
}

/// Whether the next paragraph continues this one: this one is a drop cap (`w:framePr`), or its end is deleted text
/// (`w:rPr/w:del`, ISO 29500-1, 17.13.5.15).
fn goes_on(properties: Option<Node>) -> bool {
    let Some(node) = properties else { return false };
    let initial = child(node, "framePr").and_then(|frame| attribute(frame, "dropCap"));
    let is_deleted = child(node, "rPr")
        .is_some_and(|marks| child(marks, "del").is_some() || child(marks, "moveFrom").is_some());
    initial.is_some_and(|kind| kind != "none") || is_deleted
}
