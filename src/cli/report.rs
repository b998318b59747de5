//! Output on the terminal: diagnostics, steps, counts. The door to anstream.

use super::drawn::{MOST, Manner, draw};
use super::progress::Progress;
use crate::cli::args::{Terminal, When};
use crate::cli::wording;
use crate::diag::{Diagnostic, Severity};
use crate::error::Error;
use crate::lang::Language;
use crate::messages::{Locale, Message, say};
use crate::page::DividedNote;
use crate::project::{Count, Observer, Stage};
use crate::source::Sources;
use annotate_snippets::normalize_untrusted_str;
use anstream::AutoStream;
use anstream::stream::{AsLockedWrite, RawStream};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::env;
use std::io::{IsTerminal, Write, stderr, stdout};
use std::time::Instant;

/// The terminal, and options of the output.
pub(super) struct Screen {
    /// Language of the output.
    pub(super) locale: Locale,
    coloured: bool,
    quiet: bool,
    verbose: bool,
    /// Whether every finding is shown, however many of a kind there are; `None` where the command has no such option.
    all: Option<bool>,
    /// The language that the author requested.
    asked: Option<String>,
    /// Diagnostics that were reported so far.
    reported: RefCell<BTreeSet<String>>,
    /// When the command began.
    started: Instant,
    /// The present stage, and when it began.
    stage: Cell<Option<(Stage, Instant)>>,
    /// Whether progress may be shown during long work.
    shows_progress: bool,
    progress: RefCell<Option<Progress>>,
    /// Output that is kept for a page instead of being written.
    noted: Option<RefCell<String>>,
}

impl Screen {
    /// Makes a screen by the options and the environment.
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
        let asked = terminal.lang.clone();
        Self {
            locale: Locale::choose(asked.as_deref(), locale().as_deref(), None),
            coloured,
            quiet: terminal.quiet,
            verbose: terminal.verbose,
            all: None,
            asked,
            reported: RefCell::default(),
            started: Instant::now(),
            stage: Cell::default(),
            shows_progress: is_capable && !terminal.quiet && !terminal.verbose,
            progress: RefCell::default(),
            noted: None,
        }
    }

    /// Makes a screen for the request of a page: all output is kept for the page, in its language.
    pub(super) fn noting(locale: Locale) -> Self {
        let lang = Some(locale.tag().to_owned());
        let terminal = Terminal { color: When::Never, lang, quiet: false, verbose: false };
        Self { noted: Some(RefCell::default()), shows_progress: false, ..Self::new(&terminal) }
    }

    /// Returns the output since the last call.
    pub(super) fn noted(&self) -> String {
        self.noted.as_ref().map(RefCell::take).unwrap_or_default()
    }

    /// Returns a function that writes a line beside the output later, from another thread.
    pub(super) fn later(&self, line: Message) -> impl FnOnce() + Send + use<> {
        let line = (!self.quiet).then(|| line.text(self.locale));
        move || line.into_iter().for_each(|line| say(&mut stderr(), &format!("{line}\n")))
    }

    /// Switches to the book's language, where it is known.
    pub(super) fn use_language(&mut self, book: Option<&Language>) {
        self.locale = Locale::choose(self.asked.as_deref(), locale().as_deref(), book.map(Language::tag));
    }

    /// Shows every finding from now on, or the first ones of a kind.
    pub(super) fn show_all(&mut self, all: bool) {
        self.all = Some(all);
    }

    /// Switches to one language for all books, unless the author requested another.
    pub(super) fn keep_to(&mut self, language: &Language) {
        self.use_language(Some(language));
        self.asked = Some(self.locale.tag().to_owned());
    }

    /// Returns the locale of messages, where one is set.
    pub(super) fn locale(&self) -> Option<String> {
        locale()
    }

    /// Begins another build: everything may be reported again, and time is measured from now.
    pub(super) fn start_build(&mut self) {
        self.reported.borrow_mut().clear();
        self.started = Instant::now();
    }

    /// Shows no progress from now on: the output is for a machine.
    pub(super) fn hide_progress(&mut self) {
        self.shows_progress = false;
    }

    /// Writes a text, after the line of progress was removed.
    fn write(&self, mut stream: impl RawStream + AsLockedWrite, text: &str) {
        drop(self.progress.borrow_mut().take());
        match &self.noted {
            Some(noted) => noted.borrow_mut().push_str(text),
            // On a console without codes for colours they are set by its own functions (Windows).
            None if self.coloured => say(&mut AutoStream::always(stream), text),
            None => say(&mut stream, text),
        }
    }

    /// Reports problems, warnings before errors, each by place, and at the end their number.
    pub(super) fn problems(&self, diagnostics: &[Diagnostic], sources: &Sources, ending: Option<&str>) {
        let count = Count::of(diagnostics);
        // Warnings that stopped the work are shown even if the output is quiet.
        let least = match (self.quiet, ending) {
            (false, _) => Severity::Note,
            (true, Some(_)) if count.errors == 0 => Severity::Warning,
            (true, _) => Severity::Error,
        };
        if diagnostics.iter().all(|found| found.severity < least) {
            return;
        }
        let fresh = self.unreported(diagnostics, sources);
        let most = if self.all == Some(true) { usize::MAX } else { MOST };
        let offers_all = self.all.is_some();
        let manner = Manner { locale: self.locale, least, most, offers_all, coloured: self.coloured };
        let drawn = draw(&fresh, sources, manner);
        let sum = wording::count(&count, self.locale);
        let ending = ending.map_or_else(String::new, |ending| format!("; {ending}"));
        self.write(stderr(), &format!("{drawn}{sum}{ending}\n"));
    }

    /// Returns the diagnostics not reported before: editions of one book have files and mistakes in common.
    fn unreported(&self, diagnostics: &[Diagnostic], sources: &Sources) -> Vec<Diagnostic> {
        let mut reported = self.reported.borrow_mut();
        let named = |found: &Diagnostic| {
            let place = found.span.map(|span| (sources.get(span.source).path.as_path(), span.range()));
            format!("{place:?} {:?}", found.problem)
        };
        let names: Vec<String> = diagnostics.iter().map(named).collect();
        // Two equal ones of one call are both reported, as they were found.
        let is_fresh = |(_, name): &(&Diagnostic, &String)| !reported.contains(*name);
        let fresh = diagnostics.iter().zip(&names).filter(is_fresh).map(|(found, _)| found.clone()).collect();
        reported.extend(names);
        fresh
    }

    /// Writes a line beside the output.
    pub(super) fn aside(&self, line: &str) {
        if !self.quiet {
            self.write(stderr(), &format!("{line}\n"));
        }
    }

    /// Writes several lines beside the output.
    pub(super) fn aside_lines(&self, lines: &[String]) {
        for line in lines {
            self.aside(&normalize_untrusted_str(line));
        }
    }

    /// Writes the requested output, even if the rest is to be quiet.
    pub(super) fn put(&self, text: &str) {
        self.write(stdout(), text);
    }

    /// Reports an error that has no place in the manuscript.
    pub(super) fn failure(&self, error: &Error) {
        let words = wording::failure(error, self.locale);
        self.write(stderr(), &format!("{}: {words}\n", say::level_error().text(self.locale)));
    }

    /// Reports which notes are divided, where every step is to be reported.
    pub(super) fn divided(&self, notes: &[DividedNote]) {
        if self.verbose {
            self.write(stderr(), &format!("{}\n", wording::divided(notes, self.locale)));
        }
    }

    /// Reports the edition that is made next.
    pub(super) fn heading(&self, edition: &str) {
        self.done(&say::edition_named(edition).text(self.locale));
    }

    /// Reports what was done.
    pub(super) fn done(&self, line: &str) {
        if !self.quiet {
            self.write(stdout(), &format!("{line}\n"));
        }
    }
}

impl Observer for Screen {
    /// Shows the stage on a terminal where the work is long.
    fn begins(&self, stage: Stage) {
        self.stage.set(Some((stage, Instant::now())));
        if !self.shows_progress {
            return;
        }
        let name = wording::going_on(stage).text(self.locale).to_owned();
        let mut progress = self.progress.borrow_mut();
        match progress.as_ref() {
            Some(progress) => progress.go_on(name),
            None => *progress = Some(Progress::new(self.started, name)),
        }
    }

    /// Reports the stage, where every one is to be reported.
    fn ends(&self, _stage: Stage) {
        if let Some((stage, started)) = self.stage.take().filter(|_| self.verbose) {
            self.write(stderr(), &format!("{}\n", wording::step(stage, started.elapsed(), self.locale)));
        }
    }
}

/// Writes to a stream; the error of a closed one (`| head`) is ignored, since nobody reads it.
fn say(stream: &mut impl Write, text: &str) {
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
}

/// Returns the locale of messages by the rules of POSIX.
pub(super) fn locale() -> Option<String> {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set)
}
