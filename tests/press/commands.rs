//! The two commands that fold: what they write, and what they say.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

/// A folder with a small book.
struct Project(TempDir);

impl Project {
    fn new() -> Self {
        let project = Self(TempDir::new().expect("a folder"));
        fs::create_dir(project.path("manuscript")).expect("a folder");
        project.file("manuscript/book.toml", "title = \"Gün\"\nlanguage = \"tr\"\n");
        project.file("manuscript/01-a.md", "# Gece\n\nBir söz.\n");
        project
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("written");
    }

    /// Exit code, standard output and standard error.
    fn run(&self, arguments: &str) -> (Option<i32>, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
        command.args(arguments.split(' ')).current_dir(self.0.path()).env_clear();
        let output = command.output().expect("the program starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    }
}

#[test]
fn a_booklet_is_written_with_words_on_how_to_print_it() {
    let project = Project::new();
    let said = "dist/gun-booklet.pdf yazıldı · 5 sayfa + 3 boş · 2 yaprak A4 · \
                %100 ölçekte, yatay, iki yüze, kısa kenardan çevirerek basın\n";
    assert_eq!(project.run("pdf --booklet"), (Some(0), said.to_owned(), String::new()));
    assert!(!project.path("dist/gun.pdf").exists(), "only what was asked for");
    assert_eq!(project.run("pdf --quiet"), (Some(0), String::new(), String::new()));
    let sheets = fs::read(project.path("dist/gun-booklet.pdf")).expect("sheets");
    fs::remove_file(project.path("dist/gun-booklet.pdf")).expect("there");
    assert_eq!(project.run("booklet dist/gun.pdf --thickness 0,1").0, Some(0));
    assert!(sheets == fs::read(project.path("dist/gun-booklet.pdf")).expect("sheets"), "both ways are one");
}

#[test]
fn the_cover_goes_to_a_file_of_its_own() {
    let project = Project::new();
    project.file("manuscript/02-b.md", &"# Gün\n\nUzun bir söz.\n\n".repeat(4));
    assert_eq!(project.run("pdf --booklet --cover-apart --paper A3 -o son.pdf").0, Some(0));
    assert!(project.path("son-cover.pdf").is_file() && project.path("son.pdf").is_file());
    assert_eq!(project.run("pdf --booklet --signature 1 -o tek.pdf").0, Some(0));
    assert!(!project.path("tek-cover.pdf").exists());
}

#[test]
fn a_file_that_cannot_be_laid_out_is_refused() {
    let project = Project::new();
    project.file("söz.pdf", "söz");
    let said = "error[S001]: the file is not a readable PDF: couldn't parse input: invalid file header\n \
                |\n = help: open the file in a PDF viewer and save it as a PDF again\n\n1 error\n";
    assert_eq!(project.run("booklet söz.pdf"), (Some(1), String::new(), said.to_owned()));
    assert!(!project.path("söz-booklet.pdf").exists());
    let absent = "error: yok.pdf: there is no such file or folder\n";
    assert_eq!(project.run("booklet yok.pdf").2, absent);
    let (code, _, said) = project.run("booklet söz.pdf -o ./söz.pdf");
    assert_eq!(
        (code, said.as_str()),
        (Some(2), "error: “./söz.pdf” is the file to be laid out and is not written over\n")
    );
}

#[test]
fn wrong_options_are_refused() {
    let project = Project::new();
    let refused = [
        "pdf --thickness 0.2",
        "pdf --cover-apart",
        "booklet a.pdf --thickness 9",
        "booklet a.pdf --signature 0",
    ];
    for arguments in refused {
        assert_eq!(project.run(arguments).0, Some(2), "{arguments}");
    }
}
