//! Runs the cases of `tests/suite/markdown` and `tests/check`: each `in.md` against its `golden.txt`.
//!
//! `UPDATE=1` writes the goldens anew.

mod dump;
#[path = "support/goldens.rs"]
mod goldens;

use goldens::{cases, run};
use matbaa::artwork::{Artworks, Covers};
use matbaa::book::{Draft, Matter};
use matbaa::check::{Facts, check};
use matbaa::cite::resolve;
use matbaa::diag::Diagnostic;
use matbaa::font::{Face, Family, Fonts};
use matbaa::lang::Language;
use matbaa::manuscript::{ChapterFile, Manuscript};
use matbaa::markdown::{parse, parse_chapter};
use matbaa::source::Sources;
use std::collections::BTreeMap;
use std::fs;

/// One line for each diagnostic: `line:column code message`.
fn lines_of(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let language = Language::new("en");
    let mut lines = String::new();
    for diagnostic in diagnostics {
        let place = diagnostic.span.map(|span| sources.place(span));
        let place = place.map_or(String::new(), |place| format!("{}:{} ", place.line, place.column));
        let words = diagnostic.problem.words(&language);
        lines += &format!("{place}{} {}\n", diagnostic.problem.code(), words.message);
    }
    lines
}

/// What is read from a text: the chapter's dump and the diagnostics.
fn read(text: &str) -> String {
    let mut sources = Sources::default();
    let source = sources.add("01-deneme.md".into(), text.to_owned());
    let file =
        ChapterFile { source, path: "01-deneme.md".into(), matter: Matter::Body, slug: "01-deneme".into() };
    let chapter = parse_chapter(&file, text);
    format!("{}----\n{}", dump::chapter(&chapter.value, &sources), lines_of(&chapter.diagnostics, &sources))
}

/// What all stages up to the checks say of a text.
fn say(text: &str) -> String {
    let mut sources = Sources::default();
    let source = sources.add("01-deneme.md".into(), text.to_owned());
    let file =
        ChapterFile { source, path: "01-deneme.md".into(), matter: Matter::Body, slug: "01-deneme".into() };
    let chapter = parse_chapter(&file, text);
    let mut diagnostics = chapter.diagnostics;
    let book = resolve(Draft { chapters: vec![chapter.value] });
    diagnostics.extend(book.diagnostics);
    let facts = Facts {
        book: &book.value,
        artworks: &Artworks::default(),
        unreadable: &BTreeMap::from([("bozuk.png".to_owned(), "kesik dosya".to_owned())]),
        fonts: &literata(),
        sources: &sources,
    };
    diagnostics.extend(check(&facts));
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    lines_of(&diagnostics, &sources)
}

fn literata() -> Fonts {
    let bytes: &[u8] = include_bytes!("../fonts/literata/Literata-Regular.ttf");
    let mut fonts = Fonts::default();
    fonts.add(Face::read(bytes.into(), Family::Body).expect("Literata is a font"));
    fonts
}

#[test]
fn markdown_is_read_as_its_author_means_it() {
    run("suite/markdown", read);
}

#[test]
fn every_problem_is_told_at_its_place() {
    run("check", say);
    for folder in cases("check") {
        let code = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let golden = fs::read_to_string(folder.join("golden.txt")).unwrap_or_default();
        assert!(golden.contains(&code), "{code} is not told of in its own case");
    }
}

#[test]
fn links_find_chapters_whose_file_names_are_not_ascii() {
    let mut sources = Sources::default();
    let mut chapters = Vec::new();
    let texts = [
        ("01-giriş.md", "01-giris", "# Giriş\n\n[a](02-g%C3%B6lge.md#son) [b](./02-gölge.md) [c](#giris)\n"),
        ("02-gölge.md", "02-golge", "# Gölge\n\n## Son\n\nMetin[^a].\n\n[^a]: Bkz. [d](01-giriş.md).\n"),
    ];
    for (path, slug, text) in texts {
        let source = sources.add(path.into(), text.to_owned());
        chapters.push(ChapterFile { source, path: path.into(), matter: Matter::Body, slug: slug.into() });
    }
    let manuscript = Manuscript {
        config: toml::from_str("title = \"Deneme\"\nlanguage = \"tr\"").expect("both keys are there"),
        sources,
        chapters,
        unreadable: Default::default(),
        artworks: Artworks::default(),
        covers: Covers::default(),
        fonts: Fonts::default(),
    };
    let draft = parse(&manuscript);
    assert!(draft.diagnostics.is_empty(), "{:?}", draft.diagnostics);
    let book = resolve(draft.value);
    assert!(book.diagnostics.is_empty(), "{:?}", book.diagnostics);
    let dumps: Vec<String> =
        book.value.chapters.iter().map(|chapter| dump::chapter(chapter, &manuscript.sources)).collect();
    assert!(dumps[0].contains("{link 1#son a} {link 1#golge b} {link 0#giris c}"), "{}", dumps[0]);
    assert!(dumps[1].contains("{link 0#giris d}"), "{}", dumps[1]);
}
