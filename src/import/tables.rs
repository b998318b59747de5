//! Cells of tables: one line of text each, whatever they contained.

use super::losses::Losses;
use super::model::{Block, Span, SpanKind, is_blank};
use super::script::words;
use super::spans;
use crate::loss::LossKind;

/// The largest number of columns of a table; a page could not show more.
pub(super) const MOST_COLUMNS: usize = 64;

/// The content of a cell as lines, with line ends between them.
pub(super) fn flat(blocks: Vec<Block>, losses: &mut Losses) -> Vec<Span> {
    if blocks.len() > 1 || matches!(blocks.first(), Some(Block::List(..) | Block::Verse(_) | Block::Code(_)))
    {
        losses.add(LossKind::CellBlocks);
    }
    let mut lines = Vec::new();
    for block in blocks {
        gather(block, &mut lines, losses);
    }
    let mut cell = Vec::new();
    for line in lines.into_iter().filter(|line| !is_blank(line)) {
        if !cell.is_empty() {
            cell.push(Span::plain(SpanKind::Break));
        }
        cell.extend(line);
    }
    spans::tidy(cell)
}

fn gather(block: Block, lines: &mut Vec<Vec<Span>>, losses: &mut Losses) {
    match block {
        Block::Heading(_, spans) | Block::Paragraph(spans) | Block::Caption(spans) => lines.push(spans),
        Block::Quote(blocks) => blocks.into_iter().for_each(|block| gather(block, lines, losses)),
        Block::Verse(stanzas) => lines.extend(stanzas.into_iter().flatten()),
        Block::List(first, items) => {
            for (at, item) in items.into_iter().enumerate() {
                let from = lines.len();
                item.into_iter().for_each(|block| gather(block, lines, losses));
                let marker =
                    first.map_or_else(|| "• ".to_owned(), |first| format!("{}. ", first + at as u64));
                if let Some(line) = lines.get_mut(from) {
                    line.splice(0..0, words(&marker));
                }
            }
        }
        Block::Table(table) => {
            losses.add(LossKind::NestedTable);
            lines.push(table.caption);
            for row in table.rows {
                let mut line = Vec::new();
                for cell in row.into_iter().filter(|cell| !is_blank(cell)) {
                    if !line.is_empty() {
                        line.extend(words(" – "));
                    }
                    line.extend(cell);
                }
                lines.push(line);
            }
        }
        Block::Figure(image, caption) => {
            lines.push(vec![Span::plain(SpanKind::Image(image))]);
            lines.push(caption);
        }
        Block::Code(text) => lines.extend(text.lines().map(words)),
        Block::Rule => {}
    }
}

/// A row with no more cells than a table may have: the text of further ones joins the last.
pub(super) fn limit(mut row: Vec<Vec<Span>>, losses: &mut Losses) -> Vec<Vec<Span>> {
    if row.len() > MOST_COLUMNS {
        let beyond = row.split_off(MOST_COLUMNS);
        if beyond.iter().any(|cell| !is_blank(cell)) {
            losses.add(LossKind::ManyColumns);
        }
        if let Some(last) = row.last_mut() {
            for cell in beyond.into_iter().filter(|cell| !is_blank(cell)) {
                last.extend(words(" "));
                last.extend(cell);
            }
        }
    }
    row
}
