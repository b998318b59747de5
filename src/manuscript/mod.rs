//! Reads the author's folder: `book.toml`, chapters, images, covers, faces. The only reader of the author's files.

mod arrange;
mod attachments;
mod categories;
mod design_keys;
mod designs;
mod dialects;
mod dictionaries;
mod dictionary_folders;
mod editions;
mod embed;
mod faces;
mod files;
mod folder;
mod identifier;
mod include;
mod isbn;
mod letters;
mod memory;
mod mend;
mod open;
mod order;
mod pictures;
mod projects;
mod rewrite;
mod schema;
mod shelf;
mod summary;
mod template;
mod text;
mod texts;
mod title_page;
mod toml;
mod value;

pub use faces::own as own_faces;
pub use files::{Files, real};
pub use identifier::identifier;
pub use letters::{slug, without_number, words_of};
pub use memory::Memory;
pub use mend::mended;
pub use open::{is_project, own_settings};
pub use rewrite::{authors, ordered, text_value, with_authors, with_chapter, with_value, without_chapter};
pub use texts::{is_text, without_ending};

use crate::artwork::{Artworks, Covers};
use crate::book::{Matter, Standing};
use crate::checksum::sha256;
use crate::config::Config;
use crate::diag::{Absence, Diagnostic, ForeignFault, Problem, Severity, Warned};
use crate::dictionary::DictionaryFiles;
use crate::error::Error;
use crate::font::Fonts;
use crate::lang::Language;
use crate::limits;
use crate::source::{Piece, Shelf, SourceId, Sources, Span, display_path};
use arrange::ReadChapter;
use editions::Edition;
use files::Store;
use folder::Folder;
use include::Included;
use open::OpenedBook;
use order::{Chapters, LeftOut, Listed};
use pictures::PrepareCover;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use toml::Places;

/// Everything that was read of one edition, with its problems.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The text of every file that a diagnostic may point into.
    pub sources: Sources,
    /// The manuscript without what is faulty; `None` where nothing is left to go on with.
    pub manuscript: Option<Manuscript>,
    /// The edition's language, where `book.toml` sets one.
    pub language: Option<Language>,
    /// The names of all editions, the book itself first; none where `book.toml` cannot be read.
    pub editions: Vec<String>,
    /// The file name of the edition's books, without an ending; empty where its title has no letters for one.
    pub file_name: String,
    /// All problems; no book is made where one of them is an error.
    pub diagnostics: Vec<Diagnostic>,
}

/// A manuscript as it was read, before Markdown is parsed.
#[derive(Clone, Debug)]
pub struct Manuscript {
    /// The settings of `book.toml`.
    pub config: Config,
    /// The text of `book.toml` and of all chapters.
    pub sources: Sources,
    /// The chapters in reading order: front, body, back.
    pub chapters: Vec<ChapterFile>,
    /// Images of the folder.
    pub artworks: Artworks,
    /// Images of the folder that cannot be read: reasons by path.
    pub unreadable: BTreeMap<String, String>,
    /// Other files of the folder, with the paths at which they can be read.
    pub attachments: BTreeMap<String, PathBuf>,
    /// The book's covers.
    pub covers: Covers,
    /// The book's typefaces.
    pub fonts: Fonts,
    /// The author's bibliographies and citation style.
    pub shelf: Shelf,
    /// The spelling dictionaries, at most one for each language.
    pub dictionaries: Vec<DictionaryFiles>,
    /// The ICC profile of the press, where one is named.
    pub profile: Option<Arc<[u8]>>,
    store: Store,
}

/// One chapter's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChapterFile {
    /// The chapter's text.
    pub source: SourceId,
    /// The path relative to the manuscript folder: `04-gece.md`.
    pub path: String,
    /// Front, body or back matter.
    pub matter: Matter,
    /// How many chapters it is nested in.
    pub level: u8,
    /// Whether it is the title page of a part.
    pub is_part: bool,
    /// Whether it belongs to a part.
    pub in_part: bool,
    /// The name in ASCII without the ending: `04-gece`; unique in the book.
    pub slug: String,
    /// Whether the program made it for the title page of the book.
    pub is_title_page: bool,
}

impl ChapterFile {
    /// The chapter's place among the others.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let Self { matter, level, is_part, in_part, .. } = *self;
        Standing { level, is_part, in_part, ..Standing::of(matter) }
    }
}

/// Reads an edition of a project by its name, which is the one in `[[edition]]` or the tag of its language; the book
/// itself where none is named. For a name that is not in `Loaded::editions` there is no manuscript. What depends on a
/// text alone is taken from `memory`, where the text is the same as last time.
///
/// # Errors
/// Where a file or folder is there but cannot be read.
pub fn load(
    files: &Files,
    name: Option<&str>,
    prepare: &PrepareCover<'_>,
    memory: &mut Memory,
) -> Result<Loaded, Error> {
    memory.begin();
    let memory_now = std::mem::take(memory);
    let mut loader = Loader { store: files.store.clone(), memory: memory_now, ..Loader::default() };
    let done = loader.read(files, name, prepare);
    *memory = loader.memory;
    done.map(|()| loader.loaded)
}

/// Whether one of these names of editions is the given one; case is ignored, as in tags of languages.
#[must_use]
pub fn is_edition(names: &[String], name: &str) -> bool {
    names.iter().any(|other| editions::is_same_name(other, name))
}

/// The names and languages of a book's editions, the book itself first; none where `book.toml` is missing or faulty.
///
/// # Errors
/// Where it is there but cannot be read.
pub fn editions(files: &Files) -> Result<Vec<(String, Language)>, Error> {
    let mut loader = Loader { store: files.store.clone(), ..Loader::default() };
    let editions = loader.open(&files.path)?.map_or_else(Vec::new, |opened| opened.book.editions);
    Ok(editions.into_iter().map(|edition| (edition.name, edition.config.language)).collect())
}

/// Reads a project, and holds what has been read so far.
#[derive(Default)]
struct Loader {
    store: Store,
    loaded: Loaded,
    /// Bytes of all files read so far.
    text: u64,
    memory: Memory,
}

impl Loader {
    fn read(&mut self, files: &Files, name: Option<&str>, prepare: &PrepareCover<'_>) -> Result<(), Error> {
        match self.open(&files.path)? {
            Some(opened) => self.book(opened, name, prepare)?,
            None => {
                let folder = display_path(&self.scrivener(&files.path));
                self.loaded.diagnostics.push(Diagnostic::nowhere(Problem::BookMissing { folder }));
            }
        }
        Ok(())
    }

    /// Reads all that belongs to an edition of a book.
    fn book(
        &mut self,
        opened: OpenedBook,
        name: Option<&str>,
        prepare: &PrepareCover<'_>,
    ) -> Result<(), Error> {
        let OpenedBook { folder, mut book, only, is_foreign } = opened;
        let folder = &folder;
        self.designs(folder, &mut book)?;
        self.loaded.diagnostics.extend(book.diagnostics);
        self.loaded.language = book.language;
        self.loaded.editions = book.editions.iter().map(|edition| edition.name.clone()).collect();
        let is_meant =
            |edition: &Edition| name.is_none_or(|name| editions::is_same_name(&edition.name, name));
        let Some(at) = book.editions.iter().position(is_meant) else { return Ok(()) };
        let others = editions::others(&book.editions, at);
        let Some(Edition { mut config, places, file_name, .. }) = book.editions.into_iter().nth(at) else {
            return Ok(());
        };
        self.loaded.file_name = file_name;
        // A book without a language has a placeholder for it, which is not a language to show messages in.
        if places.span("language").is_some() {
            self.loaded.language = Some(config.language.clone());
        }
        let Some(room) = self.room(folder, &config, &places) else { return Ok(()) };
        let listed = match &only {
            Some(name) => Warned::clean(order::only(&room, name)),
            None => {
                let listing = self.listing((folder, &room), &config, is_foreign)?;
                order::chapters(&room, (&config.order, &others), &places, listing.as_ref())?
            }
        };
        let is_well = |found: &[Diagnostic]| found.iter().all(|found| found.severity != Severity::Error);
        let none_named = listed.value.chapters.is_empty() && is_well(&listed.diagnostics);
        self.loaded.diagnostics.extend(listed.diagnostics);
        let chapters = self.chapters(&room, listed.value)?;
        let chapters = self.translated(folder, &config, chapters);
        if none_named || (chapters.is_empty() && is_well(&self.loaded.diagnostics)) {
            let folder = display_path(&room.path);
            self.loaded.diagnostics.push(Diagnostic::nowhere(Problem::ChaptersMissing { folder }));
        }
        if self.text > limits::TEXT {
            return Ok(());
        }
        let chapters = self.with_title_page(chapters, &config, &places);
        if config.distribution.checksum {
            let text = |chapter: &ChapterFile| self.loaded.sources.written(chapter.source).as_bytes();
            config.distribution.sum = Some(sha256(chapters.iter().map(text)));
        }
        let fonts = self.keep(faces::load(folder, &config.fonts, &places)?);
        self.memory.set_faces(&fonts);
        let covers = pictures::covers(folder, &config, &fonts, &places, prepare, &mut self.memory)?;
        let covers = self.keep(covers);
        // A folder around a single text has many files that do not belong to it: only those that the text seems to name
        // are read.
        let (images, attachments) = match only {
            Some(_) => (
                pictures::named_files(folder, self.texts(&chapters)),
                attachments::named(folder, self.texts(&chapters)),
            ),
            None => {
                let below = folder.files_below(&folder.path)?;
                (pictures::with_hidden(folder, &below)?, attachments::below(folder, &room.base, &below))
            }
        };
        let (artworks, unreadable) =
            pictures::artworks(folder, &room.base, &fonts, images, &mut self.memory)?;
        let shelf = self.shelf((folder, &room), &config.citations, &places)?;
        let profile = self.profile(folder, &config.press, &places)?;
        let dictionaries = self.dictionaries(folder, &config, &places)?;
        let sources = self.loaded.sources.clone();
        let manuscript = Manuscript {
            config,
            sources,
            chapters,
            artworks,
            unreadable,
            attachments,
            covers,
            fonts,
            shelf,
            dictionaries,
            profile,
            store: self.store.clone(),
        };
        self.loaded.manuscript = Some(manuscript).filter(|book| !book.chapters.is_empty());
        Ok(())
    }

    /// The folder of the edition's chapters; none where it is missing, which is reported.
    fn room(&mut self, folder: &Folder, config: &Config, places: &Places) -> Option<Folder> {
        let Some(name) = &config.folder else { return Some(folder.below("")) };
        let room = folder.below(name);
        if self.store.is_dir(&room.path) && folder.holds(&room.path) {
            return Some(room);
        }
        let key = if places.span("folder").is_some() { "folder" } else { "language" };
        let problem = Problem::EditionFolderMissing { folder: name.clone() };
        self.loaded.diagnostics.push(places.blame(key, problem));
        None
    }

    /// Iterates over the texts of some chapters.
    fn texts<'a>(&'a self, chapters: &'a [ChapterFile]) -> impl Iterator<Item = &'a str> {
        chapters.iter().map(|chapter| &*self.loaded.sources.get(chapter.source).text)
    }

    /// Reads the chapters, and the files that they include.
    fn chapters(&mut self, folder: &Folder, listed: Chapters) -> Result<Vec<ChapterFile>, Error> {
        let mut included = Included::default();
        let mut read = Vec::new();
        let Chapters { mut chapters, unordered, mut left_out } = listed;
        for file in unordered {
            if order::belongs_elsewhere(&self.store, &file.path)? {
                chapters.push(file);
            } else {
                left_out.push(LeftOut { name: file.name, path: file.path, why: Absence::Unordered });
            }
        }
        for Listed { name, path, standing, slug, title, is_free, words } in chapters {
            let Standing { matter, level, is_part, in_part, .. } = standing;
            let source = match words {
                Some((words, place)) => self.made(&words, place),
                None => self.file(&path, &folder.path.join(&name), limits::CHAPTER)?,
            };
            let is_title_page = false;
            let file =
                ChapterFile { source, path: name, matter, level, is_part, in_part, slug, is_title_page };
            let file = self.put_together(folder, file, &mut included)?;
            if let Some(title) = title {
                self.loaded.sources.call(file.source, title);
            }
            read.push(ReadChapter { file, path, is_free });
        }
        for LeftOut { name, path, why } in left_out {
            if !self.store.real(&path).is_ok_and(|real| included.paths.contains(&real)) {
                let fault = ForeignFault::LeftOut { path: name, why };
                self.loaded.diagnostics.push(Diagnostic::nowhere(fault.into()));
            }
        }
        let categories = self.categories(&read)?;
        let arranged = self.arrange(read, &included, &categories);
        Ok(self.with_parts(arranged, &categories))
    }

    /// Adds a text that is a title alone, given at a place of a list of chapters.
    fn made(&mut self, title: &str, place: Span) -> SourceId {
        let path = self.loaded.sources.get(place.source).path.clone();
        let at = place.range().start;
        let piece = Piece { start: 0, source: place.source, at, is_made: true };
        self.loaded.sources.add_joined(path, format!("# {title}\n"), vec![piece])
    }

    /// Reads one file under the author's name for it; one that is larger than `most` bytes, or with which the book's
    /// text is too large, stays empty.
    fn file(&mut self, path: &Path, name: &Path, most: u64) -> Result<SourceId, Error> {
        let mut bytes = self.store.read(path, most)?;
        if let Some(read) = &bytes {
            self.count(read.len() as u64);
            if self.text > limits::TEXT {
                bytes = Some(Vec::new());
            }
        } else {
            let problem = Problem::FileTooLarge { path: display_path(name), most };
            self.loaded.diagnostics.push(Diagnostic::nowhere(problem));
        }
        let decoded = self.memory.decoded(path, bytes.unwrap_or_default());
        let source = self.loaded.sources.add(name.to_owned(), decoded.text);
        if let Some(bad) = decoded.bad {
            let path = display_path(name);
            let problem = if decoded.is_utf16 { Problem::Utf16 { path } } else { Problem::NotUtf8 { path } };
            self.loaded.diagnostics.push(Diagnostic::new(problem, Span::new(source, bad)));
        }
        Ok(source)
    }

    /// Counts bytes of text, and reports once where they are more than a book may have.
    fn count(&mut self, bytes: u64) {
        let before = self.text;
        self.text += bytes;
        if self.text > limits::TEXT && before <= limits::TEXT {
            let problem = Problem::TextTooLarge { most: limits::TEXT };
            self.loaded.diagnostics.push(Diagnostic::nowhere(problem));
        }
    }

    /// Returns the value and adds its diagnostics to the others.
    fn keep<T>(&mut self, warned: Warned<T>) -> T {
        self.loaded.diagnostics.extend(warned.diagnostics);
        warned.value
    }
}

#[cfg(test)]
mod tests;
