//! What the help says in Turkish and Azerbaijani; English stands beside the arguments themselves.

mod faults;
mod names;
mod of_commands;
mod of_options;

use crate::lang::{Language, Tongue};
pub(in crate::cli) use faults::{Fault, Refusal};

/// A language that the help has words of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum HelpLocale {
    /// English, as the arguments have it.
    English,
    /// Turkish.
    Turkish,
    /// Azerbaijani.
    Azerbaijani,
}

/// A text by its key: Turkish, Azerbaijani.
type Row = (&'static str, &'static str, &'static str);

impl HelpLocale {
    /// The language that was asked for, else that of the locale, else English.
    pub(in crate::cli) fn of(asked: Option<&str>, locale: Option<&str>) -> Self {
        let of = |tag: &str| match Language::new(tag.split(['.', '@']).next().unwrap_or("")).tongue() {
            Tongue::Turkish => Some(Self::Turkish),
            Tongue::Azerbaijani => Some(Self::Azerbaijani),
            Tongue::English => Some(Self::English),
            Tongue::Other => None,
        };
        asked.and_then(of).or_else(|| locale.and_then(of)).unwrap_or(Self::English)
    }

    /// What a command does, by its name; `matbaa` is the program itself.
    pub(in crate::cli) fn command(self, name: &str) -> Option<&'static str> {
        self.found(of_commands::ROWS, name)
    }

    /// What an option of a command is for.
    pub(in crate::cli) fn option(self, command: &str, option: &str) -> Option<&'static str> {
        self.found(of_options::ROWS, &format!("{command}.{option}"))
            .or_else(|| self.found(of_options::ROWS, option))
    }

    /// What stands for a value: `DIR` → `KLASÖR`; the same where it is not of a language.
    pub(in crate::cli) fn value(self, name: &str) -> Option<&'static str> {
        self.found(names::VALUES, name)
    }

    /// A word of the help's own: `usage`, `commands`.
    pub(in crate::cli) fn own(self, name: &str) -> Option<&'static str> {
        self.found(names::OWN, name)
    }

    fn found(self, rows: &[Row], key: &str) -> Option<&'static str> {
        let (_, turkish, azerbaijani) = rows.iter().find(|(own, ..)| *own == key)?;
        match self {
            Self::English => None,
            Self::Turkish => Some(turkish),
            Self::Azerbaijani => Some(azerbaijani),
        }
    }
}

/// All keys of options, to see whether each is one.
#[cfg(test)]
pub(in crate::cli) fn option_keys() -> impl Iterator<Item = &'static str> {
    of_options::ROWS.iter().map(|(key, ..)| *key)
}
