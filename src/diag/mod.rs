//! Diagnostics about a manuscript: a problem, its place and its stable code.
//!
//! Diagnostics are data; only `cli/drawn.rs` draws them. A new code is a row of a table (`problem`, `elsewhere`,
//! `indexing`, `drawings`, `document`, `rules`) and an entry of that name in each
//! `locales/LANGUAGE/findings.ftl`.

mod argument;
mod beginning;
mod document;
mod drawings;
mod elsewhere;
mod expected;
pub mod explain;
mod faults;
mod finding;
pub mod headings;
mod indexing;
mod leftover;
mod nearest;
mod other_place;
mod problem;
mod reasons;
mod row;
pub mod rules;
mod subject;

pub use beginning::beginning;
pub use document::DocumentFault;
pub use drawings::DrawingFault;
pub use elsewhere::{Absence, ForeignFault, Guess, IncludeFault};
pub use expected::Expected;
pub use faults::{FaceFault, FormulaFault, MacroFault, StyleFault, SyntaxFault, YamlFault};
pub use finding::{Diagnostic, Edit, Severity, Warned};
pub use indexing::IndexFault;
pub use leftover::Leftover;
pub use nearest::{Guesses, nearest};
pub use other_place::{OtherPlace, OtherPlaces};
pub use problem::Problem;
pub use row::{may_be_allowed, severity_of};
pub use rules::Rule;
pub use subject::Subject;

use crate::messages::Locale;
use crate::source::Sources;

/// The wording of a problem in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The problem in one sentence without a full stop.
    pub message: String,
    /// What the author can do about it.
    pub hint: String,
}

impl Problem {
    /// Returns message and hint in a language.
    #[must_use]
    pub fn words(&self, locale: Locale) -> Wording {
        let message = self.message();
        Wording { message: message.text(locale), hint: message.attribute("hint").text(locale) }
    }

    /// Traces a second place to the author's file.
    fn trace(&mut self, sources: &Sources) {
        if let Self::IdDuplicate { first, .. } | Self::LabelDuplicate { first, .. } = self {
            first.trace(sources);
        } else if let Self::TwoForms { places, .. } | Self::WordMisspelt { places, .. } = self {
            places.trace(sources);
        }
    }

    /// Whether the copy-editor found it: it holds for the text, and builds report only how many there are.
    #[must_use]
    pub fn is_slip(&self) -> bool {
        matches!(
            self,
            Self::Slip { .. } | Self::TwoForms { .. } | Self::LettersPlain { .. } | Self::WordMisspelt { .. }
        )
    }

    /// Returns the severity, unless `book.toml` sets another.
    #[must_use]
    pub fn severity(&self) -> Severity {
        severity_of(self.code()).unwrap_or(Severity::Error)
    }
}
