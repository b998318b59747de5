//! Numbers of sections, where the design numbers them: 2.1, 2.1.3.

use crate::book::{Block, BlockKind, Chapter, Inline, InlineKind};
use std::sync::Arc;

/// Puts numbers before the headings of so many levels. Chapters that the others have no number among have none in their
/// sections; the only chapter of a book counts from 1. The copy-editor reads the headings without them.
pub fn number(chapters: &mut [Arc<Chapter>], levels: u8) {
    if levels == 0 {
        return;
    }
    let is_only = chapters.iter().all(|chapter| chapter.number.is_none());
    for chapter in chapters.iter_mut().filter(|chapter| !chapter.is_part) {
        let chapter = Arc::make_mut(chapter);
        let before = match &chapter.number {
            Some(number) => format!("{number}."),
            None if is_only && chapter.matter == crate::book::Matter::Body => String::new(),
            None => continue,
        };
        let mut counts: Vec<u32> = Vec::new();
        for block in &mut chapter.blocks {
            let is_plain = chapter.about.unnumbered.contains(&block.span.start);
            number_heading(block, (&before, levels), &mut counts, is_plain);
        }
    }
}

/// Counts a heading of the chapter itself; headings in boxes are no sections.
fn number_heading(block: &mut Block, (before, levels): (&str, u8), counts: &mut Vec<u32>, is_plain: bool) {
    let span = block.span;
    let BlockKind::Heading { level, content } = &mut block.kind else { return };
    let depth = usize::from(level.saturating_sub(2));
    if is_plain || depth >= usize::from(levels) {
        return;
    }
    counts.resize(depth + 1, 0);
    counts[depth] += 1;
    // A level that was passed over counts as its first.
    counts.iter_mut().for_each(|count| *count = (*count).max(1));
    let number = counts.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
    let words = format!("{before}{number}\u{a0} ");
    content.insert(0, Inline::new(InlineKind::Text(words), crate::source::Span { end: span.start, ..span }));
}
