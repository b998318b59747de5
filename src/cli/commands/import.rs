//! Imports a manuscript: reads the document, writes chapters and images, reports what could not be converted.

use crate::cli::args::{ChaptersBy, Import, Shape};
use crate::cli::report::Screen;
use crate::cli::tally::ImportSummary;
use crate::cli::wording;
use crate::cli::{machine, output};
use crate::diag::{Diagnostic, DocumentFault, Problem};
use crate::error::Error;
use crate::import::{Chapters, Imported, Outside, Source, import};
use crate::lang::Language;
use crate::manuscript::{real, slug};
use crate::messages::say;
use crate::source::{Sources, display_path};
use std::fs;
use std::path::{Path, PathBuf};

/// The greatest size of a document, in bytes.
const LARGEST: u64 = 512 << 20;

/// Imports a document; returns `false` if it cannot be read.
pub(super) fn import_of(options: &Import, screen: &mut Screen) -> Result<bool, Error> {
    let file = &options.file;
    let chapters = options.chapters.map_or(Chapters::Auto, |by| match by {
        ChaptersBy::Headings => Chapters::Headings,
        ChaptersBy::Lines => Chapters::Lines,
        ChaptersBy::Pages => Chapters::Pages,
    });
    let lang = options.terminal.lang.as_deref();
    let made = match understood(file, options.language.as_deref(), chapters, lang, screen)? {
        Ok(made) => made,
        Err(problem) => {
            let found = [Diagnostic::nowhere(problem)];
            match options.format {
                Shape::Text => screen.problems(&found, &Sources::default(), None),
                Shape::Json => screen.put(&machine::list(&found, &Sources::default(), screen.locale)),
            }
            return Ok(false);
        }
    };
    let into = options.into.clone().unwrap_or_else(|| folder_of(file));
    let written = write(&made, &into, screen)?;
    let folder = display_path(&into);
    let summary = ImportSummary {
        folder: &folder,
        title: &made.title,
        language: &made.language,
        chapters: made.chapters.iter().map(|(name, _)| name.as_str()).collect(),
        pictures: made.pictures.iter().map(|(path, _)| path.as_str()).collect(),
        notes: made.notes,
        tables: made.tables,
        losses: &made.losses,
    };
    match options.format {
        Shape::Text => {
            screen.aside_lines(&wording::losses(&made.losses, screen.locale));
            screen.done(&wording::imported(&summary, screen.locale));
            if !written {
                screen.aside(&say::import_book_kept().text(screen.locale));
            }
        }
        Shape::Json => screen.put(&machine::import_report(&summary, screen.locale)),
    }
    Ok(true)
}

/// Returns the content of a document; `None` if it cannot be read, which is reported.
pub(super) fn read(file: &Path, lang: Option<&str>, screen: &mut Screen) -> Result<Option<Imported>, Error> {
    match understood(file, None, Chapters::Auto, lang, screen)? {
        Ok(made) => Ok(Some(made)),
        Err(problem) => {
            let stopped = say::nothing_written().text(screen.locale);
            screen.problems(&[Diagnostic::nowhere(problem)], &Sources::default(), Some(&stopped));
            Ok(None)
        }
    }
}

/// Returns the files of an imported document, with their paths in the manuscript's folder.
pub(super) fn files(made: &Imported) -> impl Iterator<Item = (&str, &[u8])> {
    let chapters = made.chapters.iter().map(|(name, text)| (name.as_str(), text.as_bytes()));
    let pictures = made.pictures.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    chapters.chain(pictures).chain([("book.toml", made.book.as_bytes())])
}

/// Returns the content of a document, or the problem for which it cannot be read.
fn understood(
    file: &Path,
    language: Option<&str>,
    chapters: Chapters,
    lang: Option<&str>,
    screen: &mut Screen,
) -> Result<Result<Imported, Problem>, Error> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let length = fs::metadata(file).map_err(|error| Error::io(file, error))?.len();
    let made = if length > LARGEST {
        Err(Problem::DocumentUnfit { path: name.clone(), fault: DocumentFault::TooLarge })
    } else {
        let bytes = fs::read(file).map_err(|error| Error::io(file, error))?;
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let otherwise = Language::from(screen.locale);
        import(&Source {
            name: &name,
            bytes: &bytes,
            beside: &|path| beside(folder, path),
            language,
            chapters,
            otherwise: lang.unwrap_or(otherwise.tag()),
            slug: &slug,
        })
    };
    if let Ok(made) = &made {
        screen.use_language(Some(&Language::new(&made.language)));
    }
    Ok(made)
}

/// Returns the folder into which a document is imported: beside it, with its file name in ASCII.
pub(super) fn folder_of(file: &Path) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let slug: String = slug(&stem).chars().take(100).collect();
    let name = if slug.is_empty() { "manuscript".to_owned() } else { slug };
    file.with_file_name(name)
}

/// Reads an image by its path relative to the document; symbolic links are followed only within the folder.
fn beside(folder: &Path, path: &str) -> Result<Option<Vec<u8>>, Outside> {
    let path = path.strip_prefix("file://").unwrap_or(path);
    let (Ok(home), Ok(real)) = (real(folder), real(folder.join(path))) else {
        return if Path::new(path).is_absolute() { Err(Outside) } else { Ok(None) };
    };
    if !real.starts_with(&home) {
        return Err(Outside);
    }
    let is_fit = fs::metadata(&real).is_ok_and(|meta| meta.is_file() && meta.len() <= LARGEST);
    Ok(if is_fit { fs::read(&real).ok() } else { None })
}

/// Writes the manuscript; returns whether its `book.toml` was written, since an existing one is left
/// unchanged.
///
/// # Errors
/// Fails, without writing anything, if a file that must be written already exists or cannot be written.
fn write(made: &Imported, into: &Path, screen: &Screen) -> Result<bool, Error> {
    let book = into.join("book.toml");
    let has_book = book.symlink_metadata().is_ok();
    let files: Vec<(PathBuf, &[u8])> = files(made)
        .map(|(name, bytes)| (into.join(name), bytes))
        .filter(|(path, _)| !has_book || *path != book)
        .collect();
    let there: Vec<String> = files
        .iter()
        .filter(|(path, _)| path.symlink_metadata().is_ok())
        .map(|(path, _)| display_path(path))
        .collect();
    if !there.is_empty() {
        return Err(Error::Output(wording::would_overwrite(&there).text(screen.locale)));
    }
    if into.exists() && !into.is_dir() {
        return Err(Error::io(into, std::io::ErrorKind::NotADirectory.into()));
    }
    for (at, (path, bytes)) in files.iter().enumerate() {
        if let Err(error) = output::write(path, bytes) {
            // Files written so far are removed again; the first error is reported.
            for (path, _) in &files[..at] {
                let _ = fs::remove_file(path);
            }
            return Err(error);
        }
    }
    Ok(!has_book)
}
