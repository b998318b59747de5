//! Notes of one chapter: labels, marks and definitions, brought together when all was read.

use super::blocks::{Container, Reader};
use super::script::Script;
use super::spans::IN_TEXT;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, Note};
use crate::book::{NoteId, for_each_block_mut, for_each_inline, for_each_inline_mut};
use crate::diag::{Diagnostic, Guesses, Problem, nearest};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Marks and notes as they are met. A mark's `NoteId` is an index into `labels` until `settle`.
#[derive(Debug, Default)]
pub(super) struct Notes {
    labels: Vec<String>,
    by_label: BTreeMap<String, usize>,
    /// Labels that some mark leads to.
    marked: BTreeSet<String>,
    defined: Vec<Note>,
    by_definition: BTreeMap<String, usize>,
    diagnostics: Vec<Diagnostic>,
}

impl Notes {
    /// A mark that stands where none can.
    pub(super) fn misplaced(&mut self, label: &str, span: Span) {
        self.diagnostics.push(Diagnostic::new(Problem::NoteMisplaced { label: label.to_owned() }, span));
    }

    /// A mark with a label.
    pub(super) fn mark(&mut self, label: &str) -> NoteId {
        let key = key(label);
        self.marked.insert(key.clone());
        let next = self.labels.len();
        let id = *self.by_label.entry(key).or_insert(next);
        if id == next {
            self.labels.push(label.to_owned());
        }
        NoteId(id)
    }

    /// A note. One of a label that is taken joins the note that took it, so that nothing is lost.
    pub(super) fn define(&mut self, note: Note) {
        let key = key(&note.label);
        if let Some(first) = self.by_definition.get(&key).and_then(|at| self.defined.get_mut(*at)) {
            let problem = Problem::NoteDuplicate { label: note.label };
            self.diagnostics.push(Diagnostic::new(problem, note.span));
            first.blocks.extend(note.blocks);
            return;
        }
        self.by_definition.insert(key, self.defined.len());
        self.defined.push(note);
    }

    /// A label for a note that stands in the text; no author's label has brackets.
    fn label_in_text(&self) -> String {
        format!("[{}]", self.labels.len() + 1)
    }

    /// The notes in the order of their definitions; marks in the title and the blocks are made to lead to them.
    pub(super) fn settle(
        mut self,
        title: &mut [Inline],
        blocks: &mut [Block],
        unresolved: Vec<(String, Span)>,
        script: &Script,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Note> {
        self.lead_marks(title, blocks);
        let mut guesses = Guesses::default();
        for (label, span) in unresolved.into_iter().collect::<BTreeSet<_>>() {
            let known = self.defined.iter().map(|note| note.label.as_str());
            let nearest = guesses.take(|| nearest(&label, known));
            self.diagnostics.push(Diagnostic::new(Problem::NoteUnresolved { label, nearest }, span));
        }
        for note in self.defined.iter().filter(|note| !self.marked.contains(&key(&note.label))) {
            let problem = Problem::NoteUnused { label: note.label.clone() };
            self.diagnostics.push(Diagnostic::new(problem, note.span));
        }
        for diagnostic in &mut self.diagnostics {
            if let (Some(span), true) = (&mut diagnostic.span, is_of_definition(&diagnostic.problem)) {
                let length = script.slice(*span).find(':').map_or(0, |colon| colon as u32);
                span.end = span.start + length;
            }
        }
        diagnostics.append(&mut self.diagnostics);
        self.defined
    }

    /// Exchanges each mark's label for the note itself; a mark without a note becomes text again.
    fn lead_marks(&mut self, title: &mut [Inline], blocks: &mut [Block]) {
        let (labels, by_definition) = (&self.labels, &self.by_definition);
        let mut lost = Vec::new();
        let mut lead = |inline: &mut Inline| {
            let InlineKind::NoteMark(id) = &mut inline.kind else { return };
            let label = labels.get(id.0).cloned().unwrap_or_default();
            match by_definition.get(&key(&label)) {
                Some(at) => *id = NoteId(*at),
                None => {
                    inline.kind = InlineKind::Text(format!("[^{label}]"));
                    lost.push(Diagnostic::new(Problem::NoteUnresolved { label, nearest: None }, inline.span));
                }
            }
        };
        for_each_inline_mut(title, &mut lead);
        for_each_block_mut(blocks, &mut |block| {
            for inlines in block.inlines_mut() {
                for_each_inline_mut(inlines, &mut lead);
            }
        });
        self.diagnostics.append(&mut lost);
    }
}

impl Reader<'_> {
    /// Gives every note that stands in a line of text its label, and its mark the way to it. In another note none can
    /// stand: there its words stay in brackets.
    pub(super) fn number_notes(&mut self, content: &mut Vec<Inline>) {
        let in_text = std::mem::take(&mut self.inlines.notes_in_text);
        if in_text.is_empty() {
            return;
        }
        let in_note = self.frames.iter().any(|frame| matches!(frame.opening, Container::Note(_)));
        let mut stock = Vec::with_capacity(in_text.len());
        let mut misplaced = Vec::new();
        for (mut words, span) in in_text {
            spell_out(&mut words, &mut stock, &mut misplaced);
            stock.push(Some((words, span)));
        }
        if in_note {
            spell_out(content, &mut stock, &mut misplaced);
        }
        for span in misplaced {
            let label = self.script.slice(span).replace('\n', " ");
            self.notes.misplaced(&label, span);
        }
        let mut ids: Vec<NoteId> = Vec::new();
        for note in stock {
            let Some((words, span)) = note else {
                ids.push(NoteId::default());
                continue;
            };
            let label = self.notes.label_in_text();
            ids.push(self.notes.mark(&label));
            let place = words.first().map_or(span, |first| Span { end: span.end, ..first.span });
            let blocks = vec![Block::new(BlockKind::Paragraph(words), place)];
            self.notes.define(Note { label, number: (), marks: (), blocks, span });
        }
        for_each_inline_mut(content, &mut |inline| {
            if let InlineKind::NoteMark(id) = &mut inline.kind {
                *id = numbered(*id, &ids);
            }
        });
    }
}

/// The id of a note that stood in the text, once it has one; any other id is what it was.
fn numbered(id: NoteId, ids: &[NoteId]) -> NoteId {
    id.0.checked_sub(IN_TEXT).and_then(|at| ids.get(at)).copied().unwrap_or(id)
}

/// Puts the words of notes that stood in the text, in brackets, in the place of their marks; tells which those were.
fn spell_out(
    content: &mut Vec<Inline>,
    stock: &mut [Option<(Vec<Inline>, Span)>],
    misplaced: &mut Vec<Span>,
) {
    for mut inline in std::mem::take(content) {
        let note = match inline.kind {
            InlineKind::NoteMark(id) => id.0.checked_sub(IN_TEXT).and_then(|at| stock.get_mut(at)?.take()),
            _ => None,
        };
        if let Some((words, span)) = note {
            let bracket =
                |sign: &str| Inline::new(InlineKind::Text(sign.to_owned()), Span { end: span.start, ..span });
            content.push(bracket(" ["));
            content.extend(words);
            content.push(bracket("]"));
            misplaced.push(span);
            continue;
        }
        if let Some(children) = inline.children_mut() {
            spell_out(children, stock, misplaced);
        }
        content.push(inline);
    }
}

/// The notes whose marks stand in some content, in their order.
pub(super) fn find_notes(content: &[Inline], found: &mut Vec<NoteId>) {
    for_each_inline(content, &mut |inline| {
        if let InlineKind::NoteMark(id) = inline.kind {
            found.push(id);
        }
    });
}

/// Labels are the same where they differ in capitals alone, as in CommonMark.
fn key(label: &str) -> String {
    label.to_lowercase()
}

fn is_of_definition(problem: &Problem) -> bool {
    matches!(problem, Problem::NoteUnused { .. } | Problem::NoteDuplicate { .. })
}
