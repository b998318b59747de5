//! Pictures over whole pages and margins, plates, credits and pictures within a line, in both books and for the shop.

use crate::elsewhere::books::{self, Folder, codes, everything, plain};
use crate::memory;
use crate::paper::Renderer;
use matbaa::geom::{Length, Rect};
use matbaa::page::{Item, Page, Pages};
use matbaa::project::{Findings, ShopOptions};

const SETTINGS: &str = "title = \"Kitap\"\nlanguage = \"tr\"\n[pdf]\nsize = \"A5\"\ncover = false\n";
/// A picture of the shape of A5 paper, and one twice as wide as it is high.
const TALL: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='148' height='210'>\
                    <rect width='148' height='210' fill='#345'/></svg>";
const WIDE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>\
                    <rect width='200' height='100' fill='#543'/></svg>";
/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

fn project(text: &str) -> Folder {
    Folder::of(&[("book.toml", SETTINGS), ("01.md", text), ("tall.svg", TALL), ("wide.svg", WIDE)])
}

fn set(text: &str) -> Pages {
    let project = project(text);
    let mut publication = books::understand(project.path()).checked.publication.take().expect("a book");
    memory::pages(&mut publication)
}

fn picture(page: &Page) -> Option<Rect> {
    page.items.iter().find_map(|item| match item.upright() {
        Item::Image { rect, .. } => Some(*rect),
        _ => None,
    })
}

fn words(page: &Page) -> String {
    let runs = page.items.iter().filter_map(|item| match item {
        Item::Glyphs(run) => Some(run.text.replace('\u{a0}', " ")),
        _ => None,
    });
    runs.collect::<String>()
}

/// Codes that typesetting tells of a text.
fn reported(text: &str) -> Vec<&'static str> {
    let project = project(text);
    let mut checked = books::understand(project.path()).checked;
    let mut publication = checked.publication.take().expect("a book");
    let mut findings = Findings::default();
    publication.pages(matbaa::project::Purpose::Reading, &mut findings, &()).expect("nobody ends it");
    let all = checked.findings.all().iter().chain(findings.all());
    all.map(|found| found.problem.code()).collect()
}

#[test]
fn a_picture_reaches_over_the_whole_page_and_nothing_is_printed_on_it() {
    let prose = "Bir söz bir sözü izler. ".repeat(60);
    let text = format!(
        "# Gece\n\n{prose}\n\n![Bir yer](tall.svg){{.full-bleed #fig:yer}}\nAlt yazı.\n\n{prose}\n\nBak @fig:yer.\n"
    );
    let pages = set(&text);
    let found = pages.pages.iter().position(|page| picture(page).is_some()).expect("a picture");
    let page = &pages.pages[found];
    let (rect, bleed) = (picture(page).expect("a picture"), Length::mm(3.0));
    assert!(rect.origin.x <= Length::ZERO - bleed && rect.origin.y <= Length::ZERO - bleed, "{rect:?}");
    assert!(rect.right() >= page.size.width + bleed, "{rect:?}");
    assert!(rect.origin.y + rect.size.height >= page.size.height + bleed, "{rect:?}");
    assert_eq!(words(page), "", "neither running head nor page number");
    let label = page.label.text();
    let caption: Vec<_> =
        pages.pages.iter().map(words).filter(|words| words.contains("Şekil 1. Alt")).collect();
    assert!(caption[0].contains(&format!("(s. {label})")), "{caption:?}");
    assert!(words(&pages.pages[found - 1]).contains("Alt"), "the caption is on the page before");
}

#[test]
fn the_shop_s_file_has_the_bleed_and_the_plain_file_ends_at_the_trim() {
    let project =
        project("# Gece\n\nSöz.\n\n![Bir yer](tall.svg){.bleed}\n\n![Bir yer](wide.svg){.full-width}\n");
    let mut publication = books::understand(project.path()).checked.publication.take().expect("a book");
    let mut findings = Findings::default();
    let options = ShopOptions { marks: false, cmyk: false };
    let made = publication.press(options, &mut findings, &()).expect("nobody ends it").expect("a file").0;
    let shop = Renderer::new(&made);
    let (width, height, bleed) = (154.0 * MM, 216.0 * MM, 3.0 * MM);
    let full = |page: usize| {
        let edges = [
            shop.part(page, 0.5, 0.5, width - 1.0, bleed - 1.0),
            shop.part(page, 0.5, height - bleed, width - 1.0, bleed - 1.0),
            shop.part(page, 0.5, 0.5, bleed - 1.0, height - 1.0),
            shop.part(page, width - bleed, 0.5, bleed - 1.0, height - 1.0),
        ];
        edges.map(|edge| !edge.is_blank())
    };
    let all: Vec<[bool; 4]> = (0..shop.pages()).map(full).collect();
    assert!(all.contains(&[true; 4]), "{all:?}");
    // Over the margins: both sides, neither head nor foot.
    assert!(all.contains(&[false, false, true, true]), "{all:?}");
    let page = set("# Gece\n\n![Bir yer](tall.svg){.bleed}\n").pages.into_iter().find(Page::reaches_bleed);
    assert_eq!(page.expect("a page").size.width, Length::mm(148.0));
}

#[test]
fn what_a_page_cuts_off_or_cannot_hold_is_told() {
    for (text, code) in [
        ("![Bir yer](wide.svg){.full-bleed}\n", Some("I010")),
        ("![Bir yer](tall.svg){.full-bleed}\n", None),
        ("![Bir yer](tall.svg){.column-screen}\n", Some("I011")),
        ("![Bir yer](wide.svg){.column-page}\n", None),
        ("- bir\n\n  ![Bir yer](tall.svg){.full-bleed}\n", Some("I009")),
        ("Söz ![Bir yer](tall.svg){.full-page} söz.\n", Some("I009")),
        ("> ![Bir yer](wide.svg){.full-width}\n", Some("I009")),
        ("![Bir yer](tall.svg){width=geniş}\n", Some("I008")),
        ("![Bir yer](tall.svg){width=120%}\n", Some("I008")),
        ("::: {.plates per-page=çok}\n![Bir yer](tall.svg)\n:::\n", Some("I008")),
        ("![Bir yer](tall.svg){.unknown}\n", Some("O003")),
        ("Söz ![bir yer](tall.svg){credit=\"Ad\"} söz.\n", Some("O003")),
        ("Söz ![bir yer](tall.svg){fig-cap=\"Ad\"} söz.\n", Some("O003")),
        ("::: {.column-screen}\n![Bir yer](wide.svg)\n:::\n", None),
        ("::: {.column-screen}\nSöz.\n:::\n", Some("O003")),
    ] {
        assert_eq!(
            reported(&format!("# Gece\n\nSöz.\n\n{text}")),
            code.into_iter().collect::<Vec<_>>(),
            "{text}"
        );
    }
}

#[test]
fn plates_have_pages_of_their_own_without_text() {
    let one = "![Bir yer](tall.svg){#fig:bir}\nBirinci.\n\n![İki yer](wide.svg){#fig:iki credit=\"Arşiv 'Kent'\"}\n";
    let text = |open: &str| format!("# Gece\n\nÖnce.\n\n{open}\n{one}\n:::\n\nSonra @fig:iki.\n");
    for (open, count) in [("::: plates", 2), ("::: levhalar 2", 1), ("::: {.plates per-page=2}", 1)] {
        let pages = set(&text(open));
        let plates: Vec<&Page> = pages.pages.iter().filter(|page| picture(page).is_some()).collect();
        assert_eq!(plates.len(), count, "{open}");
        for page in plates {
            assert!(!words(page).contains("Önce") && !words(page).contains("Sonra"), "{}", words(page));
        }
        let all: String = pages.pages.iter().map(words).collect();
        assert!(all.contains("Şekil 1. Birinci.") && all.contains("Şekil 2"), "{all}");
    }
    let made = everything(
        &[("book.toml", SETTINGS), ("01.md", &text("::: plates")), ("tall.svg", TALL), ("wide.svg", WIDE)],
        "plates",
    );
    assert!(made.codes.is_empty(), "{:?}", made.codes);
    let chapter = made.epub.text("OEBPS/01.xhtml");
    assert!(chapter.contains("<div class=\"plates\" role=\"group\" aria-label=\"Levhalar\">"), "{chapter}");
    assert!(made.page.contains("class=\"plates\""), "{}", made.page);
}

#[test]
fn captions_of_plates_over_whole_pages_stand_on_the_page_before_them() {
    let text = "# Gece\n\nÖnce.\n\n::: plates\n![Bir yer](tall.svg){.full-bleed #plate:bir}\nBirinci.\n\n\
                ![İki yer](wide.svg)\nİkinci.\n\n![Üç yer](tall.svg){.full-bleed #levha:üç}\nÜçüncü.\n:::\n\n\
                Sonra @plate:bir ve [@levha:üç].\n";
    let pages = set(text);
    let at = pages.pages.iter().position(|page| words(page).contains("Önce")).expect("the text");
    let before = words(&pages.pages[at]);
    assert!(
        before.contains("Levha 1. Birinci. (s. 2)") && before.contains("Levha 2. Üçüncü. (s. 4)"),
        "{before}"
    );
    let [first, second, third, after] = [1, 2, 3, 4].map(|next| &pages.pages[at + next]);
    assert!(words(first).is_empty() && words(third).is_empty(), "nothing is printed over them");
    assert!([first, second, third].iter().all(|page| picture(page).is_some()));
    assert!(words(second).contains("İkinci") && words(after).contains("Sonra Levha 1 ve Levha 2."));
}

#[test]
fn whose_a_picture_is_stands_below_its_caption() {
    for key in ["credit", "source", "attr", "kaynak"] {
        let text = format!("# Gece\n\n![Bir yer](wide.svg){{{key}=\"Fotoğraf: *Ad* [1]\"}}\nAlt yazı.\n");
        let project = project(&text);
        assert_eq!(codes(&project), Vec::<&str>::new(), "{key}");
        let made = books::books(project.path(), "picture-credit");
        let chapter = made.epub.text("OEBPS/01.xhtml");
        let wanted = "<figcaption>Alt yazı. <small class=\"credit\">Fotoğraf: *Ad* [1]</small></figcaption>";
        assert!(chapter.contains(wanted), "{chapter}");
        let caption = made.pdf.structure.all("Caption");
        let words: Vec<String> = caption.iter().map(|caption| plain(&caption.text())).collect();
        assert!(words[0].starts_with("Alt yazı.") && words[0].ends_with("Fotoğraf: *Ad* [1]"), "{words:?}");
    }
    // Without a caption it is the caption.
    let made =
        books::books(project("# Gece\n\n![Bir yer](wide.svg){credit=\"Ad Soyad\"}\n").path(), "credit-alone");
    let chapter = made.epub.text("OEBPS/01.xhtml");
    assert!(
        plain(chapter).contains("<figcaption> <small class=\"credit\">Ad Soyad</small> </figcaption>"),
        "{chapter}"
    );
}

#[test]
fn a_picture_within_a_line_is_as_wide_as_its_author_says() {
    let text =
        |width: &str| format!("# Gece\n\nÖnce bir söz.\n\nBir ![yer](tall.svg){width} imi.\n\nSonra.\n");
    let width = |text: &str| {
        let pages = set(text);
        pages.pages.iter().find_map(picture).expect("a picture").size
    };
    let wide = width(&text("{width=2cm}"));
    assert!((wide.width.to_mm() - 20.0).abs() < 0.01, "{wide:?}");
    assert!(width(&text("")).width.to_mm() < 10.0);
    // The line gets the room that it needs: nothing stands on the picture.
    let pages = set(&text("{width=2cm}"));
    let page = pages.pages.iter().find(|page| picture(page).is_some()).expect("a page");
    let rect = picture(page).expect("a picture");
    let above = page.items.iter().filter_map(|item| match item {
        Item::Glyphs(run) if run.text.contains("Önce") => Some(run.origin.y),
        _ => None,
    });
    assert!(above.max().expect("a line") < rect.origin.y, "{rect:?}");
    let made = books::books(project(&text("{width=2cm}")).path(), "picture-in-line");
    let chapter = made.epub.text("OEBPS/01.xhtml");
    assert!(chapter.contains("class=\"sized\"") && chapter.contains("style=\"width: 56.69pt\""), "{chapter}");
}
