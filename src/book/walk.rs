//! Traversal of the blocks of a book, in reading order.

use super::phase::{Phase, Terms};
use super::{Block, BlockKind, Chapter, ImageRef, Inline, InlineKind, Table, for_each_inline};
use std::sync::Arc;

impl<P: Phase> Block<P> {
    /// The blocks directly inside this one, list by list.
    #[must_use]
    pub fn children(&self) -> Vec<&[Block<P>]> {
        match &self.kind {
            BlockKind::List(list) => list.items.iter().map(|item| item.blocks.as_slice()).collect(),
            BlockKind::Definitions(pairs) => {
                pairs.iter().flat_map(|pair| &pair.meanings).map(Vec::as_slice).collect()
            }
            BlockKind::Table(table) => {
                let blocks = table.cells().map(|cell| cell.blocks.as_slice());
                blocks.filter(|blocks| !blocks.is_empty()).collect()
            }
            BlockKind::Quote { blocks, .. }
            | BlockKind::Aside { blocks, .. }
            | BlockKind::ChapterPart { blocks, .. }
            | BlockKind::Plates { blocks, .. }
            | BlockKind::Works(blocks) => vec![blocks],
            BlockKind::FigureGroup(group) => vec![&group.panels],
            _ => Vec::new(),
        }
    }

    /// Mutable version of [`Block::children`].
    pub fn children_mut(&mut self) -> Vec<&mut Vec<Block<P>>> {
        match &mut self.kind {
            BlockKind::List(list) => list.items.iter_mut().map(|item| &mut item.blocks).collect(),
            BlockKind::Definitions(pairs) => pairs.iter_mut().flat_map(|pair| &mut pair.meanings).collect(),
            BlockKind::Table(table) => {
                let blocks = table.cells_mut().map(|cell| &mut cell.blocks);
                blocks.filter(|blocks| !blocks.is_empty()).collect()
            }
            BlockKind::Quote { blocks, .. }
            | BlockKind::Aside { blocks, .. }
            | BlockKind::ChapterPart { blocks, .. }
            | BlockKind::Plates { blocks, .. }
            | BlockKind::Works(blocks) => vec![blocks],
            BlockKind::FigureGroup(group) => vec![&mut group.panels],
            _ => Vec::new(),
        }
    }

    /// The lines of inlines that are this block's own, in the order of its fields: a table's
    /// caption, heads and rows, a definition list's terms, a verse's lines and attribution.
    #[must_use]
    pub fn inlines(&self) -> Vec<&[Inline<P>]> {
        match &self.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => vec![content],
            BlockKind::Definitions(pairs) => pairs.iter().map(|pair| pair.term.as_slice()).collect(),
            BlockKind::Quote { attribution, .. } => vec![attribution],
            BlockKind::Verse(verse) => {
                let lines = verse.stanzas.iter().flatten();
                lines.chain([&verse.attribution]).map(Vec::as_slice).collect()
            }
            BlockKind::Table(table) => {
                let cells = table.cells().map(|cell| &cell.content);
                std::iter::once(&table.caption).chain(cells).map(Vec::as_slice).collect()
            }
            BlockKind::Figure(figure) => vec![&figure.caption, &figure.credit],
            BlockKind::FigureGroup(group) => vec![&group.caption, &group.credit],
            BlockKind::Code { caption, .. } => vec![caption],
            BlockKind::Aside { title, .. } => vec![title],
            BlockKind::Index(index) => index.terms(),
            BlockKind::List(_)
            | BlockKind::ChapterPart { .. }
            | BlockKind::Plates { .. }
            | BlockKind::Break
            | BlockKind::PageBreak
            | BlockKind::Listing(_)
            | BlockKind::Works(_) => Vec::new(),
        }
    }

    /// Mutable version of [`Block::inlines`].
    pub fn inlines_mut(&mut self) -> Vec<&mut Vec<Inline<P>>> {
        match &mut self.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => vec![content],
            BlockKind::Definitions(pairs) => pairs.iter_mut().map(|pair| &mut pair.term).collect(),
            BlockKind::Quote { attribution, .. } => vec![attribution],
            BlockKind::Verse(verse) => {
                let lines = verse.stanzas.iter_mut().flatten();
                lines.chain([&mut verse.attribution]).collect()
            }
            BlockKind::Table(table) => {
                let Table { caption, heads, rows, .. } = table;
                let cells = heads.iter_mut().chain(rows).flat_map(|row| &mut row.cells);
                std::iter::once(caption).chain(cells.map(|cell| &mut cell.content)).collect()
            }
            BlockKind::Figure(figure) => vec![&mut figure.caption, &mut figure.credit],
            BlockKind::FigureGroup(group) => vec![&mut group.caption, &mut group.credit],
            BlockKind::Code { caption, .. } => vec![caption],
            BlockKind::Aside { title, .. } => vec![title],
            BlockKind::Index(index) => index.terms_mut(),
            BlockKind::List(_)
            | BlockKind::ChapterPart { .. }
            | BlockKind::Plates { .. }
            | BlockKind::Break
            | BlockKind::PageBreak
            | BlockKind::Listing(_)
            | BlockKind::Works(_) => Vec::new(),
        }
    }
}

/// Visits every block in reading order, parents before children.
pub fn for_each_block<'a, P: Phase>(blocks: &'a [Block<P>], visit: &mut impl FnMut(&'a Block<P>)) {
    for block in blocks {
        visit(block);
        for inner in block.children() {
            for_each_block(inner, visit);
        }
    }
}

/// Mutable version of [`for_each_block`].
pub fn for_each_block_mut<P: Phase>(blocks: &mut [Block<P>], visit: &mut impl FnMut(&mut Block<P>)) {
    for block in blocks {
        visit(block);
        for inner in block.children_mut() {
            for_each_block_mut(inner, visit);
        }
    }
}

/// Visits every inline in reading order with mutable access, parents before children.
pub fn for_each_inline_mut<P: Phase>(inlines: &mut [Inline<P>], visit: &mut impl FnMut(&mut Inline<P>)) {
    for inline in inlines {
        visit(inline);
        if let Some(children) = inline.children_mut() {
            for_each_inline_mut(children, visit);
        }
    }
}

/// Visits every image of some chapters in reading order, notes after their chapter's text.
pub fn for_each_image<'a>(chapters: &'a [Arc<Chapter>], visit: &mut impl FnMut(&'a ImageRef)) {
    fn within<'a>(line: &'a [Inline], visit: &mut impl FnMut(&'a ImageRef)) {
        for_each_inline(line, &mut |inline| {
            if let InlineKind::Image(image) = &inline.kind {
                visit(image);
            }
        });
    }
    for chapter in chapters {
        within(&chapter.title, visit);
        for blocks in chapter.columns() {
            for_each_block(blocks, &mut |block| {
                if let BlockKind::Figure(figure) = &block.kind {
                    visit(&figure.image);
                }
                block.inlines().into_iter().for_each(|line| within(line, visit));
            });
        }
    }
}

/// Visits every line of inlines of some blocks in reading order: a quotation's attribution after the quoted blocks, the
/// caption of pictures beside each other after theirs, a term before its meanings.
pub fn for_each_line<'a, P: Phase>(blocks: &'a [Block<P>], visit: &mut impl FnMut(&'a [Inline<P>])) {
    for block in blocks {
        match &block.kind {
            BlockKind::Quote { blocks, attribution } => {
                for_each_line(blocks, visit);
                visit(attribution);
            }
            BlockKind::FigureGroup(group) => {
                for_each_line(&group.panels, visit);
                visit(&group.caption);
                visit(&group.credit);
            }
            BlockKind::Definitions(pairs) => {
                for pair in pairs {
                    visit(&pair.term);
                    pair.meanings.iter().for_each(|meaning| for_each_line(meaning, visit));
                }
            }
            _ => {
                block.inlines().into_iter().for_each(&mut *visit);
                block.children().into_iter().for_each(|inner| for_each_line(inner, visit));
            }
        }
    }
}
