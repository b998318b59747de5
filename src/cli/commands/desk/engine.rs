//! Makes what the desk shows, again and again: chapters that say what they said are not set anew, and neither
//! file is written; pages are drawn when they are looked at.

use super::findings::Finder;
use crate::book::plain_text;
use crate::cli::args::Common;
use crate::cli::job::Job;
use crate::cli::machine::{self, text};
use crate::cli::report::Screen;
use crate::cli::words::Voice;
use crate::diag::{Diagnostic, Severity};
use crate::error::Error;
use crate::geom::Length;
use crate::page::{Item, Page, Pages};
use crate::press::{impose, pad};
use crate::project::{Checked, EbookFile, Findings, Publication, Purpose, Session};
use crate::source::Sources;
use rayon::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

/// The last book that could be made.
pub(super) struct LastGood {
    pub(super) publication: Publication,
    pub(super) pages: Pages,
    /// The files of the e-book, made when one is first asked for; none where they cannot be.
    files: OnceLock<Option<Vec<EbookFile>>>,
    /// What each page shows, in short.
    shown: Vec<u64>,
    /// Words, notes and what else is told of a sound book, as members of a JSON object.
    told: String,
    /// Which turn made it.
    turn: usize,
}

/// What a turn came to.
pub(super) struct Turn {
    /// Which it was, from 1.
    pub(super) number: usize,
    /// What the page is told of it: a JSON object.
    pub(super) told: String,
    /// What is shown.
    pub(super) good: Option<Arc<LastGood>>,
}

/// What was found in a manuscript in a turn.
#[derive(Default)]
struct TurnReport {
    trouble: Option<String>,
    findings: Findings,
    is_sound: bool,
    /// Whether the copy-editor has yet to read the book.
    is_unread: bool,
    /// The first page that shows something else than before.
    changed: Option<usize>,
    milliseconds: usize,
}

/// Makes the book again at every turn.
pub(super) struct Engine {
    common: Common,
    /// What a click on a finding opens.
    editor: Option<String>,
    session: Session,
    turn: usize,
    good: Option<Arc<LastGood>>,
    /// What was report in the last turn.
    report: TurnReport,
}

impl Engine {
    /// An engine that has made nothing yet.
    pub(super) fn new(common: &Common, editor: Option<String>) -> Self {
        let (common, session) = (common.clone(), Session::keeping());
        Self { common, editor, session, turn: 0, good: None, report: TurnReport::default() }
    }

    /// Makes the book once and shows it; what is wrong is said on the terminal and told to the page.
    pub(super) fn turn(&mut self, screen: &mut Screen, show: impl Fn(Turn)) {
        let begun = Instant::now();
        self.turn += 1;
        let mut report = TurnReport::default();
        let before = self.good.clone();
        match self.make(&mut report, screen) {
            Err(error) => {
                screen.failure(&error);
                report.trouble = Some(screen.voice.told(&error));
            }
            Ok(is_sound) => {
                report.is_sound = is_sound;
                let good = self.good.as_ref().filter(|_| is_sound);
                report.changed = good.and_then(|good| good.change(before.as_deref()));
                report.is_unread = good.is_some_and(|good| good.publication.is_unread());
            }
        }
        report.milliseconds = begun.elapsed().as_millis() as usize;
        show(self.turn_of(&report, screen.voice));
        let stopped = (!report.is_sound).then(|| screen.voice.stays());
        // The copy-editor's findings stand on the page alone.
        let (aloud, _) = report.findings.without_slips();
        screen.problems(&aloud, report.findings.sources(), stopped);
        if let Some(good) = self.good.as_deref().filter(|_| report.is_sound) {
            screen.done(&screen.voice.shown(good.pages.pages.len(), report.milliseconds));
        }
        self.report = report;
    }

    /// Has the copy-editor read the book of the last turn, for whom no page waits, and tells the page once more.
    ///
    /// # Errors
    /// Where the observer ends the build.
    pub(super) fn proofread(&mut self, screen: &Screen, show: impl Fn(Turn)) -> Result<(), Error> {
        let Some(good) = self.good.as_deref().filter(|_| self.report.is_unread) else { return Ok(()) };
        good.publication.proofread(&mut self.report.findings, screen)?;
        self.report.is_unread = false;
        self.turn += 1;
        show(self.turn_of(&self.report, screen.voice));
        Ok(())
    }

    /// What the page is told of a turn.
    fn turn_of(&self, report: &TurnReport, voice: Voice) -> Turn {
        let TurnReport { trouble, findings, is_sound, is_unread, changed, milliseconds } = report;
        let good = self.good.as_deref();
        let mut told = format!(
            "{{\"turn\": {}, \"sound\": {is_sound}, \"reading\": {is_unread}, \"milliseconds\": {milliseconds}, \
             \"chapters_set\": {}, \"changed\": {}, ",
            self.turn,
            self.session.chapters_set(),
            number(*changed)
        );
        told += &format!(
            "\"trouble\": {}, \"editor\": {}, \"said\": {{{}}}, ",
            trouble.as_deref().map_or("null".to_owned(), text),
            self.editor.as_deref().map_or("null".to_owned(), text),
            said(voice)
        );
        told += &format!("\"findings\": [{}]", listed(findings.all(), findings.sources(), good, voice));
        if let Some(good) = good {
            told += &format!(", \"book\": {{\"turn\": {}, {}}}", good.turn, good.told);
        }
        Turn { number: self.turn, told: told + "}", good: self.good.clone() }
    }

    /// Makes the pages where there is no error; whether there was none.
    fn make(&mut self, report: &mut TurnReport, screen: &mut Screen) -> Result<bool, Error> {
        let mut job = Job::open_unread(&self.common, &mut self.session, screen)?;
        // What an author has called an error holds the pages up.
        let publication = job.checked.publication.as_ref();
        if publication.is_some_and(|publication| !publication.config().check.deny.is_empty()) {
            job.checked.proofread(screen)?;
        }
        let tally = job.tally().unwrap_or_default();
        let Checked { findings, publication, .. } = job.checked;
        report.findings = findings;
        let findings = &mut report.findings;
        let Some(mut publication) = publication.filter(|_| findings.count().errors == 0) else {
            return Ok(false);
        };
        publication.typeset(&mut self.session, screen)?;
        let pages = publication.take_pages(Purpose::Reading, findings, screen)?;
        if findings.count().errors > 0 {
            return Ok(false);
        }
        let told = format!(
            "\"words\": {}, \"notes\": {}, {}",
            tally.words,
            tally.notes,
            paper(&pages, &publication)
        );
        let shown = pages.pages.par_iter().map(shown).collect();
        let turn = self.turn;
        let good = LastGood { publication, pages, files: OnceLock::new(), shown, told, turn };
        if let Some(before) = self.good.replace(Arc::new(good)) {
            // The pages of a large book are very many pieces of memory: they go beside what follows.
            rayon::spawn(move || drop(before));
        }
        Ok(true)
    }
}

impl LastGood {
    /// A file of the e-book, as a reader unpacks it.
    pub(super) fn file(&self, name: &str) -> Option<&EbookFile> {
        self.files().iter().find(|file| file.name == name)
    }

    /// All files of the e-book, its pages first.
    pub(super) fn files(&self) -> &[EbookFile] {
        let make = || self.publication.epub_files().ok();
        self.files.get_or_init(make).as_deref().unwrap_or_default()
    }

    /// The first page that shows something else than before; none at the first time.
    fn change(&self, before: Option<&Self>) -> Option<usize> {
        let before = before?;
        let differs = self.shown.iter().zip(&before.shown).position(|(now, then)| now != then);
        let (now, then) = (self.shown.len(), before.shown.len());
        differs.or_else(|| (now != then).then(|| now.min(then).min(now.saturating_sub(1))))
    }
}

/// What a page shows, in short.
fn shown(page: &Page) -> u64 {
    let mut shown = DefaultHasher::new();
    for item in &page.items {
        match item {
            Item::Glyphs(run) => {
                (&run.text, run.size, run.face, run.origin.x, run.origin.y).hash(&mut shown);
            }
            Item::Image { rect, .. } | Item::Rule { rect, .. } => {
                (rect.origin.x, rect.origin.y, rect.size.width, rect.size.height).hash(&mut shown);
            }
            Item::Formula { origin, em, .. } => (origin.x, origin.y, em).hash(&mut shown),
            Item::Link { .. } => {}
        }
    }
    shown.finish()
}

/// Pages, chapters and sheets as members of a JSON object.
fn paper(pages: &Pages, publication: &Publication) -> String {
    let (config, book) = (publication.config(), &publication.book);
    let labels: Vec<String> = pages.pages.iter().map(|page| text(&page.label.text())).collect();
    let size = pages.pages.first().map_or([Length::ZERO; 2], |page| [page.size.width, page.size.height]);
    let mut openings = pages.outline.iter().filter(|entry| entry.level == 1);
    let chapters: Vec<String> = book
        .chapters
        .iter()
        .map(|chapter| {
            let entry = openings.next().and_then(|entry| pages.destinations.get(entry.destination));
            let page = number(entry.map(|found| found.page));
            format!(
                "{{\"title\": {}, \"page\": {page}, \"file\": {}}}",
                text(&plain_text(&chapter.title)),
                text(&format!("{}.xhtml", chapter.slug))
            )
        })
        .collect();
    let has_back = publication.has_back_cover();
    let is_right_to_left = config.language.is_right_to_left();
    let sheets: Vec<String> = impose(&pad(pages.pages.len(), has_back), None)
        .into_iter()
        .map(|sheet| {
            let turned = |side: crate::press::Side| if is_right_to_left { side.mirrored() } else { side };
            let (front, back) = (turned(sheet.front), turned(sheet.back));
            let places = [front.left, front.right, back.left, back.right].map(number);
            format!("[{}]", places.join(", "))
        })
        .collect();
    format!(
        "\"title\": {}, \"language\": {}, \"rtl\": {is_right_to_left}, \"width\": {:.2}, \"height\": {:.2}, \
         \"pages\": [{}], \"chapters\": [{}], \"sheets\": [{}]",
        text(&config.title),
        text(config.language.tag()),
        size[0].to_pt(),
        size[1].to_pt(),
        labels.join(", "),
        chapters.join(", "),
        sheets.join(", ")
    )
}

/// The findings, the gravest first, each with its place and the page that it is on.
fn listed(diagnostics: &[Diagnostic], sources: &Sources, good: Option<&LastGood>, voice: Voice) -> String {
    let finder =
        good.filter(|_| !diagnostics.is_empty()).map(|good| Finder::of(&good.publication.book, &good.pages));
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    let rank = |severity| match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Note => 2,
    };
    sorted.sort_by_key(|found| (rank(found.severity), found.span));
    let one = |found: &Diagnostic| {
        let place = found.span.map(|span| {
            let path = std::path::absolute(&sources.get(span.source).path).unwrap_or_default();
            let page = finder.as_ref().and_then(|finder| finder.page(span));
            format!(", \"path\": {}, \"page\": {}", text(&path.display().to_string()), number(page))
        });
        format!("{{{}{}}}", machine::members(found, sources, voice), place.unwrap_or_default())
    };
    sorted.into_iter().map(one).collect::<Vec<_>>().join(",\n")
}

/// The words of the page as members of a JSON object.
fn said(voice: Voice) -> String {
    voice.page().map(|(name, words)| format!("{}: {}", text(name), text(words))).join(", ")
}

fn number(number: Option<usize>) -> String {
    number.map_or_else(|| "null".to_owned(), |number| number.to_string())
}
