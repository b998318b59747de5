//! Checks that pictures over a page or its margins are between the paragraphs of a chapter.

use super::{CheckInput, each_inline};
use crate::book::{Block, BlockKind, InlineKind, PictureWidth};
use crate::diag::{Diagnostic, Problem};

/// Reports pictures that ask for a page or its margins within a line or another block.
pub(super) fn check(facts: &CheckInput) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for chapter in &facts.book.chapters {
        chapter.blocks.iter().for_each(|block| look(block, true, &mut diagnostics));
        let notes = chapter.notes.iter().flat_map(|note| &note.blocks);
        notes.for_each(|block| look(block, false, &mut diagnostics));
    }
    each_inline(&facts.book.chapters, &mut |inline| {
        if let InlineKind::Image(image) = &inline.kind
            && image.width.is_some_and(PictureWidth::is_of_page)
        {
            let problem = Problem::PictureConfined { path: image.path.clone() };
            diagnostics.push(Diagnostic::new(problem, inline.span));
        }
    });
    diagnostics
}

fn look(block: &Block, is_on_page: bool, diagnostics: &mut Vec<Diagnostic>) {
    match &block.kind {
        BlockKind::Figure(figure) if !is_on_page && figure.width.is_some_and(PictureWidth::is_of_page) => {
            let problem = Problem::PictureConfined { path: figure.image.path.clone() };
            diagnostics.push(Diagnostic::new(problem, block.span));
        }
        BlockKind::Plates { blocks, .. } => {
            blocks.iter().for_each(|block| look(block, is_on_page, diagnostics));
        }
        _ => block.children().into_iter().flatten().for_each(|inner| look(inner, false, diagnostics)),
    }
}
