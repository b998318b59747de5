//! What a build did, in numbers.

use crate::book::{Block, BlockKind, Book, Inline, plain_text};
use std::time::Duration;

/// What a build did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Files of the text that were read: `book.toml` and the chapters.
    pub(super) files: usize,
    /// Pages, where pages were made.
    pub(super) pages: Option<usize>,
    /// Words of the text, notes included.
    pub(super) words: usize,
    /// Notes.
    pub(super) notes: usize,
    /// Bytes of the file, where one was written.
    pub(super) bytes: Option<usize>,
    /// How long it took.
    pub(super) time: Duration,
}

impl Tally {
    /// Counts a book.
    pub(super) fn of(book: &Book) -> Self {
        let mut tally = Self::default();
        for chapter in &book.chapters {
            tally.notes += chapter.notes.len();
            tally.words += words(&chapter.title) + below(&chapter.blocks);
            tally.words += chapter.notes.iter().map(|note| below(&note.blocks)).sum::<usize>();
        }
        tally
    }
}

/// Words of a line of text.
fn words(inlines: &[Inline]) -> usize {
    let is_word = |part: &&str| part.contains(char::is_alphanumeric);
    plain_text(inlines).split_whitespace().filter(is_word).count()
}

/// Words of blocks and of all that is in them.
fn below(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| inside(&block.kind)).sum()
}

/// Words of one block.
fn inside(kind: &BlockKind) -> usize {
    match kind {
        BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => words(content),
        BlockKind::List(list) => list.items.iter().map(|item| below(&item.blocks)).sum(),
        BlockKind::Definitions(pairs) => pairs
            .iter()
            .map(|pair| words(&pair.term) + pair.meanings.iter().map(|blocks| below(blocks)).sum::<usize>())
            .sum(),
        BlockKind::Quote { blocks, attribution } => below(blocks) + words(attribution),
        BlockKind::Verse(verse) => {
            verse.stanzas.iter().flatten().map(|line| words(line)).sum::<usize>() + words(&verse.attribution)
        }
        BlockKind::Table(table) => {
            let rows = std::iter::once(&table.head).chain(&table.rows);
            let cells = rows.flat_map(|row| &row.cells);
            words(&table.caption) + cells.map(|cell| words(&cell.content)).sum::<usize>()
        }
        BlockKind::Figure(figure) => words(&figure.caption),
        BlockKind::Aside { title, blocks } => words(title) + below(blocks),
        BlockKind::Code { text } => text.split_whitespace().count(),
        BlockKind::Break => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{below, words};
    use crate::book::{Block, BlockKind, Inline, InlineKind};
    use crate::source::Span;

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::new(InlineKind::Text(text.to_owned()), Span::default())]
    }

    #[test]
    fn dashes_are_no_words() {
        assert_eq!(words(&text("Bakü’de – 20 Ocak 1990 – gece")), 5);
    }

    #[test]
    fn words_are_counted_at_every_depth() {
        let paragraph = Block::new(BlockKind::Paragraph(text("iki sözcük")), Span::default());
        let quote = BlockKind::Quote { blocks: vec![paragraph], attribution: text("Ad Soyad") };
        assert_eq!(below(&[Block::new(quote, Span::default())]), 4);
    }
}
