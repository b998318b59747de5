//! Reads inlines of OpenDocument: text and spans, notes, fields, marks.

use super::body::{Reader, all_text};
use super::styles::Look;
use crate::import::DocumentFault;
use crate::import::model::{Form, Span, SpanKind};
use crate::import::xml::{attribute, child, name};
use crate::loss::LossKind;
use roxmltree::Node;

/// Spans nested deeper than this are read as plain text.
const DEEPEST: usize = 100;

impl Reader<'_> {
    /// Reads the spans of a paragraph or of a part of it.
    pub(super) fn spans(
        &mut self,
        parent: Node,
        look: &Look,
        link: Option<&str>,
        spans: &mut Vec<Span>,
    ) -> Result<(), DocumentFault> {
        if self.depth > DEEPEST {
            self.keep(LossKind::Depth, parent, spans);
            return Ok(());
        }
        self.depth += 1;
        let form = self.form(look, link);
        for node in parent.children() {
            if node.is_text() {
                let text = node.text().unwrap_or("");
                if look.hidden == Some(true) {
                    self.out.losses.add_named(LossKind::Hidden, text);
                    continue;
                }
                self.count(text, form.lang.as_ref());
                self.lost_looks(look, text, link.is_some());
                spans.push(Span::text(text, &form));
            } else if node.is_element() {
                self.inline(node, look, link, &form, spans)?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn inline(
        &mut self,
        node: Node,
        look: &Look,
        link: Option<&str>,
        form: &Form,
        spans: &mut Vec<Span>,
    ) -> Result<(), DocumentFault> {
        match name(node) {
            "span" => {
                let own = self.styles.look("text", attribute(node, "style-name"));
                self.spans(node, &look.clone().under(own), link, spans)?;
            }
            "a" => self.link(node, look, spans)?,
            "s" => {
                let count = attribute(node, "c").and_then(|count| count.parse::<usize>().ok()).unwrap_or(1);
                spans.push(Span::text(" ".repeat(count.min(64)), form));
            }
            "tab" => {
                self.out.losses.add(LossKind::Tab);
                spans.push(Span::text(" ", form));
            }
            "line-break" => spans.push(Span::plain(SpanKind::Break)),
            "note" => {
                if attribute(node, "note-class") == Some("endnote") {
                    self.out.losses.add(LossKind::Endnote);
                }
                match self.note(node)? {
                    Some(note) => spans.push(Span::plain(SpanKind::Note(note))),
                    None => self.out.losses.add(LossKind::NoteMissing),
                }
            }
            "annotation" => {
                let words: String = node
                    .children()
                    .filter(|part| ["p", "list"].contains(&name(*part)))
                    .map(all_text)
                    .collect();
                self.out.losses.add_named(LossKind::Comment, &words);
            }
            "frame" | "custom-shape" | "g" | "rect" | "line" => self.frame(node, spans)?,
            "ruby" => {
                if let Some(base) = child(node, "ruby-base") {
                    self.spans(base, look, link, spans)?;
                }
            }
            "reference-ref" | "bookmark-ref" | "note-ref" | "sequence-ref" => {
                self.out.losses.add(LossKind::CrossReference);
                self.spans(node, look, link, spans)?;
            }
            "bibliography-mark" => {
                self.out.losses.add(LossKind::CitationField);
                self.spans(node, look, link, spans)?;
            }
            "alphabetical-index-mark" | "alphabetical-index-mark-start" | "user-index-mark" | "toc-mark" => {
                self.out.losses.add(LossKind::IndexMark);
            }
            "page-number" | "page-count" | "annotation-end" | "soft-page-break" | "bookmark"
            | "bookmark-start" | "bookmark-end" | "reference-mark" | "change" | "change-start"
            | "change-end" => {}
            "hidden-text" | "hidden-paragraph" => {
                self.out.losses.add_named(LossKind::Hidden, &all_text(node))
            }
            // Fields keep the words that they showed last.
            _ => self.spans(node, look, link, spans)?,
        }
        Ok(())
    }

    fn link(&mut self, node: Node, look: &Look, spans: &mut Vec<Span>) -> Result<(), DocumentFault> {
        let address = attribute(node, "href").unwrap_or("");
        if crate::address::may_follow(address) {
            return self.spans(node, look, Some(address), spans);
        }
        match address.starts_with('#') {
            true => self.out.losses.add(LossKind::CrossReference),
            false => self.out.losses.add_named(LossKind::Link, address),
        }
        self.spans(node, look, None, spans)
    }

    fn form(&self, look: &Look, link: Option<&str>) -> Form {
        let is = |switch: Option<bool>| switch.unwrap_or(false);
        Form {
            emphasis: is(look.emphasis),
            strong: is(look.strong),
            strike: is(look.strike),
            raised: look.height.is_some_and(|height| height > 0),
            lowered: look.height.is_some_and(|height| height < 0),
            small_caps: is(look.small_caps),
            code: false,
            lang: look.lang.clone().or_else(|| self.styles.language.clone()),
            link: link.map(str::to_owned),
        }
    }

    fn lost_looks(&mut self, look: &Look, text: &str, is_link: bool) {
        if is_link || !text.contains(char::is_alphabetic) {
            return;
        }
        let lost = [
            (look.underline, LossKind::Underline),
            (look.capitals, LossKind::Capitals),
            (look.colour, LossKind::Colour),
        ];
        for (_, kind) in lost.into_iter().filter(|(is, _)| *is == Some(true)) {
            self.out.losses.add(kind);
        }
    }
}
