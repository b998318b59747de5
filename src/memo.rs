//! What was made of the same before: whoever makes a book again and again makes only what has changed.

use rayon::prelude::*;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Things that were made last time, by all that they were made from.
///
/// Only what the last time needed is kept.
#[derive(Clone, Debug)]
pub struct Memo<T> {
    /// None where nothing is kept.
    made: Option<BTreeMap<u64, T>>,
}

impl<T> Default for Memo<T> {
    /// A memo that keeps nothing: for a book that is made once.
    fn default() -> Self {
        Self { made: None }
    }
}

impl<T> Memo<T> {
    /// A memo that keeps what was made.
    #[must_use]
    pub fn keeping() -> Self {
        Self { made: Some(BTreeMap::new()) }
    }
}

impl<T: Clone + Send + Sync> Memo<T> {
    /// Makes a thing of each piece of work, in their order, on all cores; what says `of` the same as a piece of
    /// the last time is that thing again.
    pub fn make<W: Send>(
        &mut self,
        work: Vec<W>,
        of: impl Fn(&W) -> u64 + Sync,
        make: impl Fn(W) -> T + Sync,
    ) -> Vec<T> {
        let Some(known) = &self.made else { return work.into_par_iter().map(&make).collect() };
        let done: Vec<(u64, T)> = work
            .into_par_iter()
            .map(|piece| {
                let key = of(&piece);
                (key, known.get(&key).cloned().unwrap_or_else(|| make(piece)))
            })
            .collect();
        // What is kept stays where it is: only what is new is copied.
        let mut before = self.made.take().unwrap_or_default();
        let mut after = BTreeMap::new();
        for (key, thing) in &done {
            after.entry(*key).or_insert_with(|| before.remove(key).unwrap_or_else(|| thing.clone()));
        }
        self.made = Some(after);
        done.into_iter().map(|(_, thing)| thing).collect()
    }
}

/// What things say, in short.
#[must_use]
pub fn digest(said: impl Hash) -> u64 {
    let mut digest = DefaultHasher::new();
    said.hash(&mut digest);
    digest.finish()
}

#[cfg(test)]
mod tests {
    use super::{Memo, digest};
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn only_what_has_changed_is_made() {
        let made = AtomicUsize::new(0);
        let mut memo = Memo::keeping();
        let mut lengths = |words: &[&'static str]| {
            let count = |word: &'static str| {
                made.fetch_add(1, Ordering::Relaxed);
                word.len()
            };
            (memo.make(words.to_vec(), |word| digest(word), count), made.swap(0, Ordering::Relaxed))
        };
        assert_eq!(lengths(&["a", "bb", "a"]).0, [1, 2, 1]);
        assert_eq!(lengths(&["bb", "ccc", "a"]), (vec![2, 3, 1], 1));
        assert_eq!(lengths(&["ccc"]), (vec![3], 0));
        assert_eq!(lengths(&["a", "ccc"]), (vec![1, 3], 1), "what was not needed last time is gone");
        let mut none = Memo::default();
        assert_eq!(none.make(vec!["a"], |_| 0, str::len), [1]);
        assert_eq!(none.make(vec!["bb"], |_| 0, str::len), [2], "nothing is kept");
    }
}
