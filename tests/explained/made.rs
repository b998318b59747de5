//! Files that examples name and do not show, by the endings of their names.

use super::faces;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[path = "../press/profile.rs"]
mod profile;

/// A file as its name says; none where the ending says nothing.
pub fn file(name: &str) -> Option<Vec<u8>> {
    let (stem, ending) = name.rsplit_once('.')?;
    Some(match ending {
        "svg" => drawing("<rect width=\"148\" height=\"210\" fill=\"#eee\"/>").into_bytes(),
        "png" => picture(stem, image::ImageFormat::Png),
        "jpg" => picture(stem, image::ImageFormat::Jpeg),
        "csl" => include_bytes!("../suite/cite/csl/notes-en.csl").to_vec(),
        "icc" => profile::press(),
        "ttf" if name.contains("wght") => faces::variable(),
        "ttf" => faces::plain(),
        "docx" => document("<w:p><w:r><w:t>Gece</w:t></w:r></w:p>"),
        "pdf" => pdf(),
        "txt" => b"Metin.\n".to_vec(),
        _ => return None,
    })
}

/// A drawing of the size of a page.
pub fn drawing(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 148 210\" width=\"148\" height=\"210\">{inner}</svg>"
    )
}

/// A grey picture of the size that ends its name, as in `map-600x400`.
fn picture(stem: &str, format: image::ImageFormat) -> Vec<u8> {
    let size = stem.rsplit_once('-').and_then(|(_, size)| size.split_once('x'));
    let size = size.and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    let (width, height) = size.unwrap_or((600, 400));
    let mut file = Cursor::new(Vec::new());
    image::GrayImage::new(width, height).write_to(&mut file, format).expect("a picture");
    file.into_inner()
}

/// What is none of the kinds that are read.
pub fn junk() -> Vec<u8> {
    b"junk".to_vec()
}

/// A profile of a screen.
pub fn screen_profile() -> Vec<u8> {
    let mut bytes = profile::press();
    bytes[12..20].copy_from_slice(b"mntrRGB ");
    bytes
}

/// A PDF file with pages of a size in points.
pub fn pdf_of(pages: usize, [width, height]: [f64; 2]) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let size = vec![0.into(), 0.into(), Object::Real(width as f32), Object::Real(height as f32)];
            let content = document.add_object(Stream::new(Dictionary::new(), Vec::new()));
            let page =
                dictionary! { "Type" => "Page", "Parent" => tree, "MediaBox" => size, "Contents" => content };
            document.add_object(page).into()
        })
        .collect();
    let all = dictionary! { "Type" => "Pages", "Count" => pages as i64, "Kids" => kids };
    document.objects.insert(tree, all.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a file");
    bytes
}

/// A page of A5.
pub fn pdf() -> Vec<u8> {
    pdf_of(1, [420.0, 595.0])
}

pub fn pdf_without_pages() -> Vec<u8> {
    pdf_of(0, [420.0, 595.0])
}

/// More pages than are laid out.
pub fn endless_pdf() -> Vec<u8> {
    pdf_of(matbaa::press::MOST + 1, [420.0, 595.0])
}

pub fn locked_pdf() -> Vec<u8> {
    include_bytes!("../check/S002/a.pdf").to_vec()
}

/// A document of Word.
fn document(body: &str) -> Vec<u8> {
    let space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    let text = format!("<w:document {space}><w:body>{body}</w:body></w:document>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [("[Content_Types].xml", "<Types/>"), ("word/document.xml", &text)] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(bytes.as_bytes()).expect("written");
    }
    zip.finish().expect("a file").into_inner()
}

/// A document without a word, as a scan is.
pub fn empty_document() -> Vec<u8> {
    document("<w:p/>")
}

pub fn half_a_document() -> Vec<u8> {
    let whole = document("<w:p/>");
    whole[..whole.len() / 2].to_vec()
}

/// A document of the years before DOCX: a compound file of Microsoft (MS-CFB 2.2).
pub fn old_document() -> Vec<u8> {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()
}

/// A document with a password, which is a compound file as well.
pub fn locked_document() -> Vec<u8> {
    let package = "EncryptedPackage".bytes().flat_map(|letter| [letter, 0]);
    old_document().into_iter().chain(package).collect()
}
