//! Findings for machines: a JSON list, or the workflow commands that GitHub shows as annotations.

use super::tally::ImportSummary;
use super::words::Voice;
use crate::diag::{Diagnostic, Problem, Severity};
use crate::source::{Place, Sources, Span};
use std::fmt::Write;

/// One object for each finding, one a line, in a list.
pub(super) fn json(diagnostics: &[Diagnostic], sources: &Sources, voice: Voice) -> String {
    array(diagnostics.iter().map(|diagnostic| format!("  {{{}}}", members(diagnostic, sources, voice))))
}

/// A list of objects that are written already, one a line.
pub(super) fn array(objects: impl Iterator<Item = String>) -> String {
    let objects: Vec<String> = objects.collect();
    if objects.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", objects.join(",\n")) }
}

/// The members of one object.
pub(super) fn members(diagnostic: &Diagnostic, sources: &Sources, voice: Voice) -> String {
    let wording = diagnostic.problem.words(&voice.language());
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let mut made = format!("\"code\": {}, \"severity\": \"{severity}\"", text(diagnostic.problem.code()));
    if let Some(span) = diagnostic.span {
        let (start, end) = ends(span, sources);
        let file = sources.get(span.source).path.display().to_string();
        let places = [
            ("line", start.line),
            ("column", start.column),
            ("end_line", end.line),
            ("end_column", end.column),
        ];
        made += &format!(", \"file\": {}", text(&file));
        for (name, number) in places {
            made += &format!(", \"{name}\": {number}");
        }
    }
    if let Problem::Slip { found, better, .. } = &diagnostic.problem {
        made += &format!(", \"found\": {}", text(found));
        made += &better.as_ref().map_or_else(String::new, |better| format!(", \"better\": {}", text(better)));
    }
    let fixable = !diagnostic.fix.is_empty();
    made + &format!(
        ", \"fixable\": {fixable}, \"message\": {}, \"hint\": {}",
        text(&wording.message),
        text(&wording.hint)
    )
}

/// What was brought in, and what of it could not be kept.
pub(super) fn brought(made: &ImportSummary, voice: Voice) -> String {
    let list = |texts: Vec<String>| texts.join(", ");
    let losses: Vec<String> = made
        .losses
        .iter()
        .map(|loss| {
            format!(
                "    {{\"kind\": {}, \"count\": {}, \"heading\": {}, \"near\": {}, \"message\": {}}}",
                text(&loss.kind.name()),
                loss.count,
                text(&loss.heading),
                text(&loss.near),
                text(voice.loss(loss.kind))
            )
        })
        .collect();
    let losses = if losses.is_empty() { "[]".to_owned() } else { format!("[\n{}\n  ]", losses.join(",\n")) };
    format!(
        "{{\n  \"folder\": {},\n  \"title\": {},\n  \"language\": {},\n  \"chapters\": [{}],\n  \
         \"pictures\": [{}],\n  \"notes\": {},\n  \"tables\": {},\n  \"losses\": {losses}\n}}\n",
        text(made.folder),
        text(made.title),
        text(made.language),
        list(made.chapters.iter().map(|name| text(name)).collect()),
        list(made.pictures.iter().map(|path| text(path)).collect()),
        made.notes,
        made.tables,
    )
}

/// A text as JSON has it (RFC 8259, §7).
pub(super) fn text(plain: &str) -> String {
    let mut quoted = String::from("\"");
    for character in plain.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            control if (control as u32) < 0x20 => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04x}", control as u32);
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// One workflow command for each finding: `::warning file=…,line=…,col=…,title=…::message`.
pub(super) fn github(diagnostics: &[Diagnostic], sources: &Sources, voice: Voice) -> String {
    let mut made = String::new();
    for diagnostic in diagnostics {
        let wording = diagnostic.problem.words(&voice.language());
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let place = diagnostic.span.map_or_else(String::new, |span| {
            let (start, end) = ends(span, sources);
            let file = property(&sources.get(span.source).path.display().to_string());
            let (line, last) = (start.line, end.line);
            format!("file={file},line={line},endLine={last},col={},endColumn={},", start.column, end.column)
        });
        let code = diagnostic.problem.code();
        let said = format!("{} ({})", wording.message, wording.hint);
        made += &format!("::{command} {place}title={code}::{}\n", escaped(&said));
    }
    made
}

fn escaped(plain: &str) -> String {
    plain.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(plain: &str) -> String {
    escaped(plain).replace(':', "%3A").replace(',', "%2C")
}

/// Where a span begins and where it ends, one past its last character.
fn ends(span: Span, sources: &Sources) -> (Place, Place) {
    (sources.place(span), sources.place(Span { start: span.end, ..span }))
}

#[cfg(test)]
mod tests {
    use super::{escaped, property, text};

    #[test]
    fn texts_are_quoted_as_their_readers_want() {
        assert_eq!(text("a\"b\\c\n\u{1}ş"), "\"a\\\"b\\\\c\\n\\u0001ş\"");
        assert_eq!(escaped("%50\nson"), "%2550%0Ason");
        assert_eq!(property("c:\\a,b"), "c%3A\\a%2Cb");
    }
}
