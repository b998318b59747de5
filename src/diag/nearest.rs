//! The known word nearest to a mistyped one. The door to strsim.

/// The candidate that a mistyped word most likely meant, whatever its case; the first of several alike,
/// `None` where all are far.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    // Two slips in a short word, or a third of a long one, still look like the same word.
    let limit = (word.chars().count() / 3).max(2);
    let folded = word.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| !candidate.is_empty())
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= limit && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_slips_and_leaves_strangers() {
        let known = ["lat22", "lat23", "wik", "qaranfil"];
        assert_eq!(nearest("lat2", known).as_deref(), Some("lat22"));
        assert_eq!(nearest("qarnafil", known).as_deref(), Some("qaranfil"));
        assert_eq!(nearest("tamamen-baska", known), None);
        assert_eq!(nearest("x", ["ab"]), None);
        assert_eq!(nearest("Langauge", ["title", "language"]).as_deref(), Some("language"));
        assert_eq!(nearest("", ["title"]), None);
    }
}
