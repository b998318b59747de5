//! Runs the cases of `tests/suite/markdown` and `tests/check`: each `in.md` against its `golden.txt`.
//!
//! `UPDATE=1` writes the goldens anew.

use crate::dump;
use crate::goldens;

use goldens::{cases, run, run_in};
use matbaa::artwork::{Artwork, ArtworkKind, Artworks, Covers};
use matbaa::book::{Draft, Matter};
use matbaa::check::copy::{Copy, edit};
use matbaa::check::print::{self, Proof};
use matbaa::check::{Facts, check};
use matbaa::cite::{Desk, resolve, resolve_with};
use matbaa::config::{Citations, Names};
use matbaa::diag::{Diagnostic, Problem, rules};
use matbaa::font::{Face, Family, Fonts};
use matbaa::geom::{Length, Size};
use matbaa::index::compile;
use matbaa::lang::Language;
use matbaa::manuscript::{ChapterFile, Manuscript, editions, load, load_edition};
use matbaa::markdown::{parse, parse_chapter};
use matbaa::source::{Shelf, Sources};
use matbaa::typeset::jacket::{Measures, panels};
use matbaa::typeset::{Setting, paginate};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// One line for each diagnostic: `line:column code message`.
fn lines_of(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let language = Language::new("en");
    let mut lines = String::new();
    for diagnostic in diagnostics {
        let place = diagnostic.span.map(|span| sources.place(span));
        let file = diagnostic.span.map(|span| sources.get(span.source).path.display().to_string());
        let file =
            file.filter(|file| !file.ends_with(".md")).map_or(String::new(), |file| format!("{file}:"));
        let place = place.map_or(String::new(), |place| format!("{file}{}:{} ", place.line, place.column));
        let words = diagnostic.problem.words(&language);
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
    let mut sources = Sources::default();
    let source = sources.add("01-deneme.md".into(), text.to_owned());
    let file = ChapterFile {
        source,
        path: "01-deneme.md".into(),
        matter: Matter::Body,
        level: 0,
        is_part: false,
        in_part: false,
        slug: "01-deneme".into(),
    };
    let chapter = parse_chapter(&file, text);
    format!("{}----\n{}", dump::chapter(&chapter.value, &sources), lines_of(&chapter.diagnostics, &sources))
}

/// What reading a folder with a `book.toml` says, edition by edition.
fn say_of_editions(folder: &Path) -> String {
    let mut told = String::new();
    for (name, _) in editions(folder).expect("readable") {
        let loaded = load_edition(folder, Some(&name)).expect("readable");
        let mut sources = Sources::default();
        for (_, source) in loaded.sources.iter() {
            let path = source.path.strip_prefix(folder).expect("in the folder");
            sources.add(path.to_owned(), source.text.clone());
        }
        told += &format!("[{name}]\n{}", lines_of(&loaded.diagnostics, &sources));
    }
    if told.is_empty() {
        let loaded = load(folder).expect("readable");
        let source = loaded.sources.iter().map(|(_, source)| source.text.clone()).next();
        let mut sources = Sources::default();
        sources.add("book.toml".into(), source.unwrap_or_default());
        told = lines_of(&loaded.diagnostics, &sources);
    }
    told
}

/// What all stages up to the checks say of a text, with the bibliography and style beside it.
fn say(text: &str, folder: &Path) -> String {
    if folder.join("book.toml").exists() {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return match name.chars().next() {
            Some('D' | 'L') => say_of_index(folder),
            Some('R') => printed(folder),
            _ => say_of_editions(folder),
        };
    }
    let mut sources = Sources::default();
    let source = sources.add("01-deneme.md".into(), text.to_owned());
    let file = ChapterFile {
        source,
        path: "01-deneme.md".into(),
        matter: Matter::Body,
        level: 0,
        is_part: false,
        in_part: false,
        slug: "01-deneme".into(),
    };
    let chapter = parse_chapter(&file, text);
    let mut diagnostics = chapter.diagnostics;
    let mut shelf = Shelf::default();
    for name in ["sources.bib", "sources.yml"] {
        let text = fs::read_to_string(folder.join(name));
        shelf.files.extend(text.ok().map(|text| sources.add(name.into(), text)));
    }
    shelf.style =
        fs::read_to_string(folder.join("style.csl")).ok().map(|text| sources.add("style.csl".into(), text));
    let (citations, language) = (Citations::default(), Language::new("tr"));
    let desk = Desk { shelf: &shelf, sources: &sources, citations: &citations, language: &language };
    let book = resolve_with(Draft { chapters: vec![chapter.value] }, &desk);
    diagnostics.extend(book.diagnostics);
    let names = Names::default();
    diagnostics.extend(edit(&Copy {
        book: &book.value,
        language: &language,
        names: &names,
        sources: &sources,
    }));
    // One case is of notes that should cite works; elsewhere they need not.
    let is_sourced = folder.ends_with("K012");
    let sourced: Vec<String> = is_sourced.then(|| "01-deneme.md".to_owned()).into_iter().collect();
    let facts = Facts {
        book: &book.value,
        artworks: &drawings(folder),
        unreadable: &BTreeMap::from([("bozuk.png".to_owned(), "kesik dosya".to_owned())]),
        fonts: &literata(),
        sources: &sources,
        sourced: &sourced,
    };
    diagnostics.extend(check(&facts));
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    lines_of(&diagnostics, &sources)
}

/// The drawings beside a case.
fn drawings(folder: &Path) -> Artworks {
    let mut artworks = Artworks::default();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|ending| ending == "svg") {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let bytes = fs::read(&path).expect("a drawing").into();
            artworks.add(name, Artwork { kind: ArtworkKind::Svg, bytes, size: Size::default() });
        }
    }
    artworks
}

/// What is said of the index of a manuscript with a `book.toml` of its own.
fn say_of_index(folder: &Path) -> String {
    let folder = folder.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("a folder of the project");
    let manuscript = load(folder).expect("a folder").manuscript.expect("a manuscript");
    let draft = parse(&manuscript);
    let book = resolve(draft.value);
    let mut diagnostics = draft.diagnostics;
    diagnostics.extend(book.diagnostics);
    let config = &manuscript.config;
    diagnostics.extend(compile(book.value, &config.index, &config.language).diagnostics);
    lines_of(&diagnostics, &manuscript.sources)
}

/// What a printer would say of the pages and the cover that a manuscript in a folder makes.
fn printed(folder: &Path) -> String {
    let loaded = load(folder).expect("a readable folder");
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let mut manuscript = loaded.manuscript.expect("a manuscript");
    manuscript.config.pdf.cover = false;
    let book = resolve(parse(&manuscript).value).value;
    let Manuscript { config, artworks, covers, fonts, .. } = &manuscript;
    let setting = Setting { book: &book, config, artworks, covers, fonts };
    let pages = paginate(&setting).value;
    let proof = Proof { pages: &pages, book: &book, artworks, covers, config, fonts };
    let mut found = print::check(&proof, Length::ZERO);
    if covers.front.is_some() {
        let page = Size { width: Length::mm(148.0), height: Length::mm(210.0) };
        let bleed = Length::mm(3.0);
        let measures = Measures { page, spine: Length::mm(8.0), bleed, art_bleed: Length::ZERO };
        let panels = panels(&setting, &measures, None);
        found.extend(print::check(&Proof { pages: &panels.pages, ..proof }, bleed));
    }
    lines_of(&found, &loaded.sources)
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
    run_in("check", say);
    for folder in cases("check") {
        let code = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let golden = fs::read_to_string(folder.join("golden.txt")).unwrap_or_default();
        assert!(golden.contains(&code), "{code} is not told of in its own case");
    }
}

#[test]
fn every_rule_has_its_case_and_a_code_of_its_own() {
    let folders: BTreeSet<String> = cases("check")
        .iter()
        .filter_map(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()))
        .collect();
    let codes: BTreeSet<&str> = rules::ALL.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), rules::ALL.len(), "two rules of one code");
    let index = ["D001", "D002", "D003", "D004", "D005", "D006", "D007"];
    let codes: BTreeSet<&str> = codes.into_iter().chain(index).collect();
    let lacking: Vec<&&str> = codes.iter().filter(|code| !folders.contains(**code)).collect();
    assert!(lacking.is_empty(), "no case in tests/check: {lacking:?}");
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
        chapters.push(ChapterFile {
            source,
            path: path.into(),
            matter: Matter::Body,
            level: 0,
            is_part: false,
            in_part: false,
            slug: slug.into(),
        });
    }
    let manuscript = Manuscript {
        attachments: std::collections::BTreeMap::new(),
        config: toml::from_str("title = \"Deneme\"\nlanguage = \"tr\"").expect("both keys are there"),
        sources,
        chapters,
        unreadable: Default::default(),
        artworks: Artworks::default(),
        covers: Covers::default(),
        fonts: Fonts::default(),
        shelf: Default::default(),
        profile: None,
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
