//! Gathers blocks from the events of the Markdown reader: an explicit stack of open blocks, never recursion.

use super::compose;
use super::html::{self, Token};
use super::inlines::{Inlines, Opening, Wrap};
use super::notes::Notes;
use super::prepare::Prepared;
use super::script::Script;
use super::tables::OpenTable;
use super::{quotes, traps};
use crate::book::{Block, BlockKind, Definition, Inline, InlineKind, List, ListItem, Note};
use crate::diag::{Diagnostic, Problem};
use crate::lang::Language;
use crate::source::Span;
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};
use std::ops::Range;

/// Blocks nested deeper than this are dissolved into what holds them.
const DEEPEST: usize = 50;

/// What an open block will be.
#[derive(Debug)]
enum Container {
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
    /// Too deep: its blocks belong to what holds it.
    Flat,
}

/// A block that is not yet closed.
#[derive(Debug)]
struct Frame {
    opening: Container,
    span: Span,
    blocks: Vec<Block>,
}

/// What the open line of content belongs to.
#[derive(Debug)]
enum Leaf {
    Paragraph(Span),
    /// Text directly in an item, a meaning or HTML: a paragraph that ends with what follows it.
    Implicit,
    Heading {
        level: u8,
        id: Option<String>,
        lang: Option<Language>,
        attributes: Option<Inline>,
        span: Span,
    },
    Term,
    Cell,
}

/// The title of a chapter, as far as one was found.
#[derive(Debug)]
pub(super) struct Title {
    pub(super) content: Vec<Inline>,
    pub(super) id: Option<String>,
    pub(super) lang: Option<Language>,
    pub(super) span: Span,
}

/// Reads one chapter, event by event.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    prepared: &'a Prepared,
    script: Script<'a>,
    pub(super) inlines: Inlines<'a>,
    pub(super) notes: Notes,
    pub(super) title: Option<Title>,
    frames: Vec<Frame>,
    leaf: Option<Leaf>,
    table: Option<OpenTable>,
    /// Code that is being gathered, line by line.
    code: Option<String>,
    /// An HTML block that is being gathered: its text with each piece's place.
    html: Option<(String, Vec<(usize, usize)>)>,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning of a chapter.
    pub(super) fn new(script: Script<'a>, prepared: &'a Prepared) -> Self {
        let root =
            Frame { opening: Container::Root, span: script.span(0..script.text.len()), blocks: Vec::new() };
        Self {
            prepared,
            script,
            inlines: Inlines::new(script),
            notes: Notes::default(),
            title: None,
            frames: vec![root],
            leaf: None,
            table: None,
            code: None,
            html: None,
        }
    }

    /// Reads one event at its place in the prepared text.
    pub(super) fn read(&mut self, event: Event, range: Range<usize>) {
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
                self.ensure_leaf();
                self.inlines.tag(&raw, span);
            }
            Event::Rule => {
                self.end_implicit();
                self.add(Block::new(BlockKind::Break, span));
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, &range, span),
            Event::TaskListMarker(_) => {}
        }
    }

    /// The blocks of the chapter, once every event was read.
    pub(super) fn finish(&mut self) -> Vec<Block> {
        self.end_implicit();
        while self.frames.len() > 1 {
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
            Tag::Link { link_type, dest_url, .. } => {
                self.open(Opening::Link(address(link_type, dest_url)), span)
            }
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
                let is_foreign = id.is_none() && lang.is_none() && !(classes.is_empty() && attrs.is_empty());
                let attributes = is_foreign.then(|| self.braces(span)).flatten();
                let leaf = Leaf::Heading { level: level_number(level), id, lang, attributes, span };
                self.open_leaf(leaf, span);
            }
            Tag::CodeBlock(_) => self.code = Some(String::new()),
            Tag::HtmlBlock => self.html = Some((String::new(), Vec::new())),
            Tag::DefinitionListTitle => self.open_leaf(Leaf::Term, span),
            Tag::Table(aligns) => self.table = Some(OpenTable::new(&aligns)),
            Tag::TableCell => self.open_leaf(Leaf::Cell, span),
            Tag::TableHead | Tag::TableRow | Tag::MetadataBlock(_) => {}
            _ => self.open_block(&tag, span),
        }
    }

    /// Opens a block that holds blocks; one that lies too deep is dissolved.
    fn open_block(&mut self, tag: &Tag, span: Span) {
        let in_flat = self.frames.last().is_some_and(|frame| matches!(frame.opening, Container::Flat));
        let is_deep = self.frames.len() >= DEEPEST;
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
                self.close_block();
            }
        }
    }

    // Lines of content.

    fn open_leaf(&mut self, leaf: Leaf, span: Span) {
        self.end_leaf();
        self.leaf = Some(leaf);
        self.inlines.open(Opening::Leaf, span);
    }

    fn ensure_leaf(&mut self) {
        if self.leaf.is_none() {
            self.open_leaf(Leaf::Implicit, Span::default());
        }
    }

    fn end_implicit(&mut self) {
        if matches!(self.leaf, Some(Leaf::Implicit)) {
            self.end_leaf();
        }
    }

    fn open(&mut self, opening: Opening, span: Span) {
        self.ensure_leaf();
        self.inlines.open(opening, span);
    }

    fn inline(&mut self, kind: InlineKind, span: Span) {
        self.ensure_leaf();
        self.inlines.push(Inline::new(kind, span));
    }

    fn line_end(&mut self, span: Span) {
        self.ensure_leaf();
        self.inlines.push(Inline::new(InlineKind::Text("\n".to_owned()), span));
    }

    fn text(&mut self, text: &str, range: &Range<usize>, span: Span) {
        let is_verbatim = self.prepared.text.get(range.clone()) == Some(text);
        if let Some(code) = &mut self.code {
            // The author's own letters: apostrophes and box markers are not read inside code.
            code.push_str(if is_verbatim { self.script.slice(span) } else { text });
            return;
        }
        self.ensure_leaf();
        self.inlines.text(text, span);
    }

    /// Code as the author wrote it, without what was inserted before its lines.
    fn code_span(&self, text: &str, range: &Range<usize>) -> String {
        let has_insertion = self.prepared.range(range).len() < range.len();
        if has_insertion { text.replace("\\:", ":") } else { text.to_owned() }
    }

    /// A note mark, where one can stand.
    fn mark(&mut self, label: &str, span: Span) {
        let in_note = self.frames.iter().any(|frame| matches!(frame.opening, Container::Note(_)));
        let is_misplaced = in_note || self.is_in_title();
        let id = self.notes.mark(label, span, is_misplaced);
        if !is_misplaced {
            self.inline(InlineKind::NoteMark(id), span);
        }
    }

    fn is_in_title(&self) -> bool {
        let is_first = matches!(self.leaf, Some(Leaf::Heading { level: 1, .. })) && self.title.is_none();
        is_first && self.frames.len() == 1
    }

    /// Ends the open line of content and makes of it what it belongs to.
    fn end_leaf(&mut self) {
        let Some(leaf) = self.leaf.take() else { return };
        let mut content = self.inlines.close_leaf();
        match leaf {
            Leaf::Paragraph(span) => self.add_paragraph(content, Some(span)),
            Leaf::Implicit => self.add_paragraph(content, None),
            Leaf::Term => self.add_term(content),
            Leaf::Cell => {}
            Leaf::Heading { level, id, lang, attributes, span } => {
                content.extend(attributes);
                self.add_heading(level, content, id, lang, trimmed(span, &self.script));
            }
        }
    }

    fn add_paragraph(&mut self, content: Vec<Inline>, span: Option<Span>) {
        let (Some(first), Some(last)) = (content.first(), content.last()) else { return };
        let own = Span { end: last.span.end.max(first.span.start), ..first.span };
        let span = span.map_or(own, |span| trimmed(span, &self.script));
        self.add(Block::new(BlockKind::Paragraph(content), span));
    }

    fn add_heading(
        &mut self,
        level: u8,
        content: Vec<Inline>,
        id: Option<String>,
        lang: Option<Language>,
        span: Span,
    ) {
        if level == 1 && self.frames.len() == 1 && self.title.is_none() {
            self.title = Some(Title { content, id, lang, span });
            return;
        }
        let mut block = Block::new(BlockKind::Heading { level: level.max(2), content }, span);
        block.id = id;
        block.lang = lang;
        self.add(block);
    }

    /// The braces at a heading's end as text, since they say nothing that is understood.
    fn braces(&self, heading: Span) -> Option<Inline> {
        let line = self.script.slice(heading).lines().next()?.trim_end();
        let start = line.rfind('{')?;
        let at = heading.start as usize + start;
        let span = self.script.span(at..heading.start as usize + line.len());
        Some(Inline::new(InlineKind::Text(format!(" {}", &line[start..])), span))
    }

    fn add_term(&mut self, content: Vec<Inline>) {
        let is_known =
            matches!(self.frames.last().map(|frame| &frame.opening), Some(Container::Definitions(_)));
        if !is_known {
            return self.add_paragraph(content, None);
        }
        let Some(first) = content.first() else { return };
        let span = Span { end: content.last().map_or(first.span.end, |last| last.span.end), ..first.span };
        if let Some(Frame { opening: Container::Definitions(pairs), .. }) = self.frames.last_mut() {
            pairs.push(Definition { term: content, meanings: Vec::new(), span });
        }
    }

    fn end_cell(&mut self, span: Span) {
        self.leaf = None;
        let content = self.inlines.close_leaf();
        if let Some(table) = &mut self.table {
            table.add_cell(content, span);
        }
    }

    // Code and HTML.

    fn end_code(&mut self, span: Span) {
        if let Some(text) = self.code.take() {
            self.add(Block::new(BlockKind::Code { text }, trimmed(span, &self.script)));
        }
    }

    fn html_line(&mut self, line: &str, range: &Range<usize>, span: Span) {
        let is_verbatim = self.prepared.text.get(range.clone()) == Some(line);
        let line = if is_verbatim { self.script.slice(span) } else { line };
        if let Some((text, places)) = &mut self.html {
            places.push((text.len(), span.start as usize));
            text.push_str(line);
        }
    }

    /// Reads a whole block of HTML: its texts become paragraphs.
    fn end_html(&mut self) {
        let Some((text, places)) = self.html.take() else { return };
        let source_of = |at: usize| {
            let piece = places.partition_point(|(offset, _)| *offset <= at).saturating_sub(1);
            let (offset, start) = places.get(piece).copied().unwrap_or_default();
            start + at - offset
        };
        let place = |range: Range<usize>| {
            let end = range.end.checked_sub(1).map_or(0, |last| source_of(last) + 1);
            let start = source_of(range.start);
            self.script.span(start..end.max(start))
        };
        let placed: Vec<(Token, Span)> = html::tokens(&text)
            .into_iter()
            .map(|token| {
                let (Token::Text(range) | Token::Tag(range)) = &token;
                let span = place(range.clone());
                (token, span)
            })
            .collect();
        for (token, span) in placed {
            self.html_token(&text, token, span);
        }
        self.end_implicit();
    }

    fn html_token(&mut self, text: &str, token: Token, span: Span) {
        match token {
            Token::Text(range) => self.html_text(&text[range], span),
            Token::Tag(range) => {
                let raw = &text[range];
                if html::is_block_tag(raw) {
                    self.end_implicit();
                }
                self.ensure_leaf();
                if html::is_cell_tag(raw) {
                    self.inlines.space(self.script.span(span.start as usize..span.start as usize));
                }
                self.inlines.tag(raw, span);
            }
        }
    }

    /// Text of an HTML block: words parted by single spaces. A comment that never ends is text too.
    fn html_text(&mut self, text: &str, span: Span) {
        self.ensure_leaf();
        if text.starts_with("<!--") {
            let tag = "<!--".to_owned();
            self.inlines.diagnostics.push(Diagnostic::new(Problem::HtmlIgnored { tag }, span));
        }
        let plain = html::without_entities(text);
        if plain.starts_with(char::is_whitespace) {
            self.inlines.space(self.script.span(span.start as usize..span.start as usize));
        }
        let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        let offset = text.find(&words);
        let own = offset.map_or(span, |offset| {
            let start = span.start as usize + offset;
            self.script.span(start..start + words.len())
        });
        self.inlines.text(&words, own);
        if plain.ends_with(char::is_whitespace) {
            self.inlines.space(self.script.span(span.end as usize..span.end as usize));
        }
    }

    // Blocks.

    fn add(&mut self, block: Block) {
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

    fn close_block(&mut self) {
        if self.frames.len() < 2 {
            return;
        }
        let Some(frame) = self.frames.pop() else { return };
        let span = trimmed(frame.span, &self.script);
        match frame.opening {
            Container::Root | Container::Flat => self.add_all(frame.blocks),
            Container::Quote => {
                let blocks = compose::compose(frame.blocks, &mut self.inlines);
                self.add(quotes::quote(blocks, span));
            }
            Container::Item => {
                let blocks = compose::compose(frame.blocks, &mut self.inlines);
                self.add_item(ListItem { blocks, span });
            }
            Container::Meaning => {
                let blocks = compose::compose(frame.blocks, &mut self.inlines);
                self.add_meaning(blocks);
            }
            Container::List { start, is_loose, items } => {
                let list = List { start, tight: !is_loose, items };
                let diagnostics = &mut self.inlines.diagnostics;
                let blocks = traps::read_ordinals(list, span, &self.script, diagnostics);
                self.add_all(blocks);
            }
            Container::Definitions(pairs) => self.add(Block::new(BlockKind::Definitions(pairs), span)),
            Container::Note(label) => {
                let blocks = compose::compose(frame.blocks, &mut self.inlines);
                self.notes.define(Note { label, number: 0, marks: 0, blocks, span });
            }
        }
    }

    fn add_all(&mut self, blocks: Vec<Block>) {
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

/// A link's address: that of an e-mail gets its scheme.
fn address(kind: LinkType, destination: CowStr) -> String {
    if kind == LinkType::Email { format!("mailto:{destination}") } else { destination.into_string() }
}

fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}

/// A span without the line ends and spaces at its end.
fn trimmed(span: Span, script: &Script) -> Span {
    let kept = script.slice(span).trim_end().len();
    script.span(span.start as usize..span.start as usize + kept)
}
