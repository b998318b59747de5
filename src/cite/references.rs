//! References in the grammar of citations: `[@fig:x; @tbl:y]` names places of the book, unless a work has that key.

use super::works::Works;
use crate::book::draft::{Chapter, Inline, InlineKind, Target};
use crate::book::{
    Citation, CitationItem, LabelKind, LabelRef, Naming, for_each_block, for_each_block_mut,
    is_unnumbered_label,
};
use crate::diag::{Diagnostic, Leftover, Problem};
use crate::source::Span;
use std::collections::BTreeSet;

/// Returns the ids that the author gave to places of a book, by which references may name them.
pub(super) fn ids(chapters: &[Chapter]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for chapter in chapters {
        ids.insert(chapter.id.clone());
        ids.extend(chapter.anchors.iter().map(|(id, _)| id.clone()));
        for blocks in chapter.columns() {
            for_each_block(blocks, &mut |block| ids.extend(block.id.clone()));
        }
    }
    ids
}

/// Changes citations of a chapter that name places and no works to links.
pub(super) fn take(
    chapter: &mut Chapter,
    works: &Works,
    ids: &BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut taker = Taker { works, ids, diagnostics };
    taker.line(&mut chapter.title);
    for blocks in chapter.columns_mut() {
        for_each_block_mut(blocks, &mut |block| {
            block.inlines_mut().into_iter().for_each(|line| taker.line(line));
        });
    }
}

struct Taker<'a> {
    works: &'a Works,
    ids: &'a BTreeSet<String>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Taker<'_> {
    fn line(&mut self, line: &mut Vec<Inline>) {
        line.iter_mut().filter_map(Inline::children_mut).for_each(|children| self.line(children));
        // Nearly all lines have no citation.
        if !line.iter().any(|inline| matches!(inline.kind, InlineKind::Citation(_))) {
            return;
        }
        let mut made = Vec::with_capacity(line.len());
        for inline in line.drain(..) {
            let span = inline.span;
            match inline.kind {
                InlineKind::Citation(citation) => self.citation(citation, span, &mut made),
                kind => made.push(Inline::new(kind, span)),
            }
        }
        *line = made;
    }

    fn citation(&mut self, citation: Citation, span: Span, made: &mut Vec<Inline>) {
        if citation.items.iter().any(|item| self.is_strange(&item.key)) {
            let written = citation.written;
            let problem = Problem::MarkupLeft { kind: Leftover::Reference, written: written.clone() };
            self.diagnostics.push(Diagnostic::new(problem, span));
            return made.push(Inline::new(InlineKind::Text(written), span));
        }
        let Citation { mut items, is_narrative, written } = citation;
        let ending = match items.as_mut_slice() {
            [item] if is_narrative => self.ending(&item.key).map(|at| item.key.split_off(at)),
            _ => None,
        };
        let (places, cited): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| self.names_place(item));
        if !places.is_empty() {
            put(places, is_narrative, span, made);
            if !cited.is_empty() {
                made.push(text("; ", span));
            }
        }
        made.extend(ending.map(|ending| text(&ending, span)));
        if !cited.is_empty() {
            let citation = Citation { items: cited, is_narrative, written };
            made.push(Inline::new(InlineKind::Citation(citation), span));
        }
    }

    /// Whether a key names a place: by the form of a label alone, or by that form and an id of the book.
    fn names_place(&self, item: &CitationItem) -> bool {
        let key = item.key.as_str();
        let is_there = || self.ids.contains(key);
        self.works.get(key).is_none()
            && (LabelKind::of(key).is_some()
                || (LabelKind::of_known(key).is_some() || is_unnumbered_label(key)) && is_there())
    }

    /// Where the label ends in a key that has the ending of a case behind it, `fig:x-də`: the book has a place of that
    /// name, and none of the whole.
    fn ending(&self, key: &str) -> Option<usize> {
        if self.ids.contains(key) || self.works.get(key).is_some() {
            return None;
        }
        let (id, ending) = key.rsplit_once('-')?;
        let is_ending = !ending.is_empty() && ending.chars().all(char::is_alphabetic);
        (is_ending && LabelKind::of(id).is_some() && self.ids.contains(id)).then_some(id.len())
    }

    /// Whether a key has the form of a theorem's label, or the like, that the book does not have.
    fn is_strange(&self, key: &str) -> bool {
        is_unnumbered_label(key) && self.works.get(key).is_none() && !self.ids.contains(key)
    }
}

/// Adds links to places: adjacent ones as one, with the word of a kind once.
fn put(items: Vec<CitationItem>, is_narrative: bool, span: Span, made: &mut Vec<Inline>) {
    let first = made.len();
    let mut open: Vec<LabelRef> = Vec::new();
    let link = |labels: Vec<LabelRef>, content: Vec<Inline>| {
        Inline::new(InlineKind::Link { target: Target::Labels(labels), content }, span)
    };
    for CitationItem { key: id, is_authorless, prefix, suffix, .. } in items {
        let naming = if is_authorless || !prefix.is_empty() { Naming::Number } else { Naming::Label };
        let label = LabelRef { id, naming };
        if prefix.is_empty() && suffix.is_empty() {
            open.push(label);
            continue;
        }
        if !open.is_empty() {
            made.push(link(std::mem::take(&mut open), Vec::new()));
        }
        if made.len() > first {
            made.push(text("; ", span));
        }
        // Words before a label replace its own: `[Fig. @fig:x]`.
        made.push(link(vec![label], prefix));
        match is_narrative && !suffix.is_empty() {
            true => {
                made.push(text(" [", span));
                made.extend(suffix);
                made.push(text("]", span));
            }
            false => made.extend(suffix),
        }
    }
    if !open.is_empty() {
        if made.len() > first {
            made.push(text("; ", span));
        }
        made.push(link(open, Vec::new()));
    }
}

/// An inline of text that is not in the source.
fn text(text: &str, span: Span) -> Inline {
    Inline::new(InlineKind::Text(text.to_owned()), span.after())
}
