//! Answers the requests of the start page and of a book's page without sockets or threads.
//!
//! A web worker (`web/`) calls [`Worker::answer`] for each request of its page. Files are read and written through the
//! operating system interface, which a web worker implements in memory. The caller stores changed files, and requests a
//! rebuild when files have changed.

use super::builder::PreviewBuilder;
use super::site::{PreviewSite, after};
use crate::cli::commands::opening::{self, StartReply, manuscript_of};
use crate::cli::desk::reply::Reply;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::messages::Locale;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Serves the books below a folder; one book is open at a time.
pub struct Worker {
    root: PathBuf,
    open: Option<OpenBook>,
}

/// A reply to a request.
#[derive(Debug)]
pub struct WorkerReply {
    /// The media type.
    pub media_type: &'static str,
    /// The Content Security Policy of the document (level 3).
    pub policy: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The open book.
struct OpenBook {
    /// The name of its folder, and the language of its page.
    name: String,
    lang: String,
    site: PreviewSite,
    builder: PreviewBuilder,
    screen: Screen,
}

/// The messages of the start page.
#[derive(Serialize)]
struct StartWords {
    messages: BTreeMap<&'static str, String>,
    languages: Vec<[String; 2]>,
}

/// Reads one of the program's faces from the folder that the worker holds ready.
///
/// # Panics
/// Where the folder lacks the face: a worker that cannot fetch one ends the program itself, and says so.
#[cfg(target_family = "wasm")]
fn face(path: &str) -> Vec<u8> {
    std::fs::read(Path::new("/faces").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

impl Worker {
    /// Creates a worker for the books in the subfolders of `root`.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        #[cfg(target_family = "wasm")]
        crate::font::own::read_by(face);
        Self { root: root.to_owned(), open: None }
    }

    /// Answers a request; `None` if the path is unknown.
    ///
    /// - `start?languages=tr,en`: the messages of the start page, in the first of these languages that the catalogue has.
    /// - `new`, `import`: create a book, or import a document, in a folder of its own.
    /// - `desk/NAME/PATH?lang=tr`: a request of a book's page. `state` rebuilds the book if the query contains `rebuild`;
    ///   otherwise, if the page has the latest build, it runs the copy-editor. It never waits.
    pub fn answer(&mut self, path: &str, query: &str, body: Option<&[u8]>) -> Option<WorkerReply> {
        let reply = match (path.strip_prefix("desk/").and_then(|rest| rest.split_once('/')), body) {
            (Some((name, path)), _) => self.desk(name, path, query, body),
            (None, None) if path == "start" => {
                let chosen = parameter(query, "languages").and_then(opening::preferred);
                let locale = chosen.unwrap_or(Locale::English);
                let (messages, languages) = (opening::messages(locale), opening::languages());
                Some(Reply::json(&StartWords { messages, languages }))
            }
            (None, Some(body)) => self.start(path, body),
            (None, None) => None,
        };
        // Without other threads, spawned tasks, such as freeing the previous book, run here.
        while let Some(rayon::Yield::Executed) = rayon::yield_now() {}
        reply.map(|Reply { media_type, policy, bytes, .. }| WorkerReply { media_type, policy, bytes })
    }

    /// Creates a book, or imports a document as one.
    fn start(&self, path: &str, body: &[u8]) -> Option<Reply> {
        let (form, document) = opening::read(body)?;
        let locale = Locale::of_tag(&form.lang).unwrap_or(Locale::English);
        let done = match path {
            "new" => opening::create(&form, &self.root, locale).map(|folder| (folder, String::new())),
            "import" => opening::import_document(&form, document, &self.root, locale),
            _ => return None,
        };
        let name = |folder: PathBuf| folder.file_name().map(|name| name.to_string_lossy().into_owned());
        Some(Reply::json(&match done {
            Ok((folder, report)) => StartReply { desk: name(folder), report, ..StartReply::default() },
            Err(error) => StartReply { error: Some(error), ..StartReply::default() },
        }))
    }

    /// Answers a request of a book's page; opens the book if it is not open.
    fn desk(&mut self, name: &str, path: &str, query: &str, body: Option<&[u8]>) -> Option<Reply> {
        let lang = parameter(query, "lang");
        let is_open = |open: &OpenBook| open.name == name && lang.is_none_or(|lang| lang == open.lang);
        if !self.open.as_ref().is_some_and(is_open) {
            let locale = lang.and_then(Locale::of_tag).unwrap_or(Locale::English);
            match OpenBook::of(&self.root, name, locale) {
                Ok(open) => self.open = Some(open),
                Err(error) => {
                    let error = Some(error);
                    return Some(Reply::json(&StartReply { error, ..StartReply::default() }));
                }
            }
        }
        let open = self.open.as_mut()?;
        match (body, path) {
            (None, "state") => Some(Reply::new("application/json", open.state(query))),
            (None, _) => open.site.get(path, query),
            (Some(body), _) => open.site.post(path, body),
        }
    }
}

impl OpenBook {
    fn of(root: &Path, name: &str, locale: Locale) -> Result<Self, String> {
        let manuscript = manuscript_of(&root.join(name), locale)?;
        let common = opening::common(&manuscript, locale.tag());
        let (site, screen) = (PreviewSite::of(&common), Screen::noting(locale));
        let builder = PreviewBuilder::new(&common, None, site.session());
        Ok(Self { name: name.to_owned(), lang: locale.tag().to_owned(), site, builder, screen })
    }

    /// The state of the book as JSON, rebuilt first if the query asks for it; an empty object if the page has it already.
    fn state(&mut self, query: &str) -> String {
        let Self { site, builder, screen, .. } = self;
        let known = after(query);
        let must_rebuild = query.split('&').any(|part| part == "rebuild");
        if must_rebuild || site.state_after(0).is_none() {
            screen.start_build();
            builder.choose(&site.selected_edition());
            builder.continue_after(known);
            builder.build(screen, |build| site.show(build));
        } else if site.state_after(known).is_none() {
            if let Err(error) = builder.proofread(screen, |build| site.show(build)) {
                return crate::cli::json::line(&StartReply {
                    error: Some(wording::failure(&error, screen.locale)),
                    ..StartReply::default()
                });
            }
            site.keep_versions();
        }
        // The page receives all messages as part of the state, so those for a terminal are discarded.
        screen.noted();
        site.state_after(known).unwrap_or_else(|| "{}".to_owned())
    }
}

/// The value of a parameter of a query.
fn parameter<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    query
        .split('&')
        .find_map(|part| part.split_once('=').filter(|(own, _)| *own == name).map(|(_, value)| value))
}

#[cfg(test)]
mod tests;
