//! Runs the cases of `tests/suite/markdown` and `tests/check`: each `in.md` against its `golden.txt`.
//!
//! A case of `tests/check` with a `command.txt` shows what the program says of that command, run in a copy of the folder.
//! `UPDATE=1` writes the goldens anew.

use crate::memory::{self, Understood, chapters, understand};
use crate::project::Project;
use crate::{dump, goldens};

use goldens::{cases, run, run_in};
use matbaa::diag::explain::explanations;
use matbaa::diag::{Diagnostic, Problem, rules};
use matbaa::geom::{Length, Size};
use matbaa::manuscript::{Memory, editions, load};
use matbaa::messages::Locale;
use matbaa::project::{Files, Findings};
use matbaa::source::Sources;
use matbaa::typeset::cover_panels::{Measures, panels};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// One line for each diagnostic: `line:column code message`.
fn lines_of(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut lines = String::new();
    for diagnostic in diagnostics {
        let place = diagnostic.span.map(|span| sources.place(span));
        let file = diagnostic.span.map(|span| sources.get(span.source).path.display().to_string());
        let file =
            file.filter(|file| !file.ends_with(".md")).map_or(String::new(), |file| format!("{file}:"));
        let place = place.map_or(String::new(), |place| format!("{file}{}:{} ", place.line, place.column));
        let words = diagnostic.problem.words(Locale::English);
        let better = match &diagnostic.problem {
            Problem::Slip { better: Some(better), .. } if diagnostic.fix.is_empty() => {
                format!(" → {better}?")
            }
            Problem::Slip { better: Some(better), .. } => format!(" → {better}"),
            _ => String::new(),
        };
        lines += &format!("{place}{} {}{better}\n", diagnostic.problem.code(), words.message);
    }
    lines
}

/// What is read from a text: the chapter's dump and the diagnostics.
fn read(text: &str) -> String {
    let Understood { draft, checked, .. } = chapters("tr", &[text]);
    let sources = checked.sources();
    let dumps: String = draft.value.chapters.iter().map(|chapter| dump::chapter(chapter, sources)).collect();
    format!("{dumps}----\n{}", lines_of(&draft.diagnostics, sources))
}

/// What reading a folder with a `book.toml` says, edition by edition.
fn say_of_editions(folder: &Path) -> String {
    let mut reported = String::new();
    let files = Files::on_disk(folder);
    for (name, _) in editions(&files).expect("readable") {
        let loaded = load(&files, Some(&name), &|_, _| (), &mut Memory::default()).expect("readable");
        let mut sources = Sources::default();
        for (_, source) in loaded.sources.iter() {
            let path = source.path.strip_prefix(folder).expect("in the folder");
            sources.add(path.to_owned(), source.text.clone());
        }
        reported += &format!("[{name}]\n{}", lines_of(&loaded.diagnostics, &sources));
    }
    if reported.is_empty() {
        let loaded = load(&files, None, &|_, _| (), &mut Memory::default()).expect("readable");
        let source = loaded.sources.iter().map(|(_, source)| source.text.clone()).next();
        let mut sources = Sources::default();
        sources.add("book.toml".into(), source.unwrap_or_default());
        reported = lines_of(&loaded.diagnostics, &sources);
    }
    reported
}

/// What the program says of a command in a folder.
fn commanded(command: &str, folder: &Path) -> String {
    let mut project = Project::new();
    for path in goldens::files(folder) {
        let name = path.strip_prefix(folder).expect("below the folder").to_string_lossy().into_owned();
        if !["command.txt", "golden.txt"].contains(&name.as_str()) {
            project = project.file(&name, fs::read(&path).expect("readable"));
        }
    }
    let ran = project.run(&format!("{} --lang en", command.trim()));
    String::from_utf8_lossy(&ran.output.stderr).into_owned()
}

/// What all stages up to the checks say of a text, with the bibliography and style beside it.
fn say(text: &str, folder: &Path) -> String {
    if let Ok(command) = fs::read_to_string(folder.join("command.txt")) {
        return commanded(&command, folder);
    }
    if folder.join("book.toml").exists() {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return match name.chars().next() {
            Some('D' | 'L') => say_of_index(folder),
            Some('R') => printed(folder),
            _ => say_of_editions(folder),
        };
    }
    let mut files = vec![("01-deneme.md".to_owned(), text.as_bytes().to_vec())];
    let mut settings = "title = \"Deneme\"\nlanguage = \"tr\"\n[citations]\n".to_owned();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        match name.as_str() {
            "in.md" | "golden.txt" => continue,
            "style.csl" => settings += "style = \"style.csl\"\n",
            _ => {}
        }
        files.push((name, fs::read(&path).expect("readable")));
    }
    // One case is of notes that should cite works; elsewhere they need not.
    if folder.ends_with("K012") {
        settings += "sourced = [\"01-deneme.md\"]\n";
    }
    files.push(("book.toml".to_owned(), settings.into_bytes()));
    let understood = understand(&Files::in_memory(files));
    let mut diagnostics = understood.checked.findings.all().to_vec();
    let sources = understood.checked.sources();
    diagnostics.extend(understood.slips().into_iter().map(|slip| slip.traced(sources)));
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    lines_of(&diagnostics, understood.checked.sources())
}

/// What is said of the index of a manuscript with a `book.toml` of its own.
fn say_of_index(folder: &Path) -> String {
    let folder = folder.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("a folder of the project");
    let Understood { draft, resolved, indexed, checked } = understand(&Files::on_disk(folder));
    let diagnostics = [draft.diagnostics, resolved.diagnostics, indexed].concat();
    lines_of(&diagnostics, checked.sources())
}

/// What a printer would say of the pages and the cover that a manuscript in a folder makes.
fn printed(folder: &Path) -> String {
    let mut checked = understand(&Files::on_disk(folder)).checked;
    assert!(checked.findings.all().is_empty(), "{:?}", checked.findings.all());
    let mut publication = checked.publication.take().expect("a manuscript");
    publication.config_mut().pdf.cover = false;
    let pages = memory::pages(&mut publication);
    let mut found = Findings::default();
    publication.proof(&pages, Length::ZERO, &mut found);
    if publication.manuscript.covers.front.is_some() {
        let page = Size { width: Length::mm(148.0), height: Length::mm(210.0) };
        let bleed = Length::mm(3.0);
        let measures = Measures { page, spine: Length::mm(8.0), bleed, art_bleed: Length::ZERO };
        let panels = panels(&publication.setting(), &measures, None);
        publication.proof(&panels.pages, bleed, &mut found);
    }
    lines_of(found.all(), checked.sources())
}

#[test]
fn markdown_is_read_as_its_author_means_it() {
    run("suite/markdown", read);
}

#[test]
fn every_problem_is_told_at_its_place() {
    run_in("check", say);
    for folder in cases("check") {
        let code = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let golden = fs::read_to_string(folder.join("golden.txt")).unwrap_or_default();
        assert!(golden.contains(&code), "{code} is not told of in its own case");
    }
}

/// Codes without a case, whose files would be too large to keep or which come of no file, and the tests that make them.
const MADE: [(&str, &str); 6] = [
    ("F002", include_str!("../src/cli/commands/desk/worker/tests.rs")),
    ("G005", include_str!("import/hostile.rs")),
    ("H001", include_str!("bad/limits.rs")),
    ("H002", include_str!("bad/limits.rs")),
    ("H003", include_str!("bad/limits.rs")),
    ("S004", include_str!("press/strange.rs")),
];

#[test]
fn every_code_has_its_case() {
    let folders: BTreeSet<String> = cases("check")
        .iter()
        .filter_map(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()))
        .collect();
    let made = |code: &str| MADE.iter().any(|(made, test)| *made == code && test.contains(code));
    let codes = explanations().iter().map(|explained| explained.code);
    let lacking: Vec<&str> = codes.filter(|code| !folders.contains(*code) && !made(code)).collect();
    assert!(lacking.is_empty(), "no case in tests/check: {lacking:?}");
    let rules: BTreeSet<&str> = rules::ALL.iter().map(|rule| rule.code).collect();
    assert_eq!(rules.len(), rules::ALL.len(), "two rules of one code");
}

#[test]
fn links_find_chapters_whose_file_names_are_not_ascii() {
    let files = Files::in_memory([
        ("book.toml", "title = \"Deneme\"\nlanguage = \"tr\""),
        ("01-giriş.md", "# Giriş\n\n[a](02-g%C3%B6lge.md#son) [b](./02-gölge.md) [c](#giris)\n"),
        ("02-gölge.md", "# Gölge\n\n## Son\n\nMetin[^a].\n\n[^a]: Bkz. [d](01-giriş.md).\n"),
    ]);
    let Understood { draft, resolved, checked, .. } = understand(&files);
    assert!(draft.diagnostics.is_empty(), "{:?}", draft.diagnostics);
    assert!(resolved.diagnostics.is_empty(), "{:?}", resolved.diagnostics);
    let chapters = &resolved.value.chapters;
    let dumps: Vec<String> =
        chapters.iter().map(|chapter| dump::chapter(chapter, checked.sources())).collect();
    assert!(dumps[0].contains("{link 1#son a} {link 1#golge b} {link 0#giris c}"), "{}", dumps[0]);
    assert!(dumps[1].contains("{link 0#giris d}"), "{}", dumps[1]);
}
