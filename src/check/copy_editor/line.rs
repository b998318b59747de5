//! A line of the author's text (a paragraph, a heading, a cell) that maps each character to its bytes in the
//! source.

use super::letters::to_lowercase;
use super::word_traits::WordTraits;
use crate::lang::Tongue;
use crate::source::{SourceId, Span};
use std::borrow::Cow;
use std::ops::Range;

/// Placeholder in a line for code, an image, an address or foreign words.
pub(super) const OBJECT: char = '\u{FFFC}';
/// Placeholder in a line for a note mark.
pub(super) const NOTE: char = '\u{FFFA}';

/// How many tokens a rule searches for the counterpart of a mark; longer than any sentence.
pub(super) const MAX_LOOKAHEAD: usize = 1000;

/// The kind of line, as far as the rules distinguish it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Running text.
    Text,
    /// A title or heading.
    Heading,
    /// A line of verse; a quotation may continue into the next one.
    Verse,
}

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters with their combining marks.
    Word,
    /// Digits, with points, commas, colons or slashes between digits.
    Number,
    /// White space.
    Space,
    /// `'`, `’`, a backtick or an acute accent.
    Apostrophe,
    /// A note mark.
    Note,
    /// Code, an image, an address or foreign words.
    Object,
    /// Any other single character.
    Mark,
    /// The position before the first token or after the last.
    Outside,
}

/// A word, number, mark or other unit of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// The kind of token.
    pub(super) kind: TokenKind,
    /// What the letters of a word show.
    pub(super) traits: WordTraits,
    start: u32,
    end: u32,
}

impl Token {
    /// The byte range in the line's text.
    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A stretch of the text and the place in the source that it comes from.
#[derive(Clone, Debug)]
struct Piece {
    /// Byte offset in the text.
    at: usize,
    /// Byte range in the source.
    source: Range<usize>,
    /// Whether text and source have the same bytes.
    same: bool,
}

/// A line of text, in tokens.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The text, with [`OBJECT`] and [`NOTE`] as placeholders.
    pub(super) text: String,
    /// The tokens of the text; empty until [`Line::tokenize`] is called.
    pub(super) tokens: Vec<Token>,
    /// The language whose rules apply.
    pub(super) tongue: Tongue,
    /// The kind of line.
    pub(super) kind: LineKind,
    /// Whether it is part of a block quotation.
    pub(super) is_quoted: bool,
    source: SourceId,
    pieces: Vec<Piece>,
    /// Ranges of the source that must not be edited: link texts that are the label of a definition.
    locked: Vec<Range<usize>>,
}

impl Line {
    /// Creates an empty line.
    pub(super) fn new(source: SourceId, tongue: Tongue, kind: LineKind) -> Self {
        Self {
            text: String::new(),
            tokens: Vec::new(),
            tongue,
            kind,
            is_quoted: false,
            source,
            pieces: Vec::new(),
            locked: Vec::new(),
        }
    }

    /// Appends text that has the same bytes in the source, from byte `start` on.
    pub(super) fn push(&mut self, text: &str, start: usize) {
        match self.pieces.last_mut().filter(|last| last.same && last.source.end == start) {
            Some(last) => last.source.end += text.len(),
            None => {
                let source = start..start + text.len();
                self.pieces.push(Piece { at: self.text.len(), source, same: true });
            }
        }
        self.text.push_str(text);
    }

    /// Like [`Line::push`], but does nothing for an empty text.
    pub(super) fn push_unless_empty(&mut self, text: &str, start: usize) {
        if !text.is_empty() {
            self.push(text, start);
        }
    }

    /// Appends one character that represents a range of the source.
    pub(super) fn push_placeholder(&mut self, sign: char, source: Range<usize>) {
        self.pieces.push(Piece { at: self.text.len(), source, same: false });
        self.text.push(sign);
    }

    /// Forbids edits in a range of the source.
    pub(super) fn forbid_edits(&mut self, source: Range<usize>) {
        self.locked.push(source);
    }

    /// Whether an edit is allowed: it must not overlap a forbidden range or insert text directly after one.
    pub(super) fn may_edit(&self, place: Span) -> bool {
        let place = place.range();
        let end = |locked: &Range<usize>| locked.end + usize::from(place.is_empty());
        !self.locked.iter().any(|locked| locked.start < place.end && place.start < end(locked))
    }

    /// Splits the text into tokens. Call it once the text is complete.
    pub(super) fn tokenize(&mut self) {
        let text = self.text.as_str();
        let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 4);
        let mut start = 0;
        while let Some((first, length)) = character(text, start) {
            let kind = kind_of(first);
            let mut end = start + length;
            while let Some((next, length)) = character(text, end) {
                let goes_on = match kind {
                    TokenKind::Word => kind_of(next) == TokenKind::Word || is_mark(next),
                    TokenKind::Space => kind_of(next) == TokenKind::Space,
                    TokenKind::Number => next.is_ascii_digit() || joins_digits(text, end, next),
                    _ => false,
                };
                if !goes_on {
                    break;
                }
                end += length;
            }
            let traits = match kind {
                TokenKind::Word => WordTraits::of(&text[start..end]),
                _ => WordTraits::default(),
            };
            tokens.push(Token { kind, traits, start: start as u32, end: end as u32 });
            start = end;
        }
        self.tokens = tokens;
    }

    /// Whether the word at a token shows a trait.
    pub(super) fn shows(&self, at: usize, wanted: WordTraits) -> bool {
        self.tokens.get(at).is_some_and(|token| token.traits.has(wanted))
    }

    /// The text of a token in lowercase.
    pub(super) fn small(&self, at: usize) -> Cow<'_, str> {
        match self.shows(at, WordTraits::NOT_SMALL) {
            true => to_lowercase(self.word(at)),
            false => Cow::Borrowed(self.word(at)),
        }
    }

    /// The kind of a token; [`TokenKind::Outside`] outside the line.
    pub(super) fn kind(&self, at: usize) -> TokenKind {
        self.tokens.get(at).map_or(TokenKind::Outside, |token| token.kind)
    }

    /// The kind of the token before `at`.
    pub(super) fn kind_before(&self, at: usize) -> TokenKind {
        at.checked_sub(1).map_or(TokenKind::Outside, |before| self.kind(before))
    }

    /// The text of a token; empty outside the line.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range()])
    }

    /// The text of the token `steps` before `at`; empty outside the line.
    pub(super) fn word_before(&self, at: usize, steps: usize) -> &str {
        at.checked_sub(steps).map_or("", |before| self.word(before))
    }

    /// The byte range from token `first` to token `last`, both included.
    pub(super) fn byte_range(&self, first: usize, last: usize) -> Range<usize> {
        let start = self.tokens.get(first).map_or(self.text.len(), |token| token.start as usize);
        let end = self.tokens.get(last).map_or(self.text.len(), |token| token.end as usize);
        start..end.max(start)
    }

    /// Whether a sentence begins at a token: it is the first, or a mark that ends a sentence precedes it.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let before = self.tokens[..at.min(self.tokens.len())].iter().enumerate().rev();
        for (back, token) in before {
            match token.kind {
                TokenKind::Space | TokenKind::Note | TokenKind::Apostrophe => {}
                TokenKind::Mark => match self.word(back) {
                    "“" | "\"" | "‘" | "(" | "[" | "«" | "„" | "”" | ")" | "*" => {}
                    "." | "!" | "?" | ":" | "…" | "–" | "—" | "-" | ";" | "•" | "|" => return true,
                    _ => return false,
                },
                _ => return false,
            }
        }
        true
    }

    /// The first place within a token where the source has markup between two letters: the byte offset in the text, and the
    /// markup's place in the source.
    pub(super) fn seam(&self, at: usize) -> Option<(usize, Span)> {
        let range = self.byte_range(at, at);
        let next = self.pieces.partition_point(|piece| piece.at <= range.start);
        let (before, piece) = (self.pieces.get(next.checked_sub(1)?)?, self.pieces.get(next)?);
        let is_within = before.same && piece.same && piece.at < range.end;
        let markup = before.source.end..piece.source.start.max(before.source.end);
        is_within.then(|| (piece.at, Span::new(self.source, markup)))
    }

    /// The place in the source of a range of the text.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        if range.is_empty() && self.text[range.start..].starts_with(NOTE) {
            // An insertion before a note mark goes after any emphasis or link that closes there.
            let start = self.source_start(range.start);
            return Span::new(self.source, start..start);
        }
        let start =
            if range.is_empty() { self.source_end(range.start) } else { self.source_start(range.start) };
        let end = self.source_end(range.end).max(start);
        Span::new(self.source, start..end)
    }

    fn source_start(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.at <= at);
        let Some(piece) = next.checked_sub(1).and_then(|last| self.pieces.get(last)) else { return 0 };
        if piece.same {
            (piece.source.start + at - piece.at).min(piece.source.end)
        } else {
            piece.source.start
        }
    }

    /// The end, in the source, of the character before a position of the text.
    fn source_end(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.at < at);
        let Some(piece) = next.checked_sub(1).and_then(|last| self.pieces.get(last)) else {
            return self.source_start(at);
        };
        if piece.same { (piece.source.start + at - piece.at).min(piece.source.end) } else { piece.source.end }
    }
}

/// The character at a byte of a text, and how many bytes it has.
fn character(text: &str, at: usize) -> Option<(char, usize)> {
    let byte = *text.as_bytes().get(at)?;
    match byte.is_ascii() {
        true => Some((char::from(byte), 1)),
        false => text[at..].chars().next().map(|letter| (letter, letter.len_utf8())),
    }
}

fn kind_of(character: char) -> TokenKind {
    match character {
        'a'..='z' | 'A'..='Z' | 'ç' | 'ğ' | 'ı' | 'ö' | 'ş' | 'ü' | 'ə' => TokenKind::Word,
        ' ' => TokenKind::Space,
        '\'' | '’' | '`' | '´' | 'ʼ' => TokenKind::Apostrophe,
        NOTE => TokenKind::Note,
        OBJECT => TokenKind::Object,
        '0'..='9' => TokenKind::Number,
        _ if character.is_alphabetic() || character == '\u{AD}' => TokenKind::Word,
        _ if character.is_whitespace() => TokenKind::Space,
        _ => TokenKind::Mark,
    }
}

/// Whether a character is a combining diacritical mark (U+0300 to U+036F).
pub(super) fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

/// Whether a separator between two digits belongs to the number.
fn joins_digits(text: &str, at: usize, sign: char) -> bool {
    matches!(sign, '.' | ',' | ':' | '/') && text[at + 1..].starts_with(|next: char| next.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Line, LineKind, NOTE, TokenKind};
    use crate::lang::Tongue;
    use crate::source::SourceId;

    fn line() -> Line {
        let mut line = Line::new(SourceId(0), Tongue::Turkish, LineKind::Text);
        line.push("Bakü", 10);
        line.push_placeholder('’', 15..17);
        line.push("de 19.30", 17);
        line.push_placeholder(NOTE, 25..29);
        line.push(".", 29);
        line.tokenize();
        line
    }

    #[test]
    fn tokens_are_words_numbers_and_marks() {
        let line = line();
        let kinds: Vec<TokenKind> = line.tokens.iter().map(|token| token.kind).collect();
        use TokenKind::{Apostrophe, Mark, Note, Number, Space, Word};
        assert_eq!(kinds, [Word, Apostrophe, Word, Space, Number, Note, Mark]);
        assert_eq!((line.word(4), line.word(99), line.word_before(0, 1)), ("19.30", "", ""));
    }

    #[test]
    fn every_stretch_leads_back_to_the_source() {
        let line = line();
        let place = |first, last| line.span(line.byte_range(first, last)).range();
        assert_eq!(place(0, 0), 10..15);
        assert_eq!(place(1, 1), 15..17);
        assert_eq!(place(0, 2), 10..19);
        assert_eq!(place(5, 5), 25..29);
        assert_eq!(place(6, 6), 29..30);
        let after_word = line.byte_range(0, 0).end;
        assert_eq!(line.span(after_word..after_word).range(), 15..15);
    }
}
