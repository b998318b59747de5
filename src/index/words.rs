//! A line as words that can be searched, and marks inserted between its words.

use crate::book::{Inline, InlineKind, text_length};
use crate::source::Span;
use std::ops::Range;

/// Replaces an inline that is not text.
const OBJECT: char = '\u{fffc}';

/// The characters of a line, each with the number of bytes of text before it; invisible marks are left out.
pub(super) struct Words {
    pub(super) signs: Vec<(char, usize)>,
}

impl Words {
    /// Gathers the characters of a line.
    pub(super) fn of(line: &[Inline]) -> Self {
        let mut words = Self { signs: Vec::new() };
        words.add(line, &mut 0);
        words
    }

    fn add(&mut self, inlines: &[Inline], offset: &mut usize) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => {
                    let signs = text.char_indices().filter(|(_, sign)| !is_hidden(*sign));
                    self.signs.extend(signs.map(|(at, sign)| (settled(sign), *offset + at)));
                    *offset += text.len();
                }
                InlineKind::Code(text) => {
                    self.signs.push((OBJECT, *offset));
                    *offset += text.len();
                }
                InlineKind::LineBreak => self.signs.push((' ', *offset)),
                InlineKind::Image(_) | InlineKind::Formula(_) => self.signs.push((OBJECT, *offset)),
                _ => self.add(inline.children(), offset),
            }
        }
    }

    /// Returns the bytes of some characters of a line whose text has so many bytes.
    pub(super) fn bytes(&self, signs: Range<usize>, length: usize) -> Range<usize> {
        let byte = |at: usize| self.signs.get(at).map_or(length, |(_, start)| *start);
        byte(signs.start)..byte(signs.end)
    }

    /// Returns the end of the ending that follows a word behind an apostrophe or, in Azerbaijani, a hyphen.
    pub(super) fn with_suffix(&self, end: usize) -> usize {
        let sign = |at: usize| self.signs.get(at).map_or(' ', |(sign, _)| *sign);
        let mut at = end + 1;
        if !matches!(sign(end), '’' | '-') || !sign(at).is_lowercase() {
            return end;
        }
        while sign(at).is_alphanumeric() {
            at += 1;
        }
        at
    }

    /// Returns where the word at or before an offset begins: a mark there separates no letters.
    pub(super) fn word_start(&self, offset: usize) -> usize {
        let mut at = self.signs.partition_point(|(_, start)| *start < offset);
        if at == self.signs.len() {
            while at > 0 && self.signs[at - 1].0 == ' ' {
                at -= 1;
            }
        }
        while at > 0 && self.signs[at - 1].0 != ' ' {
            at -= 1;
        }
        self.signs.get(at).map_or(0, |(_, start)| *start)
    }
}

/// Replaces every kind of space by a space, and every apostrophe by the typographic one.
fn settled(sign: char) -> char {
    match sign {
        '\'' => '’',
        _ if sign.is_whitespace() => ' ',
        _ => sign,
    }
}

/// Whether a character is a joiner or a soft hyphen.
fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

/// Whether a line has marks.
pub(super) fn has_marks(line: &[Inline]) -> bool {
    line.iter().any(|inline| matches!(inline.kind, InlineKind::IndexMark(_)) || has_marks(inline.children()))
}

/// Takes the marks out of a line, each with the number of bytes of text before it, and joins the texts around them: a
/// mark must not change how the line is set.
pub(super) fn take_marks(line: &mut Vec<Inline>, offset: &mut usize, marks: &mut Vec<(usize, Inline)>) {
    let mut kept: Vec<Inline> = Vec::with_capacity(line.len());
    let mut after_mark = false;
    for mut inline in line.drain(..) {
        if matches!(inline.kind, InlineKind::IndexMark(_)) {
            marks.push((*offset, inline));
            after_mark = true;
            continue;
        }
        match inline.children_mut() {
            Some(children) => take_marks(children, offset, marks),
            None => *offset += text_length(std::slice::from_ref(&inline)),
        }
        match (kept.last_mut(), &inline) {
            (
                Some(Inline { kind: InlineKind::Text(text), span }),
                Inline { kind: InlineKind::Text(more), span: next },
            ) if after_mark => {
                text.push_str(more);
                *span = Span { end: next.end.max(span.end), ..*span };
                // The words of a mark continue in the same word.
                continue;
            }
            _ => {}
        }
        after_mark = after_mark && matches!(inline.kind, InlineKind::Text(_));
        kept.push(inline);
    }
    *line = kept;
}

/// Inserts marks into a line, each before the text at its offset; they are in order.
pub(super) fn insert(line: &mut Vec<Inline>, marks: Vec<(usize, Inline)>) {
    let mut marks = marks.into_iter().peekable();
    if marks.peek().is_some() {
        put(line, &mut 0, &mut marks);
        line.extend(marks.map(|(_, mark)| mark));
    }
}

type Marks = std::iter::Peekable<std::vec::IntoIter<(usize, Inline)>>;

fn put(line: &mut Vec<Inline>, offset: &mut usize, marks: &mut Marks) {
    let mut made = Vec::with_capacity(line.len() + 1);
    for mut inline in line.drain(..) {
        match &mut inline.kind {
            InlineKind::Text(text) => {
                let (start, end) = (*offset, *offset + text.len());
                let mut done = 0;
                while let Some((at, mark)) = marks.next_if(|(at, _)| *at < end) {
                    let cut = at.saturating_sub(start).max(done);
                    if cut > done {
                        made.push(Inline::new(InlineKind::Text(text[done..cut].to_owned()), inline.span));
                        done = cut;
                    }
                    made.push(mark);
                }
                text.drain(..done);
                *offset = end;
                made.push(inline);
            }
            InlineKind::Code(_) => {
                let end = *offset + text_length(std::slice::from_ref(&inline));
                while let Some((_, mark)) = marks.next_if(|(at, _)| *at < end) {
                    made.push(mark);
                }
                *offset = end;
                made.push(inline);
            }
            _ => {
                if let Some(children) = inline.children_mut() {
                    put(children, offset, marks);
                }
                made.push(inline);
            }
        }
    }
    *line = made;
}
