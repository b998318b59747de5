//! Findings for machines: a JSON list, or the workflow commands that GitHub shows as annotations.

use super::json;
use super::tally::ImportSummary;
use crate::cli::wording;
use crate::diag::headings::heading;
use crate::diag::{Diagnostic, Problem, Severity};
use crate::messages::Locale;
use crate::source::{Place, Sources, Span, display_path};
use serde::Serialize;

/// A finding in JSON.
#[derive(Serialize)]
pub(super) struct Finding<'f> {
    code: &'static str,
    severity: &'static str,
    #[serde(flatten)]
    place: Option<FilePlace>,
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    better: Option<&'f str>,
    fixable: bool,
    /// The rule book and its heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    message: String,
    hint: String,
}

/// The beginning and the end of a finding.
#[derive(Serialize)]
struct FilePlace {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl<'f> Finding<'f> {
    /// Returns a diagnostic in words.
    pub(super) fn of(diagnostic: &'f Diagnostic, sources: &Sources, locale: Locale) -> Self {
        let wording = diagnostic.problem.words(locale);
        let (found, better) = match &diagnostic.problem {
            Problem::Slip { found, better, .. } => (Some(found.as_str()), better.as_deref()),
            Problem::TwoForms { found, better, .. }
            | Problem::LettersPlain { found, better, .. }
            | Problem::WordMisspelt { found, better, .. } => (Some(found.as_str()), Some(better.as_str())),
            _ => (None, None),
        };
        let place = diagnostic.span.map(|span| {
            let (start, end) = ends(span, sources);
            FilePlace {
                file: display_path(&sources.get(span.source).path),
                line: start.line,
                column: start.column,
                end_line: end.line,
                end_column: end.column,
            }
        });
        Self {
            code: diagnostic.problem.code(),
            severity: diagnostic.severity.key(),
            place,
            found,
            better,
            fixable: !diagnostic.fix.is_empty(),
            rule: heading(diagnostic.problem.code(), locale),
            message: wording.message,
            hint: wording.hint,
        }
    }
}

/// Returns a list with one object for each finding, one a line.
pub(super) fn list(diagnostics: &[Diagnostic], sources: &Sources, locale: Locale) -> String {
    let findings = diagnostics.iter().map(|diagnostic| Finding::of(diagnostic, sources, locale));
    json::lines(&findings.collect::<Vec<_>>())
}

/// Returns the report of an import: its result, and what could not be kept.
pub(super) fn import_report(made: &ImportSummary, locale: Locale) -> String {
    #[derive(Serialize)]
    struct ImportReport<'m> {
        folder: &'m str,
        title: &'m str,
        language: &'m str,
        chapters: &'m [&'m str],
        pictures: &'m [&'m str],
        notes: usize,
        tables: usize,
        losses: Vec<Lost<'m>>,
    }
    #[derive(Serialize)]
    struct Lost<'m> {
        kind: String,
        count: usize,
        heading: &'m str,
        near: &'m str,
        message: String,
    }
    let lost = made.losses.iter().map(|loss| Lost {
        kind: loss.kind.name(),
        count: loss.count,
        heading: &loss.heading,
        near: &loss.near,
        message: wording::loss(loss.kind).text(locale),
    });
    let ImportSummary { folder, title, language, chapters, pictures, notes, tables, .. } = made;
    let (notes, tables, losses) = (*notes, *tables, lost.collect());
    json::lines(&ImportReport { folder, title, language, chapters, pictures, notes, tables, losses })
}

/// Returns one workflow command for each finding: `::warning file=…,line=…,col=…,title=…::message`.
pub(super) fn github(diagnostics: &[Diagnostic], sources: &Sources, locale: Locale) -> String {
    let mut made = String::new();
    for diagnostic in diagnostics {
        let wording = diagnostic.problem.words(locale);
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let place = diagnostic.span.map_or_else(String::new, |span| {
            let (start, end) = ends(span, sources);
            let file = property(&display_path(&sources.get(span.source).path));
            let (line, last) = (start.line, end.line);
            format!("file={file},line={line},endLine={last},col={},endColumn={},", start.column, end.column)
        });
        let code = diagnostic.problem.code();
        let text = format!("{} ({})", wording.message, wording.hint);
        made += &format!("::{command} {place}title={code}::{}\n", escaped(&text));
    }
    made
}

fn escaped(plain: &str) -> String {
    plain.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(plain: &str) -> String {
    escaped(plain).replace(':', "%3A").replace(',', "%2C")
}

/// Returns where a span begins and where it ends, one past its last character.
fn ends(span: Span, sources: &Sources) -> (Place, Place) {
    (sources.place(span), sources.place(Span { start: span.end, ..span }))
}

#[cfg(test)]
mod tests {
    use super::{escaped, property};

    #[test]
    fn texts_are_escaped_as_their_readers_want() {
        assert_eq!(escaped("%50\nson"), "%2550%0Ason");
        assert_eq!(property("c:\\a,b"), "c%3A\\a%2Cb");
    }
}
