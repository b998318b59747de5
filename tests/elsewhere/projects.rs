//! Projects of other tools as their authors have them, both books of each without a line of settings.

use crate::book::same_bytes;
use crate::elsewhere::reader::{self, Reader};
use crate::memory::{self, Understood};
use matbaa::book::plain_text;
use matbaa::project::Files;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A tool's folder, the book's title, and the titles of the chapters in their order.
const PROJECTS: [(&str, &str, &[&str]); 12] = [
    ("bookdown", "Zeytin Defteri", &["Başlarken", "Hasat", "Budama"]),
    ("gitbook", "Arı Günlüğü", &["Giriş", "İlkbahar", "Sonbahar"]),
    ("hugo", "Walking the Ridge", &["Walking the Ridge", "South", "The hut", "North", "The cairn"]),
    ("jupyter", "Counting Birds", &["Counting Birds", "In the field", "The marsh", "Reeds", "The hill"]),
    ("leanpub", "Leanpub", &["Before we sail", "Sails", "Knots", "Thanks"]),
    (
        "mdbook",
        "Kuyu Rehberi",
        &["Önsöz", "Birinci Kısım", "Kuyunun yeri", "Toprağı tanımak", "Suyu çekmek", "Sözlük"],
    ),
    ("mkdocs", "Bread at Home", &["Bread at Home", "Doughs", "White", "Rye", "Ovens"]),
    ("obsidian", "Obsidian", &["Kar", "Soba", "Dere"]),
    ("pandoc", "Taş Ustası", &["Ocak", "Yapı", "Çatı"]),
    ("plain", "Night Trains", &["The first train", "The second train", "Dining car"]),
    (
        "quarto",
        "The Lighthouse Notes",
        &["Preface", "The tower", "Stairs", "The lamp", "The sea", "Tides", "Tables"],
    ),
    ("toc", "Toc", &["Çömlek", "Atölye", "Kil hazırlamak", "Fırın"]),
];

fn folder(tool: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/elsewhere/projects").join(tool)
}

/// A folder as the tool understands it.
fn understand(folder: &Path) -> Understood {
    memory::understand(&Files::on_disk(folder))
}

/// The words of a text, without signs and marks.
fn words(text: &str) -> String {
    let plain = |sign: char| if sign.is_alphanumeric() { sign } else { ' ' };
    text.chars().map(plain).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text_of(reader: &Reader) -> String {
    let pages = reader.pages();
    let texts = pages.iter().map(|page| reader::words(reader.xml(page).root_element()));
    words(&texts.collect::<Vec<_>>().join(" "))
}

#[test]
fn titles_and_order_are_those_of_the_tool() {
    for (tool, title, chapters) in PROJECTS {
        let understood = understand(&folder(tool));
        let titles = understood.draft.value.chapters.iter().map(|chapter| plain_text(&chapter.title));
        let titles: Vec<_> = titles.collect();
        assert_eq!(understood.publication().config().title, title, "{tool}");
        assert_eq!(titles, chapters, "{tool}");
    }
}

#[test]
fn links_lead_where_the_tool_leads_them() {
    for (tool, ..) in PROJECTS {
        let found = understand(&folder(tool)).resolved.diagnostics;
        let broken: Vec<_> = found.iter().filter(|found| found.problem.code().starts_with('L')).collect();
        // One link is to a file that no book has.
        assert_eq!(broken.len(), usize::from(tool == "plain"), "{tool}: {broken:?}");
    }
}

#[test]
fn settings_that_are_written_make_the_same_book() {
    for tool in ["quarto", "mkdocs", "hugo", "pandoc", "toc"] {
        let home = tempfile::tempdir().expect("a folder");
        let copy = home.path().join(tool);
        same_bytes::copy(&folder(tool), &copy);
        let before = understand(&copy).publication().manuscript;
        let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
        let output = command.args(["init", "--from"]).arg(&copy).output().expect("it runs");
        assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
        let after = understand(&copy).publication().manuscript;
        let reported = |book: &matbaa::manuscript::Manuscript| {
            let paths: Vec<_> = book.chapters.iter().map(|chapter| chapter.path.clone()).collect();
            (format!("{:?}", book.config), paths)
        };
        assert_eq!(reported(&before), reported(&after), "{tool}");
        let again = Command::new(env!("CARGO_BIN_EXE_matbaa")).args(["init", "--from"]).arg(&copy).output();
        assert_eq!(again.expect("it runs").status.code(), Some(2), "{tool}: it is not written over");
    }
}

#[test]
fn a_single_text_becomes_a_book_beside_it() {
    let home = tempfile::tempdir().expect("a folder");
    let text = "---\ntitle: Tek Metin\nauthor: Ad Soyad\nlang: tr\n---\n\n# Bir\n\nSöz burada başlar.\n";
    fs::write(home.path().join("kitap.md"), text).expect("written");
    fs::write(home.path().join("başka.md"), "# Başka\n\nBu, kitaba girmez.\n").expect("written");
    fs::write(home.path().join("mektup.txt"), "Mektup\n\nBir gün yazılan bir mektup.\n").expect("written");
    for (file, made) in [("kitap.md", "kitap"), ("mektup.txt", "mektup")] {
        for format in ["epub", "pdf"] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
            let output = command.current_dir(home.path()).args([format, file]).output().expect("it runs");
            assert!(output.status.success(), "{file}: {}", String::from_utf8_lossy(&output.stderr));
            assert!(home.path().join(format!("{made}.{format}")).is_file(), "{file}");
        }
    }
    let epub = text_of(&Reader::open(&fs::read(home.path().join("kitap.epub")).expect("a book")));
    assert!(epub.contains("Söz burada başlar") && !epub.contains("kitaba girmez"), "{epub}");
}
