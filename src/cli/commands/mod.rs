//! The commands: each opens a project and gets pages and files from it.

mod asking;
mod books;
mod bundle;
mod check;
mod desk;
mod dist;
mod editions;
mod explain;
mod import;
mod init;
mod opening;
mod sheets;
mod shells;
mod shop;
mod single;
#[cfg(not(target_family = "wasm"))]
mod start;
mod stats;

pub use desk::worker::{Worker, WorkerReply};

use super::args::{Args, Command};
use super::report::Screen;
use std::process::ExitCode;

/// Runs the command of the command line.
///
/// The exit code is 0 for success, 1 for errors in the manuscript, 2 for input or output errors.
#[must_use]
pub fn run(args: &Args) -> ExitCode {
    let mut screen = Screen::new(args.command.terminal());
    let screen = &mut screen;
    let done = match &args.command {
        Command::Epub(ebook) => {
            single::each(&ebook.build.common, screen, |common, screen| books::epub_of(ebook, common, screen))
        }
        Command::Pdf(print) => {
            single::each(&print.build.common, screen, |common, screen| match print.press {
                true => shop::press_of(print, common, screen),
                false => books::pdf_of(print, common, screen),
            })
        }
        Command::Cover(cover) => {
            let common = &cover.build.common;
            editions::each(common, screen, |common, screen| shop::cover_of(cover, common, screen))
        }
        Command::Booklet(booklet) => sheets::sheets_of(booklet, screen),
        #[cfg(not(target_family = "wasm"))]
        Command::Watch(options) => desk::serve::watch_of(options, screen),
        #[cfg(not(target_family = "wasm"))]
        Command::Serve(options) => desk::serve::serve_of(options, screen),
        #[cfg(not(target_family = "wasm"))]
        Command::Start(options) => start::start_of(options, screen),
        // They wait for saved files and for browsers.
        #[cfg(target_family = "wasm")]
        Command::Watch(_) | Command::Serve(_) | Command::Start(_) => {
            Err(crate::error::Error::io(std::path::Path::new("."), std::io::ErrorKind::Unsupported.into()))
        }
        Command::Import(options) => import::import_of(options, screen),
        Command::Dist(options) => {
            let common = &options.common;
            editions::each(common, screen, |common, screen| dist::dist_of(options, common, screen))
        }
        Command::Check(options) => check::check_of(options, screen),
        Command::Stats(options) => {
            let common = &options.common;
            editions::each(common, screen, |common, screen| stats::stats_of(options, common, screen))
        }
        Command::Init(options) => init::init_of(options, screen),
        Command::Explain(options) => explain::explain_of(options, screen),
        Command::Completions(options) => shells::completions_of(options, screen),
        Command::Man(_) => shells::man_of(screen),
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
