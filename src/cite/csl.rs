//! Notes and lists in any CSL 1.0.2 style. The door to hayagriva as CSL processor.
//!
//! Hayagriva interprets the style; what it cannot know is repaired here: the case of i and ı,
//! the order of the alphabet, dates in words, and that nothing is “ibid.” after a note that cites several works.

use super::csl_words::{Entries, Printer, without_names};
use super::forms::Spelling;
use super::item::Maker;
use super::locator::Unit;
use super::occurrences::{Manner, Occurrence};
use super::spell::Spelt;
use super::works::Works;
use super::{locale, shield};
use crate::book::cited::{Inline, InlineKind};
use crate::config::FullCitation;
use crate::diag::StyleFault;
use crate::lang::Language;
use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::taxonomy::{Locator, StandardVariable, Variable};
use hayagriva::citationberg::{
    IndependentStyle, Locale, LocaleCode, LocaleFile, Sort, SortDirection, SortKey, Style, StyleClass,
};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, LocatorPayload, Rendered,
    SpecificLocator,
};
use std::collections::BTreeMap;

/// A style that was read, with the terms of the book's language.
pub(super) struct Csl {
    style: IndependentStyle,
    /// The style of `citations`, used only for the order of its list.
    sorter: Option<IndependentStyle>,
    locales: Vec<Locale>,
    plain_locales: Vec<Locale>,
    code: LocaleCode,
    is_hidden: bool,
}

/// The notes and the list of a book, formatted by a style.
pub(super) struct Styled<'a> {
    /// The words of each citation, in reading order.
    pub(super) notes: Vec<Spelt>,
    /// The entries of the list; none where the style has no list.
    pub(super) entries: Entries<'a>,
    /// The works in the order of the list.
    pub(super) order: Vec<usize>,
}

/// Most elements that a style may have, its macros written out where they are called, and of branches the
/// longest alone, since one of them is followed. Of the 2,851 styles of citationstyles.org the longest, a Chicago, comes to
/// 3,047; all branches counted it would be 1,662,106.
const MOST_ELEMENTS: usize = 20_000;

/// Deepest nesting of elements in a style: they are read by recursion.
const DEEPEST: usize = 60;

/// The longest chain of macros.
const LONGEST_CHAIN: usize = 40;

/// A style that prints a work's place in the list and nothing else.
const KEY_STYLE: &str = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title/>\
<id/><updated>2000-01-01T00:00:00+00:00</updated></info><citation><layout><text variable=\"citation-key\"/></layout>\
</citation></style>";

/// Counts how many elements are followed at most below each macro, by its name.
struct Unfolding<'a, 'i> {
    macros: BTreeMap<&'a str, roxmltree::Node<'a, 'i>>,
    sizes: BTreeMap<&'a str, Option<usize>>,
}

impl<'a, 'i> Unfolding<'a, 'i> {
    /// Returns how many elements are followed at most at a node; as an error the macro that calls itself or makes too
    /// long a chain.
    fn size(&mut self, node: roxmltree::Node<'a, 'i>, chain: usize) -> Result<usize, &'a str> {
        let mut size = 1_usize;
        if let Some(name) = node.attribute("macro") {
            size = size.saturating_add(self.of_macro(name, chain)?);
        }
        let mut inner = Vec::new();
        for child in node.children().filter(roxmltree::Node::is_element) {
            inner.push(self.size(child, chain)?);
        }
        let is_choice = node.tag_name().name() == "choose";
        let below = if is_choice {
            inner.iter().copied().max().unwrap_or(0)
        } else {
            inner.iter().fold(0, |sum: usize, one| sum.saturating_add(*one))
        };
        Ok(size.saturating_add(below))
    }

    fn of_macro(&mut self, name: &'a str, chain: usize) -> Result<usize, &'a str> {
        let Some(node) = self.macros.get(name).copied() else { return Ok(0) };
        match self.sizes.get(name) {
            Some(size) => size.ok_or(name),
            None if chain > LONGEST_CHAIN => Err(name),
            None => {
                // A macro that is reached again while it is followed calls itself.
                self.sizes.insert(name, None);
                let size = self.size(node, chain + 1)?;
                self.sizes.insert(name, Some(size));
                Ok(size)
            }
        }
    }
}

/// Whether a style ends when it is followed; the reason where it does not.
fn unfolds(xml: &str) -> Result<(), StyleFault> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(xml, options)
        .map_err(|error| StyleFault::NotXml(error.to_string()))?;
    if document.descendants().any(|node| node.ancestors().nth(DEEPEST).is_some()) {
        return Err(StyleFault::TooDeep);
    }
    let elements = document.root_element().children().filter(roxmltree::Node::is_element);
    let (macros, others): (Vec<_>, Vec<_>) = elements.partition(|node| node.tag_name().name() == "macro");
    let named = macros.iter().filter_map(|node| Some((node.attribute("name")?, *node)));
    let mut unfolding = Unfolding { macros: named.collect(), sizes: BTreeMap::new() };
    let mut most = 0;
    for node in macros.into_iter().chain(others) {
        let size = unfolding.size(node, 0).map_err(|name| StyleFault::Circle(name.to_owned()))?;
        most = most.max(size);
    }
    if most > MOST_ELEMENTS { Err(StyleFault::TooLarge(MOST_ELEMENTS)) } else { Ok(()) }
}

impl Csl {
    /// Reads a style; the reason why not where it cannot be used.
    pub(super) fn read(xml: &str, language: &Language) -> Result<Self, StyleFault> {
        unfolds(xml)?;
        let unfit = |error: &dyn std::fmt::Display| StyleFault::NotCsl(error.to_string());
        let is_hidden = shield::is_needed(language);
        let prepare = |xml: &str| if is_hidden { shield::hide_xml(xml) } else { xml.to_owned() };
        let mut style = match Style::from_xml(&prepare(xml)).map_err(|error| unfit(&error))? {
            Style::Independent(style) => style,
            Style::Dependent(style) => return Err(StyleFault::Dependent(style.parent_link.href)),
        };
        let read = |xml: &str| LocaleFile::from_xml(xml).map(Locale::from).map_err(|error| unfit(&error));
        let (own, english) = (locale::file(language), locale::file(&Language::new("en")));
        let locales = vec![read(&prepare(&own))?, read(&prepare(&english))?];
        let plain_locales = vec![read(&own)?, read(&english)?];
        let code = LocaleCode(locale::code(language).to_owned());
        let sorts = style.bibliography.as_ref().is_some_and(|list| list.sort.is_some());
        let sorter = if sorts { sorter(xml) } else { None };
        if let Some(list) = style.bibliography.as_mut().filter(|_| sorter.is_some()) {
            let variable = Variable::Standard(StandardVariable::CitationKey);
            let key = SortKey::Variable { variable, sort_direction: SortDirection::Ascending };
            list.sort = Some(Sort { keys: vec![key] });
        }
        Ok(Self { style, sorter, locales, plain_locales, code, is_hidden })
    }

    /// Formats all citations of a book, and its list of works.
    pub(super) fn styled<'a>(
        &self,
        occurrences: &[Occurrence],
        works: &Works,
        restart: FullCitation,
        spelling: &Spelling<'a>,
    ) -> Styled<'a> {
        let ranks = self.ranks(works, spelling);
        let mut maker = Maker { spelling, sorts: false, hides: self.is_hidden, kept: Vec::new() };
        let items = (0..works.list.len()).map(|at| maker.item(&works.list[at], ranks[at]));
        let items: Vec<Item> = items.collect();
        let printer = Printer { kept: maker.kept, is_hidden: self.is_hidden, spelling: spelling.clone() };
        // Only the wording of notes depends on the chapter: a name or number in the text is the same in the whole book.
        let is_apart = restart == FullCitation::Chapter && self.style.settings.class == StyleClass::Note;
        let mut notes = Vec::with_capacity(occurrences.len());
        let rendered = if is_apart {
            for part in occurrences.chunk_by(|one, next| one.chapter == next.chapter) {
                notes.extend(self.part(part, &items, false, &printer).0);
            }
            self.part(&[], &items, true, &printer).1
        } else {
            let (all, rendered) = self.part(occurrences, &items, true, &printer);
            notes = all;
            rendered
        };
        let list = rendered.bibliography.map(|list| list.items).unwrap_or_default();
        let order: Vec<usize> = list.iter().filter_map(|item| works.get(&item.key)).collect();
        let entries = list.into_iter().filter_map(|item| Some((works.get(&item.key)?, item)));
        let substitute = self.style.bibliography.as_ref().and_then(|list| {
            let words = list.subsequent_author_substitute.clone()?;
            Some((words, list.subsequent_author_substitute_rule))
        });
        let entries = Entries::new(entries.collect(), substitute, printer);
        Styled { notes, entries, order }
    }

    /// Returns the rank of each work in the list, by the style's own order.
    fn ranks(&self, works: &Works, spelling: &Spelling<'_>) -> Vec<usize> {
        let mut ranks: Vec<usize> = (0..works.list.len()).collect();
        let Some(sorter) = &self.sorter else { return ranks };
        let mut maker = Maker { spelling, sorts: true, hides: false, kept: Vec::new() };
        let items: Vec<Item> = works.list.iter().enumerate().map(|(at, work)| maker.item(work, at)).collect();
        let mut driver = BibliographyDriver::new();
        for item in &items {
            let items = vec![CitationItem::with_entry(item)];
            let code = Some(self.code.clone());
            driver.citation(CitationRequest::new(items, sorter, code, &self.plain_locales, None));
        }
        let request = BibliographyRequest::new(sorter, Some(self.code.clone()), &self.plain_locales);
        let list = driver.finish(request).bibliography.map(|list| list.items).unwrap_or_default();
        for (rank, item) in list.iter().enumerate() {
            if let Some(at) = works.get(&item.key) {
                ranks[at] = rank;
            }
        }
        ranks
    }

    /// Formats the citations of one chapter, or of the book; with the list, all works that are not cited come after
    /// them.
    fn part(
        &self,
        occurrences: &[Occurrence],
        items: &[Item],
        with_list: bool,
        printer: &Printer<'_>,
    ) -> (Vec<Spelt>, Rendered) {
        // An empty work between two works, so that the second is not taken for the first.
        let separator = Item(BTreeMap::new());
        let mut driver = BibliographyDriver::new();
        let mut places = Vec::new();
        let mut before: Option<usize> = None;
        let mut requests = 0;
        for one in occurrences {
            let is_same = matches!(one.manner, Manner::Same { .. });
            let is_note = self.style.settings.class == StyleClass::Note;
            if before.replace(one.work) == Some(one.work) && !is_same && is_note {
                let mut item = CitationItem::with_entry(&separator);
                item.hidden = true;
                driver.citation(self.request(vec![item], Some(one.note.0 + 1)));
                requests += 1;
            }
            let locator = (!one.tail.value.is_empty())
                .then(|| SpecificLocator(locator(one.tail.unit), LocatorPayload::Str(&one.tail.value)));
            let item = CitationItem::with_locator(&items[one.work], locator);
            driver.citation(self.request(vec![item], Some(one.note.0 + 1)));
            places.push(requests);
            requests += 1;
        }
        for item in items.iter().filter(|_| with_list) {
            let mut item = CitationItem::with_entry(item);
            item.hidden = true;
            driver.citation(self.request(vec![item], None));
        }
        let mut style = self.style.clone();
        if let Some(list) = &mut style.bibliography {
            list.subsequent_author_substitute = None;
        }
        let list = BibliographyRequest::new(&style, Some(self.code.clone()), &self.locales);
        let mut rendered = driver.finish(list);
        let one = |(occurrence, at): (&Occurrence, usize)| {
            let words = rendered.citations.get_mut(at);
            let mut words = words.map(|words| std::mem::take(&mut words.citation)).unwrap_or_default();
            if occurrence.is_authorless {
                words = without_names(words);
            }
            let mut inlines = printer.inlines(&words, occurrence.span);
            trim(&mut inlines);
            Spelt { parts: vec![inlines], rest: occurrence.tail.rest.clone(), ..Spelt::default() }
        };
        let spelt = occurrences.iter().zip(places).map(one).collect();
        (spelt, rendered)
    }

    fn request<'a>(
        &'a self,
        items: Vec<CitationItem<'a, Item>>,
        note: Option<usize>,
    ) -> CitationRequest<'a, Item> {
        CitationRequest::new(items, &self.style, Some(self.code.clone()), &self.locales, note)
    }
}

/// Returns the style that only sorts: words are in small letters already, and remain so.
fn sorter(xml: &str) -> Option<IndependentStyle> {
    let mut plain = String::with_capacity(xml.len());
    for (at, piece) in xml.split("text-case=").enumerate() {
        let quote = piece.chars().next().filter(|quote| at > 0 && ['"', '\''].contains(quote));
        let after = quote.and_then(|quote| piece[1..].split_once(quote)).map_or(piece, |(_, after)| after);
        plain.push_str(after);
    }
    // Quotation marks come before all letters.
    let plain = by_alphabet(&plain.replace("quotes=\"true\"", ""));
    let Ok(Style::Independent(mut style)) = Style::from_xml(&plain) else { return None };
    let Ok(Style::Independent(keys)) = Style::from_xml(KEY_STYLE) else { return None };
    let list = style.bibliography.as_mut()?;
    list.layout = keys.citation.layout.clone();
    list.subsequent_author_substitute = None;
    style.citation = keys.citation;
    Some(style)
}

/// Variables of CSL 1.0.2 that hold names.
const NAMES: [&str; 17] = [
    "author",
    "collection-editor",
    "compiler",
    "composer",
    "container-author",
    "contributor",
    "curator",
    "director",
    "editor",
    "editor-translator",
    "editorial-director",
    "illustrator",
    "interviewer",
    "original-author",
    "recipient",
    "reviewed-author",
    "translator",
];

/// Returns a style whose keys of names are macros that print them: hayagriva compares names letter by letter, but the
/// output of macros by the alphabet.
fn by_alphabet(xml: &str) -> String {
    let mut made = xml.to_owned();
    let mut macros = String::new();
    for name in NAMES {
        for quote in ['"', '\''] {
            let key = format!("<key variable={quote}{name}{quote}");
            if made.contains(&key) {
                made = made.replace(&key, &format!("<key macro=\"names-of-{name}\""));
                macros = format!(
                    "{macros}<macro name=\"names-of-{name}\"><names variable=\"{name}\"><name name-as-sort-order=\"all\" \
                     sort-separator=\" \" delimiter=\" \"/></names></macro>"
                );
            }
        }
    }
    match made.find("<citation") {
        Some(at) => {
            made.insert_str(at, &macros);
            made
        }
        None => made,
    }
}

/// Removes the full stop of the style's layout: the note has one at its own end.
fn trim(inlines: &mut [Inline]) {
    let Some(last) = inlines.last_mut() else { return };
    if let InlineKind::Text(text) = &mut last.kind {
        let bare = text.trim_end();
        let kept = bare.strip_suffix('.').map_or(bare.len(), str::len);
        // “a.g.e.” and “vd.” keep their full stops.
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
