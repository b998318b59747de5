//! Statistics on the sources of a book, chapter by chapter.

use super::figures::{Figures, PrintedImage};
use super::json;
use super::tally::{Extent, extents};
use crate::book::{
    Block, BlockKind, Book, Chapter, Inline, InlineKind, NoteId, for_each_block, for_each_inline, plain_text,
};
use crate::cli::wording;
use crate::messages::{Locale, say};
use serde::Serialize;
use std::collections::BTreeSet;

/// Statistics of a chapter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// Title of the chapter.
    pub(super) title: String,
    /// Number of notes.
    pub(super) notes: usize,
    /// Number of different works that they cite.
    pub(super) works: usize,
    /// Number of paragraphs.
    pub(super) paragraphs: usize,
    /// Number of paragraphs with a note that cites a work.
    pub(super) sourced: usize,
    /// Length of the text, without the notes.
    pub(super) text: Extent,
    /// Length of the notes.
    pub(super) in_notes: Extent,
    /// Number of pages, where they are known.
    pub(super) pages: Option<usize>,
}

/// Returns a row for each chapter, and the keys of works that no note cites.
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
    let (text, in_notes) = extents(chapter);
    let mut row = Row {
        text,
        in_notes,
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
    if chapter.about.is_title_page() {
        // Its paragraphs are the marks of its notes.
        (row.paragraphs, row.sourced) = (0, 0);
    }
    row
}

/// Counts entries of lists of works, which are paragraphs that need no source.
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

/// Returns the rows with their pages, and the sum of them.
fn rows_of<'b>(book: &'b Book, figures: &Figures) -> (Vec<Row>, Row, Vec<&'b str>) {
    let (mut rows, idle) = count(book);
    for (row, pages) in rows.iter_mut().zip(&figures.chapters) {
        row.pages = *pages;
    }
    let mut sum = Row {
        works: book.references.len() - idle.len(),
        pages: Some(figures.pages).filter(|pages| *pages > 0),
        ..Row::default()
    };
    for row in &rows {
        sum.notes += row.notes;
        sum.paragraphs += row.paragraphs;
        sum.sourced += row.sourced;
        sum.text += row.text;
        sum.in_notes += row.in_notes;
    }
    (rows, sum, idle)
}

/// Returns the rows as lines, the sum after them, then the works that no note cites, paper and images.
pub(super) fn table(book: &Book, figures: &Figures, locale: Locale) -> String {
    let (mut rows, sum, idle) = rows_of(book, figures);
    let words = sum.text.words;
    rows.push(Row { title: say::stats_book().text(locale).to_owned(), ..sum });
    let mut lines: Vec<String> = rows.iter().map(|row| wording::sourced(row, locale)).collect();
    if !idle.is_empty() {
        lines.push(say::stats_idle(idle).text(locale));
    }
    lines.push(wording::reading(figures.minutes(words), locale));
    lines.push(wording::paper(figures).text(locale));
    lines.push(wording::ebook(figures.epub_bytes).text(locale));
    lines.extend(figures.images.iter().map(|image| wording::image(image, locale)));
    lines.join("\n")
}

/// Returns the statistics as a JSON object.
pub(super) fn json(book: &Book, figures: &Figures) -> String {
    let (rows, sum, idle) = rows_of(book, figures);
    let chapters =
        rows.iter().map(|row| ChapterEntry { title: &row.title, counts: Counts::of(row) }).collect();
    let book = BookEntry {
        counts: Counts::of(&sum),
        blank_pages: figures.blanks,
        leaves: figures.leaves(),
        booklet_sheets: figures.booklet_sheets(),
        booklet_blank_pages: figures.booklet_blanks(),
        reading_minutes: figures.minutes(sum.text.words),
        epub_bytes: figures.epub_bytes,
    };
    json::lines(&Statistics {
        chapters,
        book,
        uncited_works: idle,
        images: figures.images.iter().map(ImageEntry::of).collect(),
    })
}

/// The statistics in JSON.
#[derive(Serialize)]
struct Statistics<'b> {
    chapters: Vec<ChapterEntry<'b>>,
    book: BookEntry,
    uncited_works: Vec<&'b str>,
    images: Vec<ImageEntry<'b>>,
}

#[derive(Serialize)]
struct ChapterEntry<'b> {
    title: &'b str,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Serialize)]
struct BookEntry {
    #[serde(flatten)]
    counts: Counts,
    blank_pages: usize,
    leaves: usize,
    booklet_sheets: usize,
    booklet_blank_pages: usize,
    reading_minutes: usize,
    epub_bytes: usize,
}

/// Counts of a chapter and of the book.
#[derive(Serialize)]
struct Counts {
    words: usize,
    characters: usize,
    note_words: usize,
    note_characters: usize,
    pages: Option<usize>,
    notes: usize,
    works: usize,
    paragraphs: usize,
    sourced_paragraphs: usize,
}

impl Counts {
    fn of(row: &Row) -> Self {
        Self {
            words: row.text.words,
            characters: row.text.characters,
            note_words: row.in_notes.words,
            note_characters: row.in_notes.characters,
            pages: row.pages,
            notes: row.notes,
            works: row.works,
            paragraphs: row.paragraphs,
            sourced_paragraphs: row.sourced,
        }
    }
}

#[derive(Serialize)]
struct ImageEntry<'f> {
    path: &'f str,
    page: &'f str,
    width_mm: f64,
    height_mm: f64,
    dpi: Option<u32>,
}

impl<'f> ImageEntry<'f> {
    fn of(image: &'f PrintedImage) -> Self {
        let PrintedImage { path, page, millimetres: (width, height), dpi } = image;
        let tenths = |millimetres: &f64| (millimetres * 10.0).round() / 10.0;
        Self { path, page, width_mm: tenths(width), height_mm: tenths(height), dpi: *dpi }
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, count, json, table};
    use crate::book::{
        Block, BlockKind, Book, Chapter, Inline, InlineKind, Matter, Mention, Note, NoteId, NoteLabel,
        Reference,
    };
    use crate::cli::figures::{Figures, PrintedImage};
    use crate::cli::tally::Extent;
    use crate::lang::Language;
    use crate::messages::Locale;
    use crate::source::{SourceId, Span};

    fn paragraph(content: Vec<InlineKind>) -> Block {
        let content = content.into_iter().map(|kind| Inline::new(kind, Span::default())).collect();
        Block::new(BlockKind::Paragraph(content), Span::default())
    }

    fn text(words: &str) -> InlineKind {
        InlineKind::Text(words.to_owned())
    }

    fn book() -> Book {
        let note = || Note {
            label: NoteLabel::Unnamed(0),
            series: None,
            number: 1,
            marks: 1,
            blocks: Vec::new(),
            span: Span::default(),
        };
        let works = Block::new(BlockKind::Works(vec![paragraph(vec![text("ÖZ, Ece.")])]), Span::default());
        let chapter = Chapter {
            source: SourceId(0),
            matter: Matter::Body,
            level: 0,
            is_part: false,
            in_part: false,
            anchors: (),
            number: Some("1".to_owned()),
            slug: "01-a".into(),
            lang: None,
            about: Default::default(),
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
        Book { chapters: vec![chapter.into()], references }
    }

    #[test]
    fn paragraphs_count_as_sourced_by_notes_that_cite() {
        let book = book();
        let (rows, idle) = count(&book);
        let row = Row {
            title: "Gece".into(),
            notes: 2,
            works: 1,
            paragraphs: 2,
            sourced: 1,
            text: Extent { words: 5, characters: 18 },
            ..Row::default()
        };
        assert_eq!((rows, idle), (vec![row], vec!["bos"]));
    }

    fn figures() -> Figures {
        let image = |path: &str, dpi| PrintedImage {
            path: path.to_owned(),
            page: "7".to_owned(),
            millimetres: (96.4, 64.0),
            dpi,
        };
        Figures {
            language: Language::new("tr"),
            chapters: vec![Some(2)],
            pages: 10,
            blanks: 3,
            epub_bytes: 51_200,
            images: vec![image("harita.svg", None), image("meydan.jpg", Some(143))],
        }
    }

    #[test]
    fn rows_are_in_the_language_of_the_book() {
        let table_in =
            |tag| table(&book(), &figures(), Locale::of_tag(tag).expect("a language of the catalogue"));
        assert_eq!(
            table_in("tr"),
            "Gece · 2 dipnot · 1 kaynak · kaynaklı paragraf 1/2 (%50) · 5 sözcük · 18 karakter · 2 sayfa\n\
             Kitap · 2 dipnot · 1 kaynak · kaynaklı paragraf 1/2 (%50) · 5 sözcük · 18 karakter · 10 sayfa\n\
             hiçbir dipnotta geçmeyen: bos\n\
             okuma süresi: yaklaşık 1 dakika, dipnotlar dışında\n\
             kâğıt: 10 sayfa, 3 boş · iki yüzü basılı 5 yaprak · kitapçık olarak 3 yaprak, 2 boş sayfa eklenir\n\
             e-kitap: yaklaşık 52 kB\n\
             harita.svg · s. 7 · 96 × 64 mm · çizim\n\
             meydan.jpg · s. 7 · 96 × 64 mm · 143 dpi (baskı için az)"
        );
        assert_eq!(
            table_in("en"),
            "Gece · 2 notes · 1 work · sourced paragraphs 1/2 (50%) · 5 words · 18 characters · 2 pages\n\
             Book · 2 notes · 1 work · sourced paragraphs 1/2 (50%) · 5 words · 18 characters · 10 pages\n\
             in no note: bos\n\
             reading time: about 1 minute, notes apart\n\
             paper: 10 pages, 3 blank · 5 leaves printed on both sides · as a booklet 3 sheets, 2 blank pages added\n\
             e-book: about 52 kB\n\
             harita.svg · p. 7 · 96 × 64 mm · drawing\n\
             meydan.jpg · p. 7 · 96 × 64 mm · 143 dpi (low for print)"
        );
    }

    #[test]
    fn json_has_the_same_figures() {
        let written = json(&book(), &figures());
        for part in [
            "{\"title\": \"Gece\", \"words\": 5, \"characters\": 18, \"note_words\": 0, \"note_characters\": 0, \
             \"pages\": 2, \"notes\": 2, \"works\": 1, \"paragraphs\": 2, \"sourced_paragraphs\": 1}",
            "\"leaves\": 5, \"booklet_sheets\": 3, \"booklet_blank_pages\": 2, \"reading_minutes\": 1, \"epub_bytes\": 51200}",
            "\"uncited_works\": [\"bos\"]",
            "{\"path\": \"harita.svg\", \"page\": \"7\", \"width_mm\": 96.4, \"height_mm\": 64.0, \"dpi\": null}",
        ] {
            assert!(written.contains(part), "{part}\n{written}");
        }
    }
}
