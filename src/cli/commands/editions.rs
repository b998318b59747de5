//! Every edition of a book in turn, and what was found in all of them as one.

use crate::cli::args::Common;
use crate::cli::build::Read;
use crate::cli::report::Screen;
use crate::diag::{Diagnostic, Problem};
use crate::error::Error;
use crate::manuscript;
use crate::source::{SourceId, Sources, Span};

/// The editions that are asked for: the one that is named, or all; false where one of them was stopped by errors.
///
/// The others are made all the same: a mistake in a translation holds up no other.
pub(super) fn each(
    common: &Common,
    screen: &mut Screen,
    mut make: impl FnMut(&Common, &mut Screen) -> Result<bool, Error>,
) -> Result<bool, Error> {
    let mut is_sound = true;
    for edition in asked(common, screen)? {
        if let Some(name) = edition.edition.as_ref().filter(|_| common.all_editions) {
            screen.heading(name);
        }
        let one = Common { all_editions: false, ..edition };
        is_sound &= make(&one, screen)?;
    }
    Ok(is_sound)
}

/// The options once for each edition that is asked for. Of several the screen speaks the language of the first.
pub(super) fn asked(common: &Common, screen: &mut Screen) -> Result<Vec<Common>, Error> {
    let editions = if common.all_editions { manuscript::editions(&common.folder())? } else { Vec::new() };
    match editions.as_slice() {
        [] | [_] => return Ok(vec![common.clone()]),
        [(_, language), ..] => screen.keep_to(language),
    }
    Ok(editions.into_iter().map(|(name, _)| Common { edition: Some(name), ..common.clone() }).collect())
}

/// What was found in several editions: the files of all, and each finding once.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) sources: Sources,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Findings {
    /// The findings of all editions. That a work is cited nowhere must hold for each of them.
    pub(super) fn of(reads: &[Read]) -> Self {
        let mut all = Self::default();
        let is_everywhere = |found: &Diagnostic| {
            reads.iter().all(|read| {
                read.text.is_some() && read.diagnostics.iter().any(|other| other.problem == found.problem)
            })
        };
        for read in reads {
            let ids: Vec<SourceId> =
                read.sources.iter().map(|(id, _)| all.take_in(&read.sources, id)).collect();
            let moved = |span: Span| {
                let source = ids.get(span.source.0 as usize).copied().unwrap_or(span.source);
                Span { source, ..span }
            };
            let before = all.diagnostics.len();
            for found in &read.diagnostics {
                if matches!(found.problem, Problem::WorkUnused { .. }) && !is_everywhere(found) {
                    continue;
                }
                let mut found = found.clone();
                found.span = found.span.map(moved);
                found.fix.iter_mut().for_each(|edit| edit.span = moved(edit.span));
                let is_told = |told: &Diagnostic| (told.span, &told.problem) == (found.span, &found.problem);
                if !all.diagnostics[..before].iter().any(is_told) {
                    all.diagnostics.push(found);
                }
            }
        }
        all
    }

    /// A file of one edition among those of all.
    fn take_in(&mut self, sources: &Sources, id: SourceId) -> SourceId {
        let source = sources.get(id);
        self.sources
            .find(&source.path)
            .unwrap_or_else(|| self.sources.add(source.path.clone(), source.text.clone()))
    }
}
