//! Hash maps from words to data about them, so that each word is examined once. The only module that uses hashbrown.
//!
//! They cannot be iterated but in byte order, so their own order cannot affect a page. A `BTreeMap` would make several
//! string comparisons for each word of the book.

use hashbrown::HashMap;
use std::sync::Arc;

/// Data about words.
#[derive(Clone, Debug)]
pub struct WordMap<T: ?Sized> {
    words: HashMap<Box<str>, Arc<T>>,
}

impl<T: ?Sized> Default for WordMap<T> {
    fn default() -> Self {
        Self { words: HashMap::default() }
    }
}

impl<T: ?Sized> WordMap<T> {
    /// Returns the data about a word.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<&Arc<T>> {
        self.words.get(word)
    }

    /// Stores the data about a word.
    pub fn insert(&mut self, word: &str, known: Arc<T>) {
        self.words.insert(word.into(), known);
    }
}

/// Values by words, which can be changed in place.
#[derive(Clone, Debug, Default)]
pub struct WordTable<T> {
    words: HashMap<String, T>,
}

impl<T: Default> WordTable<T> {
    /// Returns the value of a word.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<&T> {
        self.words.get(word)
    }

    /// Whether the table has a word.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// The value of a word, which is added if it is missing.
    pub fn entry(&mut self, word: &str) -> &mut T {
        self.words.entry_ref(word).or_default()
    }

    /// All words in byte order.
    #[must_use]
    pub fn sorted(&self) -> Vec<String> {
        let mut words: Vec<String> = self.words.keys().cloned().collect();
        words.sort_unstable();
        words
    }
}

impl<'a> FromIterator<&'a str> for WordTable<()> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(words: I) -> Self {
        let mut table = Self::default();
        words.into_iter().for_each(|word| *table.entry(word) = ());
        table
    }
}

#[cfg(test)]
mod tests {
    use super::{WordMap, WordTable};
    use std::sync::Arc;

    #[test]
    fn every_word_is_found_again_and_no_other() {
        let mut word_map = WordMap::default();
        let word = |at: usize| format!("söz{}", at * at);
        for at in 0..5_000 {
            assert!(word_map.get(&word(at)).is_none() || at == 0);
            word_map.insert(&word(at), Arc::new(at));
        }
        for at in 0..5_000 {
            assert_eq!(word_map.get(&word(at)).map(|known| **known), Some(at));
        }
        assert!(word_map.get("").is_none());
        word_map.insert("söz1", Arc::new(7));
        assert_eq!(word_map.get("söz1").map(|known| **known), Some(7));
    }

    #[test]
    fn a_table_counts_and_is_read_in_byte_order() {
        let mut table: WordTable<u32> = WordTable::default();
        for word in ["üç", "bir", "iki", "bir", ""] {
            *table.entry(word) += 1;
        }
        let counts: Vec<(String, Option<u32>)> =
            table.sorted().into_iter().map(|word| (word.clone(), table.get(&word).copied())).collect();
        let counts: Vec<(&str, Option<u32>)> = counts.iter().map(|(word, count)| (&**word, *count)).collect();
        assert_eq!(counts, [("", Some(1)), ("bir", Some(2)), ("iki", Some(1)), ("üç", Some(1))]);
        let set: WordTable<()> = ["bir", "iki"].into_iter().collect();
        assert!(set.contains("iki") && !set.contains("üç"));
    }
}
