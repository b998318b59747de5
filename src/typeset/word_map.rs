//! A hash map from words to data about them, so that each word is examined once.
//!
//! It cannot be iterated, so its order cannot affect a page. A `BTreeMap` would make several string
//! comparisons for each word of the book.

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

#[cfg(test)]
mod tests {
    use super::WordMap;
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
}
