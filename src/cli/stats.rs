//! How well a book is sourced, chapter by chapter, in numbers.

use super::words::Voice;
use crate::book::{
    Block, BlockKind, Book, Chapter, Inline, InlineKind, NoteId, for_each_block, for_each_inline, plain_text,
};
use std::collections::BTreeSet;

/// What a chapter tells of its sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// Its title.
    pub(super) title: String,
    /// Its notes.
    pub(super) notes: usize,
    /// The different works that they cite.
    pub(super) works: usize,
    /// Its paragraphs.
    pub(super) paragraphs: usize,
    /// Those of them with a note that cites a work.
    pub(super) sourced: usize,
}

/// A row for each chapter, and the keys of works that no note cites.
pub(super) fn count(book: &Book) -> (Vec<Row>, Vec<&str>) {
    let rows = book.chapters.iter().enumerate().map(|(at, chapter)| row(book, at, chapter)).collect();
    let idle = book.references.iter().filter(|reference| reference.mentions.is_empty());
    (rows, idle.map(|reference| reference.key.as_str()).collect())
}

fn row(book: &Book, at: usize, chapter: &Chapter) -> Row {
    let is_here =
        |reference: &&crate::book::Reference| reference.mentions.iter().any(|mention| mention.chapter == at);
    let mentions = book.references.iter().flat_map(|reference| &reference.mentions);
    let citing: BTreeSet<NoteId> =
        mentions.filter(|mention| mention.chapter == at).map(|mention| mention.note).collect();
    let mut row = Row {
        title: plain_text(&chapter.title),
        notes: chapter.notes.len(),
        works: book.references.iter().filter(is_here).count(),
        ..Row::default()
    };
    for_each_block(&chapter.blocks, &mut |block| {
        if let BlockKind::Paragraph(content) = &block.kind {
            row.paragraphs += 1;
            row.sourced += usize::from(cites(content, &citing));
        }
    });
    row.paragraphs -= entries(&chapter.blocks);
    row
}

/// Entries of lists of works are paragraphs that need no source.
fn entries(blocks: &[Block]) -> usize {
    let mut count = 0;
    for_each_block(blocks, &mut |block| {
        if let BlockKind::Works(entries) = &block.kind {
            count += entries.len();
        }
    });
    count
}

fn cites(content: &[Inline], citing: &BTreeSet<NoteId>) -> bool {
    let mut found = false;
    for_each_inline(content, &mut |inline| {
        found |= matches!(&inline.kind, InlineKind::NoteMark(note) if citing.contains(note));
    });
    found
}

/// The rows as lines, the sum last, then the works that no note cites.
pub(super) fn table(book: &Book, voice: Voice) -> String {
    let (mut rows, idle) = count(book);
    let sum = |pick: fn(&Row) -> usize| rows.iter().map(pick).sum();
    rows.push(Row {
        title: voice.all_chapters().to_owned(),
        notes: sum(|row| row.notes),
        works: book.references.len() - idle.len(),
        paragraphs: sum(|row| row.paragraphs),
        sourced: sum(|row| row.sourced),
    });
    let mut lines: Vec<String> = rows.iter().map(|row| voice.sourced(row)).collect();
    if !idle.is_empty() {
        lines.push(voice.idle(&idle));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Row, count, table};
    use crate::book::{
        Block, BlockKind, Book, Chapter, Inline, InlineKind, Matter, Mention, Note, NoteId, Reference,
    };
    use crate::cli::words::Voice;
    use crate::lang::Language;
    use crate::source::{SourceId, Span};

    fn paragraph(content: Vec<InlineKind>) -> Block {
        let content = content.into_iter().map(|kind| Inline::new(kind, Span::default())).collect();
        Block::new(BlockKind::Paragraph(content), Span::default())
    }

    fn text(words: &str) -> InlineKind {
        InlineKind::Text(words.to_owned())
    }

    fn book() -> Book {
        let note =
            || Note { label: String::new(), number: 1, marks: 1, blocks: Vec::new(), span: Span::default() };
        let works = Block::new(BlockKind::Works(vec![paragraph(vec![text("ÖZ, Ece.")])]), Span::default());
        let chapter = Chapter {
            source: SourceId(0),
            matter: Matter::Body,
            number: Some(1),
            slug: "01-a".into(),
            lang: None,
            title: vec![Inline::new(text("Gece"), Span::default())],
            id: "a".into(),
            blocks: vec![
                paragraph(vec![text("bir"), InlineKind::NoteMark(NoteId(0))]),
                paragraph(vec![text("iki"), InlineKind::NoteMark(NoteId(1))]),
                works,
            ],
            notes: vec![note(), note()],
            span: Span::default(),
        };
        let mention = Mention { chapter: 0, note: NoteId(0), locator: String::new(), span: Span::default() };
        let reference = |key: &str, mentions| Reference {
            key: key.into(),
            span: Span::default(),
            is_listed: true,
            lacks_access_date: false,
            mentions,
        };
        let references = vec![reference("oz", vec![mention.clone(), mention]), reference("bos", Vec::new())];
        Book { chapters: vec![chapter], references }
    }

    #[test]
    fn paragraphs_count_as_sourced_by_notes_that_cite() {
        let book = book();
        let (rows, idle) = count(&book);
        let row = Row { title: "Gece".into(), notes: 2, works: 1, paragraphs: 2, sourced: 1 };
        assert_eq!((rows, idle), (vec![row], vec!["bos"]));
    }

    #[test]
    fn rows_are_told_in_the_language_of_the_book() {
        let said = |tag| table(&book(), Voice::of(Some(&Language::new(tag)), None));
        assert_eq!(
            said("tr"),
            "Gece · 2 not · 1 kaynak · kaynaklı paragraf 1/2 (%50)\nKitap · 2 not · 1 kaynak · kaynaklı paragraf 1/2 (%50)\nhiçbir notta geçmeyen: bos"
        );
        assert_eq!(
            said("en"),
            "Gece · 2 notes · 1 work · sourced paragraphs 1/2 (50%)\nBook · 2 notes · 1 work · sourced paragraphs 1/2 (50%)\nin no note: bos"
        );
    }
}
