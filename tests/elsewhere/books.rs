//! Both books of a manuscript: by the program where it has no errors, by its stages, heedless of errors, where it has.

use crate::elsewhere::reader::{self, Reader};
use crate::elsewhere::reading::{Element, Reading};
use crate::kept::keep;
use crate::memory;
use matbaa::diag::Severity;
use matbaa::project::{Checked, Files, Findings, Purpose};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A folder with a manuscript, which goes away with the test.
pub struct Folder {
    folder: TempDir,
}

/// Both books, read back.
pub struct Books {
    pub epub: Reader,
    pub pdf: Reading,
}

/// A book as far as it is understood, with all that there is to say about it.
pub struct Understood {
    pub checked: Checked,
}

impl Folder {
    /// A book in English without chapters.
    pub fn new() -> Self {
        Self::of(&[("book.toml", "title = \"Elsewhere\"\nlanguage = \"en\"\n[pdf]\nsize = \"A4\"\n")])
    }

    /// A folder with these files, each by its name and its text.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let project = Self { folder: TempDir::new().expect("a folder") };
        files.iter().for_each(|(name, text)| project.add(name, text));
        project
    }

    pub fn add(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Both books of a folder by the program, kept for the reference checkers.
pub fn books(folder: &Path, name: &str) -> Books {
    let made = |format: &str| {
        let out = TempDir::new().expect("a folder");
        let path = out.path().join(format!("book.{format}"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
        command.arg(format).arg("--manuscript").arg(folder).arg("-o").arg(&path).arg("-q");
        let output = command.output().expect("it runs");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let bytes = fs::read(path).expect("a book");
        keep(&format!("elsewhere-{name}.{format}"), &bytes);
        bytes
    };
    Books { epub: Reader::open(&made("epub")), pdf: Reading::of(&made("pdf")) }
}

/// Everything that is made of a manuscript in memory.
pub struct Everything {
    pub epub: Reader,
    /// The page for browsers.
    pub page: String,
    pub pdf: Reading,
    /// What is told, code by code.
    pub codes: Vec<&'static str>,
}

/// Makes everything of a manuscript in memory, kept for the reference checkers.
pub fn everything(files: &[(&str, &str)], name: &str) -> Everything {
    let understood = memory::understand(&Files::in_memory(files.iter().copied()));
    let codes = understood.checked.findings.all().iter().map(|found| found.problem.code()).collect();
    let mut publication = understood.publication();
    let epub = publication.epub(&()).expect("an e-book");
    let mut findings = Findings::default();
    let pages = publication.take_pages(Purpose::Reading, &mut findings, &()).expect("nobody ends it");
    let pdf = publication.pdf(pages, &()).expect("a PDF");
    keep(&format!("elsewhere-{name}.epub"), &epub);
    keep(&format!("elsewhere-{name}.pdf"), &pdf);
    let files = publication.parcel("k", &mut findings, &()).expect("nobody ends it");
    let page = files.into_iter().find(|file| file.name == "k.html").expect("a page").bytes;
    let page = String::from_utf8(page).expect("UTF-8");
    Everything { epub: Reader::open(&epub), page, pdf: Reading::of(&pdf), codes }
}

/// A picture.
pub const PICTURE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>";

/// Words with one space between each two.
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a chapter in the e-book.
pub fn in_epub(books: &Books, file: &str) -> String {
    plain(&reader::words(books.epub.xml(&format!("{file}.xhtml")).root_element()))
}

/// The words of the typeset book.
pub fn in_pdf(books: &Books) -> String {
    plain(&books.pdf.structure.text())
}

/// What is told of a folder, code by code.
pub fn codes(project: &Folder) -> Vec<&'static str> {
    let checked = understand(project.path()).checked;
    checked.findings.all().iter().map(|found| found.problem.code()).collect()
}

/// Reads and understands a folder; the copy-editor does not read it.
pub fn understand(folder: &Path) -> Understood {
    let checked = memory::understand(&Files::on_disk(folder)).checked;
    assert!(checked.publication.is_some(), "no manuscript: {:?}", checked.findings.all());
    Understood { checked }
}

impl Understood {
    /// The codes that are told of each chapter, by its file's name; whether one of them is an error.
    pub fn reported(&self) -> BTreeMap<String, (Vec<&'static str>, bool)> {
        let mut reported: BTreeMap<String, (Vec<&'static str>, bool)> = BTreeMap::new();
        for found in self.checked.findings.all() {
            let span = found.span.unwrap_or_else(|| panic!("no place: {:?}", found.problem));
            let path = &self.checked.sources().get(span.source).path;
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let (codes, is_wrong) = reported.entry(name).or_default();
            if !codes.contains(&found.problem.code()) {
                codes.push(found.problem.code());
            }
            *is_wrong |= found.severity == Severity::Error;
        }
        reported.values_mut().for_each(|(codes, _)| codes.sort_unstable());
        reported
    }

    /// Both books in spite of errors, kept for the reference checkers.
    pub fn books(self, name: &str) -> Books {
        let mut publication = self.checked.publication.expect("a manuscript");
        let epub = publication.epub(&()).expect("an e-book");
        let pages = publication.take_pages(Purpose::Reading, &mut Findings::default(), &());
        let pdf = publication.pdf(pages.expect("nobody ends it"), &()).expect("a PDF");
        keep(&format!("elsewhere-{name}.epub"), &epub);
        keep(&format!("elsewhere-{name}.pdf"), &pdf);
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
