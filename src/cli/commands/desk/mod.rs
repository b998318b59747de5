//! The book while it is written: made again, or shown again, whenever something was saved.

mod engine;
mod findings;
mod site;
#[cfg(test)]
mod tests;

use super::books::tell_written;
use crate::cli::args::{Common, Serve, Watch};
use crate::cli::desk::changes::Changes;
use crate::cli::desk::server::PreviewServer;
use crate::cli::desk::{end_at_interrupt, undisturbed};
use crate::cli::job::Job;
use crate::cli::output;
use crate::cli::report::Screen;
use crate::error::Error;
use crate::messages::say;
use crate::project::{Purpose, Session};
use engine::Engine;
use site::Site;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How long the copy-editor waits: what was saved is to be seen first, and what is saved again is read again.
const PAUSE: Duration = Duration::from_millis(250);

/// Makes both books at every save; it ends by Ctrl-C alone.
pub(super) fn watch_of(options: &Watch, screen: &mut Screen) -> Result<bool, Error> {
    end_at_interrupt()?;
    let mut changes = changes(&options.common)?;
    let mut editions: BTreeMap<Option<String>, Session> = BTreeMap::new();
    loop {
        screen.begin_anew();
        let made = super::editions::each(&options.common, screen, |common, screen| {
            both(common, editions.entry(common.edition.clone()).or_insert_with(Session::keeping), screen)
        });
        if let Err(error) = made {
            screen.failure(&error);
        }
        screen.aside(&say::desk_waiting().text(screen.locale));
        changes.wait();
    }
}

/// Shows the book in a browser and again at every save; it ends by Ctrl-C alone.
pub(super) fn serve_of(options: &Serve, screen: &mut Screen) -> Result<bool, Error> {
    end_at_interrupt()?;
    screen.hush();
    let mut changes = changes(&options.common)?;
    let mut engine = Engine::new(&options.common, options.editor.clone());
    let desk = PreviewServer::open(options.port)?;
    let address = desk.address();
    let site = Arc::new(Site::default());
    let served = Arc::clone(&site);
    thread::spawn(move || desk.serve(move |path, query| served.answer(path, query)));
    let mut is_first = true;
    loop {
        screen.begin_anew();
        engine.turn(screen, |turn| site.show(turn));
        if std::mem::take(&mut is_first) {
            screen.put(&format!("{}\n", say::desk_served(&address).text(screen.locale)));
            if options.open && !opened(&address) {
                screen.aside(&say::desk_not_opened().text(screen.locale));
            }
        }
        if !changes.come_within(PAUSE) {
            engine.proofread(screen, |turn| site.show(turn))?;
            changes.wait();
        }
    }
}

/// What is watched: the manuscript, and the faces that lie beside it; not what is made.
fn changes(common: &Common) -> Result<Changes, Error> {
    let folder = &common.folder();
    let fonts = folder.parent().unwrap_or(Path::new("")).join("fonts");
    Changes::of(&[folder.clone(), fonts], Path::new("dist"))
}

/// Makes both books; false where errors in the manuscript stopped it: the last ones stay then.
fn both(common: &Common, session: &mut Session, screen: &mut Screen) -> Result<bool, Error> {
    let mut job = Job::open_again(common, session, screen)?;
    let [epub, pdf] = ["epub", "pdf"].map(|ending| output::default_path(&job.checked.file_name, ending));
    let sources = job.checked.sources();
    if let Some(path) = [&epub, &pdf].into_iter().find(|path| output::is_source(path, sources)) {
        return Err(Error::Output(say::would_replace(path.display().to_string()).text(screen.locale)));
    }
    let made = job.make(
        Some(&pdf),
        |_: &str| pdf.clone(),
        screen,
        |publication, findings| {
            publication.typeset(session, screen)?;
            let pages = publication.take_pages(Purpose::Reading, findings, screen)?;
            if findings.count().errors > 0 {
                return Ok(None);
            }
            screen.divided(&pages.divided);
            let count = pages.pages.len();
            let printed = publication.pdf(pages, screen)?;
            Ok(Some((publication.epub(screen)?, printed, count)))
        },
    )?;
    let Some(((ebook, printed, count), _)) = made else { return Ok(false) };
    for (path, bytes) in [(&epub, &ebook), (&pdf, &printed)] {
        undisturbed(|| output::write(path, bytes))?;
        tell_written(path, (bytes, count), job.tally(), screen);
    }
    Ok(true)
}

/// Opens an address in the browser; false where there is no program that would.
fn opened(address: &str) -> bool {
    let (program, before): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    let command = command.args(before).arg(address).stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}
