//! The build: every stage in its order. The only file that knows them all.

use super::args::{Args, Command};
use super::output;
use super::report::{Count, Screen};
use super::tally::Tally;
use super::words::Step;
use crate::book::Book;
use crate::config::Config;
use crate::date::Moment;
use crate::diag::{Diagnostic, Problem, Warned};
use crate::error::Error;
use crate::manuscript::{Loaded, Manuscript, identifier, load};
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

/// Does what the command line says: 0 done, 1 errors in the manuscript, 2 input or output.
#[must_use]
pub fn run(args: &Args) -> ExitCode {
    let mut screen = Screen::new(args.command.common());
    match execute(&args.command, &mut screen) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            screen.failure(&error);
            ExitCode::from(2)
        }
    }
}

/// From the folder to the finished file; false where errors in the manuscript stopped it.
fn execute(command: &Command, screen: &mut Screen) -> Result<bool, Error> {
    let begun = Instant::now();
    let Loaded { sources, manuscript, language, mut diagnostics } = load(&command.common().manuscript)?;
    screen.speak(language.as_ref());
    screen.step(Step::Load, begun.elapsed());
    let stopped = format_of(command).map(|_| screen.voice.nothing_written());
    let Some(mut manuscript) = manuscript else {
        screen.problems(&diagnostics, &sources, stopped);
        return Ok(false);
    };
    if let Command::Epub(ebook) = command {
        manuscript.config.epub.fonts &= !ebook.no_fonts;
    }
    let understood = understand(&manuscript, screen);
    diagnostics.extend(understood.diagnostics);
    drop_echoes(&mut diagnostics);
    let mut tally = Tally::of(&understood.value);
    tally.files = sources.iter().count();
    let is_sound = Count::of(&diagnostics).errors == 0;
    let Some((format, output)) = format_of(command).filter(|_| is_sound) else {
        screen.problems(&diagnostics, &sources, stopped);
        tally.time = begun.elapsed();
        if is_sound {
            screen.done(&format!("{} · {}", screen.voice.sound(), screen.voice.tally(&tally)));
        }
        return Ok(is_sound);
    };
    let path = output_path(format, output, &manuscript);
    if output::is_source(&path, &sources) {
        return Err(Error::Output(screen.voice.would_replace(&path.display().to_string())));
    }
    let made = make(format, &understood.value, &manuscript, screen)?;
    diagnostics.extend(made.diagnostics);
    if Count::of(&diagnostics).errors > 0 {
        screen.problems(&diagnostics, &sources, stopped);
        return Ok(false);
    }
    output::write(&path, &made.bytes)?;
    screen.problems(&diagnostics, &sources, None);
    tally = Tally { pages: Some(made.pages), bytes: Some(made.bytes.len()), time: begun.elapsed(), ..tally };
    let written = screen.voice.written(&path.display().to_string());
    screen.done(&format!("{written} · {}", screen.voice.tally(&tally)));
    Ok(true)
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

/// Which book a command makes, and where its author wants it.
fn format_of(command: &Command) -> Option<(Format, Option<&Path>)> {
    match command {
        Command::Epub(ebook) => Some((Format::Epub, ebook.build.output.as_deref())),
        Command::Pdf(build) => Some((Format::Pdf, build.output.as_deref())),
        Command::Check(_) => None,
    }
}

/// Where the book goes.
fn output_path(format: Format, output: Option<&Path>, manuscript: &Manuscript) -> PathBuf {
    let ending = match format {
        Format::Epub => "epub",
        Format::Pdf => "pdf",
    };
    let title = crate::manuscript::slug(&manuscript.config.title);
    output.map_or_else(|| output::default_path(&title, ending), Path::to_owned)
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
    let resolved = cite::resolve(draft.value);
    let book = typography::polish(resolved.value, &manuscript.config.language);
    let facts = check::Facts {
        book: &book,
        artworks: &manuscript.artworks,
        unreadable: &manuscript.unreadable,
        fonts: &manuscript.fonts,
        sources: &manuscript.sources,
    };
    let checked = check::check(&facts);
    let mut diagnostics = draft.diagnostics;
    diagnostics.extend(resolved.diagnostics);
    diagnostics.extend(checked);
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
    let begun = Instant::now();
    let pages = &set.value;
    let bytes = match format {
        Format::Pdf => pdf::write(&pdf::Volume { pages, config, fonts, moment, identifier })?,
        Format::Epub => {
            let map = &pages.map;
            epub::write(&epub::Edition { book, config, map, artworks, covers, fonts, moment, identifier })?
        }
    };
    screen.step(Step::Write, begun.elapsed());
    // What is wrong with a line is the typeset book's affair alone.
    let diagnostics = if format == Format::Pdf { set.diagnostics } else { Vec::new() };
    Ok(Made { bytes, pages: set.value.pages.len(), diagnostics })
}
