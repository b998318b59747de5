//! Counts the open pages, each of which holds a connection. The program ends when all are closed.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// The number of open pages, shared by all connections.
#[derive(Debug, Default)]
pub(in crate::cli) struct OpenPages {
    count: Mutex<Count>,
    changed: Condvar,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    /// Pages that are open now.
    open: usize,
    /// Pages that have been opened so far.
    opened: usize,
}

/// An open page; dropping this counts it as closed.
#[derive(Debug)]
pub(in crate::cli) struct OpenPage(Arc<OpenPages>);

impl OpenPages {
    /// Counts a page as open until the returned value is dropped.
    pub(in crate::cli) fn enter(self: &Arc<Self>) -> OpenPage {
        let mut count = self.lock();
        count.open += 1;
        count.opened += 1;
        drop(count);
        OpenPage(Arc::clone(self))
    }

    /// Returns when no page is open and none was opened while `wait` ran, because a page that is reloaded or followed by
    /// another is closed for a moment.
    pub(in crate::cli) fn wait_until_closed(&self, mut wait: impl FnMut()) {
        loop {
            let is_here = |count: &mut Count| count.open > 0;
            let gone = self.changed.wait_while(self.lock(), is_here).unwrap_or_else(PoisonError::into_inner);
            let opened = gone.opened;
            drop(gone);
            wait();
            let now = *self.lock();
            if now.open == 0 && now.opened == opened {
                return;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Count> {
        // Both numbers stay valid even if another thread panicked while holding the lock.
        self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for OpenPage {
    fn drop(&mut self) {
        self.0.lock().open -= 1;
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::OpenPages;
    use std::sync::Arc;
    use std::thread;

    #[test]
    fn it_ends_when_the_last_has_gone_and_nobody_comes_back() {
        let presence = Arc::new(OpenPages::default());
        let (first, second) = (presence.enter(), presence.enter());
        let leaving = thread::spawn(move || {
            drop(first);
            drop(second);
        });
        let mut waits = 0;
        presence.wait_until_closed(|| {
            waits += 1;
            match waits {
                // Loaded anew: gone and there again while it waits.
                1 => drop(presence.enter()),
                // Another page, which stays until somebody else drops it.
                2 => {
                    let here = presence.enter();
                    thread::spawn(move || drop(here));
                }
                _ => {}
            }
        });
        leaving.join().expect("both have gone");
        assert_eq!(waits, 3, "it waits again after each that opened");
    }

    #[test]
    fn where_nobody_ever_comes_it_ends() {
        let mut waits = 0;
        Arc::new(OpenPages::default()).wait_until_closed(|| waits += 1);
        assert_eq!(waits, 1);
    }
}
