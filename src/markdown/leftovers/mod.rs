//! Finds markup that is left in the text, because a book has no place for it or because it was mistyped.
//!
//! The printed text is searched, not the typed one: so nothing is reported in code, behind a backslash, or where a form
//! was understood.

mod blocks;
mod flat;
mod lines;
mod signs;

use super::script::Script;
use crate::book::draft::{Block, BlockKind, Inline, Note};
use crate::book::for_each_block;
use crate::diag::{Diagnostic, Leftover, Problem, beginning};
use crate::source::Span;
use flat::Flat;
use std::ops::Range;

/// A stretch of a flat text that looks like markup.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FoundMarkup {
    kind: Leftover,
    range: Range<usize>,
}

impl FoundMarkup {
    fn new(kind: Leftover, range: Range<usize>) -> Self {
        Self { kind, range }
    }
}

/// Reports the markup that is left in a chapter.
pub(super) fn find(
    title: &[Inline],
    blocks: &[Block],
    notes: &[Note],
    script: &Script,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut report = |kind, written: &str, span| {
        diagnostics.push(Diagnostic::new(
            Problem::MarkupLeft {
                kind,
                written: beginning(&written.chars().map(flat::sign_of).collect::<String>()),
            },
            span,
        ));
    };
    of_line(title, false, script, &mut report);
    for blocks in std::iter::once(blocks).chain(notes.iter().map(|note| note.blocks.as_slice())) {
        for_each_block(blocks, &mut |block| {
            blocks::find(block, script, &mut report);
            let is_paragraph = matches!(block.kind, BlockKind::Paragraph(_));
            for line in block.inlines() {
                of_line(line, is_paragraph, script, &mut report);
            }
        });
    }
}

/// Reports what is left in one line of content; only a paragraph has lines that begin with markers of their own.
fn of_line(
    content: &[Inline],
    is_paragraph: bool,
    script: &Script,
    report: &mut impl FnMut(Leftover, &str, Span),
) {
    let flat = Flat::of(content);
    if !flat.has_signs() {
        return;
    }
    let of_lines = if is_paragraph { lines::find(&flat, script) } else { Vec::new() };
    let is_reported = |at: usize| {
        let before = of_lines.partition_point(|line| line.range.start <= at).checked_sub(1);
        before.is_some_and(|before| of_lines[before].range.contains(&at))
    };
    let mut found = signs::find(&flat, script);
    found.retain(|one| !is_reported(one.range.start));
    found.extend(of_lines);
    for FoundMarkup { kind, range } in found {
        if let Some(span) = flat.span(range.clone()) {
            report(kind, &flat.text[range], span);
        }
    }
}

#[cfg(test)]
mod tests;
