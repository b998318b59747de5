//! Notes on the book's title, its subtitle and the names of those who made it: on the title page of both books.

use crate::elsewhere::books::{Everything, Folder, codes, everything, plain, understand};
use crate::elsewhere::reader;
use crate::elsewhere::reading::structure::Kid;
use std::process::Command;

const BOOK: &str = "title = \"Kasabanın Sesi\"\nlanguage = \"tr\"\n\
    title_note = \"İlk basımı *Varlık* dergisinde çıktı; bkz. [@ornek, s. 3].\"\n\
    subtitle = \"Denemeler\"\npublisher = \"Dernek\"\ndate = \"2026\"\n\
    [[authors]]\nname = \"Ayşe Yılmaz\"\nnote = \"\"\"\nTarih profesörü.\n\nİstanbul’da yaşar.\"\"\"\n\
    [[authors]]\nname = \"Ali Ak\"\n\
    [[authors]]\nname = \"Can Su\"\nrole = \"translator\"\nnote = \"Çevirisi yenidir.\"\n\
    [pdf]\nsize = \"A5\"\n";
const SOURCES: &str = "@book{ornek,\n author = {Örnek, Efe},\n title = {Yıllar},\n location = {İzmir},\n \
    publisher = {Yayın},\n date = {1994},\n}\n";
const CHAPTER: &str =
    "# Bir\n\nSöz.[^1] Öbür söz.[^*]\n\n[^1]: Sayılı not; [@ornek, s. 9].\n\n[^*]: İmli not.\n";

fn made(book: &str, name: &str) -> Everything {
    everything(&[("book.toml", book), ("01.md", CHAPTER), ("sources.bib", SOURCES)], name)
}

#[test]
fn notes_on_the_title_page_are_there_in_both_books() {
    let made = made(BOOK, "title-notes");
    let page = made.epub.text("OEBPS/title-page.xhtml");
    for part in [
        "<h1 class=\"book-title\">Kasabanın Sesi<a",
        "Yılmaz<a",
        "<em>Varlık</em>",
        "İstanbul’da yaşar.",
        "role=\"doc-backlink\"",
        "<p class=\"author\">Ali Ak</p>",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(page.matches("role=\"doc-noteref\"").count(), 3, "{page}");
    assert!(page.contains("Efe Örnek"), "the first citation of a work is in full: {page}");
    let words = plain(&reader::words(made.epub.xml("title-page.xhtml").root_element()));
    let signs: Vec<usize> = ["Sesi*", "Yılmaz†", "Su‡"].iter().filter_map(|sign| words.find(sign)).collect();
    assert!(signs.len() == 3 && signs.is_sorted(), "{words}");
    let package = made.epub.text("OEBPS/content.opf");
    assert_eq!(package.matches("href=\"title-page.xhtml\"").count(), 1, "{package}");
    let navigation = made.epub.text("OEBPS/nav.xhtml");
    assert!(!navigation.contains("title-page.xhtml\">İç kapak</a></li>\n<li><a href=\"01"), "{navigation}");
}

#[test]
fn they_stand_at_the_foot_of_the_printed_title_page() {
    let made = made(BOOK, "title-notes-in-print");
    let pdf = &made.pdf;
    let mut sections = pdf.structure.kids.iter().filter_map(|kid| match kid {
        Kid::Element(element) => Some(element),
        _ => None,
    });
    let section = sections.find(|section| section.text().contains("İstanbul’da"));
    let section = section.expect("the section of the title page");
    assert_eq!(section.pages(), [2], "the third page");
    assert_eq!((section.all("Note").len(), section.all("Reference").len()), (3, 3));
    let place = |words: &str| {
        let found =
            pdf.pages[2].shown.iter().find(|glyph| words.starts_with(&glyph.text) && glyph.size < 9.0);
        found.map_or(f64::NAN, |glyph| glyph.y)
    };
    assert!(place("İlk") > 400.0, "the notes are at the foot: {}", place("İlk"));
    // The colophon is on the back of the title page.
    assert!(pdf.pages[3].shown.iter().any(|glyph| glyph.text == "L"), "the colophon names the faces");
}

#[test]
fn they_are_in_the_html_page() {
    let made = made(BOOK, "title-notes-html");
    let page = &made.page;
    let head = &page[..page.find("<main").expect("the text")];
    let head = &head[head.find("<body").expect("the body")..];
    assert!(head.contains("Tarih profesörü.") && head.matches("role=\"doc-noteref\"").count() == 3, "{head}");
    assert!(!head.contains("class=\"imprint"), "the imprint is in the colophon");
}

#[test]
fn a_note_on_a_subtitle_wants_a_subtitle() {
    let book = BOOK.replace("subtitle = \"Denemeler\"", "subtitle_note = \"Not\"");
    let folder = Folder::of(&[("book.toml", book.as_str()), ("01.md", CHAPTER), ("sources.bib", SOURCES)]);
    assert!(codes(&folder).contains(&"B004"), "{:?}", codes(&folder));
}

#[test]
fn what_is_wrong_in_such_a_note_is_told_at_its_place() {
    let book = BOOK.replace("@ornek", "@yok");
    let folder = Folder::of(&[("book.toml", book.as_str()), ("01.md", CHAPTER), ("sources.bib", SOURCES)]);
    let checked = understand(folder.path()).checked;
    let reported = checked.findings.all().iter().find(|found| found.problem.code() == "K001");
    let span = reported.and_then(|found| found.span).expect("a place");
    let place = checked.sources().place(checked.sources().origin(span));
    assert_eq!(place.line, 3, "title_note");
}

#[test]
fn the_figures_of_chapters_are_theirs_beside_such_a_page() {
    let folder = Folder::of(&[("book.toml", BOOK), ("01.md", CHAPTER), ("sources.bib", SOURCES)]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
    let output = command.arg("stats").arg("--manuscript").arg(folder.path()).output().expect("it runs");
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    let line =
        |title: &str| printed.lines().find(|line| line.starts_with(title)).unwrap_or_default().to_owned();
    assert!(line("İç kapak").contains("3 dipnot") && !line("İç kapak").contains("sayfa"), "{printed}");
    assert!(line("İç kapak").contains("0/0"), "marks are no paragraphs: {printed}");
    assert!(line("Bir ").contains("1 sayfa"), "{printed}");
}
