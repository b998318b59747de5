//! What authors type that Markdown reads as something else: the backtick and the acute accent for an
//! apostrophe, and the ordinal at a line's beginning.

use super::prepare::Prepared;
use super::script::Script;
use crate::book::{Block, BlockKind, Inline, InlineKind, List, ListItem};
use crate::diag::{Diagnostic, Edit, Problem};
use crate::source::Span;
use pulldown_cmark::{Event, Parser, Tag};
use std::collections::BTreeMap;
use std::ops::Range;

/// Replaces every backtick between letters by an apostrophe, before Markdown takes it for code.
pub(super) fn read_backticks(prepared: &mut Prepared, script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    if !prepared.text.contains('`') {
        return;
    }
    let code = code_blocks(&prepared.text);
    let found = apostrophes(&prepared.text, &code);
    for &at in &found {
        let word = word_around(&prepared.text, at..at + 1);
        let place = prepared.offset(at);
        let problem = Problem::BacktickApostrophe { word: word.to_owned() };
        let span = script.span(place..place + 1);
        diagnostics.push(Diagnostic::new(problem, span).mended_by(vec![apostrophe_at(span)]));
    }
    prepared.set_apostrophes(&found);
}

/// The edit that puts an apostrophe in the place of what was read as one.
fn apostrophe_at(span: Span) -> Edit {
    Edit { span, text: "’".to_owned() }
}

/// The stretches of blocks of code, which no trap is looked for in.
fn code_blocks(text: &str) -> Vec<Range<usize>> {
    Parser::new_ext(text, super::options())
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_))))
        .map(|(_, range)| range)
        .collect()
}

/// The offsets of backticks that are apostrophes.
///
/// A code span opens after a space or punctuation, never between two letters; so a lone backtick
/// between letters is an apostrophe unless a span that opened before closes there (`kod`lar).
fn apostrophes(text: &str, code: &[Range<usize>]) -> Vec<usize> {
    let mut found = Vec::new();
    let runs = Runs::of(text);
    let mut blocks = code.iter().peekable();
    let mut at = 0;
    while let Some(next) = text[at..].find(['`', '\\']).map(|offset| at + offset) {
        while blocks.next_if(|block| block.end <= next).is_some() {}
        if let Some(block) = blocks.peek().filter(|block| block.contains(&next)) {
            at = block.end;
        } else if text[next..].starts_with('\\') {
            let escaped = text[next + 1..].chars().next();
            at = next + 1 + escaped.filter(char::is_ascii_punctuation).map_or(0, char::len_utf8);
        } else {
            let length = run_length(text, next);
            let limit = blocks.peek().map_or(text.len(), |block| block.start);
            if length == 1 && is_between_letters(text, next) {
                found.push(next);
                at = next + 1;
            } else {
                at = runs.closing(text, next, length, limit).unwrap_or(next) + length;
            }
        }
    }
    found
}

/// All runs of backticks of a text, by their length, so that none is looked for twice.
struct Runs {
    /// Of each length: where a run begins and the number of its paragraph, in order.
    by_length: BTreeMap<usize, Vec<(usize, usize)>>,
    /// Where each paragraph's first run begins.
    paragraphs: Vec<usize>,
}

impl Runs {
    fn of(text: &str) -> Self {
        let mut runs = Self { by_length: BTreeMap::new(), paragraphs: vec![0] };
        let mut at = 0;
        while let Some(next) = text[at..].find('`').map(|offset| at + offset) {
            if has_empty_line(&text[at..next]) {
                runs.paragraphs.push(next);
            }
            let length = run_length(text, next);
            runs.by_length.entry(length).or_default().push((next, runs.paragraphs.len()));
            at = next + length;
        }
        runs
    }

    /// Where the code span that opens at an offset closes, within its paragraph and before a limit.
    fn closing(&self, text: &str, opening: usize, length: usize, limit: usize) -> Option<usize> {
        let inside = opening + length;
        let paragraph = self.paragraphs.partition_point(|begin| *begin <= opening);
        // After an opening that a space follows, a backtick between letters is rather an apostrophe.
        let loose = length == 1 && text[inside..].starts_with(char::is_whitespace);
        let runs = self.by_length.get(&length)?;
        let later = &runs[runs.partition_point(|(at, _)| *at < inside)..];
        let mut within = later.iter().take_while(|(at, of)| *of == paragraph && at + length <= limit);
        within.find(|(at, _)| !(loose && is_between_letters(text, *at))).map(|(at, _)| *at)
    }
}

fn has_empty_line(text: &str) -> bool {
    let mut lines = text.split('\n');
    lines.next();
    lines.next_back();
    lines.any(|line| line.trim_matches([' ', '\t', '>']).is_empty())
}

fn run_length(text: &str, at: usize) -> usize {
    text[at..].bytes().take_while(|byte| *byte == b'`').count()
}

/// A letter or figure before, a letter after: `Bakü·yü`, `1990·da`.
fn is_between_letters(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + 1..].chars().next();
    before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphabetic)
}

/// The word around a stretch.
fn word_around(text: &str, inner: Range<usize>) -> &str {
    let is_other = |character: char| !character.is_alphanumeric();
    let before = &text[..inner.start];
    let start = before.char_indices().rev().find(|(_, character)| is_other(*character));
    let start = start.map_or(0, |(at, character)| at + character.len_utf8());
    let end = text[inner.end..].find(is_other).map_or(text.len(), |offset| inner.end + offset);
    &text[start..end]
}

/// Reads every acute accent between letters of a text as an apostrophe.
pub(super) fn read_accents(inline: &mut Inline, script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    let InlineKind::Text(text) = &mut inline.kind else { return };
    if !text.contains('´') {
        return;
    }
    let in_step = text.len() == inline.span.range().len();
    let mut read = String::with_capacity(text.len() + 4);
    for (at, character) in text.char_indices() {
        let after = text[at + character.len_utf8()..].chars().next();
        let between = read.chars().next_back().is_some_and(char::is_alphanumeric)
            && after.is_some_and(char::is_alphabetic);
        if character != '´' || !between {
            read.push(character);
            continue;
        }
        read.push('’');
        let word = word_around(text, at..at + character.len_utf8()).to_owned();
        let start = inline.span.start as usize + at;
        let span = if in_step { script.span(start..start + character.len_utf8()) } else { inline.span };
        let fix = if in_step { vec![apostrophe_at(span)] } else { Vec::new() };
        diagnostics.push(Diagnostic::new(Problem::BacktickApostrophe { word }, span).mended_by(fix));
    }
    // A text that happens to be as long as its place must not seem to be what stands there.
    if !in_step && read.len() == inline.span.range().len() {
        inline.span.end = inline.span.start;
    }
    *text = read;
}

/// The blocks that a list really is.
///
/// Markdown numbers a list from its first item and forgets all other numbers, so `71. madde` and a
/// `1990. yılda` after it would be 71 and 72. The list is cut where the author's numbers jump, and a
/// part of one item whose number is not 1 is a paragraph that begins with an ordinal.
pub(super) fn read_ordinals(
    list: List,
    span: Span,
    script: &Script,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Block> {
    let List { start: Some(first), tight, items } = list else {
        return vec![Block::new(BlockKind::List(list), span)];
    };
    let mut made = Vec::new();
    for (start, items) in runs(first, items, script) {
        let place = Span {
            start: items.first().map_or(span.start, |item| item.span.start),
            end: items.last().map_or(span.end, |item| item.span.end),
            ..span
        };
        if start == 1 || items.len() != 1 {
            let list = List { start: Some(start), tight, items };
            made.push(Block::new(BlockKind::List(list), place));
            continue;
        }
        let problem = Problem::OrdinalAsList { number: start };
        let marker = marker_span(place, script);
        let stop = Span { start: marker.end.saturating_sub(1), end: marker.end.saturating_sub(1), ..marker };
        let escape = Edit { span: stop, text: "\\".to_owned() };
        diagnostics.push(Diagnostic::new(problem, marker).mended_by(vec![escape]));
        made.extend(ordinal(start, items, place, script));
    }
    made
}

/// The items in runs without a jump of the numbers, each run with its first number.
fn runs(first: u64, items: Vec<ListItem>, script: &Script) -> Vec<(u64, Vec<ListItem>)> {
    let mut runs: Vec<(u64, Vec<ListItem>)> = Vec::new();
    let mut previous = first;
    for item in items {
        let marker = script.slice(marker_span(item.span, script));
        let written = marker.trim_end_matches(['.', ')']).parse().unwrap_or(previous);
        match runs.last_mut() {
            Some((start, run)) if !is_jump(*start, run.len() as u64, previous, written) => run.push(item),
            _ => runs.push((written, vec![item])),
        }
        previous = written;
    }
    runs
}

/// Whether a number is no item of a list. `1. 1. 1.` and `1. 2. 2. 4.` are lists that an author
/// numbered carelessly; `1. 2. 1990.` and `71. 20.` are not.
fn is_jump(start: u64, count: u64, previous: u64, written: u64) -> bool {
    let expected = start.saturating_add(count);
    let is_ahead = written > expected.saturating_add(1);
    is_ahead || (start != 1 && written != expected && written != previous)
}

/// An item as paragraphs, the first of which begins with the item's number.
fn ordinal(number: u64, items: Vec<ListItem>, span: Span, script: &Script) -> Vec<Block> {
    let mut blocks: Vec<Block> = items.into_iter().flat_map(|item| item.blocks).collect();
    let marker = marker_text(number, span, script);
    match blocks.first_mut() {
        Some(Block { kind: BlockKind::Paragraph(content), span: whole, .. }) => {
            whole.start = span.start;
            content.insert(0, marker);
            super::texts::merge_texts(content);
        }
        _ => {
            let mut content = vec![marker];
            super::texts::trim_end(&mut content);
            blocks.insert(0, Block::new(BlockKind::Paragraph(content), span));
        }
    }
    blocks
}

/// The place of an item's marker: its figures and the stop.
fn marker_span(item: Span, script: &Script) -> Span {
    let start = item.start as usize;
    let text = script.slice(item);
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    let stop = text[figures..].starts_with(['.', ')']);
    script.span(start..start + figures + usize::from(stop))
}

/// The marker with the space after it, as text: the author's own, where it is plain.
fn marker_text(number: u64, item: Span, script: &Script) -> Inline {
    let marker = marker_span(item, script);
    let after = script.text.get(marker.end as usize..).unwrap_or("");
    let spaces = after.len() - after.trim_start_matches(' ').len();
    let own = script.slice(marker);
    if own.len() < 2 || spaces != 1 {
        let stop = if own.ends_with(')') { ')' } else { '.' };
        return Inline::new(InlineKind::Text(format!("{number}{stop} ")), marker);
    }
    let span = script.span(marker.start as usize..marker.end as usize + 1);
    Inline::new(InlineKind::Text(format!("{own} ")), span)
}

#[cfg(test)]
mod tests {
    use super::{apostrophes, code_blocks};

    /// The text with each apostrophe that is found.
    fn read(text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        for at in apostrophes(text, &code_blocks(text)) {
            bytes[at] = b'\'';
        }
        String::from_utf8(bytes).unwrap_or_default()
    }

    #[test]
    fn backticks_between_letters() {
        for (text, expected) in [
            ("Bakü`nün ve Gence`nin", "Bakü'nün ve Gence'nin"),
            ("1990`da 20`si", "1990'da 20'si"),
            ("`kod` ve Bakü`yü", "`kod` ve Bakü'yü"),
            ("`kod`lar ve Bakü`yü", "`kod`lar ve Bakü'yü"),
            ("``a`b`` Bakü`yü", "``a`b`` Bakü'yü"),
            ("a ` b Bakü`yü", "a ` b Bakü'yü"),
            ("Bakü\\`yü", "Bakü\\`yü"),
            ("```\nBakü`yü\n```\nBakü`yü", "```\nBakü`yü\n```\nBakü'yü"),
            ("    Bakü`yü\n\nBakü`yü", "    Bakü`yü\n\nBakü'yü"),
            ("bir `açık\n\nBakü`yü", "bir `açık\n\nBakü'yü"),
            ("", ""),
            ("`", "`"),
            ("\\", "\\"),
            ("ç`ş", "ç'ş"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
