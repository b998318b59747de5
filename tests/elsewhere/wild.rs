//! Manuscripts as other tools have them, one folder a style: each reads as its author meant it, in both books, or is
//! told of by a code.
//!
//! `reads.txt` was written by hand: chapter by chapter what a reader sees, `# Title` before each, notes anywhere.
//! `told.txt` has every finding with its place; `UPDATE=1` writes it anew.

use crate::elsewhere::books::{Books, Understood, books, understand};
use crate::elsewhere::reader::elements;
use crate::elsewhere::{examples, plain};
use matbaa::messages::Locale;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What a style's manuscript should read like: title and words of each chapter.
fn reads(style: &str) -> Vec<(Vec<String>, Vec<String>)> {
    let text =
        fs::read_to_string(examples::file(&format!("wild/{style}/reads.txt"))).expect("what is to be read");
    let chapters = text.strip_prefix("# ").expect("a title").split("\n# ");
    chapters
        .map(|chapter| {
            let (title, words) = chapter.split_once('\n').unwrap_or((chapter, ""));
            let mut words = plain::words(words);
            words.sort();
            (plain::words(title), words)
        })
        .collect()
}

/// Title and words of each chapter of the e-book.
fn in_epub(books: &Books, slugs: &[String]) -> Vec<(Vec<String>, Vec<String>)> {
    let chapter = |slug: &String| {
        let page = books.epub.xml(&format!("{slug}.xhtml"));
        plain::chapter(elements(&page, "body").next().expect("a body"))
    };
    slugs.iter().map(chapter).collect()
}

/// Words of each chapter of the typeset book.
fn in_pdf(books: &Books) -> Vec<Vec<String>> {
    let sorted = |mut words: Vec<String>| {
        words.sort();
        words
    };
    books.sections().into_iter().map(|section| sorted(plain::of_pages(section))).collect()
}

/// Every finding with its place, a line each.
fn reported(understood: &Understood, folder: &Path) -> String {
    let sources = understood.checked.sources();
    let mut lines = String::new();
    for found in understood.checked.findings.all() {
        let place = found.span.map_or(String::new(), |span| {
            let path = &sources.get(span.source).path;
            let path = path.strip_prefix(folder).expect("in the folder").display();
            let place = sources.place(span);
            format!("{path}:{}:{} ", place.line, place.column)
        });
        let words = found.problem.words(Locale::English);
        writeln!(lines, "{place}{} {}", found.problem.code(), words.message).expect("a string");
    }
    lines
}

fn hold(style: &str) {
    let folder = examples::file(&format!("wild/{style}/m"));
    let understood = understand(&folder);
    let (made, path) = (reported(&understood, &folder), folder.with_file_name("told.txt"));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).expect("written");
    }
    assert_eq!(made, fs::read_to_string(&path).unwrap_or_default(), "{style}: what is told");

    let book = understood.checked.publication.expect("a manuscript").book;
    let slugs: Vec<String> = book.chapters.iter().map(|chapter| chapter.slug.clone()).collect();
    let books = books(&folder, &format!("wild-{style}"));
    let expected = reads(style);
    assert_eq!(slugs.len(), expected.len(), "{style}: {slugs:?}");
    for (at, chapter) in in_epub(&books, &slugs).iter().enumerate() {
        assert_eq!(*chapter, expected[at], "{style}: chapter {} of the e-book", at + 1);
    }
    for (at, words) in in_pdf(&books).iter().enumerate() {
        assert_eq!(*words, expected[at].1, "{style}: chapter {} of the typeset book", at + 1);
    }
}

macro_rules! styles {
    ($($name:ident)+) => {
        $(#[test] fn $name() { hold(stringify!($name)); })+

        #[test]
        fn every_folder_is_a_style() {
            let mut folders: Vec<String> = fs::read_dir(examples::file("wild"))
                .expect("the styles")
                .map(|entry| entry.expect("a style").file_name().to_string_lossy().into_owned())
                .collect();
            folders.sort();
            assert_eq!(folders, [$(stringify!($name)),+]);
        }
    };
}

styles! { github html hugo mdbook numbered obsidian pandoc quarto }
