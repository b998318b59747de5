//! The typeset PDF as readers find it: written from a leaflet set by hand, read back with lopdf.

use crate::reading;

mod artwork;
#[path = "../support/leaflet.rs"]
mod leaflet;
mod refusal;

use leaflet::{Setter, config, leaflet};
use matbaa::date::Moment;
use matbaa::error::Error;
use matbaa::page::{Content, GlyphRun, Item, LinkTarget, PageLabel, StructRole};
use matbaa::pdf::{Volume, write};
use reading::{Mark, OutlineRead, Reading, Word};
use std::path::Path;

fn written(set: &Setter) -> Result<Vec<u8>, Error> {
    let config = config();
    let moment = Moment::from_date("2026-01-20").expect("a date");
    let identifier = "urn:uuid:4b1c3f60-6c0f-5c6e-9d0e-000000000000";
    write(Volume { pages: set.pages.clone(), config: &config, fonts: &set.fonts, moment, identifier })
}

/// Writes a book, leaves it where the conformance checks look for it, and reads it back.
fn read(set: &Setter, name: &str) -> Reading {
    let bytes = written(set).expect("a PDF");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("conformance");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(name), &bytes).expect("a file");
    Reading::of(&bytes)
}

#[test]
fn the_structure_says_what_the_pages_mean() {
    let reading = read(&leaflet(), "leaflet.pdf");
    assert_eq!(
        reading.structure.shape(),
        "Document(Figure \
         Sect(H1 P TOC(TOCI(Link(→)) TOCI(Link(→)))) \
         Sect(H1 P(Reference(Link(→))) Note(Lbl(Link(→)) P(Link(→))) \
         H2 L(LI(Lbl LBody(P)) LI(Lbl LBody(P))) \
         Table(Caption THead(TR(TH TH)) TBody(TR(TD TD) TR(TD TD))) BlockQuote(P)) \
         Sect(H1 Figure(Caption) Figure(Caption) Figure(Caption) Figure(Caption) Figure(Caption) Figure(Caption)) \
         Figure)"
    );
    let tree = &reading.structure;
    let titles: Vec<_> = tree.all("H1").iter().map(|it| it.title.clone().unwrap_or_default()).collect();
    assert_eq!(titles, ["İçindekiler", "Gece", "Resimler"]);
    assert_eq!(tree.all("H2")[0].title.as_deref(), Some("Sayılar"));
    assert_eq!(tree.all("Figure")[0].alt.as_deref(), Some("Kapak: tek bir karanfil"));
    assert!(tree.all("TH").iter().all(|it| it.attributes["Scope"] == "Column"));
    assert_eq!(tree.all("L")[0].attributes["ListNumbering"], "Decimal");
    assert!(tree.all("Note")[0].id.is_some());
    assert_eq!(tree.lang.as_deref(), Some("tr"));
    assert_eq!(tree.all("BlockQuote")[0].walk()[1].lang.as_deref(), Some("az"));
}

#[test]
fn words_come_out_whole() {
    let reading = read(&leaflet(), "leaflet.pdf");
    let paragraph = reading.structure.all("P")[1];
    assert_eq!(
        paragraph.text(),
        "Bakü’nün “meydanlarında” toplanmışlardı; değişken1 bir rüzgâr esiyordu ve \
         gece uzundu. 20-25 Ocak, TBMM kararı ısındı"
    );
    assert!(paragraph.text_but(&["Reference"]).contains("değişken bir"), "without the mark");
    assert_eq!(paragraph.pages(), [3, 4], "it goes on over the page");
    let texts = |words: Vec<Word>| words.into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
    assert_eq!(
        texts(reading.pages[3].words()),
        "Gece Bakü’nün “meydanlarında” toplanmışlardı; değişken1 bir rüzgâr esiyordu ve \
         1 Bakü Günlüğü, s. 12: kaynak"
    );
    assert_eq!(texts(reading.pages[3].artifacts()), "Kara Ocak");
    assert_eq!(texts(reading.pages[4].artifacts()), "2");
    let unmarked = reading.pages.iter().flat_map(|page| &page.shown).filter(|shown| shown.mark == Mark::None);
    assert_eq!(unmarked.count(), 0);
}

#[test]
fn a_word_broken_by_the_page_goes_on() {
    let mut set = Setter::new();
    let paragraph = set.node(set.root, StructRole::Paragraph);
    let leaf = set.leaf(paragraph);
    set.page(PageLabel::Arabic(1));
    set.broken_line(leaf, "bir mey");
    set.page(PageLabel::Arabic(2));
    set.line(leaf, "dan");
    let reading = read(&set, "broken-word.pdf");
    let last = reading.pages[0].words().pop().expect("a word");
    assert_eq!((last.text.as_str(), last.goes_on), ("mey", true));
    assert_eq!(reading.structure.text(), "bir meydan");
}

#[test]
fn a_hyphen_of_the_text_stays_when_line_breaking_adds_one() {
    for broken_first in [true, false] {
        let mut set = Setter::new();
        let paragraph = set.node(set.root, StructRole::Paragraph);
        let leaf = set.leaf(paragraph);
        set.page(PageLabel::Arabic(1));
        for broken in [broken_first, !broken_first] {
            if broken { set.broken_line(leaf, "mey") } else { set.line(leaf, "dan 20-25 ") }
        }
        let reading = read(&set, "hyphens.pdf");
        let shown: String = reading.pages[0].shown.iter().map(|shown| shown.text.as_str()).collect();
        assert!(shown.contains("20-25") && shown.contains("mey\u{ad}"), "{shown:?}");
    }
}

#[test]
fn words_stand_where_they_were_set() {
    let set = leaflet();
    let reading = read(&set, "leaflet.pdf");
    let mut seen = 0;
    for (page, read) in set.pages.pages.iter().zip(&reading.pages) {
        assert!((read.size.0 - page.size.width.to_pt()).abs() < 0.01);
        for item in &page.items {
            let Item::Glyphs(run) = item else { continue };
            let (start, end) = ends(run);
            let first = |shown: &&reading::Shown| (shown.x - start).abs() < 0.01 && on_line(shown.y, run);
            let last = |shown: &&reading::Shown| (shown.end - end).abs() < 0.02 && on_line(shown.y, run);
            assert!(read.shown.iter().any(|shown| first(&shown)), "{} begins at {start}", run.text);
            assert!(read.shown.iter().any(|shown| last(&shown)), "{} ends at {end}", run.text);
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen} runs");
}

fn on_line(y: f64, run: &GlyphRun) -> bool {
    (y - run.origin.y.to_pt()).abs() < 0.01
}

fn ends(run: &GlyphRun) -> (f64, f64) {
    let width = run.glyphs.width();
    let start = run.origin.x.to_pt();
    (start, start + width.to_pt() * run.expansion)
}

#[test]
fn the_outline_is_nested_and_pages_are_labelled() {
    let reading = read(&leaflet(), "leaflet.pdf");
    assert_eq!(flat(&reading.outline), ["İçindekiler@1", "Gece@3(Sayılar@4)", "Resimler@5"]);
    let labels: Vec<&str> = reading.pages.iter().map(|page| page.label.as_str()).collect();
    assert_eq!(labels, ["Kapak", "i", "ii", "1", "2", "3", "Kapak 2"]);
}

fn flat(entries: &[OutlineRead]) -> Vec<String> {
    let one = |entry: &OutlineRead| match flat(&entry.kids).join(" ") {
        kids if kids.is_empty() => format!("{}@{}", entry.title, entry.page),
        kids => format!("{}@{}({kids})", entry.title, entry.page),
    };
    entries.iter().map(one).collect()
}

#[test]
fn the_outline_nests_headings_that_skip_levels() {
    let mut set = Setter::new();
    set.page(PageLabel::Arabic(1));
    for (level, title) in [(2, "a"), (4, "b"), (4, "c"), (3, "d"), (1, "e"), (2, "f")] {
        set.heading(set.root, level, title);
    }
    let reading = read(&set, "headings.pdf");
    assert_eq!(flat(&reading.outline), ["a@0(b@0 c@0 d@0)", "e@0(f@0)"]);
    assert_eq!(reading.structure.shape(), "Document(H1 H2 H2 H2 H1 H2)");
}

#[test]
fn links_lead_both_ways_and_out() {
    let reading = read(&leaflet(), "leaflet.pdf");
    let page = &reading.pages[3];
    let links: Vec<(&str, &str)> =
        page.links.iter().map(|link| (link.name.as_str(), link.target.as_str())).collect();
    assert_eq!(
        links,
        [
            ("Metne dön", "not-1-donus"),
            ("https://örnek.az/bakı", "https://%C3%B6rnek.az/bak%C4%B1"),
            ("Not 1", "not-1"),
        ]
    );
    let (mark, note) = (reading.destinations["not-1-donus"], reading.destinations["not-1"]);
    assert_eq!((mark.0, note.0), (3, 3));
    let [left, top, right, bottom] = page.links[2].areas[0];
    assert!(left < right && top < mark.2 && mark.2 < bottom, "the mark's area lies about its line");
    assert!(note.2 > 500.0, "the note stands at the foot");
    let targets = reading.pages[1].links.iter().map(|link| reading.destinations[&link.target].0);
    assert_eq!(targets.collect::<Vec<_>>(), [3, 4], "the contents lead to their chapters");
    let notes = reading.structure.all("Note");
    assert_eq!(notes[0].pages(), reading.structure.all("Reference")[0].pages());
}

#[test]
fn a_link_may_run_over_lines_and_pages() {
    let mut set = Setter::new();
    let paragraph = set.node(set.root, StructRole::Paragraph);
    let link = set.node(paragraph, StructRole::Link);
    let leaf = set.leaf(link);
    for lines in [2, 1] {
        set.page(PageLabel::Arabic(1));
        let mut areas = Vec::new();
        for _ in 0..lines {
            areas.push(set.words(Content::Leaf(leaf), leaflet::BODY, "uzun bir adres "));
            set.end_line();
        }
        let target = LinkTarget::Url("https://example.org/".to_owned());
        set.item(Item::Link { areas, target, leaf, name: "adres".to_owned() });
    }
    let reading = read(&set, "long-link.pdf");
    let areas: Vec<usize> = reading.pages.iter().map(|page| page.links[0].areas.len()).collect();
    assert_eq!(areas, [2, 1]);
    assert_eq!(reading.structure.shape(), "Document(P(Link(→ →)))");
    assert_eq!(reading.structure.text(), "uzun bir adres ".repeat(3));
}

#[test]
fn the_file_says_what_it_is() {
    let reading = read(&leaflet(), "leaflet.pdf");
    let xmp = reading.xmp();
    for part in [
        "Kara Ocak: Bakü, 19–20 Ocak 1990",
        "Ayşe Yılmaz, Ömer Çınar<",
        "Bir gecenin kısa tarihi.",
        "Azerbaycan, tarih",
        "<rdf:li>tr</rdf:li>",
        "<xmp:CreateDate>2026-01-20T00:00:00+00:00<",
        "<xmp:ModifyDate>2026-01-20T00:00:00+00:00<",
        "<pdfaid:part>3<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
    ] {
        assert!(xmp.contains(part), "{part} in {xmp}");
    }
    assert!(!xmp.contains("Işık Öz"), "an editor is no author where there are authors");
    assert_eq!(reading.document.version, "1.7");
    let catalog = reading.catalog();
    assert_eq!(catalog.get(b"Lang").and_then(|it| it.as_str()).expect("Lang"), b"tr");
    let viewer = catalog.get(b"ViewerPreferences").and_then(|it| it.as_dict()).expect("preferences");
    assert!(viewer.get(b"DisplayDocTitle").and_then(|it| it.as_bool()).expect("DisplayDocTitle"));
}

#[test]
fn every_face_is_embedded_as_a_subset() {
    let fonts = read(&leaflet(), "leaflet.pdf").fonts();
    let mut names: Vec<&str> = fonts.iter().map(|(name, _)| &name[7..]).collect();
    names.sort_unstable();
    assert_eq!(names, ["AlegreyaSans-Regular", "Literata-Italic", "Literata-Regular"]);
    for (name, embedded) in &fonts {
        assert!(*embedded && name.as_bytes()[6] == b'+', "{name}");
    }
}

#[test]
fn the_same_volume_gives_the_same_bytes() {
    let first = written(&leaflet()).expect("a PDF");
    for _ in 0..3 {
        assert!(written(&leaflet()).expect("a PDF") == first, "bytes differ");
    }
}

#[test]
fn characters_that_pdf_cannot_hold_do_not_stop_a_book() {
    let mut set = Setter::new();
    set.page(PageLabel::Arabic(1));
    let paragraph = set.node(set.root, StructRole::Paragraph);
    let leaf = set.leaf(paragraph);
    set.line(leaf, "a\u{feff}b \u{e001} \u{4e2d} c ");
    let reading = read(&set, "odd-characters.pdf");
    let words: Vec<String> = reading.pages[0].words().into_iter().map(|word| word.text).collect();
    assert!(words[0].starts_with('a') && words[0].ends_with('b'), "{words:?}");
    assert_eq!(words.last().map(String::as_str), Some("c"));
}

#[test]
fn a_volume_without_headings_has_an_outline() {
    let mut set = Setter::new();
    set.page(PageLabel::None);
    set.line_of(set.root, StructRole::Paragraph, "Tek sayfa ");
    assert_eq!(flat(&read(&set, "one-page.pdf").outline), ["Kara Ocak@0"]);
}
