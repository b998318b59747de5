//! Images and the cover: core media types, upright, without what cameras write about people.

use crate::epub::making::{artwork, figure, picture, svg};
use crate::epub::open;
use crate::epub::reader::{elements, with, words};
use crate::epub::sample::Sample;
use image::{ImageFormat, ImageReader};
use matbaa::artwork::{Artwork, ArtworkKind};
use matbaa::epub::write;

fn book_with(kind: ArtworkKind, bytes: Vec<u8>) -> crate::epub::Reader {
    let mut sample = Sample::of(vec![figure("a.bin", "Bir resim", "")], vec![]);
    sample.artworks.add("a.bin".into(), artwork(kind, bytes, 10.0, 10.0));
    open(&sample)
}

fn size(bytes: &[u8]) -> (u32, u32) {
    let reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().expect("a format");
    reader.into_dimensions().expect("a size")
}

/// A JPEG with an EXIF block that says: turned by 90°, taken somewhere.
fn from_a_camera() -> Vec<u8> {
    let plain = picture(30, 20, ImageFormat::Jpeg);
    let mut exif =
        b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPSLatitude".to_vec();
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    let mut photo = plain[..2].to_vec();
    photo.extend([0xff, 0xe1]);
    photo.extend(length);
    photo.append(&mut exif);
    photo.extend(&plain[2..]);
    photo
}

#[test]
fn a_photograph_is_turned_upright_and_forgets_where_it_was_taken() {
    let photo = from_a_camera();
    assert!(photo.windows(11).any(|window| window == b"GPSLatitude"));
    let book = book_with(ArtworkKind::Jpeg, photo);
    let bytes = book.bytes("OEBPS/images/a.jpg");
    assert_eq!(size(bytes), (20, 30));
    assert!(!bytes.windows(3).any(|window| window == b"GPS"));
}

#[test]
fn a_plain_photograph_is_passed_through() {
    let photo = picture(30, 20, ImageFormat::Jpeg);
    let book = book_with(ArtworkKind::Jpeg, photo.clone());
    assert!(book.bytes("OEBPS/images/a.jpg") == photo);
}

#[test]
fn slack_in_a_photograph_is_not_sent_along() {
    let flat = picture(600, 400, ImageFormat::Jpeg);
    let mut sample = Sample::of(vec![figure("a.jpg", "Bir resim", "")], vec![]);
    sample.artworks.add("a.jpg".into(), artwork(ArtworkKind::Jpeg, flat, 600.0, 400.0));
    let bytes = write(&sample.edition()).expect("an e-book");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("a zip archive");
    let photo = archive.by_name("OEBPS/images/a.jpg").expect("the photograph");
    assert!(photo.compressed_size() < photo.size(), "{} of {}", photo.compressed_size(), photo.size());
}

#[test]
fn an_image_beyond_what_stores_take_is_made_smaller() {
    let book = book_with(ArtworkKind::Png, picture(2600, 2000, ImageFormat::Png));
    let name = book.names.iter().find(|name| name.contains("images/a.")).expect("the image");
    let (width, height) = size(book.bytes(name));
    assert!(u64::from(width) * u64::from(height) <= 4_000_000);
    assert!((f64::from(width) / f64::from(height) - 1.3).abs() < 0.01);
}

#[test]
fn other_formats_become_core_media_types() {
    for (kind, format) in [
        (ArtworkKind::Gif, ImageFormat::Gif),
        (ArtworkKind::Webp, ImageFormat::WebP),
        (ArtworkKind::Tiff, ImageFormat::Tiff),
    ] {
        let book = book_with(kind, picture(40, 40, format));
        let package = book.xml("content.opf");
        let item = elements(&package, "item")
            .find(|item| item.attribute("href").is_some_and(|href| href.starts_with("images/a.")))
            .expect("the image");
        let media_type = item.attribute("media-type").expect("a type");
        assert!(["image/png", "image/jpeg"].contains(&media_type), "{media_type}");
    }
}

#[test]
fn a_file_that_is_no_image_is_an_error_and_no_panic() {
    for kind in [ArtworkKind::Jpeg, ArtworkKind::Png, ArtworkKind::Svg, ArtworkKind::Webp] {
        let mut sample = Sample::of(vec![figure("a.bin", "Bir resim", "")], vec![]);
        sample.artworks.add("a.bin".into(), artwork(kind, b"<no image".to_vec(), 10.0, 10.0));
        let error = write(&sample.edition()).expect_err("an error");
        assert!(error.to_string().starts_with("a.bin: "), "{error}");
    }
}

#[test]
fn a_missing_image_leaves_its_words() {
    let book = open(&Sample::of(vec![figure("yok.png", "Olmayan resim", "Altyazı")], vec![]));
    let page = book.text("OEBPS/bir.xhtml");
    assert!(page.contains("Olmayan resim") && page.contains("yok.png"), "{page}");
}

#[test]
fn drawings_carry_no_script_no_text_and_no_reference() {
    let book = open(&Sample::new());
    let drawing = book.text("OEBPS/images/harita.svg");
    for forbidden in ["script", "<text", "http://example", "https://example", "alert"] {
        assert!(!drawing.contains(forbidden), "{forbidden}");
    }
    let drawing = book.xml("images/harita.svg");
    assert_eq!(drawing.root_element().attribute("viewBox"), Some("0 0 400 240"));
    assert!(elements(&drawing, "path").count() >= 3, "a ground, a line, letters");
    let paper = elements(&drawing, "rect").next().and_then(|paper| paper.attribute("fill"));
    assert_eq!(paper, Some("#fff"), "black lines are seen at night too");
    assert_eq!(elements(&drawing, "title").map(words).next().as_deref(), Some("Bakü Körfezi’nin çizimi"));
}

/// A drawing of words in the e-book.
fn drawing_of(text: &str) -> crate::epub::Reader {
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 240\">\
         <linearGradient id=\"g\"><stop stop-color=\"red\"/><stop offset=\"1\"/></linearGradient>{text}</svg>"
    );
    let mut sample = Sample::of(vec![figure("a.svg", "Bir çizim", "")], vec![]);
    sample.artworks.add("a.svg".into(), svg(&drawing));
    open(&sample)
}

#[test]
fn a_letter_of_a_drawing_is_drawn_once_and_placed_where_it_stands() {
    let book = drawing_of(
        "<text x=\"10\" y=\"50\" font-size=\"20\">Baba</text>\
         <text x=\"10\" y=\"90\" font-size=\"9\" fill=\"#a1122b\" transform=\"rotate(9)\">aba</text>",
    );
    let drawing = book.xml("images/a.svg");
    let drawn: Vec<_> = elements(&drawing, "path").filter_map(|path| path.attribute("id")).collect();
    assert_eq!(drawn, ["glyph-1", "glyph-2", "glyph-3"]);
    let link = ("http://www.w3.org/1999/xlink", "href");
    let placed: Vec<_> = elements(&drawing, "use").filter_map(|letter| letter.attribute(link)).collect();
    assert_eq!(placed, ["#glyph-1", "#glyph-2", "#glyph-3", "#glyph-2", "#glyph-2", "#glyph-3", "#glyph-2"]);
    let places: Vec<i32> = elements(&drawing, "use")
        .map(|letter| letter.attribute("x").unwrap_or("").parse().expect("units"))
        .collect();
    assert!(places[0] == 0 && places[..4].is_sorted() && places[4] == 0, "{places:?}");
    let inks: Vec<_> = elements(&drawing, "g").filter_map(|group| group.attribute("fill")).collect();
    assert_eq!(inks, ["#000000", "#a1122b"]);
}

#[test]
fn letters_of_more_than_one_ink_are_drawn_where_they_stand() {
    for text in [
        "<text y=\"50\" stroke=\"red\">Bakü</text>",
        "<text y=\"50\" fill=\"url(#g)\">Bakü</text>",
        "<text y=\"50\" text-decoration=\"underline\">Bakü</text>",
        "<clipPath id=\"c\"><text y=\"50\">Bakü</text></clipPath><rect width=\"9\" height=\"9\" clip-path=\"url(#c)\"/>",
    ] {
        let book = drawing_of(text);
        let drawing = book.xml("images/a.svg");
        assert_eq!(elements(&drawing, "use").count(), 0, "{text}");
        assert_eq!(elements(&drawing, "text").count(), 0, "{text}");
        assert!(elements(&drawing, "path").count() > 0, "{text}");
    }
}

#[test]
fn what_is_drawn_on_nothing_gets_paper() {
    let pixels = image::RgbaImage::from_fn(9, 6, |x, _| image::Rgba([0, 0, 0, if x < 5 { 255 } else { 0 }]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, ImageFormat::Png).expect("a picture");
    let book = book_with(ArtworkKind::Png, bytes.into_inner());
    let shown = image::load_from_memory(book.bytes("OEBPS/images/a.png")).expect("a picture");
    assert!(!shown.color().has_alpha(), "black lines are seen at night too");
    let (line, ground) = (shown.to_rgb8().get_pixel(0, 0).0, shown.to_rgb8().get_pixel(8, 5).0);
    assert_eq!((line, ground), ([0, 0, 0], [255, 255, 255]));
}

#[test]
fn figures_say_what_they_show_beside_their_caption() {
    let book = open(&Sample::new());
    let chapter = book.xml("01-gece.xhtml");
    let image = with(&chapter, "src", "images/harita.svg").expect("the map");
    assert_eq!(image.attribute("alt"), Some("Bakü Körfezi’nin çizimi"));
    assert_eq!(elements(&chapter, "figcaption").map(words).collect::<Vec<_>>(), ["Bakü ve çevresi, 1990"]);
    let ornament = with(&chapter, "src", "images/susleme.png").expect("the ornament");
    assert_eq!((ornament.attribute("alt"), ornament.attribute("role")), (Some(""), Some("presentation")));
}

fn cover_of(cover: Artwork) -> (u32, u32) {
    let mut sample = Sample::new();
    sample.covers.epub = Some(cover);
    size(open(&sample).bytes("OEBPS/cover.jpg"))
}

#[test]
fn a_drawn_cover_is_as_large_as_stores_ask_and_never_stretched() {
    let of = |width, height| {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><rect width=\"9\" height=\"9\"/></svg>"
        );
        cover_of(svg(&text))
    };
    assert_eq!(of(160, 256), (1600, 2560));
    assert_eq!(of(148, 210), (1804, 2560));
    let (width, height) = of(1, 100);
    assert!(u64::from(width) * u64::from(height) <= 17_000_000, "a strip does not fill the memory");
}

#[test]
fn a_photographed_cover_is_passed_through() {
    let photo = picture(320, 512, ImageFormat::Jpeg);
    assert_eq!(cover_of(artwork(ArtworkKind::Jpeg, photo, 320.0, 512.0)), (320, 512));
}

#[test]
fn the_cover_says_what_it_shows() {
    let book = open(&Sample::new());
    let page = book.xml("cover.xhtml");
    let image = elements(&page, "img").next().expect("the cover");
    assert_eq!(image.attribute("alt"), Some("Siyah zemin üzerinde tek bir kırmızı karanfil"));
    let package = book.xml("content.opf");
    let item = with(&package, "properties", "cover-image").expect("the cover");
    assert_eq!(
        (item.attribute("href"), item.attribute("media-type")),
        (Some("cover.jpg"), Some("image/jpeg"))
    );
}
