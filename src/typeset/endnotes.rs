//! The section of endnotes after the text: the notes of each chapter, below its title and the pages of their
//! marks.

use super::TypesetInput;
use super::chapter::{self, Opening, TypesetChapter};
use super::design::Design;
use super::draw::Anchor;
use super::flow::{Flow, SpreadSide, is_at_foot};
use super::par::{AnchorNames, Divided, PageSigns};
use super::printed::PagePlaceholders;
use super::shape::Shaper;
use crate::book::{BlockKind, Book, Chapter, Inline, InlineKind, Matter, plain_text};
use crate::config::PrintNotePlacement;
use crate::page::StructRole;
use std::collections::BTreeMap;

/// Typesets the section; `None` if the notes are placed elsewhere or there are none.
pub fn set(
    setting: &TypesetInput<'_>,
    design: &Design,
    (slugs, placeholders): (&[String], &PagePlaceholders),
    (shaper, divided): (&Shaper<'_>, &Divided),
) -> Option<TypesetChapter> {
    let is_noted = |chapter: &&Chapter| chapter.notes.iter().any(|note| !is_at_foot(note, false));
    // Where chapters begin anew in each part, their numbers alone do not say which they are.
    let mut parts = vec![None; setting.book.chapters.len()];
    if setting.config.order.restart_chapters {
        parts = setting.book.parts_of_chapters(&setting.config.language);
    }
    let noted: Vec<(&Chapter, Option<String>)> = setting
        .book
        .chapters
        .iter()
        .map(|chapter| &**chapter)
        .zip(parts)
        .filter(|(chapter, _)| is_noted(chapter))
        .collect();
    let (first, _) = noted.first().filter(|_| setting.config.pdf.notes == PrintNotePlacement::Book)?;
    let first = first.span;
    let lang = &setting.config.language;
    let no_signs = PageSigns::new();
    let names = |slug, notes| AnchorNames {
        slug,
        notes,
        word: lang.words().note,
        slugs,
        pages: Some(placeholders),
        signs: &no_signs,
    };
    let nowhere = BTreeMap::new();
    let mut flow = Flow::new(design, shaper, divided, setting.artworks, names("", &[]), &nowhere);
    flow.move_notes_to_end();
    let section = flow.structure.add(None, StructRole::Section);
    let words = lang.words().notes.to_owned();
    let title = [Inline::new(InlineKind::Text(words.clone()), first)];
    let anchor = Anchor::notes("");
    let opening = Opening { label: None, title: &title, has_lines: false, is_part: false };
    let frame = flow.back_frame(lang);
    chapter::open(&mut flow, &opening, &frame, section, anchor.clone());
    for (chapter, part) in noted {
        let spoken = chapter.lang.as_ref().unwrap_or(lang);
        let node = flow.structure.add(Some(section), StructRole::Section);
        flow.structure.nodes[node.0].lang.clone_from(&chapter.lang);
        flow.names = names(&chapter.slug, &chapter.notes);
        // The first mark of each note is in the text.
        flow.seen = (0..chapter.notes.len()).collect();
        let title = plain_text(&chapter.title);
        let words =
            chapter.label(spoken).map_or_else(|| title.clone(), |label| format!("{label}\u{2002}{title}"));
        let words = part.map_or_else(|| words.clone(), |part| format!("{part} · {words}"));
        flow.book_notes(&chapter.notes, &words, &flow.back_frame(spoken), node);
    }
    let empty = TypesetChapter::empty(Matter::Back, anchor);
    let (flow, breaks) = chapter::break_pages(flow, SpreadSide::Any);
    Some(chapter::finished(flow, &breaks, TypesetChapter { is_notes: true, title: words, ..empty }))
}

/// The index of the section among the chapters: before the list of works and the index.
#[must_use]
pub fn place(book: &Book, depths: &[usize]) -> usize {
    let lists = |kind: &BlockKind| matches!(kind, BlockKind::Works(_) | BlockKind::Index(_));
    let is_list = |chapter: &Chapter| {
        chapter.matter == Matter::Back && chapter.blocks.iter().any(|block| lists(&block.kind))
    };
    let Some(first) = book.chapters.iter().position(|chapter| is_list(chapter)) else {
        return book.chapters.len();
    };
    // Not between a chapter and those below it.
    (0..=first).rev().find(|at| depths.get(*at).is_none_or(|depth| *depth == 0)).unwrap_or(first)
}
