//! Figures of a build.

use crate::book::{Block, BlockKind, Book, Chapter, Inline, for_each_block, plain_text};
use crate::loss::Loss;
use crate::memo::Memo;
use std::sync::Arc;
use std::time::Duration;

/// Figures of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Number of files of the text that were read: `book.toml` and the chapters.
    pub(super) files: usize,
    /// Number of pages, where pages were made.
    pub(super) pages: Option<usize>,
    /// Number of words of the text, notes included.
    pub(super) words: usize,
    /// Number of notes.
    pub(super) notes: usize,
    /// Size of the file in bytes, where one was written.
    pub(super) bytes: Option<usize>,
    /// Time that it took.
    pub(super) time: Duration,
}

/// Number of words of each chapter, by the chapter.
pub(super) type WordMemo = Memo<Arc<Chapter>, usize>;

/// Figures of an imposed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Folded {
    /// Number of pages in the file.
    pub(super) pages: usize,
    /// Number of blank pages that were added.
    pub(super) blanks: usize,
    /// Number of sheets of paper.
    pub(super) sheets: usize,
    /// The name of the paper.
    pub(super) paper: &'static str,
    /// The smallest scale of a page, in per cent.
    pub(super) percent: u32,
}

/// Length of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Extent {
    /// Number of words, between spaces and with a letter or a figure.
    pub(super) words: usize,
    /// Number of characters, spaces included.
    pub(super) characters: usize,
}

impl std::ops::AddAssign for Extent {
    fn add_assign(&mut self, other: Self) {
        self.words += other.words;
        self.characters += other.characters;
    }
}

impl Tally {
    /// Counts a book.
    pub(super) fn of(book: &Book) -> Self {
        Self::again(book, &mut WordMemo::default())
    }

    /// Counts a book, with the known counts of unchanged chapters.
    pub(super) fn again(book: &Book, memo: &mut WordMemo) -> Self {
        let words = |chapter: &Arc<Chapter>| {
            let (text, notes) = extents(chapter);
            text.words + notes.words
        };
        let key = |chapter: &&Arc<Chapter>| (chapter.slug.clone(), Arc::clone(*chapter));
        let words = memo.make(book.chapters.iter().collect(), key, words).into_iter().sum();
        let notes = book.chapters.iter().map(|chapter| chapter.notes.len()).sum();
        Self { words, notes, ..Self::default() }
    }
}

/// Returns the length of a chapter, its title included, and that of its notes.
pub(super) fn extents(chapter: &Chapter) -> (Extent, Extent) {
    let (mut text, mut notes) = (line(&chapter.title), Extent::default());
    text += below(&chapter.blocks);
    for note in &chapter.notes {
        notes += below(&note.blocks);
    }
    (text, notes)
}

/// Returns the length of a line of text.
fn line(inlines: &[Inline]) -> Extent {
    let is_word = |part: &&str| part.contains(char::is_alphanumeric);
    let text = plain_text(inlines);
    Extent { words: text.split_whitespace().filter(is_word).count(), characters: text.chars().count() }
}

/// Returns the length of blocks with all their content.
fn below(blocks: &[Block]) -> Extent {
    let mut sum = Extent::default();
    for_each_block(blocks, &mut |block| {
        // The index repeats words of the text.
        if matches!(block.kind, BlockKind::Index(_)) {
            return;
        }
        for inlines in block.inlines() {
            sum += line(inlines);
        }
        if let BlockKind::Code { text, .. } = &block.kind {
            sum += Extent { words: text.split_whitespace().count(), characters: text.chars().count() };
        }
    });
    sum
}

/// Result of the import of a document.
#[derive(Clone, Debug)]
pub(super) struct ImportSummary<'a> {
    /// The folder into which it was written.
    pub(super) folder: &'a str,
    /// The title of the book.
    pub(super) title: &'a str,
    /// The language of the text.
    pub(super) language: &'a str,
    /// The files of the chapters.
    pub(super) chapters: Vec<&'a str>,
    /// The paths of the pictures.
    pub(super) pictures: Vec<&'a str>,
    /// Number of notes.
    pub(super) notes: usize,
    /// Number of tables.
    pub(super) tables: usize,
    /// The kinds of content that could not be kept.
    pub(super) losses: &'a [Loss],
}

#[cfg(test)]
mod tests {
    use super::{Extent, below, line};
    use crate::book::{Block, BlockKind, Inline, InlineKind};
    use crate::source::Span;

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::new(InlineKind::Text(text.to_owned()), Span::default())]
    }

    #[test]
    fn dashes_are_no_words() {
        assert_eq!(line(&text("Bakü’de – 20 Ocak 1990 – gece")), Extent { words: 5, characters: 29 });
    }

    #[test]
    fn words_are_counted_at_every_depth() {
        let paragraph = Block::new(BlockKind::Paragraph(text("iki sözcük")), Span::default());
        let quote = BlockKind::Quote { blocks: vec![paragraph], attribution: text("Ad Soyad") };
        assert_eq!(below(&[Block::new(quote, Span::default())]), Extent { words: 4, characters: 18 });
    }
}
