//! Makes a book of the files of a folder or of a zip archive that a browser sends: a manuscript as it is, or the documents
//! of word processors.

use super::desk::editing::EditingService;
use super::opening::{self, StartRequest, free_folder, manuscript_of, outcome, terminal};
use super::{import, init};
use crate::cli::args::Init;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::diag::Problem;
use crate::error::Error;
use crate::import::{PackedFile as File, is_document, unpacked};
use crate::limits;
use crate::manuscript::{is_project, is_text, own_settings};
use crate::messages::{Locale, say};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The folder of the chapters in the folder of a book.
const MANUSCRIPT: &str = "manuscript";

/// Returns the files of a folder, given the lengths of its files by path, or of an archive; `None` for a single document.
///
/// Without what systems leave behind, and without a folder around all of them.
///
/// # Errors
/// Where an archive cannot be read.
pub(super) fn files_of(
    name: &str,
    lengths: &[(String, usize)],
    bytes: &[u8],
) -> Result<Option<Vec<File>>, Problem> {
    let is_archive = lengths.is_empty();
    let files = if is_archive { unpacked(name, bytes)? } else { divided(lengths, bytes) };
    let Some(mut files) = files else { return Ok(None) };
    files.retain(|(path, _)| !is_left_behind(path));
    if is_archive && !files.iter().any(|(path, _)| is_text(path) || is_word_processors(path)) {
        // A page of the web with its pictures is a document.
        return Ok(None);
    }
    while let Some(around) = around(&files) {
        for (path, _) in &mut files {
            path.drain(..around);
        }
    }
    files.sort();
    files.dedup_by(|one, other| one.0 == other.0);
    Ok(Some(files))
}

/// Divides the bytes of files that follow one another; `None` unless their lengths agree with the bytes.
fn divided(lengths: &[(String, usize)], mut bytes: &[u8]) -> Option<Vec<File>> {
    let mut files = Vec::new();
    for (path, length) in lengths {
        let (own, rest) = bytes.split_at_checked(*length)?;
        let parts = path.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".");
        let parts: Vec<&str> = parts.collect();
        if parts.contains(&"..") {
            return None;
        }
        files.push((parts.join("/"), own.to_owned()));
        bytes = rest;
    }
    bytes.is_empty().then_some(files)
}

/// Whether a file is no part of what the author wrote: hidden files, and what macOS and Windows add.
fn is_left_behind(path: &str) -> bool {
    let is_left = |part: &str| {
        part.is_empty()
            || part.starts_with('.')
            || ["__MACOSX", "Thumbs.db", "desktop.ini", "node_modules"].contains(&part)
            // A drive, or a stream of a file.
            || part.contains(|letter: char| letter == ':' || letter.is_control())
    };
    path.split('/').any(is_left)
}

fn is_word_processors(path: &str) -> bool {
    is_document(path)
        && !path.to_ascii_lowercase().ends_with("html")
        && !path.to_ascii_lowercase().ends_with("htm")
}

/// The length of the path of a folder in which all files are, if it is not that of the chapters.
fn around(files: &[File]) -> Option<usize> {
    let (first, _) = files.first()?;
    let around = &first[..=first.find('/')?];
    (around.trim_end_matches('/') != MANUSCRIPT && files.iter().all(|(path, _)| path.starts_with(around)))
        .then_some(around.len())
}

/// Makes a book of files in a new subfolder of `parent`; returns the subfolder and a report.
pub(super) fn import_files(
    request: &StartRequest,
    files: &[File],
    parent: &Path,
    locale: Locale,
) -> Result<(PathBuf, String), String> {
    let name = request.name.trim_end_matches(['/', '\\']).rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.strip_suffix(".zip").unwrap_or(name);
    let stem = stem.strip_suffix("-manuscript").unwrap_or(stem);
    // An ending is none of a folder's name.
    let own = import::folder_of(&Path::new("").join(format!("{stem}.zip")));
    let into = free_folder(parent, &own.to_string_lossy(), locale)?;
    let total: u64 = files.iter().map(|(_, bytes)| bytes.len() as u64).sum();
    if total > limits::IMAGES {
        return Err(say::workshop_large(name).text(locale));
    }
    // Nothing is left in `parent` where there is no book among the files.
    let scratch = TempDir::with_prefix("matbaa-").map_err(|error| io_text(Path::new(name), error, locale))?;
    write(scratch.path(), files, locale)?;
    let is_book = files.iter().any(|(path, _)| is_text(path));
    if is_book {
        keep(scratch.path(), files, &into, locale)
    } else {
        convert(scratch.path(), files, &into, locale)
    }
}

/// Stores a manuscript as it is, with settings if it has none.
fn keep(scratch: &Path, files: &[File], into: &Path, locale: Locale) -> Result<(PathBuf, String), String> {
    let failed = |error: Error| wording::failure(&error, locale);
    let no_book = || {
        say::start_no_book(into.file_name().unwrap_or_default().to_string_lossy().into_owned()).text(locale)
    };
    let chapters = match project_of(files, scratch) {
        Some(folder) => folder,
        // Texts without settings.
        None if own_settings(scratch).map_err(failed)?.is_some() => String::new(),
        None => return Err(no_book()),
    };
    let moved: Vec<(String, &[u8])> =
        files.iter().map(|(path, bytes)| (moved(path, &chapters), bytes.as_slice())).collect();
    write(into, &moved, locale)?;
    if manuscript_of(into, locale).is_err() {
        let options = Init {
            folder: into.to_owned(),
            from: Some(into.to_owned()),
            title: None,
            author: None,
            design: None,
            yes: true,
            terminal: terminal(locale.tag()),
        };
        let mut screen = Screen::noting(locale);
        let done = init::init_of(&options, &mut screen);
        outcome(done, &screen)?;
    }
    let documents: Vec<&str> = files
        .iter()
        .map(|(path, _)| path.as_str())
        .filter(|path| is_word_processors(path) && !is_text(path))
        .collect();
    let report = if documents.is_empty() {
        String::new()
    } else {
        say::start_left_alone(documents.join(", ")).text(locale)
    };
    Ok((into.to_owned(), report))
}

/// The path of the folder with the chapters; the least deep one with settings of a book. Empty for the top.
fn project_of(files: &[File], scratch: &Path) -> Option<String> {
    let mut folders: Vec<&str> = vec![""];
    for (path, _) in files {
        folders.extend(path.match_indices('/').map(|(at, _)| &path[..at]));
    }
    folders.sort_by_key(|folder| (folder.split('/').filter(|part| !part.is_empty()).count(), *folder));
    folders.dedup();
    let found = folders.into_iter().find(|folder| is_project(&scratch.join(folder)));
    found.map(str::to_owned)
}

/// The path of a file in the book's folder: its chapters are at the top or in `manuscript`, and what is beside them stays
/// beside them.
fn moved(path: &str, chapters: &str) -> String {
    if chapters.is_empty() {
        return path.to_owned();
    }
    let beside = chapters.rsplit_once('/').map_or("", |(folder, _)| folder);
    let inner = path.strip_prefix(chapters).and_then(|rest| rest.strip_prefix('/'));
    match inner {
        Some(inner) => format!("{MANUSCRIPT}/{inner}"),
        None => path.strip_prefix(beside).map_or(path, |rest| rest.trim_start_matches('/')).to_owned(),
    }
}

/// Converts documents: the first to a book, the others to chapters behind it.
fn convert(scratch: &Path, files: &[File], into: &Path, locale: Locale) -> Result<(PathBuf, String), String> {
    let mut documents = files.iter().filter(|(path, _)| is_document(path));
    let no_document = || say::start_no_document().text(locale);
    let (first, _) = documents.next().ok_or_else(no_document)?;
    let mut report = opening::convert(scratch.join(first), into, locale)?;
    let service = EditingService::of(&opening::common(&manuscript_of(into, locale)?, locale.tag()));
    for (path, bytes) in documents {
        // What cannot be read is reported; the others are kept.
        let done = service.append(path, bytes, locale).unwrap_or_else(|error| error);
        report.push_str(&format!("{path}: {done}\n"));
    }
    Ok((into.to_owned(), report))
}

fn write(folder: &Path, files: &[(impl AsRef<str>, impl AsRef<[u8]>)], locale: Locale) -> Result<(), String> {
    for (path, bytes) in files {
        let file = folder.join(path.as_ref());
        let made =
            file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, bytes.as_ref()));
        made.map_err(|error| io_text(Path::new(path.as_ref()), error, locale))?;
    }
    Ok(())
}

fn io_text(path: &Path, error: std::io::Error, locale: Locale) -> String {
    wording::failure(&Error::io(path, error), locale)
}
