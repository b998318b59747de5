//! `--edition` and `--all-editions`: which book is made, where it goes, and what is said of a wrong call.

use crate::editions::copied;
use crate::editions::project::Project;
use std::fs;
use std::path::Path;

fn dist(project: &Project) -> Vec<String> {
    let entries = fs::read_dir(project.path("dist")).map(|entries| entries.flatten().collect::<Vec<_>>());
    let names =
        entries.unwrap_or_default().into_iter().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn the_book_itself_is_made_where_no_edition_is_named() {
    let project = copied();
    project.run("epub --quiet").stderr("").success();
    assert_eq!(dist(&project), ["harf-ve-kagit.epub"]);
    project.run("epub --quiet --edition AZ").stderr("").success();
    project.run("epub --quiet --edition en -o out/en.epub").stderr("").success();
    assert_eq!(dist(&project), ["harf-ve-kagit.epub", "herf-ve-kagiz.epub"]);
    assert!(project.path("out/en.epub").is_file());
}

#[test]
fn an_unknown_edition_is_refused_with_those_that_there_are() {
    let project = copied();
    project
        .run("epub --edition de")
        .stdout("")
        .stderr("hata: “de” diye bir baskı yok; book.toml’da şunlar var: tr, az, en\n")
        .code(2);
    project
        .run("check --edition de --lang en")
        .stderr("error: there is no edition “de”; book.toml has tr, az, en\n")
        .code(2);
    assert_eq!(dist(&project), [] as [&str; 0]);
}

#[test]
fn an_output_for_all_editions_is_wrong_usage() {
    let project = copied();
    for wrong in [
        "epub --all-editions -o a.epub",
        "pdf --all-editions --output a.pdf",
        "check --all-editions --edition az",
    ] {
        let ran = project.run(wrong);
        assert!(
            String::from_utf8_lossy(&ran.output.stderr).contains("cannot be used together with"),
            "{wrong}"
        );
        ran.code(2);
    }
}

#[test]
fn editions_of_one_title_have_files_of_their_own() {
    let book = "title = \"Bakü\"\nlanguage = \"tr\"\n[[edition]]\nlanguage = \"az\"\n\
                [[edition]]\nlanguage = \"tr\"\nname = \"büyük punto\"\npdf.design = \"büyük punto\"\n[check]\nallow = [\"Y002\"]\n";
    let book = book.replace("[check]\nallow = [\"Y002\"]\n", "");
    let book = format!("check.allow = [\"Y002\"]\n{book}");
    let project = Project::new()
        .book(&book)
        .chapter("01-a.md", "# Gece\n\nSöz.\n")
        .chapter("az/01-a.md", "# Gecə\n\nSöz.\n");
    project.run("pdf --all-editions --quiet").stderr("").success();
    assert_eq!(dist(&project), ["baku-az.pdf", "baku-buyuk-punto.pdf", "baku.pdf"]);
    let pages = |name: &str| fs::read(project.path("dist").join(name)).expect("a book");
    assert_ne!(pages("baku.pdf"), pages("baku-buyuk-punto.pdf"), "set in large letters");
}

#[test]
fn all_editions_are_checked_at_once_and_what_they_share_is_told_once() {
    let project = copied();
    let slip = fs::read_to_string(project.path("manuscript/sources.bib")).expect("a file");
    let project = project
        .chapter(
            "sources.bib",
            format!("{slip}\n@book{{bos, author = {{Gür, Naz}}, title = {{Boş}}, date = {{1990}}}}\n"),
        )
        .chapter("en/03-more.md", "# More\n\nSee the the end.[^x]\n");
    let ran = project.run("check --all-editions --lang en");
    let printed = String::from_utf8_lossy(&ran.output.stderr).into_owned();
    ran.success();
    assert_eq!(printed.matches("[K009]").count(), 1, "cited in no edition: {printed}");
    assert_eq!(printed.matches("manuscript/en/03-more.md").count(), 2, "{printed}");
    assert!(printed.contains("warning[N001]") && printed.ends_with("3 warnings\n"), "{printed}");
    // The others are made all the same.
    project.run("epub --all-editions --quiet --strict").failure();
    assert_eq!(dist(&project), ["harf-ve-kagit.epub", "herf-ve-kagiz.epub"]);
    project.run("check --edition az --strict --quiet").stderr("").success();
}

#[test]
fn a_sound_project_is_told_edition_by_edition() {
    let project = copied();
    let ran = project.run("check --all-editions --strict");
    let printed = String::from_utf8_lossy(&ran.output.stdout).into_owned();
    let begins: Vec<&str> = printed.lines().filter_map(|line| line.split(" · ").next()).collect();
    assert_eq!(begins, ["“tr” baskısı: hata yok", "“az” baskısı: hata yok", "“en” baskısı: hata yok"]);
    ran.stderr("").success();
    let json = project.run("check --all-editions --format json");
    assert_eq!(json.output.stdout, b"[]\n");
    let stats = project.run("stats --all-editions");
    let printed = String::from_utf8_lossy(&stats.output.stdout).into_owned();
    for chapter in ["Dizgi Kasası · 5 dipnot", "Hərf kassası · 5 dipnot", "The Type Case · 5 dipnot"] {
        assert!(printed.contains(chapter), "{printed}");
    }
    stats.stderr("").success();
}

#[test]
fn a_book_in_one_language_knows_no_difference() {
    let project = Project::new()
        .book("title = \"Gün\"\nlanguage = \"tr\"\nedition = \"2. baskı\"\n")
        .chapter("01-a.md", "# Gece\n\nSöz.\n");
    project.run("epub --quiet -o one.epub").stderr("").success();
    project.run("epub --quiet --edition tr -o two.epub").stderr("").success();
    project.run("epub --quiet --all-editions").stderr("").success();
    let bytes = |path: &str| fs::read(project.path(path)).expect("a book");
    assert_eq!(bytes("one.epub"), bytes("two.epub"));
    assert_eq!(bytes("one.epub"), bytes("dist/gun.epub"));
    assert!(Path::new(&project.path("dist/gun.epub")).is_file());
}
