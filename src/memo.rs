//! What was made of the same before: whoever makes a book again and again makes only what has changed.

use rayon::prelude::*;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Things that were made last time, by all that they were made from: `K`, which is compared whole.
///
/// Only what the last time needed is kept.
#[derive(Clone, Debug)]
pub struct Memo<K, T> {
    /// By the hash of `K`, so that few are compared; none where nothing is kept.
    made: Option<BTreeMap<u64, Vec<(K, T)>>>,
}

impl<K, T> Default for Memo<K, T> {
    /// A memo that keeps nothing: for a book that is made once.
    fn default() -> Self {
        Self { made: None }
    }
}

impl<K, T> Memo<K, T> {
    /// A memo that keeps what was made.
    #[must_use]
    pub fn keeping() -> Self {
        Self { made: Some(BTreeMap::new()) }
    }
}

impl<K: Eq + Hash + Send + Sync, T: Clone + Send + Sync> Memo<K, T> {
    /// Makes a thing of each piece of work, in their order, on all cores; a piece with the key of one of the last time
    /// gives that thing again.
    pub fn make<W: Send>(
        &mut self,
        work: Vec<W>,
        key: impl Fn(&W) -> K + Sync,
        make: impl Fn(W) -> T + Sync,
    ) -> Vec<T> {
        let Some(known) = &mut self.made else { return work.into_par_iter().map(&make).collect() };
        let mut before = std::mem::take(known);
        let same = |hash: u64, key: &K| {
            let of_hash = before.get(&hash)?;
            of_hash.iter().find(|(other, _)| other == key).map(|(_, thing)| thing.clone())
        };
        let done: Vec<(u64, K, T)> = work
            .into_par_iter()
            .map(|piece| {
                let key = key(&piece);
                let hash = hash_of(&key);
                let thing = same(hash, &key).unwrap_or_else(|| make(piece));
                (hash, key, thing)
            })
            .collect();
        let mut things = Vec::with_capacity(done.len());
        for (hash, key, thing) in done {
            // What is kept stays where it is: only what is new is copied.
            let kept = before.get_mut(&hash).and_then(|of_hash| {
                let at = of_hash.iter().position(|(other, _)| *other == key)?;
                Some(of_hash.swap_remove(at))
            });
            known.entry(hash).or_default().push(kept.unwrap_or_else(|| (key, thing.clone())));
            things.push(thing);
        }
        things
    }
}

/// The hash by which few things are found to be compared.
#[must_use]
pub fn hash_of(thing: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::Memo;
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
            (memo.make(words.to_vec(), |word| *word, count), made.swap(0, Ordering::Relaxed))
        };
        assert_eq!(lengths(&["a", "bb", "a"]).0, [1, 2, 1]);
        assert_eq!(lengths(&["bb", "ccc", "a"]), (vec![2, 3, 1], 1));
        assert_eq!(lengths(&["ccc"]), (vec![3], 0));
        assert_eq!(lengths(&["a", "ccc"]), (vec![1, 3], 1), "what was not needed last time is gone");
        let mut none = Memo::default();
        assert_eq!(none.make(vec!["a"], |_| 0, str::len), [1]);
        assert_eq!(none.make(vec!["bb"], |_| 0, str::len), [2], "nothing is kept");
    }

    /// All of one hash.
    #[derive(Debug, PartialEq, Eq)]
    struct Colliding(&'static str);

    impl std::hash::Hash for Colliding {
        fn hash<H: std::hash::Hasher>(&self, _: &mut H) {}
    }

    #[test]
    fn things_of_one_hash_are_told_apart() {
        let mut memo = Memo::keeping();
        let mut lengths =
            |words: &[&'static str]| memo.make(words.to_vec(), |word| Colliding(word), str::len);
        assert_eq!(lengths(&["a", "bb"]), [1, 2]);
        assert_eq!(lengths(&["ccc", "bb", "a"]), [3, 2, 1]);
    }
}
