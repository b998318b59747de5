//! Code and HTML blocks while blocks are built.

use super::blocks::{Reader, trimmed};
use super::fences;
use super::held;
use super::html::{self, Token};
use crate::book::draft::{Block, BlockKind};
use crate::diag::{Diagnostic, Problem};
use crate::source::Span;
use std::ops::Range;

impl Reader<'_> {
    pub(super) fn end_code(&mut self, span: Span) {
        if let Some(code) = self.code.take() {
            let span = trimmed(span, &self.script);
            let block = fences::code(code.text, code.info.as_deref(), span, &self.script);
            block.into_iter().for_each(|block| self.add(block));
        }
    }

    pub(super) fn html_line(&mut self, line: &str, range: &Range<usize>, span: Span) {
        let is_verbatim = self.prepared.text.get(range.clone()) == Some(line);
        let line = if is_verbatim { self.script.slice(span) } else { line };
        if let Some((text, places)) = &mut self.html {
            places.push((text.len(), span.start as usize));
            text.push_str(line);
        }
    }

    /// Ends a block of HTML: its texts become paragraphs.
    pub(super) fn end_html(&mut self) {
        let Some((text, places)) = self.html.take() else { return };
        let source_of = |at: usize| {
            let piece = places.partition_point(|(offset, _)| *offset <= at).saturating_sub(1);
            let (offset, start) = places.get(piece).copied().unwrap_or_default();
            start + at - offset
        };
        let place = |range: Range<usize>| {
            let end = range.end.checked_sub(1).map_or(0, |last| source_of(last) + 1);
            let start = source_of(range.start);
            self.script.whole(start..end.max(start))
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
        if let Some((_, start)) = &self.pre {
            self.end_pre(*start);
        }
        self.end_implicit();
        self.end_short_parts();
        self.end_summary();
    }

    pub(super) fn html_token(&mut self, text: &str, token: Token, span: Span) {
        match token {
            Token::Text(range) if self.pre.is_some() => self.pre_text(&text[range]),
            Token::Text(range) => self.html_text(&text[range], span),
            Token::Tag(range) => {
                let raw = &text[range];
                if !self.pre_tag(raw, span) && !self.element_tag(raw, span) {
                    self.ensure_leaf(span);
                    self.inlines.tag(raw, span);
                }
            }
        }
    }

    /// Reads a tag within `<pre>`, or its own; returns whether it was one.
    fn pre_tag(&mut self, raw: &str, span: Span) -> bool {
        let tag = html::parse_tag(raw);
        let named = tag.as_ref().map(|tag| (tag.name.as_str(), tag.is_end));
        match (named, &mut self.pre) {
            (Some(("pre", true)), _) => self.end_pre(span),
            (Some(("br", false)), Some((text, _))) => text.push('\n'),
            (Some(("pre", false)), None) => {
                self.end_implicit();
                tag.iter().for_each(|tag| self.inlines.html.look(tag, span));
                self.pre = Some((String::new(), span));
            }
            (_, open) => return open.is_some(),
        }
        true
    }

    fn pre_text(&mut self, words: &str) {
        if let Some((text, _)) = &mut self.pre {
            text.push_str(&html::without_entities(words));
        }
    }

    /// Ends the text between `<pre>` and its end tag.
    fn end_pre(&mut self, end: Span) {
        let Some((text, start)) = self.pre.take() else { return };
        let lines = text.strip_prefix('\n').unwrap_or(&text).trim_end();
        if !lines.is_empty() {
            let text = format!("{lines}\n");
            let span = Span { end: end.end.max(start.start), ..start };
            self.add(Block::new(BlockKind::Code { caption: Vec::new(), text }, span));
        }
    }

    /// Adds words of an HTML block; addresses and marks of notes among them are read as they are elsewhere.
    fn html_words(&mut self, words: &str, span: Span) {
        let in_step = words.len() == span.range().len();
        let start = span.start as usize;
        let script = self.script;
        let place = |range: &Range<usize>| match in_step {
            true => script.span(start + range.start..start + range.end),
            false => span,
        };
        let mut done = 0;
        for held in held::among_words(words, &self.prepared.labels) {
            let before = done..held.range.start;
            if !before.is_empty() {
                self.inlines.text(&words[before.clone()], place(&before));
            }
            self.put(&held.what, place(&held.range));
            done = held.range.end;
        }
        let rest = done..words.len();
        if !rest.is_empty() {
            self.inlines.text(&words[rest.clone()], place(&rest));
        }
    }

    /// Adds text of an HTML block with single spaces between words. A comment that never ends is text too.
    pub(super) fn html_text(&mut self, text: &str, span: Span) {
        self.ensure_leaf(span);
        if text.starts_with("<!--") {
            let tag = "<!--".to_owned();
            self.inlines.diagnostics.push(Diagnostic::new(Problem::HtmlIgnored { tag }, span));
        }
        let plain = html::without_entities(text);
        if text.len() - text.trim_start().len() > text.find('\n').unwrap_or(text.len()) {
            self.inlines.end_image_line(self.script.span(span.start as usize..span.start as usize));
        }
        if plain.starts_with(|c: char| c.is_ascii_whitespace()) {
            self.inlines.space(self.script.span(span.start as usize..span.start as usize));
        }
        let words = plain.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        let offset = text.find(&words);
        let own = offset.map_or(span, |offset| {
            let start = span.start as usize + offset;
            self.script.span(start..start + words.len())
        });
        self.html_words(&words, own);
        if plain.ends_with(|c: char| c.is_ascii_whitespace()) {
            self.inlines.space(self.script.span(span.end as usize..span.end as usize));
        }
    }
}
