//! The commands `watch` and `serve`: rebuild the book whenever a file is saved, and show it in a browser.

use super::builder::PreviewBuilder;
use super::site::PreviewSite;
use crate::cli::args::{Common, Serve, Watch};
use crate::cli::commands::books::report_written;
use crate::cli::commands::editions;
use crate::cli::desk::changes::Changes;
use crate::cli::desk::interrupt::end_at_interrupt;
use crate::cli::desk::server::{PreviewServer, SiteRequest};
use crate::cli::desk::user_data::UserData;
use crate::cli::desk::{browser, without_interrupt};
use crate::cli::job::Job;
use crate::cli::output;
use crate::cli::report::Screen;
use crate::error::Error;
use crate::messages::say;
use crate::project::{Outputs, Purpose, Session};
use crate::source::display_path;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How long the copy-editor waits after a build, so that the page shows the build first and an author who goes on
/// typing is not kept waiting.
const PROOFREAD_DELAY: Duration = Duration::from_millis(250);

/// Runs `watch`: writes both books at every save, until Ctrl-C.
pub(in crate::cli::commands) fn watch_of(options: &Watch, screen: &mut Screen) -> Result<bool, Error> {
    end_at_interrupt()?;
    let mut changes = changes(&options.common.folder(), Path::new(""))?;
    let mut editions: BTreeMap<Option<String>, Session> = BTreeMap::new();
    loop {
        screen.start_build();
        let made = editions::each(&options.common, screen, |common, screen| {
            let session = editions.entry(common.edition.clone()).or_insert_with(Session::keeping);
            Ok(write_both_books(common, Path::new(""), session, screen)?.is_some())
        });
        if let Err(error) = made {
            screen.failure(&error);
        }
        screen.aside(&say::desk_waiting().text(screen.locale));
        changes.wait();
    }
}

/// Runs `serve`: shows the book in a browser and rebuilds it at every save, until Ctrl-C.
pub(in crate::cli::commands) fn serve_of(options: &Serve, screen: &mut Screen) -> Result<bool, Error> {
    end_at_interrupt()?;
    screen.hide_progress();
    let changes = changes(&options.common.folder(), Path::new(""))?;
    let server = PreviewServer::open_at_last_port(options.port, &UserData::of_process())?;
    let address = server.address();
    let site = Arc::new(PreviewSite::of(&options.common));
    let served = Arc::clone(&site);
    thread::spawn(move || {
        server.serve(move |request: &SiteRequest| match request.body {
            None => served.get(request.path, request.query),
            Some(body) => served.post(request.path, body),
        })
    });
    let on_first_build = |screen: &Screen| {
        screen.put(&format!("{}\n", say::desk_served(&address).text(screen.locale)));
        if options.open {
            browser::open(&address, screen.later(say::desk_not_opened()));
        }
    };
    rebuild_on_save(&options.common, options.editor.clone(), changes, &site, screen, on_first_build)
}

/// Rebuilds a book for its page at every save, until Ctrl-C. Calls `on_first_build` after the first build.
pub(in crate::cli::commands) fn rebuild_on_save(
    common: &Common,
    editor: Option<String>,
    mut changes: Changes,
    site: &PreviewSite,
    screen: &mut Screen,
    on_first_build: impl FnOnce(&Screen),
) -> Result<bool, Error> {
    let mut builder = PreviewBuilder::new(common, editor, site.session());
    let mut on_first_build = Some(on_first_build);
    site.wake_by(changes.waker());
    loop {
        screen.start_build();
        builder.choose(&site.selected_edition());
        builder.build(screen, |build| site.show(build));
        if let Some(on_first_build) = on_first_build.take() {
            on_first_build(screen);
        }
        if !changes.wait_for(PROOFREAD_DELAY) {
            builder.proofread(screen, |build| site.show(build))?;
            site.keep_versions();
            changes.wait();
        }
    }
}

/// Watches the manuscript and the folder `fonts` beside it, except the books written below `root`.
pub(in crate::cli::commands) fn changes(folder: &Path, root: &Path) -> Result<Changes, Error> {
    let fonts = folder.parent().unwrap_or(Path::new("")).join("fonts");
    Changes::of(&[folder.to_owned(), fonts], &root.join("dist"))
}

/// Writes both books below `root` and returns their paths; `None` if errors in the manuscript prevent it, and the
/// previous books remain.
pub(in crate::cli::commands) fn write_both_books(
    common: &Common,
    root: &Path,
    session: &mut Session,
    screen: &mut Screen,
) -> Result<Option<[PathBuf; 2]>, Error> {
    let mut job = Job::open_again(common, Outputs::default(), session, screen)?;
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
        without_interrupt(|| output::write(path, bytes))?;
        report_written(path, (bytes, count), job.tally(), screen);
    }
    Ok(Some([epub, pdf]))
}
