//! The booklet itself: every page of its PDF begins with the words that stand at that page's mark in its e-book.

use crate::book::links::begins_with_image;
use crate::epub::reader::{Reader, epub_type, with};
use crate::epub::reading::structure::Kid;
use crate::epub::reading::{Element, PageRead, Reading};
use crate::memory::understand;
use matbaa::project::{Files, Findings, Purpose};
use roxmltree::Node;
use std::path::Path;

/// How many letters of a page's beginning are compared.
const LETTERS: usize = 60;

/// Letters of notes, of marks and of the chapter's number: the PDF shows them elsewhere or otherwise.
const ELSEWHERE: [&str; 3] = ["notes", "note-mark", "chapter-number"];

/// What stands on a page beside its running text.
const OUT_OF_PLACE: [&str; 5] = ["Note", "Reference", "Figure", "Caption", "Table"];

/// The booklet as e-book and as PDF, from one setting.
fn booklet() -> (Vec<u8>, Vec<u8>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("manuscript");
    let mut publication = understand(&Files::on_disk(&folder)).publication();
    let pages = publication.pages(Purpose::Reading, &mut Findings::default(), &()).expect("nobody ends it");
    (publication.epub(&()).expect("an e-book"), publication.pdf(pages, &()).expect("a PDF"))
}

#[test]
fn every_page_of_the_booklet_begins_at_its_mark() {
    let (ebook, printed) = booklet();
    crate::epub::leave(&ebook);
    assert!(ebook.len() < 350_000, "{} bytes: it is to travel by message", ebook.len());
    let (ebook, printed) = (Reader::open(&ebook), Reading::of(&printed));
    let nav = ebook.xml("nav.xhtml");
    let list = with(&nav, "type", "page-list").expect("a page-list");
    let links: Vec<_> = list.descendants().filter(|node| node.tag_name().name() == "a").collect();
    let listed: Vec<_> = links.iter().filter_map(|link| link.text()).collect();
    let is_blank =
        |at: usize, page: &PageRead| page.words().is_empty() && !has_figure(&printed.structure, at);
    let numbered = printed.pages.iter().enumerate().filter(|(_, page)| page.label.parse::<u32>().is_ok());
    let of_the_text = numbered.filter(|(at, page)| !is_blank(*at, page));
    let labels: Vec<_> = of_the_text.map(|(_, page)| page.label.as_str()).collect();
    let arabic: Vec<_> = listed.iter().copied().filter(|label| label.parse::<u32>().is_ok()).collect();
    assert!(labels.len() > 20 && arabic == labels, "{arabic:?} are not {labels:?}");
    let mut wrong = Vec::new();
    for link in links {
        let label = link.text().unwrap_or("");
        let (file, id) = link.attribute("href").and_then(|href| href.split_once('#')).expect("a place");
        let document = ebook.xml(file);
        let mark = with(&document, "id", id).expect("a mark");
        let after = letters(&shown_from(mark));
        let at = printed.pages.iter().position(|page| page.label == label).expect("a page of that label");
        if printed.pages[at].words().is_empty() {
            assert!(begins_with_image(mark), "page {label} is a picture");
            continue;
        }
        let words: Vec<_> = printed.pages[at].words().into_iter().map(|word| word.text).collect();
        let begins = letters(&words.join(" "));
        // A figure that heads a page may belong to the page before: the e-book keeps it in its place.
        let mut running = String::new();
        reported(&printed.structure, at, &mut running);
        if !alike(&begins, &after) && !alike(&letters(&running), &after) {
            wrong.push(format!("page {label}: {begins:.80}\n    e-book: {after:.80}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a figure stands on a page.
fn has_figure(element: &Element, at: usize) -> bool {
    let is_there = |kid: &Kid| matches!(kid, Kid::Content { page, .. } if *page == at);
    (element.role == "Figure" && element.kids.iter().any(is_there))
        || element.kids.iter().any(|kid| matches!(kid, Kid::Element(kid) if has_figure(kid, at)))
}

/// The running text of a page, without what the PDF shows elsewhere.
fn reported(element: &Element, at: usize, running: &mut String) {
    for kid in &element.kids {
        match kid {
            Kid::Element(kid) if OUT_OF_PLACE.contains(&kid.role.as_str()) => {}
            Kid::Element(kid) => reported(kid, at, running),
            Kid::Content { page, text, .. } if *page == at => running.push_str(text),
            Kid::Content { .. } | Kid::Link { .. } => {}
        }
    }
}

/// Whether two texts begin with the same letters, as far as both go.
fn alike(printed: &str, ebook: &str) -> bool {
    let length = printed.chars().count().min(ebook.chars().count()).min(LETTERS);
    length >= LETTERS / 3 && printed.chars().take(length).eq(ebook.chars().take(length))
}

/// Letters alone: marks of notes are figures, and spaces are the line's affair.
fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphabetic()).collect()
}

/// What a reader sees from a node on, without what the PDF shows elsewhere.
fn shown_from(node: Node) -> String {
    let after =
        node.document().descendants().filter(|other| other.id().get() >= node.id().get() && other.is_text());
    let shown = after.filter(|text| !text.ancestors().any(is_elsewhere));
    shown.filter_map(|text| text.text()).collect()
}

fn is_elsewhere(node: Node) -> bool {
    let class = node.attribute("class").unwrap_or("");
    ELSEWHERE.contains(&class) || epub_type(node) == Some("noteref")
}
