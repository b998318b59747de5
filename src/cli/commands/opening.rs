//! Creates, imports and opens books for a start page, both the one served on this machine and the one in a web worker.

use super::{bundle, import, init};
use crate::cli::args::{Common, Import, Init, Shape, Terminal, When};
use crate::cli::report::Screen;
use crate::cli::{json, wording};
use crate::diag::Problem;
use crate::error::Error;
use crate::manuscript::{is_project, real, slug};
use crate::messages::{Locale, Message, say};
use crate::source::display_path;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};
use tempfile::TempDir;

/// A request of a start page: a line of JSON, followed by the bytes of a document.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(in crate::cli::commands) struct StartRequest {
    /// The language of the page.
    pub(in crate::cli::commands) lang: String,
    /// The folder to open, to list, or in which to create a book.
    pub(in crate::cli::commands) folder: String,
    /// The language, the title and the author of a new book.
    pub(in crate::cli::commands) language: String,
    pub(in crate::cli::commands) title: String,
    pub(in crate::cli::commands) author: String,
    /// The name of a document or a folder.
    pub(in crate::cli::commands) name: String,
    /// The paths and lengths of the files of a folder, whose bytes follow one another.
    pub(in crate::cli::commands) files: Vec<(String, usize)>,
}

/// The reply to a request of a start page.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(in crate::cli::commands) struct StartReply {
    /// The path of the book's page, below the token.
    pub(in crate::cli::commands) desk: Option<String>,
    /// What the command printed.
    pub(in crate::cli::commands) report: String,
    pub(in crate::cli::commands) error: Option<String>,
    /// The names of the files that were made.
    pub(in crate::cli::commands) files: Vec<String>,
}

/// Splits the body of a request into its line of JSON and the bytes of the document.
pub(super) fn read(body: &[u8]) -> Option<(StartRequest, &[u8])> {
    let end = body.iter().position(|byte| *byte == b'\n').unwrap_or(body.len());
    Some((json::read(&body[..end])?, body.get(end + 1..).unwrap_or_default()))
}

/// The messages of the start page by name.
pub(super) fn messages(locale: Locale) -> BTreeMap<&'static str, String> {
    let mut messages: BTreeMap<_, _> =
        Message::of_start().map(|(name, words)| (name, words.text(locale))).collect();
    // The only problem that the program cannot report itself: it has ended by then.
    let (lost, words) = (Problem::FaceNotFetched, Problem::FaceNotFetched.words(locale));
    messages.insert("face-lost", format!("[{}] {} – {}", lost.code(), words.message, words.hint));
    messages
}

/// The languages of the catalogue: the tag of each and its name in the language itself.
pub(super) fn languages() -> Vec<[String; 2]> {
    Locale::ALL.map(|locale| [locale.tag().to_owned(), say::start_language_name().text(locale)]).to_vec()
}

/// The first language of an `Accept-Language` list that the catalogue has.
pub(super) fn preferred(languages: &str) -> Option<Locale> {
    languages.split(',').find_map(|one| Locale::of_tag(one.split(';').next()?.trim()))
}

/// The options of a command for the book in a folder, with messages in a language.
pub(super) fn common(manuscript: &Path, lang: &str) -> Common {
    let folder = Some(manuscript.to_owned());
    Common { book: None, manuscript: folder, edition: None, all_editions: false, terminal: terminal(lang) }
}

pub(super) fn terminal(lang: &str) -> Terminal {
    Terminal { color: When::Never, lang: Some(lang.to_owned()), quiet: false, verbose: false }
}

/// Creates a book in a new subfolder of `parent`, named after its title; returns the subfolder.
pub(super) fn create(request: &StartRequest, parent: &Path, locale: Locale) -> Result<PathBuf, String> {
    let language = Locale::of_tag(&request.language).unwrap_or(locale);
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let title = given(&request.title);
    let untitled = say::init_untitled().text(language);
    let folder = free_folder(parent, &slug(title.as_deref().unwrap_or(&untitled)), locale)?;
    let options = Init {
        folder: folder.clone(),
        from: None,
        title,
        author: given(&request.author),
        design: None,
        yes: true,
        terminal: terminal(language.tag()),
    };
    let mut screen = Screen::noting(locale);
    let done = init::init_of(&options, &mut screen);
    outcome(done, &screen)?;
    Ok(folder)
}

/// Imports a document, a folder or a zip archive into a new subfolder of `parent`, named after it; returns the subfolder
/// and a report.
pub(super) fn import_document(
    request: &StartRequest,
    document: &[u8],
    parent: &Path,
    locale: Locale,
) -> Result<(PathBuf, String), String> {
    let files = bundle::files_of(&request.name, &request.files, document);
    if let Some(files) = files.map_err(|problem| wording::sentence(problem, locale))? {
        return bundle::import_files(request, &files, parent, locale);
    }
    let name = request.name.rsplit(['/', '\\']).next().filter(|name| !["", ".", ".."].contains(name));
    let name = name.ok_or_else(|| say::start_no_document().text(locale))?;
    let own = import::folder_of(Path::new(name));
    let into = free_folder(parent, &own.to_string_lossy(), locale)?;
    let failed = |error| wording::failure(&Error::io(Path::new(name), error), locale);
    // A temporary folder, so that no file beside the document is read.
    let scratch = TempDir::with_prefix("matbaa-").map_err(failed)?;
    let file = scratch.path().join(name);
    fs::write(&file, document).map_err(failed)?;
    let report = convert(file, &into, locale)?;
    Ok((into, report))
}

/// Converts a document to a book in a folder; returns a report.
pub(super) fn convert(file: PathBuf, into: &Path, locale: Locale) -> Result<String, String> {
    let (format, terminal) = (Shape::Text, terminal(locale.tag()));
    let options =
        Import { file, into: Some(into.to_owned()), language: None, chapters: None, format, terminal };
    let mut screen = Screen::noting(locale);
    let done = import::import_of(&options, &mut screen);
    outcome(done, &screen)
}

/// A subfolder of `parent` that does not exist or is empty.
pub(super) fn free_folder(parent: &Path, name: &str, locale: Locale) -> Result<PathBuf, String> {
    if !parent.is_dir() {
        return Err(say::start_no_folder(display_path(parent)).text(locale));
    }
    let folder = parent.join(if name.is_empty() { "book" } else { name });
    let is_free = match fs::read_dir(&folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    if is_free { Ok(folder) } else { Err(say::start_taken(display_path(&folder)).text(locale)) }
}

/// What a command printed, as an error if it failed.
pub(super) fn outcome(done: Result<bool, Error>, screen: &Screen) -> Result<String, String> {
    let printed = screen.noted();
    match done {
        Ok(true) => Ok(printed),
        Ok(false) => Err(printed),
        Err(error) => Err(printed + &wording::failure(&error, screen.locale)),
    }
}

/// The folder with the chapters of a book: `folder`, or `manuscript` in it.
pub(super) fn manuscript_of(folder: &Path, locale: Locale) -> Result<PathBuf, String> {
    let found = real(folder).ok().filter(|found| found.is_dir());
    let found = found.ok_or_else(|| say::start_no_folder(display_path(folder)).text(locale))?;
    let within = found.join("manuscript");
    let found = [within, found].into_iter().find(|folder| is_project(folder));
    found.ok_or_else(|| say::start_no_book(display_path(folder)).text(locale))
}
