//! A problem at its place, how grave it is, and the edits that mend it.

use super::Problem;
use crate::source::{Sources, Span};

/// How grave a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is wrong; someone may want to know.
    Note,
    /// The books are made; someone should look.
    Warning,
    /// No book is made.
    Error,
}

/// A problem at its place.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// Where; `None` where no file can be pointed at.
    pub span: Option<Span>,
    /// How grave it is: the problem's own severity, unless `book.toml` says otherwise.
    pub severity: Severity,
    /// What to change in the author's files to mend it, where that can be done without asking.
    pub fix: Vec<Edit>,
}

/// A stretch of a manuscript file and the text to put in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The stretch; empty where text is inserted.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// A value, and what there is to say about it.
#[derive(Clone, Debug)]
pub struct Warned<T> {
    /// The value.
    pub value: T,
    /// What to say.
    pub diagnostics: Vec<Diagnostic>,
}

impl Diagnostic {
    /// A problem at a place.
    #[must_use]
    pub fn new(problem: Problem, span: Span) -> Self {
        Self { severity: problem.severity(), problem, span: Some(span), fix: Vec::new() }
    }

    /// Moves the problem to its place in the author's own file, where its text was put together from several.
    /// Edits that would reach from one file into another are dropped.
    #[must_use]
    pub fn traced(mut self, sources: &Sources) -> Self {
        self.span = self.span.map(|span| sources.origin(span));
        self.problem.trace(sources);
        for edit in &mut self.fix {
            let length = edit.span.range().len();
            edit.span = sources.origin(edit.span);
            if edit.span.range().len() != length {
                self.fix.clear();
                break;
            }
        }
        self
    }

    /// Adds the edits that mend the problem.
    #[must_use]
    pub fn mended_by(mut self, fix: Vec<Edit>) -> Self {
        self.fix = fix;
        self
    }

    /// A problem without a place in a file.
    #[must_use]
    pub fn nowhere(problem: Problem) -> Self {
        Self { severity: problem.severity(), problem, span: None, fix: Vec::new() }
    }
}

impl<T> Warned<T> {
    /// A value with nothing to say about it.
    #[must_use]
    pub fn clean(value: T) -> Self {
        Self { value, diagnostics: Vec::new() }
    }
}
