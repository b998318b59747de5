//! Arguments of the command line. The door to clap.

mod books;
mod check;
mod desk;
mod dist;
mod findings;
mod import;
mod locale;
mod sheets;
mod shop;
mod start;
mod values;
mod watch;

pub use books::{Build, Ebook, Print};
pub use check::{Check, Form};
pub use desk::{Completions, Explain, Init, Shape, Stats};
pub use dist::Dist;
pub use findings::FindingOptions;
pub use import::{ChaptersBy, Import};
pub use sheets::{Booklet, Folding, Sheet};
pub use shop::{Cover, Shop};
pub use start::Start;
pub use watch::{Serve, Watch};

use crate::cli::job::usual_folder;
use crate::cli::report::locale;
use crate::messages::{Locale, say};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use start::Invocation;
use std::ffi::OsString;
use std::io::{Write, stdin, stdout};
use std::path::{Path, PathBuf};

/// Turns a Markdown manuscript with footnoted sources into an EPUB 3 e-book and a typeset PDF.
#[derive(Debug, Parser)]
#[command(
    name = "matbaa",
    version,
    max_term_width = 100,
    subcommand_required = true,
    arg_required_else_help = true,
    disable_help_subcommand = true
)]
pub struct Args {
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// Commands of the program.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Begin a book: a folder with chapters, sources, covers and faces that builds at once
    Init(Init),
    /// Write the e-book (EPUB 3.3)
    Epub(Ebook),
    /// Write the typeset book (PDF/A-3a, PDF/UA-1), its booklet, or its pages for a print shop
    Pdf(Print),
    /// Write the printed book's cover in one piece: back, spine and front
    Cover(Cover),
    /// Lay any PDF out as a booklet: two pages on each side of a sheet, to be folded and stapled
    Booklet(Booklet),
    /// Make both books again whenever a file was saved, until Ctrl-C
    Watch(Watch),
    /// Show the book in a browser while it is written: pages in spreads, the e-book, findings, numbers
    Serve(Serve),
    /// Open the start page in the browser: a new book, a folder, a document, recent books
    Start(Start),
    /// Bring a manuscript from a word processor (DOCX, ODT, HTML, TXT) into chapters and notes
    Import(Import),
    /// Make the folder to hand out: all books, a page with links, a poster with a QR code, sums; and a zip of it
    Dist(Dist),
    /// Look for mistakes in the manuscript and write nothing
    Check(Check),
    /// Tell what a code such as T040 means, with an example; without one, list all codes
    Explain(Explain),
    /// Count words, pages, paper, notes and sources, chapter by chapter
    Stats(Stats),
    /// Write a shell's completions to standard output
    Completions(Completions),
    /// Write the man page to standard output
    Man(Terminal),
}

/// Options of every command that reads a manuscript.
#[derive(Clone, Debug, clap::Args)]
pub struct Common {
    /// The book: a folder, or a single text such as kitap.md or kitap.docx
    #[arg(value_name = "PATH", conflicts_with = "manuscript")]
    pub book: Option<PathBuf>,
    /// The folder with book.toml and the chapters [default: manuscript, else the one that it is called in]
    #[arg(long, value_name = "DIR")]
    pub manuscript: Option<PathBuf>,
    /// Which edition of a book in several languages, by its name or language tag [default: the book itself]
    #[arg(long, value_name = "TAG")]
    pub edition: Option<String>,
    /// Every edition in turn
    #[arg(long, conflicts_with = "edition")]
    pub all_editions: bool,
    /// Language, colours and volume of the output.
    #[command(flatten)]
    pub terminal: Terminal,
}

/// Language, colours and volume of the output on the terminal.
#[derive(Clone, Debug, clap::Args)]
pub struct Terminal {
    /// When to use colours: auto, always or never; auto respects NO_COLOR
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto", hide_possible_values = true)]
    pub color: When,
    /// The language of messages [default: the book's, else the locale's]
    #[arg(long, value_name = "TAG", value_parser = Locale::ALL.map(Locale::tag), hide_possible_values = true)]
    pub lang: Option<String>,
    /// Say nothing but errors
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say what every step did and how long it took
    #[arg(short, long)]
    pub verbose: bool,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set (<https://no-color.org>) or the terminal is dumb.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Common {
    /// Returns the folder or the text of the book.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.manuscript.as_ref().or(self.book.as_ref()).map_or_else(usual_folder, Clone::clone)
    }

    /// Returns the file that is the whole book, where it is one.
    #[must_use]
    pub fn single(&self) -> Option<&Path> {
        self.book.as_deref().filter(|path| path.is_file())
    }
}

impl Args {
    /// Returns the arguments of this process; wrong ones end it with exit code 2, `--help` with 0, both in the author's
    /// language.
    #[must_use]
    pub fn read() -> Self {
        let mut given: Vec<_> = std::env::args_os().collect();
        let is_start = match start::invocation(&given) {
            Invocation::AsTyped => false,
            Invocation::StartPage => true,
            Invocation::Unknown => is_entered(),
        };
        given.extend(is_start.then(|| "start".into()));
        Self::of(given)
    }

    /// Returns the arguments of a command line, the program's name first.
    #[must_use]
    pub fn of(given: Vec<OsString>) -> Self {
        let chosen = Locale::choose(locale::requested(&given).as_deref(), locale().as_deref(), None);
        let matches = locale::worded(Self::command(), chosen).try_get_matches_from(given);
        let read = matches.and_then(|matches| Self::from_arg_matches(&matches));
        read.unwrap_or_else(|error| locale::end(&error, chosen))
    }

    /// Returns clap's description of the arguments, in the language that an author requests, for completions and the
    /// man page.
    #[must_use]
    pub fn described_in(lang: Option<&str>) -> clap::Command {
        locale::worded(Self::command(), Locale::choose(lang, locale().as_deref(), None))
    }
}

/// Shows the help and waits at the console, which would be closed with the process; returns whether the user continues
/// to the start page.
fn is_entered() -> bool {
    let chosen = Locale::choose(None, locale().as_deref(), None);
    // Where nothing can be written to the console nobody can answer.
    let printed = Args::described_in(None).print_help();
    let asked = printed.and_then(|()| writeln!(stdout(), "\n{}", say::start_by_enter().text(chosen)));
    asked.and_then(|()| stdin().read_line(&mut String::new())).is_ok_and(|length| length > 0)
}

impl Command {
    /// Returns language, colours and volume of the output.
    #[must_use]
    pub fn terminal(&self) -> &Terminal {
        match self {
            Self::Epub(ebook) => &ebook.build.common.terminal,
            Self::Pdf(print) => &print.build.common.terminal,
            Self::Cover(cover) => &cover.build.common.terminal,
            Self::Booklet(booklet) => &booklet.terminal,
            Self::Watch(watch) => &watch.common.terminal,
            Self::Serve(serve) => &serve.common.terminal,
            Self::Start(start) => &start.terminal,
            Self::Import(import) => &import.terminal,
            Self::Dist(dist) => &dist.common.terminal,
            Self::Check(check) => &check.common.terminal,
            Self::Stats(stats) => &stats.common.terminal,
            Self::Init(init) => &init.terminal,
            Self::Explain(explain) => &explain.terminal,
            Self::Completions(completions) => &completions.terminal,
            Self::Man(terminal) => terminal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Args;

    #[test]
    fn arguments_are_consistent() {
        Args::described_in(Some("tr")).debug_assert();
    }
}
