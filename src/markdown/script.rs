//! One chapter's text with the id of its source, from which spans are made.

use crate::source::{SourceId, Span};
use std::ops::Range;

/// The longest beginning of a line that opens a division, in bytes.
const LONGEST_MARKER: usize = 2_000;

/// The text of one chapter's file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Script<'a> {
    /// The file.
    pub(super) source: SourceId,
    /// The whole text of the file, as the author wrote it.
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

    /// The author's text at a span.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// Whether an odd number of backslashes comes before an offset.
    pub(super) fn is_escaped(&self, at: usize) -> bool {
        let before = self.text.as_bytes().get(..at).unwrap_or(&[]);
        before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
    }

    /// Whether the line of a place opens or closes a division; a longer line is searched for its beginning no further.
    pub(super) fn is_marker(&self, at: usize) -> bool {
        let from = self.text.floor_char_boundary(at.saturating_sub(LONGEST_MARKER));
        let near = &self.text[from..at];
        let start = near.rfind('\n').map_or(if from == 0 { Some(0) } else { None }, |end| Some(end + 1));
        start.is_some_and(|start| near[start..].trim_start_matches([' ', '>']).starts_with(":::"))
    }
}
