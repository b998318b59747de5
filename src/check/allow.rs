//! Applies the author's decisions: codes in `[check]` of `book.toml`, and comments that allow a code at one
//! place.
//!
//! `<!-- matbaa: izin T040 -->` (or `icazə`, `allow`) within a line of text allows the code in that line;
//! alone on a line, it allows the code in the next paragraph. Codes of errors that prevent a book, and codes
//! that protect the author, cannot be allowed (`diag::severity`).

use crate::config::Check;
use crate::diag::{Diagnostic, Severity, may_be_allowed};
use crate::source::{SourceId, Sources, Span};
use std::ops::Range;

/// The start and the end of a comment for this program.
const BEGIN: &str = "<!-- matbaa:";
const END: &str = "-->";

/// A range of a file in which some codes are allowed.
struct Allowed<'a> {
    source: SourceId,
    range: Range<usize>,
    codes: Vec<&'a str>,
}

/// Returns the findings after applying the `[check]` table and the comments.
///
/// Allowed findings are removed, denied ones become errors.
#[must_use]
pub fn apply_check_table(mut found: Vec<Diagnostic>, check: &Check, sources: &Sources) -> Vec<Diagnostic> {
    let allowed: Vec<Allowed> = sources.iter().flat_map(|(id, source)| comments(id, &source.text)).collect();
    let is_listed = |codes: &[String], code: &str| codes.iter().any(|listed| listed == code);
    found.retain(|diagnostic| {
        let code = diagnostic.problem.code();
        let is_allowed = is_listed(&check.allow, code)
            || diagnostic.span.is_some_and(|span| allowed.iter().any(|place| place.covers(span, code)));
        // A finding that is more severe than its code usually is prevents the book.
        let is_grave = diagnostic.severity > diagnostic.problem.severity();
        !(is_allowed && may_be_allowed(code) && !is_grave)
    });
    for diagnostic in &mut found {
        if is_listed(&check.deny, diagnostic.problem.code()) {
            diagnostic.severity = Severity::Error;
        }
    }
    // Comments are found in the text as it is read; findings are now moved to the file where the text was
    // written.
    found.into_iter().map(|diagnostic| diagnostic.traced(sources)).collect()
}

impl Allowed<'_> {
    fn covers(&self, span: Span, code: &str) -> bool {
        self.source == span.source && self.range.contains(&span.range().start) && self.codes.contains(&code)
    }
}

/// The comments of a file that allow codes.
fn comments(source: SourceId, text: &str) -> Vec<Allowed<'_>> {
    let mut found = Vec::new();
    // Searching for one byte is faster than for a word, and most texts do not contain it.
    for start in
        text.match_indices('<').map(|(start, _)| start).filter(|start| text[*start..].starts_with(BEGIN))
    {
        let rest = &text[start + BEGIN.len()..];
        let Some(length) = rest.find(END) else { continue };
        let mut words = rest[..length].split([' ', ',', '\t', '\n']).filter(|word| !word.is_empty());
        if !matches!(words.next(), Some("izin" | "icazə" | "allow")) {
            continue;
        }
        let end = start + BEGIN.len() + length + END.len();
        found.push(Allowed { source, range: scope(text, start..end), codes: words.collect() });
    }
    found
}

/// The range in which a comment applies: its line if that contains text, otherwise the next paragraph.
fn scope(text: &str, comment: Range<usize>) -> Range<usize> {
    let line_start = text[..comment.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[comment.end..].find('\n').map_or(text.len(), |at| comment.end + at);
    let is_alone = text[line_start..comment.start].trim_matches([' ', '>', '\t']).is_empty()
        && text[comment.end..line_end].trim().is_empty();
    if !is_alone {
        return line_start..line_end;
    }
    let mut end = line_end;
    for line in text[line_end..].split_inclusive('\n').skip(1) {
        let is_empty = line.trim_matches([' ', '>', '\t', '\n']).is_empty();
        let has_begun = !text[line_end..end].trim_matches([' ', '>', '\t', '\n']).is_empty();
        if is_empty && has_begun {
            break;
        }
        end = (end.max(line_end + 1) + line.len()).min(text.len());
    }
    line_start..end
}

#[cfg(test)]
mod tests {
    use super::{comments, scope};
    use crate::source::SourceId;

    fn covered(text: &str) -> &str {
        let start = text.find("<!--").expect("a comment");
        let end = text.find("-->").expect("its end") + 3;
        &text[scope(text, start..end)]
    }

    #[test]
    fn a_comment_in_text_covers_its_line() {
        assert_eq!(covered("bir\niki <!-- x --> üç\ndört"), "iki <!-- x --> üç");
    }

    #[test]
    fn a_comment_alone_covers_the_paragraph_below() {
        assert_eq!(covered("bir\n\n<!-- x -->\niki\nüç\n\ndört"), "<!-- x -->\niki\nüç\n");
        assert_eq!(covered("<!-- x -->\n\niki\nüç\n\ndört"), "<!-- x -->\n\niki\nüç\n");
        assert_eq!(covered("> <!-- x -->\n> iki\n>\n> üç"), "> <!-- x -->\n> iki\n");
        assert_eq!(covered("iki\n\n<!-- x -->"), "<!-- x -->");
        assert_eq!(covered("<!-- x -->\n"), "<!-- x -->");
    }

    #[test]
    fn codes_are_named_after_the_word() {
        let text = "a <!-- matbaa: izin T040, T050 --> <!-- matbaa: allow E001 --> <!-- matbaa: T001 --> <!-- matbaa: izin";
        let found = comments(SourceId(0), text);
        let codes: Vec<&[&str]> = found.iter().map(|allowed| allowed.codes.as_slice()).collect();
        assert_eq!(codes, [["T040", "T050"].as_slice(), &["E001"]]);
    }
}
