//! Sets the cases of `tests/suite/typeset` and compares their pages, dumped as text, with their goldens.
//!
//! `UPDATE=1` writes the goldens anew.

use crate::goldens;

mod details;
mod facing;
mod floats;
mod introduced;
mod kinds;
mod shapes;
mod verse;

use crate::memory::{self, understand};
use matbaa::artwork::{Artwork, ArtworkKind, Artworks};
use matbaa::font::{Face, Family, Fonts};
use matbaa::geom::{Length, Rect, Size};
use matbaa::page::{Content, GlyphRun, Item, LinkTarget, Page, Pages};
use matbaa::project::{Files, Publication};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Faces of the repository that the cases are set in.
fn fonts() -> Fonts {
    let files: [(&str, Family); 6] = [
        ("literata/Literata-Regular.ttf", Family::Body),
        ("literata/Literata-Italic.ttf", Family::Body),
        ("literata/Literata-Bold.ttf", Family::Body),
        ("alegreya-sans/AlegreyaSans-Regular.ttf", Family::Sans),
        ("alegreya-sans/AlegreyaSans-Bold.ttf", Family::Sans),
        ("jetbrains-mono/JetBrainsMono-Regular.ttf", Family::Mono),
    ];
    let mut fonts = Fonts::default();
    for (path, family) in files {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts").join(path);
        let bytes = fs::read(&path).expect("the repository carries its faces");
        fonts.add(Face::read(bytes.into(), family).expect("it is a font"));
    }
    fonts
}

/// A book of one chapter with the drawings and faces of these cases, whose pages are `size` or what else `[pdf]` says.
fn publication(text: &str, pdf: &str) -> Publication {
    let book = format!("title = \"Deneme\"\nlanguage = \"tr\"\n[pdf]\n{pdf}\n");
    let files = Files::in_memory([("book.toml", book.as_str()), ("01-deneme.md", text)]);
    let mut publication = understand(&files).publication();
    publication.manuscript.artworks = artworks();
    publication.manuscript.fonts = fonts();
    publication
}

/// What `[pdf]` says of the cases.
fn config(size: &str) -> String {
    format!("size = \"{size}\"\ntext_size = 10.0")
}

/// Drawings of two by one and of four by three inches that the cases name `resim.svg` and `büyük.svg`.
fn artworks() -> Artworks {
    let mut artworks = Artworks::default();
    let size = Size { width: Length::pt(144.0), height: Length::pt(72.0) };
    let bytes: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' width='144' height='72'/>";
    artworks.add("resim.svg".to_owned(), Artwork::new(ArtworkKind::Svg, bytes, size));
    let size = Size { width: Length::pt(288.0), height: Length::pt(216.0) };
    let bytes: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' width='288' height='216'/>";
    artworks.add("büyük.svg".to_owned(), Artwork::new(ArtworkKind::Svg, bytes, size));
    artworks
}

fn set(text: &str, size: &str) -> Pages {
    memory::pages(&mut publication(text, &config(size)))
}

/// Pages of text alone: those with arabic labels.
fn text_pages(pages: &Pages) -> impl Iterator<Item = &Page> {
    pages.pages.iter().filter(|page| matches!(page.label, matbaa::page::PageLabel::Arabic(_)))
}

fn dump(pages: &Pages) -> String {
    let mut out = String::new();
    for page in text_pages(pages) {
        writeln!(out, "page {}", page.label.text()).expect("a string takes it");
        for item in &page.items {
            writeln!(out, "  {}", line(item)).expect("a string takes it");
        }
    }
    for start in &pages.map.starts {
        writeln!(out, "start {} = block {} + {}", start.label, start.place.block.0, start.place.offset)
            .expect("a string takes it");
    }
    out
}

fn line(item: &Item) -> String {
    match item {
        Item::Glyphs(run) => {
            let kind = match run.content {
                Content::Leaf(leaf) => format!("#{}", leaf.0),
                Content::Head => "head".to_owned(),
                Content::Folio => "folio".to_owned(),
                Content::Ornament => "ornament".to_owned(),
            };
            let (x, y) = (run.origin.x.to_pt(), run.origin.y.to_pt());
            let face = run.face.0;
            let size = run.size.to_pt();
            format!("{x:.1},{y:.1} →{:.1} face {face} {size:.1} {kind} {:?}", end(run).to_pt(), run.text)
        }
        Item::Rule { rect, .. } => format!("rule {}", place(rect)),
        Item::Image { rect, .. } => format!("image {}", place(rect)),
        Item::Turned { item, pivot } => {
            format!("turned at {:.1},{:.1}: {}", pivot.x.to_pt(), pivot.y.to_pt(), line(item))
        }
        Item::Late(never) => match *never {},
        Item::Formula { origin, em, formula, .. } => {
            let (x, y) = (origin.x.to_pt(), origin.y.to_pt());
            format!("formula {x:.1} {y:.1} {:.2} {:.1}", em.to_pt(), em.scale(formula.width).to_pt())
        }
        Item::Link { areas, target, name, .. } => {
            let target = match target {
                LinkTarget::Url(url) => url.clone(),
                LinkTarget::Destination(at) => format!("destination {at}"),
            };
            format!("link {} area(s) → {target} {name:?}", areas.len())
        }
    }
}

fn place(rect: &Rect) -> String {
    let (x, y) = (rect.origin.x.to_pt(), rect.origin.y.to_pt());
    format!("{x:.1},{y:.1} {:.1}×{:.1}", rect.size.width.to_pt(), rect.size.height.to_pt())
}

/// Where a run's last glyph ends.
fn end(run: &GlyphRun) -> Length {
    let width = run.glyphs.width();
    run.origin.x + width.scale(run.expansion)
}

#[test]
fn pages_are_set_as_their_goldens_say() {
    assert!(goldens::cases("suite/typeset").len() >= 8, "cases went missing");
    goldens::run("suite/typeset", |text| dump(&set(text, "105x148")));
}

/// A text of many words whose lines have to be divided.
fn long_text(paragraphs: usize) -> String {
    let sentence = "Arşivlerdeki belgelerin önemli bir bölümü bugüne kadar sınıflandırılmamış olarak \
                    bekletilmiş, İstanbul'daki okurların fikirlerini değiştirememiştir.";
    let mut text = "# Uzun\n\n".to_owned();
    for at in 0..paragraphs {
        text += &format!("{}. {}\n\n", sentence.repeat(1 + at % 4), sentence);
    }
    text
}

/// Baselines of text on a page, from the top.
fn baselines(page: &Page) -> Vec<i64> {
    let mut baselines: Vec<i64> = page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Glyphs(run) if matches!(run.content, Content::Leaf(_)) => Some(run.origin.y.to_sp()),
            _ => None,
        })
        .collect();
    baselines.sort_unstable();
    baselines.dedup();
    baselines
}

#[test]
fn lines_of_text_stand_on_one_grid_and_full_pages_end_on_one_line() {
    let pages = set(&long_text(40), "A5");
    let all: Vec<Vec<i64>> = text_pages(&pages).map(baselines).collect();
    assert!(all.len() > 4, "{} pages", all.len());
    let first = all[1][0];
    let leading = Length::pt(13.5).to_sp();
    for page in &all[1..] {
        assert!(page.iter().all(|baseline| (baseline - first) % leading == 0), "{page:?}");
    }
    let last = |page: &Vec<i64>| page.last().copied();
    assert!(all[1..all.len() - 1].iter().all(|page| last(page) == last(&all[1])));
}

#[test]
fn no_line_leaves_its_measure() {
    let pages = set(&long_text(12), "A5");
    let paper = Length::mm(148.0);
    for (number, page) in pages.pages.iter().enumerate() {
        let recto = number % 2 == 0;
        let (left, right) = if recto { (0.105, 0.133) } else { (0.133, 0.105) };
        let (left, right) = (paper.scale(left), paper - paper.scale(right));
        for item in &page.items {
            let Item::Glyphs(run) = item else { continue };
            // Stops and hyphens hang out by less than half a letter; a space at a line's end is no ink.
            let hang = run.size.scale(0.6);
            assert!(run.origin.x >= left - hang, "{:?}", run.text);
            assert!(end(run) <= right + hang || run.text.ends_with(' '), "{:?}", run.text);
        }
    }
}

#[test]
fn a_word_breaks_after_its_apostrophe_without_a_hyphen() {
    let text = "# Kesme\n\n".to_owned() + &"Gümüşhaneliler'den Karadenizliler'le birlikte ".repeat(60);
    let mut after_apostrophe = 0;
    for size in ["A5", "105x148", "110x180", "120x190"] {
        let pages = set(&text, size);
        let items = text_pages(&pages).flat_map(|page| &page.items);
        for item in items {
            let Item::Glyphs(run) = item else { continue };
            assert!(!run.text.contains("’\u{ad}"), "a hyphen after an apostrophe: {:?}", run.text);
            after_apostrophe += usize::from(run.text.ends_with('’'));
        }
    }
    assert!(after_apostrophe > 0, "no line was broken after an apostrophe");
}

#[test]
fn an_address_that_opens_a_chapter_has_its_own_letters() {
    let pages = set("# Adres\n\nBkz. www.iki.org bir iki.\n\nSonra www.iki.org yine.\n", "A5");
    let items = text_pages(&pages).flat_map(|page| &page.items);
    let runs = items.filter_map(|item| match item {
        Item::Glyphs(run) if run.text.contains("www.iki.org") => {
            Some(run.glyphs.iter().map(|glyph| glyph.id).collect::<Vec<_>>())
        }
        _ => None,
    });
    let runs: Vec<_> = runs.collect();
    assert_eq!(runs.len(), 2);
    assert_eq!(runs[0], runs[1]);
}

#[test]
fn dotted_i_keeps_its_dot_beside_f() {
    let pages = set("# Fiil\n\nFikir fişi, figür ve tifo; [fiil]{.smallcaps}.\n", "A5");
    for page in text_pages(&pages) {
        for item in &page.items {
            let Item::Glyphs(run) = item else { continue };
            assert_eq!(run.glyphs.len(), run.text.chars().count(), "a ligature in {:?}", run.text);
        }
    }
}
