//! Tables: their cells, and the paragraph after them that is their caption.

use super::lines;
use super::script::Script;
use super::texts::merge_texts;
use crate::book::draft::{Block, BlockKind, Cell, Inline, InlineKind, Row, Table};
use crate::book::{Align, plain_text};
use crate::lang;
use crate::source::Span;
use pulldown_cmark::Alignment;

/// A table that is being built.
#[derive(Debug)]
pub(super) struct OpenTable {
    table: Table,
    row: Row,
    /// The end of the last cell.
    cell_end: u32,
}

impl OpenTable {
    /// Creates a table without rows.
    pub(super) fn new(aligns: &[Alignment]) -> Self {
        let aligns = aligns.iter().map(align).collect();
        let table = Table { caption: Vec::new(), aligns, head: Row::default(), rows: Vec::new() };
        Self { table, row: Row::default(), cell_end: 0 }
    }

    /// Adds a cell to the open row.
    pub(super) fn add_cell(&mut self, content: Vec<Inline>, span: Span) {
        self.cell_end = span.end;
        self.row.cells.push(Cell { content });
    }

    /// Ends the open row. Words beyond the last column, which Markdown would drop, join the last cell.
    pub(super) fn end_row(&mut self, span: Span, script: &Script, is_head: bool) {
        let mut row = std::mem::take(&mut self.row);
        let rest = Span { start: self.cell_end.clamp(span.start, span.end), ..span };
        let excess = script.slice(rest).split('|').map(str::trim).filter(|words| !words.is_empty());
        let excess = excess.collect::<Vec<_>>().join(" ");
        if let Some(last) = row.cells.last_mut().filter(|_| !excess.is_empty()) {
            let before = Span { end: rest.start, ..rest };
            let found = script.slice(rest).find(&excess).map(|offset| rest.start as usize + offset);
            let place = found.map_or(before, |start| script.span(start..start + excess.len()));
            last.content.push(Inline::new(InlineKind::Text(" ".to_owned()), before));
            last.content.push(Inline::new(InlineKind::Text(excess), place));
        }
        row.cells.resize_with(self.table.aligns.len().max(row.cells.len()), Cell::default);
        if is_head {
            self.table.head = row;
        } else {
            self.table.rows.push(row);
        }
    }

    /// Returns the table.
    pub(super) fn finish(self) -> Table {
        self.table
    }
}

fn align(alignment: &Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}

/// Sets for every table the caption in the paragraph after it.
pub(super) fn join_captions(blocks: Vec<Block>) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match (joined.last_mut(), block) {
            (
                Some(Block { kind: BlockKind::Table(table), span, id, .. }),
                Block { kind: BlockKind::Paragraph(mut content), span: own, .. },
            ) if table.caption.is_empty() && is_caption(&content) => {
                if plain_text(&content).starts_with(": ") {
                    lines::cut_start(&mut content, 2);
                    merge_texts(&mut content);
                }
                let named = take_id(&mut content);
                table.caption = content;
                span.end = own.end;
                *id = id.take().or(named);
            }
            (_, block) => joined.push(block),
        }
    }
    joined
}

/// Removes an id in braces, `{#tbl-x}`, from the end of a caption.
pub(super) fn take_id(content: &mut Vec<Inline>) -> Option<String> {
    let Some(Inline { kind: InlineKind::Text(text), span }) = content.last_mut() else { return None };
    let (words, id) = text.strip_suffix('}')?.rsplit_once("{#")?;
    let is_id =
        id.starts_with(char::is_alphabetic) && !id.contains(|sign: char| sign.is_whitespace() || sign == '}');
    let (id, kept) = (id.to_owned(), words.trim_end().len());
    if !is_id {
        return None;
    }
    text.truncate(kept);
    span.end = span.end.min(span.start + kept as u32);
    if kept == 0 {
        content.pop();
    }
    Some(id)
}

/// Whether a paragraph after a table begins like its caption: `Tablo 1.` or `: `.
fn is_caption(content: &[Inline]) -> bool {
    let text = plain_text(content);
    text.starts_with(": ")
        || lang::all().flat_map(|words| words.markup.tables).any(|word| is_numbered(&text, word))
}

fn is_numbered(text: &str, word: &str) -> bool {
    let Some(rest) = text.strip_prefix(word) else { return false };
    let number = rest.trim_start_matches([' ', '\u{a0}', '\n']);
    let after = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '-');
    let written = &number[..number.len() - after.len()];
    number.len() < rest.len()
        && written.starts_with(|c: char| c.is_ascii_digit())
        && (written.ends_with('.') || after.starts_with(':'))
}
