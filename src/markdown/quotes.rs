//! Quotations set off from the text, and their attributions.

use super::lines;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind};
use crate::book::plain_text;
use crate::source::Span;

/// Makes a quotation; its last paragraph or line is its attribution where it begins with a dash.
pub(super) fn quote(mut blocks: Vec<Block>, span: Span) -> Block {
    let attribution = take_paragraph(&mut blocks).or_else(|| take_line(&mut blocks)).unwrap_or_default();
    Block::new(BlockKind::Quote { blocks, attribution }, span)
}

/// Removes the last paragraph, where it begins with a dash and is not the only one.
fn take_paragraph(blocks: &mut Vec<Block>) -> Option<Vec<Inline>> {
    let [.., _, Block { kind: BlockKind::Paragraph(content), .. }] = blocks.as_slice() else { return None };
    if lines::dash_length(content) == 0 {
        return None;
    }
    match blocks.pop().map(|block| block.kind) {
        Some(BlockKind::Paragraph(content)) => Some(lines::without_dash(content)),
        _ => None,
    }
}

/// Removes the last line of the last paragraph, where it begins with a dash and the line before it ends a sentence: a
/// dash inside a sentence may come to a line's beginning by chance.
fn take_line(blocks: &mut [Block]) -> Option<Vec<Inline>> {
    let Some(Block { kind: BlockKind::Paragraph(content), span, .. }) = blocks.last_mut() else {
        return None;
    };
    if !plain_text(content).contains(['—', '–', '-']) {
        return None;
    }
    let is_break = |inline: &Inline| matches!(inline.kind, InlineKind::LineBreak);
    let broken = content.iter().rposition(is_break).is_some_and(|at| {
        lines::dash_length(&content[at + 1..]) > 0
            && lines::split(content[at + 1..].to_vec(), false).len() == 1
    });
    let mut all = lines::split(content.clone(), broken);
    let last = all.pop().filter(|last| lines::dash_length(last) > 0)?;
    let before = plain_text(all.last()?);
    if !broken && !before.ends_with(['.', '!', '?', '…', '”', '"', '»', '’', '\'']) {
        return None;
    }
    *content = if broken { without_last_line(content) } else { lines::join(all) };
    span.end = content.last().map_or(span.end, |inline| inline.span.end);
    Some(lines::without_dash(last))
}

/// Content up to its last typed line break.
fn without_last_line(content: &[Inline]) -> Vec<Inline> {
    let at = content.iter().rposition(|inline| matches!(inline.kind, InlineKind::LineBreak));
    content[..at.unwrap_or(content.len())].to_vec()
}
