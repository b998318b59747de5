//! Serves the preview page and its requests: the state of the book, its pages, the files of its e-book.

use super::engine::{LastGood, Turn};
use super::page;
use super::workshop::Workshop;
use crate::cli::args::Common;
use crate::cli::desk::reply::{FRAMED, Reply};
use crate::cli::json;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The longest time a request for the state waits for a new build; the page then asks again.
const PATIENCE: Duration = Duration::from_secs(25);

/// The latest build of a book, shared with the requests that wait for a newer one.
pub(in crate::cli::commands) struct Site {
    turn: Mutex<Option<Arc<Turn>>>,
    new: Condvar,
    workshop: Workshop,
}

impl Site {
    /// Creates the site of a book that has not been built yet.
    pub(in crate::cli::commands) fn of(common: &Common) -> Self {
        Self { turn: Mutex::default(), new: Condvar::new(), workshop: Workshop::of(common) }
    }

    /// Saves the current texts as versions that the author can restore.
    pub(super) fn keep_versions(&self) {
        self.workshop.keep_versions();
    }

    /// Answers a POST request of a page; `None` if the path is unknown.
    pub(in crate::cli::commands) fn act(&self, path: &str, sent: &[u8]) -> Option<Reply> {
        let turn = self.held().clone();
        self.workshop.answer(path, sent, turn.as_deref())
    }

    /// Publishes a build and wakes the waiting requests.
    pub(super) fn show(&self, turn: Turn) {
        *self.held() = Some(Arc::new(turn));
        self.new.notify_all();
    }

    /// The state as JSON; `None` if the page knows the turn already.
    pub(super) fn state_after(&self, known: usize) -> Option<String> {
        self.held().as_ref().filter(|turn| turn.number != known).map(|turn| turn.told.clone())
    }

    /// Answers a GET request; `None` if the path is unknown.
    pub(in crate::cli::commands) fn answer(&self, path: &str, query: &str) -> Option<Reply> {
        let own = |media_type, text: &str| Some(Reply::own(media_type, text));
        match path {
            "" => own("text/html; charset=utf-8", page::PAGE),
            "state" => own("application/json", &self.state(after(query))),
            "files" => {
                let good = self.good()?;
                let pages = good.files().iter().filter(|file| file.name.ends_with(".xhtml"));
                let names: Vec<&str> = pages.map(|file| file.name.as_str()).collect();
                own("application/json", &json::line(&names))
            }
            _ => self.part(path),
        }
    }

    /// Returns a drawn page, its text or its lines, a file of the page or of the e-book, or a finished file.
    fn part(&self, path: &str) -> Option<Reply> {
        if let Some((media_type, text)) = page::file(path) {
            return Some(Reply::own(media_type, text));
        }
        let (kind, name) = path.split_once('/')?;
        if kind == "taken" {
            return self.workshop.taken(name).map(|bytes| Reply::own("application/octet-stream", bytes));
        }
        let good = self.good()?;
        match kind {
            "page" => {
                let drawn = good.publication.drawn(&good.pages, name.parse().ok()?)?;
                Some(Reply::own("image/svg+xml", drawn))
            }
            "words" => {
                let words = good.publication.words(&good.pages, name.parse().ok()?)?;
                Some(Reply::own("text/plain; charset=utf-8", words))
            }
            "lines" => {
                let lines = self.workshop.lines(&good, name.parse().ok()?)?;
                Some(Reply::own("application/json", json::line(&lines)))
            }
            "book" => {
                let file = good.file(name)?;
                Some(Reply { policy: FRAMED, ..Reply::own(file.media_type, file.bytes.clone()) })
            }
            _ => None,
        }
    }

    /// Returns the state as JSON, as soon as its turn differs from `known` or the time is up.
    fn state(&self, known: usize) -> String {
        let is_known = |turn: &mut Option<Arc<Turn>>| turn.as_ref().is_none_or(|turn| turn.number == known);
        let waited = self.new.wait_timeout_while(self.held(), PATIENCE, is_known);
        let (turn, _) = waited.unwrap_or_else(PoisonError::into_inner);
        turn.as_ref().map_or_else(|| "{}".to_owned(), |turn| turn.told.clone())
    }

    fn good(&self) -> Option<Arc<LastGood>> {
        self.held().as_ref()?.good.clone()
    }

    fn held(&self) -> MutexGuard<'_, Option<Arc<Turn>>> {
        // The value is replaced as a whole, so it is valid even if another thread panicked while holding the
        // lock.
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The number of the turn that a query already has: `after=3`.
pub(super) fn after(query: &str) -> usize {
    query.split('&').find_map(|part| part.strip_prefix("after=")?.parse().ok()).unwrap_or(0)
}
