//! The two books, each by its own command.

use super::sheets::{fold, plan};
use crate::book::Book;
use crate::cli::args::{Common, Ebook, Print};
use crate::cli::build::{Format, Made, Read, make_of, read};
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::tally::Tally;
use crate::error::Error;
use crate::manuscript::Manuscript;
use std::path::Path;

/// Writes the e-book; false where errors in the manuscript stopped it.
pub(super) fn epub_of(ebook: &Ebook, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut read = read(common, screen)?.heeding(ebook.build.findings, screen);
    if let Some((manuscript, _)) = &mut read.text {
        manuscript.config.epub.fonts &= !ebook.no_fonts;
    }
    let path = |title: &str| output::usual_path(common.single(), title, "epub");
    let Some((made, path)) = make_of(Format::Epub, &mut read, ebook.build.output.as_deref(), path, screen)?
    else {
        return Ok(false);
    };
    output::write(&path, &made.bytes)?;
    tell_written(&path, &made, &read, screen);
    Ok(true)
}

/// Writes the typeset book, or its sheets; false where errors in the manuscript stopped it.
pub(super) fn pdf_of(print: &Print, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut read = read(common, screen)?.heeding(print.build.findings, screen);
    let path = |title: &str| {
        let single = output::usual_path(common.single(), title, "pdf");
        if print.booklet { output::suffixed(&single, "booklet") } else { single }
    };
    let format = if print.booklet { Format::Sheets } else { Format::Pdf };
    let Some((made, path)) = make_of(format, &mut read, print.build.output.as_deref(), path, screen)? else {
        return Ok(false);
    };
    if print.booklet {
        let has_back = |(manuscript, _): &(Manuscript, Book)| {
            manuscript.config.pdf.cover && manuscript.covers.back.is_some()
        };
        let plan = plan(&print.folding, read.text.as_ref().is_some_and(has_back));
        return fold(&made.bytes, &plan, print.folding.instructions, &path, screen);
    }
    output::write(&path, &made.bytes)?;
    tell_written(&path, &made, &read, screen);
    Ok(true)
}

/// Tells that a book was written, and what it holds.
pub(super) fn tell_written(path: &Path, made: &Made, read: &Read, screen: &Screen) {
    let tally = Tally {
        pages: Some(made.pages),
        bytes: Some(made.bytes.len()),
        time: read.begun.elapsed(),
        ..read.tally().unwrap_or_default()
    };
    let written = screen.voice.written(&path.display().to_string());
    screen.done(&format!("{written} · {}", screen.voice.tally(&tally)));
}
