//! Makes finished files for download, as the commands do, and keeps them in memory until they are fetched.

use super::files::BookFolders;
use super::{PathResult, Refusal, SharedSession};
use crate::archive;
use crate::cli::args::Common;
use crate::cli::commands::{editions, sheets};
use crate::cli::job::Job;
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::diag::Diagnostic;
use crate::error::Error;
use crate::limits;
use crate::manuscript::real;
use crate::messages::{Locale, say};
use crate::press::Plan;
use crate::project::{Findings, Observer, Outputs, Publication, Purpose, Session, ShopOptions, Stage};
use crate::source::display_path;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// The book of which files are made.
pub(super) struct Exporting<'a> {
    pub(super) common: Common,
    pub(super) folders: &'a BookFolders,
    pub(super) session: &'a SharedSession,
}

/// Makes files for a page, one at a time.
#[derive(Default)]
pub(super) struct Exporter {
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
    /// Returns a file that was made. The page of a web worker fetches each once and keeps it itself, so the worker's memory
    /// lets it go.
    pub(super) fn finished(&self, name: &str) -> Option<Vec<u8>> {
        let mut finished = self.finished.lock().unwrap_or_else(PoisonError::into_inner);
        if cfg!(target_family = "wasm") { finished.remove(name) } else { finished.get(name).cloned() }
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
    pub(super) fn make(&self, of: &Exporting<'_>, kind: &str, locale: Locale) -> Result<Exported, Refusal> {
        let _one = self.one.lock().unwrap_or_else(PoisonError::into_inner);
        self.progress.is_cancelled.store(false, Ordering::Relaxed);
        let mut screen = Screen::noting(locale);
        let made = match kind {
            "manuscript" => manuscript(of).map(|file| vec![file]),
            "epub" | "pdf" | "booklet" | "press" | "dist" => self.book(of, kind, &mut screen),
            _ => return Err(super::stale()),
        };
        *self.progress.stage.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let report = screen.noted();
        let made = made?;
        if made.is_empty() {
            return Err(Refusal::Found(report));
        }
        let files = made.iter().map(|(name, _)| name.clone()).collect();
        self.finished.lock().unwrap_or_else(PoisonError::into_inner).extend(made);
        Ok(Exported { files, report })
    }

    /// Makes files as the commands do; none if errors prevent it, which are reported on `screen`.
    fn book(&self, of: &Exporting<'_>, kind: &str, screen: &mut Screen) -> Result<Vec<File>, Refusal> {
        let (common, edition) = (&of.common, of.common.edition.as_deref());
        let outputs = match kind {
            "epub" => Outputs { epub: true, ..Outputs::default() },
            "dist" => Outputs::ALL,
            _ => Outputs { pdf: true, ..Outputs::default() },
        };
        let mut job =
            of.session.with(edition, |session| Job::open_again(common, outputs, session, screen))?;
        let stem = output::stem(&job.checked.file_name);
        let progress = &self.progress;
        let make = |publication: &mut Publication, findings: &mut Findings| {
            // Only these two steps need the session: a rebuild for the page does not wait while the file is written.
            of.session.with(edition, |session| publication.typeset(session, progress))?;
            Ok(Some(match kind {
                "epub" => vec![(format!("{stem}.epub"), publication.epub(progress)?)],
                "dist" => {
                    let files = publication.parcel(&stem, findings, progress)?;
                    let files = files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
                    vec![(format!("{stem}.zip"), archive::zip(&stem, files, publication.moment)?)]
                }
                "press" => self.press(&stem, publication, findings, screen)?,
                _ => {
                    let pages = publication.take_pages(Purpose::Reading, findings, progress)?;
                    let pdf = publication.pdf(pages, progress)?;
                    if kind == "pdf" {
                        vec![(format!("{stem}.pdf"), pdf)]
                    } else {
                        self.booklet(&stem, &pdf, publication.has_back_cover(), findings, screen)?
                    }
                }
            }))
        };
        let made = job.make(None, |_: &str| Path::new(&stem).to_owned(), screen, make)?;
        Ok(made.map(|(files, _)| files).unwrap_or_default())
    }

    /// Makes the sheets to fold, and the page that tells a copy shop what to do with them.
    fn booklet(
        &self,
        stem: &str,
        pdf: &[u8],
        back_cover: bool,
        findings: &mut Findings,
        screen: &Screen,
    ) -> Result<Vec<File>, Error> {
        self.progress.begins(Stage::Impose);
        let (plan, name) = (Plan { back_cover, ..Plan::default() }, format!("{stem}-booklet.pdf"));
        match sheets::fold_to_files(pdf, &plan, true, Path::new(&name), screen.locale)? {
            Ok(folded) => {
                screen.done(&wording::folded(&name, &folded.counted, screen.locale));
                let named = folded.files.into_iter();
                Ok(named.map(|(path, bytes)| (path.to_string_lossy().into_owned(), bytes)).collect())
            }
            Err(problem) => {
                findings.add(vec![Diagnostic::nowhere(problem)]);
                Ok(Vec::new())
            }
        }
    }

    /// Makes the files for a print shop: single pages with bleed and marks, and the cover as one sheet if there is a cover.
    fn press(
        &self,
        stem: &str,
        publication: &mut Publication,
        findings: &mut Findings,
        screen: &Screen,
    ) -> Result<Vec<File>, Error> {
        let (options, mut files) = (ShopOptions::default(), Vec::new());
        if let Some((bytes, bound)) = publication.press(options, findings, &self.progress)? {
            let name = format!("{stem}-press.pdf");
            screen.done(&wording::bound(&name, &bound, screen.locale));
            files.push((name, bytes));
        }
        if publication.has_cover()
            && let Some((bytes, covered)) = publication.cover(options, findings, &self.progress)?
        {
            let name = format!("{stem}-cover.pdf");
            screen.done(&wording::covered(&name, &covered, screen.locale));
            files.push((name, bytes));
        }
        Ok(files)
    }
}

/// Packs the manuscript as a zip: its folder with everything below it, except hidden files and the targets of links, and
/// the files beside that folder that the book uses, such as covers.
fn manuscript(of: &Exporting<'_>) -> Result<File, Refusal> {
    let folders = of.folders;
    let name = folders
        .root
        .file_name()
        .map_or_else(String::new, |name| crate::manuscript::slug(&name.to_string_lossy()));
    let stem = format!("{}-manuscript", output::stem(&name));
    let (mut files, mut room) = (Vec::new(), limits::IMAGES);
    gather(&folders.folder, "", &mut room, &mut files)?;
    let beside = beside(of);
    if let Ok(own) = folders.folder.strip_prefix(&folders.root)
        && !beside.is_empty()
    {
        let own = display_path(own);
        files.iter_mut().for_each(|(name, _)| *name = format!("{own}/{name}"));
        for path in beside {
            let file = folders.root.join(&path);
            read(&file, path, &mut room, &mut files)?;
        }
    }
    let files = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let zip = archive::zip(&stem, files, crate::date::Moment::default())?;
    Ok((format!("{stem}.zip"), zip))
}

/// The paths, below the folder around the manuscript, of the files there that the book and its other editions use; none
/// if it cannot be read.
fn beside(of: &Exporting<'_>) -> BTreeSet<String> {
    let folders = of.folders;
    let common = Common { edition: None, all_editions: true, ..of.common.clone() };
    let (mut screen, mut used) = (Screen::noting(Locale::English), Vec::new());
    let gathered = editions::each(&common, &mut screen, |common, screen| {
        let job = Job::open_without_proofreading(common, &mut Session::once(), screen)?;
        used.extend(job.checked.publication.iter().flat_map(|one| one.manuscript.files_read()));
        Ok(true)
    });
    if gathered.is_err() {
        return BTreeSet::new();
    }
    let real_paths = used.iter().filter_map(|path| real(path).ok());
    let outer = real_paths.filter(|path| !path.starts_with(&folders.folder));
    outer.filter_map(|path| Some(display_path(path.strip_prefix(&folders.root).ok()?))).collect()
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
            read(&entry.path(), name, room, files)?;
        }
    }
    Ok(())
}

/// Reads a file, which is to be called `name`, if there is room for it.
fn read(path: &Path, name: String, room: &mut u64, files: &mut Vec<File>) -> Result<(), Refusal> {
    let failed = |error| Error::io(path, error);
    let size = fs::metadata(path).map_err(failed)?.len();
    *room = room.checked_sub(size).ok_or_else(|| Refusal::from(say::workshop_large(&name)))?;
    files.push((name, fs::read(path).map_err(failed)?));
    Ok(())
}
