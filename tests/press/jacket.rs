//! Covers in one piece: back, spine and front where they belong, and a bar code that a scanner reads.

use crate::press::MM;
use crate::press::paper::{Cut, Renderer};
use crate::press::shop::{face, is_near, keep, operators, sides};
use lopdf::Document;
use matbaa::artwork::{Artwork, ArtworkKind, Artworks, Covers};
use matbaa::barcode::Ean13;
use matbaa::book::Book;
use matbaa::config::Config;
use matbaa::date::Moment;
use matbaa::geom::{Length, Size};
use matbaa::lang::Language;
use matbaa::manuscript::own_faces;
use matbaa::pdf::{Volume, write};
use matbaa::press::{Inks, Jacket, Slug, Surround, jacket, spine};
use matbaa::typeset::TypesetInput;
use matbaa::typeset::cover_panels::{CoverPanels, Measures, panels};

const WIDTH: f64 = 148.0 * MM;
const HEIGHT: f64 = 210.0 * MM;
const MARGIN: f64 = 14.0 * MM;
const ISBN: &str = "978-0-306-40615-7";

/// A cover whose ground reaches its edges.
fn artwork(ground: &str, inside: &str) -> Artwork {
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 148 210' width='148' height='210'>\
         <rect width='148' height='210' fill='{ground}'/>{inside}</svg>"
    );
    let size = Size { width: Length::pt(148.0), height: Length::pt(210.0) };
    Artwork::new(ArtworkKind::Svg, svg.into_bytes(), size)
}

/// A cover of a book with a spine: the panels and the finished file.
fn made(thickness: f64, isbn: Option<&str>, covers: Covers, name: &str) -> (CoverPanels, Vec<u8>, f64) {
    let mut config = Config::named("Kara Ocak", &Language::new("tr")).expect("a book");
    config.isbn.print = isbn.map(str::to_owned);
    let (book, artworks, fonts) = (Book::default(), Artworks::default(), own_faces());
    let setting =
        TypesetInput { book: &book, config: &config, artworks: &artworks, covers: &covers, fonts: &fonts };
    let page = Size { width: Length::mm(148.0), height: Length::mm(210.0) };
    let bleed = Length::mm(3.0);
    let spine = spine(100, Length::mm(thickness));
    let measures = Measures { page, spine, bleed, art_bleed: Length::ZERO };
    let set = panels(&setting, &measures, isbn.and_then(Ean13::of_isbn).as_ref());
    let identifier = "urn:uuid:4b1c3f60-6c0f-5c6e-9d0e-000000000000";
    let moment = Moment::default();
    let drawn =
        write(Volume { pages: set.pages.clone(), config: &config, fonts: &fonts, moment, identifier });
    let face = face();
    let slug = Slug { face: &face, title: "Kara Ocak", page: "Sayfa", labels: &[] };
    let surround = Surround { bleed, marks: Some(slug), inks: Inks::Light };
    let Size { width, height } = page;
    let whole = Jacket { width, height, spine, upwards: false, right_to_left: false, bleed };
    let pdf = jacket(&drawn.expect("panels"), &whole, &surround).expect("a cover");
    keep(&pdf, name);
    (set, pdf, spine.to_pt())
}

fn plain() -> Covers {
    let (front, back) = (artwork("#204060", ""), artwork("#ffffff", ""));
    Covers { front: Some(front), back: Some(back), epub: None }
}

/// A spot of the cover, from the upper left corner of the trim.
fn spot(cover: &Renderer, x: f64, y: f64) -> Cut {
    cover.part(0, MARGIN + x, MARGIN + y, 4.0, 4.0)
}

#[test]
fn back_spine_and_front_stand_side_by_side() {
    let (set, pdf, spine) = made(0.24, None, plain(), "cover.pdf");
    assert!((spine - 12.0 * MM).abs() < 0.01, "50 sheets of 0.24 mm");
    assert!(set.titled && set.enlarged == 1.0, "plain edges go on into the bleed");
    let document = Document::load_mem(&pdf).expect("a PDF");
    let pages: Vec<_> = document.page_iter().collect();
    assert_eq!(pages.len(), 1);
    let (right, top) = (MARGIN + WIDTH * 2.0 + spine, MARGIN + HEIGHT);
    assert!(is_near(&sides(&document, pages[0], "TrimBox"), [MARGIN, MARGIN, right, top]));
    let bleed = 3.0 * MM;
    let out = [MARGIN - bleed, MARGIN - bleed, right + bleed, top + bleed];
    assert!(is_near(&sides(&document, pages[0], "BleedBox"), out));
    let cover = Renderer::new(&pdf);
    let front = spot(&cover, WIDTH + spine + 30.0, 30.0);
    let back = spot(&cover, 30.0, 30.0);
    assert_ne!(front.difference(&back), 0);
    for (x, y) in [(WIDTH * 2.0 + spine + bleed - 5.0, 9.0), (WIDTH + spine + 1.0, -bleed + 1.0)] {
        assert_eq!(spot(&cover, x, y).difference(&front), 0, "the front's ground fills the bleed");
    }
    assert_eq!(spot(&cover, WIDTH + 1.0, 20.0).difference(&front), 0, "and the spine");
    assert_eq!(spot(&cover, WIDTH - 5.0, 20.0).difference(&back), 0, "but not the back");
    let words = cover.part(0, MARGIN + WIDTH, MARGIN + HEIGHT / 2.0 - 40.0, spine, 80.0);
    let empty = cover.part(0, MARGIN + WIDTH, MARGIN + 20.0, spine, 80.0);
    assert_ne!(words.difference(&empty), 0, "words stand in the middle of the spine");
    let fold = cover.part(0, MARGIN + WIDTH - 2.0, 0.0, 4.0, 10.0 * MM);
    assert!(!fold.is_blank(), "a mark to fold by");
    assert_eq!(pdf, made(0.24, None, plain(), "cover.pdf").1, "the same bytes");
}

#[test]
fn a_narrow_spine_has_no_words_and_a_picture_reaches_the_bleed() {
    let stripe = artwork("#ffffff", "<rect y='190' width='148' height='20' fill='#900000'/>");
    let covers = Covers { front: Some(stripe), back: None, epub: None };
    let (set, pdf, spine) = made(0.08, None, covers, "cover-thin.pdf");
    assert!(spine < 5.0 * MM && !set.titled);
    assert!((set.enlarged - 154.0 / 148.0).abs() < 0.001, "{}", set.enlarged);
    let cover = Renderer::new(&pdf);
    let (inside, below) = (HEIGHT - 20.0, HEIGHT + MM);
    let stripe = spot(&cover, WIDTH + spine + 60.0, inside);
    assert_eq!(spot(&cover, WIDTH + spine + 60.0, below).difference(&stripe), 0, "it runs over the trim");
}

/// What seven modules of the right half mean, as the standard's table gives them.
const RIGHT: [&str; 10] = [
    "1110010", "1100110", "1101100", "1000010", "1011100", "1001110", "1010000", "1000100", "1001000",
    "1110100",
];
/// Which of the left six digits have an even number of dark modules, for each first digit.
const EVEN: [&str; 10] =
    ["oooooo", "ooeoee", "ooeeoe", "ooeeeo", "oeooee", "oeeooe", "oeeeoo", "oeoeoe", "oeoeeo", "oeeoeo"];

/// Reads widths of white and black, white first, as a scanner does; shares nothing with what drew them.
fn scanned(runs: &[usize]) -> String {
    let bars = &runs[1..runs.len() - 1];
    assert_eq!(bars.len(), 59, "bars and spaces of an EAN-13");
    let module = bars.iter().sum::<usize>() as f64 / 95.0;
    assert!(runs[0] as f64 > 10.5 * module && runs[60] as f64 > 6.5 * module, "quiet zones: {runs:?}");
    let mut signs = String::new();
    for (at, run) in bars.iter().enumerate() {
        let width = (*run as f64 / module).round() as usize;
        signs += &(if at % 2 == 0 { "1" } else { "0" }).repeat(width);
    }
    assert_eq!((signs.len(), &signs[..3], &signs[45..50], &signs[92..]), (95, "101", "01010", "101"));
    let flipped = |seven: &str| seven.chars().map(|it| if it == '1' { '0' } else { '1' }).collect::<String>();
    let mut parity = String::new();
    let mut digits = String::new();
    for at in 0..6 {
        let seven = &signs[3 + at * 7..10 + at * 7];
        let is_even = seven.matches('1').count().is_multiple_of(2);
        parity.push(if is_even { 'e' } else { 'o' });
        let right = if is_even { seven.chars().rev().collect() } else { flipped(seven) };
        let digit = RIGHT.iter().position(|known| **known == right).expect("a digit on the left");
        digits += &digit.to_string();
    }
    for at in 0..6 {
        let seven = &signs[50 + at * 7..57 + at * 7];
        digits += &RIGHT.iter().position(|known| *known == seven).expect("a digit on the right").to_string();
    }
    let first = EVEN.iter().position(|known| **known == parity).expect("a first digit");
    format!("{first}{digits}")
}

#[test]
fn a_scanner_reads_the_bar_code_and_without_isbn_there_is_none() {
    for isbn in [ISBN, "979-10-90636-07-1", "0-306-40615-2"] {
        let covers = Covers { back: Some(artwork("#300010", "")), ..plain() };
        let (set, pdf, _) = made(0.1, Some(isbn), covers, "cover-isbn.pdf");
        let cover = Renderer::new(&pdf);
        let width = 113.0 * 0.33;
        let left = MARGIN + (148.0 - 10.0 - width) * MM;
        let up = MARGIN + (210.0 - 10.0 - 15.0) * MM;
        let runs = cover.enlarged(0, [left, up, width * MM, 2.0], 12.0).runs();
        let expected: String =
            Ean13::of_isbn(isbn).expect("an ISBN").digits().iter().map(u8::to_string).collect();
        assert_eq!(scanned(&runs), expected, "{isbn}");
        assert!(set.pages.pages[0].items.len() > 30);
    }
    let (set, ..) = made(0.1, None, plain(), "cover-none.pdf");
    assert_eq!(set.pages.pages[0].items.len(), 2, "ground and picture alone");
    let (set, ..) = made(0.1, Some("978-0-306-40615-8"), plain(), "cover-wrong.pdf");
    assert_eq!(set.pages.pages[0].items.len(), 2, "a wrong check digit has no bars");
}

#[test]
fn a_stapled_book_has_no_spine() {
    let (set, pdf, spine) = made(0.0, None, plain(), "cover-stapled.pdf");
    assert_eq!((spine, set.pages.pages.len()), (0.0, 2));
    let document = Document::load_mem(&pdf).expect("a PDF");
    let page = document.page_iter().next().expect("a page");
    let right = MARGIN + WIDTH * 2.0;
    assert!(is_near(&sides(&document, page, "TrimBox"), [MARGIN, MARGIN, right, MARGIN + HEIGHT]));
    assert!(operators(&document).iter().all(|(operator, _)| operator != "BDC"));
}
