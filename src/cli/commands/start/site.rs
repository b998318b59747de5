//! Serves the start page and its requests: words of the page, folders, and books to create, open, import and
//! make.

use super::folders::{self, Place, named};
use crate::cli::args::{Common, Import, Init, Shape, Terminal, When};
use crate::cli::commands::desk::site::Site;
use crate::cli::commands::{desk, import, init};
use crate::cli::desk::kept::{ALIVE, Places};
use crate::cli::desk::presence::Presence;
use crate::cli::desk::server::{Reply, SiteRequest};
use crate::cli::report::{Screen, locale};
use crate::cli::{json, wording};
use crate::error::Error;
use crate::manuscript::{is_project, slug};
use crate::messages::{Locale, Message, say};
use crate::project::Session;
use crate::source::shown;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{env, fs, io, thread};
use tempfile::TempDir;

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

/// A request of a page: one line of JSON, followed by the bytes of a document.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct StartForm {
    /// The language of the page.
    lang: String,
    /// Path of a folder.
    at: String,
    /// The language, the title and the author of a new book.
    language: String,
    title: String,
    author: String,
    /// The file name of a document.
    name: String,
}

/// The answer to a request.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct StartReply {
    /// The path of the book's preview page, relative to the address with the token.
    pub(super) desk: Option<String>,
    /// The messages of the command.
    told: String,
    trouble: Option<String>,
    /// The names of the files that were made.
    files: Vec<String>,
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

impl StartForm {
    /// Creates the request to open a folder.
    pub(super) fn folder(folder: &Path, locale: Locale) -> Self {
        let at = folder.to_string_lossy().into_owned();
        Self { lang: locale.tag().to_owned(), at, ..Self::default() }
    }
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
            return Some(json_reply(&folders::list(&sent.at, self.home(), locale)));
        }
        let done = match request.path {
            "open" => self.open(&named(&sent.at, self.home()), locale).map(|desk| (desk, String::new())),
            "new" => self.begin(&sent, locale).map(|desk| (desk, String::new())),
            "import" => self.bring(&sent, document, locale),
            _ => return None,
        };
        Some(json_reply(&match done {
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
            "state" => Some(json_reply(&self.state(request.languages))),
            _ => None,
        }
    }

    /// Answers a request of a book's preview page; unlike in `serve`, it can also make the finished books.
    fn desk(&self, book: &OpenBook, path: &str, request: &SiteRequest) -> Option<Reply> {
        match (request.sent, path.split_once('/')) {
            (Some(sent), None) if path == "make" => {
                let locale = Locale::of_tag(&read(sent)?.0.lang).unwrap_or(Locale::English);
                Some(json_reply(&book.make(locale)))
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
        let preferred = languages.split(',').find_map(|one| Locale::of_tag(one.split(';').next()?.trim()));
        let asked = self.lang.as_deref();
        let chosen = Locale::choose(asked, locale().as_deref(), preferred.map(Locale::tag));
        let named = |locale: Locale| [locale.tag().to_owned(), say::start_language_name().text(locale)];
        StartState {
            said: Message::of_start().map(|(name, words)| (name, words.text(chosen))).collect(),
            languages: Locale::ALL.map(named).to_vec(),
            home: self.home().map(shown).unwrap_or_default(),
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
            let changes = desk::changes(&book.manuscript, &book.root).map_err(failed)?;
            let followed = Arc::clone(&book);
            thread::spawn(move || {
                let mut screen = Screen::noting(locale);
                // The page shows the state of each build; nobody would read it here.
                let shown = |_: &Screen| ();
                desk::follow(&followed.common, None, changes, &followed.site, &mut screen, shown)
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

    /// Creates a book in a new folder named after its title.
    fn begin(&self, sent: &StartForm, locale: Locale) -> Result<String, String> {
        let language = Locale::of_tag(&sent.language).unwrap_or(locale);
        let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let title = given(&sent.title);
        let untitled = say::init_untitled().text(language);
        let folder = self.free_folder(&sent.at, &slug(title.as_deref().unwrap_or(&untitled)), locale)?;
        let (lang, author) = (Some(language.tag().to_owned()), given(&sent.author));
        let terminal = Terminal { color: When::Never, lang, quiet: false, verbose: false };
        let options =
            Init { folder: folder.clone(), from: None, title, author, design: None, yes: true, terminal };
        let mut screen = Screen::noting(locale);
        let done = init::init_of(&options, &mut screen);
        settled(done, &screen)?;
        self.open(&folder, locale)
    }

    /// Imports a document into a new folder named after it; returns the path of the preview page and the
    /// messages.
    fn bring(&self, sent: &StartForm, document: &[u8], locale: Locale) -> Result<(String, String), String> {
        let name = sent.name.rsplit(['/', '\\']).next().filter(|name| !["", ".", ".."].contains(name));
        let name = name.ok_or_else(|| say::start_no_document().text(locale))?;
        let own = import::folder_of(Path::new(name));
        let into = self.free_folder(&sent.at, &own.to_string_lossy(), locale)?;
        let failed = |path: &Path, error| wording::failure(&Error::io(path, error), locale);
        // The document is written to a temporary folder, with no other files beside it.
        let scratch = TempDir::with_prefix("matbaa-").map_err(|error| failed(&env::temp_dir(), error))?;
        let file = scratch.path().join(name);
        fs::write(&file, document).map_err(|error| failed(Path::new(name), error))?;
        let lang = Some(locale.tag().to_owned());
        let terminal = Terminal { color: When::Never, lang, quiet: false, verbose: false };
        let (into, format) = (Some(into), Shape::Text);
        let options = Import { file, into, language: None, chapters: None, format, terminal };
        let mut screen = Screen::noting(locale);
        let done = import::import_of(&options, &mut screen);
        let told = settled(done, &screen)?;
        let desk = self.open(&options.into.unwrap_or_default(), locale)?;
        Ok((desk, told))
    }

    /// The path of a new or empty folder in `at`.
    fn free_folder(&self, at: &str, name: &str, locale: Locale) -> Result<PathBuf, String> {
        let at = named(at, self.home());
        if !at.is_dir() {
            return Err(say::start_no_folder(shown(&at)).text(locale));
        }
        let folder = at.join(if name.is_empty() { "book" } else { name });
        let is_free = match fs::read_dir(&folder) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        };
        if is_free { Ok(folder) } else { Err(say::start_taken(shown(&folder)).text(locale)) }
    }
}

impl OpenBook {
    fn new(manuscript: PathBuf, lang: Option<&str>, locale: Locale) -> Self {
        let lang = Some(lang.unwrap_or(locale.tag()).to_owned());
        let terminal = Terminal { color: When::Never, lang, quiet: false, verbose: false };
        let folder = Some(manuscript.clone());
        let common = Common { book: None, manuscript: folder, edition: None, all_editions: false, terminal };
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
        let done = desk::both(&self.common, &self.root, &mut Session::once(), &mut screen);
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

/// Splits a request into its JSON line and the bytes after it.
fn read(sent: &[u8]) -> Option<(StartForm, &[u8])> {
    let end = sent.iter().position(|byte| *byte == b'\n').unwrap_or(sent.len());
    Some((json::read(&sent[..end])?, sent.get(end + 1..).unwrap_or_default()))
}

/// The messages of a finished command, or those of a failed one.
fn settled(done: Result<bool, Error>, screen: &Screen) -> Result<String, String> {
    let said = screen.noted();
    match done {
        Ok(true) => Ok(said),
        Ok(false) => Err(said),
        Err(error) => Err(said + &wording::failure(&error, screen.locale)),
    }
}

/// The folder with the chapters of a book: the `manuscript` folder in the given one, else the given one.
fn manuscript_of(folder: &Path, locale: Locale) -> Result<PathBuf, String> {
    let real = fs::canonicalize(folder).ok().filter(|real| real.is_dir());
    let real = real.ok_or_else(|| say::start_no_folder(shown(folder)).text(locale))?;
    let within = real.join("manuscript");
    let found = [within, real].into_iter().find(|folder| is_project(folder));
    found.ok_or_else(|| say::start_no_book(shown(folder)).text(locale))
}

fn json_reply(value: &impl Serialize) -> Reply {
    Reply::own("application/json", json::line(value))
}

/// Locks a mutex. The values stay valid even if another thread panicked while holding the lock.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
