//! What is said on the terminal: diagnostics with their excerpts, steps, sums. The door to annotate-snippets.

use super::progress::Progress;
use super::words::{Step, Voice};
use crate::cli::args::{Terminal, When};
use crate::diag::{Diagnostic, Severity};
use crate::error::Error;
use crate::lang::Language;
use crate::page::DividedNote;
use crate::source::{Sources, Span};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet, normalize_untrusted_str};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::env;
use std::io::{IsTerminal, Write, stderr, stdout};
use std::ops::Range;
use std::time::{Duration, Instant};

/// Columns of an excerpt; what is longer is cut around the place.
const COLUMNS: usize = 110;

/// The terminal, and how to speak on it.
pub(super) struct Screen {
    /// In which language.
    pub(super) voice: Voice,
    coloured: bool,
    quiet: bool,
    verbose: bool,
    /// The language that the author asked for.
    asked: Option<Language>,
    /// What was told so far.
    told: RefCell<BTreeSet<String>>,
    /// When the command began.
    begun: Instant,
    /// Whether long work may be shown while it goes on.
    lively: bool,
    progress: RefCell<Option<Progress>>,
}

/// How many problems were told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// Errors.
    pub(super) errors: usize,
    /// Warnings.
    pub(super) warnings: usize,
    /// Notes.
    pub(super) notes: usize,
}

impl Count {
    /// Counts problems by severity.
    pub(super) fn of(diagnostics: &[Diagnostic]) -> Self {
        let of = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        Self { errors: of(Severity::Error), warnings: of(Severity::Warning), notes: of(Severity::Note) }
    }
}

impl Screen {
    /// A screen as the options and the environment want it.
    pub(super) fn new(terminal: &Terminal) -> Self {
        let is_capable = stderr().is_terminal() && env::var_os("TERM").is_none_or(|term| term != "dumb");
        let coloured = match terminal.color {
            When::Always => true,
            When::Never => false,
            When::Auto => {
                let no_color = env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
                is_capable && !no_color
            }
        };
        let asked = terminal.lang.as_deref().map(Language::new);
        Self {
            voice: Voice::of(asked.as_ref(), locale().as_deref()),
            coloured,
            quiet: terminal.quiet,
            verbose: terminal.verbose,
            asked,
            told: RefCell::default(),
            begun: Instant::now(),
            lively: is_capable && !terminal.quiet && !terminal.verbose,
            progress: RefCell::default(),
        }
    }

    /// Speaks the book's language from now on, where it is known.
    pub(super) fn speak(&mut self, book: Option<&Language>) {
        self.voice = Voice::of(self.asked.as_ref().or(book), locale().as_deref());
    }

    /// Speaks one language from now on, whatever the books' are, unless the author asked for another.
    pub(super) fn keep_to(&mut self, language: &Language) {
        self.asked.get_or_insert_with(|| language.clone());
        self.speak(None);
    }

    /// The locale of messages, where one is set.
    pub(super) fn locale(&self) -> Option<String> {
        locale()
    }

    /// Begins a turn of its own: everything may be told again, and what takes long is counted from now.
    pub(super) fn begin_anew(&mut self) {
        self.told.borrow_mut().clear();
        self.begun = Instant::now();
    }

    /// Shows no progress from now on: a machine listens.
    pub(super) fn hush(&mut self) {
        self.lively = false;
    }

    /// A stage begins; a terminal shows it where the work is long.
    pub(super) fn begin(&self, step: Step) {
        if !self.lively {
            return;
        }
        let stage = self.voice.going_on(step).to_owned();
        let mut progress = self.progress.borrow_mut();
        match progress.as_ref() {
            Some(progress) => progress.go_on(stage),
            None => *progress = Some(Progress::new(self.begun, stage)),
        }
    }

    /// Says something, after what showed the progress was taken back.
    fn tell(&self, stream: &mut impl Write, text: &str) {
        drop(self.progress.borrow_mut().take());
        say(stream, text);
    }

    /// Tells problems, warnings before errors, each by place, and at the end how many there were.
    pub(super) fn problems(&self, diagnostics: &[Diagnostic], sources: &Sources, ending: Option<&str>) {
        let count = Count::of(diagnostics);
        if diagnostics.is_empty() || (self.quiet && count.errors == 0) {
            return;
        }
        let least = if self.quiet { Severity::Error } else { Severity::Note };
        let fresh = self.untold(diagnostics, sources);
        let shown = draw(&fresh, sources, self.voice, least, self.coloured);
        let sum = self.voice.count(&count);
        let ending = ending.map_or_else(String::new, |ending| format!("; {ending}"));
        self.tell(&mut stderr(), &format!("{shown}{sum}{ending}\n"));
    }

    /// What was not told before: editions of one book have files and mistakes in common.
    fn untold(&self, diagnostics: &[Diagnostic], sources: &Sources) -> Vec<Diagnostic> {
        let mut told = self.told.borrow_mut();
        let mut is_fresh = |found: &Diagnostic| {
            let place = found.span.map(|span| (sources.get(span.source).path.clone(), span.range()));
            told.insert(format!("{place:?} {:?}", found.problem))
        };
        // Two alike of one telling are both told, as they were found.
        let mut fresh: Vec<Diagnostic> = Vec::new();
        for found in diagnostics {
            let is_twin = fresh.iter().any(|one| (one.span, &one.problem) == (found.span, &found.problem));
            if is_fresh(found) || is_twin {
                fresh.push(found.clone());
            }
        }
        fresh
    }

    /// Says a line beside the output.
    pub(super) fn aside(&self, line: &str) {
        if !self.quiet {
            self.tell(&mut stderr(), &format!("{line}\n"));
        }
    }

    /// Says several lines beside the output.
    pub(super) fn aside_lines(&self, lines: &[String]) {
        for line in lines {
            self.aside(&normalize_untrusted_str(line));
        }
    }

    /// Puts out what was asked for, whether or not all else is to be quiet.
    pub(super) fn put(&self, text: &str) {
        self.tell(&mut stdout(), text);
    }

    /// Tells an error that has no place in the manuscript.
    pub(super) fn failure(&self, error: &Error) {
        let told = self.voice.told(error);
        self.tell(&mut stderr(), &format!("{}: {told}\n", self.voice.error()));
    }

    /// Tells a step, where every step is to be told.
    pub(super) fn step(&self, step: Step, time: Duration) {
        if self.verbose {
            self.tell(&mut stderr(), &format!("{}\n", self.voice.step(step, time)));
        }
    }

    /// Tells which notes are divided, where every step is to be told.
    pub(super) fn divided(&self, notes: &[DividedNote]) {
        if self.verbose {
            self.tell(&mut stderr(), &format!("{}\n", self.voice.divided(notes)));
        }
    }

    /// Tells of which edition the next is.
    pub(super) fn heading(&self, edition: &str) {
        self.done(&self.voice.edition(edition));
    }

    /// Tells what was done.
    pub(super) fn done(&self, line: &str) {
        if !self.quiet {
            self.tell(&mut stdout(), &format!("{line}\n"));
        }
    }
}

/// Writes to a stream; one that is closed (`| head`) hears nothing, and nobody is left to tell.
fn say(stream: &mut impl Write, text: &str) {
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
}

/// The locale of messages, as POSIX finds it.
pub(super) fn locale() -> Option<String> {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set)
}

/// Problems as text, from a severity upwards.
fn draw(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    voice: Voice,
    least: Severity,
    coloured: bool,
) -> String {
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() }.term_width(COLUMNS);
    let mut sorted: Vec<&Diagnostic> =
        diagnostics.iter().filter(|diagnostic| diagnostic.severity >= least).collect();
    sorted.sort_by_key(|diagnostic| (diagnostic.severity, diagnostic.span));
    sorted.into_iter().map(|diagnostic| one(diagnostic, sources, voice, &renderer) + "\n\n").collect()
}

/// One problem as text.
fn one(diagnostic: &Diagnostic, sources: &Sources, voice: Voice, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(voice.error()),
        Severity::Warning => Level::WARNING.with_name(voice.warning()),
        Severity::Note => Level::NOTE.with_name(voice.note()),
    };
    let wording = diagnostic.problem.words(&voice.language());
    let title = level.primary_title(normalize_untrusted_str(&wording.message)).id(diagnostic.problem.code());
    let hint = Level::HELP.with_name(voice.hint()).message(normalize_untrusted_str(&wording.hint));
    let group = match diagnostic.span {
        None => title.element(hint),
        Some(span) => {
            let source = sources.get(span.source);
            let place = AnnotationKind::Primary.span(visible(&source.text, span));
            let excerpt = Snippet::source(source.text.as_str())
                .path(source.path.display().to_string())
                .fold(true)
                .annotation(place);
            title.element(excerpt).element(hint)
        }
    };
    renderer.render(&[group])
}

/// The part of a span that can be shown: whole characters of its first line.
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
    use super::{Count, draw, visible};
    use crate::cli::words::Voice;
    use crate::diag::{Diagnostic, Problem, Severity};
    use crate::lang::Language;
    use crate::source::{SourceId, Sources, Span};
    use std::path::PathBuf;

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
        let diagnostics = [
            at("[^b]", unresolved("b")),
            at("[^a]", unresolved("a")),
            at("`bir`", Problem::BacktickApostrophe { word: "bir".to_owned() }),
        ];
        assert_eq!(Count::of(&diagnostics), Count { errors: 2, warnings: 1, notes: 0 });
        let voice = Voice::of(Some(&Language::new("tr")), None);
        let shown = draw(&diagnostics, &sources, voice, Severity::Warning, false);
        let codes: Vec<&str> = shown.lines().filter(|line| line.contains("]: “")).collect();
        assert_eq!(
            codes,
            [
                "uyarı[M002]: “bir” içindeki ters kesme, kesme işareti (’) olarak okundu",
                "hata[N001]: “a” dipnotu tanımlanmamış",
                "hata[N001]: “b” dipnotu tanımlanmamış"
            ]
        );
        assert!(shown.contains("manuscript/01.md:3:15"), "{shown}");
        assert!(!draw(&diagnostics, &sources, voice, Severity::Error, false).contains("uyarı"));
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
                let voice = Voice::of(None, None);
                let shown =
                    draw(&[Diagnostic::new(problem, span)], &sources, voice, Severity::Warning, false);
                assert!(shown.starts_with("warning[M004]") && !shown.contains('\u{1b}'), "{shown}");
            }
        }
    }
}
