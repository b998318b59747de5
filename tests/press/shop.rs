//! Pages for the print shop: their boxes, their marks, their inks, and nothing lost within the trim.

use crate::press::paper::Renderer;
use crate::press::{HEIGHT, MM, WIDTH, book, profile};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use matbaa::diag::Problem;
use matbaa::font::{Face, Family};
use matbaa::geom::Length;
use matbaa::press::{Inks, Profile, Singles, Slug, Surround, singles};

/// From the medium's edge to the trim, with 3 mm of bleed and with marks.
const MARGIN: f64 = 14.0 * MM;

pub fn face() -> Face {
    let bytes: &[u8] = include_bytes!("../../fonts/alegreya-sans/AlegreyaSans-Regular.ttf");
    Face::read(bytes.into(), Family::Sans).expect("a face")
}

pub fn keep(pdf: &[u8], name: &str) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("press");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(name), pdf).expect("a file");
}

fn bound(pdf: &[u8], inks: Inks, name: &str) -> Singles {
    let (face, labels) = (face(), vec!["iii".to_owned(), "iv".to_owned()]);
    let slug = Slug { face: &face, title: "Kara Ocak: ışık", page: "Sayfa", labels: &labels };
    let surround = Surround { bleed: Length::mm(3.0), marks: Some(slug), inks };
    let made = singles(pdf, 4, &[], &surround).expect("pages");
    assert_eq!(made, singles(pdf, 4, &[], &surround).expect("pages"), "the same bytes");
    keep(&made.pdf, name);
    made
}

pub fn sides(document: &Document, page: ObjectId, key: &str) -> Vec<f64> {
    let sides = document.get_dictionary(page).and_then(|page| page.get(key.as_bytes())).expect(key);
    sides.as_array().expect("four").iter().map(|it| it.as_float().expect("a number").into()).collect()
}

pub fn is_near(found: &[f64], expected: [f64; 4]) -> bool {
    found.len() == 4 && found.iter().zip(expected).all(|(one, other)| (one - other).abs() < 0.01)
}

/// Every operator of every form that the file shows.
pub fn operators(document: &Document) -> Vec<(String, Vec<f64>)> {
    let is_form = |stream: &&Stream| {
        stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form")
    };
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok()).filter(is_form);
    let contents = streams.map(|stream| {
        Content::decode(&stream.get_plain_content().expect("content")).expect("operators").operations
    });
    let numbers = |operands: &[Object]| {
        operands.iter().filter_map(|it| it.as_float().ok()).map(f64::from).collect::<Vec<_>>()
    };
    contents.flatten().map(|it| (it.operator, numbers(&it.operands))).collect()
}

#[test]
fn boxes_are_right_and_blanks_fill_the_last_sheet() {
    let made = bound(&book(13), Inks::Light, "13-press.pdf");
    assert_eq!((made.pages, made.blanks), (13, 3));
    let document = Document::load_mem(&made.pdf).expect("a PDF");
    assert_eq!(document.get_pages().len(), 16);
    let around = |out: f64| {
        let (low, right, top) = (MARGIN - out, MARGIN + WIDTH + out, MARGIN + HEIGHT + out);
        [low, low, right, top]
    };
    for page in document.page_iter() {
        assert!(is_near(&sides(&document, page, "MediaBox"), around(MARGIN)));
        assert!(is_near(&sides(&document, page, "BleedBox"), around(3.0 * MM)));
        assert!(is_near(&sides(&document, page, "TrimBox"), around(0.0)));
        assert!(!document.get_dictionary(page).expect("a page").has(b"Annots"), "no links");
    }
    let is_tag = |object: &Object| object.as_dict().is_ok_and(|it| it.has_type(b"StructElem"));
    assert!(!document.objects.values().any(is_tag));
    assert!(!document.catalog().expect("a catalog").has(b"StructTreeRoot"));
    assert!(!document.catalog().expect("a catalog").has(b"Metadata"), "it is no PDF/A any more");
    let is_marked = |(operator, _): &(String, Vec<f64>)| ["BMC", "BDC", "EMC"].contains(&operator.as_str());
    assert!(!operators(&document).iter().any(is_marked));
}

#[test]
fn within_the_trim_nothing_is_lost_and_beside_it_are_marks() {
    let pdf = book(5);
    let made = bound(&pdf, Inks::Light, "5-press.pdf");
    let (source, shop) = (Renderer::new(&pdf), Renderer::new(&made.pdf));
    for page in 0..5 {
        let trimmed = shop.part(page, MARGIN, MARGIN, WIDTH, HEIGHT);
        assert!(!trimmed.is_blank());
        assert_eq!(trimmed.difference(&source.whole(page)), 0, "page {page}");
    }
    for page in 0..8 {
        let bleed = 3.0 * MM;
        let strip = shop.part(page, MARGIN - bleed, MARGIN - bleed, WIDTH + bleed * 2.0, bleed);
        assert!(strip.is_blank(), "no mark stands in the bleed");
        let corner = shop.part(page, MARGIN - 2.0, 0.0, 4.0, MARGIN - bleed - MM);
        assert!(!corner.is_blank(), "a mark to cut by");
        let middle = shop.part(page, 0.0, MARGIN + HEIGHT / 2.0 - 6.0, MARGIN - bleed, 12.0);
        assert!(!middle.is_blank(), "a cross");
        let foot = MARGIN + HEIGHT + bleed;
        let words = shop.part(page, MARGIN + 8.0, foot + 4.0, 60.0, MARGIN - bleed - 4.0);
        assert!(!words.is_blank(), "words beside the marks");
    }
    assert!(shop.part(6, MARGIN, MARGIN, WIDTH, HEIGHT).is_blank(), "a blank page");
}

#[test]
fn black_text_is_printed_in_black_ink_alone() {
    let pdf = book(5);
    let light = Document::load_mem(&bound(&pdf, Inks::Light, "5-light.pdf").pdf).expect("a PDF");
    let all = operators(&light);
    let count = |name: &str| all.iter().filter(|(operator, _)| operator == name).count();
    assert!(count("g") > 0 && count("Tj") + count("TJ") > 0);
    assert_eq!([count("cs"), count("scn"), count("rg")], [0; 3], "grey is said in the ink's own space");
    let profile = Profile::read("pres.icc", profile::press().into()).expect("a profile");
    assert_eq!(profile.name, "Deneme Presi");
    let made = bound(&pdf, Inks::Printing(&profile), "5-cmyk.pdf");
    let printed = Document::load_mem(&made.pdf).expect("a PDF");
    let all = operators(&printed);
    let inks: Vec<&Vec<f64>> = all.iter().filter(|(operator, _)| operator == "k").map(|it| &it.1).collect();
    assert!(!inks.is_empty());
    assert!(inks.iter().all(|inks| inks[..3] == [0.0; 3]), "{inks:?}");
    assert!(inks.iter().any(|inks| inks[3] == 1.0), "text is as black as ink");
    let others = ["g", "G", "rg", "RG", "cs", "CS", "sc", "scn", "SC", "SCN"];
    assert!(!all.iter().any(|(operator, _)| others.contains(&operator.as_str())));
    let intents = printed.catalog().and_then(|it| it.get(b"OutputIntents")).and_then(Object::as_array);
    let intent = printed.dereference(&intents.expect("one")[0]).expect("there").1.as_dict().expect("one");
    let file = intent.get(b"DestOutputProfile").and_then(Object::as_reference).expect("a file");
    let file = printed.get_object(file).and_then(Object::as_stream).expect("a file");
    assert_eq!(file.get_plain_content().expect("bytes"), profile::press(), "the profile goes with it");
    let info = printed.trailer.get(b"Info").and_then(Object::as_reference).expect("info");
    let info = printed.get_dictionary(info).expect("info");
    assert!(!info.has(b"GTS_PDFXVersion") && !info.has(b"CreationDate"), "no claim that nobody has checked");
}

#[test]
fn colours_and_photographs_follow_the_profile() {
    let profile = Profile::read("pres.icc", profile::press().into()).expect("a profile");
    let mut source = Document::with_version("1.7");
    let pixels = [[255, 0, 0], [255, 255, 255], [0, 0, 0], [0, 160, 80]].concat();
    let image = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 2, "Height" => 2,
        "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8,
    };
    let image = source.add_object(Stream::new(image, pixels));
    let ramp = dictionary! {
        "FunctionType" => 2, "Domain" => vec![0.into(), 1.into()], "N" => 1,
        "C0" => vec![1.into(), 0.into(), 0.into()], "C1" => vec![1.into(), 1.into(), 1.into()],
    };
    let shading = dictionary! {
        "ShadingType" => 2, "ColorSpace" => "DeviceRGB", "Function" => ramp,
        "Coords" => vec![0.into(), 0.into(), 100.into(), 0.into()],
    };
    let shading = source.add_object(shading);
    let content = "1 0 0 rg 0 0 50 50 re f 0.5 0.5 0.5 RG 0 0 m 9 9 l S q 40 0 0 40 60 0 cm /I Do Q /S sh";
    let content = source.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
    let tree = source.new_object_id();
    let page = source.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content,
        "MediaBox" => [0, 0, 200, 300].map(Object::from).to_vec(),
        "Resources" => dictionary! {
            "XObject" => dictionary! { "I" => image }, "Shading" => dictionary! { "S" => shading },
        },
    });
    source.set_object(tree, dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![page.into()] });
    let catalog = source.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    source.trailer.set("Root", catalog);
    let mut pdf = Vec::new();
    source.save_to(&mut pdf).expect("a PDF");
    let surround = Surround { bleed: Length::mm(3.0), marks: None, inks: Inks::Printing(&profile) };
    let made = singles(&pdf, 1, &[], &surround).expect("pages");
    keep(&made.pdf, "colours-cmyk.pdf");
    let document = Document::load_mem(&made.pdf).expect("a PDF");
    let all = operators(&document);
    let red = &all.iter().find(|(operator, _)| operator == "k").expect("a fill").1;
    // sRGB red is L* 54, a* 81, b* 70 (D50).
    let foretold = [0.0, 0.81, 0.70, 0.46];
    assert!(red.iter().zip(foretold).all(|(found, other)| (found - other).abs() < 0.03), "{red:?}");
    let grey = &all.iter().find(|(operator, _)| operator == "K").expect("a stroke").1;
    assert_eq!(grey, &[0.0, 0.0, 0.0, 0.5]);
    let streams = || document.objects.values().filter_map(|object| object.as_stream().ok());
    let image = streams().find(|it| it.dict.get(b"Width").is_ok()).expect("the photograph");
    assert_eq!(image.dict.get(b"ColorSpace").and_then(Object::as_name).expect("named"), b"DeviceCMYK");
    let inks = image.get_plain_content().expect("pixels");
    assert_eq!(inks.len(), 16);
    assert!(inks[1] > 190 && inks[0] < 10, "red: {inks:?}");
    assert!(inks[4..8].iter().all(|ink| *ink < 8), "white: {inks:?}");
    assert!(inks[11] > 245, "black: {inks:?}");
    let gradient =
        document.objects.values().filter_map(|it| it.as_dict().ok()).find(|it| it.has(b"ShadingType"));
    let gradient = gradient.expect("the gradient");
    assert_eq!(gradient.get(b"ColorSpace").and_then(Object::as_name).expect("named"), b"DeviceCMYK");
    let ramp = gradient.get(b"Function").and_then(Object::as_dict).expect("a function");
    assert_eq!(ramp.get(b"C0").and_then(Object::as_array).expect("inks").len(), 4);
}

#[test]
fn what_is_no_profile_of_a_press_is_refused() {
    let mut screen = profile::press();
    screen[12..20].copy_from_slice(b"mntrRGB ");
    for bytes in [b"profil".to_vec(), Vec::new(), screen] {
        let refused = Profile::read("a.icc", bytes.into()).expect_err("refused");
        assert!(matches!(refused, Problem::ProfileUnfit { path, .. } if path == "a.icc"));
    }
}
