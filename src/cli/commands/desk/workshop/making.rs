//! Makes finished files for download, as the commands do, and keeps them in memory until they are fetched.

use super::files::Home;
use super::{Done, Refusal};
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
pub(super) struct Making {
    common: Common,
    /// The latest file of each name.
    taken: Mutex<BTreeMap<String, Vec<u8>>>,
    one: Mutex<()>,
    steps: Steps,
}

/// The progress of the current job, and whether it was cancelled.
#[derive(Default)]
struct Steps {
    is_cancelled: AtomicBool,
    stage: Mutex<Option<Stage>>,
}

impl Observer for Steps {
    fn begins(&self, stage: Stage) {
        *self.stage.lock().unwrap_or_else(PoisonError::into_inner) = Some(stage);
    }

    fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }
}

/// Names of the files that were made, and the messages.
#[derive(Serialize)]
pub(super) struct Made {
    files: Vec<String>,
    told: String,
}

/// The current stage as text; `None` if nothing is being made.
#[derive(Serialize)]
pub(super) struct Progress {
    step: Option<String>,
}

/// Name and bytes of a file.
type File = (String, Vec<u8>);

impl Making {
    pub(super) fn of(common: &Common) -> Self {
        Self {
            common: common.clone(),
            taken: Mutex::default(),
            one: Mutex::default(),
            steps: Steps::default(),
        }
    }

    pub(super) fn taken(&self, name: &str) -> Option<Vec<u8>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    /// Cancels the current job before its next stage.
    pub(super) fn cancel(&self) -> Done {
        self.steps.is_cancelled.store(true, Ordering::Relaxed);
        Done { path: String::new() }
    }

    /// The current stage as text.
    pub(super) fn progress(&self, locale: Locale) -> Progress {
        let stage = *self.steps.stage.lock().unwrap_or_else(PoisonError::into_inner);
        Progress { step: stage.map(|stage| wording::going_on(stage).text(locale)) }
    }

    /// Makes the files of the given kind.
    pub(super) fn make(&self, home: &Home, kind: &str, locale: Locale) -> Result<Made, Refusal> {
        let _one = self.one.lock().unwrap_or_else(PoisonError::into_inner);
        self.steps.is_cancelled.store(false, Ordering::Relaxed);
        let mut screen = Screen::noting(locale);
        let made = match kind {
            "manuscript" => manuscript(home).map(Some),
            "epub" | "pdf" | "booklet" | "dist" => self.book(kind, &mut screen),
            _ => return Err(super::stale()),
        };
        *self.steps.stage.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let told = screen.noted();
        let Some((name, bytes)) = made? else { return Err(Refusal::Found(told)) };
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.insert(name.clone(), bytes);
        Ok(Made { files: vec![name], told })
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
        let steps = &self.steps;
        let make = |publication: &mut Publication, findings: &mut Findings| {
            publication.typeset(&mut Session::once(), steps)?;
            match kind {
                "epub" => publication.epub(steps).map(|bytes| Some((format!("{stem}.epub"), bytes))),
                "dist" => {
                    let files = publication.parcel(&stem, findings, steps)?;
                    let files = files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
                    let zip = archive::zip(&stem, files, publication.moment)?;
                    Ok(Some((format!("{stem}.zip"), zip)))
                }
                _ => {
                    let pages = publication.take_pages(Purpose::Reading, findings, steps)?;
                    let pdf = publication.pdf(pages, steps)?;
                    if kind == "pdf" {
                        return Ok(Some((format!("{stem}.pdf"), pdf)));
                    }
                    steps.begins(Stage::Impose);
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
fn manuscript(home: &Home) -> Result<File, Refusal> {
    let name = home
        .root
        .file_name()
        .map_or_else(String::new, |name| crate::manuscript::slug(&name.to_string_lossy()));
    let stem = format!("{}-manuscript", output::stem(&name));
    let mut files = Vec::new();
    let mut room = limits::IMAGES;
    gather(&home.folder, "", &mut room, &mut files)?;
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
