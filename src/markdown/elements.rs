//! Elements of HTML that hold blocks: boxes, lists, tables, figures and quotations, with Markdown within them where
//! empty lines are around it.
//!
//! CommonMark reads such an element piece by piece, so that no parser of whole pages can read it: its tags open and
//! close blocks here as Markdown's own signs do.

use super::blocks::{Container, Reader};
use super::flatten::flatten;
use super::grids::{Extent, Grid, Part};
use super::html::{Tag, parse_tag};
use super::html_lists::Counting;
use super::leaves::Leaf;
use super::{callouts, compose, figures, html_languages, pages, tables, tags};
use crate::book::draft::{Block, BlockKind, Cell, Definition, Inline, List, ListItem};
use crate::diag::{Diagnostic, Problem};
use crate::lang::Language;
use crate::limits;
use crate::source::Span;

/// Elements that are boxes beside the text and must be closed.
const BOXES: [&str; 2] = ["aside", "details"];
/// Elements that are lists.
const LISTS: [&str; 3] = ["ul", "ol", "menu"];
/// Elements whose blocks become one line.
const LINES: [&str; 6] = ["td", "th", "caption", "figcaption", "summary", "dt"];
/// Other elements that hold blocks of their own.
const HOLDERS: [&str; 6] = ["li", "blockquote", "dl", "dd", "figure", "table"];
/// Elements that only group others: they separate paragraphs and mean nothing else.
const PARTS: [&str; 20] = [
    "address", "article", "body", "center", "dialog", "div", "fieldset", "footer", "form", "header",
    "hgroup", "html", "main", "nav", "p", "picture", "search", "section", "legend", "title",
];
/// Parts of a table around its rows.
const GROUPS: [&str; 6] = ["tr", "thead", "tbody", "tfoot", "colgroup", "col"];
/// Cells of a table.
const CELLS: [&str; 2] = ["td", "th"];

/// An element of HTML that is open.
#[derive(Debug, Default)]
pub(super) struct Element {
    name: String,
    /// The tag as it was written.
    raw: String,
    id: Option<String>,
    lang: Option<Language>,
    /// The title or caption.
    title: Vec<Inline>,
    items: Vec<ListItem>,
    /// How a numbered list counts, and the numbers that its items have by themselves.
    counting: Option<Counting>,
    values: Vec<Option<u64>>,
    /// The number that an item has by itself.
    value: Option<u64>,
    pairs: Vec<Definition>,
    grid: Grid,
    /// How many columns and rows a cell spans, and how it is aligned.
    extent: Option<Extent>,
    /// Whether it has no tag of its own: the list around an item without a list.
    is_implied: bool,
}

impl Element {
    fn of(tag: &Tag, raw: &str) -> Self {
        Self {
            name: tag.name.clone(),
            raw: raw.split_whitespace().collect::<Vec<_>>().join(" "),
            id: tag.value("id").filter(|id| !id.is_empty() && !id.contains(char::is_whitespace)),
            lang: html_languages::of(tag),
            counting: (tag.name == "ol").then(|| Counting::of(tag)),
            value: tag.value("value").and_then(|value| value.parse().ok()),
            extent: CELLS.contains(&tag.name.as_str()).then(|| Extent::of(tag)),
            ..Self::default()
        }
    }

    fn is(&self, names: &[&str]) -> bool {
        names.contains(&self.name.as_str())
    }
}

impl Reader<'_> {
    /// Reads a tag that opens or closes an element which holds blocks or is one; returns whether it did.
    pub(super) fn element_tag(&mut self, raw: &str, span: Span) -> bool {
        let Some(tag) = parse_tag(raw) else { return false };
        let name = tag.name.as_str();
        let is_dropped = tags::DROPPED.contains(&name);
        let is_heading = matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        let is_holder = [&BOXES[..], &LISTS, &LINES, &HOLDERS].iter().any(|names| names.contains(&name));
        let is_known =
            is_holder || is_heading || PARTS.contains(&name) || GROUPS.contains(&name) || name == "hr";
        if !is_known && !is_dropped {
            return false;
        }
        let is_empty = || self.script.text[span.end as usize..].trim_start().starts_with("</");
        let begins_page = !tag.is_end && PARTS.contains(&name) && pages::begins_page(&tag, is_empty());
        if !tag.is_end && !begins_page {
            self.inlines.html.look(&tag, span);
        }
        if !is_heading {
            self.inlines.html.anchor(&tag, span);
        }
        if is_dropped {
            return self.dropped_tag(&tag, raw, span);
        }
        self.end_implicit();
        if !["li", "dt", "dd"].contains(&name) {
            self.end_implied();
        }
        match name {
            _ if is_heading && !tag.is_end => {
                let id = tag.value("id").filter(|id| !id.is_empty());
                let lang = html_languages::of(&tag);
                self.open_leaf(Leaf::Raised(name.as_bytes()[1] - b'0', id, lang, span), span);
            }
            "hr" => self.add(Block::new(BlockKind::Break, span)),
            _ if GROUPS.contains(&name) => {
                self.close_upto(&LINES, &["table"]);
                if let Some(table) = self.top().filter(|top| top.name == "table") {
                    match (name, Part::of(name)) {
                        ("tr", _) if !tag.is_end => table.grid.begin_row(),
                        ("col", _) => table.grid.add_columns(&tag),
                        (_, Some(part)) => table.grid.set_part((!tag.is_end).then_some(part)),
                        _ => table.grid.end_row(),
                    }
                }
            }
            _ if begins_page => self.add(Block::new(BlockKind::PageBreak, span)),
            _ if !is_holder => self.part_tag(&tag, raw, span),
            _ if tag.is_end => self.end_tag(name, span),
            _ => self.open_element(&tag, raw, span),
        }
        true
    }

    /// Reads a tag of an element that is left out with its content; returns whether it is one.
    fn dropped_tag(&mut self, tag: &Tag, raw: &str, span: Span) -> bool {
        if tag.is_end {
            let is_open = self.position(&[&tag.name], &[]).is_some();
            if is_open {
                self.end_implicit();
                self.end_tag(&tag.name, span);
            }
            return is_open;
        }
        let is_text = ["script", "style"].contains(&tag.name.as_str());
        if !is_text && self.leaf.is_some() && !self.inlines.is_blank() {
            return false;
        }
        self.end_implicit();
        self.inlines.html.drop(&tag.name, span);
        if !tags::is_void(&tag.name) && !raw.ends_with("/>") && self.frames.len() < limits::NESTING as usize {
            self.open_frame(Container::Element(Box::new(Element::of(tag, raw))), span);
        }
        true
    }

    /// The element that was opened last, where no block of Markdown is open within it.
    fn top(&mut self) -> Option<&mut Element> {
        match &mut self.frames.last_mut()?.opening {
            Container::Element(element) => Some(element),
            _ => None,
        }
    }

    fn open_element(&mut self, tag: &Tag, raw: &str, span: Span) {
        let name = tag.name.as_str();
        // End tags that HTML allows to be omitted.
        match name {
            "li" => self.close_upto(&["li"], &LISTS),
            "dt" | "dd" => self.close_upto(&["dt", "dd"], &["dl"]),
            "td" | "th" | "caption" => self.close_upto(&LINES, &["table"]),
            "figcaption" => self.close_upto(&["figcaption"], &["figure"]),
            _ => {}
        }
        let holder: &[&str] = match name {
            "li" => &LISTS,
            "dt" | "dd" => &["dl"],
            "td" | "th" | "caption" => &["table"],
            "figcaption" => &["figure"],
            "summary" => &BOXES,
            _ => &[],
        };
        let is_held = holder.is_empty() || self.top().is_some_and(|top| top.is(holder));
        let room = (limits::NESTING as usize).saturating_sub(self.frames.len());
        if room < 2 {
            return;
        }
        if !is_held {
            let around = match name {
                "li" => "ul",
                "dt" | "dd" => "dl",
                // Without its parent it is a paragraph.
                _ => return,
            };
            let around = Element { name: around.to_owned(), is_implied: true, ..Element::default() };
            self.open_frame(Container::Element(Box::new(around)), span);
        }
        self.open_frame(Container::Element(Box::new(Element::of(tag, raw))), span);
    }

    /// Closes the element with this name, and elements left open in it; an end tag without a start tag is ignored.
    fn end_tag(&mut self, name: &str, span: Span) {
        let barrier: &[&str] =
            if ["table", "td", "th"].contains(&name) { &[] } else { &["td", "th", "table"] };
        let barrier: Vec<&str> = barrier.iter().copied().filter(|one| *one != name).collect();
        let Some(above) = self.position(&[name], &barrier) else { return };
        for _ in 0..above {
            self.end_element();
        }
        self.close_top(Some(span));
    }

    /// How many elements are open above the first of some names, where none of the names in `barrier` is among them.
    fn position(&self, names: &[&str], barrier: &[&str]) -> Option<usize> {
        for (above, frame) in self.frames.iter().rev().enumerate() {
            let Container::Element(element) = &frame.opening else { return None };
            if element.is(names) {
                return Some(above);
            }
            if element.is(barrier) {
                return None;
            }
        }
        None
    }

    fn close_upto(&mut self, names: &[&str], barrier: &[&str]) {
        if let Some(above) = self.position(names, barrier) {
            for _ in 0..above {
                self.end_element();
            }
            self.close_top(None);
        }
    }

    /// Closes a list that has no tag.
    fn end_implied(&mut self) {
        if self.top().is_some_and(|top| top.is_implied) {
            self.close_top(None);
        }
    }

    /// Closes what ends with a block of HTML: a title without an end tag, a list without a tag.
    pub(super) fn end_summary(&mut self) {
        self.end_implied();
        if self.top().is_some_and(|top| top.name == "summary") {
            self.close_top(None);
        }
    }

    /// Closes the elements that are still open when their parent closes.
    pub(super) fn end_elements(&mut self) {
        while matches!(self.frames.last().map(|frame| &frame.opening), Some(Container::Element(_))) {
            self.end_element();
        }
    }

    /// Closes an element without an end tag: a box, or one that is left out, is replaced by its blocks.
    fn end_element(&mut self) {
        let is_doubtful = |top: &mut Element| top.is(&BOXES) || top.is(&tags::DROPPED);
        if !self.top().is_some_and(is_doubtful) {
            return self.close_top(None);
        }
        let Some(frame) = self.frames.pop() else { return };
        if let Container::Element(element) = frame.opening {
            let Element { raw, title, .. } = *element;
            self.inlines.diagnostics.push(Diagnostic::new(Problem::HtmlIgnored { tag: raw }, frame.span));
            self.add_paragraph(title, None);
        }
        self.add_all(frame.blocks);
    }

    /// Closes the element that was opened last and makes its block.
    fn close_top(&mut self, end: Option<Span>) {
        let Some(frame) = self.frames.pop() else { return };
        let Container::Element(element) = frame.opening else { return };
        let last = frame.blocks.last().map_or(frame.span.end, |block| block.span.end);
        let span = Span { end: end.map_or(last, |end| end.end).max(frame.span.start), ..frame.span };
        if let Some(extent) = element.extent {
            return self.close_cell(frame.blocks, &element, extent);
        }
        if element.is(&LINES) {
            let content = html_languages::spoken(flatten(frame.blocks), element.lang.as_ref());
            return self.close_line(*element, content, span);
        }
        if element.is(&tags::DROPPED) {
            return;
        }
        let mut blocks = compose::compose(frame.blocks, &mut self.inlines);
        if ["li", "dd"].contains(&element.name.as_str()) {
            html_languages::set(&mut blocks, element.lang.as_ref());
        }
        let Element { name, id, lang, title, mut items, counting, values, value, pairs, grid, .. } = *element;
        let mut made = match name.as_str() {
            "li" => {
                let item = ListItem { label: None, blocks, span };
                return match self.top().filter(|top| top.is(&LISTS)) {
                    Some(list) => {
                        list.items.push(item);
                        list.values.push(value);
                    }
                    None => self.add_all(item.blocks),
                };
            }
            "dd" => {
                let pair = self.top().and_then(|top| top.pairs.last_mut());
                return match pair {
                    Some(pair) => pair.meanings.push(blocks),
                    None => self.add_all(blocks),
                };
            }
            "ul" | "ol" | "menu" => {
                self.add_all(blocks);
                let is_tight = |item: &ListItem| {
                    let is_paragraph = |block: &&Block| matches!(block.kind, BlockKind::Paragraph(_));
                    item.blocks.iter().filter(is_paragraph).count() < 2
                };
                let tight = items.iter().all(is_tight);
                if items.is_empty() {
                    return;
                }
                let start = counting.map(|counting| counting.count(&mut items, &values));
                vec![Block::new(BlockKind::List(List { start, tight, items }), span)]
            }
            "dl" => {
                self.add_all(blocks);
                if pairs.is_empty() {
                    return;
                }
                vec![Block::new(BlockKind::Definitions(pairs), span)]
            }
            "table" => {
                self.add_all(blocks);
                match grid.finish(title) {
                    Some(table) => vec![Block::new(BlockKind::Table(table), span)],
                    None => return,
                }
            }
            "blockquote" if blocks.is_empty() => return,
            "blockquote" => vec![callouts::quote_or_box(blocks, span, self.inlines.around.words)],
            "figure" => figures::captioned(blocks, title),
            _ if title.is_empty() && blocks.is_empty() => return,
            _ => vec![Block::new(BlockKind::Aside { title, blocks }, span)],
        };
        html_languages::set(&mut made, lang.as_ref());
        if let (Some(id), Some(first)) = (id, made.first_mut().filter(|first| first.id.is_none())) {
            first.id = Some(id);
        }
        self.add_all(made);
    }

    /// Adds a finished cell to its table: a line of text where it has no more than one paragraph, else its blocks.
    fn close_cell(&mut self, blocks: Vec<Block>, cell: &Element, extent: Extent) {
        let is_text =
            |block: &Block| matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::Heading { .. });
        let is_line = blocks.len() < 2 && blocks.iter().all(is_text);
        let own = if is_line || self.top().is_none_or(|top| top.name != "table") {
            Cell::of(html_languages::spoken(flatten(blocks), cell.lang.as_ref()))
        } else {
            let mut blocks = tables::within_cell(compose::compose(blocks, &mut self.inlines));
            html_languages::set(&mut blocks, cell.lang.as_ref());
            Cell { blocks, ..Cell::default() }
        };
        match self.top().filter(|top| top.name == "table") {
            Some(table) => table.grid.add(Cell { is_head: cell.name == "th", ..own }, extent),
            None => self.add_paragraph(own.content, None),
        }
    }

    /// Adds a finished line to its parent: a title or a term to its element.
    fn close_line(&mut self, line: Element, content: Vec<Inline>, span: Span) {
        let Some(top) = self.top() else { return self.add_paragraph(content, None) };
        match line.name.as_str() {
            "dt" if top.name == "dl" => {
                if !content.is_empty() {
                    top.pairs.push(Definition { term: content, meanings: Vec::new(), span });
                }
            }
            "caption" | "figcaption" | "summary" if top.title.is_empty() => top.title = content,
            _ => self.add_paragraph(content, None),
        }
    }
}
