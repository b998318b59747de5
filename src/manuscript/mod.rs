//! Reads the author's folder: `book.toml`, chapters, images, covers, faces. The only reader of the author's files.

mod faces;
mod folder;
mod identifier;
mod isbn;
mod letters;
mod mend;
mod order;
mod pictures;
mod schema;
mod shelf;
mod text;
mod toml;
mod value;

pub use faces::own as own_faces;
pub use identifier::identifier;
pub use letters::slug;
pub use mend::mended;

use crate::artwork::{Artworks, Covers};
use crate::book::Matter;
use crate::config::{Citations, Config, Press};
use crate::diag::{Diagnostic, Problem, Warned};
use crate::error::Error;
use crate::font::Fonts;
use crate::lang::Language;
use crate::source::{Shelf, SourceId, Sources, Span};
use folder::{Folder, Named};
use order::Listed;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use text::decode;
use toml::Places;

/// Everything that was read, and everything that is wrong with it.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The text of every file that a diagnostic may point into.
    pub sources: Sources,
    /// The manuscript, with what is wrong left out; `None` where there is nothing to go on with.
    pub manuscript: Option<Manuscript>,
    /// The book's language, where `book.toml` gives one.
    pub language: Option<Language>,
    /// Everything that is wrong; no book is made where one of them is an error.
    pub diagnostics: Vec<Diagnostic>,
}

/// A manuscript as it was read, before Markdown is understood.
#[derive(Clone, Debug)]
pub struct Manuscript {
    /// `book.toml`.
    pub config: Config,
    /// The text of `book.toml` and of all chapters.
    pub sources: Sources,
    /// The chapters in reading order: front, body, back.
    pub chapters: Vec<ChapterFile>,
    /// Images of the folder.
    pub artworks: Artworks,
    /// Images of the folder that cannot be read: the reason by path.
    pub unreadable: BTreeMap<String, String>,
    /// Covers.
    pub covers: Covers,
    /// Faces.
    pub fonts: Fonts,
    /// What the author knows of works, and the style they are cited in.
    pub shelf: Shelf,
    /// The ICC profile of the press, where one is named.
    pub profile: Option<Arc<[u8]>>,
}

/// One chapter's file.
#[derive(Clone, Debug)]
pub struct ChapterFile {
    /// Its text.
    pub source: SourceId,
    /// Its path relative to the manuscript folder: `04-gece.md`.
    pub path: String,
    /// Front, body or back matter.
    pub matter: Matter,
    /// Its name in ASCII without the ending: `04-gece`; unique in the book.
    pub slug: String,
}

/// Reads a manuscript folder.
///
/// # Errors
/// Where a file or folder is there but cannot be read.
pub fn load(folder: &Path) -> Result<Loaded, Error> {
    let mut desk = Desk::default();
    let opened = Folder::open(folder)?;
    let (language, manuscript) = match opened {
        Some(opened) if matches!(opened.named("book.toml", 0), Named::File(_)) => desk.book(&opened)?,
        _ => {
            let folder = folder.display().to_string();
            desk.diagnostics.push(Diagnostic::nowhere(Problem::BookMissing { folder }));
            (None, None)
        }
    };
    Ok(Loaded { sources: desk.sources, manuscript, language, diagnostics: desk.diagnostics })
}

/// What has been read so far.
#[derive(Default)]
struct Desk {
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
}

impl Desk {
    /// Reads `book.toml` and all that belongs to it.
    fn book(&mut self, folder: &Folder) -> Result<(Option<Language>, Option<Manuscript>), Error> {
        let source = self.file(&folder.path.join("book.toml"), &folder.path.join("book.toml"))?;
        let book = toml::read(&self.sources.get(source).text, source);
        self.diagnostics.extend(book.diagnostics);
        let Some(config) = book.config else { return Ok((book.language, None)) };
        let listed = order::chapters(folder, &config.order, &book.places)?;
        let none_named = listed.value.is_empty() && listed.diagnostics.is_empty();
        self.diagnostics.extend(listed.diagnostics);
        if none_named {
            let folder = folder.path.display().to_string();
            self.diagnostics.push(Diagnostic::nowhere(Problem::ChaptersMissing { folder }));
        }
        let chapters = self.chapters(folder, listed.value)?;
        let fonts = self.keep(faces::load(folder, &config.fonts, &book.places)?);
        let covers = self.keep(pictures::covers(folder, &config.cover, &fonts, &book.places)?);
        let (artworks, unreadable) = pictures::artworks(folder, &fonts)?;
        let shelf = self.shelf(folder, &config.citations, &book.places)?;
        let profile = self.profile(folder, &config.press, &book.places)?;
        let sources = self.sources.clone();
        let manuscript =
            Manuscript { config, sources, chapters, artworks, unreadable, covers, fonts, shelf, profile };
        Ok((book.language, Some(manuscript).filter(|book| !book.chapters.is_empty())))
    }

    /// Reads the chapters.
    fn chapters(&mut self, folder: &Folder, listed: Vec<Listed>) -> Result<Vec<ChapterFile>, Error> {
        listed
            .into_iter()
            .map(|Listed { name, path, matter, slug }| {
                let source = self.file(&path, &folder.path.join(&name))?;
                Ok(ChapterFile { source, path: name, matter, slug })
            })
            .collect()
    }

    /// Reads the bibliographies and the style file.
    fn shelf(&mut self, folder: &Folder, citations: &Citations, places: &Places) -> Result<Shelf, Error> {
        let found = shelf::find(folder, citations, places);
        self.diagnostics.extend(found.diagnostics);
        let mut shelf = Shelf::default();
        for (name, path) in found.value.files {
            shelf.files.push(self.file(&path, &folder.path.join(name))?);
        }
        if let Some((name, path)) = found.value.style {
            shelf.style = Some(self.file(&path, &folder.path.join(name))?);
        }
        Ok(shelf)
    }

    /// Reads the profile of the press.
    fn profile(
        &mut self,
        folder: &Folder,
        press: &Press,
        places: &Places,
    ) -> Result<Option<Arc<[u8]>>, Error> {
        const KEY: &str = "press.profile";
        let Some(name) = &press.profile else { return Ok(None) };
        match shelf::named(folder, KEY, name) {
            Ok(path) => {
                fs::read(&path).map(|bytes| Some(bytes.into())).map_err(|error| Error::io(&path, error))
            }
            Err(problem) => {
                self.diagnostics.push(places.blame(KEY, problem));
                Ok(None)
            }
        }
    }

    /// Reads one file under the name that the author knows it by.
    fn file(&mut self, path: &Path, name: &Path) -> Result<SourceId, Error> {
        let decoded = decode(&fs::read(path).map_err(|error| Error::io(path, error))?);
        let source = self.sources.add(name.to_owned(), decoded.text);
        if let Some(bad) = decoded.bad {
            let path = name.display().to_string();
            self.diagnostics.push(Diagnostic::new(Problem::NotUtf8 { path }, Span::new(source, bad)));
        }
        Ok(source)
    }

    /// The value, with what there was to say about it put to the rest.
    fn keep<T>(&mut self, warned: Warned<T>) -> T {
        self.diagnostics.extend(warned.diagnostics);
        warned.value
    }
}

#[cfg(test)]
mod tests;
