//! Both books of a manuscript: by the program where it has no errors, by its stages, heedless of errors, where it has.

use crate::elsewhere::reader::Reader;
use crate::elsewhere::reading::{Element, Reading};
use matbaa::diag::{Diagnostic, Severity};
use matbaa::manuscript::{Manuscript, identifier, load};
use matbaa::typeset::{Setting, paginate};
use matbaa::{book::Book, check, cite, epub, index, markdown, pdf, typography};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A folder with a manuscript, which goes away with the test.
pub struct Project {
    folder: TempDir,
}

/// Both books, read back.
pub struct Books {
    pub epub: Reader,
    pub pdf: Reading,
}

/// A book as far as it is understood, with all that there is to say about it.
pub struct Understood {
    pub manuscript: Manuscript,
    pub book: Book,
    pub diagnostics: Vec<Diagnostic>,
}

impl Project {
    /// A book in English without chapters.
    pub fn new() -> Self {
        let project = Self { folder: TempDir::new().expect("a folder") };
        project.add("book.toml", "title = \"Elsewhere\"\nlanguage = \"en\"\n[pdf]\nsize = \"A4\"\n");
        project
    }

    pub fn add(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).expect("written");
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Both books of a folder by the program, kept for the reference checkers.
pub fn books(folder: &Path, name: &str) -> Books {
    let made = |format: &str| {
        let path = kept(&format!("{name}.{format}"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
        command.arg(format).arg("--manuscript").arg(folder).arg("-o").arg(&path).arg("-q");
        let output = command.output().expect("it runs");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        fs::read(path).expect("a book")
    };
    Books { epub: Reader::open(&made("epub")), pdf: Reading::of(&made("pdf")) }
}

/// Reads and understands a folder, as `cli/build.rs` does.
pub fn understand(folder: &Path) -> Understood {
    let loaded = load(folder).expect("a readable folder");
    let mut diagnostics = loaded.diagnostics;
    let manuscript = loaded.manuscript.expect("a manuscript");
    let draft = markdown::parse(&manuscript);
    let Manuscript { config, sources, shelf, .. } = &manuscript;
    let (citations, language) = (&config.citations, &config.language);
    let resolved = cite::resolve_with(draft.value, &cite::Desk { shelf, sources, citations, language });
    let indexed = index::compile(typography::polish(resolved.value, language), &config.index, language);
    let Manuscript { artworks, unreadable, fonts, sources, .. } = &manuscript;
    let sourced = &config.citations.sourced;
    let facts = check::Facts { book: &indexed.value, artworks, unreadable, fonts, sources, sourced };
    diagnostics.extend(draft.diagnostics);
    diagnostics.extend(resolved.diagnostics);
    diagnostics.extend(indexed.diagnostics);
    diagnostics.extend(check::check(&facts));
    Understood { book: indexed.value, manuscript, diagnostics }
}

impl Understood {
    /// The codes that are told of each chapter, by its file's name; whether one of them is an error.
    pub fn told(&self) -> BTreeMap<String, (Vec<&'static str>, bool)> {
        let mut told: BTreeMap<String, (Vec<&'static str>, bool)> = BTreeMap::new();
        for found in &self.diagnostics {
            let span = found.span.unwrap_or_else(|| panic!("no place: {:?}", found.problem));
            let path = &self.manuscript.sources.get(span.source).path;
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let (codes, is_wrong) = told.entry(name).or_default();
            if !codes.contains(&found.problem.code()) {
                codes.push(found.problem.code());
            }
            *is_wrong |= found.severity == Severity::Error;
        }
        told.values_mut().for_each(|(codes, _)| codes.sort_unstable());
        told
    }

    /// Both books in spite of errors, kept for the reference checkers.
    pub fn books(&self, name: &str) -> Books {
        let Manuscript { config, artworks, covers, fonts, .. } = &self.manuscript;
        let set = paginate(&Setting { book: &self.book, config, artworks, covers, fonts }).value;
        let (moment, identifier) = (Default::default(), &identifier(config));
        let edition = epub::Edition {
            book: &self.book,
            config,
            map: &set.map,
            artworks,
            covers,
            fonts,
            moment,
            identifier,
        };
        let epub = epub::write(&edition).expect("an e-book");
        let pdf = pdf::write(pdf::Volume { pages: set, config, fonts, moment, identifier }).expect("a PDF");
        fs::write(kept(&format!("{name}.epub")), &epub).expect("kept");
        fs::write(kept(&format!("{name}.pdf")), &pdf).expect("kept");
        Books { epub: Reader::open(&epub), pdf: Reading::of(&pdf) }
    }
}

impl Books {
    /// The sections of the typeset book that are chapters: they begin with a heading and hold no contents.
    pub fn sections(&self) -> Vec<&Element> {
        let kids = self.pdf.structure.kids.iter().filter_map(|kid| match kid {
            crate::elsewhere::reading::structure::Kid::Element(element) => Some(element),
            _ => None,
        });
        kids.filter(|element| element.all("TOC").is_empty() && !element.all("H1").is_empty()).collect()
    }
}

/// Where the reference checkers find a book.
fn kept(name: &str) -> PathBuf {
    let target = Path::new(env!("CARGO_BIN_EXE_matbaa")).ancestors().nth(2).expect("the target folder");
    let folder = target.join("conformance");
    fs::create_dir_all(&folder).expect("a folder");
    folder.join(format!("elsewhere-{name}"))
}
