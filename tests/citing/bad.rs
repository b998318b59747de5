//! Bibliographies that are wrong in one way each: what is said of each, and that nothing stops the reading.
//!
//! `UPDATE=1` writes the expected lines anew.

use crate::memory::TestBook;
use matbaa::messages::Locale;
use std::fs;
use std::path::{Path, PathBuf};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/citing/bad");
    let entries =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending != "txt")).collect();
    files.sort();
    files
}

/// One line for each problem of a file: place, code, message, hint.
fn reported(name: &str, text: &str) -> String {
    let book = TestBook::empty().file(name, text).chapter("# Deneme\n\nSöz.\n\n::: kaynakça tümü\n");
    let (done, sources) = book.done();
    let line = |diagnostic: &matbaa::diag::Diagnostic| {
        let place = diagnostic.span.map(|span| sources.place(span));
        let place = place.map_or(String::new(), |place| format!("{}:{} ", place.line, place.column));
        let words = diagnostic.problem.words(Locale::Turkish);
        format!("{place}{} {} – {}\n", diagnostic.problem.code(), words.message, words.hint)
    };
    done.diagnostics.iter().map(line).collect()
}

#[test]
fn every_bad_bibliography_is_told_of_at_its_place() {
    let files = files();
    assert!(files.len() >= 25, "{} files", files.len());
    let mut wrong = Vec::new();
    for path in files {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let seen = reported(&name, &fs::read_to_string(&path).expect("the file is text"));
        let golden = path.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&golden, &seen).expect("written");
        }
        let wanted = fs::read_to_string(&golden).unwrap_or_default();
        if seen != wanted {
            wrong.push(format!("{name}\n wanted {wanted} seen   {seen}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn pieces_of_a_bibliography_never_stop_the_reading() {
    let whole = super::WORKS;
    let ends = whole.char_indices().map(|(at, _)| at).step_by(61);
    for end in ends {
        // Cut anywhere, and with its first half gone.
        let _ = reported("sources.bib", &whole[..end]);
        let _ = reported("sources.bib", &whole[end..]);
    }
}
