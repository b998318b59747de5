//! Books that are begun, brought in and opened for a page: what the start page of this machine and the worker of a browser
//! have in common.

use super::{import, init};
use crate::cli::args::{Common, Import, Init, Shape, Terminal, When};
use crate::cli::report::Screen;
use crate::cli::{json, wording};
use crate::error::Error;
use crate::manuscript::{is_project, real, slug};
use crate::messages::{Locale, Message, say};
use crate::source::display_path;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};
use tempfile::TempDir;

/// What a page sends: one line of JSON, and behind it the bytes of a document.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(in crate::cli::commands) struct StartForm {
    /// The language of the page.
    pub(in crate::cli::commands) lang: String,
    /// A folder.
    pub(in crate::cli::commands) at: String,
    /// The language, the title and the author of a new book.
    pub(in crate::cli::commands) language: String,
    pub(in crate::cli::commands) title: String,
    pub(in crate::cli::commands) author: String,
    /// The name of a document.
    pub(in crate::cli::commands) name: String,
}

/// What came of it.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(in crate::cli::commands) struct StartReply {
    /// The desk of the book, below the token.
    pub(in crate::cli::commands) desk: Option<String>,
    /// What was said of it.
    pub(in crate::cli::commands) told: String,
    pub(in crate::cli::commands) trouble: Option<String>,
    /// The names of the files that were made.
    pub(in crate::cli::commands) files: Vec<String>,
}

/// What a page has sent, and the bytes behind its first line.
pub(super) fn read(sent: &[u8]) -> Option<(StartForm, &[u8])> {
    let end = sent.iter().position(|byte| *byte == b'\n').unwrap_or(sent.len());
    Some((json::read(&sent[..end])?, sent.get(end + 1..).unwrap_or_default()))
}

/// The words of the start page by their names.
pub(super) fn words(locale: Locale) -> BTreeMap<&'static str, String> {
    Message::of_start().map(|(name, words)| (name, words.text(locale))).collect()
}

/// The languages of the catalogue: tag and own name.
pub(super) fn languages() -> Vec<[String; 2]> {
    Locale::ALL.map(|locale| [locale.tag().to_owned(), say::start_language_name().text(locale)]).to_vec()
}

/// The first language of the catalogue among those that a browser lists.
pub(super) fn preferred(languages: &str) -> Option<Locale> {
    languages.split(',').find_map(|one| Locale::of_tag(one.split(';').next()?.trim()))
}

/// What is asked of a book in a folder, with messages in a language.
pub(super) fn common(manuscript: &Path, lang: &str) -> Common {
    let folder = Some(manuscript.to_owned());
    Common { book: None, manuscript: folder, edition: None, all_editions: false, terminal: terminal(lang) }
}

fn terminal(lang: &str) -> Terminal {
    Terminal { color: When::Never, lang: Some(lang.to_owned()), quiet: false, verbose: false }
}

/// Begins a book in a folder of its own in another, named after its title.
pub(super) fn begin(sent: &StartForm, at: &Path, locale: Locale) -> Result<PathBuf, String> {
    let language = Locale::of_tag(&sent.language).unwrap_or(locale);
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let title = given(&sent.title);
    let untitled = say::init_untitled().text(language);
    let folder = free_folder(at, &slug(title.as_deref().unwrap_or(&untitled)), locale)?;
    let options = Init {
        folder: folder.clone(),
        from: None,
        title,
        author: given(&sent.author),
        design: None,
        yes: true,
        terminal: terminal(language.tag()),
    };
    let mut screen = Screen::noting(locale);
    let done = init::init_of(&options, &mut screen);
    settled(done, &screen)?;
    Ok(folder)
}

/// Brings a document into a folder of its own in another, named after it; what could not be kept is told.
pub(super) fn bring(
    sent: &StartForm,
    document: &[u8],
    at: &Path,
    locale: Locale,
) -> Result<(PathBuf, String), String> {
    let name = sent.name.rsplit(['/', '\\']).next().filter(|name| !["", ".", ".."].contains(name));
    let name = name.ok_or_else(|| say::start_no_document().text(locale))?;
    let own = import::folder_of(Path::new(name));
    let into = free_folder(at, &own.to_string_lossy(), locale)?;
    let failed = |error| wording::failure(&Error::io(Path::new(name), error), locale);
    // The document lies in a folder that goes away again: nothing else is beside it.
    let scratch = TempDir::with_prefix("matbaa-").map_err(failed)?;
    let file = scratch.path().join(name);
    fs::write(&file, document).map_err(failed)?;
    let terminal = terminal(locale.tag());
    let (format, into) = (Shape::Text, Some(into));
    let options = Import { file, into, language: None, chapters: None, format, terminal };
    let mut screen = Screen::noting(locale);
    let done = import::import_of(&options, &mut screen);
    let told = settled(done, &screen)?;
    Ok((options.into.unwrap_or_default(), told))
}

/// A folder in another that has nothing in it yet.
fn free_folder(at: &Path, name: &str, locale: Locale) -> Result<PathBuf, String> {
    if !at.is_dir() {
        return Err(say::start_no_folder(display_path(at)).text(locale));
    }
    let folder = at.join(if name.is_empty() { "book" } else { name });
    let is_free = match fs::read_dir(&folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    if is_free { Ok(folder) } else { Err(say::start_taken(display_path(&folder)).text(locale)) }
}

/// What a command said that was done, or what was wrong.
fn settled(done: Result<bool, Error>, screen: &Screen) -> Result<String, String> {
    let said = screen.noted();
    match done {
        Ok(true) => Ok(said),
        Ok(false) => Err(said),
        Err(error) => Err(said + &wording::failure(&error, screen.locale)),
    }
}

/// The folder with the chapters of a book: the one that is named, or `manuscript` in it.
pub(super) fn manuscript_of(folder: &Path, locale: Locale) -> Result<PathBuf, String> {
    let found = real(folder).ok().filter(|found| found.is_dir());
    let found = found.ok_or_else(|| say::start_no_folder(display_path(folder)).text(locale))?;
    let within = found.join("manuscript");
    let found = [within, found].into_iter().find(|folder| is_project(folder));
    found.ok_or_else(|| say::start_no_book(display_path(folder)).text(locale))
}
