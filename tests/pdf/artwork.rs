//! Figures: embedded once, unchanged where PDF can hold them, spoken where they say something.

use crate::pdf::leaflet::{Setter, leaflet};
use crate::pdf::read;
use matbaa::artwork::ArtworkKind;
use matbaa::geom::{Length, Rect};
use matbaa::page::{PageLabel, StructRole};

#[test]
fn artwork_is_embedded_once_and_jpeg_unchanged() {
    let set = leaflet();
    let reading = read(&set, "leaflet.pdf");
    let streams = || reading.document.objects.values().filter_map(|object| object.as_stream().ok());
    let kind = |name: &[u8]| {
        streams()
            .filter(|it| it.dict.get(b"Subtype").and_then(|it| it.as_name()).is_ok_and(|it| it == name))
            .count()
    };
    // PNG and WebP have the same pixels, as have GIF (256 colours) and TIFF apart; one more is the alpha.
    assert_eq!(kind(b"Image"), 5);
    let jpeg = set.pages.artworks.iter().find(|it| it.bytes.starts_with(&[0xff, 0xd8])).expect("a JPEG");
    assert_eq!(streams().filter(|it| it.content == *jpeg.bytes).count(), 1);
    assert!(streams().all(|it| !it.dict.has(b"Interpolate")));
    let used = |page: u32| reading.document.get_page_content(reading.document.get_pages()[&page]);
    assert!(used(1).windows(3).any(|part| part == b" Do") && used(1).len() < 200, "covers refer to one form");
}

#[test]
fn a_figure_that_says_nothing_is_ornament() {
    let mut set = leaflet();
    set.page(PageLabel::Arabic(4));
    let rect = Rect::new(Length::pt(50.0), Length::pt(50.0), Length::pt(40.0), Length::pt(40.0));
    let figure = set.figure(set.root, 0, rect, " ");
    set.line_of(figure, StructRole::Caption, "Yine de bir altyazı ");
    set.figure(set.root, 0, rect, "");
    let reading = read(&set, "ornament.pdf");
    assert!(reading.structure.shape().ends_with("Figure Div(Caption))"), "{}", reading.structure.shape());
}

#[test]
fn a_photograph_for_print_in_cmyk_becomes_rgb() {
    let mut set = Setter::new();
    set.page(PageLabel::Arabic(1));
    let bytes = include_bytes!("cmyk.jpg").to_vec();
    let artwork = set.artwork(ArtworkKind::Jpeg, bytes);
    let rect = Rect::new(Length::pt(50.0), Length::pt(50.0), Length::pt(90.0), Length::pt(90.0));
    set.figure(set.root, artwork, rect, "Renkler");
    let reading = read(&set, "cmyk.pdf");
    let images = reading.document.get_page_images(reading.document.get_pages()[&1]).expect("images");
    assert_eq!((images.len(), images[0].width, images[0].height), (1, 16, 16));
    assert!(images[0].filters.as_ref().is_some_and(|filters| filters == &["FlateDecode"]));
}

/// What SVG can do that PDF says in another way: filters, masks, clips, patterns, blends, spread gradients.
const HARD_DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">
  <defs>
    <filter id="blur"><feGaussianBlur stdDeviation="3"/></filter>
    <mask id="mask"><circle cx="50" cy="50" r="40" fill="#ccc"/></mask>
    <clipPath id="clip"><path d="M0 100 L100 100 L50 180 Z"/></clipPath>
    <pattern id="dots" width="10" height="10" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="3" fill="teal"/></pattern>
    <linearGradient id="spread" spreadMethod="reflect" x2="0.2"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity="0.5"/></linearGradient>
    <radialGradient id="round" spreadMethod="repeat" r="0.2"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></radialGradient>
  </defs>
  <rect width="90" height="90" fill="navy" mask="url(#mask)"/>
  <rect x="110" y="10" width="60" height="60" fill="olive" filter="url(#blur)"/>
  <g clip-path="url(#clip)"><rect y="100" width="100" height="90" fill="url(#dots)"/></g>
  <rect x="110" y="100" width="40" height="80" fill="url(#spread)" style="mix-blend-mode:multiply"/>
  <rect x="155" y="100" width="40" height="80" fill="url(#round)" stroke="black" stroke-dasharray="4 2"/>
</svg>"##;

#[test]
fn a_drawing_may_use_all_of_svg() {
    let mut set = Setter::new();
    let svg = ArtworkKind::Svg;
    let endless = HARD_DRAWING.to_owned();
    let plain = endless.replace("spreadMethod=\"reflect\"", "").replace("spreadMethod=\"repeat\"", "");
    for drawing in [endless, plain] {
        set.page(PageLabel::Arabic(1));
        let artwork = set.artwork(svg, drawing.into());
        let rect = Rect::new(Length::pt(50.0), Length::pt(50.0), Length::pt(300.0), Length::pt(300.0));
        set.figure(set.root, artwork, rect, "Her şey");
    }
    let reading = read(&set, "hard-drawing.pdf");
    let form = |page: &u32| {
        let id = reading.document.get_pages()[page];
        reading.document.get_page_images(id).expect("images").is_empty()
    };
    assert!(!form(&1) && form(&2), "pixels where PDF/A asks for them, else vectors");
}
