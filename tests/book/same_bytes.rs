//! The same manuscript gives the same bytes: in another folder, time zone, language, and on other cores.

use crate::book::project::{Project, command, home, run};
use std::fs;
use std::path::Path;

/// A folder name with spaces and Turkish letters.
const ELSEWHERE: &str = "Başka bir yer/Iğdır’ın ışığı, ÇÖŞ";

/// Copies a folder with all that lies in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("copied");
        }
    }
}

fn build(
    format: &str,
    manuscript: &Path,
    output: &Path,
    folder: &Path,
    surroundings: &[(&str, &str)],
) -> Vec<u8> {
    let mut command = command(format, manuscript, output);
    command.current_dir(folder).envs(surroundings.iter().copied());
    let run = run(command);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    fs::read(output).expect("a book")
}

fn same_everywhere(format: &str) {
    let project = Project::new("");
    let there = project.path(ELSEWHERE);
    for folder in ["manuscript", "covers", "fonts"] {
        copy(&home().join(folder), &there.join(folder));
    }
    let out = |name: &str| project.path(&format!("{name}.{format}"));
    let here = home().join("manuscript");
    let first =
        build(format, &here, &out("1"), home(), &[("TZ", "UTC"), ("LANG", "C"), ("RAYON_NUM_THREADS", "1")]);
    let surroundings = [("TZ", "Asia/Baku"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")];
    let second =
        build(format, &there.join("manuscript"), &out("2"), project.path("").as_path(), &surroundings);
    let threads = [("TZ", "America/Los_Angeles"), ("LANG", "az_AZ.UTF-8"), ("RAYON_NUM_THREADS", "7")];
    let third = build(format, Path::new("manuscript"), &out("3"), &there, &threads);
    assert!(first == second, "{format}: bytes differ in another folder");
    assert!(first == third, "{format}: bytes differ on seven threads");
}

#[test]
fn the_pdf_is_the_same_everywhere() {
    same_everywhere("pdf");
}

#[test]
fn the_epub_is_the_same_everywhere() {
    same_everywhere("epub");
}
