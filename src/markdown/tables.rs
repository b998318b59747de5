//! Tables: their cells, and the paragraph after them that is their caption.

use super::inlines::Inlines;
use super::lines;
use super::script::Script;
use super::table_attributes;
use super::texts::merge_texts;
use crate::book::draft::{Block, BlockKind, Cell, Inline, InlineKind, Row, Table};
use crate::book::{Align, decimal, plain_text};
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
        let table = Table {
            caption: Vec::new(),
            aligns,
            widths: Vec::new(),
            heads: Vec::new(),
            rows: Vec::new(),
            feet: 0,
            is_turned: false,
        };
        Self { table, row: Row::default(), cell_end: 0 }
    }

    /// Adds a cell to the open row.
    pub(super) fn add_cell(&mut self, content: Vec<Inline>, span: Span) {
        self.cell_end = span.end;
        self.row.cells.push(Cell::of(content));
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
            self.table.heads.push(row);
        } else {
            self.table.rows.push(row);
        }
    }

    /// Returns the table.
    pub(super) fn finish(self) -> Table {
        self.table
    }
}

/// Signs before a caption.
const SIGNS: [&str; 3] = [": ", "Table: ", "table: "];

fn align(alignment: &Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}

/// Sets for every table the caption in the paragraph after it, or right before it, and what attributes behind the table
/// or its caption ask for.
pub(super) fn join_captions(blocks: Vec<Block>, inlines: &mut Inlines) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks.into_iter().flat_map(part_attributes) {
        let Block { kind, span, .. } = &block;
        match (joined.last_mut(), kind) {
            (Some(last), BlockKind::Paragraph(content)) if takes(last, content) => {
                let (content, end) = (content.clone(), span.end);
                last.span.end = end;
                add_caption(last, content, inlines);
            }
            (Some(last), BlockKind::Table(table)) if table.caption.is_empty() && is_before(last) => {
                let caption = joined.pop().map(|block| block.kind);
                joined.push(block);
                if let (Some(BlockKind::Paragraph(content)), Some(table)) = (caption, joined.last_mut()) {
                    add_caption(table, content, inlines);
                }
            }
            _ => joined.push(block),
        }
    }
    joined
}

/// Divides a list of terms whose first term is nothing but attributes of a table: Markdown takes them, and the caption
/// behind them, for a term and its meaning.
fn part_attributes(block: Block) -> Vec<Block> {
    let pairs = match block.kind {
        BlockKind::Definitions(ref pairs)
            if pairs.first().is_some_and(|pair| table_attributes::are_all(&pair.term)) =>
        {
            pairs.clone()
        }
        _ => return vec![block],
    };
    let mut others = pairs.into_iter();
    let Some(first) = others.next() else { return vec![block] };
    let mut parts = vec![Block::new(BlockKind::Paragraph(first.term), first.span)];
    for mut meaning in first.meanings {
        if let Some(Block { kind: BlockKind::Paragraph(content), span, .. }) = meaning.first_mut() {
            content.insert(
                0,
                Inline::new(InlineKind::Text(SIGNS[0].to_owned()), Span { end: span.start, ..*span }),
            );
            merge_texts(content);
        }
        parts.append(&mut meaning);
    }
    let others: Vec<_> = others.collect();
    if !others.is_empty() {
        parts.push(Block { kind: BlockKind::Definitions(others), ..block });
    }
    parts
}

/// The blocks of a division that has the label of the table in it; the paragraph behind the table is its caption.
pub(super) fn of_division(mut blocks: Vec<Block>, id: String) -> Vec<Block> {
    let Some(at) = blocks.iter().position(|block| matches!(block.kind, BlockKind::Table(_))) else {
        return blocks;
    };
    match blocks.get_mut(at + 1) {
        Some(Block { kind: BlockKind::Paragraph(content), span, .. }) => {
            let text = |text: String, span| Inline::new(InlineKind::Text(text), span);
            if sign_length(content) == 0 {
                content.insert(0, text(SIGNS[0].to_owned(), Span { end: span.start, ..*span }));
            }
            content.push(text(format!(" {{#{id}}}"), Span { start: span.end, ..*span }));
        }
        _ => blocks[at].id = blocks[at].id.take().or(Some(id)),
    }
    blocks
}

/// Whether a paragraph behind a block is the caption of its table, or attributes of it.
fn takes(last: &Block, content: &[Inline]) -> bool {
    let BlockKind::Table(table) = &last.kind else { return false };
    table.caption.is_empty() && is_caption(content) || table_attributes::are_all(content)
}

/// Whether a paragraph before a table is its caption: one that is marked as such.
fn is_before(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Paragraph(content) if sign_length(content) > 0)
}

/// The length of the sign of a caption: `: ` or `Table: `.
fn sign_length(content: &[Inline]) -> usize {
    let text = lines::start_of(content);
    let sign = SIGNS.into_iter().find(|sign| text.starts_with(sign));
    sign.map_or(0, str::len)
}

/// Sets a table's caption and follows the attributes at its end.
fn add_caption(block: &mut Block, mut content: Vec<Inline>, inlines: &mut Inlines) {
    let Block { kind: BlockKind::Table(table), id, span, .. } = block else { return };
    let sign = sign_length(&content);
    if sign > 0 {
        lines::cut_start(&mut content, sign);
        merge_texts(&mut content);
    }
    let named = take_id(&mut content).or_else(|| table_attributes::take(&mut content, table, *span, inlines));
    *id = id.take().or(named);
    if table.caption.is_empty() {
        table.caption = content;
    }
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
    sign_length(content) > 0
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

/// The whole of which widths are shares.
const ALL: u64 = 1_000;

/// Widths as shares in thousandths of their sum.
pub(super) fn shares(widths: &[u32]) -> Vec<u32> {
    let sum: u64 = widths.iter().copied().map(u64::from).sum::<u64>().max(1);
    widths.iter().map(|width| ((u64::from(*width) * ALL + sum / 2) / sum).max(1) as u32).collect()
}

/// Gives all cells of a table blocks, where one has.
pub(super) fn even_out(table: &mut Table) {
    if !table.has_blocks() {
        return;
    }
    for cell in table.cells_mut().filter(|cell| !cell.content.is_empty()) {
        let content = std::mem::take(&mut cell.content);
        let span = Span { end: content.last().map_or(0, |last| last.span.end), ..content[0].span };
        cell.blocks.insert(0, Block::new(BlockKind::Paragraph(content), span));
    }
}

/// The blocks of a cell: headings there are paragraphs in bold, and no page ends.
pub(super) fn within_cell(blocks: Vec<Block>) -> Vec<Block> {
    let made = blocks.into_iter().filter_map(|mut block| {
        block.kind = match block.kind {
            BlockKind::Heading { content, .. } => {
                let span = block.span;
                BlockKind::Paragraph(vec![Inline::new(InlineKind::Strong(content), span)])
            }
            BlockKind::PageBreak | BlockKind::Index(_) | BlockKind::Listing(_) => return None,
            other => other,
        };
        Some(block)
    });
    made.collect()
}

/// Sets the decimal signs of some columns below each other: of those named, or of all that are mostly decimal numbers.
/// Returns whether there are such columns.
pub(super) fn align_decimals(table: &mut Table, named: Option<&[usize]>) -> bool {
    let mut is_any = false;
    for column in 0..table.aligns.len() {
        let is_wanted = named.map_or_else(|| decimal::is_decimal(table, column), |all| all.contains(&column));
        if is_wanted {
            table.aligns[column] = Align::Decimal;
            is_any = true;
        }
    }
    is_any
}
