//! Attributes in braces as Pandoc and Quarto write them: `{#id .class key="value"}`.
//!
//! Attributes with a meaning for a book are followed; the rest is reported, and what they belong to is kept. Braces
//! with any other content are text.

use super::inlines::Inlines;
use crate::book::Naming;
use crate::book::draft::{Inline, InlineKind, Target};
use crate::diag::{Diagnostic, ForeignFault};
use crate::source::Span;

/// Classes that request what a book does anyway: its headings have no numbers, and none is in a list of its own.
const SILENT: [&str; 4] = ["-", ".unnumbered", ".unlisted", ".notoc"];

/// The attributes between braces.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Attributes<'a> {
    /// The length from the opening to the closing brace, both included, in bytes.
    pub(super) length: usize,
    /// The words between the braces, those in quotation marks kept together.
    pub(super) words: Vec<&'a str>,
}

impl<'a> Attributes<'a> {
    /// Parses the attributes at the beginning of a text; `None` where it begins with no braces, or with braces of
    /// words.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let (words, length) = words(text.strip_prefix('{')?)?;
        let is_known = !words.is_empty() && words.iter().all(|word| is_attribute(word));
        is_known.then_some(Self { length: length + 1, words })
    }

    /// The attributes in braces, with a space between them.
    pub(super) fn written(&self) -> String {
        format!("{{{}}}", self.words.join(" "))
    }

    /// The last id.
    pub(super) fn id(&self) -> Option<&'a str> {
        self.words.iter().rev().find_map(|word| word.strip_prefix('#'))
    }

    /// The classes, without their dots.
    pub(super) fn classes(&self) -> impl Iterator<Item = &'a str> {
        self.words.iter().filter_map(|word| word.strip_prefix('.'))
    }

    /// The value of a key.
    pub(super) fn value(&self, key: &str) -> Option<&'a str> {
        let value = |word: &&'a str| word.strip_prefix(key)?.strip_prefix('=');
        self.words.iter().find_map(value).map(|value| value.trim_matches(['"', '\'', '“', '”']))
    }

    /// Whether nothing is lost when they are left out.
    pub(super) fn are_silent(&self) -> bool {
        self.words.iter().all(|word| Self::is_silent(word))
    }

    /// Whether nothing is lost when a word among them is left out.
    pub(super) fn is_silent(word: &str) -> bool {
        SILENT.contains(&word)
    }
}

/// Whether a word is an attribute: `#id`, `.class`, `key=value`, `-` (no number) or `=format`.
fn is_attribute(word: &str) -> bool {
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_alphabetic() || matches!(first, '_' | '-'))
            && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '-' | ':' | '.'))
    };
    match word.split_once('=') {
        Some(("", format)) => is_name(format),
        Some((key, _)) => is_name(key),
        None => word == "-" || word.strip_prefix(['#', '.']).is_some_and(is_name),
    }
}

/// The largest length of attributes, in bytes.
pub(super) const LONGEST: usize = 2_000;

/// The words before a closing brace, those in quotation marks kept together, and the length with the brace.
pub(super) fn words(text: &str) -> Option<(Vec<&str>, usize)> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut quote = None;
    // Braces that are never closed would otherwise be searched from every bracket to the end.
    let text = &text[..text.floor_char_boundary(LONGEST)];
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (Some(_), _) => {}
            (None, '"') => quote = Some(sign),
            (None, '\'') if text[..at].ends_with('=') => quote = Some(sign),
            (None, '}') => {
                words.push(&text[start..at]);
                words.retain(|word| !word.is_empty());
                return Some((words, at + 1));
            }
            (None, _) if sign.is_whitespace() => {
                words.push(&text[start..at]);
                start = at + sign.len_utf8();
            }
            _ => {}
        }
    }
    None
}

impl Inlines<'_> {
    /// Removes the attributes right behind images, links and code. The id of an image is kept for the figure that it
    /// may become.
    pub(super) fn cut_attributes(&mut self, content: Vec<Inline>) -> Vec<Inline> {
        let mut kept: Vec<Inline> = Vec::with_capacity(content.len());
        // Where the attributes of the last picture end: their values may look like links or emphasis.
        let mut end = 0;
        for inline in content {
            let Some(inline) = behind(inline, end) else { continue };
            let before = kept.last().filter(|before| before.span.end == inline.span.start);
            match (before.map(|before| &before.kind), &inline.kind) {
                (Some(InlineKind::Link { .. }), InlineKind::Text(text)) => {
                    let (length, naming) = self.naming_behind(&inline, text);
                    if let (Some(naming), Some(Inline { kind: InlineKind::Link { target, .. }, .. })) =
                        (naming, kept.last_mut())
                    {
                        let own = std::mem::replace(target, Target::File(String::new()));
                        *target = Target::Named { target: Box::new(own), naming };
                    }
                    if length < text.len() {
                        kept.push(inline.part(length..text.len()));
                    }
                }
                (Some(InlineKind::Image(_)), InlineKind::Text(_)) => {
                    end = self.attributes_of_picture(&mut kept, &inline);
                    kept.extend(behind(inline, end));
                }
                (Some(InlineKind::Code(_)), InlineKind::Text(text)) => {
                    let length = self.attributes_behind(None, &inline, text);
                    if length < text.len() {
                        kept.push(inline.part(length..text.len()));
                    }
                }
                (Some(InlineKind::Formula(formula)), InlineKind::Text(text)) if formula.display => {
                    // Those of a display formula are a space behind it.
                    let spaces = text.len() - text.trim_start_matches([' ', '\n']).len();
                    let place = before.map(|before| before.span.start);
                    let behind = inline.part(spaces..text.len());
                    let length = self.attributes_behind(place, &behind, &text[spaces..]);
                    let from = if length > 0 { spaces + length } else { 0 };
                    if from < text.len() {
                        kept.push(inline.part(from..text.len()));
                    }
                }
                _ => kept.push(inline),
            }
        }
        kept
    }

    /// The length of the attributes behind a link, and the wording that they request: `{.page}`, `{.number}`, `{.ref}`.
    fn naming_behind(&mut self, inline: &Inline, text: &str) -> (usize, Option<Naming>) {
        let named = |class: &str| match class {
            "page" => Some(Naming::Page),
            "number" => Some(Naming::Number),
            "ref" => Some(Naming::Label),
            _ => None,
        };
        let read = Attributes::read(text).filter(|_| inline.is_in_step());
        let read = read.filter(|_| !self.script.is_escaped(inline.span.start as usize));
        match read.as_ref().map(|read| (read, read.classes().find_map(named))) {
            Some((read, Some(naming))) if read.words.len() == 1 => (read.length, Some(naming)),
            Some((_, naming)) => (self.attributes_behind(None, inline, text), naming),
            None => (0, None),
        }
    }

    /// The length of the attributes that a text begins with. Those of a formula at a place may have an id; all others
    /// are reported.
    fn attributes_behind(&mut self, formula: Option<u32>, inline: &Inline, text: &str) -> usize {
        let Some(attributes) = Attributes::read(text).filter(|_| inline.is_in_step()) else { return 0 };
        if self.script.is_escaped(inline.span.start as usize) {
            return 0;
        }
        let id = formula.and_then(|formula| Some((formula, attributes.id()?)));
        if let Some((formula, id)) = id {
            self.picture_attributes.ids.insert(formula, id.to_owned());
        }
        let is_all = attributes.words.iter().all(|word| id.is_some() && word.starts_with('#'));
        if !is_all && !attributes.are_silent() {
            self.report_attributes(inline.part(0..attributes.length).span);
        }
        attributes.length
    }

    /// Reports an attribute at a place whose value cannot be read.
    pub(super) fn report_value(&mut self, written: String, span: crate::source::Span) {
        self.diagnostics.push(Diagnostic::new(ForeignFault::Value { written }.into(), span));
    }

    /// Reports attributes at a place that mean nothing to a book.
    pub(super) fn report_attributes(&mut self, span: Span) {
        let written = self.script.slice(span).split_whitespace().collect::<Vec<_>>().join(" ");
        self.report_written(written, span);
    }

    /// Reports attributes that mean nothing to a book, as they are written.
    pub(super) fn report_written(&mut self, written: String, span: Span) {
        self.diagnostics.push(Diagnostic::new(ForeignFault::Attributes { written }.into(), span));
    }
}

/// The part of an inline that is behind a place; none where it ends before it.
fn behind(inline: Inline, place: u32) -> Option<Inline> {
    let Span { start, end, .. } = inline.span;
    match &inline.kind {
        _ if start >= place => Some(inline),
        InlineKind::Text(text) if end > place && inline.is_in_step() => {
            Some(inline.part((place - start) as usize..text.len()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Attributes;

    #[test]
    fn attributes_are_distinguished_from_words_in_braces() {
        let read = Attributes::read("{#fig-1 .big .a width=50% title=\"İki söz\"} ve").expect("attributes");
        assert_eq!(read.id(), Some("fig-1"));
        assert_eq!(read.classes().collect::<Vec<_>>(), ["big", "a"]);
        assert_eq!((read.value("width"), read.value("title")), (Some("50%"), Some("İki söz")));
        assert_eq!(read.length, "{#fig-1 .big .a width=50% title=\"İki söz\"}".len());
        assert!(!read.are_silent());
        for silent in ["{-}", "{.unnumbered}", "{.unnumbered .unlisted}"] {
            assert!(Attributes::read(silent).is_some_and(|read| read.are_silent()), "{silent}");
        }
        for text in ["{a, b}", "{}", "{x", "{1}", "{ }", "{.}", "{#}", "{x .a}", "{1=2}", "{…}", "x{.a}"] {
            assert_eq!(Attributes::read(text), None, "{text}");
        }
    }
}
