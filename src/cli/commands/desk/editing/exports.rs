//! Makes finished files for download, as the commands do, and keeps them in memory until they are fetched.

use super::files::BookFolders;
use super::{PathResult, Refusal};
use crate::archive;
use crate::cli::args::Common;
use crate::cli::job::Job;
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::diag::Diagnostic;
use crate::error::Error;
use crate::limits;
use crate::messages::{Locale, say};
use crate::press::{self, Plan};
use crate::project::{Findings, Observer, Outputs, Publication, Purpose, Session, Stage};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// Makes files for a page, one at a time.
pub(super) struct Exporter {
    common: Common,
    /// The latest file of each name.
    finished: Mutex<BTreeMap<String, Vec<u8>>>,
    one: Mutex<()>,
    progress: JobProgress,
}

/// The progress of the current job, and whether it was cancelled.
#[derive(Default)]
struct JobProgress {
    is_cancelled: AtomicBool,
    stage: Mutex<Option<Stage>>,
}

impl Observer for JobProgress {
    fn begins(&self, stage: Stage) {
        *self.stage.lock().unwrap_or_else(PoisonError::into_inner) = Some(stage);
    }

    fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }
}

/// Names of the files that were made, and the messages.
#[derive(Serialize)]
pub(super) struct Exported {
    files: Vec<String>,
    report: String,
}

/// The current stage as text; `None` if nothing is being made.
#[derive(Serialize)]
pub(super) struct Progress {
    step: Option<String>,
}

/// Name and bytes of a file.
type File = (String, Vec<u8>);

impl Exporter {
    pub(super) fn of(common: &Common) -> Self {
        Self {
            common: common.clone(),
            finished: Mutex::default(),
            one: Mutex::default(),
            progress: JobProgress::default(),
        }
    }

    pub(super) fn finished(&self, name: &str) -> Option<Vec<u8>> {
        self.finished.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    /// Cancels the current job before its next stage.
    pub(super) fn cancel(&self) -> PathResult {
        self.progress.is_cancelled.store(true, Ordering::Relaxed);
        PathResult { path: String::new() }
    }

    /// The current stage as text.
    pub(super) fn progress(&self, locale: Locale) -> Progress {
        let stage = *self.progress.stage.lock().unwrap_or_else(PoisonError::into_inner);
        Progress { step: stage.map(|stage| wording::going_on(stage).text(locale)) }
    }

    /// Makes the files of the given kind.
    pub(super) fn make(
        &self,
        folders: &BookFolders,
        kind: &str,
        locale: Locale,
    ) -> Result<Exported, Refusal> {
        let _one = self.one.lock().unwrap_or_else(PoisonError::into_inner);
        self.progress.is_cancelled.store(false, Ordering::Relaxed);
        let mut screen = Screen::noting(locale);
        let made = match kind {
            "manuscript" => manuscript(folders).map(Some),
            "epub" | "pdf" | "booklet" | "dist" => self.book(kind, &mut screen),
            _ => return Err(super::stale()),
        };
        *self.progress.stage.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let report = screen.noted();
        let Some((name, bytes)) = made? else { return Err(Refusal::Found(report)) };
        let mut finished = self.finished.lock().unwrap_or_else(PoisonError::into_inner);
        finished.insert(name.clone(), bytes);
        Ok(Exported { files: vec![name], report })
    }

    /// Makes a book as its command does; `None` if errors prevent it, which are reported on `screen`.
    fn book(&self, kind: &str, screen: &mut Screen) -> Result<Option<File>, Refusal> {
        let outputs = match kind {
            "epub" => Outputs { epub: true, ..Outputs::default() },
            "dist" => Outputs::ALL,
            _ => Outputs { pdf: true, ..Outputs::default() },
        };
        let mut job = Job::open(&self.common, outputs, screen)?;
        let stem = output::stem(&job.checked.file_name);
        let progress = &self.progress;
        let make = |publication: &mut Publication, findings: &mut Findings| {
            publication.typeset(&mut Session::once(), progress)?;
            match kind {
                "epub" => publication.epub(progress).map(|bytes| Some((format!("{stem}.epub"), bytes))),
                "dist" => {
                    let files = publication.parcel(&stem, findings, progress)?;
                    let files = files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
                    let zip = archive::zip(&stem, files, publication.moment)?;
                    Ok(Some((format!("{stem}.zip"), zip)))
                }
                _ => {
                    let pages = publication.take_pages(Purpose::Reading, findings, progress)?;
                    let pdf = publication.pdf(pages, progress)?;
                    if kind == "pdf" {
                        return Ok(Some((format!("{stem}.pdf"), pdf)));
                    }
                    progress.begins(Stage::Impose);
                    let plan = Plan { back_cover: publication.has_back_cover(), ..Plan::default() };
                    match press::booklet(&pdf, &plan) {
                        Ok(folded) => Ok(Some((format!("{stem}-booklet.pdf"), folded.sheets))),
                        Err(problem) => {
                            findings.add(vec![Diagnostic::nowhere(problem)]);
                            Ok(None)
                        }
                    }
                }
            }
        };
        let made = job.make(None, |_: &str| Path::new(&stem).to_owned(), screen, make)?;
        Ok(made.map(|(file, _)| file))
    }
}

/// The manuscript as a zip: its folder with everything below it, except hidden files and the targets of
/// links.
fn manuscript(folders: &BookFolders) -> Result<File, Refusal> {
    let name = folders
        .root
        .file_name()
        .map_or_else(String::new, |name| crate::manuscript::slug(&name.to_string_lossy()));
    let stem = format!("{}-manuscript", output::stem(&name));
    let mut files = Vec::new();
    let mut room = limits::IMAGES;
    gather(&folders.folder, "", &mut room, &mut files)?;
    let files = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let zip = archive::zip(&stem, files, crate::date::Moment::default())?;
    Ok((format!("{stem}.zip"), zip))
}

fn gather(folder: &Path, before: &str, room: &mut u64, files: &mut Vec<File>) -> Result<(), Refusal> {
    let failed = |error| Error::io(folder, error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else { continue };
        let kind = entry.file_type().map_err(failed)?;
        if name.starts_with('.') || kind.is_symlink() || before.is_empty() && name == "dist" {
            continue;
        }
        let name = format!("{before}{name}");
        if kind.is_dir() {
            gather(&entry.path(), &format!("{name}/"), room, files)?;
        } else if kind.is_file() {
            let size = entry.metadata().map_err(failed)?.len();
            *room = room.checked_sub(size).ok_or_else(|| Refusal::from(say::workshop_large(&name)))?;
            files.push((name, fs::read(entry.path()).map_err(failed)?));
        }
    }
    Ok(())
}
