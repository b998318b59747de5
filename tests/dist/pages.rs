//! The pages for browsers as XML: they load nothing, and every link of theirs leads somewhere.

use crate::dist::{ADDRESS, files, whole};
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::{BTreeMap, BTreeSet};

fn parsed(text: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).expect("well-formed")
}

fn elements<'a, 'i>(page: &'a Document<'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    page.descendants().filter(Node::is_element)
}

/// What holds for each page: nothing is loaded, ids are unique, links lead to what is there.
fn is_self_contained(page: &Document, beside: &BTreeMap<String, Vec<u8>>) {
    let ids: Vec<&str> = elements(page).filter_map(|node| node.attribute("id")).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "ids once each");
    for node in elements(page) {
        let name = node.tag_name().name();
        let loading =
            ["script", "link", "iframe", "object", "embed", "base", "form", "video", "audio", "source"];
        assert!(!loading.contains(&name), "{name}");
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            assert!(
                !key.starts_with("on") && !["style", "srcset", "poster", "action"].contains(&key),
                "{key}"
            );
            match key {
                "src" => assert!(value.starts_with("data:image/"), "{value:.60}"),
                "href" => match value.strip_prefix('#') {
                    Some(id) => assert!(unique.contains(id), "#{id}"),
                    None => assert!(value.starts_with("https://") || beside.contains_key(value), "{value}"),
                },
                "aria-labelledby" => assert!(value.split(' ').all(|id| unique.contains(id)), "{value}"),
                _ => {}
            }
        }
    }
    let style = elements(page).find(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "style")));
    let style = style.and_then(|node| node.text()).expect("a style");
    assert!(
        style.split("url(").skip(1).all(|rest| rest.starts_with("\"data:font/"))
            && !style.contains("@import")
    );
    let policy = elements(page).find(|node| node.attribute("http-equiv") == Some("Content-Security-Policy"));
    let policy = policy.and_then(|node| node.attribute("content")).expect("a policy");
    assert!(policy.starts_with("default-src 'none';") && !policy.contains("http") && !policy.contains('*'));
    assert_eq!(page.root_element().attribute("lang"), Some("tr"));
}

fn named<'a>(page: &'a Document, name: &str) -> Vec<Node<'a, 'a>> {
    let found = page.descendants().filter(|node| node.is_element() && node.tag_name().name() == name);
    found.collect()
}

#[test]
fn the_edition_for_browsers_holds_the_whole_book() {
    let project = whole();
    project.run("dist --quiet").stderr("").success();
    let made = files(&project.path("dist/gun-isigi"));
    let text = String::from_utf8(made["gun-isigi.html"].clone()).expect("text");
    let page = parsed(&text);
    is_self_contained(&page, &made);
    assert_eq!([named(&page, "main").len(), named(&page, "h1").len()], [1, 1]);
    let sections = named(&page, "main")[0]
        .children()
        .filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "section")));
    assert_eq!(sections.count(), 3, "a section for each chapter");
    assert_eq!(named(&page, "math").len(), 1);
    // Two notes of number 1, cited three times; each mark and its way back know one another.
    let role =
        |name: &str| elements(&page).filter(|node| node.attribute("role") == Some(name)).collect::<Vec<_>>();
    let (marks, backs) = (role("doc-noteref"), role("doc-backlink"));
    let lists = role("doc-endnotes");
    let notes =
        lists.iter().flat_map(|list| list.descendants()).filter(|node| node.tag_name().name() == "li");
    assert_eq!((notes.count(), marks.len(), backs.len()), (2, 3, 3));
    for mark in marks {
        let note = mark.attribute("href").and_then(|href| href.strip_prefix('#')).expect("a note");
        let note = elements(&page).find(|node| node.attribute("id") == Some(note)).expect("there");
        let back = format!("#{}", mark.attribute("id").expect("an id"));
        assert!(note.descendants().any(|node| node.attribute("href") == Some(&back)), "{back}");
    }
    // From one chapter into another, and out of the contents.
    let links = named(&page, "a");
    assert!(links.iter().filter(|link| link.attribute("href") == Some("#metin")).count() >= 2);
    assert_eq!(links[0].attribute("class"), Some("skip"));
}

#[test]
fn the_page_offers_every_file_with_its_size() {
    let project = whole();
    project.run("dist --quiet").stderr("").success();
    let made = files(&project.path("dist/gun-isigi"));
    let text = String::from_utf8(made["index.html"].clone()).expect("text");
    let page = parsed(&text);
    is_self_contained(&page, &made);
    let links = named(&page, "a");
    let linked: BTreeSet<&str> = links.iter().filter_map(|link| link.attribute("href")).collect();
    let all: BTreeSet<&str> =
        made.keys().map(String::as_str).filter(|name| *name != "index.html").chain([ADDRESS]).collect();
    assert_eq!(linked, all);
    let words = |node: &Node| {
        node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect::<String>()
    };
    let epub = links.iter().find(|link| link.attribute("href") == Some("gun-isigi.epub")).expect("a link");
    let kilo = made["gun-isigi.epub"].len().div_ceil(1000);
    assert_eq!(words(epub), format!("E-kitap (EPUB, {kilo}\u{a0}kB)"));
    let all = words(&page.root_element());
    for printed in [
        "Gün Işığı",
        "Bir <deneme> & notlar",
        "Ayşe Çağlı",
        "Işık üzerine",
        "2. baskı",
        "1.2",
        "20 Ocak 2026",
        "CC BY 4.0",
    ] {
        assert!(all.contains(printed), "{printed}");
    }
    let cover = named(&page, "img")[0];
    assert!(cover.attribute("src").expect("a picture").starts_with("data:image/jpeg;base64,"));
    assert_eq!(cover.attribute("alt"), Some("Kapak: Gün Işığı, Ayşe Çağlı"));
}
