//! Lines of content while blocks are built: paragraphs, headings, terms and cells.

use super::attributes::Attributes;
use super::blocks::{Container, Frame, Reader, trimmed};
use super::formulas;
use super::inlines::Opening;
use super::prepare::HiddenKind;
use crate::book::draft::{Block, BlockKind, Definition, Inline, InlineKind};
use crate::book::{ChapterKind, display_formula};
use crate::lang::Language;
use crate::source::Span;
use std::ops::Range;

/// The block that the open line of content belongs to.
#[derive(Debug)]
pub(super) enum Leaf {
    Paragraph(Span),
    /// Text directly in an item, a meaning or HTML: a paragraph that ends before the next block.
    Implicit,
    Heading {
        level: u8,
        id: Option<String>,
        lang: Option<Language>,
        attributes: Option<Inline>,
        kind: Option<ChapterKind>,
        span: Span,
    },
    Term,
    Cell,
    /// A heading in HTML, which ends before the next block: its level, id and language.
    Raised(u8, Option<String>, Option<Language>, Span),
}

/// The title of a chapter, if one was found.
#[derive(Debug)]
pub(super) struct Title {
    pub(super) content: Vec<Inline>,
    pub(super) id: Option<String>,
    pub(super) lang: Option<Language>,
    /// The kind of its chapter, by a class.
    pub(super) kind: Option<ChapterKind>,
    pub(super) span: Span,
}

impl Reader<'_> {
    pub(super) fn open_leaf(&mut self, leaf: Leaf, span: Span) {
        self.end_leaf();
        self.leaf = Some(leaf);
        self.inlines.open(Opening::Leaf, span);
    }

    /// Opens a line of content where none is open.
    pub(super) fn ensure_leaf(&mut self, span: Span) {
        if self.leaf.is_none() {
            self.open_leaf(Leaf::Implicit, span);
        }
    }

    pub(super) fn end_implicit(&mut self) {
        if matches!(self.leaf, Some(Leaf::Implicit | Leaf::Raised(..))) {
            self.end_leaf();
        }
    }

    pub(super) fn open(&mut self, opening: Opening, span: Span) {
        self.ensure_leaf(span);
        self.inlines.open(opening, span);
    }

    pub(super) fn inline(&mut self, kind: InlineKind, span: Span) {
        self.ensure_leaf(span);
        self.inlines.push(Inline::new(kind, span));
    }

    pub(super) fn line_end(&mut self, span: Span) {
        self.ensure_leaf(span);
        self.inlines.push(Inline::new(InlineKind::Text("\n".to_owned()), span));
    }

    pub(super) fn text(&mut self, text: &str, range: &Range<usize>, span: Span) {
        let is_verbatim = self.prepared.text.get(range.clone()) == Some(text);
        if let Some(code) = &mut self.code {
            // The author's own letters: apostrophes and box markers are not interpreted inside code.
            code.text.push_str(if is_verbatim { self.script.slice(span) } else { text });
            return;
        }
        self.ensure_leaf(span);
        let prepared = self.prepared;
        let held = if is_verbatim { prepared.held_in(range) } else { &[] };
        let mut done = range.start;
        for one in held {
            self.piece(done..one.range.start);
            if one.range.start >= range.start {
                self.put(&one.what, self.script.span(prepared.range(&one.range)));
            }
            done = one.range.end.max(done);
        }
        match held {
            [] => self.inlines.text(text, span),
            _ => self.piece(done..range.end),
        }
    }

    /// Adds text that the prepared text has letter by letter.
    fn piece(&mut self, range: Range<usize>) {
        if let Some(text) = self.prepared.text.get(range.clone()).filter(|text| !text.is_empty()) {
            let span = self.script.span(self.prepared.range(&range));
            self.inlines.text(text, span);
        }
    }

    /// Adds what neutral signs replace in the prepared text.
    pub(super) fn put(&mut self, what: &HiddenKind, span: Span) {
        match what {
            HiddenKind::Nothing => {}
            HiddenKind::Address(bare) => self.inlines.address(bare, span),
            HiddenKind::Note(label) => self.mark(label, span),
            HiddenKind::Verbatim => self.inlines.text(self.script.slice(span), span),
        }
    }

    /// Code as the author wrote it, without text inserted before its lines.
    pub(super) fn code_span(&self, text: &str, range: &Range<usize>) -> String {
        let has_insertion = self.prepared.range(range).len() < range.len();
        if has_insertion { text.replace("\\:", ":") } else { text.to_owned() }
    }

    /// Adds a note mark; where none is allowed, the typed text.
    pub(super) fn mark(&mut self, label: &str, span: Span) {
        let in_note = self.frames.iter().any(|frame| matches!(frame.opening, Container::Note(_)));
        if in_note {
            self.notes.misplaced(label, span);
            // In two parts, so that it is not taken for a mark that Markdown did not find.
            let nowhere = Span { end: span.start, ..span };
            self.inline(InlineKind::Text("[^".to_owned()), nowhere);
            return self.inline(InlineKind::Text(format!("{label}]")), nowhere);
        }
        let label = self.notes.mark(label);
        self.inline(InlineKind::NoteMark(label), span);
    }

    pub(super) fn is_title_awaited(&self) -> bool {
        self.title.is_none() && self.frames.len() == 1
    }

    /// Adds the sign of a task, open or done, for print.
    pub(super) fn task(&mut self, is_done: bool, span: Span) {
        self.ensure_leaf(span);
        self.inlines.text(if is_done { "■ " } else { "□ " }, span);
    }

    /// Ends the open line of content and adds it to the block that it belongs to.
    pub(super) fn end_leaf(&mut self) {
        let Some(leaf) = self.leaf.take() else { return };
        let mut content = self.inlines.close_leaf();
        self.number_notes(&mut content);
        match leaf {
            Leaf::Raised(level, id, lang, span) => {
                if !content.is_empty() {
                    self.add_heading(level, content, id, lang, span);
                }
            }
            Leaf::Paragraph(span) => self.add_paragraphs(content, Some(span)),
            Leaf::Implicit => self.add_paragraphs(content, None),
            Leaf::Term => self.add_term(content),
            Leaf::Cell => {}
            Leaf::Heading { level, id, lang, attributes, kind, span } => {
                let is_title = level == 1 && self.is_title_awaited();
                if !is_title {
                    let Some(underlined) = self.add_underlined(content, span) else { return };
                    content = underlined;
                }
                content.extend(attributes);
                self.add_heading(level, content, id, lang, trimmed(span, &self.script));
                if let Some(title) = self.title.as_mut().filter(|_| is_title) {
                    title.kind = kind;
                }
            }
        }
    }

    /// Adds a paragraph, or several where display formulas are in its text.
    pub(super) fn add_paragraphs(&mut self, content: Vec<Inline>, span: Option<Span>) {
        let mut parts = formulas::set_off(content);
        match parts.pop() {
            Some(only) if parts.is_empty() => self.add_paragraph(only, span),
            last => parts.into_iter().chain(last).for_each(|part| self.add_paragraph(part, None)),
        }
    }

    pub(super) fn add_paragraph(&mut self, content: Vec<Inline>, span: Option<Span>) {
        let (Some(first), Some(last)) = (content.first(), content.last()) else { return };
        let own = Span { end: last.span.end.max(first.span.start), ..first.span };
        let span = span.map_or(own, |span| trimmed(span, &self.script));
        let id = display_formula(&content)
            .and_then(|_| self.inlines.picture_attributes.ids.get(&content[0].span.start).cloned());
        let mut block = Block::new(BlockKind::Paragraph(content), span);
        block.id = id;
        self.add(block);
    }

    pub(super) fn add_heading(
        &mut self,
        level: u8,
        content: Vec<Inline>,
        id: Option<String>,
        lang: Option<Language>,
        span: Span,
    ) {
        if level == 1 && self.is_title_awaited() {
            self.title = Some(Title { content, id, lang, kind: None, span });
            return;
        }
        let mut block = Block::new(BlockKind::Heading { level: level.max(2), content }, span);
        block.id = id;
        block.lang = lang;
        self.add(block);
    }

    /// The braces at a heading's end as text, where their content is unknown.
    pub(super) fn braces(&self, heading: Span) -> Option<Inline> {
        let line = self.script.slice(heading).lines().next()?.trim_end();
        let start = line.rfind('{')?;
        let at = heading.start as usize + start;
        let span = self.script.span(at..heading.start as usize + line.len());
        Some(Inline::new(InlineKind::Text(format!(" {}", &line[start..])), span))
    }

    /// Whether the braces at a heading's end are attributes; those that mean nothing to a book are reported.
    pub(super) fn is_attributes(&mut self, braces: &Inline) -> bool {
        let InlineKind::Text(text) = &braces.kind else { return false };
        let Some(attributes) = Attributes::read(text.trim()) else { return false };
        if !attributes.are_silent() {
            self.inlines.report_attributes(braces.span);
        }
        true
    }

    pub(super) fn add_term(&mut self, content: Vec<Inline>) {
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

    pub(super) fn end_cell(&mut self, span: Span) {
        self.leaf = None;
        let mut content = self.inlines.close_leaf();
        self.number_notes(&mut content);
        if let Some(table) = &mut self.table {
            table.add_cell(content, span);
        }
    }
}
