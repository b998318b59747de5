//! The bounds of what is read: each is told of, and the table for authors says what the code does.

use crate::runs::Sandbox;
use matbaa::limits::{self, ALL};
use std::fs::{self, File};
use std::path::Path;

/// A file of this size that takes no room on the disk.
fn hollow(sandbox: &Sandbox, name: &str, bytes: u64) {
    File::create(sandbox.path(name)).and_then(|file| file.set_len(bytes)).expect("a hollow file");
}

fn says(sandbox: &Sandbox, finding: &str) {
    let run = sandbox.build("pdf");
    assert_eq!(run.code, 1, "{}", run.printed);
    assert!(run.findings().iter().any(|found| found.starts_with(finding)), "{finding}: {}", run.printed);
    assert!(!sandbox.path("out.pdf").exists());
}

#[test]
fn files_that_are_too_large_are_not_read() {
    for (name, most) in [
        ("m/book.toml", limits::SETTINGS),
        ("m/01.md", limits::CHAPTER),
        ("m/sources.bib", limits::BIBLIOGRAPHY),
        ("m/fonts/a.ttf", limits::FONT),
    ] {
        let sandbox = Sandbox::new().file("m/01.md", "# A\n").file("m/fonts/x", "");
        hollow(&sandbox, name, most + 1);
        says(&sandbox, "error[H001]");
    }
    let sandbox = Sandbox::new().file("m/01.md", "# A\n\n![a](a.png)\n");
    hollow(&sandbox, "m/a.png", limits::IMAGE + 1);
    let run = sandbox.build("pdf");
    assert_eq!(
        (run.code, run.findings()),
        (0, vec!["warning[I002] m/01.md:3:1".to_owned()]),
        "{}",
        run.printed
    );
}

#[test]
fn chapters_are_counted_and_text_is_weighed() {
    let sandbox = Sandbox::new();
    (0..=limits::CHAPTERS)
        .for_each(|at| fs::write(sandbox.path(&format!("m/{at}.md")), "").expect("written"));
    says(&sandbox, "error[H002]");
    let sandbox = Sandbox::new();
    let each = limits::CHAPTER;
    (0..=limits::TEXT / each).for_each(|at| hollow(&sandbox, &format!("m/{at}.md"), each));
    says(&sandbox, "error[H003]");
}

#[test]
fn the_table_for_authors_is_that_of_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/limits.md");
    let table = fs::read_to_string(path).expect("docs/limits.md");
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| ") && line.contains('0')).collect();
    let expected: Vec<String> = ALL
        .iter()
        .map(|limit| format!("| {} | {} {} | {} |", limit.of, limit.most, limit.unit, limit.code))
        .collect();
    assert_eq!(rows, expected);
}
