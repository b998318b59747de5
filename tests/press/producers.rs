//! PDFs that other programs made: each page stands on its sheet as its program meant it.

use crate::press::paper::Renderer;
use crate::press::{FOLD, HEIGHT, shop};
use lopdf::{Document, Object, dictionary};
use matbaa::diag::Problem;
use matbaa::press::{Plan, booklet, impose, pad};
use std::collections::BTreeSet;
use std::path::Path;

/// The file of a producer; how each was made stands in the folder's README.
fn made(producer: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/press/documents");
    std::fs::read(folder.join(format!("{producer}.pdf"))).expect("a PDF")
}

/// The names of all faces of a file, without their subset's letters.
fn faces(pdf: &[u8]) -> BTreeSet<String> {
    let document = Document::load_mem(pdf).expect("a PDF");
    let fonts = document.objects.values().filter_map(|object| object.as_dict().ok());
    let fonts = fonts.filter(|dict| dict.has_type(b"Font")).filter_map(|dict| dict.get(b"BaseFont").ok());
    fonts.map(|name| String::from_utf8_lossy(name.as_name().expect("a name")).into_owned()).collect()
}

#[test]
fn every_page_of_every_producer_stands_on_its_sheet() {
    for producer in ["chromium", "pdftex", "cairo", "ghostscript", "qpdf-linear", "mutool", "hybrid"] {
        let pdf = made(producer);
        let plan = Plan { thickness: matbaa::geom::Length::ZERO, ..Plan::default() };
        let laid = booklet(&pdf, &plan).unwrap_or_else(|problem| panic!("{producer}: {problem:?}"));
        shop::keep(&laid.sheets, &format!("{producer}-sheets.pdf"));
        let (source, sheets) = (Renderer::new(&pdf), Renderer::new(&laid.sheets));
        assert_eq!(laid.pages, source.pages(), "{producer}");
        let (width, height) = (laid.page.width.to_pt(), laid.page.height.to_pt());
        let top = (HEIGHT - height) / 2.0;
        let mut seen = 0;
        for (at, sheet) in impose(&pad(laid.pages, false), None).iter().enumerate() {
            for (side, on) in [(at * 2, sheet.front), (at * 2 + 1, sheet.back)] {
                for (page, left) in [(on.left, FOLD - width), (on.right, FOLD)] {
                    let cut = sheets.part(side, left, top, width, height);
                    let Some(page) = page else {
                        assert!(cut.is_blank(), "{producer}: side {side}");
                        continue;
                    };
                    let whole = source.part(page, 0.0, 0.0, width, height);
                    assert!(!whole.is_blank(), "{producer}: page {page} shows something");
                    assert_eq!(cut.difference(&whole), 0, "{producer}: page {page} on side {side}");
                    seen += 1;
                }
            }
        }
        assert_eq!(seen, laid.pages, "{producer}: every page once");
        assert_eq!(faces(&laid.sheets), faces(&pdf), "{producer}: no face is lost");
    }
}

#[test]
fn files_with_a_password_say_so_whoever_has_it() {
    for kind in ["owner", "user"] {
        assert_eq!(
            booklet(&made(kind), &Plan::default()).expect_err("refused"),
            Problem::PdfEncrypted,
            "{kind}"
        );
    }
}

#[test]
fn a_file_that_is_read_from_the_right_opens_at_its_right_edge() {
    let mut document = Document::load_mem(&made("chromium")).expect("a PDF");
    let laid = |document: &Document| {
        let mut bytes = Vec::new();
        document.clone().save_to(&mut bytes).expect("a PDF");
        booklet(&bytes, &Plan::default()).expect("sheets")
    };
    let usual = laid(&document);
    assert_eq!((usual.right_to_left, usual.first.right), (false, Some(0)));
    let direction = dictionary! { "Direction" => Object::Name(b"R2L".to_vec()) };
    document.catalog_mut().expect("a catalog").set("ViewerPreferences", direction);
    let mirrored = laid(&document);
    assert_eq!((mirrored.right_to_left, mirrored.first.left), (true, Some(0)));
    let asked = Plan { right_to_left: true, ..Plan::default() };
    assert_eq!(booklet(&made("chromium"), &asked).expect("sheets").first, mirrored.first);
}
