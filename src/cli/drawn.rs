//! Diagnostics as text with their excerpts. The door to annotate-snippets.
//!
//! The output is bounded, whatever is wrong with a manuscript: the length of an excerpt's line and of a message, and
//! the number of findings of one kind.

use crate::cli::wording;
use crate::diag::{Diagnostic, Severity, Subject};
use crate::messages::{Locale, say};
use crate::source::{Sources, Span, display_path};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// Most columns of an excerpt; a longer line is cut around the place.
const COLUMNS: usize = 110;

/// Most findings of one kind that are drawn unless all are requested; the rest is counted.
pub(super) const MOST: usize = 20;

/// Most subjects by which the findings of a kind are counted.
const SUBJECTS: usize = 3;

/// Longest line that is read as a whole, in bytes.
const LINE: usize = 4_000;

/// Bytes of a longer line that are read on each side of the place.
const BESIDE: usize = 600;

/// Longest message, in bytes: it contains words of the manuscript.
const MESSAGE: usize = 1_500;

/// Options for drawing problems.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// Language of the messages.
    pub(super) locale: Locale,
    /// Lowest severity that is drawn.
    pub(super) least: Severity,
    /// Most findings of one kind that are drawn.
    pub(super) most: usize,
    /// Whether the command has an option to show all.
    pub(super) offers_all: bool,
    /// Whether colours are used.
    pub(super) coloured: bool,
}

/// Number and subjects of the findings of one kind.
#[derive(Default)]
struct Repeated {
    count: usize,
    subjects: BTreeMap<Subject, usize>,
}

impl Repeated {
    /// Returns the most frequent subjects: at least two findings each, and a twentieth of all.
    fn frequent(&self) -> Vec<(&Subject, usize)> {
        let is_frequent = |(_, count): &(&Subject, usize)| *count > 1 && count * 20 >= self.count;
        let counted = self.subjects.iter().map(|(subject, count)| (subject, *count));
        let mut frequent: Vec<_> = counted.filter(is_frequent).collect();
        frequent.sort_by_key(|(_, count)| Reverse(*count));
        frequent.truncate(SUBJECTS);
        frequent
    }
}

/// Returns problems as text; of a kind with many, their number and subjects.
pub(super) fn draw(diagnostics: &[Diagnostic], sources: &Sources, manner: Manner) -> String {
    let Manner { locale, least, most, offers_all, coloured } = manner;
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() }.term_width(COLUMNS);
    let mut sorted: Vec<&Diagnostic> =
        diagnostics.iter().filter(|diagnostic| diagnostic.severity >= least).collect();
    sorted.sort_by_key(|diagnostic| (diagnostic.severity, diagnostic.span));
    let mut kinds: BTreeMap<(Severity, &str), Repeated> = BTreeMap::new();
    let mut drawn = String::new();
    for diagnostic in sorted {
        let seen = kinds.entry((diagnostic.severity, diagnostic.problem.code())).or_default();
        seen.count += 1;
        if let Some(subject) = diagnostic.problem.subject() {
            *seen.subjects.entry(subject).or_default() += 1;
        }
        if seen.count <= most {
            drawn += &one(diagnostic, sources, locale, &renderer);
            drawn += "\n\n";
        }
    }
    for ((severity, code), seen) in kinds.iter().filter(|(_, seen)| seen.count > MOST) {
        let hidden = seen.count.saturating_sub(most);
        let words = wording::many(seen.count, &seen.frequent(), hidden, offers_all, locale);
        let title = level(*severity, locale).primary_title(normalize_untrusted_str(&short(&words))).id(*code);
        drawn += &renderer.render(&[Group::with_title(title)]);
        drawn += "\n\n";
    }
    drawn
}

fn level(severity: Severity, locale: Locale) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR.with_name(say::level_error().text(locale)),
        Severity::Warning => Level::WARNING.with_name(say::level_warning().text(locale)),
        Severity::Note => Level::NOTE.with_name(say::level_note().text(locale)),
    }
}

/// Returns one problem as text.
fn one(diagnostic: &Diagnostic, sources: &Sources, locale: Locale, renderer: &Renderer) -> String {
    let wording = diagnostic.problem.words(locale);
    let title = level(diagnostic.severity, locale)
        .primary_title(normalize_untrusted_str(&short(&wording.message)))
        .id(diagnostic.problem.code());
    let hint = Level::HELP
        .with_name(say::level_hint().text(locale))
        .message(normalize_untrusted_str(&short(&wording.hint)));
    let Some(span) = diagnostic.span else { return renderer.render(&[title.element(hint)]) };
    let source = sources.get(span.source);
    let (place, path) = (sources.place(span), display_path(&source.path));
    let Excerpt { text, marked, is_cut } = excerpt(&source.text, visible(&source.text, span));
    let snippet = Snippet::source(text)
        .line_start(place.line)
        .fold(true)
        .annotation(AnnotationKind::Primary.span(marked));
    let group = if is_cut {
        title.element(Origin::path(path).line(place.line).char_column(place.column)).element(snippet)
    } else {
        title.element(snippet.path(path))
    };
    renderer.render(&[group.element(hint)])
}

/// Shortens a message to one that fits on a screen.
fn short(message: &str) -> Cow<'_, str> {
    if message.len() <= MESSAGE {
        return message.into();
    }
    format!("{}…", &message[..message.floor_char_boundary(MESSAGE)]).into()
}

/// The line of a place, or the part of a long one around it.
struct Excerpt<'a> {
    text: &'a str,
    /// Range of the place in that text.
    marked: Range<usize>,
    is_cut: bool,
}

/// Returns the excerpt of a text for a place in one of its lines.
fn excerpt(text: &str, place: Range<usize>) -> Excerpt<'_> {
    let start = text[..place.start].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[place.end..].find('\n').map_or(text.len(), |length| place.end + length);
    let is_cut = end - start > LINE;
    let (from, to) = if is_cut {
        let from = text.ceil_char_boundary(place.start.saturating_sub(BESIDE).max(start));
        (from, text.floor_char_boundary((place.start + BESIDE).min(end)))
    } else {
        (start, end)
    };
    Excerpt { text: &text[from..to], marked: place.start - from..place.end.min(to) - from, is_cut }
}

/// Returns the part of a span that can be shown: whole characters of its first line.
fn visible(text: &str, span: Span) -> Range<usize> {
    let within =
        |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = within(span.range().start);
    let end = within(span.range().end).max(start);
    let line_end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    start..end.min(line_end)
}

#[cfg(test)]
mod tests {
    use super::{MESSAGE, MOST, Manner, draw, visible};
    use crate::diag::{Diagnostic, Problem, Severity};
    use crate::messages::Locale;
    use crate::project::Count;
    use crate::source::{SourceId, Sources, Span};
    use std::path::PathBuf;

    fn manner(locale: Locale, least: Severity) -> Manner {
        Manner { locale, least, most: MOST, offers_all: true, coloured: false }
    }

    #[test]
    fn warnings_then_errors_each_by_place() {
        let mut sources = Sources::default();
        let text = "# Gece\n\nÖnce `bir` söz[^a] sonra [^b].\n";
        let source = sources.add(PathBuf::from("manuscript/01.md"), text.to_owned());
        let at = |needle: &str, problem| {
            let start = text.find(needle).expect("in the text");
            Diagnostic::new(problem, Span::new(source, start..start + needle.len()))
        };
        let unresolved = |label: &str| Problem::NoteUnresolved { label: label.to_owned(), nearest: None };
        let as_error = |found: Diagnostic| Diagnostic { severity: Severity::Error, ..found };
        let diagnostics = [
            as_error(at("[^b]", unresolved("b"))),
            as_error(at("[^a]", unresolved("a"))),
            at("`bir`", Problem::BacktickApostrophe { word: "bir".to_owned(), is_code: false }),
        ];
        assert_eq!(Count::of(&diagnostics), Count { errors: 2, warnings: 1, notes: 0 });
        let locale = Locale::Turkish;
        let output = draw(&diagnostics, &sources, manner(locale, Severity::Warning));
        let codes: Vec<&str> = output.lines().filter(|line| line.contains("]: “")).collect();
        assert_eq!(
            codes,
            [
                "uyarı[M002]: “bir” içindeki ters kesme, kesme işareti (’) olarak okundu",
                "hata[N001]: “a” dipnotu tanımlanmamış",
                "hata[N001]: “b” dipnotu tanımlanmamış"
            ]
        );
        assert!(output.contains("manuscript/01.md:3:15"), "{output}");
        assert!(!draw(&diagnostics, &sources, manner(locale, Severity::Error)).contains("uyarı"));
    }

    #[test]
    fn no_span_can_stop_the_drawing() {
        let text = "ğış\nson";
        for (start, end) in [(0, 0), (1, 2), (5, 99), (99, 200), (3, 1), (0, 10), (10, 10)] {
            let range = visible(text, Span::new(SourceId(0), start..end));
            assert!(
                range.start <= range.end && text.get(range.clone()).is_some(),
                "{start}..{end}: {range:?}"
            );
        }
        for text in ["", "\n", "tek\0\u{1b}[31m\t\u{202e}söz", &"uzun ".repeat(2000)] {
            for at in [0, 1, text.len() / 2, text.len()] {
                let mut sources = Sources::default();
                let span = Span::new(sources.add(PathBuf::from("a.md"), text.to_owned()), at..at + 3);
                let problem = Problem::HtmlIgnored { tag: text.to_owned() };
                let locale = Locale::English;
                let found = [Diagnostic::new(problem, span)];
                let output = draw(&found, &sources, manner(locale, Severity::Warning));
                assert!(output.starts_with("warning[M004]") && !output.contains('\u{1b}'), "{output}");
            }
        }
    }

    #[test]
    fn of_what_is_wrong_everywhere_as_much_is_drawn_as_can_be_read() {
        let mut sources = Sources::default();
        let text = "söz <x> ".repeat(20_000);
        let source = sources.add(PathBuf::from("a.md"), text.clone());
        let at = |(at, _): (usize, &str)| {
            Diagnostic::new(
                Problem::HtmlIgnored { tag: text[at..].to_owned() },
                Span::new(source, at..at + 3),
            )
        };
        let found: Vec<Diagnostic> = text.match_indices("<x>").take(2_000).map(at).collect();
        let locale = Locale::English;
        let output = draw(&found, &sources, manner(locale, Severity::Warning));
        assert_eq!(output.matches("--> a.md:1:").count(), MOST);
        assert!(output.contains("--> a.md:1:5\n") && output.contains("--> a.md:1:157\n"), "{output:.900}");
        let sum = "warning[M004]: 2,000 of this kind, of them 2,000 are “<x>”; 1,980 are not shown: --all shows all\n";
        assert!(output.contains(sum), "{output}");
        assert!(output.len() / MOST < 3 * MESSAGE, "{} bytes", output.len());
        let all = Manner { most: usize::MAX, ..manner(locale, Severity::Warning) };
        let output = draw(&found, &sources, all);
        assert_eq!(output.matches("--> a.md:1:").count(), 2_000);
        assert!(output.contains("warning[M004]: 2,000 of this kind, of them 2,000 are “<x>”\n"));
    }
}
