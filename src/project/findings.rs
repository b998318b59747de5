//! Everything that was found in an edition, after applying the `[check]` table.

use crate::check;
use crate::config::Check;
use crate::diag::{Diagnostic, Problem, Severity};
use crate::source::{SourceId, Sources};
use std::collections::BTreeSet;

/// The findings of one edition, in the order in which they were found.
///
/// Every stage's diagnostics are added here, and only here is decided what becomes of them: those that `book.toml` or a
/// comment in the text allows are left out, those that it denies become errors, every place is traced to the file that
/// the author wrote, and one that only follows from another is dropped.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    list: Vec<Diagnostic>,
    sources: Sources,
    /// The `[check]` table; `None` where `book.toml` could not be read.
    check: Option<Check>,
    /// Files that are not UTF-8.
    undecoded: BTreeSet<SourceId>,
    /// Whether this is one of several editions: a work that it does not cite may be cited in another.
    is_one_of_several: bool,
}

/// Number of findings by severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Number of errors.
    pub errors: usize,
    /// Number of warnings.
    pub warnings: usize,
    /// Number of notes.
    pub notes: usize,
}

impl Count {
    /// Counts findings by severity.
    #[must_use]
    pub fn of(findings: &[Diagnostic]) -> Self {
        let of = |severity| findings.iter().filter(|found| found.severity == severity).count();
        Self { errors: of(Severity::Error), warnings: of(Severity::Warning), notes: of(Severity::Note) }
    }

    /// Whether no book is made because of them: of errors, or of warnings too where `strict` is set.
    #[must_use]
    pub fn stops(self, strict: bool) -> bool {
        self.errors > 0 || (strict && self.warnings > 0)
    }
}

impl Findings {
    /// Makes findings without any yet, in files some of which may be unreadable: `check` is `None` where `book.toml`
    /// was.
    pub(super) fn new(sources: Sources, check: Option<Check>, is_one_of_several: bool) -> Self {
        Self { sources, check, is_one_of_several, ..Self::default() }
    }

    /// Adds diagnostics.
    pub fn add(&mut self, mut found: Vec<Diagnostic>) {
        // With nothing to judge, the search for comments in all texts would be wasted.
        if found.is_empty() {
            return;
        }
        let Some(check) = &self.check else { return self.list.extend(found) };
        let is_undecoded = |found: &&Diagnostic| matches!(found.problem, Problem::NotUtf8 { .. });
        let sources = found.iter().filter(is_undecoded).filter_map(|found| found.span);
        self.undecoded.extend(sources.map(|span| span.source));
        found.retain(|found| !self.is_echo(found) && !self.is_unsure(found));
        self.list.extend(check::apply_check_table(found, check, &self.sources));
    }

    /// Whether a finding only follows from another. Every byte of a file that is not UTF-8 was replaced by a
    /// character that no face has.
    fn is_echo(&self, found: &Diagnostic) -> bool {
        found.problem == Problem::CharacterMissing { character: char::REPLACEMENT_CHARACTER }
            && found.span.is_some_and(|span| self.undecoded.contains(&span.source))
    }

    /// Whether a finding is valid only if every edition has it.
    fn is_unsure(&self, found: &Diagnostic) -> bool {
        self.is_one_of_several && matches!(found.problem, Problem::WorkUnused { .. })
    }

    /// Returns the number of findings by severity.
    #[must_use]
    pub fn count(&self) -> Count {
        Count::of(&self.list)
    }

    /// Returns all findings.
    #[must_use]
    pub fn all(&self) -> &[Diagnostic] {
        &self.list
    }

    /// Returns the files that findings are in.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Returns all findings but the copy-editor's warnings and notes, and the number of warnings among these.
    ///
    /// A build reports only their number: they are valid for the text, and `check` reports them one by one.
    #[must_use]
    pub fn without_slips(&self) -> (Vec<Diagnostic>, usize) {
        let is_slip = |found: &&Diagnostic| found.problem.is_slip() && found.severity != Severity::Error;
        let (slips, others): (Vec<_>, Vec<_>) = self.list.iter().partition(is_slip);
        let warnings = slips.iter().filter(|found| found.severity == Severity::Warning).count();
        (others.into_iter().cloned().collect(), warnings)
    }

    /// Makes findings without any yet, under the same rules.
    #[must_use]
    pub(super) fn apart(&self) -> Self {
        Self { list: Vec::new(), ..self.clone() }
    }

    /// Adds those findings of others under the same rules that are wanted.
    pub(super) fn take(&mut self, others: Self, is_wanted: impl Fn(&Diagnostic) -> bool) {
        self.list.extend(others.list.into_iter().filter(is_wanted));
    }
}
