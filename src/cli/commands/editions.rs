//! Runs a command for every edition of a book, and merges their findings into one list.

use crate::cli::args::Common;
use crate::cli::job::Job;
use crate::cli::report::Screen;
use crate::diag::{Diagnostic, Problem};
use crate::error::Error;
use crate::manuscript::{self, Files};
use crate::source::{SourceId, Sources, Span};

/// Makes the requested editions: the named one, or all; returns `false` if errors prevented any of them.
///
/// Errors in one edition do not stop the others.
pub(super) fn each(
    common: &Common,
    screen: &mut Screen,
    mut make: impl FnMut(&Common, &mut Screen) -> Result<bool, Error>,
) -> Result<bool, Error> {
    let mut is_sound = true;
    for edition in requested(common, screen)? {
        if let Some(name) = edition.edition.as_ref().filter(|_| common.all_editions) {
            screen.heading(name);
        }
        let one = Common { all_editions: false, ..edition };
        is_sound &= make(&one, screen)?;
    }
    Ok(is_sound)
}

/// Returns the options of each requested edition. For several, the language of messages is that of the first.
pub(super) fn requested(common: &Common, screen: &mut Screen) -> Result<Vec<Common>, Error> {
    let editions = if common.all_editions {
        manuscript::editions(&Files::on_disk(&common.folder()))?
    } else {
        Vec::new()
    };
    match editions.as_slice() {
        [] | [_] => return Ok(vec![common.clone()]),
        [(_, language), ..] => screen.keep_to(language),
    }
    Ok(editions.into_iter().map(|(name, _)| Common { edition: Some(name), ..common.clone() }).collect())
}

/// The findings of several editions: the files of all editions, and each finding once.
#[derive(Default)]
pub(super) struct Merged {
    pub(super) sources: Sources,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Merged {
    /// Merges the findings of all editions. A work is reported as uncited only if it is uncited in each of
    /// them.
    pub(super) fn of(jobs: &[Job]) -> Self {
        let mut merged = Self::default();
        let is_everywhere = |found: &Diagnostic| {
            jobs.iter().all(|job| {
                let all = job.checked.findings.all();
                job.checked.publication.is_some() && all.iter().any(|other| other.problem == found.problem)
            })
        };
        for job in jobs {
            let findings = &job.checked.findings;
            let ids: Vec<SourceId> =
                findings.sources().iter().map(|(id, _)| merged.take_in(findings.sources(), id)).collect();
            let moved = |span: Span| {
                let source = ids.get(span.source.0 as usize).copied().unwrap_or(span.source);
                Span { source, ..span }
            };
            let before = merged.diagnostics.len();
            for found in findings.all() {
                if matches!(found.problem, Problem::WorkUnused { .. }) && !is_everywhere(found) {
                    continue;
                }
                let mut found = found.clone();
                found.span = found.span.map(moved);
                found.fix.iter_mut().for_each(|edit| edit.span = moved(edit.span));
                let is_listed =
                    |listed: &Diagnostic| (listed.span, &listed.problem) == (found.span, &found.problem);
                if !merged.diagnostics[..before].iter().any(is_listed) {
                    merged.diagnostics.push(found);
                }
            }
        }
        merged
    }

    /// Adds a file of one edition to the files of all, and returns its new id.
    fn take_in(&mut self, sources: &Sources, id: SourceId) -> SourceId {
        let source = sources.get(id);
        self.sources
            .find(&source.path)
            .unwrap_or_else(|| self.sources.add(source.path.clone(), source.text.clone()))
    }
}
