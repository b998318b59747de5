//! Parts of editions: what they inherit from the book, what they never do, and which files are theirs.

use crate::config::Config;
use crate::manuscript::{Files, Loaded, Memory, load};
use std::fs;
use tempfile::TempDir;

const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>";

fn project(book: &str, files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (name, text) in [&[("book.toml", book), ("01.md", "# A\n"), ("az/01.md", "# B\n")], files].concat() {
        let path = dir.path().join("m").join(name);
        fs::create_dir_all(path.parent().expect("inside")).expect("a folder");
        fs::write(path, text).expect("written");
    }
    dir
}

#[track_caller]
fn loaded(dir: &TempDir, name: &str) -> Loaded {
    let loaded = load(&Files::on_disk(&dir.path().join("m")), Some(name), &|_, _| {}, &mut Memory::default())
        .expect("readable");
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded
}

#[track_caller]
fn config(book: &str, name: &str) -> Config {
    loaded(&project(book, &[]), name).manuscript.expect("a manuscript").config
}

#[test]
fn an_edition_inherits_all_from_the_book_but_numbers() {
    let book = "title = \"A\"\nlanguage = \"tr\"\npublisher = \"P\"\nidentifier = \"https://example.org/a\"\n\
                isbn.print = \"978-0-306-40615-7\"\n[pdf]\nsize = \"A6\"\ntext_size = 9\n\
                [[edition]]\nlanguage = \"az\"\ntitle = \"B\"\n[edition.pdf]\ntext_size = 8.5\n";
    let (own, other) = (config(book, "tr"), config(book, "az"));
    assert_eq!((own.title.as_str(), other.title.as_str()), ("A", "B"));
    assert_eq!(other.publisher.as_deref(), Some("P"));
    assert_eq!((other.pdf.size(), other.pdf.text_size(), own.pdf.text_size()), ("A6", 8.5, 9.0));
    assert_eq!((other.isbn.print.as_deref(), other.folder.as_deref()), (None, Some("az")));
    assert!(other.identifier.is_some_and(|identifier| identifier.starts_with("urn:uuid:")));
    assert_eq!(own.identifier.as_deref(), Some("https://example.org/a"));
}

#[test]
fn an_edition_of_the_same_language_has_the_books_chapters() {
    let book =
        "title = \"A\"\nlanguage = \"tr\"\nfolder = \"az\"\n[[edition]]\nlanguage = \"tr\"\nname = \"iri\"\n";
    let dir = project(book, &[]);
    let iri = loaded(&dir, "iri");
    assert_eq!(iri.editions, ["tr", "iri"]);
    assert_eq!(iri.file_name, "a-iri");
    let chapters = |name| loaded(&dir, name).sources.iter().map(|(_, source)| source.text.clone()).last();
    assert_eq!(chapters("tr"), chapters("iri"));
}

#[test]
fn an_image_is_found_beside_the_chapter_and_then_with_the_book() {
    let other = SVG.replace("30", "60");
    let files = [("a.svg", SVG), ("b.svg", SVG), ("az/a.svg", other.as_str()), ("az/c/d.svg", SVG)];
    let dir =
        project("title = \"A\"\nlanguage = \"tr\"\n[[edition]]\nlanguage = \"az\"\ntitle = \"B\"\n", &files);
    let artworks = loaded(&dir, "az").manuscript.expect("a manuscript").artworks;
    let width = |path: &str| artworks.get(path).map(|artwork| artwork.size.width.to_pt());
    let paths = ["a.svg", "../a.svg", "b.svg", "../b.svg", "c/d.svg", "../az/a.svg", "../../b.svg"];
    let expected = [Some(60.0), Some(30.0), Some(30.0), Some(30.0), Some(30.0), Some(60.0), None];
    assert_eq!(paths.map(width), expected);
    let artworks = loaded(&dir, "tr").manuscript.expect("a manuscript").artworks;
    assert!(artworks.get("../b.svg").is_none(), "the book's own chapters lie with its images");
}

#[test]
fn works_of_an_edition_come_before_those_of_the_book() {
    let files = [("sources.bib", ""), ("az/sources.bib", "")];
    let dir =
        project("title = \"A\"\nlanguage = \"tr\"\n[[edition]]\nlanguage = \"az\"\ntitle = \"B\"\n", &files);
    let manuscript = loaded(&dir, "az").manuscript.expect("a manuscript");
    let names = manuscript.shelf.files.iter().map(|id| manuscript.sources.get(*id).path.clone());
    let names: Vec<_> =
        names.map(|path| path.strip_prefix(dir.path().join("m")).expect("inside").to_owned()).collect();
    assert_eq!(names, [std::path::Path::new("az/sources.bib"), std::path::Path::new("sources.bib")]);
}

#[test]
fn a_long_title_keeps_the_editions_apart() {
    let title = "çok uzun ".repeat(40);
    let book = format!(
        "title = \"{title}\"\nlanguage = \"tr\"\n[[edition]]\nlanguage = \"az\"\ntitle = \"{title}\"\n"
    );
    let file = loaded(&project(&book, &[]), "az").file_name;
    assert!(file.ends_with("-az") && file.len() < 100, "{file}");
}
