//! The start page and the desk of a book without sockets and threads: one function takes a request and returns the reply.
//!
//! A worker of a browser (`web/`) calls it for each request of its page. Files are read and written as elsewhere: there
//! the folder lies in the worker's memory, and whoever holds this keeps what was changed. It also knows when files have
//! changed, and says so with the request for the state of the book.

use super::engine::Engine;
use super::site::{Site, after};
use crate::cli::commands::opening::{self, StartReply, manuscript_of};
use crate::cli::desk::reply::Reply;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::messages::Locale;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Books below a folder, of which one is open at a time.
pub struct Worker {
    root: PathBuf,
    open: Option<OpenBook>,
}

/// A reply to a request.
#[derive(Debug)]
pub struct WorkerReply {
    /// The media type.
    pub media_type: &'static str,
    /// What the document may do (Content Security Policy, level 3).
    pub policy: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A book whose desk is open.
struct OpenBook {
    /// Its folder, and the language of its page.
    name: String,
    lang: String,
    site: Site,
    engine: Engine,
    screen: Screen,
}

/// The words of the start page.
#[derive(Serialize)]
struct StartWords {
    said: BTreeMap<&'static str, String>,
    languages: Vec<[String; 2]>,
}

impl Worker {
    /// Serves the books in the folders of a folder.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), open: None }
    }

    /// Answers a request; `None` where the path names nothing.
    ///
    /// - `start?languages=tr,en`: the words of the start page, in the first of these languages that is known.
    /// - `new`, `import`: begin a book, or bring a document in, in a folder of its own.
    /// - `desk/NAME/PATH?lang=tr`: what the desk of a book is asked for. `state` makes the book where `anew` is in the
    ///   query, and has the copy-editor read it where nothing else is new; it never waits.
    pub fn answer(&mut self, path: &str, query: &str, sent: Option<&[u8]>) -> Option<WorkerReply> {
        let reply = match (path.strip_prefix("desk/").and_then(|rest| rest.split_once('/')), sent) {
            (Some((name, path)), _) => self.desk(name, path, query, sent),
            (None, None) if path == "start" => {
                let chosen = parameter(query, "languages").and_then(opening::preferred);
                let locale = chosen.unwrap_or(Locale::English);
                let (said, languages) = (opening::words(locale), opening::languages());
                Some(Reply::json(&StartWords { said, languages }))
            }
            (None, Some(sent)) => self.start(path, sent),
            (None, None) => None,
        };
        // Without threads, what others would do beside waits to be done: the last book is let go, for one.
        while let Some(rayon::Yield::Executed) = rayon::yield_now() {}
        reply.map(|Reply { media_type, policy, bytes, .. }| WorkerReply { media_type, policy, bytes })
    }

    /// Begins a book or brings one in.
    fn start(&self, path: &str, sent: &[u8]) -> Option<Reply> {
        let (form, document) = opening::read(sent)?;
        let locale = Locale::of_tag(&form.lang).unwrap_or(Locale::English);
        let done = match path {
            "new" => opening::begin(&form, &self.root, locale).map(|folder| (folder, String::new())),
            "import" => opening::bring(&form, document, &self.root, locale),
            _ => return None,
        };
        let name = |folder: PathBuf| folder.file_name().map(|name| name.to_string_lossy().into_owned());
        Some(Reply::json(&match done {
            Ok((folder, told)) => StartReply { desk: name(folder), told, ..StartReply::default() },
            Err(trouble) => StartReply { trouble: Some(trouble), ..StartReply::default() },
        }))
    }

    /// What the desk of a book answers; the book is opened where another one is.
    fn desk(&mut self, name: &str, path: &str, query: &str, sent: Option<&[u8]>) -> Option<Reply> {
        let lang = parameter(query, "lang");
        let is_open = |open: &OpenBook| open.name == name && lang.is_none_or(|lang| lang == open.lang);
        if !self.open.as_ref().is_some_and(is_open) {
            let locale = lang.and_then(Locale::of_tag).unwrap_or(Locale::English);
            match OpenBook::of(&self.root, name, locale) {
                Ok(open) => self.open = Some(open),
                Err(trouble) => {
                    let trouble = Some(trouble);
                    return Some(Reply::json(&StartReply { trouble, ..StartReply::default() }));
                }
            }
        }
        let open = self.open.as_mut()?;
        match (sent, path) {
            (None, "state") => Some(Reply::own("application/json", open.state(query))),
            (None, _) => open.site.answer(path, query),
            (Some(sent), _) => open.site.act(path, sent),
        }
    }
}

impl OpenBook {
    fn of(root: &Path, name: &str, locale: Locale) -> Result<Self, String> {
        let manuscript = manuscript_of(&root.join(name), locale)?;
        let common = opening::common(&manuscript, locale.tag());
        Ok(Self {
            name: name.to_owned(),
            lang: locale.tag().to_owned(),
            site: Site::of(&common),
            engine: Engine::new(&common, None),
            screen: Screen::noting(locale),
        })
    }

    /// The state of the book: made first where its files have changed; an empty one where the page knows the last.
    fn state(&mut self, query: &str) -> String {
        let Self { site, engine, screen, .. } = self;
        let known = after(query);
        let is_anew = query.split('&').any(|part| part == "anew");
        if is_anew || site.state_after(0).is_none() {
            screen.begin_anew();
            engine.turn(screen, |turn| site.show(turn));
        } else if site.state_after(known).is_none() {
            if let Err(error) = engine.proofread(screen, |turn| site.show(turn)) {
                return crate::cli::json::line(&StartReply {
                    trouble: Some(wording::failure(&error, screen.locale)),
                    ..StartReply::default()
                });
            }
            site.keep_versions();
        }
        // All of it is told to the page; nobody reads it here.
        screen.noted();
        site.state_after(known).unwrap_or_else(|| "{}".to_owned())
    }
}

/// A parameter of a query.
fn parameter<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    query
        .split('&')
        .find_map(|part| part.split_once('=').filter(|(own, _)| *own == name).map(|(_, value)| value))
}

#[cfg(test)]
mod tests {
    use super::Worker;
    use serde::Deserialize;
    use std::fs;

    /// The fields of a JSON reply that the tests read.
    #[derive(Debug, Default, Deserialize)]
    #[serde(default)]
    struct JsonReply {
        desk: Option<String>,
        trouble: Option<String>,
        turn: usize,
        sound: bool,
        reading: bool,
        files: Vec<serde::de::IgnoredAny>,
        sum: String,
        text: String,
    }

    fn request(worker: &mut Worker, path: &str, query: &str, sent: Option<&str>) -> JsonReply {
        let reply = worker.answer(path, query, sent.map(str::as_bytes)).expect(path);
        assert_eq!(reply.media_type, "application/json");
        crate::cli::json::read(&reply.bytes)
            .unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&reply.bytes)))
    }

    #[test]
    fn a_book_is_begun_written_made_and_taken_away_by_one_function() {
        let dir = tempfile::tempdir().expect("a folder");
        let mut worker = Worker::new(dir.path());
        let words = worker.answer("start", "languages=ku,tr-TR;q=0.8,en", None).expect("words");
        assert!(String::from_utf8_lossy(&words.bytes).contains("\"lang\": \"tr\""));
        let new = r#"{"lang": "en", "language": "en", "title": "Our Garden", "author": "Ada Writer"}"#;
        assert_eq!(request(&mut worker, "new", "", Some(new)).desk.as_deref(), Some("our-garden"));
        assert!(request(&mut worker, "new", "", Some(new)).trouble.is_some(), "its folder is taken");
        let state = |worker: &mut Worker, query: &str| {
            request(worker, "desk/our-garden/state", &format!("lang=en&{query}"), None)
        };
        let first = state(&mut worker, "after=0");
        assert!(first.sound && first.turn == 1 && first.reading, "{first:?}");
        // The copy-editor reads where nothing else is new, and then there is nothing more.
        assert!(!state(&mut worker, "after=1").reading);
        assert_eq!(state(&mut worker, "after=2").turn, 0);
        assert!(!dir.path().join("our-garden/.matbaa").exists(), "nobody writes yet");
        let post = |worker: &mut Worker, path: &str, line: &str| {
            request(worker, &format!("desk/our-garden/{path}"), "lang=en", Some(line))
        };
        assert!(post(&mut worker, "list", "{}").files.len() > 3);
        let chapter = r#"{"path": "01-beginning.md"}"#;
        let name = fs::read_dir(dir.path().join("our-garden/manuscript")).expect("listed").flatten();
        let name =
            name.filter_map(|entry| entry.file_name().into_string().ok()).find(|name| name.starts_with("01"));
        let chapter = chapter.replace("01-beginning.md", &name.expect("a chapter"));
        let read = post(&mut worker, "read", &chapter);
        let write =
            chapter.replace('}', &format!(", \"base\": \"{}\"}}\n{}\nOne more line.\n", read.sum, read.text));
        assert!(post(&mut worker, "write", &write).trouble.is_none());
        assert_eq!(state(&mut worker, "after=2").turn, 0, "nobody has said that files have changed");
        let third = state(&mut worker, "after=2&anew");
        assert!(third.sound && third.turn == 3, "{third:?}");
        assert!(post(&mut worker, "export", r#"{"kind": "epub"}"#).trouble.is_none());
        let taken = worker.answer("desk/our-garden/taken/our-garden.epub", "", None).expect("made");
        assert!(taken.bytes.starts_with(b"PK"));
        let page = worker.answer("desk/our-garden/page/0", "", None).expect("drawn");
        assert_eq!(page.media_type, "image/svg+xml");
        let framed = worker.answer("desk/our-garden/book/nav.xhtml", "", None).expect("a file of the e-book");
        assert!(framed.policy.starts_with("default-src 'none'"));
        assert!(worker.answer("desk/our-garden/nothing", "", None).is_none());
        assert!(
            worker.answer("nothing", "", None).is_none() && worker.answer("new", "", Some(b"x")).is_none()
        );
        assert!(request(&mut worker, "desk/another/state", "", None).trouble.is_some());
    }
}
