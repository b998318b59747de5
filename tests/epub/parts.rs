//! Chapters too long for one file, and notes in a chapter of their own: links, notes and pages still lead where they should.

use crate::epub::making::{chapter, h, link, mark, note, p, place, t, table, ul};
use crate::epub::open;
use crate::epub::places::{number, pieces, texts};
use crate::epub::reader::{Reader, elements, epub_type, with, words, words_from};
use crate::epub::sample::Sample;
use matbaa::book::{Block, Book, BookPlace, Chapter, plain_text};
use matbaa::config::NotePlacement;
use matbaa::page::{PageMap, PageStart};
use std::collections::BTreeSet;

/// Paragraphs of the long chapter: about 400 KB.
const PARAGRAPHS: usize = 1000;

/// One paragraph of so many has a note.
const NOTED: usize = 10;

/// A chapter of 400 KB with everything that may break where it is cut, and one that leads into it.
fn long(notes_at: NotePlacement) -> Sample {
    let mut sample = Sample::of(vec![], vec![]);
    let words = "Gece yarısından sonra sokaklarda insanlar birbirini arıyordu ve kimse dönmedi. ".repeat(4);
    let mut blocks = Vec::new();
    for at in 0..PARAGRAPHS {
        match at % 50 {
            0 => blocks.push(h(2, Some(&format!("kisim-{at}")), &format!("Kısım {at}"))),
            20 => blocks.push(ul(None, true, vec![vec![p(vec![t(&format!("madde {at} birinci söz"))])]; 3])),
            30 => blocks.push(table("Sayılar", &["Kaynak", "Ölü"], &[&[&format!("hücre {at}"), "131"]])),
            _ => {}
        }
        let mut content = vec![t(&format!("Paragraf {at}. {words}"))];
        if at % NOTED == 0 {
            content.extend([mark(at / NOTED), t(" ve "), link(place(0, "kisim-950"), vec![t("sonra")])]);
        }
        blocks.push(p(content));
    }
    let notes = (0..PARAGRAPHS / NOTED).map(|at| {
        let text = format!("Kaynak {at}, s. {at}; bkz. ");
        let back = link(place(0, "kisim-0"), vec![t("baş")]);
        note(&format!("n{at}"), at as u32 + 1, 1, vec![p(vec![t(&text), back])])
    });
    let long = Chapter { notes: notes.collect(), ..chapter("uzun", "Uzun gece", blocks) };
    let short = vec![p(vec![t("Bakınız: "), link(place(0, "kisim-900"), vec![t("orada")]), mark(0)])];
    let notes = vec![note("k", 1, 1, vec![p(vec![t("Kısa not.")])])];
    sample.book = Book {
        chapters: vec![long.into(), Chapter { notes, ..chapter("kisa", "Kısa", short) }.into()],
        ..Book::default()
    };
    number(&mut sample.book);
    let texts = texts(&sample.book);
    let starts = texts.iter().filter(|(_, text)| text.len() > 20).step_by(7).enumerate();
    let start = |(at, (block, text)): (usize, &(_, String))| PageStart {
        label: (at + 1).to_string(),
        place: BookPlace { block: *block, offset: text.find(' ').map_or(0, |space| space + 1) },
    };
    sample.map = PageMap { starts: starts.map(start).collect(), ..PageMap::default() };
    sample.config.epub.notes = notes_at;
    sample
}

/// Every link leads somewhere; every mark to its note and every note back to its mark.
fn holds_together(book: &Reader) {
    let ids: BTreeSet<String> = book
        .pages()
        .iter()
        .flat_map(|page| book.ids(page).into_iter().map(move |id| format!("{page}#{id}")))
        .collect();
    let whole = |page: &str, link: &str| match link.strip_prefix('#') {
        Some(id) => format!("{page}#{id}"),
        None => link.to_owned(),
    };
    let (mut there, mut back) = (BTreeSet::new(), BTreeSet::new());
    for page in book.pages() {
        let document = book.xml(&page);
        for link in elements(&document, "a") {
            let target = whole(&page, link.attribute("href").expect("a link"));
            assert!(!target.contains('#') || ids.contains(&target), "{page}: {target}");
            if epub_type(link) == Some("noteref") {
                assert!(
                    there.insert((
                        whole(&page, &format!("#{}", link.attribute("id").expect("an id"))),
                        target
                    ))
                );
            } else if link.attribute("role") == Some("doc-backlink") {
                let note =
                    link.ancestors().find(|above| epub_type(*above) == Some("endnote")).expect("a note");
                back.insert((target, whole(&page, &format!("#{}", note.attribute("id").expect("an id")))));
            }
        }
    }
    assert!(!there.is_empty());
    assert_eq!(there, back);
}

/// Every page of the map is in the page-list and begins at its words.
fn pages_begin_at_their_words(book: &Reader, sample: &Sample) {
    let texts = texts(&sample.book);
    let nav = book.xml("nav.xhtml");
    let list = with(&nav, "type", "page-list").expect("a page-list");
    let links: Vec<_> = list.descendants().filter_map(|node| node.attribute("href")).collect();
    assert_eq!(links.len(), sample.map.starts.len());
    assert!(links.len() >= 50, "{}", links.len());
    for (link, start) in links.into_iter().zip(&sample.map.starts).step_by(3) {
        let (file, id) = link.split_once('#').expect("a place");
        let document = book.xml(file);
        let after = plain(&words_from(with(&document, "id", id).expect("a mark")));
        let (_, text) = texts.iter().find(|(block, _)| *block == start.place.block).expect("a block");
        let begins: String = plain(&text[start.place.offset..]).chars().take(8).collect();
        assert!(after.starts_with(&begins), "{link}: {begins} is not {after:.30}");
    }
}

/// Without spaces: cells and items stand apart in a file, and together in a place's text.
fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}

fn no_word_is_lost(book: &Reader, sample: &Sample) {
    let all: String = book.pages().iter().map(|page| words(book.xml(page).root_element())).collect();
    let paragraphs = (0..PARAGRAPHS).filter(|at| !all.contains(&format!("Paragraf {at}. ")));
    assert_eq!(paragraphs.collect::<Vec<_>>(), Vec::<usize>::new());
    assert!(
        pieces(&sample.book)
            .iter()
            .flat_map(|(_, pieces)| pieces)
            .step_by(17)
            .all(|piece| all.contains(piece))
    );
}

fn spine(book: &Reader) -> Vec<String> {
    let package = book.xml("content.opf");
    let ids = elements(&package, "itemref").filter_map(|item| item.attribute("idref"));
    ids.map(|id| id.trim_start_matches("file-").to_owned()).collect()
}

#[test]
fn a_long_chapter_is_read_as_several_files() {
    let sample = long(NotePlacement::Chapter);
    let book = open(&sample);
    assert_eq!(
        spine(&book)[2..],
        ["nav", "uzun.xhtml", "uzun-2.xhtml", "kisa.xhtml"],
        "cut once, though the notes are in it, too"
    );
    let sizes = ["uzun.xhtml", "uzun-2.xhtml"].map(|file| book.bytes(&format!("OEBPS/{file}")).len());
    assert!(sizes.iter().sum::<usize>() > 400_000 && sizes.iter().all(|size| *size < 301_000), "{sizes:?}");
    holds_together(&book);
    pages_begin_at_their_words(&book, &sample);
    no_word_is_lost(&book, &sample);
    let second = book.xml("uzun-2.xhtml");
    let section = elements(&second, "section").next().expect("a section");
    assert_eq!(section.attribute("aria-label"), Some("Uzun gece"));
    let notes = elements(&second, "li").filter(|item| epub_type(*item) == Some("endnote"));
    assert_eq!(notes.count(), PARAGRAPHS / NOTED);
    let nav = book.xml("nav.xhtml");
    let entry = with(&nav, "href", "uzun-2.xhtml#kisim-950").expect("a heading of the second file");
    assert_eq!(words(entry), "Kısım 950");
    let ncx = book.text("OEBPS/toc.ncx");
    assert!(ncx.contains("uzun-2.xhtml#kisim-950") && ncx.contains("uzun-2.xhtml#page-"));
}

#[test]
fn notes_may_stand_in_a_chapter_of_their_own() {
    let sample = long(NotePlacement::Book);
    let book = open(&sample);
    assert_eq!(spine(&book)[3..], ["uzun.xhtml", "uzun-2.xhtml", "kisa.xhtml", "notes.xhtml"]);
    holds_together(&book);
    pages_begin_at_their_words(&book, &sample);
    no_word_is_lost(&book, &sample);
    let notes = book.xml("notes.xhtml");
    let heads: Vec<_> = ["h1", "h2"].iter().flat_map(|name| elements(&notes, name).map(words)).collect();
    assert_eq!(heads, ["Notlar", "Uzun gece", "Kısa"]);
    let items: Vec<_> = elements(&notes, "li").collect();
    assert_eq!(items.len(), PARAGRAPHS / NOTED + 1);
    assert!(items.iter().all(|item| epub_type(*item) == Some("endnote")));
    assert!(!book.text("OEBPS/kisa.xhtml").contains("endnote"));
    let nav = book.xml("nav.xhtml");
    let links: Vec<_> =
        elements(&nav, "a").filter(|link| link.attribute("href") == Some("notes.xhtml")).collect();
    assert_eq!(
        links.iter().map(|link| (epub_type(*link), words(*link))).collect::<Vec<_>>(),
        [(None, "Notlar".to_owned()), (Some("endnotes"), "Notlar".to_owned())]
    );
}

/// The sample's notes cite each other, and one is cited twice; the same must hold of them in one chapter.
#[test]
fn notes_of_every_kind_lead_both_ways_from_one_chapter() {
    let mut sample = Sample::new();
    sample.config.epub.notes = NotePlacement::Book;
    let book = open(&sample);
    holds_together(&book);
    let chapters =
        sample.book.chapters.iter().filter(|chapter| chapter.notes.iter().any(|note| note.marks > 0));
    let notes = book.xml("notes.xhtml");
    let heads: Vec<_> = elements(&notes, "h2").map(words).collect();
    assert_eq!(heads, chapters.map(|chapter| plain_text(&chapter.title)).collect::<Vec<_>>());
}

#[test]
fn a_book_without_notes_has_no_chapter_of_notes() {
    let blocks: Vec<Block> = vec![p(vec![t("Metin.")])];
    let mut sample = Sample::of(blocks, vec![]);
    sample.config.epub.notes = NotePlacement::Book;
    let book = open(&sample);
    assert!(!book.names.iter().any(|name| name.contains("notes")));
    assert!(!book.text("OEBPS/nav.xhtml").contains("endnotes"));
}

/// A list, a quotation and a table of a book that are each longer than a file may be.
#[test]
fn one_block_too_long_for_a_file_is_cut_between_what_it_holds() {
    let words = "Gece yarısından sonra sokaklarda insanlar birbirini arıyordu. ".repeat(6);
    let item = |at: usize| {
        let content = vec![
            t(&format!("Madde {at}. {words}")),
            link(place(0, &format!("m{}", 999 - at)), vec![t("bkz.")]),
        ];
        let mut block = p(content);
        block.id = Some(format!("m{at}"));
        vec![block]
    };
    let cells: Vec<[String; 2]> = (0..1000).map(|at| [format!("hücre {at}"), words.clone()]).collect();
    let rows: Vec<[&str; 2]> = cells.iter().map(|[one, two]| [one.as_str(), two.as_str()]).collect();
    let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
    let list = ul(Some(3), true, (0..1000).map(item).collect());
    let quote = matbaa::book::BlockKind::Quote {
        blocks: (0..1000).map(|at| p(vec![t(&format!("Söz {at}. {words}"))])).collect(),
        attribution: vec![],
    };
    let quote = crate::epub::making::block(quote);
    let blocks = vec![
        p(vec![t("Baş.")]),
        list,
        quote,
        table("Uzun tablo", &["Kaynak", "Söz"], &rows),
        p(vec![t("Son."), mark(0)]),
    ];
    let sample = Sample::of(blocks, vec![note("n", 1, 1, vec![p(vec![t("Not.")])])]);
    let book = open(&sample);
    holds_together(&book);
    let parts: Vec<String> = book.pages().into_iter().filter(|page| page.starts_with("bir")).collect();
    assert!(parts.len() >= 4, "{parts:?}");
    for part in &parts {
        let size = book.bytes(&format!("OEBPS/{part}")).len();
        assert!(size < 302_000, "{part}: {size}");
    }
    let documents: Vec<_> = parts.iter().map(|part| book.xml(part)).collect();
    let each = |name: &'static str| documents.iter().flat_map(move |document| elements(document, name));
    assert_eq!(
        (
            each("li").filter(|item| epub_type(*item) != Some("endnote")).count(),
            each("tbody")
                .flat_map(|body| body.children())
                .filter(|row| row.has_tag_name(("http://www.w3.org/1999/xhtml", "tr")))
                .count()
        ),
        (1000, 1000)
    );
    let mut next = 3;
    let is_of_notes = |list: &roxmltree::Node| list.children().any(|item| epub_type(item) == Some("endnote"));
    for list in each("ol").filter(|list| !is_of_notes(list)) {
        assert_eq!(list.attribute("start"), Some(next.to_string().as_str()));
        next += list.children().filter(|kid| kid.is_element()).count();
    }
    assert!(each("table").count() > 1 && each("table").count() == each("thead").count());
    assert_eq!(each("caption").count(), 1);
    let text: String = documents.iter().map(|document| words_of(document)).collect();
    for at in 0..1000 {
        assert!(text.contains(&format!("Madde {at}. ")) && text.contains(&format!("Söz {at}. ")), "{at}");
    }
}

fn words_of(document: &roxmltree::Document) -> String {
    words(document.root_element())
}
