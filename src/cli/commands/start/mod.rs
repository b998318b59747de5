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
use crate::cli::commands::opening::{StartReply, StartRequest};
use crate::cli::desk::interrupt::end_at_interrupt;
use crate::cli::desk::server::PreviewServer;
use crate::cli::desk::user_data::UserData;
use crate::cli::desk::{browser, without_interrupt};
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
const STARTUP_GRACE: Duration = Duration::from_secs(120);

/// Shows the start page, or the preview page of a folder, until all pages are closed.
///
/// # Errors
/// Fails if no port can be opened.
pub(super) fn start_of(options: &Start, screen: &mut Screen) -> Result<bool, Error> {
    let user_data = UserData::of_process();
    let folder = options.folder.as_deref().map(|folder| std::path::absolute(folder).unwrap_or(folder.into()));
    let show = |address: &str, screen: &Screen| {
        screen.put(&format!("{}\n", say::start_served(address).text(screen.locale)));
        if !options.no_open {
            browser::open(address, screen.later(say::desk_not_opened()));
        }
    };
    if let Some(running) = user_data.running() {
        let sent = folder.as_deref().map(|folder| json::line(&open_form(folder, screen.locale)));
        let opened = sent.and_then(|sent| running.ask("open", Some(&sent)));
        let opened: Option<StartReply> = opened.and_then(|answer| json::read(answer.as_bytes()));
        // An error about the folder is shown on the page of the running program.
        show(&running.address(&opened.and_then(|opened| opened.desk).unwrap_or_default()), screen);
        return Ok(true);
    }
    end_at_interrupt()?;
    let server = PreviewServer::open_at_last_port(0, &user_data)?;
    let address = server.address();
    let site = Arc::new(StartSite::new(options.terminal.lang.clone(), user_data));
    site.store_failure(site.user_data.announce(&address));
    let opened = folder.as_deref().map(|folder: &Path| site.open(folder, screen.locale));
    let desk = match opened {
        Some(Ok(desk)) => desk,
        Some(Err(error)) => {
            site.store_error(error);
            String::new()
        }
        None => String::new(),
    };
    let (open_pages, answering) = (Arc::clone(&site.open_pages), Arc::clone(&site));
    thread::spawn(move || server.serve(move |asked| answering.answer(asked)));
    show(&format!("{address}{desk}"), screen);
    open_pages.wait_until_closed(|| thread::sleep(STARTUP_GRACE));
    // An interrupt does not leave a file half written.
    without_interrupt(|| site.user_data.withdraw(&address));
    Ok(true)
}

/// That a folder is to be opened.
fn open_form(folder: &Path, locale: Locale) -> StartRequest {
    let folder = folder.to_string_lossy().into_owned();
    StartRequest { lang: locale.tag().to_owned(), folder, ..StartRequest::default() }
}
