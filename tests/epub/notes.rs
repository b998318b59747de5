//! Notes: from the mark to the note and back.

use crate::epub::making::{block, em, figure, h, link, mark, note, p, t, table, ul, url};
use crate::epub::open;
use crate::epub::reader::{elements, epub_type, words};
use crate::epub::sample::Sample;
use matbaa::book::BlockKind;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The notes of a chapter, in order.
fn notes<'a>(document: &'a Document) -> impl Iterator<Item = Node<'a, 'a>> {
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
            let section =
                item.ancestors().find(|above| above.tag_name().name() == "section").expect("a section");
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

#[test]
fn a_mark_is_called_by_a_word_and_its_number() {
    let notes = vec![note("a", 1, 1, vec![p(vec![t("Not.")])]), note("b", 2, 1, vec![p(vec![t("Not.")])])];
    for (lang, names) in
        [("tr", ["Not 1", "Not 2"]), ("az", ["Qeyd 1", "Qeyd 2"]), ("en", ["Note 1", "Note 2"])]
    {
        let mut sample = Sample::of(vec![p(vec![t("Metin."), mark(0), mark(1)])], notes.clone());
        Arc::make_mut(&mut sample.book.chapters[0]).lang = Some(matbaa::lang::Language::new(lang));
        let book = open(&sample);
        let document = book.xml("bir.xhtml");
        let marks = elements(&document, "a").filter(|link| link.attribute("role") == Some("doc-noteref"));
        assert_eq!(marks.filter_map(|mark| mark.attribute("aria-label")).collect::<Vec<_>>(), names);
    }
}

#[test]
fn notes_are_a_list_that_no_reader_hides() {
    let kinds = [
        table("", &["a", "b"], &[&["1", "2"]]),
        ul(None, true, vec![vec![p(vec![t("madde")])]]),
        figure("images/harita.svg", "Harita.", ""),
        block(BlockKind::Quote { blocks: vec![p(vec![t("alıntı")])], attribution: vec![] }),
        block(BlockKind::Code { caption: Vec::new(), text: "kod\n".to_owned() }),
        block(BlockKind::Aside { title: vec![t("kutu")], blocks: vec![p(vec![t("içi")])] }),
        h(5, None, "başlık"),
    ];
    let marks = (0..kinds.len()).map(mark).collect();
    let notes_of =
        |(at, kind): (usize, &matbaa::book::Block)| note("n", at as u32 + 1, 1, vec![kind.clone()]);
    let written = kinds.iter().enumerate().map(notes_of).collect();
    let book = open(&Sample::of(vec![p(marks)], written));
    let document = book.xml("bir.xhtml");
    assert_eq!(notes(&document).count(), kinds.len());
    for (at, item) in notes(&document).enumerate() {
        let list = item.parent().expect("a list");
        assert_eq!(list.tag_name().name(), "ol");
        assert!(item.ancestors().all(|above| above.tag_name().name() != "aside"));
        assert!(words(item).trim_start().starts_with(&format!("{}.", at + 1)), "{}", words(item));
        assert!(words(item).trim_end().ends_with('↑'), "{}", words(item));
    }
    assert_eq!(
        elements(&document, "h3").map(words).collect::<Vec<_>>(),
        ["başlık"],
        "under the heading of the notes"
    );
}

#[test]
fn a_heading_in_a_quotation_is_one_rank_below_what_it_stands_under() {
    let quoted = |level: u8, words: &str| {
        block(BlockKind::Quote { blocks: vec![h(level, None, words)], attribution: vec![] })
    };
    let list = ul(None, false, vec![vec![h(6, None, "maddede")]]);
    let blocks = vec![
        quoted(4, "bir"),
        h(2, None, "iki"),
        quoted(3, "üç"),
        list,
        h(2, None, "dört"),
        h(4, None, "beş"),
    ];
    let book = open(&Sample::of(blocks, vec![]));
    let document = book.xml("bir.xhtml");
    let ranks = document
        .descendants()
        .filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse::<u8>().ok());
    assert_eq!(ranks.collect::<Vec<_>>(), [1, 2, 2, 3, 4, 2, 3]);
}

#[test]
fn the_caption_of_code_is_the_caption_of_a_figure() {
    let code = BlockKind::Code { caption: vec![t("Açıklama")], text: "kod();\n".to_owned() };
    let book = open(&Sample::of(vec![block(code)], vec![]));
    let document = book.xml("bir.xhtml");
    let figure = elements(&document, "figure").next().expect("a figure");
    let names: Vec<_> =
        figure.children().filter(Node::is_element).map(|node| node.tag_name().name()).collect();
    assert_eq!(names, ["figcaption", "pre"]);
    assert_eq!(words(figure).replace('\n', ""), "Açıklamakod();");
}
