//! Numbers of figures, maps, tables, formulas and listings: each that has a label or is named by its number gets one,
//! in the order of the text, by chapter or through the book.

use super::links::find;
use super::places::Places;
use super::sections;
use crate::book::cited::{Block, BlockKind, Chapter, Inline, InlineKind};
use crate::book::{
    Counting, LabelKind, Naming, Target, Way, WrittenTarget, display_formula, for_each_block,
    for_each_block_mut, for_each_inline, plain_text,
};
use crate::config::Numbering;
use crate::diag::{Diagnostic, OtherPlace, Problem};
use crate::formula;
use crate::lang::{Language, Words};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};
use typed::typed;

mod panels;
mod typed;

/// The name by which a reference calls a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// The kind of the place: its word is printed before the number.
    pub(super) kind: LabelKind,
    /// `3`, `2.3`.
    pub(super) number: String,
    /// Word and number in one, where the word is not before the number: “II. Kısım”.
    pub(super) whole: Option<String>,
}

impl Label {
    fn of(kind: LabelKind, number: String) -> Self {
        Self { kind, number, whole: None }
    }

    /// Returns word and number.
    pub(super) fn with_word(&self, words: &Words) -> String {
        self.whole.clone().unwrap_or_else(|| named_by(self.kind, &self.number, words))
    }
}

/// Settings for numbering places.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner<'a> {
    pub(super) by: Numbering,
    pub(super) counting: Counting,
    pub(super) language: &'a Language,
    /// How many levels of headings have numbers.
    pub(super) section_levels: u8,
    /// The author's macros for formulas.
    pub(super) macros: &'a BTreeMap<String, String>,
}

/// The labels of a book.
#[derive(Debug, Default)]
pub(super) struct Labels {
    /// The labels by the ids of the book.
    by_id: BTreeMap<String, Label>,
    /// The labels of single lines of formulas, by the author's names for them.
    lines: BTreeMap<String, Label>,
}

impl Labels {
    /// Returns the label of an id; `None` where the place has no number.
    pub(super) fn get(&self, id: &str) -> Option<&Label> {
        self.by_id.get(id)
    }

    /// Returns the label of a line of a formula.
    pub(super) fn line(&self, label: &str) -> Option<&Label> {
        self.lines.get(label)
    }
}

/// Gives numbers to what has labels, writes them before the captions and behind the formulas, and reports labels that
/// are given twice, and of numbers that the author typed beside those of the book.
pub(super) fn number(
    chapters: &mut [Chapter],
    places: &Places,
    manner: Manner,
    diagnostics: &mut Vec<Diagnostic>,
) -> Labels {
    report_doubled(chapters, places, diagnostics);
    let mut numberer = Numberer {
        manner,
        is_only: sections::are_unnumbered(&*chapters),
        referenced: referenced(chapters, places),
        counts: BTreeMap::new(),
        before: String::new(),
        part: String::new(),
        panels: 0,
        typed: BTreeMap::new(),
        given: BTreeMap::new(),
        labels: Labels::default(),
    };
    for (at, chapter) in chapters.iter_mut().enumerate() {
        numberer.chapter(chapter, &author_ids(at, places));
    }
    let Numberer { typed, given, labels, .. } = numberer;
    let mixed = typed.into_iter().find_map(|(kind, (typed, span))| Some((typed, span, given.get(&kind)?)));
    if let Some((typed, span, given)) = mixed {
        let problem = Problem::NumbersMixed { typed, given: given.clone() };
        diagnostics.push(Diagnostic::new(problem, span));
    }
    labels
}

/// Returns the author's names for the places of a chapter, by their ids in the book.
fn author_ids(chapter: usize, places: &Places) -> BTreeMap<&str, Vec<&str>> {
    let mut own: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (written, id) in &places.ids[chapter] {
        own.entry(id).or_default().push(written);
    }
    own
}

/// Reports labels that two chapters have: a reference from a third is ambiguous.
fn report_doubled(chapters: &[Chapter], places: &Places, diagnostics: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for (at, chapter) in chapters.iter().enumerate() {
        let own = author_ids(at, places);
        let mut see = |id: &str, span: Span| {
            for written in own.get(id).into_iter().flatten() {
                if LabelKind::of(written).is_none() {
                    continue;
                }
                if let Some(before) = first.get(written).filter(|before| before.source != span.source) {
                    let problem =
                        Problem::LabelDuplicate { id: (*written).to_owned(), first: OtherPlace::at(*before) };
                    diagnostics.push(Diagnostic::new(problem, span));
                }
                first.entry(*written).or_insert(span);
            }
        };
        see(&chapter.id, chapter.span);
        for blocks in chapter.columns() {
            for_each_block(blocks, &mut |block| {
                if let Some(id) = &block.id {
                    see(id, block.span);
                }
            });
        }
    }
}

/// Returns the ids in the book of all places that some reference calls by their numbers.
fn referenced(chapters: &[Chapter], places: &Places) -> BTreeSet<String> {
    let mut referenced = BTreeSet::new();
    let mut see = |here: usize, line: &[Inline]| {
        for_each_inline(line, &mut |inline| {
            let InlineKind::Link { target: Way::Written(target), content } = &inline.kind else { return };
            let mut add = |place: &str| {
                if let Some(Target::Place { id, .. }) = find(place, here, places) {
                    referenced.insert(id);
                }
            };
            match target {
                WrittenTarget::Labels(labels) => {
                    let ids = labels.iter().filter_map(|label| Some(places.labelled(here, &label.id)?.1));
                    referenced.extend(ids);
                }
                WrittenTarget::Named { target, naming: Naming::Label | Naming::Number } => {
                    if let WrittenTarget::Unresolved(place) | WrittenTarget::Chapter { place, .. } = &**target
                    {
                        add(place);
                    }
                }
                WrittenTarget::Unresolved(place) if content.is_empty() => {
                    add(place);
                }
                _ => {}
            }
        });
    };
    for (here, chapter) in chapters.iter().enumerate() {
        see(here, &chapter.title);
        for blocks in chapter.columns() {
            for_each_block(blocks, &mut |block| {
                block.inlines().into_iter().for_each(|line| see(here, line));
            });
        }
    }
    referenced
}

struct Numberer<'a> {
    manner: Manner<'a>,
    /// Whether no chapter has a number.
    is_only: bool,
    /// The ids of places that references call by their numbers.
    referenced: BTreeSet<String>,
    /// Number of places so far of each kind, by what their numbers begin with.
    counts: BTreeMap<(String, LabelKind), usize>,
    /// Beginning of the numbers of the present chapter: `2.`; nothing where it has none.
    before: String,
    /// The number of the present part, where its chapters are counted from 1.
    part: String,
    /// How many of the next figures are beside each other in one.
    panels: usize,
    /// The first caption of each kind with a number that the author typed.
    typed: BTreeMap<LabelKind, (String, Span)>,
    /// The first number of each kind that the book gave.
    given: BTreeMap<LabelKind, String>,
    labels: Labels,
}

impl Numberer<'_> {
    fn chapter(&mut self, chapter: &mut Chapter, own: &BTreeMap<&str, Vec<&str>>) {
        if chapter.is_part && self.manner.counting.restarts {
            self.part = chapter.number.iter().map(|number| format!("{number}.")).collect();
        } else if !chapter.in_part {
            self.part.clear();
        }
        let number = chapter.number.as_ref().filter(|_| self.manner.by == Numbering::Chapter);
        // What is in chapters without numbers is counted through all of them.
        self.before = number.map_or_else(String::new, |number| match chapter.is_part {
            true => format!("{number}."),
            false => format!("{}{number}.", self.part),
        });
        let language = chapter.lang.as_ref().unwrap_or(self.manner.language);
        if let Some(number) = &chapter.number {
            let whole = chapter.is_part.then(|| language.part_label(number));
            let number = if chapter.is_part { number.clone() } else { format!("{}{number}", self.part) };
            let label = Label { kind: LabelKind::Section, number, whole };
            self.labels.by_id.insert(chapter.id.clone(), label);
        }
        // A part that counts its chapters anew names them: “II.3.2”.
        let part = if chapter.number.is_some() { self.part.as_str() } else { "" };
        for (at, number) in sections::numbers(chapter, self.is_only, self.manner.section_levels) {
            if let Some(id) = &chapter.blocks[at].id {
                let label = Label::of(LabelKind::Subsection, format!("{part}{number}"));
                self.labels.by_id.insert(id.clone(), label);
            }
        }
        let words = language.words();
        for blocks in chapter.columns_mut() {
            for_each_block_mut(blocks, &mut |block| self.block(block, own, words));
        }
    }

    fn block(&mut self, block: &mut Block, own: &BTreeMap<&str, Vec<&str>>, words: &Words) {
        let usual = match &block.kind {
            BlockKind::FigureGroup(_) => return self.group(block, own, words),
            // A letter is the number of a picture beside others.
            BlockKind::Figure(_) if self.panels > 0 => {
                self.panels -= 1;
                return;
            }
            BlockKind::Figure(_) => LabelKind::Figure,
            BlockKind::Table(_) => LabelKind::Table,
            BlockKind::Code { .. } => LabelKind::Listing,
            BlockKind::Paragraph(content) if display_formula(content).is_some() => LabelKind::Equation,
            _ => return,
        };
        let written = block.id.as_deref().and_then(|id| own.get(id)).map_or(&[][..], Vec::as_slice);
        let kind = written.iter().find_map(|id| LabelKind::of_block(id)).filter(|kind| fits(*kind, usual));
        let is_referenced = block.id.as_ref().is_some_and(|id| self.referenced.contains(id));
        let known =
            || written.iter().find_map(|id| LabelKind::of_known(id)).filter(|kind| fits(*kind, usual));
        let named = kind.or_else(|| is_referenced.then(|| known().unwrap_or(usual)));
        let span = block.span;
        match &mut block.kind {
            BlockKind::Figure(figure) => {
                self.caption(&mut figure.caption, &block.id, (named, usual), span, words)
            }
            BlockKind::Table(table) => {
                self.caption(&mut table.caption, &block.id, (named, usual), span, words)
            }
            BlockKind::Code { caption, .. } => self.caption(caption, &block.id, (named, usual), span, words),
            BlockKind::Paragraph(content) => {
                let Some(Inline { kind: InlineKind::Formula(formula), .. }) = content.first_mut() else {
                    return;
                };
                self.formula(formula, block.id.as_ref().filter(|_| named.is_some()), written);
            }
            _ => {}
        }
    }

    /// Numbers pictures beside each other: one number for all, and letters for each.
    fn group(&mut self, block: &mut Block, own: &BTreeMap<&str, Vec<&str>>, words: &Words) {
        let (id, span) = (block.id.clone(), block.span);
        let BlockKind::FigureGroup(group) = &mut block.kind else { return };
        self.panels = group.panels.len();
        let ids = || id.iter().chain(group.panels.iter().filter_map(|panel| panel.id.as_ref()));
        let is_referenced = ids().any(|id| self.referenced.contains(id));
        let written = || id.as_deref().and_then(|id| own.get(id)).into_iter().flatten();
        let kind = written().find_map(|id| LabelKind::of_block(id));
        let kind = kind
            .or_else(|| is_referenced.then(|| written().find_map(|id| LabelKind::of_known(id))).flatten());
        let kind = kind.filter(|kind| fits(*kind, LabelKind::Figure));
        let named = kind.or_else(|| is_referenced.then_some(LabelKind::Figure));
        // Without an id of its own it is known by a name that no reference has.
        let known = id
            .or_else(|| Some(format!("{}-group", group.panels.iter().find_map(|panel| panel.id.as_ref())?)));
        self.caption(&mut group.caption, &known, (named, LabelKind::Figure), span, words);
        let whole = known.as_ref().and_then(|id| self.labels.by_id.get(id)).cloned();
        panels::letter(&mut group.panels, whole.as_ref(), words, &mut self.labels.by_id);
    }

    /// Puts a number before a caption, unless its author typed one, which is then its number.
    fn caption(
        &mut self,
        caption: &mut Vec<Inline>,
        id: &Option<String>,
        (named, usual): (Option<LabelKind>, LabelKind),
        span: Span,
        words: &Words,
    ) {
        let place = caption.first().map_or(span, |first| first.span);
        if let Some((kind, written, number)) = typed(&plain_text(caption), usual) {
            if let (Some(id), Some(_)) = (id, named) {
                let label = Label { kind, number, whole: Some(written.clone()) };
                self.labels.by_id.insert(id.clone(), label);
            }
            self.typed.entry(kind).or_insert((written, place));
            return;
        }
        let (Some(id), Some(kind)) = (id, named) else { return };
        let number = self.next(kind);
        let mut words = named_by(kind, &number, words);
        self.given.entry(kind).or_insert_with(|| words.clone());
        self.labels.by_id.insert(id.clone(), Label::of(kind, number));
        let has_words = caption.iter().any(|inline| !matches!(inline.kind, InlineKind::NoteMark(_)));
        if has_words {
            words.push_str(". ");
        }
        caption.insert(0, Inline::new(InlineKind::Text(words), Span { end: place.start, ..place }));
    }

    /// Gives a formula its number, or each of its lines that has a label of its own; one that its author gave it is
    /// kept.
    fn formula(&mut self, formula: &mut crate::book::Formula, id: Option<&String>, written: &[&str]) {
        if let Some((_, tag)) = formula.source.split_once("\\tag") {
            let number = tag.trim_start_matches(['*', '{']).split('}').next().unwrap_or("").trim();
            if let Some(id) = id {
                let number = number.to_owned();
                self.labels.by_id.insert(id.clone(), Label::of(LabelKind::Equation, number));
            }
            return;
        }
        let Some(id) = id else { return };
        let number = self.next(LabelKind::Equation);
        // Each line of several has its own label; the first is that of the formula.
        let mut numbers = std::iter::once(number.clone());
        let mut source = String::new();
        let mut rest = formula.source.as_str();
        while let Some(at) = rest.find("\\label{") {
            let tag = numbers.next().unwrap_or_else(|| self.next(LabelKind::Equation));
            source.push_str(&rest[..at]);
            source.push_str(&format!("\\tag{{{tag}}}"));
            let end = rest[at..].find('}').map_or(rest.len(), |end| at + end + 1);
            let label = rest[at + 7..end].trim_end_matches('}').trim();
            if written.contains(&label) {
                self.labels.lines.insert(label.to_owned(), Label::of(LabelKind::Equation, tag));
            }
            source.push_str(&rest[at..end]);
            rest = &rest[end..];
        }
        source.push_str(rest);
        if let Some(number) = numbers.next() {
            source.push_str(&format!("\\tag{{{number}}}"));
        }
        self.labels.by_id.insert(id.clone(), Label::of(LabelKind::Equation, number));
        if formula.tex.is_some()
            && let Ok(tex) = formula::understood(&source, true, self.manner.macros)
        {
            formula.tex = Some(tex);
            formula.source = source;
        }
    }

    /// Returns the next number of a kind.
    fn next(&mut self, kind: LabelKind) -> String {
        let count = self.counts.entry((self.before.clone(), kind)).or_insert(0);
        *count += 1;
        format!("{}{count}", self.before)
    }
}

/// Whether a label's kind can be that of a block: a map may be drawn or set as a table, and so may a figure.
fn fits(kind: LabelKind, usual: LabelKind) -> bool {
    match usual {
        LabelKind::Equation | LabelKind::Listing => kind == usual,
        _ => !matches!(kind, LabelKind::Section | LabelKind::Equation),
    }
}

/// Returns word and number, joined by a no-break space.
pub(super) fn named_by(kind: LabelKind, number: &str, words: &Words) -> String {
    format!("{}\u{a0}{number}", words.references[kind as usize][0])
}
