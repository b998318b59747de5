//! `matbaa init`: a folder that builds at once in each language, the wizard, and that nothing is written over.

use crate::desk::project::Project;
use matbaa::manuscript::{Files, Memory, load};

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const LANGUAGES: [&str; 4] = ["tr", "az", "en", "ru"];

/// Names of all files below a folder, sorted.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.insert(path.strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found
}

/// An empty folder, without the manuscript that other projects have.
fn empty() -> Project {
    let project = Project::new();
    fs::remove_dir(project.path("manuscript")).expect("it is empty");
    project
}

/// A command in a folder of the project.
fn run(folder: &Path, arguments: &[&str]) -> std::process::Output {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_matbaa"));
    command.args(arguments).current_dir(folder).env_clear().output().expect("the program starts")
}

#[test]
fn each_language_builds_both_books_without_a_finding() {
    let conformance = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("conformance");
    fs::create_dir_all(&conformance).expect("a folder");
    for language in LANGUAGES {
        let project = empty();
        project.run(&format!("init kitap --lang {language} --title Gece --author Ece")).stderr("").success();
        let folder = project.path("kitap");
        let checked = run(&folder, &["check", "--strict"]);
        let printed = String::from_utf8_lossy(&checked.stderr).into_owned();
        assert!(checked.status.success() && printed.is_empty(), "{language}: {printed}");
        for ending in ["epub", "pdf"] {
            let made = run(&folder, &[ending]);
            assert!(made.status.success() && made.stderr.is_empty(), "{language}: {made:?}");
            let book = folder.join(format!("dist/gece.{ending}"));
            fs::copy(book, conformance.join(format!("init-{language}.{ending}"))).expect("copied");
        }
        let findings =
            load(&Files::on_disk(&folder.join("manuscript")), None, &|_, _| (), &mut Memory::default())
                .expect("read");
        let manuscript = findings.manuscript.expect("sound");
        assert_eq!(manuscript.config.title, "Gece");
        assert_eq!(manuscript.config.authors[0].name, "Ece");
        assert_eq!(manuscript.config.language.tag(), language);
        assert!(manuscript.covers.front.is_some() && manuscript.covers.back.is_some());
    }
}

#[test]
fn the_same_book_is_begun_by_the_same_wishes() {
    let (one, other) = (empty(), empty());
    for project in [&one, &other] {
        project.run("init --lang az --title Gece").success();
    }
    let all = files(one.folder.path());
    assert_eq!(all, files(other.folder.path()));
    assert!(
        all.len() > 15 && all.contains("manuscript/sources.bib") && all.contains("fonts/literata/OFL.txt")
    );
    for file in all {
        assert_eq!(fs::read(one.path(&file)).ok(), fs::read(other.path(&file)).ok(), "{file}");
    }
}

#[test]
fn the_chapters_show_every_feature() {
    for language in LANGUAGES {
        let project = empty();
        project.run(&format!("init --lang {language}")).success();
        let page = match language {
            "en" => "[p. 12]",
            "ru" => "[с. 12]",
            _ => "[s. 12]",
        };
        let chapters: String = files(&project.path("manuscript"))
            .iter()
            .filter(|name| name.ends_with(".md"))
            .map(|name| fs::read_to_string(project.path(&format!("manuscript/{name}"))).expect("UTF-8"))
            .collect();
        for sign in [
            "[^",
            "]: [@",
            " [@",
            "[p. 12]",
            "![",
            ".svg)",
            "\n|:--",
            "\n| ",
            "\n> — ",
            "\n> ",
            "\n::: ",
            "\n: ",
            "$y = ",
            "$$",
            "{.smallcaps}",
            "{lang=de}",
            ".md)",
            ".md#",
            "](#",
            "(https://",
            " {#",
            "\n- ",
            "\n1. ",
            "*",
            "**",
            "`",
            "\n***\n",
        ] {
            let local = sign.replace("[p. 12]", page);
            assert!(chapters.contains(&local), "{language}: no “{local}”");
        }
    }
}

/// The keys of `book.toml`, as the schema names them.
fn known_keys() -> BTreeSet<String> {
    let schema = include_str!("../../src/manuscript/schema.rs");
    let named = |line: &str| {
        let names = line.split("(\"").skip(1).filter_map(|rest| rest.split_once('"'));
        names.map(|(name, _)| name.to_owned()).collect::<Vec<_>>()
    };
    let lines = schema.lines().take_while(|line| !line.starts_with("const fn must"));
    lines.filter(|line| line.contains("must(\"") || line.contains("may(\"")).flat_map(named).collect()
}

#[test]
fn book_toml_explains_every_key_and_each_example_can_be_used() {
    let keys = known_keys();
    assert!(keys.len() > 50, "{keys:?}");
    for language in LANGUAGES {
        let project = empty();
        project.run(&format!("init --lang {language}")).success();
        let path = project.path("manuscript/book.toml");
        let book = fs::read_to_string(&path).expect("UTF-8");
        let has = |key: &str| {
            let begins = |line: &str| {
                let line = line.trim_start_matches('#');
                let name = line.split([' ', '=', ']']).next().unwrap_or("").trim_start_matches('[');
                name == key || line.contains(&format!("{{ {key} = ")) || line.contains(&format!(", {key} = "))
            };
            book.lines().any(begins)
        };
        let lacking: Vec<&String> = keys.iter().filter(|key| !has(key)).collect();
        assert!(lacking.is_empty(), "explain in src/cli/init/{language}/book.toml: {lacking:?}");
        // Every line that is switched off, switched on.
        let on = |line: &str| match line.strip_prefix('#') {
            Some(key) if !key.starts_with([' ', '#']) && !key.is_empty() => key.to_owned() + "\n",
            _ => line.to_owned() + "\n",
        };
        fs::write(&path, book.lines().map(on).collect::<String>()).expect("written");
        let loaded =
            load(&Files::on_disk(&project.path("manuscript")), None, &|_, _| (), &mut Memory::default())
                .expect("read");
        let codes: BTreeSet<&str> = loaded.diagnostics.iter().map(|found| found.problem.code()).collect();
        // Files, folders and faces that an example names need not be there, nor the words of another edition.
        let reported: Vec<_> = loaded.diagnostics.iter().map(|found| &found.problem).collect();
        assert!(
            codes.iter().all(|code| ["B007", "B011", "Y002", "Y005"].contains(code)),
            "{language}: {reported:?}"
        );
    }
}

#[test]
fn no_file_is_ever_replaced() {
    let project =
        empty().file("covers/on-kapak.svg", "mine").file(".gitignore", "target\n").file("not.txt", "x");
    let before = files(project.folder.path());
    project
        .run("init --lang tr")
        .stdout("")
        .stderr("hata: “covers/on-kapak.svg” zaten var; hiçbir dosya yazılmadı. Boş bir klasör seçin: matbaa init KLASÖR\n")
        .code(2);
    assert_eq!(files(project.folder.path()), before);
    assert_eq!(fs::read(project.path("covers/on-kapak.svg")).expect("there"), b"mine");
    fs::remove_file(project.path("covers/on-kapak.svg")).expect("removed");
    project.run("init --lang tr --quiet").stdout("").stderr("").success();
    assert_eq!(fs::read(project.path(".gitignore")).expect("there"), b"target\n", "git’s list stays");
    project.run("init --lang en").stdout("").code(2);
}

#[test]
fn titles_of_any_kind_are_written_as_they_are() {
    let title = "“Kara” \"Ocak\" \\ {{authors}} <&> 'x' # ]";
    let project = empty();
    let made =
        run(project.folder.path(), &["init", "--lang", "tr", "--title", title, "--author", "A \"B\" \\n"]);
    assert!(made.status.success(), "{made:?}");
    let config = load(&Files::on_disk(&project.path("manuscript")), None, &|_, _| (), &mut Memory::default())
        .expect("read")
        .manuscript
        .expect("sound")
        .config;
    assert_eq!(config.title, title);
    assert_eq!(config.authors[0].name, "A \"B\" \\n");
    project.run("pdf --quiet").stderr("").success();
}

#[cfg(unix)]
mod wizard {
    use super::{empty, files};
    use crate::desk::terminal::Session;
    use matbaa::manuscript::{Files, Memory, load};
    use std::process::Command;

    fn session(project: &super::Project) -> Session {
        let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
        Session::start(command.args(["init", "kitap"]).current_dir(project.folder.path()).env_clear())
    }

    #[test]
    fn a_person_is_asked_and_answered() {
        let project = empty();
        let mut session = session(&project);
        session.expect("Язык: tr, az, en, ru [en]: ");
        session.type_in("tr\n");
        session.expect("Kitabın adı [Adsız Kitap]: ");
        session.type_in("Kara Ocak\n");
        session.expect("Yazarı (yoksa boş bırakın): ");
        session.type_in("Ayşe Öz\n");
        let (status, printed) = session.end();
        assert!(status.success() && printed.contains("matbaa epub"), "{printed}");
        let loaded = load(
            &Files::on_disk(&project.path("kitap/manuscript")),
            None,
            &|_, _| (),
            &mut Memory::default(),
        )
        .expect("read");
        let config = loaded.manuscript.expect("sound").config;
        assert_eq!((config.title.as_str(), config.authors[0].name.as_str()), ("Kara Ocak", "Ayşe Öz"));
    }

    #[test]
    fn who_breaks_off_leaves_nothing_behind() {
        let project = empty();
        let mut left = session(&project);
        left.expect("[en]: ");
        left.type_in("en\n");
        left.expect("Title of the book");
        left.type_in("\u{4}");
        let (status, printed) = left.end();
        assert_eq!(status.code(), Some(2), "{printed}");
        assert!(printed.contains("no file was written"), "{printed}");
        let mut killed = session(&project);
        killed.expect("[en]: ");
        killed.kill();
        killed.end();
        assert!(files(project.folder.path()).is_empty());
        assert!(!project.path("kitap").exists());
    }
}
