//! A book that has been checked, and what is made of it: its pages once, and from them the two books.

use super::findings::Findings;
use super::session::Session;
use super::stage::{Observer, Stage};
use crate::book::Book;
use crate::config::Config;
use crate::date::Moment;
use crate::diag::{Diagnostic, Warned};
use crate::error::Error;
use crate::geom::Length;
use crate::manuscript::{Manuscript, identifier};
use crate::page::{DividedNote, PageMap, Pages};
use crate::{check, epub, pdf, screen, typeset};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A manuscript that was read, understood and checked, and the book that it makes.
#[derive(Debug)]
pub struct Publication {
    /// What the books are made from: settings, images, covers, faces.
    pub manuscript: Manuscript,
    /// The text, with citations, notes, links and index resolved.
    pub book: Book,
    /// When the files say that they were made: the book's own date, where it has one.
    pub moment: Moment,
    /// The book as its author typed it, until the copy-editor has read it.
    typed: Mutex<Option<Book>>,
    /// The pages between the covers, once they are set and as long as they are kept.
    pages: Option<Pages>,
    /// Which places of the book the pages begin with, once they are set; empty before.
    map: PageMap,
    /// What setting them showed, until it is told.
    set: Vec<Diagnostic>,
}

/// What pages are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// For readers: covers around them, where the book has some.
    Reading,
    /// For a print shop, which prints the cover apart.
    Press,
}

impl Publication {
    pub(super) fn new(manuscript: Manuscript, book: Book, typed: Book) -> Self {
        let moment = manuscript.config.date.as_deref().and_then(Moment::from_date).unwrap_or_default();
        Self {
            manuscript,
            book,
            moment,
            typed: Mutex::new(Some(typed)),
            pages: None,
            map: PageMap::default(),
            set: Vec::new(),
        }
    }

    /// The book's settings.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.manuscript.config
    }

    /// The book's settings, to be changed before anything is made.
    pub fn config_mut(&mut self) -> &mut Config {
        &mut self.manuscript.config
    }

    /// The book's stable identifier: `urn:uuid:…`.
    #[must_use]
    pub fn identifier(&self) -> String {
        identifier(self.config())
    }

    /// What the pages and the cover are set from.
    #[must_use]
    pub fn setting(&self) -> typeset::Setting<'_> {
        let Manuscript { config, artworks, covers, fonts, .. } = &self.manuscript;
        typeset::Setting { book: &self.book, config, artworks, covers, fonts }
    }

    /// Sets the pages, where they are not there yet.
    ///
    /// # Errors
    /// [`Error::Cancelled`] where the observer ends the build.
    pub fn typeset(&mut self, session: &mut Session, observer: &dyn Observer) -> Result<(), Error> {
        self.inner_with(session, observer).map(|_| ())
    }

    /// The pages between the covers, set where they are not there yet.
    pub(super) fn inner(&mut self, observer: &dyn Observer) -> Result<&Pages, Error> {
        self.inner_with(&mut Session::once(), observer)
    }

    fn inner_with(&mut self, session: &mut Session, observer: &dyn Observer) -> Result<&Pages, Error> {
        let pages = match self.pages.take() {
            Some(pages) => pages,
            None => {
                let set = || typeset::paginate(&self.setting(), session.set.as_mut());
                let Warned { value: pages, diagnostics } = staged(observer, Stage::Typeset, set)?;
                self.set = diagnostics;
                pages.map.clone_into(&mut self.map);
                pages
            }
        };
        Ok(self.pages.insert(pages))
    }

    /// Whether the typeset book ends with a back cover.
    #[must_use]
    pub fn has_back_cover(&self) -> bool {
        self.config().pdf.cover && self.manuscript.covers.back.is_some()
    }

    /// The notes that the pages divide; none before they are set.
    #[must_use]
    pub fn divided_notes(&self) -> &[DividedNote] {
        self.pages.as_ref().map_or(&[], |pages| &pages.divided)
    }

    /// The pages for a purpose, set where they are not there yet; what setting them showed is told once.
    ///
    /// # Errors
    /// [`Error::Cancelled`] where the observer ends the build.
    pub fn pages(
        &mut self,
        purpose: Purpose,
        findings: &mut Findings,
        observer: &dyn Observer,
    ) -> Result<Pages, Error> {
        let pages = self.inner(observer)?.clone();
        Ok(self.told(pages, purpose, findings))
    }

    /// Like [`Publication::pages`], but the pages are not kept: the last use of them is spared their copy.
    ///
    /// # Errors
    /// [`Error::Cancelled`] where the observer ends the build.
    pub fn take_pages(
        &mut self,
        purpose: Purpose,
        findings: &mut Findings,
        observer: &dyn Observer,
    ) -> Result<Pages, Error> {
        self.inner(observer)?;
        let pages = self.pages.take().unwrap_or_default();
        Ok(self.told(pages, purpose, findings))
    }

    /// Pages for a purpose, after what setting them showed was told.
    fn told(&mut self, mut pages: Pages, purpose: Purpose, findings: &mut Findings) -> Pages {
        findings.add(std::mem::take(&mut self.set));
        if purpose == Purpose::Reading {
            typeset::bind(&mut pages, &self.setting());
        }
        pages
    }

    /// The typeset book as a PDF file of the given pages.
    ///
    /// # Errors
    /// Where the file cannot be made, or the observer ends the build.
    pub fn pdf(&self, pages: Pages, observer: &dyn Observer) -> Result<Vec<u8>, Error> {
        let (config, fonts) = (self.config(), &self.manuscript.fonts);
        let (moment, identifier) = (self.moment, &self.identifier());
        // On a thread of the pool: what setting gave back is at hand there.
        staged(observer, Stage::Write, || {
            rayon::scope(|_| pdf::write(pdf::Volume { pages, config, fonts, moment, identifier }))
        })?
    }

    /// The e-book as a file. Its list of pages is that of the typeset book, which is set first.
    ///
    /// # Errors
    /// Where the file cannot be made, or the observer ends the build.
    pub fn epub(&mut self, observer: &dyn Observer) -> Result<Vec<u8>, Error> {
        if self.map.starts.is_empty() {
            self.inner(observer)?;
        }
        staged(observer, Stage::Write, || self.edition(epub::write))?
    }

    /// The files of the e-book, as a reader unpacks it; without a list of pages before those are set.
    ///
    /// # Errors
    /// Where they cannot be made.
    pub fn epub_files(&self) -> Result<Vec<epub::File>, Error> {
        self.edition(epub::files)
    }

    /// Makes something of all that the e-book is made of.
    pub(super) fn edition<T>(&self, make: impl FnOnce(&epub::Edition<'_>) -> T) -> T {
        let Manuscript { config, artworks, covers, fonts, .. } = &self.manuscript;
        let (book, moment, identifier) = (&self.book, self.moment, &self.identifier());
        let map = &self.map;
        make(&epub::Edition { book, config, map, artworks, covers, fonts, moment, identifier })
    }

    /// Adds what a printer would warn of in pages whose ink runs over the trim by `bleed`.
    pub fn proof(&self, pages: &Pages, bleed: Length, findings: &mut Findings) {
        let Manuscript { config, artworks, covers, fonts, .. } = &self.manuscript;
        let book = &self.book;
        let proof = check::print::Proof { pages, book, artworks, covers, config, fonts };
        findings.add(check::print::check(&proof, bleed));
    }

    /// Has the copy-editor read the book as its author typed it, once.
    ///
    /// # Errors
    /// [`Error::Cancelled`] where the observer ends the build.
    pub fn proofread(&self, findings: &mut Findings, observer: &dyn Observer) -> Result<(), Error> {
        let Some(book) = &self.unread().take() else { return Ok(()) };
        let Manuscript { config, sources, .. } = &self.manuscript;
        let copy = check::copy::Copy { book, language: &config.language, names: &config.names, sources };
        findings.add(staged(observer, Stage::Proofread, || check::copy::edit(&copy))?);
        Ok(())
    }

    /// Whether the copy-editor has yet to read the book.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        self.unread().is_some()
    }

    fn unread(&self) -> MutexGuard<'_, Option<Book>> {
        self.typed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The words of a page in reading order, for those who do not see its drawing; none where there is no such page.
    #[must_use]
    pub fn words(&self, pages: &Pages, number: usize) -> Option<String> {
        pages.pages.get(number).map(screen::words)
    }

    /// A page as an SVG drawing, for a screen; none where there is no such page.
    #[must_use]
    pub fn drawn(&self, pages: &Pages, number: usize) -> Option<String> {
        screen::page(pages, number, &self.manuscript.fonts)
    }
}

/// Does the work of a stage, unless the observer ends the build before it.
pub(super) fn staged<T>(observer: &dyn Observer, stage: Stage, work: impl FnOnce() -> T) -> Result<T, Error> {
    if observer.is_cancelled() {
        return Err(Error::Cancelled);
    }
    observer.begins(stage);
    let done = work();
    observer.ends(stage);
    Ok(done)
}
