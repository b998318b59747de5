//! The known word that a mistyped one was meant to be. The door to strsim.

/// The nearest of some known words: at most a third of the letters differ, and of words equally
/// near the first is taken; `None` where none is near.
pub(super) fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let folded = wrong.to_lowercase();
    let most = (folded.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(&folded, &word.to_lowercase()), word))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_words_only() {
        let known = ["title", "subtitle", "language", "date"];
        assert_eq!(nearest("tilte", known).as_deref(), Some("title"));
        assert_eq!(nearest("Langauge", known).as_deref(), Some("language"));
        assert_eq!(nearest("kapak", known), None);
        assert_eq!(nearest("", known), None);
    }
}
