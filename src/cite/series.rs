//! Series of notes that are not numbered: which notes belong to one, by their labels, and how each note ends.

use crate::book::cited::{Block, BlockKind, Inline, InlineKind};
use crate::book::{NoteLabel, NoteSeries, plain_text};
use crate::config::{self, NoteAuthor, Notes, SIGNS};
use crate::lang::Language;
use crate::source::Span;
use std::sync::Arc;

/// The series of a book.
#[derive(Debug)]
pub(super) struct AllSeries<'a> {
    declared: Vec<(&'a config::NoteSeries, Arc<NoteSeries>)>,
    /// Notes whose label is a sign: `[^*]`.
    starred: Arc<NoteSeries>,
}

impl<'a> AllSeries<'a> {
    /// Returns the series that `book.toml` declares, in the words of a language.
    pub(super) fn of(notes: &'a Notes, language: &Language) -> Self {
        let words = language.words();
        let signs: Vec<char> = notes.signs.chars().filter(|sign| !sign.is_whitespace()).collect();
        let series = |own: &'a config::NoteSeries| {
            let [name, end] = match own.of {
                Some(NoteAuthor::Translator) => words.notes_of[0].map(Some),
                Some(NoteAuthor::Editor) => words.notes_of[1].map(Some),
                None => [Some(words.starred_note), None],
            };
            let name = own.name.as_deref().or(name).unwrap_or_default().to_owned();
            let end = own.end.as_deref().or(end).map(enclosed);
            (own, Arc::new(NoteSeries { signs: signs.clone(), name, end }))
        };
        let declared = notes.series.iter().map(series).collect();
        let name = words.starred_note.to_owned();
        Self { declared, starred: Arc::new(NoteSeries { signs, name, end: None }) }
    }

    /// Returns the series of a note by its label: of several, the one whose `labels` is longest.
    pub(super) fn get(&self, label: &NoteLabel) -> Option<Arc<NoteSeries>> {
        let NoteLabel::Named(label) = label else { return None };
        let own = self.declared.iter().filter(|(series, _)| series.has(label));
        let own = own.rev().max_by_key(|(series, _)| series.labels.len()).map(|(_, series)| series);
        let is_sign = !label.is_empty() && label.chars().all(|sign| SIGNS.contains(sign));
        own.or_else(|| is_sign.then_some(&self.starred)).cloned()
    }
}

/// Puts words in brackets, unless their author did so.
fn enclosed(words: &str) -> String {
    if words.starts_with(char::is_alphanumeric) { format!("({words})") } else { words.to_owned() }
}

/// Ends a note with the name of its author, unless it is there already.
pub(super) fn sign_off(blocks: &mut Vec<Block>, end: &str, span: Span) {
    let text = |words: String, span: Span| Inline::new(InlineKind::Text(words), span.after());
    if let Some(Block { kind: BlockKind::Paragraph(content), span, .. }) = blocks.last_mut() {
        let written = plain_text(content);
        if !written.trim_end().trim_end_matches('.').ends_with(end.trim_end_matches('.')) {
            content.push(text(format!("\u{a0}{end}"), *span));
        }
        return;
    }
    blocks.push(Block::new(BlockKind::Paragraph(vec![text(end.to_owned(), span)]), span));
}
