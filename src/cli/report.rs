//! What is said on the terminal: diagnostics, steps, sums. The door to anstream.

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

/// The terminal, and how to speak on it.
pub(super) struct Screen {
    /// In which language.
    pub(super) locale: Locale,
    coloured: bool,
    quiet: bool,
    verbose: bool,
    /// Whether every finding is shown, however many of a kind there are; none where that cannot be asked for.
    all: Option<bool>,
    /// The language that the author asked for.
    asked: Option<String>,
    /// What was told so far.
    told: RefCell<BTreeSet<String>>,
    /// When the command began.
    begun: Instant,
    /// The stage that goes on, and since when.
    stage: Cell<Option<(Stage, Instant)>>,
    /// Whether long work may be shown while it goes on.
    lively: bool,
    progress: RefCell<Option<Progress>>,
    /// What would have been said, where it is kept for a page instead.
    noted: Option<RefCell<String>>,
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
        let asked = terminal.lang.clone();
        Self {
            locale: Locale::choose(asked.as_deref(), locale().as_deref(), None),
            coloured,
            quiet: terminal.quiet,
            verbose: terminal.verbose,
            all: None,
            asked,
            told: RefCell::default(),
            begun: Instant::now(),
            stage: Cell::default(),
            lively: is_capable && !terminal.quiet && !terminal.verbose,
            progress: RefCell::default(),
            noted: None,
        }
    }

    /// A screen of its own for what a page asks for: all that is said is kept for the page, in its language.
    pub(super) fn noting(locale: Locale) -> Self {
        let lang = Some(locale.tag().to_owned());
        let terminal = Terminal { color: When::Never, lang, quiet: false, verbose: false };
        Self { noted: Some(RefCell::default()), lively: false, ..Self::new(&terminal) }
    }

    /// What was said since a page asked.
    pub(super) fn noted(&self) -> String {
        self.noted.as_ref().map(RefCell::take).unwrap_or_default()
    }

    /// Says a line beside the output at some later time, from another thread.
    pub(super) fn later(&self, line: Message) -> impl FnOnce() + Send + use<> {
        let line = (!self.quiet).then(|| line.text(self.locale));
        move || line.into_iter().for_each(|line| say(&mut stderr(), &format!("{line}\n")))
    }

    /// Speaks the book's language from now on, where it is known.
    pub(super) fn speak(&mut self, book: Option<&Language>) {
        self.locale = Locale::choose(self.asked.as_deref(), locale().as_deref(), book.map(Language::tag));
    }

    /// Shows every finding from now on, or the first ones of a kind.
    pub(super) fn show_all(&mut self, all: bool) {
        self.all = Some(all);
    }

    /// Speaks one language from now on, whatever the books' are, unless the author asked for another.
    pub(super) fn keep_to(&mut self, language: &Language) {
        self.speak(Some(language));
        self.asked = Some(self.locale.tag().to_owned());
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

    /// Says something, after what showed the progress was taken back.
    fn tell(&self, mut stream: impl RawStream + AsLockedWrite, text: &str) {
        drop(self.progress.borrow_mut().take());
        match &self.noted {
            Some(noted) => noted.borrow_mut().push_str(text),
            // A console that knows no codes for colours is told of them in its own way (Windows).
            None if self.coloured => say(&mut AutoStream::always(stream), text),
            None => say(&mut stream, text),
        }
    }

    /// Tells problems, warnings before errors, each by place, and at the end how many there were.
    pub(super) fn problems(&self, diagnostics: &[Diagnostic], sources: &Sources, ending: Option<&str>) {
        let count = Count::of(diagnostics);
        // Warnings that stopped the work are what it says.
        let least = match (self.quiet, ending) {
            (false, _) => Severity::Note,
            (true, Some(_)) if count.errors == 0 => Severity::Warning,
            (true, _) => Severity::Error,
        };
        if diagnostics.iter().all(|found| found.severity < least) {
            return;
        }
        let fresh = self.untold(diagnostics, sources);
        let most = if self.all == Some(true) { usize::MAX } else { MOST };
        let offers_all = self.all.is_some();
        let manner = Manner { locale: self.locale, least, most, offers_all, coloured: self.coloured };
        let shown = draw(&fresh, sources, manner);
        let sum = wording::count(&count, self.locale);
        let ending = ending.map_or_else(String::new, |ending| format!("; {ending}"));
        self.tell(stderr(), &format!("{shown}{sum}{ending}\n"));
    }

    /// What was not told before: editions of one book have files and mistakes in common.
    fn untold(&self, diagnostics: &[Diagnostic], sources: &Sources) -> Vec<Diagnostic> {
        let mut told = self.told.borrow_mut();
        let named = |found: &Diagnostic| {
            let place = found.span.map(|span| (sources.get(span.source).path.as_path(), span.range()));
            format!("{place:?} {:?}", found.problem)
        };
        let names: Vec<String> = diagnostics.iter().map(named).collect();
        // Two alike of one telling are both told, as they were found.
        let is_fresh = |(_, name): &(&Diagnostic, &String)| !told.contains(*name);
        let fresh = diagnostics.iter().zip(&names).filter(is_fresh).map(|(found, _)| found.clone()).collect();
        told.extend(names);
        fresh
    }

    /// Says a line beside the output.
    pub(super) fn aside(&self, line: &str) {
        if !self.quiet {
            self.tell(stderr(), &format!("{line}\n"));
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
        self.tell(stdout(), text);
    }

    /// Tells an error that has no place in the manuscript.
    pub(super) fn failure(&self, error: &Error) {
        let told = wording::failure(error, self.locale);
        self.tell(stderr(), &format!("{}: {told}\n", say::level_error().text(self.locale)));
    }

    /// Tells which notes are divided, where every step is to be told.
    pub(super) fn divided(&self, notes: &[DividedNote]) {
        if self.verbose {
            self.tell(stderr(), &format!("{}\n", wording::divided(notes, self.locale)));
        }
    }

    /// Tells of which edition the next is.
    pub(super) fn heading(&self, edition: &str) {
        self.done(&say::edition_named(edition).text(self.locale));
    }

    /// Tells what was done.
    pub(super) fn done(&self, line: &str) {
        if !self.quiet {
            self.tell(stdout(), &format!("{line}\n"));
        }
    }
}

impl Observer for Screen {
    /// A terminal shows the stage where the work is long.
    fn begins(&self, stage: Stage) {
        self.stage.set(Some((stage, Instant::now())));
        if !self.lively {
            return;
        }
        let name = wording::going_on(stage).text(self.locale).to_owned();
        let mut progress = self.progress.borrow_mut();
        match progress.as_ref() {
            Some(progress) => progress.go_on(name),
            None => *progress = Some(Progress::new(self.begun, name)),
        }
    }

    /// Tells the stage, where every one is to be told.
    fn ends(&self, _stage: Stage) {
        if let Some((stage, begun)) = self.stage.take().filter(|_| self.verbose) {
            self.tell(stderr(), &format!("{}\n", wording::step(stage, begun.elapsed(), self.locale)));
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
