//! Creates a new book: a folder that can be built at once.

use crate::cli::args::Init;
use crate::cli::init::{KnownAnswers, Refused, Wishes, ask, files, place};
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::diag::{Diagnostic, Problem};
use crate::error::Error;
use crate::lang::Language;
use crate::manuscript::own_settings;
use crate::messages::Locale;
use crate::messages::say;
use crate::source::{Sources, display_path};
use std::io::{IsTerminal, stdin, stdout};
use std::path::Path;

/// Creates a new book in a folder; on a terminal, missing answers are asked for.
///
/// # Errors
/// Fails, without changing anything, if a file already exists or cannot be written, or if input ends early.
pub(super) fn init_of(options: &Init, screen: &mut Screen) -> Result<bool, Error> {
    if let Some(folder) = &options.from {
        return from_project(folder, screen);
    }
    let usual = screen.locale().and_then(|locale| Locale::of_tag(&locale)).unwrap_or(Locale::English);
    let known = KnownAnswers {
        language: options.terminal.lang.as_deref().and_then(Locale::of_tag),
        usual,
        title: options.title.as_deref().map(str::trim).filter(|title| !title.is_empty()),
        author: options.author.as_deref().map(str::trim).filter(|author| !author.is_empty()),
    };
    let is_answered = stdin().is_terminal() && stdout().is_terminal();
    let wishes = if is_answered && !options.yes && !options.terminal.quiet {
        let failed = |error| Error::io(Path::new("-"), error);
        let wishes = ask(&known, &mut stdin().lock(), &mut stdout().lock()).map_err(failed)?;
        wishes.ok_or_else(|| Error::Output(say::init_broken_off().text(screen.locale).to_owned()))?
    } else {
        Wishes {
            language: known.language.unwrap_or(usual),
            title: known.title.map(str::to_owned),
            author: known.author.map(str::to_owned),
        }
    };
    screen.use_language(Some(&Language::new(wishes.language.tag())));
    let placed =
        place(&options.folder, &files(&wishes, options.design.as_deref())).map_err(
            |refused| match refused {
                Refused::Taken(path) => Error::Output(
                    say::init_taken(display_path(path.strip_prefix(".").unwrap_or(&path)))
                        .text(screen.locale),
                ),
                Refused::Failed(error) => error,
            },
        )?;
    screen.done(&wording::begun(&display_path(&options.folder), placed, screen.locale));
    Ok(true)
}

/// Writes a `book.toml` with the settings of another tool's project files; returns `false` if the folder has
/// none.
fn from_project(folder: &Path, screen: &Screen) -> Result<bool, Error> {
    let Some((path, text)) = own_settings(folder)? else {
        let problem = Problem::BookMissing { folder: display_path(folder) };
        screen.problems(&[Diagnostic::nowhere(problem)], &Sources::default(), None);
        return Ok(false);
    };
    let name = display_path(&path);
    if path.symlink_metadata().is_ok() {
        return Err(Error::Output(say::init_settings_taken(&name).text(screen.locale)));
    }
    output::write(&path, text.as_bytes())?;
    screen.done(&say::written(&name).text(screen.locale));
    Ok(true)
}
