//! The chapters of finished books beside those of the manuscript.

use crate::book::plain::{self, Plain};
use crate::book::project::Books;
use crate::book::reading::structure::Kid;
use crate::book::reading::{Element, Reading};
use matbaa::config::Config;
use std::fs;

/// A chapter as the manuscript has it, and as the typeset book has it.
pub struct Chapter<'a> {
    /// Its file's name without the ending.
    pub name: String,
    /// Its number, where it has one.
    pub number: Option<usize>,
    pub plain: Plain,
    pub set: &'a Element,
}

/// What `book.toml` says of the book itself, not of its other editions.
pub fn config(books: &Books) -> Config {
    let text = fs::read_to_string(books.manuscript.join("book.toml")).expect("book.toml");
    let mut table: toml::Table = toml::from_str(&text).expect("TOML");
    table.remove("edition");
    table.try_into().expect("a book.toml")
}

/// The chapters in reading order.
pub fn chapters(books: &Books) -> Vec<Chapter<'_>> {
    let order = config(books).order;
    let mut files: Vec<String> = fs::read_dir(&books.manuscript)
        .expect("the manuscript")
        .map(|entry| entry.expect("a file").file_name().into_string().expect("UTF-8"))
        .filter(|name| name.ends_with(".md") && !order.front.contains(name) && !order.back.contains(name))
        .collect();
    files.sort();
    let body = order.front.len()..order.front.len() + files.len();
    let files: Vec<String> = order.front.into_iter().chain(files).chain(order.back).collect();
    let set = sections(&books.pdf);
    assert_eq!(files.len(), set.len(), "as many chapters as files");
    let chapter = |(at, (file, set)): (usize, (String, _))| Chapter {
        name: file.trim_end_matches(".md").to_owned(),
        // The only chapter has none.
        number: (body.contains(&at) && body.len() > 1).then(|| at - body.start + 1),
        plain: plain(books, at, &file),
        set,
    };
    files.into_iter().zip(set).enumerate().map(chapter).collect()
}

/// The words of a chapter: known, or read in its file.
fn plain(books: &Books, at: usize, file: &str) -> Plain {
    let read = || plain::chapter(&fs::read_to_string(books.manuscript.join(file)).expect("a chapter"));
    books.plains.as_ref().map_or_else(read, |plains| plains[at].clone())
}

/// The sections of the typeset book that are chapters: they begin with a heading and hold no contents.
fn sections(pdf: &Reading) -> Vec<&Element> {
    let headed = |element: &&Element| element.all("TOC").is_empty() && !element.all("H1").is_empty();
    elements(&pdf.structure).filter(headed).collect()
}

/// The elements right beneath an element.
pub fn elements(element: &Element) -> impl Iterator<Item = &Element> {
    element.kids.iter().filter_map(|kid| match kid {
        Kid::Element(element) => Some(element),
        _ => None,
    })
}

/// Roles within a line; all others stand apart.
const INLINE: [&str; 4] = ["Span", "Link", "Reference", "Code"];

/// The text of an element as stretches with their page, blocks apart, some roles left out.
pub fn stretches(element: &Element, but: &[&str]) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    gather(element, but, &mut all);
    all
}

/// Whether an element is a bullet or number that the manuscript has no word for.
fn is_generated_label(element: &Element) -> bool {
    element.role == "Lbl" && !element.text().chars().any(char::is_alphabetic)
}

fn gather(element: &Element, but: &[&str], all: &mut Vec<(usize, String)>) {
    if but.contains(&element.role.as_str()) || is_generated_label(element) {
        return;
    }
    for kid in &element.kids {
        match kid {
            Kid::Element(element) => gather(element, but, all),
            Kid::Content { page, text, .. } => all.push((*page, text.clone())),
            Kid::Link { .. } => {}
        }
    }
    if !INLINE.contains(&element.role.as_str())
        && let Some((_, last)) = all.last_mut()
    {
        last.push(' ');
    }
}

/// The words of an element, some roles left out.
pub fn words(element: &Element, but: &[&str]) -> Vec<String> {
    let text: String = stretches(element, but).into_iter().map(|(_, text)| text).collect();
    plain::words(&text)
}

/// All stretches of text beneath an element, as they were set.
pub fn stretches_as_set(element: &Element) -> Vec<String> {
    let own = |element: &Element| {
        let texts = element.kids.iter().filter_map(|kid| match kid {
            Kid::Content { text, .. } => Some(text.clone()),
            _ => None,
        });
        texts.collect::<Vec<_>>()
    };
    element.walk().into_iter().flat_map(own).collect()
}
