//! Serves the preview page and its requests: the state of the book, its pages, the files of its e-book.

use super::builder::{Build, LastGood};
use super::editing::EditingService;
use super::page;
use super::shared_session::SharedSession;
use crate::cli::args::Common;
use crate::cli::desk::reply::{EBOOK_POLICY, Reply};
use crate::cli::json;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

/// The longest time a request for the state waits for a new build; the page then asks again.
const STATE_TIMEOUT: Duration = Duration::from_secs(25);

/// The latest build of a book, shared with the requests that wait for a newer one.
pub(in crate::cli::commands) struct PreviewSite {
    build: Mutex<Option<Arc<Build>>>,
    changed: Condvar,
    editing: EditingService,
    /// Wakes what rebuilds the book, after another edition was chosen.
    waker: OnceLock<Waker>,
}

/// Asks for a build although no file has changed.
pub(in crate::cli::commands) type Waker = Box<dyn Fn() + Send + Sync>;

impl PreviewSite {
    /// Creates the site of a book that has not been built yet.
    pub(in crate::cli::commands) fn of(common: &Common) -> Self {
        Self {
            build: Mutex::default(),
            changed: Condvar::new(),
            editing: EditingService::of(common),
            waker: OnceLock::new(),
        }
    }

    /// The book with the edition that the page shows.
    pub(in crate::cli::commands) fn selected_edition(&self) -> Common {
        self.editing.selected_edition()
    }

    /// The session of that edition.
    pub(super) fn session(&self) -> SharedSession {
        self.editing.session()
    }

    /// Sets what rebuilds the book after another edition was chosen; only the first call has an effect.
    pub(super) fn wake_by(&self, waker: Waker) {
        let _ = self.waker.set(waker);
    }

    /// Saves the current texts as versions that the author can restore.
    pub(super) fn keep_versions(&self) {
        self.editing.keep_versions();
    }

    /// Answers a POST request of a page; `None` if the path is unknown.
    pub(in crate::cli::commands) fn post(&self, path: &str, body: &[u8]) -> Option<Reply> {
        let build = self.current().clone();
        let reply = self.editing.answer(path, body, build.as_deref());
        if path == "edition"
            && let Some(wake) = self.waker.get()
        {
            wake();
        }
        reply
    }

    /// Publishes a build and wakes the waiting requests.
    pub(super) fn show(&self, build: Build) {
        *self.current() = Some(Arc::new(build));
        self.changed.notify_all();
    }

    /// The state as JSON; `None` if the page knows the build already.
    pub(super) fn state_after(&self, known: usize) -> Option<String> {
        self.current().as_ref().filter(|build| build.number != known).map(|build| build.state_json.clone())
    }

    /// Answers a GET request; `None` if the path is unknown.
    pub(in crate::cli::commands) fn get(&self, path: &str, query: &str) -> Option<Reply> {
        let own = |media_type, text: &str| Some(Reply::new(media_type, text));
        match path {
            "" => own("text/html; charset=utf-8", page::PAGE),
            "state" => own("application/json", &self.state(after(query))),
            "files" => {
                let good = self.good()?;
                let pages = good.files().iter().filter(|file| file.name.ends_with(".xhtml"));
                let names: Vec<&str> = pages.map(|file| file.name.as_str()).collect();
                own("application/json", &json::line(&names))
            }
            _ => self.file(path),
        }
    }

    /// Returns a drawn page, its text or its lines, a file of the page or of the e-book, or a finished file.
    fn file(&self, path: &str) -> Option<Reply> {
        if let Some(bytes) = path.strip_prefix("looks/").and_then(page::look) {
            return Some(Reply::new("image/png", bytes));
        }
        if let Some((media_type, text)) = page::file(path) {
            return Some(Reply::new(media_type, text));
        }
        let (kind, name) = path.split_once('/')?;
        if kind == "download" {
            return self.editing.finished(name).map(|bytes| Reply::new("application/octet-stream", bytes));
        }
        let good = self.good()?;
        match kind {
            "page" => {
                let drawn = good.publication.drawn(&good.pages, name.parse().ok()?)?;
                Some(Reply::new("image/svg+xml", drawn))
            }
            "words" => {
                let words = good.publication.words(&good.pages, name.parse().ok()?)?;
                Some(Reply::new("text/plain; charset=utf-8", words))
            }
            "lines" => {
                let lines = self.editing.lines(&good, name.parse().ok()?)?;
                Some(Reply::new("application/json", json::line(&lines)))
            }
            "book" => {
                let file = good.file(name)?;
                Some(Reply { policy: EBOOK_POLICY, ..Reply::new(file.media_type, file.bytes.clone()) })
            }
            _ => None,
        }
    }

    /// Returns the state as JSON, as soon as its build differs from `known` or the time is up.
    fn state(&self, known: usize) -> String {
        let is_known =
            |build: &mut Option<Arc<Build>>| build.as_ref().is_none_or(|build| build.number == known);
        let result = self.changed.wait_timeout_while(self.current(), STATE_TIMEOUT, is_known);
        let (build, _) = result.unwrap_or_else(PoisonError::into_inner);
        build.as_ref().map_or_else(|| "{}".to_owned(), |build| build.state_json.clone())
    }

    fn good(&self) -> Option<Arc<LastGood>> {
        self.current().as_ref()?.good.clone()
    }

    fn current(&self) -> MutexGuard<'_, Option<Arc<Build>>> {
        // The value is replaced as a whole, so it is valid even if another thread panicked while holding the
        // lock.
        self.build.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The number of the build that a query already has: `after=3`.
pub(super) fn after(query: &str) -> usize {
    query.split('&').find_map(|part| part.strip_prefix("after=")?.parse().ok()).unwrap_or(0)
}
