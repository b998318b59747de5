//! Lines that an author ended on purpose: an address, a programme, a signature, verse that was pasted.
//!
//! Markdown joins the lines of a paragraph. Those that no editor wrapped are kept apart; text that was wrapped by an
//! editor, or has one sentence on each line, is joined. A line right behind a list, which Markdown adds to its last
//! item, becomes a paragraph.

use super::lines;
use super::script::Script;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, List};
use crate::book::{for_each_block, for_each_block_mut, plain_text};
use crate::diag::{Diagnostic, Problem, beginning};
use crate::enumerator::Enumerator;
use crate::source::Span;
use std::ops::Range;

/// The most letters of a line that is kept, the last one of a paragraph excepted.
const LONGEST: usize = 60;
/// The most letters of each of two lines that have no other sign of being meant.
const SHORT: usize = 40;
/// The most letters of a salutation, or of the words before a list of lines.
const SALUTATION: usize = 30;
/// The most letters before the colon of `Tel: …`.
const LABEL: usize = 24;
/// Signs before the first letter of a sentence.
const OPENING: &[char] = &['"', '\'', '“', '‘', '«', '„', '(', '[', '…'];
/// Signs behind the last sign of a sentence.
const CLOSING: &[char] = &['"', '\'', '”', '’', '»', '“', ')', ']'];

/// A line of a paragraph.
#[derive(Debug)]
struct Line {
    /// Its words, without markup.
    words: String,
    /// Its place in the file, without what is before its first letter.
    range: Range<usize>,
    /// How many letters are before it in the file.
    column: usize,
    /// How many letters it has in the file.
    width: usize,
}

/// Ends the lines of the paragraphs among some blocks where the author ended them; `widest` as [`widest`] finds it.
pub(super) fn keep(
    blocks: &mut Vec<Block>,
    (script, widest): (&Script, usize),
    diagnostics: &mut Vec<Diagnostic>,
) {
    end_lists(blocks, (script, widest), diagnostics);
    for_each_block_mut(blocks, &mut |block| {
        if let BlockKind::Paragraph(content) = &mut block.kind {
            keep_lines(content, block.span, (script, widest), diagnostics);
        }
    });
}

/// Makes paragraphs of the lines right behind lists.
fn end_lists(blocks: &mut Vec<Block>, (script, widest): (&Script, usize), diagnostics: &mut Vec<Diagnostic>) {
    let mut made = Vec::with_capacity(blocks.len());
    for mut block in blocks.drain(..) {
        for inner in block.children_mut() {
            end_lists(inner, (script, widest), diagnostics);
        }
        let behind = match &mut block.kind {
            BlockKind::List(list) => behind_list(list, (script, widest), diagnostics),
            _ => None,
        };
        if let Some(first) = &behind {
            block.span.end = block.span.end.min(first.span.start);
        }
        made.push(block);
        made.extend(behind);
    }
    *blocks = made;
}

/// The letters of the longest line of all paragraphs.
pub(super) fn widest<'a>(blocks: impl Iterator<Item = &'a [Block]>, script: &Script) -> usize {
    let mut widest = 0;
    for blocks in blocks {
        for_each_block(blocks, &mut |block| {
            if matches!(block.kind, BlockKind::Paragraph(_)) {
                let lines = script.slice(block.span).lines().map(|line| line.trim().chars().count());
                widest = widest.max(lines.max().unwrap_or(0));
            }
        });
    }
    widest
}

fn keep_lines(
    content: &mut Vec<Inline>,
    span: Span,
    (script, widest): (&Script, usize),
    diagnostics: &mut Vec<Diagnostic>,
) {
    // Most paragraphs of several lines were wrapped by an editor; they are not looked at any closer.
    let mut inner = script.slice(span).lines().rev().skip(1);
    if inner.any(|line| line.trim_start_matches([' ', '\t', '>']).trim_end().chars().count() > LONGEST) {
        return;
    }
    let Some(found) = lines_of(content, span, script) else { return };
    if !are_meant(&found, widest) {
        return;
    }
    diagnostics.push(report(&found[0], false, script));
    let mut kept: Vec<Inline> = Vec::new();
    for line in lines::split(std::mem::take(content), false) {
        if let (Some(last), Some(first)) = (kept.last(), line.first()) {
            let (start, end) = (last.span.end, first.span.start.max(last.span.end));
            kept.push(Inline::new(InlineKind::LineBreak, Span { start, end, ..first.span }));
        }
        kept.extend(line);
    }
    *content = kept;
}

fn report(line: &Line, is_behind_list: bool, script: &Script) -> Diagnostic {
    let words = beginning(&line.words);
    Diagnostic::new(Problem::LinesKept { words, is_behind_list }, script.span(line.range.clone()))
}

/// The lines of a paragraph; `None` where it has only one, or has breaks that the author typed.
fn lines_of(content: &[Inline], span: Span, script: &Script) -> Option<Vec<Line>> {
    let written = script.slice(span);
    if !written.contains('\n') || content.iter().any(|inline| matches!(inline.kind, InlineKind::LineBreak)) {
        return None;
    }
    let words = lines::split(content.to_vec(), true);
    let mut found: Vec<Line> = Vec::with_capacity(words.len());
    let mut start = span.start as usize;
    for line in written.split_inclusive('\n') {
        let inner = line.trim_start_matches([' ', '\t', '>']);
        let (at, end) = (start + line.len() - inner.len(), start + line.trim_end().len());
        let column = column_of(at, script);
        let own = plain_text(words.get(found.len())?).trim().to_owned();
        let width = inner.trim_end().chars().count();
        found.push(Line { words: own, range: at..end.max(at), column, width });
        start += line.len();
    }
    let is_whole = found.len() == words.len() && found.iter().all(|line| !line.words.is_empty());
    is_whole.then_some(found)
}

/// How many letters are before a place in its line.
fn column_of(at: usize, script: &Script) -> usize {
    before_in_line(at, script).chars().count()
}

/// What is before a place in its line.
fn before_in_line<'a>(at: usize, script: &Script<'a>) -> &'a str {
    let before = &script.text[..at];
    &before[before.rfind('\n').map_or(0, |end| end + 1)..]
}

/// Whether an author ended the lines of a paragraph on purpose.
fn are_meant(found: &[Line], widest: usize) -> bool {
    let [inner @ .., last] = found else { return false };
    let [first, rest @ ..] = found else { return false };
    let is_divided = |line: &Line| line.words.ends_with('-') && !line.words.ends_with(" -");
    if inner.iter().any(|line| line.width > LONGEST || is_divided(line)) || last.width > LONGEST * 2 {
        return false;
    }
    let are_sentences = inner.iter().any(|line| ends_sentence(&line.words));
    let are_room = || found.windows(2).all(|pair| has_room(&pair[0], &pair[1], widest));
    let all = |is_kind: &dyn Fn(&str) -> bool| found.iter().all(|line| is_kind(&line.words));
    let are_enumerated = rest
        .iter()
        .all(|line| !line.words.starts_with(['–', '—', '―']) && Enumerator::of(&line.words).is_some());
    if all(&is_label) || are_enumerated || are_listed(found) || are_rows(found) || all(&begins_with_sign) {
        return true;
    }
    // Lines of half the width that others have, which no editor would wrap.
    let narrow = found.iter().map(|line| line.width).max().unwrap_or(0);
    if found.len() > 2
        && narrow <= SHORT
        && widest > narrow * 2
        && !inner.iter().all(|line| ends_sentence(&line.words))
    {
        return true;
    }
    if !rest.iter().all(|line| begins_apart(&line.words)) || !are_room() {
        return false;
    }
    let is_counted = |line: &Line| line.words.starts_with(|sign: char| sign.is_ascii_digit());
    let is_head = first.words.ends_with([',', ':']) && first.width <= SALUTATION;
    let are_counted = rest.iter().all(is_counted) && (is_counted(first) || is_head);
    let is_open = widest >= LONGEST || !ends_sentence(&last.words);
    let are_pair = found.len() == 2 && found.iter().all(|line| line.width <= SHORT) && is_open;
    is_head || !are_sentences && (are_counted || are_pair || found.len() > 2)
}

/// Whether the next line's first word would have had room on a line.
fn has_room(line: &Line, next: &Line, widest: usize) -> bool {
    let word = next.words.split_whitespace().next().unwrap_or("").chars().count();
    line.width + 1 + word <= widest.max(SHORT)
}

/// Whether a line begins as no wrapped line does: with a capital, a figure, or a sign that is no punctuation.
fn begins_apart(words: &str) -> bool {
    let first = words.trim_start_matches(['(', '[']).chars().next();
    first.is_some_and(|first| first.is_uppercase() || first.is_numeric()) || begins_with_sign(words)
}

/// Whether a line begins with a picture or a sign that is no punctuation, behind which a space stands: `✓ tamam`.
fn begins_with_sign(words: &str) -> bool {
    let mut signs = words.chars();
    let is_sign = |sign: char| !sign.is_alphanumeric() && !sign.is_ascii() && !is_punctuation(sign);
    signs.next().is_some_and(is_sign) && signs.any(char::is_whitespace)
}

fn is_punctuation(sign: char) -> bool {
    OPENING.contains(&sign) || CLOSING.contains(&sign) || "–—―·§¶†‡°€₺£".contains(sign)
}

/// Whether a line ends as a sentence does.
pub(super) fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(CLOSING).ends_with(['.', '!', '?', '…', ';'])
}

/// Whether a line begins with a name and a colon: `Tel: …`, `Ali: …`.
fn is_label(words: &str) -> bool {
    words.split_once(": ").is_some_and(|(name, rest)| {
        let is_name = name.chars().all(|sign| sign.is_alphanumeric() || " .-/’'".contains(sign));
        is_name
            && name.starts_with(char::is_alphabetic)
            && name.chars().count() <= LABEL
            && !rest.trim().is_empty()
    })
}

/// Whether two lines in turn are numbered one after the other, by signs that Markdown does not know.
fn are_listed(found: &[Line]) -> bool {
    let items: Vec<Option<Enumerator>> = found.iter().map(|line| Enumerator::of(&line.words)).collect();
    let follows = |pair: &[Option<Enumerator>]| match pair {
        [Some(last), Some(next)] => last.precedes(*next),
        _ => false,
    };
    items.windows(2).any(follows)
}

/// Whether two lines in turn have the same number of cells, as rows of a spreadsheet or a table.
fn are_rows(found: &[Line]) -> bool {
    let cells: Vec<usize> = found.iter().map(|line| cells(&line.words)).collect();
    cells.windows(2).any(|pair| pair[0] > 1 && pair[0] == pair[1])
}

/// The number of cells between tabs, or between bars at both ends.
fn cells(words: &str) -> usize {
    let bars = words.strip_prefix('|').and_then(|rest| rest.strip_suffix('|'));
    let cells = bars.map_or_else(|| words.split('\t').count(), |inner| inner.split('|').count());
    let has_words = bars.is_none_or(|inner| inner.contains(char::is_alphanumeric));
    if has_words { cells } else { 0 }
}

/// Takes the lines behind a list out of its last item, where they are neither indented nor wrapped.
fn behind_list(
    list: &mut List,
    (script, widest): (&Script, usize),
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Block> {
    let item = list.items.last_mut()?;
    let indent = before_in_line(item.span.start as usize, script);
    let column = indent.chars().count();
    if !indent.trim().is_empty() {
        return None;
    }
    // What was taken out of a list within the item may be behind this one, too.
    let is_whole = |block: &Block| {
        matches!(block.kind, BlockKind::Paragraph(_))
            && column_of(block.span.start as usize, script) <= column
    };
    if item.blocks.len() > 1 && item.blocks.last().is_some_and(is_whole) {
        return item.blocks.pop();
    }
    let block = item.blocks.last_mut()?;
    let is_inset = |line: &str| line.chars().take_while(|sign| sign.is_whitespace()).count() > column;
    if script.slice(block.span).lines().skip(1).all(is_inset) {
        return None;
    }
    let BlockKind::Paragraph(content) = &mut block.kind else { return None };
    let found = lines_of(content, block.span, script)?;
    let is_apart = |at: &usize| {
        let (line, next) = (&found[at - 1], &found[*at]);
        next.column <= column
            && begins_apart(&next.words)
            && has_room(line, next, widest)
            && line.width <= LONGEST
    };
    let at = (1..found.len()).find(is_apart)?;
    let from = found[at].range.start;
    diagnostics.push(report(&found[at], true, script));
    let mut own = lines::split(std::mem::take(content), false);
    let rest = lines::join(own.split_off(at.min(own.len())));
    *content = lines::join(own);
    let span = Span { start: script.span(from..from).start, ..block.span };
    let end = script.text[..from].trim_end().len();
    (block.span, item.span) = (
        Span { end: script.span(end..end).end, ..block.span },
        Span { end: script.span(end..end).end, ..item.span },
    );
    Some(Block::new(BlockKind::Paragraph(rest), span))
}
