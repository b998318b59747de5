//! The build: every stage in its order. The only file that knows them all.

use super::figures::{Figures, Material};
use super::output;
use super::report::{Count, Screen};
use super::tally::Tally;
use super::words::Step;
use crate::artwork::Artworks;
use crate::book::{Book, Chapter};
use crate::cli::args::{Common, Findings};
use crate::config::Config;
use crate::date::Moment;
use crate::diag::{Diagnostic, Problem, Severity, Warned};
use crate::error::Error;
use crate::geom::Length;
use crate::manuscript::{Loaded, Manuscript, identifier, is_edition, is_project, load_edition};
use crate::memo::Memo;
use crate::page::{PageMap, Pages};
use crate::source::Sources;
use crate::{check, cite, epub, index, markdown, pdf, typeset, typography};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The folder of a book that nobody names: `manuscript`, else the one that the tool is called in, where it is a book.
pub(super) fn usual_folder() -> PathBuf {
    let usual = PathBuf::from("manuscript");
    let here = PathBuf::from(".");
    if !usual.is_dir() && is_project(&here) { here } else { usual }
}

/// Which book is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// The e-book.
    Epub,
    /// The typeset book.
    Pdf,
    /// The same, to be laid out on sheets: a printer's warnings come with it.
    Sheets,
    /// Its pages without covers, for a print shop, with those warnings.
    Press,
}

/// A finished book before it is written.
pub(super) struct Made {
    pub(super) bytes: Vec<u8>,
    pub(super) pages: usize,
    /// What is printed as page number on each page.
    pub(super) labels: Vec<String>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A manuscript as far as it could be read.
pub(super) struct Read {
    pub(super) sources: Sources,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The manuscript and the book that it makes; none where there is no manuscript.
    pub(super) text: Option<(Manuscript, Book)>,
    /// The book as its author typed it, where the copy-editor has yet to read it.
    pub(super) unread: Option<Book>,
    /// The name of the edition's files, without an ending.
    pub(super) file_name: String,
    /// Whether warnings, too, leave no book to be made.
    pub(super) strict: bool,
    pub(super) begun: Instant,
}

/// What was understood last time of an edition that is read again and again.
#[derive(Default)]
pub(super) struct Known {
    read: Memo<Warned<Chapter>>,
    polished: Memo<Chapter>,
}

impl Known {
    /// For an edition that will be read again.
    pub(super) fn keeping() -> Self {
        Self { read: Memo::keeping(), polished: Memo::keeping() }
    }
}

/// Reads, understands and checks an edition of a manuscript.
///
/// Editions share their sources: that one of them leaves a work uncited is no news unless all are read.
pub(super) fn read(common: &Common, screen: &mut Screen) -> Result<Read, Error> {
    read_again(common, screen, &mut Known::default())
}

/// The same for an edition that was read before.
pub(super) fn read_again(common: &Common, screen: &mut Screen, known: &mut Known) -> Result<Read, Error> {
    let mut read = read_hastily(common, screen, known)?;
    if let Some((manuscript, _)) = &read.text {
        let unread = read.unread.take();
        let begun = Instant::now();
        let slips = unread.map(|book| slips(&book, manuscript)).unwrap_or_default();
        read.diagnostics.extend(slips);
        screen.step(Step::Copy, begun.elapsed());
    }
    Ok(read)
}

/// What the copy-editor finds in a book as its author typed it, as the author wants to hear it.
pub(super) fn slips(book: &Book, manuscript: &Manuscript) -> Vec<Diagnostic> {
    let Manuscript { config, sources, .. } = manuscript;
    let copy = check::copy::Copy { book, language: &config.language, names: &config.names, sources };
    check::judge(check::copy::edit(&copy), &config.check, sources)
}

/// Reads, understands and checks an edition but for its language: the copy-editor has yet to read it, for whom no
/// page waits.
pub(super) fn read_hastily(common: &Common, screen: &mut Screen, known: &mut Known) -> Result<Read, Error> {
    let begun = Instant::now();
    screen.begin(Step::Load);
    let name = common.edition.as_deref();
    let loaded = load_edition(&common.folder(), name)?;
    let Loaded { sources, manuscript, language, editions, file_name, mut diagnostics } = loaded;
    screen.speak(language.as_ref());
    if let Some(name) = name.filter(|name| !editions.is_empty() && !is_edition(&editions, name)) {
        return Err(Error::Output(screen.voice.unknown_edition(name, &editions)));
    }
    screen.step(Step::Load, begun.elapsed());
    let Some(mut manuscript) = manuscript else {
        let (text, unread) = (None, None);
        return Ok(Read { sources, diagnostics, text, unread, file_name, strict: false, begun });
    };
    let (understood, typed) = understand(&manuscript, screen, known);
    withdraw_unreadable(&mut manuscript.artworks, &understood.diagnostics);
    diagnostics.extend(understood.diagnostics);
    drop_echoes(&mut diagnostics);
    if editions.len() > 1 && !common.all_editions {
        diagnostics.retain(|found| !matches!(found.problem, Problem::WorkUnused { .. }));
    }
    let diagnostics = check::judge(diagnostics, &manuscript.config.check, &sources);
    let text = Some((manuscript, understood.value));
    Ok(Read { sources, diagnostics, text, unread: Some(typed), file_name, strict: false, begun })
}

/// Takes out the images that are there and cannot be read to the end: their words stand for them in the books.
fn withdraw_unreadable(artworks: &mut Artworks, diagnostics: &[Diagnostic]) {
    for found in diagnostics {
        if let Problem::ImageUnreadable { path, .. } = &found.problem {
            artworks.remove(path);
        }
    }
}

impl Read {
    /// The same, with the author's word on which findings stop the work and are shown.
    pub(super) fn heeding(mut self, findings: Findings, screen: &mut Screen) -> Self {
        self.strict = findings.strict;
        screen.show_all(findings.all);
        self
    }

    /// Whether something that was found leaves no book to be made.
    pub(super) fn is_stopped(&self) -> bool {
        Count::of(&self.diagnostics).stops(self.strict)
    }

    /// Takes out what the copy-editor found, unless it stops the work; how many warnings that were.
    pub(super) fn set_slips_aside(&mut self) -> usize {
        if self.strict { 0 } else { set_slips_aside(&mut self.diagnostics) }
    }

    /// The book in numbers, where there is one.
    pub(super) fn tally(&self) -> Option<Tally> {
        let files = self.sources.iter().count();
        self.text.as_ref().map(|(_, book)| Tally { files, ..Tally::of(book) })
    }
}

/// The finished book and where it goes: `output`, else the path that its title gives. None where
/// errors in the manuscript stopped it; they have been told then, as have the warnings.
pub(super) fn make_of(
    format: Format,
    read: &mut Read,
    output: Option<&Path>,
    path: impl Fn(&str) -> PathBuf,
    screen: &Screen,
) -> Result<Option<(Made, PathBuf)>, Error> {
    make_by(read, output, path, screen, |manuscript, book| make(format, book, manuscript, screen))
}

/// The same, made in any way from a manuscript without errors.
pub(super) fn make_by(
    read: &mut Read,
    output: Option<&Path>,
    path: impl Fn(&str) -> PathBuf,
    screen: &Screen,
    make: impl FnOnce(&Manuscript, &Book) -> Result<Made, Error>,
) -> Result<Option<(Made, PathBuf)>, Error> {
    let slips = read.set_slips_aside();
    let mut made = None;
    if let Some((manuscript, book)) = read.text.as_ref().filter(|_| !read.is_stopped()) {
        let named = || path(&read.file_name);
        let path = output.map_or_else(named, Path::to_owned);
        if output::is_source(&path, &read.sources) {
            return Err(Error::Output(screen.voice.would_replace(&path.display().to_string())));
        }
        let mut finished = make(manuscript, book)?;
        read.diagnostics.append(&mut finished.diagnostics);
        made = Some((finished, path)).filter(|_| !read.is_stopped());
    }
    let stopped = made.is_none().then(|| screen.voice.nothing_written());
    screen.problems(&read.diagnostics, &read.sources, stopped);
    if made.is_some() && slips > 0 {
        screen.aside(&screen.voice.slips(slips));
    }
    Ok(made)
}

/// Takes out what the copy-editor found, unless the author made it an error; how many warnings that were.
///
/// A build tells their number alone: they hold for the text, and the check tells them one by one.
pub(super) fn set_slips_aside(diagnostics: &mut Vec<Diagnostic>) -> usize {
    let is_slip = |found: &Diagnostic| {
        matches!(found.problem, Problem::Slip { .. }) && found.severity != Severity::Error
    };
    let count =
        diagnostics.iter().filter(|found| is_slip(found) && found.severity == Severity::Warning).count();
    diagnostics.retain(|found| !is_slip(found));
    count
}

/// Drops what only follows from another problem: in a file that is not UTF-8 every replaced byte
/// would be told again as a character that no face has.
fn drop_echoes(diagnostics: &mut Vec<Diagnostic>) {
    let source = |diagnostic: &Diagnostic| diagnostic.span.map(|span| span.source);
    let is_undecoded = |diagnostic: &&Diagnostic| matches!(diagnostic.problem, Problem::NotUtf8 { .. });
    let undecoded: Vec<_> = diagnostics.iter().filter(is_undecoded).map(source).collect();
    let replaced = Problem::CharacterMissing { character: char::REPLACEMENT_CHARACTER };
    diagnostics.retain(|found| found.problem != replaced || !undecoded.contains(&source(found)));
}

/// The moment that the book says it was made: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else
/// its own date, else the first moment that a zip archive can name.
pub(super) fn moment(config: &Config) -> Moment {
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let own = || config.date.as_deref().and_then(Moment::from_date);
    epoch.map(Moment::from_epoch).or_else(own).unwrap_or_default()
}

/// From the manuscript to a book that has been checked, and that book as its author typed it.
fn understand(manuscript: &Manuscript, screen: &Screen, known: &mut Known) -> (Warned<Book>, Book) {
    screen.begin(Step::Read);
    let begun = Instant::now();
    let draft = markdown::parse_with(manuscript, &mut known.read);
    let desk = cite::Desk {
        shelf: &manuscript.shelf,
        sources: &manuscript.sources,
        citations: &manuscript.config.citations,
        language: &manuscript.config.language,
    };
    let resolved = cite::resolve_with(draft.value, &desk);
    let typed = resolved.value.clone();
    let language = &manuscript.config.language;
    let book = typography::polish_with(resolved.value, language, &mut known.polished);
    let indexed = index::compile(book, &manuscript.config.index, &manuscript.config.language);
    let book = indexed.value;
    let facts = check::Facts {
        book: &book,
        artworks: &manuscript.artworks,
        unreadable: &manuscript.unreadable,
        fonts: &manuscript.fonts,
        sources: &manuscript.sources,
        sourced: &manuscript.config.citations.sourced,
    };
    let checked = check::check(&facts);
    let mut diagnostics = draft.diagnostics;
    diagnostics.extend(resolved.diagnostics);
    diagnostics.extend(indexed.diagnostics);
    diagnostics.extend(checked);
    screen.step(Step::Read, begun.elapsed());
    (Warned { value: book, diagnostics }, typed)
}

/// The finished book. The e-book too is set in pages first: its list of pages is that of the print.
pub(super) fn make(
    format: Format,
    book: &Book,
    manuscript: &Manuscript,
    screen: &Screen,
) -> Result<Made, Error> {
    let mut without_covers = manuscript.config.clone();
    without_covers.pdf.cover = false;
    let config = if format == Format::Press { &without_covers } else { &manuscript.config };
    let set = set(book, config, manuscript, screen, None);
    if format != Format::Epub {
        screen.divided(&set.value.divided);
    }
    // What is wrong with a line is the typeset book's affair alone.
    let mut diagnostics = if format == Format::Epub { Vec::new() } else { set.diagnostics };
    let mut pages = set.value;
    if matches!(format, Format::Sheets | Format::Press) {
        diagnostics.extend(proofread(&pages, book, manuscript, Length::ZERO));
    }
    let count = pages.pages.len();
    let labels = pages.pages.iter().map(|page| page.label.text()).collect();
    let bytes = match format {
        Format::Pdf | Format::Sheets | Format::Press => printed(pages, config, manuscript, screen)?,
        Format::Epub => {
            let map = std::mem::take(&mut pages.map);
            // The pages of a large book are very many pieces of memory: they go beside the writing.
            rayon::spawn(move || drop(pages));
            ebook(book, &map, manuscript, screen)?
        }
    };
    Ok(Made { bytes, pages: count, labels, diagnostics })
}

/// What a printer would warn of in pages that run over the trim by `bleed`, as the author wants to hear it.
pub(super) fn proofread(
    pages: &Pages,
    book: &Book,
    manuscript: &Manuscript,
    bleed: Length,
) -> Vec<Diagnostic> {
    let Manuscript { config, artworks, covers, fonts, sources, .. } = manuscript;
    let proof = check::print::Proof { pages, book, artworks, covers, config, fonts };
    check::judge(check::print::check(&proof, bleed), &config.check, sources)
}

/// The book as paper and file, in numbers.
pub(super) fn measure(book: &Book, manuscript: &Manuscript, screen: &Screen) -> Result<Figures, Error> {
    let set = set(book, &manuscript.config, manuscript, screen, None).value;
    let epub = ebook(book, &set.map, manuscript, screen)?;
    let Manuscript { config, artworks, covers, .. } = manuscript;
    let material = Material { chapters: book.chapters.len(), config, artworks, covers };
    Ok(Figures::of(material, &set, epub.len()))
}

/// The book in pages, and what setting them showed, as the author wants to hear it; chapters that say what they said
/// before are taken from the cache, where there is one.
pub(super) fn set(
    book: &Book,
    config: &Config,
    manuscript: &Manuscript,
    screen: &Screen,
    cache: Option<&mut typeset::Cache>,
) -> Warned<Pages> {
    screen.begin(Step::Set);
    let begun = Instant::now();
    let Manuscript { artworks, covers, fonts, .. } = manuscript;
    let setting = typeset::Setting { book, config, artworks, covers, fonts };
    let mut set = typeset::paginate_with(&setting, cache);
    set.diagnostics = check::judge(set.diagnostics, &config.check, &manuscript.sources);
    screen.step(Step::Set, begun.elapsed());
    set
}

/// The typeset book's file.
pub(super) fn printed(
    pages: Pages,
    config: &Config,
    manuscript: &Manuscript,
    screen: &Screen,
) -> Result<Vec<u8>, Error> {
    screen.begin(Step::Write);
    let begun = Instant::now();
    let fonts = &manuscript.fonts;
    let (moment, identifier) = (moment(config), &identifier(config));
    // On a thread of the pool: what setting gave back is at hand there.
    let bytes = rayon::scope(|_| pdf::write(pdf::Volume { pages, config, fonts, moment, identifier }))?;
    screen.step(Step::Write, begun.elapsed());
    Ok(bytes)
}

/// The e-book's file.
pub(super) fn ebook(
    book: &Book,
    map: &PageMap,
    manuscript: &Manuscript,
    screen: &Screen,
) -> Result<Vec<u8>, Error> {
    screen.begin(Step::Write);
    let begun = Instant::now();
    let Manuscript { config, artworks, covers, fonts, .. } = manuscript;
    let (moment, identifier) = (moment(config), &identifier(config));
    let edition = epub::Edition { book, config, map, artworks, covers, fonts, moment, identifier };
    let bytes = epub::write(&edition)?;
    screen.step(Step::Write, begun.elapsed());
    Ok(bytes)
}
