//! Tests of `cite`.
use super::{Resolver, WorksMemo, resolve};
use crate::book::draft::{Block, BlockKind, Chapter, Inline, InlineKind, Note, Target as Written};
use crate::book::{
    self, Book, Counting, Draft, Matter, NoteLabel, Target, for_each_block, for_each_line, plain_text,
};
use crate::config::{Citations, Notes, References};
use crate::diag::{Problem, Warned};
use crate::lang::Language;
use crate::source::{Shelf, SourceId, Sources, Span};
use std::collections::BTreeMap;

fn inline(kind: InlineKind) -> Inline {
    Inline::new(kind, Span::default())
}

fn text(words: &str) -> Inline {
    inline(InlineKind::Text(words.to_owned()))
}

fn mark(name: &str) -> Inline {
    inline(InlineKind::NoteMark(NoteLabel::Named(name.into())))
}

fn link(to: &str) -> Inline {
    inline(InlineKind::Link { target: Written::Unresolved(to.to_owned()), content: vec![text("git")] })
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::new(BlockKind::Paragraph(content), Span::default())
}

fn heading(id: &str) -> Block {
    let content = vec![text(id)];
    Block { id: Some(id.to_owned()), ..Block::new(BlockKind::Heading { level: 2, content }, Span::default()) }
}

fn note(label: &str) -> Note {
    let blocks = vec![paragraph(vec![text(label)])];
    Note {
        label: NoteLabel::Named(label.into()),
        series: None,
        number: (),
        marks: (),
        blocks,
        span: Span::default(),
    }
}

fn chapter(slug: &str, id: &str, blocks: Vec<Block>) -> Chapter {
    Chapter {
        source: SourceId(0),
        matter: Matter::Body,
        level: 0,
        is_part: false,
        in_part: false,
        anchors: Vec::new(),
        number: None,
        slug: slug.to_owned(),
        lang: None,
        about: Default::default(),
        title: vec![text(id)],
        id: id.to_owned(),
        blocks,
        notes: Vec::new(),
        span: Span::default(),
    }
}

fn resolved(chapters: Vec<Chapter>) -> Warned<Book> {
    let abbreviations = BTreeMap::new();
    let resolver = Resolver {
        abbreviations: &abbreviations,
        shelf: &Shelf::default(),
        sources: &Sources::default(),
        citations: &Citations::default(),
        language: &Language::new("und"),
        counting: Counting::default(),
        section_levels: 0,
        references: References::default(),
        notes: &Notes::default(),
        volume: None,
        macros: &BTreeMap::new(),
    };
    let Warned { value: (book, _), diagnostics } =
        resolve(Draft { chapters }, &resolver, &mut WorksMemo::default());
    Warned { value: book, diagnostics }
}

#[test]
fn notes_are_numbered_by_their_first_marks() {
    let quoted =
        BlockKind::Quote { blocks: vec![paragraph(vec![mark("iki")])], attribution: vec![mark("bir")] };
    let mut only =
        chapter("01-a", "a", vec![Block::new(quoted, Span::default()), paragraph(vec![mark("iki")])]);
    only.notes = vec![note("bir"), note("bos"), note("iki")];
    let book = resolved(vec![only]).value;
    let notes = &book.chapters[0].notes;
    let seen: Vec<_> = notes.iter().map(|note| (note.label.clone(), note.number, note.marks)).collect();
    let named = |name: &str| NoteLabel::Named(name.into());
    assert_eq!(seen, [(named("iki"), 1, 2), (named("bir"), 2, 1)]);
    let mut marks = Vec::new();
    for_each_line(&book.chapters[0].blocks, &mut |line| {
        marks.extend(line.iter().filter_map(|inline| match inline.kind {
            book::InlineKind::NoteMark(id) => Some(id.0),
            _ => None,
        }));
    });
    assert_eq!(marks, [0, 1, 0]);
}

#[test]
fn body_chapters_are_numbered() {
    let mut front = chapter("00-onsoz", "onsoz", Vec::new());
    front.matter = Matter::Front;
    let book =
        resolved(vec![front, chapter("01-a", "a", Vec::new()), chapter("02-b", "b", Vec::new())]).value;
    let numbers: Vec<_> = book.chapters.iter().map(|chapter| chapter.number.as_deref()).collect();
    assert_eq!(numbers, [None, Some("1"), Some("2")]);
}

#[test]
fn ids_are_unique_and_links_still_find_them() {
    let links =
        vec![link("#son"), link("02-b.md#son"), link("./02-b.md"), link("#19-ocak"), link("02-b.md#")];
    let first = chapter("01-a", "giris", vec![heading("son"), heading("19-ocak"), paragraph(links)]);
    let second = chapter("02-b", "giris", vec![heading("son")]);
    let Warned { value: book, diagnostics } = resolved(vec![first, second]);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    assert_eq!(book.chapters[0].id, "giris");
    assert_eq!(book.chapters[1].id, "b-02-b-giris");
    let book::BlockKind::Paragraph(content) = &book.chapters[0].blocks[2].kind else { panic!("a paragraph") };
    let targets: Vec<_> = content
        .iter()
        .map(|inline| match &inline.kind {
            book::InlineKind::Link { target: Target::Place { chapter, id }, .. } => (*chapter, id.as_str()),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected =
        [(0, "son"), (1, "b-02-b-son"), (1, "b-02-b-giris"), (0, "b-19-ocak"), (1, "b-02-b-giris")];
    assert_eq!(targets, expected);
}

#[test]
fn broken_links_become_text() {
    let written =
        ["#sno", "02-c.md", "02-b.md#x", "", "tamamen/baska.md", "02-b.md#giris", "%ff", "../02-b.md"];
    let links = written.iter().map(|to| link(to)).collect();
    let first = chapter("01-a", "giris", vec![heading("son"), paragraph(links)]);
    let second = chapter("02-b", "bolum", vec![heading("x1y2z3")]);
    let Warned { value: book, diagnostics } = resolved(vec![first, second]);
    let reported: Vec<_> = diagnostics
        .into_iter()
        .map(|diagnostic| match diagnostic.problem {
            Problem::LinkBroken { target, nearest } => (target, nearest),
            other => panic!("{other:?}"),
        })
        .collect();
    let near = ["#son", "02-b.md", "", "", "", "01-a.md#giris", "", ""];
    let expected: Vec<_> = written
        .iter()
        .zip(near)
        .map(|(to, near)| (to.to_string(), (!near.is_empty()).then(|| near.to_owned())))
        .collect();
    assert_eq!(reported, expected);
    let book::BlockKind::Paragraph(content) = &book.chapters[0].blocks[1].kind else { panic!("a paragraph") };
    assert_eq!(plain_text(content), "git".repeat(written.len()));
    assert!(content.iter().all(|inline| matches!(inline.kind, book::InlineKind::Text(_))));
}

#[test]
fn keys_follow_reading_order() {
    let quote = BlockKind::Quote { blocks: vec![paragraph(Vec::new())], attribution: Vec::new() };
    let mut first =
        chapter("01-a", "a", vec![Block::new(quote, Span::default()), paragraph(vec![mark("n")])]);
    first.notes = vec![note("n")];
    let book = resolved(vec![first, chapter("02-b", "b", vec![paragraph(Vec::new())])]).value;
    let mut keys = Vec::new();
    for chapter in &book.chapters {
        for_each_block(&chapter.blocks, &mut |block| keys.push(block.key.0));
        keys.extend(chapter.notes.iter().flat_map(|note| &note.blocks).map(|block| block.key.0));
    }
    assert_eq!(keys, [1, 2, 3, 4, 5]);
}
