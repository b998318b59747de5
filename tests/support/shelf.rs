//! Chapters and a bibliography in memory, read and resolved as the tool does it.

use matbaa::book::{Book, Draft, Matter};
use matbaa::check::{Facts, check};
use matbaa::cite::{self, resolve_with};
use matbaa::config::Citations;
use matbaa::diag::{Diagnostic, Warned};
use matbaa::font::Fonts;
use matbaa::lang::Language;
use matbaa::manuscript::ChapterFile;
use matbaa::markdown::parse_chapter;
use matbaa::source::{Shelf, Sources};
use matbaa::typography::polish;
use std::collections::BTreeMap;

/// A manuscript in memory.
pub struct Desk {
    /// The texts: bibliographies, style, chapters.
    pub sources: Sources,
    shelf: Shelf,
    /// `[citations]` of `book.toml`.
    pub citations: Citations,
    /// The book's language.
    pub language: Language,
    chapters: Vec<ChapterFile>,
}

#[allow(dead_code, reason = "each test file uses what it needs")]
impl Desk {
    /// A Turkish book with a BibLaTeX file.
    pub fn new(bib: &str) -> Self {
        Self::empty().file("sources.bib", bib)
    }

    /// A Turkish book without works.
    pub fn empty() -> Self {
        Self {
            sources: Sources::default(),
            shelf: Shelf::default(),
            citations: Citations::default(),
            language: Language::new("tr"),
            chapters: Vec::new(),
        }
    }

    /// One more bibliography.
    pub fn file(mut self, name: &str, text: &str) -> Self {
        self.shelf.files.push(self.sources.add(name.into(), text.to_owned()));
        self
    }

    /// A CSL style.
    pub fn style(mut self, text: &str) -> Self {
        self.shelf.style = Some(self.sources.add("style.csl".into(), text.to_owned()));
        self
    }

    /// A chapter of the body.
    pub fn chapter(mut self, text: &str) -> Self {
        let number = self.chapters.len() + 1;
        let path = format!("{number:02}-deneme.md");
        let source = self.sources.add(path.clone().into(), text.to_owned());
        self.chapters.push(ChapterFile {
            source,
            slug: path.replace(".md", ""),
            path,
            matter: Matter::Body,
            level: 0,
            is_part: false,
            in_part: false,
        });
        self
    }

    /// The book, with all that was said up to the checks, in the order of the files.
    pub fn done(&self) -> Warned<Book> {
        let mut draft = Draft::default();
        let mut diagnostics = Vec::new();
        for file in &self.chapters {
            let read = parse_chapter(file, &self.sources.get(file.source).text);
            draft.chapters.push(read.value);
            diagnostics.extend(read.diagnostics);
        }
        let (shelf, sources, citations) = (&self.shelf, &self.sources, &self.citations);
        let desk = cite::Desk { shelf, sources, citations, language: &self.language };
        let book = resolve_with(draft, &desk);
        diagnostics.extend(book.diagnostics);
        let book = polish(book.value, &self.language);
        diagnostics.extend(self.checked(&book));
        diagnostics.sort_by_key(|diagnostic| diagnostic.span);
        Warned { value: book, diagnostics }
    }

    /// What the checks say, but of faces: there are none here.
    fn checked(&self, book: &Book) -> Vec<Diagnostic> {
        let facts = Facts {
            book,
            artworks: &Default::default(),
            unreadable: &BTreeMap::new(),
            fonts: &Fonts::default(),
            sources: &self.sources,
            sourced: &self.citations.sourced,
        };
        let mut told = check(&facts);
        told.retain(|diagnostic| diagnostic.problem.code().starts_with('K'));
        told
    }
}

/// The codes of some diagnostics, in order.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub fn codes(diagnostics: &[Diagnostic]) -> Vec<&'static str> {
    diagnostics.iter().map(|diagnostic| diagnostic.problem.code()).collect()
}
