//! Reads runs: the stretches of a paragraph, their text, their formatting, the marks of notes.

use super::body::{DEEPEST, Reader};
use super::drawings;
use super::fields::{Field, Meaning, meaning};
use super::styles::Look;
use super::symbols;
use crate::import::DocumentFault;
use crate::import::model::{Form, Span, SpanKind};
use crate::import::xml::{attribute, child, name, texts, value};
use crate::loss::LossKind;
use roxmltree::Node;

impl<'a, 'b> Reader<'a, 'b> {
    /// Reads the spans of a paragraph, a link or another element with runs.
    pub(super) fn runs(
        &mut self,
        parent: Node<'a, 'b>,
        usual: &Look,
        spans: &mut Vec<Span>,
    ) -> Result<(), DocumentFault> {
        if self.depth > DEEPEST * 4 {
            self.out.losses.add(LossKind::Depth);
            spans.push(Span::text(texts(parent, "t"), &Form::default()));
            return Ok(());
        }
        self.depth += 1;
        for node in parent.children().filter(Node::is_element) {
            self.inline(node, usual, spans)?;
        }
        self.depth -= 1;
        Ok(())
    }

    fn inline(
        &mut self,
        node: Node<'a, 'b>,
        usual: &Look,
        spans: &mut Vec<Span>,
    ) -> Result<(), DocumentFault> {
        match name(node) {
            "r" => self.run(node, usual, spans)?,
            "hyperlink" => self.hyperlink(node, usual, spans)?,
            "fldSimple" => {
                let field =
                    Field { instruction: attribute(node, "instr").unwrap_or("").to_owned(), is_result: true };
                self.count_field_loss(&field);
                self.fields.push(field);
                self.runs(node, usual, spans)?;
                self.fields.pop();
            }
            "ins" | "moveTo" => {
                if name(node) == "ins" {
                    self.out.losses.add_named(LossKind::Insertion, &texts(node, "t"));
                }
                self.runs(node, usual, spans)?;
            }
            "del" | "moveFrom" => {
                let words = texts(node, "delText");
                if name(node) == "del" && !words.is_empty() {
                    self.out.losses.add_named(LossKind::Deletion, &words);
                }
            }
            "sdt" => {
                if let Some(content) = child(node, "sdtContent") {
                    self.runs(content, usual, spans)?;
                }
            }
            "smartTag" | "customXml" | "bdo" | "dir" => self.runs(node, usual, spans)?,
            "oMath" | "oMathPara" => {
                self.out.losses.add_named(LossKind::Equation, &texts(node, "t"));
                spans.push(Span::text(texts(node, "t"), &Form::default()));
            }
            "AlternateContent" => {
                if let Some(chosen) = child(node, "Choice").or_else(|| child(node, "Fallback")) {
                    self.runs(chosen, usual, spans)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn hyperlink(
        &mut self,
        node: Node<'a, 'b>,
        usual: &Look,
        spans: &mut Vec<Span>,
    ) -> Result<(), DocumentFault> {
        let relation = attribute(node, "id").and_then(|id| self.relations.get(id));
        let place = attribute(node, "anchor").map_or_else(String::new, |anchor| format!("#{anchor}"));
        let address = relation.map(|relation| match relation.target.contains('#') {
            true => relation.target.clone(),
            false => format!("{}{place}", relation.target),
        });
        let from = spans.len();
        self.runs(node, usual, spans)?;
        match address {
            Some(address) => self.link(&address, &mut spans[from..]),
            None if spans.len() > from && !self.is_dropped() => self.out.losses.add(LossKind::CrossReference),
            None => {}
        }
        Ok(())
    }

    /// Makes links of some spans, where the address may be followed.
    pub(super) fn link(&mut self, address: &str, spans: &mut [Span]) {
        if !crate::address::may_follow(address) {
            self.out.losses.add_named(LossKind::Link, address);
            return;
        }
        for span in spans {
            span.form.link = Some(address.to_owned());
        }
    }

    fn run(&mut self, node: Node<'a, 'b>, usual: &Look, spans: &mut Vec<Span>) -> Result<(), DocumentFault> {
        let properties = child(node, "rPr");
        let style = properties.and_then(|node| value(node, "rStyle"));
        let look = usual.clone().under(self.styles.look(style)).under(Look::of(properties));
        let has_own_sign = node.children().any(|node| {
            ["footnoteReference", "endnoteReference"].contains(&name(node))
                && attribute(node, "customMarkFollows").is_some_and(|value| value != "0" && value != "false")
        });
        let form = self.form(&look, node, style);
        for child in node.children().filter(Node::is_element) {
            match name(child) {
                "t" if look.hidden == Some(true) => {
                    self.out.losses.add_named(LossKind::Hidden, child.text().unwrap_or(""));
                }
                "t" if has_own_sign => {
                    self.out.losses.add_named(LossKind::NoteSign, child.text().unwrap_or(""))
                }
                "instrText" => {
                    if let Some(field) = self.fields.last_mut().filter(|field| !field.is_result) {
                        field.instruction.push_str(child.text().unwrap_or(""));
                    }
                }
                "fldChar" => self.field_sign(attribute(child, "fldCharType").unwrap_or("")),
                _ if self.is_dropped() => {}
                "t" => self.text(child.text().unwrap_or(""), &form, spans),
                "tab" | "ptab" => {
                    self.out.losses.add(LossKind::Tab);
                    spans.push(Span::text(" ", &form));
                }
                "br" => match attribute(child, "type") {
                    Some(kind @ ("page" | "column")) => {
                        self.out.losses.add(LossKind::PageBreak);
                        if kind == "page" {
                            self.broke = Some(crate::import::model::is_blank(spans));
                        }
                    }
                    _ => spans.push(Span::plain(SpanKind::Break)),
                },
                "cr" => spans.push(Span::plain(SpanKind::Break)),
                "noBreakHyphen" => spans.push(Span::text("\u{2011}", &form)),
                "sym" => self.symbol(child, &form, spans),
                "footnoteReference" => self.note_mark(child, false, spans)?,
                "endnoteReference" => self.note_mark(child, true, spans)?,
                "commentReference" => self.out.losses.add(LossKind::Comment),
                "drawing" | "pict" | "object" => drawings::read(self, child, spans)?,
                "AlternateContent" => self.alternate(child, &form, spans)?,
                "ruby" => {
                    let base = child.children().find(|node| name(*node) == "rubyBase");
                    base.map_or(Ok(()), |base| self.runs(base, usual, spans))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str, form: &Form, spans: &mut Vec<Span>) {
        let link = self.fields.iter().rev().find_map(|field| match meaning(&field.instruction) {
            Meaning::Link(address) => Some(address),
            _ => None,
        });
        let letters = text.chars().filter(|sign| sign.is_alphabetic()).count();
        if letters > 0 {
            let lang = form.lang.clone().or_else(|| self.styles.language.clone());
            if let Some(lang) = lang {
                *self.letters.entry(lang).or_default() += letters;
            }
        }
        let lost = text.chars().filter(|sign| is_private(*sign)).count();
        (0..lost).for_each(|_| self.out.losses.add(LossKind::Symbol));
        let text: String = text.chars().filter(|sign| !is_private(*sign)).collect();
        let mut span = vec![Span::text(text, form)];
        if let Some(address) = link {
            self.link(&address, &mut span);
        }
        spans.append(&mut span);
    }

    /// The form of a run; formatting that has no form is counted as lost.
    fn form(&mut self, look: &Look, run: Node, style: Option<&str>) -> Form {
        let has_words = child(run, "t")
            .and_then(|text| text.text())
            .is_some_and(|text| text.contains(char::is_alphabetic));
        let is_link =
            style.is_some_and(|style| style.to_lowercase().contains("link") || style.starts_with("Kpr"));
        if has_words && !is_link && !self.is_dropped() {
            let lost = [
                (look.underline, LossKind::Underline),
                (look.capitals, LossKind::Capitals),
                (look.colour, LossKind::Colour),
            ];
            for (_, kind) in lost.into_iter().filter(|(is, _)| *is == Some(true)) {
                self.out.losses.add(kind);
            }
        }
        let is = |switch: Option<bool>| switch.unwrap_or(false);
        Form {
            emphasis: is(look.emphasis),
            strong: is(look.strong),
            strike: is(look.strike),
            raised: look.height.as_deref() == Some("superscript"),
            lowered: look.height.as_deref() == Some("subscript"),
            small_caps: is(look.small_caps),
            code: false,
            lang: look.lang.clone().filter(|lang| is_tag(lang)).or_else(|| self.styles.language.clone()),
            link: None,
        }
    }

    fn field_sign(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(Field::default()),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.is_result = true;
                    let result = Field { instruction: field.instruction.clone(), is_result: true };
                    self.count_field_loss(&result);
                }
            }
            "end" => {
                if let Some(field) = self.fields.pop().filter(|field| !field.is_result) {
                    self.count_field_loss(&field);
                }
            }
            _ => {}
        }
    }

    fn count_field_loss(&mut self, field: &Field) {
        let is_dropped = self.is_within_dropped();
        if let Meaning::Kept(Some(kind)) | Meaning::Dropped(Some(kind)) = meaning(&field.instruction)
            && !is_dropped
        {
            self.out.losses.add(kind);
        }
    }

    /// Whether a field around the innermost one drops its text.
    fn is_within_dropped(&self) -> bool {
        let outer = self.fields.len().saturating_sub(1);
        self.fields[..outer].iter().any(|field| matches!(meaning(&field.instruction), Meaning::Dropped(_)))
    }

    /// Whether text is left out here: an instruction, or the result of a field that the book makes itself.
    fn is_dropped(&self) -> bool {
        let drops =
            |field: &Field| !field.is_result || matches!(meaning(&field.instruction), Meaning::Dropped(_));
        self.fields.iter().any(drops)
    }

    fn note_mark(
        &mut self,
        node: Node<'a, 'b>,
        is_endnote: bool,
        spans: &mut Vec<Span>,
    ) -> Result<(), DocumentFault> {
        let note = match attribute(node, "id") {
            Some(id) => self.note(id, is_endnote)?,
            None => None,
        };
        match note {
            Some(note) => spans.push(Span::plain(SpanKind::Note(note))),
            None => self.out.losses.add(LossKind::NoteMissing),
        }
        if is_endnote {
            self.out.losses.add(LossKind::Endnote);
        }
        Ok(())
    }

    /// Reads an alternative of newer and older programs: a drawing, or a sign such as an emoji.
    fn alternate(
        &mut self,
        node: Node<'a, 'b>,
        form: &Form,
        spans: &mut Vec<Span>,
    ) -> Result<(), DocumentFault> {
        let of = |wanted: &str| node.children().find(|inner| name(*inner) == wanted);
        let Some(chosen) = of("Choice").or_else(|| of("Fallback")) else { return Ok(()) };
        for inner in chosen.children().filter(Node::is_element) {
            match name(inner) {
                "symEx" | "sym" => self.symbol(inner, form, spans),
                "t" => self.text(inner.text().unwrap_or(""), form, spans),
                _ => drawings::read(self, inner, spans)?,
            }
        }
        Ok(())
    }

    /// Reads a sign by its place in a symbol face, as the Unicode character of the same meaning if there is one.
    fn symbol(&mut self, node: Node, form: &Form, spans: &mut Vec<Span>) {
        let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
        let named = code.and_then(|code| symbols::sign(attribute(node, "font").unwrap_or(""), code));
        let plain = || code.and_then(char::from_u32).filter(|sign| !is_private(*sign));
        match named.or_else(plain) {
            Some(sign) => spans.push(Span::text(sign.to_string(), form)),
            None => self.out.losses.add(LossKind::Symbol),
        }
    }
}

/// Whether a character is in the private use area, without a meaning outside of its face.
fn is_private(sign: char) -> bool {
    matches!(sign as u32, 0xE000..=0xF8FF)
}

/// Whether a tag has the form of a language tag.
fn is_tag(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or("");
    let is_primary =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_primary && tag.split('-').all(is_part)
}
