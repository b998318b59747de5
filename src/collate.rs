//! Alphabetical order by language, for lists and indexes (door to `icu_collator`).

use crate::lang::Language;
use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use std::cmp::Ordering;

/// Compares words in the order of a language's alphabet.
pub struct Collator {
    rules: Option<CollatorBorrowed<'static>>,
    /// Rules that ignore case, and accents that make no letter of their own.
    letters: Option<CollatorBorrowed<'static>>,
}

impl Collator {
    /// The order of a language; the order of Unicode's root where it has none of its own.
    #[must_use]
    pub fn new(language: &Language) -> Self {
        let locale: Locale = language.tag().parse().unwrap_or(Locale::UNKNOWN);
        let order = |strength| {
            let of = |locale: &Locale| {
                let mut options = CollatorOptions::default();
                options.strength = strength;
                CollatorBorrowed::try_new(CollatorPreferences::from(locale), options).ok()
            };
            of(&locale).or_else(|| of(&Locale::UNKNOWN))
        };
        Self { rules: order(None), letters: order(Some(Strength::Primary)) }
    }

    /// Compares two words; words that are equal in the alphabet are ordered by code points.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let alphabet = self.rules.as_ref().map_or(Ordering::Equal, |rules| rules.compare(a, b));
        alphabet.then_with(|| a.cmp(b))
    }

    /// Whether two letters count as one in the alphabet: a and A, a and â; in Turkish not c and ç, nor i and ı.
    #[must_use]
    pub fn is_same_letter(&self, a: &str, b: &str) -> bool {
        self.letters.as_ref().map_or(a == b, |rules| rules.compare(a, b) == Ordering::Equal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(tag: &str, words: &str) -> String {
        let collator = Collator::new(&Language::new(tag));
        let mut words: Vec<&str> = words.split(' ').collect();
        words.reverse();
        words.sort_by(|a, b| collator.compare(a, b));
        words.join(" ")
    }

    #[test]
    fn each_alphabet_has_its_order() {
        for (tag, words) in [
            ("tr", "Ilıcak Işık İnalcık İpek"),
            ("tr", "cam çam dam"),
            ("tr", "gaz göl ğ hal ısı iz jale"),
            ("tr", "oya öz para"),
            ("tr", "sel şal tel uz üs van"),
            ("tr", "Çelik Demir Eldem Gökalp Günay"),
            ("az", "cam çay ev əl fil"),
            ("az", "hava xal ıldırım il"),
            ("az", "kar qar lalə"),
            ("az", "sel şal tel"),
            ("en", "cote côte czar"),
            ("no such tag", "a b c"),
        ] {
            assert_eq!(sorted(tag, words), words, "{tag}");
        }
    }

    #[test]
    fn equal_letters_are_still_in_a_fixed_order() {
        let collator = Collator::new(&Language::new("tr"));
        assert_eq!(collator.compare("kar", "kar"), Ordering::Equal);
        assert_ne!(collator.compare("kâr", "kar"), Ordering::Equal);
    }
}
