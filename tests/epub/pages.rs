//! Pages of the typeset book in the e-book's text.

use crate::epub::open;
use crate::epub::places::{PAGES, texts};
use crate::epub::reader::{Reader, elements, epub_type, with, words, words_from};
use crate::epub::sample::Sample;
use matbaa::book::BookPlace;
use matbaa::page::{PageMap, PageStart};

#[test]
fn pages_of_the_typeset_book_begin_at_their_words() {
    let book = open(&Sample::new());
    let nav = book.xml("nav.xhtml");
    let list = with(&nav, "type", "page-list").expect("a page-list");
    let links: Vec<_> = list.descendants().filter(|node| node.tag_name().name() == "a").collect();
    assert_eq!(links.len(), PAGES.len());
    for (link, (label, first)) in links.into_iter().zip(PAGES) {
        assert_eq!(words(link), label);
        let (file, id) = link.attribute("href").and_then(|href| href.split_once('#')).expect("a place");
        let document = book.xml(file);
        let mark = with(&document, "id", id).expect("a mark");
        assert_eq!(epub_type(mark), Some("pagebreak"));
        assert_eq!(mark.attribute("role"), Some("doc-pagebreak"));
        assert_eq!(mark.attribute("aria-label"), Some(format!("Sayfa {label}").as_str()));
        let after = words_from(mark);
        // A page that begins with a chapter is marked before the chapter's title.
        let title =
            document.descendants().find(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "h1")));
        let opens = title.is_some_and(|title| title.id().get() > mark.id().get());
        assert!(if opens { after.contains(first) } else { after.starts_with(first) }, "{label}: {after:.60}");
    }
    let ncx = book.xml("toc.ncx");
    let values: Vec<_> = elements(&ncx, "pageTarget").map(|page| page.attribute("type")).collect();
    assert_eq!(values[..3], [Some("front"), Some("front"), Some("normal")]);
}

#[test]
fn a_book_without_a_typeset_twin_claims_no_pages() {
    let mut sample = Sample::new();
    sample.map = PageMap::default();
    let book = open(&sample);
    assert!(!book.text("OEBPS/nav.xhtml").contains("page-list"));
    assert!(book.properties("pageBreakSource").is_empty());
    assert!(!book.properties("schema:accessibilityFeature").contains(&"pageBreakMarkers".to_owned()));
}

/// A page at every third word of the book, in every kind of block.
#[test]
fn a_page_may_begin_at_any_word() {
    let mut sample = Sample::new();
    sample.covers = Default::default();
    sample.config.epub.fonts = false;
    let mut firsts = Vec::new();
    let mut starts = Vec::new();
    for (block, text) in texts(&sample.book) {
        let mut begins = text.match_indices(' ').map(|(at, _)| at + 1).filter(|at| *at < text.len());
        for offset in std::iter::once(0).filter(|_| !text.is_empty()).chain(begins.by_ref().step_by(3)) {
            let first = text[offset..].split_whitespace().next().unwrap_or("");
            // A word may go on after a note mark or a line end; its first letters tell enough.
            let first: String = first.chars().take(4).collect();
            let place = BookPlace { block, offset };
            starts.push(PageStart { label: (starts.len() + 1).to_string(), place });
            firsts.push((offset, first));
        }
    }
    assert!(firsts.len() > 50, "{}", firsts.len());
    sample.map = PageMap { starts, ..PageMap::default() };
    let book = open(&sample);
    let found = begins(&book);
    assert_eq!(found.len(), firsts.len(), "each page is marked once");
    for (at, (offset, first)) in firsts.iter().enumerate() {
        let after = &found[at];
        let near: String = after.chars().take(120).collect();
        // At a block's beginning a chapter's title, an image or space may stand between.
        let right =
            if *offset == 0 { near.contains(&first[..]) } else { after.trim_start().starts_with(&first[..]) };
        assert!(right, "page {}: {first:?} is not the beginning of {near:?}", at + 1);
    }
}

/// What follows each mark, in the order of the page-list, words run together as they stand.
fn begins(book: &Reader) -> Vec<String> {
    let nav = book.xml("nav.xhtml");
    let list = with(&nav, "type", "page-list").expect("a page-list");
    let targets = list.descendants().filter_map(|node| node.attribute("href")).map(str::to_owned);
    targets
        .map(|target| {
            let (file, id) = target.split_once('#').expect("a place");
            let document = book.xml(file);
            words_from(with(&document, "id", id).expect("a mark"))
        })
        .collect()
}

/// A figure that floats past a page leaves the page-list in reading order.
#[test]
fn pages_are_listed_in_reading_order() {
    let mut sample = Sample::new();
    let texts = texts(&sample.book);
    let starts = [10, 30, 12].map(|at: usize| PageStart {
        label: at.to_string(),
        place: BookPlace { block: texts[at].0, offset: 0 },
    });
    sample.map = PageMap { starts: starts.to_vec(), ..PageMap::default() };
    let book = open(&sample);
    let marks: Vec<_> = book
        .pages()
        .iter()
        .flat_map(|page| {
            let document = book.xml(page);
            let marks = document.descendants().filter(|node| epub_type(*node) == Some("pagebreak"));
            marks.filter_map(|mark| mark.attribute("id")).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(marks, ["page-10", "page-30", "page-12"]);
}
