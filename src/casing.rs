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

/// The language as `icu_casemap` takes it; an invalid tag has no rules of its own.
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
}
