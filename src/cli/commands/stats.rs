//! Statistics of the book.

use crate::cli::args::{Common, Shape, Stats};
use crate::cli::figures::Figures;
use crate::cli::job::Job;
use crate::cli::report::Screen;
use crate::cli::stats;
use crate::error::Error;
use crate::project::{Findings, Outputs, Purpose};

/// Counts text, paper, notes and works; returns `false` if errors in the manuscript prevent it.
pub(super) fn stats_of(options: &Stats, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let is_for_people = options.format == Shape::Text;
    if !is_for_people {
        screen.hide_progress();
    }
    let mut job = Job::open(common, Outputs::default(), screen)?;
    let findings = &job.checked.findings;
    screen.problems(&findings.without_slips().0, findings.sources(), None);
    let is_sound = findings.count().errors == 0;
    let Some(publication) = job.checked.publication.as_mut().filter(|_| is_sound) else { return Ok(false) };
    // Findings of typesetting are not part of the statistics.
    let pages = publication.pages(Purpose::Reading, &mut Findings::default(), screen)?;
    let epub = publication.epub(screen)?;
    let figures = Figures::of(publication, &pages, epub.len());
    if is_for_people {
        screen.done(&stats::table(&publication.book, &figures, screen.locale));
    } else {
        screen.put(&stats::json(&publication.book, &figures));
    }
    Ok(true)
}
