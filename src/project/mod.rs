//! The way from a folder to its books: load → parse → cite → polish → index → check → typeset → write.
//!
//! This is the only module that knows all stages. Whoever makes books – the command line, the browser's preview,
//! tests, benches – opens a [`Project`], has it understood, and asks the [`Publication`] for pages and files.

mod findings;
mod jacket;
mod parcel;
mod pictures;
mod press;
mod publication;
mod session;
mod sheets;
mod stage;

pub use crate::epub::File as EbookFile;
pub use crate::manuscript::Files;
pub use findings::{Count, Findings};
pub use jacket::Covered;
pub use parcel::{File, SUMS};
pub use pictures::Outputs;
pub use press::{Bound, ShopOptions};
pub use publication::{Publication, Purpose};
pub use session::Session;
pub use sheets::leaflet;
pub use stage::{Observer, Stage};

use crate::artwork::{Artwork, Artworks};
use crate::book::Book;
use crate::diag::{Diagnostic, Problem, Warned};
use crate::error::Error;
use crate::lang::Language;
use crate::manuscript::{Loaded, Manuscript, is_edition, load};
use crate::source::Sources;
use crate::{check, cite, index, markdown, typography};
use publication::staged;

/// An edition of a book project that was read and not yet understood.
#[derive(Clone, Debug)]
pub struct Project {
    loaded: Loaded,
    outputs: Outputs,
}

/// An edition that was understood and checked.
#[derive(Debug)]
pub struct Checked {
    /// What was found.
    pub findings: Findings,
    /// The book; none where there is no manuscript to make one of.
    pub publication: Option<Publication>,
    /// The name of the edition's files, without an ending; empty where its title gives none.
    pub file_name: String,
}

impl Project {
    /// Reads an edition by its name: what `[[edition]]` calls it, or the tag of its language; the book
    /// itself where none is named. What is wrong with the files is told when they are understood.
    ///
    /// # Errors
    /// Where a file or folder is there but cannot be read, or the observer ends the build.
    pub fn open(files: &Files, edition: Option<&str>, observer: &dyn Observer) -> Result<Self, Error> {
        Self::open_for(files, edition, Outputs::default(), &mut Session::once(), observer)
    }

    /// Like [`Project::open`], but also names the files that are to be made, so that no photograph is decoded twice, and
    /// has a session, so that files that are the same as last time are not read anew.
    ///
    /// # Errors
    /// As [`Project::open`].
    pub fn open_for(
        files: &Files,
        edition: Option<&str>,
        outputs: Outputs,
        session: &mut Session,
        observer: &dyn Observer,
    ) -> Result<Self, Error> {
        let prepare = |cover: &Artwork, is_ebook| outputs.prepare_cover(cover, is_ebook);
        let loaded = staged(observer, Stage::Load, || load(files, edition, &prepare, &mut session.read))??;
        Ok(Self { loaded, outputs })
    }

    /// The edition's language, where `book.toml` gives one.
    #[must_use]
    pub fn language(&self) -> Option<&Language> {
        self.loaded.language.as_ref()
    }

    /// The names of all editions, the book itself first; none where `book.toml` cannot be read.
    #[must_use]
    pub fn editions(&self) -> &[String] {
        &self.loaded.editions
    }

    /// Whether there is an edition of this name; whether there may be, where `book.toml` cannot be read.
    #[must_use]
    pub fn has_edition(&self, name: &str) -> bool {
        self.editions().is_empty() || is_edition(self.editions(), name)
    }

    /// Understands and checks the text; the copy-editor has yet to read it. `is_alone` says that the findings of the
    /// book's other editions are not looked at, so that a work that this one leaves uncited is no news.
    ///
    /// # Errors
    /// [`Error::Cancelled`] where the observer ends the build.
    pub fn understand(
        self,
        is_alone: bool,
        session: &mut Session,
        observer: &dyn Observer,
    ) -> Result<Checked, Error> {
        let Loaded { sources, manuscript, editions, file_name, diagnostics, .. } = self.loaded;
        let check = manuscript.as_ref().map(|manuscript| manuscript.config.check.clone());
        let mut findings = Findings::new(sources, check, is_alone && editions.len() > 1);
        findings.add(diagnostics);
        let publication = match manuscript {
            None => None,
            Some(mut manuscript) => {
                let Understood { book, typed, diagnostics } = staged(observer, Stage::Understand, || {
                    understand(&manuscript, self.outputs, session, observer)
                })?;
                withdraw_unreadable(&mut manuscript.artworks, &diagnostics);
                findings.add(diagnostics);
                Some(Publication::new(manuscript, book, typed))
            }
        };
        Ok(Checked { findings, publication, file_name })
    }
}

impl Checked {
    /// The files that findings are in.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        self.findings.sources()
    }

    /// Has the copy-editor read the book, where there is one.
    ///
    /// # Errors
    /// [`Error::Cancelled`] where the observer ends the build.
    pub fn proofread(&mut self, observer: &dyn Observer) -> Result<(), Error> {
        let publication = self.publication.as_ref();
        publication.map_or(Ok(()), |publication| publication.proofread(&mut self.findings, observer))
    }
}

/// A book that was understood.
struct Understood {
    book: Book,
    /// The book with the characters that the author typed.
    typed: Book,
    diagnostics: Vec<Diagnostic>,
}

/// From the manuscript to a book that has been checked.
fn understand(
    manuscript: &Manuscript,
    outputs: Outputs,
    session: &mut Session,
    observer: &dyn Observer,
) -> Understood {
    let Manuscript { config, sources, artworks, unreadable, fonts, shelf, .. } = manuscript;
    let language = &config.language;
    let draft = markdown::parse(manuscript, &mut session.parsed);
    observer.parsed(&draft);
    let Warned { value: draft, mut diagnostics } = draft;
    let (citations, counting) = (&config.citations, config.order.counting());
    let (references, macros) = (config.references, &config.math.macros);
    let notes = &config.notes;
    let volume = citations.cite_chapters.then_some(config);
    let resolver =
        cite::Resolver { shelf, sources, citations, language, counting, references, notes, volume, macros };
    let resolved = cite::resolve(draft, &resolver);
    observer.resolved(&resolved);
    let (book, homes) = resolved.value;
    let typed = book.clone();
    let book = typography::polish(book, language, &mut session.polished);
    let indexed = index::compile(book, homes, &config.index, language);
    observer.indexed(&indexed);
    let book = indexed.value;
    outputs.prepare_text(&book, artworks);
    let sourced = &config.citations.sourced;
    let facts = check::Facts { book: &book, artworks, unreadable, fonts, sources, sourced };
    diagnostics.extend(resolved.diagnostics);
    diagnostics.extend(indexed.diagnostics);
    diagnostics.extend(check::check(&facts, &mut session.characters));
    Understood { book, typed, diagnostics }
}

/// Takes out the images that are there and cannot be read to the end: their words stand for them in the books.
fn withdraw_unreadable(artworks: &mut Artworks, diagnostics: &[Diagnostic]) {
    for found in diagnostics {
        if let Problem::ImageUnreadable { path, .. } = &found.problem {
            artworks.remove(path);
        }
    }
}
