//! The known word nearest to a mistyped one. The door to strsim.

/// Longest word in bytes that is compared: nobody mistypes longer ones by a letter, and it would take long.
const LONGEST: usize = 200;

/// Most mistyped words of a kind for which a guess is made, so that time is linear in the length of the text.
const GUESSES: usize = 200;

/// A limited number of guesses: when they are used up, nothing is guessed any more.
#[derive(Debug)]
pub struct Guesses {
    left: usize,
}

impl Default for Guesses {
    fn default() -> Self {
        Self { left: GUESSES }
    }
}

impl Guesses {
    /// Returns the result of `guess`, as long as guesses are left.
    pub fn take(&mut self, guess: impl FnOnce() -> Option<String>) -> Option<String> {
        self.left = self.left.checked_sub(1)?;
        guess()
    }
}

/// Returns the candidate that a mistyped word most likely meant, in any case of letters; the first of several equally
/// near, `None` where all are far.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    // Two wrong letters in a short word, or a third of a long one, still look like the same word.
    let length = word.chars().count();
    let limit = (length / 3).max(2);
    if length > LONGEST {
        return None;
    }
    let folded = word.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| !candidate.is_empty() && candidate.len() <= LONGEST * 4)
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= limit && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{GUESSES, Guesses, nearest};

    #[test]
    fn finds_slips_and_leaves_strangers() {
        let known = ["lat22", "lat23", "wik", "qaranfil"];
        assert_eq!(nearest("lat2", known).as_deref(), Some("lat22"));
        assert_eq!(nearest("qarnafil", known).as_deref(), Some("qaranfil"));
        assert_eq!(nearest("tamamen-baska", known), None);
        assert_eq!(nearest("x", ["ab"]), None);
        assert_eq!(nearest("Langauge", ["title", "language"]).as_deref(), Some("language"));
        assert_eq!(nearest("", ["title"]), None);
        assert_eq!(nearest(&"a".repeat(100_000), [format!("{}b", "a".repeat(100_000)).as_str()]), None);
    }

    #[test]
    fn guesses_run_out() {
        let mut guesses = Guesses::default();
        let found = (0..1_000).filter(|_| guesses.take(|| nearest("lat2", ["lat22"])).is_some());
        assert_eq!(found.count(), GUESSES);
    }
}
