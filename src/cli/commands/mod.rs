//! What each command does. Beside the build alone, these files may name every stage.

mod books;
mod check;
mod dist;
mod editions;
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
        Command::Epub(ebook) => {
            let common = &ebook.build.common;
            editions::each(common, screen, |common, screen| books::epub_of(ebook, common, screen))
        }
        Command::Pdf(print) => {
            let common = &print.build.common;
            editions::each(common, screen, |common, screen| books::pdf_of(print, common, screen))
        }
        Command::Booklet(booklet) => sheets::sheets_of(booklet, screen),
        Command::Dist(options) => {
            let common = &options.common;
            editions::each(common, screen, |common, screen| dist::dist_of(options, common, screen))
        }
        Command::Check(options) => check::check_of(options, screen),
        Command::Stats(common) => editions::each(common, screen, stats::stats_of),
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
