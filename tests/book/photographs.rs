//! A photograph as a camera wrote it: both books show it upright, neither says where it was taken.

use crate::book::project::Project;
use image::ImageFormat;
use std::io::Cursor;

/// A JPEG of 60 × 40 pixels that is to be turned by 90°, with the place where it was taken.
fn photograph() -> Vec<u8> {
    let pixels = image::RgbImage::from_fn(60, 40, |x, _| image::Rgb([(x * 4) as u8, 90, 120]));
    let mut plain = Cursor::new(Vec::new());
    pixels.write_to(&mut plain, ImageFormat::Jpeg).expect("a picture");
    let plain = plain.into_inner();
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPSLatitude";
    let mut photo = plain[..2].to_vec();
    photo.extend([0xff, 0xe1]);
    photo.extend(u16::try_from(exif.len() + 2).expect("short").to_be_bytes());
    photo.extend(exif);
    photo.extend(&plain[2..]);
    photo
}

fn tells_the_place(bytes: &[u8]) -> bool {
    bytes.windows(3).any(|part| part == b"GPS")
}

#[test]
fn a_photograph_stands_upright_and_forgets_where_it_was_taken() {
    assert!(tells_the_place(&photograph()));
    let project = Project::new("").file("m/foto.jpg", photograph());
    let books = project.chapter("01.md", "# Foto\n\n![Bir sokak](foto.jpg)\n").books("foto");
    let shown = image::load_from_memory(books.epub.bytes("OEBPS/images/foto.jpg")).expect("a picture");
    assert_eq!((shown.width(), shown.height()), (40, 60));
    assert!(books.epub.names.iter().all(|name| !tells_the_place(books.epub.bytes(name))));
    let streams: Vec<_> =
        books.pdf.document.objects.values().filter_map(|object| object.as_stream().ok()).collect();
    assert!(streams.iter().all(|stream| !tells_the_place(&stream.content)));
    let jpeg =
        streams.iter().find(|stream| stream.content.starts_with(&[0xff, 0xd8])).expect("the photograph");
    let (width, height) =
        (jpeg.dict.get(b"Width").expect("a width"), jpeg.dict.get(b"Height").expect("a height"));
    assert_eq!((width.as_i64().ok(), height.as_i64().ok()), (Some(60), Some(40)), "its pixels are untouched");
    let pages = books.pdf.document.get_pages();
    let turned = pages.values().any(|page| {
        let content = String::from_utf8_lossy(&books.pdf.document.get_page_content(*page)).into_owned();
        let operators: Vec<&str> = content.split_whitespace().collect();
        operators.windows(7).any(|part| part[6] == "cm" && part[0] == "0" && part[3] == "0" && part[1] != "0")
    });
    assert!(turned, "it is drawn turned by a right angle");
}
