//! Citations in the running text: each becomes a note of its own, with the citation inside.

use super::forms::Spelling;
use super::works::Works;
use crate::book::draft::{Block, BlockKind, Chapter, Inline, InlineKind, Note};
use crate::book::{Citation, NoteLabel, for_each_block_mut};
use crate::diag::{Diagnostic, Problem, nearest};
use crate::source::Span;

/// Makes notes of the citations in the text of a chapter; a key that no work has is printed instead.
pub(super) fn make_notes(
    chapter: &mut Chapter,
    works: &Works,
    spelling: &Spelling<'_>,
    unnamed: &[String],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let known = Citable { works, unnamed };
    let notes = std::mem::take(&mut chapter.notes);
    let unnamed = notes.iter().filter_map(|note| match note.label {
        NoteLabel::Unnamed(number) => Some(number + 1),
        NoteLabel::Named(_) => None,
    });
    let next = unnamed.max().unwrap_or(0);
    let mut maker = NoteMaker { notes, next, known, spelling, diagnostics };
    maker.line(&mut chapter.title);
    for_each_block_mut(&mut chapter.blocks, &mut |block| {
        block.inlines_mut().into_iter().for_each(|line| maker.line(line));
    });
    let mut notes = maker.notes;
    for note in &mut notes {
        for_each_block_mut(&mut note.blocks, &mut |block| {
            block.inlines_mut().into_iter().for_each(|line| resolve(line, known, diagnostics));
        });
    }
    chapter.notes = notes;
}

/// The bibliography in which the keys of citations are looked up.
#[derive(Clone, Copy)]
struct Citable<'a> {
    works: &'a Works,
    /// Bibliography files in the folder that `book.toml` does not name.
    unnamed: &'a [String],
}

struct NoteMaker<'a> {
    notes: Vec<Note>,
    /// The number of the next note without a name.
    next: usize,
    known: Citable<'a>,
    spelling: &'a Spelling<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl NoteMaker<'_> {
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
            let found = KeyLookup::of(&citation, self.known, self.diagnostics);
            if found.is_text {
                made.push(Inline::new(InlineKind::Text(citation.written), span));
                continue;
            }
            if found.known == 0 {
                made.push(unknown_citation(citation, span));
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
                marks = Marks::default();
            } else {
                trim_space(&mut made);
                marks.add(made.len(), true);
            }
            self.note(citation, span, &mut made);
        }
        *line = made;
    }

    /// Makes a note that holds a citation, and its mark; the marks among its words, which a note cannot contain, follow
    /// it.
    fn note(&mut self, citation: Citation, span: Span, made: &mut Vec<Inline>) {
        let mut citation = Citation { is_narrative: false, ..citation };
        let mut marks = Vec::new();
        for item in &mut citation.items {
            take_marks(&mut item.prefix, &mut marks);
            take_marks(&mut item.suffix, &mut marks);
        }
        let label = NoteLabel::Unnamed(self.next);
        self.next += 1;
        made.push(Inline::new(InlineKind::NoteMark(label.clone()), span));
        made.append(&mut marks);
        let content = with_unknown_keys(citation, self.known.works, span);
        let blocks = vec![Block::new(BlockKind::Paragraph(content), span)];
        self.notes.push(Note { label, series: None, number: (), marks: (), blocks, span });
    }
}

/// Moves the marks of notes out of some content.
fn take_marks(content: &mut Vec<Inline>, marks: &mut Vec<Inline>) {
    content.iter_mut().filter_map(Inline::children_mut).for_each(|children| take_marks(children, marks));
    marks.extend(content.extract_if(.., |inline| matches!(inline.kind, InlineKind::NoteMark(_))));
}

/// The marks of notes that follow each other at the end of the inlines made so far.
#[derive(Default)]
struct Marks {
    /// Index of the first mark, and index behind the last one.
    run: Option<(usize, usize)>,
    /// Whether one of them is the mark of a citation.
    has_citation: bool,
}

impl Marks {
    /// Adds a mark at an index.
    fn add(&mut self, at: usize, is_citation: bool) {
        let goes_on = self.run.filter(|(_, next)| *next == at);
        self.has_citation = is_citation || (self.has_citation && goes_on.is_some());
        self.run = Some((goes_on.map_or(at, |(first, _)| first), at + 1));
    }

    /// Returns where punctuation of what follows goes: before the first of the marks. Other marks go on with them, and
    /// a citation may after a space.
    fn before(&mut self, next: &Inline) -> Option<usize> {
        match &next.kind {
            InlineKind::NoteMark(_) | InlineKind::Citation(_) => None,
            InlineKind::Text(text) if text.trim().is_empty() => None,
            _ => self.run.take().filter(|_| self.has_citation).map(|(first, _)| first),
        }
    }
}

/// Moves punctuation that a text begins with before the mark of a note (TTK), wherever the author wrote
/// the citation: `… çıktı [@anahtar].` becomes `… çıktı.¹`
fn put_before(made: &mut Vec<Inline>, mark: usize, next: &mut Inline) {
    let InlineKind::Text(text) = &next.kind else { return };
    let ends = |sign: char| ".,;:!?…”’»\"".contains(sign);
    let length = text.len() - text.trim_start_matches(ends).len();
    if length == 0 {
        return;
    }
    made.insert(mark, next.part(0..length));
    *next = next.part(length..text.len());
}

/// Removes the space that the author typed before a note's mark: the mark follows the word.
fn trim_space(made: &mut Vec<Inline>) {
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = made.last_mut() {
        text.truncate(text.trim_end().len());
        if text.is_empty() {
            made.pop();
        }
    }
}

/// Replaces citations whose works are all unknown by their keys.
fn resolve(line: &mut Vec<Inline>, known: Citable<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut made = Vec::with_capacity(line.len());
    for mut inline in line.drain(..) {
        if let Some(children) = inline.children_mut() {
            resolve(children, known, diagnostics);
        }
        let span = inline.span;
        match inline.kind {
            InlineKind::Citation(citation) => {
                let found = KeyLookup::of(&citation, known, diagnostics);
                if found.is_text {
                    made.push(Inline::new(InlineKind::Text(citation.written), span));
                } else if found.known == 0 {
                    made.push(unknown_citation(citation, span));
                } else {
                    made.extend(with_unknown_keys(citation, known.works, span));
                }
            }
            kind => made.push(Inline::new(kind, span)),
        }
    }
    *line = made;
}

/// Result of looking up the works of a citation.
struct KeyLookup {
    /// Number of works that the bibliography has.
    known: usize,
    /// Whether the citation is ordinary text: `@somebody` without a bibliography.
    is_text: bool,
}

impl KeyLookup {
    /// Looks up the works of a citation, and reports those that are missing.
    fn of(
        citation: &Citation,
        Citable { works, unnamed }: Citable<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let is_text = citation.is_narrative && works.list.is_empty();
        let unknown = citation.items.iter().filter(|item| works.get(&item.key).is_none());
        let mut known = citation.items.len();
        for item in unknown {
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

/// Returns a citation whose works are all unknown: their keys, and what the author wrote beside them, in brackets and
/// bold.
fn unknown_citation(citation: Citation, span: Span) -> Inline {
    let mut content = vec![added("[", span)];
    for (at, item) in citation.items.into_iter().enumerate() {
        if at > 0 {
            content.push(added("; ", span));
        }
        let has_prefix = !item.prefix.is_empty();
        content.extend(item.prefix);
        content.extend(has_prefix.then(|| added(" ", span)));
        content.push(Inline::new(InlineKind::Text(item.key), item.span));
        // The locator of a work that a sentence names is in brackets of its own.
        content.extend((citation.is_narrative && !item.suffix.is_empty()).then(|| added(", ", span)));
        content.extend(item.suffix);
    }
    content.push(added("]", span));
    Inline::new(InlineKind::Strong(content), span)
}

/// Divides a citation: known works are cited, each unknown one is its key in brackets, bold.
fn with_unknown_keys(citation: Citation, works: &Works, span: Span) -> Vec<Inline> {
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

/// An inline of text that is not in the source.
fn added(text: &str, span: Span) -> Inline {
    Inline::new(InlineKind::Text(text.to_owned()), Span { end: span.start, ..span })
}
