//! The book while somebody writes it on this machine: made at every save, and served to a browser on the loopback.

use super::engine::Engine;
use super::site::Site;
use crate::cli::args::{Common, Serve, Watch};
use crate::cli::commands::books::tell_written;
use crate::cli::commands::editions;
use crate::cli::desk::changes::Changes;
use crate::cli::desk::interrupt::end_at_interrupt;
use crate::cli::desk::kept::Places;
use crate::cli::desk::server::{PreviewServer, SiteRequest};
use crate::cli::desk::{browser, undisturbed};
use crate::cli::job::Job;
use crate::cli::output;
use crate::cli::report::Screen;
use crate::error::Error;
use crate::messages::say;
use crate::project::{Purpose, Session};
use crate::source::display_path;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How long the copy-editor waits: what was saved is to be seen first, and what is saved again is read again.
const PAUSE: Duration = Duration::from_millis(250);

/// Makes both books at every save; it ends by Ctrl-C alone.
pub(in crate::cli::commands) fn watch_of(options: &Watch, screen: &mut Screen) -> Result<bool, Error> {
    end_at_interrupt()?;
    let mut changes = changes(&options.common.folder(), Path::new(""))?;
    let mut editions: BTreeMap<Option<String>, Session> = BTreeMap::new();
    loop {
        screen.begin_anew();
        let made = editions::each(&options.common, screen, |common, screen| {
            let session = editions.entry(common.edition.clone()).or_insert_with(Session::keeping);
            Ok(both(common, Path::new(""), session, screen)?.is_some())
        });
        if let Err(error) = made {
            screen.failure(&error);
        }
        screen.aside(&say::desk_waiting().text(screen.locale));
        changes.wait();
    }
}

/// Shows the book in a browser and again at every save; it ends by Ctrl-C alone.
pub(in crate::cli::commands) fn serve_of(options: &Serve, screen: &mut Screen) -> Result<bool, Error> {
    end_at_interrupt()?;
    screen.hush();
    let changes = changes(&options.common.folder(), Path::new(""))?;
    let desk = PreviewServer::open_again(options.port, &Places::here())?;
    let address = desk.address();
    let site = Arc::new(Site::of(&options.common));
    let served = Arc::clone(&site);
    thread::spawn(move || {
        desk.serve(move |request: &SiteRequest| match request.sent {
            None => served.answer(request.path, request.query),
            Some(sent) => served.act(request.path, sent),
        })
    });
    let shown = |screen: &Screen| {
        screen.put(&format!("{}\n", say::desk_served(&address).text(screen.locale)));
        if options.open {
            browser::open(&address, screen.later(say::desk_not_opened()));
        }
    };
    follow(&options.common, options.editor.clone(), changes, &site, screen, shown)
}

/// Shows a book again at every save, for ever; `shown` is called once it is shown for the first time.
pub(in crate::cli::commands) fn follow(
    common: &Common,
    editor: Option<String>,
    mut changes: Changes,
    site: &Site,
    screen: &mut Screen,
    shown: impl FnOnce(&Screen),
) -> Result<bool, Error> {
    let mut engine = Engine::new(common, editor);
    let mut shown = Some(shown);
    loop {
        screen.begin_anew();
        engine.turn(screen, |turn| site.show(turn));
        if let Some(shown) = shown.take() {
            shown(screen);
        }
        if !changes.come_within(PAUSE) {
            engine.proofread(screen, |turn| site.show(turn))?;
            site.keep_versions();
            changes.wait();
        }
    }
}

/// What is watched: the manuscript, and the faces that lie beside it; not what is made below `root`.
pub(in crate::cli::commands) fn changes(folder: &Path, root: &Path) -> Result<Changes, Error> {
    let fonts = folder.parent().unwrap_or(Path::new("")).join("fonts");
    Changes::of(&[folder.to_owned(), fonts], &root.join("dist"))
}

/// Makes both books below a folder and returns where they are; none where errors in the manuscript stopped it: the last
/// ones stay then.
pub(in crate::cli::commands) fn both(
    common: &Common,
    root: &Path,
    session: &mut Session,
    screen: &mut Screen,
) -> Result<Option<[PathBuf; 2]>, Error> {
    let mut job = Job::open_again(common, session, screen)?;
    let path = |ending| root.join(output::default_path(&job.checked.file_name, ending));
    let [epub, pdf] = ["epub", "pdf"].map(path);
    let sources = job.checked.sources();
    if let Some(path) = [&epub, &pdf].into_iter().find(|path| output::is_source(path, sources)) {
        return Err(Error::Output(say::would_replace(display_path(path)).text(screen.locale)));
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
    let Some(((ebook, printed, count), _)) = made else { return Ok(None) };
    for (path, bytes) in [(&epub, &ebook), (&pdf, &printed)] {
        undisturbed(|| output::write(path, bytes))?;
        tell_written(path, (bytes, count), job.tally(), screen);
    }
    Ok(Some([epub, pdf]))
}
