//! The poster, printed by hayro and read by rqrr, neither of which knows how it was drawn.

use crate::dist::{ADDRESS, BOOK, files, whole};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_syntax::Pdf;
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, render_into};
use lopdf::{Document, Object};

/// Pixels for a point: some 110 to the inch, as a camera sees it from a step away.
const SCALE: f64 = 1.5;

/// The only page in greys, its width and height in pixels.
fn printed(pdf: &[u8]) -> (Vec<u8>, usize, usize) {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    assert_eq!(pdf.pages().len(), 1);
    let page = &pdf.pages()[0];
    let (width, height) = page.render_dimensions();
    let (width, height) = ((f64::from(width) * SCALE) as u16, (f64::from(height) * SCALE) as u16);
    let mut context = RenderContext::new(width, height);
    let transform = Affine::scale(SCALE) * page.initial_transform(true).to_kurbo();
    let settings = RenderSettings { hinting: false, glyph_caching: false, ..RenderSettings::default() };
    let known = InterpreterSettings::default();
    render_into(page, &RenderCache::new(), &known, &settings, &mut context, transform);
    context.flush();
    let mut pixmap = Pixmap::new(width, height);
    let raster =
        RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..RasterizerSettings::default() };
    context.render_with(&mut pixmap, &mut Resources::default(), raster);
    let greys = pixmap.data_as_u8_slice().chunks_exact(4);
    let grey = |pixel: &[u8]| ((u32::from(pixel[0]) + u32::from(pixel[1]) + u32::from(pixel[2])) / 3) as u8;
    (greys.map(grey).collect(), width.into(), height.into())
}

/// What the codes of a page say, and the length of their sides in millimetres.
fn codes(pdf: &[u8]) -> Vec<(String, f64)> {
    let (greys, width, height) = printed(pdf);
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| greys[y * width + x]);
    let read = |grid: rqrr::Grid<_>| {
        let [one, two, ..] = grid.bounds;
        let side = f64::from((two.x - one.x).pow(2) + (two.y - one.y).pow(2)).sqrt();
        (grid.decode().expect("a code that can be read").1, side / SCALE * 25.4 / 72.0)
    };
    seen.detect_grids().into_iter().map(read).collect()
}

#[test]
fn another_reader_finds_the_address_on_the_poster() {
    let project = whole();
    project.run("dist --quiet").stderr("").success();
    let poster = files(&project.path("dist/gun-isigi")).remove("gun-isigi-poster.pdf").expect("a poster");
    let found = codes(&poster);
    let [(output_text, side)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(output_text, ADDRESS);
    assert!((80.0..90.0).contains(side), "{side} mm");
    let document = Document::load_mem(&poster).expect("a PDF");
    let page = document.page_iter().next().expect("a page");
    let page = document.get_dictionary(page).expect("a page");
    let size = page.get(b"MediaBox").and_then(Object::as_array).expect("a size");
    let size: Vec<f32> = size.iter().map(|side| side.as_float().expect("a number")).collect();
    assert!((size[2] - 595.28).abs() < 0.1 && (size[3] - 841.89).abs() < 0.1, "A4: {size:?}");
    let images = document.objects.values().filter(|object| {
        object
            .as_stream()
            .is_ok_and(|stream| stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Image"))
    });
    assert_eq!(images.count(), 0, "all of it is drawn in lines");
    assert!(document.catalog().expect("a catalog").has(b"StructTreeRoot"), "tagged");
}

#[test]
fn the_longest_address_and_the_longest_words_stay_readable() {
    let address = format!("https://ornek.org/{}", "uzun-Yol/".repeat(20)) + "xy";
    assert_eq!(address.len(), 200);
    let title = "Çok Uzun Bir Kitabın Pek Uzun Başlığı ".repeat(6);
    let long = BOOK
        .replace("Gün Işığı", title.trim())
        .replace("İkinci cümlesi de var.", &"Bu cümle çok yer tutar. ".repeat(200))
        .replace("back = \"kapak.svg\"", "");
    let project = whole().book(&format!("{long}[distribution]\nurl = \"{address}\"\n"));
    project.run("dist --quiet -o uzun").success();
    let made = files(&project.path("uzun"));
    let (_, poster) = made.iter().find(|(name, _)| name.ends_with("-poster.pdf")).expect("a poster");
    let found = codes(poster);
    assert!(found.len() == 1 && found[0].0 == address, "{found:?}");
}
