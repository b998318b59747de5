//! Builds blocks from the events of the Markdown parser: an explicit stack of open blocks, never recursion.

use super::around::Around;
use super::chapter_parts::Stretch;
use super::compose;
use super::elements::Element;
use super::html_languages::OpenPart;
use super::inlines::{Inlines, Opening, Wrap};
use super::leaves::{Leaf, Title};
use super::notes::Notes;
use super::prepare::Prepared;
use super::script::Script;
use super::tables::OpenTable;
use super::{callouts, enumerators, traps};
use crate::book::NoteLabel;
use crate::book::draft::{Block, BlockKind, Definition, InlineKind, List, ListItem, Note};
use crate::header;
use crate::limits;
use crate::source::Span;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};
use std::ops::Range;

/// Blocks nested deeper than this are replaced by their content.
const DEEPEST: usize = limits::NESTING as usize;

/// The kind of an open block.
#[derive(Debug)]
pub(super) enum Container {
    Root,
    Quote,
    List {
        start: Option<u64>,
        is_loose: bool,
        items: Vec<ListItem>,
    },
    Item,
    Note(String),
    Definitions(Vec<Definition>),
    Meaning,
    /// A stretch of the chapter's head, with its index.
    Stretch(usize),
    /// An element of HTML.
    Element(Box<Element>),
    /// A block that is nested too deep: its blocks go to its parent.
    Flat,
}

/// A block that is not yet closed.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) opening: Container,
    pub(super) span: Span,
    pub(super) blocks: Vec<Block>,
}

/// A code block that is being read.
#[derive(Debug, Default)]
pub(super) struct OpenCode {
    /// The code so far.
    pub(super) text: String,
    /// The info string after its fence, where it has a fence.
    pub(super) info: Option<String>,
}

/// Reads one chapter, event by event.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    pub(super) prepared: &'a Prepared,
    pub(super) script: Script<'a>,
    /// The stretches of the chapter's head that are text.
    pub(super) stretches: &'a [Stretch],
    /// The number of stretches that were read.
    pub(super) stretched: usize,
    pub(super) inlines: Inlines<'a>,
    pub(super) notes: Notes,
    pub(super) title: Option<Title>,
    pub(super) frames: Vec<Frame>,
    pub(super) leaf: Option<Leaf>,
    pub(super) table: Option<OpenTable>,
    /// The code block that is being read.
    pub(super) code: Option<OpenCode>,
    /// The HTML block that is being read: its text, with the place of each piece.
    pub(super) html: Option<(String, Vec<(usize, usize)>)>,
    /// Open elements of HTML that make no block of their own, where one sets a language.
    pub(super) parts: Vec<OpenPart>,
    /// The text in `<pre>` so far, and the place of its tag.
    pub(super) pre: Option<(String, Span)>,
}

impl<'a> Reader<'a> {
    /// Creates a reader at the beginning of a chapter.
    pub(super) fn new(
        script: Script<'a>,
        (prepared, stretches): (&'a Prepared, &'a [Stretch]),
        around: &'a Around<'a>,
        path: &'a str,
    ) -> Self {
        let root =
            Frame { opening: Container::Root, span: script.span(0..script.text.len()), blocks: Vec::new() };
        Self {
            prepared,
            script,
            stretches,
            stretched: 0,
            inlines: Inlines::new(script, around, path),
            notes: Notes::default(),
            title: None,
            frames: vec![root],
            leaf: None,
            table: None,
            code: None,
            html: None,
            parts: Vec::new(),
            pre: None,
        }
    }

    /// Reads one event at its place in the prepared text.
    pub(super) fn read(&mut self, event: Event, range: Range<usize>) {
        self.turn_to_stretch(range.start);
        let span = self.script.span(self.prepared.range(&range));
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(text) => self.text(&text, &range, span),
            Event::Html(line) => self.html_line(&line, &range, span),
            Event::SoftBreak => self.line_end(span),
            Event::Code(text) => self.inline(InlineKind::Code(self.code_span(&text, &range)), span),
            Event::HardBreak => self.inline(InlineKind::LineBreak, span),
            Event::FootnoteReference(label) => self.mark(&label, span),
            Event::InlineHtml(raw) => {
                self.ensure_leaf(span);
                self.inlines.tag(&raw, span);
            }
            Event::Rule => {
                self.end_implicit();
                self.add(Block::new(BlockKind::Break, span));
            }
            Event::InlineMath(source) => self.formula(&source, false, &range, span),
            Event::DisplayMath(source) => self.formula(&source, true, &range, span),
            Event::TaskListMarker(is_done) => self.task(is_done, span),
        }
    }

    /// Returns the blocks of the chapter, once every event was read.
    pub(super) fn finish(&mut self) -> Vec<Block> {
        self.end_implicit();
        while self.frames.len() > 1 {
            self.end_elements();
            self.close_block();
        }
        let blocks = self.frames.pop().map(|root| root.blocks).unwrap_or_default();
        compose::compose(blocks, &mut self.inlines)
    }

    fn start(&mut self, tag: Tag, span: Span) {
        match tag {
            Tag::Emphasis => self.open(Opening::Wrap(Wrap::Emphasis), span),
            Tag::Strong => self.open(Opening::Wrap(Wrap::Strong), span),
            Tag::Superscript => self.open(Opening::Wrap(Wrap::Superscript), span),
            Tag::Subscript => self.open(Opening::Wrap(Wrap::Subscript), span),
            Tag::Strikethrough if self.script.slice(span).starts_with("~~") => {
                self.open(Opening::Wrap(Wrap::Strike), span);
            }
            Tag::Strikethrough => self.open(Opening::Tildes, span),
            Tag::Link { link_type: LinkType::WikiLink { has_pothole }, dest_url, .. } => {
                self.ensure_leaf(span);
                self.inlines.open_wiki(dest_url.into_string(), has_pothole, false, span);
            }
            Tag::Image { link_type: LinkType::WikiLink { has_pothole }, dest_url, .. } => {
                self.ensure_leaf(span);
                self.inlines.open_wiki(dest_url.into_string(), has_pothole, true, span);
            }
            Tag::Link { link_type: LinkType::Autolink, dest_url, .. } => {
                self.open(Opening::Autolink(dest_url.into_string()), span);
            }
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.open(Opening::Autolink(format!("mailto:{dest_url}")), span);
            }
            Tag::Link { dest_url, .. } => self.open(Opening::Link(dest_url.into_string()), span),
            Tag::Image { dest_url, title, .. } => {
                let (destination, title) = (dest_url.into_string(), title.into_string());
                self.open(Opening::Image { destination, title }, span);
            }
            _ => {
                self.end_implicit();
                self.start_block(tag, span);
            }
        }
    }

    fn start_block(&mut self, tag: Tag, span: Span) {
        match tag {
            Tag::Paragraph => {
                self.loosen();
                self.open_leaf(Leaf::Paragraph(span), span);
            }
            Tag::Heading { level, id, classes, attrs } => {
                let id = id.map(CowStr::into_string);
                let lang = attrs.iter().find(|(key, _)| key.as_ref() == "lang");
                let lang = lang.and_then(|(_, tag)| super::spans::language(tag.as_ref()?));
                let is_title = level == HeadingLevel::H1 && self.is_title_awaited();
                let kind = classes.iter().find_map(|class| header::kind(class)).filter(|_| is_title);
                let is_known = kind.is_some() && classes.len() == 1 && attrs.is_empty();
                let says_nothing = is_known || classes.is_empty() && attrs.is_empty();
                let is_foreign = id.is_none() && lang.is_none() && !says_nothing;
                let attributes = is_foreign.then(|| self.braces(span)).flatten();
                let attributes = attributes.filter(|braces| !self.is_attributes(braces));
                let leaf = Leaf::Heading { level: level_number(level), id, lang, attributes, kind, span };
                self.open_leaf(leaf, span);
            }
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => Some(info.into_string()),
                    CodeBlockKind::Indented => None,
                };
                self.code = Some(OpenCode { text: String::new(), info });
            }
            Tag::HtmlBlock => self.html = Some((String::new(), Vec::new())),
            Tag::DefinitionListTitle => self.open_leaf(Leaf::Term, span),
            Tag::Table(aligns) => self.table = Some(OpenTable::new(&aligns)),
            Tag::TableCell => self.open_leaf(Leaf::Cell, span),
            Tag::TableHead | Tag::TableRow | Tag::MetadataBlock(_) => {}
            _ => self.open_block(&tag, span),
        }
    }

    /// Opens a block that holds blocks; one that is nested too deep is replaced by its content.
    fn open_block(&mut self, tag: &Tag, span: Span) {
        let in_flat = self.frames.last().is_some_and(|frame| matches!(frame.opening, Container::Flat));
        let is_deep = self.frames.len() >= DEEPEST;
        let holds = !matches!(tag, Tag::FootnoteDefinition(_) | Tag::Item | Tag::DefinitionListDefinition);
        if is_deep && holds {
            self.inlines.report_depth(span);
        }
        let opening = match tag {
            Tag::FootnoteDefinition(label) => Container::Note(label.to_string()),
            Tag::Item if !in_flat => Container::Item,
            Tag::DefinitionListDefinition if !in_flat => Container::Meaning,
            _ if is_deep => Container::Flat,
            Tag::BlockQuote(_) => Container::Quote,
            Tag::List(start) => Container::List { start: *start, is_loose: false, items: Vec::new() },
            Tag::DefinitionList => Container::Definitions(Vec::new()),
            _ => Container::Flat,
        };
        self.open_frame(opening, span);
    }

    pub(super) fn open_frame(&mut self, opening: Container, span: Span) {
        self.end_parts();
        self.frames.push(Frame { opening, span, blocks: Vec::new() });
    }

    fn end(&mut self, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image => self.inlines.close(span),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::DefinitionListTitle => self.end_leaf(),
            TagEnd::TableCell => self.end_cell(span),
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some(table) = &mut self.table {
                    table.end_row(span, &self.script, matches!(tag, TagEnd::TableHead));
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.add(Block::new(BlockKind::Table(table.finish()), trimmed(span, &self.script)));
                }
            }
            TagEnd::CodeBlock => self.end_code(span),
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::MetadataBlock(_) => {}
            _ => {
                self.end_implicit();
                self.end_elements();
                self.close_block();
            }
        }
    }

    pub(super) fn add(&mut self, mut block: Block) {
        self.end_parts();
        self.speak(&mut block);
        if let Some(frame) = self.frames.last_mut() {
            frame.blocks.push(block);
        }
    }

    /// A paragraph between empty lines makes its list a loose one.
    fn loosen(&mut self) {
        if let [.., parent, item] = self.frames.as_mut_slice()
            && matches!(item.opening, Container::Item)
            && let Container::List { is_loose, .. } = &mut parent.opening
        {
            *is_loose = true;
        }
    }

    pub(super) fn close_block(&mut self) {
        if self.frames.len() < 2 {
            return;
        }
        let Some(frame) = self.frames.pop() else { return };
        let span = trimmed(frame.span, &self.script);
        match frame.opening {
            // Elements are closed by their own tags.
            Container::Root | Container::Flat | Container::Element(_) => self.add_all(frame.blocks),
            Container::Stretch(number) => {
                let blocks = compose::compose(frame.blocks, &mut self.inlines);
                self.add_stretch(number, blocks, span);
            }
            Container::Quote => {
                let blocks = compose::compose(frame.blocks, &mut self.inlines);
                self.add(callouts::quote_or_box(blocks, span, self.inlines.around.words));
            }
            Container::Item => {
                let blocks = compose::compose(frame.blocks, &mut self.inlines);
                self.add_item(ListItem { label: None, blocks, span });
            }
            Container::Meaning => {
                let blocks = compose::compose(frame.blocks, &mut self.inlines);
                self.add_meaning(blocks);
            }
            Container::List { start, is_loose, items } => {
                let list = List { start, tight: !is_loose, items };
                if traps::are_behind_pluses(&list, &self.script) {
                    let blocks = traps::read_pluses(list, &self.script, &mut self.inlines.diagnostics);
                    return self.add_all(blocks);
                }
                if start.is_none() {
                    let blocks = enumerators::lists(list, span, &self.script);
                    return self.add_all(blocks);
                }
                let manner = (&self.script, self.inlines.around.tongue);
                let blocks = traps::read_ordinals(list, span, manner, &mut self.inlines.diagnostics);
                self.add_all(blocks);
            }
            Container::Definitions(pairs) => {
                // Meanings without a term, where the term was nothing but tags.
                self.add_all(frame.blocks);
                if !pairs.is_empty() {
                    self.add(Block::new(BlockKind::Definitions(pairs), span));
                }
            }
            Container::Note(label) => {
                let blocks = compose::compose(frame.blocks, &mut self.inlines);
                let label = NoteLabel::Named(label.into());
                self.notes.define(Note { label, series: None, number: (), marks: (), blocks, span });
            }
        }
    }

    pub(super) fn add_all(&mut self, blocks: Vec<Block>) {
        for block in blocks {
            self.add(block);
        }
    }

    fn add_item(&mut self, item: ListItem) {
        match self.frames.last_mut() {
            Some(Frame { opening: Container::List { items, .. }, .. }) => items.push(item),
            _ => self.add_all(item.blocks),
        }
    }

    fn add_meaning(&mut self, blocks: Vec<Block>) {
        if let Some(Frame { opening: Container::Definitions(pairs), .. }) = self.frames.last_mut()
            && let Some(pair) = pairs.last_mut()
        {
            pair.meanings.push(blocks);
            return;
        }
        self.add_all(blocks);
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}

/// A span without the line ends and spaces at its end.
pub(super) fn trimmed(span: Span, script: &Script) -> Span {
    let kept = script.slice(span).trim_end().len();
    script.span(span.start as usize..span.start as usize + kept)
}
