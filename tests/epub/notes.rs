//! Notes: from the mark to the note and back.

use crate::making::{em, link, mark, note, p, t, url};
use crate::open;
use crate::reader::{elements, epub_type, words};
use crate::sample::Sample;
use roxmltree::Document;
use std::collections::BTreeMap;

/// The notes of a chapter, in order.
fn notes<'a, 'd>(document: &'a Document<'d>) -> impl Iterator<Item = roxmltree::Node<'a, 'd>> {
    elements(document, "li").filter(|item| epub_type(*item) == Some("endnote"))
}

#[test]
fn every_mark_has_a_note_and_every_note_a_way_back() {
    let book = open(&Sample::new());
    for page in ["01-gece.xhtml", "02-gunduz.xhtml"] {
        let document = book.xml(page);
        let mut marks: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for link in elements(&document, "a").filter(|link| epub_type(*link) == Some("noteref")) {
            assert_eq!(link.attribute("role"), Some("doc-noteref"));
            let target = link.attribute("href").expect("a note").trim_start_matches('#').to_owned();
            marks.entry(target).or_default().push(format!("#{}", link.attribute("id").expect("an id")));
        }
        let mut notes = BTreeMap::new();
        for item in elements(&document, "li").filter(|item| epub_type(*item) == Some("endnote")) {
            let section = item.ancestors().find(|above| above.tag_name().name() == "section").expect("a section");
            assert_eq!(section.attribute("role"), Some("doc-endnotes"));
            let links = item.descendants().filter(|node| node.attribute("role") == Some("doc-backlink"));
            let back: Vec<_> = links
                .map(|link| {
                    assert!(
                        link.attribute("aria-label").is_some_and(|name| name.starts_with("Metne dön: Not "))
                    );
                    link.attribute("href").expect("a mark").to_owned()
                })
                .collect();
            notes.insert(item.attribute("id").expect("an id").to_owned(), back);
        }
        assert_eq!(marks, notes, "{page}");
    }
}

#[test]
fn a_note_cited_twice_has_two_ways_back() {
    let book = open(&Sample::new());
    let document = book.xml("01-gece.xhtml");
    let first = notes(&document).next().expect("a note");
    let names: Vec<_> = first.descendants().filter_map(|node| node.attribute("aria-label")).collect();
    assert_eq!(names, ["Metne dön: Not 1 (1)", "Metne dön: Not 1 (2)"]);
    assert_eq!(words(first).trim(), "1. Ad Soyad, Eser, s. 12.\u{a0}↑1\u{a0}↑2");
}

#[test]
fn a_note_keeps_all_its_blocks() {
    let book = open(&Sample::new());
    let document = book.xml("01-gece.xhtml");
    let second = notes(&document).nth(1).expect("a note");
    let kinds: Vec<_> =
        second.children().filter(|node| node.is_element()).map(|node| node.tag_name().name()).collect();
    assert_eq!(kinds, ["p", "ul", "p"]);
}

#[test]
fn no_link_holds_a_link() {
    let inner = link(url("https://b.az"), vec![t("iç"), em(vec![mark(0)])]);
    let outer = link(url("https://a.az"), vec![t("dış "), mark(0), inner, t(" son")]);
    let notes = vec![note("n", 1, 2, vec![p(vec![t("Not.")])])];
    let book = open(&Sample::of(vec![p(vec![outer])], notes));
    let document = book.xml("bir.xhtml");
    let nested = elements(&document, "a")
        .filter(|link| link.ancestors().skip(1).any(|above| above.tag_name().name() == "a"));
    assert_eq!(nested.count(), 0);
    let texts: Vec<_> = elements(&document, "a").map(words).collect();
    assert_eq!(texts, ["dış iç son", "1", "1", "↑1", "↑2"]);
}

#[test]
fn a_note_that_nothing_cites_is_not_shown() {
    let notes = vec![note("n", 0, 0, vec![p(vec![t("Unutulan not.")])])];
    let book = open(&Sample::of(vec![p(vec![t("Metin.")])], notes));
    assert!(!book.text("OEBPS/bir.xhtml").contains("endnote"));
}

#[test]
fn a_mark_without_a_note_is_left_out() {
    let book = open(&Sample::of(vec![p(vec![t("Metin."), mark(7)])], vec![]));
    assert!(!book.text("OEBPS/bir.xhtml").contains("noteref"));
}
