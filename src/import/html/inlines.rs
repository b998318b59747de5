//! Reads inlines of a page: text with its forms, links, the marks of notes.

use super::blocks::{DEEPEST, Reader};
use super::{At, all_text, attribute, google, name};
use crate::address::may_follow;
use crate::import::model::{Form, Span, SpanKind};
use crate::loss::LossKind;

impl<'a> Reader<'a> {
    /// Reads a text or an element into a line.
    pub(super) fn inline(&mut self, node: At<'a>, form: &Form, line: &mut Vec<Span>) {
        if self.is_number(node) {
            return;
        }
        if let Some(text) = node.value().as_text() {
            line.push(Span::text(text.to_string(), form));
            return;
        }
        // A picture in a frame of SVG, as e-books show whole pages.
        if name(node) == "svg"
            && let Some(image) = node.descendants().find(|inner| name(*inner) == "image")
        {
            return self.picture(image, line);
        }
        if !node.value().is_element() || self.is_silent(node) || self.notes.is_note(node) {
            return;
        }
        if self.depth >= DEEPEST {
            self.out.losses.add(LossKind::Depth);
            line.push(Span::text(all_text(node), form));
            return;
        }
        match name(node) {
            "br" => return line.push(Span::plain(SpanKind::Break)),
            "wbr" => return,
            "img" => return self.picture(node, line),
            "math" => {
                self.out.losses.add_named(LossKind::Equation, &all_text(node));
                return line.push(Span::text(all_text(node), form));
            }
            "a" => return self.anchor(node, form, line),
            "sup" if self.sole_mark(node, line) => return,
            "u" => self.out.losses.add_named(LossKind::Underline, &all_text(node)),
            _ => {}
        }
        let form = self.own_form(node, form);
        let is_quoted = name(node) == "q";
        if is_quoted {
            line.push(Span::text("“", &form));
        }
        self.inside(node, &form, line);
        if is_quoted {
            line.push(Span::text("”", &form));
        }
    }

    /// Whether an element before a note's first word is only the note's number.
    fn is_number(&mut self, node: At<'a>) -> bool {
        let Some(number) = &self.number else { return false };
        let text = all_text(node);
        let is_number = text.trim_matches(['[', ']', '(', ')', '.']) == number && node.value().is_element();
        if is_number || node.value().as_text().is_some_and(|text| !text.trim().is_empty()) {
            self.number = None;
        }
        is_number && !self.notes.is_backlink(node)
    }

    fn inside(&mut self, node: At<'a>, form: &Form, line: &mut Vec<Span>) {
        self.depth += 1;
        for child in node.children() {
            self.inline(child, form, line);
        }
        self.depth -= 1;
    }

    fn anchor(&mut self, node: At<'a>, form: &Form, line: &mut Vec<Span>) {
        if self.notes.is_backlink(node) {
            return;
        }
        if let Some(index) = self.notes.reference(node) {
            if let Some(note) = self.note(index) {
                line.push(Span::plain(SpanKind::Note(note)));
            }
            return;
        }
        let address = attribute(node, "href").unwrap_or("").trim();
        if google::is_comment_mark(node) {
            return self.out.losses.add(LossKind::Comment);
        }
        let address = &google::without_detour(address);
        let mut form = self.own_form(node, form);
        if may_follow(address) {
            form.link = Some(address.to_owned());
        } else if address.starts_with('#') {
            self.out.losses.add_named(LossKind::CrossReference, &all_text(node));
        } else if !address.is_empty() {
            self.out.losses.add_named(LossKind::Link, address);
        }
        self.inside(node, &form, line);
    }

    /// Adds the marks of notes in a raised text, without its form, which marks have anyway; whether there are any.
    fn sole_mark(&mut self, node: At<'a>, line: &mut Vec<Span>) -> bool {
        let marks: Vec<usize> = node.descendants().filter_map(|inner| self.notes.reference(inner)).collect();
        if marks.is_empty() {
            return false;
        }
        for index in marks {
            if let Some(note) = self.note(index) {
                line.push(Span::plain(SpanKind::Note(note)));
            }
        }
        true
    }

    /// The form of an element within that of its parent: by its name, its style, its language.
    pub(super) fn own_form(&mut self, node: At<'a>, outer: &Form) -> Form {
        let mut form = outer.clone();
        match name(node) {
            "i" | "em" | "cite" | "dfn" | "var" => form.emphasis = true,
            "b" | "strong" => form.strong = true,
            "s" | "strike" | "del" => form.strike = true,
            "sup" => form.raised = true,
            "sub" => form.lowered = true,
            "code" | "kbd" | "samp" | "tt" => form.code = true,
            _ => {}
        }
        if let Some(lang) = attribute(node, "lang").or(attribute(node, "xml:lang")) {
            let is_tag =
                lang.len() > 1 && lang.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            form.lang = Some(lang.to_owned()).filter(|_| is_tag);
        }
        let style = attribute(node, "style").unwrap_or("").to_ascii_lowercase();
        let style = self.sheet.declarations(node) + &style;
        for (key, value) in style.split(';').filter_map(|part| part.split_once(':')) {
            let value = value.trim();
            match key.trim() {
                "font-style" => form.emphasis = value.starts_with("italic") || value.starts_with("oblique"),
                "font-weight" => {
                    form.strong =
                        value.starts_with("bold") || value.parse::<u32>().is_ok_and(|weight| weight >= 600);
                }
                "font-variant" | "font-variant-caps" => form.small_caps = value.contains("small-caps"),
                "vertical-align" => {
                    form.raised |= value == "super";
                    form.lowered |= value == "sub";
                }
                "text-decoration" | "text-decoration-line" => {
                    form.strike |= value.contains("line-through");
                    if value.contains("underline") && name(node) != "a" {
                        self.out.losses.add_named(LossKind::Underline, &all_text(node));
                    }
                }
                _ => {}
            }
        }
        if attribute(node, "class").is_some_and(|class| {
            class.split_whitespace().any(|word| ["smallcaps", "small-caps", "sc"].contains(&word))
        }) {
            form.small_caps = true;
        }
        form
    }
}
