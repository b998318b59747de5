//! Capitals and small letters by language: i and İ, ı and I in Turkish and Azerbaijani (door to `icu_casemap`).

use crate::lang::Language;
use icu_casemap::CaseMapper;
use icu_locale_core::LanguageIdentifier;

/// The text in capitals: `istanbul` is `İSTANBUL` in Turkish.
#[must_use]
pub fn upper(text: &str, language: &Language) -> String {
    CaseMapper::new().uppercase_to_string(text, &identifier(language)).into_owned()
}

/// The text in small letters: `IĞDIR` is `ığdır` in Turkish.
#[must_use]
pub fn lower(text: &str, language: &Language) -> String {
    CaseMapper::new().lowercase_to_string(text, &identifier(language)).into_owned()
}

/// The text as a title: every word begins with a capital but conjunctions and particles within it
/// (TDK: ve, ile, ya, veya, yahut, ki, da, de and the question particle).
///
/// A text all in capitals is lowered first; otherwise the other letters of a word are kept (`TBMM`).
#[must_use]
pub fn title(text: &str, language: &Language) -> String {
    let shouted = text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
    let text = if shouted { lower(text, language) } else { text.to_owned() };
    let mut titled = String::with_capacity(text.len());
    let mut first = true;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let small = !first && language.words().small.contains(&lower(bare, language).as_str());
        titled.push_str(&if small { lower(word, language) } else { capitalised(word, language) });
        first = bare.is_empty() && first || word.trim_end().ends_with([':', '.', '!', '?']);
    }
    titled
}

/// The word with a capital at its beginning and after each hyphen between words: `Türk-Rus`, but `21-ci`.
fn capitalised(word: &str, language: &Language) -> String {
    let mut capitalised = String::with_capacity(word.len());
    let mut begins = true;
    let mut letters = true;
    for ch in word.chars() {
        let letter = ch.is_alphabetic();
        if letter && begins {
            capitalised.push_str(&upper(ch.encode_utf8(&mut [0; 4]), language));
        } else {
            capitalised.push(ch);
        }
        letters &= !ch.is_numeric();
        begins = if letter || ch.is_numeric() { false } else { begins || ch == '-' && letters };
    }
    capitalised
}

/// The tag as the mapper takes it; a tag that is none has no rules of its own.
fn identifier(language: &Language) -> LanguageIdentifier {
    language.tag().parse().unwrap_or(LanguageIdentifier::UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tr() -> Language {
        Language::new("tr")
    }

    #[test]
    fn capitals_and_small_letters_follow_the_language() {
        let az = Language::new("az");
        let en = Language::new("en");
        let cases = [
            ("istanbul", &tr(), "İSTANBUL"),
            ("ılık", &tr(), "ILIK"),
            ("çelik", &tr(), "ÇELİK"),
            ("kâğıt", &tr(), "KÂĞIT"),
            ("şuşa şəhəri", &az, "ŞUŞA ŞƏHƏRİ"),
            ("gəncə’nin", &az, "GƏNCƏ’NİN"),
            ("title", &en, "TITLE"),
            ("title", &Language::new("not a tag"), "TITLE"),
        ];
        for (text, language, want) in cases {
            assert_eq!(upper(text, language), want);
        }
        for (text, language, want) in [
            ("IĞDIR", &tr(), "ığdır"),
            ("İSTANBUL", &tr(), "istanbul"),
            ("QARABAĞ İLİ", &az, "qarabağ ili"),
            ("TITLE", &en, "title"),
        ] {
            assert_eq!(lower(text, language), want);
        }
    }

    #[test]
    fn titles_keep_conjunctions_small() {
        for (text, want) in [
            ("bakü ve gence", "Bakü ve Gence"),
            ("VE İNSANLAR", "Ve İnsanlar"),
            ("istanbul ile izmir ya da ığdır", "İstanbul ile İzmir ya da Iğdır"),
            ("ne oldu mu ki", "Ne Oldu mu ki"),
            ("KARA OCAK VE SONRASI", "Kara Ocak ve Sonrası"),
            ("TBMM ve KGB arşivi", "TBMM ve KGB Arşivi"),
            ("türk-rus ilişkileri", "Türk-Rus İlişkileri"),
            ("bakü’de bir gece", "Bakü’de Bir Gece"),
            ("“ilk gece” veya son", "“İlk Gece” veya Son"),
            ("gece: ve sonra", "Gece: Ve Sonra"),
            ("", ""),
        ] {
            assert_eq!(title(text, &tr()), want);
        }
        assert_eq!(title("bakı və gəncə 21-ci əsrdə", &Language::new("az")), "Bakı və Gəncə 21-ci Əsrdə");
        assert_eq!(title("the end of the union", &Language::new("en")), "The End of the Union");
    }
}
