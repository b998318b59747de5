//! Notes and lists in any CSL 1.0.2 style. The door to hayagriva as CSL processor.
//!
//! Hayagriva decides what a style says; what it cannot know is repaired here: the case of i and ı,
//! the order of the alphabet, and that nothing is “ibid.” after a note that cites several works.

use super::asked::{Asked, Manner};
use super::locator::Unit;
use super::spell::Spelt;
use super::unfold::{self, Calls};
use super::works::Works;
use super::{locale, shield};
use crate::book::{Inline, InlineKind, Target};
use crate::config::Restart;
use crate::lang::Language;
use crate::source::Span;
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{
    FontStyle, FontVariant, FontWeight, IndependentStyle, Locale, LocaleCode, LocaleFile, Style,
    VerticalAlign,
};
use hayagriva::types::EntryType;
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren,
    ElemMeta, Entry, Formatting, LocatorPayload, SpecificLocator,
};
use std::collections::BTreeMap;

/// A style that was read, with the terms of the book's language.
pub(super) struct Csl {
    style: IndependentStyle,
    locales: Vec<Locale>,
    code: LocaleCode,
    is_hidden: bool,
    /// Stands between two works so that the second is not taken for the first.
    stranger: Entry,
}

/// The most elements that a style may come to, its macros written out where they are called.
const MOST_ELEMENTS: usize = 20_000;

/// The deepest that elements of a style stand within each other: they are read by recursion.
const DEEPEST: usize = 60;

/// Whether a style comes to an end when it is followed; the reason where it does not.
fn unfolds(xml: &str) -> Result<(), String> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document =
        roxmltree::Document::parse_with_options(xml, options).map_err(|error| error.to_string())?;
    let mut calls = Calls::new();
    for macros in
        document.descendants().filter(|node| node.has_tag_name("macro") || node.tag_name().name() == "style")
    {
        let inner = macros.descendants().filter(|node| node.is_element());
        let of_style = macros.tag_name().name() == "style";
        let is_own = |node: &roxmltree::Node| {
            !of_style || !node.ancestors().any(|above| above.tag_name().name() == "macro")
        };
        let own: Vec<_> = inner.filter(is_own).collect();
        let called = own.iter().filter_map(|node| node.attribute("macro")).collect();
        let name = if of_style { "" } else { macros.attribute("name").unwrap_or("") };
        calls.insert(name, (own.len(), called));
    }
    if document.descendants().any(|node| node.ancestors().nth(DEEPEST).is_some()) {
        return Err("elements are nested too deep".to_owned());
    }
    match unfold::sizes(&calls).into_iter().find(|(_, size)| size.is_none_or(|size| size > MOST_ELEMENTS)) {
        Some((name, None)) => Err(format!("macro “{name}” calls itself")),
        Some(_) => Err(format!("its macros come to more than {MOST_ELEMENTS} elements")),
        None => Ok(()),
    }
}

impl Csl {
    /// Reads a style; the reason where it cannot be used.
    pub(super) fn read(xml: &str, language: &Language) -> Result<Self, String> {
        unfolds(xml)?;
        let is_hidden = shield::is_needed(language);
        let prepare = |xml: &str| if is_hidden { shield::hide_xml(xml) } else { xml.to_owned() };
        let style = match Style::from_xml(&prepare(xml)).map_err(|error| error.to_string())? {
            Style::Independent(style) => style,
            Style::Dependent(style) => return Err(format!("→ {}", style.parent_link.href)),
        };
        let own =
            LocaleFile::from_xml(&prepare(&locale::file(language))).map_err(|error| error.to_string())?;
        let english =
            LocaleFile::from_xml(&locale::file(&Language::new("en"))).map_err(|error| error.to_string())?;
        let code = LocaleCode(locale::code(language).to_owned());
        let stranger = Entry::new("", EntryType::Misc);
        Ok(Self { style, locales: vec![own.into(), english.into()], code, is_hidden, stranger })
    }

    /// Whether the style sorts its list; otherwise works stand in the order of their first mention.
    pub(super) fn sorts(&self) -> bool {
        self.style.bibliography.as_ref().is_some_and(|list| list.sort.is_some())
    }

    fn show(&self, text: &str) -> String {
        if self.is_hidden { shield::show(text) } else { text.to_owned() }
    }

    /// The words of every citation.
    pub(super) fn spell(&self, asked: &[Asked], works: &Works, restart: Restart) -> Vec<Spelt> {
        let mut spelt = Vec::with_capacity(asked.len());
        let parts: Vec<&[Asked]> = match restart {
            Restart::Chapter => asked.chunk_by(|one, next| one.chapter == next.chapter).collect(),
            Restart::Book => vec![asked],
        };
        for part in parts {
            spelt.extend(self.part(part, works));
        }
        spelt
    }

    /// The citations of one chapter, or of the book.
    fn part(&self, asked: &[Asked], works: &Works) -> Vec<Spelt> {
        let mut driver = BibliographyDriver::new();
        let mut places = Vec::new();
        let mut before: Option<usize> = None;
        let mut requests = 0;
        for one in asked {
            let Some(entry) = works.entries.get(&works.list[one.work].key) else {
                places.push(None);
                continue;
            };
            let is_same = matches!(one.manner, Manner::Same { .. });
            if before.replace(one.work) == Some(one.work) && !is_same {
                let mut item = CitationItem::with_entry(&self.stranger);
                item.hidden = true;
                driver.citation(self.request(vec![item], one.note.0 + 1));
                requests += 1;
            }
            let locator = (!one.tail.value.is_empty())
                .then(|| SpecificLocator(locator(one.tail.unit), LocatorPayload::Str(&one.tail.value)));
            driver.citation(self.request(vec![CitationItem::with_locator(entry, locator)], one.note.0 + 1));
            places.push(Some(requests));
            requests += 1;
        }
        let rendered =
            driver.finish(BibliographyRequest::new(&self.style, Some(self.code.clone()), &self.locales));
        let one = |(asked, place): (&Asked, Option<usize>)| {
            let words = place.and_then(|at| rendered.citations.get(at));
            let mut words = words.map(|words| words.citation.clone()).unwrap_or_default();
            if asked.is_authorless {
                words = without_names(words);
            }
            let mut inlines = self.inlines(&words, asked.span);
            trim(&mut inlines);
            Spelt { parts: vec![inlines], rest: asked.tail.rest.clone(), ..Spelt::default() }
        };
        asked.iter().zip(places).map(one).collect()
    }

    fn request<'a>(&'a self, items: Vec<CitationItem<'a, Entry>>, note: usize) -> CitationRequest<'a, Entry> {
        CitationRequest::new(items, &self.style, Some(self.code.clone()), &self.locales, Some(note))
    }

    /// The entries of all works, by index; in the style's words, in nobody's order.
    pub(super) fn entries(&self, works: &Works) -> BTreeMap<usize, Vec<Inline>> {
        let mut driver = BibliographyDriver::new();
        for entry in works.entries.values() {
            let mut item = CitationItem::with_entry(entry);
            item.hidden = true;
            driver.citation(self.request(vec![item], 1));
        }
        let request = BibliographyRequest::new(&self.style, Some(self.code.clone()), &self.locales);
        let list = driver.finish(request).bibliography.map(|list| list.items).unwrap_or_default();
        let words = list.into_iter().filter_map(|item| {
            let at = works.get(&item.key)?;
            let mut inlines = Vec::new();
            if let Some(first) = item.first_field {
                inlines.extend(self.inlines(&ElemChildren(vec![first]), works.span(at)));
                inlines.push(Inline::new(InlineKind::Text(" ".to_owned()), works.span(at)));
            }
            inlines.extend(self.inlines(&item.content, works.span(at)));
            Some((at, inlines))
        });
        words.collect()
    }

    fn inlines(&self, words: &ElemChildren, span: Span) -> Vec<Inline> {
        words.0.iter().flat_map(|child| self.inline(child, span)).collect()
    }

    fn inline(&self, child: &ElemChild, span: Span) -> Vec<Inline> {
        let text = |words: &str| Inline::new(InlineKind::Text(self.show(words)), span);
        match child {
            ElemChild::Text(words) => vec![formed(text(&words.text), words.formatting)],
            ElemChild::Elem(elem) => self.inlines(&elem.children, span),
            ElemChild::Markup(words) => vec![text(words)],
            ElemChild::Link { text: words, url } => {
                let content = vec![formed(text(&words.text), words.formatting)];
                vec![Inline::new(InlineKind::Link { target: Target::Url(url.clone()), content }, span)]
            }
            ElemChild::Transparent { .. } => Vec::new(),
        }
    }
}

/// A text in the form that the style gives it.
fn formed(mut inline: Inline, form: Formatting) -> Inline {
    let span = inline.span;
    let mut wrap = |is_asked: bool, kind: fn(Vec<Inline>) -> InlineKind| {
        if is_asked {
            let inner = std::mem::replace(&mut inline, Inline::new(InlineKind::LineBreak, span));
            inline = Inline::new(kind(vec![inner]), span);
        }
    };
    wrap(form.font_variant == FontVariant::SmallCaps, InlineKind::SmallCaps);
    wrap(form.vertical_align == VerticalAlign::Sup, InlineKind::Superscript);
    wrap(form.vertical_align == VerticalAlign::Sub, InlineKind::Subscript);
    wrap(form.font_weight == FontWeight::Bold, InlineKind::Strong);
    wrap(form.font_style == FontStyle::Italic, InlineKind::Emphasis);
    inline
}

/// The words without who wrote the work and the comma after that.
fn without_names(words: ElemChildren) -> ElemChildren {
    let mut kept = Vec::new();
    let mut after_names = false;
    for child in words.0 {
        match child {
            ElemChild::Elem(elem) if matches!(elem.meta, Some(ElemMeta::Names(_))) => after_names = true,
            ElemChild::Elem(mut elem) => {
                elem.children = without_names(elem.children);
                kept.push(ElemChild::Elem(elem));
            }
            ElemChild::Text(mut text) => {
                if std::mem::take(&mut after_names) {
                    text.text = text.text.trim_start_matches([',', '.', ':', ' ']).to_owned();
                }
                kept.push(ElemChild::Text(text));
            }
            other => kept.push(other),
        }
    }
    ElemChildren(kept)
}

/// Takes the full stop of the style's layout: the note has one at its own end.
fn trim(inlines: &mut [Inline]) {
    let Some(last) = inlines.last_mut() else { return };
    if let InlineKind::Text(text) = &mut last.kind {
        let bare = text.trim_end();
        let kept = bare.strip_suffix('.').map_or(bare.len(), str::len);
        // “a.g.e.” and “vd.” keep theirs.
        let word = text[..kept].rsplit(' ').next().unwrap_or("");
        let is_abbreviated = word.contains('.') || ["vd", "ibid", "Ibid", "al", "ff"].contains(&word);
        if !is_abbreviated {
            text.truncate(kept);
        }
    }
}

fn locator(unit: Unit) -> Locator {
    match unit {
        Unit::Page => Locator::Page,
        Unit::Volume => Locator::Volume,
        Unit::Issue => Locator::Issue,
        Unit::Section => Locator::Section,
        Unit::Chapter => Locator::Chapter,
        Unit::Folio => Locator::Folio,
        Unit::Column => Locator::Column,
        Unit::Line => Locator::Line,
        Unit::Note => Locator::Note,
    }
}
