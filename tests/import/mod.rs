//! Manuscripts from word processors: what becomes of them, word for word, and that nothing stops the tool.

mod ebook;
mod hostile;
mod office;
mod round;
mod word;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const DOCUMENTS: [&str; 4] = ["liman.docx", "liman.odt", "defter.html", "defter.txt"];

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import")
}

/// Exit code, standard output and standard error.
fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
    let output =
        command.args(arguments).current_dir(folder).env_clear().output().expect("the program starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// A folder that has the documents.
fn project() -> TempDir {
    let dir = TempDir::new().expect("a folder");
    for name in DOCUMENTS.iter().chain(&["liman.png"]) {
        fs::copy(tests().join("documents").join(name), dir.path().join(name)).expect("copied");
    }
    dir
}

/// All files below a folder, by path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![(folder.to_owned(), String::new())];
    while let Some((folder, lead)) = waiting.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = format!("{lead}{}", path.file_name().expect("a name").to_string_lossy());
            if path.is_dir() {
                waiting.push((path, format!("{name}/")));
            } else {
                found.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    found
}

#[test]
fn documents_become_chapters_and_notes() {
    let mut wrong = Vec::new();
    for name in DOCUMENTS {
        let dir = project();
        let (code, printed, report) = run(dir.path(), &["import", name, "--into", "kitap", "--lang", "tr"]);
        assert_eq!(code, Some(0), "{name}: {report}");
        let mut made = format!("{printed}{report}");
        for (path, bytes) in files(&dir.path().join("kitap")) {
            let text = String::from_utf8(bytes)
                .unwrap_or_else(|error| format!("{} bytes\n", error.as_bytes().len()));
            made.push_str(&format!("\n==== {path}\n{text}"));
        }
        let golden = tests().join(format!("goldens/{name}.txt"));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&golden, &made).expect("the golden can be written");
        }
        if made != fs::read_to_string(&golden).unwrap_or_default() {
            wrong.push(format!("== {name}\n{made}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_brought_in_can_be_made_a_book() {
    for name in DOCUMENTS {
        let dir = project();
        assert_eq!(run(dir.path(), &["import", name, "--into", "kitap"]).0, Some(0), "{name}");
        let (code, printed, report) = run(dir.path(), &["epub", "--manuscript", "kitap", "-o", "kitap.epub"]);
        assert_eq!(code, Some(0), "{name}: {printed}{report}");
        let left = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/conformance");
        fs::create_dir_all(&left).expect("a folder");
        let epub = format!("import-{}.epub", name.replace('.', "-"));
        fs::copy(dir.path().join("kitap.epub"), left.join(epub)).expect("copied");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let (one, other) = (project(), project());
    for dir in [&one, &other] {
        assert_eq!(run(dir.path(), &["import", "liman.docx"]).0, Some(0));
    }
    assert_eq!(files(&one.path().join("liman")), files(&other.path().join("liman")));
}

#[test]
fn nothing_is_written_over() {
    let dir = project();
    fs::create_dir(dir.path().join("kitap")).expect("a folder");
    fs::write(dir.path().join("kitap/02-birinci-gece.md"), "# Benim\n").expect("written");
    let (code, printed, report) =
        run(dir.path(), &["import", "liman.odt", "--into", "kitap", "--lang", "en"]);
    assert_eq!((code, printed.as_str()), (Some(2), ""));
    assert!(report.contains("there already: “kitap/02-birinci-gece.md”"), "{report}");
    assert_eq!(files(&dir.path().join("kitap")).len(), 1, "nothing was written");
    fs::rename(dir.path().join("kitap/02-birinci-gece.md"), dir.path().join("kitap/book.toml"))
        .expect("moved");
    let (code, _, report) = run(dir.path(), &["import", "liman.odt", "--into", "kitap", "--lang", "tr"]);
    assert_eq!(code, Some(0));
    assert!(report.contains("book.toml vardı"), "{report}");
    assert_eq!(files(&dir.path().join("kitap"))["book.toml"], b"# Benim\n");
}

#[test]
fn the_report_is_there_for_machines() {
    let dir = project();
    let (code, printed, report) =
        run(dir.path(), &["import", "defter.html", "--format", "json", "--lang", "en"]);
    assert_eq!((code, report.as_str()), (Some(0), ""));
    for part in [
        "\"folder\": \"defter\"",
        "\"title\": \"Kıyı Defteri\"",
        "\"chapters\": [\"01-gece.md\", \"02-sayilar.md\"]",
        "{\"kind\": \"image-remote\", \"count\": 1, \"heading\": \"Gece\", \"near\": \"https://ornek.az/x.png\"",
    ] {
        assert!(printed.contains(part), "{part} in {printed}");
    }
    fs::write(dir.path().join("a.pdf"), "%PDF-1.7").expect("written");
    let (code, printed, _) = run(dir.path(), &["import", "a.pdf", "--format", "json", "--lang", "en"]);
    assert_eq!(code, Some(1));
    assert!(printed.contains("\"code\": \"G001\""), "{printed}");
}
