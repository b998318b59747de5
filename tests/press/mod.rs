//! Sheets to be folded: cut apart again, each half is the page that it was made from.

use crate::paper;
use crate::setter;

mod commands;
mod jacket;
mod producers;
mod profile;
mod shop;
mod strange;

use lopdf::{Dictionary, Document, Object, Stream};
use matbaa::date::Moment;
use matbaa::geom::Length;
use matbaa::page::{PageLabel, StructRole};
use matbaa::pdf::{Volume, write};
use matbaa::press::{Imposed, Paper, Plan, booklet, impose, pad};
use paper::{Ink, Renderer, inks};
use setter::Setter;

/// Millimetres in points.
const MM: f64 = 72.0 / 25.4;
/// Half of an A4 sheet that lies on its side, and the height of one.
const FOLD: f64 = 148.5 * MM;
const HEIGHT: f64 = 210.0 * MM;
/// An A5 page.
const WIDTH: f64 = 148.0 * MM;

/// A book of A5 pages, no two alike.
fn book(pages: usize) -> Vec<u8> {
    let mut set = Setter::new();
    for page in 1..=pages {
        set.page(PageLabel::Arabic(page as u32));
        let root = set.root;
        set.line_of(root, StructRole::Paragraph, &format!("Sayfa {page}: ışık, İğne, çağ"));
        for line in 0..page % 37 {
            set.line_of(
                root,
                StructRole::Paragraph,
                &format!("{page} numaralı sayfanın {line}. satırı şöyle"),
            );
        }
    }
    let identifier = "urn:uuid:4b1c3f60-6c0f-5c6e-9d0e-000000000000";
    let (config, moment) = (setter::config(), Moment::default());
    let volume = Volume { pages: set.pages.clone(), config: &config, fonts: &set.fonts, moment, identifier };
    write(volume).expect("a PDF")
}

/// Lays a book out and keeps it where the conformance checks look for it.
fn folded(pdf: &[u8], plan: &Plan, name: &str) -> Imposed {
    let folded = booklet(pdf, plan).expect("sheets");
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("press");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(name), &folded.sheets).expect("a file");
    folded
}

/// Cuts every sheet apart and compares its halves with the pages that must stand there.
fn compare(pdf: &[u8], plan: &Plan, name: &str) {
    let folded = folded(pdf, plan, name);
    let (source, sheets) = (Renderer::new(pdf), Renderer::new(&folded.sheets));
    assert_eq!(folded.pages, source.pages(), "{name}");
    let laid = impose(&pad(folded.pages, plan.back_cover), plan.signature);
    assert_eq!(sheets.pages(), laid.len() * 2, "{name}: a front and a back for each sheet");
    let wholes: Vec<_> = (0..folded.pages).map(|page| source.whole(page)).collect();
    let mut seen = vec![0; folded.pages];
    for (at, sheet) in laid.iter().enumerate() {
        let creep = plan.thickness.to_pt() * sheet.depth as f64;
        for (side, on) in [(at * 2, sheet.front), (at * 2 + 1, sheet.back)] {
            for (page, x) in [(on.left, FOLD - WIDTH + creep), (on.right, FOLD - creep)] {
                let cut = sheets.part(side, x, 0.0, WIDTH, HEIGHT);
                let Some(page) = page else {
                    assert!(cut.is_blank(), "{name}: side {side} has a blank half");
                    continue;
                };
                seen[page] += 1;
                let whole = &wholes[page];
                assert!(!whole.is_blank(), "{name}: page {page} shows something");
                // What creep pushes over the fold is cut off there: blank margin in a real book.
                assert_eq!(cut.difference(whole), 0, "{name}: page {page} on side {side}");
                let other = &wholes[(page + 1) % folded.pages];
                assert_ne!(cut.difference(other), 0, "{name}: another page looks different");
            }
        }
    }
    assert_eq!(seen, vec![1; folded.pages], "{name}: every page once");
}

#[test]
fn thirteen_pages_come_back_from_their_sheets() {
    let pdf = book(13);
    compare(&pdf, &Plan::default(), "13.pdf");
    compare(&pdf, &Plan { back_cover: true, ..Plan::default() }, "13-cover.pdf");
}

#[test]
fn two_hundred_pages_come_back_from_their_signatures() {
    compare(
        &book(200),
        &Plan { signature: Some(8), thickness: Length::mm(0.2), ..Plan::default() },
        "200.pdf",
    );
}

#[test]
fn the_text_and_its_faces_stay_what_they_were() {
    let pdf = book(13);
    let sheets = Document::load_mem(&folded(&pdf, &Plan::default(), "13-text.pdf").sheets).expect("a PDF");
    let source = Document::load_mem(&pdf).expect("a PDF");
    let mut found = 0;
    for sheet in sheets.page_iter() {
        let page = sheets.get_dictionary(sheet).expect("a page");
        let forms = resources(&sheets, page, b"XObject");
        for (name, form) in &forms {
            let number: u32 = std::str::from_utf8(&name[1..]).expect("a name").parse().expect("a number");
            let original = source.get_pages()[&number];
            let form = sheets.get_object(form.as_reference().expect("a form")).and_then(Object::as_stream);
            let form: &Stream = form.expect("a form");
            let content = form.get_plain_content().expect("content");
            assert_eq!(content.trim_ascii(), source.get_page_content(original).trim_ascii());
            let faces = |document: &Document, dict: &Dictionary| {
                let fonts = resources(document, dict, b"Font");
                fonts.iter().map(|(name, font)| (name.clone(), face(document, font))).collect::<Vec<_>>()
            };
            let page = source.get_dictionary(original).expect("a page");
            assert_eq!(faces(&sheets, &form.dict), faces(&source, page));
            found += 1;
        }
    }
    assert_eq!(found, 13);
    assert!(sheets.objects.values().all(|it| !it.as_dict().is_ok_and(|it| it.has_type(b"StructElem"))));
    assert!(!sheets.trailer.has(b"Encrypt"));
}

/// The resources of one kind that a page or form has of its own.
fn resources(document: &Document, dict: &Dictionary, kind: &[u8]) -> Dictionary {
    let follow = |object| document.dereference(object).expect("an object").1;
    let all = follow(dict.get(b"Resources").expect("resources")).as_dict().expect("a dictionary");
    all.get(kind).map(|of| follow(of).as_dict().expect("a dictionary").clone()).unwrap_or_default()
}

/// A face's name and the bytes of its file.
fn face(document: &Document, font: &Object) -> (Vec<u8>, Vec<u8>) {
    let dict = |object| document.dereference(object).expect("there").1.as_dict().expect("a dictionary");
    let font = dict(font);
    let inner = document.dereference(font.get(b"DescendantFonts").expect("inner")).expect("there").1;
    let inner = dict(&inner.as_array().expect("one")[0]);
    let descriptor = dict(inner.get(b"FontDescriptor").expect("described"));
    let file = [b"FontFile2".as_slice(), b"FontFile3"].iter().find_map(|key| descriptor.get(key).ok());
    let file = document.dereference(file.expect("embedded")).expect("there").1.as_stream().expect("a file");
    let name = font.get(b"BaseFont").and_then(Object::as_name).expect("a name").to_vec();
    (name, file.get_plain_content().expect("bytes"))
}

#[test]
fn a_cover_apart_is_the_outermost_sheet() {
    let pdf = book(13);
    let plan = Plan { cover_apart: true, ..Plan::default() };
    let apart = folded(&pdf, &plan, "13-apart.pdf");
    let (source, sheets) = (Renderer::new(&pdf), Renderer::new(&apart.sheets));
    let cover = Renderer::new(&apart.cover.expect("a cover"));
    assert_eq!((cover.pages(), sheets.pages(), apart.count, apart.blanks), (2, 6, 4, 3));
    let half = |on: &Renderer, side, right: bool| {
        on.part(side, if right { FOLD } else { FOLD - WIDTH }, 0.0, WIDTH, HEIGHT)
    };
    let halves = [(0, false, 12), (0, true, 0), (1, false, 1), (1, true, 11)];
    for (side, right, page) in halves {
        assert_eq!(half(&cover, side, right).difference(&source.whole(page)), 0, "page {page}");
    }
    assert_eq!(half(&sheets, 0, true).difference(&source.whole(2)), 0, "inside it begins the third page");
    assert!(half(&sheets, 0, false).is_blank());
}

#[test]
fn a_book_from_right_to_left_has_its_halves_exchanged() {
    let pdf = book(4);
    let sheets =
        Renderer::new(&folded(&pdf, &Plan { right_to_left: true, ..Plan::default() }, "4.pdf").sheets);
    let left = sheets.part(0, FOLD - WIDTH, 0.0, WIDTH, HEIGHT);
    assert_eq!(left.difference(&Renderer::new(&pdf).whole(0)), 0, "the first page lies left");
}

#[test]
fn sheets_tell_the_printer_how_to_print_them() {
    let folded = folded(&book(5), &Plan::default(), "5.pdf");
    let sheets = Document::load_mem(&folded.sheets).expect("a PDF");
    let catalog = sheets.catalog().expect("a catalog");
    let wishes = catalog.get(b"ViewerPreferences").and_then(Object::as_dict).expect("wishes");
    assert_eq!(wishes.get(b"Duplex").and_then(Object::as_name).expect("sides"), b"DuplexFlipShortEdge");
    assert_eq!(wishes.get(b"PrintScaling").and_then(Object::as_name).expect("scale"), b"None");
    let info = sheets.trailer.get(b"Info").and_then(Object::as_reference).expect("info");
    let info = sheets.get_dictionary(info).expect("info");
    assert!(!info.has(b"CreationDate") && info.has(b"Title"), "{info:?}");
    for page in sheets.page_iter() {
        let size = sheets.get_dictionary(page).and_then(|page| page.get(b"MediaBox")).expect("a size");
        let size: Vec<f32> =
            size.as_array().expect("numbers").iter().map(|it| it.as_float().expect("one")).collect();
        assert!((f64::from(size[2]) - FOLD * 2.0).abs() < 0.01 && (f64::from(size[3]) - HEIGHT).abs() < 0.01);
    }
}

#[test]
fn the_same_pages_give_the_same_sheets() {
    let pdf = book(13);
    let once = booklet(&pdf, &Plan::default()).expect("sheets");
    assert_eq!(once, booklet(&pdf, &Plan::default()).expect("sheets"));
}

#[test]
fn small_pages_get_marks_to_fold_and_cut() {
    let marks = |width: f64, height: f64| {
        let sheets =
            booklet(&strange::plain(&[(width, height, 0)]), &Plan::default()).expect("sheets").sheets;
        let renderer = Renderer::new(&sheets);
        // Above the page on the fold; beside its upper corner.
        let fold = renderer.part(0, FOLD - 2.0, HEIGHT / 2.0 - height / 2.0 - 4.5 * MM, 4.0, 3.0 * MM);
        let corner =
            renderer.part(0, FOLD + width + 1.5 * MM, HEIGHT / 2.0 - height / 2.0 - 2.0, 3.0 * MM, 4.0);
        (!fold.is_blank(), !corner.is_blank())
    };
    assert_eq!(marks(105.0 * MM, 148.0 * MM), (true, true), "A6 on A4");
    assert_eq!(marks(148.0 * MM, 180.0 * MM), (true, false), "as wide as the sheet");
    assert_eq!(marks(148.0 * MM, 210.0 * MM), (false, false), "A5 fills the sheet");
}

#[test]
fn large_pages_shrink_to_the_paper() {
    let pdf = strange::plain(&[(210.0 * MM, 297.0 * MM, 0)]);
    let laid = booklet(&pdf, &Plan { paper: Some(Paper::A4), ..Plan::default() }).expect("sheets");
    assert!((laid.scale - 0.5_f64.sqrt()).abs() < 0.001, "{}", laid.scale);
    let sheet = Renderer::new(&laid.sheets);
    assert_eq!(inks(&sheet.part(0, FOLD, 0.0, FOLD, HEIGHT)), inks(&Renderer::new(&pdf).whole(0)));
    let whole = booklet(&pdf, &Plan::default()).expect("sheets");
    assert_eq!((whole.paper, whole.scale), (Paper::A3, 1.0));
    assert!(inks(&Renderer::new(&pdf).whole(0)).contains(&Ink::Red), "the corner is there");
}
