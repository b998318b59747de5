//! Dialogue: what somebody says, in paragraphs of its own that begin with a dash, where `[text] dialogue` asks for it.

use super::lines;
use super::script::Script;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, List};
use crate::source::Span;

/// The dash before what somebody says, and the space behind it, at which no line ends.
const DASH: &str = "—\u{a0}";

/// Dashes that authors type, the longest first.
const TYPED: [&str; 6] = ["---", "--", "—", "–", "―", "-"];

/// Signs behind which, at the end of a line, a dash begins another's words.
const ENDS: &[char] = &['.', '!', '?', '…', ':', '"', '\'', '”', '’', '»', ')'];

/// Signs that words in the mouth of somebody begin with.
const OPENS: &[char] = &['"', '\'', '“', '‘', '«', '…', '.', '¿', '¡'];

/// A line of a paragraph, and whether a break that the author typed is before it.
type BrokenLine = (bool, Vec<Inline>);

/// Makes paragraphs of the lists of speech among some blocks, and of the lines of paragraphs that begin with a dash. Lists
/// within the items of others stay lists.
pub(super) fn set(blocks: &mut Vec<Block>, script: &Script) {
    let mut made = Vec::with_capacity(blocks.len());
    for mut block in blocks.drain(..) {
        match &mut block.kind {
            BlockKind::List(list) if is_speech(list, script) => {
                for (at, item) in std::mem::take(&mut list.items).into_iter().enumerate() {
                    let typed = Span { end: item.span.start + 1, ..item.span };
                    let mut own = item.blocks;
                    if let Some(Block { kind: BlockKind::Paragraph(content), .. }) = own.first_mut() {
                        content.insert(0, dash(typed, script));
                    }
                    if let Some(first) = own.first_mut().filter(|_| at == 0) {
                        first.id = first.id.take().or_else(|| block.id.clone());
                    }
                    made.extend(own);
                }
            }
            BlockKind::Paragraph(content) => match speeches(content, script) {
                Some(all) => made.extend(paragraphs(all, &block)),
                None => made.push(block),
            },
            BlockKind::Quote { blocks, .. }
            | BlockKind::Aside { blocks, .. }
            | BlockKind::ChapterPart { blocks, .. } => {
                set(blocks, script);
                made.push(block);
            }
            _ => made.push(block),
        }
    }
    *blocks = made;
}

/// Whether a list is one of hyphens whose items are paragraphs, without boxes to tick.
fn is_speech(list: &List, script: &Script) -> bool {
    list.start.is_none()
        && list.items.iter().all(|item| {
            let line = script.slice(item.span);
            let is_task = line.get(1..).is_some_and(|rest| rest.trim_start().starts_with('['));
            let is_paragraph = |block: &Block| matches!(block.kind, BlockKind::Paragraph(_));
            line.starts_with('-')
                && !is_task
                && !item.blocks.is_empty()
                && item.blocks.iter().all(is_paragraph)
        })
}

/// A paragraph for each of the parts of one.
fn paragraphs(all: Vec<Vec<Inline>>, whole: &Block) -> Vec<Block> {
    let paragraph = |(at, content): (usize, Vec<Inline>)| {
        let start = content.first().map_or(whole.span.start, |first| first.span.start);
        let end = content.last().map_or(whole.span.end, |last| last.span.end).max(start);
        let span = Span { start, end, ..whole.span };
        let id = whole.id.clone().filter(|_| at == 0);
        Block { id, lang: whole.lang.clone(), ..Block::new(BlockKind::Paragraph(content), span) }
    };
    all.into_iter().enumerate().map(paragraph).collect()
}

/// The parts of a paragraph, of which each but the first, or the first too, begins with a dash; none where no dash
/// begins a line.
fn speeches(content: &[Inline], script: &Script) -> Option<Vec<Vec<Inline>>> {
    if !may_speak(content) {
        return None;
    }
    let mut parts: Vec<Vec<BrokenLine>> = Vec::new();
    let mut has_any = false;
    for (is_broken, line) in broken_lines(content) {
        let last = parts.last().and_then(|part| part.last());
        let may_begin = last.is_none_or(|(_, before)| is_broken || ends(before));
        match typed_dash(&line, script).filter(|_| may_begin) {
            Some(length) => {
                has_any = true;
                parts.push(vec![(is_broken, with_dash(line, length, script))]);
            }
            None => match parts.last_mut() {
                Some(part) => part.push((is_broken, line)),
                None => parts.push(vec![(is_broken, line)]),
            },
        }
    }
    has_any.then(|| parts.into_iter().map(joined).collect())
}

/// Whether a dash may begin a line: most paragraphs have none, and are not cut into lines.
fn may_speak(content: &[Inline]) -> bool {
    let mut may = false;
    let begins = |text: &str| TYPED.iter().any(|dash| text.starts_with(dash));
    let mut first = true;
    crate::book::for_each_inline(content, &mut |inline| match &inline.kind {
        InlineKind::Text(text) => {
            may |= (first && begins(text)) || text.split('\n').skip(1).any(begins);
            first = text.is_empty() && first;
        }
        InlineKind::LineBreak => first = true,
        _ => {}
    });
    may
}

/// The lines of a paragraph, without the dashes of the author's breaks being lost.
fn broken_lines(content: &[Inline]) -> Vec<BrokenLine> {
    let mut all = Vec::new();
    for line in lines::split(content.to_vec(), false) {
        for (at, part) in lines::split(line, true).into_iter().enumerate() {
            all.push((at > 0, part));
        }
    }
    all
}

/// The lines of a paragraph as one, with the breaks between them.
fn joined(all: Vec<BrokenLine>) -> Vec<Inline> {
    let mut content: Vec<Inline> = Vec::new();
    for (is_broken, line) in all {
        if let (Some(last), Some(first)) = (content.last(), line.first()) {
            let (start, end) = (last.span.end, first.span.start.max(last.span.end));
            let between = match is_broken {
                true => InlineKind::LineBreak,
                false => InlineKind::Text("\n".to_owned()),
            };
            content.push(Inline::new(between, Span { start, end, ..first.span }));
        }
        content.extend(line);
    }
    content
}

/// Whether a line ends as a sentence, or as words before what somebody says.
fn ends(line: &[Inline]) -> bool {
    crate::book::plain_text(line).trim_end().ends_with(ENDS)
}

/// The length of the dash that begins a line, with the spaces behind it; none where a backslash is before it, or where it
/// belongs to a number or a word.
fn typed_dash(line: &[Inline], script: &Script) -> Option<usize> {
    let first = lines::first_text(line)?;
    let text = lines::start_of(line);
    let dash = TYPED.iter().find(|dash| text.starts_with(**dash))?;
    let rest = &text[dash.len()..];
    let words = rest.trim_start_matches([' ', '\u{a0}', '\u{2002}', '\u{202f}', '\u{2009}']);
    let is_glued = words.len() == rest.len();
    let begins = |sign: char| sign.is_uppercase() || OPENS.contains(&sign);
    // Without a space a dash before small letters or figures is one of the word: `–5`, `--help`.
    let is_dash = match (words.chars().next(), is_glued) {
        (Some(sign), true) => begins(sign) || matches!(*dash, "—" | "―") && sign.is_alphabetic(),
        (Some(sign), false) => !TYPED.iter().any(|dash| dash.starts_with(sign)),
        (None, _) => line.len() > 1,
    };
    let is_own = !script.is_escaped(first.span.start as usize);
    (is_dash && is_own).then_some(text.len() - words.len())
}

/// A line with the dash of the book in the place of the one that was typed.
fn with_dash(mut line: Vec<Inline>, length: usize, script: &Script) -> Vec<Inline> {
    let Some(first) = lines::first_text(&line).map(|first| first.span) else { return line };
    let typed = Span { end: (first.start + length as u32).min(first.end), ..first };
    lines::cut_start(&mut line, length);
    line.insert(0, dash(typed, script));
    line
}

/// The dash and its space, at the place of what was typed.
fn dash(typed: Span, script: &Script) -> Inline {
    let mut span = typed;
    // A text that has as many bytes as its place by chance must not seem to be the text there.
    if span.range().len() == DASH.len() && script.slice(span) != DASH {
        span.end = span.start;
    }
    Inline::new(InlineKind::Text(DASH.to_owned()), span)
}
