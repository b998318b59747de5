//! The findings as a page for an editor: the whole text of the chapters with every finding in its place, for the screen
//! and for paper.

use crate::diag::Diagnostic;
use crate::diag::headings::heading;
use crate::epub::xml::{self, Element};
use crate::messages::{Locale, say};
use crate::source::{Source, SourceId, Sources, display_path};
use std::collections::BTreeMap;
use std::ops::Range;

const STYLE: &str = include_str!("proof.css");

/// A finding, its number on the page and its bytes in its file.
struct Marked<'f> {
    number: usize,
    found: &'f Diagnostic,
    range: Range<usize>,
}

/// Returns the page: an HTML document without scripts, which loads nothing.
///
/// `sum` says how many findings there are. Chapters are shown whole. Of other files (settings, sources) only the paragraphs with findings are shown. Findings without a
/// place stand at the beginning.
pub fn page(diagnostics: &[Diagnostic], sources: &Sources, sum: &str, locale: Locale) -> String {
    let mut files: BTreeMap<SourceId, Vec<Marked>> = BTreeMap::new();
    let mut placeless = Vec::new();
    let mut in_order: Vec<&Diagnostic> = diagnostics.iter().collect();
    in_order.sort_by_key(|found| found.span.map(|span| (span.source, span.start, span.end)));
    for (at, found) in in_order.into_iter().enumerate() {
        let number = at + 1;
        match found.span {
            Some(span) => {
                files.entry(span.source).or_default().push(Marked { number, found, range: span.range() });
            }
            None => placeless.push(note(number, found, locale)),
        }
    }
    let title = say::proof_title().text(locale);
    let mut main = Element::new("main")
        .kid(Element::new("h1").text(&title))
        .kid(Element::new("p").with("class", "sum").text(sum));
    if !placeless.is_empty() {
        main =
            main.kid(Element::new("ol").with("class", "notes").kids(placeless.into_iter().map(Into::into)));
    }
    // Texts with other files included in them are shown file by file.
    for (id, source) in sources.iter().filter(|(_, source)| source.pieces.is_empty()) {
        let marked = files.remove(&id).unwrap_or_default();
        let is_chapter = source.path.extension().is_some_and(|ending| ending == "md" || ending == "markdown");
        if is_chapter || !marked.is_empty() {
            main = main.kid(section(id, source, &marked, is_chapter, locale));
        }
    }
    let head = Element::new("head")
        .kid(Element::new("meta").with("charset", "utf-8"))
        .kid(
            Element::new("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
        )
        .kid(Element::new("title").text(title))
        .kid(Element::new("style").text(STYLE));
    let body = Element::new("body").kid(main);
    xml::html(&Element::new("html").with("lang", locale.tag()).kid(head).kid(body))
}

/// A file: its path, and its paragraphs with the findings of each beside it.
fn section(id: SourceId, source: &Source, marked: &[Marked], is_whole: bool, locale: Locale) -> Element {
    let heading = format!("file-{}", id.0);
    let name = Element::new("h2").with("id", &heading).text(display_path(&source.path));
    let mut section = Element::new("section").with("aria-labelledby", heading).kid(name);
    for paragraph in paragraphs(&source.text) {
        let begins_here =
            |one: &&Marked| paragraph.contains(&one.range.start) || one.range.start == paragraph.end;
        let own: Vec<&Marked> = marked.iter().filter(begins_here).collect();
        if !is_whole && own.is_empty() {
            continue;
        }
        let mut row = Element::new("div").with("class", "row").kid(text(source, &paragraph, &own));
        if !own.is_empty() {
            let notes = own.iter().map(|one| note(one.number, one.found, locale).into());
            row = row.kid(Element::new("ol").with("class", "notes").kids(notes));
        }
        section = section.kid(row);
    }
    section
}

/// The runs of lines that are not blank, as ranges of bytes without the last line end.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let (mut at, mut is_open) = (0, false);
    for line in text.split_inclusive('\n') {
        let end = at + line.trim_end_matches('\n').len();
        if line.trim().is_empty() {
            is_open = false;
        } else if let Some(last) = found.last_mut().filter(|_| is_open) {
            last.end = end;
        } else {
            found.push(at..end);
            is_open = true;
        }
        at += line.len();
    }
    // An empty file, or one of blank lines, may have findings too.
    if found.is_empty() {
        found.push(0..text.len());
    }
    found
}

/// A paragraph as it is written, each finding marked and numbered; one within another has its number alone.
fn text(source: &Source, paragraph: &Range<usize>, own: &[&Marked]) -> Element {
    let mut words = Element::new("p").with("class", "text");
    let mut at = paragraph.start;
    for one in own {
        let start = source.text.floor_char_boundary(one.range.start.clamp(at, paragraph.end));
        let end = source.text.ceil_char_boundary(one.range.end.clamp(start, paragraph.end));
        words = words.text(&source.text[at..start]);
        if start < end {
            let mark = Element::new("mark").with("class", one.found.severity.key());
            words = words.kid(mark.text(&source.text[start..end]));
        }
        let link = Element::new("a").with("href", format!("#n{}", one.number)).text(one.number.to_string());
        words = words.kid(Element::new("sup").kid(link));
        at = end;
    }
    words.text(&source.text[at..paragraph.end])
}

/// A finding in words, with its number.
fn note(number: usize, found: &Diagnostic, locale: Locale) -> Element {
    let wording = found.problem.words(locale);
    let level = found.severity.name().text(locale);
    let code = Element::new("b").text(format!("{level} {}", found.problem.code()));
    let item = Element::new("li")
        .with("id", format!("n{number}"))
        .with("value", number.to_string())
        .with("class", found.severity.key())
        .kid(code)
        .text(format!(" {}. {}", wording.message, wording.hint));
    match heading(found.problem.code(), locale) {
        Some(rule) => item.kid(Element::new("small").text(rule)),
        None => item,
    }
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn paragraphs_are_runs_of_lines_that_are_not_blank() {
        let text = "# A\n\nb\nc\n \n\nd";
        let found: Vec<&str> = paragraphs(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["# A", "b\nc", "d"]);
        assert_eq!(paragraphs("").first(), Some(&(0..0)));
    }
}
