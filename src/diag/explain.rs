//! Explains each code: for `matbaa explain` and for the list of codes in the documentation.

use super::headings::heading;
use super::{Severity, may_be_allowed, row, severity_of};
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

/// The explanation of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The stable code.
    pub code: &'static str,
    /// The severity, unless `book.toml` sets another.
    pub severity: Severity,
}

/// The explanation of a code in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The problem in a line without a full stop.
    pub title: String,
    /// Lines that explain the problem and its reason.
    pub lines: Vec<String>,
    /// What the books have instead, in one sentence; empty where there are none or nothing changes.
    pub outcome: String,
    /// The rule book and the heading there; empty where no rule book has the rule.
    pub rule: String,
    /// Lines of an example with the problem.
    pub wrong: Vec<String>,
    /// The lines of `wrong` without the problem.
    pub right: Vec<String>,
}

/// Returns every code with its explanation, family by family.
#[must_use]
pub fn explanations() -> &'static [Explanation] {
    &ALL
}

/// Returns the explanation of a code, in any case of letters.
#[must_use]
pub fn explanation(code: &str) -> Option<&'static Explanation> {
    ALL.iter().find(|explained| explained.code.eq_ignore_ascii_case(code.trim()))
}

impl Explanation {
    /// Returns the text in a language.
    #[must_use]
    pub fn text(&self, locale: Locale) -> Text {
        let part = |name| Message::of_finding(self.code).attribute(name).words(locale).unwrap_or_default();
        let lines = |name| part(name).lines().map(str::to_owned).collect();
        Text {
            title: part("title"),
            lines: lines("meaning"),
            outcome: part("outcome"),
            rule: heading(self.code, locale).unwrap_or_default(),
            wrong: lines("wrong"),
            right: lines("right"),
        }
    }

    /// Whether `[check]` of `book.toml` and a comment may allow it.
    #[must_use]
    pub fn may_be_allowed(&self) -> bool {
        may_be_allowed(self.code)
    }

    /// Returns the name of its family, in a language.
    #[must_use]
    pub fn family(&self, locale: Locale) -> String {
        FAMILIES
            .get(self.position())
            .map_or_else(String::new, |(_, name)| Message::of_finding(name).text(locale))
    }

    /// Returns the index of its family among them.
    fn position(&self) -> usize {
        FAMILIES.iter().position(|(letter, _)| self.code.starts_with(*letter)).unwrap_or(FAMILIES.len())
    }
}

#[cfg(test)]
mod tests;
