//! Sorts findings for the page, and finds the typeset page of a place in the manuscript.

use crate::book::{Block, BlockKey, Book, BookPlace, for_each_block};
use crate::diag::{Diagnostic, Severity};
use crate::page::Pages;
use crate::source::{SourceId, Span};
use std::collections::BTreeMap;

/// Returns the findings, the most severe first, and by place within a severity.
pub(super) fn in_order(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    let rank = |severity| match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Note => 2,
    };
    sorted.sort_by_key(|found| (rank(found.severity), found.span));
    sorted
}

/// Maps places in the manuscript to pages.
pub(super) struct Finder {
    /// The blocks by the file and byte at which they begin.
    blocks: BTreeMap<(u32, u32), BlockKey>,
    /// The places at which runs of blocks begin, and the index of their first page, in the order of the book.
    starts: Vec<(BookPlace, usize)>,
}

impl Finder {
    /// Builds the maps from a book and its pages.
    pub(super) fn of(book: &Book, pages: &Pages) -> Self {
        let mut blocks = BTreeMap::new();
        let mut visit = |block: &Block| {
            blocks.entry((block.span.source.0, block.span.start)).or_insert(block.key);
        };
        book.chapters.iter().for_each(|chapter| for_each_block(&chapter.blocks, &mut visit));
        let labels: BTreeMap<String, usize> =
            pages.pages.iter().enumerate().map(|(at, page)| (page.label.text(), at)).collect();
        let mut starts: Vec<(BookPlace, usize)> = pages
            .map
            .starts
            .iter()
            .filter_map(|start| Some((start.place, *labels.get(&start.label)?)))
            .collect();
        starts.sort_unstable();
        Self { blocks, starts }
    }

    /// The block at the start of a page, which begins there or continues from the previous page, and its
    /// span.
    pub(super) fn begin(&self, page: usize) -> Option<(BlockKey, Span)> {
        let after = self.starts.partition_point(|(_, own)| *own <= page);
        let (place, _) = self.starts.get(after.checked_sub(1)?)?;
        let ((source, start), _) = self.blocks.iter().find(|(_, key)| **key == place.block)?;
        let at = *start as usize;
        Some((place.block, Span::new(SourceId(*source), at..at)))
    }

    /// Index of the page of the block that contains a place; the first page of a block that spans several.
    pub(super) fn page(&self, span: Span) -> Option<usize> {
        let file = span.source.0;
        let own = || self.blocks.range((file, 0)..=(file, u32::MAX));
        let (_, key) = own().take_while(|((_, start), _)| *start <= span.start).last().or(own().next())?;
        let begin = BookPlace { block: *key, offset: 0 };
        let after = self.starts.partition_point(|(first, _)| *first <= begin);
        self.starts.get(after.saturating_sub(1)).map(|(_, page)| *page)
    }
}
