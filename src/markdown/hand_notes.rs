//! Notes that are typed by hand: `Bakü’de¹`, and a line `¹ Kaynak: …` at the page's or the chapter's end.
//!
//! A raised number right behind a word is the mark of a note where a later line begins with the same number; numbers may
//! begin anew with each page of the text. A raised number that no such line explains stays as it was typed, and so does
//! that of a power or a unit: `x²`, `km²`, `10³`.

use super::lines;
use super::script::Script;
use super::texts::{merge_texts, trim_end};
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, Note};
use crate::book::{NoteLabel, for_each_block_mut, for_each_inline_mut};
use crate::diag::{Diagnostic, Problem};
use crate::enumerator::RAISED;
use crate::lang;
use crate::source::Span;
use std::collections::BTreeMap;
use std::ops::Range;

/// Signs between a word and the mark of its note.
const CLOSING: &str = ".,;:!?…\"'”’»›)]%";
/// The most figures of a note's number.
const LONGEST: usize = 4;
/// How much of the text before a mark is looked at, in bytes.
const REACH: usize = 40;

/// Makes notes of the lines that begin with raised numbers, and marks of the numbers that they explain; `unnamed` is how
/// many notes without names the chapter has so far.
pub(super) fn read(
    (title, blocks): (&mut Vec<Inline>, &mut Vec<Block>),
    notes: &mut Vec<Note>,
    unnamed: usize,
    script: &Script,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let begins = |line: &str| number_at(line.trim_start_matches([' ', '\t'])).is_some();
    if !script.text.contains(RAISED) || !script.text.lines().any(begins) {
        return;
    }
    let mut marks = Marks { next: unnamed, waiting: BTreeMap::new() };
    marks.find(title, &mut String::new());
    let mut notes_of: BTreeMap<usize, usize> = BTreeMap::new();
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    let (mut first, mut count) = (None, 0);
    for block in blocks.drain(..) {
        let found = match &block.kind {
            BlockKind::Paragraph(content) => items(content),
            _ => None,
        };
        let Some((before, items)) = found.filter(|found| marks.may_explain(found)) else {
            kept.push(marks.found_in(block));
            continue;
        };
        let mut left = before;
        if let (false, Some(place)) = (left.is_empty(), place(left.iter().flatten())) {
            let paragraph = Block {
                kind: BlockKind::Paragraph(lines::join(std::mem::take(&mut left))),
                span: place,
                ..block.clone()
            };
            kept.push(marks.found_in(paragraph));
        }
        for Item { number, lines, length } in items {
            let explained = marks.waiting.remove(&number).unwrap_or_default();
            let (Some(span), Some(own)) = (place(lines.iter().flatten()), explained.first()) else {
                left.push(lines::join(lines));
                continue;
            };
            notes_of.extend(explained.iter().map(|mark| (*mark, *own)));
            count += 1;
            first.get_or_insert(Span { end: span.start + length as u32, ..span });
            let mut words = lines::join(lines);
            lines::cut_start(&mut words, length);
            trim_end(&mut words);
            let inner = place(words.iter()).unwrap_or(span);
            let blocks = vec![Block::new(BlockKind::Paragraph(words), inner)];
            notes.push(Note {
                label: NoteLabel::Unnamed(*own),
                series: None,
                number: (),
                marks: (),
                blocks,
                span,
            });
        }
        if let Some(place) = place(left.iter().flatten()) {
            kept.push(Block { kind: BlockKind::Paragraph(apart(left)), span: place, ..block });
        } else if kept.last().is_some_and(|last| is_rule_above_notes(last, script)) {
            kept.pop();
        }
    }
    *blocks = kept;
    marks.settle((title, blocks), unnamed, &notes_of);
    if let Some(span) = first {
        let written = script.slice(span).trim_end().to_owned();
        diagnostics.push(Diagnostic::new(Problem::NotesByHand { written, count }, span));
    }
}

/// A line that begins with a raised number, with the lines behind it that do not.
struct Item {
    number: u32,
    lines: Vec<Vec<Inline>>,
    /// The bytes of the number and what is between it and the words.
    length: usize,
}

/// The lines of a paragraph before its notes, and these.
type Found = (Vec<Vec<Inline>>, Vec<Item>);

/// The lines of a paragraph before the first that is a note, and the notes; none where it has no note.
fn items(content: &[Inline]) -> Option<Found> {
    let mut has_number = false;
    let mut is_start = true;
    for inline in content {
        has_number |= match &inline.kind {
            InlineKind::Text(text) => {
                is_start && number_at(text).is_some()
                    || text.match_indices('\n').any(|(at, _)| number_at(&text[at + 1..]).is_some())
            }
            _ => false,
        };
        is_start = matches!(&inline.kind, InlineKind::LineBreak)
            || matches!(&inline.kind, InlineKind::Text(text) if text.ends_with('\n'));
    }
    if !has_number {
        return None;
    }
    let (mut before, mut items): (Vec<_>, Vec<Item>) = (Vec::new(), Vec::new());
    for line in lines::split(content.to_vec(), true) {
        match (number_at(lines::start_of(&line)), items.last_mut()) {
            (Some((number, length)), _) => items.push(Item { number, lines: vec![line], length }),
            (None, Some(last)) => last.lines.push(line),
            (None, None) => before.push(line),
        }
    }
    (!items.is_empty()).then_some((before, items))
}

/// The raised number that a line begins with, before words, and the bytes up to the words: `¹ Kaynak`, `¹) Kaynak`.
fn number_at(line: &str) -> Option<(u32, usize)> {
    let figures = raised(line);
    let rest = &line[figures..];
    let behind = rest.trim_start_matches(['.', ')', ':', '-']).trim_start_matches([' ', '\t', '\u{a0}']);
    let begins = behind.starts_with(|sign: char| !sign.is_whitespace());
    // An isotope, `¹⁴C`, and a power's rest are no notes.
    let is_apart = rest.len() > behind.len() || behind.chars().nth(1).is_some_and(char::is_alphabetic);
    let number = value(&line[..figures])?;
    (begins && is_apart).then_some((number, line.len() - behind.len()))
}

/// Joins notes that stay text, each on its own line.
fn apart(notes: Vec<Vec<Inline>>) -> Vec<Inline> {
    let mut content: Vec<Inline> = Vec::new();
    for note in notes {
        if let Some(last) = content.last() {
            let span = Span { start: last.span.end, ..last.span };
            content.push(Inline::new(InlineKind::LineBreak, span));
        }
        content.extend(note);
    }
    content
}

/// How many bytes of raised figures a text begins with.
fn raised(text: &str) -> usize {
    text.len() - text.trim_start_matches(RAISED).len()
}

/// The number that raised figures are; none for no figures, zero, and too many.
fn value(figures: &str) -> Option<u32> {
    let mut number = 0;
    for (count, figure) in figures.chars().enumerate() {
        let value = RAISED.iter().position(|own| *own == figure)?;
        number = number * 10 + u32::try_from(value).ok()?;
        if count == LONGEST {
            return None;
        }
    }
    (number > 0 && !figures.starts_with(RAISED[0])).then_some(number)
}

/// Whether a block is the line that authors draw above their notes.
fn is_rule_above_notes(block: &Block, script: &Script) -> bool {
    matches!(block.kind, BlockKind::Break) && script.slice(block.span).trim_start().starts_with(['_', '-'])
}

/// The place from the first of some inlines to the last.
fn place<'a>(inlines: impl Iterator<Item = &'a Inline>) -> Option<Span> {
    let mut inlines = inlines.map(|inline| inline.span);
    let first = inlines.next()?;
    Some(inlines.fold(first, |whole, span| Span { end: whole.end.max(span.end), ..whole }))
}

/// The raised numbers that may be marks of notes; each is a mark with a number of its own until all notes are known.
struct Marks {
    /// The number of the next one.
    next: usize,
    /// Those that no line has explained yet, by the number that was typed.
    waiting: BTreeMap<u32, Vec<usize>>,
}

impl Marks {
    /// Whether a paragraph's notes may have marks: before it, or in its lines before them.
    fn may_explain(&self, (before, items): &Found) -> bool {
        !before.is_empty() || items.iter().any(|item| self.waiting.contains_key(&item.number))
    }

    /// Returns a block, the raised numbers in it as marks.
    fn found_in(&mut self, mut block: Block) -> Block {
        for_each_block_mut(std::slice::from_mut(&mut block), &mut |inner| {
            if !matches!(inner.kind, BlockKind::Index(_)) {
                inner.inlines_mut().into_iter().for_each(|line| self.find(line, &mut String::new()));
            }
        });
        block
    }

    /// Makes marks of the raised numbers in a line; `before` is the end of the text before it.
    fn find(&mut self, content: &mut Vec<Inline>, before: &mut String) {
        for mut inline in std::mem::take(content) {
            match &mut inline.kind {
                InlineKind::Text(text) if text.contains(RAISED) => {
                    let text = std::mem::take(text);
                    inline.kind = InlineKind::Text(text.clone());
                    self.find_in_text(&inline, &text, before, content);
                    remember(before, &text);
                    continue;
                }
                InlineKind::Text(text) => remember(before, text),
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::SmallCaps(inner)
                | InlineKind::Strike(inner)
                | InlineKind::Mark(inner)
                | InlineKind::Foreign { content: inner, .. } => self.find(inner, before),
                InlineKind::Formula(_) | InlineKind::Superscript(_) | InlineKind::Subscript(_) => {
                    before.clear()
                }
                InlineKind::LineBreak => remember(before, " "),
                _ => remember(before, "words"),
            }
            content.push(inline);
        }
    }

    fn find_in_text(&mut self, inline: &Inline, text: &str, before: &str, content: &mut Vec<Inline>) {
        let (mut done, mut at) = (0, 0);
        while let Some(start) = text[at..].find(RAISED).map(|offset| at + offset) {
            at = start + raised(&text[start..]);
            let is_ended = !text[at..]
                .starts_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '⁻' | '⁺' | 'ⁿ'));
            let near = text.floor_char_boundary(start.saturating_sub(REACH));
            let own = [if near == 0 { before } else { "" }, &text[near..start]].concat();
            let Some(number) = value(&text[start..at]).filter(|_| is_ended && is_behind_word(&own)) else {
                continue;
            };
            if start > done {
                content.push(inline.part(done..start));
            }
            let mark = Inline {
                kind: InlineKind::NoteMark(NoteLabel::Unnamed(self.next)),
                ..inline.part(start..at)
            };
            content.push(mark);
            self.waiting.entry(number).or_default().push(self.next);
            self.next += 1;
            done = at;
        }
        if done < text.len() {
            content.push(inline.part(done..text.len()));
        }
    }

    /// Gives the marks their notes, and makes text again of those that have none.
    fn settle(
        self,
        (title, blocks): (&mut Vec<Inline>, &mut Vec<Block>),
        unnamed: usize,
        notes_of: &BTreeMap<usize, usize>,
    ) {
        let without: BTreeMap<usize, String> = self
            .waiting
            .into_iter()
            .flat_map(|(number, marks)| marks.into_iter().map(move |mark| (mark, figures_of(number))))
            .collect();
        let give = |inline: &mut Inline| {
            let InlineKind::NoteMark(NoteLabel::Unnamed(mark)) = &mut inline.kind else { return };
            if let Some(note) = notes_of.get(mark) {
                *mark = *note;
            } else if let Some(figures) = without.get(mark).filter(|_| *mark >= unnamed) {
                inline.kind = InlineKind::Text(figures.clone());
            }
        };
        for_each_inline_mut(title, &mut |inline| give(inline));
        merge(title);
        for_each_block_mut(blocks, &mut |block| {
            for line in block.inlines_mut() {
                for_each_inline_mut(line, &mut |inline| give(inline));
                merge(line);
            }
        });
    }
}

fn merge(line: &mut Vec<Inline>) {
    for inline in line.iter_mut() {
        if let Some(children) = inline.children_mut() {
            merge(children);
        }
    }
    merge_texts(line);
}

/// Keeps the end of the text so far.
fn remember(before: &mut String, text: &str) {
    let near = text.floor_char_boundary(text.len().saturating_sub(REACH));
    if near > 0 {
        before.clear();
    }
    before.push_str(&text[near..]);
    if before.len() > REACH * 2 {
        let near = before.floor_char_boundary(before.len() - REACH);
        before.drain(..near);
    }
}

/// Raised figures of a number.
fn figures_of(number: u32) -> String {
    let figures = number.to_string();
    figures.bytes().filter_map(|figure| RAISED.get(usize::from(figure - b'0'))).collect()
}

/// Whether a word in small letters is a unit or a function that has a power, in any language.
fn has_power(word: &str) -> bool {
    lang::all().any(|words| words.markup.powered.contains(&word))
}

/// Whether a text ends with a word that has no power, and perhaps signs that close it and marks of other notes.
fn is_behind_word(text: &str) -> bool {
    let bare = text.trim_end_matches(|sign: char| CLOSING.contains(sign) || RAISED.contains(&sign));
    let letters = bare.len() - bare.trim_end_matches(char::is_alphabetic).len();
    if letters == 0 {
        // A year in brackets or at the end of a sentence, not a number with a power.
        let figures: Range<usize> =
            bare.trim_end_matches(|sign: char| sign.is_ascii_digit()).len()..bare.len();
        return figures.len() == 4 && text.len() > bare.len();
    }
    let word = &bare[bare.len() - letters..];
    word.chars().nth(1).is_some() && !has_power(&word.to_lowercase())
}
