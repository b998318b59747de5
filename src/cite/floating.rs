//! Citations in the running text: each becomes a note of its own, with the citation inside.

use super::forms::Spelling;
use super::works::Works;
use crate::book::{
    Block, BlockKind, Chapter, Citation, Inline, InlineKind, Note, NoteId, for_each_block_mut,
};
use crate::diag::{Diagnostic, Problem, nearest};
use crate::source::Span;
use std::ops::Range;

/// Makes notes of the citations in the text of a chapter; those that cannot be are text again.
pub(super) fn make_notes(
    chapter: &mut Chapter,
    works: &Works,
    spelling: &Spelling<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut desk = Desk { notes: std::mem::take(&mut chapter.notes), works, spelling, diagnostics };
    desk.line(&mut chapter.title);
    for_each_block_mut(&mut chapter.blocks, &mut |block| {
        block.inlines_mut().into_iter().for_each(|line| desk.line(line));
    });
    let mut notes = desk.notes;
    for note in &mut notes {
        for_each_block_mut(&mut note.blocks, &mut |block| {
            block.inlines_mut().into_iter().for_each(|line| resolve(line, works, diagnostics));
        });
    }
    chapter.notes = notes;
}

struct Desk<'a> {
    notes: Vec<Note>,
    works: &'a Works,
    spelling: &'a Spelling<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Desk<'_> {
    fn line(&mut self, line: &mut Vec<Inline>) {
        let mut made: Vec<Inline> = Vec::with_capacity(line.len());
        let mut marks = Marks::default();
        for mut inline in line.drain(..) {
            if let Some(first) = marks.before(&inline) {
                put_before(&mut made, first, &mut inline);
            }
            if let Some(children) = inline.children_mut() {
                self.line(children);
            }
            let span = inline.span;
            let InlineKind::Citation(citation) = inline.kind else {
                if matches!(inline.kind, InlineKind::NoteMark(_)) {
                    marks.add(made.len(), false);
                }
                made.push(inline);
                continue;
            };
            let Some(citation) = known(citation, self.works, self.diagnostics, span, &mut made) else {
                continue;
            };
            let is_narrative = citation.is_narrative;
            if is_narrative {
                let names =
                    citation.items.first().and_then(|item| self.works.get(&item.key)).and_then(|at| {
                        let work = &self.works.list[at];
                        self.spelling.spoken_names(work)
                    });
                made.extend(names.map(|names| Inline::new(InlineKind::Text(names), span)));
                marks = Marks::default();
            } else {
                trim_space(&mut made);
                marks.add(made.len(), true);
            }
            made.push(self.note(citation, span));
        }
        *line = made;
    }

    /// A note that holds a citation, and its mark.
    fn note(&mut self, citation: Citation, span: Span) -> Inline {
        let citation = Citation { is_narrative: false, ..citation };
        let content = vec![Inline::new(InlineKind::Citation(citation), span)];
        let blocks = vec![Block::new(BlockKind::Paragraph(content), span)];
        self.notes.push(Note { label: String::new(), number: 0, marks: 0, blocks, span });
        Inline::new(InlineKind::NoteMark(NoteId(self.notes.len() - 1)), span)
    }
}

/// The marks of notes that stand beside each other at the end of what was made.
#[derive(Default)]
struct Marks {
    /// Where the first stands, and where the next would.
    run: Option<(usize, usize)>,
    /// Whether one of them is that of a citation.
    has_citation: bool,
}

impl Marks {
    /// Takes a mark in at a place.
    fn add(&mut self, at: usize, is_citation: bool) {
        let goes_on = self.run.filter(|(_, next)| *next == at);
        self.has_citation = is_citation || (self.has_citation && goes_on.is_some());
        self.run = Some((goes_on.map_or(at, |(first, _)| first), at + 1));
    }

    /// Where punctuation of what follows goes: before the first of the marks. Other marks go on with them, and a
    /// citation may after a space.
    fn before(&mut self, next: &Inline) -> Option<usize> {
        match &next.kind {
            InlineKind::NoteMark(_) | InlineKind::Citation(_) => None,
            InlineKind::Text(text) if text.trim().is_empty() => None,
            _ => self.run.take().filter(|_| self.has_citation).map(|(first, _)| first),
        }
    }
}

/// Punctuation that a text begins with stands before the mark of a note (TTK), wherever the author wrote
/// the citation: `… çıktı [@anahtar].` becomes `… çıktı.¹`
fn put_before(made: &mut Vec<Inline>, mark: usize, next: &mut Inline) {
    let InlineKind::Text(text) = &mut next.kind else { return };
    let ends = |sign: char| ".,;:!?…”’»\"".contains(sign);
    let length = text.len() - text.trim_start_matches(ends).len();
    if length == 0 {
        return;
    }
    let rest = text.split_off(length);
    let (mut before, mut after) = (next.span, next.span);
    if next.span.range().len() == length + rest.len() {
        let Range { start, end } = next.span.range();
        before = Span::new(next.span.source, start..start + length);
        after = Span::new(next.span.source, start + length..end);
    }
    let signs = std::mem::replace(text, rest);
    next.span = after;
    made.insert(mark, Inline::new(InlineKind::Text(signs), before));
}

/// A note's mark stands at the word before it: the space that the author typed goes.
fn trim_space(made: &mut Vec<Inline>) {
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = made.last_mut() {
        text.truncate(text.trim_end().len());
        if text.is_empty() {
            made.pop();
        }
    }
}

/// Turns citations that cannot be followed into what the author wrote.
fn resolve(line: &mut Vec<Inline>, works: &Works, diagnostics: &mut Vec<Diagnostic>) {
    let mut made = Vec::with_capacity(line.len());
    for mut inline in line.drain(..) {
        if let Some(children) = inline.children_mut() {
            resolve(children, works, diagnostics);
        }
        let span = inline.span;
        match inline.kind {
            InlineKind::Citation(citation) => {
                if let Some(citation) = known(citation, works, diagnostics, span, &mut made) {
                    made.push(Inline::new(InlineKind::Citation(citation), span));
                }
            }
            kind => made.push(Inline::new(kind, span)),
        }
    }
    *line = made;
}

/// The citation, where all of its works are known; else its text is put to what was made.
fn known(
    citation: Citation,
    works: &Works,
    diagnostics: &mut Vec<Diagnostic>,
    span: Span,
    made: &mut Vec<Inline>,
) -> Option<Citation> {
    let strangers = citation.items.iter().filter(|item| works.get(&item.key).is_none());
    let mut count = 0;
    for item in strangers {
        count += 1;
        let key = item.key.clone();
        let problem = match works.list.is_empty() {
            // Without a bibliography, `@somebody` is a name as people write it elsewhere.
            true if citation.is_narrative => continue,
            true => Problem::ShelfMissing { key },
            false => Problem::WorkUnknown { nearest: nearest(&key, works.keys()), key },
        };
        diagnostics.push(Diagnostic::new(problem, item.span));
    }
    if count > 0 {
        made.push(Inline::new(InlineKind::Text(citation.written), span));
        return None;
    }
    Some(citation)
}
