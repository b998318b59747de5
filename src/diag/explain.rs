//! What each code means at length: for `matbaa explain` and for the list of codes in the documentation.

use super::{Severity, may_be_judged, row, severity_of};
use crate::messages::{Locale, Message};
use std::sync::LazyLock;

/// The families of codes, by their letters, in the order in which they are listed.
const FAMILIES: [(char, &str); 19] = [
    ('B', "family-B"),
    ('M', "family-M"),
    ('O', "family-O"),
    ('N', "family-N"),
    ('K', "family-K"),
    ('L', "family-L"),
    ('I', "family-I"),
    ('F', "family-F"),
    ('P', "family-P"),
    ('D', "family-D"),
    ('Y', "family-Y"),
    ('S', "family-S"),
    ('R', "family-R"),
    ('C', "family-C"),
    ('H', "family-H"),
    ('G', "family-G"),
    ('T', "family-T"),
    ('A', "family-A"),
    ('E', "family-E"),
];

static ALL: LazyLock<Vec<Explanation>> = LazyLock::new(|| {
    let known = |code| Some(Explanation { code, severity: severity_of(code)? });
    let mut all: Vec<Explanation> = row::codes().filter_map(known).collect();
    all.sort_by_key(|explained| (explained.position(), explained.code));
    all
});

/// What a code means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The stable code.
    pub code: &'static str,
    /// How grave it is, unless `book.toml` says otherwise.
    pub severity: Severity,
}

/// What a code means, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// What is wrong, in a line without a full stop.
    pub title: String,
    /// Lines that explain the problem and its reason.
    pub lines: Vec<String>,
    /// What the books have in its place, in one sentence; empty where there are none or nothing changes.
    pub outcome: String,
    /// Lines as they should not be.
    pub wrong: Vec<String>,
    /// The lines of `wrong` as they should be.
    pub right: Vec<String>,
}

/// Every code with its meaning, family by family.
#[must_use]
pub fn explanations() -> &'static [Explanation] {
    &ALL
}

/// What a code means, in whatever case it is written.
#[must_use]
pub fn explanation(code: &str) -> Option<&'static Explanation> {
    ALL.iter().find(|explained| explained.code.eq_ignore_ascii_case(code.trim()))
}

impl Explanation {
    /// The text in a language.
    #[must_use]
    pub fn text(&self, locale: Locale) -> Text {
        let part = |name| Message::of_finding(self.code).attribute(name).words(locale).unwrap_or_default();
        let lines = |name| part(name).lines().map(str::to_owned).collect();
        Text {
            title: part("title"),
            lines: lines("meaning"),
            outcome: part("outcome"),
            wrong: lines("wrong"),
            right: lines("right"),
        }
    }

    /// Whether `[check]` of `book.toml` and a comment may switch it off.
    #[must_use]
    pub fn may_be_allowed(&self) -> bool {
        may_be_judged(self.code)
    }

    /// The name of its family, in a language.
    #[must_use]
    pub fn family(&self, locale: Locale) -> String {
        FAMILIES
            .get(self.position())
            .map_or_else(String::new, |(_, name)| Message::of_finding(name).text(locale))
    }

    /// Where its family stands among them.
    fn position(&self) -> usize {
        FAMILIES.iter().position(|(letter, _)| self.code.starts_with(*letter)).unwrap_or(FAMILIES.len())
    }
}

#[cfg(test)]
mod tests;
