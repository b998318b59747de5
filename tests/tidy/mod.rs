//! Checks the rules of the house over every source file, and names file, line and rule where one is broken.

mod code;
mod documents;
mod doors;
mod flow;
mod sentences;
mod shape;
mod supply;

use code::Code;
use std::fmt;
use std::fs;
use std::path::Path;

/// A source file in the form that the rules need.
struct File {
    /// Path of the file from the project's folder, with `/`: `src/book/mod.rs`.
    path: String,
    /// Text of the file.
    text: String,
    /// The text, read as tokens.
    code: Code,
}

impl File {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), code: Code::read(text) }
    }

    /// Returns the path below `src/`; `None` for other files.
    fn in_src(&self) -> Option<&str> {
        self.path.strip_prefix("src/")
    }

    /// Returns the module of the crate's root to which the file belongs: `book` for `src/book/block.rs`.
    fn module(&self) -> &str {
        let path = self.in_src().unwrap_or(&self.path);
        path.split('/').next().map_or(path, |first| first.trim_end_matches(".rs"))
    }

    /// Whether a line (from 1) is only for tests.
    fn is_test(&self, line: usize) -> bool {
        self.in_src().is_none()
            || self.path.ends_with("/tests.rs")
            || self.path.contains("/tests/")
            || self.code.is_test(line)
    }

    fn breach(&self, line: usize, rule: impl Into<String>) -> Breach {
        Breach { path: self.path.clone(), line, rule: rule.into() }
    }
}

/// A broken rule and its place.
#[derive(Debug, PartialEq, Eq)]
struct Breach {
    path: String,
    line: usize,
    rule: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.rule)
    }
}

/// Returns all Rust files below a folder of the project, sorted.
fn files(folder: &str) -> Vec<File> {
    let mut found = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), folder, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no Rust file below {folder}/");
    found
}

fn gather(folder: &Path, name: &str, found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder of the project") {
        let path = entry.expect("an entry of that folder").path();
        let name = format!("{name}/{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() {
            gather(&path, &name, found);
        } else if name.ends_with(".rs") {
            found.push(File::new(&name, &fs::read_to_string(&path).expect("UTF-8")));
        }
    }
}

/// Fails with all breaches of a rule, one a line.
fn hold(rule: impl Fn(&File) -> Vec<Breach>, files: &[File]) {
    let breaches: Vec<_> = files.iter().flat_map(rule).map(|breach| breach.to_string()).collect();
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn nouns_name_no_stage_and_stages_name_no_other() {
    hold(flow::one_way, &files("src"));
}

#[test]
fn nouns_do_not_lean_on_each_other_in_a_circle() {
    assert_eq!(flow::circle(&files("src")), None);
}

#[test]
fn disk_clock_and_environment_stay_outside_the_stages() {
    hold(flow::pure, &files("src"));
}

#[test]
fn each_crate_has_one_door() {
    hold(doors::one_door, &files("src"));
}

#[test]
fn each_dependency_has_a_door() {
    let dependencies = doors::dependencies(include_str!("../../Cargo.toml"));
    let lacking: Vec<_> = dependencies.difference(&doors::named()).cloned().collect();
    assert!(
        dependencies.len() > 10 && lacking.is_empty(),
        "Cargo.toml: no door in tests/tidy/doors.rs: {lacking:?}"
    );
}

#[test]
fn files_are_short_and_begin_with_a_sentence() {
    hold(shape::length, &files("src"));
    hold(shape::length, &files("tests"));
    hold(shape::opening, &files("src"));
    hold(shape::opening, &files("tests"));
}

#[test]
fn no_sentence_for_readers_is_in_the_source() {
    let files = files("src");
    hold(sentences::sentences, &files);
    assert_eq!(sentences::spare(&files), [""; 0]);
}

#[test]
fn nothing_is_left_undone_unordered_or_bound_to_a_machine() {
    hold(shape::words, &files("src"));
    hold(shape::words, &files("tests"));
    hold(shape::calls, &files("src"));
    hold(shape::calls, &files("tests"));
    hold(shape::hash_order, &files("src"));
    hold(shape::one_pass, &files("src"));
}
