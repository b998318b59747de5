//! A line of content as one text, with the place of each of its parts in the source.

use super::super::held::is_escaped;
use super::super::script::Script;
use crate::book::draft::{Inline, InlineKind, Target};
use crate::book::plain_text;
use crate::source::Span;
use std::ops::Range;

/// Replaces an image, a formula, a citation or the mark of a note.
const OBJECT: char = '\u{fffc}';
/// The most bytes of a text with other bytes than its place that are searched for backslashes.
const FARTHEST_BACK: usize = 4_096;
/// Replaces code.
pub(super) const CODE: char = '\u{f0000}';
/// Comes before and after words that are struck out.
pub(super) const STRIKE: char = '\u{f0001}';

/// Signs that begin or end some markup.
const SIGNS: &[char] = &[
    '*', '_', '~', '=', '+', ']', ')', '{', '<', '@', ':', '\\', '%', '^', '!', '?', '.', '#', '|', '-', '–',
    '—', '•', '·', '\t', '¹', '²', '³', STRIKE,
];

/// The first bytes of signs, so that most of a text is skipped byte by byte.
pub(super) const fn first_bytes(signs: &[char]) -> [bool; 256] {
    let mut bytes = [false; 256];
    let mut at = 0;
    while at < signs.len() {
        bytes[signs[at].encode_utf8(&mut [0; 4]).as_bytes()[0] as usize] = true;
        at += 1;
    }
    bytes
}

/// A line of content as one text.
pub(super) struct Flat {
    pub(super) text: String,
    /// The first byte of each piece, its place, and whether it has as many bytes as its place.
    pieces: Vec<(usize, Span, bool)>,
}

impl Flat {
    pub(super) fn of(content: &[Inline]) -> Self {
        let mut flat = Self { text: String::new(), pieces: Vec::new() };
        flat.add(content);
        flat
    }

    /// Whether the line has any sign of markup.
    pub(super) fn has_signs(&self) -> bool {
        const FIRST: [bool; 256] = first_bytes(SIGNS);
        // Some letters begin with the same byte: the check may have false positives.
        self.text.bytes().any(|byte| FIRST[usize::from(byte)])
    }

    fn add(&mut self, content: &[Inline]) {
        for inline in content {
            match &inline.kind {
                InlineKind::Text(text) => self.push(text, inline.span, inline.is_in_step()),
                InlineKind::Code(_) => self.object(CODE, inline.span),
                InlineKind::LineBreak => self.object('\n', inline.span),
                InlineKind::IndexMark(_) => {}
                InlineKind::Strike(inner) => {
                    self.object(STRIKE, inline.span);
                    self.add(inner);
                    self.object(STRIKE, inline.span);
                }
                // An address that is its own text is no text, unless it was to be the address of words before it.
                InlineKind::Link { target: Target::Url(_), content }
                    if is_address(&plain_text(content))
                        && !["] (", ")["].iter().any(|before| self.text.ends_with(before)) =>
                {
                    self.object(OBJECT, inline.span);
                }
                _ if !inline.children().is_empty() => self.add(inline.children()),
                _ => self.object(OBJECT, inline.span),
            }
        }
    }

    fn push(&mut self, text: &str, span: Span, in_step: bool) {
        self.pieces.push((self.text.len(), span, in_step));
        self.text.push_str(text);
    }

    fn object(&mut self, sign: char, span: Span) {
        self.push(sign.encode_utf8(&mut [0; 4]), span, false);
    }

    fn piece(&self, at: usize) -> Option<&(usize, Span, bool)> {
        self.pieces.get(self.pieces.partition_point(|(start, ..)| *start <= at).checked_sub(1)?)
    }

    /// The place of a sign in the source; none where the text there is not the author's letter by letter.
    pub(super) fn place(&self, at: usize) -> Option<usize> {
        let (start, span, in_step) = self.piece(at)?;
        in_step.then(|| span.start as usize + at - start)
    }

    /// Whether a sign is escaped by the author: with a backslash, or as an entity.
    pub(super) fn is_meant(&self, at: usize, script: &Script) -> bool {
        match self.place(at) {
            Some(place) => script.is_escaped(place),
            None => self.piece(at).is_some_and(|(_, span, _)| {
                let (written, sign) = (script.slice(*span), self.text[at..].chars().next().unwrap_or(' '));
                let written = if written.len() > FARTHEST_BACK { "" } else { written };
                let mut signs = written.match_indices(sign).map(|(at, _)| is_escaped(written, at)).peekable();
                written.starts_with('&') || (signs.peek().is_some() && signs.all(|is_escaped| is_escaped))
            }),
        }
    }

    /// The place of a stretch; none in a line without text.
    pub(super) fn span(&self, range: Range<usize>) -> Option<Span> {
        let last = self.text[..range.end].char_indices().next_back().map_or(range.start, |(at, _)| at);
        let whole = |at: usize| self.piece(at).map(|(_, span, _)| *span);
        let (first, end) = (whole(range.start)?, whole(last.max(range.start))?);
        let start = self.place(range.start).map_or(first.start, |place| place as u32);
        let end = self.place(last).map_or(end.end, |place| (place + range.end - last) as u32);
        Some(Span { start, end: end.max(start), ..first })
    }
}

/// Whether words are an address.
pub(super) fn is_address(words: &str) -> bool {
    !words.contains(char::is_whitespace)
        && (words.contains("://") || words.starts_with("www.") || words.contains('@'))
}

/// A sign in the form in which it is shown to the author.
pub(super) fn sign_of(sign: char) -> char {
    match sign {
        STRIKE => '~',
        CODE => '`',
        OBJECT => '…',
        other => other,
    }
}
