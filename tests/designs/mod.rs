//! Designs: every one of the program makes both books of the fixture, and an author's own is read as those are.

use crate::kept::keep;
use crate::memory::{pages, understand};
use crate::project::Project;
use crate::reader::Reader;
use crate::reading::Reading;
use matbaa::config::Design;
use matbaa::config::design::names;
use matbaa::manuscript::Files;
use matbaa::page::{Item, Pages};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The designs of the program by their own names and the names of their books.
pub const LOOKS: [(&str, &str); 8] = [
    ("klasik", "klasik"),
    ("çağdaş", "cagdas"),
    ("büyük punto", "buyuk-punto"),
    ("edebiyat", "edebiyat"),
    ("anma", "anma"),
    ("kolay okuma", "kolay-okuma"),
    ("rapor", "rapor"),
    ("şiir", "siir"),
];

/// The fixture with everything in a look, on the paper of that.
fn fixture(look: &str) -> Project {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/her-sey");
    let mut project = Project::new();
    for entry in fs::read_dir(home).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("UTF-8");
        let text = match text.split_once("[pdf]") {
            Some((before, _)) if name == "book.toml" => format!("{before}[pdf]\ndesign = \"{look}\"\n"),
            _ => text,
        };
        project = project.chapter(&name, text);
    }
    project
}

#[test]
fn every_look_makes_both_books_of_everything() {
    let own: BTreeSet<&str> = names().filter(|name| LOOKS.iter().any(|(look, _)| look == name)).collect();
    assert_eq!(own.len(), LOOKS.len());
    let mut styles = BTreeSet::new();
    for (look, name) in LOOKS {
        let project = fixture(look);
        let design = Design::named(look).expect("a design");
        for ending in ["pdf", "epub"] {
            project.run(&format!("{ending} --quiet -o book.{ending}")).stderr("").stdout("").success();
        }
        let [pdf, epub] = ["pdf", "epub"].map(|ending| {
            let bytes = fs::read(project.path(&format!("book.{ending}"))).expect("made");
            keep(&format!("look-{name}.{ending}"), &bytes);
            bytes
        });
        let read = Reading::of(&pdf);
        let words = read.pages.iter().flat_map(|page| page.words());
        let letters = letters(&words.map(|word| word.text).collect::<String>());
        assert!(letters > 2_000, "{look}: {letters} letters");
        let epub = Reader::open(&epub);
        let style = epub.text("OEBPS/stylesheet.css").to_owned();
        assert!(styles.insert(style), "{look}: the style sheet is that of another look");
        let ornament = design.pause.ornament.as_str();
        assert!(epub.text("OEBPS/01-her-sey.xhtml").contains(ornament), "{look}: {ornament}");
    }
}

/// How many letters a text has.
fn letters(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_alphabetic()).count()
}

/// A book in memory whose `book.toml` names a design, and files beside it.
fn book(design: &str, files: &[(&str, &str)]) -> Files {
    let settings =
        format!("title = \"Liman\"\nlanguage = \"tr\"\n[pdf]\ndesign = \"{design}\"\nsize = \"A6\"\n");
    let chapter =
        "# Sabah\n\nGemi geldi.[^1]\n\n## Öğle\n\nYük indi.\n\n* * *\n\n> Söz.\n\n[^1]: Defter, s. 3.\n";
    let own = [("book.toml", settings.as_str()), ("01.md", chapter)];
    Files::in_memory(own.iter().chain(files).map(|(name, text)| (*name, *text)))
}

/// Where words stand on pages, and in what size: one line for each run.
fn shown(pages: &Pages) -> String {
    let mut text = String::new();
    for (number, page) in pages.pages.iter().enumerate() {
        let _ = writeln!(
            text,
            "page {}: {:.1} × {:.1} mm",
            number + 1,
            page.size.width.to_mm(),
            page.size.height.to_mm()
        );
        for item in &page.items {
            if let Item::Glyphs(run) = item {
                let (x, y, size) = (run.origin.x.to_pt(), run.origin.y.to_pt(), run.size.to_pt());
                let _ =
                    writeln!(text, "{x:7.2} {y:7.2} {size:6.2} face {} {}", run.face.0, run.text.trim_end());
            }
        }
    }
    text
}

const OWN: &str = "base = \"ortak\"\n\n[chapter]\nsink = 5\ntitle = { face = \"body\", italic = true, size = 1.8, align = \"center\" }\n\n[pause]\nornament = \"• • •\"\n";
const SHARED: &str = "base = \"literary\"\n\n[running]\nheads = false\nfolio = { align = \"outer\", bold = true }\n\n[text]\nsize = 9\nleading = 1.5\n";

#[test]
fn a_design_of_the_author_s_own_is_set_as_its_golden_says() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/designs/own.txt");
    let files = book("benim", &[("benim.toml", OWN), ("ortak.toml", SHARED)]);
    let made = shown(&pages(&mut understand(&files).publication()));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&golden, &made).expect("the golden can be written");
    }
    assert_eq!(made, fs::read_to_string(&golden).unwrap_or_default());
    let by_file = book("benim.toml", &[("benim.toml", OWN), ("ortak.toml", SHARED)]);
    assert_eq!(made, shown(&pages(&mut understand(&by_file).publication())), "named by its file");
}

#[test]
fn what_is_wrong_with_a_design_is_told_at_its_place_with_the_nearest_key() {
    let wrong = "base = \"klasik\"\n\n[chapter]\nsinc = 4\nsink = 4.5\ntitle = { size = 90, align = \"outer\" }\n\n[tekst]\nsize = 9\n\n[notes]\nindent = 1\n";
    let project = Project::new()
        .book("title = \"Liman\"\nlanguage = \"en\"\n[pdf]\ndesign = \"own\"\n")
        .chapter("01.md", "# Morning\n\nThe ship came.\n")
        .chapter("own.toml", wrong);
    let reported = String::from_utf8_lossy(&project.run("check").output.stderr).into_owned();
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/designs/wrong.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&golden, &reported).expect("the golden can be written");
    }
    assert_eq!(reported, fs::read_to_string(&golden).unwrap_or_default());
    for line in [4, 5, 6, 8, 12] {
        assert!(reported.contains(&format!("own.toml:{line}:")), "line {line}: {reported}");
    }
}

#[test]
fn designs_that_build_upon_each_other_in_a_circle_are_refused() {
    for (design, files) in [
        ("a", vec![("a.toml", "base = \"b\""), ("b.toml", "base = \"a\"")]),
        ("a", vec![("a.toml", "base = \"a.toml\"")]),
        ("yok", vec![]),
        ("../../etc/passwd", vec![]),
        ("a", vec![("a.toml", "base = 3")]),
        ("a", vec![("a.toml", "[text\n")]),
    ] {
        let understood = understand(&book(design, &files));
        let codes: Vec<&str> =
            understood.checked.findings.all().iter().map(|found| found.problem.code()).collect();
        assert!(
            codes.iter().any(|code| ["B005", "B008", "B015", "B016"].contains(code)),
            "{design} {files:?}: {codes:?}"
        );
    }
}

#[test]
fn an_ornament_that_no_face_has_is_told_and_stood_in_for() {
    let project = Project::new()
        .book("title = \"Liman\"\nlanguage = \"en\"\n[pdf]\ndesign = \"own\"\n")
        .chapter("01.md", "# Morning\n\nThe ship came.\n\n* * *\n\nIt left.\n\n* * *\n\nIt came.\n")
        .chapter("own.toml", "[pause]\nornament = \"☙\"\n");
    let ran = project.run("pdf -o book.pdf");
    let reported = String::from_utf8_lossy(&ran.output.stderr).into_owned();
    assert_eq!(reported.matches("F001").count(), 1, "{reported}");
    let read = Reading::of(&fs::read(project.path("book.pdf")).expect("made"));
    let signs = read.pages.iter().flat_map(|page| page.artifacts()).filter(|word| word.text == "*").count();
    assert_eq!(signs, 6, "three asterisks for each pause");
}

#[test]
fn a_new_book_begins_in_a_design_on_its_paper() {
    let project = Project::new();
    project.run("init new --yes --lang en --title Poems --design poetry --quiet").success();
    let book = fs::read_to_string(project.path("new/manuscript/book.toml")).expect("made");
    assert!(book.contains("\ndesign = \"poetry\"\nsize = \"130x200\"\n"), "{book}");
    project.run("pdf --quiet --manuscript new/manuscript -o new.pdf").stderr("").success();
    project.run("init other --yes --lang en --design gothic").code(2);
}
