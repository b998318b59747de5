//! Cases in folders: each `in.md` against its `golden.txt`; `UPDATE=1` writes the goldens anew.

use std::fs;
use std::path::{Path, PathBuf};

/// Returns the folders of a family of cases, by name.
pub fn cases(family: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(family);
    let entries = fs::read_dir(&root).expect("the family's folder is there");
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// Returns all files below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Compares every case of a family with its golden; with `UPDATE` set, writes the goldens.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub fn run(family: &str, produce: impl Fn(&str) -> String) {
    run_in(family, |input, _| produce(input));
}

/// Like [`run`], for cases with more than their `in.md`: `produce` gets the folder too.
pub fn run_in(family: &str, produce: impl Fn(&str, &Path) -> String) {
    let mut wrong = Vec::new();
    let folders = cases(family);
    assert!(!folders.is_empty(), "no cases in {family}");
    for folder in folders {
        // A case without a text of its own shows the program's output for its folder.
        let input = fs::read_to_string(folder.join("in.md")).unwrap_or_default();
        let made = produce(&input, &folder);
        let golden = folder.join("golden.txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&golden, &made).expect("the golden can be written");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if made != expected {
            wrong.push(format!("== {}\n-- expected\n{expected}\n-- made\n{made}", folder.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
