//! The desk's page and what it asks for: the state of the book, its pages, the files of its e-book.

use super::engine::{LastGood, Turn};
use super::page;
use super::workshop::Workshop;
use crate::cli::args::Common;
use crate::cli::desk::reply::{FRAMED, Reply};
use crate::cli::json;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Longest that the page is left without an answer; it then asks again.
const PATIENCE: Duration = Duration::from_secs(25);

/// What is shown, and who waits for something new.
pub(in crate::cli::commands) struct Site {
    turn: Mutex<Option<Arc<Turn>>>,
    new: Condvar,
    workshop: Workshop,
}

impl Site {
    /// The desk of a book of which nothing is shown yet.
    pub(in crate::cli::commands) fn of(common: &Common) -> Self {
        Self { turn: Mutex::default(), new: Condvar::new(), workshop: Workshop::of(common) }
    }

    /// Keeps what the texts say now, for whoever wants them back.
    pub(super) fn keep_versions(&self) {
        self.workshop.keep_versions();
    }

    /// Does what a page asks for; none where that is nothing.
    pub(in crate::cli::commands) fn act(&self, path: &str, sent: &[u8]) -> Option<Reply> {
        let turn = self.held().clone();
        self.workshop.answer(path, sent, turn.as_deref())
    }

    /// Shows what a turn came to.
    pub(super) fn show(&self, turn: Turn) {
        *self.held() = Some(Arc::new(turn));
        self.new.notify_all();
    }

    /// What the page is told, where it is another turn than the one that it knows.
    pub(super) fn told(&self, known: usize) -> Option<String> {
        self.held().as_ref().filter(|turn| turn.number != known).map(|turn| turn.told.clone())
    }

    /// What is found at a path; none where that is nothing.
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

    /// A page, its words, or a file of the e-book.
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

    /// What the page is told, as soon as it is newer than what it knows.
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
        // What is held is replaced whole: it is sound whoever failed.
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The turn that a query says is known already: `after=3`.
pub(super) fn after(query: &str) -> usize {
    query.split('&').find_map(|part| part.strip_prefix("after=")?.parse().ok()).unwrap_or(0)
}
