//! The build: every stage in its order. The only file that knows them all.

use super::args::{Args, Booklet, Check, Command, Common, Ebook, Folding, Form, Print, Sheet};
use super::report::{Count, Screen};
use super::tally::{Folded, Tally};
use super::words::Step;
use super::{check as told, output};
use crate::book::Book;
use crate::config::Config;
use crate::date::Moment;
use crate::diag::{Diagnostic, Problem, Severity, Warned};
use crate::error::Error;
use crate::geom::Length;
use crate::manuscript::{Loaded, Manuscript, identifier, load, mended};
use crate::page::Pages;
use crate::press::{self, Paper, Plan};
use crate::source::Sources;
use crate::{check, cite, epub, markdown, pdf, typeset, typography};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

/// Which book is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    /// The e-book.
    Epub,
    /// The typeset book.
    Pdf,
}

/// A finished book before it is written.
struct Made {
    bytes: Vec<u8>,
    pages: usize,
    diagnostics: Vec<Diagnostic>,
}

/// A manuscript as far as it could be read.
struct Read {
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    /// The manuscript and the book that it makes; none where there is no manuscript.
    text: Option<(Manuscript, Book)>,
    begun: Instant,
}

/// Does what the command line says: 0 done, 1 errors in the manuscript, 2 input or output.
#[must_use]
pub fn run(args: &Args) -> ExitCode {
    let mut screen = Screen::new(args.command.terminal());
    let screen = &mut screen;
    let done = match &args.command {
        Command::Epub(ebook) => epub_of(ebook, screen),
        Command::Pdf(print) => pdf_of(print, screen),
        Command::Booklet(booklet) => sheets_of(booklet, screen),
        Command::Check(options) => check_of(options, screen),
        Command::Stats(common) => stats_of(common, screen),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            screen.failure(&error);
            ExitCode::from(2)
        }
    }
}

/// Writes the e-book; false where errors in the manuscript stopped it.
fn epub_of(ebook: &Ebook, screen: &mut Screen) -> Result<bool, Error> {
    let mut read = read(&ebook.build.common, screen)?;
    if let Some((manuscript, _)) = &mut read.text {
        manuscript.config.epub.fonts &= !ebook.no_fonts;
    }
    let path = |title: &str| output::default_path(title, "epub");
    let Some((made, path)) = make_of(Format::Epub, &mut read, ebook.build.output.as_deref(), path, screen)?
    else {
        return Ok(false);
    };
    output::write(&path, &made.bytes)?;
    tell_written(&path, &made, &read, screen);
    Ok(true)
}

/// Writes the typeset book, or its sheets; false where errors in the manuscript stopped it.
fn pdf_of(print: &Print, screen: &mut Screen) -> Result<bool, Error> {
    let mut read = read(&print.build.common, screen)?;
    let path = |title: &str| {
        let single = output::default_path(title, "pdf");
        if print.booklet { output::suffixed(&single, "booklet") } else { single }
    };
    let Some((made, path)) = make_of(Format::Pdf, &mut read, print.build.output.as_deref(), path, screen)?
    else {
        return Ok(false);
    };
    if print.booklet {
        let has_back = |(manuscript, _): &(Manuscript, Book)| {
            manuscript.config.pdf.cover && manuscript.covers.back.is_some()
        };
        let plan = plan(&print.folding, read.text.as_ref().is_some_and(has_back));
        return fold(&made.bytes, &plan, &path, screen);
    }
    output::write(&path, &made.bytes)?;
    tell_written(&path, &made, &read, screen);
    Ok(true)
}

/// Lays out a PDF from anywhere; false where it cannot be.
fn sheets_of(booklet: &Booklet, screen: &Screen) -> Result<bool, Error> {
    let pdf = std::fs::read(&booklet.file).map_err(|error| Error::io(&booklet.file, error))?;
    let path = booklet.output.clone().unwrap_or_else(|| output::suffixed(&booklet.file, "booklet"));
    if output::is_same(&path, &booklet.file) {
        return Err(Error::Output(screen.voice.would_replace_source(&path.display().to_string())));
    }
    let plan = Plan { right_to_left: booklet.right_to_left, ..plan(&booklet.folding, booklet.back_cover) };
    fold(&pdf, &plan, &path, screen)
}

/// Tells everything that was found; false where that is reason for exit status 1.
fn check_of(options: &Check, screen: &mut Screen) -> Result<bool, Error> {
    let read = read(&options.common, screen)?;
    let tally = read.tally();
    let is_sound = told::tell(options, read.diagnostics, &read.sources, screen, mended)?;
    if let Some(tally) = tally.filter(|_| is_sound && options.format == Form::Text) {
        let tally = Tally { time: read.begun.elapsed(), ..tally };
        screen.done(&format!("{} · {}", screen.voice.sound(), screen.voice.tally(&tally)));
    }
    Ok(is_sound)
}

/// Counts notes and works; false where errors in the manuscript stopped it.
fn stats_of(common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut read = read(common, screen)?;
    set_slips_aside(&mut read.diagnostics);
    screen.problems(&read.diagnostics, &read.sources, None);
    let sound = read.text.filter(|_| Count::of(&read.diagnostics).errors == 0);
    if let Some((_, book)) = &sound {
        screen.done(&super::stats::table(book, screen.voice));
    }
    Ok(sound.is_some())
}

/// Reads, understands and checks a manuscript.
fn read(common: &Common, screen: &mut Screen) -> Result<Read, Error> {
    let begun = Instant::now();
    let Loaded { sources, manuscript, language, mut diagnostics } = load(&common.manuscript)?;
    screen.speak(language.as_ref());
    screen.step(Step::Load, begun.elapsed());
    let Some(manuscript) = manuscript else {
        return Ok(Read { sources, diagnostics, text: None, begun });
    };
    let understood = understand(&manuscript, screen);
    diagnostics.extend(understood.diagnostics);
    drop_echoes(&mut diagnostics);
    let diagnostics = check::judge(diagnostics, &manuscript.config.check, &sources);
    Ok(Read { sources, diagnostics, text: Some((manuscript, understood.value)), begun })
}

impl Read {
    /// The book in numbers, where there is one.
    fn tally(&self) -> Option<Tally> {
        let files = self.sources.iter().count();
        self.text.as_ref().map(|(_, book)| Tally { files, ..Tally::of(book) })
    }
}

/// The finished book and where it goes: `output`, else the path that its title gives. None where
/// errors in the manuscript stopped it; they have been told then, as have the warnings.
fn make_of(
    format: Format,
    read: &mut Read,
    output: Option<&Path>,
    path: impl Fn(&str) -> PathBuf,
    screen: &Screen,
) -> Result<Option<(Made, PathBuf)>, Error> {
    let slips = set_slips_aside(&mut read.diagnostics);
    let mut made = None;
    if let Some((manuscript, book)) = read.text.as_ref().filter(|_| Count::of(&read.diagnostics).errors == 0)
    {
        let named = || path(&crate::manuscript::slug(&manuscript.config.title));
        let path = output.map_or_else(named, Path::to_owned);
        if output::is_source(&path, &read.sources) {
            return Err(Error::Output(screen.voice.would_replace(&path.display().to_string())));
        }
        let mut finished = make(format, book, manuscript, screen)?;
        read.diagnostics.append(&mut finished.diagnostics);
        made = Some((finished, path)).filter(|_| Count::of(&read.diagnostics).errors == 0);
    }
    let stopped = made.is_none().then(|| screen.voice.nothing_written());
    screen.problems(&read.diagnostics, &read.sources, stopped);
    if made.is_some() && slips > 0 {
        screen.aside(&screen.voice.slips(slips));
    }
    Ok(made)
}

/// Tells that a book was written, and what it holds.
fn tell_written(path: &Path, made: &Made, read: &Read, screen: &Screen) {
    let tally = Tally {
        pages: Some(made.pages),
        bytes: Some(made.bytes.len()),
        time: read.begun.elapsed(),
        ..read.tally().unwrap_or_default()
    };
    let written = screen.voice.written(&path.display().to_string());
    screen.done(&format!("{written} · {}", screen.voice.tally(&tally)));
}

/// Takes out what the copy-editor found, unless the author made it an error; how many warnings that were.
///
/// A build tells their number alone: they hold for the text, and the check tells them one by one.
fn set_slips_aside(diagnostics: &mut Vec<Diagnostic>) -> usize {
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

/// The plan of a booklet as the options want it.
fn plan(folding: &Folding, back_cover: bool) -> Plan {
    let paper = |sheet| match sheet {
        Sheet::A4 => Paper::A4,
        Sheet::A3 => Paper::A3,
    };
    let usual = Plan::default();
    Plan {
        paper: folding.paper.map(paper),
        thickness: folding.thickness.map_or(usual.thickness, Length::mm),
        signature: folding.signature.map(usize::from),
        back_cover,
        cover_apart: folding.cover_apart,
        ..usual
    }
}

/// Lays pages out and writes the sheets, and beside them that of the cover where it is apart; false
/// where the pages cannot be laid out.
fn fold(pdf: &[u8], plan: &Plan, path: &Path, screen: &Screen) -> Result<bool, Error> {
    let begun = Instant::now();
    let folded = match press::booklet(pdf, plan) {
        Ok(folded) => folded,
        Err(problem) => {
            screen.problems(&[Diagnostic::nowhere(problem)], &Sources::default(), None);
            return Ok(false);
        }
    };
    screen.step(Step::Fold, begun.elapsed());
    if let Some(cover) = &folded.cover {
        output::write(&output::suffixed(path, "cover"), cover)?;
    }
    output::write(path, &folded.sheets)?;
    let counted = Folded {
        pages: folded.pages,
        blanks: folded.blanks,
        sheets: folded.count,
        paper: folded.paper.name(),
        percent: (folded.scale * 100.0).round() as u32,
    };
    screen.done(&screen.voice.folded(&path.display().to_string(), &counted));
    Ok(true)
}

/// The moment that the book says it was made: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else
/// its own date, else the first moment that a zip archive can name.
fn moment(config: &Config) -> Moment {
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let own = || config.date.as_deref().and_then(Moment::from_date);
    epoch.map(Moment::from_epoch).or_else(own).unwrap_or_default()
}

/// From the manuscript to a book that has been checked.
fn understand(manuscript: &Manuscript, screen: &Screen) -> Warned<Book> {
    let begun = Instant::now();
    let draft = markdown::parse(manuscript);
    let desk = cite::Desk {
        shelf: &manuscript.shelf,
        sources: &manuscript.sources,
        citations: &manuscript.config.citations,
        language: &manuscript.config.language,
    };
    let resolved = cite::resolve_with(draft.value, &desk);
    let slips = check::copy::edit(&check::copy::Copy {
        book: &resolved.value,
        language: &manuscript.config.language,
        names: &manuscript.config.names,
        sources: &manuscript.sources,
    });
    let book = typography::polish(resolved.value, &manuscript.config.language);
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
    diagnostics.extend(checked);
    diagnostics.extend(slips);
    screen.step(Step::Read, begun.elapsed());
    Warned { value: book, diagnostics }
}

/// The finished book. The e-book too is set in pages first: its list of pages is that of the print.
fn make(format: Format, book: &Book, manuscript: &Manuscript, screen: &Screen) -> Result<Made, Error> {
    let begun = Instant::now();
    let config = &manuscript.config;
    let (covers, fonts, artworks) = (&manuscript.covers, &manuscript.fonts, &manuscript.artworks);
    let moment = moment(config);
    let identifier = &identifier(config);
    let set = typeset::paginate(&typeset::Setting { book, config, artworks, covers, fonts });
    screen.step(Step::Set, begun.elapsed());
    if format == Format::Pdf {
        screen.divided(&set.value.divided);
    }
    let begun = Instant::now();
    let pages = &set.value;
    let bytes = match format {
        // On a thread of the pool: what setting gave back is at hand there.
        Format::Pdf => {
            rayon::scope(|_| pdf::write(&pdf::Volume { pages, config, fonts, moment, identifier }))?
        }
        Format::Epub => {
            let map = &pages.map;
            epub::write(&epub::Edition { book, config, map, artworks, covers, fonts, moment, identifier })?
        }
    };
    screen.step(Step::Write, begun.elapsed());
    // What is wrong with a line is the typeset book's affair alone.
    let diagnostics = if format == Format::Pdf { set.diagnostics } else { Vec::new() };
    let pages = set.value.pages.len();
    let_go(set.value);
    Ok(Made { bytes, pages, diagnostics })
}

/// Gives memory back beside what goes on: the pages of a large book are very many pieces of it.
fn let_go(pages: Pages) {
    rayon::spawn(move || drop(pages));
}
