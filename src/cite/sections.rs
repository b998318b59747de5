//! Numbers of sections, where the design numbers them: 2.1, 2.1.3.

use crate::book::phase::Phase;
use crate::book::{BlockKind, Chapter, Inline, InlineKind, Matter};
use crate::source::Span;
use std::sync::Arc;

/// Puts numbers before the headings of so many levels. Chapters that the others have no number among have none in their
/// sections; the only chapter of a book counts from 1. The copy-editor reads the headings without them.
pub fn number(chapters: &mut [Arc<Chapter>], levels: u8) {
    if levels == 0 {
        return;
    }
    let is_only = are_unnumbered(chapters.iter().map(|chapter| &**chapter));
    for chapter in chapters {
        let numbers = numbers(chapter, is_only, levels);
        if numbers.is_empty() {
            continue;
        }
        let chapter = Arc::make_mut(chapter);
        for (at, number) in numbers {
            let span = chapter.blocks[at].span;
            if let BlockKind::Heading { content, .. } = &mut chapter.blocks[at].kind {
                let words = InlineKind::Text(format!("{number}\u{a0} "));
                content.insert(0, Inline::new(words, Span { end: span.start, ..span }));
            }
        }
    }
}

/// Whether no chapter has a number, as in a book of one.
pub(super) fn are_unnumbered<'c, P: Phase + 'c>(chapters: impl IntoIterator<Item = &'c Chapter<P>>) -> bool {
    chapters.into_iter().all(|chapter| chapter.number.is_none())
}

/// The numbers of a chapter's headings of so many levels, by the index of the block. Headings in boxes are no sections.
pub(super) fn numbers<P: Phase>(chapter: &Chapter<P>, is_only: bool, levels: u8) -> Vec<(usize, String)> {
    let before = match &chapter.number {
        _ if chapter.is_part => return Vec::new(),
        Some(number) => format!("{number}."),
        None if is_only && chapter.matter == Matter::Body => String::new(),
        None => return Vec::new(),
    };
    let mut counts: Vec<u32> = Vec::new();
    let mut numbers = Vec::new();
    for (at, block) in chapter.blocks.iter().enumerate() {
        let BlockKind::Heading { level, .. } = &block.kind else { continue };
        let depth = usize::from(level.saturating_sub(2));
        if chapter.about.unnumbered.contains(&block.span.start) || depth >= usize::from(levels) {
            continue;
        }
        counts.resize(depth + 1, 0);
        counts[depth] += 1;
        // A level that was passed over counts as its first.
        counts.iter_mut().for_each(|count| *count = (*count).max(1));
        let number = counts.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
        numbers.push((at, format!("{before}{number}")));
    }
    numbers
}
