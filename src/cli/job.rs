//! One edition in a command: opened, judged by the options, its findings reported.

use super::output;
use super::report::Screen;
use super::tally::Tally;
use crate::cli::args::{Common, FindingOptions};
use crate::date::Moment;
use crate::error::Error;
use crate::manuscript::is_project;
use crate::messages::say;
use crate::project::{Checked, Files, Findings, Outputs, Project, Publication, Session};
use crate::source::display_path;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Returns the folder of a book where none is named: `manuscript`, else the current folder where it is a book.
pub(super) fn usual_folder() -> PathBuf {
    let usual = PathBuf::from("manuscript");
    let here = PathBuf::from(".");
    if !usual.is_dir() && is_project(&here) { here } else { usual }
}

/// An edition from which a command makes something.
pub(super) struct Job {
    pub(super) checked: Checked,
    /// Whether warnings too prevent a book.
    strict: bool,
    begun: Instant,
}

impl Job {
    /// Opens the edition that the options name, to make `outputs` of it; the copy-editor has read it.
    pub(super) fn open(common: &Common, outputs: Outputs, screen: &mut Screen) -> Result<Self, Error> {
        Self::open_again(common, outputs, &mut Session::once(), screen)
    }

    /// Opens an edition that may have been opened before; unchanged chapters come from the session.
    pub(super) fn open_again(
        common: &Common,
        outputs: Outputs,
        session: &mut Session,
        screen: &mut Screen,
    ) -> Result<Self, Error> {
        let mut job = Self::open_for(common, outputs, session, screen)?;
        job.checked.proofread(screen)?;
        Ok(job)
    }

    /// Opens an edition that the copy-editor has not read yet.
    pub(super) fn open_without_proofreading(
        common: &Common,
        session: &mut Session,
        screen: &mut Screen,
    ) -> Result<Self, Error> {
        Self::open_for(common, Outputs::default(), session, screen)
    }

    fn open_for(
        common: &Common,
        outputs: Outputs,
        session: &mut Session,
        screen: &mut Screen,
    ) -> Result<Self, Error> {
        let begun = Instant::now();
        let name = common.edition.as_deref();
        let project = Project::open_for(&Files::on_disk(&common.folder()), name, outputs, session, screen)?;
        screen.use_language(project.language());
        if let Some(name) = name.filter(|name| !project.has_edition(name)) {
            return Err(Error::Output(say::edition_unknown(project.editions(), name).text(screen.locale)));
        }
        let mut checked = project.understand(!common.all_editions, session, screen)?;
        if let Some(publication) = &mut checked.publication {
            publication.moment = epoch().unwrap_or(publication.moment);
        }
        Ok(Self { checked, strict: false, begun })
    }

    /// Applies the options on findings that stop the work and on those that are shown.
    pub(super) fn heeding(mut self, options: FindingOptions, screen: &mut Screen) -> Self {
        self.strict = options.strict;
        screen.show_all(options.all);
        self
    }

    /// Whether findings prevent a book.
    pub(super) fn is_stopped(&self) -> bool {
        self.checked.findings.count().stops(self.strict)
    }

    /// Returns the figures of the book, where there is one.
    pub(super) fn tally(&self) -> Option<Tally> {
        let files = self.checked.sources().iter().count();
        let publication = self.checked.publication.as_ref();
        let time = self.elapsed();
        publication.map(|publication| Tally { files, time, ..Tally::of(&publication.book) })
    }

    /// Returns the time that it has taken so far.
    pub(super) fn elapsed(&self) -> Duration {
        self.begun.elapsed()
    }

    /// Makes something of the book and reports the findings; returns the result and its path, which is `output`, else
    /// one by the book's name; `None` where findings stopped it.
    pub(super) fn make<T>(
        &mut self,
        output: Option<&Path>,
        path: impl Fn(&str) -> PathBuf,
        screen: &Screen,
        make: impl FnOnce(&mut Publication, &mut Findings) -> Result<Option<T>, Error>,
    ) -> Result<Option<(T, PathBuf)>, Error> {
        let path = output.map_or_else(|| path(&self.checked.file_name), Path::to_owned);
        let mut made = None;
        if !self.is_stopped() {
            let Checked { findings, publication, .. } = &mut self.checked;
            if let Some(publication) = publication {
                if output::is_source(&path, findings.sources()) {
                    return Err(Error::Output(say::would_replace(display_path(&path)).text(screen.locale)));
                }
                made = make(publication, findings)?;
            }
        }
        let made = made.filter(|_| !self.is_stopped());
        self.report(made.is_some(), screen);
        Ok(made.map(|made| (made, path)))
    }

    /// Reports the findings, and how many of the copy-editor's were left out.
    fn report(&self, is_made: bool, screen: &Screen) {
        let findings = &self.checked.findings;
        let (reported, slips) = match self.strict {
            true => (findings.all().to_vec(), 0),
            false => findings.without_slips(),
        };
        let ending = (!is_made).then(|| say::nothing_written().text(screen.locale));
        screen.problems(&reported, findings.sources(), ending.as_deref());
        if is_made && slips > 0 {
            screen.aside(&say::check_slips(slips).text(screen.locale));
        }
    }
}

/// Returns the moment in `SOURCE_DATE_EPOCH` (reproducible-builds.org), the creation date of the files.
fn epoch() -> Option<Moment> {
    std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok().map(Moment::from_epoch)
}
