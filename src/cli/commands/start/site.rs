//! Serves the start page and its requests: words of the page, folders, and books to create, open, import and
//! make.

use super::folders::{self, Place, named};
use crate::cli::args::Common;
use crate::cli::commands::desk::live;
use crate::cli::commands::desk::site::Site;
use crate::cli::commands::opening::{self, StartReply, manuscript_of, read};
use crate::cli::desk::kept::{ALIVE, Places};
use crate::cli::desk::presence::Presence;
use crate::cli::desk::reply::Reply;
use crate::cli::desk::server::SiteRequest;
use crate::cli::report::{Screen, locale};
use crate::cli::wording;
use crate::messages::{Locale, say};
use crate::project::Session;
use crate::source::display_path;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fs, io, thread};

/// State shared by all pages of the program.
pub(super) struct StartSite {
    /// The language requested on the command line.
    lang: Option<String>,
    pub(super) places: Places,
    pub(super) presence: Arc<Presence>,
    books: Mutex<Vec<Arc<OpenBook>>>,
    /// An error for the next page to show.
    trouble: Mutex<Option<String>>,
}

/// A book whose preview page is open.
struct OpenBook {
    /// The folder with its chapters, and the folder below which its finished books are written.
    manuscript: PathBuf,
    root: PathBuf,
    common: Common,
    site: Arc<Site>,
    /// Paths of the finished books; locked while they are made.
    made: Mutex<Vec<PathBuf>>,
}

/// The content of the start page.
#[derive(Serialize)]
struct StartState {
    said: BTreeMap<&'static str, String>,
    languages: Vec<[String; 2]>,
    home: String,
    recent: Vec<Place>,
    trouble: Option<String>,
}

impl StartSite {
    pub(super) fn new(lang: Option<String>, places: Places) -> Self {
        let (presence, books, trouble) = Default::default();
        Self { lang, places, presence, books, trouble }
    }

    /// Stores an error for the next page to show.
    pub(super) fn complain(&self, trouble: String) {
        *held(&self.trouble) = Some(trouble);
    }

    /// Stores the error of a failed write of the program's data, if any, for the next page to show.
    pub(super) fn note(&self, done: io::Result<()>) {
        if let Err(error) = done {
            let chosen = Locale::choose(self.lang.as_deref(), locale().as_deref(), None);
            self.complain(wording::trouble(&error).text(chosen));
        }
    }

    /// Answers a request; `None` if the path is unknown.
    pub(super) fn answer(&self, request: &SiteRequest) -> Option<Reply> {
        if let Some(rest) = request.path.strip_prefix("desk/") {
            let (number, path) = rest.split_once('/')?;
            let book = held(&self.books).get(number.parse::<usize>().ok()?).map(Arc::clone)?;
            return self.desk(&book, path, request);
        }
        let Some(sent) = request.sent else { return self.get(request) };
        let (sent, document) = read(sent)?;
        let locale = Locale::of_tag(&sent.lang).unwrap_or(Locale::English);
        if request.path == "folders" {
            return Some(Reply::json(&folders::list(&sent.at, self.home(), locale)));
        }
        let done = match request.path {
            "open" => self.open(&named(&sent.at, self.home()), locale).map(|desk| (desk, String::new())),
            "new" => {
                let begun = opening::begin(&sent, &named(&sent.at, self.home()), locale);
                begun.and_then(|folder| self.open(&folder, locale)).map(|desk| (desk, String::new()))
            }
            "import" => {
                let brought = opening::bring(&sent, document, &named(&sent.at, self.home()), locale);
                brought.and_then(|(folder, told)| Ok((self.open(&folder, locale)?, told)))
            }
            _ => return None,
        };
        Some(Reply::json(&match done {
            Ok((desk, told)) => StartReply { desk: Some(desk), told, ..StartReply::default() },
            Err(trouble) => StartReply { trouble: Some(trouble), ..StartReply::default() },
        }))
    }

    /// Answers a GET request.
    fn get(&self, request: &SiteRequest) -> Option<Reply> {
        match request.path {
            "" => Some(Reply::own("text/html; charset=utf-8", include_str!("page.html"))),
            "start.css" => Some(Reply::own("text/css; charset=utf-8", include_str!("page.css"))),
            "start.js" => Some(Reply::own("text/javascript; charset=utf-8", include_str!("page.js"))),
            "alive" => Some(Reply::own("text/plain", ALIVE)),
            "stay" => {
                let held = Some(Box::new(self.presence.enter()) as Box<_>);
                Some(Reply { held, ..Reply::own("text/event-stream", "") })
            }
            "state" => Some(Reply::json(&self.state(request.languages))),
            _ => None,
        }
    }

    /// Answers a request of a book's preview page; unlike in `serve`, it can also make the finished books.
    fn desk(&self, book: &OpenBook, path: &str, request: &SiteRequest) -> Option<Reply> {
        match (request.sent, path.split_once('/')) {
            (Some(sent), None) if path == "make" => {
                let locale = Locale::of_tag(&read(sent)?.0.lang).unwrap_or(Locale::English);
                Some(Reply::json(&book.make(locale)))
            }
            (None, Some(("made", name))) => {
                let made = held(&book.made);
                let is_it = |file: &&PathBuf| file.file_name().is_some_and(|own| own == name);
                let bytes = fs::read(made.iter().find(is_it)?).ok()?;
                Some(Reply::own("application/octet-stream", bytes))
            }
            (None, _) => book.site.answer(path, request.query),
            (Some(sent), _) => book.site.act(path, sent),
        }
    }

    fn home(&self) -> Option<&Path> {
        self.places.home.as_deref()
    }

    fn state(&self, languages: &str) -> StartState {
        let preferred = opening::preferred(languages);
        let asked = self.lang.as_deref();
        let chosen = Locale::choose(asked, locale().as_deref(), preferred.map(Locale::tag));
        StartState {
            said: opening::words(chosen),
            languages: opening::languages(),
            home: self.home().map(display_path).unwrap_or_default(),
            recent: self.places.recent().iter().filter_map(|folder| Place::of(folder)).collect(),
            trouble: held(&self.trouble).take(),
        }
    }

    /// Opens the preview page of a book, or returns the one already open.
    ///
    /// Returns its path relative to the address with the token, or an error message.
    pub(super) fn open(&self, folder: &Path, locale: Locale) -> Result<String, String> {
        let manuscript = manuscript_of(folder, locale)?;
        let mut books = held(&self.books);
        let mut at = books.iter().position(|book| book.manuscript == manuscript);
        if at.is_none() {
            let book = Arc::new(OpenBook::new(manuscript, self.lang.as_deref(), locale));
            let failed = |error| wording::failure(&error, locale);
            let changes = live::changes(&book.manuscript, &book.root).map_err(failed)?;
            let followed = Arc::clone(&book);
            thread::spawn(move || {
                let mut screen = Screen::noting(locale);
                // The page shows the state of each build; nobody would read it here.
                let shown = |_: &Screen| ();
                live::follow(&followed.common, None, changes, &followed.site, &mut screen, shown)
            });
            books.push(book);
            at = Some(books.len() - 1);
        }
        let at = at.unwrap_or_default();
        let root = books[at].root.clone();
        drop(books);
        self.note(self.places.remember(&root));
        Ok(format!("desk/{at}/"))
    }
}

impl OpenBook {
    fn new(manuscript: PathBuf, lang: Option<&str>, locale: Locale) -> Self {
        let common = opening::common(&manuscript, lang.unwrap_or(locale.tag()));
        // The same root as for a command called in the folder around `manuscript`.
        let is_within = manuscript.file_name().is_some_and(|name| name == "manuscript");
        let root = manuscript.parent().filter(|_| is_within).unwrap_or(&manuscript).to_owned();
        let site = Arc::new(Site::of(&common));
        Self { manuscript, root, common, site, made: Mutex::default() }
    }

    /// Makes both books, and returns the messages and file names.
    fn make(&self, locale: Locale) -> StartReply {
        let mut made = held(&self.made);
        let mut screen = Screen::noting(locale);
        let done = live::both(&self.common, &self.root, &mut Session::once(), &mut screen);
        let told = screen.noted();
        let (files, trouble) = match done {
            Ok(files) => (files.map(Vec::from), None),
            Err(error) => (None, Some(wording::failure(&error, locale))),
        };
        let trouble = trouble.or_else(|| files.is_none().then(|| say::nothing_written().text(locale)));
        *made = files.unwrap_or_default();
        let name = |file: &PathBuf| file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        StartReply { told, trouble, files: made.iter().map(name).collect(), ..StartReply::default() }
    }
}

/// Locks a mutex. The values stay valid even if another thread panicked while holding the lock.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
