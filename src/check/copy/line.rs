//! A line of the author's text – a paragraph, a heading, a cell – with the way back to its bytes in the source.

use crate::lang::Tongue;
use crate::source::{SourceId, Span};
use std::ops::Range;

/// What stands in a line for code, an image, an address or words in another language.
pub(super) const OBJECT: char = '\u{FFFC}';
/// What stands in a line for a note mark.
pub(super) const NOTE: char = '\u{FFFA}';

/// How many tokens a rule looks ahead or back for a mark's counterpart; no sentence is longer.
pub(super) const REACH: usize = 1000;

/// Where a line stands, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Running text.
    Text,
    /// A title or heading.
    Heading,
    /// A line of verse, whose quotations may close in another.
    Verse,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters with their marks.
    Word,
    /// Digits, with points, commas, colons or slashes between digits.
    Number,
    /// White space.
    Space,
    /// `'`, `’`, a backtick or an acute accent.
    Apostrophe,
    /// A note mark.
    Note,
    /// Code, an image, an address, words in another language.
    Object,
    /// One other character.
    Mark,
    /// Before the first token and after the last.
    Edge,
}

/// A stretch of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    start: u32,
    end: u32,
}

impl Token {
    /// Its bytes in the line's text.
    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A stretch of the text and what it is in the source.
#[derive(Clone, Debug)]
struct Piece {
    /// Where it begins in the text.
    at: usize,
    /// Where it stands in the source.
    source: Range<usize>,
    /// Whether text and source are the same bytes.
    same: bool,
}

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The text, things in it replaced by [`OBJECT`] and [`NOTE`].
    pub(super) text: String,
    /// The text in tokens.
    pub(super) tokens: Vec<Token>,
    /// Whose rules apply.
    pub(super) tongue: Tongue,
    /// Where it stands.
    pub(super) standing: Standing,
    source: SourceId,
    pieces: Vec<Piece>,
    /// Stretches of the source that an edit would break: words that name where a link leads.
    kept: Vec<Range<usize>>,
}

impl Line {
    /// An empty line.
    pub(super) fn new(source: SourceId, tongue: Tongue, standing: Standing) -> Self {
        Self {
            text: String::new(),
            tokens: Vec::new(),
            tongue,
            standing,
            source,
            pieces: Vec::new(),
            kept: Vec::new(),
        }
    }

    /// Adds text that stands so in the source.
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

    /// Adds a character for what stands at a place of the source.
    pub(super) fn push_for(&mut self, sign: char, source: Range<usize>) {
        self.pieces.push(Piece { at: self.text.len(), source, same: false });
        self.text.push(sign);
    }

    /// Keeps edits away from a stretch of the source.
    pub(super) fn keep(&mut self, source: Range<usize>) {
        self.kept.push(source);
    }

    /// Whether an edit at a place breaks nothing: it lies outside of what is kept, and inserts nothing right behind it.
    pub(super) fn may_edit(&self, place: Span) -> bool {
        let place = place.range();
        let end = |kept: &Range<usize>| kept.end + usize::from(place.is_empty());
        !self.kept.iter().any(|kept| kept.start < place.end && place.start < end(kept))
    }

    /// Cuts the text into tokens; to be called once it is whole.
    pub(super) fn cut(&mut self) {
        let mut tokens: Vec<Token> = Vec::with_capacity(self.text.len() / 4);
        let mut characters = self.text.char_indices().peekable();
        while let Some((start, first)) = characters.next() {
            let kind = kind_of(first);
            let mut end = start + first.len_utf8();
            while let Some(&(at, next)) = characters.peek() {
                let goes_on = match kind {
                    Kind::Word => kind_of(next) == Kind::Word || is_mark(next),
                    Kind::Space => kind_of(next) == Kind::Space,
                    Kind::Number => next.is_ascii_digit() || parts_digits(&self.text, at, next),
                    _ => false,
                };
                if !goes_on {
                    break;
                }
                end = at + next.len_utf8();
                characters.next();
            }
            tokens.push(Token { kind, start: start as u32, end: end as u32 });
        }
        self.tokens = tokens;
    }

    /// What a token is; an edge outside the line.
    pub(super) fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Edge, |token| token.kind)
    }

    /// What the token before a place is.
    pub(super) fn kind_before(&self, at: usize) -> Kind {
        at.checked_sub(1).map_or(Kind::Edge, |before| self.kind(before))
    }

    /// A token's text; nothing outside the line.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range()])
    }

    /// The text of the token some steps before a place.
    pub(super) fn word_before(&self, at: usize, steps: usize) -> &str {
        at.checked_sub(steps).map_or("", |before| self.word(before))
    }

    /// The bytes of some tokens, both included.
    pub(super) fn stretch(&self, first: usize, last: usize) -> Range<usize> {
        let start = self.tokens.get(first).map_or(self.text.len(), |token| token.start as usize);
        let end = self.tokens.get(last).map_or(self.text.len(), |token| token.end as usize);
        start..end.max(start)
    }

    /// Whether a sentence begins at a token: nothing, or a mark that ends one, stands before it.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let before = self.tokens[..at.min(self.tokens.len())].iter().enumerate().rev();
        for (back, token) in before {
            match token.kind {
                Kind::Space | Kind::Note | Kind::Apostrophe => {}
                Kind::Mark => match self.word(back) {
                    "“" | "\"" | "‘" | "(" | "[" | "«" | "„" | "”" | ")" | "*" => {}
                    "." | "!" | "?" | ":" | "…" | "–" | "—" | "-" | ";" | "•" | "|" => return true,
                    _ => return false,
                },
                _ => return false,
            }
        }
        true
    }

    /// The place of a stretch in the source.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        if range.is_empty() && self.text[range.start..].starts_with(NOTE) {
            // Before the mark of a note, and behind what closes before it: emphasis, a link.
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

    /// Where the character before a place ends in the source.
    fn source_end(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.at < at);
        let Some(piece) = next.checked_sub(1).and_then(|last| self.pieces.get(last)) else {
            return self.source_start(at);
        };
        if piece.same { (piece.source.start + at - piece.at).min(piece.source.end) } else { piece.source.end }
    }
}

fn kind_of(character: char) -> Kind {
    match character {
        '\'' | '’' | '`' | '´' | 'ʼ' => Kind::Apostrophe,
        NOTE => Kind::Note,
        OBJECT => Kind::Object,
        '0'..='9' => Kind::Number,
        _ if character.is_alphabetic() || character == '\u{AD}' => Kind::Word,
        _ if character.is_whitespace() => Kind::Space,
        _ => Kind::Mark,
    }
}

/// A mark over the letter before it.
pub(super) fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

/// Whether a sign stands between two digits.
fn parts_digits(text: &str, at: usize, sign: char) -> bool {
    matches!(sign, '.' | ',' | ':' | '/') && text[at + 1..].starts_with(|next: char| next.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Kind, Line, NOTE, Standing};
    use crate::lang::Tongue;
    use crate::source::SourceId;

    fn line() -> Line {
        let mut line = Line::new(SourceId(0), Tongue::Turkish, Standing::Text);
        line.push("Bakü", 10);
        line.push_for('’', 15..17);
        line.push("de 19.30", 17);
        line.push_for(NOTE, 25..29);
        line.push(".", 29);
        line.cut();
        line
    }

    #[test]
    fn tokens_are_words_numbers_and_marks() {
        let line = line();
        let kinds: Vec<Kind> = line.tokens.iter().map(|token| token.kind).collect();
        use Kind::{Apostrophe, Mark, Note, Number, Space, Word};
        assert_eq!(kinds, [Word, Apostrophe, Word, Space, Number, Note, Mark]);
        assert_eq!((line.word(4), line.word(99), line.word_before(0, 1)), ("19.30", "", ""));
    }

    #[test]
    fn every_stretch_leads_back_to_the_source() {
        let line = line();
        let place = |first, last| line.span(line.stretch(first, last)).range();
        assert_eq!(place(0, 0), 10..15);
        assert_eq!(place(1, 1), 15..17);
        assert_eq!(place(0, 2), 10..19);
        assert_eq!(place(5, 5), 25..29);
        assert_eq!(place(6, 6), 29..30);
        let after_word = line.stretch(0, 0).end;
        assert_eq!(line.span(after_word..after_word).range(), 15..15);
    }
}
