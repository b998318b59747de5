//! Citations in the running text: each becomes a note of its own, with the citation inside.

use super::forms::Spelling;
use super::works::Works;
use crate::book::{
    Block, BlockKind, Chapter, Citation, Inline, InlineKind, Note, NoteId, for_each_block_mut,
};
use crate::diag::{Diagnostic, Problem, nearest};
use crate::source::Span;
use std::ops::Range;

/// Makes notes of the citations in the text of a chapter; keys that no work has stand in their place.
pub(super) fn make_notes(
    chapter: &mut Chapter,
    works: &Works,
    spelling: &Spelling<'_>,
    unnamed: &[String],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let known = Known { works, unnamed };
    let mut desk = Desk { notes: std::mem::take(&mut chapter.notes), known, spelling, diagnostics };
    desk.line(&mut chapter.title, true);
    for_each_block_mut(&mut chapter.blocks, &mut |block| {
        block.inlines_mut().into_iter().for_each(|line| desk.line(line, false));
    });
    let mut notes = desk.notes;
    for note in &mut notes {
        for_each_block_mut(&mut note.blocks, &mut |block| {
            block.inlines_mut().into_iter().for_each(|line| resolve(line, known, diagnostics));
        });
    }
    chapter.notes = notes;
}

/// What can be cited.
#[derive(Clone, Copy)]
struct Known<'a> {
    works: &'a Works,
    /// Bibliographies that lie in the folder and that `book.toml` does not name.
    unnamed: &'a [String],
}

struct Desk<'a> {
    notes: Vec<Note>,
    known: Known<'a>,
    spelling: &'a Spelling<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Desk<'_> {
    fn line(&mut self, line: &mut Vec<Inline>, is_title: bool) {
        let mut made: Vec<Inline> = Vec::with_capacity(line.len());
        // Where a note's mark stands that punctuation may follow.
        let mut mark = None;
        for mut inline in line.drain(..) {
            if let Some(at) = mark.take() {
                put_before(&mut made, at, &mut inline);
            }
            if let Some(children) = inline.children_mut() {
                self.line(children, is_title);
            }
            let span = inline.span;
            let InlineKind::Citation(citation) = inline.kind else {
                made.push(inline);
                continue;
            };
            if is_title && !citation.is_narrative {
                let label = citation.written.clone();
                self.diagnostics.push(Diagnostic::new(Problem::NoteMisplaced { label }, span));
                made.push(Inline::new(InlineKind::Text(citation.written), span));
                continue;
            }
            let found = Found::of(&citation, self.known, self.diagnostics);
            if found.is_text {
                made.push(Inline::new(InlineKind::Text(citation.written), span));
                continue;
            }
            if found.known == 0 {
                made.push(stranger(citation, span));
                continue;
            }
            let is_narrative = citation.is_narrative;
            if is_narrative {
                let names =
                    citation.items.first().and_then(|item| self.known.works.get(&item.key)).and_then(|at| {
                        let work = &self.known.works.list[at];
                        self.spelling.spoken_names(work)
                    });
                made.extend(names.map(|names| Inline::new(InlineKind::Text(names), span)));
            } else {
                trim_space(&mut made);
            }
            if !is_title {
                mark = Some(made.len()).filter(|_| !is_narrative);
                made.push(self.note(citation, span));
            }
        }
        *line = made;
    }

    /// A note that holds a citation, and its mark.
    fn note(&mut self, citation: Citation, span: Span) -> Inline {
        let citation = Citation { is_narrative: false, ..citation };
        let content = with_strangers(citation, self.known.works, span);
        let blocks = vec![Block::new(BlockKind::Paragraph(content), span)];
        self.notes.push(Note { label: String::new(), number: 0, marks: 0, blocks, span });
        Inline::new(InlineKind::NoteMark(NoteId(self.notes.len() - 1)), span)
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
fn trim_space(made: &mut [Inline]) {
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = made.last_mut() {
        text.truncate(text.trim_end().len());
    }
}

/// Puts the words of works that nobody knows in the place of their citations.
fn resolve(line: &mut Vec<Inline>, known: Known<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut made = Vec::with_capacity(line.len());
    for mut inline in line.drain(..) {
        if let Some(children) = inline.children_mut() {
            resolve(children, known, diagnostics);
        }
        let span = inline.span;
        match inline.kind {
            InlineKind::Citation(citation) => {
                let found = Found::of(&citation, known, diagnostics);
                if found.is_text {
                    made.push(Inline::new(InlineKind::Text(citation.written), span));
                } else if found.known == 0 {
                    made.push(stranger(citation, span));
                } else {
                    made.extend(with_strangers(citation, known.works, span));
                }
            }
            kind => made.push(Inline::new(kind, span)),
        }
    }
    *line = made;
}

/// What is known of the works of a citation.
struct Found {
    /// How many works the bibliography has.
    known: usize,
    /// Whether it is no citation but a name as people write it elsewhere: `@somebody` without a bibliography.
    is_text: bool,
}

impl Found {
    /// Looks for the works of a citation, and tells of those that are not there.
    fn of(
        citation: &Citation,
        Known { works, unnamed }: Known<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let is_text = citation.is_narrative && works.list.is_empty();
        let strangers = citation.items.iter().filter(|item| works.get(&item.key).is_none());
        let mut known = citation.items.len();
        for item in strangers {
            known -= 1;
            let key = item.key.clone();
            let problem = match works.list.is_empty() {
                true if is_text => continue,
                true => Problem::ShelfMissing { key, file: unnamed.first().cloned() },
                false => {
                    let nearest = nearest(&key, works.keys());
                    Problem::WorkUnknown { key, nearest, file: works.file.clone() }
                }
            };
            diagnostics.push(Diagnostic::new(problem, item.span));
        }
        Self { known, is_text }
    }
}

/// A citation whose works are all unknown: their keys, and what the author wrote beside them, in brackets and bold.
fn stranger(citation: Citation, span: Span) -> Inline {
    let mut content = vec![added("[", span)];
    for (at, item) in citation.items.into_iter().enumerate() {
        if at > 0 {
            content.push(added("; ", span));
        }
        let has_prefix = !item.prefix.is_empty();
        content.extend(item.prefix);
        content.extend(has_prefix.then(|| added(" ", span)));
        content.push(Inline::new(InlineKind::Text(item.key), item.span));
        // The locator of a work that a sentence names stands in brackets of its own.
        content.extend((citation.is_narrative && !item.suffix.is_empty()).then(|| added(", ", span)));
        content.extend(item.suffix);
    }
    content.push(added("]", span));
    Inline::new(InlineKind::Strong(content), span)
}

/// A citation in its parts: those works that are known, each other one as its key in brackets, bold.
fn with_strangers(citation: Citation, works: &Works, span: Span) -> Vec<Inline> {
    let Citation { items, is_narrative, written } = citation;
    let mut content: Vec<Inline> = Vec::new();
    for item in items {
        let is_known = works.get(&item.key).is_some();
        if let (true, Some(Inline { kind: InlineKind::Citation(last), .. })) = (is_known, content.last_mut())
        {
            last.items.push(item);
            continue;
        }
        if !content.is_empty() {
            content.push(added("; ", span));
        }
        if is_known {
            let one = Citation { items: vec![item], is_narrative, written: written.clone() };
            content.push(Inline::new(InlineKind::Citation(one), span));
            continue;
        }
        let has_prefix = !item.prefix.is_empty();
        content.extend(item.prefix);
        content.extend(has_prefix.then(|| added(" ", span)));
        let key =
            vec![added("[", span), Inline::new(InlineKind::Text(item.key), item.span), added("]", span)];
        content.push(Inline::new(InlineKind::Strong(key), item.span));
        content.extend(item.suffix);
    }
    content
}

/// Text that stands nowhere in the source.
fn added(text: &str, span: Span) -> Inline {
    Inline::new(InlineKind::Text(text.to_owned()), Span { end: span.start, ..span })
}
