//! Reports all findings in the requested format, and fixes those that can be fixed.

use super::asking;
use super::editions::{self, Merged};
use crate::cli::args::{Check, Form};
use crate::cli::job::Job;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::cli::{diff, machine, output};
use crate::diag::Diagnostic;
use crate::error::Error;
use crate::manuscript::mended;
use crate::markdown::mending::{Change, build_changing};
use crate::messages::say;
use crate::project::{Count, Outputs, proof};
use crate::source::{SourceId, Sources, display_path};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{IsTerminal, stderr, stdin};

/// Reports all findings; returns `false` if they require exit status 1.
pub(super) fn check_of(options: &Check, screen: &mut Screen) -> Result<bool, Error> {
    if options.format != Form::Text {
        screen.hide_progress();
    }
    screen.show_all(options.findings.all);
    let mut jobs = Vec::new();
    let requested = editions::requested(&options.common, screen)?;
    for common in &requested {
        jobs.push(Job::open(common, Outputs::default(), screen)?);
    }
    let found = Merged::of(&jobs);
    let is_sound = report(options, found.diagnostics, &found.sources, screen)?;
    if !is_sound || options.format != Form::Text {
        return Ok(is_sound);
    }
    for (job, common) in jobs.iter().zip(&requested) {
        if let Some(tally) = job.tally() {
            let name = common.edition.as_ref().filter(|_| requested.len() > 1);
            let edition = name.map_or_else(String::new, |name| {
                format!("{} ", say::edition_named(name).text(screen.locale))
            });
            let (sound, tally) =
                (say::check_sound().text(screen.locale), wording::tally(&tally, screen.locale));
            screen.done(&format!("{edition}{sound} · {tally}"));
        }
    }
    Ok(true)
}

/// Fixes and reports; returns whether the remaining findings allow exit status 0.
///
/// # Errors
/// Fails if a file cannot be read again or written.
fn report(
    options: &Check,
    mut found: Vec<Diagnostic>,
    sources: &Sources,
    screen: &Screen,
) -> Result<bool, Error> {
    found.sort_by_key(|diagnostic| (diagnostic.severity, diagnostic.span));
    if options.fix {
        if options.format == Form::Text && stdin().is_terminal() && stderr().is_terminal() {
            asking::ask(&mut found, sources, screen.locale, &mut stdin().lock(), &mut stderr().lock())?;
        }
        found = apply_fixes(options, found, sources, screen)?;
    }
    match options.format {
        Form::Text => screen.problems(&found, sources, None),
        Form::Json => screen.put(&machine::list(&found, sources, screen.locale)),
        Form::Github => screen.put(&machine::github(&found, sources, screen.locale)),
        Form::Html => {
            let sum = wording::count(&Count::of(&found), screen.locale);
            let sum = if sum.is_empty() { say::check_sound().text(screen.locale) } else { sum };
            screen.put(&proof::page(&found, sources, &sum, screen.locale));
        }
    }
    Ok(!Count::of(&found).stops(options.findings.strict))
}

/// Shows the edits, applies them to the author's files, and returns the findings that are not fixed.
fn apply_fixes(
    options: &Check,
    found: Vec<Diagnostic>,
    sources: &Sources,
    screen: &Screen,
) -> Result<Vec<Diagnostic>, Error> {
    let found = drop_edits_of_markup(found, sources);
    let mending = diff::choose(&found);
    if options.format == Form::Text {
        screen.put(&diff::draw(&mending, sources));
    }
    let mut untouched: Vec<SourceId> = Vec::new();
    for (id, edits) in &mending.files {
        let source = sources.get(*id);
        let raw = fs::read(&source.path).map_err(|error| Error::io(&source.path, error))?;
        match mended(source, &raw, edits) {
            Some(bytes) => output::replace(&source.path, &bytes)?,
            None => {
                untouched.push(*id);
                screen.aside(&say::check_left_alone(display_path(&source.path)).text(screen.locale));
            }
        }
    }
    let is_mended = |(found, mended): &(&Diagnostic, &bool)| {
        **mended && !found.span.is_some_and(|span| untouched.contains(&span.source))
    };
    let count = found.iter().zip(&mending.mended).filter(is_mended).count();
    if count > 0 {
        screen.aside(&say::check_mended(count).text(screen.locale));
    }
    let flags: Vec<bool> = found.iter().zip(&mending.mended).map(|pair| is_mended(&pair)).collect();
    Ok(found.into_iter().zip(flags).filter(|(_, mended)| !mended).map(|(found, _)| found).collect())
}

/// How often edits are chosen again after some were refused; an edit that overlapped a refused one may
/// replace it.
const ROUNDS: usize = 4;

/// Removes the edits that would change how Markdown reads the surrounding text. The findings themselves
/// remain, for the author to fix.
fn drop_edits_of_markup(mut found: Vec<Diagnostic>, sources: &Sources) -> Vec<Diagnostic> {
    let mut tried = vec![false; found.len()];
    for _ in 0..ROUNDS {
        let refused = refused(&found, sources, &mut tried);
        if refused.is_empty() {
            return found;
        }
        for finding in refused {
            found[finding].fix.clear();
        }
    }
    let untried =
        found.iter_mut().zip(tried).filter(|(found, tried)| !tried && is_copy_editor_finding(found));
    untried.for_each(|(found, _)| found.fix.clear());
    found
}

/// Returns the indices of the findings whose edits must not be applied; examined findings are marked in
/// `tried`.
fn refused(found: &[Diagnostic], sources: &Sources, tried: &mut [bool]) -> BTreeSet<usize> {
    let mut changes: BTreeMap<SourceId, Vec<Change>> = BTreeMap::new();
    let mut is_new: BTreeSet<SourceId> = BTreeSet::new();
    let mending = diff::choose(found);
    let chosen = found.iter().zip(&mending.mended).enumerate();
    for (finding, (diagnostic, _)) in
        chosen.filter(|(_, (found, is_mended))| **is_mended && is_copy_editor_finding(found))
    {
        for edit in &diagnostic.fix {
            let change = Change { range: edit.span.range(), text: &edit.text, finding };
            changes.entry(edit.span.source).or_default().push(change);
            if !tried[finding] {
                is_new.insert(edit.span.source);
            }
        }
        tried[finding] = true;
    }
    let mut refused = BTreeSet::new();
    for (id, mut changes) in changes.into_iter().filter(|(id, _)| is_new.contains(id)) {
        changes.sort_by_key(|change| (change.range.start, change.range.end));
        refused.extend(build_changing(&sources.get(id).text, &changes));
    }
    refused
}

/// Whether the edits of one finding, applied alone, leave the markup around them unchanged.
pub(super) fn leaves_markup(found: &Diagnostic, sources: &Sources) -> bool {
    let one = std::slice::from_ref(found);
    !is_copy_editor_finding(found) || refused(one, sources, &mut [false]).is_empty()
}

/// Whether a finding is the copy-editor's, whose edits change words; other edits change markup.
fn is_copy_editor_finding(found: &Diagnostic) -> bool {
    found.problem.is_slip()
}
