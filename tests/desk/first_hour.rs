//! The first hour of an author: begin a book, write a chapter, check it, mend it, make every form of it.

use crate::desk::project::Project;
use crate::desk::watch::Going;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A chapter as it is typed first: a note is misspelt, and the language check finds three places.
const TYPED: &str = "# Kuruluş\n\nDernek 1990’de, Ankara’da kuruldu.[^tutanak] O yıl 40,000 lira toplandı .\n\n\
                     [^tutanka]: Karar defteri, s. 3.\n";

/// What the author sees of one command, run where the book lies.
struct Seen {
    output: Output,
}

impl Seen {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.output.stderr).into_owned()
    }

    #[track_caller]
    fn code(&self, code: i32) {
        assert_eq!(self.output.status.code(), Some(code), "{}", self.text());
    }
}

fn run(book: &Path, arguments: &str) -> Seen {
    let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
    command.args(arguments.split_whitespace()).current_dir(book).env_clear();
    Seen { output: command.output().expect("the program starts") }
}

/// A finished PDF, as its first bytes and its pages say.
#[track_caller]
fn pages(file: &Path) -> usize {
    let pdf = lopdf::Document::load(file).expect("a PDF");
    pdf.get_pages().len()
}

#[test]
fn the_first_hour() {
    let project = Project::new();
    fs::remove_dir(project.path("manuscript")).expect("it is empty");
    project.run("init kitabim --lang tr --title Gece --author Ece --yes").stderr("").success();
    let book = project.path("kitabim");
    let chapter = book.join("manuscript/03-kurulus.md");

    fs::write(&chapter, TYPED).expect("written");
    let checked = run(&book, "check --strict");
    checked.code(1);
    for code in ["uyarı[N001]", "uyarı[N002]", "uyarı[T040]", "uyarı[T030]", "uyarı[T022]"] {
        assert!(checked.text().contains(code), "{code}: {}", checked.text());
    }
    run(&book, "pdf --strict").code(1);
    assert!(!book.join("dist/gece.pdf").exists(), "no book is made while a warning is left");

    fs::write(&chapter, TYPED.replace("tutanka", "tutanak")).expect("written");
    let mended = run(&book, "check --fix");
    mended.code(0);
    let text = fs::read_to_string(&chapter).expect("UTF-8");
    assert!(text.contains("1990’da") && text.contains("40.000 lira toplandı."), "{text}");
    let checked = run(&book, "check --strict");
    checked.code(0);
    assert_eq!(checked.text(), "");

    let going = Going::at(&book, "watch --lang en");
    going.hear_made();
    fs::write(&chapter, text + "\nBir söz daha.\n").expect("saved");
    going.hear_made();
    assert_eq!(going.interrupt(), Some(130));

    run(&book, "epub").code(0);
    let epub = fs::read(book.join("dist/gece.epub")).expect("the e-book");
    assert_eq!(&epub[30..58], b"mimetypeapplication/epub+zip");

    run(&book, "pdf").code(0);
    let single = pages(&book.join("dist/gece.pdf"));

    run(&book, "pdf --booklet --instructions").code(0);
    let sides = pages(&book.join("dist/gece-booklet.pdf"));
    assert_eq!(sides, single.div_ceil(4) * 2, "two pages a side, two sides a sheet");
    assert_eq!(pages(&book.join("dist/gece-booklet-talimat.pdf")), 1);
    run(&book, "booklet dist/gece.pdf --back-cover -o dist/again.pdf").code(0);
    assert_eq!(pages(&book.join("dist/again.pdf")), sides);

    run(&book, "pdf --press").code(0);
    assert_eq!(pages(&book.join("dist/gece-press.pdf")) % 4, 0);
    run(&book, "cover").code(0);
    assert_eq!(pages(&book.join("dist/gece-cover.pdf")), 1);
    assert!(String::from_utf8_lossy(&run(&book, "stats").output.stdout).contains("Kuruluş"));
    run(&book, "explain T040").code(0);
}
