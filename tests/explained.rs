//! Runs the examples of every code as `matbaa explain` shows them, in every language: the wrong one must be told
//! with its code, the right one must not.
//!
//! How an example is run, and what stands around it, is in one row of `table`.

mod faces;
mod folder;
mod made;
mod settings;
mod stages;
mod table;
mod words;

use folder::Folder;
use matbaa::diag::explain::{Explanation, Text, explanations};
use matbaa::messages::Locale;
use std::path::Path;
use table::{EXCEPTIONS, ROWS, Row};

/// The row of a code; a code without one has its examples in the body of a chapter.
fn row(code: &str) -> &'static Row {
    let named = ROWS.iter().find(|row| row.codes.contains(&code));
    named.unwrap_or(const { &Row::new(&[], table::Way::Text) })
}

/// What is wrong with the examples of a code in a language.
fn faults(explained: &Explanation, locale: Locale) -> Vec<String> {
    let (code, row) = (explained.code, row(explained.code));
    let text: Text = explained.text(locale);
    let language = table::language(code, locale);
    let wrong = Folder::of_wrong(row, language, &text);
    let right = Folder::of_right(row, language, &text);
    let mut faults = Vec::new();
    let printed = stages::codes(&wrong, row.stage);
    if !printed.contains(&code.to_owned()) {
        faults.push(format!("{code}: the wrong example gives {printed:?}\n{wrong}"));
    }
    let printed = stages::codes(&right, row.stage);
    if printed.contains(&code.to_owned()) {
        faults.push(format!("{code}: the right example gives {printed:?}\n{right}"));
    }
    faults
}

/// Runs the examples of every code in a language.
fn run(locale: Locale) {
    let codes = explanations().iter().filter(|explained| !table::is_exception(explained.code));
    let faults: Vec<String> = codes.flat_map(|explained| faults(explained, locale)).collect();
    assert!(faults.is_empty(), "{} examples\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_example_in_turkish_does_what_it_shows() {
    run(Locale::Turkish);
}

#[test]
fn every_example_in_azerbaijani_does_what_it_shows() {
    run(Locale::Azerbaijani);
}

#[test]
fn every_example_in_russian_does_what_it_shows() {
    run(Locale::Russian);
}

#[test]
fn every_example_in_english_does_what_it_shows() {
    run(Locale::English);
}

#[test]
fn what_cannot_be_run_here_is_run_elsewhere() {
    for (code, why, test) in EXCEPTIONS {
        assert!(explanations().iter().any(|explained| explained.code == *code), "{code} is no code ({why})");
        let test = Path::new(env!("CARGO_MANIFEST_DIR")).join(test);
        let text = std::fs::read_to_string(&test).unwrap_or_default();
        assert!(text.contains(code), "{} does not show {code}", test.display());
    }
    for row in ROWS {
        for code in row.codes {
            assert!(explanations().iter().any(|explained| explained.code == *code), "{code} is no code");
            assert_eq!(ROWS.iter().filter(|row| row.codes.contains(code)).count(), 1, "{code} has two rows");
        }
    }
}
