//! Bracketed spans: `[text]{.smallcaps}`, `[text]{lang=ru}`, `[text]{.index}`, also several at once; and notes at the
//! place of their marks, `^[text]`.

use super::attributes::{self, words};
use super::citations;
use super::inlines::{DEEPEST, Inlines, Wrap};
use super::kinds;
use super::script::Script;
use super::texts::merge_texts;
use crate::book::draft::{Inline, InlineKind};
use crate::book::{IndexMark, NoteLabel, WrittenTarget, index_path, index_term, plain_text};
use crate::lang::Language;

/// A piece of a line's content: a bracket, or what is between brackets.
enum Piece {
    /// `[`, as text.
    Open(Inline),
    /// `^[`, as text.
    OpenNote(Inline),
    /// `]` without attributes, as text.
    Close(Inline),
    /// `]{…}` with attributes that are understood, as text.
    Attributed(Inline, Attributes),
    /// Everything else.
    Other(Inline),
}

/// The attributes in the braces after a bracket.
#[derive(Default)]
struct Attributes {
    wraps: Vec<Wrap>,
    index: Option<Indexed>,
    /// Whether the words link to the glossary, and the word there where that is another.
    term: Option<Option<String>>,
    /// Whether some of it is unknown.
    is_foreign: bool,
}

/// The settings of `.index`.
#[derive(Default)]
struct Indexed {
    /// The term, where it is not the text itself.
    term: Option<String>,
    sort: Option<String>,
    is_main: bool,
}

/// A bracket that is not yet closed, and the content after it.
struct Level {
    bracket: Option<Inline>,
    is_note: bool,
    content: Vec<Inline>,
}

impl Level {
    fn new(bracket: Option<Inline>, is_note: bool) -> Self {
        Self { bracket, is_note, content: Vec::new() }
    }
}

impl Inlines<'_> {
    /// Makes spans of the brackets with attributes, and notes of those after a caret; all other brackets stay text.
    pub(super) fn fold_spans(&mut self, content: Vec<Inline>) -> Vec<Inline> {
        let is_of_use = |inline: &Inline| {
            matches!(&inline.kind, InlineKind::Text(text)
                if text.contains("]{") || text.contains("^["))
        };
        if !content.iter().any(is_of_use) {
            return content;
        }
        let script = self.script;
        let pieces = content.into_iter().flat_map(|inline| pieces(inline, &script));
        let mut levels = vec![Level::new(None, false)];
        for piece in pieces {
            let is_note = levels.last().is_some_and(|level| level.is_note);
            match piece {
                Piece::Open(bracket) if levels.len() <= DEEPEST => {
                    levels.push(Level::new(Some(bracket), false))
                }
                Piece::OpenNote(bracket) if levels.len() <= DEEPEST => {
                    levels.push(Level::new(Some(bracket), true));
                }
                Piece::Attributed(closing, _) if is_note => {
                    self.close_note(&mut levels, &closing);
                    let InlineKind::Text(text) = &closing.kind else { continue };
                    push(&mut levels, closing.part(1..text.len()));
                }
                Piece::Attributed(closing, attributes) => self.close_span(&mut levels, closing, attributes),
                Piece::Close(closing) if is_note => self.close_note(&mut levels, &closing),
                Piece::Close(closing) => {
                    spill(&mut levels);
                    push(&mut levels, closing);
                }
                Piece::Open(inline) | Piece::OpenNote(inline) | Piece::Other(inline) => {
                    push(&mut levels, inline)
                }
            }
        }
        while levels.len() > 1 {
            spill(&mut levels);
        }
        let mut folded = levels.pop().map(|level| level.content).unwrap_or_default();
        merge_texts(&mut folded);
        folded
    }

    fn close_span(&mut self, levels: &mut Vec<Level>, closing: Inline, attributes: Attributes) {
        if levels.len() < 2 {
            return push(levels, closing);
        }
        let Some(Level { bracket: Some(bracket), mut content, .. }) = levels.pop() else { return };
        merge_texts(&mut content);
        let mut span = bracket.span;
        span.end = closing.span.end;
        if attributes.is_foreign {
            let start = closing.span.start as usize + 1;
            self.report_attributes(self.script.span(start..closing.span.end as usize));
        }
        // The mark is before the words: there the reader begins to look for them.
        if let Some(indexed) = attributes.index {
            push(levels, Inline::new(InlineKind::IndexMark(indexed.mark(&content)), span));
        }
        if let Some(term) = attributes.term.filter(|_| !content.is_empty()) {
            let term = term.unwrap_or_else(|| plain_text(&content));
            let target = WrittenTarget::Unresolved(format!("#{}", kinds::term_id(&term)));
            content = vec![Inline::new(InlineKind::Link { target, content }, span)];
        }
        if !content.is_empty() {
            for wrap in attributes.wraps.into_iter().rev() {
                content = vec![wrap.around(content, span)];
            }
        }
        for inline in content {
            push(levels, inline);
        }
    }

    /// Replaces a note in the text by a mark, and collects the note.
    fn close_note(&mut self, levels: &mut Vec<Level>, closing: &Inline) {
        let Some(Level { bracket: Some(bracket), mut content, .. }) = levels.pop() else { return };
        merge_texts(&mut content);
        let content = citations::fold(self.finish_words(content), &self.script);
        let mut span = bracket.span;
        span.end = closing.span.end;
        let number = self.unnamed_notes + self.notes_in_text.len();
        self.notes_in_text.push((content, span));
        push(levels, Inline::new(InlineKind::NoteMark(NoteLabel::Unnamed(number)), span));
    }
}

fn push(levels: &mut [Level], inline: Inline) {
    if let Some(level) = levels.last_mut() {
        level.content.push(inline);
    }
}

/// Moves the content of the innermost bracket, with the bracket itself, to its parent.
fn spill(levels: &mut Vec<Level>) {
    if levels.len() < 2 {
        return;
    }
    if let (Some(inner), Some(outer)) = (levels.pop(), levels.last_mut()) {
        outer.content.extend(inner.bracket);
        outer.content.extend(inner.content);
    }
}

/// Cuts a text at its brackets.
fn pieces(inline: Inline, script: &Script) -> Vec<Piece> {
    let InlineKind::Text(text) = &inline.kind else { return vec![Piece::Other(inline)] };
    if !inline.is_in_step() {
        return vec![Piece::Other(inline)];
    }
    let mut found = Vec::new();
    let mut done = 0;
    while let Some(at) = next_bracket(text, done, &inline, script) {
        let start = inline.span.start as usize;
        let is_note = text[at..].starts_with('[')
            && at > done
            && text[done..at].ends_with('^')
            && !script.is_escaped(start + at - 1);
        let before = if is_note { at - 1 } else { at };
        if before > done {
            found.push(Piece::Other(inline.part(done..before)));
        }
        done = at + 1;
        if is_note {
            found.push(Piece::OpenNote(inline.part(before..done)));
        } else if text[at..].starts_with('[') {
            found.push(Piece::Open(inline.part(at..done)));
        } else if let Some((length, parsed)) = attributes(&text[done..]) {
            done += length;
            found.push(Piece::Attributed(inline.part(at..done), parsed));
        } else {
            found.push(Piece::Close(inline.part(at..done)));
        }
    }
    if done < text.len() {
        found.push(Piece::Other(inline.part(done..text.len())));
    }
    found
}

/// The next bracket without a backslash before it.
fn next_bracket(text: &str, from: usize, inline: &Inline, script: &Script) -> Option<usize> {
    let start = inline.span.start as usize;
    let is_bracket = |(at, _): &(usize, &str)| !script.is_escaped(start + from + at);
    text[from..].match_indices(['[', ']']).find(is_bracket).map(|(at, _)| from + at)
}

/// The attributes at the beginning of a text and their length: `{lang=ru .smallcaps}`. Unknown ones are attributes all
/// the same where they have the form of some.
fn attributes(text: &str) -> Option<(usize, Attributes)> {
    let (words, length) = words(text.strip_prefix('{')?)?;
    let mut parsed = Attributes::default();
    if words.contains(&".index") {
        parsed.index = Some(Indexed::default());
    }
    for word in &words {
        parsed.is_foreign |= parsed.add(word).is_none();
    }
    let is_known = !words.is_empty() && (!parsed.is_foreign || attributes::Attributes::read(text).is_some());
    is_known.then_some((length + 1, parsed))
}

impl Attributes {
    /// Adds one word; `None` where it is unknown.
    fn add(&mut self, word: &str) -> Option<()> {
        let (name, value) = word
            .split_once('=')
            .map_or((word, None), |(name, value)| (name, Some(value.trim_matches(['"', '\'']))));
        match (name, value, &mut self.index) {
            (".index", None, _) => {}
            (term, None, _) if kinds::is_term(term) => {
                self.term.get_or_insert(None);
            }
            ("of", Some(term), _) => self.term = Some(Some(term.replace('\n', " "))),
            ("lang", Some(tag), _) => self.wraps.push(Wrap::Foreign(language(tag)?)),
            (".smallcaps" | ".sc", None, _) => self.wraps.push(Wrap::SmallCaps),
            (".mark", None, _) => self.wraps.push(Wrap::Mark),
            ("term", Some(term), Some(index)) => index.term = Some(term.replace('\n', " ")),
            ("sort", Some(sort), Some(index)) => index.sort = Some(sort.replace('\n', " ")),
            ("main" | ".main", None, Some(index)) => index.is_main = true,
            _ => return None,
        }
        Some(())
    }
}

impl Indexed {
    /// Makes the mark; one without a term has no path, which is reported where the index is made.
    fn mark(self, content: &[Inline]) -> IndexMark {
        let term = self.term.unwrap_or_else(|| index_term(content));
        let path = index_path(&term).unwrap_or_default();
        IndexMark { path, sort: self.sort, is_main: self.is_main, id: None }
    }
}

/// A language tag in the form of BCP 47: letters and figures in parts of at most eight.
pub(super) fn language(tag: &str) -> Option<Language> {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let primary = tag.split('-').next().unwrap_or("");
    let is_primary = (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
    (is_primary && tag.split('-').all(is_part)).then(|| Language::new(tag))
}
