//! One chapter's text with its name, so that places can be spoken of.

use crate::book::draft::{Inline, InlineKind};
use crate::source::{SourceId, Span};
use std::ops::Range;

/// The text of one chapter's file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Script<'a> {
    /// The file.
    pub(super) source: SourceId,
    /// Its whole text, as the author wrote it.
    pub(super) text: &'a str,
}

impl<'a> Script<'a> {
    /// A span of this file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.source, range)
    }

    /// A span of this file, widened to whole characters.
    pub(super) fn whole(&self, range: Range<usize>) -> Span {
        let is_border = |at: &usize| self.text.is_char_boundary(*at);
        let last = self.text.len();
        let start = (0..=range.start.min(last)).rev().find(is_border).unwrap_or(0);
        let end = (range.end.min(last)..=last).find(is_border).unwrap_or(last);
        self.span(start..end)
    }

    /// What the author wrote at a span.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// Whether an odd number of backslashes stands before an offset.
    pub(super) fn is_escaped(&self, at: usize) -> bool {
        let before = self.text.as_bytes().get(..at).unwrap_or(&[]);
        before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
    }
}

/// Whether a text has as many bytes as its place in the source: then every part of it has its own place.
pub(super) fn is_in_step(inline: &Inline) -> bool {
    matches!(&inline.kind, InlineKind::Text(text) if text.len() == inline.span.range().len())
}

/// A part of a text, with the part's own place where the text is in step with the source.
pub(super) fn part(inline: &Inline, range: Range<usize>) -> Inline {
    let InlineKind::Text(text) = &inline.kind else { return inline.clone() };
    let mut span = inline.span;
    if is_in_step(inline) {
        span.end = span.start + range.end as u32;
        span.start += range.start as u32;
    } else if range.len() == span.range().len() {
        // A text that happens to be as long as its place must not seem to be what stands there.
        span.end = span.start;
    }
    Inline::new(InlineKind::Text(text[range].to_owned()), span)
}
