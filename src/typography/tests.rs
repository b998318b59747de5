//! Tests of polished books and runs; `~` is a no-break space.

mod random;
mod tables;

use super::polish;
use crate::book::{
    Block, BlockKind, Book, Chapter, Figure, ImageRef, Inline, InlineKind, Matter, NoteId, Target, Verse,
};
use crate::lang::Language;
use crate::memo::Memo;
use crate::source::{SourceId, Span};
use std::sync::Arc;

fn inline(kind: InlineKind) -> Inline {
    Inline::new(kind, Span::new(SourceId(0), 3..9))
}

fn text(text: &str) -> Inline {
    inline(InlineKind::Text(text.replace('~', "\u{A0}")))
}

fn code(text: &str) -> Inline {
    inline(InlineKind::Code(text.to_owned()))
}

fn emphasis(content: Vec<Inline>) -> Inline {
    inline(InlineKind::Emphasis(content))
}

fn link(url: &str, content: Vec<Inline>) -> Inline {
    inline(InlineKind::Link { target: Target::Url(url.to_owned()), content })
}

fn foreign(tag: &str, content: Vec<Inline>) -> Inline {
    inline(InlineKind::Foreign { lang: Language::new(tag), content })
}

fn mark() -> Inline {
    inline(InlineKind::NoteMark(NoteId(0)))
}

fn book(blocks: Vec<Block>) -> Book {
    let chapter = Chapter {
        source: SourceId(0),
        matter: Matter::Body,
        level: 0,
        is_part: false,
        in_part: false,
        anchors: (),
        number: Some("1".to_owned()),
        slug: "01-gece".to_owned(),
        lang: None,
        about: Default::default(),
        title: Vec::new(),
        id: "gece".to_owned(),
        blocks,
        notes: Vec::new(),
        span: Span::default(),
    };
    Book { chapters: vec![Arc::new(chapter)], ..Book::default() }
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::new(BlockKind::Paragraph(content), Span::default())
}

fn polished(content: Vec<Inline>, tag: &str) -> Vec<Inline> {
    let book = polish(book(vec![paragraph(content)]), &Language::new(tag), &mut Memo::default());
    match book
        .chapters
        .into_iter()
        .flat_map(|chapter| Arc::unwrap_or_clone(chapter).blocks)
        .next()
        .map(|block| block.kind)
    {
        Some(BlockKind::Paragraph(content)) => content,
        _ => Vec::new(),
    }
}

/// Returns the texts of a run after polishing, `|` between two texts.
fn texts(content: Vec<Inline>, tag: &str) -> String {
    let mut found = Vec::new();
    crate::book::for_each_inline(&polished(content, tag), &mut |one| {
        if let InlineKind::Text(text) | InlineKind::Code(text) = &one.kind {
            found.push(text.replace('\u{A0}', "~"));
        }
    });
    found.join("|")
}

#[test]
fn context_flows_through_marks() {
    let quote = vec![text("\""), emphasis(vec![text("Azadlıq")]), text("\" dedi")];
    assert_eq!(texts(quote, "tr"), "“|Azadlıq|” dedi");
    let suffix = vec![emphasis(vec![text("Bakü")]), text("'nün")];
    assert_eq!(texts(suffix, "tr"), "Bakü|’nün");
    let after_code = vec![code("don't -- x"), text("'un \""), code("\""), text("\"")];
    assert_eq!(texts(after_code, "tr"), "don't -- x|’un “|\"|”");
    let marked = vec![text("\"söz"), mark(), text("\" ve")];
    assert_eq!(texts(marked, "tr"), "“söz|” ve");
    let page = vec![text("s. "), emphasis(vec![text("12")])];
    assert_eq!(texts(page, "tr"), "s.~|12");
}

#[test]
fn a_foreign_span_keeps_its_own_rules() {
    let german = vec![text("\"Bakü\" "), foreign("de", vec![text("\"Haus\"")]), text(" \"ev\"")];
    assert_eq!(texts(german, "tr"), "“Bakü” |„Haus“| “ev”");
    let english = vec![text("20 January "), foreign("en", vec![text("20 January")])];
    assert_eq!(texts(english, "tr"), "20 January |20~January");
}

#[test]
fn every_run_of_a_book_is_polished() {
    let alt =
        ImageRef {
            path: "x--y.png".to_owned(), alt: "Bakü'nün".to_owned(), decorative: false, width: None
        };
    let stanza = vec![vec![text("'Gel")], vec![text("dedi'")]];
    let mut quoted = paragraph(vec![text("\"Ja\"")]);
    quoted.lang = Some(Language::new("de"));
    let blocks = vec![
        Block::new(BlockKind::Heading { level: 2, content: vec![text("Gece'nin")] }, Span::default()),
        Block::new(
            BlockKind::Figure(Figure {
                image: alt,
                caption: vec![text("s. 1")],
                credit: Vec::new(),
                width: None,
            }),
            Span::default(),
        ),
        Block::new(
            BlockKind::Verse(Verse {
                stanzas: vec![stanza],
                attribution: vec![text("A. Cavad")],
                numbers: None,
            }),
            Span::default(),
        ),
        Block::new(
            BlockKind::Quote { blocks: vec![quoted], attribution: vec![text("...")] },
            Span::default(),
        ),
        Block::new(BlockKind::Code { caption: Vec::new(), text: "a -- 'b'".to_owned() }, Span::default()),
    ];
    let mut draft = book(blocks);
    Arc::make_mut(&mut draft.chapters[0]).title = vec![text("\"Kara\" Ocak")];
    let shown = format!("{:?}", polish(draft, &Language::new("tr"), &mut Memo::default()));
    for want in
        ["“Kara” Ocak", "Gece’nin", "s.\\u{a0}1", "‘Gel", "dedi’", "A.\\u{a0}Cavad", "„Ja“", "…", "a -- 'b'"]
    {
        assert!(shown.contains(want), "{want} in {shown}");
    }
    assert!(shown.contains("Bakü’nün") && shown.contains("x--y.png"));
}
