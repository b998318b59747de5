//! A small book with every part that a book may have, in three languages and in every look, against goldens.

use crate::designs::LOOKS;
use crate::kept::keep;
use crate::reader::{Reader, elements, words};
use crate::reading::{OutlineRead, Reading};
use matbaa::project::{Files, Project, Purpose, Session};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

mod outline;
mod projects;
mod spellings;

/// The editions of the fixture.
const LANGUAGES: [&str; 3] = ["tr", "az", "en"];

/// The lines of the fixture's `book.toml` that name its look and its paper.
const LOOK: &str = "design = \"klasik\"\nsize = \"A5\"\n";

/// Both books of an edition.
struct Made {
    epub: Reader,
    pdf: Reading,
    /// What is told, a line each: code, file, line.
    reported: Vec<String>,
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The files of the fixture, by their paths from the folder of `book.toml`.
fn files(look: &str) -> Vec<(String, Vec<u8>)> {
    fn gather(folder: &Path, before: &str, files: &mut Vec<(String, Vec<u8>)>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = format!("{before}{}", path.file_name().expect("a name").to_string_lossy());
            if path.is_dir() {
                gather(&path, &format!("{name}/"), files);
            } else {
                files.push((name, fs::read(path).expect("readable")));
            }
        }
    }
    let mut files = Vec::new();
    gather(&folder("fixtures/anatomi/manuscript"), "", &mut files);
    gather(&folder("fixtures/anatomi/covers"), "covers/", &mut files);
    files.sort();
    let book = files.iter_mut().find(|(name, _)| name == "book.toml").expect("settings");
    let text = String::from_utf8(book.1.clone()).expect("UTF-8");
    assert!(text.contains(LOOK), "{text}");
    book.1 = text.replace(LOOK, &format!("design = \"{look}\"\n")).into_bytes();
    files
}

/// Makes both books of an edition in a look, kept for the reference checkers under a name.
fn made(language: &str, look: &str, name: &str) -> Made {
    let files = Files::in_memory(files(look));
    let project = Project::open(&files, Some(language), &()).expect("readable files");
    let checked = project.understand(true, &mut Session::once(), &()).expect("nobody ends it");
    let mut findings = checked.findings;
    let mut publication = checked.publication.expect("a book");
    publication.proofread(&mut findings, &()).expect("nobody ends it");
    let pages = publication.take_pages(Purpose::Reading, &mut findings, &()).expect("nobody ends it");
    let pdf = publication.pdf(pages, &()).expect("a PDF");
    let epub = publication.epub(&()).expect("an e-book");
    keep(&format!("anatomy-{name}.epub"), &epub);
    keep(&format!("anatomy-{name}.pdf"), &pdf);
    let sources = findings.sources();
    let reported = findings.all().iter().map(|found| {
        let Some(span) = found.span else { return found.problem.code().to_owned() };
        let file = sources.get(span.source).path.display().to_string();
        format!("{} {file}:{} {}", found.problem.code(), sources.place(span).line, sources.text(span))
    });
    let reported = reported.collect();
    Made { epub: Reader::open(&epub), pdf: Reading::of(&pdf), reported }
}

/// Compares a text with a golden; with `UPDATE` set, writes the golden.
fn compare(name: &str, made: &str) {
    let golden = folder("anatomy").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&golden, made).expect("the golden can be written");
    }
    let expected = fs::read_to_string(&golden).unwrap_or_default();
    let differs = expected.lines().zip(made.lines()).position(|(one, other)| one != other);
    let at = differs.unwrap_or_else(|| expected.lines().count().min(made.lines().count()));
    let from = |text: &str| text.lines().skip(at).take(12).collect::<Vec<_>>().join("\n");
    assert!(expected == made, "{name}:{}\n-- expected\n{}\n-- made\n{}", at + 1, from(&expected), from(made));
}

#[test]
fn every_part_is_in_both_books_of_each_language_as_the_golden_says() {
    for language in LANGUAGES {
        let made = made(language, "klasik\"\nsize = \"A5", language);
        assert_eq!(made.reported, Vec::<String>::new(), "{language}");
        let text = format!("{}\n{}", outline::of_epub(&made.epub), outline::of_pdf(&made.pdf));
        compare(&format!("{language}.txt"), &text);
    }
}

/// How many letters and figures a text has.
fn letters(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_alphanumeric()).count()
}

fn bookmarks(entries: &[OutlineRead]) -> usize {
    entries.iter().map(|entry| 1 + bookmarks(&entry.kids)).sum()
}

/// What a look makes of an edition, in one line: less of anything is a loss.
fn counted(made: &Made) -> String {
    let page = &made.pdf.pages[made.pdf.pages.len() / 2];
    let (width, height) = (page.size.0 / 72.0 * 25.4, page.size.1 / 72.0 * 25.4);
    let mut line = format!("{width:.0} × {height:.0} mm, {} pages", made.pdf.pages.len());
    write!(line, ", {} bookmarks;", bookmarks(&made.pdf.outline)).expect("written");
    for role in ["H1", "H2", "H3", "P", "L", "LI", "Figure", "Table", "TR", "Formula", "Note", "Link"] {
        write!(line, " {role} {}", made.pdf.structure.all(role).len()).expect("written");
    }
    let read: usize =
        made.epub.pages().iter().map(|page| letters(&words(made.epub.xml(page).root_element()))).sum();
    let documents = made.epub.pages();
    let tables: usize = documents.iter().map(|page| elements(&made.epub.xml(page), "table").count()).sum();
    write!(
        line,
        "; {} letters; e-book: {} files, {tables} tables, {read} letters",
        letters(&made.pdf.structure.text()),
        documents.len()
    )
    .expect("written");
    line
}

#[test]
fn every_look_makes_both_books_of_every_part() {
    let mut lines = String::new();
    let own = ("kendi", "kendi");
    for (look, name) in LOOKS.into_iter().chain([own]) {
        // The first is the book of the golden.
        let made = made("tr", look, if look == LOOKS[0].0 { "tr" } else { name });
        writeln!(lines, "{look}: {}", counted(&made)).expect("written");
        made.reported.iter().for_each(|reported| writeln!(lines, "    {reported}").expect("written"));
    }
    compare("looks.txt", &lines);
}
