//! Builds the inlines of a line: an explicit stack of open inlines, never recursion.

use super::around::Around;
use super::links;
use super::notes::notes_in;
use super::script::Script;
use super::tags;
use super::texts::{find_marks, join, joins, single_spaces, spoken, trim_end};
pub(super) use super::wraps::{Opening, Wrap};
use super::{citations, raised, traps};
use crate::address::{Bare, is_remote};
use crate::book::draft::{Inline, InlineKind, Target};
use crate::book::{ImageRef, PictureWidth};
use crate::diag::{Diagnostic, Problem};
use crate::limits;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Inlines nested deeper than this are replaced by their content.
pub(super) const DEEPEST: usize = limits::NESTING as usize;

/// An inline that is not yet closed.
#[derive(Debug)]
struct Frame {
    opening: Opening,
    span: Span,
    content: Vec<Inline>,
    /// Index of the frame that takes its content: its own, or the innermost that is not nested too deep.
    holder: usize,
}

/// The open inlines of one line of content, and what was collected while reading.
#[derive(Debug)]
pub(super) struct Inlines<'a> {
    pub(super) script: Script<'a>,
    pub(super) around: &'a Around<'a>,
    /// The chapter's path.
    path: &'a str,
    frames: Vec<Frame>,
    /// Diagnostics so far.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Titles of images, by the place where the image begins.
    pub(super) titles: BTreeMap<u32, Inline>,
    /// The words of images with the mark of a note among them, by the place where the image begins.
    pub(super) noted_words: BTreeMap<u32, Vec<Inline>>,
    /// What attributes ask of images and of display formulas.
    pub(super) picture_attributes: super::picture_attributes::PictureAttributes,
    /// The number of notes in the text before the current line; they are numbered through the chapter.
    pub(super) unnamed_notes: usize,
    /// Notes within the current line, each with its place.
    pub(super) notes_in_text: Vec<(Vec<Inline>, Span)>,
    /// Note marks that are left in the text, since no note has their label.
    pub(super) unresolved: Vec<(String, Span)>,
    /// Names of HTML elements that were left out, whose end tags are ignored.
    pub(super) ignored: BTreeSet<String>,
    /// Abbreviations that the chapter says the meaning of.
    pub(super) abbreviations: Vec<(String, String)>,
    /// Findings about HTML that are reported once.
    pub(super) html: tags::Counts,
    /// Whether it was reported that something is nested too deep.
    is_depth_reported: bool,
}

impl<'a> Inlines<'a> {
    /// Creates a stack without open inlines.
    pub(super) fn new(script: Script<'a>, around: &'a Around<'a>, path: &'a str) -> Self {
        Self {
            script,
            around,
            path,
            frames: Vec::new(),
            diagnostics: Vec::new(),
            titles: BTreeMap::new(),
            noted_words: BTreeMap::new(),
            picture_attributes: super::picture_attributes::PictureAttributes::default(),
            unnamed_notes: 0,
            notes_in_text: Vec::new(),
            unresolved: Vec::new(),
            ignored: BTreeSet::new(),
            abbreviations: Vec::new(),
            html: tags::Counts::default(),
            is_depth_reported: false,
        }
    }

    /// Opens an inline; one that is nested too deep is replaced by its content.
    pub(super) fn open(&mut self, opening: Opening, span: Span) {
        let is_deep = self.frames.len() > DEEPEST && !matches!(opening, Opening::Html { .. });
        if is_deep {
            self.report_depth(span);
        }
        let opening = if is_deep { Opening::Flat } else { opening };
        let holder = match self.frames.last() {
            Some(outer) if is_deep => outer.holder,
            _ => self.frames.len(),
        };
        self.frames.push(Frame { opening, span, content: Vec::new(), holder });
    }

    /// Reports, once in a chapter, that something here is nested too deep to keep its form.
    pub(super) fn report_depth(&mut self, span: Span) {
        if !std::mem::replace(&mut self.is_depth_reported, true) {
            let problem = Problem::NestedTooDeep { most: limits::NESTING };
            self.diagnostics.push(Diagnostic::new(problem, Span { end: span.start, ..span }));
        }
    }

    /// How many inlines are open.
    pub(super) fn depth(&self) -> usize {
        self.frames.len()
    }

    /// Adds an inline to the innermost open one.
    pub(super) fn push(&mut self, inline: Inline) {
        let Some(content) = self.content() else { return };
        if !joins(content.last(), &inline) {
            content.push(inline);
            return;
        }
        if let Some(last) = content.last_mut() {
            join(last, &inline);
        }
    }

    /// The content of the innermost open inline so far.
    fn content(&mut self) -> Option<&mut Vec<Inline>> {
        let holder = self.frames.last()?.holder;
        self.frames.get_mut(holder).map(|frame| &mut frame.content)
    }

    /// Adds text; a line end in it that is not the source's own is a space.
    pub(super) fn text(&mut self, text: &str, span: Span) {
        if is_verbatim(text, self.script.slice(span)) {
            return self.push(Inline::new(InlineKind::Text(text.to_owned()), span));
        }
        // A text that has as many bytes as its place by chance must not seem to be the text there.
        let is_in_step = text.len() == span.range().len();
        let span = if is_in_step { Span { end: span.start, ..span } } else { span };
        self.push(Inline::new(InlineKind::Text(text.replace(['\n', '\r'], " ")), span));
    }

    /// Adds a bare address as a link; within the words of a link or an image it is text.
    pub(super) fn address(&mut self, bare: &Bare, span: Span) {
        if self.frames.iter().any(|frame| is_label(&frame.opening)) {
            return self.verbatim(&bare.written, span);
        }
        let content = vec![Inline::new(InlineKind::Text(bare.written.clone()), span)];
        let target = Target::Url(bare.target.clone());
        self.push(Inline::new(InlineKind::Link { target, content }, span));
    }

    /// Adds text in which nothing is searched for: its bytes differ from those of the source.
    pub(super) fn verbatim(&mut self, text: &str, span: Span) {
        let span = Span { end: span.start, ..span };
        self.push(Inline::new(InlineKind::Text(text.to_owned()), span));
    }

    /// Adds a space, unless the content has just begun or ends with one.
    pub(super) fn space(&mut self, span: Span) {
        let last = self.content().and_then(|content| content.last());
        let is_needed = last.is_some_and(|last| match &last.kind {
            InlineKind::Text(text) => !text.ends_with(char::is_whitespace),
            InlineKind::LineBreak => false,
            _ => true,
        });
        if is_needed {
            self.push(Inline::new(InlineKind::Text(" ".to_owned()), span));
        }
    }

    /// Whether the open line has nothing visible so far.
    pub(super) fn is_blank(&self) -> bool {
        let is_space =
            |inline: &Inline| matches!(&inline.kind, InlineKind::Text(text) if text.trim().is_empty());
        self.frames.iter().all(|frame| frame.content.iter().all(is_space))
    }

    /// Adds the end of a line of the source where only an image is before it.
    pub(super) fn end_image_line(&mut self, span: Span) {
        let is_image = |inline: &Inline| matches!(inline.kind, InlineKind::Image(_));
        if self.content().and_then(|content| content.last()).is_some_and(is_image) {
            self.push(Inline::new(InlineKind::Text("\n".to_owned()), span));
        }
    }

    /// Adds a line end, unless the content has just begun or ends with one.
    pub(super) fn break_line(&mut self, span: Span) {
        let last = self.content().and_then(|content| content.last());
        if last.is_some_and(|last| !matches!(last.kind, InlineKind::LineBreak)) {
            self.push(Inline::new(InlineKind::LineBreak, span));
        }
    }

    /// Whether the words of a link or an image are open.
    pub(super) fn is_in_link(&self) -> bool {
        self.frames.iter().any(|frame| match &frame.opening {
            Opening::Html { wraps, .. } => wraps.iter().any(|wrap| matches!(wrap, Wrap::Link(_))),
            other => is_label(other),
        })
    }

    /// Closes what Markdown closes; HTML elements left open inside are replaced by their content.
    pub(super) fn close(&mut self, span: Span) {
        self.dissolve_html();
        let Some(frame) = self.frames.pop() else { return };
        if matches!(frame.opening, Opening::Flat) {
            return;
        }
        if let Opening::Autolink(destination) = &frame.opening {
            return self.close_link(destination, frame.content, span);
        }
        // The words of a link or an image contain no citations.
        let has_label = is_label(&frame.opening);
        let mut content = self.finish(frame.content);
        if !has_label {
            content = citations::fold(content, &self.script);
        }
        match frame.opening {
            Opening::Wrap(wrap) => self.push(wrap.around(content, span)),
            Opening::Tildes => self.close_tildes(content, span),
            Opening::Link(destination) => self.close_link(&destination, content, span),
            Opening::Image { destination, title } => {
                self.close_image(&destination, &title, content, (None, span))
            }
            Opening::Wiki { destination, has_words, is_image } => {
                self.close_wiki((&destination, has_words, is_image), content, span);
            }
            Opening::Leaf | Opening::Flat | Opening::Html { .. } | Opening::Autolink(_) => {
                self.extend(content)
            }
        }
    }

    /// Returns the content of the paragraph, heading, cell or term that ends here.
    pub(super) fn close_leaf(&mut self) -> Vec<Inline> {
        while let [_, .., Frame { span, .. }] = *self.frames.as_slice() {
            self.dissolve_html();
            if self.frames.len() > 1 {
                self.close(span);
            }
        }
        self.dissolve_html();
        let content = self.frames.pop().map(|frame| frame.content).unwrap_or_default();
        let mut content = single_spaces(citations::fold(self.finish(content), &self.script));
        trim_end(&mut content);
        content
    }

    fn extend(&mut self, content: Vec<Inline>) {
        content.into_iter().for_each(|inline| self.push(inline));
    }

    /// Makes spans and notes of brackets, then everything within their words.
    fn finish(&mut self, content: Vec<Inline>) -> Vec<Inline> {
        let content = self.fold_spans(content);
        self.finish_words(content)
    }

    /// Reads attributes, raised and lowered letters, note marks without notes, accents for apostrophes.
    pub(super) fn finish_words(&mut self, content: Vec<Inline>) -> Vec<Inline> {
        let content = self.cut_attributes(content);
        let mut content = raised::fold(content, &self.script);
        for inline in &mut content {
            find_marks(inline, &self.script, &mut self.unresolved);
            traps::read_accents(inline, &self.script, &mut self.diagnostics);
        }
        content
    }

    fn close_tildes(&mut self, content: Vec<Inline>, span: Span) {
        let range = span.range();
        self.text("~", self.script.span(range.start..range.start + 1));
        self.extend(content);
        self.text("~", self.script.span(range.end.saturating_sub(1)..range.end));
    }

    fn close_link(&mut self, destination: &str, content: Vec<Inline>, span: Span) {
        match self.around.target(destination) {
            Some(target) => self.push(Inline::new(InlineKind::Link { target, content }, span)),
            None => {
                let problem = Problem::LinkBroken { target: destination.to_owned(), nearest: None };
                self.diagnostics.push(Diagnostic::new(problem, span));
                self.extend(content);
            }
        }
    }

    /// Closes an image; the marks of notes among its words are placed behind it.
    pub(super) fn close_image(
        &mut self,
        destination: &str,
        title: &str,
        content: Vec<Inline>,
        (width, span): (Option<PictureWidth>, Span),
    ) {
        let path = links::plain_path(destination);
        let path = self.around.image_beside(self.path, &path).unwrap_or(path);
        if is_remote(&path) {
            self.diagnostics.push(Diagnostic::new(Problem::ImageRemote { path: path.clone() }, span));
        }
        let words = spoken(&content).replace('\n', " ");
        let decorative = words.trim() == "-";
        let alt = if decorative { String::new() } else { words.trim().to_owned() };
        let alt_is_empty = alt.is_empty();
        if !title.trim().is_empty() {
            self.titles.insert(span.start, self.title_text(title, span));
        }
        self.push(Inline::new(InlineKind::Image(ImageRef { path, alt, decorative, width }), span));
        let marks = notes_in(&content);
        if !marks.is_empty() && !alt_is_empty {
            self.noted_words.insert(span.start, content);
        }
        let marks = marks.into_iter().map(|label| Inline::new(InlineKind::NoteMark(label), span.after()));
        self.extend(marks.collect());
    }

    /// An image's title as text, at its own place where the source has it letter by letter.
    fn title_text(&self, title: &str, image: Span) -> Inline {
        let found = self.script.slice(image).rfind(title).map(|offset| image.start as usize + offset);
        let span = found.map_or(image, |start| self.script.span(start..start + title.len()));
        Inline::new(InlineKind::Text(title.replace('\n', " ")), span)
    }

    /// Closes the HTML element of this name, if it is open within the current Markdown inline.
    pub(super) fn close_html(&mut self, closed: &str, end: Span) -> bool {
        let open = self.frames.iter().rev().take_while(|frame| is_html(&frame.opening));
        let Some(depth) = open.into_iter().position(|frame| has_name(&frame.opening, closed)) else {
            return false;
        };
        for _ in 0..depth {
            self.dissolve_one();
        }
        let Some(frame) = self.frames.pop() else { return false };
        let Opening::Html { wraps, is_dropped, .. } = frame.opening else { return false };
        if is_dropped {
            return true;
        }
        let span = Span { end: end.end, ..frame.span };
        let mut content = citations::fold(self.finish(frame.content), &self.script);
        for wrap in wraps.into_iter().rev() {
            content = wrap.apply(content, span);
        }
        self.extend(content);
        true
    }

    fn dissolve_html(&mut self) {
        while self.frames.last().is_some_and(|frame| is_html(&frame.opening)) {
            self.dissolve_one();
        }
    }

    /// Moves the content of the innermost HTML element, which is never closed, to its parent.
    fn dissolve_one(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        if let Opening::Html { tag, .. } = frame.opening {
            self.diagnostics.push(Diagnostic::new(Problem::HtmlIgnored { tag }, frame.span));
        }
        self.extend(frame.content);
    }

    /// Reads an inline HTML tag or comment.
    pub(super) fn tag(&mut self, raw: &str, span: Span) {
        tags::read_tag(self, raw, span);
    }
}

/// Whether a text is its source byte by byte, except for spaces and apostrophes.
fn is_verbatim(text: &str, source: &str) -> bool {
    let is_like = |(read, written): (u8, u8)| {
        let both_spaces = read.is_ascii_whitespace() && written.is_ascii_whitespace();
        read == written || both_spaces || (read == b'\'' && written == b'`')
    };
    text.len() == source.len() && text.bytes().zip(source.bytes()).all(is_like)
}

/// Whether the content of an open inline is the words of a link or an image.
fn is_label(opening: &Opening) -> bool {
    matches!(opening, Opening::Link(_) | Opening::Autolink(_) | Opening::Image { .. } | Opening::Wiki { .. })
}

fn is_html(opening: &Opening) -> bool {
    matches!(opening, Opening::Html { .. })
}

fn has_name(opening: &Opening, wanted: &str) -> bool {
    matches!(opening, Opening::Html { name, .. } if name == wanted)
}
