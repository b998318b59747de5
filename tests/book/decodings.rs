//! Each drawing is parsed and each photograph decoded once, whatever is made of the book.

use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};
use matbaa::project::{
    Files, Findings, Observer, Outputs, Project, Publication, Purpose, Session, ShopOptions,
};
use std::io::Cursor;

fn packed(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).expect("a picture");
    file.into_inner()
}

/// A picture of every kind: large, small, grey, transparent, drawn; and a cover of one kind.
fn files(cover: &str) -> Files {
    let large: DynamicImage = RgbImage::from_fn(2400, 1700, |x, y| image::Rgb([x as u8, y as u8, 90])).into();
    let small: DynamicImage = RgbImage::from_fn(90, 60, |x, y| image::Rgb([x as u8, y as u8, 9])).into();
    let clear: DynamicImage =
        RgbaImage::from_fn(90, 60, |x, y| image::Rgba([x as u8, y as u8, 9, 80])).into();
    let words = "<text x='9' y='30'>söz</text>";
    let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'>{words}</svg>");
    let pictures = [
        ("a.jpg", packed(&large, ImageFormat::Jpeg)),
        ("b.jpg", packed(&small.to_luma8().into(), ImageFormat::Jpeg)),
        ("d.png", packed(&clear, ImageFormat::Png)),
        ("e.webp", packed(&clear, ImageFormat::WebP)),
        ("f.gif", packed(&clear, ImageFormat::Gif)),
        ("g.tiff", packed(&small, ImageFormat::Tiff)),
        ("h.svg", svg.into_bytes()),
    ];
    let shown: String = pictures.iter().map(|(name, _)| format!("![Bir resim]({name})\n\n")).collect();
    let kept = pictures.iter().find(|(name, _)| *name == cover).expect("a picture").1.clone();
    let settings = format!(
        "title = \"Resimler\"\nlanguage = \"tr\"\nauthor = \"Ad\"\n[cover]\nfront = \"kapak-{cover}\"\n\
         alt = \"Kapak\"\n"
    );
    let text = format!("# Bir\n\nSöz ![satırda](a.jpg) ve ![yine](h.svg).\n\n{shown}");
    Files::in_memory(
        [("book.toml".to_owned(), settings.into_bytes()), ("01-bir.md".to_owned(), text.into_bytes())]
            .into_iter()
            .chain([(format!("kapak-{cover}"), kept)])
            .chain(pictures.map(|(name, bytes)| (name.to_owned(), bytes))),
    )
}

/// What was read more than once after something was made.
fn twice(cover: &str, outputs: Outputs, make: impl Fn(&mut Publication, &mut Findings)) -> Vec<String> {
    let quiet: &dyn Observer = &();
    let project =
        Project::open_for(&files(cover), None, outputs, &mut Session::once(), quiet).expect("readable");
    let checked = project.understand(true, &mut Session::once(), quiet).expect("nobody ends it");
    let mut publication = checked.publication.expect("a manuscript");
    make(&mut publication, &mut Findings::default());
    let manuscript = &publication.manuscript;
    let front = manuscript.covers.front.as_ref().map(|cover| ("front", cover));
    assert!(front.is_some(), "{cover} is a cover");
    let all = manuscript.artworks.iter().chain(front);
    let mut read = 0;
    let often = all.filter(|(_, artwork)| {
        read += artwork.times_read();
        artwork.times_read() > 1
    });
    let often = often.map(|(path, artwork)| format!("{path} {} times", artwork.times_read())).collect();
    assert!(read > 4, "they were read");
    often
}

#[test]
fn pictures_are_read_once_for_each_command() {
    let none = Outputs::default();
    let (pdf, epub) = (Outputs { pdf: true, ..none }, Outputs { epub: true, ..none });
    for cover in ["a.jpg", "e.webp"] {
        let print = |publication: &mut Publication, findings: &mut Findings| {
            let pages = publication.pages(Purpose::Reading, findings, &()).expect("pages");
            publication.proof(&pages, matbaa::geom::Length::ZERO, findings);
            publication.pdf(pages, &()).expect("a file");
            publication.cover(ShopOptions::default(), findings, &()).expect("a file").expect("a cover");
        };
        assert_eq!(twice(cover, pdf, print), [""; 0], "PDF with {cover}");
        let ebook = |publication: &mut Publication, _: &mut Findings| {
            publication.epub(&()).expect("a file");
        };
        assert_eq!(twice(cover, epub, ebook), [""; 0], "EPUB with {cover}");
        let parcel = |publication: &mut Publication, findings: &mut Findings| {
            publication.parcel("resimler", findings, &()).expect("files");
        };
        assert_eq!(twice(cover, Outputs::ALL, parcel), [""; 0], "all files with {cover}");
    }
    assert_eq!(twice("h.svg", none, |_, _| {}), [""; 0], "a check");
}
