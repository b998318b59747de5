//! Books in memory, understood by the program's own stages.

use matbaa::book::{Book, Draft, IndexHome};
use matbaa::config::Citations;
use matbaa::diag::{Diagnostic, Warned};
use matbaa::lang::Language;
use matbaa::page::Pages;
use matbaa::project::{Checked, Files, Findings, Observer, Project, Publication, Purpose, Session};
use std::cell::RefCell;

/// Results of each stage, and the book.
pub struct Understood {
    /// The chapters as they were read from Markdown.
    pub draft: Warned<Draft>,
    /// The book with citations, notes and links; the words are still the author's.
    pub resolved: Warned<Book>,
    /// Diagnostics of making the index.
    pub indexed: Vec<Diagnostic>,
    pub checked: Checked,
}

/// Observer that keeps the results of the stages.
#[derive(Default)]
struct StageResults {
    draft: RefCell<Option<Warned<Draft>>>,
    resolved: RefCell<Option<Warned<Book>>>,
    indexed: RefCell<Vec<Diagnostic>>,
}

impl Observer for StageResults {
    fn parsed(&self, draft: &Warned<Draft>) {
        *self.draft.borrow_mut() = Some(draft.clone());
    }

    fn resolved(&self, book: &Warned<(Book, Vec<IndexHome>)>) {
        let Warned { value: (book, _), diagnostics } = book.clone();
        *self.resolved.borrow_mut() = Some(Warned { value: book, diagnostics });
    }

    fn indexed(&self, book: &Warned<Book>) {
        self.indexed.borrow_mut().clone_from(&book.diagnostics);
    }
}

/// Understands a project; the copy-editor has not read it.
pub fn understand(files: &Files) -> Understood {
    let kept = StageResults::default();
    let project = Project::open(files, None, &kept).expect("readable files");
    let checked = project.understand(true, &mut Session::once(), &kept).expect("nobody ends it");
    let StageResults { draft, resolved, indexed } = kept;
    Understood {
        draft: draft.into_inner().unwrap_or_else(|| Warned::clean(Draft::default())),
        resolved: resolved.into_inner().unwrap_or_else(|| Warned::clean(Book::default())),
        indexed: indexed.into_inner(),
        checked,
    }
}

/// Understands chapters in a language; the first of them is `01-deneme.md`.
pub fn chapters(language: &str, texts: &[&str]) -> Understood {
    let book = format!("title = \"Deneme\"\nlanguage = \"{language}\"\n");
    let mut files = vec![("book.toml".to_owned(), book)];
    let chapter = |(at, text): (usize, &&str)| (format!("{:02}-deneme.md", at + 1), (*text).to_owned());
    files.extend(texts.iter().enumerate().map(chapter));
    understand(&Files::in_memory(files))
}

impl Understood {
    /// Returns the book.
    pub fn publication(self) -> Publication {
        self.checked.publication.expect("a manuscript")
    }

    /// Returns the findings of the copy-editor, at their places in the author's texts.
    pub fn slips(&self) -> Vec<Diagnostic> {
        let mut findings = Findings::default();
        let publication = self.checked.publication.as_ref().expect("a manuscript");
        publication.proofread(&mut findings, &()).expect("nobody ends it");
        let sources = self.checked.sources();
        findings.all().iter().map(|found| found.clone().traced(sources)).collect()
    }
}

/// Returns the pages of a book between its covers.
pub fn pages(publication: &mut Publication) -> Pages {
    publication.pages(Purpose::Press, &mut Findings::default(), &()).expect("nobody ends it")
}

/// A book with a bibliography, in memory.
pub struct TestBook {
    files: Vec<(String, String)>,
    /// The table `[citations]`: whether entries of lists link back to their notes, and others.
    pub citations: Citations,
    /// The book's language.
    pub language: Language,
    chapters: usize,
}

impl TestBook {
    /// Makes a Turkish book with a BibLaTeX file.
    pub fn new(bib: &str) -> Self {
        Self::empty().file("sources.bib", bib)
    }

    /// Makes a Turkish book without works.
    pub fn empty() -> Self {
        let citations = Citations { files: Some(Vec::new()), ..Citations::default() };
        Self { files: Vec::new(), citations, language: Language::new("tr"), chapters: 0 }
    }

    /// Adds a bibliography.
    pub fn file(mut self, name: &str, text: &str) -> Self {
        self.files.push((name.to_owned(), text.to_owned()));
        self.citations.files.get_or_insert_default().push(name.to_owned());
        self
    }

    /// Adds a CSL style.
    pub fn style(mut self, text: &str) -> Self {
        self.files.push(("style.csl".to_owned(), text.to_owned()));
        self.citations.style = Some("style.csl".to_owned());
        self
    }

    /// Adds a chapter of the body.
    pub fn chapter(mut self, text: &str) -> Self {
        self.chapters += 1;
        self.files.push((format!("{:02}-deneme.md", self.chapters), text.to_owned()));
        self
    }

    /// Returns the `book.toml` of these settings.
    fn settings(&self) -> String {
        let Citations { files, style, restart, backlinks, .. } = &self.citations;
        let style = style.as_ref().map_or(String::new(), |style| format!("style = {style:?}\n"));
        let restart = format!("{restart:?}").to_lowercase();
        format!(
            "title = \"Deneme\"\nlanguage = {:?}\n[citations]\nfiles = {files:?}\n{style}restart = {restart:?}\n\
             backlinks = {backlinks}\n",
            self.language.tag(),
            files = files.as_deref().unwrap_or_default()
        )
    }

    /// Returns the book, with all diagnostics before the checks, in the order of the files; of those of the checks only
    /// the ones on works.
    pub fn done(&self) -> (Warned<Book>, matbaa::source::Sources) {
        let files = self.files.iter().cloned().chain([("book.toml".to_owned(), self.settings())]);
        let understood = understand(&Files::in_memory(files));
        let mut diagnostics = understood.checked.findings.all().to_vec();
        let earlier = [&understood.draft.diagnostics, &understood.resolved.diagnostics];
        let is_earlier = |found: &Diagnostic| {
            earlier.iter().any(|all| all.iter().any(|other| other.problem == found.problem))
        };
        diagnostics.retain(|found| found.problem.code().starts_with('K') || is_earlier(found));
        diagnostics.sort_by_key(|found| found.span);
        let sources = understood.checked.sources().clone();
        (Warned { value: understood.publication().book, diagnostics }, sources)
    }
}

/// Returns the codes of some diagnostics, in order.
pub fn codes(diagnostics: &[Diagnostic]) -> Vec<&'static str> {
    diagnostics.iter().map(|diagnostic| diagnostic.problem.code()).collect()
}
