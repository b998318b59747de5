//! The commands that make the e-book and the typeset book.

use super::sheets::{fold, plan};
use crate::cli::args::{Common, Ebook, Print};
use crate::cli::job::Job;
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::tally::Tally;
use crate::cli::wording;
use crate::error::Error;
use crate::geom::Length;
use crate::messages::say;
use crate::project::{Findings, Outputs, Publication, Purpose};
use crate::source::display_path;
use std::path::Path;

/// Writes the e-book; returns `false` if errors in the manuscript prevent it.
pub(super) fn epub_of(ebook: &Ebook, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut job = Job::open(common, Outputs { epub: true, ..Outputs::default() }, screen)?
        .heeding(ebook.build.findings, screen);
    if let Some(publication) = &mut job.checked.publication {
        publication.config_mut().epub.fonts &= !ebook.no_fonts;
    }
    let path = |title: &str| output::usual_path(common.single(), title, "epub");
    let made = job.make(ebook.build.output.as_deref(), path, screen, |publication, _| {
        // Problems of lines matter only in the typeset book.
        let pages = publication.take_pages(Purpose::Reading, &mut Findings::default(), screen)?;
        let count = pages.pages.len();
        // Freeing the pages of a large book takes long, so another thread does it while the e-book is
        // written.
        rayon::spawn(move || drop(pages));
        Ok(Some((publication.epub(screen)?, count)))
    })?;
    let Some(((bytes, pages), path)) = made else { return Ok(false) };
    output::write(&path, &bytes)?;
    report_written(&path, (&bytes, pages), job.tally(), screen);
    Ok(true)
}

/// Writes the typeset book, or its sheets; returns `false` if errors in the manuscript prevent it.
pub(super) fn pdf_of(print: &Print, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut job = Job::open(common, Outputs { pdf: true, ..Outputs::default() }, screen)?
        .heeding(print.build.findings, screen);
    let path = |title: &str| {
        let single = output::usual_path(common.single(), title, "pdf");
        if print.booklet { output::suffixed(&single, "booklet") } else { single }
    };
    let made = job.make(print.build.output.as_deref(), path, screen, |publication, findings| {
        let pages = publication.take_pages(Purpose::Reading, findings, screen)?;
        screen.divided(&pages.divided);
        if print.booklet {
            publication.proof(&pages, Length::ZERO, findings);
        }
        let count = pages.pages.len();
        Ok(Some((publication.pdf(pages, screen)?, count)))
    })?;
    let Some(((bytes, pages), path)) = made else { return Ok(false) };
    if print.booklet {
        let has_back = job.checked.publication.as_ref().is_some_and(Publication::has_back_cover);
        return fold(&bytes, &plan(&print.folding, has_back), print.folding.instructions, &path, screen);
    }
    output::write(&path, &bytes)?;
    report_written(&path, (&bytes, pages), job.tally(), screen);
    Ok(true)
}

/// Reports a written book: its path, number of pages and statistics.
pub(super) fn report_written(
    path: &Path,
    (bytes, pages): (&[u8], usize),
    tally: Option<Tally>,
    screen: &Screen,
) {
    let tally = Tally { pages: Some(pages), bytes: Some(bytes.len()), ..tally.unwrap_or_default() };
    let written = say::written(display_path(path)).text(screen.locale);
    screen.done(&format!("{written} · {}", wording::tally(&tally, screen.locale)));
}
