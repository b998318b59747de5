//! A manuscript with errors leaves the book that was made before as it was.

use crate::book::project::Project;
use std::fs;

const SOUND: &str = "# Gece\n\nKent karanlıktaydı.[^ses]\n\n[^ses]: *Time*, 29 Ocak 1990.\n";

/// Breaks a sound chapter and holds what the program says of it, and that it wrote nothing.
fn refuses(broken: &str, code: &str, place: &str) {
    for format in ["pdf", "epub"] {
        let project = Project::new("").chapter("01-gece.md", SOUND);
        assert_eq!(project.run(format).code, Some(0));
        let before = project.made(format);
        let files = |project: &Project| fs::read_dir(project.path("")).expect("a folder").count();
        let count = files(&project);
        let project = project.chapter("01-gece.md", broken);
        let run = project.run(format);
        assert_eq!(run.code, Some(1), "{}", run.stderr);
        assert!(run.stderr.contains(&format!("[{code}]: ")), "{}", run.stderr);
        assert!(run.stderr.contains(&format!("01-gece.md:{place}")), "{}", run.stderr);
        assert!(project.made(format) == before, "{format}: the book made before has changed");
        assert_eq!(files(&project), count, "{format}: something was left beside it");
    }
}

#[test]
fn a_note_that_is_there_twice() {
    refuses("# Gece\n\nKent.[^ses]\n\n[^ses]: *Time*, 29 Ocak 1990.\n\n[^ses]: Başka.\n", "N003", "7:1");
}

#[test]
fn a_picture_from_elsewhere() {
    refuses("# Gece\n\n![Bir harita.](../yok.svg)\n", "B008", "3:");
}

#[test]
fn an_id_of_two_places() {
    refuses("# Gece\n\n## Bir {#a}\n\n## İki {#a}\n", "L002", "5:");
}

#[test]
fn every_error_is_told_at_once() {
    let project = Project::new("")
        .chapter("01.md", "# Bir\n\nMetin.[^a]\n\n[^a]: Bir.\n\n[^a]: İki.\n")
        .chapter("02.md", "# İki\n\n![Resim](../a.png)\n\nMetin.[^b] [bağ](#yok)\n");
    let run = project.run("pdf");
    assert_eq!(run.code, Some(1));
    for place in ["01.md:7:1", "02.md:3:1", "02.md:5:7", "02.md:5:12"] {
        assert!(run.stderr.contains(place), "{place} in {}", run.stderr);
    }
}

#[test]
fn a_book_toml_with_an_unknown_key() {
    let project = Project::new("titel = \"x\"").chapter("01.md", SOUND);
    let run = project.run("pdf");
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("book.toml:3:1") && run.stderr.contains("title"), "{}", run.stderr);
    assert!(project.path("out.pdf").exists(), "a key that nobody knows is left out");
}
