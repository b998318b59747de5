//! The whole way of a manuscript through the printer, for all targets: what is wrong with it is told, and if
//! nothing is, both books are made.

use matbaa::artwork::{Artworks, Covers};
use matbaa::book::{Book, Matter};
use matbaa::date::Moment;
use matbaa::diag::{Diagnostic, Severity};
use matbaa::epub::{self, Edition};
use matbaa::font::Fonts;
use matbaa::manuscript::{ChapterFile, Manuscript, identifier, load, own_faces};
use matbaa::pdf::{self, Volume};
use matbaa::source::{Shelf, Sources};
use matbaa::typeset::{self, Setting};
use matbaa::{check, cite, index, lang::Language, markdown, typography};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

static FACES: LazyLock<Fonts> = LazyLock::new(own_faces);

/// A manuscript of chapters alone, in a language.
#[must_use]
pub fn manuscript(chapters: &[&str], language: &str) -> Manuscript {
    let mut sources = Sources::default();
    let file = |(at, text): (usize, &&str)| {
        let slug = format!("{:02}", at + 1);
        let path = format!("{slug}.md");
        let source = sources.add(path.clone().into(), (*text).to_owned());
        ChapterFile { source, path, matter: Matter::Body, slug }
    };
    let chapters = chapters.iter().enumerate().map(file).collect();
    let config = toml::from_str(&format!("title = \"Deneme\"\nlanguage = \"{language}\"")).expect("a book.toml");
    Manuscript {
        config,
        sources,
        chapters,
        artworks: Artworks::default(),
        unreadable: BTreeMap::new(),
        covers: Covers::default(),
        fonts: FACES.clone(),
        shelf: Shelf::default(),
        profile: None,
    }
}

/// A book from its chapters, and what is wrong with them.
fn understood(manuscript: &Manuscript) -> (Book, Vec<Diagnostic>) {
    let Manuscript { config, sources, artworks, unreadable, fonts, shelf, .. } = manuscript;
    let draft = markdown::parse(manuscript);
    let desk = cite::Desk { shelf, sources, citations: &config.citations, language: &config.language };
    let resolved = cite::resolve_with(draft.value, &desk);
    let copy = check::copy::Copy { book: &resolved.value, language: &config.language, names: &config.names, sources };
    let slips = check::copy::edit(&copy);
    let indexed = index::compile(typography::polish(resolved.value, &config.language), &config.index, &config.language);
    let book = indexed.value;
    let sourced = &config.citations.sourced;
    let facts = check::Facts { book: &book, artworks, unreadable, fonts, sources, sourced };
    let checked = check::check(&facts);
    let all = draft.diagnostics.into_iter().chain(resolved.diagnostics).chain(indexed.diagnostics);
    let all = all.chain(slips).chain(checked).collect();
    (book, check::judge(all, &config.check, sources))
}

/// Takes a manuscript all the way. A panic is a find, and so is an output that is refused without an error told.
pub fn print(manuscript: &Manuscript) {
    let (book, diagnostics) = understood(manuscript);
    tell(&diagnostics, &manuscript.sources);
    if diagnostics.iter().any(|found| found.severity == Severity::Error) {
        return;
    }
    let Manuscript { config, artworks, covers, fonts, .. } = manuscript;
    let set = typeset::paginate(&Setting { book: &book, config, artworks, covers, fonts });
    tell(&set.diagnostics, &manuscript.sources);
    let (pages, moment, identifier) = (set.value, Moment::default(), &identifier(config));
    let edition = Edition { book: &book, config, map: &pages.map, artworks, covers, fonts, moment, identifier };
    epub::write(&edition).expect("an e-book");
    pdf::write(Volume { pages, config, fonts, moment, identifier }).expect("a typeset book");
}

/// Says all of it in every language; each place is one of the text.
fn tell(diagnostics: &[Diagnostic], sources: &Sources) {
    for found in diagnostics {
        if let Some(span) = found.span {
            let text = &sources.get(span.source).text;
            assert!(text.get(span.range()).is_some(), "{:?} is nowhere", found.problem);
        }
        for language in ["tr", "az", "en"] {
            assert!(!found.problem.words(&Language::new(language)).message.is_empty());
        }
    }
}

/// A project with these files, read from the disk and taken all the way.
pub fn print_folder(files: &[(&str, &[u8])]) {
    let folder = TempDir::new().expect("a folder");
    let manuscript = folder.path().join("m");
    for (name, content) in files {
        write(&manuscript.join(name), content);
    }
    let loaded = load(&manuscript).expect("a folder that can be read");
    tell(&loaded.diagnostics, &loaded.sources);
    let is_sound = loaded.diagnostics.iter().all(|found| found.severity != Severity::Error);
    if let Some(manuscript) = loaded.manuscript.filter(|_| is_sound) {
        print(&manuscript);
    }
}

fn write(path: &Path, content: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, content).expect("written");
}
