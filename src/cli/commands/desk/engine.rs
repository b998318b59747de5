//! Rebuilds the book for the preview: unchanged chapters are not typeset again, no file is written, and pages
//! are drawn on request.

use super::findings::{Finder, in_order};
use crate::book::{Chapter, Matter, plain_text};
use crate::cli::args::Common;
use crate::cli::job::Job;
use crate::cli::json;
use crate::cli::machine::Finding;
use crate::cli::report::Screen;
use crate::cli::tally::{Tally, WordMemo};
use crate::cli::wording;
use crate::diag::Diagnostic;
use crate::error::Error;
use crate::geom::Length;
use crate::manuscript::{ChapterFile, real};
use crate::messages::{Locale, Message, say};
use crate::page::{Item, Page, Pages};
use crate::press::{Sheet, Side, impose, pad};
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
    told: BookState,
    /// The number of the turn that built it.
    turn: usize,
}

/// The result of one build.
pub(super) struct Turn {
    /// The number of the build, from 1.
    pub(super) number: usize,
    /// The state that is sent to the page: a JSON object.
    pub(super) told: String,
    /// The book that is shown: of this build or, if it failed, of an earlier one.
    pub(super) good: Option<Arc<LastGood>>,
    /// The findings of this build.
    pub(super) findings: Findings,
}

/// The state of a build that is sent to the page.
#[derive(Serialize)]
struct State<'t> {
    turn: usize,
    sound: bool,
    reading: bool,
    milliseconds: usize,
    chapters_set: usize,
    changed: Option<usize>,
    trouble: Option<&'t str>,
    editor: Option<&'t str>,
    said: BTreeMap<&'static str, String>,
    findings: Vec<FindingState<'t>>,
    texts: &'t [TextState],
    #[serde(skip_serializing_if = "Option::is_none")]
    book: Option<ShownBook<'t>>,
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
    own: Option<String>,
    page: Option<usize>,
}

/// The file of a chapter, in the order of the book.
#[derive(Clone, Serialize)]
struct TextState {
    path: String,
    /// `front`, `body` or `back`.
    matter: &'static str,
    is_part: bool,
    in_part: bool,
}

/// The book that is shown, and the number of the turn that built it.
#[derive(Serialize)]
struct ShownBook<'t> {
    turn: usize,
    /// The numbers of pages, words and notes as a phrase.
    numbers: String,
    #[serde(flatten)]
    told: &'t BookState,
}

/// The state of a book without errors that is sent to the page.
#[derive(Serialize)]
struct BookState {
    words: usize,
    notes: usize,
    title: String,
    language: String,
    rtl: bool,
    width: f64,
    height: f64,
    /// The label of each page.
    pages: Vec<String>,
    chapters: Vec<ChapterState>,
    /// The pages on the front and the back of each sheet of the booklet, from left to right.
    sheets: Vec<[Option<usize>; 4]>,
}

#[derive(Serialize)]
struct ChapterState {
    title: String,
    page: Option<usize>,
    file: String,
}

/// What a build reports.
#[derive(Default)]
struct TurnReport {
    trouble: Option<String>,
    findings: Findings,
    is_sound: bool,
    /// Whether the copy-editor has not checked the book yet.
    is_unread: bool,
    /// Index of the first page that differs from the previous book.
    changed: Option<usize>,
    milliseconds: usize,
}

/// Builds the book again at every turn.
pub(super) struct Engine {
    common: Common,
    /// The address scheme of the editor that a click on a finding opens.
    editor: Option<String>,
    session: Session,
    /// Cache of each chapter's word count.
    counted: WordMemo,
    turn: usize,
    good: Option<Arc<LastGood>>,
    /// The files of the chapters, as of the last build that could read them.
    texts: Vec<TextState>,
    /// The report of the last turn.
    report: TurnReport,
}

impl Engine {
    /// Creates an engine that has not built anything.
    pub(super) fn new(common: &Common, editor: Option<String>) -> Self {
        let (common, session, counted) = (common.clone(), Session::keeping(), WordMemo::keeping());
        let (texts, report) = Default::default();
        Self { common, editor, session, counted, turn: 0, good: None, texts, report }
    }

    /// Builds the book once and passes the result to `show`. Problems are printed and also sent to the page.
    pub(super) fn turn(&mut self, screen: &mut Screen, show: impl Fn(Turn)) {
        let begun = Instant::now();
        self.turn += 1;
        let mut report = TurnReport::default();
        let before = self.good.clone();
        match self.make(&mut report, screen) {
            Err(error) => {
                screen.failure(&error);
                report.trouble = Some(wording::failure(&error, screen.locale));
            }
            Ok(is_sound) => {
                report.is_sound = is_sound;
                let good = self.good.as_ref().filter(|_| is_sound);
                report.changed = good.and_then(|good| good.change(before.as_deref()));
                report.is_unread = good.is_some_and(|good| good.publication.is_unread());
            }
        }
        report.milliseconds = begun.elapsed().as_millis() as usize;
        show(self.turn_of(&report, screen.locale));
        let stopped = (!report.is_sound).then(|| say::desk_stays().text(screen.locale));
        // The copy-editor's findings are shown on the page only, not on the terminal.
        let (aloud, _) = report.findings.without_slips();
        screen.problems(&aloud, report.findings.sources(), stopped.as_deref());
        if let Some(good) = self.good.as_deref().filter(|_| report.is_sound) {
            screen.done(&say::desk_shown(good.pages.pages.len(), report.milliseconds).text(screen.locale));
        }
        self.report = report;
    }

    /// Runs the copy-editor on the book of the last turn, if it has not been, and shows the result as a new
    /// turn.
    ///
    /// # Errors
    /// Fails if the observer cancels the build.
    pub(super) fn proofread(&mut self, screen: &Screen, show: impl Fn(Turn)) -> Result<(), Error> {
        let Some(good) = self.good.as_deref().filter(|_| self.report.is_unread) else { return Ok(()) };
        good.publication.proofread(&mut self.report.findings, screen)?;
        self.report.is_unread = false;
        self.turn += 1;
        show(self.turn_of(&self.report, screen.locale));
        Ok(())
    }

    /// Builds the state of a turn for the page.
    fn turn_of(&self, report: &TurnReport, locale: Locale) -> Turn {
        let TurnReport { trouble, findings, is_sound, is_unread, changed, milliseconds } = report;
        let good = self.good.as_deref();
        let state = State {
            turn: self.turn,
            sound: *is_sound,
            reading: *is_unread,
            milliseconds: *milliseconds,
            chapters_set: self.session.chapters_set(),
            changed: *changed,
            trouble: trouble.as_deref(),
            editor: self.editor.as_deref(),
            said: Message::of_page().map(|(name, words)| (name, words.text(locale))).collect(),
            findings: self.listed(findings, locale),
            texts: &self.texts,
            book: good.map(|good| ShownBook {
                turn: good.turn,
                numbers: good.told.numbers(locale),
                told: &good.told,
            }),
        };
        let findings = findings.clone();
        Turn { number: self.turn, told: json::line(&state), good: self.good.clone(), findings }
    }

    /// The findings, each with its place and its page.
    fn listed<'f>(&self, findings: &'f Findings, locale: Locale) -> Vec<FindingState<'f>> {
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
                let (path, own) = path_of(span.source);
                let page = finder.as_ref().and_then(|finder| finder.page(span));
                BookPlace { path, own, page }
            });
            FindingState { finding: Finding::of(found, sources, locale), place }
        };
        in_order(diagnostics).into_iter().map(one).collect()
    }

    /// Typesets the book if it has no errors; returns whether that succeeded.
    fn make(&mut self, report: &mut TurnReport, screen: &mut Screen) -> Result<bool, Error> {
        let mut job = Job::open_unread(&self.common, &mut self.session, screen)?;
        // With `[check] deny`, a finding of the copy-editor may be an error and so prevent the pages.
        let publication = job.checked.publication.as_ref();
        if publication.is_some_and(|publication| !publication.config().check.deny.is_empty()) {
            job.checked.proofread(screen)?;
        }
        let Checked { findings, publication, .. } = job.checked;
        report.findings = findings;
        if let Some(publication) = &publication {
            self.texts = publication.manuscript.chapters.iter().map(TextState::of).collect();
        }
        let findings = &mut report.findings;
        let Some(mut publication) = publication.filter(|_| findings.count().errors == 0) else {
            return Ok(false);
        };
        publication.typeset(&mut self.session, screen)?;
        let pages = publication.take_pages(Purpose::Reading, findings, screen)?;
        if findings.count().errors > 0 {
            return Ok(false);
        }
        let told = BookState::of(Tally::again(&publication.book, &mut self.counted), &pages, &publication);
        let turn = self.turn;
        let good = LastGood { publication, pages, files: OnceLock::new(), told, turn };
        if let Some(before) = self.good.replace(Arc::new(good)) {
            // Freeing the pages of a large book takes long, so another thread does it.
            rayon::spawn(move || drop(before));
        }
        Ok(true)
    }
}

impl LastGood {
    /// Returns a file of the e-book, as in the unpacked archive.
    pub(super) fn file(&self, name: &str) -> Option<&EbookFile> {
        self.files().iter().find(|file| file.name == name)
    }

    /// Returns all files of the e-book, its XHTML pages first.
    pub(super) fn files(&self) -> &[EbookFile] {
        let make = || self.publication.epub_files().ok();
        self.files.get_or_init(make).as_deref().unwrap_or_default()
    }

    /// Index of the first page that differs from `before`; `None` if there is no earlier book or no
    /// difference.
    fn change(&self, before: Option<&Self>) -> Option<usize> {
        let (now, then) = (&self.pages.pages, &before?.pages.pages);
        let differs = now.iter().zip(then).position(|(now, then)| !shows_same(now, then));
        let (now, then) = (now.len(), then.len());
        differs.or_else(|| (now != then).then(|| now.min(then).min(now.saturating_sub(1))))
    }
}

/// Whether two pages look the same.
fn shows_same(now: &Page, then: &Page) -> bool {
    let is_same = |(now, then): (&Item, &Item)| looks_same(now, then);
    now.items.len() == then.items.len() && now.items.iter().zip(&then.items).all(is_same)
}

/// Whether two items look the same.
fn looks_same(now: &Item, then: &Item) -> bool {
    match (now, then) {
        (Item::Glyphs(now), Item::Glyphs(then)) => {
            (now.origin, now.size, now.face) == (then.origin, then.size, then.face)
                && (Arc::ptr_eq(&now.text, &then.text) || now.text == then.text)
        }
        (
            Item::Image { rect: now, .. } | Item::Rule { rect: now, .. },
            Item::Image { rect: then, .. } | Item::Rule { rect: then, .. },
        ) => now == then,
        (
            Item::Formula { origin, em, formula, .. },
            Item::Formula { origin: at, em: size, formula: then, .. },
        ) => (origin, em) == (at, size) && Arc::ptr_eq(formula, then),
        (Item::Link { .. }, Item::Link { .. }) => true,
        (Item::Turned { item: now, pivot }, Item::Turned { item: then, pivot: at }) => {
            pivot == at && looks_same(now, then)
        }
        _ => false,
    }
}

impl BookState {
    /// Collects words, notes, pages, chapters and sheets of a book.
    fn of(tally: Tally, pages: &Pages, publication: &Publication) -> Self {
        let config = publication.config();
        let size = pages.pages.first().map_or([Length::ZERO; 2], |page| [page.size.width, page.size.height]);
        let [width, height] = size.map(|length| (length.to_pt() * 100.0).round() / 100.0);
        let mut openings = pages.outline.iter().filter(|entry| entry.level == 1);
        let chapter = |chapter: &Arc<Chapter>| {
            let entry = if chapter.about.is_bare() { None } else { openings.next() };
            let entry = entry.and_then(|entry| pages.destinations.get(entry.destination));
            ChapterState {
                title: plain_text(&chapter.title),
                page: entry.map(|found| found.page),
                file: format!("{}.xhtml", chapter.slug),
            }
        };
        let chapters = publication.book.chapters.iter().map(chapter).collect();
        let rtl = config.language.is_right_to_left();
        let sheets = impose(&pad(pages.pages.len(), publication.has_back_cover()), None);
        let places = |sheet: Sheet| {
            let turned = |side: Side| if rtl { side.mirrored() } else { side };
            let (front, back) = (turned(sheet.front), turned(sheet.back));
            [front.left, front.right, back.left, back.right]
        };
        Self {
            words: tally.words,
            notes: tally.notes,
            title: config.title.clone(),
            language: config.language.tag().to_owned(),
            rtl,
            width,
            height,
            pages: pages.pages.iter().map(|page| page.label.text()).collect(),
            chapters,
            sheets: sheets.into_iter().map(places).collect(),
        }
    }

    /// The numbers of pages, words and notes as a phrase.
    fn numbers(&self, locale: Locale) -> String {
        wording::numbers(self.pages.len(), self.words, self.notes, locale)
    }
}

impl TextState {
    fn of(chapter: &ChapterFile) -> Self {
        let ChapterFile { path, is_part, in_part, .. } = chapter;
        let names = [(Matter::Front, "front"), (Matter::Body, "body")];
        let matter =
            names.iter().find(|(matter, _)| *matter == chapter.matter).map_or("back", |(_, name)| name);
        Self { path: path.clone(), matter, is_part: *is_part, in_part: *in_part }
    }
}
