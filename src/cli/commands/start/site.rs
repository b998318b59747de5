//! Serves the start page and its requests: words of the page, folders, and books to create, open, import and
//! make.

use super::folders::{self, FolderEntry, named};
use crate::cli::args::Common;
use crate::cli::commands::desk::serve;
use crate::cli::commands::desk::site::PreviewSite;
use crate::cli::commands::opening::{self, StartReply, manuscript_of, read};
use crate::cli::desk::open_pages::OpenPages;
use crate::cli::desk::reply::Reply;
use crate::cli::desk::server::SiteRequest;
use crate::cli::desk::user_data::{ALIVE, UserData};
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

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// State shared by all pages of the program.
pub(super) struct StartSite {
    /// The language requested on the command line.
    lang: Option<String>,
    pub(super) user_data: UserData,
    pub(super) open_pages: Arc<OpenPages>,
    books: Mutex<Vec<Arc<OpenBook>>>,
    /// An error for the next page to show.
    error: Mutex<Option<String>>,
}

/// A book whose preview page is open.
struct OpenBook {
    /// The folder with its chapters, and the folder below which its finished books are written.
    manuscript: PathBuf,
    root: PathBuf,
    common: Common,
    site: Arc<PreviewSite>,
    /// Paths of the finished books; locked while they are made.
    made: Mutex<Vec<PathBuf>>,
}

/// The content of the start page.
#[derive(Serialize)]
struct StartState {
    messages: BTreeMap<&'static str, String>,
    languages: Vec<[String; 2]>,
    home: String,
    recent: Vec<FolderEntry>,
    error: Option<String>,
}

impl StartSite {
    pub(super) fn new(lang: Option<String>, user_data: UserData) -> Self {
        let (open_pages, books, error) = Default::default();
        Self { lang, user_data, open_pages, books, error }
    }

    /// Stores an error for the next page to show.
    pub(super) fn store_error(&self, error: String) {
        *lock(&self.error) = Some(error);
    }

    /// Stores the error of a failed write of the program's data, if any, for the next page to show.
    pub(super) fn store_failure(&self, done: io::Result<()>) {
        if let Err(error) = done {
            let chosen = Locale::choose(self.lang.as_deref(), locale().as_deref(), None);
            self.store_error(wording::trouble(&error).text(chosen));
        }
    }

    /// Answers a request; `None` if the path is unknown.
    pub(super) fn answer(&self, request: &SiteRequest) -> Option<Reply> {
        if let Some(rest) = request.path.strip_prefix("desk/") {
            let (number, path) = rest.split_once('/')?;
            let book = lock(&self.books).get(number.parse::<usize>().ok()?).map(Arc::clone)?;
            return self.desk(&book, path, request);
        }
        let Some(body) = request.body else { return self.get(request) };
        let (sent, document) = read(body)?;
        let locale = Locale::of_tag(&sent.lang).unwrap_or(Locale::English);
        if request.path == "folders" {
            return Some(Reply::json(&folders::list(&sent.folder, self.home(), locale)));
        }
        let done = match request.path {
            "open" => self.open(&named(&sent.folder, self.home()), locale).map(|desk| (desk, String::new())),
            "new" => {
                let created = opening::create(&sent, &named(&sent.folder, self.home()), locale);
                created.and_then(|folder| self.open(&folder, locale)).map(|desk| (desk, String::new()))
            }
            "import" => {
                let imported =
                    opening::import_document(&sent, document, &named(&sent.folder, self.home()), locale);
                imported.and_then(|(folder, report)| Ok((self.open(&folder, locale)?, report)))
            }
            _ => return None,
        };
        Some(Reply::json(&match done {
            Ok((desk, report)) => StartReply { desk: Some(desk), report, ..StartReply::default() },
            Err(error) => StartReply { error: Some(error), ..StartReply::default() },
        }))
    }

    /// Answers a GET request.
    fn get(&self, request: &SiteRequest) -> Option<Reply> {
        match request.path {
            "" => Some(Reply::new("text/html; charset=utf-8", include_str!("page.html"))),
            "start.css" => Some(Reply::new("text/css; charset=utf-8", include_str!("page.css"))),
            "start.js" => Some(Reply::new(SCRIPT, include_str!("page.js"))),
            "start-backend.js" => Some(Reply::new(SCRIPT, include_str!("start-backend.js"))),
            "dom.js" => Some(Reply::new(SCRIPT, include_str!("../desk/page/dom.js"))),
            "dropped.js" => Some(Reply::new(SCRIPT, include_str!("../desk/page/dropped.js"))),
            "alive" => Some(Reply::new("text/plain", ALIVE)),
            "stay" => {
                let held = Some(Box::new(self.open_pages.enter()) as Box<_>);
                Some(Reply { held, ..Reply::new("text/event-stream", "") })
            }
            "state" => Some(Reply::json(&self.state(request.languages))),
            _ => None,
        }
    }

    /// Answers a request of a book's preview page; unlike in `serve`, it can also make the finished books.
    fn desk(&self, book: &OpenBook, path: &str, request: &SiteRequest) -> Option<Reply> {
        match (request.body, path.split_once('/')) {
            (Some(body), None) if path == "make" => {
                let locale = Locale::of_tag(&read(body)?.0.lang).unwrap_or(Locale::English);
                Some(Reply::json(&book.make(locale)))
            }
            (None, Some(("made", name))) => {
                let made = lock(&book.made);
                let is_it = |file: &&PathBuf| file.file_name().is_some_and(|own| own == name);
                let bytes = fs::read(made.iter().find(is_it)?).ok()?;
                Some(Reply::new("application/octet-stream", bytes))
            }
            (None, _) => book.site.get(path, request.query),
            (Some(body), _) => book.site.post(path, body),
        }
    }

    fn home(&self) -> Option<&Path> {
        self.user_data.home.as_deref()
    }

    fn state(&self, languages: &str) -> StartState {
        let preferred = opening::preferred(languages);
        let asked = self.lang.as_deref();
        let chosen = Locale::choose(asked, locale().as_deref(), preferred.map(Locale::tag));
        StartState {
            messages: opening::messages(chosen),
            languages: opening::languages(),
            home: self.home().map(display_path).unwrap_or_default(),
            recent: self.user_data.recent().iter().filter_map(|folder| FolderEntry::of(folder)).collect(),
            error: lock(&self.error).take(),
        }
    }

    /// Opens the preview page of a book, or returns the one already open.
    ///
    /// Returns its path relative to the address with the token, or an error message.
    pub(super) fn open(&self, folder: &Path, locale: Locale) -> Result<String, String> {
        let manuscript = manuscript_of(folder, locale)?;
        let mut books = lock(&self.books);
        let mut at = books.iter().position(|book| book.manuscript == manuscript);
        if at.is_none() {
            let book = Arc::new(OpenBook::new(manuscript, self.lang.as_deref(), locale));
            let failed = |error| wording::failure(&error, locale);
            let changes = serve::changes(&book.manuscript, &book.root).map_err(failed)?;
            let followed = Arc::clone(&book);
            thread::spawn(move || {
                let mut screen = Screen::noting(locale);
                // The page shows the state of each build; nobody would read it here.
                let shown = |_: &Screen| ();
                serve::rebuild_on_save(&followed.common, None, changes, &followed.site, &mut screen, shown)
            });
            books.push(book);
            at = Some(books.len() - 1);
        }
        let at = at.unwrap_or_default();
        let root = books[at].root.clone();
        drop(books);
        self.store_failure(self.user_data.remember(&root));
        Ok(format!("desk/{at}/"))
    }
}

impl OpenBook {
    fn new(manuscript: PathBuf, lang: Option<&str>, locale: Locale) -> Self {
        let common = opening::common(&manuscript, lang.unwrap_or(locale.tag()));
        // The same root as for a command called in the folder around `manuscript`.
        let is_within = manuscript.file_name().is_some_and(|name| name == "manuscript");
        let root = manuscript.parent().filter(|_| is_within).unwrap_or(&manuscript).to_owned();
        let site = Arc::new(PreviewSite::of(&common));
        Self { manuscript, root, common, site, made: Mutex::default() }
    }

    /// Makes both books, and returns the messages and file names.
    fn make(&self, locale: Locale) -> StartReply {
        let mut made = lock(&self.made);
        let mut screen = Screen::noting(locale);
        let done = serve::write_both_books(
            &self.site.selected_edition(),
            &self.root,
            &mut Session::once(),
            &mut screen,
        );
        let report = screen.noted();
        let (files, error) = match done {
            Ok(files) => (files.map(Vec::from), None),
            Err(error) => (None, Some(wording::failure(&error, locale))),
        };
        let error = error.or_else(|| files.is_none().then(|| say::nothing_written().text(locale)));
        *made = files.unwrap_or_default();
        let name = |file: &PathBuf| file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        StartReply { report, error, files: made.iter().map(name).collect(), ..StartReply::default() }
    }
}

/// Locks a mutex. The values stay valid even if another thread panicked while holding the lock.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
