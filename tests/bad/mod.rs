//! Manuscripts and machines at their worst: each ends in time with a book or a message that names the place.

#![cfg(unix)]

mod drawings;
mod faults;
mod limits;
mod made;
mod output;
#[path = "../support/patience.rs"]
mod patience;
mod pictures;
mod runs;
#[path = "../support/steps.rs"]
mod steps;

use runs::Sandbox;
use std::fs;
use std::path::Path;

/// What both commands did with a folder: exit codes, whether a book is there, and each finding with its place.
fn reported(folder: &Path) -> String {
    let mut reported = String::new();
    for format in ["pdf", "epub"] {
        let sandbox = Sandbox::copy_of(folder);
        let run = sandbox.build(format);
        assert_ne!(run.code, -2, "{}: {format} hangs", folder.display());
        assert!(!run.printed.contains("panicked"), "{}: {}", folder.display(), run.printed);
        let book = if sandbox.path(&format!("out.{format}")).exists() { "a book" } else { "no book" };
        reported += &format!("{format}: exit {}, {book}\n", run.code);
        run.findings().iter().for_each(|finding| reported += &format!("  {finding}\n"));
        assert!(run.code == 0 || reported.contains("error["), "{}: {}", folder.display(), run.printed);
    }
    reported
}

/// `UPDATE=1` writes what is expected anew.
#[test]
fn every_case_ends_as_it_says() {
    let _step = steps::step("bad manuscripts");
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let entries = fs::read_dir(&home).expect("the cases").map(|entry| entry.expect("a case").path());
    let mut cases: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    cases.sort();
    assert!(cases.len() > 35, "cases are missing");
    let mut wrong = Vec::new();
    for case in cases {
        let (made, file) = (reported(&case), case.join("expected.txt"));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, &made).expect("written");
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if made != expected {
            wrong.push(format!("== {}\n{expected}-- made\n{made}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
