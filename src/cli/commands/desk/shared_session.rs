//! The session of the edition that a page shows. The files that are made for download use it, too, so that they neither
//! read and typeset the book once more nor hold it in memory a second time.

use crate::project::Session;
use std::sync::{Arc, Mutex, PoisonError};

/// A session, and the edition that it is of.
#[derive(Clone)]
pub(super) struct SharedSession(Arc<Mutex<(Option<String>, Session)>>);

impl Default for SharedSession {
    fn default() -> Self {
        Self(Arc::new(Mutex::new((None, Session::keeping()))))
    }
}

impl SharedSession {
    /// Calls a function with the session, which nobody else uses meanwhile. Of another edition nothing is kept.
    pub(super) fn with<T>(&self, edition: Option<&str>, work: impl FnOnce(&mut Session) -> T) -> T {
        let mut shared = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (own, session) = &mut *shared;
        if own.as_deref() != edition {
            *own = edition.map(str::to_owned);
            *session = Session::keeping();
        }
        work(session)
    }
}
