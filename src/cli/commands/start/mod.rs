//! The start page, for users without a terminal: create a book, open a folder, import a document, recent
//! books; each leads to the preview page of the book.
//!
//! The program ends when all its pages are closed. If it is already running, a second start shows the page of
//! the first.

mod folders;
mod site;
#[cfg(test)]
mod tests;

use crate::cli::args::Start;
use crate::cli::commands::opening::{StartForm, StartReply};
use crate::cli::desk::interrupt::end_at_interrupt;
use crate::cli::desk::kept::Places;
use crate::cli::desk::server::PreviewServer;
use crate::cli::desk::{browser, undisturbed};
use crate::cli::json;
use crate::cli::report::Screen;
use crate::error::Error;
use crate::messages::{Locale, say};
use site::StartSite;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How long the program waits without any page, since a browser may take that long to start.
const AWAY: Duration = Duration::from_secs(120);

/// Shows the start page, or the preview page of a folder, until all pages are closed.
///
/// # Errors
/// Fails if no port can be opened.
pub(super) fn start_of(options: &Start, screen: &mut Screen) -> Result<bool, Error> {
    let places = Places::here();
    let folder = options.folder.as_deref().map(|folder| std::path::absolute(folder).unwrap_or(folder.into()));
    let show = |address: &str, screen: &Screen| {
        screen.put(&format!("{}\n", say::start_served(address).text(screen.locale)));
        if !options.no_open {
            browser::open(address, screen.later(say::desk_not_opened()));
        }
    };
    if let Some(running) = places.running() {
        let sent = folder.as_deref().map(|folder| json::line(&open_form(folder, screen.locale)));
        let opened = sent.and_then(|sent| running.ask("open", Some(&sent)));
        let opened: Option<StartReply> = opened.and_then(|answer| json::read(answer.as_bytes()));
        // An error about the folder is shown on the page of the running program.
        show(&running.address(&opened.and_then(|opened| opened.desk).unwrap_or_default()), screen);
        return Ok(true);
    }
    end_at_interrupt()?;
    let server = PreviewServer::open_again(0, &places)?;
    let address = server.address();
    let site = Arc::new(StartSite::new(options.terminal.lang.clone(), places));
    site.note(site.places.announce(&address));
    let opened = folder.as_deref().map(|folder: &Path| site.open(folder, screen.locale));
    let desk = match opened {
        Some(Ok(desk)) => desk,
        Some(Err(trouble)) => {
            site.complain(trouble);
            String::new()
        }
        None => String::new(),
    };
    let (presence, answering) = (Arc::clone(&site.presence), Arc::clone(&site));
    thread::spawn(move || server.serve(move |asked| answering.answer(asked)));
    show(&format!("{address}{desk}"), screen);
    presence.until_gone(|| thread::sleep(AWAY));
    // An interrupt does not leave a file half written.
    undisturbed(|| site.places.withdraw(&address));
    Ok(true)
}

/// That a folder is to be opened.
fn open_form(folder: &Path, locale: Locale) -> StartForm {
    let at = folder.to_string_lossy().into_owned();
    StartForm { lang: locale.tag().to_owned(), at, ..StartForm::default() }
}
