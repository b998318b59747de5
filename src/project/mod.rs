//! The way from a folder to its books: load → parse → cite → polish → index → check → typeset → write.
//!
//! This is the only module that knows all stages. The command line, the browser's preview, tests and benches all make
//! books in this way: they open a [`Project`], call [`Project::understand`], and get pages and files from the
//! [`Publication`].

mod findings;
mod jacket;
mod parcel;
mod pictures;
mod press;
pub(crate) mod proof;
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
use std::sync::Arc;

/// An edition of a book project whose files were read but not yet understood.
#[derive(Clone, Debug)]
pub struct Project {
    loaded: Loaded,
    outputs: Outputs,
}

/// An edition that was understood and checked.
#[derive(Debug)]
pub struct Checked {
    /// All findings so far.
    pub findings: Findings,
    /// The book; `None` where there is no manuscript from which one could be made.
    pub publication: Option<Publication>,
    /// The base name of the edition's files, without an extension; empty where its title gives none.
    pub file_name: String,
    /// The names of all editions, the book itself first; none where `book.toml` cannot be read.
    pub editions: Vec<String>,
}

impl Project {
    /// Reads an edition by its name: the one in `[[edition]]`, or the tag of its language; the book itself where no
    /// name is given. Faults of the files are reported when they are understood.
    ///
    /// # Errors
    /// Where a file or folder exists but cannot be read, or the observer ends the build.
    pub fn open(files: &Files, edition: Option<&str>, observer: &dyn Observer) -> Result<Self, Error> {
        Self::open_for(files, edition, Outputs::default(), &mut Session::once(), observer)
    }

    /// Like [`Project::open`], but with the files that are to be made, so that no photograph is decoded twice, and with
    /// a session, so that unchanged files are not read again.
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

    /// Returns the edition's language, where `book.toml` states one.
    #[must_use]
    pub fn language(&self) -> Option<&Language> {
        self.loaded.language.as_ref()
    }

    /// Returns the names of all editions, the book itself first; none where `book.toml` cannot be read.
    #[must_use]
    pub fn editions(&self) -> &[String] {
        &self.loaded.editions
    }

    /// Whether there is an edition of this name; `true` where `book.toml` cannot be read.
    #[must_use]
    pub fn has_edition(&self, name: &str) -> bool {
        self.editions().is_empty() || is_edition(self.editions(), name)
    }

    /// Understands and checks the text, without the copy-editor. `is_alone` means that the findings of the book's other
    /// editions are not compared, so that a work which this one does not cite is not reported.
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
                Some(Publication::new(manuscript, book, typed, Arc::clone(&session.copied)))
            }
        };
        Ok(Checked { findings, publication, file_name, editions })
    }
}

impl Checked {
    /// Returns the files that findings are in.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        self.findings.sources()
    }

    /// Lets the copy-editor read the book, where there is one.
    ///
    /// # Errors
    /// [`Error::Cancelled`] where the observer ends the build.
    pub fn proofread(&mut self, observer: &dyn Observer) -> Result<(), Error> {
        let publication = self.publication.as_ref();
        publication.map_or(Ok(()), |publication| publication.proofread(&mut self.findings, observer))
    }
}

/// The book after parsing and checking.
struct Understood {
    book: Book,
    /// The book with the characters that the author typed.
    typed: Book,
    diagnostics: Vec<Diagnostic>,
}

/// Makes a checked book of a manuscript.
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
    let section_levels = config.pdf.design.headings.numbered;
    let (references, macros) = (config.references, &config.math.macros);
    let (notes, abbreviations) = (&config.notes, &config.abbreviations);
    let volume = citations.cite_chapters.then_some(config);
    let resolver = cite::Resolver {
        shelf,
        sources,
        citations,
        language,
        counting,
        section_levels,
        references,
        notes,
        volume,
        abbreviations,
        macros,
    };
    let resolved = cite::resolve(draft, &resolver, &mut session.works);
    observer.resolved(&resolved);
    let (book, homes) = resolved.value;
    let typed = book.clone();
    let mut book = book;
    cite::number_sections(&mut book.chapters, section_levels);
    let book = typography::polish(book, language, &mut session.polished);
    let book = index::mark_terms(book, config);
    let indexed = index::compile(book, homes, &config.index, language);
    observer.indexed(&indexed);
    let book = indexed.value;
    outputs.prepare_text(&book, artworks);
    let sourced = &config.citations.sourced;
    let facts = check::CheckInput {
        book: &book,
        artworks,
        unreadable,
        fonts,
        sources,
        chapters_with_sourced_notes: sourced,
    };
    diagnostics.extend(resolved.diagnostics);
    diagnostics.extend(indexed.diagnostics);
    diagnostics.extend(check::check(&facts, &mut session.characters));
    Understood { book, typed, diagnostics }
}

/// Removes images that exist and cannot be decoded: the books have their words instead.
fn withdraw_unreadable(artworks: &mut Artworks, diagnostics: &[Diagnostic]) {
    for found in diagnostics {
        if let Problem::ImageUnreadable { path, .. } = &found.problem {
            artworks.remove(path);
        }
    }
}
