//! Everything that was found in an edition, as its author wants to hear it.

use crate::check;
use crate::config::Check;
use crate::diag::{Diagnostic, Problem, Severity};
use crate::source::{SourceId, Sources};
use std::collections::BTreeSet;

/// The findings of one edition, in the order in which they were found.
///
/// Whatever finds something adds it here, and here alone it is decided what becomes of it: findings that
/// `book.toml` or a comment in the text allows are left out, those that it denies become errors, every place is
/// traced to the file that the author wrote, and what only follows from another finding is dropped.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    list: Vec<Diagnostic>,
    sources: Sources,
    /// `[check]`; none where `book.toml` could not be read.
    check: Option<Check>,
    /// Files that are not UTF-8.
    undecoded: BTreeSet<SourceId>,
    /// Whether this is one of several editions: a work that it leaves uncited may be cited in another.
    is_one_of_several: bool,
}

/// How many findings there are, by severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Count {
    /// Counts findings by severity.
    #[must_use]
    pub fn of(findings: &[Diagnostic]) -> Self {
        let of = |severity| findings.iter().filter(|found| found.severity == severity).count();
        Self { errors: of(Severity::Error), warnings: of(Severity::Warning), notes: of(Severity::Note) }
    }

    /// Whether they leave no book to be made; `strict` says that warnings do.
    #[must_use]
    pub fn stops(self, strict: bool) -> bool {
        self.errors > 0 || (strict && self.warnings > 0)
    }
}

impl Findings {
    /// No findings yet, in files of which some may be read in vain: `check` is none where `book.toml` was.
    pub(super) fn new(sources: Sources, check: Option<Check>, is_one_of_several: bool) -> Self {
        Self { sources, check, is_one_of_several, ..Self::default() }
    }

    /// Adds what was found.
    pub fn add(&mut self, mut found: Vec<Diagnostic>) {
        // To judge nothing would read all texts for comments.
        if found.is_empty() {
            return;
        }
        let Some(check) = &self.check else { return self.list.extend(found) };
        let is_undecoded = |found: &&Diagnostic| matches!(found.problem, Problem::NotUtf8 { .. });
        let sources = found.iter().filter(is_undecoded).filter_map(|found| found.span);
        self.undecoded.extend(sources.map(|span| span.source));
        found.retain(|found| !self.is_echo(found) && !self.is_unsure(found));
        self.list.extend(check::judge(found, check, &self.sources));
    }

    /// Whether a finding only follows from another: every byte of a file that is not UTF-8 was replaced by a
    /// character that no face has.
    fn is_echo(&self, found: &Diagnostic) -> bool {
        found.problem == Problem::CharacterMissing { character: char::REPLACEMENT_CHARACTER }
            && found.span.is_some_and(|span| self.undecoded.contains(&span.source))
    }

    /// Whether a finding holds only if it holds for every edition.
    fn is_unsure(&self, found: &Diagnostic) -> bool {
        self.is_one_of_several && matches!(found.problem, Problem::WorkUnused { .. })
    }

    /// How many there are, by severity.
    #[must_use]
    pub fn count(&self) -> Count {
        Count::of(&self.list)
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Diagnostic] {
        &self.list
    }

    /// The files that they are in.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// All of them but those of the copy-editor that are no errors, and how many warnings were left out.
    ///
    /// A build tells their number alone: they hold for the text, and the check tells them one by one.
    #[must_use]
    pub fn without_slips(&self) -> (Vec<Diagnostic>, usize) {
        let is_slip = |found: &&Diagnostic| {
            matches!(found.problem, Problem::Slip { .. }) && found.severity != Severity::Error
        };
        let (slips, others): (Vec<_>, Vec<_>) = self.list.iter().partition(is_slip);
        let warnings = slips.iter().filter(|found| found.severity == Severity::Warning).count();
        (others.into_iter().cloned().collect(), warnings)
    }

    /// No findings yet, under the same rules.
    #[must_use]
    pub(super) fn apart(&self) -> Self {
        Self { list: Vec::new(), ..self.clone() }
    }

    /// Takes in those findings of others under the same rules that are wanted.
    pub(super) fn take(&mut self, others: Self, is_wanted: impl Fn(&Diagnostic) -> bool) {
        self.list.extend(others.list.into_iter().filter(is_wanted));
    }
}
