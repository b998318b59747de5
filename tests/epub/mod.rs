//! The whole e-book, read back by readers that know nothing of how it was written.
//!
//! EPUBCheck and Ace are left to CI, which reads every book that these tests make.

use crate::reader;
use crate::reading;

mod faces;
mod hard;
mod images;
mod making;
mod notes;
mod pages;
mod parts;
mod places;
mod printed;
mod rtl;
mod sample;
mod shop;

use matbaa::epub::write;
use reader::{Reader, elements, epub_type, with, words};
use sample::{IDENTIFIER, Sample};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::Path;

thread_local! {
    /// How many books this thread has made.
    static MADE: Cell<u32> = const { Cell::new(0) };
}

/// Makes a book, leaves it where the conformance checks look for it, and reads it back.
fn open(sample: &Sample) -> Reader {
    let bytes = write(&sample.edition()).expect("an e-book");
    leave(&bytes);
    Reader::open(&bytes)
}

/// Leaves a book where the conformance checks look for it, under the name of its test.
fn leave(bytes: &[u8]) {
    let made = MADE.with(|made| made.replace(made.get() + 1)) + 1;
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("main").replace("::", "-");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/conformance");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(format!("epub-{test}-{made}.epub")), bytes).expect("a file");
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    let bytes = write(&Sample::new().edition()).expect("an e-book");
    assert!(bytes == write(&Sample::new().edition()).expect("an e-book"));
    leave(&bytes);
}

#[test]
fn the_media_type_stands_first_and_plain() {
    let bytes = write(&Sample::new().edition()).expect("an e-book");
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
    assert_eq!(u16::from_le_bytes([bytes[8], bytes[9]]), 0, "stored");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("a zip archive");
    for at in 0..archive.len() {
        let time = archive.by_index(at).expect("a file").last_modified().expect("a time");
        assert_eq!((time.year(), time.month(), time.day(), time.hour()), (2026, 1, 20, 0));
    }
}

#[test]
fn the_manifest_names_every_file_and_no_other() {
    let book = open(&Sample::new());
    let package = book.xml("content.opf");
    let listed: BTreeSet<_> =
        elements(&package, "item").filter_map(|item| item.attribute("href")).map(str::to_owned).collect();
    let packed: BTreeSet<_> = book
        .names
        .iter()
        .filter_map(|name| name.strip_prefix("OEBPS/"))
        .filter(|name| *name != "content.opf")
        .map(str::to_owned)
        .collect();
    assert_eq!(listed, packed);
    assert!(packed.iter().all(|name| name.is_ascii()));
    assert!(elements(&package, "guide").next().is_none());
    let nav = with(&package, "properties", "nav").and_then(|item| item.attribute("href"));
    assert_eq!(nav, Some("nav.xhtml"));
}

#[test]
fn every_page_is_read_in_order_and_in_its_language() {
    let book = open(&Sample::new());
    let package = book.xml("content.opf");
    let href = |id| with(&package, "id", id).and_then(|item| item.attribute("href"));
    let spine: Vec<_> =
        elements(&package, "itemref").filter_map(|item| item.attribute("idref").and_then(href)).collect();
    assert_eq!(
        spine,
        [
            "cover.xhtml",
            "title-page.xhtml",
            "colophon.xhtml",
            "nav.xhtml",
            "cover-2.xhtml",
            "01-gece.xhtml",
            "02-gunduz.xhtml",
            "kaynakca.xhtml"
        ]
    );
    for page in book.pages() {
        let document = book.xml(&page);
        let root = document.root_element();
        assert_eq!(root.attribute("lang"), Some("tr"), "{page}");
        assert_eq!(root.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some("tr"), "{page}");
        assert!(elements(&document, "title").all(|title| !words(title).is_empty()), "{page}");
        assert_eq!(elements(&document, "link").filter_map(|link| link.attribute("href")).count(), 1);
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let book = open(&Sample::new());
    for page in book.pages() {
        let document = book.xml(&page);
        for node in document.descendants() {
            for name in ["href", "src"] {
                let Some(reference) = node.attribute(name) else { continue };
                let outside = reference.contains(':');
                assert!(outside || book.resolves(&page, reference), "{page}: {reference}");
            }
        }
        book.ids(&page);
    }
    let ncx = book.xml("toc.ncx");
    for content in elements(&ncx, "content") {
        assert!(book.resolves("toc.ncx", content.attribute("src").expect("a place")));
    }
}

#[test]
fn contents_have_chapters_and_headings() {
    let book = open(&Sample::new());
    let nav = book.xml("nav.xhtml");
    let toc = with(&nav, "type", "toc").expect("a toc");
    let labels: Vec<_> = toc.descendants().filter(|node| node.tag_name().name() == "a").map(words).collect();
    assert_eq!(
        labels,
        ["Önsöz", "Gece", "Sokaklar", "Sayılar", "Gündüz: “ve sonrası”", "Tanıklar", "Kaynakça"]
    );
    let landmarks = with(&nav, "type", "landmarks").expect("landmarks");
    let kinds: Vec<_> = landmarks.descendants().skip(1).filter_map(epub_type).collect();
    assert_eq!(kinds, ["cover", "titlepage", "colophon", "toc", "bodymatter"]);
    let ncx = book.xml("toc.ncx");
    let uid = with(&ncx, "name", "dtb:uid").and_then(|meta| meta.attribute("content"));
    assert_eq!(uid, Some(IDENTIFIER));
    let depth = elements(&ncx, "navPoint")
        .map(|point| point.ancestors().filter(|node| node.has_tag_name(point.tag_name())).count())
        .max();
    assert_eq!(depth, Some(2), "older readers have two levels");
}

#[test]
fn metadata_say_what_the_author_said() {
    let book = open(&Sample::new());
    assert_eq!(book.dublin_core("identifier"), [IDENTIFIER, "urn:isbn:9789750000015"]);
    assert_eq!(book.dublin_core("title"), ["Kara Ocak & Sonrası", "Bakü, 19–20 Ocak 1990"]);
    assert_eq!(book.dublin_core("creator"), ["Ayşe Işık"]);
    assert_eq!(book.dublin_core("contributor"), ["Ümit Çelik"]);
    assert_eq!(book.dublin_core("publisher"), ["Örnek <Yayınevi>"]);
    assert_eq!(book.dublin_core("subject"), ["Tarih", "Azerbaycan"]);
    assert_eq!(book.properties("role"), ["aut", "edt"]);
    assert_eq!(book.properties("file-as"), ["Işık, Ayşe"]);
    assert_eq!(book.properties("dcterms:modified"), ["2026-01-20T00:00:00Z"]);
    assert_eq!(book.properties("pageBreakSource"), ["urn:isbn:9789750000008"]);
    assert_eq!(book.properties("schema:accessMode"), ["textual", "visual"]);
    assert_eq!(book.properties("schema:accessModeSufficient"), ["textual,visual", "textual"]);
    assert_eq!(book.properties("schema:accessibilityHazard"), ["none"]);
    assert!(book.properties("schema:accessibilitySummary")[0].contains("sesli okunabilir"));
    assert!(book.properties("dcterms:conformsTo").is_empty(), "nobody reviewed it");
    let package = book.xml("content.opf");
    assert_eq!(
        with(&package, "name", "cover").and_then(|meta| meta.attribute("content")),
        Some("cover-image")
    );
}

#[test]
fn what_nobody_said_is_not_invented() {
    let book = open(&Sample::of(vec![making::p(vec![making::t("Metin.")])], vec![]));
    for name in ["creator", "contributor", "publisher", "rights", "date", "description", "subject", "source"]
    {
        assert!(book.dublin_core(name).is_empty(), "{name}");
    }
    assert_eq!(book.dublin_core("identifier"), [IDENTIFIER]);
    assert_eq!(book.properties("schema:accessMode"), ["textual"]);
    assert_eq!(book.properties("schema:accessModeSufficient"), ["textual"]);
    assert!(!book.names.iter().any(|name| name.contains("cover")));
    let colophon = book.xml("colophon.xhtml");
    let lines: Vec<_> = elements(&colophon, "p").map(words).collect();
    assert_eq!(lines, ["Bir", "Yazı tipleri: Literata, Alegreya Sans"]);
}

#[test]
fn a_claim_of_conformance_needs_a_person() {
    let mut sample = Sample::new();
    sample.config.epub.accessibility_reviewed_by = Some("Ayşe Işık".to_owned());
    let book = open(&sample);
    assert_eq!(book.properties("dcterms:conformsTo"), ["EPUB Accessibility 1.1 - WCAG 2.1 Level AA"]);
    assert_eq!(book.properties("a11y:certifiedBy"), ["Ayşe Işık"]);
}

#[test]
fn an_image_without_words_is_owned_up_to() {
    let mut figure = making::figure("images/harita.svg", "", "Harita");
    if let matbaa::book::BlockKind::Figure(figure) = &mut figure.kind {
        figure.image.decorative = false;
    }
    let book = open(&Sample::of(vec![figure], vec![]));
    assert_eq!(book.properties("schema:accessModeSufficient"), ["textual,visual"]);
    assert!(!book.properties("schema:accessibilityFeature").contains(&"alternativeText".to_owned()));
}

#[test]
fn tables_name_their_columns() {
    let book = open(&Sample::new());
    let chapter = book.xml("01-gece.xhtml");
    let heads: Vec<_> = elements(&chapter, "th").collect();
    assert_eq!(heads.len(), 9);
    assert!(heads.iter().all(|head| head.attribute("scope") == Some("col")));
    assert_eq!(
        elements(&chapter, "caption").map(words).next().as_deref(),
        Some("Can kaybı, kaynaklara göre")
    );
    let frames: Vec<_> = elements(&chapter, "div").map(|frame| frame.attribute("tabindex")).collect();
    assert_eq!(frames, [None, Some("0")], "only the wide one scrolls");
}

#[test]
fn other_languages_are_said_twice() {
    let book = open(&Sample::new());
    let chapter = book.xml("01-gece.xhtml");
    let foreign = with(&chapter, "lang", "ru").expect("a foreign span");
    assert_eq!(words(foreign), "чёрный январь");
    assert_eq!(foreign.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some("ru"));
    let next = book.xml("02-gunduz.xhtml");
    let quote = elements(&next, "blockquote").next().expect("a quotation");
    assert_eq!(quote.attribute("lang"), Some("en"));
    let source = quote.children().find(|node| node.attribute("class") == Some("attribution"));
    assert_eq!(words(source.expect("its source")).trim(), "— Bir tanık, Anılar");
}

#[test]
fn links_keep_to_what_an_e_book_may_link() {
    use making::{link, p, t, url};
    let links =
        ["javascript:alert(1)", "dosya.html", "https://a.az/ş b"].map(|to| link(url(to), vec![t("söz ")]));
    let book = open(&Sample::of(vec![p(links.to_vec())], vec![]));
    let chapter = book.xml("bir.xhtml");
    let targets: Vec<_> = elements(&chapter, "a").filter_map(|link| link.attribute("href")).collect();
    assert_eq!(targets, ["https://a.az/ş%20b"]);
    assert!(elements(&chapter, "p").any(|paragraph| words(paragraph) == "söz söz söz "));
}

#[test]
fn an_empty_book_is_still_a_book() {
    let mut sample = Sample::of(vec![], vec![]);
    sample.fonts = matbaa::font::Fonts::default();
    let book = open(&sample);
    assert!(book.names.contains(&"OEBPS/bir.xhtml".to_owned()));
}

#[test]
fn no_word_of_the_book_is_lost() {
    let sample = Sample::new();
    let book = open(&sample);
    let all: String = book.pages().iter().map(|page| words(book.xml(page).root_element())).collect();
    let titles = sample.book.chapters.iter().map(|chapter| matbaa::book::plain_text(&chapter.title));
    let pieces = places::pieces(&sample.book).into_iter().flat_map(|(_, pieces)| pieces);
    for piece in titles.chain(pieces) {
        assert!(all.contains(piece.as_str()), "{piece}");
    }
}
