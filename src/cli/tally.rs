//! What a build did, in numbers.

use crate::book::{Block, BlockKind, Book, Chapter, Inline, for_each_block, plain_text};
use crate::loss::Loss;
use crate::memo::Memo;
use std::sync::Arc;
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

/// How many words chapters have, by what these say.
pub(super) type WordMemo = Memo<Arc<Chapter>, usize>;

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

/// How much text there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Extent {
    /// Words: what stands between spaces and has a letter or a figure.
    pub(super) words: usize,
    /// Characters, spaces included.
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

    /// Counts a book of which chapters may have been counted before.
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

/// How long a chapter is, its title included, and how long its notes are.
pub(super) fn extents(chapter: &Chapter) -> (Extent, Extent) {
    let (mut text, mut notes) = (line(&chapter.title), Extent::default());
    text += below(&chapter.blocks);
    for note in &chapter.notes {
        notes += below(&note.blocks);
    }
    (text, notes)
}

/// How long a line of text is.
fn line(inlines: &[Inline]) -> Extent {
    let is_word = |part: &&str| part.contains(char::is_alphanumeric);
    let text = plain_text(inlines);
    Extent { words: text.split_whitespace().filter(is_word).count(), characters: text.chars().count() }
}

/// How long blocks are, and all that is in them.
fn below(blocks: &[Block]) -> Extent {
    let mut sum = Extent::default();
    for_each_block(blocks, &mut |block| {
        // The index says once more what the text has said.
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

/// What was brought in from a document.
#[derive(Clone, Debug)]
pub(super) struct ImportSummary<'a> {
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
