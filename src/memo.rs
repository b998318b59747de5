//! A cache of results by name and key: a book that is made again reuses what has not changed.

use rayon::prelude::*;
use std::collections::BTreeMap;

/// The things made last time, by name, each with the key `K` that it was made from; keys are compared by equality.
///
/// Things that the last build did not use are dropped.
#[derive(Clone, Debug)]
pub struct Memo<K, T> {
    /// The kept things by name; `None` in a memo that keeps nothing.
    made: Option<BTreeMap<String, Kept<K, T>>>,
}

#[derive(Clone, Debug)]
struct Kept<K, T> {
    key: K,
    thing: T,
    /// Whether it was used since the last call of [`Memo::begin`].
    is_used: bool,
}

impl<K, T> Default for Memo<K, T> {
    /// A memo that keeps nothing: for a book that is made once.
    fn default() -> Self {
        Self { made: None }
    }
}

impl<K, T> Memo<K, T> {
    /// A memo that keeps what is made.
    #[must_use]
    pub fn keeping() -> Self {
        Self { made: Some(BTreeMap::new()) }
    }

    /// Drops what was not used since the last call.
    pub fn begin(&mut self) {
        self.made.iter_mut().for_each(|made| made.retain(|_, kept| std::mem::take(&mut kept.is_used)));
    }
}

impl<K: Eq, T: Clone> Memo<K, T> {
    /// The thing of this name where its key is the same as last time, else a new one, which is kept.
    pub fn one(&mut self, name: &str, key: K, make: impl FnOnce(&K) -> T) -> T {
        let Some(known) = &mut self.made else { return make(&key) };
        if let Some(kept) = known.get_mut(name).filter(|kept| kept.key == key) {
            kept.is_used = true;
            return kept.thing.clone();
        }
        let thing = make(&key);
        known.insert(name.to_owned(), Kept { key, thing: thing.clone(), is_used: true });
        thing
    }
}

impl<K: Eq, T: Clone> Memo<K, T> {
    /// The kept key and thing of a name, where `is_same` accepts the key.
    #[must_use]
    pub fn find(&self, name: &str, is_same: impl Fn(&K) -> bool) -> Option<(&K, &T)> {
        let kept = self.made.as_ref()?.get(name)?;
        is_same(&kept.key).then_some((&kept.key, &kept.thing))
    }

    /// Replaces all that is kept; of a thing without a key the one that was kept before stays.
    pub fn keep(&mut self, things: impl IntoIterator<Item = (String, Option<K>, T)>) {
        let Some(known) = &mut self.made else { return };
        let mut before = std::mem::take(known);
        for (name, key, thing) in things {
            let kept = match key {
                Some(key) => Some(Kept { key, thing, is_used: true }),
                None => before.remove(&name),
            };
            known.extend(kept.map(|kept| (name, kept)));
        }
    }
}

impl<K: Eq + Send + Sync, T: Clone + Send + Sync> Memo<K, T> {
    /// Makes a thing of each piece of work, in their order, on all cores; a piece whose name and key are the same as
    /// last time returns the kept thing.
    pub fn make<W: Send>(
        &mut self,
        work: Vec<W>,
        key: impl Fn(&W) -> (String, K) + Sync,
        make: impl Fn(W) -> T + Sync,
    ) -> Vec<T> {
        if self.made.is_none() {
            return work.into_par_iter().map(&make).collect();
        }
        let one = |piece: W| {
            let (name, key) = key(&piece);
            match self.find(&name, |other| *other == key) {
                Some((_, thing)) => (name, None, thing.clone()),
                None => (name, Some(key), make(piece)),
            }
        };
        let done: Vec<(String, Option<K>, T)> = work.into_par_iter().map(one).collect();
        let things = done.iter().map(|(.., thing)| thing.clone()).collect();
        self.keep(done);
        things
    }
}

#[cfg(test)]
mod tests {
    use super::Memo;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn only_what_has_changed_is_made() {
        let made = AtomicUsize::new(0);
        let mut memo = Memo::keeping();
        let mut lengths = |words: &[(&'static str, &'static str)]| {
            let count = |(_, word): (&str, &'static str)| {
                made.fetch_add(1, Ordering::Relaxed);
                word.len()
            };
            let key = |(name, word): &(&str, &'static str)| ((*name).to_owned(), *word);
            (memo.make(words.to_vec(), key, count), made.swap(0, Ordering::Relaxed))
        };
        assert_eq!(lengths(&[("a", "x"), ("b", "yy")]), (vec![1, 2], 2));
        assert_eq!(lengths(&[("b", "yy"), ("c", "zzz"), ("a", "x")]), (vec![2, 3, 1], 1));
        assert_eq!(lengths(&[("c", "zz")]), (vec![2], 1), "the same name, other words");
        assert_eq!(
            lengths(&[("a", "x"), ("c", "zz")]),
            (vec![1, 2], 1),
            "what was not needed last time is gone"
        );
        assert_eq!(lengths(&[("a", "x"), ("a", "x")]).0, [1, 1], "two of one name");
        let mut none = Memo::default();
        let key = |name: &&str| ((*name).to_owned(), 0);
        assert_eq!(none.make(vec!["a"], key, str::len), [1]);
        assert_eq!(none.make(vec!["a"], key, |_| 7), [7], "nothing is kept");
    }

    #[test]
    fn what_is_asked_for_one_by_one_is_kept_as_long_as_it_is_asked_for() {
        let mut memo = Memo::keeping();
        let mut look_up = |begins: bool, name: &str, key: &'static str| {
            if begins {
                memo.begin();
            }
            let mut is_made = false;
            let length = memo.one(name, key, |key| {
                is_made = true;
                key.len()
            });
            (length, is_made)
        };
        assert_eq!(look_up(true, "a", "x"), (1, true));
        assert_eq!(look_up(false, "b", "yy"), (2, true));
        assert_eq!(look_up(true, "a", "x"), (1, false));
        assert_eq!(look_up(false, "a", "xxx"), (3, true));
        assert_eq!(look_up(true, "b", "yy"), (2, true), "it was not needed the last time");
    }
}
