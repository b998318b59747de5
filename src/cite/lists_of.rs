//! Lists of the book's own figures, maps and tables, each by its caption, with its page in print; and of its abbreviations.

use super::labels::Labels;
use crate::book::cited::{Block, BlockKind, Chapter, Definition, Inline, InlineKind};
use crate::book::{
    ChapterPart, LabelKind, Paging, Target, Way, for_each_block, for_each_block_mut, plain_text,
};
use crate::collate::Collator;
use crate::lang::Language;
use crate::source::Span;
use std::collections::BTreeMap;

/// An entry of a list: kind, caption and place.
struct Labelled {
    kind: LabelKind,
    caption: String,
    place: Target,
}

/// Fills the lists that authors have placed.
pub(super) fn fill(
    chapters: &mut [Chapter],
    labels: &Labels,
    abbreviations: &BTreeMap<String, String>,
    language: &Language,
) {
    let (mut has_any, mut has_abbreviations) = (false, false);
    for blocks in chapters.iter().flat_map(Chapter::columns) {
        for_each_block(blocks, &mut |block| {
            has_any |= listed(block).is_some();
            has_abbreviations |= is_of_abbreviations(block);
        });
    }
    if has_abbreviations {
        list_abbreviations(chapters, abbreviations, language);
    }
    if !has_any {
        return;
    }
    let mut all = Vec::new();
    for (at, chapter) in chapters.iter().enumerate() {
        // Pictures beside each other have one line, that of all.
        let mut panels = 0;
        for_each_block(&chapter.blocks, &mut |block| {
            let is_panel = panels > 0;
            panels = match &block.kind {
                BlockKind::FigureGroup(group) => group.panels.len(),
                _ => panels.saturating_sub(1),
            };
            all.extend(labelled(block, at, labels).filter(|_| !is_panel));
        });
    }
    for blocks in chapters.iter_mut().flat_map(Chapter::columns_mut) {
        for_each_block_mut(blocks, &mut |block| {
            let (Some(kind), span) = (listed(block), block.span) else { return };
            if let BlockKind::ChapterPart { blocks, .. } = &mut block.kind {
                *blocks = all.iter().filter(|one| one.kind == kind).map(|one| entry(one, span)).collect();
            }
        });
    }
}

fn is_of_abbreviations(block: &Block) -> bool {
    matches!(block.kind, BlockKind::ChapterPart { what: ChapterPart::Abbreviations, .. })
}

/// Fills the lists of abbreviations: those of `book.toml` and of all chapters, in the order of the alphabet.
fn list_abbreviations(chapters: &mut [Chapter], known: &BTreeMap<String, String>, language: &Language) {
    let mut all = known.clone();
    for (short, long) in chapters.iter().flat_map(|chapter| &chapter.about.abbreviations) {
        all.entry(short.clone()).or_insert_with(|| long.clone());
    }
    let collator = Collator::new(language);
    let mut all: Vec<(String, String)> = all.into_iter().collect();
    all.sort_by(|(one, _), (other, _)| collator.compare(one, other));
    for blocks in chapters.iter_mut().flat_map(Chapter::columns_mut) {
        for_each_block_mut(blocks, &mut |block| {
            if !is_of_abbreviations(block) || all.is_empty() {
                return;
            }
            let span = block.span;
            let text = |words: &str| {
                let words = words.replace('\'', "’");
                vec![Inline::new(InlineKind::Text(words), span.after())]
            };
            let pair = |(short, long): &(String, String)| Definition {
                term: text(short),
                meanings: vec![vec![Block::new(BlockKind::Paragraph(text(long)), span.after())]],
                span: span.after(),
            };
            let list = Block::new(BlockKind::Definitions(all.iter().map(pair).collect()), span.after());
            if let BlockKind::ChapterPart { blocks, .. } = &mut block.kind {
                *blocks = vec![list];
            }
        });
    }
}

fn listed(block: &Block) -> Option<LabelKind> {
    match &block.kind {
        BlockKind::ChapterPart { what, .. } => ChapterPart::listed(*what),
        _ => None,
    }
}

/// Returns a picture or table that has a number.
fn labelled(block: &Block, chapter: usize, labels: &Labels) -> Option<Labelled> {
    let caption = match &block.kind {
        BlockKind::Figure(figure) => &figure.caption,
        BlockKind::FigureGroup(group) => &group.caption,
        BlockKind::Table(table) => &table.caption,
        _ => return None,
    };
    let id = block.id.clone()?;
    let kind = labels.get(&id)?.kind;
    let caption = plain_text(caption).trim().trim_end_matches('.').to_owned();
    Some(Labelled { kind, caption, place: Target::Place { chapter, id } })
}

/// Returns a line of a list: the caption as a link to its place, behind it its page in print.
fn entry(one: &Labelled, span: Span) -> Block {
    let text = |words: &str| Inline::new(InlineKind::Text(words.to_owned()), span.after());
    let link = |target: Target, content: Vec<Inline>| {
        Inline::new(InlineKind::Link { target: Way::Known(target), content }, span.after())
    };
    let page = Target::Printed { target: Box::new(one.place.clone()), page: Paging::Among };
    let words = link(one.place.clone(), vec![text(&one.caption)]);
    let line = vec![words, link(page, vec![text("\u{2003}"), text("")])];
    Block::new(BlockKind::Paragraph(line), span.after())
}
