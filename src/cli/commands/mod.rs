//! What each command does. Beside the build alone, these files may name every stage.

mod books;
mod check;
mod import;
mod sheets;
mod stats;

use super::args::{Args, Command};
use super::report::Screen;
use std::process::ExitCode;

/// Does what the command line says: 0 done, 1 errors in the manuscript, 2 input or output.
#[must_use]
pub fn run(args: &Args) -> ExitCode {
    let mut screen = Screen::new(args.command.terminal());
    let screen = &mut screen;
    let done = match &args.command {
        Command::Epub(ebook) => books::epub_of(ebook, screen),
        Command::Pdf(print) => books::pdf_of(print, screen),
        Command::Booklet(booklet) => sheets::sheets_of(booklet, screen),
        Command::Import(options) => import::import_of(options, screen),
        Command::Check(options) => check::check_of(options, screen),
        Command::Stats(common) => stats::stats_of(common, screen),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            screen.failure(&error);
            ExitCode::from(2)
        }
    }
}
