//! Who is there: pages that keep a connection open. The program that serves them ends when all have gone.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// The pages that are there.
#[derive(Debug, Default)]
pub(in crate::cli) struct Presence {
    count: Mutex<Count>,
    changed: Condvar,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    /// How many are there now.
    here: usize,
    /// How many have come so far.
    came: usize,
}

/// A page that is there for as long as this is held.
#[derive(Debug)]
pub(in crate::cli) struct Here(Arc<Presence>);

impl Presence {
    /// A page comes.
    pub(in crate::cli) fn enter(self: &Arc<Self>) -> Here {
        let mut count = self.held();
        count.here += 1;
        count.came += 1;
        drop(count);
        Here(Arc::clone(self))
    }

    /// Returns when nobody is there and nobody has come while `wait` went on: a page that is loaded anew, or left for
    /// another one of ours, is away for a moment.
    pub(in crate::cli) fn until_gone(&self, mut wait: impl FnMut()) {
        loop {
            let is_here = |count: &mut Count| count.here > 0;
            let gone = self.changed.wait_while(self.held(), is_here).unwrap_or_else(PoisonError::into_inner);
            let came = gone.came;
            drop(gone);
            wait();
            let now = *self.held();
            if now.here == 0 && now.came == came {
                return;
            }
        }
    }

    fn held(&self) -> MutexGuard<'_, Count> {
        // Two numbers, each of them sound whoever failed.
        self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        self.0.held().here -= 1;
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::Presence;
    use std::sync::Arc;
    use std::thread;

    #[test]
    fn it_ends_when_the_last_has_gone_and_nobody_comes_back() {
        let presence = Arc::new(Presence::default());
        let (first, second) = (presence.enter(), presence.enter());
        let leaving = thread::spawn(move || {
            drop(first);
            drop(second);
        });
        let mut waits = 0;
        presence.until_gone(|| {
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
        assert_eq!(waits, 3, "it waits again after each that came");
    }

    #[test]
    fn where_nobody_ever_comes_it_ends() {
        let mut waits = 0;
        Arc::new(Presence::default()).until_gone(|| waits += 1);
        assert_eq!(waits, 1);
    }
}
