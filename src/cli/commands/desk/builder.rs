//! Rebuilds the book for the preview: unchanged chapters are not typeset again, no file is written, and pages
//! are drawn on request.

use super::book_state::{BookState, ChapterFileState};
use super::findings::{Finder, in_order};
use super::page_diff::{changed_pages, first_changed_page};
use super::shared_session::SharedSession;
use crate::cli::args::Common;
use crate::cli::job::Job;
use crate::cli::json;
use crate::cli::machine::Finding;
use crate::cli::report::Screen;
use crate::cli::tally::{Tally, WordMemo};
use crate::cli::wording;
use crate::diag::Diagnostic;
use crate::error::Error;
use crate::manuscript::real;
use crate::messages::{Locale, Message, say};
use crate::page::Pages;
use crate::project::{Checked, EbookFile, Findings, Publication, Purpose, Session};
use crate::source::{SourceId, display_path};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

/// The last book that could be built.
pub(super) struct LastGood {
    pub(super) publication: Publication,
    pub(super) pages: Pages,
    /// The files of the e-book, made at the first request; `None` if they cannot be made.
    files: OnceLock<Option<Vec<EbookFile>>>,
    /// The state of the book that is sent to the page.
    state: BookState,
    /// The number of its build.
    build: usize,
}

/// The result of one build.
pub(super) struct Build {
    /// The number of the build, from 1.
    pub(super) number: usize,
    /// The state that is sent to the page: a JSON object.
    pub(super) state_json: String,
    /// The book that is shown: of this build or, if it failed, of an earlier one.
    pub(super) good: Option<Arc<LastGood>>,
    /// The findings of this build.
    pub(super) findings: Findings,
}

/// The state of a build that is sent to the page.
#[derive(Serialize)]
struct State<'t> {
    build: usize,
    succeeded: bool,
    proofreading: bool,
    milliseconds: usize,
    chapters_set: usize,
    first_changed_page: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    redrawn: Option<&'t Redrawn>,
    error: Option<&'t str>,
    editor: Option<&'t str>,
    /// The names of the editions if there are several, and the name of this one.
    editions: &'t [String],
    edition: &'t str,
    messages: BTreeMap<&'static str, String>,
    findings: Vec<FindingState<'t>>,
    chapter_files: &'t [ChapterFileState],
    #[serde(skip_serializing_if = "Option::is_none")]
    book: Option<ShownBook<'t>>,
}

/// The pages that must be drawn again by a page that shows the book of an earlier build.
#[derive(Serialize)]
struct Redrawn {
    /// The number of that build.
    since: usize,
    pages: Vec<usize>,
}

/// A finding and its place.
#[derive(Serialize)]
struct FindingState<'t> {
    #[serde(flatten)]
    finding: Finding<'t>,
    #[serde(flatten)]
    place: Option<BookPlace>,
}

#[derive(Serialize)]
struct BookPlace {
    path: String,
    /// The path relative to the manuscript's folder, if the file is in it.
    manuscript_path: Option<String>,
    page: Option<usize>,
}

/// The book that is shown, and the number of its build.
#[derive(Serialize)]
struct ShownBook<'t> {
    build: usize,
    /// The numbers of pages, words and notes as a phrase.
    summary: String,
    #[serde(flatten)]
    state: &'t BookState,
}

/// What a build reports.
#[derive(Default)]
struct BuildReport {
    error: Option<String>,
    findings: Findings,
    succeeded: bool,
    /// Whether the copy-editor has not checked the book yet.
    needs_proofreading: bool,
    /// Index of the first page that differs from the previous book.
    first_changed_page: Option<usize>,
    /// The pages that differ in anything that is drawn; `None` if all may.
    redrawn: Option<Redrawn>,
    milliseconds: usize,
}

/// Rebuilds a book, reusing unchanged chapters.
pub(super) struct PreviewBuilder {
    common: Common,
    /// The address scheme of the editor that a click on a finding opens.
    editor: Option<String>,
    session: SharedSession,
    /// Cache of each chapter's word count.
    word_counts: WordMemo,
    build: usize,
    good: Option<Arc<LastGood>>,
    /// The files of the chapters, as of the last build that could read them.
    chapter_files: Vec<ChapterFileState>,
    /// The names of the book's editions, the book itself first, as of the last build that could read them.
    editions: Vec<String>,
    /// The number of chapters that the last build typeset.
    chapters_set: usize,
    /// The report of the last build.
    report: BuildReport,
}

impl PreviewBuilder {
    /// Creates a builder that has not built anything.
    pub(super) fn new(common: &Common, editor: Option<String>, session: SharedSession) -> Self {
        let (common, word_counts) = (common.clone(), WordMemo::keeping());
        let (build, good, chapter_files, editions, chapters_set, report) = Default::default();
        Self {
            common,
            editor,
            session,
            word_counts,
            build,
            good,
            chapter_files,
            editions,
            chapters_set,
            report,
        }
    }

    /// Chooses the edition for the next builds; of another one nothing is kept.
    pub(super) fn choose(&mut self, common: &Common) {
        if self.common.edition != common.edition {
            let (build, session) = (self.build, self.session.clone());
            *self = Self { build, ..Self::new(common, self.editor.take(), session) };
        }
    }

    /// Numbers the next build after one that the page knows: a worker that was begun anew starts counting from there.
    pub(super) fn continue_after(&mut self, known: usize) {
        self.build = self.build.max(known);
    }

    /// Builds the book once and passes the result to `show`. Problems are printed and also sent to the page.
    pub(super) fn build(&mut self, screen: &mut Screen, show: impl Fn(Build)) {
        let started = Instant::now();
        self.build += 1;
        let mut report = BuildReport::default();
        let before = self.good.clone();
        match self.typeset(&mut report, screen) {
            Err(error) => {
                screen.failure(&error);
                report.error = Some(wording::failure(&error, screen.locale));
            }
            Ok(succeeded) => {
                report.succeeded = succeeded;
                let good = self.good.as_ref().filter(|_| succeeded);
                if let Some((good, before)) = good.zip(before.as_ref()) {
                    report.first_changed_page = first_changed_page(&good.pages.pages, &before.pages.pages);
                    report.redrawn = good.redrawn_since(before);
                }
                report.needs_proofreading = good.is_some_and(|good| good.publication.needs_proofreading());
            }
        }
        report.milliseconds = started.elapsed().as_millis() as usize;
        show(self.state_of(&report, screen.locale));
        let stopped = (!report.succeeded).then(|| say::desk_stays().text(screen.locale));
        // The copy-editor's findings are shown on the page only, not on the terminal.
        let (printed, _) = report.findings.without_slips();
        screen.problems(&printed, report.findings.sources(), stopped.as_deref());
        if let Some(good) = self.good.as_deref().filter(|_| report.succeeded) {
            screen.done(&say::desk_shown(good.pages.pages.len(), report.milliseconds).text(screen.locale));
        }
        self.report = report;
    }

    /// Runs the copy-editor on the book of the last build, if it has not been, and shows the result as a new
    /// build.
    ///
    /// # Errors
    /// Fails if the observer cancels the build.
    pub(super) fn proofread(&mut self, screen: &Screen, show: impl Fn(Build)) -> Result<(), Error> {
        let Some(good) = self.good.as_deref().filter(|_| self.report.needs_proofreading) else {
            return Ok(());
        };
        good.publication.proofread(&mut self.report.findings, screen)?;
        self.report.needs_proofreading = false;
        self.build += 1;
        show(self.state_of(&self.report, screen.locale));
        Ok(())
    }

    /// Makes a build with the state that is sent to the page.
    fn state_of(&self, report: &BuildReport, locale: Locale) -> Build {
        let BuildReport { error, findings, succeeded, needs_proofreading, milliseconds, .. } = report;
        let good = self.good.as_deref();
        let state = State {
            build: self.build,
            succeeded: *succeeded,
            proofreading: *needs_proofreading,
            milliseconds: *milliseconds,
            chapters_set: self.chapters_set,
            first_changed_page: report.first_changed_page,
            redrawn: report.redrawn.as_ref(),
            error: error.as_deref(),
            editor: self.editor.as_deref(),
            editions: if self.editions.len() > 1 { &self.editions } else { &[] },
            edition: self.common.edition.as_ref().or(self.editions.first()).map_or("", String::as_str),
            messages: Message::of_page().map(|(name, words)| (name, words.text(locale))).collect(),
            findings: self.finding_states(findings, locale),
            chapter_files: &self.chapter_files,
            book: good.map(|good| ShownBook {
                build: good.build,
                summary: good.state.summary(locale),
                state: &good.state,
            }),
        };
        let findings = findings.clone();
        Build { number: self.build, state_json: json::line(&state), good: self.good.clone(), findings }
    }

    /// The findings, each with its place and its page.
    fn finding_states<'f>(&self, findings: &'f Findings, locale: Locale) -> Vec<FindingState<'f>> {
        let (diagnostics, sources) = (findings.all(), findings.sources());
        let good = self.good.as_deref().filter(|_| !diagnostics.is_empty());
        let finder = good.map(|good| Finder::of(&good.publication.book, &good.pages));
        let folder = real(self.common.folder()).unwrap_or_default();
        let mut paths = BTreeMap::new();
        let mut path_of = |id: SourceId| {
            let known = paths.entry(id).or_insert_with(|| {
                let path = std::path::absolute(&sources.get(id).path).unwrap_or_default();
                let found = real(&path).ok();
                let own = found.and_then(|found| found.strip_prefix(&folder).ok().map(display_path));
                (display_path(&path), own)
            });
            known.clone()
        };
        let one = |found: &'f Diagnostic| {
            let place = found.span.map(|span| {
                let (path, manuscript_path) = path_of(span.source);
                let page = finder.as_ref().and_then(|finder| finder.page(span));
                BookPlace { path, manuscript_path, page }
            });
            FindingState { finding: Finding::of(found, sources, locale), place }
        };
        in_order(diagnostics).into_iter().map(one).collect()
    }

    /// Typesets the book if it has no errors; returns whether that succeeded.
    fn typeset(&mut self, report: &mut BuildReport, screen: &mut Screen) -> Result<bool, Error> {
        let (session, edition) = (self.session.clone(), self.common.edition.clone());
        let edition = edition.as_deref();
        let open = |session: &mut Session| Job::open_without_proofreading(&self.common, session, screen);
        let mut job = session.with(edition, open)?;
        // With `[check] deny`, a finding of the copy-editor may be an error and so prevent the pages.
        let publication = job.checked.publication.as_ref();
        if publication.is_some_and(|publication| !publication.config().check.deny.is_empty()) {
            job.checked.proofread(screen)?;
        }
        let Checked { findings, publication, editions, .. } = job.checked;
        report.findings = findings;
        self.editions = editions;
        if let Some(publication) = &publication {
            self.chapter_files = publication.manuscript.chapters.iter().map(ChapterFileState::of).collect();
        }
        let findings = &mut report.findings;
        let Some(mut publication) = publication.filter(|_| findings.count().errors == 0) else {
            return Ok(false);
        };
        self.chapters_set = session.with(edition, |session| {
            publication.typeset(session, screen)?;
            Ok::<_, Error>(session.chapters_set())
        })?;
        let pages = publication.take_pages(Purpose::Reading, findings, screen)?;
        if findings.count().errors > 0 {
            return Ok(false);
        }
        let state =
            BookState::of(Tally::again(&publication.book, &mut self.word_counts), &pages, &publication);
        let build = self.build;
        let good = LastGood { publication, pages, files: OnceLock::new(), state, build };
        if let Some(before) = self.good.replace(Arc::new(good)) {
            // Freeing the pages of a large book takes long, so another thread does it.
            rayon::spawn(move || drop(before));
        }
        Ok(true)
    }
}

impl LastGood {
    /// The pages that look other than in an earlier build; `None` if the faces are others, so that all pages may.
    fn redrawn_since(&self, before: &Self) -> Option<Redrawn> {
        let files = |good: &Self| {
            good.publication.manuscript.fonts.iter().map(|(_, face)| face.file.clone()).collect::<Vec<_>>()
        };
        (files(self) == files(before))
            .then(|| Redrawn { since: before.build, pages: changed_pages(&self.pages, &before.pages) })
    }

    /// Returns a file of the e-book, as in the unpacked archive.
    pub(super) fn file(&self, name: &str) -> Option<&EbookFile> {
        self.files().iter().find(|file| file.name == name)
    }

    /// Returns all files of the e-book, its XHTML pages first.
    pub(super) fn files(&self) -> &[EbookFile] {
        let make = || self.publication.epub_files().ok();
        self.files.get_or_init(make).as_deref().unwrap_or_default()
    }
}
