//! Every visible word of every project here, in both books: what a reader of the author's files sees is read by rules of this
//! test alone (`seen`), which know nothing of the program's, and is asked for in order, paragraph by paragraph.

use crate::elsewhere::reading::structure::Kid;
use crate::elsewhere::reading::{Element, Reading};
use crate::elsewhere::seen::{visible, words};
use crate::elsewhere::{books, examples};
use crate::memory;
use crate::reader::Reader;
use matbaa::project::Files;
use roxmltree::Node;
use std::fs;
use std::path::{Path, PathBuf};

/// What an e-book says, its numbers of notes left out.
fn of_epub(reader: &Reader) -> Vec<String> {
    fn gather(node: Node, text: &mut String) {
        let is_mark = ["doc-noteref", "doc-backlink"].contains(&node.attribute("role").unwrap_or_default());
        if is_mark || node.has_tag_name(("http://www.w3.org/1999/xhtml", "head")) {
            return;
        }
        let is_inline = [
            "a", "b", "code", "em", "i", "kbd", "s", "span", "strong", "sub", "sup", "mark", "u", "del",
            "ins",
        ]
        .contains(&node.tag_name().name());
        text.push_str(if is_inline || node.is_text() { "" } else { " " });
        text.push_str(node.attribute("alt").unwrap_or_default());
        text.push_str(node.text().filter(|_| node.is_text()).unwrap_or_default());
        node.children().for_each(|kid| gather(kid, text));
        text.push_str(if is_inline || node.is_text() { "" } else { " " });
    }
    let mut text = String::new();
    for page in reader.pages() {
        gather(reader.xml(&page).root_element(), &mut text);
    }
    words(&text)
}

/// What a typeset book says, its numbers of notes left out.
fn of_pdf(reading: &Reading) -> Vec<String> {
    fn gather(element: &Element, text: &mut String) {
        if element.role == "Reference" || element.role == "TOC" {
            return;
        }
        let is_inline =
            ["Span", "Link", "Code", "Em", "Strong", "Sub", "Quote"].contains(&element.role.as_str());
        text.push_str(if is_inline { "" } else { " " });
        text.push_str(element.alt.as_deref().unwrap_or_default());
        text.push(if element.alt.is_some() { ' ' } else { '\u{ad}' });
        for kid in &element.kids {
            match kid {
                Kid::Element(inner) => gather(inner, text),
                Kid::Content { text: own, .. } => text.push_str(own),
                Kid::Link { .. } => {}
            }
        }
        text.push_str(if is_inline { "" } else { " " });
    }
    let mut text = String::new();
    gather(&reading.structure, &mut text);
    words(&text)
}

/// The first word of a paragraph that a book does not have in its place; the book may have words of its own between.
fn lost<'a>(paragraph: &'a [String], book: &[String]) -> Option<&'a String> {
    let mut furthest = 0;
    for start in (0..book.len()).filter(|start| book[*start] == paragraph[0]) {
        let window = &book[start..(start + 3 * paragraph.len() + 40).min(book.len())];
        let mut found = window.iter();
        let held = paragraph.iter().take_while(|word| found.any(|own| own == *word)).count();
        furthest = furthest.max(held);
    }
    paragraph.get(furthest)
}

/// Every folder with a project.
fn folders() -> Vec<PathBuf> {
    let inner = |family: &str, below: &str| {
        let entries = fs::read_dir(examples::file(family)).expect("projects").flatten();
        entries.map(|entry| entry.path().join(below)).collect::<Vec<_>>()
    };
    let mut all = [inner("dialects", ""), inner("projects", ""), inner("wild", "m")].concat();
    all.sort();
    all
}

fn hold(folder: &Path) -> Vec<String> {
    let manuscript = memory::understand(&Files::on_disk(folder)).publication().manuscript;
    let family = folder.strip_prefix(examples::file("")).expect("it is here");
    let family = family.to_string_lossy().replace('/', "-");
    let made = books::books(folder, &format!("visible-{family}"));
    let read = [("EPUB", of_epub(&made.epub)), ("PDF", of_pdf(&made.pdf))];
    let mut reported = Vec::new();
    // Lists of chapters are no texts: a part that has its title alone from one is read there.
    let is_text = |path: &Path| {
        let ending = path.extension().unwrap_or_default();
        !["yml", "yaml", "toml"].iter().any(|list| ending == *list) && !path.ends_with("SUMMARY.md")
    };
    for chapter in &manuscript.chapters {
        let path = &manuscript.sources.get(chapter.source).path;
        if !is_text(path) {
            continue;
        }
        for paragraph in visible(&fs::read_to_string(path).expect("a text")) {
            for (book, read) in &read {
                if let Some(word) = lost(&paragraph, read) {
                    reported.push(format!(
                        "{family}, {}, {book}: {word:?} of {}",
                        chapter.path,
                        paragraph.join(" ")
                    ));
                }
            }
        }
    }
    reported
}

#[test]
fn every_visible_word_is_in_both_books() {
    let reported: Vec<String> = folders().iter().flat_map(|folder| hold(folder)).collect();
    assert!(reported.is_empty(), "{}", reported.join("\n"));
}

#[test]
fn a_word_is_lost_where_its_paragraph_lacks_it() {
    assert_eq!(lost(&words("bir iki"), &words("üç bir 4 iki")), None);
    assert_eq!(lost(&words("bir iki"), &words("iki bir")).map(String::as_str), Some("iki"));
}
