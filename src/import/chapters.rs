//! Divides a document into chapters: one for each heading of the first level, with its notes.

use super::model::{Block, Document, Form, Span, for_each_line, is_blank, plain};
use super::pictures::{self, NamedPicture};
use super::script::{Writer, take_notes, words};
use super::settings::{self, Book};
use super::{Imported, Source, names, spans};
use crate::lang::Language;
use crate::loss::LossKind;
use crate::messages::book as say;
use std::collections::{BTreeMap, BTreeSet};

/// A chapter that is being put together.
struct Chapter {
    title: Vec<Span>,
    blocks: Vec<Block>,
    /// Whether it is the text before the first heading.
    is_front: bool,
}

/// Makes a manuscript of a document.
pub(super) fn divide(mut document: Document, source: &Source) -> Imported {
    let language = language(&document, source);
    settle_languages(&mut document, &language);
    settle_notes(&mut document);
    settle_levels(&mut document.blocks);
    let folder = if is_turkish(&language) { "resimler" } else { "images" };
    let named = pictures::name(&document.pictures, folder, source.slug, &mut document.losses);
    count_missing_alts(&mut document, &named);
    let title = title(&document, source.name);
    let blocks = std::mem::take(&mut document.blocks);
    let parts = parts(blocks, &title, &language, &mut document);
    let tables = parts.iter().map(|part| count_tables(&part.blocks)).sum();
    let files = file_names(&parts, source.slug);
    let mut chapters = Vec::new();
    let mut notes = 0;
    for (part, file) in parts.iter().zip(&files) {
        let (text, count) = write(part, &document.notes, &named);
        notes += count;
        chapters.push((file.clone(), text));
    }
    let (front, back) = order(&parts, &files);
    let book = settings::write(&Book {
        title: &title,
        subtitle: document.subtitle.as_deref(),
        language: &language,
        authors: &document.authors,
        front: &front,
        back: &back,
    });
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (name, picture) in named.into_iter().zip(document.pictures) {
        files.insert(name.path, picture.bytes);
    }
    let losses = document.losses.finish();
    Imported { title, language, book, chapters, pictures: files.into_iter().collect(), notes, tables, losses }
}

/// The tag of the text's language: the requested one, else the document's, else the usual one.
fn language(document: &Document, source: &Source) -> String {
    match source.language {
        Some(asked) => asked.to_owned(),
        None => without_region(document.language.as_deref().unwrap_or(source.otherwise)).to_owned(),
    }
}

/// A language tag without the country that a keyboard layout adds to it.
fn without_region(tag: &str) -> &str {
    tag.split_once('-').filter(|(_, region)| region.len() == 2).map_or(tag, |(primary, _)| primary)
}

fn is_turkish(language: &str) -> bool {
    ["tr", "az"].contains(&primary(language))
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Keeps languages only where they differ from the book's; keyboards set a language by chance.
fn settle_languages(document: &mut Document, book: &str) {
    let turkish_letters = |text: &str| text.contains(['ğ', 'Ğ', 'ı', 'İ', 'ş', 'Ş']);
    let settle = |spans: &mut Vec<Span>| {
        for span in spans.iter_mut() {
            let text = plain(std::slice::from_ref(span));
            let is_idle = |lang: &String| {
                primary(lang) == primary(book)
                    || !text.contains(char::is_alphabetic)
                    || (turkish_letters(&text) && !is_turkish(lang))
            };
            let lang = span.form.lang.take().filter(|lang| !is_idle(lang));
            span.form.lang = lang.map(|lang| without_region(&lang).to_owned());
        }
        *spans = spans::tidy(std::mem::take(spans));
    };
    for_each_line(&mut document.blocks, &mut settle.clone());
    document.notes.iter_mut().for_each(|note| for_each_line(note, &mut settle.clone()));
}

/// Drops marks without notes and notes without text, and appends the text of notes within a note to that note.
fn settle_notes(document: &mut Document) {
    let losses = &mut document.losses;
    for at in 0..document.notes.len() {
        let mut inner = Vec::new();
        for_each_line(&mut document.notes[at], &mut |spans| inner.extend(take_notes(spans)));
        for note in inner.into_iter().filter(|note| *note != at) {
            losses.add(LossKind::NoteInNote);
            let inner_blocks = document.notes.get(note).cloned().unwrap_or_default();
            document.notes[at].extend(inner_blocks);
        }
        // The text that was appended may contain marks itself.
        for_each_line(&mut document.notes[at], &mut |spans| {
            take_notes(spans);
        });
    }
    let empty: BTreeSet<usize> = (0..document.notes.len())
        .filter(|at| {
            document.notes[*at]
                .iter()
                .all(|block| matches!(block, Block::Paragraph(spans) if is_blank(spans)))
        })
        .collect();
    let notes = document.notes.len();
    for_each_line(&mut document.blocks, &mut |spans| {
        spans.retain(|span| {
            let is_lost = matches!(span.kind, super::model::SpanKind::Note(note) if note >= notes || empty.contains(&note));
            if is_lost {
                losses.add(LossKind::NoteMissing);
            }
            !is_lost
        });
    });
}

/// Makes chapter headings of the document's highest headings.
fn settle_levels(blocks: &mut [Block]) {
    let level = |block: &Block| match block {
        Block::Heading(level, _) => Some(*level),
        _ => None,
    };
    let Some(highest) = blocks.iter().filter_map(level).min() else { return };
    for block in blocks {
        if let Block::Heading(level, _) = block {
            *level = (*level - (highest - 1)).clamp(1, 6);
        }
    }
}

fn count_missing_alts(document: &mut Document, named: &[NamedPicture]) {
    fn walk(blocks: &[Block], heading: &mut String, count: &mut dyn FnMut(&str, &super::model::Image)) {
        for block in blocks {
            match block {
                Block::Heading(_, spans) => *heading = plain(spans),
                Block::Figure(image, _) => count(heading, image),
                Block::Paragraph(spans) => {
                    for span in spans {
                        if let super::model::SpanKind::Image(image) = &span.kind {
                            count(heading, image);
                        }
                    }
                }
                Block::List(_, items) => items.iter().for_each(|item| walk(item, heading, count)),
                Block::Quote(inner) => walk(inner, heading, count),
                _ => {}
            }
        }
    }
    let losses = &mut document.losses;
    let mut heading = String::new();
    walk(&document.blocks, &mut heading, &mut |heading, image| {
        let Some(name) = named.get(image.picture) else { return };
        if name.is_shown && image.alt.trim().is_empty() && !image.is_ornament {
            losses.enter_heading(heading);
            losses.add_named(LossKind::AltMissing, &name.path);
        }
    });
}

/// The title of the book: the document's own, else that of its only chapter, else the name of its file.
fn title(document: &Document, file: &str) -> String {
    let mut headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(1, spans) => Some(plain(spans)),
        _ => None,
    });
    let only = headings.next().filter(|_| headings.next().is_none());
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let found = document.title.clone().or(only).filter(|title| !title.trim().is_empty());
    found.unwrap_or_else(|| stem.replace('_', " "))
}

/// The blocks, cut before every heading of the first level.
fn parts(blocks: Vec<Block>, title: &str, language: &str, document: &mut Document) -> Vec<Chapter> {
    let has_headings = blocks.iter().any(|block| matches!(block, Block::Heading(1, _)));
    let opening = say::opening().text(Language::new(language).locale());
    let mut parts: Vec<Chapter> = Vec::new();
    for block in blocks {
        match (block, parts.last_mut()) {
            (Block::Heading(1, title), _) => {
                parts.push(Chapter { title, blocks: Vec::new(), is_front: false });
            }
            (block, Some(open)) => open.blocks.push(block),
            (block, None) => {
                let name = match has_headings {
                    true => &opening,
                    false => title,
                };
                if has_headings {
                    document.losses.enter_heading("");
                    document.losses.add_named(LossKind::FrontText, name);
                }
                parts.push(Chapter { title: words(name), blocks: vec![block], is_front: has_headings });
            }
        }
    }
    for part in &mut parts {
        move_title_notes(part, document);
    }
    parts
}

/// Moves notes from a chapter's title, where none is allowed, to the end of its first paragraph.
fn move_title_notes(part: &mut Chapter, document: &mut Document) {
    let notes = take_notes(&mut part.title);
    if notes.is_empty() {
        return;
    }
    document.losses.enter_heading(&plain(&part.title));
    notes.iter().for_each(|_| document.losses.add(LossKind::TitleNote));
    let marks = notes.into_iter().map(|note| Span::plain(super::model::SpanKind::Note(note)));
    let first = part.blocks.iter_mut().find_map(|block| match block {
        Block::Paragraph(spans) => Some(spans),
        _ => None,
    });
    match first {
        Some(spans) => spans.extend(marks),
        None => {
            let mut lone = vec![Span::text("—", &Form::default())];
            lone.extend(marks);
            part.blocks.insert(0, Block::Paragraph(lone));
        }
    }
}

/// The file names of the chapters: two digits and the title.
fn file_names(parts: &[Chapter], slug: &dyn Fn(&str) -> String) -> Vec<String> {
    let from = usize::from(!parts.first().is_some_and(|part| part.is_front));
    let figures = if parts.len() + from > 100 { 3 } else { 2 };
    let name = |(at, part): (usize, &Chapter)| {
        // File systems limit names to 255 bytes.
        let slug: String = slug(&plain(&part.title)).chars().take(60).collect();
        let slug = slug.trim_end_matches('-');
        let slug = if slug.is_empty() { "bolum" } else { slug };
        format!("{:0figures$}-{slug}.md", at + from)
    };
    parts.iter().enumerate().map(name).collect()
}

/// The files of the front matter and those of the back matter.
fn order(parts: &[Chapter], files: &[String]) -> (Vec<String>, Vec<String>) {
    let is_front = |part: &Chapter| part.is_front || names::is_front(&plain(&part.title));
    let front = parts.iter().take_while(|part| is_front(part)).count();
    let back = parts[front..].iter().rev().take_while(|part| names::is_back(&plain(&part.title))).count();
    if front + back == parts.len() {
        return (Vec::new(), Vec::new());
    }
    (files[..front].to_vec(), files[files.len() - back..].to_vec())
}

/// The text of a chapter and how many notes it has; they are numbered in the order of their marks.
fn write(part: &Chapter, notes: &[Vec<Block>], named: &[NamedPicture]) -> (String, usize) {
    let mut marked: Vec<usize> = Vec::new();
    let mut blocks = part.blocks.clone();
    for_each_line(&mut blocks, &mut |spans| {
        for span in spans.iter() {
            if let super::model::SpanKind::Note(note) = span.kind
                && !marked.contains(&note)
            {
                marked.push(note);
            }
        }
    });
    let numbers: BTreeMap<usize, usize> =
        marked.iter().enumerate().map(|(at, note)| (*note, at + 1)).collect();
    let label = |note: usize| numbers.get(&note).copied().unwrap_or_default().to_string();
    let path = |picture: usize| match named.get(picture) {
        Some(name) if name.is_shown => Ok(name.path.clone()),
        Some(name) => Err(name.path.clone()),
        None => Err(String::new()),
    };
    let writer = Writer { label: &label, path: &path };
    let labelled: Vec<(String, &[Block])> =
        marked.iter().filter_map(|note| Some((label(*note), notes.get(*note)?.as_slice()))).collect();
    (writer.chapter(&part.title, &blocks, &labelled), marked.len())
}

fn count_tables(blocks: &[Block]) -> usize {
    let inner = |block: &Block| match block {
        Block::Table(_) => 1,
        Block::List(_, items) => items.iter().map(|item| count_tables(item)).sum(),
        Block::Quote(inner) => count_tables(inner),
        _ => 0,
    };
    blocks.iter().map(inner).sum()
}
