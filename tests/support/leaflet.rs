//! A leaflet set by hand: pages with everything that a book may show.

pub use crate::setter::{BODY, ITALIC, Setter, config};

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use matbaa::artwork::ArtworkKind;
use matbaa::geom::{Length, Point, Rect};
use matbaa::page::{Content, Ink, Item, LinkTarget, NodeId, PageLabel, StructRole};
use std::io::Cursor;

const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 148 210">
  <defs><linearGradient id="g"><stop offset="0" stop-color="#400"/><stop offset="1" stop-color="#a00"/></linearGradient></defs>
  <rect width="148" height="210" fill="url(#g)"/>
  <circle cx="74" cy="90" r="30" fill="#fff" opacity="0.4"/>
  <text x="20" y="150" font-family="Literata" font-size="14" fill="#fff">İğne ışığı</text>
</svg>"##;

fn pixels(format: ImageFormat, opaque: bool) -> Vec<u8> {
    let alpha = |x: u32| if opaque || x > 20 { 255 } else { 90 };
    let image = RgbaImage::from_fn(40, 30, |x, y| Rgba([x as u8 * 6, y as u8 * 8, 120, alpha(x)]));
    let image = if format == ImageFormat::Jpeg {
        DynamicImage::from(image).to_rgb8().into()
    } else {
        DynamicImage::from(image)
    };
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("an image");
    bytes.into_inner()
}

fn full_page() -> Rect {
    Rect::new(Length::ZERO, Length::ZERO, Length::mm(148.0), Length::mm(210.0))
}

/// Sets covers, contents in roman pages, a chapter over three arabic pages with a note, a list, a table,
/// a quotation in another language and figures of every kind.
pub fn leaflet() -> Setter {
    let mut set = Setter::new();
    let root = set.root;
    let drawing = set.artwork(ArtworkKind::Svg, DRAWING.into());
    set.page(PageLabel::None);
    set.figure(root, drawing, full_page(), "Kapak: tek bir karanfil");

    set.page(PageLabel::Roman(1));
    let front = set.node(root, StructRole::Section);
    set.heading(front, 1, "İçindekiler");
    let contents = set.at;
    set.page(PageLabel::Roman(2));
    set.line_of(front, StructRole::Paragraph, "Okura ");
    chapter(&mut set);
    figures(&mut set);
    contents_list(&mut set, front, contents);
    set.page(PageLabel::None);
    set.figure(root, drawing, full_page(), "Arka kapak");
    set
}

/// Sets the contents, last: they link to what follows.
fn contents_list(set: &mut Setter, section: NodeId, at: Point) {
    let toc = set.node(section, StructRole::Toc);
    set.at = at;
    let later = set.pages.pages.split_off(2);
    for entry in [1, 2] {
        let item = set.node(toc, StructRole::TocItem);
        let link = set.node(item, StructRole::Link);
        let leaf = set.leaf(link);
        let outline = set.pages.outline[entry].clone();
        let area = set.words(Content::Leaf(leaf), BODY, &format!("{} ", outline.title));
        set.link(leaf, area, LinkTarget::Destination(outline.destination), &outline.title);
        set.end_line();
    }
    set.pages.pages.extend(later);
}

fn chapter(set: &mut Setter) {
    let chapter = set.node(set.root, StructRole::Section);
    set.page(PageLabel::Arabic(1));
    set.words(Content::Head, ITALIC, "Kara Ocak");
    set.end_line();
    set.heading(chapter, 1, "Gece");
    let paragraph = set.node(chapter, StructRole::Paragraph);
    let words = set.leaf(paragraph);
    set.broken_line(words, "Bakü’nün “meydanlarında” top");
    set.words(Content::Leaf(words), BODY, "lanmışlardı; değişken");
    let mark = set.node(paragraph, StructRole::Reference);
    let mark_leaf = set.leaf(mark);
    let mark_place = set.place("not-1-donus");
    let area = set.words(Content::Leaf(mark_leaf), BODY, "1");
    let after = set.leaf(paragraph);
    set.words(Content::Leaf(after), BODY, " bir rüzgâr esiyordu ve ");
    set.end_line();
    let note_place = note(set, chapter, mark_place);
    set.link(mark_leaf, area, LinkTarget::Destination(note_place), "Not 1");

    set.page(PageLabel::Arabic(2));
    let mut wide = set.run(Content::Leaf(after), BODY, "gece uzundu. 20-25 Ocak, ", &[]);
    wide.expansion = 1.02;
    set.put(wide);
    let small = set.run(Content::Leaf(after), BODY, "TBMM kararı ısındı", &[b"smcp", b"c2sc"]);
    set.put(small);
    set.end_line();
    set.heading(chapter, 3, "Sayılar");
    set.list(chapter, &["İlk madde ", "İkinci madde "]);
    set.table(chapter, "Kayıplar", &[["Kaynak", "Sayı"], ["Komisyon", "137"], ["Gazete", ""]]);
    let quote = set.node(chapter, StructRole::BlockQuote);
    let quoted = set.line_of(quote, StructRole::Paragraph, "Ölkə susmadı, ey şəhər. ");
    set.set_lang(quoted, "az");
    set.words(Content::Folio, BODY, "2");
}

/// Sets a note at the foot, with a link back to its mark.
fn note(set: &mut Setter, chapter: NodeId, back: usize) -> usize {
    set.at.y = Length::pt(520.0);
    let rule = Rect::new(set.at.x, set.at.y - Length::pt(12.0), Length::pt(60.0), Length::pt(0.4));
    set.item(Item::Rule { rect: rule, ink: Ink { red: 90, green: 90, blue: 90 } });
    let note = set.node(chapter, StructRole::Note);
    let place = set.place("not-1");
    let label = set.node(note, StructRole::ListLabel);
    let link = set.node(label, StructRole::Link);
    let leaf = set.leaf(link);
    let area = set.words(Content::Leaf(leaf), BODY, "1 ");
    set.link(leaf, area, LinkTarget::Destination(back), "Metne dön");
    let paragraph = set.node(note, StructRole::Paragraph);
    let words = set.leaf(paragraph);
    set.words(Content::Leaf(words), ITALIC, "Bakü Günlüğü");
    set.words(Content::Leaf(words), BODY, ", s. 12: ");
    let outside = set.node(paragraph, StructRole::Link);
    let leaf = set.leaf(outside);
    let area = set.words(Content::Leaf(leaf), BODY, "kaynak");
    set.link(leaf, area, LinkTarget::Url("https://örnek.az/bakı".to_owned()), "");
    set.end_line();
    place
}

fn figures(set: &mut Setter) {
    let section = set.node(set.root, StructRole::Section);
    set.page(PageLabel::Arabic(3));
    set.heading(section, 1, "Resimler");
    let kinds = [
        (ArtworkKind::Svg, DRAWING.into()),
        (ArtworkKind::Png, pixels(ImageFormat::Png, false)),
        (ArtworkKind::Jpeg, pixels(ImageFormat::Jpeg, true)),
        (ArtworkKind::Webp, pixels(ImageFormat::WebP, false)),
        (ArtworkKind::Gif, pixels(ImageFormat::Gif, true)),
        (ArtworkKind::Tiff, pixels(ImageFormat::Tiff, true)),
    ];
    for (kind, bytes) in kinds {
        let artwork = set.artwork(kind, bytes);
        let rect = Rect::new(set.at.x, set.at.y, Length::pt(64.0), Length::pt(48.0));
        let figure = set.figure(section, artwork, rect, &format!("Bir {kind:?}"));
        set.line_of(figure, StructRole::Caption, &format!("Şekil: {kind:?} "));
    }
}
