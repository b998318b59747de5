//! Tests that the preview always shows what a fresh build of the same files would show, after any sequence of
//! edits.

use super::builder::{Build, LastGood, PreviewBuilder};
use super::shared_session::SharedSession;
use crate::cli::args::{Common, Terminal, When};
use crate::cli::report::Screen;
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

const BOOK: &str =
    "title = \"Deneme\"\nlanguage = \"tr\"\n[citations]\nrestart = \"book\"\n[index]\nterms = [\"liman\"]\n";
const SOURCES: &str = "@book{bir, author = {Yazar, Ada}, title = {Liman}, date = {2001}}\n\
                       @book{iki, author = {Yazar, Ada}, title = {Gece}, date = {2002}}\n";

/// The result of one build of a builder: the book if it is free of errors, and the state sent to the page.
struct Shown {
    good: Option<Arc<LastGood>>,
    findings_json: Vec<String>,
}

fn common(folder: &Path) -> Common {
    let terminal = Terminal { color: When::Never, lang: Some("tr".to_owned()), quiet: true, verbose: false };
    Common { book: None, manuscript: Some(folder.to_owned()), edition: None, all_editions: false, terminal }
}

fn build(builder: &mut PreviewBuilder, folder: &Path) -> Shown {
    let mut screen = Screen::new(&common(folder).terminal);
    let findings_json = RefCell::new(Vec::new());
    let good = RefCell::new(None);
    let show = |build: Build| {
        // The build number and the time differ between builds; only the findings are compared.
        let findings = build.state_json.find("\"findings\"").expect("findings");
        let end = build.state_json.find("], \"book\"").map_or(build.state_json.len(), |end| end + 1);
        findings_json.borrow_mut().push(build.state_json[findings..end].to_owned());
        *good.borrow_mut() = build.good;
    };
    builder.build(&mut screen, show);
    builder.proofread(&screen, show).expect("nobody ends it");
    Shown { good: good.into_inner(), findings_json: findings_json.into_inner() }
}

/// Everything visible of a book: its pages as SVG and the files of its e-book.
fn seen(good: &LastGood) -> (String, Vec<(String, Vec<u8>)>) {
    let files = good.files().iter().map(|file| (file.name.clone(), file.bytes.clone())).collect();
    (format!("{:?}", good.pages), files)
}

/// The edits, in order: a file and its text, or `None` to delete the file.
fn edits() -> Vec<(&'static str, Option<String>)> {
    let one = |words: &str| {
        format!(
            "# Bir\n\nSöz “{words}” dedi.[^a] Liman.\n\n[^a]: [@bir, s. 4].\n\n{}",
            "Uzun bir söz daha. ".repeat(300)
        )
    };
    let two = |id: &str| format!("# İki\n\n## Ara {{#{id}}}\n\nOrada [@iki]; [bağ](01-a.md#bir).\n");
    let three =
        "# Üç\n\n## Ara {#ara}\n\n[Ara](02-b.md#ara) ve [@bir, s. 9] ve [@iki].[^n]\n\n[^n]: A.g.e.\n"
            .to_owned();
    let list = "# Kaynakça\n\n::: kaynakça\n".to_owned();
    vec![
        ("01-a.md", Some(one("gel"))),
        ("01-a.md", Some(one("git"))),
        ("01-a.md", Some(format!("{}\n\nYeni paragraf.\n", one("git")))),
        ("02-b.md", Some(two("baska"))),
        ("02-b.md", Some(two("ara"))),
        ("03-c.md", Some(format!("{three}\n\n[^n]: Bir daha.\n"))),
        ("03-c.md", Some(three.clone())),
        ("04-d.md", Some(list)),
        ("book.toml", Some(format!("{BOOK}[pdf]\nsize = \"A6\"\n"))),
        ("02-b.md", None),
        ("00-z.md", Some("# Önce\n\nÖnce gelen bölüm. Liman[^1].\n\n[^1]: Not.\n".to_owned())),
        ("02-b.md", Some(two("ara"))),
        (
            "book.toml",
            Some(
                format!("subtitle = \"x\"\n{BOOK}[pdf]\nsize = \"A5\"\n")
                    .replace("[citations]\nrestart = \"book\"\n", ""),
            ),
        ),
        ("sources.bib", Some(SOURCES.replace("Liman}", "Limanlar}"))),
        ("01-a.md", Some(one("gel"))),
    ]
}

#[test]
fn after_every_edit_the_book_is_that_of_a_fresh_build() {
    let home = TempDir::new().expect("a folder");
    let folder = home.path().join("manuscript");
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("book.toml"), BOOK).expect("written");
    fs::write(folder.join("sources.bib"), SOURCES).expect("written");
    fs::write(folder.join("02-b.md"), "# İki\n\n## Ara {#ara}\n\nSöz.\n").expect("written");
    fs::write(folder.join("03-c.md"), "# Üç\n\nSöz.\n").expect("written");
    let mut builder = PreviewBuilder::new(&common(&folder), None, SharedSession::default());
    let (mut sound, mut broken) = (0, 0);
    for (at, (name, text)) in edits().into_iter().enumerate() {
        match text {
            Some(text) => fs::write(folder.join(name), text).expect("written"),
            None => fs::remove_file(folder.join(name)).expect("gone"),
        }
        let again = build(&mut builder, &folder);
        let fresh =
            build(&mut PreviewBuilder::new(&common(&folder), None, SharedSession::default()), &folder);
        let Some(good) = fresh.good else {
            broken += 1;
            assert!(again.good.is_some(), "edit {at}: the last sound book stays");
            continue;
        };
        sound += 1;
        assert_eq!(again.findings_json, fresh.findings_json, "edit {at}: what is findings_json");
        let again = again.good.expect("a sound book");
        assert!(seen(&again) == seen(&good), "edit {at}: what is seen");
    }
    assert!(sound >= 10 && broken >= 1, "{sound} sound, {broken} broken");
}
