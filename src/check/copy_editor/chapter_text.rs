//! Collects the lines of a book as the author wrote them, before typography changes them.

use super::forms::{self, Form};
use super::line::{Line, LineKind, NOTE, OBJECT};
use super::plain::{self, PlainText};
use crate::address::{self, is_address};
use crate::book::{Block, BlockKind, Book, Chapter, Inline, InlineKind, Target, plain_text};
use crate::dictionary::{Dictionary, DictionaryFiles};
use crate::lang::{Language, Tongue};
use crate::memo::Memo;
use crate::source::{Sources, Span, Text};
use std::ops::Range;
use std::sync::Arc;

/// The text of one chapter as the copy-editor reads it.
#[derive(Debug)]
pub struct ChapterText {
    /// All lines: the title, the blocks, then the notes. Code, addresses and foreign words are placeholders
    /// in them.
    pub(super) lines: Vec<Line>,
    /// Stretches within lines that are marked as another language whose rules the program knows.
    pub(super) foreign: Vec<Line>,
    /// The number of lines before the notes.
    pub(super) text: usize,
    /// What may be written in two ways, outside notes; notes follow the spelling of the works they cite.
    pub(super) forms: Vec<Form>,
    /// Whether it was typed without the letters of its alphabet.
    pub(super) plain: Option<PlainText>,
}

/// Cache of what the copy-editor collected of the chapters and parsed of the dictionaries.
#[derive(Debug, Default)]
pub struct CopyMemo {
    /// The chapters, by their input: the chapter, the book's language and the text of its file.
    chapters: Memo<(Arc<Chapter>, Language, Text), Arc<ChapterText>>,
    /// The dictionaries, or why they cannot be used.
    pub(super) dictionaries: Memo<DictionaryFiles, Result<Arc<Dictionary>, String>>,
}

impl CopyMemo {
    /// A cache that keeps its contents for the next build.
    #[must_use]
    pub fn keeping() -> Self {
        Self { chapters: Memo::keeping(), dictionaries: Memo::keeping() }
    }
}

/// Collects the lines of every chapter in parallel; unchanged chapters are taken from `memo`.
pub(super) fn chapters(
    book: &Book,
    sources: &Sources,
    language: &Language,
    memo: &mut CopyMemo,
) -> Vec<Arc<ChapterText>> {
    let key = |chapter: &&Arc<Chapter>| {
        let text = sources.get(chapter.source).text.clone();
        (chapter.slug.clone(), (Arc::clone(chapter), language.clone(), text))
    };
    let make = |chapter: &Arc<Chapter>| Arc::new(gathered(chapter, sources, language));
    memo.chapters.make(book.chapters.iter().collect(), key, make)
}

fn gathered(chapter: &Chapter, sources: &Sources, language: &Language) -> ChapterText {
    let mut gatherer = Gatherer { lines: Vec::new(), foreign: Vec::new(), quotations: 0, sources };
    let tongue = chapter.lang.as_ref().unwrap_or(language).tongue();
    gatherer.line(&chapter.title, chapter.span, tongue, LineKind::Heading);
    gatherer.blocks(&chapter.blocks, tongue);
    let text = gatherer.lines.len();
    chapter.notes.iter().for_each(|note| gatherer.blocks(&note.blocks, tongue));
    let Gatherer { mut lines, foreign, .. } = gatherer;
    let mut all = Vec::new();
    lines[..text].iter().for_each(|line| forms::gather(line, &mut all));
    let plain = plain::plain_text(&mut lines);
    ChapterText { lines, foreign, text, forms: all, plain }
}

struct Gatherer<'a> {
    lines: Vec<Line>,
    foreign: Vec<Line>,
    /// How many block quotations are open.
    quotations: usize,
    sources: &'a Sources,
}

impl Gatherer<'_> {
    fn blocks(&mut self, blocks: &[Block], tongue: Tongue) {
        for block in blocks {
            let tongue = block.lang.as_ref().map_or(tongue, Language::tongue);
            let standing = match block.kind {
                BlockKind::Heading { .. } => LineKind::Heading,
                BlockKind::Verse(_) => LineKind::Verse,
                _ => LineKind::Text,
            };
            for content in block.inlines() {
                self.line(content, block.span, tongue, standing);
            }
            let quotations = usize::from(matches!(block.kind, BlockKind::Quote { .. }));
            self.quotations += quotations;
            block.children().into_iter().for_each(|inner| self.blocks(inner, tongue));
            self.quotations -= quotations;
        }
    }

    /// Adds a line, unless its language has no rules.
    fn line(&mut self, content: &[Inline], span: Span, tongue: Tongue, standing: LineKind) {
        if content.is_empty() || tongue == Tongue::Other {
            return;
        }
        let mut line = Line::new(span.source, tongue, standing);
        line.is_quoted = self.quotations > 0;
        self.inlines(content, &mut line);
        line.tokenize();
        self.lines.push(line);
    }

    fn inlines(&mut self, content: &[Inline], line: &mut Line) {
        for inline in content {
            let place = inline.span.range();
            match &inline.kind {
                InlineKind::Text(text) => self.text(text, inline.span, line),
                InlineKind::Code(_) | InlineKind::Image(_) | InlineKind::Formula(_) => {
                    line.push_placeholder(OBJECT, place);
                }
                InlineKind::NoteMark(_) => line.push_placeholder(NOTE, place),
                InlineKind::LineBreak => line.push_placeholder('\n', place),
                InlineKind::Foreign { lang, .. } if lang.tongue() != line.tongue => {
                    line.push_placeholder(OBJECT, place);
                    self.keep_foreign(inline, lang.tongue());
                }
                InlineKind::Link { target: Target::Url(url), content }
                    if address::is_label_of(url, &plain_text(content)) =>
                {
                    push_address(self.sources.text(inline.span), place, line);
                }
                InlineKind::Link { content, .. } => {
                    if is_own_label(self.sources.text(inline.span)) {
                        line.forbid_edits(place);
                    }
                    self.inlines(content, line);
                }
                _ => self.inlines(inline.children(), line),
            }
        }
    }

    /// Keeps a stretch in another language whose rules the program knows.
    fn keep_foreign(&mut self, inline: &Inline, tongue: Tongue) {
        if tongue != Tongue::Other {
            let mut line = Line::new(inline.span.source, tongue, LineKind::Text);
            line.is_quoted = self.quotations > 0;
            self.inlines(inline.children(), &mut line);
            line.tokenize();
            self.foreign.push(line);
        }
    }

    /// Adds text with its place in the source. Where text and source differ (entities, accents for
    /// apostrophes, formatted citations), they are aligned character by character.
    fn text(&self, text: &str, span: Span, line: &mut Line) {
        let written = self.sources.text(span);
        if !is_as_written(text, written) {
            return beside(text, written, span, line);
        }
        let offset = span.start as usize;
        if !may_have_address(text) {
            return line.push_unless_empty(text, offset);
        }
        // Of the text, what is not in the line yet, and where the next word begins.
        let (mut from, mut start) = (0, 0);
        for word in text.split_inclusive(char::is_whitespace) {
            if let Some((before, inner, after)) = address(word) {
                line.push_unless_empty(&text[from..start], offset + from);
                let at = offset + start;
                line.push(before, at);
                let inner_at = at + before.len();
                line.push_placeholder(OBJECT, inner_at..inner_at + inner.len());
                line.push(after, inner_at + inner.len());
                from = start + word.len();
            }
            start += word.len();
        }
        line.push_unless_empty(&text[from..], offset + from);
    }
}

/// Whether the source has the same bytes; only the kind of white space may differ.
fn is_as_written(text: &str, written: &str) -> bool {
    let same = |(one, two): (u8, u8)| one == two || (one.is_ascii_whitespace() && two.is_ascii_whitespace());
    text == written || text.len() == written.len() && text.bytes().zip(written.bytes()).all(same)
}

/// Whether a text has one of the bytes of which an address must have one; most have none.
fn may_have_address(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'/' | b'@' | b':' | b'w' | b'x'))
}

/// Splits a word into the text before an address, the address, and the text after it.
fn address(word: &str) -> Option<(&str, &str, &str)> {
    if !may_have_address(word)
        || !word.contains(['/', '@', ':']) && !word.contains("www.") && !word.contains("xn--")
    {
        return None;
    }
    let inner = word.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '/');
    let start = inner.as_ptr() as usize - word.as_ptr() as usize;
    is_address(inner).then(|| (&word[..start], inner, &word[start + inner.len()..]))
}

/// Whether the text of a link is also the label of its definition: `[söz]`, `[söz][]`, `[[söz]]`.
fn is_own_label(written: &str) -> bool {
    written.ends_with("[]") || (written.ends_with(']') && !written.contains("]["))
}

/// Adds an address. An unclosed bracket in it stays visible to the rules, since it may be a mistake.
fn push_address(written: &str, place: Range<usize>, line: &mut Line) {
    let mut open: Vec<usize> = Vec::new();
    for (at, sign) in written.char_indices() {
        match sign {
            '(' => open.push(at),
            ')' => drop(open.pop()),
            _ => {}
        }
    }
    let at = |offset: usize| place.start + offset;
    match open.first().filter(|_| !written.starts_with('[')) {
        Some(&bracket) => {
            line.push_placeholder(OBJECT, place.start..at(bracket));
            line.push("(", at(bracket));
            line.push_placeholder(OBJECT, at(bracket + 1)..place.end);
        }
        None => line.push_placeholder(OBJECT, place),
    }
}

/// Adds text that differs from the source, and maps each character to the source bytes that produced it.
fn beside(text: &str, written: &str, span: Span, line: &mut Line) {
    let end = span.end as usize;
    let mut rest = written;
    for character in text.chars() {
        let at = end - rest.len();
        let first = rest.chars().next();
        let length = match first {
            Some(same) if same == character => same.len_utf8(),
            Some(other) if is_apostrophe(other) && is_apostrophe(character) => other.len_utf8(),
            Some('\n' | '\r' | '\t') if character == ' ' => 1,
            // The longest name of an entity has 32 bytes.
            Some('&') => rest.bytes().take(40).position(|byte| byte == b';').map_or(0, |end| end + 1),
            _ => 0,
        };
        if first == Some(character) {
            line.push(&rest[..length], at);
        } else if length > 0 {
            line.push_placeholder(character, at..at + length);
        } else {
            // The rest cannot be aligned.
            line.push_placeholder(if character.is_whitespace() { ' ' } else { OBJECT }, at..end);
        }
        rest = &rest[length..];
    }
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '`' | '´')
}
