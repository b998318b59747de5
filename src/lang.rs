//! Languages of a text, and the fixed words that the program puts into both books in them.
//!
//! The words of a language are the file `book.ftl` of its folder in the catalogue. Nothing else lists languages by
//! their words: `language.words()` finds them, [`all`] returns them where the words of every language are understood.
//! [`Tongue`] is separate: it names whose rules of spelling, joining and dividing apply.

pub mod callouts;
pub mod direction;
pub mod endings;
pub mod months;
mod read;
mod words;

pub use words::{CslTerm, EbookWords, HandOutWords, Markup, NoteWords, Quotes, Words};

use crate::date::Moment;
use crate::messages::{Locale, book};
use serde::Deserialize;

/// A language as a BCP 47 tag, such as `tr`, `az`, `en-GB`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(transparent)]
pub struct Language(String);

/// The languages whose rules the program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tongue {
    /// Turkish.
    Turkish,
    /// Azerbaijani in Latin letters.
    Azerbaijani,
    /// English.
    English,
    /// Russian.
    Russian,
    /// Any other: no rules of its own.
    Other,
}

/// A lowercase letter of Turkish or Azerbaijani as its neighbour in ASCII, as keyboards without it type it: ı → i, ə → e.
/// Other characters are returned as they are.
#[must_use]
pub fn ascii_letter(letter: char) -> char {
    match letter {
        'ç' => 'c',
        'ğ' => 'g',
        'ı' | 'î' => 'i',
        'ö' => 'o',
        'ş' => 's',
        'ü' | 'û' => 'u',
        'ə' => 'e',
        'â' => 'a',
        other => other,
    }
}

/// Iterates over the words of every language, Turkish first: for markup that is understood in all of them.
pub fn all() -> impl Iterator<Item = &'static Words> {
    Locale::ALL.into_iter().map(read::words)
}

/// Whether a key of attributes names whose a picture is: `credit`, `source`.
#[must_use]
pub fn is_credit(key: &str) -> bool {
    all().any(|words| words.markup.credits.contains(&key))
}

impl Language {
    /// Creates a language from its BCP 47 tag.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        Self(tag.to_owned())
    }

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The first part of the tag, in small letters: `en` of `en-GB`.
    fn primary(&self) -> String {
        self.0.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase()
    }

    /// The language whose rules apply, by the tag's first part.
    #[must_use]
    pub fn tongue(&self) -> Tongue {
        match self.primary().as_str() {
            "tr" => Tongue::Turkish,
            "az" => Tongue::Azerbaijani,
            "en" => Tongue::English,
            "ru" => Tongue::Russian,
            _ => Tongue::Other,
        }
    }

    /// The sign before the fraction of a decimal number.
    #[must_use]
    pub fn decimal_sign(&self) -> char {
        if self.tongue() == Tongue::English { '.' } else { ',' }
    }

    /// The quotation marks of the language; those of English where the language is unknown.
    #[must_use]
    pub fn quotes(&self) -> Quotes {
        match self.primary().as_str() {
            "de" => Quotes { double: ['„', '“'], single: ['‚', '‘'] },
            "uk" | "be" => Quotes { double: ['«', '»'], single: ['„', '“'] },
            _ => self.words().quotes,
        }
    }

    /// Whether the language is written from right to left: by its script where the tag names one, else by the script
    /// that it is mostly written in (CLDR, likely subtags).
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        const SCRIPTS: [&str; 8] = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];
        const LANGUAGES: [&str; 16] = [
            "ar", "arc", "azb", "ckb", "dv", "fa", "he", "iw", "ks", "ota", "ps", "sd", "syr", "ug", "ur",
            "yi",
        ];
        let tag = self.0.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        let primary = parts.next().unwrap_or("");
        match parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic())) {
            Some(script) => SCRIPTS.contains(&script),
            None => LANGUAGES.contains(&primary),
        }
    }

    /// A date as it is written out: `2026-01-20` is "20 Ocak 2026"; a date of less precision, or none
    /// that can be read, stays as it is.
    #[must_use]
    pub fn date(&self, date: &str) -> String {
        let words = self.words();
        let Some(moment) = Moment::from_date(date) else { return date.to_owned() };
        let month = usize::from(moment.month) - 1;
        match date.len() {
            10 => format!("{} {} {}", moment.day, words.months_after_day[month], moment.year),
            7 => format!("{} {}", words.months[month], moment.year),
            _ => date.to_owned(),
        }
    }

    /// The label of a part of a book with its number: "Part II".
    #[must_use]
    pub fn part_label(&self, number: &str) -> String {
        book::part_label(number).text(self.locale())
    }

    /// The heading over notes: the pages of their marks, from the first to the last.
    #[must_use]
    pub fn notes_to_pages(&self, first: &str, last: &str) -> String {
        let words =
            if first == last { book::notes_to_page(first) } else { book::notes_to_pages(first, last) };
        words.text(self.locale())
    }

    /// The locale of the program's words in a text of this language: English where the catalogue lacks the language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        Locale::of_tag(&self.0).unwrap_or(Locale::English)
    }

    /// The words that both books use in this language; English where there are none.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        read::words(self.locale())
    }
}

impl From<Locale> for Language {
    fn from(locale: Locale) -> Self {
        Self::new(locale.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, all, read};
    use crate::messages::Locale;
    use std::collections::BTreeSet;

    #[test]
    fn a_language_runs_as_its_script_does() {
        for tag in ["ar", "he", "fa-IR", "az-Arab", "ur", "ku-Arab-IQ"] {
            assert!(Language::new(tag).is_right_to_left(), "{tag}");
        }
        for tag in ["tr", "az", "az-Latn", "en-GB", "ar-Latn", "ru", "", "he-Latn-x-arab"] {
            assert!(!Language::new(tag).is_right_to_left(), "{tag}");
        }
    }

    #[test]
    fn every_language_says_everything() {
        let terms = |words: &super::Words| -> BTreeSet<(&str, &str)> {
            words.csl.iter().map(|term| (term.name, term.form)).collect()
        };
        for words in all() {
            assert_eq!(terms(words), terms(read::words(Locale::English)), "terms of {}", words.locale);
            let labels =
                [words.contents, words.notes, words.back_to_text, words.body, words.ebook.summary_notes];
            assert!(
                labels
                    .iter()
                    .chain(&words.months)
                    .chain(&words.seasons)
                    .chain(&words.date_order)
                    .chain(&words.roles)
                    .all(|label| !label.trim().is_empty())
            );
            let (markup, csl) = (&words.markup, words.csl);
            let lists = [markup.tables, markup.boxes, markup.verses, markup.listings, markup.everything];
            assert!(lists.iter().chain(&markup.categories).all(|list| !list.is_empty()), "{}", words.locale);
            assert!(
                csl.iter().all(|term| ["at", "on"].contains(&term.name) || !term.one.is_empty()),
                "{}",
                words.locale
            );
        }
    }

    #[test]
    fn no_label_of_one_language_was_left_in_another() {
        let labels = |words: &super::Words| {
            [words.contents, words.notes, words.back_to_text, words.cover, words.colophon, words.publisher]
        };
        for words in all() {
            for foreign in all().filter(|foreign| foreign.locale != words.locale) {
                for (own, theirs) in labels(words).iter().zip(labels(foreign)) {
                    assert_ne!(*own, theirs, "{} and {}", words.locale, foreign.locale);
                }
            }
        }
        assert_eq!(Language::new("AZ-latn").words().contents, "Mündəricat");
        assert_eq!(Language::new("de").words().contents, "Contents");
    }

    #[test]
    fn dates_are_written_out() {
        let written = |tag: &str| Language::new(tag).date("2026-01-20");
        assert_eq!(
            ["tr", "az", "en", "ru"].map(written),
            ["20 Ocak 2026", "20 yanvar 2026", "20 January 2026", "20 января 2026"]
        );
        assert_eq!(Language::new("ru").date("2026-01"), "январь 2026");
    }
}
