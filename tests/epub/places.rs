//! Places in a book's text, found by their words.

use matbaa::book::*;
use matbaa::page::{PageMap, PageStart};
use std::sync::Arc;

/// Pages of the sample: label and first words.
pub const PAGES: [(&str, &str); 13] = [
    ("v", "Bu kitap bir"),
    ("vi", "sayının yanında"),
    ("1", "Askerler "),
    ("2", "televizyon"),
    ("3", "insanlar birbirini arıyordu. Şehrin"),
    ("4", "beşinci"),
    ("5", "iki paragraflı"),
    ("6", "Uzun adlı"),
    ("7", "Tanıklar"),
    ("8", "slept in"),
    ("9", "ikinci dize."),
    ("10", "ocak"),
    ("11", "yaz(\""),
];

/// A map whose pages begin with given words.
pub fn starts(book: &Book, pages: &[(&str, &str)]) -> PageMap {
    let texts = texts(book);
    let start = |(label, words): &(&str, &str)| {
        let (block, offset) = texts
            .iter()
            .find_map(|(block, text)| text.find(words).map(|offset| (*block, offset)))
            .unwrap_or_else(|| panic!("{words} is in no block"));
        PageStart { label: (*label).to_owned(), place: BookPlace { block, offset } }
    };
    PageMap { starts: pages.iter().map(start).collect(), ..PageMap::default() }
}

/// The text of every block that is not in a note, as offsets count it, in reading order.
pub fn texts(book: &Book) -> Vec<(BlockKey, String)> {
    pieces(book).into_iter().map(|(block, pieces)| (block, pieces.concat())).collect()
}

/// The same, piece by piece as inlines hold it.
pub fn pieces(book: &Book) -> Vec<(BlockKey, Vec<String>)> {
    let mut texts = Vec::new();
    book.chapters.iter().for_each(|chapter| collect(&chapter.blocks, &mut texts));
    texts
}

fn collect(blocks: &[Block], texts: &mut Vec<(BlockKey, Vec<String>)>) {
    for block in blocks {
        let (runs, inner): (Vec<&[Inline]>, Vec<&[Block]>) = match &block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => (vec![content], vec![]),
            BlockKind::List(list) => (vec![], list.items.iter().map(|item| &item.blocks[..]).collect()),
            BlockKind::Definitions(list) => (
                list.iter().map(|definition| &definition.term[..]).collect(),
                list.iter().flat_map(|definition| &definition.meanings).map(|blocks| &blocks[..]).collect(),
            ),
            BlockKind::Quote { blocks, attribution } => (vec![attribution], vec![blocks]),
            BlockKind::Aside { title, blocks } => (vec![title], vec![blocks]),
            BlockKind::Verse(verse) => {
                let lines = verse.stanzas.iter().flatten().map(|line| &line[..]);
                (lines.chain([&verse.attribution[..]]).collect(), vec![])
            }
            BlockKind::Table(table) => {
                let texts = table.cells().map(|cell| &cell.content[..]);
                let blocks = table.cells().map(|cell| &cell.blocks[..]).filter(|blocks| !blocks.is_empty());
                (std::iter::once(&table.caption[..]).chain(texts).collect(), blocks.collect())
            }
            BlockKind::Figure(figure) => (vec![&figure.caption, &figure.credit], vec![]),
            BlockKind::FigureGroup(group) => (vec![&group.caption, &group.credit], vec![&group.panels]),
            BlockKind::Works(blocks)
            | BlockKind::ChapterPart { blocks, .. }
            | BlockKind::Plates { blocks, .. } => (vec![], vec![blocks]),
            BlockKind::Code { caption, .. } => (vec![caption], vec![]),
            BlockKind::Break | BlockKind::PageBreak | BlockKind::Listing(_) | BlockKind::Index(_) => {
                (vec![], vec![])
            }
        };
        let text = match &block.kind {
            BlockKind::Code { caption, text } => counted(caption).into_iter().chain([text.clone()]).collect(),
            _ => runs.into_iter().flat_map(counted).collect(),
        };
        // A quotation's own text is its source, which follows what is quoted.
        let own = if matches!(block.kind, BlockKind::Quote { .. }) { texts.len() } else { 0 };
        texts.push((block.key, text));
        inner.into_iter().for_each(|blocks| collect(blocks, texts));
        if own > 0 {
            texts[own..].rotate_left(1);
        }
    }
}

/// The text as offsets count it: line breaks are nothing.
fn counted(inlines: &[Inline]) -> Vec<String> {
    let mut pieces = Vec::new();
    for_each_inline(inlines, &mut |inline| {
        if let InlineKind::Text(words) | InlineKind::Code(words) = &inline.kind {
            pieces.push(words.clone());
        }
    });
    pieces
}

/// Numbers all blocks in reading order, notes after their chapter's blocks.
pub fn number(book: &mut Book) {
    let mut next = 0;
    for chapter in &mut book.chapters {
        let chapter = Arc::make_mut(chapter);
        number_blocks(&mut chapter.blocks, &mut next);
        chapter.notes.iter_mut().for_each(|note| number_blocks(&mut note.blocks, &mut next));
    }
}

fn number_blocks(blocks: &mut [Block], next: &mut u32) {
    for block in blocks {
        block.key = BlockKey(*next);
        *next += 1;
        match &mut block.kind {
            BlockKind::List(list) => {
                list.items.iter_mut().for_each(|item| number_blocks(&mut item.blocks, next));
            }
            BlockKind::Definitions(definitions) => {
                let meanings = definitions.iter_mut().flat_map(|definition| &mut definition.meanings);
                meanings.for_each(|blocks| number_blocks(blocks, next));
            }
            BlockKind::Quote { blocks, .. }
            | BlockKind::Aside { blocks, .. }
            | BlockKind::ChapterPart { blocks, .. } => number_blocks(blocks, next),
            _ => {}
        }
    }
}
