//! Tests of the checks.
use super::{CharacterMemo, CheckInput, check};
use crate::artwork::{Artwork, ArtworkKind, Artworks};
use crate::book::{Block, BlockKind, Book, Chapter, Figure, ImageRef, Inline, InlineKind, Matter};
use crate::diag::Problem;
use crate::font::{Face, Family, Fonts};
use crate::geom::{Length, Size};
use crate::source::{SourceId, Sources, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

fn span(range: std::ops::Range<usize>) -> Span {
    Span::new(SourceId(0), range)
}

fn book(blocks: Vec<Block>) -> Book {
    Book {
        chapters: vec![Arc::new(Chapter {
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
            title: Vec::new(),
            id: "a".into(),
            blocks,
            notes: Vec::new(),
            span: span(0..0),
        })],
        ..Book::default()
    }
}

fn artworks(path: &str) -> Artworks {
    let size = Size { width: Length::pt(1.0), height: Length::pt(1.0) };
    let mut artworks = Artworks::default();
    artworks.add(path.to_owned(), Artwork::new(ArtworkKind::Svg, Vec::new(), size));
    artworks
}

fn literata() -> Fonts {
    let mut fonts = Fonts::default();
    let bytes: &[u8] = include_bytes!("../../fonts/literata/Literata-Regular.ttf");
    let face = Face::read(bytes.into(), Family::Body);
    assert!(face.is_some());
    fonts.add(face.unwrap_or_else(|| unreachable!()));
    fonts
}

/// The problems of a book that consists of `blocks`, each with the text at its place.
fn problems(text: &str, blocks: Vec<Block>) -> Vec<(Problem, String)> {
    let mut sources = Sources::default();
    sources.add("01-a.md".into(), text.to_owned());
    let unreadable = BTreeMap::from([("bozuk.png".to_owned(), "kesik".to_owned())]);
    let facts = CheckInput {
        book: &book(blocks),
        artworks: &artworks("harita/baku.png"),
        unreadable: &unreadable,
        fonts: &literata(),
        sources: &sources,
        chapters_with_sourced_notes: &[],
    };
    let found = check(&facts, &mut CharacterMemo::default());
    found
        .into_iter()
        .map(|diagnostic| {
            let span = diagnostic.span.unwrap_or_default();
            (diagnostic.problem, sources.text(span).to_owned())
        })
        .collect()
}

fn figure(path: &str, alt: &str, decorative: bool) -> Vec<Block> {
    let image = ImageRef { path: path.into(), alt: alt.into(), decorative, width: None };
    vec![Block::new(
        BlockKind::Figure(Figure { image, caption: Vec::new(), credit: Vec::new(), width: None }),
        span(0..0),
    )]
}

fn only(path: &str) -> Option<Problem> {
    problems("", figure(path, "x", false)).pop().map(|(problem, _)| problem)
}

#[test]
fn images_are_there_and_inside() {
    let path = |path: &str| path.to_owned();
    assert_eq!(only("harita/baku.png"), None);
    let nearest = Some(path("harita/baku.png"));
    for wrong in ["baku.png", "harita/bakü.png", "Harita/Baku.PNG"] {
        let missing = Problem::ImageMissing { path: path(wrong), nearest: nearest.clone() };
        assert_eq!(only(wrong), Some(missing));
    }
    let missing = Problem::ImageMissing { path: path("qqqq"), nearest: None };
    assert_eq!(only("qqqq"), Some(missing));
    let unreadable = Problem::ImageUnreadable { path: path("bozuk.png"), reason: "kesik".into() };
    assert_eq!(only("bozuk.png"), Some(unreadable));
    assert_eq!(only("../x.png"), Some(Problem::PathOutside { path: path("../x.png") }));
    assert_eq!(only("https://a.az/x.png"), None);
}

#[test]
fn images_are_told() {
    let count = |alt, decorative| problems("", figure("harita/baku.png", alt, decorative)).len();
    assert_eq!(count("Harita", false), 0);
    assert_eq!(count("", true), 0);
    assert_eq!(count("", false), 1);
    assert_eq!(count("  ", false), 1);
}

#[test]
fn characters_are_told_once_at_their_first_place() {
    let text = "Bakı ☭ və 漢 yenə ☭ \u{200d}\u{ad}\u{fe0f}\u{200b}ə₼";
    let inline = Inline::new(InlineKind::Text(text.to_owned()), span(0..text.len()));
    let blocks = vec![Block::new(BlockKind::Paragraph(vec![inline]), span(0..text.len()))];
    let found = problems(text, blocks);
    let expected =
        ['☭', '漢'].map(|character| (Problem::CharacterMissing { character }, character.to_string()));
    assert_eq!(found, expected);
}

#[test]
fn characters_of_code_are_checked() {
    let code = BlockKind::Code { caption: Vec::new(), text: "a\n漢\n".to_owned() };
    let found = problems("```\na\n漢\n```", vec![Block::new(code, span(0..13))]);
    assert_eq!(found.len(), 1);
    assert_eq!(found.first().map(|(_, at)| at.as_str()), Some("漢"));
}
