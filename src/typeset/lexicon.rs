//! A table of words by their letters: what is found out about a word is found out once.
//!
//! Nothing reads it from end to end, so that no order of its own can reach a page.

use std::rc::Rc;

/// What is known of words.
#[derive(Clone, Debug)]
pub struct Lexicon<T: ?Sized> {
    /// The words as they came.
    entries: Vec<Entry<T>>,
    /// One more than the index of an entry, or 0; found by the low bits of its hash or after them.
    places: Vec<u32>,
}

/// One word.
#[derive(Clone, Debug)]
struct Entry<T: ?Sized> {
    hash: u64,
    word: Box<str>,
    known: Rc<T>,
}

impl<T: ?Sized> Default for Lexicon<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), places: vec![0; 64] }
    }
}

impl<T: ?Sized> Lexicon<T> {
    /// What is known of a word.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<&Rc<T>> {
        let hash = hash(word);
        let at = self.places[self.place(hash, word)].checked_sub(1)?;
        self.entries.get(at as usize).map(|entry| &entry.known)
    }

    /// Notes what is known of a word.
    pub fn insert(&mut self, word: &str, known: Rc<T>) {
        // At most half of the places are taken, so that few words stand beside their own.
        if self.entries.len() * 2 >= self.places.len() {
            self.grow();
        }
        let hash = hash(word);
        let place = self.place(hash, word);
        match self.places[place] {
            0 => {
                self.entries.push(Entry { hash, word: word.into(), known });
                self.places[place] = self.entries.len() as u32;
            }
            taken => self.entries[taken as usize - 1].known = known,
        }
    }

    /// Where a word stands, or would.
    fn place(&self, hash: u64, word: &str) -> usize {
        let last = self.places.len() - 1;
        let mut place = hash as usize & last;
        while self.places[place] != 0 {
            let entry = &self.entries[self.places[place] as usize - 1];
            if entry.hash == hash && *entry.word == *word {
                break;
            }
            place = (place + 1) & last;
        }
        place
    }

    /// Twice as many places.
    fn grow(&mut self) {
        let last = self.places.len() * 2 - 1;
        let mut places = vec![0; last + 1];
        for (at, entry) in self.entries.iter().enumerate() {
            let mut place = entry.hash as usize & last;
            while places[place] != 0 {
                place = (place + 1) & last;
            }
            places[place] = at as u32 + 1;
        }
        self.places = places;
    }
}

/// FNV-1a by Fowler, Noll and Vo, taken eight bytes at a time and mixed at the end.
fn hash(word: &str) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325 ^ word.len() as u64;
    for part in word.as_bytes().chunks(8) {
        let mut bytes = [0; 8];
        bytes[..part.len()].copy_from_slice(part);
        hash = (hash ^ u64::from_le_bytes(bytes)).wrapping_mul(PRIME);
        hash ^= hash >> 29;
    }
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use std::rc::Rc;

    #[test]
    fn every_word_is_found_again_and_no_other() {
        let mut lexicon = Lexicon::default();
        let word = |at: usize| format!("söz{}", at * at);
        for at in 0..5_000 {
            assert!(lexicon.get(&word(at)).is_none() || at == 0);
            lexicon.insert(&word(at), Rc::new(at));
        }
        for at in 0..5_000 {
            assert_eq!(lexicon.get(&word(at)).map(|known| **known), Some(at));
        }
        assert!(lexicon.get("").is_none());
        lexicon.insert("söz1", Rc::new(7));
        assert_eq!(lexicon.get("söz1").map(|known| **known), Some(7));
    }
}
