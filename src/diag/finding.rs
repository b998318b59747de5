//! A problem at its place, its severity, and the edits that fix it.

use super::Problem;
use crate::messages::{Message, say};
use crate::source::{Sources, Span};

/// Severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is wrong; someone may want to know.
    Note,
    /// The books are made; someone should look.
    Warning,
    /// No book is made.
    Error,
}

impl Severity {
    /// The name for machines, the same in every language.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    /// The name for people.
    #[must_use]
    pub fn name(self) -> Message {
        match self {
            Self::Error => say::level_error(),
            Self::Warning => say::level_warning(),
            Self::Note => say::level_note(),
        }
    }
}

/// A problem with its place, its severity and its fix.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The problem itself.
    pub problem: Problem,
    /// The place; `None` where there is none in a file.
    pub span: Option<Span>,
    /// The severity: the problem's own, unless `book.toml` sets another.
    pub severity: Severity,
    /// Edits of the author's files that fix it, where that can be done without asking.
    pub fix: Vec<Edit>,
    /// Edits that fix it as the hint proposes, to be made only where the author says so.
    pub offer: Vec<Edit>,
}

/// A stretch of a manuscript file and the text to put in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The stretch; empty where text is inserted.
    pub span: Span,
    /// The text that replaces the stretch.
    pub text: String,
}

/// A value with the diagnostics of making it.
#[derive(Clone, Debug)]
pub struct Warned<T> {
    /// The value.
    pub value: T,
    /// The diagnostics.
    pub diagnostics: Vec<Diagnostic>,
}

impl Diagnostic {
    /// Makes a diagnostic of a problem at a place.
    #[must_use]
    pub fn new(problem: Problem, span: Span) -> Self {
        Self { severity: problem.severity(), problem, span: Some(span), fix: Vec::new(), offer: Vec::new() }
    }

    /// Moves the problem to its place in the author's own file, where its text was composed of several. Edits that
    /// would extend from one file into another are dropped.
    #[must_use]
    pub fn traced(mut self, sources: &Sources) -> Self {
        self.span = self.span.map(|span| sources.origin(span));
        self.problem.trace(sources);
        for edits in [&mut self.fix, &mut self.offer] {
            let mut is_whole = true;
            for edit in edits.iter_mut() {
                let length = edit.span.range().len();
                edit.span = sources.origin(edit.span);
                is_whole &= edit.span.range().len() == length;
            }
            if !is_whole {
                edits.clear();
            }
        }
        self
    }

    /// Adds the edits that fix the problem.
    #[must_use]
    pub fn with_fix(mut self, fix: Vec<Edit>) -> Self {
        self.fix = fix;
        self
    }

    /// Adds the edits that are made if the author agrees.
    #[must_use]
    pub fn with_offer(mut self, offer: Vec<Edit>) -> Self {
        self.offer = offer;
        self
    }

    /// Makes a diagnostic of a problem without a place in a file.
    #[must_use]
    pub fn nowhere(problem: Problem) -> Self {
        Self { severity: problem.severity(), problem, span: None, fix: Vec::new(), offer: Vec::new() }
    }
}

impl<T> Warned<T> {
    /// Makes a value without diagnostics.
    #[must_use]
    pub fn clean(value: T) -> Self {
        Self { value, diagnostics: Vec::new() }
    }
}
