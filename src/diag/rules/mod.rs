//! The rules of the copy-editor: each with its stable code.
//!
//! T: Turkish, and rules of every language; A: Azerbaijani; E: English. What typography sets
//! right in both books without asking (straight quotes, `...`, spaces before numbers) is no rule
//! here, or a note that the source may be tidied.

mod english_and_azerbaijani;
mod figures;
mod marks;
mod words;

pub use english_and_azerbaijani::*;
pub use figures::*;
pub use marks::*;
pub use words::*;

use super::Severity;
use crate::messages::Message;

/// A rule of the copy-editor: its message is under its code in `locales/LANGUAGE/findings.ftl`.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// The stable code: a letter for the language, three digits.
    pub code: &'static str,
    /// Severity of a breach.
    pub severity: Severity,
}

impl Rule {
    /// Returns the stable code.
    pub(super) fn code(&self) -> &'static str {
        self.code
    }

    /// Returns the message of a breach: what is wrong with the words that were found, what to write instead, and why.
    pub(super) fn message(&self) -> Message {
        let entry = || Message::of_finding(self.code);
        Message::of_finding("slip")
            .with("what", entry().attribute("what"))
            .with("why", entry().attribute("why"))
    }
}

/// Makes a rule whose breach is a warning.
const fn rule(code: &'static str) -> Rule {
    Rule { code, severity: Severity::Warning }
}

/// Makes a rule whose breach is a note.
const fn note(code: &'static str) -> Rule {
    Rule { code, severity: Severity::Note }
}

/// Every rule, by code.
pub const ALL: &[&Rule] = &[
    &AZ_NUMBER_APOSTROPHE,
    &AZ_NUMBER_SUFFIX,
    &AZ_NAME_APOSTROPHE,
    &AZ_THOUSANDS,
    &AZ_ROMAN_SUFFIX,
    &AZ_HYPHEN,
    &AZ_HARMONY,
    &AZ_PLAIN_LETTERS,
    &AZ_SPELLING,
    &EN_REPEATED_WORD,
    &EN_ARTICLE,
    &EN_DECADE,
    &DECOMPOSED,
    &TWO_DOTS,
    &DOTLESS_CAPITAL,
    &MIXED_APOSTROPHES,
    &APOSTROPHE_AFTER_QUOTE,
    &SPACE_AT_APOSTROPHE,
    &FOREIGN_LETTER,
    &DOTTED_CAPITAL,
    &SPACE_INSIDE,
    &NOTE_BEFORE_MARK,
    &SPACE_BEFORE_NOTE,
    &SPACE_BEFORE_MARK,
    &NO_SPACE_AFTER_MARK,
    &DOUBLE_SPACE,
    &HYPHEN_FOR_DASH,
    &QUOTES_NOT_NESTED,
    &UNBALANCED,
    &REPEATED_MARK,
    &JOINED_ABBREVIATION,
    &COMMA_THOUSANDS,
    &POINT_DECIMAL,
    &PERCENT_AFTER,
    &COLON_TIME,
    &FOREIGN_DATE,
    &SMALL_MONTH,
    &NO_SUCH_DAY,
    &ORDINAL_ENDING,
    &SHARE,
    &NUMBER_SUFFIX,
    &NUMBER_JOINED,
    &ABBREVIATION_SUFFIX,
    &ABBREVIATION_JOINED,
    &NAME_JOINED,
    &NAME_HARDENING,
    &NAME_HARMONY,
    &APOSTROPHE_BEFORE_DERIVATION,
    &APOSTROPHE_AFTER_INSTITUTION,
    &SMALL_NAME,
    &APOSTROPHE_BEFORE_KI,
    &SPELLING,
    &REPEATED_WORD,
    &HARDENED_PARTICLE,
    &PARTICLE_HARMONY,
    &CIRCUMFLEX,
    &TITLE_CASE,
    &PARTICLE_PARTED,
    &PARTICLE_ATTACHED,
];
