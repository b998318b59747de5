//! Answers the requests of the preview page: lists, reads and writes the manuscript's files, imports
//! documents and exports finished books.
//!
//! A request is a line of JSON, followed by bytes.

mod chapters;
mod covers;
mod exports;
mod files;
mod fixes;
mod imports;
mod page_lines;
mod settings;
mod versions;

use super::builder::Build;
use super::shared_session::SharedSession;
use crate::cli::args::Common;
use crate::cli::desk::reply::Reply;
use crate::cli::{json, wording};
use crate::error::Error;
use crate::manuscript::{self, Files};
use crate::messages::{Locale, Message, say};
use exports::{Exporter, Exporting};
use files::{BookFolders, checksum};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;
use versions::Versions;

/// Why a request is refused.
#[derive(Debug)]
pub(super) enum Refusal {
    /// A message of the catalogue.
    Explained(Box<Message>),
    /// A file that cannot be read or written.
    Failed(Error),
    /// Findings, as printed on a terminal.
    Found(String),
}

impl From<Message> for Refusal {
    fn from(message: Message) -> Self {
        Self::Explained(Box::new(message))
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl Refusal {
    fn text(&self, locale: Locale) -> String {
        match self {
            Self::Explained(message) => message.text(locale),
            Self::Failed(error) => wording::failure(error, locale),
            Self::Found(findings) => findings.clone(),
        }
    }
}

/// A request of a page: a line of JSON. Each kind of request uses some of the fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Request {
    /// The language of the page.
    lang: String,
    /// Path of a file of the manuscript.
    path: String,
    /// The checksum of the content that a text is based on; empty if there was none.
    base: String,
    /// The name of a version, a document, or a chapter in the bin.
    name: String,
    /// The paths and lengths of the files of a folder to import, whose bytes follow one another.
    files: Vec<(String, usize)>,
    /// The kind of file to export, or the way in which to import a document.
    kind: String,
    title: String,
    /// The chapter beside which another is placed, and whether before it.
    beside: String,
    before: bool,
    /// Paths of the chapters in their new order.
    order: Vec<String>,
    /// For `fix`: the number of a build, and the index of a finding among all of that build. For `place`: an offset in
    /// UTF-16 code units.
    build: usize,
    index: usize,
    offset: usize,
    /// Settings to change: table, key and value.
    settings: Vec<settings::Setting>,
    /// The cover to draw.
    cover: Option<covers::CoverRequest>,
}

/// The answer: the result, or why the request is refused.
#[derive(Serialize)]
struct ResultOrError<T> {
    #[serde(flatten)]
    result: Option<T>,
    error: Option<String>,
}

/// A text and the checksum of its bytes.
#[derive(Serialize)]
struct ReadText {
    checksum: String,
    text: String,
}

/// The result of a write.
#[derive(Serialize)]
struct WriteResult {
    /// The checksum of the file as it is now.
    checksum: String,
    /// The text of the file, if another program changed it since `base`; both texts are kept then.
    conflicting_text: Option<String>,
    /// The name of the version under which the refused text was kept.
    saved_version: Option<String>,
}

/// Reads and changes the manuscript's files for pages, and makes finished books for them.
pub(in crate::cli::commands) struct EditingService {
    folders: BookFolders,
    exporter: Exporter,
    /// The session of the selected edition.
    session: SharedSession,
    versions: Versions,
    /// The manuscript and the edition that the page shows.
    selected: Mutex<Common>,
    /// Held while a file is read, compared and written.
    writing: Mutex<()>,
    /// Whether a page has asked for the files. Until then no versions are saved.
    is_editing: AtomicBool,
}

impl EditingService {
    /// Creates the service of a book.
    pub(in crate::cli::commands) fn of(common: &Common) -> Self {
        Self {
            folders: BookFolders::of(&common.folder()),
            exporter: Exporter::default(),
            session: SharedSession::default(),
            versions: Versions::default(),
            selected: Mutex::new(common.clone()),
            writing: Mutex::default(),
            is_editing: AtomicBool::new(false),
        }
    }

    /// Saves the current texts as versions, if a page edits this book.
    pub(super) fn keep_versions(&self) {
        if self.is_editing.load(Ordering::Relaxed) {
            // An error here must not stop the build; a full disk is reported at the next write.
            let _ = self.versions.keep(&self.folders, now());
        }
    }

    /// The book with the edition that the page shows.
    pub(super) fn selected_edition(&self) -> Common {
        self.selected.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The session of that edition.
    pub(super) fn session(&self) -> SharedSession {
        self.session.clone()
    }

    /// Chooses the edition that the page shows, by its name.
    fn select_edition(&self, name: &str) -> Result<PathResult, Refusal> {
        let mut selected = self.selected.lock().unwrap_or_else(PoisonError::into_inner);
        let editions = manuscript::editions(&Files::on_disk(&selected.folder()))?;
        if !editions.iter().any(|(own, _)| own == name) {
            return Err(stale());
        }
        selected.edition = Some(name.to_owned());
        Ok(PathResult { path: String::new() })
    }

    /// Lists the files. The first call saves their texts as versions, before anything is written.
    fn list(&self) -> Result<List, Refusal> {
        if !self.is_editing.swap(true, Ordering::Relaxed) {
            self.keep_versions();
        }
        Ok(List { files: self.folders.list()?, book: self.folders.id() })
    }

    /// Returns a file that was made for download, by its name.
    pub(super) fn finished(&self, name: &str) -> Option<Vec<u8>> {
        self.exporter.finished(name)
    }

    /// The path of a file relative to the manuscript's folder, as a page names it; `None` if it is not in
    /// there.
    pub(super) fn own_path(&self, path: &Path) -> Option<String> {
        let real = crate::manuscript::real(path).ok()?;
        let own = real.strip_prefix(&self.folders.folder).ok()?.to_str()?.to_owned();
        Some(crate::source::display_path(Path::new(&own)))
    }

    /// Returns the answer to a request; `None` if `path` is not a known kind of request.
    pub(super) fn answer(&self, path: &str, body: &[u8], build: Option<&Build>) -> Option<Reply> {
        let end = body.iter().position(|byte| *byte == b'\n').unwrap_or(body.len());
        let request: Request = json::read(&body[..end])?;
        let bytes = body.get(end + 1..).unwrap_or_default();
        let locale = Locale::of_tag(&request.lang).unwrap_or(Locale::English);
        let reply = match path {
            "list" => answer(self.list(), locale),
            "read" => answer(self.read(&request.path), locale),
            "write" => answer(self.write(&request, bytes), locale),
            "picture" => answer(self.picture(&request.name, bytes), locale),
            "add" => answer(self.add(&request, locale), locale),
            "move" => answer(self.move_chapter(&request), locale),
            "delete" => answer(self.delete(&request.path), locale),
            "bin" => answer(self.list_bin(), locale),
            "restore" => answer(self.restore(&request.name), locale),
            "versions" => answer(self.list_versions(&request.path), locale),
            "version" => answer(self.version(&request), locale),
            "fix" => answer(build.map_or_else(|| Err(stale()), |build| self.fix(build, &request)), locale),
            "place" => {
                answer(build.map_or_else(|| Err(stale()), |build| self.place(build, &request)), locale)
            }
            "import" => answer(self.import_document(&request, bytes, locale), locale),
            "export" => {
                let exporting = Exporting {
                    common: self.selected_edition(),
                    folders: &self.folders,
                    session: &self.session,
                };
                answer(self.exporter.make(&exporting, &request.kind, locale), locale)
            }
            "edition" => answer(self.select_edition(&request.name), locale),
            "progress" => answer(Ok(self.exporter.progress(locale)), locale),
            "cancel" => answer(Ok(self.exporter.cancel()), locale),
            "settings" => answer(self.settings(&request, locale), locale),
            "cover" => answer(self.cover(request.cover.as_ref()), locale),
            _ => return None,
        };
        Some(Reply::new("application/json", reply))
    }

    fn read(&self, path: &str) -> Result<ReadText, Refusal> {
        let bytes = self.folders.bytes(path)?.ok_or_else(|| Refusal::from(say::workshop_gone(path)))?;
        Ok(ReadText { checksum: checksum(&bytes), text: text_of(bytes, path)? })
    }

    /// Replaces a text if the file still has the content on which the text is based; otherwise keeps both
    /// versions.
    fn write(&self, request: &Request, bytes: &[u8]) -> Result<WriteResult, Refusal> {
        let _writing = self.writing();
        self.write_now(&request.path, &request.base, bytes)
    }

    fn write_now(&self, path: &str, base: &str, bytes: &[u8]) -> Result<WriteResult, Refusal> {
        if std::str::from_utf8(bytes).is_err() {
            return Err(say::workshop_not_text(path).into());
        }
        let there = self.folders.bytes(path)?;
        let own = checksum(bytes);
        let found = there.as_deref().map_or_else(String::new, checksum);
        if found != base && found != own {
            let saved_version = Some(self.versions.save_conflict(&self.folders, path, bytes, now())?);
            if let Some(there) = &there {
                self.versions.save_conflict(&self.folders, path, there, now())?;
            }
            let other = there.map(|there| text_of(there, path)).transpose()?;
            return Ok(WriteResult {
                checksum: found,
                conflicting_text: Some(other.unwrap_or_default()),
                saved_version,
            });
        }
        // If the answer to an earlier request was lost, the file already has the text.
        if found != own {
            self.folders.replace(path, bytes)?;
        }
        Ok(WriteResult { checksum: own, conflicting_text: None, saved_version: None })
    }

    /// Reads a text, changes it by `change` and writes it.
    fn change(
        &self,
        path: &str,
        change: impl FnOnce(&str) -> Result<String, Refusal>,
    ) -> Result<WriteResult, Refusal> {
        let bytes = self.folders.bytes(path)?.ok_or_else(|| Refusal::from(say::workshop_gone(path)))?;
        let base = checksum(&bytes);
        let made = change(&text_of(bytes, path)?)?;
        self.write_now(path, &base, made.as_bytes())
    }

    fn list_versions(&self, path: &str) -> Result<Listing<versions::Version>, Refusal> {
        Ok(Listing { list: versions::versions(&self.folders, path)? })
    }

    fn version(&self, request: &Request) -> Result<ReadText, Refusal> {
        let Request { path, name, .. } = request;
        let bytes = versions::bytes(&self.folders, path, name)?
            .ok_or_else(|| Refusal::from(say::workshop_gone(path)))?;
        Ok(ReadText { checksum: checksum(&bytes), text: text_of(bytes, path)? })
    }

    fn writing(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The files of a book, and an identifier of the book.
#[derive(Serialize)]
struct List {
    files: Vec<files::ListedFile>,
    book: String,
}

/// A list as a JSON object.
#[derive(Serialize)]
struct Listing<T> {
    list: Vec<T>,
}

/// The answer to a request that returns at most a path.
#[derive(Serialize)]
struct PathResult {
    /// The path of the file that was created or changed.
    path: String,
}

impl BookFolders {
    /// An identifier of the book, for the data that a browser stores about it.
    fn id(&self) -> String {
        checksum(self.folder.to_string_lossy().as_bytes())[..16].to_owned()
    }
}

fn answer<T: Serialize>(done: Result<T, Refusal>, locale: Locale) -> String {
    json::line(&match done {
        Ok(done) => ResultOrError { result: Some(done), error: None },
        Err(refusal) => ResultOrError { result: None, error: Some(refusal.text(locale)) },
    })
}

/// Decodes UTF-8; a byte order mark and line ends remain.
fn text_of(bytes: Vec<u8>, path: &str) -> Result<String, Refusal> {
    String::from_utf8(bytes).map_err(|_| say::workshop_not_text(path).into())
}

/// The refusal of a request about an earlier build.
fn stale() -> Refusal {
    say::workshop_stale().into()
}

/// The current time in milliseconds since 1970.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
