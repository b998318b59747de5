//! The faces of the e-book: carried, unless the command or book.toml leaves them out.

use crate::book::project::{Project, command, home, run};
use crate::book::reader::Reader;
use std::fs;

/// How many faces an e-book carries, made with a key of book.toml and with arguments.
fn faces(keys: &str, arguments: &[&str]) -> usize {
    let face = fs::read(home().join("fonts/literata/Literata-Regular.ttf")).expect("a font");
    let project = Project::new(keys)
        .chapter("01-gece.md", "# Gece\n\nKent karanlıktaydı.\n")
        .file("fonts/literata/Literata-Regular.ttf", face);
    let output = project.path("out.epub");
    let mut command = command("epub", &project.path("m"), &output);
    command.current_dir(project.path("")).args(arguments);
    let run = run(command);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let made = Reader::open(&fs::read(output).expect("a book"));
    made.names.iter().filter(|name| name.starts_with("OEBPS/fonts/")).count()
}

#[test]
fn the_e_book_can_go_without_faces() {
    assert!(faces("", &[]) > 0);
    assert_eq!(faces("", &["--no-fonts"]), 0);
    assert_eq!(faces("[epub]\nfonts = false", &[]), 0);
}
