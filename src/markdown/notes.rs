//! Notes of one chapter: labels, marks and definitions, matched once everything was read.

use super::blocks::{Container, Reader};
use super::script::Script;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, Note};
use crate::book::{NoteLabel, for_each_block_mut, for_each_inline, for_each_inline_mut};
use crate::diag::{Diagnostic, Guesses, Problem, nearest};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The marks and notes read so far.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Notes that some mark leads to, by their [`key`]s.
    marked: BTreeSet<NoteLabel>,
    defined: Vec<Note>,
    by_definition: BTreeMap<NoteLabel, usize>,
    diagnostics: Vec<Diagnostic>,
}

impl Notes {
    /// Records a mark where none is allowed.
    pub(super) fn misplaced(&mut self, label: &str, span: Span) {
        self.diagnostics.push(Diagnostic::new(Problem::NoteMisplaced { label: label.to_owned() }, span));
    }

    /// Returns the label of a mark, and records that it was used.
    pub(super) fn mark(&mut self, name: &str) -> NoteLabel {
        let label = NoteLabel::Named(name.into());
        self.marked.insert(key(&label));
        label
    }

    /// Adds a note. One with a label that is taken joins the note that has it, so that nothing is lost.
    pub(super) fn define(&mut self, note: Note) {
        let key = key(&note.label);
        if let Some(first) = self.by_definition.get(&key).and_then(|at| self.defined.get_mut(*at)) {
            let problem = Problem::NoteDuplicate { label: name(&note.label) };
            self.diagnostics.push(Diagnostic::new(problem, note.span));
            first.blocks.extend(note.blocks);
            return;
        }
        self.by_definition.insert(key, self.defined.len());
        self.defined.push(note);
    }

    /// Returns the notes in the order of their definitions, with the marks in the title and the blocks referring to
    /// them.
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
            let known = self.defined.iter().filter_map(|note| match &note.label {
                NoteLabel::Named(name) => Some(&**name),
                NoteLabel::Unnamed(_) => None,
            });
            let nearest = guesses.take(|| nearest(&label, known));
            self.diagnostics.push(Diagnostic::new(Problem::NoteUnresolved { label, nearest }, span));
        }
        for note in self.defined.iter().filter(|note| !self.marked.contains(&key(&note.label))) {
            let problem = Problem::NoteUnused { label: name(&note.label) };
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

    /// Sets for each mark the label as its note has it; a mark without a note becomes text again.
    fn lead_marks(&mut self, title: &mut [Inline], blocks: &mut [Block]) {
        let (defined, by_definition) = (&self.defined, &self.by_definition);
        let mut lost = Vec::new();
        let mut lead = |inline: &mut Inline| {
            let InlineKind::NoteMark(label) = &mut inline.kind else { return };
            match by_definition.get(&key(label)) {
                Some(at) => *label = defined[*at].label.clone(),
                None => {
                    let label = name(label);
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
    /// Collects the notes within a line of text. In another note none is allowed: there its words stay in brackets.
    pub(super) fn number_notes(&mut self, content: &mut Vec<Inline>) {
        let in_text = std::mem::take(&mut self.inlines.notes_in_text);
        if in_text.is_empty() {
            return;
        }
        let first = self.inlines.unnamed_notes;
        self.inlines.unnamed_notes += in_text.len();
        let in_note = self.frames.iter().any(|frame| matches!(frame.opening, Container::Note(_)));
        let mut found =
            NotesInText { first, notes: Vec::with_capacity(in_text.len()), misplaced: Vec::new() };
        for (mut words, span) in in_text {
            found.spell_out(&mut words);
            found.notes.push(Some((words, span)));
        }
        if in_note {
            found.spell_out(content);
        }
        for span in found.misplaced {
            let label = self.script.slice(span).replace('\n', " ");
            self.notes.misplaced(&label, span);
        }
        for (note, number) in found.notes.into_iter().zip(first..) {
            let Some((words, span)) = note else { continue };
            let label = NoteLabel::Unnamed(number);
            let place = words.first().map_or(span, |first| Span { end: span.end, ..first.span });
            let blocks = vec![Block::new(BlockKind::Paragraph(words), place)];
            self.notes.marked.insert(label.clone());
            self.notes.define(Note { label, series: None, number: (), marks: (), blocks, span });
        }
    }
}

/// The notes within a line of text.
struct NotesInText {
    /// The number of the first.
    first: usize,
    /// Their text with their places; none once they were put into a line.
    notes: Vec<Option<(Vec<Inline>, Span)>>,
    /// The places of notes where none is allowed.
    misplaced: Vec<Span>,
}

impl NotesInText {
    /// Replaces marks by the text of their notes, in brackets.
    fn spell_out(&mut self, content: &mut Vec<Inline>) {
        for mut inline in std::mem::take(content) {
            if let InlineKind::NoteMark(NoteLabel::Unnamed(number)) = inline.kind
                && let Some((words, span)) =
                    number.checked_sub(self.first).and_then(|at| self.notes.get_mut(at)?.take())
            {
                let bracket = |sign: &str| {
                    Inline::new(InlineKind::Text(sign.to_owned()), Span { end: span.start, ..span })
                };
                content.push(bracket(" ["));
                content.extend(words);
                content.push(bracket("]"));
                self.misplaced.push(span);
                continue;
            }
            if let Some(children) = inline.children_mut() {
                self.spell_out(children);
            }
            content.push(inline);
        }
    }
}

/// The labels of the notes whose marks are in some content, in their order.
pub(super) fn notes_in(content: &[Inline]) -> Vec<NoteLabel> {
    let mut found = Vec::new();
    for_each_inline(content, &mut |inline| {
        if let InlineKind::NoteMark(label) = &inline.kind {
            found.push(label.clone());
        }
    });
    found
}

/// The normalised form of a label: labels that differ only in case are the same, as in CommonMark.
fn key(label: &NoteLabel) -> NoteLabel {
    match label {
        NoteLabel::Named(name) => NoteLabel::Named(name.to_lowercase().into()),
        NoteLabel::Unnamed(number) => NoteLabel::Unnamed(*number),
    }
}

/// The author's name for a note.
fn name(label: &NoteLabel) -> String {
    match label {
        NoteLabel::Named(name) => name.to_string(),
        NoteLabel::Unnamed(_) => String::new(),
    }
}

fn is_of_definition(problem: &Problem) -> bool {
    matches!(problem, Problem::NoteUnused { .. } | Problem::NoteDuplicate { .. })
}
