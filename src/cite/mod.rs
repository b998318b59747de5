//! Makes a book of a draft: spells out citations, numbers notes, follows links, gives every block its key.
//!
//! Citations of the text become notes first, so that all notes can be numbered; then each work is
//! named according to its place among the notes; then the lists of works are made of what was cited.

mod anchors;
mod bib;
mod chapters;
mod csl;
mod csl_fields;
mod csl_words;
mod fields;
mod floating;
mod forms;
mod item;
mod labels;
mod links;
mod list;
mod lists_of;
mod locale;
mod locator;
mod marks;
mod numbers;
mod occurrences;
mod places;
mod raw;
mod references;
mod sections;
mod series;
mod shield;
mod spell;
mod terms;
mod tex;
mod unfold;
mod work;
mod works;
mod yaml;

pub use sections::number as number_sections;
pub use works::WorksMemo;

use crate::book::draft::Chapter;
use crate::book::{
    Book, Counting, Draft, IndexHome, Mention, Reference, chapter_numbers, cited, printed_numbers,
};
use crate::collate::Collator;
use crate::config::{Citations, Config, Notes, References};
use crate::diag::{Diagnostic, Problem, Warned};
use crate::lang::Language;
use crate::source::{Shelf, SourceId, Sources, Span};
use csl::Csl;
use forms::{Part, Spelling, joined};
use list::{Filler, Lists, Order, Scribe};
use numbers::Numbering;
use occurrences::{Manner, Occurrence};
use series::AllSeries;
use spell::{Spelt, Writer};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use work::Work;
use works::Works;

/// Everything that is needed to resolve citations.
#[derive(Clone, Copy, Debug)]
pub struct Resolver<'a> {
    /// The bibliographies and the style.
    pub shelf: &'a Shelf,
    /// The texts of the bibliographies and the style.
    pub sources: &'a Sources,
    /// The settings of citations.
    pub citations: &'a Citations,
    /// The book's language.
    pub language: &'a Language,
    /// The numbering of chapters and parts.
    pub counting: Counting,
    /// How many levels of headings have numbers.
    pub section_levels: u8,
    /// The settings of cross-references.
    pub references: References,
    /// Series of notes that are not numbered.
    pub notes: &'a Notes,
    /// `book.toml`, where each chapter has an entry by which it can be cited.
    pub volume: Option<&'a Config>,
    /// Abbreviations of `book.toml`, with what they mean.
    pub abbreviations: &'a BTreeMap<String, String>,
    /// The author's macros for formulas.
    pub macros: &'a BTreeMap<String, String>,
}

/// Resolves a draft. Links and citations without a target become their own text and are reported.
#[must_use]
pub fn resolve(
    draft: Draft,
    resolver: &Resolver<'_>,
    memo: &mut WorksMemo,
) -> Warned<(Book, Vec<IndexHome>)> {
    let mut chapters = draft.chapters;
    let Warned { value: works, mut diagnostics } = Works::read(resolver.shelf, resolver.sources, memo);
    let standings: Vec<_> = chapters.iter().map(Chapter::standing).collect();
    let mut numberings = Vec::with_capacity(chapters.len());
    let ids = references::ids(&chapters);
    let series = AllSeries::of(resolver.notes, resolver.language);
    for (chapter, number) in chapters.iter_mut().zip(printed_numbers(&standings, resolver.counting)) {
        chapter.number = number;
        references::take(chapter, &works, &ids, &mut diagnostics);
        let spelling = resolver.spelling(chapter.span, None);
        floating::make_notes(chapter, &works, &spelling, &resolver.shelf.unnamed, &mut diagnostics);
        numberings.push(numbers::order_notes(chapter, &series));
    }
    let note_marks: Vec<Vec<String>> = chapters.iter().zip(&numberings).map(numbers::marks).collect();
    let (mut chapters, references) =
        resolver.cite(chapters, (numberings, &note_marks), &works, &mut diagnostics);
    let places = places::make_unique(&mut chapters);
    let Resolver { language, counting, section_levels, macros, .. } = *resolver;
    let by = resolver.references.numbers;
    let manner = labels::Manner { by, counting, language, section_levels, macros };
    let labels = labels::number(&mut chapters, &places, manner, &mut diagnostics);
    lists_of::fill(&mut chapters, &labels, resolver.abbreviations, language);
    let pages = resolver.references.pages;
    let guide = links::Guide { places: &places, labels: &labels, note_marks: &note_marks, language, pages };
    let Warned { value: (chapters, index), diagnostics: broken } = links::follow(chapters, guide);
    diagnostics.extend(broken);
    let chapters = chapters.into_iter().map(Arc::new).collect();
    Warned { value: (Book { chapters, references }, index), diagnostics }
}

impl Resolver<'_> {
    /// Writes the citations of the notes in words and makes the lists of works.
    fn cite(
        &self,
        chapters: Vec<Chapter>,
        (numberings, note_marks): (Vec<Numbering>, &[Vec<String>]),
        works: &Works,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> (Vec<cited::Chapter>, Vec<Reference>) {
        let terms = terms::of(self.language);
        let occurrences = occurrences::gather(&chapters, works, self.citations.restart, terms.page);
        let cited: BTreeSet<usize> = occurrences.iter().map(|one| one.work).collect();
        let collator = Collator::new(self.language);
        let csl = self.shelf.style.and_then(|id| Some((id, self.style(id, diagnostics)?)));
        let styled = csl.as_ref().map(|(id, csl)| {
            let spelling = self.spelling(Span::new(*id, 0..0), None);
            csl.styled(&occurrences, works, self.citations.restart, &spelling)
        });
        let order = match &styled {
            Some(styled) if !styled.order.is_empty() => Order::Given(&styled.order),
            _ => Order::Name(&collator),
        };
        let lists = Lists::of(&chapters, works, &cited, &order, diagnostics);
        let entries: Vec<Option<String>> = (0..works.list.len())
            .map(|at| lists.home(at).map(|home| format!("{}.md#{}", chapters[home].slug, Works::id(at))))
            .collect();
        let spelt = match &styled {
            Some(styled) => styled.notes.clone(),
            None => self.spell(&occurrences, works, &entries),
        };
        let capital = |words: &str| forms::opened(words, self.language);
        let references = references(works, &occurrences, &lists);
        let words = |at: usize, before: Option<usize>, span: Span| {
            let words = styled.as_ref().and_then(|styled| styled.entries.words(at, before, span));
            words.unwrap_or_else(|| list::entry(&works.list[at], &self.spelling(span, None)))
        };
        let standings: Vec<_> = chapters.iter().map(Chapter::standing).collect();
        let numbers = chapter_numbers(&standings, self.counting);
        let scribe = Scribe {
            works,
            references: &references,
            note_marks,
            numbers: chapters.iter().map(|chapter| chapter.matter).zip(numbers).collect(),
            terms,
            backlinks: self.citations.backlinks,
            words: &words,
        };
        let mut writer = Writer::new(spelt, Filler::new(lists, scribe), &capital);
        let chapters = chapters.into_iter().zip(numberings);
        let mut chapters: Vec<_> =
            chapters.map(|(chapter, numbering)| writer.chapter(chapter, numbering)).collect();
        drop(writer);
        if let (Some(config), Some(first)) = (self.volume, chapters.first()) {
            let spelling = self.spelling(first.span, None);
            chapters::put(&mut chapters, config, csl.as_ref().map(|(_, csl)| csl), &spelling);
        }
        (chapters, references)
    }

    /// Returns the CSL style that `book.toml` names, where it can be used.
    fn style(&self, id: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Option<Csl> {
        match Csl::read(&self.sources.get(id).text, self.language) {
            Ok(csl) => Some(csl),
            Err(fault) => {
                let first = self.sources.get(id).text.lines().next().map_or(0, str::len);
                diagnostics.push(Diagnostic::new(Problem::StyleUnfit { fault }, Span::new(id, 0..first)));
                None
            }
        }
    }

    fn spelling<'a>(&'a self, span: Span, entry: Option<&'a str>) -> Spelling<'a> {
        Spelling { terms: terms::of(self.language), language: self.language, span, entry }
    }

    /// Returns the words of each citation in the built-in form.
    fn spell(&self, occurrences: &[Occurrence], works: &Works, entries: &[Option<String>]) -> Vec<Spelt> {
        let alike = self.alike(occurrences, works);
        let one = |occurrence: &Occurrence| {
            let work = &works.list[occurrence.work];
            let spelling = self.spelling(occurrence.span, entries[occurrence.work].as_deref());
            let has_locator = !occurrence.tail.locator.is_empty();
            let parts = match occurrence.manner {
                Manner::Full => spelling.full(work, occurrence.is_authorless, has_locator),
                Manner::Short => {
                    short(&spelling, work, occurrence.is_authorless, alike.contains(&occurrence.work))
                }
                Manner::Same { is_same_place } => spelling.same(work, is_same_place),
            };
            let is_same_place = matches!(occurrence.manner, Manner::Same { is_same_place: true });
            let has_term = work.title.is_some() || work.kind == work::Kind::Document;
            let locator =
                if is_same_place && has_term { String::new() } else { occurrence.tail.locator.clone() };
            let is_term = matches!(occurrence.manner, Manner::Same { .. });
            let after = match occurrence.manner {
                Manner::Full => spelling.copy_and_address(work, self.citations.addresses_in_notes),
                _ => Vec::new(),
            };
            Spelt { parts, locator, after, rest: occurrence.tail.rest.clone(), is_term: is_term && has_term }
        };
        occurrences.iter().map(one).collect()
    }

    /// Returns the works whose short form is that of another cited work.
    fn alike(&self, occurrences: &[Occurrence], works: &Works) -> BTreeSet<usize> {
        let mut forms: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for at in occurrences.iter().map(|one| one.work).collect::<BTreeSet<_>>() {
            let span = works.span(at);
            let short = joined(self.spelling(span, None).short(&works.list[at], false), span);
            forms.entry(crate::book::plain_text(&short)).or_default().insert(at);
        }
        forms.into_values().filter(|works| works.len() > 1).flatten().collect()
    }
}

fn short(spelling: &Spelling<'_>, work: &Work, is_authorless: bool, is_alike: bool) -> Vec<Part> {
    if is_alike { spelling.apart(work, is_authorless) } else { spelling.short(work, is_authorless) }
}

/// Returns what checks and counts need to know of each work.
fn references(works: &Works, occurrences: &[Occurrence], lists: &Lists) -> Vec<Reference> {
    let mut references: Vec<Reference> = (0..works.list.len())
        .map(|at| Reference {
            key: works.list[at].key.clone(),
            span: works.span(at),
            is_listed: lists.home(at).is_some(),
            lacks_access_date: works.list[at].lacks_access_date(),
            mentions: Vec::new(),
        })
        .collect();
    for one in occurrences {
        let locator = one.tail.locator.clone();
        let mention = Mention { chapter: one.chapter, note: one.note, locator, span: one.span };
        references[one.work].mentions.push(mention);
    }
    references
}

#[cfg(test)]
mod tests;
