//! Blocks that were probably meant otherwise: a dialogue parsed as a list, code without an end, a table of Pandoc's.

use super::super::script::Script;
use crate::book::draft::{Block, BlockKind, List, ListItem};
use crate::book::plain_text;
use crate::diag::Leftover;
use crate::lang;
use crate::source::Span;

/// Marks of other tools that highlight code.
const HIGHLIGHTS: [&str; 3] = ["*!*", "*/!*", "/*!*/"];
/// The most words of the longest question by which a dialogue is recognised.
const MOST_WORDS: usize = 8;

/// Reports a block that was probably meant otherwise.
pub(super) fn find(block: &Block, script: &Script, report: &mut impl FnMut(Leftover, &str, Span)) {
    let written = script.slice(block.span);
    match &block.kind {
        BlockKind::List(list) if list.start.is_none() => {
            if let Some(item) = list.items.first().filter(|_| is_dialogue(list, script)) {
                let line = script.slice(item.span).lines().next().unwrap_or("");
                let start = item.span.start as usize;
                report(Leftover::Dialogue, line, script.span(start..start + line.len()));
            }
        }
        BlockKind::Code { text, .. } => {
            let start = block.span.start as usize;
            let first = written.lines().next().unwrap_or("");
            if is_open(written) && script.text.trim_end().len() <= block.span.end as usize {
                report(Leftover::Code, first, script.span(start..start + first.len()));
            }
            if let Some(mark) = HIGHLIGHTS.iter().find(|mark| text.contains(**mark)) {
                let at = start + written.find(mark).unwrap_or(0);
                report(Leftover::CodeMark, mark, script.span(at..at + mark.len()));
            }
        }
        BlockKind::Break => {
            let written = written.trim_end();
            let is_of_table = written.split(' ').filter(|part| part.len() > 1).nth(1).is_some();
            if is_of_table && written.bytes().all(|byte| matches!(byte, b'-' | b' ')) {
                report(Leftover::Table, written, block.span);
            }
        }
        _ => {}
    }
}

/// Whether the items of a list are speech: a single item that is no statement, questions among statements, or words
/// about who speaks.
fn is_dialogue(list: &List, script: &Script) -> bool {
    let text = |item: &ListItem| match item.blocks.first().map(|block| &block.kind) {
        Some(BlockKind::Paragraph(content)) if item.blocks.len() == 1 => plain_text(content),
        _ => String::new(),
    };
    let is_dashed = |item: &ListItem| {
        let line = script.slice(item.span);
        line.starts_with('-') && !line[1..].trim_start().starts_with('[')
    };
    if !list.items.iter().all(is_dashed) {
        return false;
    }
    let texts: Vec<String> = list.items.iter().map(text).collect();
    let end = |text: &String| text.trim_end().trim_end_matches(['"', '”', '’', '»']).chars().next_back();
    let is_question = |text: &&String| matches!(end(text), Some('?' | '!'));
    let is_spoken = |text: &String| {
        let is_verb = |begun: &&str| text.match_indices(*begun).any(|(at, _)| text[..at].ends_with(' '));
        let has_verb = lang::all().any(|words| words.markup.speech.iter().any(&is_verb));
        has_verb && text.contains([',', '?', '!', ':']) && matches!(end(text), Some('.' | '!' | '?' | '…'))
    };
    let is_whole = |text: &String| {
        text.starts_with(|first: char| first.is_uppercase() || "…\"“".contains(first))
            && matches!(end(text), Some('.' | '!' | '?' | '…'))
    };
    let questions = texts.iter().filter(is_question).count();
    match texts.as_slice() {
        [] => false,
        [only] => is_whole(only) && (questions == 1 || is_spoken(only)),
        all => {
            let is_short = |text: &&String| text.split_whitespace().nth(MOST_WORDS).is_none();
            let has_question =
                questions < all.len() && all.iter().filter(is_question).any(|text| is_short(&text));
            all.iter().all(is_whole) && (has_question || all.iter().any(is_spoken))
        }
    }
}

/// Whether a fenced code block has no closing fence.
fn is_open(written: &str) -> bool {
    let Some(mark) = written.chars().next().filter(|mark| matches!(mark, '`' | '~')) else { return false };
    let length = written.chars().take_while(|sign| *sign == mark).count();
    let last = written.lines().skip(1).last().unwrap_or("").trim_matches([' ', '\t', '>']);
    !(last.len() >= length && last.chars().all(|sign| sign == mark))
}
