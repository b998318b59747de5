//! PDFs from elsewhere: turned pages, odd boxes, shared resources, stamps, and files that are none.

use crate::press::paper::Renderer;
use crate::press::{FOLD, HEIGHT, MM};
use lopdf::encryption::{EncryptionState, EncryptionVersion, Permissions};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use matbaa::diag::Problem;
use matbaa::press::{MOST, Plan, booklet};

/// A red, a green and a blue square in three of the corners of an area.
fn squares(x: f64, y: f64, width: f64, height: f64) -> String {
    let side = width.min(height) / 4.0;
    let square = |ink: &str, x: f64, y: f64| format!("{ink} rg {x} {y} {side} {side} re f\n");
    square("1 0 0", x + 5.0, y + height - side - 7.0)
        + &square("0 1 0", x + width - side - 11.0, y + 13.0)
        + &square("0 0 1", x + 17.0, y + 19.0)
}

/// A file of pages whose attributes are given; all but the keys of each page is inherited.
fn file(pages: &[(Dictionary, Vec<String>)]) -> Document {
    let mut document = Document::with_version("1.4");
    let tree = document.new_object_id();
    let kids: Vec<Object> = pages
        .iter()
        .map(|(keys, contents)| {
            let streams: Vec<Object> = contents
                .iter()
                .map(|content| {
                    document.add_object(Stream::new(Dictionary::new(), content.clone().into_bytes())).into()
                })
                .collect();
            let mut page = keys.clone();
            page.set("Type", "Page");
            page.set("Parent", tree);
            page.set("Contents", streams);
            Object::Reference(document.add_object(page))
        })
        .collect();
    let media: Vec<Object> = [0, 0, 400, 560].map(Object::from).to_vec();
    document.set_object(
        tree,
        dictionary! {
            "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids, "MediaBox" => media,
            "Resources" => dictionary! {},
        },
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    document
}

fn bytes(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a PDF");
    bytes
}

fn boxed(key: &str, area: [f64; 4], turn: i64) -> Dictionary {
    let mut page = dictionary! { "Rotate" => turn };
    page.set(key, area.map(|value| Object::Real(value as f32)).to_vec());
    page
}

/// Pages of these sizes in points, turned clockwise by degrees.
pub fn plain(pages: &[(f64, f64, i64)]) -> Vec<u8> {
    let page = |(width, height, turn): &(f64, f64, i64)| {
        (boxed("MediaBox", [0.0, 0.0, *width, *height], *turn), vec![squares(0.0, 0.0, *width, *height)])
    };
    bytes(file(&pages.iter().map(page).collect::<Vec<_>>()))
}

/// Where a shown page of a size stands on the right half of an A4 sheet, its place being as wide and
/// high as the largest page.
fn right(width: f64, height: f64, place: f64) -> (f64, f64) {
    (FOLD + (place - width) / 2.0, (HEIGHT - height) / 2.0)
}

#[test]
fn turned_pages_and_odd_boxes_stand_upright() {
    let crop = [30.0, 50.0, 330.0, 470.0];
    for turn in [0, 90, 180, 270, -90, 450] {
        let content = squares(crop[0], crop[1], 300.0, 420.0);
        let pdf = bytes(file(&[(boxed("CropBox", crop, turn), vec![content])]));
        let plan = Plan { paper: Some(matbaa::press::Paper::A4), ..Plan::default() };
        let laid = booklet(&pdf, &plan).expect("sheets");
        let (width, height) = if turn % 180 == 0 { (300.0, 420.0) } else { (420.0, 300.0) };
        let (x, y) = right(width, height, width);
        let cut = Renderer::new(&laid.sheets).part(0, x, y, width, height);
        let whole = Renderer::new(&pdf).whole(0);
        assert!(!whole.is_blank());
        assert_eq!(cut.difference(&whole), 0, "turned by {turn}");
    }
}

#[test]
fn pages_of_several_sizes_stand_in_the_middle_of_their_place() {
    let sizes = [(400.0, 560.0), (200.0, 300.0), (300.0, 200.0), (380.0, 590.0)];
    let pdf = plain(&sizes.map(|(width, height)| (width, height, 0)));
    let laid =
        booklet(&pdf, &Plan { thickness: matbaa::geom::Length::ZERO, ..Plan::default() }).expect("sheets");
    let (sheets, source) = (Renderer::new(&laid.sheets), Renderer::new(&pdf));
    for (side, page) in [(0, 0), (1, 2)] {
        let (width, height) = sizes[page];
        let (x, y) = right(width, height, 400.0);
        assert_eq!(sheets.part(side, x, y, width, height).difference(&source.whole(page)), 0, "page {page}");
    }
}

#[test]
fn the_trimmed_page_is_printed_without_its_bleed() {
    let trim = [20.0, 20.0, 380.0, 540.0];
    let bleeding = "0 0 1 rg 0 0 400 560 re f 1 0 0 rg 20 20 100 100 re f".to_owned();
    let pdf = bytes(file(&[(boxed("TrimBox", trim, 0), vec![bleeding])]));
    let laid = booklet(&pdf, &Plan::default()).expect("sheets");
    let sheet = Renderer::new(&laid.sheets);
    let cut = sheet.part(0, FOLD, (HEIGHT - 520.0) / 2.0, 360.0, 520.0);
    assert_eq!(cut.difference(&Renderer::new(&pdf).part(0, 20.0, 20.0, 360.0, 520.0)), 0);
    assert!(sheet.part(0, FOLD + 361.0, HEIGHT / 2.0, 20.0, 200.0).is_blank(), "the bleed is cut off");
}

#[test]
fn content_in_several_streams_is_one_text() {
    let parts = vec!["1 0 0 rg 10 10".to_owned(), "100 100 re".to_owned(), "f".to_owned()];
    let pdf = bytes(file(&[(Dictionary::new(), parts)]));
    let laid = booklet(&pdf, &Plan::default()).expect("sheets");
    let (x, y) = right(400.0, 560.0, 400.0);
    let whole = Renderer::new(&pdf).whole(0);
    assert!(!whole.is_blank());
    assert_eq!(Renderer::new(&laid.sheets).part(0, x, y, 400.0, 560.0).difference(&whole), 0);
}

#[test]
fn pages_that_share_their_content_all_show_it() {
    let mut document = file(&vec![(Dictionary::new(), vec![squares(0.0, 0.0, 400.0, 560.0)]); 3]);
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let first = document.get_page_contents(pages[0])[0];
    let twice: Vec<Object> = vec![first.into(), first.into()];
    for (page, content) in pages.iter().zip([first.into(), Object::from(twice), first.into()]) {
        document
            .get_object_mut(*page)
            .and_then(Object::as_dict_mut)
            .expect("a page")
            .set("Contents", content);
    }
    let pdf = bytes(document);
    let sheets =
        booklet(&pdf, &Plan { thickness: matbaa::geom::Length::ZERO, ..Plan::default() }).expect("sheets");
    let (sheets, whole) = (Renderer::new(&sheets.sheets), Renderer::new(&pdf).whole(0));
    let (x, y) = right(400.0, 560.0, 400.0);
    for (side, x) in [(0, x), (1, x), (1, FOLD - 400.0)] {
        assert_eq!(sheets.part(side, x, y, 400.0, 560.0).difference(&whole), 0);
    }
}

#[test]
fn stamps_are_printed_and_links_are_not() {
    let mut document = file(&[(Dictionary::new(), vec![squares(0.0, 0.0, 400.0, 560.0)])]);
    let appearance = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 10.into(), 20.into()],
        "Matrix" => vec![0.into(), 1.into(), (-1).into(), 0.into(), 0.into(), 0.into()],
    };
    let appearance = document.add_object(Stream::new(appearance, b"0 1 0 rg 0 0 10 20 re f".to_vec()));
    let mut annotation = |subtype: &str, flags: i64, x: i64| {
        let area: Vec<Object> = [x, 300, x + 60, 340].map(Object::from).to_vec();
        Object::Reference(document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => subtype, "F" => flags, "Rect" => area,
            "AP" => dictionary! { "N" => appearance },
        }))
    };
    let annotations =
        vec![annotation("Stamp", 4, 100), annotation("Link", 4, 200), annotation("Stamp", 6, 300)];
    let page: ObjectId = document.page_iter().next().expect("a page");
    document.get_object_mut(page).and_then(Object::as_dict_mut).expect("a page").set("Annots", annotations);
    let laid = booklet(&bytes(document), &Plan::default()).expect("sheets");
    let sheet = Renderer::new(&laid.sheets);
    let (left, top) = right(400.0, 560.0, 400.0);
    let shows = |x: f64| !sheet.part(0, left + x, top + 560.0 - 340.0, 60.0, 40.0).is_blank();
    assert_eq!([shows(100.0), shows(200.0), shows(300.0)], [true, false, false]);
}

#[test]
fn layers_that_are_off_stay_off() {
    let mut document = file(&[(
        dictionary! { "Resources" => dictionary! { "Properties" => dictionary! { "L" => (90, 0) } } },
        vec!["/OC /L BDC 1 0 0 rg 100 100 50 50 re f EMC 0 0 1 rg 200 200 50 50 re f".to_owned()],
    )]);
    document.set_object((90, 0), dictionary! { "Type" => "OCG", "Name" => Object::string_literal("Taslak") });
    document.max_id = document.max_id.max(90);
    let layers = dictionary! {
        "OCGs" => vec![Object::Reference((90, 0))],
        "D" => dictionary! { "OFF" => vec![Object::Reference((90, 0))] },
    };
    document.catalog_mut().expect("a catalog").set("OCProperties", layers);
    let laid = booklet(&bytes(document), &Plan::default()).expect("sheets");
    let sheets = Document::load_mem(&laid.sheets).expect("a PDF");
    let kept =
        sheets.catalog().and_then(|it| it.get(b"OCProperties")).and_then(Object::as_dict).expect("layers");
    let layer =
        kept.get(b"OCGs").and_then(Object::as_array).expect("one")[0].as_reference().expect("a layer");
    assert!(sheets.get_dictionary(layer).expect("kept").has_type(b"OCG"));
}

#[test]
fn files_that_cannot_be_printed_say_why() {
    let refused = |pdf: &[u8]| booklet(pdf, &Plan::default()).expect_err("refused").code();
    assert_eq!(refused(b""), "S001");
    assert_eq!(refused(b"Merhaba"), "S001");
    let sound = plain(&[(400.0, 560.0, 0)]);
    assert_eq!(refused(&sound[..sound.len() / 2]), "S001");
    assert_eq!(refused(&bytes(file(&[]))), "S003");
    let flat = |area| bytes(file(&[(boxed("MediaBox", area, 0), vec![String::new()])]));
    let page = |pdf: &[u8]| booklet(pdf, &Plan::default()).expect_err("refused");
    assert_eq!(page(&flat([0.0, 0.0, 0.0, 500.0])), Problem::PageUnprintable { page: 1 });
    assert_eq!(page(&flat([0.0, 0.0, 90_000.0, 500.0])), Problem::PageUnprintable { page: 1 });
    let many = vec![(Dictionary::new(), Vec::new()); MOST + 1];
    assert_eq!(refused(&bytes(file(&many))), "S004");
}

#[test]
fn protected_files_say_so() {
    let mut document = Document::load_mem(&plain(&[(148.0 * MM, HEIGHT, 0)])).expect("a PDF");
    let identity = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![identity.clone(), identity]);
    let version = EncryptionVersion::V1 {
        document: &document,
        owner_password: "sahip",
        user_password: "okur",
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).expect("a state");
    document.encrypt(&state).expect("encrypted");
    assert_eq!(booklet(&bytes(document), &Plan::default()).expect_err("refused"), Problem::PdfEncrypted);
}

#[test]
fn damaged_files_end_in_words() {
    let sound = plain(&[(400.0, 560.0, 0), (200.0, 300.0, 90)]);
    for at in (0..sound.len()).step_by(7) {
        let mut damaged = sound.clone();
        damaged[at] = damaged[at].wrapping_add(1);
        damaged.truncate(sound.len() - at / 3);
        if let Err(problem) = booklet(&damaged, &Plan::default()) {
            assert!(problem.code().starts_with('S'), "{problem:?}");
        }
    }
}
