//! What a build did, in numbers.

use crate::book::{Block, BlockKind, Book, Inline, for_each_block, plain_text};
use crate::loss::Loss;
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

/// What was laid out on sheets, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Folded {
    /// Pages that were given.
    pub(super) pages: usize,
    /// Blank pages that were added.
    pub(super) blanks: usize,
    /// Sheets of paper.
    pub(super) sheets: usize,
    /// The name of the paper.
    pub(super) paper: &'static str,
    /// The least scale of a page, in percent.
    pub(super) percent: u32,
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
    let mut count = 0;
    for_each_block(blocks, &mut |block| {
        count += block.inlines().into_iter().map(words).sum::<usize>();
        if let BlockKind::Code { text } = &block.kind {
            count += text.split_whitespace().count();
        }
    });
    count
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

/// What was brought in from a document.
#[derive(Clone, Debug)]
pub(super) struct Brought<'a> {
    /// The folder that it was written into.
    pub(super) folder: &'a str,
    /// The title of the book.
    pub(super) title: &'a str,
    /// The language of the text.
    pub(super) language: &'a str,
    /// The files of the chapters.
    pub(super) chapters: Vec<&'a str>,
    /// The paths of the pictures.
    pub(super) pictures: Vec<&'a str>,
    /// Notes.
    pub(super) notes: usize,
    /// Tables.
    pub(super) tables: usize,
    /// What could not be kept.
    pub(super) losses: &'a [Loss],
}
