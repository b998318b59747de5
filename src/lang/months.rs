//! Names of months: what books print, and what dates are read by.

/// Turkish.
pub const TURKISH: [&str; 12] = [
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
    "Aralık",
];

/// Azerbaijani.
pub const AZERBAIJANI: [&str; 12] = [
    "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr",
    "dekabr",
];

/// English.
pub const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Russian, as they follow the day.
pub const RUSSIAN_GENITIVE: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// Which English month a word begins as, by its first three letters, large or small; January is 0.
#[must_use]
pub fn begun_in_english(word: &str) -> Option<usize> {
    let start = word.get(..3)?;
    ENGLISH.iter().position(|month| month[..3].eq_ignore_ascii_case(start))
}

/// Whether a word is an English month, whole or abbreviated.
#[must_use]
pub fn is_english(word: &str) -> bool {
    let is_whole = || ENGLISH.iter().any(|month| month.eq_ignore_ascii_case(word));
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
