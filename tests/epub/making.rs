//! Words, blocks, images and faces that tests make books of.

use matbaa::artwork::{Artwork, ArtworkKind};
use matbaa::book::*;
use matbaa::font::{Face, Family, Fonts};
use matbaa::geom::{Length, Size};
use matbaa::source::{SourceId, Span};
use std::path::Path;

pub fn fonts() -> Fonts {
    let mut fonts = Fonts::default();
    let families = [
        (Family::Body, "literata/Literata"),
        (Family::Sans, "alegreya-sans/AlegreyaSans"),
        (Family::Mono, "jetbrains-mono/JetBrainsMono"),
    ];
    for (family, name) in families {
        for style in ["Regular", "Italic", "Bold", "BoldItalic"] {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fonts/{name}-{style}.ttf"));
            if let Ok(bytes) = std::fs::read(path) {
                fonts.add(Face::read(bytes.into(), family).expect("a font"));
            }
        }
    }
    fonts
}

pub fn svg(text: &str) -> Artwork {
    artwork(ArtworkKind::Svg, text.as_bytes().to_vec(), 400.0, 240.0)
}

pub fn artwork(kind: ArtworkKind, bytes: Vec<u8>, width: f64, height: f64) -> Artwork {
    let size = Size { width: Length::pt(width), height: Length::pt(height) };
    Artwork::new(kind, bytes, size)
}

/// A picture of a gradient in a format of the image crate.
pub fn picture(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let pixels = image::RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 120])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

// — words —

pub fn span() -> Span {
    Span::new(SourceId(0), 0..0)
}

pub fn inline(kind: InlineKind) -> Inline {
    Inline::new(kind, span())
}

pub fn t(text: &str) -> Inline {
    inline(InlineKind::Text(text.to_owned()))
}

pub fn em(content: Vec<Inline>) -> Inline {
    inline(InlineKind::Emphasis(content))
}

pub fn strong(content: Vec<Inline>) -> Inline {
    inline(InlineKind::Strong(content))
}

pub fn mark(note: usize) -> Inline {
    inline(InlineKind::NoteMark(NoteId(note)))
}

pub fn link(target: Target, content: Vec<Inline>) -> Inline {
    inline(InlineKind::Link { target, content })
}

pub fn url(address: &str) -> Target {
    Target::Url(address.to_owned())
}

pub fn place(chapter: usize, id: &str) -> Target {
    Target::Place { chapter, id: id.to_owned() }
}

// — blocks —

pub fn block(kind: BlockKind) -> Block {
    Block::new(kind, span())
}

pub fn p(content: Vec<Inline>) -> Block {
    block(BlockKind::Paragraph(content))
}

pub fn h(level: u8, id: Option<&str>, text: &str) -> Block {
    let mut block = block(BlockKind::Heading { level, content: vec![t(text)] });
    block.id = id.map(str::to_owned);
    block
}

pub fn ul(start: Option<u64>, tight: bool, items: Vec<Vec<Block>>) -> Block {
    let items = items.into_iter().map(|blocks| ListItem { label: None, blocks, span: span() }).collect();
    block(BlockKind::List(List { start, tight, items }))
}

pub fn table(caption: &str, head: &[&str], rows: &[&[&str]]) -> Block {
    let row = |cells: &[&str]| Row { cells: cells.iter().map(|text| Cell::of(vec![t(text)])).collect() };
    block(BlockKind::Table(Table {
        caption: vec![t(caption)],
        aligns: (0..head.len()).map(|at| if at == 0 { Align::Start } else { Align::End }).collect(),
        widths: vec![],
        heads: vec![row(head)],
        rows: rows.iter().map(|cells| row(cells)).collect(),
        feet: 0,
        is_turned: false,
    }))
}

pub fn figure(path: &str, alt: &str, caption: &str) -> Block {
    let image =
        ImageRef { path: path.to_owned(), alt: alt.to_owned(), decorative: alt.is_empty(), width: None };
    let caption = if caption.is_empty() { vec![] } else { vec![t(caption)] };
    block(BlockKind::Figure(Figure { image, caption, credit: Vec::new(), width: None }))
}

pub fn note(label: &str, number: u32, marks: u32, blocks: Vec<Block>) -> Note {
    Note { label: NoteLabel::Named(label.into()), series: None, number, marks, blocks, span: span() }
}

pub fn chapter(slug: &str, title: &str, blocks: Vec<Block>) -> Chapter {
    Chapter {
        source: SourceId(0),
        matter: Matter::Body,
        level: 0,
        is_part: false,
        in_part: false,
        anchors: (),
        number: Some("1".to_owned()),
        slug: slug.to_owned(),
        lang: None,
        about: Default::default(),
        title: vec![t(title)],
        id: format!("bolum-{slug}"),
        blocks,
        notes: Vec::new(),
        span: span(),
    }
}
