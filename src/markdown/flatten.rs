//! Makes one line of content of blocks, for a place that holds no blocks: a cell, a title, a caption.

use crate::book::draft::{Block, BlockKind, Inline, InlineKind};
use crate::source::Span;

/// The inlines of some blocks, with a line end between each two.
pub(super) fn flatten(blocks: Vec<Block>) -> Vec<Inline> {
    let mut line = Vec::new();
    blocks.into_iter().for_each(|block| add(block, &mut line));
    line
}

fn add(block: Block, line: &mut Vec<Inline>) {
    let span = block.span;
    match block.kind {
        BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => extend(line, content),
        BlockKind::List(list) => {
            for (at, item) in list.items.into_iter().enumerate() {
                let sign = match list.start {
                    Some(first) => format!("{}. ", first.saturating_add(at as u64)),
                    None => "• ".to_owned(),
                };
                let mut words = vec![text(&sign, item.span)];
                words.extend(flatten(item.blocks));
                extend(line, words);
            }
        }
        BlockKind::Definitions(pairs) => {
            for pair in pairs {
                extend(line, pair.term);
                pair.meanings.into_iter().for_each(|blocks| extend(line, flatten(blocks)));
            }
        }
        BlockKind::Quote { blocks, attribution } => {
            extend(line, flatten(blocks));
            extend(line, attribution);
        }
        BlockKind::Verse(verse) => {
            verse.stanzas.into_iter().flatten().for_each(|one| extend(line, one));
            extend(line, verse.attribution);
        }
        BlockKind::Table(table) => {
            extend(line, table.caption);
            for row in table.heads.into_iter().chain(table.rows) {
                let mut words: Vec<Inline> = Vec::new();
                for cell in row.cells.into_iter().filter(|cell| !cell.is_empty()) {
                    if !words.is_empty() {
                        words.push(text(" ", span));
                    }
                    words.extend(cell.content);
                    words.extend(flatten(cell.blocks));
                }
                extend(line, words);
            }
        }
        BlockKind::Figure(figure) => {
            extend(line, vec![Inline::new(InlineKind::Image(figure.image), span)]);
            extend(line, figure.caption);
            extend(line, figure.credit);
        }
        BlockKind::FigureGroup(group) => {
            extend(line, flatten(group.panels));
            extend(line, group.caption);
            extend(line, group.credit);
        }
        BlockKind::Aside { title, blocks } => {
            extend(line, title);
            extend(line, flatten(blocks));
        }
        BlockKind::ChapterPart { blocks, .. } | BlockKind::Plates { blocks, .. } => {
            extend(line, flatten(blocks))
        }
        BlockKind::Code { caption, text } => {
            extend(line, caption);
            let lines = text.lines().filter(|one| !one.is_empty());
            lines.for_each(|one| extend(line, vec![Inline::new(InlineKind::Code(one.to_owned()), span)]));
        }
        // What a draft has of works and of the index holds no words yet.
        BlockKind::Break
        | BlockKind::PageBreak
        | BlockKind::Listing(_)
        | BlockKind::Works(_)
        | BlockKind::Index(_) => {}
    }
}

fn extend(line: &mut Vec<Inline>, words: Vec<Inline>) {
    let Some(first) = words.first() else { return };
    if !line.is_empty() {
        let at = Span { end: first.span.start, ..first.span };
        line.push(Inline::new(InlineKind::LineBreak, at));
    }
    line.extend(words);
}

fn text(words: &str, span: Span) -> Inline {
    Inline::new(InlineKind::Text(words.to_owned()), Span { end: span.start, ..span })
}
