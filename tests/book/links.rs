//! Links lead where they say: notes and back, contents, outline, page labels, and the e-book's pages.

use crate::book::chapters::{Chapter, chapters, elements, stretches, words};
use crate::book::plain;
use crate::book::project::{Books, booklet, fixture};
use crate::book::reader::{elements as named, epub_type};
use crate::book::reading::structure::Kid;
use crate::book::reading::{Element, LinkRead, OutlineRead, Reading};
use std::collections::BTreeMap;

/// The first link annotation beneath an element.
fn link<'a>(pdf: &'a Reading, element: &Element) -> Option<&'a LinkRead> {
    element.walk().into_iter().flat_map(|each| &each.kids).find_map(|kid| match kid {
        Kid::Link { page, link } => Some(&pdf.pages[*page].links[*link]),
        _ => None,
    })
}

/// The page that an element's first link leads to.
fn leads_to(pdf: &Reading, element: &Element) -> usize {
    let link = link(pdf, element).unwrap_or_else(|| panic!("“{}” is no link", element.text()));
    pdf.destinations.get(&link.target).unwrap_or_else(|| panic!("{} is nowhere", link.target)).0
}

/// Reference elements outside notes.
fn references(element: &Element) -> Vec<&Element> {
    match element.role.as_str() {
        "Note" => Vec::new(),
        "Reference" => vec![element],
        _ => elements(element).flat_map(references).collect(),
    }
}

fn marks_and_notes_lead_to_each_other(books: &Books) {
    let pdf = &books.pdf;
    for chapter in chapters(books) {
        let notes = chapter.set.all("Note");
        let mut seen = vec![false; notes.len()];
        for mark in references(chapter.set) {
            let number: usize = mark.text().trim().parse().expect("a number");
            let note = notes[number - 1];
            assert_eq!(leads_to(pdf, mark), note.pages()[0], "{}: mark {number}", chapter.name);
            let target = &link(pdf, mark).expect("a link").target;
            assert_eq!(*target, format!("{}#not-{number}", chapter.name));
            if !std::mem::replace(&mut seen[number - 1], true) {
                assert_eq!(leads_to(pdf, note), mark.pages()[0], "{}: note {number}, back", chapter.name);
            }
        }
        assert!(seen.iter().all(|seen| *seen), "{}: a note without mark", chapter.name);
    }
}

fn contents_lead_to_their_chapters(books: &Books) {
    let pdf = &books.pdf;
    let entries = pdf.structure.all("TOCI");
    let chapters = chapters(books);
    assert_eq!(entries.len(), chapters.len());
    for (entry, chapter) in entries.into_iter().zip(&chapters) {
        let page = chapter.set.all("H1")[0].pages()[0];
        assert_eq!(leads_to(pdf, entry), page, "{}", chapter.name);
        let words = words(entry, &[]);
        assert_eq!(words.last(), Some(&pdf.pages[page].label), "{}", chapter.name);
        let title = &chapter.plain.headings[0].1;
        let begins = usize::from(chapter.number.is_some());
        assert_eq!(&words[begins..words.len() - 1], title.as_slice(), "{}", chapter.name);
    }
}

fn flat(entries: &[OutlineRead], level: usize, out: &mut Vec<(usize, String, usize)>) {
    for entry in entries {
        out.push((level, plain::words(&entry.title).join(" "), entry.page));
        flat(&entry.kids, level + 1, out);
    }
}

/// A chapter's headings with the pages they stand on.
fn headings(chapter: &Chapter) -> Vec<(usize, String, usize)> {
    let set: Vec<&Element> = chapter
        .set
        .walk()
        .into_iter()
        .filter(|element| element.role.starts_with('H') && element.role.len() == 2)
        .collect();
    assert_eq!(set.len(), chapter.plain.headings.len(), "headings of {}", chapter.name);
    let plain = chapter.plain.headings.iter().zip(set);
    plain.map(|((level, words), set)| (*level, words.join(" "), set.pages()[0])).collect()
}

fn outline_is_whole(books: &Books) {
    let mut found = Vec::new();
    flat(&books.pdf.outline, 1, &mut found);
    let expected: Vec<_> = chapters(books).iter().flat_map(headings).collect();
    let missing: Vec<_> = expected.iter().filter(|entry| !found.contains(entry)).collect();
    assert!(missing.is_empty(), "not in the outline: {missing:?}");
    found.retain(|entry| expected.contains(entry));
    assert_eq!(found, expected, "order of the outline");
}

fn labels_are_roman_then_arabic(books: &Books) {
    let is_number = |label: &&str| label.parse::<u32>().is_ok();
    let labels: Vec<&str> = books.pdf.pages.iter().map(|page| page.label.as_str()).collect();
    let first = labels.iter().position(|label| *label == "1").expect("page 1");
    assert_eq!(first % 2, 0, "page 1 is a right-hand page");
    let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let before: Vec<&str> = labels[..first].iter().copied().skip_while(|label| *label != "i").collect();
    assert_eq!(before, &roman[..before.len()]);
    let after: Vec<&str> = labels[first..].iter().copied().take_while(|label| is_number(label)).collect();
    assert!(after.iter().enumerate().all(|(at, label)| *label == (at + 1).to_string()), "{after:?}");
    assert!(!labels[first + after.len()..].iter().any(is_number), "{labels:?}");
    let covers = labels[..first].len() - before.len();
    assert!(covers == 0 || covers == 2, "{labels:?}");
}

/// How many links the e-book's files have; each leads into the book.
fn links_resolve(books: &Books) -> usize {
    for (number, page) in books.pdf.pages.iter().enumerate() {
        for link in page.links.iter().filter(|link| !link.target.contains(':')) {
            assert!(books.pdf.destinations.contains_key(&link.target), "page {number}: {}", link.target);
        }
    }
    let mut count = 0;
    for name in books.epub.pages() {
        let document = books.epub.xml(&name);
        for target in named(&document, "a").filter_map(|link| link.attribute("href")) {
            assert!(target.contains(':') || books.epub.resolves(&name, target), "{name}: {target}");
            count += 1;
        }
    }
    count
}

fn links_of_the_text_resolve(books: &Books) {
    assert!(links_resolve(books) > 10);
}

/// Letters and digits alone: what both books have in common where lines and notes part the text.
fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

/// What each page of a chapter may begin with, notes and their marks left out, as letters alone; the
/// chapter's number and title stand before the first. Figures and tables that head a page may belong to
/// the page before, where the e-book keeps them: the page then begins behind one of them. One whose own
/// part is a figure without words begins with what the next begins with.
fn page_beginnings(chapter: &Chapter) -> BTreeMap<usize, Vec<String>> {
    let is_moved = |element: &&Element| ["Figure", "Caption", "Table"].contains(&element.role.as_str());
    let moved: Vec<(usize, String)> =
        chapter.set.walk().into_iter().filter(is_moved).flat_map(on_pages).collect();
    let mut beginnings: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (page, text) in on_pages(chapter.set).into_iter().rev() {
        let mut begins = vec![text.as_str()];
        for (_, moved) in moved.iter().filter(|(on, moved)| *on == page && !moved.is_empty()) {
            begins.extend(begins.last().and_then(|rest| rest.strip_prefix(moved.as_str())));
        }
        let is_bare = begins.last().is_some_and(|rest| rest.is_empty());
        let next = beginnings.first_key_value().map(|(_, next)| next.clone()).unwrap_or_default();
        let own = begins.into_iter().filter(|rest| !rest.is_empty()).map(str::to_owned);
        beginnings.insert(page, own.chain(next.into_iter().filter(|_| is_bare)).collect());
    }
    beginnings
}

/// The letters of an element on each of its pages, notes and their marks left out.
fn on_pages(element: &Element) -> BTreeMap<usize, String> {
    let mut pages: BTreeMap<usize, String> = BTreeMap::new();
    for (page, text) in stretches(element, &["Note", "Reference"]) {
        pages.entry(page).or_default().push_str(&letters(&text));
    }
    pages
}

fn e_book_has_the_printed_pages(books: &Books) {
    let nav = books.epub.xml("nav.xhtml");
    let list = named(&nav, "nav").find(|node| epub_type(*node) == Some("page-list")).expect("a page-list");
    let entries: Vec<(String, String)> = list
        .descendants()
        .filter(|node| node.tag_name().name() == "a")
        .map(|node| {
            (node.text().expect("a label").to_owned(), node.attribute("href").expect("a place").to_owned())
        })
        .collect();
    let mut printed = Vec::new();
    let mut wrong = Vec::new();
    for chapter in chapters(books) {
        let document = books.epub.xml(&format!("{}.xhtml", chapter.name));
        for (page, begins) in page_beginnings(&chapter) {
            let label = &books.pdf.pages[page].label;
            let href = format!("{}.xhtml#page-{label}", chapter.name);
            printed.push((label.clone(), href));
            let id = format!("page-{label}");
            let Some(mark) = document.descendants().find(|node| node.attribute("id") == Some(&id)) else {
                wrong.push(format!("page {label}: no mark"));
                continue;
            };
            assert_eq!(mark.attribute("role"), Some("doc-pagebreak"));
            if begins.is_empty() {
                assert!(begins_with_image(mark), "page {label}: a picture alone");
                continue;
            }
            let follows = letters(&text_from(mark));
            let like = |begins: &String| follows.starts_with(&begins.chars().take(30).collect::<String>());
            if !begins.iter().any(like) {
                let follows: String = follows.chars().take(30).collect();
                wrong.push(format!("page {label}: printed {begins:?}, e-book {follows}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(entries, printed, "page-list and printed pages");
}

/// Whether an image follows a mark before any letter.
pub fn begins_with_image(mark: roxmltree::Node) -> bool {
    let after = mark.document().descendants().filter(|other| other.id().get() > mark.id().get());
    let mut shown = after.filter(|node| {
        node.tag_name().name() == "img" || node.text().is_some_and(|text| !letters(text).is_empty())
    });
    shown.next().is_some_and(|node| node.tag_name().name() == "img")
}

/// The text after a node without that of note marks and formulas.
fn text_from(node: roxmltree::Node) -> String {
    // Formulas are drawn in print, and so no text there.
    let is_mark = |node: roxmltree::Node| {
        node.ancestors()
            .any(|above| above.attribute("role") == Some("doc-noteref") || above.tag_name().name() == "math")
    };
    let after =
        node.document().descendants().filter(|other| other.id().get() >= node.id().get() && other.is_text());
    after.filter(|text| !is_mark(*text)).filter_map(|text| text.text()).collect()
}

/// Holds any book to this.
pub fn hold(books: &Books) {
    marks_and_notes_lead_to_each_other(books);
    e_book_has_the_printed_pages(books);
    // A book of one chapter has no contents.
    if chapters(books).len() > 1 {
        contents_lead_to_their_chapters(books);
    }
    outline_is_whole(books);
    labels_are_roman_then_arabic(books);
    links_resolve(books);
}

over_both! {
    notes: marks_and_notes_lead_to_each_other,
    contents: contents_lead_to_their_chapters,
    outline: outline_is_whole,
    labels: labels_are_roman_then_arabic,
    targets: links_of_the_text_resolve,
    pages_of_the_e_book: e_book_has_the_printed_pages,
}
