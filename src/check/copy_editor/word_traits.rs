//! What the letters of a word show, looked at once for all rules.

use super::letters::lowercase;

/// What the letters of a word show. A word that shows nothing is ASCII in lowercase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct WordTraits(u8);

impl WordTraits {
    /// The first letter is uppercase.
    pub(super) const CAPITALISED: Self = Self(1);
    /// A letter behind the first is uppercase.
    pub(super) const CAPITAL_INSIDE: Self = Self(1 << 1);
    /// There are at least two letters, and all are uppercase.
    pub(super) const CAPITALS: Self = Self(1 << 2);
    /// A letter is I or İ.
    pub(super) const HAS_I: Self = Self(1 << 3);
    /// A letter is behind U+02FF: a combining mark, Cyrillic.
    pub(super) const BEYOND_LATIN: Self = Self(1 << 4);
    /// The lowercase form of the word is another one.
    pub(super) const NOT_SMALL: Self = Self(1 << 5);
    /// A letter is not ASCII.
    pub(super) const NOT_ASCII: Self = Self(1 << 6);
    /// It is a word of the lists of `plain`, typed without its letters.
    pub(super) const PLAIN: Self = Self(1 << 7);

    /// Looks at a word.
    pub(super) fn of(word: &str) -> Self {
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Self::default();
        }
        let mut traits = Self::default();
        let (mut count, mut capitals) = (0_usize, 0_usize);
        for letter in word.chars() {
            let is_uppercase = match letter {
                'a'..='z' | 'ç' | 'ğ' | 'ı' | 'ö' | 'ş' | 'ü' | 'ə' | 'â' | 'î' | 'û' => false,
                'A'..='Z' => true,
                _ => letter.is_uppercase(),
            };
            if is_uppercase {
                traits.add(if count == 0 { Self::CAPITALISED } else { Self::CAPITAL_INSIDE });
                capitals += 1;
            }
            if !letter.is_ascii() {
                traits.add(Self::NOT_ASCII);
            }
            if letter > '\u{2FF}' {
                traits.add(Self::BEYOND_LATIN);
            }
            if matches!(letter, 'I' | 'İ') {
                traits.add(Self::HAS_I);
            }
            if lowercase(letter) != letter {
                traits.add(Self::NOT_SMALL);
            }
            count += 1;
        }
        if capitals == count && count > 1 {
            traits.add(Self::CAPITALS);
        }
        traits
    }

    /// Adds a trait.
    pub(super) fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether a trait is shown.
    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::letters::{is_capitalised, is_capitals, to_lowercase};
    use super::WordTraits;

    #[test]
    fn traits_are_what_the_letters_show() {
        for word in [
            "söz",
            "soz",
            "Söz",
            "SÖZ",
            "İz",
            "ISI",
            "A",
            "BirGün",
            "i\u{307}",
            "Аzərbaycan",
            "ДОМ",
            "ŞIK",
            "É",
        ] {
            let traits = WordTraits::of(word);
            let shows = [
                (WordTraits::CAPITALISED, is_capitalised(word)),
                (WordTraits::CAPITAL_INSIDE, word.chars().skip(1).any(char::is_uppercase)),
                (WordTraits::CAPITALS, is_capitals(word)),
                (WordTraits::HAS_I, word.contains(['I', 'İ'])),
                (WordTraits::BEYOND_LATIN, word.bytes().any(|byte| byte >= 0xCC)),
                (WordTraits::NOT_SMALL, to_lowercase(word) != word),
                (WordTraits::NOT_ASCII, !word.is_ascii()),
                (WordTraits::PLAIN, false),
            ];
            for (one, is_shown) in shows {
                assert_eq!(traits.has(one), is_shown, "{word} {one:?}");
            }
        }
    }
}
