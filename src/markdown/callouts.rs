//! Callouts: quotations that begin with `[!note]` (Obsidian, GitHub) and divisions of that name (Quarto, Docusaurus)
//! are boxes beside the text.

use super::lines;
use super::quotes;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind};
use crate::book::for_each_inline;
use crate::lang::{Words, callouts};
use crate::source::Span;

/// The heading of a callout without a title, in a language; none for an unknown name.
pub(super) fn heading(name: &str, words: &'static Words) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let name = name.strip_prefix("callout-").unwrap_or(&name);
    callouts::kind(name).map(|kind| words.callouts[kind])
}

/// Makes a quotation, or a box where its first line marks a callout.
pub(super) fn quote_or_box(mut blocks: Vec<Block>, span: Span, words: &'static Words) -> Block {
    match take_title(&mut blocks, words) {
        Some(title) => Block::new(BlockKind::Aside { title, blocks }, span),
        None => quotes::quote(blocks, span),
    }
}

/// Removes the line `[!name]+ Title` from the beginning of some blocks and returns the title.
fn take_title(blocks: &mut Vec<Block>, words: &'static Words) -> Option<Vec<Inline>> {
    let Some(Block { kind: BlockKind::Paragraph(content), span, .. }) = blocks.first_mut() else {
        return None;
    };
    let first = content.first().filter(|first| first.is_in_step())?;
    let InlineKind::Text(text) = &first.kind else { return None };
    let (name, after) = text.strip_prefix("[!")?.split_once(']')?;
    let is_name = !name.is_empty() && name.chars().all(|sign| sign.is_alphanumeric() || "-_|".contains(sign));
    if !is_name {
        return None;
    }
    let folds = usize::from(after.starts_with(['+', '-']));
    let length = "[!]".len() + name.len() + folds;
    let place = Span { end: first.span.start + length as u32, ..first.span };
    let name = name.split('|').next().unwrap_or(name);
    let own = heading(name, words).unwrap_or(name).to_owned();

    let mut all = lines::split(content.clone(), true);
    let mut title = all.remove(0);
    lines::cut_start(&mut title, length);
    let spaces = lines::start_of(&title);
    let spaces = spaces.len() - spaces.trim_start_matches([' ', '\t']).len();
    lines::cut_start(&mut title, spaces);
    let rest = rest_of(content);
    match rest.first() {
        Some(first) => {
            span.start = first.span.start;
            *content = rest;
        }
        None => {
            blocks.remove(0);
        }
    }
    Some(if title.is_empty() { vec![Inline::new(InlineKind::Text(own), place)] } else { title })
}

/// The content after its first line, with its breaks.
fn rest_of(content: &[Inline]) -> Vec<Inline> {
    let ends_line = |inline: &Inline| match &inline.kind {
        InlineKind::LineBreak => true,
        InlineKind::Text(text) => text.contains('\n'),
        _ => false,
    };
    let mut has_end = |inline: &Inline| {
        let mut found = false;
        for_each_inline(std::slice::from_ref(inline), &mut |inner| found |= ends_line(inner));
        found
    };
    let Some(at) = content.iter().position(&mut has_end) else { return Vec::new() };
    if !ends_line(&content[at]) {
        // A form that extends over the line's end is cut in two.
        let mut all = lines::split(content.to_vec(), true);
        all.remove(0);
        return lines::join(all);
    }
    let mut rest = content[at..].to_vec();
    let length = match &rest[0].kind {
        InlineKind::Text(text) => text.find('\n').map_or(text.len(), |line| line + 1),
        _ => {
            rest.remove(0);
            0
        }
    };
    lines::cut_start(&mut rest, length);
    rest
}
