//! Gives the text the form in which a compositor would set it: quotes, apostrophes, dashes, joined spaces; once, for
//! both books.

mod addresses;
mod dashes;
mod joins;
mod quotes;
mod run;
mod spaces;

#[cfg(test)]
mod tests;

use crate::book::{Block, BlockKind, Book, Cell, Chapter, ImageRef, Inline, InlineKind};
use crate::lang::Language;
use crate::memo::Memo;
use crate::source::Span;
use run::{Manner, Run};
use std::sync::Arc;

/// Polished chapters, by the chapter before and the book's language.
pub type PolishMemo = Memo<(Arc<Chapter>, Language), Arc<Chapter>>;

/// Sets every run of the book by the rules of its language; `language` is the book's. Unchanged chapters are taken from
/// the memo.
///
/// Code, addresses and spans are left as they are. A second pass changes nothing.
#[must_use]
pub fn polish(book: Book, language: &Language, memo: &mut PolishMemo) -> Book {
    let key = |chapter: &Arc<Chapter>| (chapter.slug.clone(), (Arc::clone(chapter), language.clone()));
    let make = |chapter| Arc::new(polished(Arc::unwrap_or_clone(chapter), language));
    Book { chapters: memo.make(book.chapters, key, make), ..book }
}

/// Returns one chapter of a book, polished in a language.
fn polished(mut chapter: Chapter, language: &Language) -> Chapter {
    let language = chapter.lang.clone().unwrap_or_else(|| language.clone());
    line(&mut chapter.title, &language);
    blocks(&mut chapter.blocks, &language);
    for note in &mut chapter.notes {
        blocks(&mut note.blocks, &language);
    }
    chapter
}

fn blocks(all: &mut [Block], language: &Language) {
    for one in all {
        let own = one.lang.clone();
        block(one, own.as_ref().unwrap_or(language));
    }
}

fn block(block: &mut Block, language: &Language) {
    let span = block.span;
    match &mut block.kind {
        BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => line(content, language),
        BlockKind::List(list) => list.items.iter_mut().for_each(|item| blocks(&mut item.blocks, language)),
        BlockKind::Definitions(all) => {
            for definition in all {
                line(&mut definition.term, language);
                definition.meanings.iter_mut().for_each(|meaning| blocks(meaning, language));
            }
        }
        BlockKind::Quote { blocks: inner, attribution } => {
            blocks(inner, language);
            line(attribution, language);
        }
        BlockKind::Verse(verse) => {
            verse.stanzas.iter_mut().for_each(|stanza| lines(stanza, language));
            line(&mut verse.attribution, language);
        }
        BlockKind::Table(table) => {
            line(&mut table.caption, language);
            table.cells_mut().for_each(|one| cell(one, language));
        }
        BlockKind::Figure(figure) => {
            image(&mut figure.image, span, language);
            line(&mut figure.caption, language);
            line(&mut figure.credit, language);
        }
        BlockKind::FigureGroup(group) => {
            blocks(&mut group.panels, language);
            line(&mut group.caption, language);
            line(&mut group.credit, language);
        }
        BlockKind::Aside { title, blocks: inner } => {
            line(title, language);
            blocks(inner, language);
        }
        BlockKind::Works(inner)
        | BlockKind::ChapterPart { blocks: inner, .. }
        | BlockKind::Plates { blocks: inner, .. } => blocks(inner, language),
        BlockKind::Code { caption, .. } => line(caption, language),
        BlockKind::Listing(never) => match *never {},
        BlockKind::Break | BlockKind::PageBreak | BlockKind::Index(_) => {}
    }
}

fn cell(cell: &mut Cell, language: &Language) {
    line(&mut cell.content, language);
    blocks(&mut cell.blocks, language);
}

fn line(content: &mut Vec<Inline>, language: &Language) {
    lines(std::slice::from_mut(content), language);
}

/// Polishes several lines as one run, so that a quotation may open in one line of verse and close in another.
fn lines(content: &mut [Vec<Inline>], language: &Language) {
    let mut run = Run::gather(content, Manner::of(language));
    addresses::freeze(&mut run);
    spaces::collapse(&mut run);
    dashes::set(&mut run);
    quotes::set(&mut run);
    joins::set(&mut run);
    spaces::join_signs(&mut run);
    run.restore(content);
    content.iter_mut().for_each(|inlines| images(inlines, language));
}

fn images(inlines: &mut [Inline], language: &Language) {
    for inline in inlines {
        if let InlineKind::Image(found) = &mut inline.kind {
            image(found, inline.span, language);
        } else if let Some(children) = inline.children_mut() {
            images(children, language);
        }
    }
}

/// Polishes the alternative text of an image as a run of its own.
fn image(image: &mut ImageRef, span: Span, language: &Language) {
    let mut alt = vec![Inline::new(InlineKind::Text(std::mem::take(&mut image.alt)), span)];
    line(&mut alt, language);
    image.alt = crate::book::plain_text(&alt);
}
