//! The book while it is written: made again, or shown again, whenever something was saved.

mod engine;
mod findings;
mod site;
#[cfg(test)]
mod tests;

use super::books::tell_written;
use crate::cli::args::{Common, Serve, Watch};
use crate::cli::build::{self, Known, Made, read_again, set_slips_aside};
use crate::cli::desk::changes::Changes;
use crate::cli::desk::server::Desk;
use crate::cli::desk::{end_at_interrupt, undisturbed};
use crate::cli::output;
use crate::cli::report::{Count, Screen};
use crate::error::Error;
use crate::typeset::Cache;
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
    let mut editions: BTreeMap<Option<String>, (Known, Cache)> = BTreeMap::new();
    loop {
        screen.begin_anew();
        let made = super::editions::each(&options.common, screen, |common, screen| {
            let new = || (Known::keeping(), Cache::default());
            both(common, editions.entry(common.edition.clone()).or_insert_with(new), screen)
        });
        if let Err(error) = made {
            screen.failure(&error);
        }
        screen.aside(screen.voice.waiting());
        changes.wait();
    }
}

/// Shows the book in a browser and again at every save; it ends by Ctrl-C alone.
pub(super) fn serve_of(options: &Serve, screen: &mut Screen) -> Result<bool, Error> {
    end_at_interrupt()?;
    screen.hush();
    let mut changes = changes(&options.common)?;
    let mut engine = Engine::new(&options.common, options.editor.clone());
    let desk = Desk::open(options.port)?;
    let address = desk.address();
    let site = Arc::new(Site::default());
    let served = Arc::clone(&site);
    thread::spawn(move || desk.serve(move |path, query| served.answer(path, query)));
    let mut is_first = true;
    loop {
        screen.begin_anew();
        engine.turn(screen, |turn| site.show(turn));
        if std::mem::take(&mut is_first) {
            screen.put(&format!("{}\n", screen.voice.served(&address)));
            if options.open && !opened(&address) {
                screen.aside(screen.voice.not_opened());
            }
        }
        if !changes.come_within(PAUSE) {
            engine.proofread(screen, |turn| site.show(turn));
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
fn both(common: &Common, (known, cache): &mut (Known, Cache), screen: &mut Screen) -> Result<bool, Error> {
    let mut read = read_again(common, screen, known)?;
    let slips = set_slips_aside(&mut read.diagnostics);
    let [epub, pdf] = ["epub", "pdf"].map(|ending| output::default_path(&read.file_name, ending));
    if let Some(path) = [&epub, &pdf].into_iter().find(|path| output::is_source(path, &read.sources)) {
        return Err(Error::Output(screen.voice.would_replace(&path.display().to_string())));
    }
    let mut made = None;
    if let Some((manuscript, book)) = read.text.as_ref().filter(|_| Count::of(&read.diagnostics).errors == 0)
    {
        let set = build::set(book, &manuscript.config, manuscript, screen, Some(cache));
        read.diagnostics.extend(set.diagnostics);
        if Count::of(&read.diagnostics).errors == 0 {
            screen.divided(&set.value.divided);
            let (count, map) = (set.value.pages.len(), set.value.map.clone());
            let printed = build::printed(set.value, &manuscript.config, manuscript, screen)?;
            let ebook = build::ebook(book, &map, manuscript, screen)?;
            let made_of = |bytes| Made { bytes, pages: count, labels: Vec::new(), diagnostics: Vec::new() };
            made = Some([(epub, made_of(ebook)), (pdf, made_of(printed))]);
        }
    }
    let stopped = made.is_none().then(|| screen.voice.nothing_written());
    screen.problems(&read.diagnostics, &read.sources, stopped);
    let Some(made) = made else { return Ok(false) };
    if slips > 0 {
        screen.aside(&screen.voice.slips(slips));
    }
    for (path, made) in &made {
        undisturbed(|| output::write(path, &made.bytes))?;
        tell_written(path, made, &read, screen);
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
