//! Reads the blocks of a page, and skips elements that are no text.

use super::notes::Notes;
use super::sheet::Sheet;
use super::{At, all_text, attribute, google, has_role, name, tables};
use crate::elements::BLOCKS;
use crate::import::Source;
use crate::import::assemble::{Item, assemble};
use crate::import::model::{Block, Document, Form, Span, SpanKind, is_blank, plain};
use crate::import::names::Role;
use crate::import::spans;
use crate::loss::LossKind;
use std::collections::BTreeMap;

/// Elements nested deeper than this are read as plain text.
pub(super) const DEEPEST: usize = 120;

/// Elements that are blocks in a page beside [`BLOCKS`].
const ALSO_BLOCKS: [&str; 4] = ["hr", "search", "td", "th"];
/// Elements without text of the page.
const SILENT: [&str; 14] = [
    "head", "script", "style", "noscript", "template", "meta", "link", "base", "title", "datalist",
    "colgroup", "param", "source", "track",
];
/// Elements of the web that a book cannot have.
const WEB: [&str; 14] = [
    "iframe", "video", "audio", "object", "embed", "canvas", "svg", "input", "button", "select", "textarea",
    "map", "progress", "meter",
];

/// The state of reading a page.
pub(super) struct Reader<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) out: Document,
    pub(super) notes: Notes<'a>,
    /// Declarations by class.
    pub(super) sheet: Sheet,
    /// Indexes of pictures by their addresses.
    pub(super) pictures: BTreeMap<String, usize>,
    pub(super) depth: usize,
    /// The number of the note that is being read, until its first word was read.
    pub(super) number: Option<String>,
    /// Whether spaces and line ends are kept as they are.
    pub(super) is_verbatim: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a Source<'a>, root: At<'a>) -> Self {
        Self {
            source,
            out: Document::default(),
            notes: Notes::find(root),
            sheet: Sheet::of(root),
            pictures: BTreeMap::new(),
            depth: 0,
            number: None,
            is_verbatim: false,
        }
    }

    /// The items of an element that holds blocks.
    pub(super) fn items(&mut self, parent: At<'a>) -> Vec<Item> {
        self.items_as(parent, &Role::Body, &Form::default())
    }

    /// The items below an element, with a role and a form for their paragraphs.
    pub(super) fn items_as(&mut self, parent: At<'a>, role: &Role, form: &Form) -> Vec<Item> {
        let mut items = Vec::new();
        if self.depth >= DEEPEST {
            self.out.losses.add(LossKind::Depth);
            items.push(Item::Paragraph(role.clone(), crate::import::script::words(&all_text(parent))));
            return items;
        }
        self.depth += 1;
        let mut line: Vec<Span> = Vec::new();
        for node in parent.children() {
            if node.value().as_element().is_some() && self.is_block(node) {
                flush(&mut line, role, &mut items);
                self.block(node, role, form, &mut items);
            } else {
                self.inline(node, form, &mut line);
            }
        }
        flush(&mut line, role, &mut items);
        self.depth -= 1;
        items
    }

    /// Whether an element is a block, or contains one: browsers allow links around paragraphs.
    fn is_block(&self, node: At<'a>) -> bool {
        let own = name(node);
        if is_block(own) {
            return true;
        }
        let may_hold = ["a", "span", "font", "ins", "del", "b", "i", "em", "strong", "custom"].contains(&own)
            || own.contains('-');
        may_hold && node.descendants().skip(1).take(400).any(|inner| is_block(name(inner)))
    }

    fn block(&mut self, node: At<'a>, role: &Role, form: &Form, items: &mut Vec<Item>) {
        if self.notes.is_note(node) || is_hidden(node) {
            return;
        }
        if google::is_comment(node) {
            return self.out.losses.add_named(LossKind::Comment, &all_text(node));
        }
        let form = self.own_form(node, form);
        let own = own_role(node).unwrap_or_else(|| role.clone());
        match name(node) {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(node, items),
            "p" | "dt" | "summary" | "address" | "figcaption" | "caption" => {
                let own = if ["figcaption", "caption"].contains(&name(node)) { Role::Caption } else { own };
                self.out.losses.enter(&all_text(node).chars().take(60).collect::<String>());
                let own = self.alignment(node, own);
                let form = Form { strong: form.strong || name(node) == "dt", ..form };
                items.extend(self.items_as(node, &own, &form));
                // Only empty paragraphs separate stanzas of verse.
            }
            "blockquote" => {
                let inner = self.items_as(node, &own_role(node).unwrap_or(Role::Body), &form);
                let blocks = assemble(inner, &mut self.out.losses);
                let is_verse = matches!(blocks[..], [Block::Verse(_)]);
                let quote = if is_verse { blocks } else { vec![Block::Quote(blocks)] };
                items.extend(
                    quote.into_iter().filter(|block| *block != Block::Quote(Vec::new())).map(Item::Block),
                );
            }
            "ul" | "ol" | "menu" => google::join(items, self.list(node, &form), node),
            "pre" => {
                self.is_verbatim = true;
                let mut line = Vec::new();
                node.children().for_each(|child| self.inline(child, &Form::default(), &mut line));
                self.is_verbatim = false;
                match own_role(node) {
                    Some(Role::Verse) => items.extend(verse_of(&line).into_iter().map(Item::Block)),
                    _ => {
                        let text: String = line.iter().map(verbatim).collect();
                        let text = text.trim_matches('\n').to_owned();
                        if !text.trim().is_empty() {
                            items.push(Item::Block(Block::Code(text)));
                        }
                    }
                }
            }
            "hr" => items.push(Item::Block(Block::Rule)),
            "table" => items.extend(tables::read(self, node)),
            "nav" => self.out.losses.add_named(LossKind::Contents, &all_text(node)),
            _ if has_role(node, &["pagebreak"]) => {}
            _ if has_role(node, &["toc", "index"]) => {
                self.out.losses.add_named(LossKind::Contents, &all_text(node))
            }
            _ if self.notes.is_all_notes(node) => {}
            _ => items.extend(self.items_as(node, &own, &form)),
        }
    }

    fn heading(&mut self, node: At<'a>, items: &mut Vec<Item>) {
        self.out.losses.enter_heading(&all_text(node));
        let level = name(node).as_bytes().get(1).map_or(1, |digit| digit.saturating_sub(b'0'));
        let mut line = Vec::new();
        node.children().for_each(|child| self.inline(child, &Form::default(), &mut line));
        items.push(Item::Paragraph(Role::Heading(level.clamp(1, 6)), line));
    }

    fn list(&mut self, node: At<'a>, form: &Form) -> Vec<Item> {
        let start = attribute(node, "start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        let is_numbered = name(node) == "ol";
        if is_numbered && attribute(node, "type").is_some_and(|kind| kind != "1") {
            self.out.losses.add(LossKind::ListNumerals);
        }
        let mut made: Vec<Vec<Block>> = Vec::new();
        for child in node.children().filter(|child| child.value().is_element()) {
            if self.notes.is_note(child) || is_hidden(child) {
                continue;
            }
            let items = match name(child) {
                "ul" | "ol" => self.list(child, form),
                _ => self.items_as(child, &Role::Body, form),
            };
            let blocks = assemble(items, &mut self.out.losses);
            match (blocks.as_slice(), made.last_mut()) {
                ([], _) => {}
                ([Block::List(..)], Some(last)) => last.extend(blocks),
                _ => made.push(blocks),
            }
        }
        if made.is_empty() {
            Vec::new()
        } else {
            vec![Item::Block(Block::List(is_numbered.then_some(start), made))]
        }
    }

    /// The role of a paragraph by its alignment.
    fn alignment(&mut self, node: At<'a>, role: Role) -> Role {
        let style = attribute(node, "style").unwrap_or("").to_ascii_lowercase();
        let style = (self.sheet.declarations(node) + &style).replace(' ', "");
        let align = attribute(node, "align").unwrap_or("").to_ascii_lowercase();
        let is = |side: &str| style.contains(&format!("text-align:{side}")) || align == side;
        let is_set_apart = role == Role::Body && !all_text(node).is_empty();
        if is_set_apart && (is("center") || is("right")) {
            self.out.losses.add(LossKind::Alignment);
        }
        if is_set_apart && is("center") { Role::Centred } else { role }
    }

    /// Whether an element is no text; one of the web is counted as lost.
    pub(super) fn is_silent(&mut self, node: At<'a>) -> bool {
        let own = name(node);
        if WEB.contains(&own) {
            self.out.losses.add_named(LossKind::WebPart, own);
        }
        // The place where a page of the printed book began, with that page's number.
        SILENT.contains(&own) || WEB.contains(&own) || has_role(node, &["pagebreak"])
    }

    /// Reads a note and returns its index.
    pub(super) fn note(&mut self, index: usize) -> Option<usize> {
        let (read, body) = self.notes.body(index)?;
        if let Some(known) = read {
            return Some(known);
        }
        let at = self.out.notes.len();
        self.out.notes.push(Vec::new());
        self.notes.set_read(index, at);
        let outer = std::mem::take(&mut self.depth);
        let outer_number = std::mem::replace(&mut self.number, self.notes.mark(index));
        let items = match name(body) {
            "p" => {
                let mut line = Vec::new();
                body.children().for_each(|child| self.inline(child, &Form::default(), &mut line));
                vec![Item::Paragraph(Role::Body, line)]
            }
            _ => self.items(body),
        };
        self.depth = outer;
        self.number = outer_number;
        let mut blocks = assemble(items, &mut self.out.losses);
        // The text behind the note's number, which linked back to its mark.
        if let Some(Block::Paragraph(spans)) = blocks.first_mut()
            && let Some(SpanKind::Text(text)) = spans.first_mut().map(|span| &mut span.kind)
            && let Some(rest) =
                [". ", ") ", "] ", ".\u{a0}"].iter().find_map(|start| text.strip_prefix(start))
        {
            *text = rest.trim_start().to_owned();
        }
        if let Some(note) = self.out.notes.get_mut(at) {
            *note = blocks;
        }
        Some(at)
    }
}

/// Whether an element of this name holds blocks, or is a paragraph.
fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name) || ALSO_BLOCKS.contains(&name)
}

/// Ends the open paragraph.
fn flush(line: &mut Vec<Span>, role: &Role, items: &mut Vec<Item>) {
    let open = std::mem::take(line);
    if !is_blank(&open) {
        items.push(Item::Paragraph(role.clone(), open));
    }
}

/// Whether browsers do not show an element.
fn is_hidden(node: At) -> bool {
    let style = attribute(node, "style").unwrap_or("").replace(' ', "").to_ascii_lowercase();
    attribute(node, "hidden").is_some() || style.contains("display:none")
}

/// The role of an element by its class.
fn own_role(node: At) -> Option<Role> {
    let class = attribute(node, "class").unwrap_or("");
    class.split_whitespace().find_map(|word| match crate::import::names::role(&word.replace('-', " ")) {
        found @ Some(Role::Verse | Role::Caption | Role::Quote) => found,
        // A paragraph that is a title, not a box with one.
        found @ Some(Role::Title | Role::Subtitle) if name(node) == "p" => found,
        _ => None,
    })
}

fn verbatim(span: &Span) -> String {
    match &span.kind {
        SpanKind::Text(text) => text.clone(),
        SpanKind::Break => "\n".to_owned(),
        _ => String::new(),
    }
}

/// Verse of lines that are kept as they are.
fn verse_of(line: &[Span]) -> Vec<Block> {
    let mut lines: Vec<Vec<Span>> = vec![Vec::new()];
    for span in line {
        let text = verbatim(span);
        for (at, piece) in text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            if let Some(open) = lines.last_mut() {
                open.push(Span::text(piece, &span.form));
            }
        }
    }
    let lines =
        lines.into_iter().map(|line| if plain(&line).is_empty() { Vec::new() } else { spans::tidy(line) });
    crate::import::assemble::verse(lines.collect())
}
