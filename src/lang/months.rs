//! Names of months, for printing and for reading dates.

use super::read;
use crate::messages::Locale;

/// Returns the Turkish names.
#[must_use]
pub fn turkish() -> &'static [&'static str; 12] {
    &read::words(Locale::Turkish).months
}

/// Returns the Azerbaijani names.
#[must_use]
pub fn azerbaijani() -> &'static [&'static str; 12] {
    &read::words(Locale::Azerbaijani).months
}

/// Returns the English names.
fn english() -> &'static [&'static str; 12] {
    &read::words(Locale::English).months
}

/// Returns the Russian names, in the form that follows the day.
#[must_use]
pub fn russian() -> &'static [&'static str; 12] {
    &read::words(Locale::Russian).months_after_day
}

/// Returns which English month a word begins as, by its first three letters, large or small; January is 0.
#[must_use]
pub fn begun_in_english(word: &str) -> Option<usize> {
    let start = word.get(..3)?;
    english().iter().position(|month| month[..3].eq_ignore_ascii_case(start))
}

/// Whether a word is an English month, whole or abbreviated.
#[must_use]
pub fn is_english(word: &str) -> bool {
    let is_whole = || english().iter().any(|month| month.eq_ignore_ascii_case(word));
    word.eq_ignore_ascii_case("sept") || word.len() == 3 && begun_in_english(word).is_some() || is_whole()
}

#[cfg(test)]
mod tests {
    use super::{begun_in_english, is_english};

    #[test]
    fn english_months_are_known_whole_and_abbreviated() {
        for month in ["January", "may", "SEPT", "Sep", "dec", "June"] {
            assert!(is_english(month), "{month}");
        }
        for other in ["Janu", "Marc", "Ma", "", "şub", "Decem", "Septe"] {
            assert!(!is_english(other), "{other}");
        }
        assert_eq!(begun_in_english("sept"), Some(8));
        assert_eq!(begun_in_english("JANUARY"), Some(0));
        assert_eq!(["ş", "ab", "Ocak", "aşk"].map(begun_in_english), [None; 4]);
    }
}
