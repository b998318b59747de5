//! A book that has been checked, and everything made of it: its pages, typeset once, and both books.

use super::findings::Findings;
use super::session::Session;
use super::stage::{Observer, Stage};
use crate::book::Book;
use crate::check::copy_editor::CopyMemo;
use crate::config::Config;
use crate::date::Moment;
use crate::diag::{Diagnostic, Warned};
use crate::error::Error;
use crate::geom::Length;
use crate::manuscript::{Manuscript, identifier};
use crate::page::{DividedNote, PageMap, Pages};
use crate::{check, epub, pdf, screen, typeset};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A manuscript that was read, understood and checked, and the book that it makes.
#[derive(Debug)]
pub struct Publication {
    /// The sources of the books: settings, images, covers, faces.
    pub manuscript: Manuscript,
    /// The text, with citations, notes, links and index resolved.
    pub book: Book,
    /// Creation date of the files: the book's own date, where it has one.
    pub moment: Moment,
    /// The book as its author typed it, until the copy-editor has read it.
    typed: Mutex<Option<Book>>,
    /// The words and lines that the copy-editor gathered of the chapters last time.
    copied: Arc<Mutex<CopyMemo>>,
    /// The pages between the covers, from when they are typeset until they are taken.
    pages: Option<Pages>,
    /// The places of the book where pages begin; empty before they are typeset.
    map: PageMap,
    /// Diagnostics of typesetting, until they are added to the findings.
    set: Vec<Diagnostic>,
}

/// Purpose of a set of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// For readers: with covers, where the book has some.
    Reading,
    /// For a print shop, which prints the cover separately.
    Press,
}

impl Publication {
    pub(super) fn new(manuscript: Manuscript, book: Book, typed: Book, copied: Arc<Mutex<CopyMemo>>) -> Self {
        let moment = manuscript.config.date.as_deref().and_then(Moment::from_date).unwrap_or_default();
        Self {
            manuscript,
            book,
            moment,
            typed: Mutex::new(Some(typed)),
            copied,
            pages: None,
            map: PageMap::default(),
            set: Vec::new(),
        }
    }

    /// Returns the book's settings.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.manuscript.config
    }

    /// Returns the book's settings, to be changed before anything is made.
    pub fn config_mut(&mut self) -> &mut Config {
        &mut self.manuscript.config
    }

    /// Returns the book's stable identifier: `urn:uuid:…`.
    #[must_use]
    pub fn identifier(&self) -> String {
        identifier(self.config())
    }

    /// Returns everything from which pages and cover are typeset.
    #[must_use]
    pub fn setting(&self) -> typeset::TypesetInput<'_> {
        let Manuscript { config, artworks, covers, fonts, .. } = &self.manuscript;
        typeset::TypesetInput { book: &self.book, config, artworks, covers, fonts }
    }

    /// Typesets the pages, unless that has been done.
    ///
    /// # Errors
    /// [`Error::Cancelled`] where the observer ends the build.
    pub fn typeset(&mut self, session: &mut Session, observer: &dyn Observer) -> Result<(), Error> {
        self.inner_with(session, observer).map(|_| ())
    }

    /// Returns the pages between the covers; typesets them unless that has been done.
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

    /// Whether the book has a front cover, and so a cover for a print shop.
    #[must_use]
    pub fn has_cover(&self) -> bool {
        self.manuscript.covers.front.is_some()
    }

    /// Whether the typeset book ends with a back cover.
    #[must_use]
    pub fn has_back_cover(&self) -> bool {
        self.config().pdf.cover && self.manuscript.covers.back.is_some()
    }

    /// Returns the notes that are divided between pages; none before these are typeset.
    #[must_use]
    pub fn divided_notes(&self) -> &[DividedNote] {
        self.pages.as_ref().map_or(&[], |pages| &pages.divided)
    }

    /// Returns the pages for a purpose; typesets them unless that has been done. Diagnostics of typesetting are added
    /// once.
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
        Ok(self.for_purpose(pages, purpose, findings))
    }

    /// Like [`Publication::pages`], but does not keep the pages: the last use of them needs no copy.
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
        Ok(self.for_purpose(pages, purpose, findings))
    }

    /// Puts covers around pages for a purpose, and adds the diagnostics of typesetting.
    fn for_purpose(&mut self, mut pages: Pages, purpose: Purpose, findings: &mut Findings) -> Pages {
        findings.add(std::mem::take(&mut self.set));
        if purpose == Purpose::Reading {
            typeset::bind(&mut pages, &self.setting());
        }
        pages
    }

    /// Returns the typeset book as a PDF file of the given pages.
    ///
    /// # Errors
    /// Where the file cannot be made, or the observer ends the build.
    pub fn pdf(&self, pages: Pages, observer: &dyn Observer) -> Result<Vec<u8>, Error> {
        let (config, fonts) = (self.config(), &self.manuscript.fonts);
        let (moment, identifier) = (self.moment, &self.identifier());
        // On a thread of the pool, which has the memory that typesetting freed.
        staged(observer, Stage::Write, || {
            rayon::scope(|_| pdf::write(pdf::Volume { pages, config, fonts, moment, identifier }))
        })?
    }

    /// Returns the e-book as a file. Its list of pages is that of the typeset book, which is made first.
    ///
    /// # Errors
    /// Where the file cannot be made, or the observer ends the build.
    pub fn epub(&mut self, observer: &dyn Observer) -> Result<Vec<u8>, Error> {
        if self.map.starts.is_empty() {
            self.inner(observer)?;
        }
        staged(observer, Stage::Write, || self.edition(epub::write))?
    }

    /// Returns the files of the e-book, as a reader unpacks it; without a list of pages before those are typeset.
    ///
    /// # Errors
    /// Where they cannot be made.
    pub fn epub_files(&self) -> Result<Vec<epub::File>, Error> {
        self.edition(epub::files)
    }

    /// Calls a function with everything that is needed to make the e-book.
    pub(super) fn edition<T>(&self, make: impl FnOnce(&epub::Edition<'_>) -> T) -> T {
        let Manuscript { config, artworks, covers, fonts, .. } = &self.manuscript;
        let (book, moment, identifier) = (&self.book, self.moment, &self.identifier());
        let map = &self.map;
        make(&epub::Edition { book, config, map, artworks, covers, fonts, moment, identifier })
    }

    /// Adds warnings for printing pages with a `bleed`.
    pub fn proof(&self, pages: &Pages, bleed: Length, findings: &mut Findings) {
        let Manuscript { config, artworks, covers, fonts, .. } = &self.manuscript;
        let book = &self.book;
        let proof = check::print::PrintInput { pages, book, artworks, covers, config, fonts };
        findings.add(check::print::check(&proof, bleed));
    }

    /// Lets the copy-editor read the book as its author typed it, once.
    ///
    /// # Errors
    /// [`Error::Cancelled`] where the observer ends the build.
    pub fn proofread(&self, findings: &mut Findings, observer: &dyn Observer) -> Result<(), Error> {
        let Some(book) = &self.unread().take() else { return Ok(()) };
        let Manuscript { config, sources, dictionaries, .. } = &self.manuscript;
        let copy = check::copy_editor::CopyEditInput {
            book,
            language: &config.language,
            names: &config.names,
            words: &config.check.words,
            dictionaries,
            sources,
        };
        let mut memo = self.copied.lock().unwrap_or_else(PoisonError::into_inner);
        findings.add(staged(observer, Stage::Proofread, || check::copy_editor::check(&copy, &mut memo))?);
        Ok(())
    }

    /// Whether the copy-editor has not read the book yet.
    #[must_use]
    pub fn needs_proofreading(&self) -> bool {
        self.unread().is_some()
    }

    fn unread(&self) -> MutexGuard<'_, Option<Book>> {
        self.typed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the words of a page in reading order, for screen readers; `None` where there is no such page.
    #[must_use]
    pub fn words(&self, pages: &Pages, number: usize) -> Option<String> {
        pages.pages.get(number).map(screen::words)
    }

    /// Returns a page as an SVG drawing, for a screen; `None` where there is no such page.
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
